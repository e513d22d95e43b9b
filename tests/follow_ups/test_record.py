"""Follow-ups on the printed record."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from esafety_desktop import bootstrap
from esafety_desktop.follow_ups import paper_service, service
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.incidents.print_service import record_snapshot
from esafety_desktop.wiring import RECORD_SECTIONS

if TYPE_CHECKING:
    from tests.follow_ups.conftest import Log


@pytest.mark.covers("TF-W", "TF-R")
def test_the_record_shows_what_is_open_and_what_came_of_the_rest(log: Log) -> None:
    made = log.start(["TF-D"])
    log.take(made, "TF-D2", "told", who="Ms Hale")
    log.now = log.now.replace(day=27)
    task = Draft("action", "Ask the provider for the log", "Mr Reed", date(2026, 12, 1))
    service.settle(log.store, service.add(log.store, made, task).value, "It came.", given_up=False)
    sections = [bootstrap._call(*line, log.store, made) for line in RECORD_SECTIONS]
    assert sections == [paper_service.record_section(log.store, made)]
    first, last = sections[0].rows
    assert first == (
        "Waiting for: an answer from children's social care",
        "Ms Hale",
        "25/11/2026",
        "Open, overdue",
    )
    assert last[3] == "Done\nIt came."
    sheet = record_snapshot(log.store, made, (paper_service.record_section,))
    text = " ".join(
        " ".join(page.extract_text().split())
        for page in PdfReader(io.BytesIO(render_record(sheet))).pages
    )
    assert "Follow-ups" in text
    assert "Open, overdue" in text
    assert "It came." in text


def test_a_record_without_follow_ups_has_no_section(log: Log) -> None:
    made = log.start(["TF-A"])
    assert paper_service.record_section(log.store, made).rows == ()
    empty = record_snapshot(log.store, made, (paper_service.record_section,))
    assert render_record(empty)
