"""A cabinet as JSON, row by row, and the JSON Schema that describes it."""

from __future__ import annotations

import hashlib
from typing import IO, TYPE_CHECKING, Any

import msgspec

from esafety_desktop.everything.rows import (
    FORMAT,
    FORMAT_VERSION,
    Column,
    FileRef,
    Head,
    Kind,
    TableInfo,
)
from esafety_desktop.value import as_dict, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from esafety_desktop.everything.rows import Cell

_TYPES: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string"},
    Kind.NUMBER: {"type": "integer"},
    Kind.DECIMAL: {"type": "number"},
    Kind.YES_NO: {"type": "boolean"},
    Kind.DAY: {"type": "string", "format": "date"},
    Kind.MOMENT: {"type": "string", "format": "date-time"},
    Kind.BYTES: {"$ref": "#/$defs/file"},
}
_FILE = {
    "type": "object",
    "title": "A file",
    "description": "The bytes lie in the folder Files, under this SHA-256 with the ending .bin",
    "properties": {
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "size": {"type": "integer", "minimum": 0},
    },
    "required": ["sha256", "size"],
    "additionalProperties": False,
}
_encode = msgspec.json.Encoder().encode


class Digesting:
    """Hands bytes on and knows their SHA-256."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._sum = hashlib.sha256()

    def write(self, content: bytes) -> None:
        self._sum.update(content)
        self._file.write(content)

    @property
    def digest(self) -> str:
        return self._sum.hexdigest()


class JsonFile:
    """Writes a cabinet's JSON: head, then table after table; one row a line, none is kept."""

    def __init__(self, file: IO[bytes], head: Head) -> None:
        self._out = Digesting(file)
        given = {"format": FORMAT, "format_version": FORMAT_VERSION, **as_dict(head)}
        self._out.write(_encode(given)[:-1] + b',"tables":{')
        self._first = True

    def table(self, info: TableInfo, rows: Iterable[Sequence[Cell | FileRef]]) -> int:
        """Write a table; gives how many rows it has."""
        columns = [column.name for column in info.columns]
        self._out.write((b"\n" if self._first else b",\n") + _encode(info.name) + b":[")
        self._first = False
        count = 0
        for row in rows:
            line = _encode(dict(zip(columns, row, strict=True)))
            self._out.write((b",\n" if count else b"\n") + line)
            count += 1
        self._out.write(b"]")
        return count

    def end(self) -> str:
        """Write the end; gives the SHA-256 of all of it."""
        self._out.write(b"\n}}\n")
        return self._out.digest


def schema(cabinet: str, revision: str, tables: Sequence[TableInfo]) -> bytes:
    """The description of a cabinet's JSON, as JSON Schema (draft 2020-12)."""
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT}, {cabinet} cabinet",
        "description": "One list for each table. Moments are UTC, days are plain; null is nothing.",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "format_version": {"const": FORMAT_VERSION},
            "cabinet": {"const": cabinet},
            "school": {"type": "string", "description": "The school's random id"},
            "revision": {"const": revision, "description": "Version of the cabinet's tables"},
            "made_at": {"type": "string", "format": "date-time"},
            "made_by": {"type": "string", "description": "Sign-in name"},
            "tables": {
                "type": "object",
                "properties": {info.name: _table(info) for info in tables},
                "required": [info.name for info in tables],
                "additionalProperties": False,
            },
        },
        "required": ["format", "format_version", *names(Head), "tables"],
        "additionalProperties": False,
        "$defs": {"file": _FILE},
    }
    return msgspec.json.format(_encode(described), indent=2) + b"\n"


def _table(info: TableInfo) -> dict[str, Any]:
    return {
        "title": info.title,
        "type": "array",
        "items": {
            "type": "object",
            "properties": {column.name: _column(column) for column in info.columns},
            "required": [column.name for column in info.columns],
            "additionalProperties": False,
        },
    }


def _column(column: Column) -> dict[str, Any]:
    held = _TYPES[column.kind]
    described: dict[str, Any] = {"title": column.title}
    described |= {"anyOf": [held, {"type": "null"}]} if column.empty else held
    if column.refers:
        described["description"] = f"Points to {column.refers}"
    return described


def flat(rows: Iterable[Sequence[Cell | FileRef]]) -> Iterator[tuple[Cell, ...]]:
    """Rows for tables that people read: a file is told by its name."""
    for row in rows:
        yield tuple(
            f"Files/{cell.sha256}.bin" if isinstance(cell, FileRef) else cell for cell in row
        )
