"""Words that were typed and not sent: nobody finds them unasked, and nothing answers by itself."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from esafety_desktop.accounts.service import add_account, sign_in
from esafety_desktop.concerns.concern_dialog import PLACE, ConcernDialog
from esafety_desktop.dates import british_time
from esafety_desktop.store.cabinet import Role
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

WORDS = "Mrs Okafor shouted at a boy in 5A."


@contextmanager
def slip(store: Store, qtbot: QtBot) -> Iterator[ConcernDialog]:
    """The form for a concern, on the screen."""
    jobs = Jobs()
    dialog = ConcernDialog(Desk(store, jobs))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    dialog.done(0)
    jobs.close()


def write(dialog: ConcernDialog, qtbot: QtBot) -> None:
    dialog.ui.aboutNo.setChecked(True)
    qtbot.keyClicks(dialog.ui.text, WORDS)
    qtbot.keyClicks(dialog.ui.told, "Mrs Bell")


def answer(dialog: ConcernDialog, name: str) -> None:
    """Cancel, and press an answer to the question that comes."""
    dialog.ui.cancel.click()
    assert dialog.isVisible()
    box = dialog.findChild(QMessageBox, "unsent")
    assert box is not None
    (button,) = box.findChildren(QPushButton, name)
    button.click()


def test_thrown_away_is_gone(office_store: Store, qtbot: QtBot) -> None:
    with slip(office_store, qtbot) as dialog:
        write(dialog, qtbot)
        answer(dialog, "throwAway")
        assert not dialog.isVisible()
    assert office_store.drafts.get(PLACE) is None
    assert office_store.drafts.places() == ()
    with slip(office_store, qtbot) as again:
        assert again.ui.text.toPlainText() == again.ui.told.text() == ""
        assert not again.unsent.isVisible()
        again.ui.cancel.click()
        assert not again.isVisible()


def test_going_back_loses_nothing(office_store: Store, qtbot: QtBot) -> None:
    with slip(office_store, qtbot) as dialog:
        write(dialog, qtbot)
        answer(dialog, "back")
        assert dialog.isVisible()
        assert dialog.ui.text.toPlainText() == WORDS


def test_kept_words_say_what_they_are(office_store: Store, qtbot: QtBot) -> None:
    typed = office_store.clock()
    with slip(office_store, qtbot) as dialog:
        write(dialog, qtbot)
        answer(dialog, "keep")
        assert not dialog.isVisible()
    kept = office_store.drafts.kept_at(PLACE)
    assert kept is not None
    assert kept >= typed
    office_store.clock = lambda: kept + timedelta(days=1)
    with slip(office_store, qtbot) as again:
        assert again.unsent.isVisible()
        assert f"Unsent words from {british_time(kept)}" in again.unsent.label.text()
        assert not unnamed_controls(again)
        again.ui.aboutNo.setChecked(True)
        assert again.ui.text.toPlainText() == WORDS
        assert again.ui.toldAt.text() == ""
        assert not again.ui.ok.isEnabled()
        assert again.ui.wrong.text() == "Put in when you told them."
        assert again.unsent.button is not None
        again.unsent.button.click()
        (box,) = again.findChildren(QMessageBox)
        box.button(QMessageBox.StandardButton.Cancel).click()
        assert again.ui.text.toPlainText() == WORDS
        again._begin_anew()
        assert again.ui.text.toPlainText() == ""
        assert again.ui.toldAt.text() == british_time(office_store.clock())
        assert not again.unsent.isVisible()
    assert office_store.drafts.places() == ()


def test_a_time_put_in_by_hand_is_kept(office_store: Store, qtbot: QtBot) -> None:
    with slip(office_store, qtbot) as dialog:
        write(dialog, qtbot)
        dialog.ui.toldAt.clear()
        qtbot.keyClicks(dialog.ui.toldAt, "20/11/2026 09:15")
        answer(dialog, "keep")
    with slip(office_store, qtbot) as again:
        assert again.ui.toldAt.text() == "20/11/2026 09:15"


def test_nobody_else_sees_them(leader_store: Store, qtbot: QtBot) -> None:
    add_account(leader_store, "second", Role.OFFICE, "velvet otter canal")
    folder = leader_store.folder
    leader_store.close()
    office = sign_in(folder, "office", "copper kettle drift")
    with slip(office, qtbot) as dialog:
        write(dialog, qtbot)
        answer(dialog, "keep")
    office.close()
    for name, password in (("second", "velvet otter canal"), ("leader", "lantern under moss")):
        other = sign_in(folder, name, password)
        with slip(other, qtbot) as dialog:
            assert dialog.ui.text.toPlainText() == ""
            assert not dialog.unsent.isVisible()
        other.close()


@pytest.mark.parametrize("words", [WORDS, "No. Yes, it was in the yard."])
def test_a_sentence_answers_nothing(office_store: Store, qtbot: QtBot, words: str) -> None:
    with slip(office_store, qtbot) as dialog:
        begins = dialog.focusWidget()
        assert begins is dialog.ui.about
        qtbot.keyClicks(begins, words)
        qtbot.keyClick(begins, Qt.Key.Key_Return)
        assert not dialog.ui.aboutNo.isChecked()
        assert not dialog.ui.aboutYes.isChecked()
        assert not dialog.ui.writing.isVisible()
        assert dialog.isVisible()
        assert "was not taken" in dialog.ui.wrong.text()
        qtbot.keyClick(begins, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(dialog.ui.aboutYes.isChecked)


def test_an_answer_by_keys_leads_to_the_words(office_store: Store, qtbot: QtBot) -> None:
    with slip(office_store, qtbot) as dialog:
        qtbot.keyClick(dialog.ui.about, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is dialog.ui.aboutNo
        qtbot.keyClick(dialog.ui.aboutNo, Qt.Key.Key_Return)
        assert dialog.ui.aboutNo.isChecked()
        assert dialog.focusWidget() is dialog.ui.text
