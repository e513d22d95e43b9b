"""Judge one part: five steps with what one would see at each, and how one can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton

from esafety_desktop.checklists import service
from esafety_desktop.checklists.level_rows import TermKey
from esafety_desktop.checklists.level_rules import complaint
from esafety_desktop.checklists.room_view import make_room
from esafety_desktop.checklists.ui_level_dialog import Ui_LevelDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.checklists.level_rows import PartRow
    from esafety_desktop.widgets.desk import Desk

_LETTERS = 116


class LevelDialog(DraftDialog):
    """Gathers a judgement.

    Args:
        desk: The open school.
        part: The part that is judged.
        parent: The page.
    """

    def __init__(self, desk: Desk, part: PartRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.part = part
        self.ui = Ui_LevelDialog()
        self.ui.setupUi(self)
        self.steps = QButtonGroup(self)
        for number, (name, words) in enumerate(zip(part.names, part.steps, strict=True), 1):
            self._step(number, name, words)
        self._show()
        self._before = self._gathered()
        place = f"action_points/levels/{part.id}/judge"
        self.draft = DraftKeeper(desk.store, place, self._fields, self)
        self._put(self.draft.found())
        self.steps.idToggled.connect(self._typed)
        self.ui.term.currentIndexChanged.connect(self._on_term)
        self.ui.who.textChanged.connect(self._typed)
        self.ui.evidence.textChanged.connect(self._typed)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._changed()
        make_room(self, self.ui.area, _LETTERS)

    @property
    def term(self) -> TermKey:
        """The term that is chosen."""
        return TermKey(*self.ui.term.currentData())

    def accept(self) -> None:
        ui = self.ui
        with self.desk.guard(self):
            result = service.judge(
                self.desk.store,
                self.part.id,
                self.term,
                self.steps.checkedId(),
                who=ui.who.text(),
                evidence=ui.evidence.toPlainText(),
                day=self.desk.store.today(),
            )
            self.taken(result)

    def _step(self, number: int, name: str, words: str) -> None:
        button = QRadioButton(f"&{number} · {name}", self)
        button.setObjectName(f"level_{number}")
        button.setAccessibleDescription(words)
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.steps.addButton(button, number)
        top = Qt.AlignmentFlag.AlignTop
        self.ui.steps.addWidget(button, number, 0, top)
        self.ui.steps.addWidget(label, number, 1, top)
        self.ui.steps.setColumnStretch(1, 1)

    def _show(self) -> None:
        ui, store = self.ui, self.desk.store
        ui.part.setText(self.part.title)
        ui.about.setText(service.about(store))
        for term in service.offered(store):
            ui.term.addItem(term.label, tuple(term))
        ui.who.setText(store.account.name)
        ui.evidence.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self._show_judged()
        (self.steps.checkedButton() or self.steps.button(1)).setFocus()

    def _show_judged(self) -> None:
        """What was judged of the chosen term before, or else the level of the last one."""
        before = {row.when: row for row in self.part.judged}.get(self.term)
        known = before or self.part.latest
        if known:
            self.steps.button(known.level).setChecked(True)
        self.ui.evidence.setPlainText(before.evidence if before else "")

    def _on_term(self) -> None:
        if self._gathered()["evidence"] == self._before["evidence"]:
            self._show_judged()
            self._before = self._gathered()
        self._typed()

    def _typed(self, *_: object) -> None:
        self.draft.touch()
        self._changed()

    def _changed(self) -> None:
        ui, today = self.ui, self.desk.store.today()
        level, evidence = self.steps.checkedId(), ui.evidence.toPlainText()
        wrong = complaint(level, ui.who.text(), evidence, today, today)
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _gathered(self) -> dict[str, Any]:
        ui = self.ui
        return {
            "level": self.steps.checkedId(),
            "term": list(self.term),
            "who": ui.who.text(),
            "evidence": ui.evidence.toPlainText(),
        }

    def _fields(self) -> dict[str, Any]:
        found = self._gathered()
        return found if found != self._before else {}

    def _put(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        number = self.ui.term.findText(TermKey(*kept["term"]).label)
        self.ui.term.setCurrentIndex(max(number, 0))
        if int(kept["level"]) > 0:
            self.steps.button(int(kept["level"])).setChecked(True)
        self.ui.who.setText(kept["who"])
        self.ui.evidence.setPlainText(kept["evidence"])
