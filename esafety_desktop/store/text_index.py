"""Search over every word of the locked cabinet, inside its encrypted file.

One full-text table without a copy of the texts. Triggers of the file itself keep it, in the same
change as the text: what is disposed of is gone from the index too, whoever disposes of it. A row of
the index is known by one number made of the incident, the table and the row, so that the newest
incident comes first without sorting and nothing has to be looked up (speed.md V8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import DDL, Table, event

from esafety_desktop.store.base import LockedBase
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

TABLE = "incident_words_fts"
VERSION = 1
"""How texts are taken in; another number here has every cabinet indexed again."""

ROW_BITS = 32
CODE_BITS = 5
OWNER_SHIFT = ROW_BITS + CODE_BITS
LAST_CODE = (1 << CODE_BITS) - 1
_SLICE = 500
_ATTEMPTS = 3
_ENDS = ("put", "changed", "dropped")
#: Letters that the tokeniser does not take apart, as `words.search_key` has them.
_WHOLE = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"}
_PLAIN = {**_WHOLE, **{one.upper(): plain for one, plain in _WHOLE.items() if one != "ß"}}
PLAIN_LETTERS = str.maketrans(_PLAIN)

MAKE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(\n\ttext, content='', columnsize=0,"
    "\n\ttokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5'\n)"
)
"""What a migration runs before it makes the triggers of the indexed tables."""
_SECURE = f"INSERT INTO {TABLE}({TABLE}, rank) VALUES('secure-delete', 1)"
AFTER = [_SECURE, f"PRAGMA user_version={VERSION}"]
"""What it runs after them, where the cabinet is empty. Where it isn't, it leaves the second away:
then the texts are taken in after the next sign-in."""


class Source(Value):
    """A table whose texts are searched.

    Attributes:
        table: Its name; it has ``seq`` and ``id``.
        code: Its number in the index, 0 to 31, never changed; within one incident the highest
            number is found first.
        columns: The columns that are searched.
        owner: The column with the incident's id; "seq" for the table of incidents itself.
        called: What a person calls the place: "Chronology".
        more: SQL of one more text, with ``{row}`` for the row; made of columns that never change.
    """

    table: str
    code: int
    columns: tuple[str, ...]
    owner: str
    called: str
    more: str = ""

    def text(self, row: str) -> str:
        """The SQL of the searched text of a row."""
        parts = [f"coalesce({row}.{column}, '')" for column in self.columns]
        if self.more:
            parts.append(self.more.replace("{row}", row))
        return " || char(10) || ".join(parts)

    def folded(self, row: str) -> str:
        """The same as the tokeniser gets it."""
        sql = self.text(row)
        for letter, plain in _PLAIN.items():
            sql = f"replace({sql}, '{letter}', '{plain}')"
        return sql

    def place(self, row: str, owner: str) -> str:
        """The SQL of a row's number in the index."""
        return f"({owner}.seq << {OWNER_SHIFT}) | {self.code << ROW_BITS} | {row}.seq"

    def from_owner(self, row: str, more: str = "") -> str:
        """The SQL of the place where a row's incident is looked up."""
        return f"FROM incident AS i{more} WHERE i.{self._key} = {row}.{self.owner}"

    @property
    def _key(self) -> str:
        return "seq" if self.owner == "seq" else "id"


SOURCES: dict[int, Source] = {}


def indexed(
    table: object,
    code: int,
    columns: Sequence[str],
    called: str,
    *,
    owner: str = "incident_id",
    more: str = "",
) -> None:
    """Have the texts of a table of the locked cabinet searched, from its creation on.

    A later migration that makes the table anew must make these triggers anew too.

    Args:
        table: The mapped table, with ``seq`` and ``id``.
        code: Its own number, 1 to 30; look at the other calls, and never change it.
        columns: The columns with text.
        called: What a person calls the place: "Evidence".
        owner: The column that holds the incident's id.
        more: As in `Source`.
    """
    if not isinstance(table, Table):
        raise TypeError(table)
    source = Source(table.name, code, tuple(columns), owner, called, more)
    if SOURCES.setdefault(code, source) != source:
        raise ValueError(f"{table.name}: {code} is the number of {SOURCES[code].table}")
    for sql in triggers(source):
        event.listen(table, "after_create", DDL(sql.replace("%", "%%")))  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped


def triggers(source: Source) -> tuple[str, ...]:
    """The SQL of the three triggers that keep a table's words."""
    put = _put(source, "new", source.from_owner("new"))
    drop = _drop(source, "old", source.from_owner("old"))
    if source.owner == "seq":  # the row itself is gone when the trigger looks
        drop = drop.replace(f"\n\t{source.from_owner('old')}", "").replace("i.seq", "old.seq")
    name, texts = source.table, ", ".join(source.columns)
    making = (("INSERT", (put,)), (f"UPDATE OF {texts}", (drop, put)), ("DELETE", (drop,)))
    return tuple(
        f"CREATE TRIGGER {name}_words_{end} AFTER {moment} ON {name}\nBEGIN\n\t"
        + ";\n\t".join(steps)
        + ";\nEND"
        for end, (moment, steps) in zip(_ENDS, making, strict=True)
    )


