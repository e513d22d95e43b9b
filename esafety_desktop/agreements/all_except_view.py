"""Asks who is missing of a class, and which class where none is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.agreements.choices_view import Choices
    from esafety_desktop.agreements.rows import ClassGrid
    from esafety_desktop.store.store import Store


def ask_all_except(
    parent: QWidget,
    store: Store,
    choices: Choices,
    then: Callable[[str, str, Sequence[str]], object],
) -> None:
    """Ask; ``then`` gets the class, the agreement and the children whose slip is missing."""
    from esafety_desktop.agreements.all_except_dialog import AllExceptDialog

    year = choices.year

    def read(class_id: str) -> ClassGrid:
        return service.class_grid(store, class_id, year)

    chosen = choices.class_id
    classes = [] if chosen else [(row.name, row.id) for row in service.class_choices(store, year)]
    if not chosen and not classes:
        return
    first_name, first = classes[0] if classes else (choices.class_name, chosen or "")
    about = choices.agreement_id or ""
    dialog = AllExceptDialog(read(first), first_name, about, parent, classes=classes, read=read)
    dialog.accepted.connect(
        lambda: then(dialog.class_id or first, dialog.agreement_id, dialog.except_ids)
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
