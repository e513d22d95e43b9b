"""All settings in one place: those of this PC, and the ways to those of the school."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from esafety_desktop.problem import Problem
from esafety_desktop.shell import capture, settings
from esafety_desktop.shell.ui_settings import Ui_Settings
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.whole_words import keep_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.widgets.desk import Desk


_WIDE, _HIGH = 608, 500


class Elsewhere(NamedTuple):
    """Something that is set in a window of its own.

    ``text``: what stands on its button. ``about``: what it settles. ``open``: shows that window
    over another one.
    """

    text: str
    about: str
    open: Callable[[QWidget], object]


class SettingsDialog(QDialog):
    """Gathers; OK writes them and the desk goes by them at once.

    Args:
        desk: What was signed in to.
        parent: The window.
        elsewhere: What is set in windows of its own; each opens over this one and keeps by itself.
    """

    reads_in_order = True

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, elsewhere: Sequence[Elsewhere] = ()
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_Settings()
        self.ui.setupUi(self)
        keep_whole(self.ui.why)
        self._list(elsewhere)
        self._before = settings.read(desk.store.folder)
        self.ui.minutes.setRange(settings.IDLE_RANGE[0], settings.IDLE_RANGE[-1])
        self.ui.minutes.setValue(self._before.idle_minutes)
        for percent in settings.TEXT_SIZES:
            words = "As Windows has it" if percent == settings.TEXT_SIZES[0] else f"{percent} %"
            self.ui.text_size.addItem(words, percent)
        self.ui.text_size.setCurrentIndex(settings.TEXT_SIZES.index(self._before.text_percent))
        self.ui.sound.setChecked(self._before.scan_sound)
        self.ui.capture.setChecked(self._before.hide_from_capture)
        for widget in (self.ui.capture, self.ui.capture_why):
            widget.setVisible(capture.POSSIBLE)
        self.ui.folder.setText(str(desk.store.folder))
        self.ui.folder.setCursorPosition(0)
        self.ui.open_folder.clicked.connect(self._open_folder)
        set_role(self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok), "primary")
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        open_within(self, _WIDE, _HIGH)

    def _list(self, elsewhere: Sequence[Elsewhere]) -> None:
        """A button for each, and what it settles."""
        lines = QGridLayout(self.ui.inside)
        lines.setVerticalSpacing(8)
        lines.setColumnStretch(1, 1)
        for row, one in enumerate(elsewhere):
            button = QPushButton(one.text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, open_=one.open: self._open(open_))
            about = QLabel(one.about)
            about.setWordWrap(True)
            about.setBuddy(button)
            set_role(about, "hint")
            button.setAccessibleDescription(one.about)
            lines.addWidget(button, row, 0)
            lines.addWidget(about, row, 1)
        lines.setRowStretch(len(elsewhere), 1)
        stop_where_it_scrolls(self.ui.scroll)
        self.ui.parts.setTabVisible(1, bool(elsewhere))

    def _open(self, open_: Callable[[QWidget], object]) -> None:
        with self.desk.guard(self):
            open_(self)

    def wanted(self) -> settings.Settings:
        """What stands in the fields."""
        return replace(
            self._before,
            idle_minutes=self.ui.minutes.value(),
            hide_from_capture=self.ui.capture.isChecked(),
            scan_sound=self.ui.sound.isChecked(),
            text_percent=self.ui.text_size.currentData(),
        )

    def accept(self) -> None:
        wanted = self.wanted()
        with self.desk.guard(self):
            if wanted != self._before:
                self._keep(wanted)
            super().accept()

    def _keep(self, wanted: settings.Settings) -> None:
        try:
            settings.write(self.desk.store.folder, wanted)
        except OSError as error:
            raise Problem(
                "The settings could not be written.",
                "Look whether the disk is full, or ask whoever looks after this PC.",
            ) from error
        self.desk.done(Changed(Area.SETTINGS, None, settings.said_of(self._before, wanted)), self)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.store.folder)))
