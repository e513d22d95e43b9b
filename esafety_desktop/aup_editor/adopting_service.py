"""Adopting a draft: a new version, what is said about it, and who signs again (S1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements.again_service import ask_again_in, signed_pupils
from esafety_desktop.agreements.register_service import (
    bring_into,
    pin_version,
    read_agreements,
)
from esafety_desktop.agreements.slot_service import swap_in
from esafety_desktop.agreements.version_service import (
    Says,
    forget_version,
    mark_newest,
    newest_number,
)
from esafety_desktop.aup_editor.adopt_words_rules import adopted
from esafety_desktop.aup_editor.inherited_service import hindrances
from esafety_desktop.aup_editor.rows import SignersRow
from esafety_desktop.dates import academic_year
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Changed, Undo
from esafety_desktop.wordings.adopted_service import (
    adopt_into,
    effective,
    forget_adoption,
    in_force,
)
from esafety_desktop.wordings.draft_service import (
    drop_draft,
    read_draft,
    save_draft_in,
)
from esafety_desktop.wordings.layer_service import AREAS, shipped
from esafety_desktop.wordings.rows import Again, Wording

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.agreements.slot_service import Marking
    from esafety_desktop.store.store import Store, UnitOfWork
    from esafety_desktop.wordings.rows import Adoption

_NOT_NEWEST = (
    "This agreement was changed again since.",
    "Take the later version back first, or adopt the earlier words again.",
)
_NEW_DRAFT = (
    "A new draft of this agreement was begun since.",
    "Adopt it or throw it away first, so that nothing of it is lost.",
)
_CHANGED = (
    "Somebody else changed this draft in another window.",
    "Close this dialog: the editor shows what to do.",
)


def adopt(store: Store, wording: Wording, revision: int, adoption: Adoption) -> Changed[int]:
    """Put a wording in force: one change for version, register and signatures. Can be undone.

    Args:
        store: The open cabinets.
        wording: The draft as it stands in the editor.
        revision: The one that was kept last; 0 for none.
        adoption: What is said about it.

    Returns:
        The number of the version.

    Raises:
        Problem: something is missing, or another window changed the draft.
    """
    if wrong := (*hindrances(wording), *_unsaid(adoption)):
        raise Problem(wrong[0], "Nothing was adopted yet.")
    return _put_in_force(store, wording.key, wording, revision, adoption)


def back_to_program(store: Store, key: str, adoption: Adoption) -> Changed[int]:
    """Put the program's own words in force again, as a version like any other.

    Raises:
        Problem: the school made this agreement itself, or something is missing.
    """
    if shipped(key) is None:
        raise Problem("The program has no words for this agreement.", "Take it out of use instead.")
    if wrong := _unsaid(adoption):
        raise Problem(wrong[0], "Nothing was adopted yet.")
    return _put_in_force(store, key, None, None, adoption)


def _unsaid(adoption: Adoption) -> tuple[str, ...]:
    found = []
    if not adoption.reason.strip():
        found.append("Say why the wording changes.")
    if adoption.again is Again.NOBODY and not adoption.again_why.strip():
        found.append("Say why nobody has to sign again.")
    return tuple(found)


def _put_in_force(
    store: Store, key: str, wording: Wording | None, revision: int | None, adoption: Adoption
) -> Changed[int]:
    with store.write() as unit:
        draft = read_draft(unit.session, key)
        if revision is not None and draft.revision != revision:
            raise Problem(*_CHANGED)
        adoption_id = adopt_into(unit, key, wording, adoption)
        before = newest_number(unit.session, key)
        _into_register(unit, key)
        number = newest_number(unit.session, key)
        marking = _mark(unit, key, adoption_id, adoption) if number > before else None
        drop_draft(unit, key)
        asked = len(marking.after) if marking else 0
        detail = {"version": number, "again": adoption.again.value, "signatures": asked}
        unit.commit("wording adopted", key, {**detail, "adoption": adoption_id})
    said = "Looked at and left as it is: no word changed · Ctrl+Z undoes"
    if number > before:
        waits = before and adoption.again is Again.SEPTEMBER
        said = adopted(number, asked, september(store.today()) if waits else None)
    kept = wording or draft.wording

    def take_back(back: Store) -> Changed[int]:
        return _take_back(back, key, adoption_id, kept if draft.revision else None, marking)

    return Changed(AREAS, number, said, Undo("the adoption of a wording", take_back))


def _into_register(unit: UnitOfWork, key: str) -> None:
    bring_into(unit)
    text = effective(unit.session, key)
    if text.of_adults or not text.asked:
        pin_version(unit, text)


def _mark(unit: UnitOfWork, key: str, adoption_id: str, adoption: Adoption) -> Marking | None:
    """Say on the version who signs it anew; where everybody does, ask them now."""
    from_when = september(unit.store.today()) if adoption.again is Again.SEPTEMBER else None
    says = Says(adoption_id, adoption.reason.strip(), adoption.again.value, from_when)
    mark_newest(unit, key, says)
    row = next((row for row in read_agreements(unit.session) if row.key == key), None)
    if adoption.again is not Again.EVERYBODY or row is None or row.version == 1:
        return None
    return ask_again_in(unit, row)


def september(today: date) -> date:
    """The first day of the next academic year."""
    return academic_year(today).next.first_day


def _take_back(
    store: Store,
    key: str,
    adoption_id: str,
    draft: Wording | None,
    marking: Marking | None,
) -> Changed[int]:
    with store.write() as unit:
        newest = in_force(unit.session, key)
        if newest is None or newest.id != adoption_id:
            raise Problem(*_NOT_NEWEST)
        if draft is not None and read_draft(unit.session, key).revision:
            raise Problem(*_NEW_DRAFT)
        if marking is not None and marking.after:
            swap_in(unit, marking, forward=False)
        forget_version(unit, adoption_id)
        forget_adoption(unit, adoption_id)
        bring_into(unit)
        if draft is not None:
            save_draft_in(unit, draft, 0)
        unit.commit("adoption of a wording taken back", key, {"adoption": adoption_id})
    said = "Taken back: the version before is in force, the draft is there again."
    return Changed(AREAS, 0, said)


def signers(store: Store, key: str) -> SignersRow:
    """Whose families signed an agreement in its register now: who would sign again."""
    with store.read() as session:
        row = next((row for row in read_agreements(session) if row.key == key), None)
        if row is None:
            return SignersRow((), 0, asked=False)
        return _signers(session, row, year_in_use(session, store), store.today())


def _signers(session: Session, asked: AgreementRow, year: int, today: date) -> SignersRow:
    seqs = signed_pupils(session, asked, year, today)
    found = session.execute(
        select(Pupil.surname, Pupil.forename, SchoolClass.name)
        .outerjoin(SchoolClass, SchoolClass.id == Pupil.class_id)
        .where(Pupil.seq.in_(seqs))
        .order_by(SchoolClass.name, Pupil.surname, Pupil.forename)
    )
    names = tuple(f"{row[2] or '–'}: {row[0]}, {row[1]}" for row in found)
    return SignersRow(names, len(names))
