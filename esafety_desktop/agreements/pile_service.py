"""A scanned pile of slips: what each code means, and all that came back marked at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.agreements import code_rules, marking_rules
from esafety_desktop.agreements.code_service import FoundSlip, find_slip, judged, settle_misread
from esafety_desktop.agreements.marking_service import save_marking, stamped
from esafety_desktop.agreements.rows import How, MarkRow, Outcome, Status
from esafety_desktop.agreements.slot_service import Marking, plural, swap_undo, take_back
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.store.store import Store


class PileSlip(NamedTuple):
    """What a code on a scanned page means.

    Attributes:
        row: As at the scan line; nothing is marked or put aside.
        called: The child, in words for the screen; "" when the slip is unknown.
        title: Of the agreement.
    """

    row: MarkRow
    called: str = ""
    title: str = ""


def look_up(store: Store, codes: Sequence[str]) -> tuple[PileSlip, ...]:
    """What each of these codes means, in their order; nothing is written."""
    with store.read() as session:
        year = year_in_use(session, store)
        found = []
        for typed in codes:
            code = code_rules.normalise(typed)
            slip = find_slip(session, code, store.today()) if code_rules.is_sound(code) else None
            found.append(_meaning(slip, code, typed, year, store))
    return tuple(found)


def _meaning(slip: FoundSlip | None, code: str, typed: str, year: int, store: Store) -> PileSlip:
    if slip is not None:
        row = judged(slip, code, year, store)
        return PileSlip(row, slip.child.short, slip.facts.title)
    wrong = code_rules.explain(typed)
    outcome = Outcome.CHECK_FAILS if wrong else Outcome.UNKNOWN
    return PileSlip(MarkRow(outcome, wrong or marking_rules.unknown_sentence(code), code))


def mark_codes(store: Store, codes: Sequence[str]) -> Changed[int]:
    """Mark the slips with these codes as returned, all in one change; others are passed over.

    Returns:
        How many were marked.
    """
    with store.write() as unit:
        year = year_in_use(unit.session, store)
        before, after = [], []
        settled: tuple[str, ...] = ()
        for code in dict.fromkeys(code_rules.normalise(typed) for typed in codes):
            slip = (
                find_slip(unit.session, code, store.today()) if code_rules.is_sound(code) else None
            )
            if slip is None or slip.slot is None:
                continue
            if marking_rules.judge(slip.facts, year) is not Outcome.RETURNED:
                continue
            before.append(slip.slot)
            by = unit.account.name
            after.append(stamped(slip.slot, Status.RETURNED, store.today(), by, How.SCANNED))
            settled = (*settled, *settle_misread(unit, code))
        if not before:
            return Changed(Area(0), 0, "None of these slips was still out.")
        label = f"{plural(len(before), 'slip')} returned"
        marking = save_marking(unit, label, before, after)
        marking = Marking(label, marking.before, marking.after, settled=settled)
        unit.commit("slips returned", "register", {"slots": [state.key for state in after]})
    back = swap_undo(marking, take_back)
    return Changed(Area.AGREEMENTS, len(before), f"{label}.", back)
