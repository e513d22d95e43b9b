"""The stories of the drills: true to their sources, and judged when read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.scenarios import drill_scenarios, load_scenarios
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.guidance.procedure import Procedure

GOOD = resource("procedures", "scenarios.toml").read_text(encoding="utf-8")


@pytest.mark.covers("TFG-14", *(f"KN-SCEN-{n}" for n in range(1, 7)))
def test_the_six_stories_carry_every_step_of_their_source(today: Procedure) -> None:
    assert [one.id for one in drill_scenarios()] == [f"KN-SCEN-{n}" for n in range(1, 7)]
    wanted = {name for name in known_sources() if name.startswith("KN-SCEN-")}
    carried = {source for one in drill_scenarios() for source in one.sources}
    assert {name for name in wanted if not name.startswith("KN-SCEN-ALL")} <= carried
    for one in drill_scenarios():
        for step in one.wanted:
            assert today.step(step).route in {"", *one.routes}, (one.id, step)


def test_what_is_no_longer_right_is_said(today: Procedure) -> None:
    changed = {one.id: one.changed for one in drill_scenarios()}
    assert "nobody looks again" in changed["KN-SCEN-3"]
    assert "CEOP" in changed["KN-SCEN-5"]
    assert "parents" in changed["KN-SCEN-6"]


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ('routes = ["TF-A"]', 'routes = ["TF-Z"]', "names no route"),
        ('"TF-A1", "TF-A2"', '"TF-A1", "TF-A99"', "names no step"),
        ('device = "none"', 'device = "fridge"', "none of the card's answers"),
        ('"KN-SCEN-1-4"', '"KN-SCEN-1-99"', "names no source"),
        ('procedure = "today"', 'procedure = "old"', "not for today"),
        ('id = "KN-SCEN-2"', 'id = "KN-SCEN-1"', "the same id"),
    ],
)
def test_a_story_that_leads_nowhere_is_refused(
    today: Procedure, tmp_path: Path, good: str, bad: str, said: str
) -> None:
    assert good in GOOD
    path = tmp_path / "scenarios.toml"
    path.write_text(GOOD.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=said):
        load_scenarios(path, today)
