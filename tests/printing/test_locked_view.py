"""Pages of the locked cabinet: printer named, pages counted, files only with a password."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QMessageBox, QPushButton

from esafety_desktop.printing.document import Document
from esafety_desktop.printing.locked_view import Handled, LockedPreview
from esafety_desktop.printing.protected_save_view import ProtectedSaveDialog
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def pages() -> bytes:
    paper = Document("Incident 26-014", "for the leads", "Seabrook Primary School")
    for number in range(3):
        paper.text(f"Sheet {number + 1} about Zoë")
        if number < 2:
            paper.page_break()
    return paper.render()


def to_file(folder: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "printed.pdf"))
    printer.setResolution(72)
    return printer


@pytest.fixture
def heard() -> list[Handled]:
    return []


@pytest.fixture
def preview(qtbot: QtBot, heard: list[Handled]) -> LockedPreview:
    dialog = LockedPreview(pages(), "Record", file_name="Papers 2026-11-24")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.handled.connect(heard.append)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def shown(preview: LockedPreview) -> list[str]:
    return [one.text() for one in preview.findChildren(QMessageBox) if one.isVisible()]


def question(preview: LockedPreview) -> QMessageBox:
    (box,) = [one for one in preview.findChildren(QMessageBox) if one.isVisible()]
    return box


def press(box: QMessageBox, words: str) -> None:
    (button,) = [one for one in box.findChildren(QPushButton) if words in one.text()]
    button.click()


def printed(preview: LockedPreview, qtbot: QtBot, folder: Path, answer: str) -> None:
    preview.printer_chosen(to_file(folder))
    asked = question(preview)
    assert "3 pages" in asked.text()
    assert "stand there" in asked.informativeText()
    press(asked, "Print")
    qtbot.waitUntil(lambda: "went to" in " ".join(shown(preview)), timeout=10_000)
    press(question(preview), answer)


def test_all_pages_in_hand_is_told_on(
    preview: LockedPreview, qtbot: QtBot, tmp_path: Path, heard: list[Handled]
) -> None:
    printed(preview, qtbot, tmp_path, "All are in hand")
    (one,) = heard
    assert (one.how, one.pages, one.complete) == ("printed", 3, True)
    assert one.words.endswith("all of them in hand.")
    assert preview.ui.status.text() == "All pages are in hand"


def test_missing_pages_are_told_on_with_what_to_do(
    preview: LockedPreview, qtbot: QtBot, tmp_path: Path, heard: list[Handled]
) -> None:
    printed(preview, qtbot, tmp_path, "Some are missing")
    assert "NOT all of them in hand" in heard[0].words
    box = question(preview)
    assert "queue" in box.informativeText()
    box.close()


def test_nothing_is_printed_when_nobody_can_stand_there(
    preview: LockedPreview, tmp_path: Path, heard: list[Handled]
) -> None:
    preview.printer_chosen(to_file(tmp_path))
    press(question(preview), "Cancel")
    assert not heard
    assert not list(tmp_path.iterdir())


def saving(preview: LockedPreview) -> ProtectedSaveDialog:
    preview.ui.saveButton.click()
    (dialog,) = preview.findChildren(ProtectedSaveDialog)
    return dialog


def test_a_saved_file_opens_only_with_the_password_shown(
    preview: LockedPreview, tmp_path: Path, heard: list[Handled]
) -> None:
    dialog = saving(preview)
    assert unnamed_controls(dialog) == []
    assert not dialog.ui.ok.isEnabled()
    assert "Write the password down" in dialog.ui.wrong.text()
    dialog.ui.written.setChecked(True)
    assert dialog.ui.ok.isEnabled()
    password = dialog.ui.password.text()
    target = tmp_path / "Papers 2026-11-24.pdf"
    assert dialog.save_to(str(target))
    reader = PdfReader(io.BytesIO(target.read_bytes()))
    assert reader.is_encrypted
    assert not reader.decrypt("wrong")
    assert reader.decrypt(password)
    assert "Sheet 1 about Zoë" in reader.pages[0].extract_text()
    (told,) = heard
    assert told.where == target.name
    assert told.words == "3 pages saved with a password."
    assert list(tmp_path.iterdir()) == [target]
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", ["OneDrive - Seabrook Primary", "Dropbox", "iCloud Drive"])
def test_a_synchronised_folder_is_refused(
    preview: LockedPreview, tmp_path: Path, heard: list[Handled], name: str
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    dialog = saving(preview)
    dialog.ui.written.setChecked(True)
    assert not dialog.save_to(str(folder / "Papers.pdf"))
    assert "copies every file" in dialog.ui.wrong.text()
    assert dialog.isVisible()
    assert not list(folder.iterdir())
    assert not heard
    dialog.reject()


def test_a_folder_that_cannot_be_written_to_is_said(preview: LockedPreview, tmp_path: Path) -> None:
    dialog = saving(preview)
    dialog.ui.written.setChecked(True)
    assert not dialog.save_to(str(tmp_path / "missing" / "Papers.pdf"))
    assert "nothing was written" in dialog.ui.wrong.text()
    dialog.reject()


@pytest.mark.fault("F24", "F30")
def test_the_queue_of_the_printer_tells_no_name(preview: LockedPreview) -> None:  # F24, F30
    preview.setWindowTitle("Record of 26-S4821")
    preview.print_pages()
    (dialog,) = preview.findChildren(QPrintDialog)
    assert dialog.printer().docName() == "Papers 2026-11-24"
    dialog.close()
