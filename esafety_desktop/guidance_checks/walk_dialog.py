"""The walk through the guidance: one step at a time, left and resumed as one likes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.guidance_checks import service
from esafety_desktop.guidance_checks.ui_walk_dialog import Ui_WalkDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.unkept_words import close_with_words
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from esafety_desktop.guidance_checks.rows import WalkItem
    from esafety_desktop.widgets.desk import Desk

_SIZE = (1280, 660)
_PLACE = "incidents/september"
_LEAD = (
    "Guidance changes each September. Compare each step with what is published now. You can stop "
    "at any step and go on later; what is checked stays checked."
)


def show_walk(parent: QWidget, desk: Desk, _incident_id: str = "") -> WalkDialog:
    """Open the walk at the first step that is still open."""
    dialog = WalkDialog(desk.home, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class WalkDialog(QDialog):
    """Lists the steps and shows one of them."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_WalkDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        self.ui.lead.setText(_LEAD)
        for label, role in (
            (self.ui.part, "hint"),
            (self.ui.title, "section"),
            (self.ui.state, "ok"),
        ):
            set_role(label, role)
        self.origin = WhereFrom(parent=self)
        self.ui.originPlace.addWidget(self.origin)
        self.steps: RecordTable[WalkItem] = RecordTable(
            (
                Column("Step", lambda row: row.title, stretch=True, tooltip=lambda row: row.title),
                Column("Part", lambda row: row.section.short, tone=lambda _row: "muted"),
                Column("", lambda row: row.state, tone=lambda row: "ok" if row.check else None),
            ),
            "Steps of the walk",
            self,
        )
        self.ui.listPlace.addWidget(self.steps)
        self.draft = DraftKeeper(desk.store, _PLACE, self._fields, self)
        self.ui.note.setText(self.draft.found().get("note", ""))
        self._connect()
        self.steps.room.whole = True
        self.refresh()
        open_within(self, *_SIZE)
        self.next_open()

    def _connect(self) -> None:
        ui = self.ui
        self.steps.repeat(ui.open, ui.check, ui.takeBack)
        self.steps.chosen.connect(self._show)
        ui.note.textChanged.connect(self.draft.touch)
        ui.check.clicked.connect(self._check)
        ui.takeBack.clicked.connect(self._take_back)
        ui.open.clicked.connect(self._open)
        ui.print.clicked.connect(self._print)
        ui.finish.clicked.connect(self._finish)
        ui.close.clicked.connect(self.reject)

    def refresh(self) -> None:
        """Read every step again; the one that is shown stays."""
        self.walk = service.walk(self.desk.store)
        self.steps.set_rows(self.walk.items)
        self.ui.progress.setText(self.walk.words)
        done = self.walk.done == len(self.walk.items)
        self.ui.finish.setEnabled(done and self.walk.stale)
        self._show(self.steps.current_row())

    def next_open(self) -> None:
        """Go to the first open step after the one that is shown, or the first of all."""
        items = self.walk.items
        current = self.steps.current_row()
        at = next((n for n, one in enumerate(items) if current and one.id == current.id), -1)
        order = (*items[at + 1 :], *items[: at + 1])
        following = next((one for one in order if one.check is None), None)
        if following is not None:
            self.steps.select_key(following.id)
        elif current is None and items:
            self.steps.select_key(items[0].id)

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        self.draft.flush()

    def reject(self) -> None:
        close_with_words(self, super().reject, self.draft)

    def _show(self, item: WalkItem | None) -> None:
        ui = self.ui
        ui.part.setText(item.section.value if item else "")
        ui.title.setText(item.title if item else "")
        ui.text.setText(item.text if item else "")
        ui.look.setText(f"Look it up: {item.look}." if item and item.look else "")
        ui.look.setVisible(bool(item and item.look))
        ui.state.setText(item.check.words.capitalize() if item and item.check else "")
        ui.state.setVisible(bool(item and item.check))
        ui.open.setVisible(bool(item and item.opens))
        ui.takeBack.setEnabled(bool(item and item.check))
        ui.check.setEnabled(item is not None)
        self.origin.say(item.origin if item else "")

    def _check(self) -> None:
        item = self.steps.current_row()
        if item is None:
            return
        with self.desk.guard(self):
            note = self.ui.note.text()
            self.desk.done(service.put_check(self.desk.store, item, note), self)
            self.ui.note.clear()
            self.draft.clear()
            self.refresh()
            self.next_open()

    def _take_back(self) -> None:
        item = self.steps.current_row()
        if item is not None:
            with self.desk.guard(self):
                self.desk.done(service.take_back(self.desk.store, item), self)
                self.refresh()

    def _open(self) -> None:
        item = self.steps.current_row()
        if item is not None and item.opens:
            self.reject()
            self.desk.open_place(item.opens)

    def _print(self) -> None:
        from esafety_desktop.guidance_checks.pages import render_walk

        walk = self.walk
        self.desk.print(self, "Guidance checked", lambda progress: render_walk(walk, progress))

    def _finish(self) -> None:
        with self.desk.guard(self):
            self.desk.done(service.finish(self.desk.store), self)
            self.refresh()

    def _fields(self) -> dict[str, Any]:
        note = self.ui.note.text()
        return {"note": note} if note.strip() else {}
