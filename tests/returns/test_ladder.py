"""The days between reminders as data: read strictly, with a source (S4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.ladder import load_ladder, shipped_ladder

if TYPE_CHECKING:
    from pathlib import Path

GOOD = 'sources = ["DESIGN"]\nfirst = 10\nsecond = 5\nlast = 5\ntalk = 5\n'


def test_what_is_shipped_can_be_read() -> None:
    days = shipped_ladder()
    assert (days.first, days.second, days.last, days.talk) == (10, 5, 5, 5)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GOOD.replace("10", "0"), "first: 1 to 60 school days"),
        (GOOD.replace("talk = 5", "talk = 61"), "talk: 1 to 60 school days"),
        (GOOD.replace("DESIGN", "NOWHERE"), "unknown source NOWHERE"),
        (GOOD + "fourth = 5\n", "unknown field"),
        (GOOD.replace("last = 5\n", ""), "last"),
    ],
)
def test_what_is_wrong_with_a_file_is_named(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "ladder.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ContentError, match=words):
        load_ladder(path)
