from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from esafety_desktop.staff_forms import import_service, service
from esafety_desktop.staff_forms.adult_dialog import AdultDialog
from esafety_desktop.staff_forms.cell_rules import Action
from esafety_desktop.staff_forms.present_dialog import PresentDialog
from esafety_desktop.staff_forms.report_service import due
from esafety_desktop.staff_forms.rows import AdultKey, AdultStatus
from esafety_desktop.staff_forms.staff_import_dialog import StaffImportDialog
from esafety_desktop.staff_forms.tab import StaffTab
from esafety_desktop.value import replace
from esafety_desktop.widgets.day_dialog import DayDialog
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.agreements.school_maker import make_school, set_clock
from tests.clicking import click_line
from tests.conftest import unnamed_controls
from tests.staff_forms.staff_maker import agreement, at, cell, make_staff

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

KEY = Qt.Key
T = TypeVar("T", bound="QDialog")


class Ways:
    def __init__(self) -> None:
        self.packs: list[object] = []

    def print_adult_forms(self, pack: object, taken: object) -> None:
        self.packs.append(pack)
        taken()  # type: ignore[operator] # as the preview calls it


@pytest.fixture
def ids(office_store: Store) -> dict[str, str]:
    make_school(office_store)
    return make_staff(office_store)


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store, ids: dict[str, str]) -> Iterator[StaffTab]:
    jobs = Jobs()
    view = StaffTab(Desk(office_store, jobs), Ways())
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
    jobs.close()


def choose(tab: StaffTab, adult: str, key: str) -> None:
    column = 3 + [row.key for row in tab.found.agreements].index(key)
    number = tab.grid.records.number_of(adult)
    tab.grid.setCurrentIndex(tab.grid.records.index(number, column))
    tab.grid.setFocus()


def dialog(tab: StaffTab, kind: type[T]) -> T:
    found = tab.findChild(kind)
    assert found is not None
    return found


def test_one_key_marks_and_undo_takes_back(tab: StaffTab, ids: dict[str, str]) -> None:
    store = tab.desk.store
    choose(tab, ids["Tom"], "staff")
    QTest.keyClick(tab.grid, KEY.Key_R)
    assert cell(store, ids["Tom"], "staff").status is AdultStatus.SIGNED
    assert cell(store, ids["Tom"], "kcsie").status is AdultStatus.DUE
    QTest.keyClick(tab.grid, KEY.Key_K)
    assert cell(store, ids["Tom"], "staff").copy_on is not None
    tab.desk.undo()
    tab.desk.undo()
    assert cell(store, ids["Tom"], "staff").status is AdultStatus.DUE
    QTest.keyClick(tab.grid, KEY.Key_Space)
    assert cell(store, ids["Tom"], "staff").status is AdultStatus.SIGNED
    QTest.keyClick(tab.grid, KEY.Key_Space)
    assert cell(store, ids["Tom"], "staff").status is AdultStatus.DUE


def test_several_cells_stay_chosen_and_are_marked_together(
    tab: StaffTab, ids: dict[str, str]
) -> None:
    column = 3 + [row.key for row in tab.found.agreements].index("kcsie")
    model = tab.grid.selectionModel()
    model.clearSelection()
    for name in ("Ada", "Tom"):
        number = tab.grid.records.number_of(ids[name])
        model.select(tab.grid.records.index(number, column), model.SelectionFlag.Select)
    QTest.keyClick(tab.grid, KEY.Key_G)
    QTest.keyClick(tab.grid, KEY.Key_R)
    for name in ("Ada", "Tom"):
        assert cell(tab.desk.store, ids[name], "kcsie").status is AdultStatus.SIGNED
        assert cell(tab.desk.store, ids[name], "staff").status is AdultStatus.DUE


def test_an_empty_cell_is_refused_in_words(tab: StaffTab, ids: dict[str, str]) -> None:
    choose(tab, ids["Gita"], "staff")
    QTest.keyClick(tab.grid, KEY.Key_R)
    assert "isn't empty" in tab.ui.answer.text()


