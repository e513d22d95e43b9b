"""Giving return slips out: one code for one child, one wording and one year."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from sqlalchemy import bindparam, select, tuple_, update

from esafety_desktop.agreements.code_rules import new_code
from esafety_desktop.agreements.records import Agreement, RegisterSlot, Slip
from esafety_desktop.agreements.register_service import bring_into, read_agreements
from esafety_desktop.agreements.rows import ONCE, AgreementRow, SlipRow, SlotKey
from esafety_desktop.agreements.slot_service import plural, states_of
from esafety_desktop.school.records import Pupil
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

T = TypeVar("T")
_AT_ONCE = 200
_SlotKey = tuple[int, int, int]
_SLOT = RegisterSlot.__table__.c
_PLACE = (_SLOT.year, _SLOT.pupil_seq, _SLOT.agreement_seq)
_WITHOUT_DAY = select(*_PLACE).where(
    tuple_(*_PLACE).in_(bindparam("keys", expanding=True)), _SLOT.issued_on.is_(None)
)
_SET_DAY = (
    update(cast("Table", RegisterSlot.__table__))
    .where(
        _SLOT.year == bindparam("at_year"),
        _SLOT.pupil_seq == bindparam("at_pupil"),
        _SLOT.agreement_seq == bindparam("at_agreement"),
    )
    .values(issued_on=bindparam("on"))
)


def issue_slips(
    store: Store,
    agreement_ids: Sequence[str],
    pupil_ids: Sequence[str],
    *,
    given_out: bool = True,
) -> Changed[tuple[SlipRow, ...]]:
    """Make return slips for the year in use, child by child in the order asked.

    A slip that is out already keeps its code, so that a jammed page can be printed again. A slip
    about an older wording is superseded. Children of whom an agreement is not asked get none for
    it.

    Args:
        store: The open cabinets.
        agreement_ids: The agreements.
        pupil_ids: The children.
        given_out: They go home now; False while they are only looked at, see ``give_out``.
    """
    with store.write() as unit:
        bring_into(unit)
        year = year_in_use(unit.session, store)
        asked = [row for row in read_agreements(unit.session) if row.id in set(agreement_ids)]
        slips, new = _issue(unit, year, asked, list(dict.fromkeys(pupil_ids)))
        if given_out:
            keys = [SlotKey(slip.pupil_id, slip.agreement_id) for slip in slips]
            _stamp(unit, _not_yet_out(unit.session, year, keys), store.today())
        action = "slips given out" if given_out else "slip codes made"
        unit.commit(action, "slips", {"new": new, "slips": len(slips), "year": year})
    return Changed(Area.AGREEMENTS, slips)


_BEFORE = "The letters were made. They had been given out before: they keep that day."


def give_out(store: Store, keys: Sequence[SlotKey]) -> Changed[int]:
    """Slips went home today: from now on they are outstanding until they are back.

    Those that were given out before keep their day. Can be undone.

    Returns:
        How many went home for the first time.
    """
    with store.write() as unit:
        slots = _not_yet_out(unit.session, year_in_use(unit.session, store), keys)
        if not slots:
            return Changed(Area(0), 0, _BEFORE)
    return _set_out(store, slots, store.today())


def _set_out(
    store: Store, slots: Sequence[_SlotKey], on: date, *, back: bool = False
) -> Changed[int]:
    with store.write() as unit:
        _stamp(unit, slots, None if back else on)
        unit.commit("slips not given out" if back else "slips given out", "slips", {"slots": slots})
    label = f"{plural(len(slots), 'slip')} given out"
    undo = Undo(label, lambda store: _set_out(store, slots, on, back=not back))
    said = f"Taken back: {label}." if back else f"{label} · Ctrl+Z undoes"
    return Changed(Area.AGREEMENTS, len(slots), said, undo)


def _not_yet_out(session: Session, year: int, keys: Sequence[SlotKey]) -> list[_SlotKey]:
    wanted = [state.key for state in states_of(session, year, keys)]
    found: list[_SlotKey] = []
    for part in parts(wanted):
        rows = session.execute(_WITHOUT_DAY, {"keys": part})
        found += [(row[0], row[1], row[2]) for row in rows]
    return found


def _stamp(unit: UnitOfWork, slots: Sequence[_SlotKey], on: date | None) -> None:
    values = [
        {"at_year": year, "at_pupil": pupil, "at_agreement": agreement, "on": on}
        for year, pupil, agreement in slots
    ]
    if values:
        unit.session.connection().execute(_SET_DAY, values)


def _issue(
    unit: UnitOfWork, year: int, asked: Sequence[AgreementRow], pupil_ids: Sequence[str]
) -> tuple[tuple[SlipRow, ...], int]:
    out = _slips_out(unit.session, year, pupil_ids)
    wanted = _asked_of(unit.session, year, pupil_ids)
    codes = fresh_codes(unit.session, len(pupil_ids) * len(asked))
    rows: list[SlipRow] = []
    fresh: list[Slip] = []
    stale: list[str] = []
    for pupil_id in pupil_ids:
        for agreement in asked:
            place = (pupil_id, agreement.id)
            if place not in wanted:
                continue
            slip_id, code, version_id = out.get(place, ("", "", ""))
            if version_id != agreement.version_id:
                stale += [slip_id] if slip_id else []
                code = codes.pop()
                fresh.append(_new_slip(unit, year, agreement, pupil_id, code))
            rows.append(
                SlipRow(code, pupil_id, agreement.id, agreement.version, year, agreement.title)
            )
    save_slips(unit, fresh, stale)
    return tuple(rows), len(fresh)


def _new_slip(
    unit: UnitOfWork, year: int, agreement: AgreementRow, pupil_id: str, code: str
) -> Slip:
    return Slip(
        code=code,
        pupil_id=pupil_id,
        agreement_id=agreement.id,
        version_id=agreement.version_id,
        year=agreement.slot_year(year),
        issued_at=unit.now,
    )


def _slips_out(
    session: Session, year: int, pupil_ids: Sequence[str]
) -> dict[tuple[str, str], tuple[str, str, str]]:
    """(pupil, agreement) → id, code and wording of the slip that is out."""
    return {
        (row.pupil_id, row.agreement_id): (row.id, row.code, row.version_id)
        for part in parts(pupil_ids)
        for row in session.execute(
            select(Slip.id, Slip.code, Slip.pupil_id, Slip.agreement_id, Slip.version_id).where(
                Slip.pupil_id.in_(part), Slip.year.in_((ONCE, year)), Slip.superseded_at.is_(None)
            )
        )
    }


def _asked_of(session: Session, year: int, pupil_ids: Sequence[str]) -> set[tuple[str, str]]:
    return {
        (row[0], row[1])
        for part in parts(pupil_ids)
        for row in session.execute(
            select(Pupil.id, Agreement.id)
            .join(RegisterSlot, RegisterSlot.pupil_seq == Pupil.seq)
            .join(Agreement, Agreement.seq == RegisterSlot.agreement_seq)
            .where(Pupil.id.in_(part), RegisterSlot.year.in_((ONCE, year)))
        )
    }


def save_slips(unit: UnitOfWork, fresh: Sequence[Slip], stale: Sequence[str]) -> None:
    """Keep new slips; those whose ids are stale are superseded by them."""
    session = unit.session
    for part in parts(stale):
        session.execute(update(Slip).where(Slip.id.in_(part)).values(superseded_at=unit.now))
    session.add_all(fresh)
    session.flush()


def fresh_codes(session: Session, number: int) -> list[str]:
    """Codes that no slip of this school has, each once: chosen before anything is printed."""
    codes: set[str] = set()
    while len(codes) < number:
        codes |= {new_code() for _ in range(number - len(codes))}
        for part in parts(codes):
            codes.difference_update(session.scalars(select(Slip.code).where(Slip.code.in_(part))))
    return list(codes)


def parts(values: Iterable[T]) -> Iterable[list[T]]:
    """Many values in portions that one statement can take."""
    listed = list(values)
    return (listed[at : at + _AT_ONCE] for at in range(0, len(listed), _AT_ONCE))
