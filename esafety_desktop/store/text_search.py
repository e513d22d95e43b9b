"""Finding words in the index of the locked cabinet (`store.text_index`), newest first."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Text, bindparam, column, func, literal_column, select
from sqlalchemy.dialects.sqlite import dialect
from sqlcipher3 import dbapi2

from esafety_desktop.problem import Problem
from esafety_desktop.store.text_index import (
    LAST_CODE,
    OWNER_SHIFT,
    PLAIN_LETTERS,
    ROW_BITS,
    TABLE,
    source_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

FIELD, NEXT = "\x1f", "\x1e"
"""What parts the columns and the rows in `joined`."""
_END = 1 << 62
_BATCH = 64
_ROW = (1 << ROW_BITS) - 1
_DAMAGED = Problem(
    "The search of the locked cabinet cannot be used just now.",
    "The incidents are safe. Choose Make the search anew in the menu of the incidents.",
)


class Place(NamedTuple):
    """Where words were found: ``seq`` of the incident, number of the table, ``seq`` of its row."""

    owner: int
    code: int
    row: int


class Term(NamedTuple):
    """Words that must occur one after the other.

    Attributes:
        text: As typed; whatever it holds, it is taken as words.
        prefix: Whether the last of them is only the beginning of a word.
        code: The one table in which it is looked for, or None.
    """

    text: str
    prefix: bool = False
    code: int | None = None


def newest(session: Session, terms: Sequence[Term], below: int | None = None) -> Iterator[Place]:
    """The incidents in which every term occurs somewhere, newest first, each once.

    Args:
        session: A session over the locked cabinet.
        terms: At least one.
        below: Only incidents with a smaller ``seq``.

    Yields:
        One place in which one of the terms was found: the last of the incident.

    Raises:
        Problem: the index is missing or damaged.
    """
    limit = _END if below is None else below << OWNER_SHIFT
    streams = [_Stream(session, term) for term in terms]
    try:
        if len(streams) == 1:
            yield from streams[0].places(limit)
            return
        while True:
            tops = [stream.below(limit) for stream in streams]
            if None in tops:
                return
            found = [top for top in tops if top is not None]
            owners = [top >> OWNER_SHIFT for top in found]
            oldest = min(owners)
            if oldest == max(owners):
                yield _place(max(found))
                limit = oldest << OWNER_SHIFT
            else:
                limit = (oldest + 1) << OWNER_SHIFT
    except dbapi2.DatabaseError as error:
        raise _DAMAGED from error


class _Stream:
    """The rows in which one term occurs, read from the newest on as far as they are wanted."""

    def __init__(self, session: Session, term: Term) -> None:
        self._driver = _driver(session)
        only = "" if term.code is None else f" AND (rowid >> {ROW_BITS}) & {LAST_CODE} = ?"
        self._sql = (
            f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? AND rowid < ?{only}"  # noqa: S608 - fixed names
            f" ORDER BY rowid DESC LIMIT {_BATCH}"
        )
        self._words = expression(term)
        self._only = () if term.code is None else (term.code,)
        self._ahead: list[int] = []
        self._last = False

    def below(self, limit: int) -> int | None:
        """The newest row under a limit; limits only ever fall."""
        while self._ahead and self._ahead[-1] >= limit:
            self._ahead.pop()
        if not self._ahead and not self._last:
            rows = self._read(limit)
            self._ahead, self._last = [row[0] for row in reversed(rows)], len(rows) < _BATCH
        return self._ahead[-1] if self._ahead else None

    def places(self, limit: int) -> Iterator[Place]:
        """Every incident with its newest row, under a limit."""
        while rows := self._read(limit):
            for (number,) in rows:
                if number < limit:
                    owner = number >> OWNER_SHIFT
                    yield Place(owner, number >> ROW_BITS & LAST_CODE, number & _ROW)
                    limit = owner << OWNER_SHIFT
            if len(rows) < _BATCH:
                return

    def _read(self, limit: int) -> list[tuple[int]]:
        values = (self._words, limit, *self._only)
        rows: list[tuple[int]] = self._driver.execute(self._sql, values).fetchall()
        return rows


def expression(term: Term) -> str:
    """A term in the index's own language: one quoted string, so that no sign of it counts."""
    signs = term.text.translate(PLAIN_LETTERS)
    words = "".join(" " if sign < " " or "\ud800" <= sign <= "\udfff" else sign for sign in signs)
    quoted = words.replace('"', '""')
    return f'"{quoted}" *' if term.prefix else f'"{quoted}"'


def texts(session: Session, code: int, rows: Iterable[int]) -> Mapping[int, tuple[str, str]]:
    """What stands in some rows of an indexed table: ``seq`` → its id and the searched text."""
    source = source_of(code)
    wanted = ",".join(str(int(row)) for row in rows)
    sql = (
        f"SELECT t.seq, t.id, {source.text('t')} FROM {source.table} AS t"  # noqa: S608 - fixed names, numbers
        f" WHERE t.seq IN ({wanted})"
    )
    found = _driver(session).execute(sql).fetchall()
    return {seq: (row_id, text) for seq, row_id, text in found}


def quickly(session: Session, statement: Select[Any], values: Mapping[str, Any]) -> list[Any]:
    """The rows of a statement as the driver gives them, for lists that are read at each letter.

    Values go in and come out as SQLite keeps them: times and dates as text.

    Args:
        session: A session over the cabinets.
        statement: Made once and kept, as it is compiled once.
        values: Of its parameters.
    """
    sql, names, begun = _compiled(statement)
    given = tuple(values.get(name, begun.get(name)) for name in names)
    rows: list[Any] = _driver(session).execute(sql, given).fetchall()
    return rows


@lru_cache(maxsize=256)
def _compiled(statement: Select[Any]) -> tuple[str, tuple[str, ...], Mapping[str, Any]]:
    compiled = statement.compile(dialect=dialect())
    return str(compiled), tuple(compiled.positiontup or ()), dict(compiled.params)


def _driver(session: Session) -> Any:
    """The driver below the session, for statements that are no more than a lookup."""
    return session.connection().connection.driver_connection


def _place(number: int) -> Place:
    return Place(number >> OWNER_SHIFT, number >> ROW_BITS & LAST_CODE, number & _ROW)


def numbers(name: str) -> Select[tuple[int]]:
    """The numbers of a JSON list that is handed in under this name; one SQL text for any count."""
    listed = func.json_each(bindparam(name)).table_valued(column("value"))
    return select(listed.c.value)


def joined(parts: Sequence[InstrumentedAttribute[str]]) -> ColumnElement[str]:
    """Several columns of all rows as one text, parted by `FIELD` and `NEXT`.

    Written without parameters: one that SQLAlchemy fills in anew at each call costs more than the
    whole lookup.
    """
    first, *rest = parts
    line: ColumnElement[str] = first.expression
    for part in rest:
        line = line + literal_column(f"char({ord(FIELD)})", Text) + part
    return func.group_concat(line, literal_column(f"char({ord(NEXT)})", Text))


def holds(texts_column: InstrumentedAttribute[str], name: str) -> ColumnElement[bool]:
    """Whether one of the texts kept with commas is the one handed in under this name."""
    wanted: ColumnElement[str] = "," + bindparam(name, type_=Text) + ","
    return func.instr("," + texts_column + ",", wanted) > 0
