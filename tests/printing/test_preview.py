"""The preview: pages from memory, zoom and pages by keys, saved whole, sent to a printer."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMessageBox
from reportlab.pdfgen.canvas import Canvas
from shiboken6 import isValid

from esafety_desktop.printing.document import Document
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.printing.print_view import has_colour, opaque
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def pages(count: int) -> bytes:
    paper = Document("Class 5B", "for the office", "Seabrook Primary School")
    for number in range(count):
        paper.text(f"Sheet {number + 1}")
        if number + 1 < count:
            paper.page_break()
    return paper.render()


def to_file(folder: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "printed.pdf"))
    printer.setResolution(150)
    return printer


@pytest.fixture
def preview(qtbot: QtBot) -> PreviewDialog:
    dialog = PreviewDialog(pages(3), "Class 5B", file_name="a:b/../Class 5B.pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_says_how_many_pages_and_names_every_control(preview: PreviewDialog) -> None:
    assert preview.ui.status.text() == "3 pages"
    assert preview.windowTitle() == "Class 5B"
    assert unnamed_controls(preview) == []


def test_pages_turn_by_key_and_by_number(preview: PreviewDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(preview, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert preview.ui.page.value() == 2
    assert preview.thumbnails.currentIndex().row() == 1
    preview.ui.page.setValue(3)
    assert preview.view.pageNavigator().currentPage() == 2
    preview.thumbnails.setCurrentIndex(preview.thumbnails.model().index(0, 0))
    assert preview.ui.page.value() == 1


def test_zoom_steps_and_fits(preview: PreviewDialog, qtbot: QtBot) -> None:
    preview.ui.larger.click()
    first = preview.view.zoomFactor()
    assert preview.view.zoomMode() == QPdfView.ZoomMode.Custom
    qtbot.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.zoomFactor() > first
    preview.ui.smaller.click()
    assert preview.view.zoomFactor() == pytest.approx(first)
    preview.ui.pageWidth.click()
    assert preview.view.zoomMode() == QPdfView.ZoomMode.FitToWidth
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.zoomMode() == QPdfView.ZoomMode.FitInView


@pytest.mark.parametrize("way", ["pageWidth", "larger"])
def test_the_page_that_was_chosen_stays_in_view(preview: PreviewDialog, way: str) -> None:
    def shown() -> float:
        """Which part of the document stands at the upper edge."""
        bar = preview.view.verticalScrollBar()
        return bar.value() / (bar.maximum() + bar.pageStep())

    preview.thumbnails.setCurrentIndex(preview.thumbnails.model().index(1, 0))
    at = shown()
    assert at == pytest.approx(1 / 3, abs=0.02)
    for button in (getattr(preview.ui, way), preview.ui.wholePage):
        button.click()
        assert preview.ui.page.value() == 2
        assert shown() == pytest.approx(at, abs=0.01)


def test_saves_the_same_bytes(preview: PreviewDialog, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    with qtbot.waitSignal(preview.taken):
        assert preview.save_to(str(target))
    assert preview.ui.status.text() == "Saved as out.pdf"
    assert len(pypdfium2.PdfDocument(target.read_bytes())) == 3
    assert list(tmp_path.iterdir()) == [target]


def test_says_when_it_cannot_save(preview: PreviewDialog, tmp_path: Path) -> None:
    assert not preview.save_to(str(tmp_path / "missing" / "out.pdf"))
    box = preview.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "The file could not be saved."
    assert "choose another folder" in box.informativeText()
    box.close()


def test_the_suggested_name_is_safe(preview: PreviewDialog) -> None:
    assert preview._file_name == "a b Class 5B.pdf"


def test_prints_the_pages_asked_for(preview: PreviewDialog, qtbot: QtBot, tmp_path: Path) -> None:
    printer = to_file(tmp_path)
    printer.setFromTo(2, 3)
    run = preview.send_to(printer)
    with qtbot.waitSignal(run.finished) as done:
        pass
    assert done.args == [True]
    assert len(pypdfium2.PdfDocument((tmp_path / "printed.pdf").read_bytes())) == 2
    assert preview.ui.status.text() == f"Saved as {tmp_path / 'printed.pdf'}", "no printer"


def test_a_cancelled_print_sends_no_further_page(
    preview: PreviewDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    run = preview.send_to(to_file(tmp_path))
    with qtbot.waitSignal(run.finished) as done:
        run.cancel()
    assert done.args == [False]
    for box in preview.findChildren(QMessageBox):
        box.close()


def test_a_preview_that_is_shut_while_it_prints_lets_go_of_the_printer(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = PreviewDialog(pages(40), "Class 5B")
    dialog.show()
    printer = to_file(tmp_path)
    run = dialog.send_to(printer)
    with qtbot.waitSignal(run.advanced):
        pass
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert not printer.paintEngine().isActive()


class Jammed(QPrinter):
    """A printer that takes one page and no more."""

    def newPage(self) -> bool:
        return False


def test_a_printer_that_stops_half_way_is_not_taken_for_done(
    preview: PreviewDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    printer = Jammed(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    run = preview.send_to(printer)
    with qtbot.waitSignal(run.finished) as done:
        pass
    assert done.args == [False]
    for box in preview.findChildren(QMessageBox):
        box.close()


@pytest.mark.parametrize(
    ("grey", "expected"),
    [(True, QImage.Format.Format_Grayscale8), (False, QImage.Format.Format_RGB32)],
)
def test_a_printer_gets_black_on_white_without_transparency(
    preview: PreviewDialog, *, grey: bool, expected: QImage.Format
) -> None:
    sent = opaque(preview.document.render(0, QSize(840, 1188)), grey=grey)
    assert sent.format() == expected
    assert not sent.hasAlphaChannel()
    assert sent.pixelColor(0, 0) == Qt.GlobalColor.white
    wide = range(0, sent.width(), 2)
    assert any(sent.pixelColor(x, y).lightness() < 60 for x in wide for y in range(80, 200))


def images_in(path: Path) -> list[tuple[int, int]]:
    """Width and height of each picture of a printed file, in dots."""
    document = pypdfium2.PdfDocument(path)
    return [
        one.get_px_size()
        for page in document
        for one in page.get_objects(max_depth=4)
        if isinstance(one, pypdfium2.PdfImage)
    ]


@pytest.mark.parametrize("mode", [QPrinter.ColorMode.Color, QPrinter.ColorMode.GrayScale])
def test_letters_without_colours_are_sent_in_grey_at_300_dots(
    preview: PreviewDialog, qtbot: QtBot, tmp_path: Path, mode: QPrinter.ColorMode
) -> None:
    printer = to_file(tmp_path)
    printer.setResolution(1200)
    printer.setColorMode(mode)
    run = preview.send_to(printer)
    with qtbot.waitSignal(run.finished, timeout=20_000):
        pass
    assert printer.colorMode() == QPrinter.ColorMode.GrayScale
    sizes = images_in(tmp_path / "printed.pdf")
    assert len(sizes) == 3
    assert all(abs(wide - 2480) < 10 and abs(high - 3508) < 10 for wide, high in sizes)
    for box in preview.findChildren(QMessageBox):
        box.close()


def test_one_coloured_mark_is_seen(preview: PreviewDialog) -> None:
    assert not has_colour(preview.document, range(3))
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.setFillColorRGB(0.8, 0.1, 0.1)
    canvas.rect(200, 300, 40, 20, fill=1, stroke=0)
    canvas.save()
    coloured = PreviewDialog(buffer.getvalue(), "A mark")
    assert has_colour(coloured.document, [0])
    coloured.close()
