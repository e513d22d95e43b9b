"""An incident on one page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pypdf import PdfReader

from esafety_desktop.incidents import chronology_service
from esafety_desktop.pupil_files import link_service
from esafety_desktop.pupil_files.rows import SummarySheet
from esafety_desktop.pupil_files.summary_pages import render_summary
from esafety_desktop.pupil_files.summary_rules import cut, few, initials_of
from esafety_desktop.pupil_files.summary_service import summary_sheet
from tests.pupil_files.pupil_maker import make, name

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def test_one_page_without_a_name(leader_store: Store) -> None:
    made = make(leader_store)
    name(leader_store, made.chat, "Beatrice Oyelaran", "witness")
    for number in range(12):
        words = f"Rang about Zoë and Ben Okoro, call {number}. " + "They listen. " * 30
        chronology_service.add_note(leader_store, made.chat, words, "call")
    chronology_service.add_note(leader_store, made.chat, "Zoë sits elsewhere. " * 60, "decision")
    link_service.link(leader_store, made.chat, made.photo, "other", "Ben Okoro again")
    sheet = summary_sheet(leader_store, made.chat)
    pages = PdfReader(io.BytesIO(render_summary(sheet))).pages
    text = " ".join(pages[0].extract_text().split())
    assert len(pages) == 1
    for secret in ("Zoë", "Ashdown", "Ben", "Okoro", "Beatrice"):
        assert secret not in text, secret
    for wanted in (
        "Closing summary of incident 26-001",
        "Affected: ZA, 5B; Said to have done it: BO, 5B; Saw it: BO2",
        "BO threatened ZA in a game's chat.",
        "6 earlier: see the record.",
        "26-002: Another reason: BO again",
        "page 1 of 1",
        sheet.seal,
    ):
        assert wanted in text, wanted


def test_short_texts_stay_whole_and_long_ones_are_cut_between_words() -> None:
    assert cut("Two  words.", 99) == "Two words."
    assert cut("word " * 100, 22) == "word word word word … (the whole text is in the record)"
    assert few(["a", "b"], 4, 9) == ("a", "b")
    assert few([str(n) for n in range(5)], 4, 9) == ("1 earlier: see the record.", *"1234")
    assert initials_of(["Ann Bee", "Al Bo", "Ann Bee", "-"]) == {
        "Ann Bee": "AB",
        "Al Bo": "AB2",
        "-": "?",
    }


def test_the_fullest_summary_is_still_one_page() -> None:
    long = "Wonderful words are written here. " * 50
    line = "Wonderful words are written here. " * 50
    lines = tuple((line,) * 9 for _ in range(5))
    sheet = SummarySheet(
        "Seabrook Primary School",
        "26-001",
        "Bullying or harassment online",
        "Closed",
        (
            ("What happened", long),
            ("When", "about 24/11/2026 09:05"),
            ("Who", "; ".join(["Affected: ABC, 5B"] * 8)),
            ("Decisions", long),
            ("Outcome and reasons", long),
            ("Follow-up", long),
            ("Closed", "24/11/2026 09:05"),
        ),
        tuple((f"Topic {number}", shown) for number, shown in enumerate(lines)),
        "5611 CAB5 BC83 300F",
        "",
        "leader",
        "24/11/2026 10:00",
    )
    assert len(PdfReader(io.BytesIO(render_summary(sheet))).pages) == 1
