"""After a print: "Did everything come out?"; if not, the same letters again from a number on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from esafety_desktop.letters.start_view import chosen, fill, make_findable
from esafety_desktop.letters.ui_again import Ui_Again
from esafety_desktop.value import replace
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from esafety_desktop.letters.rows import ClassPack

_FROM = " from no "


class AgainStrip(QFrame):
    """Holds the pack that was just printed.

    Signals:
        wanted: the same letters from the chosen one to the end; a `ClassPack`.
        settled: everything came out.
    """

    wanted = Signal(object)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Again()
        self.ui.setupUi(self)
        self.setAccessibleName("After printing")
        set_role(self.ui.question, "section")
        make_findable(self.ui.start, "The first letter to print again")
        line = self.ui.start.lineEdit()
        assert line is not None  # noqa: S101 - the box is editable
        line.setPlaceholderText("its number, or a name")
        self._pack: ClassPack | None = None
        self.ui.yes.clicked.connect(self.settle)
        self.ui.again.clicked.connect(self._again)
        self.hide()

    @property
    def pack(self) -> ClassPack | None:
        """What was just printed; None when it was settled."""
        return self._pack

    def ask_about(self, pack: ClassPack) -> None:
        """Ask whether these came out."""
        if not pack.children:
            return
        self._pack = pack
        starts = [
            (str(at), f"{one.number} · {isolated(one.name)} · {one.class_name}")
            for at, one in enumerate(pack.children)
        ]
        self.ui.start.clear()
        fill(self.ui.start, "", starts)
        self.ui.start.setCurrentIndex(0)
        self.show()

    def settle(self) -> None:
        """Everything is there: ask no more."""
        self._pack = None
        self.hide()
        self.settled.emit()

    def forget(self) -> None:
        """Another choice was made: the question is about something else now."""
        self._pack = None
        self.hide()

    def _again(self) -> None:
        at = chosen(self.ui.start)
        if self._pack is None or not at:
            self.ui.question.setText("Which is the first letter that is missing? Type its number.")
            self.ui.start.setFocus()
            return
        self.ui.question.setText("Did everything come out?")
        rest = self._pack.children[int(at) :]
        title = self._pack.title.partition(_FROM)[0]
        if int(at):
            title += f"{_FROM}{rest[0].number}"
        self.wanted.emit(replace(self._pack, children=rest, title=title))
