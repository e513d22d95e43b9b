"""Keeps what was typed into the first start, and finds out how far an earlier one had come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.setup import staging
from esafety_desktop.store.files import share, write_whole
from esafety_desktop.value import UNREADABLE, Value

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 2_000_000


class Typed(Value):
    """What stands on the pages; never a password or a code of a recovery sheet.

    Attributes:
        page: The page that was shown, by its name in the assistant.
        school: Letterhead, as far as it was typed.
        terms_year: The academic year on the page of terms, by its September; None for this one.
        terms: First and last days of the half-terms as they stand, whether they are dates or not;
            none where nobody was on the page.
        office: The office's sign-in name.
        office_sheet: Whether the office's recovery sheet was printed and checked.
        leader_now: Whether the leader makes an account at once.
        leader: The leader's sign-in name.
        leader_sheet: Whether the locked cabinet's recovery sheet was printed and checked.
        child_file: Where the child protection file is kept, as in `setup.service.Details`.
        import_now: Whether the pupils are imported once the school is open.
    """

    page: str = "welcome"
    school: SchoolRow = SchoolRow()
    terms_year: int | None = None
    terms: tuple[str, ...] = ()
    office: str = "office"
    office_sheet: bool = False
    leader_now: bool = False
    leader: str = ""
    leader_sheet: bool = False
    child_file: str = ""
    import_now: bool = True


class MadeBefore(Value):
    """The accounts that an earlier start has made, by their sign-in names; "" for none yet."""

    office: str = ""
    leader: str = ""


def keep(folder: Path, typed: Typed) -> None:
    """Put down what stands on the pages; nothing at all where nothing was typed.

    Raises:
        OSError: it can't be written.
    """
    made = folder / staging.NAME
    if typed == Typed() and not (made / staging.TYPED).exists():
        return
    made.mkdir(parents=True, exist_ok=True)
    share(made, folder=True)
    write_whole(made / staging.TYPED, msgspec.json.encode(typed))
    share(made / staging.TYPED)


def kept(folder: Path) -> Typed | None:
    """What an earlier start left, or None; what can't be read counts as nothing."""
    path = folder / staging.NAME / staging.TYPED
    try:
        if path.stat().st_size > _MOST:
            return None
        return msgspec.json.decode(path.read_bytes(), type=Typed)
    except UNREADABLE:
        return None


def made_before(folder: Path) -> MadeBefore:
    """The accounts that an earlier start made; half an account counts as none."""
    from esafety_desktop.accounts.service import Role, accounts, school_state
    from esafety_desktop.store.faults import KeyringFault
    from esafety_desktop.store.folder import FolderState

    made = folder / staging.NAME
    try:
        if school_state(made) is not FolderState.SCHOOL:
            return MadeBefore()
        by_role = {one.role: one.name for one in accounts(made)}
    except KeyringFault:
        return MadeBefore()
    return MadeBefore(by_role.get(Role.OFFICE, ""), by_role.get(Role.LEADER, ""))
