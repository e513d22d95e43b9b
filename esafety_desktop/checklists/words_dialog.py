"""The words of a list or of an item: a new one, a copy, or the school's own over the program's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.checklists import service
from esafety_desktop.checklists.editing_service import LONGEST_ITEM, LONGEST_TITLE
from esafety_desktop.checklists.ui_words_dialog import Ui_WordsDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import fit_height

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.checklists.rows import ItemRow, ListRow
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk

NEW, COPY, RENAME, ADD, REWORD = "new", "copy", "rename", "add", "reword"
_TITLES = {
    NEW: "New checklist",
    COPY: "Copy a checklist",
    RENAME: "Words of a checklist",
    ADD: "New item",
    REWORD: "Words of an item",
}
_WIDE = 560


class WordsDialog(DraftDialog):
    """Gathers a title and what the list is for, or the words of one item.

    Args:
        desk: The open school.
        kind: NEW, COPY, RENAME, ADD or REWORD.
        row: The list that is copied, renamed or added to; None for a new one.
        item: The item that gets other words.
        parent: The page.
    """

    def __init__(
        self,
        desk: Desk,
        kind: str,
        row: ListRow | None = None,
        item: ItemRow | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.kind, self.row, self.item = desk, kind, row, item
        self.made = ""
        self.ui = Ui_WordsDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(_TITLES[kind])
        self._show()
        about = item.id if item else row.id if row else "list"
        self._before = self._gathered()
        place = f"action_points/checklists/words/{kind}/{about}"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self.ui.line.textChanged.connect(self._typed)
        self.ui.text.textChanged.connect(self._typed)
        self.ui.take.clicked.connect(self._take)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._changed()
        fit_height(self, _WIDE)

    @property
    def _of_list(self) -> bool:
        return self.kind in {NEW, COPY, RENAME}

    def accept(self) -> None:
        with self.desk.guard(self):
            result = self._use_case()
            self.made = result.value
            self.taken(result)

    def _use_case(self) -> Changed[str]:
        store, title, text = self.desk.store, self.ui.line.text(), self.ui.text.toPlainText()
        list_id = self.row.id if self.row else ""
        if self.kind == NEW:
            return service.new_list(store, title, text)
        if self.kind == COPY:
            return service.copy_list(store, list_id, title)
        if self.kind == RENAME:
            return service.change_list(store, list_id, title, text)
        if self.kind == ADD:
            return service.add_item(store, list_id, text)
        return service.reword_item(store, self.item.id if self.item else "", text)

    def _show(self) -> None:
        ui, row, item = self.ui, self.row, self.item
        ui.line_label.setVisible(self._of_list)
        ui.line.setVisible(self._of_list)
        ui.line.setMaxLength(LONGEST_TITLE)
        wants_text = self.kind != COPY
        ui.text_label.setVisible(wants_text)
        ui.text.setVisible(wants_text)
        ui.text_label.setText("What it is &for" if self._of_list else "What is &ticked")
        ui.text.setFixedHeight(self.fontMetrics().lineSpacing() * 5)
        if row and self.kind == COPY:
            ui.line.setText(f"{row.title} (our copy)"[:LONGEST_TITLE])
        elif row and self.kind == RENAME:
            ui.line.setText(row.title)
            ui.text.setPlainText(row.about)
        if item:
            ui.text.setPlainText(item.text)
        ui.intro.setText(self._intro())
        shipped = item.shipped if item else ""
        ui.shipped.setText(f"The program says: {shipped}")
        ui.shipped.setVisible(bool(shipped))
        ui.take.setVisible(bool(shipped))
        (ui.line if self._of_list else ui.text).setFocus()

    def _intro(self) -> str:
        said = {
            NEW: "A list of your own: what it is called, and what it is for.",
            COPY: "All items that are in use come along, without their ticks. You can change them.",
            RENAME: "Your words stay when the program is updated.",
            ADD: "Write it so that one can answer yes: “Every class has a poster of its rules.”",
            REWORD: "Your words stay when the program is updated; what was ticked stays, too.",
        }
        return said[self.kind]

    def _take(self) -> None:
        if self.item:
            self.ui.text.setPlainText(self.item.shipped)

    def _typed(self) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        ui, wrong = self.ui, ""
        if self._of_list:
            wrong = "" if ui.line.text().strip() else "Give the list a title."
        elif not ui.text.toPlainText().strip():
            wrong = "Write what is to be ticked."
        elif len(ui.text.toPlainText()) > LONGEST_ITEM:
            wrong = f"At most {LONGEST_ITEM} letters: make two items of it."
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _gathered(self) -> dict[str, Any]:
        return {"line": self.ui.line.text(), "text": self.ui.text.toPlainText()}

    def _fields(self) -> dict[str, Any]:
        found = self._gathered()
        return found if found != self._before else {}

    def _put(self, kept: dict[str, Any]) -> None:
        if kept:
            self.ui.line.setText(kept["line"])
            self.ui.text.setPlainText(kept["text"])
