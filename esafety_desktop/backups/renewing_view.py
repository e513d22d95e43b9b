"""Renew the old back-ups after a change of locks: what was found, what was done, what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.backups import renewing_service
from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.backups.renewing_service import WithinReach
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

_NONE = "No old keys were found in the back-ups that the program can reach."
_NONE_READ = "No old keys were found in the back-ups that could be looked into."
_UNREAD_TITLE = "These could not be looked into: they are damaged, or another program holds them."
_UNREAD = (
    "They may still open for whoever left. Close other programs, then choose File, Renew the old"
    " back-ups. Is a file still in this list? Make a new back-up (Ctrl+B), then delete that file in"
    " Windows."
)
_FAILED_TITLE = "These could not be written, and are as they were:"
_FAILED = (
    "They still open for whoever left. Make room on that disk or stick, or take off its write"
    " protection, then choose File, Renew the old back-ups."
)
_ELSEWHERE = (
    "Back-ups on sticks and PCs that are not here now are as they were: plug the stick in and"
    " choose File, Renew the old back-ups. One that you can’t get back opens for whoever"
    " left, with the password or the sheet of its day."
)


def renew(desk: Desk, window: QWidget) -> None:
    """Look for old back-ups and give each the keyring of today, with progress and Cancel."""
    data, now = desk.store.folder, desk.store.clock()

    def done(result: tuple[WithinReach, tuple[Path, ...]]) -> None:
        box = MessageBox(window)
        box.setObjectName("renewed")
        box.setWindowTitle("E-Safety Desktop")
        said, more = _in_words(*result)
        box.setText(said)
        box.setInformativeText(more)
        box.finished.connect(box.deleteLater)
        box.open()

    def work(progress: Progress) -> tuple[WithinReach, tuple[Path, ...]]:
        found = renewing_service.within_reach(data, now)
        return found, renewing_service.renew(data, found.old, progress)

    desk.work(window, "Renewing the old back-ups…", work, done)


def _in_words(found: WithinReach, failed: tuple[Path, ...]) -> tuple[str, str]:
    """What is said first, and what below it."""
    if found.old:
        good = len(found.old) - len(failed)
        said = f"{good} of {len(found.old)} old back-ups have today’s keys."
    else:
        said = _NONE_READ if found.unread else _NONE
    parts = [_listed(_FAILED_TITLE, failed), _FAILED] if failed else []
    if found.unread:
        parts += [_listed(_UNREAD_TITLE, found.unread), _UNREAD]
    return said, "\n\n".join([*parts, _ELSEWHERE])


def _listed(title: str, paths: tuple[Path, ...]) -> str:
    return "\n".join([title, *map(str, paths)])
