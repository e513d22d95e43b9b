"""What the first start makes: accounts, cabinets, the school's details."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.dates import parse_british
from esafety_desktop.setup import staging

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from esafety_desktop.accounts.rows import RecoverySheet
    from esafety_desktop.school.rows import TermRow
    from esafety_desktop.setup.setup_rules import HalfTerm
    from esafety_desktop.store.store import Store


CHILD_FILE = "child protection file"
"""The setting that says where the child protection file is kept (TFA-8)."""


@dataclass(frozen=True, slots=True)
class Details:
    """What the first start asks about the school."""

    name: str
    address: tuple[str, ...] = ()
    telephone: str = ""
    head_teacher: str = ""
    logo: bytes | None = None
    terms: tuple[HalfTerm, ...] = ()
    child_file: str = ""


def make_office(folder: Path, name: str, password: str, school: str) -> tuple[Store, RecoverySheet]:
    """The office cabinet with its first account, not in place yet.

    Raises:
        Problem: the name or the password cannot be used.
    """
    from esafety_desktop.accounts.service import first_office_account

    new = first_office_account(staging.begin(folder), name, password, school=school)
    return new.store, new.sheet


def make_leader(store: Store, name: str, password: str, school: str) -> RecoverySheet:
    """The locked cabinet with its first leader.

    Raises:
        Problem: the name or the password cannot be used.
    """
    from esafety_desktop.accounts.service import make_locked_cabinet

    return make_locked_cabinet(store, name, password, school=school)


def settle(folder: Path, store: Store, details: Details) -> Store:
    """Keep the school's details, move everything into place, and open it there.

    Raises:
        Problem: a term overlaps another, or the disk is full.
    """
    from esafety_desktop.accounts import door
    from esafety_desktop.school import service as school
    from esafety_desktop.school.rows import SchoolRow
    from esafety_desktop.store import keyring
    from esafety_desktop.store.settings import put_setting

    school.save_school(
        store,
        SchoolRow(
            details.name, details.address, details.telephone, "", details.head_teacher,
            details.logo,
        ),
    )  # fmt: skip
    terms = tuple(_terms(details.terms))
    if terms:
        school.save_terms(store, terms)
    with store.write() as unit:
        put_setting(unit, CHILD_FILE, details.child_file)
        unit.commit("school set up", "school")
    account_id, private, clock = store.account.id, store.private_key(), store.clock
    store.close()
    staging.finish(folder)
    account = keyring.load(folder).by_id(account_id)
    assert account is not None  # noqa: S101 - it was made above
    return door.open_store(folder, door.unlocked(account, private), clock)


def _terms(lines: Iterable[HalfTerm]) -> Iterable[TermRow]:
    from esafety_desktop.school.rows import TermRow

    for line in lines:
        if not line.empty:
            yield TermRow(line.name, parse_british(line.first), parse_british(line.last))
