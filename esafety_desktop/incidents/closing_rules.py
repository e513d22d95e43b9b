"""What an incident must have before it can be closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from esafety_desktop.incidents.rows import Facts


def missing_facts(facts: Facts, people: int) -> tuple[tuple[str, str], ...]:
    """The facts that are still wanted, each with the screen on which it is filled in.

    Args:
        facts: As they stand.
        people: How many people are named.
    """
    wanted = (
        (facts.what_happened, "Write what happened.", "details"),
        (facts.kind, "Say what kind of incident it was.", "details"),
        (facts.occurred.how, "Say when it happened, or that nobody knows.", "details"),
        (facts.where, "Say whether it was in or out of school.", "details"),
        (people, "Name who it is about, or put down that nobody knows.", "people"),
    )
    return tuple((words, place) for value, words, place in wanted if not value)


def outcome_problem(ticked: Iterable[str], reasons: str, agencies: Sequence[str]) -> str:
    """Why an outcome can't end this incident; "" when it can.

    Args:
        ticked: Ids of the outcomes ticked.
        reasons: What came of it and why, in words.
        agencies: The police, social care or LADO, where the route taken went there (TFG-6).
    """
    outcomes = set(ticked)
    if not outcomes:
        return "Tick what came of it."
    if agencies and outcomes <= {"sanction", "talk", "nothing"}:
        named = " and ".join(agencies)
        return (
            f"This route goes to {named}. A sanction or a talk alone cannot end it: "
            "also tick what they answered, what support was given or what was changed."
        )
    if not reasons.strip():
        return "Write what came of it and why."
    return ""
