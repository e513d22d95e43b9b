"""The class list on the screen, and lists of names in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.letters import service

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.order_rules import PrintPlan
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


def preferring(names: tuple[str, ...]) -> str:
    """Whose family would rather be rung, though it gets these letters; "" for nobody."""
    if len(names) == 1:
        return f"{names[0]}: the family prefers to be rung"
    return named("These families prefer to be rung: ", names)


def run_words(plan: PrintPlan, start_with: str, whom: str) -> tuple[int, str]:
    """How many letters a run makes, and what they are in words.

    Args:
        plan: What the preview would hold.
        start_with: Id of the child with whom it begins; "" for the first.
        whom: The class or year group.
    """
    words, number = f"{plan.sentence.partition(' ')[2]} · {whom}", plan.letters
    first = next((at for at, one, _ in plan.starts if one == start_with), 1)
    if first > 1:
        words += f", numbers {first} to {number}"
        number -= first - 1
    if plan.asked_by is not None:
        words += f"\nThe letter asks for it by {british(plan.asked_by)}: they still have time."
    return number, words
