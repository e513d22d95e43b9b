"""When a family is reminded again: the ladder of three rungs, counted in school days."""

from collections.abc import Sequence
from datetime import date

from esafety_desktop.agreements.rows import ChasePlan
from esafety_desktop.dates import TermSpan, add_school_days, british

TOP_RUNG = 3
_WAIT = (10, 5, 5)
"""School days to wait before the first, second and third reminder."""

RUNG_WORDS = ("not chased", "1st reminder", "2nd reminder", "last reminder")


def next_rung(rung: int) -> int:
    """The reminder that comes after this one; the last is repeated."""
    return min(rung + 1, TOP_RUNG)


def next_chase(
    issued_on: date | None, rung: int, chased_on: date | None, terms: Sequence[TermSpan]
) -> date | None:
    """The day from which the next reminder is due: never before the day that the letter gave.

    None while no slip was given out, and after the last rung: then somebody has to talk to the
    family, and a further letter would be the wrong tool.
    """
    if issued_on is None or rung >= TOP_RUNG:
        return None
    letter_gave = add_school_days(issued_on, _WAIT[0], terms)
    return max(letter_gave, add_school_days(chased_on or issued_on, _WAIT[rung], terms))


def days_out(issued_on: date | None, today: date) -> int | None:
    """Days since a slip was first given out, never negative."""
    return max(0, (today - issued_on).days) if issued_on else None


def too_early(asked_by: date) -> str:
    """What is asked before families are reminded who still have time."""
    return f"The letter asks for it by {british(asked_by)}. Remind all the same?"


def reminder_sentence(class_name: str, plan: ChasePlan) -> str:
    """What the reminders of a class come to: letters, calls, and whom to ask about."""
    count = len(plan.letters)
    if count:
        parts = [f"{class_name}: {count} reminder{'' if count == 1 else 's'} ready to print."]
    else:
        parts = [f"{class_name}: no letter is needed."]
    if plan.telephone:
        names = "; ".join(family.pupil_name for family in plan.telephone)
        parts.append(f"Ring, don't write: {names}.")
    if plan.ask_first:
        names = "; ".join(family.pupil_name for family in plan.ask_first)
        parts.append(f"Left out, ask the safeguarding lead first: {names}.")
    return " ".join(parts)
