"""Contacts from a table through the dialog: three pages, a place chosen, a line left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from esafety_desktop.contacts import service
from esafety_desktop.contacts.contact_column_rules import Holds
from esafety_desktop.contacts.contact_table_rows import Kind
from esafety_desktop.contacts.rows import EntryRow, NumberRow
from esafety_desktop.contacts.table_dialog import TableDialog
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.contacts.tab import ContactsTab


_LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, tab: ContactsTab, path: Path, text: str) -> TableDialog:
    path.write_text(text, "utf-8")
    tab.open_item("table")
    (dialog,) = [one for one in tab.findChildren(TableDialog) if one.isVisible()]
    assert unnamed_controls(dialog) == []
    dialog.use_file(str(path))
    qtbot.waitUntil(lambda: dialog.ui.pages.currentIndex() == 1)
    return dialog


def test_a_list_is_taken_in_and_taken_back(qtbot: QtBot, tab: ContactsTab, tmp_path: Path) -> None:
    text = (
        "Who,Telephone,Evening phone,Service\nPriya Nair,01632960020,,LADO\n"
        "Jo,01632 960021,07700 900021,Bursar\nNobody,mornings,,LADO\n"
    )
    dialog = opened(qtbot, tab, tmp_path / "list.csv", text)
    held = [line.holds for line in dialog.columns.table.records.shown]
    assert held == ["Person", "Numbers by day", "Numbers out of hours", "Place on the map"]
    qtbot.mouseClick(dialog.ui.next, _LEFT)
    lines = dialog.preview.table.records.shown
    assert [one.kind for one in lines] == [Kind.NEW, Kind.PLACE, Kind.ASIDE]
    assert "Lines without a place" in dialog.ui.reason.text()
    dialog.preview.table.select_key("3")
    box = dialog.preview.ui.place
    assert box.isEnabled()
    box.setCurrentIndex(box.findData("SAM-SCHOOL-1"))
    box.activated.emit(box.currentIndex())
    assert dialog.preview.table.records.shown[1].kind is Kind.NEW
    dialog.preview.table.select_key("2")
    qtbot.mouseClick(dialog.preview.ui.leave_out, _LEFT)
    assert dialog.preview.table.records.shown[0].kind is Kind.OUT
    qtbot.mouseClick(dialog.preview.ui.leave_out, _LEFT)
    qtbot.mouseClick(dialog.ui.next, _LEFT)
    store = tab.desk.store
    drawn = service.contact_map(store)
    assert drawn.slot("SAM-LA-20").entries[0].numbers[0].number == "01632 960020"
    assert drawn.slot("SAM-SCHOOL-1").entries[0].name == "Jo"
    tab.desk.undo()
    assert not service.contact_map(store).slot("SAM-LA-20").entries
    assert not service.contact_map(store).slot("SAM-SCHOOL-1").entries


def test_changed_lines_come_first_and_are_readable_whole(
    qtbot: QtBot, tab: ContactsTab, tmp_path: Path
) -> None:
    numbers = tuple(NumberRow(f"01632 96002{one}") for one in range(4))
    service.save_entry(
        tab.desk.store, EntryRow("SAM-LA-20", person="Priya Nair", role="LADO", numbers=numbers)
    )
    text = (
        "Place,Person,Phone\nSAM-SCHOOL-1,Jo,1632960021\n"
        "LADO,Priya Nair,01632 960030; 01632 960031; 01632 960032; 01632 96033\n"
    )
    dialog = opened(qtbot, tab, tmp_path / "list.csv", text)
    qtbot.mouseClick(dialog.ui.next, _LEFT)
    preview = dialog.preview
    assert preview.table.records.shown[0].kind is Kind.CHANGED
    row = preview.table.records
    assert row.index(0, 1).data().startswith("⚠ changed")
    details = preview.ui.details.toPlainText()
    assert details.splitlines()[0].endswith("Keep it as it is?")
    for number in (*numbers, NumberRow("01632 960032"), NumberRow("01632 96033")):
        assert number.text in details
    assert preview.ui.zeros.isVisible()
    jo = next(one for one in preview.table.records.shown if one.name == "Jo")
    preview.table.select_key(jo.key)
    preview.ui.zeros.setChecked(False)
    assert "first 0 is lost" in preview.ui.details.toPlainText()
    dialog.reject()


def test_columns_can_be_put_right(qtbot: QtBot, tab: ContactsTab, tmp_path: Path) -> None:
    dialog = opened(qtbot, tab, tmp_path / "a.csv", "Person,Abc,Phone\nX,LADO,101\n")
    dialog.columns.table.select_key("1")
    box = dialog.columns.ui.choice
    box.setCurrentText(Holds.PERSON.value)
    box.activated.emit(box.currentIndex())
    assert "Two columns are taken as “Person”" in dialog.ui.reason.text()
    assert not dialog.ui.next.isEnabled()
    box.setCurrentText(Holds.PLACE.value)
    box.activated.emit(box.currentIndex())
    qtbot.mouseClick(dialog.ui.next, _LEFT)
    assert (
        dialog.preview.table.records.shown[0].place == "Local authority designated officer (LADO)"
    )
    dialog.reject()


def test_a_table_that_changes_nothing_is_not_taken_in(
    qtbot: QtBot, tab: ContactsTab, tmp_path: Path
) -> None:
    dialog = opened(qtbot, tab, tmp_path / "a.csv", "Place,Person,Phone\nLADO,X,mornings\n")
    qtbot.mouseClick(dialog.ui.next, _LEFT)
    assert not dialog.ui.next.isEnabled()
    assert "Nothing would change" in dialog.ui.reason.text()
    dialog.reject()


def test_a_table_of_contacts_with_unknown_headings_says_which_one_is_missing(
    qtbot: QtBot, tab: ContactsTab, tmp_path: Path
) -> None:
    tab.open_item("table")
    (dialog,) = [one for one in tab.findChildren(TableDialog) if one.isVisible()]
    assert dialog.focusWidget() is dialog.file.path
    for text, words in (
        ("Person,Colour\nJo,red\n", "no heading for how to reach them"),
        ("Colour,Telephone\nred,101\n", "no heading for whom to ring"),
        ("Colour,Shape\nred,round\n", "whom to ring (“Person”, “Role” or “Organisation”) and no"),
    ):
        path = tmp_path / "list.csv"
        path.write_text(text, "utf-8")
        dialog.file.fault.clear()
        dialog.use_file(str(path))
        qtbot.waitUntil(lambda: dialog.file.fault.text() != "")
        assert "No headings for contacts" in dialog.file.fault.text()
        assert words in dialog.file.fault.text()
        assert "answers" not in dialog.file.fault.text()
    dialog.reject()
