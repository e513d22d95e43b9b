"""The printed form and the one-page state, read back from real PDF."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from pypdf import PdfReader

from esafety_desktop.action_points import service
from esafety_desktop.action_points.pages import render_form
from esafety_desktop.action_points.rows import ItemRow, ReviewRow
from esafety_desktop.action_points.state_pages import render_state

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.store.store import Store

DAY = date(2026, 9, 20)


def text_of(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_filled_form_carries_exactly_its_fields(office_store: Store) -> None:
    review = ReviewRow(
        "BECTA09-AP-03",
        actioned_by="Zoë O’Brien <b>",
        last_reviewed=DAY,
        comments="Filter test passed.",
        next_due=date(2027, 9, 20),
    )
    office_store.clock = _at(2026, 9, 20)
    service.record_review(office_store, review)
    text = text_of(render_form(service.filled_form(office_store, "BECTA09-AP-03")))
    for words in (
        "Actioned by",
        "Zoë O’Brien <b>",
        "Last reviewed",
        "20/09/2026",
        "Comments on infrastructure provision",
        "Filter test passed.",
        "Next review due",
        "20/09/2027",
        "As it was asked in 2009 Check that you use a Becta-accredited",
    ):
        assert words in text
    assert "Policy owned by" not in text


@pytest.mark.parametrize("number", range(1, 9))
def test_an_empty_form_can_be_filled_in_by_hand(office_store: Store, number: int) -> None:
    form = service.filled_form(office_store, f"BECTA09-AP-0{number}", blank=True)
    text = text_of(render_form(form))
    for field in form.point.fields:
        assert field.label in text
    if form.point.table:
        for column in form.point.table.columns:
            assert column.label.split()[0].strip(",") in text
        for label in form.point.table.labels:
            assert label.split()[0] in text


def test_an_empty_form_has_room_to_write_comments(office_store: Store) -> None:
    form = service.filled_form(office_store, "BECTA09-AP-03", blank=True)
    page = pypdfium2.PdfDocument(render_form(form))[0].get_textpage()

    def height(words: str) -> float:
        at = page.search(words).get_next()
        assert at
        return float(page.get_charbox(at[0])[1])

    assert height("Comments on") - height("Next review due") > 100


def test_an_earlier_review_prints_as_it_was(office_store: Store) -> None:
    office_store.clock = _at(2026, 9, 20)
    first = service.record_review(
        office_store,
        ReviewRow(
            "BECTA09-AP-02",
            actioned_by="Amina Reed",
            done_on=DAY,
            items=(ItemRow("Anti-bullying", owner="Head", next_due=date(2026, 12, 1)),),
        ),
    ).value
    service.record_review(
        office_store, ReviewRow("BECTA09-AP-02", actioned_by="Tom Okafor", done_on=DAY)
    )
    latest = text_of(render_form(service.filled_form(office_store, "BECTA09-AP-02")))
    earlier = text_of(render_form(service.filled_form(office_store, "BECTA09-AP-02", first.id)))
    assert "Tom Okafor" in latest
    assert "Anti-bullying" not in latest.split("The form")[1]
    assert "Anti-bullying" in earlier.split("The form")[1]


def test_the_state_of_all_parts_is_one_page(office_store: Store) -> None:
    pdf = render_state(service.state_sheet(office_store))
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    text = text_of(pdf)
    for part in ("Policies", "Infrastructure", "Education", "Standards"):
        assert part in text
    assert text.count("Not reviewed yet") == 9


def _at(year: int, month: int, day: int) -> Callable[[], datetime]:
    return lambda: datetime(year, month, day, 9, tzinfo=UTC)