def _put(source: Source, row: str, origin: str) -> str:
    return (
        f"INSERT INTO {TABLE}(rowid, text)\n\tSELECT {source.place(row, 'i')},"
        f"\n\t{source.folded(row)}\n\t{origin}"
    )


def _drop(source: Source, row: str, origin: str) -> str:
    return (
        f"INSERT INTO {TABLE}({TABLE}, rowid, text)\n\tSELECT 'delete', {source.place(row, 'i')},"
        f"\n\t{source.folded(row)}\n\t{origin}"
    )


def source_of(code: int) -> Source:
    """The table with this number."""
    if code not in SOURCES:
        from esafety_desktop.store.metadata import load_records

        load_records()
    return SOURCES[code]


def is_complete(session: Session) -> bool:
    """Whether every text is in the index, as this version of the program takes it in."""
    version = session.connection().exec_driver_sql("PRAGMA main.user_version").scalar_one()
    return bool(version == VERSION)


def rebuild_steps(store: Store) -> Iterator[int]:
    """Make the index anew, a few milliseconds at a time; between two steps anything may be done.

    Until it is whole no trigger touches it. Whatever is written meanwhile begins it again, the
    third time at one go.

    Yields:
        How many texts are in it so far.
    """
    from esafety_desktop.store.metadata import load_records

    load_records()
    for attempt in range(_ATTEMPTS):
        at_one_go = attempt == _ATTEMPTS - 1
        with store.write() as unit:
            _take_away(unit.session)
            begun_at = _written(unit.session)
            if at_one_go:
                _fill(unit.session)
                _finish(unit.session)
            unit.commit_unaudited()
        if at_one_go:
            return
        yield from _slices(store)
        with store.write() as unit:
            if _written(unit.session) == begun_at:
                _finish(unit.session)
                unit.commit_unaudited()
                return


def catch_up(store: Store) -> Iterator[int]:
    """Make the index of a leader's cabinet anew, in small steps, if it is not whole.

    Yields:
        As `rebuild_steps`.
    """
    if not store.is_leader:
        return
    with store.read() as session:
        whole = is_complete(session)
    if not whole:
        yield from rebuild_steps(store)


def rebuild(store: Store) -> int:
    """Make the index anew at once; gives the number of texts in it."""
    return max(rebuild_steps(store), default=0)


def _slices(store: Store) -> Iterator[int]:
    done = 0
    for source in SOURCES.values():
        after, count = 0, 1
        while count:
            with store.write() as unit:
                after, count = _take_in(unit.session, source, after)
                unit.commit_unaudited()
            done += count
            yield done


def _fill(session: Session) -> None:
    for source in SOURCES.values():
        after, count = 0, 1
        while count:
            after, count = _take_in(session, source, after)


def _written(session: Session) -> int:
    """Grows with every change of the locked cabinet."""
    found = session.connection().exec_driver_sql("SELECT max(seq) FROM locked_audit")
    return int(found.scalar() or 0)


def _take_away(session: Session) -> None:
    run = session.connection().exec_driver_sql
    run("PRAGMA main.user_version=0")
    for source in SOURCES.values():
        for end in _ENDS:
            run(f"DROP TRIGGER IF EXISTS main.{source.table}_words_{end}")
    run(f"DROP TABLE IF EXISTS main.{TABLE}")
    for sql in (MAKE, _SECURE):
        run(sql)


def _finish(session: Session) -> None:
    run = session.connection().exec_driver_sql
    for source in SOURCES.values():
        for sql in triggers(source):
            run(sql)
    run(f"PRAGMA main.user_version={VERSION}")


def _take_in(session: Session, source: Source, after: int) -> tuple[int, int]:
    run = session.connection().exec_driver_sql
    part = f"FROM {source.table} WHERE seq > ? ORDER BY seq LIMIT {_SLICE}"
    last, count = run(
        f"SELECT max(seq), count(*) FROM (SELECT seq {part})",  # noqa: S608 - fixed names
        (after,),
    ).one()
    if count:
        origin = source.from_owner("t", f", {source.table} AS t")
        run(f"{_put(source, 't', origin)} AND t.seq > ? AND t.seq <= ?", (after, last))
    return last or after, count


_tables = LockedBase.metadata
for _sql in (MAKE, *AFTER):
    event.listen(_tables, "before_create", DDL(_sql))  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
