"""What tells who somebody is without a name: birthdays, numbers, addresses, user names."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "|".join(_MONTHS)
_DATES = (
    re.compile(r"(?<!\d)(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4}|\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m>{_MONTH})[a-z]*\.?,?\s+"
        r"(?P<y>\d{4}|\d{2})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<m>{_MONTH})[a-z]*\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
)
_MAIL = re.compile(r"[\w.+'-]*\w@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"(?<![\w@.])@\w(?:[\w.-]*\w)?")
_NUMBER = re.compile(
    r"(?<![\w/.-])(?:\+\d{1,3}[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d(?:[\s()-]{0,2}\d){7,9}"
)
_FREE = ("080", "03")
"""Helplines begin so: nobody is known by their number."""


class Telling(Value):
    """What is looked for beside names.

    Attributes:
        births: Birthdays of the other children.
        spared: Mail addresses in small letters, and telephone numbers in digits, that stay.
    """

    births: frozenset[date] = frozenset()
    spared: frozenset[str] = frozenset()

    def birthdays(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a birthday of another child stands, in whatever way it is written."""
        for pattern in _DATES if self.births else ():
            for match in pattern.finditer(text):
                if _day(match) in self.births:
                    yield match.span()

    def contacts(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a mail address, a user name with @ or a telephone number stands."""
        for pattern in (_MAIL, _HANDLE):
            for match in pattern.finditer(text):
                if match.group().lower() not in self.spared:
                    yield match.span()
        for match in _NUMBER.finditer(text):
            number = digits(match.group())
            day = _DATES[0].match(text, match.start())
            if day is None and number not in self.spared and not number.startswith(_FREE):
                yield match.span()


def digits(number: str) -> str:
    """A telephone number as it is compared: ``+44 (0)1632 960111`` is ``01632960111``."""
    bare = "".join(sign for sign in number.replace("(0)", "") if sign.isdigit() or sign == "+")
    return f"0{bare[3:]}" if bare.startswith("+44") else bare.lstrip("+")


def spared(addresses: Iterable[str]) -> frozenset[str]:
    """Mail addresses and telephone numbers ready to be compared."""
    return frozenset(one.lower() if "@" in one else digits(one) for one in addresses if one)


def _day(match: re.Match[str]) -> date | None:
    written, year = match["m"].lower(), int(match["y"])
    month = int(written) if written.isdigit() else _MONTHS.index(written[:3]) + 1
    try:
        return date(year if year > 99 else 2000 + year, month, int(match["d"]))
    except ValueError:
        return None
