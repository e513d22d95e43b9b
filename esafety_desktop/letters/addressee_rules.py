"""Whom a letter about a child is addressed to."""

from __future__ import annotations

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


def whom_to_write(adults: Sequence[Adult]) -> Adult | None:
    """One adult a child: an order of the court comes last, no parental responsibility before it."""

    def rank(adult: Adult) -> tuple[bool, bool, int]:
        return adult.court_order, adult.parental_responsibility is False, adult.priority

    return min(adults, key=rank, default=None)


def greeting(adult: Adult | None) -> str:
    """What follows "Dear"; never a bare blank."""
    if adult is None:
        return UNKNOWN
    return adult.salutation or adult.addressee or adult.name or UNKNOWN


def envelope(adult: Adult | None, child: str) -> tuple[str, ...]:
    """The address window: addressee, then the address."""
    if adult is None:
        return (f"The parent or carer of {child}",)
    first = adult.addressee or adult.name or adult.salutation or f"The parent or carer of {child}"
    return (first, *adult.address)
