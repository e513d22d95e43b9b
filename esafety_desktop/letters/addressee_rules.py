"""Whom a letter about a child is addressed to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

UNKNOWN = "parent or carer"


class Adult(Protocol):
    """What is known of an adult who may be written to."""

    @property
    def name(self) -> str: ...
    @property
    def salutation(self) -> str: ...
    @property
    def addressee(self) -> str: ...
    @property
    def address(self) -> tuple[str, ...]: ...
    @property
    def priority(self) -> int: ...
    @property
    def parental_responsibility(self) -> bool | None: ...
    @property
    def court_order(self) -> bool: ...


_NOBODY = re.compile(
    r"(the\s+)?((parents?|carers?|guardians?)\b|(sirs?|madam)\b\s*(/|or\b|$))", re.IGNORECASE
)
_TITLE = re.compile(
    r"\b(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|sir|lady|lord)\b", re.IGNORECASE
)
_JOINT = re.compile(r"\band\b|[&+/]", re.IGNORECASE)


def whom_to_write(adults: Sequence[Adult]) -> Adult | None:
    """One adult a child, one without parental responsibility last.

    None when all who are known stand under an order of the court: such an order may forbid the
    letter, so it goes to "the parent or carer", without an address, by way of the child.
    """

    def rank(adult: Adult) -> tuple[bool, int]:
        return adult.parental_responsibility is False, adult.priority

    return min((one for one in adults if not one.court_order), key=rank, default=None)


def set_apart(adults: Sequence[Adult]) -> bool:
    """Whether an order of the court forbids to write to two adults of the child on one envelope."""
    return any(adult.court_order for adult in adults)


def greeting(adult: Adult | None, *, apart: bool = False) -> str:
    """What follows "Dear"; never a bare blank, and for one adult where they are set ``apart``."""
    if adult is None:
        return UNKNOWN
    return _first((adult.salutation, adult.addressee, adult.name), apart=apart) or UNKNOWN


def closing(greeted: str) -> str:
    """How a letter ends that begins with "Dear" and ``greeted``."""
    return "Yours faithfully" if _NOBODY.match(greeted) else "Yours sincerely"


def envelope(adult: Adult | None, child: str, *, apart: bool = False) -> tuple[str, ...]:
    """The address window: addressee, then the address; see ``greeting``.

    Without an addressee of its own, a letter that greets two with their titles goes to both.
    """
    unknown = f"The parent or carer of {child}"
    if adult is None:
        return (unknown,)
    greeted = adult.salutation
    both = greeted if _JOINT.search(greeted) and _TITLE.search(greeted) else ""
    first = _first((adult.addressee, both, adult.name, greeted), apart=apart)
    return (first or unknown, *adult.address)


def _first(names: Sequence[str], *, apart: bool) -> str:
    return next((name for name in names if name and not (apart and _JOINT.search(name))), "")
