"""Giving return slips out: one code for one child, one wording and one year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from esafety_desktop.agreements.code_rules import new_code
from esafety_desktop.agreements.records import Agreement, RegisterSlot, Slip
from esafety_desktop.agreements.register_service import bring_into, read_agreements
from esafety_desktop.agreements.rows import ONCE, AgreementRow, SlipRow
from esafety_desktop.school.records import Pupil
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

_AT_ONCE = 500


def issue_slips(
    store: Store, agreement_ids: Sequence[str], pupil_ids: Sequence[str]
) -> Changed[tuple[SlipRow, ...]]:
    """Give out return slips for the year in use, child by child in the order asked.

    A slip that is out already keeps its code, so that a jammed page can be printed again. A slip
    about an older wording is superseded. Children of whom an agreement is not asked get none for
    it.
    """
    with store.write() as unit:
        bring_into(unit)
        year = year_in_use(unit.session, store)
        asked = [row for row in read_agreements(unit.session) if row.id in set(agreement_ids)]
        slips, new = _issue(unit, year, asked, list(dict.fromkeys(pupil_ids)))
        unit.commit("slips given out", "slips", {"new": new, "slips": len(slips), "year": year})
    return Changed(Area.AGREEMENTS, slips)


def _issue(
    unit: UnitOfWork, year: int, asked: Sequence[AgreementRow], pupil_ids: Sequence[str]
) -> tuple[tuple[SlipRow, ...], int]:
    out = _slips_out(unit.session, year, pupil_ids)
    wanted = _asked_of(unit.session, year, pupil_ids)
    codes = _fresh_codes(unit.session, len(pupil_ids) * len(asked))
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
    _save(unit, fresh, stale)
    _mark_given_out(unit, year, asked, pupil_ids)
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
        for part in _parts(pupil_ids)
        for row in session.execute(
            select(Slip.id, Slip.code, Slip.pupil_id, Slip.agreement_id, Slip.version_id).where(
                Slip.pupil_id.in_(part), Slip.year.in_((ONCE, year)), Slip.superseded_at.is_(None)
            )
        )
    }


def _asked_of(session: Session, year: int, pupil_ids: Sequence[str]) -> set[tuple[str, str]]:
    return {
        (row[0], row[1])
        for part in _parts(pupil_ids)
        for row in session.execute(
            select(Pupil.id, Agreement.id)
            .join(RegisterSlot, RegisterSlot.pupil_seq == Pupil.seq)
            .join(Agreement, Agreement.seq == RegisterSlot.agreement_seq)
            .where(Pupil.id.in_(part), RegisterSlot.year.in_((ONCE, year)))
        )
    }


def _save(unit: UnitOfWork, fresh: Sequence[Slip], stale: Sequence[str]) -> None:
    session = unit.session
    for part in _parts(stale):
        session.execute(update(Slip).where(Slip.id.in_(part)).values(superseded_at=unit.now))
    session.add_all(fresh)
    session.flush()


def _fresh_codes(session: Session, number: int) -> list[str]:
    """Codes that no slip of this school has, each once: chosen before anything is printed."""
    codes: set[str] = set()
    while len(codes) < number:
        codes |= {new_code() for _ in range(number - len(codes))}
        for part in _parts(codes):
            codes.difference_update(session.scalars(select(Slip.code).where(Slip.code.in_(part))))
    return list(codes)


def _mark_given_out(
    unit: UnitOfWork, year: int, asked: Sequence[AgreementRow], pupil_ids: Sequence[str]
) -> None:
    agreement_ids = [row.id for row in asked]
    for part in _parts(pupil_ids):
        pupils = select(Pupil.seq).where(Pupil.id.in_(part)).scalar_subquery()
        agreements = select(Agreement.seq).where(Agreement.id.in_(agreement_ids)).scalar_subquery()
        unit.session.execute(
            update(RegisterSlot)
            .where(
                RegisterSlot.year.in_((ONCE, year)),
                RegisterSlot.pupil_seq.in_(pupils),
                RegisterSlot.agreement_seq.in_(agreements),
                RegisterSlot.issued_on.is_(None),
            )
            .values(issued_on=unit.store.today())
            .execution_options(synchronize_session=False)
        )


def _parts(values: Iterable[str]) -> Iterable[list[str]]:
    listed = list(values)
    return (listed[at : at + _AT_ONCE] for at in range(0, len(listed), _AT_ONCE))
