"""The Scanned copies page as it is worked: piles, one child's copy, removing, printing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.rows import Status
from esafety_desktop.kept_papers.page_view import picture_of
from esafety_desktop.kept_papers.remove_dialog import RemoveDialog
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.scans import reading
from esafety_desktop.signed_copies import service
from esafety_desktop.signed_copies.pile_dialog import PileDialog
from esafety_desktop.signed_copies.rows import PUPIL
from esafety_desktop.signed_copies.tab import CopiesTab
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.agreements.school_maker import Made, make_school, set_clock
from tests.conftest import unnamed_controls
from tests.evidence import files
from tests.signed_copies.piles import blank_page, issue, pile, slip_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

KEY = Qt.Key


@pytest.fixture
def made(office_store: Store) -> Made:
    school = make_school(office_store)
    agreements.bring_up_to_date(office_store)
    return school


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store, made: Made) -> Iterator[CopiesTab]:
    jobs = Jobs()
    view = CopiesTab(Desk(office_store, jobs))
    qtbot.addWidget(view)
    view.resize(1200, 720)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
    jobs.close()


def opened(qtbot: QtBot, tab: CopiesTab, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in tab.findChildren(kind)), timeout=30_000)
    return next(one for one in tab.findChildren(kind) if one.isVisible())


def test_an_empty_page_says_what_to_do_first(tab: CopiesTab) -> None:
    assert "Scan a pile in" in tab.table.empty_text
    assert not tab.ui.remove.isEnabled()
    assert not unnamed_controls(tab)


def test_a_pile_is_read_sorted_looked_at_and_filed(
    qtbot: QtBot, tab: CopiesTab, made: Made, office_store: Store, tmp_path: Path
) -> None:
    first, second, third, _ = made.pupils["5B"]
    codes = issue(office_store, "ks2", made.pupils["5B"])
    path = tmp_path / "Slips.pdf"
    pages = (slip_page(codes[first], 1), blank_page(), slip_page("", 2), slip_page("", 3))
    path.write_bytes(pile(*pages, slip_page(codes[second], 4)))
    tab.read_pile(str(path))
    asked = opened(qtbot, tab, PileDialog)
    assert isinstance(asked, PileDialog)
    assert not unnamed_controls(asked)
    assert asked.ui.heading.text() == "Slips.pdf: 5 pages, 1 of them empty backs"
    assert asked.current == 1, "the first page that no code explains"
    qtbot.waitUntil(lambda: asked.ui.picture.pixmap().width() > 200)
    assert asked.ui.form.currentText() == "My online rules"
    QTest.keyClicks(asked.ui.whose, "nobody")
    QTest.keyClick(asked.ui.whose, KEY.Key_Return)
    assert "Type more of the name" in asked.ui.summary.text()
    assert asked.isVisible(), "Enter says whose a page is, it does not file"
    assert service.newest(office_store) == ()
    asked.ui.whose.clear()
    QTest.keyClicks(asked.ui.whose, "5b kid3")
    QTest.keyClick(asked.ui.whose, KEY.Key_Return)
    assert asked.items[1].owner is not None
    assert asked.items[1].owner.key == third
    assert asked.current == 2, "the next one"
    asked.ui.back_of.click()
    assert [item.pages for item in asked.items] == [(0,), (2, 3), (4,)]
    asked.accept()
    rows = service.newest(office_store)
    assert {row.owner.key for row in rows} == {first, second, third}
    assert {row.pages for row in rows if row.owner.key == third} == {2}
    grid = agreements.class_grid(office_store, made.classes["5B"])
    at = next(n for n, row in enumerate(grid.agreements) if row.key == "ks2")
    by_pupil = {row.pupil_id: row.cells[at].status for row in grid.rows}
    assert by_pupil[first] is by_pupil[second] is Status.RETURNED
    assert by_pupil[third] is Status.DUE, "no code says that this slip is back"
    assert tab.table.records.rowCount() == 3
    tab.desk.undo()
    tab.desk.undo()
    assert service.newest(office_store) == ()


def test_a_slip_of_an_earlier_year_is_filed_under_that_year(
    qtbot: QtBot, tab: CopiesTab, made: Made, office_store: Store, tmp_path: Path
) -> None:
    first, *_ = made.pupils["5B"]
    codes = issue(office_store, "ks2", made.pupils["5B"])
    made_next = make_school(office_store, {"6B": "6"}, year=2027)
    set_clock(office_store, datetime(2027, 9, 10, 9, tzinfo=UTC))
    agreements.bring_up_to_date(office_store)
    path = tmp_path / "Slips.pdf"
    path.write_bytes(pile(slip_page(codes[first], 1), slip_page("", 2)))
    tab.read_pile(str(path))
    asked = opened(qtbot, tab, PileDialog)
    assert isinstance(asked, PileDialog)
    assert asked.ui.form.currentText() == "My online rules, 2026-27"
    QTest.keyClicks(asked.ui.whose, "6b kid1")
    QTest.keyClick(asked.ui.whose, KEY.Key_Return)
    assert asked.items[0].form is not None
    assert asked.items[0].form.year == 2026
    assert not asked.items[0].mark
    assert asked.ui.form.currentText() == "My online rules", "the next page is of this year again"
    asked.accept()
    (row,) = service.newest(office_store)
    assert (row.owner.key, row.form.year) == (made_next.pupils["6B"][0], 2026)


def test_one_copy_for_one_child(
    qtbot: QtBot, tab: CopiesTab, made: Made, office_store: Store, tmp_path: Path
) -> None:
    child = made.pupils["5B"][0]
    assert not tab.ui.add.isVisible(), "first somebody has to be shown"
    ks2 = next(row.id for row in agreements.agreements(office_store) if row.key == "ks2")
    tab.open_item(f"{child}/{ks2}")
    assert tab.ui.heading.text() == "Ash, Kid1 · 5B · My online rules"
    assert tab.ui.add.isVisible()
    path = tmp_path / "one.png"
    path.write_bytes(files.saved(slip_page()))
    tab.read_copy(str(path))
    qtbot.waitUntil(lambda: bool(service.newest(office_store)), timeout=30_000)
    (row,) = service.of_owner(office_store, PUPIL, child)
    assert (row.form.key, row.how) == ("ks2", "by hand")
    assert tab.ui.page_label.text() == "Page 1 of 1"
    tab.ui.all_copies.click()
    assert tab.ui.heading.text() == "Scanned copies of signed forms"
    QTest.keyClicks(tab.ui.filter, "birch")
    assert tab.table.records.rowCount() == 0


def test_a_photograph_is_refused_in_words(
    qtbot: QtBot, tab: CopiesTab, office_store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(files.saved(files.photograph(), "JPEG"))
    tab.read_pile(str(path))
    qtbot.waitUntil(lambda: "photograph" in tab.ui.answer.text(), timeout=30_000)
    assert "never kept with a signed form" in tab.ui.answer.text()
    assert service.newest(office_store) == ()


def test_removing_asks_and_printing_previews(
    qtbot: QtBot, tab: CopiesTab, made: Made, office_store: Store, tmp_path: Path
) -> None:
    child = made.pupils["5B"][0]
    tab.open_item(f"{child}/ks2")
    path = tmp_path / "one.png"
    path.write_bytes(files.saved(slip_page()))
    tab.read_copy(str(path))
    qtbot.waitUntil(lambda: bool(service.newest(office_store)), timeout=30_000)
    tab.print_()
    preview = opened(qtbot, tab, PreviewDialog)
    preview.close()
    tab.ui.remove.click()
    asked = opened(qtbot, tab, RemoveDialog)
    assert isinstance(asked, RemoveDialog)
    assert not unnamed_controls(asked)
    assert not asked._ok.isEnabled()
    QTest.keyClicks(asked.ui.why, "scanned twice")
    asked.accept()
    assert service.newest(office_store) == ()
    assert tab.table.records.rowCount() == 0


def test_what_is_shown_is_what_is_kept() -> None:
    (page,) = reading.scan(files.saved(slip_page())).pages
    image = picture_of(page)
    assert (image.width(), image.height()) == files.A4
    assert image.pixelColor(0, 0).lightness() == 255, "white paper"


def test_the_grid_of_children_leads_here(
    qtbot: QtBot, tab: CopiesTab, made: Made, office_store: Store
) -> None:
    from esafety_desktop.agreements.tab import SignedFormsTab

    grid_tab = SignedFormsTab(tab.desk)
    qtbot.addWidget(grid_tab)
    ks2 = next(row.id for row in agreements.agreements(office_store) if row.key == "ks2")
    child = made.pupils["5B"][1]
    grid_tab.grid.show_cell(child, ks2)
    wanted: list[str] = []
    tab.desk.place_wanted.connect(wanted.append)
    line = next(one for one in grid_tab.grid.menu().actions() if one.text() == "Scanned copy…")
    line.trigger()
    assert wanted == [f"agreements/copies/{child}/{ks2}"]
    tab.open_item(wanted[0].removeprefix("agreements/copies/"))
    assert tab.ui.heading.text() == "Birch, Kid2 · 5B · My online rules"
