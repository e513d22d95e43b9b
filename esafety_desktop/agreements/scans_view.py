"""Takes what the scanner reads, from wherever it was read, and keeps what was scanned just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from esafety_desktop.agreements import burst_rules, service
from esafety_desktop.agreements.code_rules import may_mean
from esafety_desktop.agreements.rows import How, Outcome
from esafety_desktop.agreements.scan_rules import Scan, tally
from esafety_desktop.agreements.unmatched_service import LONGEST
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from esafety_desktop.agreements.burst_rules import Reading
    from esafety_desktop.agreements.rows import UnmatchedRow
    from esafety_desktop.widgets.desk import Desk

_QUIET_MS = 250
_AGAIN_MS = 5_000
PLACE = "agreements/not-saved"


class Scans(QObject):
    """The pile under the scanner, from sign-in to lock. Each slip is saved before it is said.

    The views behind are told when the scanner rests: thirty slips a second must not have each view
    read everything thirty times.

    Signals:
        scanned: (list of Scan) what came in one burst.
        changed: the list is another one.
    """

    scanned = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._scans: list[Scan] = []
        self._tell = self._timer(_QUIET_MS, self._tell_views)
        self._again = self._timer(_AGAIN_MS, self.try_again)
        desk.undo_changed.connect(self._look_what_stands)

    @property
    def all(self) -> Sequence[Scan]:
        """What was scanned since the pile was begun, oldest first."""
        return tuple(self._scans)

    @property
    def words(self) -> str:
        """How far the pile has got."""
        return tally(self._scans)

    @property
    def waiting(self) -> tuple[str, ...]:
        """What the disk has not taken yet."""
        return tuple(scan.typed for scan in self._scans if scan.row is None)

    def known(self, codes: Iterable[str]) -> set[str]:
        """Which codes stand on a slip of this school; none while the cabinet can't be read."""
        try:
            return service.known_codes(self.desk.store, codes)
        except Problem:
            return set()

    def take(self, found: Reading) -> None:
        """Mark what was found in a burst, in the order in which it was read."""
        self._show([self._mark(one, How.SCANNED) for one in (*found.codes, *found.scraps)])

    def take_typed(self, typed: str, how: How = How.TYPED) -> None:
        """Mark the code, or the codes, of a line that ended with Enter."""
        found = burst_rules.read(typed, self.known, by_hand=how is How.TYPED)
        if len(found.codes) > 1 or (found.codes and found.scraps):
            self.take(found)
        else:
            self._show([self._mark(found.codes[0] if found.codes else typed, how)])

    def take_back(self, scan: Scan) -> None:
        """Undo one of them, whatever was scanned since.

        Raises:
            Problem: there is nothing to take back, or it was changed again since.
        """
        if scan.undo is None or scan.taken_back:
            raise Problem("There is nothing to take back here.", "Choose a slip that was marked.")
        self.desk.undo_one(scan.undo)

    def still_unmatched(self) -> tuple[UnmatchedRow, ...]:
        """The slips that wait to be settled; what was settled is shown so here, too."""
        rows = service.unmatched(self.desk.store)
        waiting = {row.code for row in rows}
        scans = [replace(scan, settled=_is_settled(scan, waiting)) for scan in self._scans]
        if scans != self._scans:
            self._scans = scans
            self.changed.emit()
        return rows

    def begin_pile(self) -> None:
        """Begin to count anew; what was not saved stays."""
        self._scans = [scan for scan in self._scans if scan.row is None]
        self.changed.emit()

    def try_again(self) -> None:
        """Save what the disk did not take before; nothing once the cabinets are closed."""
        if not self.desk.store.is_open:
            return
        for place, scan in enumerate(self._scans):
            if scan.row is None:
                self._scans[place] = again = self._marked(replace(scan, why=""), How.SCANNED)
                if again.row is None:
                    self._scans[place] = replace(again, why=again.why or scan.why)
                    break
                self.scanned.emit([again])
        if self.waiting:
            self._again.start()
        self.changed.emit()

    def keep_draft(self) -> None:
        """Seal what could not be saved yet; the cabinets are about to close."""
        if self.waiting:
            self.desk.store.drafts.put(PLACE, {"codes": list(self.waiting)})

    def bring_back(self) -> None:
        """Take again what a lock sealed away."""
        kept = self.desk.store.drafts.get(PLACE)
        if kept:
            codes = kept.get("codes")
            self.desk.store.drafts.clear(PLACE)
            for code in codes if isinstance(codes, list) else []:
                self.take_typed(str(code), How.SCANNED)

    def _mark(self, typed: str, how: How) -> Scan:
        scan = Scan(self._next_number(), self.desk.store.clock(), typed)
        made = self._marked(scan, how)
        if made.row is not None and made.row.outcome is Outcome.RETURNED:
            self._drop_misread(made.row.code)
        self._scans.append(made)
        if made.row is None:
            self._again.start()
        return made

    def _marked(self, scan: Scan, how: How) -> Scan:
        """The scan with what became of it; with why not while the disk does not take it."""
        try:
            result = service.mark_code(self.desk.store, scan.typed, how)
        except Problem as problem:
            if not problem.passing:
                raise
            return replace(scan, why=problem.message.rstrip("."))
        row = self.desk.done(replace(result, areas=Area(0), said=""), self)
        if result.areas:
            self._tell.start()
        return replace(scan, row=row, undo=result.undo)

    def _drop_misread(self, code: str) -> None:
        """A line that only was this very slip, mistyped or cut short, has been answered."""
        wrong = {Outcome.CHECK_FAILS, Outcome.UNKNOWN}
        self._scans = [
            scan
            for scan in self._scans
            if not (scan.row and scan.row.outcome in wrong and may_mean(scan.row.code, code))
        ]

    def _next_number(self) -> int:
        return self._scans[-1].number + 1 if self._scans else 1

    def _show(self, made: list[Scan]) -> None:
        if made:
            self.scanned.emit(made)
            self.changed.emit()

    def _look_what_stands(self) -> None:
        """What Ctrl+Z took back, or Ctrl+Y did again, is shown so."""
        standing = self.desk.past.standing()
        other = False
        for place, scan in enumerate(self._scans):
            stands = standing.get(id(scan.undo.about)) if scan.undo else None
            if stands is scan.taken_back:  # neither where it is not in memory any more
                self._scans[place] = replace(scan, taken_back=not stands)
                other = True
        if other:
            self.changed.emit()

    def _tell_views(self) -> None:
        self.desk.changed.emit(Area.AGREEMENTS, self)

    def _timer(self, pause: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(do)
        return timer


def _is_settled(scan: Scan, waiting: Collection[str]) -> bool:
    """Whether a code that led to no mark was kept, and is off the list again."""
    row = scan.row
    return row is not None and row.outcome.unmatched and row.code[:LONGEST] not in {"", *waiting}


def scans_of(desk: Desk) -> Scans:
    """The one pile of a desk."""
    return desk.findChild(Scans) or Scans(desk)
