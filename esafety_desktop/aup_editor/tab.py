"""The page "Wording" of the signed forms: every agreement, its version and its draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.editor_dialog import EditorDialog
from esafety_desktop.aup_editor.history_dialog import HistoryDialog
from esafety_desktop.aup_editor.new_dialog import NewDialog
from esafety_desktop.aup_editor.regional_dialog import RegionalDialog
from esafety_desktop.aup_editor.ui_wording_page import Ui_WordingPage
from esafety_desktop.aup_editor.uses_dialog import UsesDialog
from esafety_desktop.dates import british
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.strips import Strip
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.aup_editor.rows import OverviewRow
    from esafety_desktop.widgets.desk import Desk


def _state(row: OverviewRow) -> str:
    if row.draft_by:
        return f"draft ({row.draft_by})"
    return "school's own" if row.own else "the program's"


def _day(name: str) -> Callable[[OverviewRow], str]:
    """What a column of days sorts by."""
    return lambda row: str(getattr(row, name) or "")


def _signatures(row: OverviewRow) -> str:
    if row.earlier:
        return f"{row.signatures} · {row.earlier} earlier"
    return str(row.signatures) if row.signatures else ""


_COLUMNS: tuple[Column[OverviewRow], ...] = (
    Column("Agreement", lambda row: row.name, stretch=True),
    Column("For", lambda row: row.for_whom),
    Column("Used", lambda row: "✓ yes" if row.in_use else "– no"),
    Column("Version", lambda row: str(row.version) if row.version else "none yet", align="right"),
    Column("In force from", lambda row: british(row.adopted_on), sort_key=_day("adopted_on")),
    Column("All signatures", _signatures, align="right", sort_key=lambda row: row.signatures),
    Column("Signed again from", lambda row: british(row.again_from), sort_key=_day("again_from")),
    Column("Next review", lambda row: british(row.review_on), sort_key=_day("review_on")),
    Column("Words", _state, tone=lambda row: "warn" if row.draft_by else None),
)


class WordingPage(Tab):
    """Lists the agreements; opens editor, history, uses and what is inherited."""

    title: ClassVar[str] = "Wording"
    areas: ClassVar[Area] = Area.AGREEMENTS | Area.LETTERS

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_WordingPage()
        self.ui.setupUi(self)
        let_flow(self.ui.head, self.ui.whole)
        let_flow(self.ui.foot, self.ui.whole)
        self.table: RecordTable[OverviewRow] = RecordTable(
            _COLUMNS, "Agreements", self, key=lambda row: row.key
        )
        self.ui.tablePlace.addWidget(self.table)
        self.origin = WhereFrom(parent=self)
        self.ui.strips.addWidget(self.origin, 0, Qt.AlignmentFlag.AlignLeft)
        self.behind = Strip("", "warn", ("Look at it", self._open_behind), self)
        self.ui.strips.addWidget(self.behind)
        self._rows: tuple[OverviewRow, ...] = ()
        ui = self.ui
        ui.filter.textChanged.connect(self.table.filter_text)
        self.table.opened.connect(lambda row: self.edit(row.key))
        self.table.repeat(ui.edit, ui.history, ui.print)
        self.table.chosen.connect(self._chosen)
        ui.edit.clicked.connect(self._edit_chosen)
        ui.history.clicked.connect(self._history_of_chosen)
        ui.print.clicked.connect(self.print_)
        ui.fresh.clicked.connect(self.new)
        ui.uses.clicked.connect(self._choose_uses)
        ui.regional.clicked.connect(lambda: self._open(RegionalDialog(self.desk, self)))
        self.refresh()
        self.table.selectRow(0)

    def refresh(self) -> None:
        """Read every agreement again."""
        with self.desk.guard(self):
            self._rows = service.overview(self.desk.store)
            self.table.set_rows(self._rows)
            titles = [row.title for row in self._rows if row.behind and row.in_use]
            said = f"Something changed above your school's words: {', '.join(titles)}."
            self.behind.say(said if titles else "")

    def open_item(self, item: str) -> None:
        """Choose an agreement by its key.

        ``uses`` opens which ones are used, ``edit/<key>`` its editor, ``version/<id>`` its
        history at one version, ``signed/<agreement id>/<number>`` what a family signed.
        """
        what, _slash, rest = item.partition("/")
        with self.desk.guard(self):
            if what == "version" and rest:
                key, _number = service.version_of(self.desk.store, rest)
                self.table.select_key(key)
                self._open(HistoryDialog(self.desk, key, self, version_id=rest))
            elif what == "signed" and rest:
                agreement_id, _slash, number = rest.partition("/")
                version = service.version_id(self.desk.store, agreement_id, int(number or 0))
                self.open_item(f"version/{version}")
            elif item == "uses":
                self._choose_uses()
            elif what == "edit" and rest:
                self.edit(rest)
            else:
                self.table.select_key(item)
                self.table.setFocus()

    def _choose_uses(self) -> None:
        self._open(UsesDialog(self.desk, self))

    def new(self) -> None:
        """Ctrl+N: an agreement of the school's own."""
        dialog = NewDialog(self.desk, self)
        dialog.begun.connect(self._begun)
        self._open(dialog)

    def print_(self) -> None:
        """Ctrl+P: the chosen agreement as it is in force."""
        row = self.table.current_row()
        if row is None or self.ways is None:
            return
        with self.desk.guard(self):
            texts = {one.key: text for text, one in service.uses(self.desk.store)}
            if row.key in texts:
                self.ways.preview_agreement(self, texts[row.key], row.version or 1)
            else:
                self.desk.say("It is only a draft so far: preview it in its editor.")

    def first_stop(self) -> QWidget:
        return self.table

    def focus_filter(self) -> None:
        self.ui.filter.setFocus()

    def keep_draft(self) -> None:
        keep_drafts(self)

    def edit(self, key: str) -> None:
        """Open the editor of an agreement."""
        with self.desk.guard(self):
            self._open(EditorDialog(self.desk, key, self.ways, self))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begun(self, key: str) -> None:
        self.refresh()
        self.table.select_key(key)
        self.edit(key)

    def _chosen(self, row: OverviewRow | None) -> None:
        self.ui.edit.setEnabled(row is not None)
        self.ui.history.setEnabled(bool(row and row.version))
        self.ui.print.setEnabled(row is not None)
        self.origin.say(service.where_from(row) if row else "")

    def _edit_chosen(self) -> None:
        if row := self.table.current_row():
            self.edit(row.key)

    def _history_of_chosen(self) -> None:
        if row := self.table.current_row():
            self._open(HistoryDialog(self.desk, row.key, self))

    def _open_behind(self) -> None:
        row = next((row for row in self._rows if row.behind and row.in_use), None)
        if row is not None:
            self.edit(row.key)
