"""Whose signature still counts after the wording of an agreement changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.dates import AcademicYear

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

NOBODY, SEPTEMBER = "nobody", "september"


class VersionFacts(NamedTuple):
    """What is known of one version: its number and who signs it anew, and from when."""

    number: int
    again: str
    again_from: date | None


def register_day(today: date, year: int) -> date:
    """The day for which the register of an academic year is read.

    Until the school has moved on, its register is still the old year's, and what is to be signed
    from September on isn't asked of it.
    """
    return min(today, AcademicYear(year).last_day)


def signed_enough_from(versions: Sequence[VersionFacts], today: date) -> int:
    """The number of the earliest version whose signatures count as given under the newest.

    A version that nobody, or only those of next September, have to sign leaves the signatures
    under the one before it good; any other version ends them.

    Args:
        versions: Every version of one agreement, oldest first.
        today: The day in England.
    """
    for one in reversed(versions):
        waits = one.again == SEPTEMBER and one.again_from is not None and today < one.again_from
        if one.again != NOBODY and not waits:
            return one.number
    return versions[0].number if versions else 0
