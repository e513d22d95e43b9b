"""What is due for the signed-in person, from every room."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.accounts import in_hand_service, told_service
from esafety_desktop.accounts import service as accounts
from esafety_desktop.action_points import service as action_points
from esafety_desktop.agreements import service as agreements
from esafety_desktop.backups import service as backups
from esafety_desktop.checklists import reading_service as checklists
from esafety_desktop.child_contacts import service as child_contacts
from esafety_desktop.concerns import due_service as concerns
from esafety_desktop.contacts import service as contacts
from esafety_desktop.dates import british_time
from esafety_desktop.disclosure import service as disclosure
from esafety_desktop.follow_ups import today_service as follow_ups
from esafety_desktop.guidance_checks import service as guidance_checks
from esafety_desktop.image_consent import service as image_consent
from esafety_desktop.incidents import half_moved_service as half_moved
from esafety_desktop.incidents import service as incidents
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.new_year import plan_service as new_year
from esafety_desktop.pupil_files import service as pupil_files
from esafety_desktop.readiness import training_service as readiness
from esafety_desktop.retention import service as retention
from esafety_desktop.signed_copies import finding_service as signed_copies
from esafety_desktop.staff_forms import report_service as staff_forms
from esafety_desktop.store.cabinet import Role
from esafety_desktop.today import draft_rules
from esafety_desktop.today.fold_rules import folded
from esafety_desktop.today.ready_service import ready
from esafety_desktop.today.rows import DueLine, SnoozedLine, TodayRow
from esafety_desktop.today.snooze_rules import line_key
from esafety_desktop.today.snooze_service import snoozed
from esafety_desktop.today.today_rules import after_that, greeting, grouped, is_for
from esafety_desktop.wordings import service as wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from typing import Protocol

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

    class _Due(Protocol):
        """What every room's due rows have."""

        @property
        def what(self) -> str: ...
        @property
        def on(self) -> date | None: ...
        @property
        def overdue(self) -> bool: ...
        @property
        def place(self) -> str: ...


class _Source(NamedTuple):
    """One room's answer to what is due.

    ``locked``: whether it comes from the locked cabinet.
    """

    room: str
    due: Callable[[Store, date], Sequence[_Due]]
    locked: bool = False


_FOR_LEADERS: tuple[Callable[[Store, date], Sequence[_Due]], ...] = (
    half_moved.due,
    concerns.due,
    log_reviews.due,
    follow_ups.due,
    incidents.due,
    pupil_files.due,
    readiness.due,
    disclosure.due,
    retention.due,
    child_contacts.due,
)
_FOR_ALL: tuple[tuple[str, Callable[[Store, date], Sequence[_Due]]], ...] = (
    ("Contacts", contacts.due),
    ("Signed forms", new_year.due),
    ("Signed forms", agreements.due),
    ("Signed forms", image_consent.due),
    ("Signed forms", staff_forms.due),
    ("Signed forms", signed_copies.due),
    ("Signed forms", wordings.due),
    ("Action points", action_points.due),
    ("Action points", checklists.due),
)
ACCOUNTS_PLACE = "menu/accounts"
BACKUP_PLACE = "menu/back_up"
SEEN_PLACE = "today/seen"
_HOUSE = "Program"
_ONE_LEADER = (
    "There is only one leader: give a deputy a leader account, or nobody can open the incidents "
    "while you are away"
)
_PAPER_ONLY = "Tear up recovery sheet no. {} of the {}: it was printed, and doesn't count"
_OPENED = "Print a new recovery sheet: no. {} of the {} was used"


def today(store: Store, *, mine: bool = False) -> TodayRow:
    """All that the Today tab shows to the person who is signed in.

    Args:
        store: The open cabinets.
        mine: Whether what is somebody else's by name is left out.
    """
    with contextlib.ExitStack() as reads:
        for one in store.stores:  # one read of each cabinet for all rooms together
            reads.enter_context(one.read())
        return _today(store, mine=mine)


def _today(store: Store, *, mine: bool) -> TodayRow:
    day = store.today()
    lines = tuple(due_lines(store, day))
    held = snoozed(store)
    alone, awake = _parted(lines, held)
    together, awake = _parted(tuple(folded(awake, day)), held)  # a fold is put off as one
    wanted = [line for line in awake if not mine or is_for(line, store.account.name)]
    sleepers = (SnoozedLine(line, *held[line_key(line)]) for line in (*alone, *together))
    return TodayRow(
        greeting=greeting(day),
        groups=grouped(wanted, day),
        ready=ready(store, lines),
        notices=(*_banner(store), *_notices(store), *unfinished(store)),
        snoozed=tuple(sorted(sleepers, key=lambda one: one.until)),
        following=after_that(wanted, day),
        named=any(line.who for line in awake),
    )


