"""The editor of one agreement: its draft on the left, the check on the right (L1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.adopt_dialog import AdoptDialog
from esafety_desktop.aup_editor.compare_dialog import show_difference
from esafety_desktop.aup_editor.coverage_view import CoverageView
from esafety_desktop.aup_editor.draft_view import Draft, DraftKeys
from esafety_desktop.aup_editor.flow_view import let_lines_flow
from esafety_desktop.aup_editor.parts_view import PartsView
from esafety_desktop.aup_editor.pick_dialog import PickDialog
from esafety_desktop.aup_editor.service import Part
from esafety_desktop.aup_editor.ui_editor_dialog import Ui_EditorDialog
from esafety_desktop.dates import british_time
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.strips import Strip
from esafety_desktop.widgets.whole_words import keep_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.widgets.desk import Desk

_MEASURE_MS = 800
_LEFT, _RIGHT = 620, 480
_WIDE, _HIGH = 1240, 680


class EditorWays(Protocol):
    """What other rooms do for the editor, wired by bootstrap."""

    def preview_agreement(self, over: QWidget, text: AgreementText, version: int) -> object:
        """Show an agreement as it will print."""

    def count_agreement_pages(
        self, text: AgreementText, then: Callable[[int, int], object]
    ) -> object:
        """Tell how many sides of A4 its rules take alone, and in a letter with its slip."""

    def signed_adults(self, key: str) -> tuple[str, ...]:
        """Name the adults who have signed an agreement and would sign it again."""


class EditorDialog(QDialog):
    """One agreement, edited as a draft that everybody shares.

    Args:
        desk: What every view is given.
        key: The agreement.
        ways: Callables into the Print room.
        parent: The page.
    """

    reads_in_order = True

    def __init__(
        self, desk: Desk, key: str, ways: EditorWays | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.ways = desk, ways
        self.ui = Ui_EditorDialog()
        self.ui.setupUi(self)
        keep_whole(self.ui.hard, self.ui.layer, self.ui.lineDetail)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.draft = Draft(desk.store, key, self)
        self.parts = PartsView(self.ui, self.draft, self)
        self.coverage = CoverageView(self.ui, self.draft, desk, self)
        self.overtaken = Strip("", "warn", ("Take their draft", self.draft.take_theirs), self)
        self.mine = Strip("", "warn", ("Put mine in its place", self._put_mine), self)
        self.missing = Strip("", "warn", ("&Go there", self._go_to_missing), self)
        for strip in (self.overtaken, self.mine, self.missing):
            strip.say("")
            self.ui.strips.addWidget(strip)
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.setInterval(_MEASURE_MS)
        self._measuring.timeout.connect(self.measure)
        self._wire()
        self._show()
        self.measure()
        let_lines_flow(self.ui)
        open_within(self, _WIDE, _HIGH, foot=2)
        self.ui.split.setSizes([_LEFT, _RIGHT])
        KeptSplitter(self.ui.split)
        for line in (self.ui.title, self.ui.short_, self.ui.intro):
            line.setCursorPosition(0)
        self.parts.table.setFocus()

    def keep_draft(self) -> None:
        """Keep what is being typed; the cabinets are about to close."""
        self.draft.keep()

    def reject(self) -> None:
        self.draft.keep()
        super().reject()

    def measure(self) -> None:
        """Count the sides of A4 beside the window."""
        if self.ways is not None:
            self.ways.count_agreement_pages(service.as_text(self.draft.wording), self._measured)

    def _wire(self) -> None:
        ui, draft = self.ui, self.draft
        draft.changed.connect(self._on_changed)
        draft.kept.connect(self._on_kept)
        draft.failed.connect(lambda said: ui.kept.setText(f"Not kept yet: {said}"))
        draft.overtaken.connect(self._on_overtaken)
        self.parts.library_wanted.connect(self._open_library)
        self.coverage.example_wanted.connect(self._insert_example)
        ui.preview.clicked.connect(self._preview)
        ui.compare.clicked.connect(self._compare)
        ui.throwAway.clicked.connect(self._throw_away)
        ui.adopt.clicked.connect(self.open_adoption)
        ui.close.clicked.connect(self.reject)
        keys = {"Ctrl+Z": draft.undo, "Ctrl+Y": draft.redo, "Ctrl+P": self._preview}
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)
        fields = (ui.statement, ui.freeText, ui.title, ui.short_, ui.intro, ui.why)
        self._keys = DraftKeys(draft, fields)

    def _on_changed(self) -> None:
        self.parts.show_draft()
        self.coverage.check_soon()
        self.ui.kept.setText("")
        self._measuring.start()
        if self.missing.isVisible():
            self._say_missing()
        self._show()

    def _on_kept(self) -> None:
        self.overtaken.say("")
        self.mine.say("")
        self.ui.kept.setText(f"Draft kept at {british_time(self.desk.store.clock())[-5:]}")

    def _on_overtaken(self, said: str) -> None:
        self.overtaken.say(said)
        self.mine.say("Or put the words of this window in the place of theirs.")

    def _put_mine(self) -> None:
        with self.desk.guard(self):
            self.draft.put_mine()

    def _show(self) -> None:
        self.setWindowTitle(f"Wording: {self.draft.wording.title}")
        self.ui.throwAway.setEnabled(bool(self.draft.revision or self.draft.steps.undo_label))

    def _measured(self, pages: int, letter: int = 0) -> None:
        if not pages or not isValid(self):  # closed before the pages were counted
            return
        self.coverage.pages = pages
        self.ui.length.setText(service.on_paper(pages, letter))
        self.coverage.check()

    def _open_library(self) -> None:
        dialog = PickDialog(self.draft.wording.audience, self)
        dialog.picked.connect(lambda row: self.parts.add(row.part, row.text, row.sources))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _insert_example(self, text: str, source: str) -> None:
        wording = self.draft.wording
        if wording.free_text:
            self.ui.freeText.appendPlainText(text)
        else:
            self.parts.add(Part.CAN, text, (source,))
        self.coverage.check()

    def _preview(self) -> None:
        if self.ways is not None:
            with self.desk.guard(self):
                number = service.version_number(self.desk.store, self.draft.key) + 1
                text = service.as_text(self.draft.wording)
                self.ways.preview_agreement(self, text, number)

    def _compare(self) -> None:
        before = service.present_text(self.desk.store, self.draft.key)
        show_difference(self, "Draft and version in force", before, self._plain())

    def _plain(self) -> str:
        return service.plain_text(self.draft.wording)

    def _throw_away(self) -> None:
        with self.desk.guard(self):
            self.draft.done()
            self.desk.done(service.throw_away(self.desk.store, self.draft.key), self)
            super().reject()

    def open_adoption(self) -> None:
        """Ask what is said about the new version, then adopt it; what is missing is said first."""
        if not self.draft.keep():
            return
        if self._say_missing():
            self._go_to_missing()
            return
        adults = self.ways.signed_adults if self.ways is not None else None
        dialog = AdoptDialog(self.desk, self.draft.wording, adults, self)
        dialog.agreed.connect(lambda adoption: self._adopt(dialog, adoption))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_missing(self) -> bool:
        found = service.missing(self.draft.wording)
        self.missing.say(found.words if found else "")
        return found is not None

    def _go_to_missing(self) -> None:
        if found := service.missing(self.draft.wording):
            self.parts.go_to(found)

    def _adopt(self, dialog: AdoptDialog, adoption: service.Adoption) -> None:
        with self.desk.guard(dialog):
            changed = service.adopt(
                self.desk.store, self.draft.wording, self.draft.revision, adoption
            )
            self.draft.done()
            dialog.close_taken()
            self.desk.done(changed, self)
            super().accept()
