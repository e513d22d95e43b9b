"""The reasons as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.disclosure.reasons_service import load_reasons, reason_labels, reasons
from esafety_desktop.guidance.content_file import ContentError
from tests.content_kit import spoilt

if TYPE_CHECKING:
    from pathlib import Path


def test_each_reason_says_how_sure_it_is() -> None:
    assert {"other-child", "third-party", "crime", "serious-harm", "legal", "exam"} <= set(
        reason_labels()
    )
    assert all(reason.confidence in {"H", "M", "O"} for reason in reasons())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "other-child"', 'id = "another"'),
        ('id = "crime"', 'id = "legal"'),
        ('confidence = "M"', 'confidence = "sure"'),
        ('sources = ["S29"', 'sources = ["NOBODY"'),
    ],
)
def test_a_wrong_line_is_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(ContentError):
        load_reasons(spoilt(tmp_path, old, new, "disclosure", "reasons.toml"))
