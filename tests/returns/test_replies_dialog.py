"""Replies of an online form through the dialog: three pages, questions, remembered columns."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.agreements import service as register
from esafety_desktop.image_consent import replies_service as pictures
from esafety_desktop.returns.replies_dialog import RepliesDialog
from esafety_desktop.returns.reply_rules import Kind
from esafety_desktop.returns.tab import WhoHasntTab
from esafety_desktop.returns.taking_service import ChoiceTaker
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls
from tests.returns.test_replies import HEAD
from tests.returns.who_kit import given_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


class Ways:
    def take_choices(self) -> ChoiceTaker:
        return ChoiceTaker(pictures.uses, pictures.take, pictures.swap)


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store) -> Iterator[WhoHasntTab]:
    given_out(office_store)
    with ThreadPoolExecutor(1) as executor:
        view = WhoHasntTab(Desk(office_store, Jobs(executor)), Ways())  # type: ignore[arg-type] # the page asks for less
        qtbot.addWidget(view)
        view.show()
        yield view
        view.close()


def opened(qtbot: QtBot, tab: WhoHasntTab, path: Path, text: str) -> RepliesDialog:
    path.write_text(text, "utf-8")
    tab.open_item("replies")
    (dialog,) = [one for one in tab.findChildren(RepliesDialog) if one.isVisible()]
    assert unnamed_controls(dialog) == []
    assert dialog.ui.reason.text() == "Choose a file first."
    dialog.use_file(str(path))
    qtbot.waitUntil(lambda: dialog.ui.pages.currentIndex() == 1)
    return dialog


def test_replies_are_looked_at_decided_and_taken_in(
    qtbot: QtBot, tab: WhoHasntTab, tmp_path: Path
) -> None:
    text = (
        HEAD + "05/11/2026,Kid1 Ash,5B,Yes\n05/11/2026,Kid2 Birch,,Yes\n05/11/2026,Who Else,5B,No\n"
    )
    dialog = opened(qtbot, tab, tmp_path / "form.csv", text)
    lines = dialog.columns.table.records.shown
    assert [line.holds for line in lines] == [
        "When it was answered",
        "Child's whole name",
        "Class",
        "Answer: Online rules",
    ]
    assert unnamed_controls(dialog) == []
    dialog.ui.next.click()
    view = dialog.preview
    assert view.ui.figure.text() == "1 will be marked returned, 0 declined · 1 to decide"
    assert unnamed_controls(dialog) == []
    row = next(line for line in view.table.records.shown if line.kind is Kind.ASK)
    view.table.select_key(row.key)
    assert "2 children of this school could be meant." in view.ui.question.text()
    view.ui.answer.setCurrentIndex(1)
    view.ui.answer.activated.emit(1)
    assert view.ui.figure.text() == "2 will be marked returned, 0 declined"
    view.ui.show_box.setCurrentIndex(view.ui.show_box.findData(Kind.UNKNOWN.value))
    view.ui.show_box.activated.emit(0)
    assert [line.name for line in view.table.records.shown] == ["Who Else"]
    dialog.ui.next.click()
    store = tab.desk.store
    assert register.returned_counts(store).returned == 2
    tab.desk.undo()
    assert register.returned_counts(store).returned == 0
    tab.desk.redo()
    assert register.returned_counts(store).returned == 2


def test_columns_are_put_right_and_remembered(
    qtbot: QtBot, tab: WhoHasntTab, tmp_path: Path
) -> None:
    text = "Timestamp,Q1,Class,Q2\n05/11/2026,Kid1 Ash,5B,Yes\n"
    dialog = opened(qtbot, tab, tmp_path / "form.csv", text)
    assert dialog.ui.reason.text().startswith("Say which column holds the child's name")
    assert not dialog.ui.next.isEnabled()
    for row, words in ((1, "Child's whole name"), (3, "Answer: Online rules")):
        dialog.columns.table.selectRow(row)
        dialog.columns.ui.choice.setCurrentText(words)
        dialog.columns.ui.choice.activated.emit(0)
    dialog.ui.next.click()
    dialog.ui.next.click()
    assert register.returned_counts(tab.desk.store).returned == 1
    again = opened(qtbot, tab, tmp_path / "two.csv", text + "06/11/2026,Kid2 Birch,5B,No\n")
    assert again.ui.reason.text() == "These are the columns as you set them last time."
    again.ui.next.click()
    assert again.preview.ui.figure.text() == "0 will be marked returned, 1 declined"
    again.reject()


def test_the_same_file_again_is_told(qtbot: QtBot, tab: WhoHasntTab, tmp_path: Path) -> None:
    text = HEAD + "05/11/2026,Kid1 Ash,5B,Yes\n"
    dialog = opened(qtbot, tab, tmp_path / "form.csv", text)
    dialog.ui.next.click()
    dialog.ui.next.click()
    again = opened(qtbot, tab, tmp_path / "copy.csv", text)
    again.ui.next.click()
    assert "This very file was taken in on 24/11/2026 09:00 by office" in again.ui.reason.text()
    assert not again.ui.next.isEnabled()
    again.reject()


def test_a_file_that_is_no_table_stays_on_the_first_page(
    qtbot: QtBot, tab: WhoHasntTab, tmp_path: Path
) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(b"%PDF-1.7")
    tab.open_item("replies")
    (dialog,) = [one for one in tab.findChildren(RepliesDialog) if one.isVisible()]
    dialog.use_file(str(path))
    qtbot.waitUntil(lambda: bool(dialog.file.fault.text()))
    assert "form.pdf is a PDF" in dialog.file.fault.text()
    assert dialog.ui.pages.currentIndex() == 0
    dialog.reject()
