"""The new year in September from Today, within the keys and clicks that it may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.agreements import service as register
from esafety_desktop.dates import academic_year
from esafety_desktop.new_year.new_year_dialog import NewYearDialog
from esafety_desktop.school import service as school
from esafety_desktop.school.details_dialog import DetailsDialog
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.today.tab import TodayTab
from tests.agreements.school_maker import make_school
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.journey.at_work import at_work
from tests.journey.counting import Counting
from tests.journey.hands import Hands, shown
from tests.journey.keystrokes import within
from tests.new_year.year_maker import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def hands(qtbot: QtBot, data_folder: Path, tmp_path: Path) -> Iterator[Hands]:
    """Hands over a school whose children are still in last year's classes."""
    store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    usual = store.clock
    this_year = academic_year(store.today())
    make_school(store, CLASSES, 3, this_year.previous.start)
    store.clock = usual
    school.save_school(store, SchoolRow("Seabrook Primary School"))
    register.bring_up_to_date(store)
    store.close()
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as made:
        yield made


def test_new_year_in_september(hands: Hands) -> None:
    counting = Counting(hands)
    today = hands.desk.view.current
    assert isinstance(today, TodayTab)
    table = today.tables[0]
    hands.choose(table, "New academic year")
    counting.count += 1
    counting.keys("Return")
    dialog = hands.dialog(NewYearDialog)
    counting.click(dialog.terms.button)
    details = hands.dialog(DetailsDialog)
    counting.keys("Alt+D")
    counting.click(details.ok)
    hands.until(lambda: not shown(DetailsDialog))
    assert not dialog.terms.isVisible()
    counting.keys("Alt+W")
    hands.until(lambda: dialog.ui.pages.currentIndex() == 1)
    counting.keys("Return")
    hands.until(lambda: not shown(NewYearDialog))
    store = hands.desk.store
    year = academic_year(store.today()).start
    assert [(row.name, row.academic_year) for row in school.classes(store)] == [
        ("1A", year), ("2A", year), ("6B", year),
    ]  # fmt: skip
    assert school.terms(store)
    assert register.class_grid(store).year == year
    within(counting, "the new year in September")
    hands.press("Ctrl+Z")
    assert {row.academic_year for row in school.classes(store)} == {year - 1}


def test_the_menu_leads_there_too_and_the_register_follows(hands: Hands) -> None:
    hands.menu("new_year")
    dialog = hands.dialog(NewYearDialog)
    hands.press("Alt+W")
    hands.until(lambda: dialog.ui.pages.currentIndex() == 1)
    hands.press("Return")
    hands.until(lambda: not shown(NewYearDialog))
    hands.press("Ctrl+3")
    rows = register.class_grid(hands.desk.store).rows
    assert {row.class_name for row in rows} == {"1A", "2A", "6B"}
