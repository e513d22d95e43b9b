"""What is due for the signed-in person, from every room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import service as accounts
from esafety_desktop.action_points import service as action_points
from esafety_desktop.agreements import service as agreements
from esafety_desktop.concerns import service as concerns
from esafety_desktop.contacts import service as contacts
from esafety_desktop.disclosure import service as disclosure
from esafety_desktop.follow_ups import today_service as follow_ups
from esafety_desktop.image_consent import service as image_consent
from esafety_desktop.incidents import half_moved_service as half_moved
from esafety_desktop.incidents import service as incidents
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.new_year import service as new_year
from esafety_desktop.pupil_files import service as pupil_files
from esafety_desktop.readiness import training_service as readiness
from esafety_desktop.retention import service as retention
from esafety_desktop.school import service as school
from esafety_desktop.signed_copies import service as signed_copies
from esafety_desktop.staff_forms import service as staff_forms
from esafety_desktop.today.rows import DueLine, FirstStep, TodayRow
from esafety_desktop.today.today_rules import greeting, grouped
from esafety_desktop.wordings import service as wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from typing import Protocol

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


ACCOUNTS_PLACE = "menu/accounts"
_STEPS = (
    (
        "Import the pupils",
        "From the CSV or Excel file that your school information system exports.",
        "menu/import_pupils",
    ),
    (
        "Fill in whom to ring",
        "The designated safeguarding lead, social care, the LADO and the other must-haves.",
        "contacts",
    ),
    (
        "Print the agreements",
        "The parent letter with the rules and a return slip for every child of a class.",
        "letters",
    ),
    (
        "Make the leader's account",
        "Only a leader can open the locked cabinet with the incidents.",
        ACCOUNTS_PLACE,
    ),
)
_ONE_LEADER = (
    "There is only one leader. If you are away or forget your password, nobody can open the "
    "incidents: give a deputy a leader account."
)


def today(store: Store) -> TodayRow:
    """All that the Today tab shows to the person who is signed in."""
    day = store.today()
    lines = tuple(due_lines(store, day))
    return TodayRow(
        greeting=greeting(day),
        groups=grouped(lines, day),
        steps=first_steps(store, lines),
        notices=tuple(_notices(store)),
    )


def due_lines(store: Store, day: date) -> Iterator[DueLine]:
    """What every room says is due; for an office account nothing of incidents."""
    said: set[tuple[str, date | None]] = set()
    for title, due in _sources(store):
        for row in due(store, day):
            item = "/".join(row.place.split("/")[:2])
            if due is incidents.due and row.on and (item, row.on) in said:
                continue  # its follow-up says whom to chase, too
            said.add((item, row.on))
            fault = title == "Contacts" and row.on is None
            yield DueLine(row.what, row.on, row.overdue, row.place, title, fault)


def first_steps(store: Store, lines: Iterable[DueLine]) -> tuple[FirstStep, ...]:
    """The first things that a new school does; none once it is at work.

    Whom to ring stays among the lines as long as a must-have is missing, so it alone does not
    keep the card on the page.
    """
    has_pupils = bool(school.classes(store))
    agreements_out = has_pupils and _agreements_are_out(store)
    has_leader = accounts.has_locked_cabinet(store.folder)
    if agreements_out and has_leader:
        return ()
    missing = any(line.fault for line in lines)
    done = (has_pupils, not missing, agreements_out, has_leader)
    return tuple(
        FirstStep(what, why, is_done, place)
        for (what, why, place), is_done in zip(_STEPS, done, strict=True)
    )


def _sources(store: Store) -> Sequence[tuple[str, Callable[[Store, date], Sequence[_Due]]]]:
    open_to_all: tuple[tuple[str, Callable[[Store, date], Sequence[_Due]]], ...] = (
        ("Contacts", contacts.due),
        ("Signed forms", new_year.due),
        ("Signed forms", agreements.due),
        ("Signed forms", image_consent.due),
        ("Signed forms", staff_forms.due),
        ("Signed forms", signed_copies.due),
        ("Signed forms", wordings.due),
        ("Action points", action_points.due),
    )
    if not store.is_leader:
        return (("Incidents", concerns.due), *open_to_all)
    for_leaders: tuple[tuple[str, Callable[[Store, date], Sequence[_Due]]], ...] = (
        ("Incidents", half_moved.due),
        ("Incidents", concerns.due),
        ("Incidents", log_reviews.due),
        ("Incidents", follow_ups.due),
        ("Incidents", incidents.due),
        ("Incidents", pupil_files.due),
        ("Incidents", readiness.due),
        ("Incidents", disclosure.due),
        ("Incidents", retention.due),
    )
    return (*for_leaders, *open_to_all)


def _agreements_are_out(store: Store) -> bool:
    return agreements.returned_counts(store).asked > 0


def _notices(store: Store) -> Iterator[tuple[str, str]]:
    for sentence in store.notices:
        yield sentence, ACCOUNTS_PLACE
    if store.is_leader and len(accounts.leaders(store)) < 2:
        yield _ONE_LEADER, ACCOUNTS_PLACE
