"""Every list and splitter of the window comes back as it was left, over a lock and a new start."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from esafety_desktop import wiring
from esafety_desktop.widgets.kept_looks import FILE_NAME, view_of
from esafety_desktop.widgets.paged_tab import PagedTab
from esafety_desktop.widgets.table import RecordTable
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.widgets.tab_base import Tab

FORMS = Path(__file__).resolve().parents[2] / "forms"
CODE = FORMS.parent / "esafety_desktop"
DRAWN = 77


def every_page(desk: WorkingDesk, qtbot: QtBot) -> Iterator[Tab]:
    """Each tab and each of its pages, in turn."""
    qtbot.waitUntil(desk.view.isVisible)
    for number in range(len(wiring.TABS)):
        desk.view.go(number)
        page = desk.view.current
        assert page is not None
        qtbot.waitUntil(page.isVisible)
        (whole,) = [one for one in desk.view.made if one is page or one.isAncestorOf(page)]
        if isinstance(whole, PagedTab):
            yield from (whole.show_page(plan.place) for plan in whole.plans)
        else:
            yield whole


def lists(page: Tab) -> list[RecordTable[Any]]:
    """Those that can be drawn: seen, and with headings."""
    every = page.findChildren(RecordTable)
    return [one for one in every if one.isVisible() and one.horizontalHeader().isVisible()]


def splitters(page: Tab) -> list[QSplitter]:
    return [one for one in page.findChildren(QSplitter) if one.isVisible()]


def draw(table: RecordTable[Any]) -> None:
    table.room.drawn[0] = DRAWN
    if table.horizontalHeader().sectionsMovable():
        table.horizontalHeader().moveSection(1, 0)
    if table.isSortingEnabled():
        table.sortByColumn(1, Qt.SortOrder.DescendingOrder)


def is_drawn(table: RecordTable[Any]) -> bool:
    header = table.horizontalHeader()
    return (
        table.room.drawn == {0: DRAWN}
        and (header.logicalIndex(0) == 1 or not header.sectionsMovable())
        and (header.sortIndicatorSection() == 1 or not table.isSortingEnabled())
    )


def share(split: QSplitter) -> float:
    return split.sizes()[0] / sum(split.sizes())


def test_every_tab_keeps_widths_order_sorting_and_splitters_over_a_lock(
    program: Program, qtbot: QtBot, data_folder: Path
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    seen, split = set(), {}
    for page in every_page(desk, qtbot):
        for table in lists(page):
            draw(table)
            seen.add((view_of(table), table.accessibleName()))
        for one in splitters(page):
            one.handle(1).moveSplitter(one.width() * 55 // 100)
            split[view_of(one)] = share(one)
    assert {name.split(".")[0] for name in split} == {
        "incidents", "agreements", "contacts", "action_points", "signed_copies"
    }  # fmt: skip
    program.lock()
    again = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    assert again is not desk
    back = set()
    for page in every_page(again, qtbot):
        assert [one.accessibleName() for one in lists(page) if not is_drawn(one)] == []
        back |= {(view_of(one), one.accessibleName()) for one in lists(page)}
        for one in splitters(page):
            assert abs(share(one) - split[view_of(one)]) < 0.02, view_of(one)
    assert back == seen
    told = json.loads((data_folder / FILE_NAME).read_text("utf-8"))
    kept = [value for name, value in told.items() if " list " in name or " split " in name]
    assert len(kept) > 10
    words = set(re.findall(r"[A-Za-z]+", json.dumps(kept)))
    assert words <= {"drawn", "places", "order", "falling", "parts", "true", "false"}


def test_every_splitter_of_a_form_is_kept() -> None:
    """A splitter that a form adds and nobody keeps would start afresh at every lock."""
    left = []
    for form in FORMS.rglob("*.ui"):
        for name in re.findall(r'<widget class="QSplitter" name="(\w+)"', form.read_text("utf-8")):
            room = CODE / form.parent.name
            kept = (one.read_text("utf-8") for one in room.glob("*.py"))
            if not any(f"KeptSplitter(ui.{name})" in one.replace("self.", "") for one in kept):
                left.append(f"{form.name}: {name}")
    assert left == []
