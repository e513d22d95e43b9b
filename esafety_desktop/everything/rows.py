"""What leaves the program and comes back: tables, their columns, the folder and what it holds."""

from __future__ import annotations

import enum
from datetime import date, datetime
from pathlib import Path  # noqa: TC003 - fields of values
from typing import TypeAlias

import msgspec

from esafety_desktop.value import Value

FORMAT = "E-Safety Desktop: everything out"
FORMAT_VERSION = 1
"""A program that doesn't know this number refuses the folder and says so."""

OFFICE, LOCKED, ENVELOPE = "office", "locked", "envelope"

Cell: TypeAlias = str | int | float | bool | date | datetime | bytes | None
Row: TypeAlias = tuple[Cell, ...]


class Kind(enum.StrEnum):
    """What a column holds, in the words of the description."""

    TEXT = "text"
    NUMBER = "whole number"
    DECIMAL = "number"
    YES_NO = "yes or no"
    DAY = "day"
    MOMENT = "moment"
    BYTES = "file"


class Column(Value):
    """One column.

    Attributes:
        name: As it stands in the JSON.
        title: As a person reads it.
        kind: What it holds.
        empty: Whether it may hold nothing.
        refers: ``table.column`` of the row that it points to, "" for none.
    """

    name: str
    title: str
    kind: Kind
    empty: bool = False
    refers: str = ""


class TableInfo(Value):
    """One table of a cabinet.

    Attributes:
        name: As it stands in the JSON.
        title: As a person reads it; also the name of its sheet and its CSV file.
        columns: In their order.
        left_out: Why it isn't in the JSON and can't be brought back in; "" when it is and can.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    left_out: str = ""


class FileRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the JSON has bytes: the file of the folder *Files* that holds them.

    Attributes:
        sha256: Its name without the ending, and its check.
        size: Bytes.
    """

    sha256: str
    size: int


class Head(Value):
    """What a cabinet's JSON says of itself.

    Attributes:
        cabinet: `OFFICE`, `LOCKED` or `ENVELOPE`.
        school: The school's random id.
        revision: The version of the cabinet's tables.
        made_at: When the copy was made of which it was written.
        made_by: The sign-in name.
    """

    cabinet: str
    school: str
    revision: str
    made_at: datetime
    made_by: str


class Written(Value):
    """What was put into the folder.

    Attributes:
        folder: Where it lies, whole.
        rows: How many rows of how many tables the JSON files hold, all cabinets together.
        files: How many files lie in the folder.
        digests: Name of a cabinet → SHA-256 of its JSON; of sealed envelopes none is kept.
        left_out: Whether a leader left the locked cabinet out.
    """

    folder: Path
    rows: int
    files: int
    digests: dict[str, str]
    left_out: bool = False


class Part(Value):
    """A cabinet that was found in a folder and read.

    Attributes:
        head: What its JSON says of itself.
        digest: SHA-256 of the JSON.
        rows: Table → its rows, each checked, ready to be kept.
    """

    head: Head
    digest: str
    rows: dict[str, list[dict[str, Cell | FileRef]]]

    @property
    def count(self) -> int:
        return sum(len(rows) for rows in self.rows.values())


class Brought(Value):
    """What came in.

    Attributes:
        rows: How many rows.
        cabinets: How many files of cabinets, envelopes included.
    """

    rows: int
    cabinets: int
