"""B15: 20,000 letters wherever somebody may type much, on paper to the last word."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from esafety_desktop.action_points import review_rules
from esafety_desktop.action_points import service as points
from esafety_desktop.action_points.pages import render_form
from esafety_desktop.action_points.rows import ReviewRow
from esafety_desktop.incidents import chronology_service, print_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.pages import render_record

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

WORDS = [f"w{number}" for number in range(3600)]
LONG = " ".join(WORDS)
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def must_hold_it(pdf: bytes, words: list[str] = WORDS) -> None:
    pages = [page.extract_text().split() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) > 3
    known = set(words)
    assert [word for page in pages for word in page if word in known] == words


def _now(moment: datetime) -> datetime:
    return moment


@pytest.mark.fault("B15", how="a note, a call and a decision of an incident, in the printed record")
@pytest.mark.parametrize("kind", ["note", "call", "decision"])
def test_b15_a_long_note_stands_whole_in_the_record(kind: str, leader_store: Store) -> None:
    assert len(LONG) > 20_000
    made = incidents.start_incident(leader_store, "Threats in a chat.").value
    chronology_service.add_note(leader_store, made, LONG, kind)
    must_hold_it(render_record(print_service.record_snapshot(leader_store, made)))


@pytest.mark.fault("B15", how="what happened, as an incident begins")
def test_b15_a_long_beginning_too(leader_store: Store) -> None:
    made = incidents.start_incident(leader_store, LONG).value
    text = render_record(print_service.record_snapshot(leader_store, made))
    pages = [page.extract_text().split() for page in PdfReader(io.BytesIO(text)).pages]
    assert set(WORDS) <= {word for page in pages for word in page}


@pytest.mark.fault("B15", how="the comment of a review of an action point, in the printed form")
def test_b15_a_long_comment_of_a_review(office_store: Store) -> None:
    office_store.clock = partial(_now, NOW)
    day, words = date(2026, 11, 24), WORDS[:3400]
    longest = " ".join(words).ljust(review_rules.LONGEST, ".")
    assert len(longest) == 20_000
    review = ReviewRow("BECTA09-AP-03", actioned_by="A", last_reviewed=day, comments=longest)
    points.record_review(office_store, review)
    must_hold_it(render_form(points.filled_form(office_store, "BECTA09-AP-03")), words[:-1])
