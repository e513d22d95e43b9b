"""The facts of an incident: everything but what happened may come later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from esafety_desktop.incidents import kind_rules as kinds
from esafety_desktop.incidents.moment_rules import times_problem
from esafety_desktop.incidents.moment_view import Moment, chosen, dress, fill, open_at
from esafety_desktop.incidents.rows import Facts, When
from esafety_desktop.incidents.service import save_facts
from esafety_desktop.incidents.ui_details_dialog import Ui_DetailsDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_TIMED = {"exact", "about", "between"}


class DetailsDialog(DraftDialog):
    """Gathers the facts.

    Args:
        desk: What every view is given.
        incident_id: Whose facts.
        facts: As they stand.
        parent: The window.
    """

    def __init__(
        self, desk: Desk, incident_id: str, facts: Facts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.incident_id = incident_id
        self._seen = facts
        self.ui = Ui_DetailsDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self._name()
        clock = desk.store.clock
        self.start = Moment(self.ui.occurredFrom, self.ui.occurredFromNow, clock)
        self.end = Moment(self.ui.occurredTo, self.ui.occurredToNow, clock)
        self.reported = Moment(self.ui.reported, self.ui.reportedNow, clock)
        self._show(facts)
        self.draft = DraftKeeper(desk.store, f"incidents/{incident_id}/facts", self._fields, self)
        self._put(self.draft.found())
        self._connect()
        self._changed()
        open_at(self, 720, 660)

    def facts(self) -> Facts:
        """The facts as they stand in the fields."""
        ui = self.ui
        how = chosen(ui.occurred)
        timed = how in _TIMED
        return Facts(
            ui.whatHappened.toPlainText(),
            ui.ownWords.toPlainText(),
            chosen(ui.kind),
            chosen(ui.intent),
            chosen(ui.risk),
            tuple(tag for tag, box in self._tags().items() if box.isChecked()),
            When(
                how,
                self.start.value if timed else None,
                self.end.value if how == "between" else None,
            ),
            self.reported.value,
            chosen(ui.where),
            ui.place.text(),
            chosen(ui.device),
            ui.deviceNote.text(),
            ui.site.text(),
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            result = save_facts(self.desk.store, self.incident_id, self.facts(), self._seen)
            self.taken(result)

    def _name(self) -> None:
        ui = self.ui
        ui.occurredFrom.setAccessibleName("It happened, or began")
        ui.occurredTo.setAccessibleName("It ended")
        for text in (ui.whatHappened, ui.ownWords):
            text.setMinimumHeight(72)

    def _tags(self) -> dict[str, QCheckBox]:
        ui = self.ui
        boxes = (ui.content, ui.contact, ui.conduct, ui.commerce)
        return dict(zip((tag.id for tag in kinds.FOUR_C), boxes, strict=True))

    def _show(self, facts: Facts) -> None:
        ui = self.ui
        ui.whatHappened.setPlainText(facts.what_happened)
        ui.ownWords.setPlainText(facts.own_words)
        fill(ui.kind, kinds.kind_choices(facts.kind), facts.kind)
        fill(ui.intent, kinds.INTENTS, facts.intent)
        fill(ui.risk, kinds.RISKS, facts.risk)
        fill(ui.occurred, kinds.WHEN_KINDS, facts.occurred.how)
        fill(ui.where, kinds.WHERE_KINDS, facts.where)
        fill(ui.device, kinds.DEVICES, facts.device)
        for tag, box in self._tags().items():
            box.setChecked(tag in facts.four_c)
        told = facts.reported_at or self.desk.store.clock()
        self.reported.put(told)
        self.start.put(facts.occurred.start or told)
        self.end.put(facts.occurred.end or told)
        ui.place.setText(facts.place)
        ui.deviceNote.setText(facts.device_note)
        ui.site.setText(facts.site)

    def _connect(self) -> None:
        ui = self.ui
        for text in self._texts().values():
            text.textChanged.connect(self.draft.touch)
        for combo in self._combos().values():
            combo.currentIndexChanged.connect(self.draft.touch)
        ui.occurred.currentIndexChanged.connect(self._changed)
        for moment in (self.start, self.end, self.reported):
            moment.edit.textChanged.connect(self._changed)
            moment.edit.textEdited.connect(self.draft.touch)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _changed(self, *_: object) -> None:
        ui = self.ui
        how = chosen(ui.occurred)
        for widget in (ui.occurredFrom, ui.occurredFromNow):
            widget.setVisible(how in _TIMED)
        for widget in (ui.occurredTo, ui.occurredToNow):
            widget.setVisible(how == "between")
        wrong = self._wrong(how)
        ui.ok.setEnabled(not wrong)
        ui.wrong.setText(wrong)

    def _wrong(self, how: str) -> str:
        asked = [("It was reported", self.reported)]
        if how in _TIMED:
            asked.append(("It happened", self.start))
        if how == "between":
            asked.append(("It ended", self.end))
        for label, moment in asked:
            if not moment.entered:
                return f"{label}: put in the day and time."
            if moment.wrong:
                return f"{label}: {moment.wrong}"
        return times_problem(
            self.start.value if how in _TIMED else None,
            self.end.value if how == "between" else None,
            self.reported.value,
        )

    def _texts(self) -> dict[str, QLineEdit | QPlainTextEdit]:
        ui = self.ui
        return {
            "what_happened": ui.whatHappened,
            "own_words": ui.ownWords,
            "place": ui.place,
            "device_note": ui.deviceNote,
            "site": ui.site,
        }

    def _moments(self) -> dict[str, Moment]:
        return {"start": self.start, "end": self.end, "reported": self.reported}

    def _combos(self) -> dict[str, QComboBox]:
        ui = self.ui
        return {
            "kind": ui.kind,
            "intent": ui.intent,
            "risk": ui.risk,
            "occurred": ui.occurred,
            "where": ui.where,
            "device": ui.device,
        }

    def _fields(self) -> dict[str, Any]:
        texts = {
            name: field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            for name, field in self._texts().items()
        }
        texts |= {name: moment.edit.text() for name, moment in self._moments().items()}
        return texts | {name: chosen(combo) for name, combo in self._combos().items()}

    def _put(self, kept: dict[str, Any]) -> None:
        for name, field in self._texts().items():
            if name in kept:
                put = field.setText if isinstance(field, QLineEdit) else field.setPlainText
                put(kept[name])
        for name, moment in self._moments().items():
            if name in kept:
                moment.edit.setText(kept[name])
        for name, combo in self._combos().items():
            if name in kept:
                combo.setCurrentIndex(max(combo.findData(kept[name]), 0))
        if kept:
            self.ui.hint.setText("What you were typing here is back. Keep it, or change it.")
