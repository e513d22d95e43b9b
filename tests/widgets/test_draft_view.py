"""What is being typed is sealed soon; nothing breaks when the cabinets close first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from esafety_desktop.widgets.draft_view import WAIT_MS, DraftKeeper

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


def test_what_is_typed_is_kept_within_two_seconds(qtbot: QtBot, office_store: Store) -> None:
    assert WAIT_MS < 2000
    parent = QObject()
    keeper = DraftKeeper(office_store, "letters/1", lambda: {"text": "Dear parents"}, parent)
    keeper.touch()
    with qtbot.waitSignal(keeper.kept):
        pass
    assert keeper.found() == {"text": "Dear parents"}


def test_a_draft_that_comes_after_the_lock_is_told_and_breaks_nothing(
    qtbot: QtBot, office_store: Store
) -> None:
    parent = QObject()
    keeper = DraftKeeper(office_store, "letters/1", lambda: {"text": "Dear parents"}, parent)
    office_store.close()
    with qtbot.waitSignal(keeper.failed) as failed:
        keeper.keep()
    assert "closed" in failed.args[0]
