"""Levels: where each of the four parts stands, and the picture over the terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt

from esafety_desktop.checklists import service
from esafety_desktop.checklists.items_view import names
from esafety_desktop.checklists.picture_view import PictureView
from esafety_desktop.checklists.ui_levels_tab import Ui_LevelsTab
from esafety_desktop.dates import british, british_time
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.halves import halves_instead
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.tall_table import TallTable
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.checklists.level_rows import LevelRow, PartRow
    from esafety_desktop.widgets.desk import Desk

_PARTS: tuple[Column[PartRow], ...] = (
    Column("Part", lambda part: part.title, stretch=True),
    Column("Level", lambda part: part.level_words),
    Column("Since the term before", lambda part: part.way),
    Column("Judged for", lambda part: part.latest.when.label if part.latest else ""),
)
_HISTORY: tuple[Column[LevelRow], ...] = (
    Column("Term", lambda row: row.when.label),
    Column("Level", lambda row: str(row.level), align="right"),
    Column("By", lambda row: f"{names(row.who)}\n{british(row.day)}", tooltip=lambda row: row.who),
    Column("How we could tell", lambda row: _evidence(row), stretch=True),
)
_LEFT = 80
_NEVER = (
    "Nobody has judged this part yet.\n\n"
    "Press “Judge this part…”: choose the highest step of which all is true."
)


class LevelsTab(Tab):
    """The page of the levels."""

    title: ClassVar[str] = "Levels"
    areas: ClassVar[Area] = Area.ACTION_POINTS | Area.SCHOOL

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_LevelsTab()
        self.ui.setupUi(self)
        self.table: RecordTable[PartRow] = RecordTable(_PARTS, "The four parts", self)
        self.table.setSortingEnabled(False)
        self.history: TallTable[LevelRow] = TallTable(
            _HISTORY, "What was judged before", self, empty_text=_NEVER
        )
        self.picture = PictureView(self)
        ui = self.ui
        ui.parts_place.addWidget(self.table)
        ui.history_place.addWidget(self.history)
        ui.history_label.setBuddy(self.history)
        ui.picture_place.addWidget(self.picture)
        self.origin = WhereFrom(parent=self)
        ui.left_line.insertWidget(2, self.origin, 0, Qt.AlignmentFlag.AlignLeft)
        letter = self.fontMetrics().averageCharWidth()
        ui.left.setMinimumWidth(letter * _LEFT)
        halves_instead(ui.halves, ui.whole)
        self.table.repeat(ui.judge)
        self.table.chosen.connect(lambda _row: self._show())
        self.table.opened.connect(lambda _row: self.new())
        ui.judge.clicked.connect(self.new)
        ui.print_sheet.clicked.connect(self.print_)
        self.setFocusProxy(self.table)
        self.refresh()

    @property
    def part(self) -> PartRow | None:
        """The chosen part."""
        return self.table.current_row()

    def refresh(self) -> None:
        """Read the parts again; the chosen one stays."""
        with self.desk.guard(self):
            parts = service.parts(self.desk.store)
            self.table.set_rows(parts)
            if self.part is None:
                self.table.selectRow(0)
            picture = service.picture(self.desk.store)
            self.picture.show_picture(picture)
            self.ui.about.setText(f"{service.about(self.desk.store)} {picture.told_by}")
            judged = sum(part.latest is not None for part in parts)
            self.ui.count.setText(f"{judged} of {len(parts)} parts judged")
            self._show()

    def open_item(self, item: str) -> None:
        """``<part>`` or ``<part>/judge``."""
        part_id, _slash, what = item.partition("/")
        self.table.select_key(part_id)
        self.table.setFocus()
        if what == "judge":
            self.new()

    def new(self) -> None:
        """Ctrl+N: judge the chosen part."""
        from esafety_desktop.checklists.level_dialog import LevelDialog

        if self.part is None:
            return
        dialog = LevelDialog(self.desk, self.part, self)
        dialog.accepted.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print_(self) -> None:
        """Ctrl+P: the parts and their picture."""
        from esafety_desktop.checklists import pages

        sheet = service.level_sheet(self.desk.store)
        title = "Levels"
        self.desk.print(self, title, lambda p: pages.render_levels(sheet, p), f"{title}.pdf")

    def keep_draft(self) -> None:
        keep_drafts(self)

    def _show(self) -> None:
        part = self.part
        self.ui.judge.setEnabled(part is not None)
        if part is None:
            return
        self.history.set_rows(service.level_history(self.desk.store, part.id))
        self.origin.say(part.origin)
        latest = part.latest
        self.ui.meaning.setText(
            f"Level {latest.level}: {part.steps[latest.level - 1]}" if latest else ""
        )


def _evidence(row: LevelRow) -> str:
    if not row.taken_back:
        return row.evidence
    return f"{row.evidence}\ntaken back; it was entered {british_time(row.recorded_at)}"
