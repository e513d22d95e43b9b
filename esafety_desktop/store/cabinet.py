"""The two cabinets: what each is called and how its file is known.

Named tuples, not dataclasses: this is loaded before the first window is painted.
"""

import enum
from pathlib import Path
from typing import NamedTuple


class Cabinet(enum.Enum):
    """One encrypted file with a key of its own."""

    OFFICE = "office"
    LOCKED = "locked"

    @property
    def file_name(self) -> str:
        return f"{self.value}.db"

    @property
    def application_id(self) -> int:
        """SQLite's ``application_id`` of this kind of file ("ESO1", "ESL1" as big-endian text)."""
        return int.from_bytes(b"ESO1" if self is Cabinet.OFFICE else b"ESL1", "big")

    @property
    def plain_name(self) -> str:
        """As it is called in a sentence."""
        return "office cabinet" if self is Cabinet.OFFICE else "locked cabinet"


class Role(enum.StrEnum):
    """What an account may open.

    ``office`` the office cabinet, ``leader`` both, ``governor`` none: only the pages that a leader
    sealed to it.
    """

    OFFICE = "office"
    LEADER = "leader"
    GOVERNOR = "governor"

    @property
    def cabinets(self) -> tuple[Cabinet, ...]:
        if self is Role.LEADER:
            return (Cabinet.OFFICE, Cabinet.LOCKED)
        return (Cabinet.OFFICE,) if self is Role.OFFICE else ()

    @property
    def keeper(self) -> Cabinet:
        """The cabinet whose key whoever makes and removes such accounts has."""
        return Cabinet.OFFICE if self is Role.OFFICE else Cabinet.LOCKED


class AccountInfo(NamedTuple):
    """Who is signed in.

    Attributes:
        id: UUIDv4 text.
        name: The sign-in name.
        role: What the account may open.
    """

    id: str
    name: str
    role: Role


class Drawer(NamedTuple):
    """One cabinet file with its key, ready to be opened.

    Attributes:
        cabinet: Which schema the file holds (a sealed envelope has the locked one).
        path: The file.
        key: 256 random bits; never shown by ``repr``.
        read_only: Whether nothing may be written (the office cabinet beside an envelope).
    """

    cabinet: Cabinet
    path: Path
    key: bytes
    read_only: bool = False

    @property
    def kept_before_update(self) -> Path:
        """Where a migration keeps the file as it was before; each cabinet has at most one."""
        return self.path.with_name(f"{self.path.stem}.before-update.db")

    def __repr__(self) -> str:
        return f"Drawer({self.cabinet.value}, {self.path.name})"
