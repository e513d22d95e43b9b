"""What the program ships about pictures of children is read strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.agreement_texts import agreement_text, load_agreement
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.images import image_keeping, load_keeping
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.covers("KN-REC-4", "KN-IMG-1", "KN-IMG-2", "KN-IMG-3", "KN-IMG-4", "KN-IMG-5")
def test_rules_places_and_limits_are_there() -> None:
    found = image_keeping()
    sources = {source for rule in found.rules for source in rule.sources}
    assert {f"KN-IMG-{number}" for number in range(1, 7)} | {"KN-REC-4"} <= sources
    assert found.limit_words(("no-name", "group")) == "group only, no name"
    assert all(place.months >= 1 for place in found.places)


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ("KN-IMG-3", "KN-NOTHING-9", "unknown source ids KN-NOTHING-9"),
        ('id = "no-name"', 'id = "group"', "stands twice"),
        ("months = 1\n", "months = 0\n", "more than nothing"),
        ("leaver_days = 28", "leaver_days = 0", "more than nothing"),
    ],
)
def test_what_it_must_not_say_is_refused(
    tmp_path: Path, before: str, after: str, wrong: str
) -> None:
    path = tmp_path / "keeping.toml"
    text = resource("images", "keeping.toml").read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
    with pytest.raises(ContentError, match=wrong):
        load_keeping(path)


def test_each_use_has_a_stable_id_and_a_task() -> None:
    choices = agreement_text("images").choices
    assert [choice.id for choice in choices] == ["displays", "newsletter", "website", "press"]
    assert all(choice.short and choice.take_down for choice in choices)


@pytest.mark.parametrize("other", ['id = "displays"', 'id = "Web site"'])
def test_an_id_that_is_doubled_or_odd_is_refused(tmp_path: Path, other: str) -> None:
    path = tmp_path / "images.toml"
    text = resource("agreements", "images.toml").read_text("utf-8")
    path.write_text(text.replace('id = "website"', other), "utf-8")
    with pytest.raises(ContentError, match="each choice needs an id of its own"):
        load_agreement(path)
