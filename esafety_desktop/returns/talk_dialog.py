"""A call, a meeting or an e-mail: what was said in one line, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from esafety_desktop.dates import Lean, parse_british
from esafety_desktop.returns import list_service, service
from esafety_desktop.returns.service import ChaseHow, Talk
from esafety_desktop.returns.ui_talk_dialog import Ui_TalkDialog
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.returns.rows import Family
    from esafety_desktop.widgets.desk import Desk

_HOWS = (ChaseHow.TELEPHONE, ChaseHow.IN_PERSON, ChaseHow.EMAIL)
_NEXT = (
    "",
    "They bring it back",
    "Send another copy home",
    "Ring again",
    "They answer online",
    "They decline: mark it",
)
_MOST_NAMES = 4


class TalkDialog(DraftDialog):
    """Gathers what is kept of having turned to some families."""

    def __init__(self, desk: Desk, families: Sequence[Family], parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.families = list(families)
        self.ui = Ui_TalkDialog()
        self.ui.setupUi(self)
        self.ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        set_role(self.ok, "primary")
        for how in _HOWS:
            self.ui.how.addItem(how.value.capitalize(), how)
        self.ui.next_step.addItems(_NEXT)
        if (edit := self.ui.next_step.lineEdit()) is not None:
            edit.setAccessibleName("Next step")
        self.ui.said.setMinimumWidth(48 * self.fontMetrics().averageCharWidth())
        self._tell()
        one = self.families[0].pupil_id if len(self.families) == 1 else "several"
        self.draft = DraftKeeper(desk.store, f"agreements/returns/talk/{one}", self._typed, self)
        self._put_back(self.draft.found())
        for edit in (self.ui.said, self.ui.wait_until):
            edit.textEdited.connect(self._on_typed)
        self.ui.next_step.editTextChanged.connect(self._on_typed)
        in_full(self.ui.wait_until, self._read)
        self.ui.buttons.accepted.connect(self._keep)
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.how.setFocus()
        self._say_why()

    def talk(self) -> Talk:
        """What stands in the fields.

        Raises:
            ValueError: the day can't be read or has passed; the message says so.
        """
        ui = self.ui
        return Talk(
            ChaseHow(ui.how.currentData()),
            ui.said.text().strip(),
            ui.next_step.currentText().strip(),
            self._day(),
            ui.reached.isChecked(),
        )

    def _day(self) -> date | None:
        text = self.ui.wait_until.text().strip()
        if not text:
            return None
        try:
            day = self._read(text)
        except ValueError:
            raise ValueError("Wait until: type a day like 24/11/2026.") from None
        if day < self.desk.store.today():
            raise ValueError("Wait until: this day has passed.")
        return day

    def _read(self, text: str) -> date:
        return parse_british(text, self.desk.store.today(), Lean.DUE)

    def _tell(self) -> None:
        names = [row.name for row in self.families]
        more = len(names) - _MOST_NAMES
        said = "; ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
        self.ui.heading.setText(said)
        lines = []
        if len(self.families) == 1:
            lines = [
                " · ".join(filter(None, (one.name, one.relationship, one.telephone, one.note)))
                for line in list_service.ring_lines(self.desk.store, self.families)
                for one in line.adults
            ]
        self.ui.numbers.setText("\n".join(lines))
        self.ui.numbers.setVisible(bool(lines))

    def _typed(self) -> dict[str, Any]:
        ui = self.ui
        found = {
            "said": ui.said.text(),
            "next": ui.next_step.currentText(),
            "until": ui.wait_until.text(),
        }
        return found if any(found.values()) else {}

    def _put_back(self, found: dict[str, Any]) -> None:
        self.ui.said.setText(str(found.get("said", "")))
        self.ui.next_step.setCurrentText(str(found.get("next", "")))
        self.ui.wait_until.setText(str(found.get("until", "")))

    def _on_typed(self, _text: str) -> None:
        self.draft.touch()
        self._say_why()

    def _say_why(self) -> None:
        try:
            self._day()
        except ValueError as error:
            self.ui.reason.setText(str(error))
            self.ok.setEnabled(False)
        else:
            self.ui.reason.clear()
            self.ok.setEnabled(True)

    def _keep(self) -> None:
        with self.desk.guard(self):
            self.taken(service.talk(self.desk.store, self.families, self.talk()))
