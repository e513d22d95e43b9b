"""The first-five-minutes card in three sizes; says which numbers it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.readiness import card_service
from esafety_desktop.readiness.ui_card_dialog import Ui_CardDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.printing.document import Progress
    from esafety_desktop.widgets.desk import Desk


def choose_card(parent: QWidget, desk: Desk, _item: str = "") -> CardDialog:
    """Open the choice of sizes."""
    dialog = CardDialog(desk.home, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class CardDialog(QDialog):
    """Prints the card for a wall, as a poster or for the wallet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_CardDialog()
        self.ui.setupUi(self)
        dress(self)
        self.missing = card_service.missing_numbers(desk.store)
        names = ", ".join(label for label, _slot in self.missing)
        said = f"No number yet for: {names}. A line to write on stands there instead."
        self.ui.missing.setText(said if names else "")
        self.ui.missing.setVisible(bool(names))
        self.ui.fillIn.setVisible(bool(names))
        self.ui.fillIn.clicked.connect(self._fill_in)
        self.ui.ok.clicked.connect(self.print_card)
        self.ui.cancel.clicked.connect(self.reject)
        open_at(self, 560, 240)

    def print_card(self) -> None:
        """Show the pages of the size that is chosen."""
        from esafety_desktop.readiness.card_pages import render_card
        from esafety_desktop.readiness.wallet_pages import render_wallet

        with self.desk.guard(self):
            sheet, ui = card_service.card_sheet(self.desk.store), self.ui
            poster = ui.a3.isChecked()
            title, name = "First five minutes card", "First five minutes"
            render: Callable[[Progress], bytes] = lambda progress: render_card(  # noqa: E731 - one of two
                sheet, progress, poster=poster
            )
            if ui.wallet.isChecked():
                title, name = "Wallet cards", "First five minutes, wallet cards"
                render = lambda progress: render_wallet(sheet, progress)  # noqa: E731 - one of two
            elif poster:
                title, name = "First five minutes poster", "First five minutes A3"
            self.desk.print(self, title, render, name)

    def _fill_in(self) -> None:
        self.reject()
        self.desk.open_place(f"contacts/{self.missing[0][1]}")
