"""Whether a wording still says what it inherits, also where the school uses a text of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.aup_editor.coverage_service import report
from esafety_desktop.aup_editor.missing_service import Missing, first_missing
from esafety_desktop.aup_editor.rows import Mark
from esafety_desktop.wordings.agreement_rules import BINDING, faults
from esafety_desktop.wordings.rows import Layer

if TYPE_CHECKING:
    from esafety_desktop.aup_editor.rows import LineRow
    from esafety_desktop.wordings.rows import Statement, Wording


def hindrances(wording: Wording) -> tuple[str, ...]:
    """What keeps a wording from being adopted, a sentence each (BECTA09-CASCADE-3, -4)."""
    found = [*faults(wording)]
    found += [
        f"Your own text leaves out “{one.short}”: write it, or say in the check where it stands"
        " or why it isn't for you."
        for one in unanswered(wording)
    ]
    found += [
        f"Your own text leaves out what {one.said_by} asks for: put in “{one.text}”"
        for one in unsaid_regional(wording)
    ]
    return tuple(found)


def missing(wording: Wording) -> Missing | None:
    """The first of them, with the place where it is put right; None when it can be adopted."""
    return first_missing(wording, hindrances(wording))


def unanswered(wording: Wording) -> tuple[LineRow, ...]:
    """What is binding in the four parts and an own text, used in their place, doesn't answer.

    A text that isn't English can't be checked: of it nothing is said.
    """
    wanted = {
        source for one in _replaced(wording) for source in one.sources if source.startswith(BINDING)
    }
    if not wanted:
        return ()
    checked = report(wording)
    if not checked.english:
        return ()
    return tuple(one for one in checked.lines if one.id in wanted and one.mark is Mark.GAP)


def unsaid_regional(wording: Wording) -> tuple[Statement, ...]:
    """What the region asks for, and an own text doesn't have word for word."""
    said = _folded(wording.free_text)
    return tuple(
        one
        for one in _replaced(wording)
        if one.layer is Layer.REGIONAL and _folded(one.text) not in said
    )


def _replaced(wording: Wording) -> tuple[Statement, ...]:
    """The binding rules that aren't printed because the school's own text stands in their place."""
    if not wording.free_text.strip():
        return ()
    return tuple(one for one in wording.standing if one.core and one.part.is_rule)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
