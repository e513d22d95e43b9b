"""September, through the real window: new year, reviews, numbers, filter, guidance, governors."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtWidgets import QDialogButtonBox

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.action_points import service as reviews
from esafety_desktop.action_points.review_dialog import ReviewDialog
from esafety_desktop.agreements import service as register
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.check_dialog import CheckDialog
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.dates import AcademicYear
from esafety_desktop.governors import service as governors
from esafety_desktop.governors.governors_dialog import GovernorsDialog
from esafety_desktop.guidance_checks import service as guidance
from esafety_desktop.guidance_checks.walk_dialog import WalkDialog
from esafety_desktop.incidents import people_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.rows import Facts, PersonRow
from esafety_desktop.new_year.new_year_dialog import NewYearDialog
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.school.term_rules import proposed
from esafety_desktop.store.changes import Area
from esafety_desktop.today.tab import TodayTab
from tests.agreements.school_maker import make_school
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.journey.at_work import at_work
from tests.journey.hands import Hands, shown
from tests.new_year.year_maker import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.table import RecordTable

SPRING = datetime(2027, 3, 8, 10, tzinfo=UTC)
SEPTEMBER = datetime(2027, 9, 6, 8, tzinfo=UTC)
FILTER_REVIEW, AUDIT = "TODAY-ADD-7", "BECTA09-AP-01"


def _year_before(store: Store) -> None:
    """The school as the summer left it: last year's classes, a year's log, old numbers."""
    store.clock = lambda: SPRING
    make_school(store, CLASSES, 3, 2026)
    store.clock = lambda: SPRING
    school.save_school(store, SchoolRow("Seabrook Primary School"))
    school.save_terms(store, (*proposed(AcademicYear(2026)), *proposed(AcademicYear(2027))))
    register.bring_up_to_date(store)
    entry = EntryRow(
        "SAM-LA-20",
        person="Ms Reed",
        numbers=(NumberRow("0151 496 0100", Hours.DAY, ""),),
        last_checked_on=date(2026, 3, 2),
        checked_by="office",
    )
    contacts.save_entry(store, entry)
    for point in (FILTER_REVIEW, AUDIT):
        reviews.set_next_review(store, point, date(2027, 9, 3))
    for number in range(9):
        made = incidents.start_incident(store, "A picture that was not for children.").value
        facts = Facts(what_happened="A picture.", kind="unsuitable", four_c=("content",))
        incidents.save_facts(store, made, facts)
        person = PersonRow("", "pupil", "affected", f"Child {number}", "2A")
        people_service.add_person(store, made, person)


@pytest.fixture
def hands(qtbot: QtBot, data_folder: Path, tmp_path: Path) -> Iterator[Hands]:
    """A leader's hands on the first Monday of September 2027."""
    store = sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    _year_before(store)
    store.close()
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as made:
        working = made.desk
        for one in working.desk.store.stores:
            one.clock = lambda: SEPTEMBER
        working.desk.changed.emit(Area.SCHOOL, None)
        yield made


def _today(hands: Hands) -> TodayTab:
    hands.press("Ctrl+1")
    tab = hands.desk.view.current
    assert isinstance(tab, TodayTab)
    return tab


def _open_line(hands: Hands, words: str) -> None:
    """Find a line of Today and press Enter on it."""
    for table in _today(hands).tables:
        if any(words in line.what for line in table.records.shown):
            hands.choose(table, words)
            hands.press("Return")
            return
    raise AssertionError(f"Today doesn't say {words!r}")


def _says(hands: Hands, words: str) -> bool:
    tables: list[RecordTable[object]] = list(_today(hands).tables)  # type: ignore[arg-type]
    return any(words in str(line) for table in tables for line in table.records.shown)


def _new_year(hands: Hands) -> None:
    _open_line(hands, "New academic year")
    dialog = hands.dialog(NewYearDialog)
    hands.press("Alt+W")
    hands.until(lambda: dialog.ui.pages.currentIndex() == 1)
    hands.press("Return")
    hands.until(lambda: not shown(NewYearDialog))
    assert {row.academic_year for row in school.classes(hands.desk.store)} == {2027}


def _review(hands: Hands, point: str, title: str) -> None:
    _open_line(hands, title)
    hands.press("Ctrl+N")
    dialog = hands.dialog(ReviewDialog)
    hands.type_in(dialog.ui.actionedBy, "Priya Nair")
    ok = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    hands.click(ok)
    hands.until(lambda: not shown(ReviewDialog))
    row = next(one for one in reviews.points(hands.desk.store) if one.id == point)
    assert row.latest is not None
    assert row.latest.actioned_by == "Priya Nair"


def _numbers(hands: Hands) -> None:
    hands.desk.desk.open_place("contacts/check-all")
    dialog = hands.dialog(CheckDialog)
    while (row := dialog.row) is not None:
        hands.click(dialog.ui.right if row.entry is not None else dialog.ui.later)
    hands.press("Esc")
    hands.until(lambda: not shown(CheckDialog))
    slot = contacts.contact_map(hands.desk.store).slot("SAM-LA-20")
    assert slot.entries[0].last_checked_on == SEPTEMBER.date()


def _walk(hands: Hands) -> None:
    _open_line(hands, "still to walk through")
    dialog = hands.dialog(WalkDialog)
    hands.type_in(dialog.ui.note, "Read on GOV.UK")
    for _ in range(len(dialog.walk.items)):
        hands.press("Return")
    assert dialog.walk.done == len(dialog.walk.items)
    hands.press("Alt+F")
    hands.until(lambda: not dialog.walk.stale)
    hands.press("Alt+P")
    text = _text(hands.paper())
    assert "checked by leader on 06/09/2027: Read on GOV.UK" in " ".join(text.split())
    hands.press("Esc")
    hands.until(lambda: not shown(WalkDialog))
    assert not guidance.walk(hands.desk.store).stale


def _governors(hands: Hands) -> None:
    hands.press("Ctrl+K")
    hands.qtbot.keyClicks(hands.desk.view.search, "governors' p")
    hands.press("Return")
    dialog = hands.dialog(GovernorsDialog)
    hands.pick(dialog.ui.period, "School year 2026-27")
    hands.type_in(dialog.ui.comment, "The filter was changed in May.")
    hands.press("Alt+P")
    text = _text(hands.paper())
    for wanted in ("Seabrook", "Unsuitable material seen", "9", "The filter was changed in May."):
        assert wanted in text
    assert "Child" not in text
    (kept,) = governors.kept(hands.desk.store)
    assert kept.edition.total == 9
    hands.press("Esc")
    hands.until(lambda: not shown(GovernorsDialog))


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.covers("TODAY-ADD-7", "TODAY-ADD-13")
def test_september(hands: Hands) -> None:
    _new_year(hands)
    _review(hands, AUDIT, "Audit of where we stand")
    _review(hands, FILTER_REVIEW, "Yearly filtering and monitoring review")
    _numbers(hands)
    _walk(hands)
    assert not _says(hands, "still to walk through")
    _governors(hands)
    hands.press("Ctrl+Z")
    assert hands.spoken
