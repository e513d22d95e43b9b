"""A scanned pile of slips: what each code means, and all that came back marked at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.agreements import code_rules, marking_rules
from esafety_desktop.agreements.adult_code_service import FoundForm, signed_form
from esafety_desktop.agreements.adult_slot_service import AdultMarking, swap_adults
from esafety_desktop.agreements.adult_slot_service import write_marking as save_adults
from esafety_desktop.agreements.code_service import FoundSlip, find_code, judged
from esafety_desktop.agreements.marking_service import save_marking, stamped
from esafety_desktop.agreements.rows import How, MarkRow, Outcome, Status
from esafety_desktop.agreements.slot_service import Marking, plural, swap_in
from esafety_desktop.agreements.unmatched_service import settle_misread
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.store.store import Store, UnitOfWork


class PileSlip(NamedTuple):
    """What a code on a scanned page means.

    Attributes:
        row: As at the scan line; nothing is marked or put aside.
        called: Whose it is, in words for the screen; "" when the slip is unknown.
        title: Of the agreement.
        key: Of the agreement.
    """

    row: MarkRow
    called: str = ""
    title: str = ""
    key: str = ""


def look_up(store: Store, codes: Sequence[str]) -> tuple[PileSlip, ...]:
    """What each of these codes means, in their order; nothing is written."""
    with store.read() as session:
        year = year_in_use(session, store)
        found = []
        for typed in codes:
            code = code_rules.normalise(typed)
            slip = find_code(session, code, store.today()) if code_rules.is_sound(code) else None
            found.append(_meaning(slip, code, typed, year, store))
    return tuple(found)


def _meaning(
    slip: FoundSlip | FoundForm | None, code: str, typed: str, year: int, store: Store
) -> PileSlip:
    if slip is not None:
        row = judged(slip, code, year, store)
        return PileSlip(row, slip.whose.short, slip.facts.title, slip.agreement_key)
    wrong = code_rules.explain(typed)
    outcome = Outcome.CHECK_FAILS if wrong else Outcome.UNKNOWN
    return PileSlip(MarkRow(outcome, wrong or marking_rules.unknown_sentence(code), code))


def mark_codes(store: Store, codes: Sequence[str]) -> Changed[int]:
    """Mark the slips with these codes as returned, all in one change; others are passed over.

    Returns:
        How many were marked.
    """
    with store.write() as unit:
        slips, forms, settled = _still_out(unit, codes)
        number = len(slips) + len(forms)
        if not number:
            return Changed(Area(0), 0, "None of these slips was still out.")
        label = f"{plural(number, 'slip')} returned"
        today, by = store.today(), unit.account.name
        before = [slip.slot for slip in slips if slip.slot is not None]
        after = [stamped(slot, Status.RETURNED, today, by, How.SCANNED) for slot in before]
        children = save_marking(unit, label, before, after)
        children = Marking(label, children.before, children.after, settled=settled)
        pairs = [(one.slot, signed_form(unit, one)) for one in forms if one.slot is not None]
        pile = _Pile(children, save_adults(unit, label, pairs))
        unit.commit("slips returned", "register", pile.slots)
    return Changed(Area.AGREEMENTS, number, f"{label}.", _way_back(pile, forward=False))


def _still_out(
    unit: UnitOfWork, codes: Sequence[str]
) -> tuple[list[FoundSlip], list[FoundForm], tuple[str, ...]]:
    """What of these codes comes back with them, and the misread slips that this settles."""
    session, today = unit.session, unit.store.today()
    year = year_in_use(session, unit.store)
    slips: list[FoundSlip] = []
    forms: list[FoundForm] = []
    settled: tuple[str, ...] = ()
    for code in dict.fromkeys(code_rules.normalise(typed) for typed in codes):
        found = find_code(session, code, today) if code_rules.is_sound(code) else None
        if found is None or found.slot is None:
            continue
        if marking_rules.judge(found.facts, year) is not Outcome.RETURNED:
            continue
        if isinstance(found, FoundForm):
            forms.append(found)
        else:
            slips.append(found)
        settled = (*settled, *settle_misread(unit, code))
    return slips, forms, settled


class _Pile(NamedTuple):
    """The marks of one pile, as undo keeps them."""

    children: Marking
    adults: AdultMarking

    @property
    def slots(self) -> dict[str, object]:
        """For the audit trail."""
        return {
            "slots": [state.key for state in self.children.after],
            "adults": [state.key for state in self.adults.after],
        }


def _way_back(pile: _Pile, *, forward: bool) -> Undo:
    return Undo(
        pile.children.label, lambda store: _swap(store, pile, forward=forward), pile.children
    )


def _swap(store: Store, pile: _Pile, *, forward: bool) -> Changed[int]:
    with store.write() as unit:
        swap_in(unit, pile.children, forward=forward)
        swap_adults(unit, pile.adults, forward=forward)
        action = "marking done again" if forward else "marking taken back"
        unit.commit(action, "register", pile.slots)
    said = ("Done again: " if forward else "Taken back: ") + pile.children.label + "."
    number = len(pile.children.after) + len(pile.adults.after)
    return Changed(Area.AGREEMENTS, number, said, _way_back(pile, forward=not forward))
