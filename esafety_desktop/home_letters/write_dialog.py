"""Write a letter home: to whom, which letter, this letter's own text; then look and print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.home_letters import library_service, service, text_service
from esafety_desktop.home_letters.asked_view import AskedLines
from esafety_desktop.home_letters.editor_view import LetterEditor
from esafety_desktop.home_letters.look_view import dress, kept_time
from esafety_desktop.home_letters.rows import Written
from esafety_desktop.home_letters.to_view import To
from esafety_desktop.home_letters.ui_write_dialog import Ui_WriteDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.unprintable_view import when_printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.home_letters.rows import LibraryRow, Mailing
    from esafety_desktop.widgets.desk import Desk

KEPT = "Your letter is kept: it is here when you open it again."

_LETTERS = 30


class WriteDialog(DraftDialog):
    """Gathers one letter.

    Args:
        desk: The open school.
        key: Which letter of the library stands there at first.
        targets: Whom it goes to at first.
        parent: The page.
        place: Where what is typed is kept: ``letters/home/write`` or that of a child.

    Signals:
        logged: the id of the letter that was printed or saved and is in the log now.
    """

    reads_in_order = True

    logged = Signal(str)

    def __init__(
        self,
        desk: Desk,
        key: str = "",
        targets: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        place: str = "letters/home/write",
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_WriteDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.leftOutRoom)
        dress(self)
        self._start = (key, tuple(targets))
        self._printed: Mailing | None = None
        self._log_id = ""
        self.letters = {
            row.id: row for row in library_service.library(desk.store) if row.here and not row.fault
        }
        self.to = To(self.ui, desk.store, self)
        self.asked = AskedLines(self.ui.form, self)
        wide = self.fontMetrics().averageCharWidth() * _LETTERS
        self.ui.title.setMinimumWidth(wide)
        self.ui.letter.setMinimumWidth(wide)
        self.editor = LetterEditor(self, shown_in="Preview")
        self.ui.right.addWidget(self.editor, 1)
        self.ui.textLabel.setBuddy(self.editor.text)
        for row in self.letters.values():
            self.ui.letter.addItem(row.title, row.id)
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._begin()
        self._put(self.draft.found())
        self._connect()
        self._judge()
        open_within(self, 1120, 640, foot=2)
        self._place_caret()

    @property
    def letter(self) -> LibraryRow:
        """The chosen letter of the library."""
        return self.letters[str(self.ui.letter.currentData())]

    def _connect(self) -> None:
        ui = self.ui
        ui.letter.currentIndexChanged.connect(self._choose)
        ui.title.textChanged.connect(self._typed)
        self.to.changed.connect(self._typed)
        self.asked.changed.connect(self._typed)
        self.editor.changed.connect(self._typed)
        ui.preview.clicked.connect(self.preview)
        ui.anew.clicked.connect(self._begin_anew)
        ui.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+P", "Ctrl+Return"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.preview)

    def _begin(self) -> None:
        """The letter and the addressees with which the dialog was opened."""
        key, targets = self._start
        found = self.ui.letter.findData(key)
        self.ui.letter.setCurrentIndex(max(found, 0))
        self.ui.ringToo.setChecked(True)
        self.to.clear()
        self.to.choose(targets)
        self._choose()
        self.ui.kept.hide()

    def _begin_anew(self) -> None:
        self.asked.put({})
        self._begin()
        self.draft.clear()
        self._place_caret()

    def _choose(self) -> None:
        """Show the chosen letter as its library has it."""
        row = self.letter
        self._show_text(row.text)
        blank = row.id == library_service.BLANK
        self.ui.title.setText("" if blank else row.title)
        if blank:
            self.editor.open_paragraph(0)
        self._made = self.editor.markdown()

    def _show_text(self, markdown: str) -> None:
        self.editor.set_letter(self.letter.id, markdown)
        self.asked.ask(text_service.asked(markdown, self.desk.store.today()))

    def _place_caret(self) -> None:
        line = self.asked.first_empty
        if not self.to.ids:
            self.ui.to.setFocus()
        elif line is not None:
            line.setFocus()
        else:
            self.editor.setFocus()

    def _typed(self) -> None:
        self.asked.ask(text_service.asked(self.editor.markdown(), self.desk.store.today()))
        self._judge()
        self.draft.touch()

    def _judge(self) -> None:
        faults = self.editor.faults()
        self.ui.wrong.setText(text_service.first_of(faults))
        self.ui.preview.setEnabled(not faults)

    def _fields(self) -> dict[str, Any]:
        text = self.editor.markdown()
        given = {name: words for name, words in self.asked.given().items() if words.strip()}
        changed = text != self._made
        if not (changed or given or self.to.ids != self._start[1]):
            return {}
        return {
            "letter": self.letter.id,
            "title": self.ui.title.text(),
            "targets": list(self.to.ids),
            "ring_too": self.ui.ringToo.isChecked(),
            "given": given,
            "text": text if changed else "",
        }

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        ui = self.ui
        ui.letter.setCurrentIndex(max(ui.letter.findData(kept["letter"]), 0))
        self._choose()
        ui.title.setText(kept["title"])
        self.to.clear()
        self.to.choose(kept["targets"])
        ui.ringToo.setChecked(kept["ring_too"])
        if kept["text"]:
            self._show_text(kept["text"])
        self.asked.put(kept["given"])
        ui.keptWords.setText(
            f"Your letter, kept for you from {kept_time(self.desk, self.draft.place)}."
        )
        ui.kept.show()

    def reject(self) -> None:
        """Close; what is typed is kept, and that is said."""
        super().reject()
        if self._fields() and self.draft.place not in self.desk.store.drafts.unkept:
            self.desk.say(KEPT)

    def begin_like(self, made: Mailing) -> None:
        """Begin with the words of a letter of the log; to whom it goes is chosen anew."""
        self.ui.title.setText(made.title)
        self._show_text(made.text)
        self.asked.put(made.given)

    def written(self) -> Written:
        """What stands in the dialog."""
        title = self.ui.title.text().strip() or self.letter.title
        return Written(
            self.letter.id,
            title,
            self.editor.markdown(),
            self.asked.given(),
            self.to.ids,
            self.ui.ringToo.isChecked(),
        )

    def preview(self) -> None:
        """Show the pages; what is printed or saved from there goes into the log."""
        if not self.ui.preview.isEnabled():
            return
        from esafety_desktop.home_letters import pages

        with self.desk.guard(self):
            made = service.make_ready(self.desk.store, self.written())
            when_printable(
                self,
                "Letters home",
                pages.unprintable_texts(made),
                lambda: self.desk.print(
                    self,
                    made.title,
                    lambda progress: pages.render_mailing(made, progress),
                    made.title,
                    lambda: self._taken(made),
                ),
            )

    def _taken(self, made: Mailing) -> None:
        """The pages were printed or saved: once is one line of the log."""
        if self._printed is made:
            return
        with self.desk.guard(self):
            self._log_id = self.desk.done(service.record(self.desk.store, made), self)
            self._printed = made
            self.draft.clear()
            for window in self.findChildren(QDialog):
                window.finished.connect(self._done)

    def _done(self) -> None:
        """The preview of a letter that is in the log was closed."""
        self.logged.emit(self._log_id)
        self.draft.clear()
        QDialog.accept(self)
