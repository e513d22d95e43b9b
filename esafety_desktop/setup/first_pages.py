"""The pages that ask about the school itself."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from esafety_desktop.dates import AcademicYear, academic_year, british, london_today
from esafety_desktop.setup.page import Page
from esafety_desktop.setup.setup_rules import HALVES, HalfTerm, terms_reason, usual_terms
from esafety_desktop.setup.ui_leader_choice import Ui_LeaderChoice
from esafety_desktop.setup.ui_people import Ui_PeoplePage
from esafety_desktop.setup.ui_school import Ui_School
from esafety_desktop.setup.ui_terms import Ui_Terms
from esafety_desktop.setup.ui_welcome import Ui_Welcome

LOGO_BYTES = 2_000_000
CHILD_FILES = (
    "Here, in this program",
    "In another system (such as CPOMS or MyConcern)",
    "On paper",
)


class WelcomePage(Page):
    """What this is, and which of three ways to begin."""

    heading: ClassVar[str] = "Welcome"

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Welcome()
        self.ui.setupUi(self)
        self.ui.folder.setText(f"The school's files will lie on this PC, in {folder}")

    @property
    def choice(self) -> str:
        """One of "ours", "made_up" and "restore"."""
        if self.ui.made_up.isChecked():
            return "made_up"
        return "restore" if self.ui.restore.isChecked() else "ours"


class SchoolPage(Page):
    """Name, address, telephone, head and logo."""

    heading: ClassVar[str] = "Which school is it?"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_School()
        self.ui.setupUi(self)
        self.logo: bytes | None = None
        self._logo_fault = ""
        self.ui.address.setFixedHeight(self.fontMetrics().lineSpacing() * 5)
        self.ui.no_logo.hide()
        self.ui.name.textChanged.connect(self.changed)
        self.ui.choose_logo.clicked.connect(self._choose)
        self.ui.no_logo.clicked.connect(lambda: self.use_logo(None))

    @property
    def address(self) -> tuple[str, ...]:
        lines = self.ui.address.toPlainText().splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    def why_not(self) -> str:
        if not self.ui.name.text().strip():
            return "Type the name of the school."
        return self._logo_fault

    def use_logo(self, path: Path | None) -> None:
        """Take a picture as the logo; None for no logo. A fault is shown, not raised."""
        self.logo, self._logo_fault = None, ""
        self.ui.logo.setText("No logo. Letters are printed with the name alone.")
        if path is not None:
            self._load(path)
        self.ui.no_logo.setVisible(self.logo is not None)
        self.changed.emit()

    def _load(self, path: Path) -> None:
        if path.stat().st_size > LOGO_BYTES:
            self._logo_fault = "The logo is larger than 2 MB: save a smaller picture of it."
            return
        picture = path.read_bytes()
        image = QImage.fromData(picture)
        if image.isNull() or not picture.startswith((b"\x89PNG", b"\xff\xd8")):
            self._logo_fault = "The logo has to be a PNG or JPEG picture."
            return
        self.logo = picture
        height = self.fontMetrics().lineSpacing() * 3
        smooth = Qt.TransformationMode.SmoothTransformation
        self.ui.logo.setPixmap(QPixmap.fromImage(image.scaledToHeight(height, smooth)))

    def _choose(self) -> None:
        dialog = QFileDialog(self, "Choose a logo", "", "Pictures (*.png *.jpg *.jpeg)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.use_logo(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class TermsPage(Page):
    """Six half-terms, filled in with usual dates."""

    heading: ClassVar[str] = "When are your terms?"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Terms()
        self.ui.setupUi(self)
        self._years = (academic_year(london_today()), academic_year(london_today()).next)
        self.ui.year.addItems([year.label for year in self._years])
        self.ui.year.currentIndexChanged.connect(lambda number: self.suggest(self._years[number]))
        self.ui.clear.clicked.connect(self._clear)
        for line in self._lines():
            for edit in line:
                edit.textChanged.connect(self.changed)
        self.suggest(self._years[0])

    @property
    def terms(self) -> tuple[HalfTerm, ...]:
        return tuple(
            HalfTerm(name, first.text(), last.text())
            for name, (first, last) in zip(HALVES, self._lines(), strict=True)
        )

    def why_not(self) -> str:
        return terms_reason(self.terms)

    def suggest(self, year: AcademicYear) -> None:
        """Fill in dates that most schools come near to."""
        for (first, last), dates in zip(self._lines(), usual_terms(year), strict=True):
            first.setText(british(dates[0]))
            last.setText(british(dates[1]))

    def _clear(self) -> None:
        for line in self._lines():
            for edit in line:
                edit.clear()

    def _lines(self) -> list[tuple[QLineEdit, QLineEdit]]:
        return [
            (getattr(self.ui, f"first_{number}"), getattr(self.ui, f"last_{number}"))
            for number in range(1, len(HALVES) + 1)
        ]


class LeaderChoicePage(Page):
    """Whether the leader sits at the screen, alone."""

    heading: ClassVar[str] = "Who is the e-safety leader?"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LeaderChoice()
        self.ui.setupUi(self)
        self.ui.now.toggled.connect(self.changed)

    @property
    def now(self) -> bool:
        return self.ui.now.isChecked()


class PeoplePage(Page):
    """Pupils now or later, and where the child protection file is kept (TFA-8)."""

    heading: ClassVar[str] = "Who are the pupils?"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PeoplePage()
        self.ui.setupUi(self)
        self.ui.child_file.addItems(list(CHILD_FILES))

    @property
    def child_file(self) -> str:
        return self.ui.child_file.currentText()

    @property
    def import_now(self) -> bool:
        return self.ui.import_now.isChecked()
