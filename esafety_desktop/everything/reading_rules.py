"""Reads a cabinet's JSON strictly: each table and column there, nothing else, each cell fitting."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta

from esafety_desktop.everything.rows import (
    FORMAT,
    FORMAT_VERSION,
    Column,
    FileRef,
    Head,
    Kind,
    Part,
    TableInfo,
)
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.everything.rows import Cell

MOST_BYTES = 512 << 20
MOST_FILE = 64 << 20
_MOST_TEXT = 5_000_000
_MOST_NUMBER = 2**63 - 1
_NOTHING = "Nothing was brought in. "
_TYPES: dict[Kind, Any] = {
    Kind.TEXT: Annotated[str, Meta(max_length=_MOST_TEXT)],
    Kind.NUMBER: Annotated[int, Meta(ge=-_MOST_NUMBER, le=_MOST_NUMBER)],
    Kind.DECIMAL: float,
    Kind.YES_NO: bool,
    Kind.DAY: date,
    Kind.MOMENT: Annotated[datetime, Meta(tz=True)],
    Kind.BYTES: FileRef,
}


class _Version(msgspec.Struct):
    """What is looked at first: the rest of another version may look quite different."""

    format: str = ""
    format_version: int = 0
    revision: str = ""


class _Document(msgspec.Struct, forbid_unknown_fields=True):
    format: str
    format_version: int
    cabinet: str
    school: str
    revision: str
    made_at: Annotated[datetime, Meta(tz=True)]
    made_by: str
    tables: dict[str, msgspec.Raw]


def read(content: bytes, cabinet: str, revision: str, tables: Sequence[TableInfo]) -> Part:
    """The rows of a cabinet, all of them fitting their tables.

    Args:
        content: The JSON.
        cabinet: Which one it must be.
        revision: The version of the tables that this program writes.
        tables: What they hold.

    Raises:
        Problem: it is another file, of another version, damaged or too large.
    """
    if len(content) > MOST_BYTES:
        raise _other("It is too large.")
    try:
        _must_be_known(msgspec.json.decode(content, type=_Version), revision)
        found = msgspec.json.decode(content, type=_Document)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _other("It is damaged, or was not written by this program.") from error
    if found.cabinet != cabinet:
        raise _other(f"It holds the {found.cabinet} cabinet, where another one belongs.")
    if set(found.tables) != {info.name for info in tables}:
        raise _other("Tables are missing, or there are more than there should be.")
    rows = {info.name: _rows(info, found.tables[info.name]) for info in tables}
    made = Head(found.cabinet, found.school, found.revision, found.made_at, found.made_by)
    return Part(made, hashlib.sha256(content).hexdigest(), rows)


def checked(ref: FileRef, fetch: Callable[[str], bytes]) -> bytes:
    """The bytes that a row names.

    Raises:
        Problem: they are missing, or aren't what was written.
    """
    if len(ref.sha256) != 64 or not set(ref.sha256) <= set("0123456789abcdef"):
        raise _other("A row names a file in a way that this program doesn't write.")
    if ref.size > MOST_FILE:
        raise _other("A file of the folder is too large.")
    try:
        content = fetch(ref.sha256)
    except (OSError, KeyError) as error:
        raise _other("A file of the folder “Files” is missing.") from error
    if len(content) != ref.size or hashlib.sha256(content).hexdigest() != ref.sha256:
        raise _other("A file of the folder “Files” is not what was written there.")
    return content


def _must_be_known(version: _Version, revision: str) -> None:
    if version.format != FORMAT:
        raise _other("It was not written by “Everything out” of this program.")
    if version.format_version > FORMAT_VERSION or version.revision > revision:
        raise Problem(
            "This folder was written by a newer version of the program.",
            f"{_NOTHING}Install the newer version on this PC, then try again.",
        )
    if version.format_version < FORMAT_VERSION or version.revision < revision:
        raise Problem(
            "This folder was written by an earlier version of the program.",
            f"{_NOTHING}Open the old school with this version, take everything out anew, then"
            " bring that in.",
        )


def _rows(info: TableInfo, raw: msgspec.Raw) -> list[dict[str, Cell | FileRef]]:
    try:
        found = msgspec.json.decode(raw, type=list[_struct(info)])  # type: ignore[misc] # made here
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _other(f"A row of the table “{info.title}” is damaged.") from error
    names = [column.name for column in info.columns]
    return [{name: getattr(row, f"{name}_") for name in names} for row in found]


def _struct(info: TableInfo) -> type[msgspec.Struct]:
    return msgspec.defstruct(
        info.name,
        [(f"{column.name}_", _type(column)) for column in info.columns],
        rename={f"{column.name}_": column.name for column in info.columns},
        forbid_unknown_fields=True,
    )


def _type(column: Column) -> Any:
    held = _TYPES[column.kind]
    return held | None if column.empty else held


def _other(why: str) -> Problem:
    return Problem(
        f"This folder can't be brought in. {why}",
        f"{_NOTHING}Choose the folder that “Take everything out” made, as it made it.",
    )
