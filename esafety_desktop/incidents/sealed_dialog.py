"""Begin an incident in a sealed envelope, or move one into it: whom it is about, who may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from esafety_desktop.incidents.envelope_service import colleagues
from esafety_desktop.incidents.moment_view import dress, open_at, words
from esafety_desktop.incidents.ui_sealed_dialog import Ui_SealedDialog
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from esafety_desktop.incidents.rows import LeaderRow
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk

NEW = (
    "An incident about a leader, or one that only some leaders may read, gets a sealed envelope of "
    "its own. Whoever may not open it finds no trace of it: not in lists, counts, numbers, search, "
    "Today or on the governors' page."
)
MOVE = (
    "The whole incident moves into a sealed envelope that only you and those below can open. Its "
    "number and times stay behind in the list; every word is taken out and can't be brought back "
    "there."
)
_ALONE = (
    "Nobody besides you can open it. If your account is lost, it is lost too: keep a note on paper "
    "with the chair of governors."
)
_ABOUT_ME = "If it is about you, use paper: the chair of governors and the LADO decide about it."


class SealedDialog(QDialog):
    """Gathers who may open an envelope.

    Args:
        desk: The desk over the ordinary cabinets.
        act: The use case, given the account ids of the other readers.
        parent: The window.
        moving: Whether an incident that is there moves.

    Signals:
        sealed: the id of the incident.
        paper_wanted: the person would rather use paper.
    """

    sealed = Signal(str)
    paper_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        act: Callable[[tuple[str, ...]], Changed[Any]],
        parent: QWidget | None = None,
        *,
        moving: bool = False,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.act = act
        self.ui = Ui_SealedDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.what.setText(MOVE if moving else NEW)
        if moving:
            self.ui.ok.setText("&Seal it away")
        self.ui.paper.setVisible(moving)
        self._nobody = QCheckBox("Nobody who signs in here as a leader; only some may read it")
        others = colleagues(desk.store)
        self.about = {one.id: self._box(one, self.ui.aboutPlace) for one in others}
        self.readers = {one.id: self._box(one, self.ui.readersPlace) for one in others}
        for box in self.readers.values():
            box.setChecked(True)
        self.ui.aboutPlace.addWidget(self._nobody)
        self._nobody.toggled.connect(self._changed)
        self.ui.aboutPlace.addWidget(words(_ABOUT_ME, "hint", self))
        self.ui.readers.setVisible(bool(others))
        for key, box in self.about.items():
            box.toggled.connect(lambda on, key=key: self._told(key, on=on))
        self.ui.ok.clicked.connect(self.accept)
        self.ui.paper.clicked.connect(self._to_paper)
        self.ui.cancel.clicked.connect(self.reject)
        open_at(self, 600, 380)
        self._changed()

    def accept(self) -> None:
        with self.desk.guard(self):
            made = self.desk.done(self.act(self._chosen()), self)
            super().accept()
            self.sealed.emit(made)

    def _box(self, leader: LeaderRow, place: Any) -> QCheckBox:
        box = QCheckBox(leader.name.replace("&", "&&"))
        place.addWidget(box)
        box.toggled.connect(self._changed)
        return box

    def _told(self, key: str, *, on: bool) -> None:
        """Whom it is about can't read it."""
        self.readers[key].setEnabled(not on)
        self.readers[key].setChecked(not on)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.readers.items() if box.isChecked())

    def _changed(self, *_: object) -> None:
        ui = self.ui
        about = any(box.isChecked() for box in self.about.values())
        names = [self.readers[key].text().replace("&&", "&") for key in self._chosen()]
        answered = about or self._nobody.isChecked()
        who = f"You and {', '.join(names)} can open it." if names else _ALONE
        ui.said.setText(who if answered or not names else "")
        ui.readers.setVisible(answered and bool(self.readers))
        ui.wrong.setText("" if answered else "Say whom it is about.")
        ui.ok.setEnabled(answered)

    def _to_paper(self) -> None:
        self.reject()
        self.paper_wanted.emit()
