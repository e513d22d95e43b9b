"""The printed sheet and map: real PDF, read back."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from esafety_desktop.contacts import service
from esafety_desktop.contacts.pages import render_map, render_sheet
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow, Place

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

MM = 72 / 25.4


@pytest.fixture
def store(office_store: Store) -> Store:
    service.save_entry(
        office_store,
        EntryRow(
            "SAM-SCHOOL-5",
            person="Zoë O’Brien <b>",
            role="DSL",
            numbers=(
                NumberRow("0151 496 0101", Hours.DAY, "Mon–Fri 8–5"),
                NumberRow("07700 900123", Hours.OUT_OF_HOURS),
            ),
            last_checked_on=date(2020, 1, 7),
        ),
    )
    service.save_entry(
        office_store,
        EntryRow(
            "SAM-OTHER-4",
            organisation="NetShield",
            numbers=(NumberRow("01632 960144", Hours.ALWAYS),),
        ),
    )
    return office_store


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_sheet_begins_with_whoever_always_answers(store: Store) -> None:
    text = text_of(render_sheet(service.sheet(store)))
    always, out, day = (text.index(word) for word in ("24/7/365", "Evenings", "By day"))
    assert always < text.index("01632 960144") < out < text.index("07700 900123") < day
    assert day < text.index("0151 496 0101")
    assert "ring 999" in text[:always]


def test_the_sheet_leaves_room_for_what_is_missing(store: Store) -> None:
    text = text_of(render_sheet(service.sheet(store)))
    assert "Still missing" in text
    assert "LADO" in text
    assert "2 contacts have not been checked" in text


def test_the_sheet_marks_what_nobody_has_checked_and_keeps_who_has_only_an_address(
    store: Store,
) -> None:
    lado = EntryRow("SAM-LA-20", person="Priya Nair", email="lado@council.example")
    service.save_entry(store, lado)
    text = " ".join(text_of(render_sheet(service.sheet(store))).split())
    assert text.count("not checked since 07/01/2020") == 2
    assert "NetShield (never checked)" in text
    assert "lado@council.example" in text


def test_the_map_keeps_the_national_numbers_beside_the_school_s_own(store: Store) -> None:
    own = NumberRow("01632 960300", Hours.DAY)
    service.save_entry(store, EntryRow("SAM-POLICE-1", role="Front desk", numbers=(own,)))
    text = text_of(render_map(service.sheet(store)))
    police = text[text.index("Front desk") - 60 :]
    assert "999 · 101" in text
    assert "01632 960300" in police
    assert "Look in the pupil list" in text


def test_names_print_as_typed(store: Store) -> None:
    sheet = service.sheet(store)
    assert "Zoë O’Brien <b>" in text_of(render_sheet(sheet))
    assert "Zoë O’Brien <b>" in text_of(render_map(sheet))


def test_the_map_is_one_a3_page_with_every_group_and_box(store: Store) -> None:
    sheet = service.sheet(store)
    pdf = render_map(sheet)
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    assert float(page.mediabox.width) == pytest.approx(420 * MM)
    assert float(page.mediabox.height) == pytest.approx(297 * MM)
    text = text_of(pdf)
    for group in sheet.map.groups:
        assert group.label in text
    assert "The child" in text
    assert "0151 496 0101" in text
    assert "Missing: find out" in text


def test_a_box_dragged_off_the_edge_is_still_printed(store: Store) -> None:
    service.lay(store, {"SAM-LA-20": Place(-400, 1500)})
    assert "LADO" in text_of(render_map(service.sheet(store)))


def test_progress_is_told(store: Store) -> None:
    seen: list[tuple[int, int]] = []
    render_map(service.sheet(store), lambda done, total: seen.append((done, total)))
    render_sheet(service.sheet(store), lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, 1)
    assert seen[-1][0] == seen[-1][1]
