"""A tab of several pages: made when looked at, reached by places and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.paged_tab import PagedTab, PagePlan
from esafety_desktop.widgets.tab_base import Tab

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


class Paper(Tab):
    """Remembers what was asked of it."""

    areas: ClassVar[Area] = Area.SCHOOL

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.line = QLineEdit(self)
        self.line.setAccessibleName("Line")
        QVBoxLayout(self).addWidget(self.line)
        self.setFocusProxy(self.line)
        self.heard: list[str] = []

    def refresh(self) -> None:
        self.heard.append("refresh")

    def open_item(self, item: str) -> None:
        self.heard.append(item)

    def keep_draft(self) -> None:
        self.heard.append("draft")


def make(desk: Desk, *places: str, item: str = "") -> PagedTab:
    plans = [PagePlan(one, one or "Children", Paper) for one in places]
    made = PagedTab(desk, "Signed forms", plans)
    made.begin(item)
    return made


def test_the_first_page_is_not_made_for_somebody_who_goes_to_another(
    qtbot: QtBot, office_store: Store
) -> None:
    jobs = Jobs()
    tab = make(Desk(office_store, jobs), "", "staff", item="staff/abc")
    qtbot.addWidget(tab)
    assert len(tab.findChildren(Paper)) == 1
    assert tab.bar.currentIndex() == 1
    tab.open_item("staff/abc")
    assert isinstance(tab.page, Paper)
    assert tab.page.heard == ["abc"]
    tab.open_item("pupil/7")
    assert len(tab.findChildren(Paper)) == 2
    jobs.abandon()


def test_pages_are_made_when_they_are_looked_at(qtbot: QtBot, office_store: Store) -> None:
    jobs = Jobs()
    desk = Desk(office_store, jobs)
    tab = make(desk, "", "staff")
    qtbot.addWidget(tab)
    tab.show()
    assert len(tab.findChildren(Paper)) == 1
    tab.open_item("staff/abc")
    staff = tab.page
    assert isinstance(staff, Paper)
    assert staff.heard == ["abc"]
    tab.open_item("pupil/7")
    children = tab.page
    assert isinstance(children, Paper)
    assert children is not staff
    assert children.heard == ["pupil/7"]
    desk.done(Changed(Area.SCHOOL, None), None)
    assert children.heard == ["pupil/7", "refresh"]
    assert staff.heard == ["abc"]
    tab.show_page("staff")
    assert staff.heard == ["abc", "refresh"]
    tab.keep_draft()
    assert staff.heard[-1] == children.heard[-1] == "draft"
    jobs.abandon()


def test_keys_turn_the_pages(qtbot: QtBot, office_store: Store) -> None:
    jobs = Jobs()
    tab = make(Desk(office_store, jobs), "", "staff", "images")
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.page.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    for key, number in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_PageUp, 2)):
        focus = tab.page.focusProxy()
        assert focus is not None
        qtbot.keyClick(focus, key, control)
        assert tab.bar.currentIndex() == number
    jobs.abandon()


def test_one_page_needs_no_bar(qtbot: QtBot, office_store: Store) -> None:
    jobs = Jobs()
    tab = make(Desk(office_store, jobs), "")
    qtbot.addWidget(tab)
    tab.show()
    assert not tab.bar.isVisible()
    jobs.abandon()


def test_a_tall_page_makes_no_other_page_scroll(qtbot: QtBot, office_store: Store) -> None:
    jobs = Jobs()
    tab = make(Desk(office_store, jobs), "", "staff")
    qtbot.addWidget(tab)
    tab.show()
    least = tab.minimumSizeHint().height()
    tab.page.setMinimumHeight(2000)
    assert tab.show_page("staff").isVisible()
    qtbot.waitUntil(lambda: tab.minimumSizeHint().height() == least)
    jobs.abandon()
