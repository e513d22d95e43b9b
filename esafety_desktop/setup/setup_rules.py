"""Decisions of the first start, over plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from esafety_desktop.dates import AcademicYear, parse_british

HALVES = (
    "Autumn, first half",
    "Autumn, second half",
    "Spring, first half",
    "Spring, second half",
    "Summer, first half",
    "Summer, second half",
)
GROUPS = 8


@dataclass(frozen=True, slots=True)
class HalfTerm:
    """One line of the term dates as typed."""

    name: str
    first: str
    last: str

    @property
    def empty(self) -> bool:
        return not (self.first.strip() or self.last.strip())


def strength_words(password: str) -> str:
    """How good a password that may be used is, in words."""
    kinds = sum((
        any(letter.islower() for letter in password),
        any(letter.isupper() for letter in password),
        any(letter.isdigit() for letter in password),
        any(not letter.isalnum() for letter in password),
    ))  # fmt: skip
    worth = len(password) + 2 * kinds
    if worth >= 24:
        return "A strong password."
    return "A good password." if worth >= 17 else "Good enough; a longer one is better."


def password_reason(weakness: str, password: str, again: str) -> str:
    """Why a pair of passwords cannot be taken yet, or nothing."""
    if not password:
        return "Type a password."
    if weakness:
        return weakness
    if not again:
        return "Type the password a second time."
    return "" if password == again else "The two passwords are not the same yet."


def group_is_right(code: str, number: int, typed: str) -> bool:
    """Whether the group (counted from 1) was typed back as it stands on the sheet."""
    wanted = code.split("-")[number - 1]
    plain = "".join(letter for letter in typed.upper() if letter.isalnum())
    return plain.translate(str.maketrans("OIL", "011")) == wanted


def usual_terms(year: AcademicYear) -> tuple[tuple[date, date], ...]:
    """Dates that most schools in England come near to, to be put right by hand."""
    autumn = _monday(date(year.start, 9, 1)) + timedelta(days=1)
    october = _monday(date(year.start, 10, 24))
    christmas = _monday(date(year.start, 12, 19)) - timedelta(days=3)
    spring = _monday(date(year.start + 1, 1, 4))
    february = _monday(date(year.start + 1, 2, 13))
    easter = _monday(date(year.start + 1, 3, 29)) - timedelta(days=3)
    may = _monday(date(year.start + 1, 5, 27))
    july = _monday(date(year.start + 1, 7, 20))
    back, week = timedelta(days=3), timedelta(days=7)
    return (
        (autumn, october - back),
        (october + week, christmas),
        (spring, february - back),
        (february + week, easter),
        (easter + timedelta(days=17), may - back),
        (may + week, july),
    )


def terms_reason(lines: tuple[HalfTerm, ...]) -> str:
    """What is wrong with the term dates as typed, or nothing."""
    before: date | None = None
    for line in lines:
        if line.empty:
            continue
        try:
            first, last = parse_british(line.first), parse_british(line.last)
        except ValueError:
            return f"{line.name}: write both dates like 03/09/2026, or leave both empty."
        if last < first:
            return f"{line.name} ends before it begins."
        if before is not None and first <= before:
            return f"{line.name} begins before the one above it ends."
        before = last
    return ""


def _monday(day: date) -> date:
    """The Monday on or after a day."""
    return day + timedelta(days=-day.weekday() % 7)
