"""Why something is left out of a copy: a list as data, each line with its source."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.disclosure.rows import Reason
from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

OTHER_CHILD, THIRD_PARTY, STAFF = "other-child", "third-party", "staff"


class _Reason(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    id: str
    label: str
    hint: str
    confidence: str
    sources: tuple[str, ...]


class _Reasons(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    checked_on: date
    reasons: tuple[_Reason, ...]


def load_reasons(path: Path) -> tuple[Reason, ...]:
    """Read and judge a file of reasons.

    Raises:
        ContentError: a reason that the program proposes is missing, an id stands twice, or a
            source or confidence is unknown.
    """
    found = read_content(path, _Reasons).reasons
    ids = [one.id for one in found]
    if len(set(ids)) != len(ids) or not {OTHER_CHILD, THIRD_PARTY, STAFF} <= set(ids):
        raise ContentError(f"{path.name}: an id stands twice, or one that is needed is missing")
    for one in found:
        known = set(one.sources) <= known_sources()
        if one.confidence not in {"H", "M", "O"} or not one.sources or not known:
            raise ContentError(f"{path.name}: {one.id}: unknown confidence or source")
    return tuple(Reason(one.id, one.label, one.hint, one.confidence) for one in found)


@lru_cache(maxsize=1)
def reasons() -> tuple[Reason, ...]:
    """The reasons that the program ships."""
    return load_reasons(resource("disclosure", "reasons.toml"))


def reason_labels() -> Mapping[str, str]:
    """What each reason is called in a copy."""
    return {reason.id: reason.label for reason in reasons()}
