"""Scanned pages with a review: filed, shown, printed, removed with a reason; no other files."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import text

from esafety_desktop.action_points import evidence_service, service
from esafety_desktop.action_points.binder_pages import render_evidence
from esafety_desktop.action_points.evidence_dialog import EvidenceDialog, NewEvidenceDialog
from esafety_desktop.action_points.evidence_view import EvidencePanel
from esafety_desktop.action_points.rows import ReviewRow
from esafety_desktop.action_points.tab import ActionPointsTab
from esafety_desktop.kept_papers.remove_dialog import RemoveDialog
from esafety_desktop.kept_papers.service import taken_from
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.problem import Problem
from esafety_desktop.scans import reading
from esafety_desktop.scans.file_rules import FOR_REVIEWS, Refused
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls
from tests.evidence import files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from PySide6.QtWidgets import QDialog as AnyDialog
    from pytestqt.qtbot import QtBot

    from esafety_desktop.kept_papers.rows import KeptPage
    from esafety_desktop.store.store import Store

POINT = "BECTA09-AP-03"
TODAY = date(2026, 11, 24)


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    return office_store


@pytest.fixture
def review(store: Store) -> ReviewRow:
    form = ReviewRow(POINT, actioned_by="Amina Reed", last_reviewed=TODAY)
    return service.record_review(store, form).value


@pytest.fixture(scope="session")
def two_pages() -> tuple[KeptPage, ...]:
    pages = (files.page_of_text(), files.form_with_boxes())
    return taken_from(reading.scan(files.scanned_pdf(*pages), purpose=FOR_REVIEWS), blank=False)


def test_pages_are_filed_shown_again_and_undone(
    store: Store, review: ReviewRow, two_pages: tuple[KeptPage, ...]
) -> None:
    filed = evidence_service.file_evidence(
        store, review.id, "  Report of  the filter test ", two_pages, "scan 01.pdf"
    )
    (row,) = evidence_service.evidence(store, review.id)
    assert (row.title, row.counted, row.filed_on) == ("Report of the filter test", "2 pages", TODAY)
    assert evidence_service.kept_pages(store, row) == two_pages
    assert filed.undo
    back = filed.undo.run(store)
    assert evidence_service.evidence(store, review.id) == ()
    assert back.undo
    back.undo.run(store)
    assert len(evidence_service.evidence(store, review.id)) == 1


def test_the_printed_pages_say_what_they_are(
    store: Store, review: ReviewRow, two_pages: tuple[KeptPage, ...]
) -> None:
    evidence_service.file_evidence(store, review.id, "Report", two_pages, "a.pdf")
    (row,) = evidence_service.evidence(store, review.id)
    sheet = evidence_service.pages_sheet(store, row)
    pdf = pypdfium2.PdfDocument(render_evidence(sheet, "Fernhill"))
    assert len(pdf) == 2
    text = pdf[1].get_textpage().get_text_bounded()
    assert "Report · scanned paper, filed 24/11/2026" in text
    assert "page 2 of 2" in text


def test_a_review_with_evidence_is_not_taken_back(
    store: Store, two_pages: tuple[KeptPage, ...]
) -> None:
    form = ReviewRow(POINT, actioned_by="Amina Reed", last_reviewed=TODAY)
    changed = service.record_review(store, form)
    filed = evidence_service.file_evidence(store, changed.value.id, "Report", two_pages, "a.pdf")
    assert changed.undo
    assert filed.undo
    with pytest.raises(Problem, match="This review stays"):
        changed.undo.run(store)
    filed.undo.run(store)
    changed.undo.run(store)
    assert service.history(store, POINT) == ()


def test_undo_brings_no_pages_back_that_were_removed_for_good(
    store: Store, review: ReviewRow, two_pages: tuple[KeptPage, ...]
) -> None:
    filed = evidence_service.file_evidence(store, review.id, "Report", two_pages, "a.pdf")
    evidence_service.remove_evidence(store, [filed.value], "names a child")
    assert filed.undo
    with pytest.raises(Problem, match="removed since"):
        filed.undo.run(store)
    (row,) = evidence_service.evidence(store, review.id)
    assert "names a child" in row.removed


def test_removing_asks_why_and_leaves_a_line(
    store: Store, review: ReviewRow, two_pages: tuple[KeptPage, ...]
) -> None:
    evidence_service.file_evidence(store, review.id, "Report", two_pages, "a.pdf")
    (row,) = evidence_service.evidence(store, review.id)
    with pytest.raises(Problem, match="Write why"):
        evidence_service.remove_evidence(store, [row.id], "  ")
    assert evidence_service.remove_evidence(store, [row.id], "scanned twice").final
    (gone,) = evidence_service.evidence(store, review.id)
    assert gone.removed == "Removed on 24/11/2026 by office: scanned twice"
    with pytest.raises(Problem, match="removed"):
        evidence_service.kept_pages(store, gone)
    with store.read() as session:
        left = session.execute(text("SELECT count(packed) FROM kept_paper_page")).scalar()
    assert left == 0


def test_a_page_that_was_changed_in_the_file_is_not_shown(
    store: Store, review: ReviewRow, two_pages: tuple[KeptPage, ...]
) -> None:
    evidence_service.file_evidence(store, review.id, "Report", two_pages, "a.pdf")
    with store.write() as unit:
        unit.session.execute(text("UPDATE kept_paper_page SET packed = x'00' WHERE number = 2"))
        unit.commit("spoilt in a test")
    (row,) = evidence_service.evidence(store, review.id)
    with pytest.raises(Problem, match="do not match"):
        evidence_service.kept_pages(store, row)


@pytest.mark.fault("F24")
def test_f24_no_page_lies_in_plain(
    store: Store, review: ReviewRow, two_pages: tuple[KeptPage, ...]
) -> None:
    evidence_service.file_evidence(store, review.id, "Nightjar report", two_pages, "Nightjar.pdf")
    for path in store.folder.iterdir():
        if path.is_file():
            content = path.read_bytes()
            assert b"Nightjar" not in content
            assert two_pages[0].packed[:64] not in content


def test_too_much_and_nothing_are_refused(
    store: Store, review: ReviewRow, two_pages: tuple[KeptPage, ...]
) -> None:
    with pytest.raises(Problem, match="what these pages show"):
        evidence_service.file_evidence(store, review.id, " ", two_pages, "a.pdf")
    with pytest.raises(Problem, match="empty"):
        evidence_service.file_evidence(store, review.id, "x", (), "a.pdf")
    with pytest.raises(Problem, match="at most 120"):
        evidence_service.file_evidence(store, review.id, "x", two_pages * 61, "a.pdf")
    with pytest.raises(Problem, match="no longer there"):
        evidence_service.file_evidence(store, "nobody", "x", two_pages, "a.pdf")


@pytest.mark.fault("B18", "B19", "B20")
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"MZ" + b"\0" * 60, "This is a program"),
        (b"PK\x03\x04" + b"\0" * 60, "Word, Excel or zip"),
        (b"<svg onload='x()'/>", "web page or a drawing"),
        (b"%PDF-1.7\nnot whole", "damaged"),
        (b"", "empty"),
    ],
)
def test_b18_to_b20_nothing_but_scanned_pages_comes_in(content: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said):
        reading.scan(content, purpose=FOR_REVIEWS)


@pytest.mark.fault("B21")
def test_b21_a_photograph_is_refused_with_the_guidance() -> None:
    out = io.BytesIO()
    files.photograph().save(out, "JPEG")
    with pytest.raises(Refused, match="photograph") as told:
        reading.scan(out.getvalue(), purpose=FOR_REVIEWS)
    assert "never kept with a review" in told.value.advice


@pytest.fixture
def tab(qtbot: QtBot, store: Store, review: ReviewRow) -> Iterator[ActionPointsTab]:
    jobs = Jobs()
    made = ActionPointsTab(Desk(store, jobs))
    qtbot.addWidget(made)
    made.resize(1366, 900)
    made.open_item(review.point_id)
    made.show()
    yield made
    made.close()
    jobs.close()


def opened(qtbot: QtBot, tab: ActionPointsTab, kind: type[QDialog]) -> AnyDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in tab.findChildren(kind)), timeout=30_000)
    return next(one for one in tab.findChildren(kind) if one.isVisible())


def test_a_scan_is_looked_at_kept_opened_printed_and_removed(
    qtbot: QtBot, tab: ActionPointsTab, tmp_path: Path
) -> None:
    path = tmp_path / "Filter report.pdf"
    path.write_bytes(files.scanned_pdf(files.page_of_text(), files.form_with_boxes()))
    panel = tab.panel.evidence
    assert isinstance(panel, EvidencePanel)
    panel.read(str(path))
    new = opened(qtbot, tab, NewEvidenceDialog)
    assert isinstance(new, NewEvidenceDialog)
    assert new.viewer.ui.number.text() == "Page 1 of 2"
    assert not new.ui.ok.isEnabled()
    assert unnamed_controls(new) == []
    qtbot.keyClicks(new.ui.title, "Report of the filter test")
    QTest.mouseClick(new.ui.ok, Qt.MouseButton.LeftButton)
    assert tab.desk.undo_label == "filing the evidence"
    panel = tab.panel.evidence
    assert isinstance(panel, EvidencePanel)
    panel.table.selectRow(0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    kept = opened(qtbot, tab, EvidenceDialog)
    assert isinstance(kept, EvidenceDialog)
    assert unnamed_controls(kept) == []
    kept.viewer.turn(1)
    assert kept.viewer.ui.number.text() == "Page 2 of 2"
    QTest.mouseClick(kept.ui.printPages, Qt.MouseButton.LeftButton)
    preview = opened(qtbot, tab, PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.close()
    QTest.mouseClick(kept.ui.remove, Qt.MouseButton.LeftButton)
    asks = opened(qtbot, tab, RemoveDialog)
    assert isinstance(asks, RemoveDialog)
    qtbot.keyClicks(asks.ui.why, "scanned twice")
    asks.accept()
    panel = tab.panel.evidence
    assert isinstance(panel, EvidencePanel)
    (row,) = panel.table.records.shown
    assert row.counted == "removed"


def test_what_is_refused_is_said_where_it_was_chosen(
    qtbot: QtBot, tab: ActionPointsTab, tmp_path: Path
) -> None:
    path = tmp_path / "holiday.jpg"
    files.photograph().save(path, "JPEG")
    panel = tab.panel.evidence
    assert isinstance(panel, EvidencePanel)
    panel.read(str(path))
    qtbot.waitUntil(lambda: bool(panel.said.text()), timeout=30_000)
    assert "never kept with a review" in panel.said.text()
    assert panel.said.isVisible()


@pytest.mark.fault("B15", how="the title of scanned evidence, too long for its line")
def test_b15_a_title_that_is_too_long_is_refused_and_never_cut(
    store: Store, review: ReviewRow, two_pages: tuple[KeptPage, ...]
) -> None:
    fits = "t" * 200
    with pytest.raises(Problem, match="201 letters; there is room for 200"):
        evidence_service.file_evidence(store, review.id, f"{fits}t", two_pages, "a.pdf")
    evidence_service.file_evidence(store, review.id, fits, two_pages, "a.pdf")
    assert [one.title for one in evidence_service.evidence(store, review.id)] == [fits]
