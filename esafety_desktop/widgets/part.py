"""What other rooms add to a tab: a page about the item that is shown, or a line of its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from esafety_desktop.widgets.undo_keys import pass_undo

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.widgets.desk import Desk


class Part(QWidget):
    """A page about one item, beside the pages that its own room shows.

    Attributes:
        title: What stands on the page's tab.
        place: How places and drafts name the page: ``incidents/<id>/<place>/…``; "" for none.
    """

    title = ""
    place = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.title.replace("&", ""))

    def show_for(self, desk: Desk, item_id: str) -> None:
        """Read and show what belongs to an item.

        Args:
            desk: The desk over the cabinet in which the item lives.
            item_id: The item; "" when none is shown.
        """

    def open_part(self, rest: str) -> None:
        """Bring one thing of the page into view, or the dialog whose draft lies there.

        Args:
            rest: The part of the place after the page's own; "" for the page itself.
        """

    def keep_draft(self) -> None:
        """Seal what is being typed here; the cabinets are about to close."""


class LatePart(Part):
    """The place of a page that is made when somebody first turns to it.

    Args:
        title: As the page's own.
        place: As the page's own.
        make: Makes the page.
    """

    def __init__(self, title: str, place: str, make: Callable[[], Part]) -> None:
        self.title, self.place = title, place
        super().__init__()
        self._make = make
        self._part: Part | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)

    @property
    def part(self) -> Part:
        """The page; made when it is first asked for."""
        if self._part is None:
            self._part = self._make()
            for line in self._part.findChildren(QLineEdit):
                pass_undo(line)
            self._whole.addWidget(self._part)
            self._part.show()  # the layout would do so a moment later
        return self._part

    def show_for(self, desk: Desk, item_id: str) -> None:
        self.part.show_for(desk, item_id)

    def open_part(self, rest: str) -> None:
        self.part.open_part(rest)

    def keep_draft(self) -> None:
        if self._part is not None:
            self._part.keep_draft()


class Action(NamedTuple):
    """One line of a tab's menu that another room answers.

    Attributes:
        text: As it stands in the menu.
        act: Gets the tab, the desk over the shown item's cabinet, and the item's id ("" for none).
        needs_incident: Only offered while an item is shown.
        place: The place that leads there: ``incidents/<place>``; "" for none.
        menu: The menu beside the first one in which it stands; "" for the first one.
    """

    text: str
    act: Callable[[QWidget, Desk, str], object]
    needs_incident: bool = False
    place: str = ""
    menu: str = ""
