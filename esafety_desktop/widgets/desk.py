"""What every view is given: the open store, the worker, the one signal that something changed."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.value import replace
from esafety_desktop.widgets.problem_dialog import show_problem
from esafety_desktop.widgets.time_left import time_left
from esafety_desktop.widgets.typed import typed_in
from esafety_desktop.widgets.undo_stack import UndoStack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from esafety_desktop.printing.locked_view import Handled
    from esafety_desktop.store.changes import Changed, Undo
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.jobs import Job, Jobs, Progress

T = TypeVar("T")
KEEP_ELSEWHERE = "&Keep what I typed elsewhere…"


class Desk(QObject):
    """The open school, as the views see it; made at sign-in, gone when the screen is locked.

    Signals:
        changed: (Area, origin) after each use case; every view reads again what it shows.
        said: one sentence for the status bar.
        undo_changed: what can be undone or redone is another thing now.
        place_wanted: a place such as ``incidents/<id>`` should be opened.
        stage_wanted: a window is to stand alone before people; everything else is hidden until it
            closes.
        closed_wanted: something is to be done with the cabinets closed
            (`widgets.closed_work.ClosedWork`).

    Attributes:
        past: What was done since signing in and can be taken back.
    """

    changed = Signal(object, object)
    said = Signal(str)
    undo_changed = Signal()
    place_wanted = Signal(str)
    stage_wanted = Signal(object)
    closed_wanted = Signal(object)

    def __init__(self, store: Store, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.jobs = jobs
        self.past = UndoStack(self)
        self.past.changed.connect(self.undo_changed)

    def done(self, result: Changed[T], origin: object) -> T:
        """Tell every view of a change, keep how to undo it, and give its value back.

        Where something went for good, the words of earlier steps go with it, those of all rooms:
        no step knows what another one holds.
        """
        if result.final:
            self.past.forget()
            self.store.forget_worked_out()
        self.past.note(result)
        self._tell(result, origin)
        return result.value

    @property
    def undo_label(self) -> str:
        """What Ctrl+Z would take back; "" for nothing."""
        return step.label if (step := self.past.next_undo) is not None else ""

    @property
    def redo_label(self) -> str:
        return step.label if (step := self.past.next_redo) is not None else ""

    def undo(self) -> None:
        """Take the last change back and tell every view; raises as `UndoStack.undo` does."""
        if (result := self.past.undo(self.store)) is not None:
            self._tell(result, None)

    def redo(self) -> None:
        """Do again what was undone last; an inverse use case can't know that it is meant so."""
        label = self.redo_label
        if (result := self.past.redo(self.store)) is not None:
            self._tell(replace(result, said=f"Done again: {label}."), None)

    def undo_one(self, step: Undo) -> None:
        """Take one change back, whatever was done after it.

        Raises:
            Problem: as `undo` does; or so much was done since that it is not kept any more.
        """
        self.past.bring_forward(step)
        self.undo()

    def forget_undo(self) -> None:
        """Undo ends where the screen is locked; `done` sees to what goes for good."""
        self.past.forget()

    def say(self, sentence: str) -> None:
        self.said.emit(sentence)

    def open_place(self, place: str) -> None:
        """Go to ``tab/item``; the tab names are those of the main window in lower case."""
        self.place_wanted.emit(place)

    @contextmanager
    def guard(self, parent: QWidget | None) -> Iterator[None]:
        """Show a known error raised inside in a plain box; anything else passes through."""
        before = self.store.saved
        try:
            yield
        except Problem as problem:
            box = show_problem(problem, parent, unchanged=self.store.saved == before)
            typed = typed_in(parent) if parent is not None and problem.passing else []
            if parent is not None and typed:
                elsewhere = box.addButton(KEEP_ELSEWHERE, QMessageBox.ButtonRole.ActionRole)
                elsewhere.clicked.connect(lambda: self._keep_elsewhere(parent, typed))

    def work(
        self,
        parent: QWidget,
        title: str,
        work: Callable[[Progress], T],
        then: Callable[[T], object],
        otherwise: Callable[[], object] = lambda: None,
    ) -> Job:
        """Run long work beside the window, with progress, time left and Cancel.

        Args:
            parent: The window that asks.
            title: What is going on.
            work: Does it on the worker thread.
            then: Gets its result.
            otherwise: Called where it failed or was cancelled, before that is said.
        """
        box = QProgressDialog(title, "Cancel", 0, 0, parent)
        box.setObjectName("progress")
        box.setWindowTitle("E-Safety Desktop")
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setMinimumDuration(400)
        box.setAutoClose(False)
        box.setAutoReset(False)

        def finish() -> None:
            box.canceled.disconnect()
            box.cancel()  # one that waits to show itself must not come up any more
            box.deleteLater()

        def succeed(result: T) -> None:
            finish()
            then(result)

        def fail(error: BaseException) -> None:
            finish()
            otherwise()
            if isinstance(error, Cancelled):
                self.say("Cancelled. Nothing was changed.")
                return
            with self.guard(parent):
                raise error

        begun = time.monotonic()

        def advance(done: int, total: int) -> None:
            left = time_left(time.monotonic() - begun, done, total)
            box.setLabelText(f"{title}\n{left}" if left else title)
            box.setMaximum(total)
            box.setValue(min(done, total - 1) if total else 0)

        job = self.jobs.run(work, succeed, fail, advance)
        box.canceled.connect(job.cancel)
        return job

    def print(
        self,
        parent: QWidget,
        title: str,
        render: Callable[[Progress], bytes],
        file_name: str = "",
        taken: Callable[[], object] | None = None,
        *,
        only_look: bool = False,
    ) -> Job:
        """Make pages beside the window and show them; printing and saving start from there.

        Args:
            parent: The window that asks.
            title: What the pages are, as it stands over the preview.
            render: Makes the PDF from frozen values; runs on the worker thread.
            file_name: What a saved PDF is called at first.
            taken: Called each time the pages were printed or saved.
            only_look: Whether they can be neither printed nor saved.
        """

        def show(pdf: bytes) -> None:
            from esafety_desktop.printing.preview import PreviewDialog

            preview = PreviewDialog(pdf, title, parent, file_name=file_name)
            if taken is not None:
                preview.taken.connect(taken)
            if only_look:
                preview.only_look()
            preview.open()

        return self.work(parent, f"Making {title}…", render, show)

    def print_locked(
        self,
        parent: QWidget,
        title: str,
        render: Callable[[Progress], bytes],
        file_name: str,
        handled: Callable[[Handled], object],
    ) -> Job:
        """The same for pages of the locked cabinet: counted in hand, saved only with a password.

        Args:
            parent: The window that asks.
            title: What the pages are.
            render: Makes the PDF from frozen values; runs on the worker thread.
            file_name: A neutral name for the file (`printing.protected.neutral_name`).
            handled: Told what became of the pages each time, to be put into a record.
        """

        def show(pdf: bytes) -> None:
            from esafety_desktop.printing.locked_view import LockedPreview

            preview = LockedPreview(pdf, title, parent, file_name=file_name)
            preview.handled.connect(handled)
            preview.open()

        return self.work(parent, f"Making {title}…", render, show)

    def _keep_elsewhere(self, parent: QWidget, typed: list[tuple[str, str]]) -> None:
        """What the disk did not take, as pages to print or to keep on another disk (fault F5)."""

        def render(progress: Progress) -> bytes:
            from esafety_desktop.printing.document import Document

            paper = Document("What was typed and could not be saved")
            for label, text in typed:
                paper.heading(label, 3)
                paper.text(text)
            return paper.render(progress)

        self.print_locked(parent, "What you typed", render, "Papers", lambda _handled: None)

    def beside(self, store: Store) -> Desk:
        """A desk over another cabinet of the same person: what is done there is told here.

        Args:
            store: One of ``self.store.stores``; the desk itself for its own.
        """
        return self if store is self.store else _Beside(self, store)

    @property
    def home(self) -> Desk:
        """The desk over the ordinary cabinets, from which every envelope can be reached."""
        return self

    def _tell(self, result: Changed[Any], origin: object) -> None:
        self.changed.emit(result.areas, origin)
        if result.said:
            self.said.emit(result.said)


class _Beside(Desk):
    """A desk over a sealed envelope; changes, undo and sentences go to the desk at home."""

    def __init__(self, home: Desk, store: Store) -> None:
        super().__init__(store, home.jobs, home)
        self._home = home
        home.changed.connect(self.changed)
        self.said.connect(home.said)
        self.place_wanted.connect(home.place_wanted)
        self.stage_wanted.connect(home.stage_wanted)

    def done(self, result: Changed[T], origin: object) -> T:
        undo = result.undo
        if undo is not None:
            result = replace(result, undo=self._here(undo))
        return self._home.done(result, origin)

    def beside(self, store: Store) -> Desk:
        return self._home.beside(store)

    @property
    def home(self) -> Desk:
        return self._home

    def _here(self, undo: Undo) -> Undo:
        """The same undo, run over this desk's cabinet whoever asks for it."""

        def run(_store: Store) -> Changed[Any]:
            result = undo.run(self.store)
            return replace(result, undo=self._here(result.undo)) if result.undo else result

        return replace(undo, run=run)
