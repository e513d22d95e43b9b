"""The catalogue of what an agreement should say: whole, and refused where it is faulty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.coverage_texts import Group, How, coverage_items, load_coverage
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = {
    Group.CORE: [f"BECTA09-CORE-{n}" for n in range(1, 14)],
    Group.ALSO: [f"BECTA09-ALSO-{n}" for n in range(1, 3)],
    Group.ADDED: [f"BECTA09-ADD-{n}" for n in range(1, 4)],
    Group.PRINCIPLE: [f"BECTA09-AUPGEN-{n}" for n in range(1, 12)],
    Group.PART: [f"BECTA09-PRESENT-{n}" for n in range(1, 5)],
}


@pytest.mark.covers(*(one for ids in WHOLE.values() for one in ids))
def test_the_catalogue_is_whole_and_in_the_order_of_the_source() -> None:
    assert [one.id for one in coverage_items()] == [one for ids in WHOLE.values() for one in ids]
    for group, ids in WHOLE.items():
        assert [one.id for one in coverage_items() if one.group is group] == ids


def test_core_statements_are_for_everybody_and_each_has_its_example() -> None:
    for one in coverage_items():
        if one.group in {Group.CORE, Group.ALSO}:
            assert one.how is How.TEXT
            assert len(one.audiences) == 5
            assert one.example("pupil") != one.example("staff")
        assert one.asks.endswith(".")
        assert one.advice.endswith(".")
    shorts = [one.short for one in coverage_items()]
    assert len(set(shorts)) == len(shorts)


@pytest.mark.parametrize(
    ("audience", "there", "absent"),
    [
        ("pupil", "BECTA09-ADD-1", "BECTA09-ADD-2"),
        ("staff", "BECTA09-ADD-2", "BECTA09-ADD-3"),
        ("parents", "BECTA09-ADD-3", "BECTA09-ADD-1"),
    ],
)
def test_additional_statements_are_asked_of_their_audience(
    audience: str, there: str, absent: str
) -> None:
    asked = {one.id for one in coverage_items() if one.is_for(audience)}
    assert there in asked
    assert absent not in asked


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('"BECTA09-CORE-2"', '"BECTA09-CORE-1"'), "BECTA09-CORE-1 stands twice"),
        (('"BECTA09-CORE-2"', '"BECTA09-CORE-99"'), "unknown source id BECTA09-CORE-99"),
        (('audiences = ["pupil"]', "audiences = []"), "BECTA09-ADD-1 is for nobody"),
        (('audiences = ["pupil"]', 'audiences = ["parents"]'), "needs an example for adults"),
        (('how = "text"', 'how = "guessed"'), "guessed"),
        (('child = "I learn how', 'kid = "I learn how'), "kid"),
    ],
)
def test_a_faulty_catalogue_is_refused(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    good = resource("agreements", "coverage.toml").read_text(encoding="utf-8")
    assert change[0] in good
    path = tmp_path / "coverage.toml"
    path.write_text(good.replace(*change, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=said):
        load_coverage(path)
