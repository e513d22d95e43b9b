"""All that a family said about pictures of a child: answers, limits, a note, the history."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QWidget

from esafety_desktop.dates import british, british_time
from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.day_view import choose_text, day_of, put_day, put_iso
from esafety_desktop.image_consent.rows import Answer, Cell, Given, Heard, How, Kind, Line, Use
from esafety_desktop.image_consent.ui_answers_dialog import Ui_AnswersDialog
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_WORDS = {Answer.YES: "Yes", Answer.NO: "No", Answer.NONE: "No answer"}


class AnswersDialog(DraftDialog):
    """Gathers answers of one child.

    Args:
        desk: What every view is given.
        pupil_id: The child.
        parent: The page.
    """

    reads_in_order = True

    def __init__(self, desk: Desk, pupil_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_AnswersDialog()
        self.ui.setupUi(self)
        self.row = service.child(desk.store, pupil_id)
        self.uses = service.asked(desk.store).uses
        self._answers: dict[str, QComboBox] = {}
        self._limits: dict[str, list[QCheckBox]] = {}
        self.ui.heading.setText(f"{isolated(self.row.name)} · {self.row.class_name}")
        set_role(self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok), "primary")
        for number, (use, cell) in enumerate(zip(self.uses, self.row.cells, strict=True), 1):
            self._add_use(number, use, cell)
        self.ui.uses.setColumnStretch(0, 1)
        for how in How:
            self.ui.how.addItem(how.value, how.value)
        self.ui.how.currentIndexChanged.connect(self._guess_slip)
        self._guess_slip()
        put_day(self.ui.from_on, desk.store.today())
        self.ui.note.setText(self.row.note)
        self.said = service.history(desk.store, pupil_id)
        self.seen = max((line.number for line in self.said), default=0)
        self.history = self._history()
        self.draft = DraftKeeper(
            desk.store, f"agreements/photographs/pupil/{pupil_id}", self._fields, self
        )
        self._put(self.draft.found())
        self._connect()
        self._order_tabs()
        open_within(self, 820, 620)

    def accept(self) -> None:
        with self.desk.guard(self):
            store, pupil_id = self.desk.store, self.row.pupil_id
            heard = Heard(
                day_of(self.ui.from_on),
                How(self.ui.how.currentData()),
                self.ui.told_by.text().strip(),
            )
            answers = {pupil_id: self._changed_answers()}
            result = service.enter(
                store,
                answers,
                heard,
                anew=True,
                seen=self.seen,
                slip_back=self.ui.slip_back.isChecked(),
            )
            noted = service.keep_note(store, pupil_id, self.ui.note.text())
            if noted.areas and result.areas:
                self.desk.done(noted, self)
            if noted.areas and not result.areas:
                self.taken(noted)
            else:
                self.taken(result)

    def strike(self) -> None:
        """Strike out the chosen line of the history, with the reason."""
        with self.desk.guard(self):
            line = self.history.current_row()
            if line is None:
                raise Problem("No line is chosen.", "Choose the mistake in the list above.")
            if self._changed_answers() or self.ui.note.text().strip() != self.row.note:
                raise Problem(
                    "Something is entered above that is not kept yet.",
                    "Choose OK or Cancel first, then open the child again.",
                )
            why = self.ui.strike_why.text()
            self.taken(service.strike(self.desk.store, line.id, why))

    def _changed_answers(self) -> list[Given]:
        """What stands otherwise than it did: the rest is not said again."""
        found = []
        for cell in self.row.cells:
            answer = self._answers[cell.use].currentData()
            if answer is None or answer == Answer.WITHDRAWN:
                continue
            given = Given(cell.use, Answer(answer), self._ticked(cell.use))
            limits = given.limits if given.answer is Answer.YES else ()
            if (given.answer, limits) != (cell.answer, cell.limits):
                found.append(Given(cell.use, given.answer, limits))
        return found

    def _ticked(self, use: str) -> tuple[str, ...]:
        limits = service.image_keeping().limits
        return tuple(
            limit.id
            for limit, box in zip(limits, self._limits[use], strict=True)
            if box.isChecked()
        )

    def _add_use(self, number: int, use: Use, cell: Cell) -> None:
        label = QLabel(use.short, self)
        label.setToolTip(use.text)
        combo = QComboBox(self)
        combo.setAccessibleName(use.text)
        if cell.answer is Answer.WITHDRAWN:
            combo.addItem(f"Taken back {british(cell.from_on)}", Answer.WITHDRAWN)
        for answer, words in _WORDS.items():
            combo.addItem(words, answer)
        combo.setCurrentIndex(max(combo.findData(cell.answer), 0))
        label.setBuddy(combo)
        self.ui.uses.addWidget(label, number, 0)
        self.ui.uses.addWidget(combo, number, 1)
        self._answers[use.id] = combo
        self._limits[use.id] = []
        for column, limit in enumerate(service.image_keeping().limits, 2):
            box = QCheckBox(limit.short.capitalize(), self)
            box.setToolTip(limit.text)
            box.setAccessibleName(f"{use.short}: {limit.text}")
            box.setChecked(limit.id in cell.limits)
            self.ui.uses.addWidget(box, number, column)
            self._limits[use.id].append(box)
        combo.currentIndexChanged.connect(lambda _at: self._gate(use.id))
        self._gate(use.id)

    def _order_tabs(self) -> None:
        """The answers come first."""
        chain: list[QWidget] = []
        for use, combo in self._answers.items():
            chain += [combo, *self._limits[use]]
        for one, other in pairwise([*chain, self.ui.from_on]):
            QWidget.setTabOrder(one, other)
        rest = (self.ui.note, self.history, self.ui.strike_why, self.ui.strike)
        for one, other in pairwise(rest):
            QWidget.setTabOrder(one, other)
        if chain:
            chain[0].setFocus()

    def _guess_slip(self, *_: object) -> None:
        """What was said by telephone leaves the slip at home; the person has the last word."""
        self.ui.slip_back.setChecked(self.ui.how.currentData() == How.SLIP)

    def _gate(self, use: str) -> None:
        """Only a yes has limits."""
        yes = self._answers[use].currentData() == Answer.YES
        for box in self._limits[use]:
            box.setEnabled(yes)

    def _history(self) -> TallTable[Line]:
        shorts = {use.id: use.short for use in self.uses}
        table: TallTable[Line] = TallTable(
            (
                Column[Line]("From", lambda line: british(line.from_on)),
                Column[Line]("Use", lambda line: shorts.get(line.use, line.use)),
                Column[Line]("What", _what, stretch=True),
                Column[Line]("Entered", lambda line: f"{british_time(line.at)}\n{line.by}"),
            ),
            "What was said so far",
            self,
            empty_text="Nothing was said yet, so the answer is no.",
        )
        table.set_rows(self.said)
        self.ui.history_place.addWidget(table)
        return table

    def _connect(self) -> None:
        ui, touch = self.ui, self.draft.touch
        for combo in (*self._answers.values(), ui.how):
            combo.currentIndexChanged.connect(touch)
        for box in (box for boxes in self._limits.values() for box in boxes):
            box.toggled.connect(touch)
        for line in (ui.told_by, ui.note):
            line.textEdited.connect(touch)
        ui.from_on.dateChanged.connect(touch)
        ui.slip_back.toggled.connect(touch)
        ui.strike.clicked.connect(self.strike)
        for part in (ui.strike_label, ui.strike_why, ui.strike):
            part.setEnabled(bool(self.said))

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        return {
            "seen": self.seen,
            "answers": {use: combo.currentText() for use, combo in self._answers.items()},
            "limits": {use: self._ticked(use) for use in self._answers},
            "from": day_of(ui.from_on).isoformat(),
            "how": ui.how.currentText(),
            "slip_back": ui.slip_back.isChecked(),
            "told_by": ui.told_by.text(),
            "note": ui.note.text(),
        }

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        stale = kept.get("seen") != self.seen  # something else was entered since
        for use, words in kept.get("answers", {}).items():
            if use in self._answers and not stale:
                choose_text(self._answers[use], words)
                ticked = kept.get("limits", {}).get(use, ())
                for limit, box in zip(
                    service.image_keeping().limits, self._limits[use], strict=True
                ):
                    box.setChecked(limit.id in ticked)
        put_iso(self.ui.from_on, kept.get("from"))
        choose_text(self.ui.how, kept.get("how"))
        self.ui.slip_back.setChecked(kept.get("slip_back", self.ui.slip_back.isChecked()))
        self.ui.told_by.setText(kept.get("told_by", ""))
        self.ui.note.setText(kept.get("note", ""))


_KINDS = {Kind.WITHDRAWN: "Taken back", Kind.ENDED: "Counts no more"}


def _what(line: Line) -> str:
    if line.kind is Kind.NOTE:
        words = f"Note: {line.note}" if line.note else "Note taken away"
    else:
        answer = _KINDS.get(line.kind) or _WORDS[line.answer]
        limits = service.image_keeping().limit_words(line.limits)
        told = f"told by {line.told_by}" if line.told_by else ""
        taken = f"written down by {line.taken_by}" if line.taken_by else ""
        parts = (answer, limits, line.how, told, taken, line.note)
        words = ", ".join(part for part in parts if part)
    if line.struck_by:
        when = f"{british_time(line.taken_back_at)} by {line.struck_by}"
        return f"{words}\n(struck out {when}: {line.struck_why})"
    undone = f"\n(undone {british_time(line.taken_back_at)})" if line.taken_back_at else ""
    return f"{words}{undone}"
