"""Frozen values about accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import datetime

    from esafety_desktop.store.cabinet import Cabinet, Role

NOT_OLDER = (
    "Concerns that wait now can be opened only by those who were leaders when they were written: "
    "read them first."
)
"""What whoever makes a leader's account has to know; boxes of slips are sealed when written."""


SHEET_FILES = "Recovery sheet – *.pdf"
"""What sheets that were saved are called; see `RecoverySheet.file_name`."""


class AccountRow(Value):
    """An account as the sign-in window and the list of accounts show it.

    Attributes:
        id: UUIDv4 text.
        name: The sign-in name.
        role: ``office``, ``leader`` or ``governor``.
        has_password: Whether it has one here; none of a back-up from outside has.
    """

    id: str
    name: str
    role: Role
    has_password: bool = True

    @property
    def role_words(self) -> str:
        """The role as it stands on the screen."""
        return {"leader": "E-safety leader", "governor": "Governor"}.get(self.role, "Office")


class SheetRow(Value):
    """A recovery sheet as leaders see it: which, when made, when used and for whom."""

    cabinet: Cabinet
    number: int
    made_at: datetime
    used: tuple[tuple[datetime, str], ...]


class RecoverySheet(Value):
    """What is printed on a recovery sheet, once.

    Attributes:
        cabinet: The cabinet that its code opens (the locked one's opens both).
        number: 1, 2, …; a new sheet makes the earlier ones worthless.
        code: ``7XK2M-…``, eight groups.
        school: The school's name.
        made_at: When it was made.
        before: The number of the one that counts until this one does; 0 for none.
    """

    cabinet: Cabinet
    number: int
    code: str
    school: str
    made_at: datetime
    before: int = 0

    @property
    def file_name(self) -> str:
        """What it is called as a file: no sheet of either cabinet takes another one's place."""
        return f"Recovery sheet – {self.cabinet.plain_name} – no. {self.number}"

    def __repr__(self) -> str:
        return f"RecoverySheet({self.cabinet.value}, {self.number})"
