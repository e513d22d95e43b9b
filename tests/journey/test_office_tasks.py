"""The office's commonest tasks, each within the keys and clicks that it may take at most.

Each begins at Today, as the window stands after signing in, and ends when the thing is in the
cabinet, or when the preview shows the pages. What is counted: `tests/journey/counting.py`.
"""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.all_except_dialog import AllExceptDialog
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.agreements.scans_view import scans_of
from esafety_desktop.agreements.tab import SignedFormsTab
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.returns.report_rules import percent_words
from esafety_desktop.school.pupil_dialog import PupilDialog
from esafety_desktop.today.tab import TodayTab
from tests.agreements.scanner import burst
from tests.agreements.school_maker import Made, change_pupil, make_school
from tests.clicking import click_line
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.journey.at_work import at_work
from tests.journey.counting import Counting
from tests.journey.hands import Hands, shown
from tests.journey.keystrokes import within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QListView
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

PUPILS = 30


class Office:
    """The register as the tests look at it."""

    def __init__(self, store: Store, made: Made) -> None:
        self.store = store
        self.children = made.pupils["5B"]
        self.ks2 = next(row.id for row in register.agreements(store) if row.key == "ks2")

    def statuses(self, agreement_id: str = "") -> list[Status | None]:
        rows = {row.pupil_id: row for row in register.class_grid(self.store).rows}
        wanted = agreement_id or self.ks2
        return [
            cell.status
            for child in self.children
            for cell in rows[child].cells
            if cell.agreement_id == wanted
        ]


@pytest.fixture
def made(data_folder: Path) -> Made:
    """Two classes; the slips of 5B went home three weeks ago; one number to ring."""
    store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    usual = store.clock
    made = make_school(store, {"4A": "4", "5B": "5"}, size=PUPILS)
    change_pupil(store, made.pupils["5B"][0], forename="Zoë", surname="Quirke")
    store.clock = lambda: usual() - timedelta(days=21)
    register.bring_up_to_date(store)
    asked = [row.id for row in register.agreements(store)]
    register.issue_slips(store, asked, made.pupils["5B"])
    store.clock = usual
    number = NumberRow("01632 960 555", Hours.DAY)
    contacts.save_entry(store, EntryRow("SAM-LA-20", person="Priya Nair", numbers=(number,)))
    store.close()
    return made


@pytest.fixture
def hands(qtbot: QtBot, data_folder: Path, made: Made, tmp_path: Path) -> Iterator[Hands]:
    """Hands over the real window; the office has just signed in and looks at Today."""
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as hands:
        assert isinstance(hands.desk.view.current, TodayTab)
        yield hands


@pytest.fixture
def counting(hands: Hands) -> Counting:
    """Both hands, counting."""
    return Counting(hands)


@pytest.fixture
def office(hands: Hands, made: Made) -> Office:
    return Office(hands.desk.store, made)


def pages(preview: PreviewDialog) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(preview._pdf)).pages]


def close(hands: Hands, preview: PreviewDialog) -> None:
    hands.click(preview.ui.closeButton)
    hands.until(lambda: not shown(PreviewDialog))


def click_item(counting: Counting, view: QListView, row: int) -> None:
    """Click the name on a line of a list that can be seen."""
    click_line(view, row)
    counting.count += 1
    counting.pressed.append("click")


def test_a_class_set_printed(counting: Counting, hands: Hands) -> None:
    counting.keys("Ctrl+6")
    counting.find("5b")
    counting.keys("Return")
    preview = counting.until_pages()
    assert "5B" in preview.windowTitle()
    assert preview.document.pageCount() >= PUPILS
    within(counting, "a class set printed")
    close(hands, preview)


def test_thirty_slips_marked(counting: Counting, hands: Hands, office: Office) -> None:
    slips = register.issue_slips(office.store, [office.ks2], office.children).value
    for slip in slips:
        burst(hands.journey.program.frame, slip.code + "\r")
    assert office.statuses() == [Status.RETURNED] * PUPILS
    assert scans_of(hands.desk.desk).words == "30 scanned: 30 returned"
    within(counting, "30 slips marked")


def test_all_except_three(counting: Counting, hands: Hands, office: Office) -> None:
    counting.keys("Ctrl+E")
    dialog = hands.dialog(AllExceptDialog)
    counting.choose("5b")
    assert dialog.ui.school_class.currentText() == "5B"
    for row in (1, 3, 6):
        click_item(counting, dialog.ui.children, row)
    missing = set(dialog.except_ids)
    assert len(missing) == 3
    counting.keys("Return")
    hands.until(lambda: not shown(AllExceptDialog))
    still_due = {
        child
        for child, status in zip(office.children, office.statuses(), strict=True)
        if status is Status.DUE
    }
    images = next(row.id for row in register.agreements(office.store) if row.key == "images")
    marked = office.statuses(images) if office.statuses().count(Status.DUE) == PUPILS else None
    assert still_due == missing or (marked and marked.count(Status.DUE) == 3)
    within(counting, "all except three")


