"""The preview of pages from the locked cabinet: printer named, pages counted, files protected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.printing.print_view import pages_wanted
from esafety_desktop.printing.protected_save_view import ProtectedSaveDialog
from esafety_desktop.value import Value
from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PRINTED, SAVED = "printed", "saved"


class Handled(Value):
    """What became of pages that left the locked cabinet.

    Attributes:
        how: `PRINTED` or `SAVED`.
        pages: How many went out.
        where: The printer's name, or the name of the file.
        complete: Whether all of them are in hand; always so for a file.
    """

    how: str
    pages: int
    where: str
    complete: bool = True

    @property
    def words(self) -> str:
        """One sentence for a chronology or an audit trail, without what a file was called."""
        pages = "1 page" if self.pages == 1 else f"{self.pages} pages"
        if self.how == SAVED:
            return f"{pages} saved with a password."
        hand = "all of them in hand" if self.complete else "NOT all of them in hand"
        return f"{pages} printed on {self.where}; {hand}."

    @property
    def uncounted(self) -> str:
        """The same for pages that may come from several cabinets: their number would tell (F30)."""
        if self.how == SAVED:
            return "Saved with a password."
        hand = "all pages in hand" if self.complete else "NOT all pages in hand"
        return f"Printed on {self.where}; {hand}."


class LockedPreview(PreviewDialog):
    """Shows pages of the locked cabinet.

    Signals:
        handled: What became of them (`Handled`), each time they were printed or saved.
    """

    handled = Signal(object)

    def __init__(
        self, pdf: bytes, title: str, parent: QWidget | None = None, *, file_name: str
    ) -> None:
        super().__init__(pdf, title, parent, file_name=file_name)
        self.setWindowTitle(file_name)  # Windows shows it to whoever stands by: no name, no number
        self.view.setAccessibleDescription(title)
        self._pages_pdf = pdf
        self._neutral_name = file_name
        self.ui.saveButton.setText("&Save with a password…")

    @property
    def queue_name(self) -> str:
        """A neutral name: no child's, and no number of an incident (F24, F30)."""
        return self._neutral_name

    def printer_chosen(self, printer: QPrinter) -> None:
        """Say where to stand before the first page is sent."""
        pages = self._count(printer)
        box = self._question(
            f"{pages} will be printed on “{self._name(printer)}”.",
            "Nobody else may see them. Go and stand there while they come out, then come back "
            "and say whether you have them all.",
        )
        go = box.addButton("&Print", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go)
        go.clicked.connect(lambda: self.send_to(printer))
        box.open()

    def all_sent(self, printer: QPrinter) -> None:
        """Ask whether every page is in hand; the answer is told on."""
        pages = self._count(printer)
        box = self._question(
            f"{pages} went to “{self._name(printer)}”. Is every page in your hand?",
            "Count them. The answer is put into the record.",
        )
        every = box.addButton("&All are in hand", QMessageBox.ButtonRole.YesRole)
        missing = box.addButton("&Some are missing", QMessageBox.ButtonRole.NoRole)
        every.clicked.connect(lambda: self._tell_on(printer, complete=True))
        missing.clicked.connect(lambda: self._tell_on(printer, complete=False))
        box.setDefaultButton(missing)
        box.setEscapeButton(missing)
        box.open()

    def stopped(self, printer: QPrinter) -> None:
        """Some pages may lie in the printer: that is told on too."""
        self._tell_on(printer, complete=False)

    def ask_where_to_save(self) -> None:
        """Show a fresh password, then ask for the place."""
        dialog = ProtectedSaveDialog(self._pages_pdf, self._neutral_name, self)
        dialog.saved.connect(self._saved)
        dialog.open()

    def _saved(self, path: str) -> None:
        name = Path(path).name
        self.ui.status.setText(f"Saved with a password as {name}")
        self.ui.status.setToolTip(path)
        self.handled.emit(Handled(SAVED, self.document.pageCount(), name))
        self.taken.emit()

    def _tell_on(self, printer: QPrinter, *, complete: bool) -> None:
        number = len(pages_wanted(printer, self.document.pageCount()))
        self.handled.emit(Handled(PRINTED, number, self._name(printer), complete))
        if complete:
            self.ui.status.setText("All pages are in hand")
            self.taken.emit()
            return
        self.ui.status.setText("Not every page is in hand")
        self._tell(
            "It is put down that pages are missing.",
            "Look in the tray and in the printer's queue until each is found: pages that wait in "
            "a queue come out later. Then print the missing ones again.",
        )

    def _count(self, printer: QPrinter) -> str:
        number = len(pages_wanted(printer, self.document.pageCount()))
        return "1 page" if number == 1 else f"{number} pages"

    def _name(self, printer: QPrinter) -> str:
        return printer.printerName() or "the printer that was chosen"

    def _question(self, message: str, advice: str) -> QMessageBox:
        box = MessageBox(QMessageBox.Icon.Question, self.windowTitle(), message, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(advice)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return box
