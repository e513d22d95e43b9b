"""Pages from memory in a window: look, print, save. Nothing touches the disk until asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QSaveFile,
    QSize,
    QStandardPaths,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence, QPageLayout, QPageSize, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QProgressDialog, QWidget

from esafety_desktop.printing.pages_view import PagesView
from esafety_desktop.printing.print_view import PrintRun
from esafety_desktop.printing.safe_names import safe_file_name
from esafety_desktop.printing.thumbnails_view import Thumbnails
from esafety_desktop.printing.ui_preview import Ui_Preview
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.screens import room_on_screen

_LEAST = QSize(640, 480)
_LONGER_THAN_A4 = 1000.0


class PreviewDialog(QDialog):
    """Shows a PDF that lies in memory.

    Signals:
        taken: all pages that were asked for went to the printer, or into a file.

    Attributes:
        document: The pages.
        view: Where they are shown.
    """

    reads_in_order = True

    taken = Signal()

    def __init__(
        self, pdf: bytes, title: str, parent: QWidget | None = None, *, file_name: str = ""
    ) -> None:
        """Open the pages.

        Args:
            pdf: The document.
            title: What it is; stands over the window, where it names no person.
            parent: The window that it belongs to.
            file_name: What a saved file is called at first; the title when left out.
        """
        super().__init__(parent)
        self.ui = Ui_Preview()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = title
        self.setWindowTitle(title)
        self._pdf = pdf
        self._file_name = safe_file_name((file_name or title).removesuffix(".pdf") + ".pdf")
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self.view = PagesView(self.document, self)
        self._run: PrintRun | None = None
        self._size(parent)
        self._build()

    def only_look(self) -> None:
        """Neither print nor save: these pages aren't settled yet."""
        for button in (self.ui.printButton, self.ui.saveButton):
            button.setEnabled(False)
            button.hide()
        keys = {QKeySequence(QKeySequence.StandardKey.Print), QKeySequence("Ctrl+S")}
        for shortcut in self.findChildren(QShortcut):
            if shortcut.key() in keys:
                shortcut.setEnabled(False)
        self.ui.status.setText("Only to look at: nothing is kept or printed yet.")

    def _size(self, parent: QWidget | None) -> None:
        """As much room as the window that asks has; a laptop's screen is 768 pixels high."""
        asks = parent.window() if parent is not None else None
        room = asks.size() if asks is not None else room_on_screen(self).size()
        wide, high = room.width() * 9 // 10, room.height() * 9 // 10
        self.resize(min(max(wide, _LEAST.width()), 1100), min(max(high, _LEAST.height()), 900))

    def _build(self) -> None:
        ui = self.ui
        count = self.document.pageCount()
        ui.status.setText("1 page" if count == 1 else f"{count} pages")
        ui.page.setMaximum(max(count, 1))
        ui.page.setSuffix(f" of {count}")
        ui.splitter.addWidget(self.view)
        if count > 1:
            self.thumbnails = Thumbnails(self.document, self)
            ui.splitter.insertWidget(0, self.thumbnails)
            ui.splitter.setStretchFactor(1, 1)
            ui.splitter.setSizes([150, 800])
            KeptSplitter(ui.splitter)
            self.thumbnails.page_chosen.connect(self._go_to)
        ui.page.valueChanged.connect(lambda number: self._go_to(number - 1))
        self.view.pageNavigator().currentPageChanged.connect(self._on_page)
        ui.larger.clicked.connect(self.view.enlarge)
        ui.smaller.clicked.connect(self.view.reduce)
        ui.wholePage.clicked.connect(self.view.fit_page)
        ui.pageWidth.clicked.connect(self.view.fit_width)
        ui.printButton.clicked.connect(self.print_pages)
        ui.saveButton.clicked.connect(self.ask_where_to_save)
        ui.closeButton.clicked.connect(self.reject)
        self._add_keys()
        self.view.setFocus()

    def _add_keys(self) -> None:
        keys = (
            (QKeySequence(QKeySequence.StandardKey.Print), self.print_pages),
            (QKeySequence(QKeySequence.StandardKey.Save), self.ask_where_to_save),
            (QKeySequence("Ctrl++"), self.view.enlarge),
            (QKeySequence("Ctrl+="), self.view.enlarge),
            (QKeySequence("Ctrl+-"), self.view.reduce),
            (QKeySequence("Ctrl+0"), self.view.fit_page),
            (QKeySequence("Ctrl+1"), self.view.fit_width),
            (QKeySequence("Ctrl+PgDown"), lambda: self._go_to(self._page() + 1)),
            (QKeySequence("Ctrl+PgUp"), lambda: self._go_to(self._page() - 1)),
        )
        for sequence, way in keys:
            QShortcut(sequence, self).activated.connect(way)

    def _page(self) -> int:
        return self.view.pageNavigator().currentPage()

    def _go_to(self, page: int) -> None:
        self.view.go_to(page)

    def _on_page(self, page: int) -> None:
        blocked = self.ui.page.blockSignals(True)
        self.ui.page.setValue(page + 1)
        self.ui.page.blockSignals(blocked)
        if self.document.pageCount() > 1:
            self.thumbnails.show_page(page)

    @property
    def queue_name(self) -> str:
        """What the pages are called in the printer's queue, where everybody can read it."""
        return self.windowTitle()

    def print_pages(self) -> None:
        """Ask for a printer and send the pages to it.

        One side of the paper unless asked otherwise: many printers turn over by themselves, and one
        family's letter would stand on the back of another's.
        """
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.queue_name)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        if self.document.pageCount():
            points = self.document.pagePointSize(0)
            if max(points.width(), points.height()) > _LONGER_THAN_A4:
                printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
            wide = points.width() > points.height()
            orientation = QPageLayout.Orientation
            printer.setPageOrientation(orientation.Landscape if wide else orientation.Portrait)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.document.pageCount())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.printer_chosen(printer))
        QDialog.open(dialog)

    def printer_chosen(self, printer: QPrinter) -> None:
        """The printer is set up: print."""
        self.send_to(printer)

    def all_sent(self, printer: QPrinter) -> None:  # noqa: ARG002 - the locked preview names it
        """Every page that was asked for went to the printer."""
        self.taken.emit()

    def stopped(self, printer: QPrinter) -> None:
        """Printing ended before every page was sent."""

    def send_to(self, printer: QPrinter) -> PrintRun:
        """Print on a printer that is set up, with progress and Cancel."""
        box = QProgressDialog("Sending pages to the printer…", "Cancel", 0, 0, self)
        box.setWindowTitle(self.windowTitle())
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setAutoClose(False)
        box.setAutoReset(False)
        run = self._run = PrintRun(self.document, printer, self)

        def advance(sent: int, total: int) -> None:
            box.setMaximum(total)
            box.setValue(min(sent, total - 1))

        def end(complete: bool) -> None:  # noqa: FBT001 - a signal's only argument
            cancelled = box.wasCanceled()
            box.canceled.disconnect()
            box.cancel()  # one that waits to show itself must not come up any more
            box.deleteLater()
            if complete:
                file = printer.outputFileName()  # without a printer the pages go into a file
                self.ui.status.setText(f"Saved as {file}" if file else "Sent to the printer")
                self.all_sent(printer)
                return
            self.stopped(printer)
            if not cancelled:
                self._tell(
                    "The printer did not take every page.",
                    "See that it is switched on, connected and has paper, then print again. "
                    "“Pages from … to” in the printer's window leaves out those you have.",
                )

        run.advanced.connect(advance)
        run.finished.connect(end)
        box.canceled.connect(run.cancel)
        run.start()
        return run

    def ask_where_to_save(self) -> None:
        """Ask for a place and save the pages there."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = Path(QStandardPaths.writableLocation(documents)) / self._file_name
        dialog = QFileDialog(self, "Save as PDF", str(start.parent), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._file_name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> bool:
        """Write the pages to a file, whole or not at all; says so when it can't."""
        file = QSaveFile(path)
        if file.open(QIODevice.OpenModeFlag.WriteOnly):
            file.write(QByteArray(self._pdf))
            if file.commit():
                self.ui.status.setText(f"Saved as {Path(path).name}")
                self.ui.status.setToolTip(path)
                self.taken.emit()
                return True
        advice = "Close it if it is open elsewhere, or choose another folder or name."
        self._tell("The file could not be saved.", f"{advice} ({file.errorString()})")
        return False

    def _tell(self, message: str, advice: str) -> None:
        box = MessageBox(QMessageBox.Icon.Warning, self.windowTitle(), message, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(advice)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
