"""Marking what adults signed: by hand, from the signing sheet, all present except some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements import adult_service as pinned
from esafety_desktop.agreements.adult_rows import AdultHow, AdultStatus
from esafety_desktop.agreements.adult_slot_service import (
    AdultState,
    marked,
    read_states,
    save_marking,
)
from esafety_desktop.agreements.rows import ONCE
from esafety_desktop.dates import british
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import StaffMember
from esafety_desktop.school.service import year_in_use
from esafety_desktop.staff_forms.grid_service import staff_grid
from esafety_desktop.staff_forms.rows import AdultKey
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date

    from esafety_desktop.store.store import Store


_MEANWHILE = Problem(
    "One of these was marked again in the meantime.",
    "Close this window, look at the grid and choose the cells again.",
)
_REMINDED, _COPIED = "reminder", "signed copy"


def _label(number: int, word: str) -> str:
    """``2 forms signed``, ``1 reminder noted``, ``3 signed copies given back``."""
    if word == _REMINDED:
        return f"{number} reminder{'' if number == 1 else 's'} noted"
    if word == _COPIED:
        return f"{number} signed cop{'y' if number == 1 else 'ies'} given back"
    return f"{number} form{'' if number == 1 else 's'} of staff {word}"


def mark(
    store: Store,
    keys: Sequence[AdultKey],
    status: AdultStatus,
    *,
    year: int | None = None,
    on: date | None = None,
    how: AdultHow = AdultHow.FORM,
) -> Changed[int]:
    """Set signatures by hand; the wording in force is pinned to what is signed.

    Args:
        store: The open cabinets.
        keys: The cells; those that are not asked of somebody are passed over.
        status: What they become.
        year: The academic year; None means the one in use.
        on: The day of the signature; None means today.
        how: On what it was given.

    Returns:
        How many changed.

    Raises:
        Problem: none of the cells is asked of the person, or the day lies ahead.
    """
    day = on or store.today()
    _not_ahead(store, day)
    by = store.account.name

    def change(before: AdultState, wording: int) -> AdultState:
        return marked(before, status, wording, day if status in _ANSWERS else None, how=how, by=by)

    word = {"due": "back to due"}.get(status.value, status.value)
    return _by_hand(store, keys, year, word, change)


def mark_on(
    store: Store,
    keys: Sequence[AdultKey],
    on: date,
    *,
    year: int | None = None,
    seen: Mapping[AdultKey, date | None] | None = None,
) -> Changed[int]:
    """Note the day of signatures: puts a wrong one right, marks what is due as signed that day.

    What was signed stays signed under the wording that it names; whoever declined did so that day.

    Args:
        store: The open cabinets.
        keys: The cells; those that are exempt or not asked of somebody are passed over.
        on: The day; not in the future.
        year: The academic year; None means the one in use.
        seen: The days that were shown when it was asked for.

    Raises:
        Problem: the day lies ahead, or after the signed copy was given back, or a cell was marked
            in the meantime.
    """
    _not_ahead(store, on)
    by = store.account.name

    def change(before: AdultState, wording: int) -> AdultState:
        if before.copy_on is not None and before.copy_on < on:
            raise Problem(
                f"The signed copy was given back on {british(before.copy_on)}, before that day.",
                "Choose that day or an earlier one.",
            )
        if before.status in _ANSWERS:
            return replace(before, signed_on=on, marked_by=by)
        if before.status != AdultStatus.DUE:
            return before
        return marked(before, AdultStatus.SIGNED, wording, on, how=AdultHow.FORM, by=by)

    return _by_hand(store, keys, year, f"dated {british(on)}", change, seen=seen)


def _not_ahead(store: Store, day: date) -> None:
    if day > store.today():
        raise Problem("The day of the signature lies ahead.", "Put in the day it was given.")


_ANSWERS = (AdultStatus.SIGNED, AdultStatus.DECLINED)


def mark_all_except(
    store: Store,
    agreement_id: str,
    except_ids: Collection[str] = (),
    *,
    on: date | None = None,
    year: int | None = None,
) -> Changed[int]:
    """All who are asked have signed the sheet, except some; who signed before stays as it is."""
    grid = staff_grid(store, year)
    keys = [
        AdultKey(row.id, agreement_id)
        for row in grid.rows
        if row.cell(agreement_id).missing and row.id not in set(except_ids)
    ]
    if not keys:
        return Changed(Area(0), 0, "Nobody has anything to sign there: nothing was marked.")
    return mark(store, keys, AdultStatus.SIGNED, year=grid.year, on=on, how=AdultHow.SHEET)


def give_out(store: Store, keys: Sequence[AdultKey], *, year: int | None = None) -> Changed[int]:
    """Forms went out today; a first day stays what it was. ``year`` None: the one in use."""
    today = store.today()

    def change(before: AdultState, _wording: int) -> AdultState:
        return before if before.issued_on else replace(before, issued_on=today)

    return _by_hand(store, keys, year, "given out", change)


def remind(store: Store, keys: Sequence[AdultKey], *, year: int | None = None) -> Changed[int]:
    """Whoever has not signed was reminded today; once a day counts."""
    today = store.today()

    def change(before: AdultState, wording: int) -> AdultState:
        signed = before.status == AdultStatus.SIGNED and before.version_seq == wording
        if signed or before.status in {"exempt", "declined", "left"}:
            return before
        if before.reminded_on == today:
            return before
        return replace(before, reminded=before.reminded + 1, reminded_on=today)

    return _by_hand(store, keys, year, _REMINDED, change)


def copy_given(store: Store, keys: Sequence[AdultKey], *, year: int | None = None) -> Changed[int]:
    """The signed copy went back to the person (KN-REC-2).

    Raises:
        Problem: nothing of it is signed yet.
    """
    today = store.today()

    def change(before: AdultState, _wording: int) -> AdultState:
        signed = before.status == AdultStatus.SIGNED and not before.copy_on
        return replace(before, copy_on=today) if signed else before

    return _by_hand(store, keys, year, _COPIED, change)


def _by_hand(
    store: Store,
    keys: Sequence[AdultKey],
    year: int | None,
    word: str,
    change: Callable[[AdultState, int], AdultState],
    *,
    seen: Mapping[AdultKey, date | None] | None = None,
) -> Changed[int]:
    with store.write() as unit:
        session = unit.session
        chosen = year_in_use(session, store) if year is None else year
        asked = {one.row.id: one for one in pinned.adult_agreements(session, store.today())}
        seqs = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.seq))}
        held = read_states(session, (ONCE, chosen))
        pairs = []
        for key in keys:
            one, seq = asked.get(key.agreement_id), seqs.get(key.adult_id)
            if one is not None and seq is not None:
                state = held.get((chosen if one.row.yearly else ONCE, seq, one.seq))
                if state is not None and seen is not None and state.signed_on != seen.get(key):
                    raise _MEANWHILE
                if state is not None:
                    pairs.append((state, change(state, one.version_seq)))
        if not pairs:
            raise Problem(
                "This agreement is not asked of this person.",
                "The role decides: press Enter to look at it.",
            )
        changing = [(old, new) for old, new in pairs if old != new]
        if not changing:
            return Changed(Area(0), 0, "It stands there already: nothing was changed.")
        number = len(changing)
        label = _label(number, word)
        undo = save_marking(unit, label, changing)
        detail = {"slots": [new.key for _, new in changing], "status": word}
        if was := _days_before(changing):
            detail["was"] = was
        unit.commit("staff signatures marked", "staff register", detail)
    said = f"{label[:1].upper()}{label[1:]} · Ctrl+Z undoes"
    return Changed(Area.AGREEMENTS, number, said, undo)


def _days_before(changing: Sequence[tuple[AdultState, AdultState]]) -> list[str]:
    """The days that were put right, for the audit trail."""
    moved = {
        old.signed_on
        for old, new in changing
        if old.status == new.status and old.signed_on is not None and old.signed_on != new.signed_on
    }
    return [british(day) for day in sorted(moved)]