def test_adding_an_adult_by_keyboard(tab: StaffTab, qtbot: QtBot) -> None:
    tab.new()
    box = dialog(tab, AdultDialog)
    QTest.keyClicks(box.ui.name, "Miss Rosa Tennant")
    box.ui.role.setEditText("Teacher, e-safety leader")
    assert "Part One" in box.ui.asked.text()
    box.ui.joined.setText("31/02/2026")
    assert not box.ui.ok.isEnabled()
    box.ui.joined.setText("30/11/2026")
    box.ui.ok.click()
    qtbot.waitUntil(lambda: not box.isVisible())
    row = tab.grid.current_row()
    assert row is not None
    assert (row.name, row.starts) == ("Miss Rosa Tennant", True)
    words = tab.ui.figureWords.text()
    assert words.endswith("1 more before the first day")
    store = tab.desk.store
    (told,) = [row.what for row in due(store, store.today()) if "have to sign" in row.what]
    assert words.split()[0] == told.split()[0]


def test_what_was_typed_about_an_adult_survives(tab: StaffTab, qtbot: QtBot) -> None:
    tab.new()
    box = dialog(tab, AdultDialog)
    QTest.keyClicks(box.ui.name, "Mr Half Typed")
    tab.keep_draft()
    box.reject()
    qtbot.wait(0)
    again = AdultDialog(tab.desk, "", tab)
    qtbot.addWidget(again)
    assert again.ui.name.text() == "Mr Half Typed"
    assert "is back" in again.ui.lead.text()


def test_enter_opens_and_leaves_today_keeps_what_was_signed(
    tab: StaffTab, ids: dict[str, str], qtbot: QtBot
) -> None:
    choose(tab, ids["Tom"], "staff")
    QTest.keyClick(tab.grid, KEY.Key_R)
    QTest.keyClick(tab.grid, KEY.Key_Return)
    box = dialog(tab, AdultDialog)
    assert box.ui.name.text() == "Mr Tom Teach"
    box.ui.leaveToday.click()
    qtbot.waitUntil(lambda: not box.isVisible())
    day = tab.desk.store.today()
    row = tab.grid.current_row()
    assert row is not None
    assert (row.name, row.left_on, row.gone) == ("Mr Tom Teach", day, False)
    set_clock(tab.desk.store, tab.desk.store.clock() + timedelta(days=1))
    tab.refresh()
    assert tab.grid.records.number_of(ids["Tom"]) < 0
    tab.open_item(ids["Tom"])
    row = tab.grid.current_row()
    assert row is not None
    assert (row.name, row.gone) == ("Mr Tom Teach", True)


def test_all_present_except_those_ticked(tab: StaffTab, ids: dict[str, str], qtbot: QtBot) -> None:
    choose(tab, ids["Tom"], "kcsie")
    tab.ui.allPresent.click()
    box = dialog(tab, PresentDialog)
    assert box.agreement_id == agreement(tab.desk.store, "kcsie")
    click_line(box.ui.people, 1)
    assert box.ui.ok.text() == "Mark 3 signed"
    assert "1 stays due: M" in box.ui.summary.text()
    box.ui.ok.click()
    qtbot.waitUntil(lambda: not box.isVisible())
    signed = [one for one in ids.values() if cell(tab.desk.store, one, "kcsie").signed_on]
    assert len(signed) == 3


def test_only_who_has_not_and_filter(tab: StaffTab, ids: dict[str, str]) -> None:
    store = tab.desk.store
    service.mark_all_except(store, agreement(store, "governors"))
    service.mark_all_except(store, agreement(store, "kcsie"))
    tab.refresh()
    tab.open_item("missing")
    assert [row.name for row in tab.grid.records.shown] == ["Mrs Ada Head", "Mr Tom Teach"]
    tab.ui.filter.setText("teacher of")
    assert [row.name for row in tab.grid.records.shown] == ["Mr Tom Teach"]


