"""Counting and percentages: what "returned" means, and that it never says 100 % too soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.returns.rows import Counts, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from esafety_desktop.returns.rows import Report

RULE = (
    "Returned: signed and back, on paper, by slip or by an online form. Answered: returned or "
    "declined. Both are shares of all signatures that children at school are asked for, whether or "
    "not the paper has been given out. Children who are exempt, or who have left, are not counted. "
    "100 % stands here only when not one is missing."
)
_SIGNED = frozenset({"returned", "paper only"})


def percent(part: int, whole: int) -> int | None:
    """A share in whole per cent: 100 only for all of them, 0 only for none; None of nothing."""
    if whole <= 0:
        return None
    if part in {0, whole}:
        return 100 if part else 0
    return min(99, max(1, (200 * part + whole) // (2 * whole)))


def percent_words(part: int, whole: int) -> str:
    """``83 %``, or a dash where nobody is asked."""
    found = percent(part, whole)
    return "–" if found is None else f"{found} %"


def change_words(now: Counts, before: Counts | None) -> str:
    """``+4`` points against the year before, or nothing."""
    if before is None:
        return ""
    first, second = percent(now.returned, now.asked), percent(before.returned, before.asked)
    if first is None or second is None:
        return ""
    return f"{first - second:+d}" if first != second else "same"


def count(slots: Iterable[Slot], on: date) -> Counts:
    """How far these had got on a day: what was marked or given out later had not come yet."""
    totals = dict.fromkeys(("returned", "declined", "outstanding", "not_given_out", "exempt"), 0)
    for slot in slots:
        if slot.status == "not asked":
            continue
        totals[_state(slot, on)] += 1
    return Counts(**totals)


def _state(slot: Slot, on: date) -> str:
    if slot.status == "exempt":
        return "exempt"
    answered = slot.answered_on is None or slot.answered_on <= on
    if slot.status in _SIGNED and answered:
        return "returned"
    if slot.status == "declined" and answered:
        return "declined"
    # What came back without a day of giving out was at home before it came back.
    out = slot.given_on is not None and slot.given_on <= on
    return "outstanding" if out else "not_given_out"


def grouped(slots: Iterable[Slot], by: str) -> Mapping[str, list[Slot]]:
    """The slots by one of their attributes."""
    found: dict[str, list[Slot]] = {}
    for slot in slots:
        found.setdefault(getattr(slot, by), []).append(slot)
    return found


def whole_words(now: Counts) -> str:
    """``1,045 of 1,260 signatures are back. 90 are out …``."""
    if not now.asked:
        return "Nobody is asked to sign anything yet."
    parts = [f"{now.returned:,} of {now.asked:,} signatures are back."]
    more = [
        f"{number:,} {words}"
        for number, words in (
            (now.declined, "declined"),
            (now.outstanding, "still out"),
            (now.not_given_out, "not given out yet"),
            (now.exempt, "exempt, not counted"),
        )
        if number
    ]
    if more:
        parts.append(f"{', '.join(more)}.")
    parts.append(f"Answered, yes or no: {percent_words(now.answered, now.asked)}.")
    return " ".join(parts)


def figure_words(now: Counts) -> str:
    """``1,045 of 1,260 signatures · 120 out · 95 not given out yet``."""
    parts = [f"{now.returned:,} of {now.asked:,} signatures"]
    parts += [f"{now.declined:,} declined"] if now.declined else []
    parts += [f"{now.outstanding:,} out"] if now.outstanding else []
    parts += [f"{now.not_given_out:,} not given out yet"] if now.not_given_out else []
    return " · ".join(parts)


def year_words(year_group: str) -> str:
    """``Year 5``, ``Reception``."""
    known = {"N": "Nursery", "R": "Reception", "": "no year group"}
    return known.get(year_group, f"Year {year_group}")


def before_words(found: Report) -> str:
    """The year before in one sentence."""
    before = found.whole.before
    if before is None:
        return f"There are no figures of {found.year_before}."
    share = percent_words(before.returned, before.asked)
    return (
        f"On {british(found.before_on)}, in {found.year_before}: {share} "
        f"({before.returned:,} of {before.asked:,})."
    )
