"""How long things may take: the file is read strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.terms import load_terms, shipped_terms
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.guidance.procedure import Procedure

FILE = resource("follow_ups", "terms.toml")


@pytest.mark.covers("TF-G4", "TF-DB3", "TODAY-ADD-10")
def test_only_three_limits_are_published() -> None:
    fixed = {term.id: (term.amount, term.unit) for term in shipped_terms().terms if term.fixed}
    assert fixed == {
        "lado-report": (1, "working days"),
        "ico-report": (72, "hours"),
        "file-transfer": (5, "school days"),
    }


def test_every_step_named_is_in_the_procedure(today: Procedure) -> None:
    steps = {term.step for term in shipped_terms().terms if term.step}
    assert steps <= set(today.by_id)


def test_every_agency_of_the_procedure_has_its_term(today: Procedure) -> None:
    agencies = {agency for step in today.steps for agency in step.agencies}
    terms = shipped_terms()
    assert {terms.for_agency(agency).kind for agency in agencies} == {"waiting"}
    assert terms.for_agency("somebody").id == "other-answer"
    with pytest.raises(KeyError):
        terms.term("nothing")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("amount = 72", "amount = 0", "1 or more"),
        ('id = "review"', 'id = "debrief"', "twice"),
        ('sources = ["TF-G4", "S26"]', 'sources = ["TF-G44"]', "sources.csv"),
        ('confidence = "H"', 'confidence = "O"', "published it"),
        ('unit = "hours"', 'unit = "moons"', "moons"),
        (', "other"]', "]", "another agency"),
    ],
)
def test_a_spoilt_file_is_refused(old: str, new: str, said: str, tmp_path: Path) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "terms.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=said):
        load_terms(path)
