"""Who is on the list: narrowing, order and words; pure decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.returns.rows import Choice, Family, Owed, Show
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

RUNGS = ("not yet", "1st", "2nd", "last")
ASK_FIRST = "Ask the DSL first"
RING = "Ring, don't write"
TALK_TO = "Talk to them: three letters went out"


def narrowed(families: Iterable[Family], choice: Choice, today: date) -> tuple[Family, ...]:
    """The families that a choice lets through, each with what of it the choice is about."""
    found = (_of_agreement(family, choice) for family in families)
    return tuple(one for one in found if one is not None and _passes(one, choice, today))


def _of_agreement(family: Family, choice: Choice) -> Family | None:
    kept = tuple(
        one
        for one in family.owed
        if choice.agreement_id in {"", one.agreement_id} and (one.days_out or 0) >= choice.more_than
    )
    return replace(family, owed=kept) if kept else None


def _passes(family: Family, choice: Choice, today: date) -> bool:
    if choice.class_id not in {"", family.class_id}:
        return False
    if choice.year_group not in {"", family.year_group}:
        return False
    return {
        Show.EVERYBODY: True,
        Show.DUE: is_due(family, today),
        Show.TALK: family.talk and not family.ask_first,
        Show.RING: (family.ring or family.talk) and not family.ask_first,
        Show.ASK: family.ask_first,
    }[choice.show]


def is_due(family: Family, today: date) -> bool:
    """Whether something of it is due now; never where the lead is asked first."""
    first = family.next_due
    return bool(first and first.next_on and first.next_on <= today) and not family.ask_first


def to_write(families: Iterable[Family]) -> tuple[Family, ...]:
    """Those who may get a letter: not those to ring, to talk to, or to ask about first."""
    return tuple(one for one in families if not (one.ring or one.talk or one.ask_first))


def owed_words(family: Family) -> str:
    """``Rules KS2 (child's part is in), Images``."""
    return ", ".join(
        one.short + (f" ({one.half}'s part is in)" if one.half else "") for one in family.owed
    )


def next_words(family: Family, today: date) -> str:
    """What comes next and when: ``2nd reminder, due 24/11/2026``."""
    first = family.next_due
    if family.ask_first:
        return ""
    if first is None:
        return "nothing by itself" if family.rung else ""
    if first.next_on is None or first.next_on > today:
        return f"{first.next_what}, {british(first.next_on)}"
    return f"{first.next_what}, due since {british(first.next_on)}"


def note_words(family: Family) -> str:
    """What the office must know before it turns to this family; never why."""
    if family.ask_first:
        return ASK_FIRST
    if family.ring:
        return RING
    return TALK_TO if family.talk else ""


def summary(
    families: Sequence[Family], shown: Sequence[Family], today: date, out: int | None = None
) -> str:
    """The line under the list.

    Args:
        families: All of them.
        shown: Those that are listed.
        today: The day in England.
        out: How many signatures the figure calls out; None where it isn't shown.
    """
    if not families:
        return ""
    due = only_due(shown, today)
    by_voice = sum(is_due(one, today) and (one.ring or one.talk) for one in shown)
    children = "1 child" if len(shown) == 1 else f"{len(shown)} children"
    parts = [
        f"{children} listed" if len(shown) == len(families) else f"{children} of {len(families)}"
    ]
    signatures = sum(len(one.owed) for one in shown)
    of = "" if out in {None, signatures} else f" of {out}"
    parts.append(
        f"{signatures}{of} {'signature' if (out or signatures) == 1 else 'signatures'} out"
    )
    waiting = sum(one.waits(today) for one in shown)
    if waiting:
        parts.append(f"{waiting} waiting until a day agreed with them")
    if due:
        parts.append(f"due for a reminder now: {in_numbers(due)}")
    if by_voice:
        parts.append(f"{by_voice} to ring or to talk to now")
    ask = sum(one.ask_first for one in shown)
    if ask:
        parts.append(f"{ask} to ask the DSL about")
    return " · ".join(parts)


def agreements_of(families: Iterable[Family]) -> tuple[Owed, ...]:
    """Each agreement that somebody of these owes, once."""
    found: dict[str, Owed] = {}
    for family in families:
        for one in family.owed:
            found.setdefault(one.agreement_id, one)
    return tuple(found.values())


def early_until(families: Iterable[Family], today: date) -> date | None:
    """The last day that a letter gave to any of those who would be written to, still to come."""
    days = [
        one.next_on
        for family in to_write(families)
        for one in family.owed
        if one.next_on is not None and one.next_on > today
    ]
    return max(days, default=None)


def only_due(families: Iterable[Family], today: date) -> tuple[Family, ...]:
    """Those who get a letter and whose time is over, each with what is due of it alone."""
    found = []
    for one in to_write(families):
        due = tuple(owed for owed in one.owed if owed.next_on is None or owed.next_on <= today)
        if due:
            found.append(replace(one, owed=due))
    return tuple(found)


def in_numbers(families: Sequence[Family]) -> str:
    """``5 families · 6 signatures``: what is counted as due is always said this way."""
    signatures = sum(len(one.owed) for one in families)
    who = "1 family" if len(families) == 1 else f"{len(families)} families"
    return f"{who} · {signatures} signature{'' if signatures == 1 else 's'}"


def too_early(until: date) -> str:
    """What is asked before families are reminded who still have time."""
    return f"Some of them have until {british(until)}. Remind them all the same?"
