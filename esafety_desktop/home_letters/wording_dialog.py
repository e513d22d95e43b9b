"""Change the wording of a letter: the original stays beside it, and every earlier wording too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.dates import british_time
from esafety_desktop.home_letters import library_service, text_service, wording_service
from esafety_desktop.home_letters.editor_view import LetterEditor
from esafety_desktop.home_letters.look_view import dress, kept_time
from esafety_desktop.home_letters.reading_view import show_difference, show_example
from esafety_desktop.home_letters.ui_wording_dialog import Ui_WordingDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.whole_words import keep_whole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.wordings.letter_rules import WordingChange

_BEGIN = library_service.BLANK_TEXT


class WordingDialog(DraftDialog):
    """Gathers the wording of one letter.

    Args:
        desk: The open school.
        key: Which letter; ``own/`` for a new one.
        parent: The page.
    """

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.key = key
        self.ui = Ui_WordingDialog()
        self.ui.setupUi(self)
        keep_whole(self.ui.wrong)
        dress(self)
        found = {row.id: row for row in library_service.library(desk.store)}
        self.row = found.get(key)
        self._is_own = wording_service.is_own(key)
        self.editor = LetterEditor(self, shown_in="As it prints")
        self.ui.left.addWidget(self.editor, 1)
        self.ui.textLabel.setBuddy(self.editor.text)
        self.history: RecordTable[WordingChange] = RecordTable(
            [
                Column("When", lambda row: british_time(row.at)),
                Column("Who", lambda row: row.by),
                Column("What", lambda row: row.what, stretch=True),
            ],
            "Earlier wordings",
            empty_text="Nobody has changed this letter yet.",
        )
        self.ui.historyRoom.insertWidget(0, self.history, 1)
        self._fill()
        place = f"letters/home/edit/{'new' if key == wording_service.NEW else key}"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        unfinished = self.draft.found()
        self._put(unfinished)
        self.ui.kept.setVisible(bool(unfinished))
        self.ui.keptWords.setText(
            f"A draft of yours, kept from {kept_time(desk, place)}: it is not in use yet."
        )
        if key == wording_service.NEW:
            self.ui.anew.setText("&Drop it: begin afresh")
        self._connect()
        self._judge()
        open_within(self, 1120, 640)
        (self.ui.title if self._is_own and not self.row else self.editor).setFocus()

    def _fill(self) -> None:
        ui, row = self.ui, self.row
        own = wording_service.own(self.desk.store, self.key)
        self._shipped = library_service.original(self.key)
        ui.heading.setText(row.title if row else "New letter for the library")
        ui.newer.setVisible(bool(row and row.newer))
        for widget in (ui.title, ui.titleLabel, ui.about, ui.aboutLabel):
            widget.setVisible(self._is_own)
        ui.title.setText(own.title if own else "")
        ui.about.setText(own.about if own else "")
        ui.useOriginal.setVisible(not self._is_own)
        for page in (ui.originalPage, ui.differencePage):
            ui.beside.setTabVisible(ui.beside.indexOf(page), not self._is_own)
        if not self._is_own:
            show_example(ui.original, self.desk.store, self.key, self._shipped)
        self._show(own.text if own else self._shipped or _BEGIN)
        if self.key == wording_service.NEW:
            self.editor.open_paragraph(0)
        self._made = (ui.title.text(), ui.about.text(), self.editor.markdown())
        self.history.set_rows(wording_service.history(self.desk.store, self.key))
        self._gate_history()

    def _connect(self) -> None:
        ui = self.ui
        for line in (ui.title, ui.about):
            line.textChanged.connect(self._typed)
        self.editor.changed.connect(self._typed)
        ui.beside.currentChanged.connect(self._show_beside)
        ui.useOriginal.clicked.connect(lambda: self._show(self._shipped))
        ui.bring.clicked.connect(self._bring)
        self.history.repeat(ui.bring)
        self.history.chosen.connect(lambda _row: self._gate_history())
        self.history.opened.connect(lambda _row: self._bring())
        ui.ok.clicked.connect(self.accept)
        ui.anew.clicked.connect(self._begin_anew)
        ui.cancel.clicked.connect(self.reject)

    def _begin_anew(self) -> None:
        """Forget what was left unfinished here."""
        title, about, text = self._made
        self._put({"title": title, "about": about, "text": text})
        self.draft.clear()
        self.ui.kept.hide()

    def reject(self) -> None:
        """Cancel, Escape: with changes, ask first what becomes of them."""
        if not self._fields():
            super().reject()
            return
        box = MessageBox(
            QMessageBox.Icon.Question,
            self.windowTitle(),
            "This wording is changed and not yet in use.",
            parent=self,
        )
        box.setObjectName("leaving")
        keep = box.addButton("Keep as a &draft", QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton("D&rop the changes", QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton("&Go on writing", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keep.clicked.connect(self._leave_draft)
        drop.clicked.connect(self._drop)
        box.open()

    def _leave_draft(self) -> None:
        super().reject()
        if self.draft.place not in self.desk.store.drafts.unkept:
            self.desk.say("Your draft is kept: it is here when you open this wording again.")

    def _drop(self) -> None:
        with self.desk.guard(self):
            self.draft.clear()
            super().reject()

    def accept(self) -> None:
        """Keep the wording; what can't be kept stays in the window with its reason."""
        with self.desk.guard(self):
            ui = self.ui
            made = wording_service.keep(
                self.desk.store,
                self.key,
                self.editor.markdown(),
                ui.title.text(),
                ui.about.text(),
            )
            self.key = made.value
            self.taken(made)

    def _show(self, markdown: str) -> None:
        self.editor.set_letter(self.key, markdown)
        self._show_beside()

    def _typed(self) -> None:
        self._judge()
        self._show_beside()
        self.draft.touch()

    def _judge(self) -> None:
        faults = self.editor.faults()
        self.ui.wrong.setText(text_service.first_of(faults))
        self.ui.ok.setEnabled(not faults)

    def _show_beside(self) -> None:
        """What stands on the page that is looked at; nothing while the text can't be read."""
        if self.editor.faults():
            return
        ui, text = self.ui, self.editor.markdown()
        page = ui.beside.currentWidget()
        if page is ui.examplePage:
            show_example(ui.example, self.desk.store, self.key, text)
        elif page is ui.differencePage:
            show_difference(ui.difference, self.key, self._shipped, text)

    def _gate_history(self) -> None:
        row = self.history.current_row()
        self.ui.bring.setEnabled(row is not None and bool(row.text))

    def _bring(self) -> None:
        row = self.history.current_row()
        if row is not None and row.text:
            self._show(row.text)

    def _fields(self) -> dict[str, Any]:
        typed = (self.ui.title.text(), self.ui.about.text(), self.editor.markdown())
        if typed == self._made:
            return {}
        return dict(zip(("title", "about", "text"), typed, strict=True))

    def _put(self, kept: dict[str, Any]) -> None:
        if kept:
            self.ui.title.setText(kept["title"])
            self.ui.about.setText(kept["about"])
            self._show(kept["text"])
