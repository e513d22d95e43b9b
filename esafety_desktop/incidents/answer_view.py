"""The fields of one step: its question, who, when, reference, note."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.incidents.answer_who_view import WhoLine
from esafety_desktop.incidents.moment_view import Moment, words
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.wrapped_ticks import WrappedBox, WrappedRing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton

    from esafety_desktop.incidents.procedure_rules import StepView

WHO = "W&ho did this step"
_TOLD = "W&ho told of it"
_SHARE = 0.43
"""Of the screen's width, for an answer before its words go on below."""
_FIELDS = ("who", "when", "reference", "note")
NOTE_HINT = "Facts, no graphic description. An image: a word or two. A child’s own words: exactly."
"""What stands in every free text of a step (TFG-4, TFA-3)."""


class AnswerForm(QWidget):
    """Gathers the answer to a step; which fields are wanted follows what is ticked.

    Signals:
        changed: something was typed or ticked.
    """

    changed = Signal()

    def __init__(
        self, step: StepView, clock: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.step = step
        self.options: dict[str, QAbstractButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._question = words(step.question, "section")
        if step.question:
            column.addWidget(self._question)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not step.many)
        for option in step.options:
            column.addWidget(self._option(option.id, option.label, option.hint))
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        column.addLayout(self.form)
        self.who = WhoLine()
        self.who.offer(step.names, step.last_who)
        self.reference = QLineEdit()
        self.note = QPlainTextEdit()
        self.when_edit = QLineEdit()
        self.when_edit.setAccessibleName("When")  # its label stands in another widget
        self._when_touched = False
        self._labels: dict[str, tuple[QLabel, QWidget]] = {}
        self._add_fields(clock)
        self._show_asked()

    def ticked(self) -> tuple[str, ...]:
        """Ids of the answers ticked."""
        return tuple(key for key, button in self.options.items() if button.isChecked())

    @property
    def wrong(self) -> str:
        """Why the time that was typed can't be taken; "" when it can, or isn't asked."""
        return self.when.wrong if "when" in self._shown() else ""

    def answer(self, outcome: str = "done", reason: str = "") -> StepAnswer:
        """What stands in the fields."""
        shown = self._shown()
        return StepAnswer(
            outcome,
            self.ticked() if outcome == "done" else (),
            self.who.text() if "who" in shown else "",
            self.when.value if "when" in shown and self.when.entered and not self.wrong else None,
            self.reference.text() if "reference" in shown else "",
            self.note.toPlainText() if "note" in shown else "",
            reason,
        )

    def fields(self) -> list[QWidget]:
        """What can be filled in, in reading order; the first one takes the keyboard."""
        ticked = [button for button in self.options.values() if button.isChecked()]
        options = list(self.options.values()) if self.step.many else ticked[:1]
        lines = (self.who, self.when_edit, self.when_now, self.reference, self.note)
        return [
            *(options or list(self.options.values())[:1]),
            *(line for line in lines if line.isVisibleTo(self)),
        ]

    def missing_field(self) -> QWidget | None:
        """The first field in which something is missing or wrong, or None."""
        first = next(iter(self.options.values()), None)
        if first is not None and not self.ticked():
            return first
        if self.wrong:
            return self.when_edit
        asked = self._asked()
        empty = {
            "who": not self.who.text().strip(),
            "when": not self.when.entered,
            "reference": not self.reference.text().strip(),
            "note": not self.note.toPlainText().strip(),
        }
        found = next((key for key in _FIELDS if key in asked and empty[key]), "")
        return self._places().get(found, first)

    def around(self, target: QWidget) -> tuple[QWidget, QWidget]:
        """What should be seen with a field, from first to last: an answer with its question."""
        answers = list(self.options.values())
        if target not in answers:
            return target, target
        return self._question if self.step.question else answers[0], answers[-1]

    def typed(self) -> dict[str, Any]:
        """What was typed, to be kept as a draft; {} when nothing was."""
        fields = {
            "who": self.who.text(),
            "reference": self.reference.text(),
            "note": self.note.toPlainText(),
        }
        ticked = self.ticked()
        default = (self.step.default,) if self.step.default else ()
        if not any(fields.values()) and ticked == default and not self._when_touched:
            return {}
        when = {"when": self.when_edit.text(), "when_touched": self._when_touched}
        return {**fields, **when, "choices": list(ticked), "focus": self._focus_name()}

    def put(self, kept: dict[str, Any]) -> None:
        """Put a kept draft, or the answer that is to be corrected, into the fields."""
        ticked = kept.get("choices", ())
        for key, button in self.options.items():
            if key in ticked or button.text() in ticked:
                button.setChecked(True)
        self.who.setText(kept.get("who", ""))
        self.reference.setText(kept.get("reference", ""))
        self.note.setPlainText(kept.get("note", ""))
        if isinstance(kept.get("when"), datetime):
            self._when_touched = True
            self.when.put(kept["when"])
        elif "when" in kept:
            self._when_touched = bool(kept.get("when_touched"))
            self.when_edit.setText(kept["when"])

    def place(self, name: str) -> QWidget | None:
        """The field in which somebody was typing, when it is still shown."""
        found = self._places().get(name)
        return found if found is not None and found.isVisibleTo(self) else None

    def _places(self) -> dict[str, QWidget]:
        lines = {key: getattr(self, key) for key in ("who", "reference", "note")}
        return {**self.options, **lines, "when": self.when_edit, "now": self.when_now}

    def _focus_name(self) -> str:
        inside = self.window().focusWidget()
        return next((key for key, field in self._places().items() if field is inside), "")

    def _option(self, key: str, label: str, hint: str) -> QWidget:
        button = WrappedBox(label) if self.step.many else WrappedRing(label)
        most = round(room_on_screen(self).width() * _SHARE)
        button.setMinimumWidth(min(button.sizeHint().width(), most))
        button.setChecked(key == self.step.default)
        button.setToolTip(hint)
        button.setAccessibleDescription(hint)
        button.toggled.connect(self._on_ticked)
        self._group.addButton(button)
        self.options[key] = button
        return button

    def _add_fields(self, clock: Callable[[], datetime]) -> None:
        now = QPushButton("Now")
        now.setAccessibleName("Set to now")
        now.setAutoDefault(False)
        self.when_now = now
        self.when = Moment(self.when_edit, now, clock)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.when_edit)
        row.addWidget(now)
        row.addStretch(1)
        self.note.setTabChangesFocus(True)
        self.note.setAcceptDrops(False)
        self.note.setPlaceholderText(NOTE_HINT)
        self.note.setMinimumHeight(72)
        self.note.setMaximumHeight(120)
        self._add("who", WHO, self.who, self.who)
        self._add("when", "Whe&n", line, self.when_edit)
        self._add("reference", "&Reference", self.reference, self.reference)
        self._add("note", "No&te", self.note, self.note)
        for signal in (self.who.textChanged, self.reference.textChanged, self.note.textChanged):
            signal.connect(self.changed)
        now.clicked.connect(self._touch_when)
        self.when_edit.textEdited.connect(self._touch_when)
        self.when_edit.textChanged.connect(self.changed)

    def _add(self, key: str, text: str, widget: QWidget, buddy: QWidget) -> None:
        label = QLabel(text)
        label.setBuddy(buddy)
        self.form.addRow(label, widget)
        self._labels[key] = label, widget

    def _on_ticked(self) -> None:
        self._show_asked()
        self.changed.emit()

    def _touch_when(self, *_: object) -> None:
        self._when_touched = self.when.entered

    def _asked(self) -> tuple[str, ...]:
        step = self.step
        ticked = self.ticked()
        return step.asked(ticked) if step.options and ticked else step.asks

    def _shown(self) -> tuple[str, ...]:
        return tuple(key for key in _FIELDS if key in (*self._asked(), *self.step.offers))

    def _show_asked(self) -> None:
        asked, shown = self._asked(), self._shown()
        if "when" in asked and not self.when.entered:
            self.when.to_now()
        elif "when" not in asked and not self._when_touched:
            self.when.leave_out()
        who = _TOLD if self.step.opens_record else WHO
        plain = {"who": who, "when": "Whe&n", "reference": "&Reference", "note": "No&te"}
        if self.step.reference_label:
            plain["reference"] = self.step.reference_label.replace("&", "&&")
        for key, (label, widget) in self._labels.items():
            label.setText(plain[key] if key in asked else f"{plain[key]} (if known)")
            label.setVisible(key in shown)
            widget.setVisible(key in shown)
