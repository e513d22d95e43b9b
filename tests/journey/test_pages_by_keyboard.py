"""Each page of Signed forms and of Print with the keyboard alone: reached, named, seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.wiring import PAGES
from tests.conftest import unnamed_controls
from tests.journey.hands import shown
from tests.journey.test_keyboard_routes import by_tab, hands, spoken_name, with_caret

if TYPE_CHECKING:
    from tests.journey.hands import Hands

__all__ = ["hands"]
PLACES = [
    f"{room}/{line.place}" if line.place else room
    for room in ("agreements", "letters")
    for line in PAGES[room]
]
#: Places whose page has several views.
VIEWS = ["agreements/photographs/tasks", "agreements/photographs/stores",
         "agreements/photographs/trips", "letters/home/log"]  # fmt: skip


def show(hands: Hands, place: str) -> QWidget:
    """The page of a place, with the keyboard in it."""
    desk = hands.desk
    desk.view.open_place(place)
    QApplication.processEvents()
    page = desk.view.current
    assert page is not None
    page.setFocus()
    QApplication.processEvents()
    return page.page


def walk(hands: Hands, steps: int) -> list[QWidget]:
    """What has the keyboard after each Tab, until it comes round."""
    met: list[QWidget] = []
    for _ in range(steps):
        hands.press("Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in met:
            break
        met.append(focus)
    return met


@pytest.mark.parametrize("place", PLACES + VIEWS)
def test_tab_reaches_each_control_of_a_page_and_each_has_a_name(hands: Hands, place: str) -> None:
    page = show(hands, place)
    frame = hands.journey.program.frame
    wanted = {one for one in with_caret(frame) if by_tab(one)}
    met = walk(hands, len(wanted) + 30)
    assert not [spoken_name(one) or one.objectName() for one in wanted - set(met)]
    assert not unnamed_controls(page)
    assert not [one.objectName() for one in met if not spoken_name(one)]


@pytest.mark.parametrize("place", PLACES + VIEWS)
def test_what_has_the_keyboard_can_be_seen(hands: Hands, place: str) -> None:
    """Also in a small window, in which the page scrolls."""
    frame = hands.journey.program.frame
    frame.resize(900, 480)
    page = show(hands, place)
    met: list[QWidget] = []
    for _ in range(60):
        hands.press("Tab")
        QApplication.processEvents()
        control = QApplication.focusWidget()
        assert control is not None
        if control in met:
            break
        met.append(control)
        if page.isAncestorOf(control):
            seen = control.visibleRegion().boundingRect().height()
            assert seen >= min(control.height(), 12), spoken_name(control)
    assert any(page.isAncestorOf(one) for one in met)


@pytest.mark.parametrize("place", PLACES)
def test_help_comes_and_goes_with_keys_and_the_caret_stays(hands: Hands, place: str) -> None:
    page = show(hands, place)
    before = QApplication.focusWidget()
    hands.press("F1")
    assert shown(GuideDialog)
    hands.press("Esc")
    assert not [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, GuideDialog) and one.isVisible()
    ]
    frame = hands.journey.program.frame
    frame.activateWindow()  # off the screen no window manager does
    hands.until(frame.isActiveWindow)
    assert QApplication.focusWidget() is before
    assert before is not page


@pytest.mark.parametrize("place", PLACES)
def test_tab_leaves_every_list_and_arrow_keys_stay_in_it(hands: Hands, place: str) -> None:
    page = show(hands, place)
    for one in page.findChildren(QAbstractItemView):
        if not one.isVisible() or not one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        one.setFocus()
        hands.press("Down")
        assert QApplication.focusWidget() is one
        hands.press("Tab")
        assert QApplication.focusWidget() is not one, one.accessibleName()


def test_f1_on_the_contacts_opens_the_page_about_the_map(hands: Hands) -> None:
    hands.press("Ctrl+4")
    hands.press("F1")
    (dialog,) = shown(GuideDialog)
    assert dialog.page.name == "contact-map"
    assert "Safeguarding Sam" in dialog.text.toPlainText()
    hands.press("Esc")