def test_forms_that_were_printed_count_as_given_out(tab: StaffTab, ids: dict[str, str]) -> None:
    row = next(one for one in tab.found.agreements if one.key == "staff")
    tab.papers.forms(row, [ids["Tom"], ids["Ada"]])
    (pack,) = tab.ways.packs
    assert [one.name for one in pack.adults] == ["Mrs Ada Head", "Mr Tom Teach"]
    assert pack.two_copies
    assert cell(tab.desk.store, ids["Tom"], "staff").issued_on is not None
    assert cell(tab.desk.store, ids["Gita"], "governors").issued_on is None


def test_every_control_has_a_name(tab: StaffTab, qtbot: QtBot) -> None:
    assert not unnamed_controls(tab)
    for made in (
        AdultDialog(tab.desk, "", tab),
        PresentDialog(tab.found, "", tab.desk, tab),
        StaffImportDialog(tab.desk, tab),
    ):
        qtbot.addWidget(made)
        made.show()
        assert not unnamed_controls(made)
        made.close()


LIST = (
    "Title,Forename,Surname,Job title,Work email,Start date,Leaving date\r\n"
    "Mr,Tom,Teach,Deputy head,tom@x.example,,\r\n"
    "Ms,Nel,Nova,Teacher,nel@x.example,30/11/2026,\r\n"
    "Mrs,Ada,Head,,ada@x.example,,31/10/2026\r\n"
    ",,,,nobody@x.example,,\r\n"
    "Mr,Bad,Day,Cook,,31/02/2026,\r\n"
)


