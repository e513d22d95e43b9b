"""The class list on the screen, and lists of names in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.letters import service

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk


def print_list(desk: Desk, parent: QWidget, class_id: str) -> None:
    """Show a class list with columns to tick."""
    from esafety_desktop.letters import pages

    listed = service.class_list(desk.store, class_id)
    title = f"Class list {listed.class_name}"
    desk.print(parent, title, lambda progress: pages.render_class_list(listed, progress), title)


def named(words: str, names: tuple[str, ...]) -> str:
    """The words with the names after them; "" for nobody."""
    return words + ", ".join(names) if names else ""