def test_reminders_for_5b(counting: Counting, hands: Hands) -> None:
    counting.keys("Ctrl+K")
    counting.find("5br")
    counting.keys("Return")
    preview = counting.until_pages()
    assert len(pages(preview)) >= PUPILS
    assert "eminder" in preview.windowTitle()
    within(counting, "reminders for 5B")
    close(hands, preview)


def test_one_childs_letter_again(counting: Counting, hands: Hands, office: Office) -> None:
    slips = register.issue_slips(office.store, [office.ks2], office.children).value
    code = next(slip for slip in slips if slip.pupil_id == office.children[0])
    counting.keys("Ctrl+K")
    counting.find("qui")
    counting.keys("Return")
    hands.until(lambda: isinstance(hands.desk.view.current, SignedFormsTab))
    counting.keys("L")
    preview = counting.until_pages()
    text = " ".join(pages(preview))
    assert "Zoë" in text
    assert "Kid2" not in text
    assert code.code[:4] in text
    within(counting, "one child's letter printed again")
    close(hands, preview)


def test_marked_by_name_at_the_desk(counting: Counting, hands: Hands, office: Office) -> None:
    counting.keys("Ctrl+K")
    counting.find("qui")
    counting.keys("Return", "R")
    hands.until(lambda: office.statuses()[0] is Status.RETURNED)
    assert office.statuses()[1:] == [Status.DUE] * (PUPILS - 1)
    within(counting, "marked by name at the desk")


def test_a_joiner_printed_and_marked(counting: Counting, hands: Hands, office: Office) -> None:
    counting.keys("Ctrl+Shift+N")
    dialog = hands.dialog(PupilDialog)
    counting.words("Giulia")
    counting.keys("Tab")
    counting.words("Marchetti")
    counting.keys("Alt+C")
    counting.choose("5b")
    assert dialog.ui.classBox.currentText() == "5B"
    counting.keys("Return")
    hands.until(lambda: isinstance(hands.desk.view.current, SignedFormsTab))
    counting.keys("L")
    preview = counting.until_pages()
    assert "Giulia" in " ".join(pages(preview))
    assert preview.save_to(str(hands.journey.shelf / "letter.pdf"))  # it goes home
    counting.keys("Esc")
    hands.until(lambda: not shown(PreviewDialog))
    counting.keys("R")

    def answers() -> list[Status | None]:
        rows = register.class_grid(office.store).rows
        row = next(row for row in rows if row.name.startswith("Marchetti"))
        return [cell.status for cell in row.cells if cell.status is not None]

    hands.until(lambda: set(answers()) == {Status.RETURNED})
    assert len(answers()) > 1
    within(counting, "a joiner printed and marked")


def test_a_telephone_number_found(counting: Counting, hands: Hands) -> None:
    counting.keys("Ctrl+K")
    counting.find("lad")
    search = hands.desk.view.search
    hands.until(lambda: search.list.isVisible() and search.list.count())
    assert "01632 960 555" in search.list.item(0).text()
    within(counting, "a telephone number found")


def test_the_no_photograph_list(counting: Counting, hands: Hands, office: Office) -> None:
    counting.keys("Ctrl+3")
    bars = hands.journey.program.frame.findChildren(QTabBar, "pages")
    (bar,) = (one for one in bars if one.isVisible())
    page = next(n for n in range(bar.count()) if bar.tabText(n) == "Photographs")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(bar, left, none, bar.tabRect(page).center())
    counting.count += 1
    counting.pressed.append("click")
    counting.keys("Ctrl+P")
    preview = counting.until_pages()
    text = " ".join(pages(preview))
    assert "No-photograph list" in text
    assert "Zoë" in text, "nobody has answered, so everybody is on it"
    within(counting, "the no-photograph list")
    close(hands, preview)


def test_the_governors_percentage(counting: Counting, hands: Hands, office: Office) -> None:
    keys = [SlotKey(child, office.ks2) for child in office.children[:15]]
    register.mark(office.store, keys, Status.RETURNED)
    counts = register.returned_counts(office.store)
    counting.keys("Ctrl+K")
    counting.find("%")
    search = hands.desk.view.search
    hands.until(lambda: search.list.isVisible() and search.list.count())
    share = percent_words(counts.returned, counts.asked)
    assert f"Signed forms returned: {share}" in search.list.item(0).text()
    within(counting, "the governors' percentage")
