"""Codes for the forms that adults sign: one for one person, one wording and one year."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from esafety_desktop.agreements.adult_service import adult_agreements
from esafety_desktop.agreements.records import AdultSlot, Slip
from esafety_desktop.agreements.slip_service import fresh_codes, parts, save_slips
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import StaffMember
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.adult_service import PinnedRow
    from esafety_desktop.store.store import Store


class _Out(NamedTuple):
    """A form that is out; ``version`` the id of its wording."""

    id: str
    code: str
    version: str


def issue_forms(
    store: Store, agreement_id: str, adult_ids: Sequence[str]
) -> Changed[Mapping[str, str]]:
    """Make the codes of an agreement's forms for the year in use; nothing counts as given out.

    A form that is out already keeps its code; one about an older wording is superseded. Adults of
    whom the agreement is not asked get none.

    Returns:
        Adult id → code without a hyphen.

    Raises:
        Problem: no adult is asked to sign this agreement.
    """
    with store.write() as unit:
        session = unit.session
        asked = {one.row.id: one for one in adult_agreements(session, store.today())}
        one = asked.get(agreement_id)
        if one is None:
            raise Problem("Adults are not asked to sign this.", "Choose another agreement.")
        year = one.row.slot_year(year_in_use(session, store))
        now = one.row.version_id
        wanted = _asked_of(session, year, one, adult_ids)
        out = _forms_out(session, year, agreement_id, wanted)
        codes = {adult: form.code for adult, form in out.items() if form.version == now}
        stale = [form.id for form in out.values() if form.version != now]
        lacking = [adult for adult in wanted if adult not in codes]
        new = dict(zip(lacking, fresh_codes(session, len(lacking)), strict=True))
        fresh = [
            Slip(
                code=code,
                adult_id=adult,
                agreement_id=agreement_id,
                version_id=now,
                year=year,
                issued_at=unit.now,
            )
            for adult, code in new.items()
        ]
        if not fresh:
            return Changed(Area(0), codes)
        save_slips(unit, fresh, stale)
        unit.commit("form codes made", "staff register", {"new": len(fresh), "year": year})
    return Changed(Area.AGREEMENTS, codes | new)


def _asked_of(session: Session, year: int, one: PinnedRow, adult_ids: Sequence[str]) -> list[str]:
    """Those of whom it is asked, in the order of the ids."""
    asked = set(
        session.scalars(
            select(StaffMember.id)
            .join(AdultSlot, AdultSlot.adult_seq == StaffMember.seq)
            .where(AdultSlot.year == year, AdultSlot.agreement_seq == one.seq)
        )
    )
    return [adult for adult in dict.fromkeys(adult_ids) if adult in asked]


def _forms_out(
    session: Session, year: int, agreement_id: str, adult_ids: Sequence[str]
) -> dict[str, _Out]:
    """Adult id → the form that is out."""
    return {
        row.adult_id: _Out(row.id, row.code, row.version_id)
        for part in parts(adult_ids)
        for row in session.execute(
            select(Slip.id, Slip.code, Slip.adult_id, Slip.version_id).where(
                Slip.adult_id.in_(part),
                Slip.agreement_id == agreement_id,
                Slip.year == year,
                Slip.superseded_at.is_(None),
            )
        )
    }
