"""One cabinet into one place: JSON with its description, workbook, CSV, files, trail to read.

Workbook and CSV are for people: a table without a row has no sheet and no file.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import func, select

from esafety_desktop.everything import read_service
from esafety_desktop.everything.folder_rules import (
    CSV_FOLDER,
    EMPTY,
    FILES_FOLDER,
    MADE_UP,
    MADE_UP_WORDS,
    NO_ROWS,
    empty_words,
)
from esafety_desktop.everything.json_rules import JsonFile, flat, schema
from esafety_desktop.everything.names_rules import MOST_WANTED, TITLES, TRAILS
from esafety_desktop.everything.plain_service import PlainTable
from esafety_desktop.everything.rows import ENVELOPE, Head
from esafety_desktop.everything.sheet_rules import Workbook, write_csv
from esafety_desktop.everything.shipped_service import titles
from esafety_desktop.everything.table_service import Described, tables
from esafety_desktop.export.tables import defused
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.versions import head

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from sqlalchemy.orm import Session

    from esafety_desktop.everything.copy_service import Source
    from esafety_desktop.everything.place_rules import Place
    from esafety_desktop.everything.rows import Cell
    from esafety_desktop.store.store import Store

    Tick = Callable[[int], object]

T = TypeVar("T")
PASSES = 3
"""How often a row is read: for the JSON, where it is in it, for the CSV and the workbook."""


class CabinetOut:
    """Writes a cabinet.

    Attributes:
        rows: How many rows its JSON has.
        digest: The SHA-256 of its JSON.
        wanted: The files that most people want, each with what is in it.
        empty: The titles of the tables that have no file, because there is no row in them.
    """

    def __init__(self, store: Store, cabinet: Cabinet, given: Source, tick: Tick) -> None:
        """Prepare it.

        Args:
            store: Over the copies, or one of its envelopes.
            cabinet: Which; an envelope's own is the locked one.
            given: Who takes it out, and when.
            tick: Told how many rows more were written; may raise to cancel.
        """
        self._store = store
        self._cabinet = cabinet
        self._tick = tick
        self._tables = tables(cabinet)
        self._made_up = given.made_up
        self.head = Head(
            ENVELOPE if store.is_envelope else cabinet.value,
            given.school,
            head(cabinet),
            given.what.made_at,
            given.account.name,
        )
        self.rows = 0
        self.digest = ""
        self.wanted: list[tuple[str, str]] = []
        self.empty: list[str] = []

    def count(self) -> int:
        """How many rows will be told of in all."""
        with self._store.read() as session:
            return sum(
                (PASSES - 1 if one.info.left_out else PASSES)
                * (session.scalar(select(func.count()).select_from(one.table)) or 0)
                for one in self._tables
                if one.info.name in TRAILS or not one.info.left_out
            )

    def write(self, place: Place, name: str) -> None:
        """Write all files of the cabinet.

        Args:
            place: Where.
            name: What JSON, description and workbook are called, without their endings.
        """
        wanted = [one for one in self._tables if not one.info.left_out]
        trail = [one for one in self._tables if one.info.name in TRAILS]
        with self._store.read() as session:
            self._write_files(session, place, wanted)
            self._write_json(session, place, name, wanted)
            plain = list(self._plain(session, (*wanted, *trail)))
            for one, how in plain:
                self._write_csv(session, place, one, how)
            with place.open(f"{name}.xlsx") as file, Workbook(file) as book:
                if self._made_up or not plain:
                    book.sheet(MADE_UP if self._made_up else NO_ROWS, [self._first_words()], ())
                for one, how in plain:
                    book.sheet(one.info.title, how.headings, self._told(session, one, how))
        if self._cabinet is Cabinet.LOCKED and self.empty:
            with place.open(EMPTY) as file:
                file.write(empty_words(self.empty).strip().encode("utf-8-sig"))

    def _file(self, title: str) -> str:
        return f"{MADE_UP} - {title}.csv" if self._made_up else f"{title}.csv"

    def _first_words(self) -> str:
        return MADE_UP_WORDS if self._made_up else NO_ROWS

    def _plain(
        self, session: Session, given: tuple[Described, ...]
    ) -> Iterator[tuple[Described, PlainTable]]:
        """The tables that have a row, and how people read them."""
        accounts = {one.id: one.name for one in self._store.keyring().accounts}
        shipped = titles()
        there: set[str] = set()
        for one in given:
            if session.execute(read_service.statement(one).limit(1)).first() is None:
                self.empty.append(one.info.title)
            else:
                there.add(one.info.name)
                yield one, PlainTable(one, self._cabinet, accounts, shipped)
        self.wanted = [
            (self._file(TITLES[name]), words)
            for name, words in MOST_WANTED.items()
            if name in there
        ]

    def _write_json(
        self, session: Session, place: Place, name: str, wanted: list[Described]
    ) -> None:
        with place.open(f"{name}.json") as file:
            out = JsonFile(file, self.head)
            for one in wanted:
                self.rows += out.table(one.info, self._ticking(read_service.rows(session, one)))
            self.digest = out.end()
        with place.open(f"{name}.schema.json") as file:
            described = [one.info for one in wanted]
            file.write(schema(self.head.cabinet, self.head.revision, described))

    def _write_files(self, session: Session, place: Place, wanted: list[Described]) -> None:
        """Each file once, however many rows name it; before the JSON, for one is open at a time."""
        kept: set[str] = set()

        def keep(digest: str, content: bytes) -> None:
            if digest not in kept:
                kept.add(digest)
                with place.open(f"{FILES_FOLDER}/{digest}.bin") as file:
                    file.write(content)

        for one in wanted:
            if any(column.kind == "file" for column in one.info.columns):
                for _ in read_service.rows(session, one, keep):
                    self._tick(0)

    def _write_csv(self, session: Session, place: Place, one: Described, how: PlainTable) -> None:
        with place.open(f"{CSV_FOLDER}/{self._file(one.info.title)}") as file:
            write_csv(file, how.headings, self._told(session, one, how), defused)

    def _told(
        self, session: Session, one: Described, how: PlainTable
    ) -> Iterator[tuple[Cell, ...]]:
        read = read_service.rows(session, one, joined=how.joined)
        return how.rows(flat(self._ticking(read)))

    def _ticking(self, rows: Generator[T]) -> Iterator[T]:
        with contextlib.closing(rows):  # cancelled, it lets go of the cabinet at once
            for row in rows:
                self._tick(1)
                yield row
