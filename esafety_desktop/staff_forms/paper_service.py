"""What of the staff register goes to paper, frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements import adult_service as pinned
from esafety_desktop.agreements.adult_rows import AdultStatus
from esafety_desktop.agreements.adult_slip_service import issue_forms
from esafety_desktop.agreements.adult_slot_service import read_states
from esafety_desktop.agreements.code_rules import shown
from esafety_desktop.agreements.rows import ONCE
from esafety_desktop.agreements.version_service import printed_text, printed_texts
from esafety_desktop.guidance.agreement_texts import Block
from esafety_desktop.guidance.roles import load_roles
from esafety_desktop.letters.adult_service import adult_pack, rules_wording
from esafety_desktop.letters.rows import AdultSheet
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import StaffMember
from esafety_desktop.school.service import school as read_school
from esafety_desktop.staff_forms.grid_service import staff_grid
from esafety_desktop.staff_forms.role_rules import roles_of
from esafety_desktop.staff_forms.rows import AdultKey, Part, RoleSheet, SignedCopy, SigningSheet

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.guidance.roles import Role
    from esafety_desktop.letters.rows import AdultPack
    from esafety_desktop.store.store import Store


def signing_sheet(store: Store, agreement: AgreementRow) -> SigningSheet:
    """One sheet for whoever has to sign an agreement and has not."""
    grid = staff_grid(store)
    text = printed_texts(store, [agreement])[agreement.id]
    names = tuple((row.name, row.role) for row in grid.rows if row.cell(agreement.id).missing)
    return SigningSheet(
        read_school(store).name,
        agreement.title,
        grid.label,
        agreement.version,
        tuple(line.text for line in text.parent_statements),
        names,
        store.today(),
    )


def form_pack(
    store: Store, agreement: AgreementRow, adult_ids: Collection[str], *, two_copies: bool = True
) -> AdultPack:
    """A form of an agreement for each of these adults, with a copy to keep (KN-GIVE-1).

    Each carries the code by which it is marked when it comes back (KN-SLIP-3).
    """
    text = printed_texts(store, [agreement])[agreement.id]
    grid = staff_grid(store)
    wanted = [row for row in grid.rows if row.id in set(adult_ids)]
    codes = issue_forms(store, agreement.id, [row.id for row in wanted]).value
    sheets = tuple(
        AdultSheet(row.name, row.role, code, shown(code))
        for row in wanted
        for code in [codes.get(row.id, "")]
    )
    wording = rules_wording(agreement, text)
    return adult_pack(
        store, agreement.title, wording, sheets or (AdultSheet(),), two_copies=two_copies
    )


def signed_copies(
    store: Store, keys: Sequence[AdultKey], year: int | None = None
) -> tuple[SignedCopy, ...]:
    """What was signed, word for word as it was then, for the people themselves (KN-REC-2).

    Args:
        store: The open cabinets.
        keys: The cells.
        year: The academic year of the register; None means the one in use.

    Raises:
        Problem: nothing of it is signed.
    """
    grid, school = staff_grid(store, year, leavers=True), read_school(store).name
    versions = _signed_versions(store, keys, grid.year)
    titles = {row.id: row for row in grid.agreements}
    found = []
    for key in keys:
        row = next((one for one in grid.rows if one.id == key.adult_id), None)
        version_id = versions.get(key)
        if row is None or version_id is None:
            continue
        cell = row.cell(key.agreement_id)
        if cell.status is not AdultStatus.SIGNED or cell.signed_on is None:
            continue
        text = printed_text(store, version_id)
        found.append(
            SignedCopy(
                school,
                text.title,
                row.name,
                row.role,
                grid.label if titles[key.agreement_id].yearly else "",
                cell.version or 1,
                cell.signed_on,
                cell.how,
                cell.by,
                _rules(text),
                tuple(line.text for line in text.parent_statements),
            )
        )
    if not found:
        raise Problem("Nothing of this is signed yet.", "Choose cells that say Signed.")
    return tuple(found)


def _signed_versions(store: Store, keys: Sequence[AdultKey], year: int) -> dict[AdultKey, str]:
    """Cell → the id of the wording that was signed."""
    with store.read() as session:
        states = read_states(session, (ONCE, year))
        numbers = pinned.wordings(session)
        asked = {one.row.id: one for one in pinned.adult_agreements(session, store.today())}
        seqs = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.seq))}
    found = {}
    for key in keys:
        one = asked.get(key.agreement_id)
        if one is None or key.adult_id not in seqs:
            continue
        slot_year = year if one.row.yearly else ONCE
        state = states.get((slot_year, seqs[key.adult_id], one.seq))
        if state is not None and state.version_seq in numbers:
            found[key] = numbers[state.version_seq].id
    return found


def _rules(text: AgreementText) -> tuple[Part, ...]:
    if text.free_text:
        return (Part("", tuple(text.free_text.splitlines())),)
    return tuple(
        Part(text.headings.of(block), tuple(rule.text for rule in text.block(block)))
        for block in Block
        if text.block(block)
    )


def role_sheets(store: Store, adult_ids: Collection[str]) -> tuple[RoleSheet, ...]:
    """What their roles ask of these adults (KN-ROLE)."""
    grid, school = staff_grid(store), read_school(store).name
    wanted = set(adult_ids)
    return tuple(
        RoleSheet(school, row.name, row.role, duties_of(row.role), grid.label)
        for row in grid.rows
        if row.id in wanted
    )


def duties_of(written: str) -> tuple[Part, ...]:
    """The responsibilities of roles as they are written; staff have those of all staff too."""
    roles = load_roles()
    mine: list[Role] = [role for role in roles if role in roles_of(written, roles)]
    if any(role.group == "staff" for role in mine) and roles[0] not in mine:
        mine.insert(0, roles[0])
    return tuple(
        Part(role.title, tuple(duty.text for duty in role.duties)) for role in mine if role.duties
    )
