"""Text as it is kept: plain, without characters that hide or turn round what is written."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.incidents import kind_rules as kinds

if TYPE_CHECKING:
    from esafety_desktop.incidents.rows import Facts

SEALED_FROM = 10_000
"""Numbers from here on are drawn by chance, for sealed envelopes: no series tells of a gap."""
SEALED_NUMBERS = 10_000
_TURNERS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """The text without control and direction-turning characters, line ends made one kind."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    kept = (c for c in text if c in "\n\t" or (c not in _TURNERS and not _control(c)))
    return "".join(kept).strip()


def wording_of(version: str) -> str:
    """``wording of 22/11/2026``: of which day the words of a procedure are, without the digest.

    The digest that tells two wordings of one day apart stays with each answer in its event.

    Args:
        version: As `guidance.procedure.Procedure.version` gives it; "" where none was kept.
    """
    day = version.partition(" ")[0]
    try:
        return f"wording of {date.fromisoformat(day):%d/%m/%Y}"
    except ValueError:
        return "wording not kept"


def reference(year_start: int, number: int) -> str:
    """``26-014``: the 14th of the academic year 2026-27; ``26-S4821`` in a sealed envelope."""
    if number >= SEALED_FROM:
        return f"{year_start % 100:02d}-S{number - SEALED_FROM:04d}"
    return f"{year_start % 100:02d}-{number:03d}"


def facts_lines(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Each fact with its label, in the order of the page; nothing asked is ""."""
    label = kinds.label
    device = label(kinds.DEVICES, facts.device) if facts.device else ""
    return (
        ("What happened", facts.what_happened),
        ("The child's own words", facts.own_words),
        ("Kind", kinds.kind_label(facts.kind)),
        ("By accident or on purpose", label(kinds.INTENTS, facts.intent) if facts.intent else ""),
        ("Risk", label(kinds.RISKS, facts.risk) if facts.risk else ""),
        ("Four Cs", ", ".join(label(kinds.FOUR_C, tag) for tag in facts.four_c)),
        ("When it happened", facts.occurred.text),
        ("When it was reported", british_time(facts.reported_at)),
        ("In or out of school", label(kinds.WHERE_KINDS, facts.where) if facts.where else ""),
        ("Place", facts.place),
        ("Device", " · ".join(part for part in (device, facts.device_note) if part)),
        ("Site, app or game", facts.site),
    )


def changed_facts(before: Facts, after: Facts) -> str:
    """What a change of facts says in the chronology: each changed fact as it is from now on."""
    pairs = zip(facts_lines(before), facts_lines(after), strict=True)
    lines = [f"{label}: {new or '(emptied)'}" for (_, old), (label, new) in pairs if old != new]
    return "\n".join(lines)


def struck(text: str) -> str:
    """Text with a line through it, as plain characters."""
    return "".join(c if c == "\n" else f"{c}\u0336" for c in text)


def _control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs"}
