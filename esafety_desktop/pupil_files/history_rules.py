"""How lines of several incidents are sorted into one chronology."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from esafety_desktop.pupil_files.rows import HistoryLine

TOPICS = (
    ("", "All lines"),
    ("agency", "Agencies and calls"),
    ("parents", "Parents"),
    ("letter", "Letters"),
    ("follow_up", "Follow-ups"),
)
_HAPPENED = frozenset({"opened", "note", "what", "evidence", "facts", "people", "correction"})
_CLERICAL = frozenset(
    {"opened", "facts", "people", "rerouted", "link", "procedure", "kept", "disclosed"}
)
_TOPIC_OF_KIND = {
    "call": "agency",
    "agency": "agency",
    "handover": "agency",
    "parents": "parents",
    "letter": "letter",
    "follow_up": "follow_up",
}


def name_key(name: str, born: date | None = None) -> str:
    """The key of somebody who is in no list: the name without case, accents and double spaces."""
    return f"name:{' '.join(search_key(name).split())}|{born.isoformat() if born else ''}"


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for case, accents and spaces."""
    return search_key(one).split() == search_key(other).split()


def is_action(kind: str) -> bool:
    """Whether a kind of line tells what somebody did, rather than what happened."""
    return kind not in _HAPPENED


def is_clerical(kind: str) -> bool:
    """Whether a kind of line only tells of the record itself."""
    return kind in _CLERICAL


def topic_of(kind: str, *, agencies: bool = False, parents: bool = False) -> str:
    """What a line is about.

    Args:
        kind: Its kind.
        agencies: It is a step at which an agency is told.
        parents: It is the step at which the parents are told.
    """
    if agencies:
        return "agency"
    return "parents" if parents else _TOPIC_OF_KIND.get(kind, "")


def in_order(lines: Iterable[HistoryLine]) -> tuple[HistoryLine, ...]:
    """All lines by when things happened; those of one minute as they were written."""
    return tuple(sorted(lines, key=lambda line: (line.at, line.reference, line.number)))


def whole_seal(seals: Iterable[str]) -> str:
    """One short seal over those of several incidents, in their order."""
    return hashlib.sha256("\n".join(seals).encode()).hexdigest()[:12]
