"""One item in full: what was found, by whom, what is missing, and all that was found before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.checklists import service
from esafety_desktop.checklists.day_view import Day
from esafety_desktop.checklists.room_view import make_room
from esafety_desktop.checklists.rows import State
from esafety_desktop.checklists.tick_rules import complaint
from esafety_desktop.checklists.ui_item_dialog import Ui_ItemDialog
from esafety_desktop.dates import Lean, british, british_time
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QWidget

    from esafety_desktop.checklists.rows import ItemRow, TickRow
    from esafety_desktop.widgets.desk import Desk

_LETTERS = 92
_LINES = 5
_HISTORY: tuple[Column[TickRow], ...] = (
    Column("On", lambda tick: british(tick.day)),
    Column("Found", lambda tick: f"{tick.state.shape} {tick.state.value}"),
    Column("By", lambda tick: tick.who),
    Column("Said", lambda tick: _said(tick), stretch=True),
)


class ItemDialog(DraftDialog):
    """Gathers what was found about an item.

    Args:
        desk: The open school.
        item: The item.
        parent: The page.
        origin: Where the item comes from, in words.
    """

    reads_in_order = True

    def __init__(
        self, desk: Desk, item: ItemRow, parent: QWidget | None = None, origin: str = ""
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.item = item
        self.ui = Ui_ItemDialog()
        self.ui.setupUi(self)
        self.ui.states.addWidget(WhereFrom(origin, self))
        today = desk.store.today()
        self.day = Day(self.ui.day, "On", today, Lean.PAST)
        self.due = Day(self.ui.due, "By", today, Lean.DUE)
        self._states = {
            State.YES: self.ui.yes,
            State.PARTLY: self.ui.partly,
            State.NO: self.ui.no,
            State.NOT_OURS: self.ui.not_ours,
        }
        self.history: TallTable[TickRow] = TallTable(
            _HISTORY, "What was found before", self, empty_text="Nobody has looked at it yet."
        )
        self.ui.history_place.addWidget(self.history)
        self.ui.history_label.setBuddy(self.history)
        self._show()
        place = f"action_points/checklists/{item.list_id}/{item.id}/edit"
        self._before = self._gathered()
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self._connect()
        self._changed()
        make_room(self, self.ui.area, _LETTERS)

    @property
    def state(self) -> State:
        """What is chosen; OPEN for nothing."""
        return next((one for one, box in self._states.items() if box.isChecked()), State.OPEN)

    def accept(self) -> None:
        ui = self.ui
        with self.desk.guard(self):
            result = service.tick(
                self.desk.store,
                self.item.id,
                self.state,
                who=ui.who.text(),
                day=self.day.value or self.desk.store.today(),
                comment=ui.comment.toPlainText(),
                owner=ui.owner.text(),
                due_on=self.due.value,
            )
            self.taken(result)

    def _show(self) -> None:
        ui, item, store = self.ui, self.item, self.desk.store
        ui.words.setText(item.text)
        for label, text in (
            (ui.then, f"In the source: {item.then}" if item.then else ""),
            (ui.check, f"Check before you rely on it: {item.check}" if item.check else ""),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        latest = item.latest
        if item.state in self._states:
            self._states[item.state].setChecked(True)
        ui.who.setText(store.account.name)
        self.day.put(store.today())
        if latest:
            ui.comment.setPlainText(latest.comment)
            ui.owner.setText(latest.owner)
            self.due.put(latest.due_on)
        line = self.fontMetrics().lineSpacing()
        ui.comment.setFixedHeight(line * 4)
        self.history.setMinimumHeight(line * _LINES)
        self.history.set_rows(service.history(store, item.id))
        (self._states.get(item.state) or ui.yes).setFocus()

    def _connect(self) -> None:
        ui = self.ui
        for box in self._states.values():
            box.toggled.connect(self._typed)
        for line in (ui.who, ui.day, ui.owner, ui.due):
            line.textChanged.connect(self._typed)
        ui.comment.textChanged.connect(self._typed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _typed(self, *_: object) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        ui, today = self.ui, self.desk.store.today()
        missing = not self.state.is_settled
        for widget in (ui.owner, ui.due, ui.owner_label, ui.due_label):
            widget.setEnabled(missing)
        wrong = self.day.wrong or (self.due.wrong if missing else "")
        wrong = wrong or complaint(self.state, ui.who.text(), self.day.value or today, today)
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _gathered(self) -> dict[str, Any]:
        ui = self.ui
        return {
            "state": self.state.name,
            "comment": ui.comment.toPlainText(),
            **{line.objectName(): line.text() for line in self._lines},
        }

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.ui.who, self.ui.day, self.ui.owner, self.ui.due

    def _fields(self) -> dict[str, Any]:
        found = self._gathered()
        return found if found != self._before else {}

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        if box := self._states.get(State[kept["state"]]):
            box.setChecked(True)
        self.ui.comment.setPlainText(kept["comment"])
        for line in self._lines:
            line.setText(kept[line.objectName()])


def _said(tick: TickRow) -> str:
    parts = [tick.comment]
    if tick.owner or tick.due_on:
        parts.append(" by ".join(part for part in (tick.owner, british(tick.due_on)) if part))
    if tick.taken_back:
        parts.append(f"taken back; it was entered {british_time(tick.recorded_at)}")
    return "\n".join(part for part in parts if part)
