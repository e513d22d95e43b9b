"""A trip and the children who go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.day_view import day_of, put_day, put_iso
from esafety_desktop.image_consent.ticks_view import Ticks
from esafety_desktop.image_consent.ui_trip_dialog import Ui_TripDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.ticking import named
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from esafety_desktop.image_consent.rows import ChildRow, TripRow
    from esafety_desktop.widgets.desk import Desk


class TripDialog(DraftDialog):
    """Gathers title, day and children; ticks stay when another class is looked at.

    Args:
        desk: What every view is given.
        trip: The trip; None for a new one.
        parent: The page.

    Signals:
        kept: the id of the trip.
    """

    kept = Signal(str)

    def __init__(self, desk: Desk, trip: TripRow | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.trip_id = trip.id if trip else ""
        self.ui = Ui_TripDialog()
        self.ui.setupUi(self)
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText("&Keep")
        set_role(self._ok, "primary")
        self._rows = service.answer_grid(desk.store).rows
        self.going: set[str] = set(trip.pupil_ids) if trip else set()
        self.ticks = Ticks(self.ui.children)
        self.ui.title.setText(trip.title if trip else "")
        put_day(self.ui.on, trip.on if trip else desk.store.today())
        self.ui.school_class.addItem("All classes", "")
        for row in service.class_choices(desk.store):
            self.ui.school_class.addItem(row.name, row.id)
        first = next((row.class_id for row in self._rows if row.pupil_id in self.going), "")
        self.ui.school_class.setCurrentIndex(max(self.ui.school_class.findData(first), 0))
        place = f"agreements/photographs/trips/{self.trip_id or 'new'}"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self._show_class()
        self._connect()
        self._changed()
        self.ui.title.setFocus()
        open_within(self, 620, 640)

    def accept(self) -> None:
        with self.desk.guard(self):
            title, on = self.ui.title.text(), day_of(self.ui.on)
            result = service.save_trip(self.desk.store, self.trip_id, title, on, self.going)
            self.taken(result)
            self.kept.emit(result.value)

    def choose_all(self, *, on: bool) -> None:
        """Everybody of the class shown goes, or nobody."""
        self.ticks.tick({row.pupil_id for row in self._in_class()}, on=on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (
            watched is self.ui.filter
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in enter
        ):
            self._tick_first()
            return True
        return super().eventFilter(watched, event)

    def _tick_first(self) -> None:
        """Enter ticks the first child who is called that, and the next name can be typed."""
        needles = self._needles()
        first = next((row for row in self._in_class() if self._called(row, needles)), None)
        if needles and first is not None:
            self.going.add(first.pupil_id)
            self.ui.filter.clear()
            self._show_class()
            self.draft.touch()
            self._changed()

    def _needles(self) -> list[str]:
        return search_key(self.ui.filter.text()).split()

    def _called(self, row: ChildRow, needles: list[str]) -> bool:
        text = search_key(f"{row.class_name} {row.name}")
        return all(needle in text for needle in needles)

    def _in_class(self) -> list[ChildRow]:
        chosen = self.ui.school_class.currentData()
        return [row for row in self._rows if not chosen or row.class_id == chosen]

    def _listed(self) -> list[ChildRow]:
        """Who is shown: while a name is typed, those called that and, below, those ticked."""
        rows, needles = self._in_class(), self._needles()
        if not needles:
            return rows
        called = [row for row in rows if self._called(row, needles)]
        return called + [
            row for row in self._rows if row.pupil_id in self.going and row not in called
        ]

    def _show_class(self) -> None:
        going = set(self.going)
        self.ticks.blockSignals(True)
        self.ticks.fill(
            [(row.pupil_id, f"{row.class_name}  {row.name}") for row in self._listed()], going
        )
        self.ticks.blockSignals(False)

    def _connect(self) -> None:
        ui = self.ui
        self.ticks.changed.connect(self._on_ticked)
        ui.school_class.currentIndexChanged.connect(lambda _at: self._show_class())
        ui.all_in.clicked.connect(lambda: self.choose_all(on=True))
        ui.none_in.clicked.connect(lambda: self.choose_all(on=False))
        ui.filter.textChanged.connect(lambda _text: self._show_class())
        ui.filter.installEventFilter(self)
        ui.title.textEdited.connect(self.draft.touch)
        ui.title.textChanged.connect(self._changed)
        ui.on.dateChanged.connect(self.draft.touch)

    def _on_ticked(self) -> None:
        shown = {row.pupil_id for row in self._listed()}
        self.going = (self.going - shown) | set(self.ticks.ticked)
        self.draft.touch()
        self._changed()

    def _changed(self, *_: object) -> None:
        names = [row.name for row in self._rows if row.pupil_id in self.going]
        number = len(names)
        self.ui.summary.setText(f"{number} chosen{named(names)}.")
        self._ok.setEnabled(bool(number and self.ui.title.text().strip()))

    def _fields(self) -> dict[str, Any]:
        title = self.ui.title.text()
        if not title.strip() and not self.going:
            return {}
        return {
            "title": title,
            "on": day_of(self.ui.on).isoformat(),
            "going": sorted(self.going),
        }

    def _put(self, kept: dict[str, Any]) -> None:
        if kept:
            self.ui.title.setText(kept.get("title", ""))
            put_iso(self.ui.on, kept.get("on"))
            self.going = set(kept.get("going", ()))
