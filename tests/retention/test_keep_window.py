"""Keep or dispose, in its window; the certificate and the schedule on paper."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from esafety_desktop.accounts import service as accounts
from esafety_desktop.printing.locked_view import Handled, LockedPreview
from esafety_desktop.retention import (
    disposal_service,
    keep_service,
    periods_service,
    review_service,
)
from esafety_desktop.retention.keep_dialog import KeepDialog
from esafety_desktop.retention.pages import render_certificate, render_schedule
from esafety_desktop.retention.periods_dialog import PeriodsDialog
from esafety_desktop.store.base import LockedBase
from esafety_desktop.store.cabinet import Role
from tests.conftest import unnamed_controls
from tests.retention.maker import SECRET, at, closed, dumped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

pytestmark = pytest.mark.covers("TF-RET", "SEEDGAP-10")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def old(leader_store: Store) -> str:
    accounts.add_account(leader_store, "deputy", Role.LEADER, "harbour wall at dusk")
    at(leader_store, 2026)
    made = closed(leader_store)
    at(leader_store, 2043)
    return made


@pytest.fixture
def dialog(old: str, desk: Desk, qtbot: QtBot) -> Iterator[KeepDialog]:
    made = KeepDialog(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def text_of(pdf: bytes) -> str:
    return " ".join(
        " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split()
    )


def type_reason(dialog: KeepDialog, qtbot: QtBot, words: str) -> None:
    assert not dialog.ui.ok.isEnabled()
    qtbot.keyClicks(dialog.ui.reason, words)
    qtbot.mouseClick(dialog.ui.ok, LEFT)


def test_the_list_says_why_and_until_when(dialog: KeepDialog) -> None:
    (row,) = dialog.table.records.shown
    assert row.state_words == "Due for review"
    assert "born 03/05/2017" in dialog.ui.why.text()
    assert "03/05/2042" in dialog.ui.state.text()
    assert unnamed_controls(dialog) == []


def test_two_steps_and_a_second_leader(
    dialog: KeepDialog, old: str, leader_store: Store, qtbot: QtBot
) -> None:
    assert not dialog.ui.dispose.isEnabled()
    qtbot.mouseClick(dialog.ui.decide, LEFT)
    type_reason(dialog, qtbot, "The time is over.")
    assert SECRET in dumped(leader_store)
    assert "Decided to go" in dialog.ui.decided.text()
    qtbot.mouseClick(dialog.ui.dispose, LEFT)
    ui = dialog.ui
    assert "no way back" in ui.what.text()
    assert not ui.ok.isEnabled()
    ui.sure.setChecked(True)
    assert "leader" in ui.wrong.text()
    ui.second.setCurrentIndex(ui.second.findData("deputy"))
    qtbot.mouseClick(ui.ok, LEFT)
    assert SECRET not in dumped(leader_store)
    ui.show.setCurrentIndex(ui.show.findData("gone"))
    (row,) = dialog.table.records.shown
    assert row.state_words == "Disposed of"
    assert "with deputy" in ui.history.toPlainText()
    assert ui.certificate.isEnabled()
    assert not ui.hold.isEnabled()


def test_whose_record_it_is_stands_beside_each_question(dialog: KeepDialog, qtbot: QtBot) -> None:
    assert "ZX" in dialog.ui.title.text().replace(".", "").replace(" ", "")
    qtbot.mouseClick(dialog.ui.decide, LEFT)
    assert dialog.detail is not None
    assert dialog.detail.about in dialog.ui.what.text()


def test_a_wheel_over_the_period_changes_nothing(dialog: KeepDialog, old: str) -> None:
    before = dialog.ui.period.currentIndex()
    none, turned = QPoint(), QPoint(0, -120)
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        none,
        turned,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(dialog.ui.period, event)
    assert dialog.ui.period.currentIndex() == before


def test_a_hold_closes_the_way(dialog: KeepDialog, qtbot: QtBot) -> None:
    ui = dialog.ui
    qtbot.mouseClick(ui.hold, LEFT)
    type_reason(dialog, qtbot, "The police asked.")
    assert list(dialog.table.records.shown) == []
    ui.show.setCurrentIndex(ui.show.findData("hold"))
    assert not ui.decide.isEnabled()
    qtbot.mouseClick(ui.lift, LEFT)
    type_reason(dialog, qtbot, "The police let go.")
    ui.show.setCurrentIndex(ui.show.findData(""))
    assert ui.decide.isEnabled()
    assert "lifted by leader: The police let go." in ui.history.toPlainText()


def test_kept_longer_until_a_day(
    dialog: KeepDialog, old: str, leader_store: Store, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog.ui.keep, LEFT)
    type_reason(dialog, qtbot, "A claim may come.")
    kept = keep_service.keep_detail(leader_store, old)
    assert kept.row.keep_until is not None
    assert kept.row.keep_until.isoformat() == "2044-11-20"
    assert kept.row.state == "kept"


def test_another_period_is_chosen_and_taken_back(
    dialog: KeepDialog, old: str, desk: Desk, leader_store: Store
) -> None:
    dialog.ui.show.setCurrentIndex(dialog.ui.show.findData(""))
    dialog.ui.period.setCurrentIndex(dialog.ui.period.findData("sexual-abuse"))
    row = keep_service.keep_detail(leader_store, old).row
    assert (row.period_id, row.keep_until, row.state) == ("sexual-abuse", None, "kept")
    desk.undo()
    assert keep_service.keep_detail(leader_store, old).row.period_id == "child-protection"


def test_the_certificate_names_no_child(
    dialog: KeepDialog, old: str, leader_store: Store, qtbot: QtBot
) -> None:
    review_service.decide_disposal(leader_store, old, "The time is over.")
    disposal_service.dispose_of(leader_store, old, "deputy")
    sheet = disposal_service.certificate(leader_store, old)
    text = text_of(render_certificate(sheet))
    for wanted in (
        "Record of disposal 26-001",
        "deputy",
        "The time is over.",
        "03/05/2042",
        sheet.row.seal_before[:8],
        sheet.row.seal_after[:8],
        "no line was changed",
        "Back-ups made before",
    ):
        assert wanted in text, wanted
    assert SECRET not in text
    assert "Zoë" not in text


def test_the_certificate_leaves_like_other_pages_of_the_locked_cabinet(
    dialog: KeepDialog, old: str, leader_store: Store, qtbot: QtBot
) -> None:
    review_service.decide_disposal(leader_store, old, "The time is over.")
    disposal_service.dispose_of(leader_store, old, "deputy")
    dialog.ui.show.setCurrentIndex(dialog.ui.show.findData("gone"))
    qtbot.mouseClick(dialog.ui.certificate, LEFT)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(LockedPreview)), timeout=10_000)
    shown = dialog.findChildren(LockedPreview)[-1]
    shown.handled.emit(Handled("printed", 1, "Staff room", complete=True))
    shown.close()
    with leader_store.read() as session:
        table = LockedBase.metadata.tables["locked_audit"]
        told = session.scalars(
            select(table.c.subject).where(table.c.action == "retention.certificate")
        ).all()
    assert told == ["26-001 · 1 page printed on Staff room; all of them in hand."]


def test_periods_are_settled_and_printed(desk: Desk, leader_store: Store, qtbot: QtBot) -> None:
    dialog = PeriodsDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert unnamed_controls(dialog) == []
    assert all(row.settled_on is None for row in dialog.table.records.shown)
    dialog.table.select_key("child-protection")
    dialog.ui.years.setValue(30)
    qtbot.mouseClick(dialog.ui.settle, LEFT)
    period = next(p for p in periods_service.periods(leader_store) if p.id == "child-protection")
    assert (period.years, period.suggested) == (30, 25)
    assert period.settled_on == leader_store.today()
    text = text_of(render_schedule(periods_service.schedule(leader_store)))
    assert "date of birth + 30 years" in text
    assert "a suggestion: check it before use" in text
    desk.undo()
    period = next(p for p in periods_service.periods(leader_store) if p.id == "child-protection")
    assert period.years == 25
    dialog.close()
