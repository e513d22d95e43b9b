"""The made-up school's own words: a rule of its own, one of its county, a draft for parents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as agreements
from esafety_desktop.aup_editor.adopting_service import adopt
from esafety_desktop.dates import academic_year, months_later
from esafety_desktop.store.base import new_id
from esafety_desktop.wordings import service as wordings
from esafety_desktop.wordings.agreement_rules import take
from esafety_desktop.wordings.draft_service import offered
from esafety_desktop.wordings.edit_rules import add, new_statement
from esafety_desktop.wordings.rows import Adoption, Part, RegionalRow

if TYPE_CHECKING:
    from datetime import datetime

    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.store.store import Store

_EARLIEST = 62
COUNTY = "Larkshire Grid for Learning"
ASKED = "I don't use games or chats that my age group isn't allowed to use."
ON_BUSES = "I keep my phone switched off and in my bag until I am off the school site."
IN_DRAFT = "I ask before I post a picture of a school event in a chat group."


def write(diary: Diary) -> None:
    """Adopt the school's words before the first slips go home; leave a draft on the desk."""
    store = diary.office
    begun = (diary.today - academic_year(diary.today).first_day).days
    clock = store.clock
    store.clock = partial(_at, diary.moment(max(0, min(_EARLIEST, begun - 1)), "08:20"))
    try:
        agreements.bring_up_to_date(store)
        _adopt(store)
    finally:
        store.clock = clock
    _leave_a_draft(store)


def _at(moment: datetime) -> datetime:
    return moment


def _adopt(store: Store) -> None:
    row = RegionalRow(new_id(), COUNTY, Part.CANNOT, ASKED, ("ks2",))
    wordings.add_regional(store, row)
    wording = add(wordings.draft(store, "ks2").wording, new_statement(Part.CANNOT, ON_BUSES))
    with store.read() as session:
        offers = offered(session, wording)
    for offer in offers:
        wording = take(wording, offer)
    said = Adoption(
        reason="More children come to school with a telephone.",
        consulted=("pupils", "parents", "governors"),
        understood="Each class read the rules together and explained three of them.",
        review_on=months_later(store.today(), 12),
    )
    adopt(store, wording, 0, said)


def _leave_a_draft(store: Store) -> None:
    wording = wordings.draft(store, "parents").wording
    wordings.save_draft(store, add(wording, new_statement(Part.CAN, IN_DRAFT)), 0)
