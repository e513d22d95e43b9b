"""Frozen values that leave this room's services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.contacts.contact_rows import EntryRow
    from esafety_desktop.contacts.map_rows import MapRow


class KeepPlace(Value):
    """What a contact is kept with, and so how long, and who can read it.

    Attributes:
        incident_id: "" with the child itself, in the ordinary locked cabinet.
        label: In words.
        sealed: Whether it lies in a sealed envelope.
    """

    incident_id: str
    label: str
    sealed: bool = False


class ChildContact(Value):
    """Somebody around one child.

    Attributes:
        entry: As any contact of the map; its id is this one's too.
        kept: What it is kept with.
    """

    entry: EntryRow
    kept: KeepPlace

    @property
    def id(self) -> str:
        """The same as its entry's."""
        return self.entry.id


class ChildMap(Value):
    """The school's map with one child's people in it.

    Attributes:
        key: Under which the child's history is found.
        about: Class, birthday and the like, in a line.
        drawn: The map; in each slot the child's people stand before the school's.
        contacts: The child's people alone.
        places: What a new contact may be kept with, the first one offered first; none for
            somebody who is named nowhere any more.
    """

    key: str
    name: str
    about: str
    drawn: MapRow
    contacts: tuple[ChildContact, ...]
    places: tuple[KeepPlace, ...]

    def of(self, slot_id: str) -> tuple[ChildContact, ...]:
        """The child's people in one slot."""
        return tuple(one for one in self.contacts if one.entry.slot_id == slot_id)


class ChildSheet(Value):
    """A child's people, frozen for paper."""

    school: str
    name: str
    about: str
    made_on: date
    drawn: MapRow
    contacts: tuple[ChildContact, ...]
    printed_by: str
    printed_at: str


class ChildFound(Value):
    """Somebody around a child whom the search box found."""

    name: str
    detail: str
    place: str


class DueRow(Value):
    """A line for Today."""

    what: str
    on: date | None
    overdue: bool
    place: str
