"""When the police must be told, and what to do with the device: one press away on every pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.incidents.moment_view import dress, open_at, words
from esafety_desktop.incidents.police_rules import DEVICE, HOW, TRIGGERS
from esafety_desktop.incidents.ui_police_dialog import Ui_PoliceDialog
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from esafety_desktop.incidents.police_rules import Advice


class PoliceDialog(QDialog):
    """Only says; nothing is entered here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PoliceDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        place = self.ui.place
        place.addWidget(words("The police are told directly when", "section"))
        self._advices(TRIGGERS)
        place.addWidget(words("How", "section"))
        for line in HOW:
            place.addWidget(words(f"•  {line}"))
        place.addWidget(words("What to do with the device", "section"))
        self._advices(DEVICE)
        place.addStretch(1)
        self.ui.close.clicked.connect(self.accept)
        open_at(self, 640, 620)

    def _advices(self, advices: tuple[Advice, ...]) -> None:
        for advice in advices:
            self.ui.place.addWidget(words(f"•  {advice.text}"))
            if advice.today:
                self.ui.place.addWidget(words(f"Today: {advice.today}", "hint"))
