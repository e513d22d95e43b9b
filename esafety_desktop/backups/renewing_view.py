"""Renew the old back-ups after a change of locks: what was found, what was done, what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.backups import renewing_service
from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

_NONE = "No back-up within reach holds keys of before the last change of locks."
_ELSEWHERE = (
    "Back-ups on sticks and PCs that are out of reach are as they were: plug the stick in and"
    " choose File, Renew the old back-ups. One that you can’t get back opens for whoever"
    " left, with the password or the sheet of its day."
)


def renew(desk: Desk, window: QWidget) -> None:
    """Look for old back-ups and give each the keyring of today, with progress and Cancel."""
    data, now = desk.store.folder, desk.store.clock()

    def done(result: tuple[int, tuple[Path, ...]]) -> None:
        count, failed = result
        good = count - len(failed)
        said = f"{good} of {count} old back-ups have today’s keys." if count else _NONE
        names = "".join(f"\n{path}" for path in failed)
        box = MessageBox(window)
        box.setObjectName("renewed")
        box.setWindowTitle("E-Safety Desktop")
        box.setText(said)
        box.setInformativeText(
            f"These could not be written, and are as they were:{names}\n\n{_ELSEWHERE}"
            if failed
            else _ELSEWHERE
        )
        box.finished.connect(box.deleteLater)
        box.open()

    def work(progress: Progress) -> tuple[int, tuple[Path, ...]]:
        old = renewing_service.old_ones(data, now)
        return len(old), renewing_service.renew(data, old, progress)

    desk.work(window, "Renewing the old back-ups…", work, done)
