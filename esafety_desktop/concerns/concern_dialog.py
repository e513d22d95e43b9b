"""Report a concern: is it about a leader, what was seen, whom you told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from esafety_desktop.concerns.service import (
    NOT_TOLD_YET,
    leaders,
    readers,
    report_concern,
)
from esafety_desktop.concerns.ui_concern_dialog import Ui_ConcernDialog
from esafety_desktop.concerns.unsent_view import ask_what_becomes, unsent_strip, words_about
from esafety_desktop.incidents.leader_rules import PAPER_ROUTE, named_in
from esafety_desktop.incidents.moment_view import Moment, dress, open_at
from esafety_desktop.widgets.asking import ask_first
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from esafety_desktop.widgets.desk import Desk


PLACE = "incidents/concern"
"""Where unsent words are kept for the account that typed them."""

_SHARE = 88
"""How much of the screen's height the dialog may take, in per cent."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOT_TAKEN = "Answer the first question. What you typed was not taken: there is no line for it yet."
_NO_TRACE = (
    "Whom it is about can't open it and finds no trace of it. Tell one of those named below now, "
    "by word of mouth. About the head, or if you would rather not write it here: ring the chair "
    "of governors."
)


class ConcernDialog(DraftDialog):
    """Gathers a slip; nothing can be typed before the question about leaders is answered."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ConcernDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.leaders: dict[str, QCheckBox] = {}
        for leader in leaders(desk.store):
            box = QCheckBox(leader.name)
            box.toggled.connect(self._changed)
            self.leaders[leader.id] = box
            self.ui.leadersPlace.addWidget(box)
        self.told_at = Moment(self.ui.toldAt, self.ui.toldAtNow, desk.store.clock)
        self.ui.notTold.setText(NOT_TOLD_YET)
        self._said_when = False
        self.draft = DraftKeeper(desk.store, PLACE, self._fields, self)
        self.unsent = unsent_strip(self._ask_to_wipe, self)
        self.ui.whole.insertWidget(1, self.unsent)
        self._put_back(self.draft.found())
        self.ui.about.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.ui.whole.setStretchFactor(self.ui.scroll, 1)
        self.ui.insidePlace.setStretchFactor(self.ui.writing, 1)
        self._connect()
        open_at(self, 640, 0)
        self._changed()
        self.ui.about.setFocus()  # on no answer: a sentence typed at once would press it

    def accept(self) -> None:
        with self.desk.guard(self):
            ui = self.ui
            told = ui.told.text()
            result = report_concern(
                self.desk.store,
                ui.text.toPlainText(),
                about=self._about(),
                told=told,
                told_at=self.told_at.value if told.strip() else None,
            )
            self.taken(result)

    def _connect(self) -> None:
        ui = self.ui
        for button in (ui.aboutNo, ui.aboutYes):
            button.toggled.connect(self._changed)
        ui.aboutNo.clicked.connect(lambda: ui.text.setFocus())
        ui.text.textChanged.connect(self._typed)
        ui.told.textChanged.connect(self._typed)
        ui.toldAt.textChanged.connect(self._changed)
        ui.toldAt.textEdited.connect(self._when_said)
        ui.toldAtNow.clicked.connect(self._when_said)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field took: Enter presses the answer under the keyboard, letters none."""
        held = self.focusWidget()
        if event.key() in _ENTER and isinstance(held, QRadioButton):
            held.click()
        elif event.text().isprintable() and event.text() and not self._asked:
            self.ui.wrong.setText(_NOT_TAKEN)
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Nothing typed stays behind unasked: the next one at this account could read it."""
        if not self._fields():
            self._wipe()
            return
        with self.desk.guard(self):
            self.draft.keep()
            ask_what_becomes(self, keep=super().reject, wipe=self._wipe)

    def _wipe(self) -> None:
        with self.desk.guard(self):
            self.draft.clear()
            super().reject()

    def _ask_to_wipe(self) -> None:
        ask_first(
            self,
            "Report a concern",
            "Throw the unsent words away?",
            "&Throw away",
            self._begin_anew,
        )

    def _begin_anew(self) -> None:
        with self.desk.guard(self):
            ui = self.ui
            ui.text.clear()
            ui.told.clear()
            self._said_when = False
            self.told_at.to_now()
            self.draft.clear()
            self.unsent.hide()

    def _put_back(self, kept: dict[str, Any]) -> None:
        """Words kept earlier; a time that nobody put in by hand is not taken for one of today."""
        ui = self.ui
        at = self.desk.store.drafts.kept_at(PLACE) if kept else None
        self.unsent.say(words_about(at) if at else "")
        ui.text.setPlainText(kept.get("text", ""))
        ui.told.setText(kept.get("told", ""))
        if kept.get("told_at"):
            self._said_when = True
            ui.toldAt.setText(kept["told_at"])
        elif kept.get("told"):
            self.told_at.leave_out()

    def _when_said(self) -> None:
        self._said_when = True
        self._typed()

    def _typed(self) -> None:
        self.draft.touch()
        self._changed()

    def _about(self) -> tuple[str, ...]:
        if not self.ui.aboutYes.isChecked():
            return ()
        return tuple(key for key, box in self.leaders.items() if box.isChecked())

    @property
    def _asked(self) -> bool:
        ui = self.ui
        return ui.aboutNo.isChecked() or (ui.aboutYes.isChecked() and bool(self._about()))

    def _changed(self, *_: object) -> None:
        ui = self.ui
        asked = self._asked
        left = readers(self.desk.store, self._about())
        ui.leaders.setVisible(ui.aboutYes.isChecked())
        ui.writing.setVisible(asked and bool(left))
        ui.readers.setText(self._readers(left))
        paper = asked and not left
        about_leader = asked and bool(self._about()) and bool(left)
        ui.paper.setText(PAPER_ROUTE if paper else _NO_TRACE if about_leader else "")
        ui.paper.setVisible(paper or about_leader)
        wrong = self._wrong(asked=asked, nobody=paper)
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)
        self._fit()

    def _readers(self, left: tuple[str, ...]) -> str:
        """Who can open it; a leader whose name stands in the text is asked about by name."""
        if not left:
            return ""
        said = f"Only these can open it: {', '.join(left)}."
        if named := named_in(self.ui.text.toPlainText(), left):
            said += (
                f" You wrote the name {named[0]}. If it is about {named[0]}, "
                "answer Yes above, or they will read it."
            )
        return said

    def _fit(self) -> None:
        """No larger than the question, until there is something to write; then it scrolls."""
        ui = self.ui
        room = room_on_screen(self).height() * _SHARE // 100
        ui.insidePlace.activate()
        ui.whole.activate()
        around = ui.whole.sizeHint().height() - ui.scroll.sizeHint().height()
        margins = ui.whole.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        inside = ui.insidePlace
        wrapped = inside.totalHeightForWidth(width) if inside.hasHeightForWidth() else 0
        wanted = around + max(wrapped, inside.minimumSize().height())
        bar = ui.scroll.verticalScrollBar().sizeHint().width()
        ui.scroll.setMinimumWidth(inside.minimumSize().width() + bar)
        if wanted > self.height() or not ui.writing.isVisibleTo(self):
            self.resize(self.width(), min(wanted, room))

    def _wrong(self, *, asked: bool, nobody: bool) -> str:
        if not asked:
            return "Answer the first question."
        if nobody:
            return "No leader is left who may read it: use paper."
        if not self.ui.text.toPlainText().strip():
            return "Write what you saw or heard."
        if not self.ui.told.text().strip():
            return ""
        return self.told_at.wrong or ("" if self.told_at.entered else "Put in when you told them.")

    def _fields(self) -> dict[str, Any]:
        text, told = self.ui.text.toPlainText(), self.ui.told.text()
        if not (text.strip() or told.strip()):
            return {}
        when = self.ui.toldAt.text() if self._said_when else ""
        return {"text": text, "told": told, "told_at": when}


def report(parent: QWidget, desk: Desk) -> ConcernDialog:
    """Open an empty slip."""
    dialog = ConcernDialog(desk, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