def test_a_list_is_shown_before_it_is_taken_in(
    tab: StaffTab, ids: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(LIST, "utf-8", newline="")
    tab.ui.importList.click()
    box = dialog(tab, StaffImportDialog)
    box.use_file(str(path))
    assert "1 new, 1 changed, 1 leaving" in box.ui.summary.text()
    assert "Row 5: there is no name" in box.ui.aside.text()
    assert "31/02/2026" in box.ui.aside.text()
    rows = list(box.table.records.shown)
    missing = [number for number, row in enumerate(rows) if row.kind == "missing"]
    assert len(missing) == 2
    box.table.selectRow(missing[0])
    QTest.keyClick(box.table, Qt.Key.Key_Space)
    assert box.table.records.index(missing[0], 1).data() == "☑ Has left"
    for _click in range(2):  # ticked and taken back
        at = box.table.visualRect(box.table.records.index(missing[1], 1)).center()
        QTest.mouseClick(box.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert box.leaving == [rows[missing[0]].form.id]
    before = service.adults(tab.desk.store)
    box.ui.ok.click()
    qtbot.waitUntil(lambda: not box.isVisible())
    after = {one.name: one for one in service.adults(tab.desk.store)}
    assert after["Mr Tom Teach"].role == "Deputy head"
    assert after["Ms Nel Nova"].role == "Teacher"
    assert after["Mrs Ada Head"].left_on is not None
    assert sum(one.left_on is not None for one in after.values()) == 2
    tab.desk.undo()
    assert service.adults(tab.desk.store) == before


def test_the_same_list_again_changes_nothing(
    office_store: Store, ids: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(LIST, "utf-8")
    found = import_service.read_staff_list(office_store, path)
    import_service.apply_staff_list(office_store, found)
    again = import_service.read_staff_list(office_store, path)
    assert again.is_empty
    assert again.unchanged == 3


def test_the_scanned_copies_of_a_person_are_a_line_of_the_menu(
    tab: StaffTab, ids: dict[str, str]
) -> None:
    places: list[str] = []
    tab.desk.place_wanted.connect(places.append)
    choose(tab, ids["Tom"], "kcsie")
    line = next(one for one in tab.grid.menu().actions() if "Scanned signed" in one.text())
    line.trigger()
    assert places == [f"agreements/copies/adult/{ids['Tom']}/kcsie"]


def test_in_an_earlier_year_nothing_of_this_year_is_printed_or_marked(
    tab: StaffTab, ids: dict[str, str], office_store: Store
) -> None:
    choose(tab, ids["Tom"], "kcsie")
    tab.grid.want(Action.SIGNED)
    make_school(office_store, {"6B": "6"}, year=2027)
    set_clock(office_store, datetime(2027, 9, 2, 9, tzinfo=UTC))
    tab.refresh()
    tab.ui.year.setCurrentIndex(tab.ui.year.findData(2026))
    choose(tab, ids["Tom"], "kcsie")
    tab.grid.want(Action.COPY)
    assert tab.found.year == 2026
    row = next(row for row in tab.found.rows if row.id == ids["Tom"])
    assert row.cell(agreement(office_store, "kcsie")).copy_on == date(2027, 9, 2)
    menu = QMenu(tab)
    tab.papers.fill(menu, tab.grid, tab.found)
    on = {line.text(): line.isEnabled() for line in menu.actions() if line.menu() is None}
    assert on["Signed &copies of the chosen cells (1)"]
    assert not any(able for text, able in on.items() if "head" in text or "Reminder" in text)


def test_large_letters_do_not_lie_on_top_of_each_other(
    tab: StaffTab, ids: dict[str, str], qtbot: QtBot
) -> None:
    asked = AdultDialog(tab.desk, ids["Tom"], tab)
    qtbot.addWidget(asked)
    asked.ui.lead.setText("Many words that are wrapped. " * 60)
    asked.ui.role.setEditText("Teacher, governor")
    layout = asked.layout()
    assert layout is not None
    assert asked.height() >= layout.totalHeightForWidth(asked.width())
    asked.reject()


def test_the_missing_of_one_form_are_shown_alone(
    tab: StaffTab, office_store: Store, ids: dict[str, str]
) -> None:
    """Who hasn't read KCSIE Part One, whatever else they have still to sign."""
    kcsie = agreement(office_store, "kcsie")
    service.mark(office_store, [at(office_store, ids["Tom"], "kcsie")], AdultStatus.SIGNED)
    tab.refresh()
    tab.ui.form.setCurrentIndex(tab.ui.form.findData(kcsie))
    wanted = {row.id for row in tab.found.rows if row.cell(kcsie).missing}
    others = {row.id for row in tab.found.rows if row.missing} - wanted
    assert wanted
    assert others, "somebody has to sign another form only"
    assert tab.ui.onlyMissing.isChecked()
    assert {row.id for row in tab.grid.records.shown} == wanted
    tab.ui.form.setCurrentIndex(0)
    assert {row.id for row in tab.grid.records.shown} == wanted | others


def test_where_everybody_signed_the_list_of_the_missing_says_so(
    tab: StaffTab, office_store: Store
) -> None:
    """Not that nobody is there yet, which asks for a second import."""
    keys = [
        AdultKey(row.id, one.agreement_id)
        for row in tab.found.rows
        for one in row.cells
        if one.missing
    ]
    service.mark(office_store, keys, AdultStatus.SIGNED)
    tab.refresh()
    tab.ui.onlyMissing.setChecked(True)
    assert tab.grid.records.rowCount() == 0
    assert "Everybody has signed" in tab.grid.said_instead


def test_a_wrong_day_is_put_right_by_key_and_taken_back(tab: StaffTab, ids: dict[str, str]) -> None:
    store = tab.desk.store
    choose(tab, ids["Tom"], "staff")
    QTest.keyClick(tab.grid, KEY.Key_R)
    before = cell(store, ids["Tom"], "staff")
    QTest.keyClick(tab.grid, KEY.Key_W)
    asked = dialog(tab, DayDialog)
    assert unnamed_controls(asked) == []
    assert asked.windowTitle() == "Signed on another day"
    assert asked.day == store.today()
    asked.ui.day.setDate(QDate(2026, 9, 1))
    asked.accept()
    after = cell(store, ids["Tom"], "staff")
    assert after == replace(before, signed_on=date(2026, 9, 1))
    assert tab.ui.answer.text() == "1 form of staff dated 01/09/2026 · Ctrl+Z undoes"
    tab.desk.undo()
    assert cell(store, ids["Tom"], "staff") == before
    tab.desk.redo()
    assert cell(store, ids["Tom"], "staff") == after
