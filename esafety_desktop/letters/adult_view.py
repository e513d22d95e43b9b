"""Forms for adults on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.rows import AdultPack
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Job


def preview_adult_forms(
    desk: Desk, parent: QWidget, pack: AdultPack, taken: Callable[[], object] | None = None
) -> Job:
    """Make the forms of a pack beside the window and show them.

    Args:
        desk: The open school.
        parent: The window that asks.
        pack: The forms (``adult_service.adult_pack``).
        taken: Called each time they were printed or saved.
    """
    from esafety_desktop.letters import adult_pages

    return desk.print(
        parent,
        pack.title,
        lambda progress: adult_pages.render_adult_forms(pack, progress),
        pack.title,
        taken,
    )
