"""What a governor sees: the page that a leader published, the earlier ones, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from esafety_desktop.governors import service
from esafety_desktop.governors.picture_rules import picture, why_hidden
from esafety_desktop.governors.picture_view import PictureView
from esafety_desktop.governors.ui_governor_view import Ui_GovernorView
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.accounts.visiting import Visitor
    from esafety_desktop.governors.rows import Edition

_NONE = (
    "No page is published at the moment. The e-safety leader publishes one when it is ready; you"
    " find it here then."
)


_DONT_HOLD = (
    "The pages that lie here are not shown: they bear no signature of an e-safety leader whom your"
    " account knows. Tell the e-safety leader. At the leader’s next sign-in they are made anew; if"
    " you read this again after that, ask the leader for a new password."
)


class GovernorView(QWidget):
    """The whole window of a governor.

    Signals:
        lock, leave, password: pressed.
    """

    lock = Signal()
    leave = Signal()
    password = Signal()

    def __init__(self, visitor: Visitor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The governors’ pages")
        self.ui = Ui_GovernorView()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        place = self.ui.scroll.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self.ui.scroll.setSizePolicy(place)
        self.shown = service.shown_to(visitor)
        self.editions = self.shown.editions
        self.view = PictureView(self)
        self.ui.picturePlace.addWidget(self.view, 1)
        self.why = QLabel(self)
        self.comment = QLabel(self)
        for label in (self.why, self.comment):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.ui.picturePlace.addWidget(label)
        set_role(self.why, "hint")
        for edition in self.editions:
            self.ui.page.addItem(f"{edition.title} (made on {edition.made_on})")
        self.ui.page.currentIndexChanged.connect(self._show)
        self.ui.print.clicked.connect(self.print_)
        self.ui.password.clicked.connect(self.password)
        self.ui.lock.clicked.connect(self.lock)
        self.ui.leave.clicked.connect(self.leave)
        self.ui.who.setText(f"{visitor.account.name} (governor)")
        self._show()

    @property
    def edition(self) -> Edition | None:
        """The page that is looked at."""
        at = self.ui.page.currentIndex()
        return self.editions[at] if 0 <= at < len(self.editions) else None

    def print_(self) -> None:
        """The page on paper, in the preview."""
        from esafety_desktop.governors.pages import render_page
        from esafety_desktop.printing.preview import PreviewDialog

        if (edition := self.edition) is not None:
            pdf = render_page(edition)
            name = "Online safety page for governors"
            PreviewDialog(pdf, "Governors’ page", self, file_name=name).open()

    def _show(self) -> None:
        edition = self.edition
        for widget in (
            self.ui.scroll, self.view, self.why, self.comment,
            self.ui.page, self.ui.page_label, self.ui.print,
        ):  # fmt: skip
            widget.setVisible(edition is not None)
        self.ui.school.setText(edition.school if edition else "")
        self.ui.none.setText("" if edition else _NONE if self.shown.holds else _DONT_HOLD)
        self.ui.none.setVisible(edition is None)
        if edition is not None:
            self.view.show_picture(picture(edition))
            self.why.setText(why_hidden(edition))
            self.comment.setText(edition.comment)
