"""The pages that ask about the school itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.dates import london_today
from esafety_desktop.incidents.settings_rules import CHILD_FILES
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.school.school_details_view import SchoolDetailsView
from esafety_desktop.school.term_dates_view import TermDatesView
from esafety_desktop.setup.page import Page
from esafety_desktop.setup.ui_leader_choice import Ui_LeaderChoice
from esafety_desktop.setup.ui_people import Ui_PeoplePage
from esafety_desktop.setup.ui_welcome import Ui_Welcome
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.widgets.jobs import Jobs


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
    """Name, address, telephone, e-mail, head and logo."""

    heading: ClassVar[str] = "Which school is it?"

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = SchoolDetailsView(jobs, self)
        self.ui = self.view.ui
        whole = _plain(self, self.view)
        whole.addStretch(1)
        self.view.show_row(SchoolRow())
        self.view.changed.connect(self.changed)

    def why_not(self) -> str:
        return self.view.why_not()


class TermsPage(Page):
    """Six half-terms, filled in with usual dates."""

    heading: ClassVar[str] = "When are your terms?"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TermDatesView(london_today(), self)
        self.ui = self.view.ui
        self.clear = QPushButton("I &don't have the dates yet", self)
        self.clear.setObjectName("clear")
        hint = QLabel("Usual dates stand here: put in your own, now or later under File.", self)
        hint.setWordWrap(True)
        set_role(hint, "hint")
        whole = _plain(self, self.view)
        whole.addWidget(hint)
        whole.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addStretch(1)
        self.view.changed.connect(self.changed)
        self.clear.clicked.connect(self._clear)
        self.touched = False

    def enter(self) -> None:
        self.touched = True

    def why_not(self) -> str:
        return self.view.why_not()

    def _clear(self) -> None:
        for edit in self.view.findChildren(QLineEdit):
            edit.clear()


def _plain(page: Page, view: QWidget) -> QVBoxLayout:
    """A page's lines, the school's view first and without margins of its own."""
    whole = QVBoxLayout(page)
    whole.setSpacing(12)
    if (lines := view.layout()) is not None:
        lines.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(view)
    return whole


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
        for choice in CHILD_FILES:
            self.ui.child_file.addItem(choice.label if choice.id else "Not decided yet", choice.id)
        self.ui.child_file.currentIndexChanged.connect(self.changed)
        self.ui.import_now.toggled.connect(self.changed)

    @property
    def child_file(self) -> str:
        """The id of the answer, as the settings of the procedures keep it."""
        return str(self.ui.child_file.currentData())

    @property
    def import_now(self) -> bool:
        return self.ui.import_now.isChecked()
