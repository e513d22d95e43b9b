"""The contact slots that the map "Safeguarding Sam" offers, as ``resources/contacts`` has them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GROUPS = 7
SLOTS_OF_2009 = 52


class NationalNumber(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number or address that is the same all over England.

    Attributes:
        kind: "telephone" or "web".
        text: The number or address as a person reads it.
        use: What it is for, in a few words.
        seen_at: The page that said so.
        checked_on: When that page was last looked at.
        always: Whether it answers at any hour of any day.
    """

    kind: Literal["telephone", "web"]
    text: str
    use: str
    seen_at: str
    checked_on: date
    always: bool = False


class Suggestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number or address that a person has to check before anything uses it.

    Attributes:
        id: Unique over the whole map; what the school ticked is known by it.
        name: Whose it is.
        use: What it is for, in a few words.
        seen_at: The page that said so; "" where no page was seen.
        copy: How old the copy of that page was, in words; "" where no page was seen.
        checked_on: When that was.
        ask: What to ask or look at when checking it.
    """

    id: str
    name: str
    kind: Literal["telephone", "web", "e-mail"]
    text: str
    use: str
    seen_at: str
    copy: str
    checked_on: date
    ask: str


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One place of the map.

    Attributes:
        id: ``SAM-LA-3``, or ``SLOT26-…`` for one that 2009 did not know.
        then: Its name in 2009, "" for a new one.
        label: Its name today.
        short: The same for a small box, where the label is long.
        default: "on", "optional" (hidden until wanted) or "off" (obsolete, kept).
        must_have: Whether a blank is a fault (TFA-11).
        urgent: Whether it is rung when a child is in danger now; it stands on the front of cards.
        kept_elsewhere: Whether the numbers belong into another list, so that a blank is right.
        added: The year in which it was added, 0 for one of 2009.
        purpose: What the contact is for.
        words: What else people call it, by which it is found.
        ended: What ended it, where its default is "off"; "" otherwise.
        instead: What took its place.
        hint: A warning to read before a number is used or written down, or "".
    """

    id: str
    then: str
    label: str
    default: Literal["on", "optional", "off"]
    purpose: str
    sources: tuple[str, ...]
    short: str = ""
    words: str = ""
    must_have: bool = False
    urgent: bool = False
    kept_elsewhere: bool = False
    added: int = 0
    ended: str = ""
    instead: str = ""
    hint: str = ""
    national: tuple[NationalNumber, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


class SlotGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the seven groups around the child."""

    id: str
    label: str
    then: str
    purpose: str
    sources: tuple[str, ...]
    slots: tuple[Slot, ...]


class Centre(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The child in the middle."""

    id: str
    label: str
    sources: tuple[str, ...]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the map asks of whoever fills it in."""

    text: str
    sources: tuple[str, ...]


class SlotCatalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole map, empty."""

    title: str
    checked_on: date
    centre: Centre
    rule: Rule
    groups: tuple[SlotGroup, ...]

    def slots(self) -> Iterator[tuple[SlotGroup, Slot]]:
        """Every slot with its group, in the order of the file."""
        for group in self.groups:
            for slot in group.slots:
                yield group, slot

    @property
    def ids(self) -> frozenset[str]:
        """The ids that a procedure may name."""
        return frozenset(slot.id for _, slot in self.slots())

    @property
    def sources(self) -> frozenset[str]:
        """Every source id that the map carries."""
        found = set(self.centre.sources) | set(self.rule.sources)
        for group in self.groups:
            found.update(group.sources)
        for _, slot in self.slots():
            found.update(slot.sources)
        return frozenset(found)


def load_slots(path: Path) -> SlotCatalogue:
    """Read and check a slot file.

    Raises:
        ContentError: it isn't the map: groups or slots missing, an id twice, an own id wrong.
    """
    catalogue = read_content(path, SlotCatalogue)
    for complaint in _complaints(catalogue):
        raise ContentError(f"{path.name}: {complaint}")
    return catalogue


@lru_cache(maxsize=1)
def slot_catalogue() -> SlotCatalogue:
    """The map that the program ships."""
    return load_slots(resource("contacts", "slots.toml"))


def _complaints(catalogue: SlotCatalogue) -> Iterator[str]:
    if len(catalogue.groups) != GROUPS:
        yield f"the map has {GROUPS} groups, not {len(catalogue.groups)}"
    counted = Counter(slot.id for _, slot in catalogue.slots())
    yield from (f"{slot_id} stands twice" for slot_id, times in counted.items() if times > 1)
    old = [slot for _, slot in catalogue.slots() if not slot.added]
    if len(old) != SLOTS_OF_2009:
        yield f"2009 had {SLOTS_OF_2009} slots, not {len(old)}"
    yield from _twice(catalogue)
    for group, slot in catalogue.slots():
        expected = f"{group.id}-" if not slot.added else f"SLOT{slot.added % 100}-"
        if not slot.id.startswith(expected):
            yield f"{slot.id} must begin with {expected}"
        if not slot.added and slot.id not in slot.sources:
            yield f"{slot.id} does not name itself as a source"
        if (slot.default == "off") != bool(slot.ended and slot.instead):
            yield f"{slot.id} must say what ended and what took its place exactly when it is off"


def _twice(catalogue: SlotCatalogue) -> Iterator[str]:
    counted = Counter(one.id for _, slot in catalogue.slots() for one in slot.suggestions)
    yield from (f"suggestion {name} stands twice" for name, times in counted.items() if times > 1)
