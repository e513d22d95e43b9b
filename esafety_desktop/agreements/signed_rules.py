"""Which wording of an agreement a child's family had signed on a given day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import AcademicYear, academic_year, british
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class Signature(Value):
    """One place of a child in the register, signed or not.

    Attributes:
        agreement: Its title.
        year: The academic year by the calendar year of its September; 0 for signed once.
        asked_from: When the first wording of this agreement was adopted here.
        version: The number of the wording that was signed; 0 where nothing is signed.
        signed_on: When the signature was in; None where none is.
        part_on: When the child's or the parent's part alone was signed; None where both or none.
        declined_on: When the family said no; None where they did not.
        wordings: How many wordings there have been; after the first, signatures may have been asked
            for again, and the register keeps only the newest.
    """

    agreement: str
    year: int
    asked_from: date
    version: int = 0
    signed_on: date | None = None
    part_on: date | None = None
    declined_on: date | None = None
    wordings: int = 1

    @property
    def year_words(self) -> str:
        """``2026-27``, or that it is signed once."""
        return AcademicYear(self.year).label if self.year else "signed once"


_ASKED_AGAIN = "; an earlier wording may have been signed and then asked for again"


def signed_words(signatures: Iterable[Signature], day: date) -> tuple[str, ...]:
    """For each agreement that was asked of a child on a day: what was signed by then, or none.

    Args:
        signatures: Every place of this child in the register.
        day: The day in question.
    """
    by_title: dict[str, list[Signature]] = {}
    for one in signatures:
        if one.asked_from <= day:
            by_title.setdefault(one.agreement, []).append(one)
    return tuple(_words(title, places, day) for title, places in by_title.items())


def _words(title: str, places: list[Signature], day: date) -> str:
    by_then = [one for one in places if one.signed_on and one.signed_on <= day]
    newest = max(by_then, key=lambda one: (one.year, one.version), default=None)
    this_year = academic_year(day).start
    if newest is not None and newest.year in {0, this_year}:
        return f"{title}: {_version(newest)}"
    here = [one for one in places if one.year in {0, this_year}]
    words = f"{title}: none signed on that day"
    words += "".join(_why(one, day) for one in here)
    if newest is not None:
        words += f"; the last before was {_version(newest)}"
    return words


def _why(one: Signature, day: date) -> str:
    if one.declined_on and one.declined_on <= day:
        return f"; declined on {british(one.declined_on)}"
    if one.part_on and one.part_on <= day:
        return f"; only one of the two parts was signed, on {british(one.part_on)}"
    shows = f"; the register now shows {_version(one)}" if one.signed_on else ""
    return f"{shows}{_ASKED_AGAIN}" if one.wordings > 1 else shows


def _version(one: Signature) -> str:
    return f"version {one.version} ({one.year_words}), signed {british(one.signed_on)}"