def _parted(
    lines: Sequence[DueLine], held: Mapping[str, object]
) -> tuple[Sequence[DueLine], Sequence[DueLine]]:
    """Those that are put off, and the others."""
    if not held:  # nothing has to be told from its digest
        return (), lines
    asleep = {line for line in lines if line_key(line) in held}
    return [one for one in lines if one in asleep], [one for one in lines if one not in asleep]


def _notices(store: Store) -> Iterator[tuple[str, str]]:
    """What was found at sign-in or since; what leaders only have to know of goes once seen."""
    to_be_seen = {one.said for one in told_service.told(store)}
    for said in store.notices:
        yield said, (SEEN_PLACE if said in to_be_seen else ACCOUNTS_PLACE)


def unfinished(store: Store) -> Iterator[tuple[str, str]]:
    """What this account left unfinished and can still be opened, oldest first, with its place."""
    for kept in store.stores:
        for place in kept.drafts.places():
            if kept.drafts.can_be_opened(place):  # amid a read nothing can be forgotten
                yield draft_rules.sentence(place, british_time(kept.drafts.kept_at(place))), place


def mark_seen(store: Store, said: str) -> Changed[None]:
    """The signed-in leader has seen a notice that leads to `SEEN_PLACE`."""
    return told_service.mark_seen(store, said)


def _banner(store: Store) -> Iterator[tuple[str, str]]:
    """A back-up that is late stands above everything (F26)."""
    if said := backups.banner(store):
        yield said, BACKUP_PLACE


def due_lines(store: Store, day: date) -> Iterator[DueLine]:
    """What every room says is due, and what is wrong; for the office nothing of incidents."""
    said: set[tuple[str, date | None]] = set()
    for source in _sources(store):
        for row in source.due(store, day):
            item = "/".join(row.place.split("/")[:2])
            if source.due is incidents.due and row.on and (item, row.on) in said:
                continue  # its follow-up says whom to chase, too
            said.add((item, row.on))
            yield _line(source, row)
    yield from _own_faults(store, day)


def _line(source: _Source, row: _Due) -> DueLine:
    """A room's line as Today shows it; what a room doesn't know of isn't so."""
    return DueLine(
        row.what,
        row.on,
        row.overdue,
        row.place,
        source.room,
        fault=getattr(row, "fault", source.room == "Contacts"),
        waits=getattr(row, "waits", False),
        who=getattr(row, "who", ""),
        locked=source.locked,
        envelope=getattr(row, "envelope", ""),
        urgent=getattr(row, "urgent", False),
        alike=getattr(row, "alike", ""),
    )


def _own_faults(store: Store, day: date) -> Iterator[DueLine]:
    """What is wrong with the program's own house, or due in it: back-ups, and leaders."""
    for row in backups.due(store, day):
        yield _line(_Source(_HOUSE, backups.due), row)
    for sheet in in_hand_service.opened(store):
        what = _OPENED.format(sheet.number, sheet.cabinet.plain_name)
        yield DueLine(what, None, False, ACCOUNTS_PLACE, _HOUSE, fault=True)
    for cabinet, number in in_hand_service.not_counting(store):
        what = _PAPER_ONLY.format(number, cabinet.plain_name)
        yield DueLine(what, None, False, ACCOUNTS_PLACE, _HOUSE, fault=True)
    if names := _without_password(store):
        yield DueLine(f"Give a password: {names}", None, False, ACCOUNTS_PLACE, _HOUSE, fault=True)
    if store.is_leader and len(accounts.leaders(store)) < 2:
        yield DueLine(_ONE_LEADER, None, False, ACCOUNTS_PLACE, _HOUSE, fault=True)


def _without_password(store: Store) -> str:
    """Those who came back from outside, of whom this account may give a password to anybody."""
    return ", ".join(
        row.name
        for row in accounts.accounts(store.folder)
        if not row.has_password and (store.is_leader or row.role is Role.OFFICE)
    )


def _sources(store: Store) -> Iterator[_Source]:
    leader = store.is_leader
    if leader:
        yield from (_Source("Incidents", due, locked=True) for due in _FOR_LEADERS)
        yield _Source("Incidents", guidance_checks.due)
    else:
        yield _Source("Incidents", concerns.due)
    for room, due in _FOR_ALL:
        yield _Source(room, due)
