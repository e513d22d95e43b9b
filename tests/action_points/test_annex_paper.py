"""What another room knows stands on one page with its heading, names in a wide column."""

from __future__ import annotations

import pytest

from esafety_desktop.action_points.pages import put_annex
from esafety_desktop.action_points.sheet_rows import Annex
from esafety_desktop.printing.document import Document
from tests.printing.reading import read

NAMES = ", ".join(f"Mrs Reed the {number}th" for number in range(40))


@pytest.mark.parametrize("above", range(0, 44, 2))
def test_the_heading_and_its_sentence_stay_with_the_first_row(above: int) -> None:
    paper = Document("Action point 4", "", "Larkspur Hill", "made today")
    for number in range(above):
        paper.text(f"Line {number}")
    line = ("Phones on trips", "24/11/2026", NAMES, "24/11/2027")
    heads = ("What", "When", "Who", "Refresh due")
    put_annex(
        paper,
        Annex("Training log", "Newest first.", heads, (line,), shares=(2, 1.3, 5, 1.3)),
    )
    (page,) = [one for one in read(paper.render()) if "Training log" in one]
    assert "Newest first." in page
    assert "Mrs Reed the 0th" in page
