"""The form for the school's own details, for the dialog or wherever else it is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from esafety_desktop.problem import Problem
from esafety_desktop.scans.file_rules import Refused
from esafety_desktop.scans.logo_reading import read_logo
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.school.ui_school_details import Ui_SchoolDetails
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.widgets.jobs import Job, Jobs

_MAX_LOGO = 2_000_000
_NO_PICTURE = "The logo has to be a PNG or JPEG picture."
_HARM = "The picture takes too long to read. It may have been made to harm this PC: take another."
_REFUSED = {
    "pixels": "The picture is far too large for a logo: save a smaller one.",
    "torn": "The picture is damaged or not whole: save it again as PNG.",
    "slow": _HARM,
    "memory": _HARM,
    "not-started": "The part of this program that reads pictures could not be started. Try again.",
}
_READING = "The picture is being read…"
_WAIT = "Wait for the logo, or go on without a logo."
_NO_LOGO = "No logo: letters carry the name alone."


class SchoolDetailsView(QWidget):
    """Name, address, telephone, e-mail, head teacher and logo.

    Args:
        jobs: Reads a chosen picture beside the window.
        parent: Whatever it stands in.

    Signals:
        changed: something else stands in the form now.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.ui = Ui_SchoolDetails()
        self.ui.setupUi(self)
        self.ui.address.setMaximumHeight(self.fontMetrics().lineSpacing() * 6)
        self._row = SchoolRow()
        self._logo: bytes | None = None
        self._logo_fault = ""
        for edit in (self.ui.name, self.ui.telephone, self.ui.email, self.ui.head):
            edit.textChanged.connect(self.changed)
        self.ui.address.textChanged.connect(self.changed)
        self.ui.chooseLogo.clicked.connect(self._choose)
        self.ui.noLogo.clicked.connect(lambda: self._set_logo(None))

    @property
    def row(self) -> SchoolRow:
        """What stands in the form."""
        return replace(
            self._row,
            name=self.ui.name.text().strip(),
            address=tuple(filter(None, map(str.strip, self._address_lines()))),
            telephone=self.ui.telephone.text().strip(),
            email=self.ui.email.text().strip(),
            head_teacher=self.ui.head.text().strip(),
            logo=self._logo,
        )

    def show_row(self, row: SchoolRow) -> None:
        """Fill the form."""
        self._row = row
        self.ui.name.setText(row.name)
        self.ui.address.setPlainText("\n".join(row.address))
        self.ui.telephone.setText(row.telephone)
        self.ui.email.setText(row.email)
        self.ui.head.setText(row.head_teacher)
        self._set_logo(row.logo)

    def why_not(self) -> str:
        """What is wrong with the form, or nothing."""
        if self.reading:
            return _WAIT
        return self._logo_fault if self.row.name else "Type the name of the school."

    @property
    def reading(self) -> bool:
        """Whether a chosen picture is still being read."""
        return self._job is not None

    def use_logo(self, path: Path) -> None:
        """Take a picture as the logo, read beside the window; a fault is shown, not raised."""
        self._give_up()

        def mine(job: Job) -> bool:
            return isValid(self) and self._job is job

        def done(data: bytes) -> None:
            if mine(job):
                self._set_logo(data)

        def failed(error: BaseException) -> None:
            if not mine(job):
                return
            self._job = None
            self.ui.chooseLogo.setEnabled(True)
            if not isinstance(error, Problem):
                self._refuse_logo(_NO_PICTURE)
                raise error
            self._refuse_logo(error.message)

        job = self._job = self._jobs.run(lambda _progress: _read(path), done, failed)
        self.ui.chooseLogo.setEnabled(False)
        self.ui.noLogo.show()  # it ends the reading, too
        self.ui.logo.setText(_READING)
        self.changed.emit()

    def _give_up(self) -> None:
        job, self._job = self._job, None
        self.ui.chooseLogo.setEnabled(True)
        if job is not None:
            job.cancel()

    def _address_lines(self) -> list[str]:
        return self.ui.address.toPlainText().splitlines()

    def _refuse_logo(self, why: str) -> None:
        self._set_logo(self._logo)
        self._logo_fault = why
        self.changed.emit()

    def _set_logo(self, data: bytes | None) -> None:
        self._give_up()
        self._logo, self._logo_fault = data, ""
        self.ui.noLogo.setVisible(data is not None)
        self.ui.logo.clear()
        if data is None:
            self.ui.logo.setText(_NO_LOGO)
        else:
            height = self.fontMetrics().lineSpacing() * 3
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = QImage.fromData(data).scaledToHeight(height, smooth)
            self.ui.logo.setPixmap(QPixmap.fromImage(picture))
        self.changed.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, "Choose a logo", "", "Pictures (*.png *.jpg *.jpeg)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.use_logo(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _read(path: Path) -> bytes:
    """A chosen picture as we keep it; also the file may be slow to come, off a stick or a share.

    Raises:
        Problem: it can't be a logo.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= _MAX_LOGO else b""
    except OSError as error:
        raise Problem("The picture can't be opened.", "Choose another one.") from error
    if not data:
        raise Problem("The picture is larger than 2 MB.", "Save a smaller one.")
    try:
        return read_logo(data)
    except Refused as refused:
        why = _REFUSED.get(refused.code, _NO_PICTURE)
        raise Problem(why, "Choose another picture.") from refused
