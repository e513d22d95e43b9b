"""Frozen values of the drawn map: its groups, its lines, the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from esafety_desktop.contacts.rows import Place, SlotRow


class GroupRow(Value):
    """One group around the child, and where its block lies on the map.

    Attributes:
        own: Whether only this school has it.
        moved: Where the school has laid it; None for its own place.
        own_label: What the school calls one of the seven, or "".
    """

    id: str
    label: str
    then: str
    purpose: str
    place: Place
    width: float
    height: float
    own: bool = False
    moved: Place | None = None
    own_label: str = ""


class LinkRow(Value):
    """A line that the school drew.

    Attributes:
        start: Id of the slot or group that it begins at.
        end: Id of the other one.
        label: What stands on it, or "".
        spoken: The whole of it in words.
    """

    id: str
    start: str
    end: str
    label: str
    spoken: str


class MapRow(Value):
    """The whole map.

    Attributes:
        title: "Safeguarding Sam".
        centre: What stands in the middle.
        rule: What the map asks of whoever fills it in.
        width: In map units, as ``height``.
        links: The lines that the school drew; those to something hidden are left out.
    """

    title: str
    centre: str
    rule: str
    groups: tuple[GroupRow, ...]
    slots: tuple[SlotRow, ...]
    width: float
    height: float
    centre_place: Place
    links: tuple[LinkRow, ...] = ()

    @property
    def visible(self) -> tuple[SlotRow, ...]:
        """The slots that lie on the map."""
        return tuple(slot for slot in self.slots if slot.place is not None)

    def slot(self, slot_id: str) -> SlotRow:
        """One slot by its id.

        Raises:
            KeyError: there is none.
        """
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise KeyError(slot_id)

    def find(self, key: str) -> SlotRow | GroupRow | LinkRow | None:
        """The slot, group or line of that id; None when there is none."""
        every: tuple[SlotRow | GroupRow | LinkRow, ...] = (*self.slots, *self.groups, *self.links)
        for one in every:
            if one.id == key:
                return one
        return None
