"""The real program over a throw-away made-up school, with a camera in front of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QWidget

from esafety_desktop import bootstrap
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.sample import made_up, tour_fit, tour_titles, tour_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

T = TypeVar("T")
#: Is shown a window of a picture with the picture's name; gives a line for each thing wrong.
Watch = Callable[[str, QWidget], "list[str]"]
SCREEN = QSize(1366, 768)
_PASSWORDS = {"office": made_up.OFFICE_PASSWORD, "leader": made_up.LEADER_PASSWORD}
_LONGEST = 30.0
_PAGES_SECONDS = 0.6
_LULL_SECONDS = 0.02
_LITTLE_PACKED = 80
"""PNG's own scale: packing tightly takes longer than drawing."""


class TourFault(Exception):
    """A step of the tour did not find what it came for."""


class Stage:
    """Signs in, waits, takes pictures and keeps the list of what went wrong.

    Attributes:
        program: The real one, over the made-up school.
        shelf: A throw-away folder for exports and back-ups.
        faults: A line for each step that failed.
        index: A line for each picture and print, as index.md has it.
        words: What is written on the buttons, tabs and heads of lists of each picture.
        windows: Module and class of every dialog that a picture shows.
    """

    def __init__(self, school: Path, shelf: Path, target: Path, watch: Watch | None = None) -> None:
        self.shelf = shelf
        self.target = target
        self.watch = watch
        self.faults: list[str] = []
        self.index: list[str] = []
        self.words: dict[str, tuple[str, ...]] = {}
        self.windows: set[str] = set()
        self.program = self.begin(school, demo=True)
        self._bugs: list[BaseException] = []

    def begin(self, folder: Path, *, demo: bool) -> Program:
        """Start the program over a folder."""
        program = bootstrap.build(folder, demo=demo)
        program.doors.marked = False  # pictures show what a real school looks like
        program.frame.resize(SCREEN)
        program.start()
        self.breathe()
        program.frame.activateWindow()
        self.breathe()
        return program

    def leave(self, program: Program) -> None:
        """Close its window and let go of it."""
        program.frame.close()
        program.frame.deleteLater()
        self.breathe()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Whatever goes wrong inside is reported under this name; the tour goes on."""
        before, sys.excepthook = sys.excepthook, self._hear
        try:
            yield
            self.breathe()
            self._raise_bug()
        except Exception as error:  # noqa: BLE001 - the tour shows what it can
            self.faults.append(f"{name}: {type(error).__name__}: {error}")
        finally:
            self._bugs.clear()
            sys.excepthook = before
            self.close_dialogs()

    def _hear(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._bugs.append(error)

    def _raise_bug(self) -> None:
        if self._bugs:
            raise self._bugs[0]

    def breathe(self) -> None:
        """Let everything that waits happen, deletions included."""
        for _ in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    def until(self, find: Callable[[], T | None], what: str) -> T:
        """Wait for the program until something is there, and give it."""
        end = time.monotonic() + _LONGEST
        while time.monotonic() < end:
            QApplication.processEvents()
            self._raise_bug()
            if found := find():
                self.breathe()
                return found
            QCoreApplication.processEvents()
        raise TourFault(f"waited in vain for {what}")

    def desk(self, role: str = "leader") -> WorkingDesk:
        """The desk of this account; signs in when somebody else, or nobody, is at it."""
        working = self.program.working
        if working is not None and working.store.account.name != role:
            self.program.sign_out()
            working = None
        if working is None:
            self.program.try_password(role, _PASSWORDS[role])
            working = self.until(lambda: self.program.working, f"the {role}'s desk")
        return working

    def sign_out(self) -> None:
        """Close the cabinets; other signs of who was there go too."""
        if self.program.working is not None:
            self.program.sign_out()
        self.breathe()

    def tab(self, room: str, role: str = "leader") -> QWidget:
        """Go to a tab."""
        desk = self.desk(role)
        desk.frame.statusBar().clearMessage()
        desk.view.open_place(room)
        self.breathe()
        tab = desk.view.current
        if tab is None:
            raise TourFault(f"there is no tab {room}")
        tab.setFocus()
        self.breathe()
        return tab

    def dialog(self, kind: type[T]) -> T:
        """The dialog of this kind that is shown; waits for it."""

        def shown() -> T | None:
            for one in QApplication.topLevelWidgets():
                if isinstance(one, kind) and one.isVisible():
                    return one
            return None

        return self.until(shown, kind.__name__)

    def close_dialogs(self) -> None:
        """Shut whatever stands open."""
        for window in reversed(_dialogs()):
            window.done(0)
        self.breathe()

    def picture(self, name: str, sentence: str, program: Program | None = None) -> None:
        """Keep what the screen shows: the window with the dialogs over it."""
        self.breathe()
        frame = (program or self.program).frame
        canvas = QPixmap(SCREEN)
        canvas.fill(frame.palette().window().color())
        painter = QPainter(canvas)
        painter.drawPixmap(0, 0, frame.grab())
        for dialog in _dialogs():
            painter.fillRect(canvas.rect(), QColor(0, 0, 0, 60))
            _paint_dialog(painter, dialog)
        for list_ in _lists():
            painter.drawPixmap(frame.mapFromGlobal(list_.pos()), list_.grab())
        painter.end()
        self.keep(
            name, sentence, ".png", lambda path: canvas.save(str(path), "PNG", _LITTLE_PACKED)
        )
        self.words[name] = tour_words.read((frame, *_dialogs()))
        self.windows |= {f"{type(one).__module__}.{type(one).__name__}" for one in _dialogs()}
        for window in (frame, *_dialogs()):
            self.faults += [f"{name}: {fault}" for fault in tour_fit.faults(window, SCREEN)]
            if told := tour_titles.fault(window.windowTitle()):
                self.faults.append(f"{name}: {told}")
            if self.watch is not None and window.isVisible():
                self.faults += [f"{name}: {fault}" for fault in self.watch(name, window)]

    def print_from_preview(self, name: str, sentence: str) -> None:
        """Wait for the preview, keep a picture of it and its pages as a PDF; close it."""
        preview = self.dialog(PreviewDialog)
        end = time.monotonic() + _PAGES_SECONDS
        while time.monotonic() < end:  # pages and thumbnails are drawn beside the window
            QApplication.processEvents()
            time.sleep(_LULL_SECONDS)
        self.picture(f"preview-{name}", f"{sentence} In the preview.")
        kept = self.shelf / "kept.pdf"
        if not preview.save_to(str(kept)):
            raise TourFault("the preview could not be saved")
        preview.close()
        self.paper(name, sentence, kept.read_bytes())

    def paper(self, name: str, sentence: str, pdf: bytes) -> None:
        """Keep a print."""
        self.keep(name, sentence, ".pdf", lambda path: path.write_bytes(pdf))

    def keep(self, name: str, sentence: str, ending: str, write: Callable[[Path], object]) -> None:
        """Write a file under the next number, and its line in the index."""
        file = f"{len(self.index) + 1:03d}-{name}{ending}"
        if not write(self.target / file):
            raise TourFault(f"{file} could not be written")
        self.index.append(f"- [{file}]({file}): {sentence}")


def _dialogs() -> list[QDialog]:
    """The dialogs that are shown, those behind first."""
    shown = [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QDialog) and one.isVisible()
    ]
    return sorted(shown, key=_depth)


def _lists() -> list[QListWidget]:
    """Lists that hang down over the window."""
    lists = QApplication.activeWindow()
    found = lists.findChildren(QListWidget) if lists is not None else []
    return [one for one in found if one.isWindow() and one.isVisible()]


def _depth(widget: QWidget) -> int:
    parent = widget.parentWidget()
    return 0 if parent is None else 1 + _depth(parent.window())


def _paint_dialog(painter: QPainter, dialog: QDialog) -> None:
    """A dialog in the middle of the screen, under a plain title bar."""
    size = dialog.size()
    place = QRect(0, 0, size.width(), size.height() + tour_fit.TITLE_BAR)
    place.moveCenter(QRect(0, 0, SCREEN.width(), SCREEN.height()).center())
    palette = dialog.palette()
    painter.fillRect(place.adjusted(-1, -1, 1, 1), palette.mid())
    bar = QRect(place.topLeft(), QSize(place.width(), tour_fit.TITLE_BAR))
    painter.fillRect(bar, palette.base())
    painter.setPen(palette.text().color())
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(bar.adjusted(10, 0, -10, 0), left, dialog.windowTitle())
    painter.drawPixmap(place.x(), place.y() + tour_fit.TITLE_BAR, dialog.grab())
