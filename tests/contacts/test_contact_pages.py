"""The printed sheet and map: real PDF, read back."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from pypdf import PdfReader

from esafety_desktop.contacts import service
from esafety_desktop.contacts.number_service import numbers_for
from esafety_desktop.contacts.pages import render_map, render_sheet, render_wallet
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow, Place
from esafety_desktop.contacts.wallet_pages import _ROWS, _sides
from esafety_desktop.dates import british

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


def test_the_sheet_has_the_name_by_which_the_menu_calls_it(store: Store) -> None:
    read = PdfReader(io.BytesIO(render_sheet(service.sheet(store))))
    assert read.metadata is not None
    assert read.metadata.title == "Grab sheet"
    words = read.pages[0].extract_text()
    assert words.count("Grab sheet") == 2, "in the head and in the foot"
    assert "Whom to ring" not in words


def test_the_sheet_leaves_room_for_what_is_missing(store: Store) -> None:
    text = text_of(render_sheet(service.sheet(store)))
    assert "Still missing" in text
    assert "LADO" in text
    assert "3 numbers were not checked for a year" in text


def test_the_sheet_marks_what_nobody_has_checked_and_keeps_who_has_only_an_address(
    store: Store,
) -> None:
    lado = EntryRow("SAM-LA-20", person="Priya Nair", email="lado@council.example")
    service.save_entry(store, lado)
    text = " ".join(text_of(render_sheet(service.sheet(store))).split())
    assert text.count("not checked since 07/01/2020") == 2
    assert "NetShield [never checked]" in text
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


def test_the_sheet_is_one_side_however_much_there_is(store: Store) -> None:
    for number in range(90):
        entry = EntryRow(
            "SAM-OTHER-1",
            person=f"Helper {number}",
            organisation="A club with a name that is a good deal longer than others",
            numbers=(NumberRow(f"01632 960{number:03}"),),
        )
        service.save_entry(store, entry)
    pdf = render_sheet(service.sheet(store))
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    text = " ".join(text_of(pdf).split())
    assert "0151 496 0101" in text
    left = int(text[text.index("And ") + 4 :].split()[0])
    assert 0 < left < 90
    assert text.count("Helper") == 90 - left
    assert "look at the contact map" in text


def test_what_has_no_room_is_counted_whatever_its_hours(store: Store) -> None:
    for number in range(70):
        entry = EntryRow(
            "SAM-OTHER-1",
            person=f"Helper {number}",
            organisation="A club with a name that is a good deal longer than others",
            numbers=(NumberRow(f"01632 960{number:03}", Hours.ALWAYS),),
        )
        service.save_entry(store, entry)
    sheet = service.sheet(store)
    with pypdfium2.PdfDocument(render_sheet(sheet)) as paper:
        text = " ".join(paper[0].get_textpage().get_text_bounded().split())
    assert "more at any hour: look at the contact map" in text
    assert "Report online" in text
    with pypdfium2.PdfDocument(render_wallet(sheet)) as paper:
        text = " ".join(paper[0].get_textpage().get_text_bounded().split())
    assert "more on the grab sheet" in text


def test_the_sheet_is_black_on_white_and_set_large_where_there_is_room(store: Store) -> None:
    pdf = render_sheet(service.sheet(store))
    with pypdfium2.PdfDocument(pdf) as paper:
        picture = paper[0].render(scale=1).to_pil().convert("RGB")
    colours = picture.getcolors(1 << 24) or []
    assert all(max(one) - min(one) <= 2 for _, one in colours)
    words = next(iter(PdfReader(io.BytesIO(pdf)).pages)).extract_text()
    assert f"as of {british(service.sheet(store).made_on)}" in words


@pytest.mark.parametrize(("folding", "cards"), [(True, 5), (False, 10)])
def test_wallet_cards_lie_on_one_page_with_lines_to_cut(
    store: Store, cards: int, *, folding: bool
) -> None:
    pdf = render_wallet(service.sheet(store), folding=folding)
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    text = page.extract_text()
    assert text.count("Danger now? Ring 999") == cards
    assert text.count("0151 496 0101 *") == cards
    assert text.count("not checked for a year") >= cards
    assert text.count("LADO") == cards
    assert text.count("07700 900123") == cards
    assert text.count("01632 960144") == (cards if folding else 0)
    assert ("fold along the dots" in text) is folding


def test_the_side_for_danger_holds_what_is_rung_in_danger(store: Store) -> None:
    numbers = (NumberRow("01632 960155", Hours.ALWAYS),)
    service.save_entry(store, EntryRow("SLOT26-INSURER", organisation="RPA", numbers=numbers))
    front, rest = _sides(service.sheet(store))
    assert "01632 960155" in {one.number for one in rest}
    assert {"07700 900123", "101", "0800 1111"} <= {one.number for one in front}
    assert not {one.number for one in front} & {one.number for one in rest} - {""}


def test_a_card_has_whoever_always_answers_and_safeguarding_before_the_insurer(
    store: Store,
) -> None:
    """Also when the front is full: what has no room there begins the other side."""
    day = NumberRow("01632 960140", Hours.DAY)
    for number, slot in enumerate(("SAM-LA-3", "SAM-LA-20", "SLOT26-DEPUTY", "SLOT26-CHAIR")):
        late = NumberRow(f"01632 96015{number}", Hours.OUT_OF_HOURS)
        service.save_entry(store, EntryRow(slot, organisation="One", numbers=(day, late)))
    always = (NumberRow("01632 960155", Hours.ALWAYS),)
    for slot, whom in (
        ("SLOT26-INSURER", "RPA"),
        ("SAM-POLICE-3", "Protection unit"),
        ("SLOT26-PREVENT", "Mr Doyle"),
    ):
        service.save_entry(store, EntryRow(slot, organisation=whom, numbers=always))
    team = EntryRow("SAM-LA-15", organisation="SEND team", role="north", numbers=(day,))
    service.save_entry(store, team)
    sheet = service.sheet(store)
    front, rest = _sides(sheet)
    assert len(front) <= _ROWS
    names = [one.whom for one in rest]
    insurer = names.index("RPA or insurer")
    assert insurer > names.index("Prevent lead")
    assert "Child abuse team" in [one.whom for one in front], "at any hour comes before evenings"
    assert any(one.whom.endswith(", evenings") for one in rest[:insurer]), "what had no room"
    with pypdfium2.PdfDocument(render_wallet(sheet)) as paper:
        text = " ".join(paper[0].get_textpage().get_text_bounded().split())
    assert "SEND team SEND team" not in text


def test_posters_and_cards_mark_what_nobody_has_checked(store: Store) -> None:
    (dsl, lado) = numbers_for(store, {"SAM-SCHOOL-5": "DSL", "SAM-LA-20": "LADO"})
    assert dsl.numbers[0] == "0151 496 0101 (by day, Mon–Fri 8–5, unchecked)"
    assert lado.numbers == ()
