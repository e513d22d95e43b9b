"""The record on paper."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from esafety_desktop.incidents import chronology_service, people_service, service
from esafety_desktop.incidents import procedure_service as procedures
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.incidents.print_service import record_snapshot
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import PersonRow
from tests.incident_kit import tab_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def written(leader_store: Store) -> str:
    leader_store.clock = lambda: datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
    made = service.start_incident(leader_store, "Threats <b>in</b> a chat & more.").value
    people_service.add_person(
        leader_store, made, PersonRow("", "pupil", "affected", "Łucja O'Brien </para>", "5B")
    )
    procedures.take_step(leader_store, made, "TF-0", StepAnswer(who="Mr Ali"))
    procedures.take_step(leader_store, made, "TF-1", StepAnswer("not done", reason="Rang at once."))
    note = chronology_service.add_note(leader_store, made, "Rang the council.").value
    chronology_service.strike(leader_store, note, "It was the police.")
    return made


def words(pdf: bytes) -> tuple[str, int]:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return "\n".join(page.extract_text() for page in pages), len(pages)


def test_the_record_shows_it_all(leader_store: Store, written: str) -> None:
    sheet = record_snapshot(leader_store, written)
    text, count = words(render_record(sheet))
    flat = " ".join(text.split())
    for wanted in (
        "Incident 26-001",
        "Threats <b>in</b> a chat & more.",
        "Łucja O'Brien </para>",
        "Rang at once.",
        "Mr Ali",
        "STRUCK THROUGH by line",
        "Puts line",
        "This program reports nothing to anybody",
        f"page {count} of {count}",
        "printed by leader",
        sheet.seal[:8],
        "no line was changed",
    ):
        assert wanted in flat, wanted


def test_printing_is_in_the_trail_and_leaves_the_seal(leader_store: Store, written: str) -> None:
    before = service.incident(leader_store, written).seal
    record_snapshot(leader_store, written)
    assert service.incident(leader_store, written).seal == before


def test_a_long_note_flows_over_pages(leader_store: Store, written: str) -> None:
    chronology_service.add_note(leader_store, written, "Every word counts. " * 1100)
    text, count = words(render_record(record_snapshot(leader_store, written)))
    assert count >= 4
    assert text.count("Every") == 1100


def test_ctrl_p_shows_the_record(desk: Desk, written: str, qtbot: QtBot) -> None:
    from esafety_desktop.printing.preview import PreviewDialog

    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.print_()
    qtbot.waitUntil(lambda: bool(tab.findChildren(PreviewDialog)), timeout=10_000)
    for preview in tab.findChildren(PreviewDialog):
        preview.close()
    tab.close()
