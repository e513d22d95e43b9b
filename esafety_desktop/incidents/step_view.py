"""The right side of the guided procedure: one step, whom to ring, and what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.incidents.answer_view import AnswerForm
from esafety_desktop.incidents.call_rules import NOT_HERE, each_once
from esafety_desktop.incidents.chart_rules import LIGHT_SIGNS, LIGHT_WORDS
from esafety_desktop.incidents.moment_view import empty, words
from esafety_desktop.incidents.step_source_view import given_card, source_cards
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtCore import SignalInstance

    from esafety_desktop.incidents.procedure_rules import Call, StepAnswer, StepView

ONLY_HOW = "This step asks only who told of it and when."
CHECK_CARD = "Check this card once with your local safeguarding partners."
_OWN_WORDS = "Put your school’s own sentences in place of those of this step"
_BESIDE = 96
_MOST = 300


class StepPanel(QWidget):
    """Shows one step and gathers its answer.

    Signals:
        changed: something was typed or ticked.
        line_shown: the card got this line for the device.
        contact_wanted: the contact slot to fill in.
        copy_wanted: the text of the record should be copied out.
        settings_wanted: where the child protection file is kept should be settled.
        wording_wanted: the school wants its own words here.
        check_wanted: somebody compared the step with the local partners' advice.
    """

    changed = Signal()
    line_shown = Signal(QWidget)
    contact_wanted = Signal(str)
    copy_wanted = Signal()
    settings_wanted = Signal()
    wording_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._step: StepView | None = None
        self._card: list[tuple[QWidget, tuple[str, ...]]] = []
        self.form: AnswerForm | None = None
        self.offers_words = False
        self.naming: Callable[[StepView, AnswerForm], QWidget] | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        self._top = QVBoxLayout()
        whole.addLayout(self._top)
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(16)
        whole.addLayout(both, 1)
        self._both = both
        self._column, self._side = QVBoxLayout(), QVBoxLayout()
        self._top.setSpacing(10)
        for column, share in ((self._column, 5), (self._side, 3)):
            column.setSpacing(10)
            both.addLayout(column, share)

    @property
    def step(self) -> StepView | None:
        """The step that is shown."""
        return self._step

    def fit(self, room: int) -> None:
        """Put whom to ring beside the step, or below it where there is no room (pixels)."""
        wide = room > self.fontMetrics().averageCharWidth() * _BESIDE
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def show_step(self, step: StepView, *, editable: bool) -> None:
        """Show a step; its answer can be given only where the incident is open."""
        for column in (self._top, self._column, self._side):
            empty(column)
        self._card.clear()
        self._step = step
        self.form = AnswerForm(step, self._clock, self)
        self.form.setEnabled(editable)
        self.form.changed.connect(self._on_changed)
        head = self._top if step.card else self._column
        self._head(step, head)
        head.addWidget(WhereFrom(step.origin), 0, Qt.AlignmentFlag.AlignLeft)
        self._card_lines(step)
        for one in source_cards(step):
            self._column.addWidget(one)
        if step.opens_record:
            self._about(step)
        self._lines(step)
        if step.record:
            self._kept(step)
        self._column.addWidget(self.form)
        self.form.show()
        if self.naming is not None and editable:
            self._side.addWidget(self.naming(step, self.form))
        if step.calls:
            self._rings(each_once(step.calls))
        for given in step.history:
            self._side.addWidget(given_card(given))
        self._own_words(step)
        self._side.addStretch(1)
        self._column.addStretch(1)
        self._show_card()

    def answer(self, outcome: str = "done", reason: str = "") -> StepAnswer:
        """What stands in the fields."""
        if self.form is None:
            raise RuntimeError("no step is shown")
        return self.form.answer(outcome, reason)

    def _on_changed(self) -> None:
        self._show_card()
        self.changed.emit()

    def controls(self) -> list[QWidget]:
        """What the keyboard walks through in this step, in reading order."""
        fields = self.form.fields() if self.form else []
        links = [
            button
            for button in self.findChildren(QPushButton)
            if button not in fields and button.isVisibleTo(self)
        ]
        return [*fields, *links]

    def _head(self, step: StepView, place: QVBoxLayout) -> None:
        state = f"{LIGHT_SIGNS[step.light]} {LIGHT_WORDS[step.light]}"
        soon = f"how soon: {step.within}" if step.within else ""
        above = " · ".join(part for part in (step.path, soon, state) if part)
        place.addWidget(words(above, "hint"))
        place.addWidget(words(step.title, "title"))
        if step.caution:
            relied_on = step.checked and not step.check_old
            said = " ".join(part for part in (step.caution, step.checked) if part)
            place.addWidget(
                words(step.checked, "hint") if relied_on else words(f"⚠ {said}", "warn")
            )

    def _card_lines(self, step: StepView) -> None:
        """The card stands over everything else, in two columns: it is read first."""
        if not step.card:
            return
        columns = QHBoxLayout()
        columns.setSpacing(16)
        half = (len(step.card) + 1) // 2
        for lines in (step.card[:half], step.card[half:]):
            column = QVBoxLayout()
            column.setSpacing(4)
            for line in lines:
                if line.devices:
                    label = words(f"▸  For this device: {line.text}", "warn")
                    label.hide()
                else:
                    label = words(f"•  {line.text}")
                self._card.append((label, line.devices))
                column.addWidget(label)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._top.addLayout(columns)
        if any(line.check for line in step.card):
            self._top.addWidget(words(CHECK_CARD, "hint"))

    def _lines(self, step: StepView) -> None:
        for text in step.do:
            self._column.addWidget(words(f"•  {text}"))
        if step.never:
            card, inside = _card("danger-strip")
            for text in step.never:
                inside.addWidget(words(f"✕  {text}", "danger"))
            self._column.addWidget(card)

    def _about(self, step: StepView) -> None:
        """What was written a moment ago is kept: nobody writes it twice."""
        if step.about:
            card, inside = _card("ok-strip")
            inside.addWidget(words(f"Kept: {_short(step.about)}"))
            self._column.addWidget(card)
        self._column.addWidget(words(ONLY_HOW))

    def _own_words(self, step: StepView) -> None:
        """Below everything else: the school's words, and who checked the step."""
        if step.light in {"gone", "before"} or not self.offers_words:
            return
        links = [("Words of this step…", self.wording_wanted)]
        if step.checkable:
            said = "Checked again…" if step.checked else "Say that it was checked…"
            links.append((said, self.check_wanted))
        if step.own_words:
            self._side.addWidget(words("Your school’s own words stand here.", "hint"))
        for text, signal in links:
            self._side.addWidget(link := _link(text, signal))
            link.setToolTip(_OWN_WORDS if signal is self.wording_wanted else "")

    def _kept(self, step: StepView) -> None:
        """Where the child protection file is kept, and what follows from it (TFA-8)."""
        card, inside = _card("card")
        said = step.kept_words or "Nobody has said yet where the child protection file is kept."
        inside.addWidget(words(said, "" if step.kept_words else "warn"))
        links = [("&Copy the record’s text…", self.copy_wanted)]
        if not step.kept_words:
            links.insert(0, ("Say where it is &kept…", self.settings_wanted))
        for text, signal in links:
            inside.addWidget(_link(text, signal))
        self._column.addWidget(card)

    def _rings(self, calls: tuple[Call, ...]) -> None:
        card, inside = _card("card")
        inside.addWidget(words("Whom to ring", "group"))
        for call in calls:
            inside.addWidget(self._ring(call))
            if call.barred:
                inside.addWidget(words(f"✕ {NOT_HERE}", "danger"))
        meanwhile = dict.fromkeys(line for call in calls if call.missing for line in call.lines)
        if meanwhile:
            numbers = "\n".join(map(signed, meanwhile))
            inside.addWidget(words(f"While a number is missing:\n{numbers}"))
        self._side.addWidget(card)

    def _ring(self, call: Call) -> QWidget:
        name = f"{call.label}: {call.name}" if call.name else call.label
        if not call.missing:
            return words("\n".join(filter(None, (name, *map(signed, call.lines), call.hint))))
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(words(f"⚠ {name}: no number", "warn"))
        button = QPushButton("Fill in contact")
        button.setAccessibleName(f"Fill in contact: {call.label}")
        set_role(button, "link")
        button.clicked.connect(lambda: self.contact_wanted.emit(call.slot_id))
        column.addWidget(button)
        return both

    def _show_card(self) -> None:
        """One rule for the chosen device, never two (first five minutes); a new one is marked."""
        ticked = self.form.ticked() if self.form else ()
        for label, devices in self._card:
            shown = not devices or bool(set(devices) & set(ticked))
            new = bool(devices) and shown and label.isHidden()
            label.setVisible(shown)
            if new:
                self.line_shown.emit(label)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST else f"{line[:_MOST].rpartition(' ')[0]}…"


def signed(line: str) -> str:
    """A telephone before a number; an arrow before an address of the web."""
    return f"☎ {line}" if line[:1].isdigit() or line[:1] in "+(" else f"↗ {line}"


def _link(text: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    set_role(button, "link")
    button.clicked.connect(signal)
    return button


def _card(role: str) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(12, 8, 12, 8)
    inside.setSpacing(6)
    set_role(frame, role)
    return frame, inside
