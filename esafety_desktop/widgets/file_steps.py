"""A table comes in by three steps: which file, what its columns hold, what would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtWidgets import QDialog

from esafety_desktop.problem import Problem
from esafety_desktop.widgets.asking import choose_file, pasted_path
from esafety_desktop.widgets.fitting import open_within

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedWidget, QWidget

    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

T = TypeVar("T")
FILE, COLUMNS, PREVIEW = range(3)
REMEMBERED = "These are the columns as you set them last time."


class StepsUi(Protocol):
    """What the form of such a dialog has."""

    pages: QStackedWidget
    heading: QLabel
    reason: QLabel
    back: QPushButton
    next: QPushButton
    cancel: QPushButton


class FileUi(Protocol):
    """What the page that asks for the file has."""

    path: QLineEdit
    choose: QPushButton
    fault: QLabel


class FileSteps(QDialog, Generic[T]):
    """Chosen, dropped or pasted, a file is read beside the window; the last step takes it in.

    The dialog that derives from it calls `begin` when its pages stand.

    Attributes:
        desk: The open school.
        headings: What stands over the three steps.
        asks: What stands over the window in which a file is chosen.
        kinds: Which files that window shows, as Qt writes it.
        largest: The window's width and height where the screen has room.
    """

    desk: Desk
    headings: ClassVar[tuple[str, str, str]]
    asks: ClassVar[str]
    kinds: ClassVar[str]
    largest: ClassVar[tuple[int, int]]

    def begin(self, steps: StepsUi, file: FileUi) -> None:
        """Wire the buttons and show the first step."""
        self._steps, self._file, self._busy = steps, file, False
        self.setAcceptDrops(True)
        file.path.textChanged.connect(lambda _text: self._path_changed())
        file.choose.clicked.connect(lambda: choose_file(self, self.asks, self.kinds, self.use_file))
        steps.back.clicked.connect(lambda: self.show_step(steps.pages.currentIndex() - 1))
        steps.next.clicked.connect(self._next)
        steps.cancel.clicked.connect(self.reject)
        open_within(self, *self.largest, foot=2)
        self.show_step(FILE)

    def read(self, path: Path) -> T:
        """Read the file; runs on the worker thread.

        Raises:
            Problem: it can't be read; said beside the file's name.
        """
        raise NotImplementedError

    def show_columns(self, found: T) -> QWidget:
        """Show what the file holds; gives what is worked with first."""
        raise NotImplementedError

    def show_preview(self) -> QWidget | None:
        """Show what would change; gives what is worked with first, None while it can't be shown.

        Raises:
            Problem: it can't be worked out.
        """
        raise NotImplementedError

    def take_in(self) -> bool:
        """Take in what is shown; whether anything was there to take.

        Raises:
            Problem: it can't be taken in.
        """
        raise NotImplementedError

    def why_and_note(self, step: int) -> tuple[str, str]:
        """Why the second or third step can't be left yet, else a note beside the button."""
        raise NotImplementedError

    def use_file(self, path: str) -> None:
        """Take a file that was dropped or chosen, and read it."""
        self._file.path.setText(path)
        self.show_step(FILE)
        self._read()

    def show_step(self, step: int) -> None:
        """Go to one of the three steps."""
        self._steps.pages.setCurrentIndex(step)
        self._steps.heading.setText(self.headings[step])
        self._steps.back.setVisible(step != FILE)
        self._steps.next.setText("&Take these in" if step == PREVIEW else "&Next")
        self.say_why()

    def say_why(self) -> None:
        """Enable the primary button, or say beside it why it can't be pressed."""
        step = self._steps.pages.currentIndex()
        if step == FILE:
            why, note = ("" if self._path() else "Choose a file first."), ""
        else:
            why, note = self.why_and_note(step)
        self._steps.next.setEnabled(not why and not self._busy)
        self._steps.reason.setText(why or note)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            event.acceptProposedAction()
            self.use_file(local[0])

    def _path(self) -> Path | None:
        return pasted_path(self._file.path.text())

    def _path_changed(self) -> None:
        self._file.fault.clear()
        self.say_why()

    def _next(self) -> None:
        step = self._steps.pages.currentIndex()
        if step == FILE:
            self._read()
            return
        with self.desk.guard(self):
            if step == PREVIEW:
                if self.take_in():
                    self.accept()
            elif (first := self.show_preview()) is not None:
                self.show_step(PREVIEW)
                first.setFocus()

    def _read(self) -> None:
        path = self._path()
        if path is None or self._busy:
            return
        self._busy = True
        self.say_why()

        def work(_progress: Progress) -> T | Problem:
            try:
                return self.read(path)
            except Problem as problem:
                return problem

        self.desk.work(self, f"Reading {path.name}…", work, self._was_read)

    def _was_read(self, result: T | Problem) -> None:
        self._busy = False
        if isinstance(result, Problem):
            self._file.fault.setText(f"{result.message} {result.advice}".strip())
            self.say_why()
            self._file.path.setFocus()
            return
        first = self.show_columns(result)
        self.show_step(COLUMNS)
        first.setFocus()
