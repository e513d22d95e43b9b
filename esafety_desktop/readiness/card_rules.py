"""What stands on the card that hangs in classrooms: no incident, only rules and numbers."""

from __future__ import annotations

from esafety_desktop.value import Value


class CardContact(Value):
    """Somebody on the card; blank where the school has entered nobody, never guessed.

    Attributes:
        numbers: As they are dialled, each with its hours.
    """

    label: str
    name: str = ""
    numbers: tuple[str, ...] = ()


class DeviceRule(Value):
    """A rule for one kind of device; the two must never be mixed up."""

    devices: str
    rule: str


class CardSheet(Value):
    """The first-five-minutes card, frozen for paper (TFG-12).

    Attributes:
        danger: The first line of all, with 999 in it.
        rules: The rules for everybody, in order; those before the device rules come first.
        before: How many of ``rules`` stand before the device rules.
        stamp: Which guidance it follows.
    """

    school: str
    danger: str
    rules: tuple[str, ...]
    before: int
    devices: tuple[DeviceRule, ...]
    contacts: tuple[CardContact, ...]
    stamp: str
    printed_on: str
