"""A child with a history in which others are named in every way."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import update

from esafety_desktop.disclosure import gather_service, request_service
from esafety_desktop.disclosure.check_service import bundle, check
from esafety_desktop.disclosure.rows import ACCESS, RequestForm
from esafety_desktop.incidents import chronology_service, people_service, service
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.school.people_service import save_pupil
from esafety_desktop.school.records import Parent, StaffMember
from esafety_desktop.school.rows import PupilRow

if TYPE_CHECKING:
    from typing import Any

    from esafety_desktop.disclosure.rows import Bundle
    from esafety_desktop.store.store import Store

READY: dict[str, Any] = {"identity": "Passport seen at the office.", "responsibility": "yes"}


class Story:
    """Zoë asks; Łucja (Lulu) and Ben are others; Mrs Grey told the school."""

    def __init__(self, store: Store) -> None:
        store.clock = lambda: datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
        self.store = store
        self.zoe = self._pupil("Zoë", "Ashdown", date(2017, 5, 3))
        self.lulu = self._pupil("Łucja", "O'Brien", date(2017, 8, 9), "Lulu")
        self.ben = self._pupil("Ben", "Núñez", date(2016, 12, 1))
        self._pupil("Priya", "Khan", date(2016, 1, 1))
        with store.write() as unit:
            unit.session.add(
                Parent(
                    pupil_id=self.zoe.id,
                    name="Ruth Ashdown",
                    relationship="Mother",
                    parental_responsibility=True,
                )
            )
            unit.session.add(StaffMember(name="Mr Imran Ali", role="Teacher"))
            unit.commit("made up", "test")
        self.incident = self._incident()

    def _pupil(self, forename: str, surname: str, born: date, known_as: str = "") -> PupilRow:
        row = PupilRow("", surname, forename, known_as, born)
        return save_pupil(self.store, row).value

    def _incident(self) -> str:
        store = self.store
        made = service.start_incident(
            store, "Łucja O'Brien sent Zoë a message. LULU'S phone was used."
        ).value
        for child, role in ((self.zoe, "affected"), (self.lulu, "initiator")):
            name = f"{child.forename} {child.surname}"
            person = PersonRow("", "pupil", role, name, "5B", child.born, child.id)
            people_service.add_person(store, made, person)
        people_service.add_person(
            store, made, PersonRow("", "other", "reporter", "Mrs Edna Grey", note="neighbour")
        )
        chronology_service.add_note(
            store,
            made,
            "Mr Ali spoke with lucja obrien and with Ben Nunez. Ben's tablet and Lulu2017 were"
            " named; L.O. cried. Priya saw it. Mrs Grey rang.",
        )
        return made

    def form(self, **more: Any) -> RequestForm:
        values: dict[str, Any] = {
            "kind": ACCESS,
            "asker_kind": "parent",
            "asker_name": "Ruth Ashdown",
            "received_on": date(2026, 11, 2),
            "pupil_id": self.zoe.id,
        }
        return RequestForm(**(values | more))

    def asked(self, **more: Any) -> str:
        """A request whose checks are done, gathered."""
        made = request_service.open_request(self.store, self.form(**(READY | more))).value
        gather_service.gather(self.store, made)
        return made

    def all_checked(self, request_id: str) -> Bundle:
        """The same with every passage looked at."""
        for passage in bundle(self.store, request_id).passages:
            check(self.store, passage.id)
        return bundle(self.store, request_id)


def mark_order(store: Store, pupil_id: str) -> None:
    """Put a court order on file for an adult of a child."""
    with store.write() as unit:
        unit.session.execute(
            update(Parent).where(Parent.pupil_id == pupil_id).values(court_order=True)
        )
        unit.commit("made up", "test")
