"""One child's forms once more: the slip keeps its code, whoever lost the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.letters import service
from esafety_desktop.letters.pack_view import preview_pack
from esafety_desktop.letters.rows import Bundle

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.widgets.desk import Desk


def print_again(
    desk: Desk, parent: QWidget, class_id: str, pupil_id: str, agreement_ids: Collection[str]
) -> None:
    """Show a child's letters and slips; what is then printed or saved has gone home.

    Args:
        desk: The open school.
        parent: The window.
        class_id: The child's class.
        pupil_id: The child.
        agreement_ids: What it is about.
    """
    with desk.guard(parent):
        about = [
            one
            for one in service.bundles(desk.store)
            if set(one.agreement_ids) & set(agreement_ids)
        ]
        title = about[0].title if len(about) == 1 else "Everything to sign"
        bundle = Bundle(title, tuple(agreement_ids))
        result = service.prepare_class_pack(
            desk.store, class_id or None, bundle, pupil_ids=[pupil_id]
        )
        pack = desk.done(result, None)
        preview_pack(desk, parent, pack, None, lambda: _gone(desk, parent, pack))


def _gone(desk: Desk, parent: QWidget, pack: ClassPack) -> None:
    with desk.guard(parent):
        desk.done(service.give_out(desk.store, pack), None)
