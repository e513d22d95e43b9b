"""A drill on the wall: full screen, large letters, arrows and space; everything else is hidden."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLayout, QMenu, QStackedLayout, QWidget
from shiboken6 import isValid

from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.readiness import projector_rules as rules
from esafety_desktop.readiness.projector_leave_view import LeavePage
from esafety_desktop.readiness.projector_slide_view import SlidePage
from esafety_desktop.widgets.screens import screen_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QScreen

    from esafety_desktop.readiness.drill_service import Drill
    from esafety_desktop.widgets.desk import Desk

TITLE = "E-Safety Desktop"
_KEY = Qt.Key
_ON = {_KEY.Key_Right, _KEY.Key_PageDown, _KEY.Key_Return, _KEY.Key_Enter}
_BACK = {_KEY.Key_Left, _KEY.Key_PageUp, _KEY.Key_Backspace}


class ProjectorView(QDialog):
    """Walks a drill in front of people. It shows no incident, no child and no number.

    Args:
        drill: The drill; answers given here count there.
        parent: The window of the drill.
        from_story: Begin with the story; otherwise at the open step.

    Signals:
        moved: a key was pressed; somebody is there.

    Attributes:
        check: Set by the shell: says "" when a secret opens the program again, or why not.
        asks: What the secret is called; "" where none is asked for.
        told: The secret in words, where the school is made up; set by the shell too.
    """

    moved = Signal()

    def __init__(self, drill: Drill, parent: QWidget | None = None, *, from_story: bool) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(TITLE)
        self.setAccessibleName("Drill on the projector")
        self.drill = drill
        self.asks = self.told = ""
        self.check: Callable[[str], str] = lambda _secret: ""
        self._before = list(rules.story_slides(drill.scenario)) if from_story else []
        self._end: tuple[rules.Slide, ...] = ()
        self._at = self._part = 0
        self.page = SlidePage(self)
        self.leave_page = LeavePage(self)
        self.leave_page.stay.connect(self._stay)
        self.leave_page.leave.connect(self._leave)
        self._pages = QStackedLayout(self)
        self._pages.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for page in (self.page, self.leave_page):
            self._pages.addWidget(page)
        self.slide = self._current()

    def show_on(self, screen: QScreen, desk: Desk) -> None:
        """Fill a screen; the shell hides everything else and says what opens it again."""
        self.setGeometry(screen.geometry())
        desk.stage_wanted.emit(self)
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()
        self._show(self._current())

    def reject(self) -> None:
        """Esc, or the window's close key: never without asking."""
        self.ask_to_leave()

    def ask_to_leave(self) -> None:
        """Ask, with the secret that opens the program."""
        self.leave_page.ask(self.asks, self.told)
        self._pages.setCurrentWidget(self.leave_page)
        self.leave_page.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.moved.emit()
        key = event.key()
        on_wall = self._pages.currentWidget() is self.page
        if key == _KEY.Key_Escape:
            self.ask_to_leave() if on_wall else self._stay()
        elif on_wall:
            self._act(_KEY(key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self.page, self.page.fit)

    def _act(self, key: Qt.Key) -> None:
        if key in _ON or (key == _KEY.Key_Space and self.slide.settled):
            self._forward()
        elif key in _BACK:
            self._back()
        elif key == _KEY.Key_Space:
            self._show(self.slide.tick())
        elif key in {_KEY.Key_Up, _KEY.Key_Down}:
            self._show(self.slide.moved(1 if key == _KEY.Key_Down else -1))

    def _forward(self) -> None:
        slide = self.slide
        if slide.lacks:
            self.page.say(slide.lacks)
            return
        if slide.kind == "step":
            outcome = "not done" if slide.left_out else "done"
            own = {rules.DONE, rules.LEFT}
            choices = tuple(name for name in slide.ticked if name not in own)
            self.drill.take(slide.step_id, StepAnswer(outcome=outcome, choices=choices))
            self._part = 0
        elif slide.kind == "read":
            self._part += 1
        elif slide.kind == "story" or self._at < len(self._before) + len(self._end) - 1:
            self._at += 1
        self._show(self._current())

    def _back(self) -> None:
        past_story = self._at - len(self._before)
        if past_story == 0 and self._part:
            self._part -= 1
        elif past_story > 0:
            self._at -= 1
        elif past_story == 0 and self.drill.take_back():
            self._end = ()
        elif self._at > 0:
            self._at -= 1
        self._show(self._current())

    def _current(self) -> rules.Slide:
        if self._at < len(self._before):
            return self._before[self._at]
        if self.drill.over:
            self._end = rules.end_slides(self.drill.report())
            return self._end[self._at - len(self._before)]
        state = self.drill.view()
        parts = rules.step_slides(state.steps[state.here[0]])
        return parts[min(self._part, len(parts) - 1)]

    def _show(self, slide: rules.Slide) -> None:
        self.slide = slide
        self.page.show_slide(slide)

    def _stay(self) -> None:
        self._pages.setCurrentWidget(self.page)
        self.setFocus()

    def _leave(self, secret: str) -> None:
        wrong = self.check(secret)
        if wrong:
            self.leave_page.say(wrong)
        else:
            self.done(0)


def _chosen(then: Callable[[QScreen], object], screen: QScreen, *_checked: bool) -> None:
    """On the screen that was chosen; on the first one when it was unplugged meanwhile."""
    then(screen if isValid(screen) else QGuiApplication.primaryScreen())


def choose_screen(desk: Desk, button: QWidget, then: Callable[[QScreen], object]) -> None:
    """The only screen, or a menu with all of them under the button."""
    screens = QGuiApplication.screens()
    if len(screens) == 1:
        with desk.guard(button.window()):
            then(screens[0])
        return
    menu = QMenu(button)
    for number, screen in enumerate(screens, 1):
        here = ", this one" if screen is screen_of(button) else ""
        size = screen.size()
        text = f"Screen &{number}{here}: {size.width()} × {size.height()}"
        menu.addAction(text).triggered.connect(partial(_chosen, then, screen))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
