"""The register and its pages on paper, read back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from esafety_desktop.evidence import intake_service as intake
from esafety_desktop.evidence import print_service, service
from esafety_desktop.evidence.pages import render_pages, render_register
from esafety_desktop.evidence.rows import Description, HandOver
from esafety_desktop.incidents import service as incidents
from esafety_desktop.problem import Problem
from esafety_desktop.scans import reading
from tests.evidence import files
from tests.evidence.conftest import NOW

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def words(pdf: bytes) -> tuple[str, int]:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join("\n".join(page.extract_text() for page in pages).split()), len(pages)


@pytest.fixture
def full(leader_store: Store, started: str, letter: str) -> str:
    tablet = Description(
        "device",
        "Tablet <b>no. 3</b>",
        "Head's safe",
        "Mrs Łucja Khan",
        "Mr Ali",
        NOW,
        "serial 123",
        "school-portable",
        "as-found",
        "A long story. " * 1400,
    )
    made = service.register(leader_store, started, tablet).value
    to_police = HandOver("Mr Ali", "PC Jones", NOW, "Investigation", "4471", "CR/26/991")
    service.hand_over(leader_store, made, to_police, known=1)
    return started


def test_the_register_shows_the_chain_and_a_receipt(leader_store: Store, full: str) -> None:
    text, count = words(render_register(print_service.register_sheet(leader_store, full)))
    for wanted in (
        "Evidence register, incident 26-001",
        "E1 · Letter of a parent",
        "E2 · Tablet <b>no. 3</b>",
        "Now with PC Jones",
        "First held by Mrs Łucja Khan",
        "officer number 4471",
        "CR/26/991",
        "(gap: Mrs Łucja Khan had it before)",
        "Left as it was found",
        "To: name, signature",
        "Rank, officer number",
        f"page {count} of {count}",
        "printed by leader",
    ):
        assert wanted in text, wanted
    assert text.count("A long story.") > 1400, "B15: flows over pages"


def test_an_empty_register_is_not_printed(leader_store: Store, started: str) -> None:
    with pytest.raises(Problem, match="Nothing is in the register"):
        print_service.register_sheet(leader_store, started)


def test_kept_pages_print_with_what_they_are(leader_store: Store, letter: str) -> None:
    wide = files.page_of_text(size=(2339, 1654))
    scan = reading.scan(files.scanned_pdf(files.page_of_text(), wide))
    line = intake.add_pages(leader_store, letter, scan, "l.pdf", answer="no", known=1).value
    assert print_service.pages_lines_of(leader_store, letter) == (line,)
    pdf = render_pages(print_service.pages_sheet(leader_store, line))
    text, count = words(pdf)
    assert count == 2
    assert "E1, incident 26-001 · Letter of a parent" in text
    assert "page 2 of 2" in text
    assert len(PdfReader(io.BytesIO(pdf)).pages[0].images) == 1


def test_what_left_the_cabinet_stands_in_the_chronology(leader_store: Store, full: str) -> None:
    said = "3 pages printed on Office; all of them in hand."
    print_service.note_handled(leader_store, full, "The evidence register", said)
    last = incidents.incident(leader_store, full).entries[-1]
    assert (last.kind, last.text) == ("evidence", f"The evidence register: {said}")
