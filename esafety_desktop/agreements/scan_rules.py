"""What was scanned just now, in words: one line for each slip, and how far the pile has got."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from esafety_desktop.agreements.code_rules import shown
from esafety_desktop.agreements.rows import MarkRow, Outcome
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from esafety_desktop.store.changes import Undo

Tone = Literal["ok", "group", "warn", "danger"]
SHOWN = 10
"""How many of the last scans are shown."""

_SPELT_OUT = 4

LOCKED = "Not marked: nobody is signed in here. Sign in, then scan the slip again."
HIDDEN = "Not marked: everything is hidden here. Show it again, then scan the slip again."
IF_MEANT = "If it was your password, press Enter."
NOT_KEPT = "Not saved yet, but not lost: {}. It is tried again by itself. Keep the slip at hand."

_SHAPES: dict[Tone, str] = {"ok": "✓", "group": "=", "warn": "!", "danger": "✕"}
_TONES: dict[Outcome, Tone] = {Outcome.RETURNED: "ok", Outcome.ALREADY: "group"}
_WORDS = {
    Outcome.ALREADY: ": in already",
    Outcome.CHECK_FAILS: ": misread",
    Outcome.UNKNOWN: ": not ours",
    Outcome.SUPERSEDED: ": old slip",
    Outcome.LEFT: ": has left",
    Outcome.OTHER_YEAR: ": other year",
}
_OLD = frozenset({Outcome.SUPERSEDED, Outcome.OTHER_YEAR})


class Scan(Value):
    """One slip that was scanned or typed since the pile was begun.

    Attributes:
        number: Counts from 1 on, in the order of scanning.
        typed: What came from the scanner.
        row: What became of it; None while it could not be saved.
        why: Why it could not be saved.
        undo: How to take it back.
        taken_back: Whether that was done.
        settled: Whether somebody has dealt with the paper, where it could not be marked.
    """

    number: int
    at: datetime
    typed: str
    row: MarkRow | None = None
    why: str = ""
    undo: Undo | None = None
    taken_back: bool = False
    settled: bool = False

    @property
    def sentence(self) -> str:
        """What happened, in words."""
        if self.row is None:
            return NOT_KEPT.format(self.why)
        words = self.row.sentence.removesuffix(" · Ctrl+Z undoes")
        if self.settled:
            return f"Dealt with: {words}"
        return f"Taken back: {words.removeprefix('Returned: ')}" if self.taken_back else words

    @property
    def brief(self) -> str:
        """A line of the running list: who or which code, and a word where it wasn't marked."""
        if self.row is None:
            return f"{self.shape} {self.code}: not saved yet"
        if self.taken_back:
            return f"{self.shape} {self._who}: taken back"
        word = ": dealt with" if self.settled else _WORDS.get(self.row.outcome, "")
        return f"{self.shape} {self._who}{word}"

    @property
    def _who(self) -> str:
        if self.row is None or not self.row.child:
            return self.code
        about = f" · {self.row.agreement}" if self.row.agreement else ""
        return f"{self.row.child}{about}"

    @property
    def tone(self) -> Tone:
        """The colour; `shape` says the same."""
        if self.row is None:
            return "danger"
        return "group" if self.taken_back or self.settled else _TONES.get(self.row.outcome, "warn")

    @property
    def shape(self) -> str:
        """A sign that is told from the others without colour."""
        return "↶" if self.taken_back else "·" if self.settled else _SHAPES[self.tone]

    @property
    def spoken(self) -> str:
        """For the ear: the sentence alone, with the code where there is no child."""
        if self.row is not None and self.row.outcome is Outcome.CHECK_FAILS:
            return f"{self.typed.strip()}: {self.sentence}"
        return self.sentence

    @property
    def code(self) -> str:
        """The code as it stands on the slip."""
        return shown(self.row.code) if self.row and self.row.code else self.typed.strip()


def left_words(*, piece: bool) -> str:
    """What is said of a look-alike in a field of a record, where nothing typed may be lost."""
    what = "a piece of a slip code" if piece else "a slip code, but none of this school"
    return f"Not marked: that looks like {what}. It was left where it was typed."


def tally(scans: Iterable[Scan]) -> str:
    """How far the pile has got: ``17 scanned: 15 returned, 1 old, 1 to settle``."""
    listed = list(scans)
    outcomes = [
        scan.row.outcome for scan in listed if scan.row and not scan.taken_back and not scan.settled
    ]
    counts = (
        (outcomes.count(Outcome.RETURNED), "returned"),
        (outcomes.count(Outcome.ALREADY), "in already"),
        (sum(one in _OLD for one in outcomes), "old"),
        (sum(one.unmatched and one not in _OLD for one in outcomes), "to settle"),
        (sum(scan.settled for scan in listed), "dealt with"),
        (sum(scan.taken_back for scan in listed), "taken back"),
        (sum(scan.row is None for scan in listed), "not saved yet"),
    )
    parts = [f"{number} {word}" for number, word in counts if number]
    return f"{len(listed)} scanned: {', '.join(parts)}" if parts else "Nothing scanned yet"


def together(scans: Iterable[Scan]) -> str:
    """What is said of the slips of one burst; of several at once, that they were several."""
    listed = list(scans)
    if len(listed) <= _SPELT_OUT:
        said = [f"{scan.shape} {scan.spoken}" for scan in listed]
        return said[0] if len(said) == 1 else f"{len(said)} slips at once. " + " ".join(said)
    odd = [f"{scan.shape} {scan.spoken}" for scan in listed if scan.tone != "ok"]
    return " ".join([f"{_SHAPES[worst(listed)]} {tally(listed)}.", *odd])


def worst(scans: Iterable[Scan]) -> Tone:
    """The tone of several at once: that of the one that most needs a look."""
    tones = [scan.tone for scan in scans]
    order: tuple[Tone, ...] = ("danger", "warn", "group", "ok")
    return next(tone for tone in order if tone in tones)
