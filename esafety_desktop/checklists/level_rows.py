"""Frozen values about how far each of the four parts has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.dates import AcademicYear
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime

TERMS = ("Autumn", "Spring", "Summer")


class TermKey(NamedTuple):
    """A term: the calendar year of its September, and 0 for autumn, 1 for spring, 2 for summer."""

    year: int
    term: int

    @property
    def label(self) -> str:
        """``Autumn 2026-27``."""
        return f"{TERMS[self.term]} {AcademicYear(self.year).label}"

    @property
    def short(self) -> str:
        """``Aut 26``, ``Spr 27``: with the calendar year in which it lies."""
        return f"{TERMS[self.term][:3]} {(self.year + (self.term > 0)) % 100:02d}"

    @property
    def previous(self) -> TermKey:
        return TermKey(self.year, self.term - 1) if self.term else TermKey(self.year - 1, 2)

    @property
    def next(self) -> TermKey:
        return TermKey(self.year, self.term + 1) if self.term < 2 else TermKey(self.year + 1, 0)


class LevelRow(Value):
    """At which level a part was found in a term.

    Attributes:
        level: 1 to 5.
        evidence: One sentence: how one can tell.
        taken_back: Whether undo took it back; such a line counts for nothing.
    """

    part_id: str
    year: int
    term: int
    level: int
    day: date
    who: str
    evidence: str
    recorded_at: datetime | None = None
    recorded_by: str = ""
    taken_back: bool = False
    id: str = ""

    @property
    def when(self) -> TermKey:
        return TermKey(self.year, self.term)


class PartRow(Value):
    """One of the four parts.

    Attributes:
        names: What the five steps are called; ``steps``: what one would see at each.
        judged: What counts of each term that was judged, the oldest first.
        origin: Where the part and its steps come from, in words.
    """

    id: str
    title: str
    short: str
    names: tuple[str, ...]
    steps: tuple[str, ...]
    judged: tuple[LevelRow, ...]
    origin: str = ""

    @property
    def latest(self) -> LevelRow | None:
        return self.judged[-1] if self.judged else None

    @property
    def level_words(self) -> str:
        """``3 · In place``; that nobody judged it yet."""
        latest = self.latest
        return f"{latest.level} · {self.names[latest.level - 1]}" if latest else "Not judged yet"

    @property
    def way(self) -> str:
        """Which way it went since the term before that was judged: a sign and a word."""
        if len(self.judged) < 2:
            return ""
        step = self.judged[-1].level - self.judged[-2].level
        return "▲ up" if step > 0 else "▼ down" if step < 0 else "= the same"


class Series(Value):
    """One part in the picture: a level for each term, None where nobody judged."""

    title: str
    values: tuple[int | None, ...]


class Picture(Value):
    """The four parts over the terms.

    Attributes:
        told_by: How it is known which term it is now, in a sentence.
    """

    terms: tuple[TermKey, ...]
    series: tuple[Series, ...]
    told_by: str = ""

    @property
    def spoken(self) -> str:
        """The same in words, for those who can't see it."""
        parts = []
        for one in self.series:
            told = [
                f"{term.label} {value}"
                for term, value in zip(self.terms, one.values, strict=True)
                if value is not None
            ]
            parts.append(f"{one.title}: {', '.join(told) or 'not judged yet'}.")
        return " ".join(parts)


class LevelSheet(Value):
    """The parts and their picture, frozen for printing."""

    school: str
    made_on: date
    parts: tuple[PartRow, ...]
    picture: Picture
