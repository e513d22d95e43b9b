"""The ladder of sanctions and its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.incident_letters import incident_letters
from esafety_desktop.guidance.sanctions import load_sanctions, sanction_ladder
from tests.content_kit import spoilt

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.covers(*(f"KN-SANCT-{n}" for n in range(4)))
def test_three_rungs_each_with_its_letter_lowest_first() -> None:
    ladder = sanction_ladder()
    assert [one.rung for one in ladder] == [1, 2, 3, 0, 0, 0]
    assert [one.letter for one in ladder[:3]] == [f"KN-LETTER-SANCT-{n}" for n in (1, 2, 3)]
    assert [one.id for one in ladder[3:]] == ["KN-SANCT-0", "KN-SANCT-4", "KN-SANCT-5"]
    assert "behaviour policy" in ladder[3].do
    assert "DSL" in ladder[2].today


@pytest.mark.covers("KN-SANCT-4", "KN-SANCT-5")
def test_an_accident_is_no_sanction_and_the_button_of_2009_has_its_successors() -> None:
    beside = {one.id: one for one in sanction_ladder() if not one.rung}
    assert "no sanction" in beside["KN-SANCT-4"].do
    assert "closes a window" in beside["KN-SANCT-4"].today
    assert "Childline" in beside["KN-SANCT-5"].do
    assert "thinkuknow" not in (beside["KN-SANCT-5"].do + beside["KN-SANCT-5"].today).lower()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("rung = 2", "rung = 1", "each once"),
        ('letter = "KN-LETTER-SANCT-1"\n', "", "has its letter"),
        ('sources = ["KN-SANCT-4", "TF-1-2"]', 'sources = ["TF-1-2"]', "as a source"),
        ("rung = 3", "rung = 4", "rung"),
    ],
)
def test_a_spoilt_ladder_is_refused(old: str, new: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=said):
        load_sanctions(spoilt(tmp_path, old, new, "procedures", "sanctions.toml"))


def test_each_rung_finds_its_letter_in_the_library() -> None:
    rungs = {one.rung for one in sanction_ladder() if one.letter}
    assert rungs == {letter.rung for letter in incident_letters() if letter.rung}
