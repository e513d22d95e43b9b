"""The walk through the guidance each September (W9): what is to be compared, and who did it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from esafety_desktop.contacts import service as contacts
from esafety_desktop.dates import academic_year, to_london
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.guidance.origins import origin_words
from esafety_desktop.guidance.september import september
from esafety_desktop.guidance_checks.own_service import own_edits
from esafety_desktop.guidance_checks.records import GuidanceCheck
from esafety_desktop.guidance_checks.rows import Check, Section, Walk, WalkItem
from esafety_desktop.incidents import settings_service
from esafety_desktop.incidents.rows import Due
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from esafety_desktop.store.audit import LockedAudit
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from esafety_desktop.guidance.september import Change
    from esafety_desktop.store.store import Store

NUMBERS = "numbers"
PLACE = "incidents/september"
_NUMBERS_PLACE = "contacts/check-all"
_AT_FIRST = timedelta(days=28)


def walk(store: Store) -> Walk:
    """Every step of this academic year's walk with the check that counts."""
    brought = september()
    kept = settings_service.settings(store)
    return Walk(
        school.school(store).name,
        brought.label,
        academic_year(store.today()).label,
        brought.checked_on,
        _steps(store),
        kept.checked_on,
        settings_service.stamp(today_procedure(), kept).is_stale(store.today()),
    )


def _steps(store: Store) -> tuple[WalkItem, ...]:
    """What is to be compared, with the check that counts."""
    brought = september()
    items = [*_brought(Section.CHANGED, brought.changes)]
    items += _brought(Section.CHECK_FIRST, brought.check_first)
    items += [_numbers(store), *own_edits(store)]
    checks = _checks(store, academic_year(store.today()).start)
    return tuple(replace(item, check=checks.get((item.id, item.digest))) for item in items)


def due(store: Store, today: date) -> tuple[Due, ...]:
    """For Today: how much of this academic year's walk is open, until it is finished (TFG-11).

    That the program's own content was compared this year doesn't count: the school's words, its
    numbers and what it changed are its own to look at. Nothing for the office.
    """
    if not store.is_leader or walked_this_year(store):
        return ()
    brought = september()
    steps = [(one.id, one.digest) for one in (*brought.changes, *brought.check_first)]
    steps += [(NUMBERS, NUMBERS), *((item.id, item.digest) for item in own_edits(store))]
    checks = _checks(store, academic_year(store.today()).start)
    still = sum(step not in checks for step in steps)
    last = _last_day(store, today)
    what = f"September: {still} of {len(steps)} still to walk through"
    return (Due(what, last, today > last, PLACE, fault=True),)


def _last_day(store: Store, today: date) -> date:
    """The end of September; for a school that began with its incidents later, four weeks on."""
    end = date(academic_year(today).start, 9, 30)
    with store.read() as session:
        begun = session.scalar(select(LockedAudit.at).order_by(LockedAudit.seq).limit(1))
    return end if begun is None else max(end, to_london(begun).date() + _AT_FIRST)


def walked_this_year(store: Store) -> bool:
    """Whether the school finished the walk of this academic year."""
    on = settings_service.settings(store).checked_on
    return on is not None and academic_year(on) == academic_year(store.today())


def put_check(store: Store, item: WalkItem, note: str = "") -> Changed[str]:
    """Put down that somebody compared an item today; gives the item's id.

    Raises:
        Problem: the account is no leader's.
    """
    _leaders_only(store)
    check_id = new_id()
    with store.write() as unit:
        unit.session.add(
            GuidanceCheck(
                id=check_id,
                year_start=academic_year(store.today()).start,
                item=item.id,
                digest=item.digest,
                note=" ".join(note.split()),
                checked_at=unit.now,
                checked_by=unit.account.name,
            )
        )
        unit.commit("guidance checked", item.id)
    undo = Undo(f"the check of “{item.title}”", lambda back: _strike(back, item, check_id))
    return Changed(Area.SETTINGS, item.id, "Put down as checked.", undo)


def take_back(store: Store, item: WalkItem) -> Changed[str]:
    """Say that an item counts as not checked after all; the line stays, struck out.

    Raises:
        Problem: the account is no leader's, or it isn't checked.
    """
    _leaders_only(store)
    query = select(GuidanceCheck.id).where(
        GuidanceCheck.item == item.id,
        GuidanceCheck.digest == item.digest,
        GuidanceCheck.year_start == academic_year(store.today()).start,
        GuidanceCheck.taken_back.is_(False),
    )
    with store.read() as session:
        check_id = session.scalar(query.order_by(GuidanceCheck.seq.desc()))
    if check_id is None:
        raise Problem("This step isn't checked.", "Look at the list again.")
    return _strike(store, item, check_id)


def finish(store: Store) -> Changed[bool]:
    """Say that the whole walk is done: the guidance counts as compared from today.

    Raises:
        Problem: the account is no leader's, or a step is still open.
    """
    _leaders_only(store)
    found = walk(store)
    if still := len(found.items) - found.done:
        steps = "1 step is" if still == 1 else f"{still} steps are"
        raise Problem(
            f"{steps} still open.", "Check them, or put down in their note why they can wait."
        )
    kept = settings_service.settings(store)
    done = settings_service.save_settings(store, replace(kept, checked_on=store.today()))
    return replace(done, said="The guidance counts as checked from today.")


def _strike(store: Store, item: WalkItem, check_id: str, *, back: bool = False) -> Changed[str]:
    with store.write() as unit:
        wanted = GuidanceCheck.id == check_id
        unit.session.execute(update(GuidanceCheck).where(wanted).values(taken_back=not back))
        unit.commit("guidance check back" if back else "guidance check taken back", item.id)
    said = "Counts as checked again." if back else "Counts as not checked."
    undo = Undo(
        f"the check of “{item.title}”", lambda one: _strike(one, item, check_id, back=not back)
    )
    return Changed(Area.SETTINGS, item.id, said, undo)


def _checks(store: Store, year_start: int) -> dict[tuple[str, str], Check]:
    """(item, digest) → the newest check of the year that stands."""
    query = (
        select(
            GuidanceCheck.item,
            GuidanceCheck.digest,
            GuidanceCheck.checked_by,
            GuidanceCheck.checked_at,
            GuidanceCheck.note,
        )
        .where(GuidanceCheck.year_start == year_start, GuidanceCheck.taken_back.is_(False))
        .order_by(GuidanceCheck.seq)
    )
    with store.read() as session:
        return {
            (item, digest): Check(by, to_london(at).date(), note)
            for item, digest, by, at, note in session.execute(query)
        }


def _brought(section: Section, found: Iterable[Change]) -> Iterator[WalkItem]:
    checked_on = september().checked_on
    for one in found:
        yield WalkItem(
            one.id,
            section,
            one.title,
            one.text,
            one.look,
            origin_words(one.sources, checked_on, confidence=one.confidence),
            one.opens,
            one.digest,
        )


def _numbers(store: Store) -> WalkItem:
    faults = len(contacts.due(store))
    some = f"{faults} are missing or were not checked for a year." if faults else "None is overdue."
    text = (
        "Ring each number on the contact map once, or look it up where the body itself gives it, "
        f"and put in the day. {some}"
    )
    return WalkItem(
        NUMBERS, Section.NUMBERS, "Every number on the contact map", text, "", "",
        _NUMBERS_PLACE, NUMBERS,
    )  # fmt: skip


def _leaders_only(store: Store) -> None:
    if not store.is_leader:
        raise Problem("Only a leader checks the guidance.", "Ask one of the leaders.")
