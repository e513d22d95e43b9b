"""When a family is reminded again: the ladder of three rungs, counted in school days."""

import enum
from collections.abc import Sequence
from datetime import date

from esafety_desktop.agreements.chase_rows import ChasePlan
from esafety_desktop.dates import TermSpan, add_school_days, british
from esafety_desktop.value import Value

TOP_RUNG = 3
RUNG_WORDS = ("not chased", "1st reminder", "2nd reminder", "last reminder")


class Ladder(Value):
    """School days to wait before each of the three reminders, and before the talk after them."""

    first: int = 10
    second: int = 5
    last: int = 5
    talk: int = 5

    def wait(self, rung: int) -> int:
        """School days from the last step to the one that follows this rung."""
        return (self.first, self.second, self.last, self.talk)[min(rung, TOP_RUNG)]


class Step(enum.StrEnum):
    """What comes next for a family."""

    FIRST = "1st reminder"
    SECOND = "2nd reminder"
    LAST = "last reminder"
    TALK = "talk to them"


_STEPS = (Step.FIRST, Step.SECOND, Step.LAST, Step.TALK)


class Chased(Value):
    """What is known of the chasing of one slot, as `RegisterSlot` keeps it."""

    issued_on: date | None
    rung: int = 0
    chased_on: date | None = None
    talked_on: date | None = None
    wait_until: date | None = None

    @property
    def talked(self) -> bool:
        """Whether somebody has spoken to the family since the last reminder."""
        return self.talked_on is not None and (
            self.chased_on is None or self.talked_on >= self.chased_on
        )


def next_rung(rung: int) -> int:
    """The reminder that comes after this one; the last is repeated."""
    return min(rung + 1, TOP_RUNG)


def next_step(one: Chased, terms: Sequence[TermSpan], ladder: Ladder) -> tuple[Step, date] | None:
    """What comes next and from which day: never before the day that the family was given.

    None while no slip was given out, and once somebody has talked to the family after the last
    reminder without agreeing on a day: what comes then is the school's decision, not a letter.
    """
    if one.issued_on is None:
        return None
    step = _STEPS[min(one.rung, TOP_RUNG)]
    if one.wait_until is not None:
        return step, one.wait_until
    if one.rung >= TOP_RUNG and one.talked:
        return None
    letter_gave = add_school_days(one.issued_on, ladder.first, terms)
    waited = add_school_days(one.chased_on or one.issued_on, ladder.wait(one.rung), terms)
    return step, max(letter_gave, waited)


def next_chase(one: Chased, terms: Sequence[TermSpan], ladder: Ladder) -> date | None:
    """The day from which the next letter is due; None where none is, after the last rung too."""
    found = next_step(one, terms, ladder)
    return None if found is None or found[0] is Step.TALK else found[1]


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
    for words, families in (
        ("Ring, don't write", plan.telephone),
        ("Three letters went out, talk to them", plan.talk),
        ("Left out, ask the safeguarding lead first", plan.ask_first),
    ):
        if families:
            names = "; ".join(family.pupil_name for family in families)
            parts.append(f"{words}: {names}.")
    return " ".join(parts)
