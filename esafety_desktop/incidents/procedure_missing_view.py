"""What a step still lacks, one press away, and the sign that the step goes on below the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from shiboken6 import isValid

from esafety_desktop.incidents.moment_view import caret_to_end

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.incidents.answer_view import AnswerForm
    from esafety_desktop.incidents.ui_procedure_dialog import Ui_ProcedureDialog

_LONGEST = 60
_AROUND = 12


class MissingLine(QObject):
    """The line under a step: what is missing as a link, and whether there is more below.

    Args:
        ui: The dialog's widgets.
        parent: The dialog.
    """

    def __init__(self, ui: Ui_ProcedureDialog, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._form: AnswerForm | None = None
        self._wanted: QWidget | None = None
        ui.goThere.clicked.connect(self.go)
        keeps_room = ui.moreBelow.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        ui.moreBelow.setSizePolicy(keeps_room)
        ui.lackRow.setAlignment(ui.moreBelow, Qt.AlignmentFlag.AlignRight)
        ui.lackRow.setAlignment(ui.goThere, Qt.AlignmentFlag.AlignLeft)
        bar = ui.stepScroll.verticalScrollBar()
        bar.valueChanged.connect(self._look)
        bar.rangeChanged.connect(self._look)
        bar.rangeChanged.connect(self._still_whole)
        bar.actionTriggered.connect(lambda _action: self._let_go())
        ui.moreBelow.clicked.connect(self._go_on)
        self._look()

    def say(self, form: AnswerForm, lacks: str, *, editable: bool) -> None:
        """Show what is missing; a closed incident lacks nothing, it can only be read."""
        ui = self._ui
        self._form = form
        linked = editable and bool(lacks)
        short = linked and len(lacks) <= _LONGEST
        ui.wrong.setText(lacks if editable else "This incident is closed: it can only be read.")
        ui.wrong.setHidden(short)
        ui.goThere.setVisible(linked)
        said = f"{lacks[:1].lower()}{lacks[1:]}".rstrip(".").replace("&", "&&")
        ui.goThere.setText(f"&Go to: {said} ▾" if short else "&Go there ▾")
        ui.goThere.setAccessibleName(f"Go to what is missing: {lacks}")

    def go(self) -> None:
        """Bring the first field that lacks something into view, with the keyboard on it."""
        target = self._form.missing_field() if self._form else None
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            caret_to_end(target)
            self.show_whole(target)

    def show_whole(self, target: QWidget) -> None:
        """Bring something of the step into view, and keep it there while all finds its place.

        Texts that wrap get their height only when they are laid out; what grows above the target
        would push it out again. It is let go when the reader scrolls or goes to another field.
        """
        self._wanted = target
        QTimer.singleShot(0, target, self._still_whole)

    def _let_go(self) -> None:
        self._wanted = None

    def _still_whole(self, *_: int) -> None:
        target = self._wanted
        if target is None or not isValid(target) or not self._ui.stepContent.isAncestorOf(target):
            return
        left = target.focusPolicy() and target.window().focusWidget() is not target
        if not left:
            self._roll_to(target)

    def _go_on(self) -> None:
        bar = self._ui.stepScroll.verticalScrollBar()
        self._let_go()
        bar.setValue(bar.value() + bar.pageStep() * 9 // 10)

    def _roll_to(self, target: QWidget) -> None:
        """Qt alone would show no more of a text than the line of its caret.

        An answer is shown with its question and all the other answers, as far as they fit.
        """
        scroll = self._ui.stepScroll
        first, last = self._form.around(target) if self._form else (target, target)
        top = first.mapTo(self._ui.stepContent, QPoint(0, 0)).y()
        foot = last.mapTo(self._ui.stepContent, QPoint(0, last.height())).y()
        for y in (foot, top):
            scroll.ensureVisible(0, y, 0, _AROUND)

    def _look(self, *_: int) -> None:
        bar = self._ui.stepScroll.verticalScrollBar()
        self._ui.moreBelow.setVisible(bar.value() < bar.maximum())
