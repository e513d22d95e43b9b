"""Which families get large print, pictures or another language, every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from esafety_desktop.letters import look_service, service
from esafety_desktop.letters.rows import Look
from esafety_desktop.letters.start_view import name_box
from esafety_desktop.letters.ui_looks import Ui_Looks
from esafety_desktop.value import replace
from esafety_desktop.widgets.filter_line import filter_line
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.words import isolated, search_key

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.order_rules import ChildLookRow
    from esafety_desktop.widgets.desk import Desk

_COLUMNS: tuple[Column[ChildLookRow], ...] = (
    Column("Child", lambda row: row.name, stretch=True),
    Column("Class", lambda row: row.class_name),
    Column("Look", lambda row: row.look.words if row.special else ""),
    Column("English and", lambda row: row.language),
)


class LooksDialog(QDialog):
    """Lists the children; what is chosen for one is kept at once, and at the latest on closing.

    Args:
        desk: The open school.
        parent: The tab.
    """

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_Looks()
        self.ui.setupUi(self)
        self.table: RecordTable[ChildLookRow] = RecordTable(
            _COLUMNS,
            "Children and the looks of their letters",
            self,
            key=lambda row: row.pupil_id,
            empty_text="There are no children yet.",
        )
        self._rows: tuple[ChildLookRow, ...] = ()
        self._row: ChildLookRow | None = None
        self.filter = filter_line("Type to find a child", self._find)
        self.ui.listPlace.addWidget(self.filter)
        self.ui.listPlace.addWidget(self.table, 1)
        for look in Look:
            self.ui.look.addItem(look.words, look.value)
        self.ui.language.addItems(["", *service.languages(desk.store)])
        name_box(self.ui.language, "English and which language")
        set_role(self.ui.hint, "hint")
        set_role(self.ui.keep, "primary")
        self.ui.keep.setDefault(True)
        self.ui.closeButton.setAutoDefault(False)
        self.table.chosen.connect(self._show_row)
        self.table.opened.connect(lambda _row: self.ui.look.setFocus())
        set_role(self.ui.who, "section")
        self.ui.look.activated.connect(lambda _at: self.keep())
        self.ui.language.activated.connect(lambda _at: self.keep())
        self.ui.keep.clicked.connect(self.keep)
        self.ui.closeButton.clicked.connect(self.reject)
        self.refresh()
        open_within(self, 820, 560, foot=2)
        self.filter.setFocus()

    def refresh(self) -> None:
        """Read the children again; those with a look of their own come first."""
        self._rows = look_service.child_looks(self.desk.store)
        self._fill(self.filter.text())
        if self.table.current_row() is None and self._rows:
            self.table.selectRow(0)
        self._show_row(self.table.current_row())

    def reject(self) -> None:
        """Closing loses nothing that was chosen."""
        self.keep()
        super().reject()

    def _find(self, text: str) -> None:
        """The child whose name is typed stands first and is the chosen one."""
        self.keep()
        self._fill(text)
        self.table.filter_text(text)
        if text.strip():
            self.table.selectRow(0)

    def _fill(self, text: str) -> None:
        self.table.set_rows(
            sorted(self._rows, key=lambda row: (_rank(row.name, text), not row.special))
        )

    def _show_row(self, row: ChildLookRow | None) -> None:
        if row is None or self._row is None or row.pupil_id != self._row.pupil_id:
            self.keep()
        self._row = row
        self.ui.keep.setEnabled(row is not None)
        self.ui.who.setText(f"Letters of {isolated(row.name)}, {row.class_name}" if row else "")
        if row is not None:
            self.ui.look.setCurrentIndex(self.ui.look.findData(row.look.value))
            self.ui.language.setEditText(row.language)

    def keep(self) -> None:
        """Keep the look of the child that is named over the choices, where it is another."""
        row = self._row
        if row is None:
            return
        look = Look(self.ui.look.currentData())
        language = " ".join(self.ui.language.currentText().split())
        if (look, language) == (row.look, row.language):
            return
        kept = replace(row, look=look, language=language)
        with self.desk.guard(self):
            saved = look_service.set_look(self.desk.store, row.pupil_id, look, language)
            self._row = kept
            self.desk.done(saved, self)
            self.refresh()


def _rank(name: str, text: str) -> int:
    """How well a name fits what is typed: 0 its beginning, 1 a word's beginning, 2 the rest."""
    wanted, has = search_key(text.strip()), search_key(name)
    words = has.replace(",", "").split()
    if not wanted or has.startswith(wanted) or wanted == " ".join(reversed(words)):
        return 0
    return 1 if any(word.startswith(wanted) for word in words) else 2
