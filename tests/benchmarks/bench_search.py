"""V7, V8, V9, V15: lists and full-text search of the locked cabinet. Run as a plain script."""

from __future__ import annotations

import argparse
import gc
import os
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from esafety_desktop.incidents.filter_rules import Filters
    from esafety_desktop.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROUNDS = 31
PER_INCIDENT = 10
SIZES = (10_000, 100_000, 1_000_000)
BULK = 5_000
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
RARE_EVERY = 50
KINDS = ("unsuitable", "misuse", "bullying", "network", "KIND26-NUDES", "KIND26-SCAM")
_VOWELS, _OTHERS = "aeiou", "bcdfghklmnprstvw"


class Asked(NamedTuple):
    """One question, as the service and as bare SQL.

    Attributes:
        sql: The whole statement, for both drivers.
    """

    name: str
    filters: Filters
    sql: str
    values: tuple[object, ...]


def timed(work: Callable[[], object], times: int = 1) -> float:
    """Milliseconds; what takes less than one is done several times in a round."""
    gc.collect()
    gc.disable()
    started = time.perf_counter()
    for _ in range(times):
        work()
    took = (time.perf_counter() - started) * 1000 / times
    gc.enable()
    return took


def verdict(what: str, goal: str, figure: str, *, good: bool) -> bool:
    print(f"{what:<58} goal {goal:<18} {figure:<34} {'reached' if good else 'MISSED'}")
    return good


def made_store(folder: Path) -> Store:
    from esafety_desktop.accounts import making, service
    from esafety_desktop.store.keys import KdfCost

    making.password_cost = lambda: KdfCost(memory_kib=8, passes=1)
    new = service.first_office_account(folder, "office", "copper kettle drift")
    service.make_locked_cabinet(new.store, "leader", "lantern under moss")
    new.store.close()
    return service.sign_in(folder, "leader", "lantern under moss")


class Words:
    """Texts of twenty words, common and rare, always the same."""

    def __init__(self) -> None:
        self.random = random.Random(3)
        self.all = [self._word() for _ in range(4000)]
        shares = list(accumulate(1 / (rank + 3) for rank in range(4000)))
        pick = self.random.choices
        self._texts = [" ".join(pick(self.all, cum_weights=shares, k=20)) for _ in range(20_000)]

    def text(self, number: int) -> str:
        found = self._texts[number % len(self._texts)]
        return f"{found} snapchat" if number % RARE_EVERY == 0 else found

    def _word(self) -> str:
        pairs = range(self.random.randint(1, 4))
        pick = self.random.choice
        return "".join(pick(_OTHERS) + pick(_VOWELS) for _ in pairs) + pick(_OTHERS)


def fill(store: Store, entries: int) -> None:
    """Bulk rows, ten entries and two people an incident, over twelve academic years."""
    from sqlalchemy import insert

    from esafety_desktop.incidents.records import ChronologyEntry, Incident, IncidentPerson

    words = Words()
    incidents = entries // PER_INCIDENT
    with store.write() as unit:
        for first in range(0, incidents, BULK):
            numbers = range(first, min(first + BULK, incidents))
            unit.session.execute(insert(Incident), [incident_row(n, incidents) for n in numbers])
            people = [person_row(n, one) for n in numbers for one in range(2)]
            unit.session.execute(insert(IncidentPerson), people)
            lines = [_entry(n, one, words) for n in numbers for one in range(PER_INCIDENT)]
            unit.session.execute(insert(ChronologyEntry), lines)
        unit.commit_unaudited()


def _id(kind: str, number: int) -> str:
    return f"{kind}{number:035d}"


def incident_row(number: int, count: int) -> dict[str, Any]:
    at = NOW - timedelta(hours=12 * 365 * 24 * (count - number) / count)
    return {
        "id": _id("i", number),
        "year_start": 2015 + 12 * number // count,
        "number": number + 1,
        "chain_length": PER_INCIDENT,
        "status": "open" if number % 4 == 0 else "closed",
        "kind": KINDS[number % len(KINDS)],
        "next_step": "Tell the filter provider" if number % 4 == 0 else "",
        "entered_at": at,
    }


def person_row(number: int, one: int) -> dict[str, Any]:
    return {
        "id": _id("p", 2 * number + one),
        "incident_id": _id("i", number),
        "kind": "pupil",
        "role": ("affected", "initiator")[one],
        "name": f"Kid{number % 997} Surname{number % 499}",
        "class_name": "5B",
    }


def _entry(number: int, one: int, words: Words) -> dict[str, Any]:
    return {
        "id": _id("e", PER_INCIDENT * number + one),
        "incident_id": _id("i", number),
        "number": one + 1,
        "kind": "note",
        "at": NOW,
        "author": "leader",
        "text": words.text(PER_INCIDENT * number + one),
        "salt": "s",
        "text_digest": "d",
        "previous": "p",
        "hash": "h",
    }


def questions() -> Iterator[Asked]:
    """The statement is what a hand-written program would ask: the lines with their texts."""
    from esafety_desktop.incidents.filter_rules import Filters

    people = (
        "(SELECT group_concat(p.role || p.name || p.class_name) FROM incident_person p"
        " WHERE p.incident_id = i.id AND p.removed_at IS NULL)"
    )
    row = (
        "i.seq, i.id, i.year_start, i.number, i.status, i.kind, i.next_step, i.waiting_until,"
        f" i.entered_at, {people}"
    )
    listed = f"SELECT {row} FROM incident i WHERE %s ORDER BY i.seq DESC LIMIT 50"  # noqa: S608 - fixed
    sought = (
        f"SELECT {row}, e.id, e.text FROM"  # noqa: S608 - fixed
        " (SELECT rowid AS place FROM incident_words_fts WHERE incident_words_fts MATCH ?"
        " ORDER BY rowid DESC LIMIT 60) f"
        " JOIN incident i ON i.seq = f.place >> 37"
        " JOIN incident_entry e ON e.seq = f.place & 4294967295 LIMIT 50"
    )
    common = Words().all[40]
    yield Asked("newest 50, open ones", Filters(status="open"), listed % "i.status = ?", ("open",))
    yield Asked(
        "newest 50, open ones of a year",
        Filters(status="open", year=2020),
        listed % "i.year_start = ? AND i.status = ?",
        (2020, "open"),
    )
    yield Asked(
        "newest 50, of a kind",
        Filters(kind="bullying"),
        listed % "instr(',' || i.kind || ',', ?) > 0",
        (",bullying,",),
    )
    yield Asked("newest 50 with a word", Filters(words='"snapchat"'), sought, ('"snapchat"',))
    yield Asked("newest 50 with a common word", Filters(words=f'"{common}"'), sought, (common,))
    yield Asked("newest 50 with a beginning", Filters(words="snap"), sought, ("snap*",))
    yield Asked("newest 50 with a long beginning", Filters(words="snapch"), sought, ("snapch*",))


def plain_copy(store: Store, target: Path) -> sqlite3.Connection:
    """The same data in an unencrypted file, opened by the standard library."""
    from esafety_desktop.store import cipher

    with cipher.opened(store.drawers()[1]) as connection:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(target),))
        connection.execute("SELECT sqlcipher_export('plain')")
    plain = sqlite3.connect(target, isolation_level=None)
    plain.execute("PRAGMA temp_store=MEMORY")
    return plain


def measure(store: Store, plain: Any, asked: Asked) -> tuple[float, float, float]:
    """Medians of interleaved rounds: the statement here, by plain SQLite, the service call."""
    from esafety_desktop.incidents import search_service
    from esafety_desktop.store import cipher

    office, locked = store.drawers()
    driver = cipher.connect(locked, office)
    works: tuple[Callable[[], object], ...] = (
        lambda: driver.execute(asked.sql, asked.values).fetchall(),
        lambda: plain.execute(asked.sql, asked.values).fetchall(),
        partial(search_service.page, store, asked.filters, most=50),
    )
    figures: list[list[float]] = [[], [], []]
    for _ in range(ROUNDS):
        for work, found in zip(works, figures, strict=True):
            found.append(timed(work, 10))
    driver.close()
    assert search_service.page(store, asked.filters, most=50).rows, asked.name
    ours, bare, whole = map(median, figures)
    return ours, bare, whole


def bench_size(folder: Path, entries: int) -> tuple[bool, dict[str, float]]:
    folder.mkdir()
    store = made_store(folder)
    started = time.perf_counter()
    fill(store, entries)
    print(f"— {entries:,} entries made in {time.perf_counter() - started:.0f} s")
    plain = plain_copy(store, folder / "plain.db")
    good, growth = True, {}
    try:
        for asked in questions():
            ours, bare, whole = measure(store, plain, asked)
            growth[asked.name] = whole
            good = report(entries, asked.name, ours, bare, whole) and good
        if entries == SIZES[1]:
            good = bench_saving(store) and good
    finally:
        plain.close()
        store.close()
        shutil.rmtree(folder)
    return good, growth


def report(entries: int, name: str, ours: float, bare: float, whole: float) -> bool:
    figure = f"{ours:.3f} ms = {ours / bare:.2f} × {bare:.3f}"
    if entries == SIZES[2]:
        return verdict(f"V9 {name}, statement", "≤ 2 ms", figure, good=ours <= 2)
    label = "V8" if entries == SIZES[1] else "   "
    good = verdict(f"{label} {name}, statement", "≤ 1.25 × plain", figure, good=ours <= 1.25 * bare)
    figure = f"{whole:.3f} ms = {whole / bare:.2f} × plain"
    fast = whole <= min(4 * bare, 1.0)
    return verdict(f"{label} {name}, whole call", "≤ 4 × and ≤ 1 ms", figure, good=fast) and good


def bench_saving(store: Store) -> bool:
    """V7: a note with its index and audit, against the same rows through the bare driver."""
    from esafety_desktop.incidents import chronology_service
    from esafety_desktop.store import cipher

    text = Words().text(1)
    incident_id = _id("i", 77 * 4)
    office, locked = store.drawers()
    driver = cipher.connect(locked, office)
    ours: list[float] = []
    bare: list[float] = []
    for number in range(1, 102):
        ours.append(timed(partial(chronology_service.add_note, store, incident_id, text)))
        bare.append(timed(partial(save_bare, driver, number, text)))
    driver.close()
    ratio = median(ours) / median(bare)
    figure = f"{median(ours):.2f} ms = {ratio:.2f} × {median(bare):.2f}"
    return verdict("V7 a note kept, with index and audit", "≤ 2 ×", figure, good=ratio <= 2)


def save_bare(driver: Any, number: int, text: str) -> None:
    """The same rows through sqlcipher3 with the same pragmas; the file's triggers index them."""
    at = NOW.isoformat(timespec="microseconds")
    head = f"{number:064d}"
    driver.execute("BEGIN IMMEDIATE")
    incident = _id("i", 79 * 4)
    driver.execute("SELECT * FROM incident WHERE id = ?", (incident,)).fetchall()
    driver.execute(
        "INSERT INTO incident_entry (id, incident_id, number, kind, at, author, step_id, text,"
        " salt, text_digest, previous, hash) VALUES (?,?,?,'note',?,'leader','',?,?,?,?,?)",
        (_id("b", number), incident, 100 + number, at, text, "s" * 32, head, head, head),
    )
    driver.execute(
        "UPDATE incident SET chain_head = ?, chain_length = ? WHERE id = ?",
        (head, 100 + number, incident),
    )
    seq, last = driver.execute(
        "SELECT seq, hash FROM locked_audit ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    driver.execute(
        "INSERT INTO locked_audit (seq, id, at, account_id, action, subject, digest, previous,"
        " hash, key, signature) VALUES (?,?,?,'a','bench','26-001',?,?,?,'',?)",
        (seq + 1, _id("a", number), at, head, last, head, b"s" * 64),
    )
    driver.execute("COMMIT")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest size")
    most = parser.parse_args().most
    good = True
    growth: dict[int, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        for size in (size for size in SIZES if size <= most):
            fine, growth[size] = bench_size(Path(name) / str(size), size)
            good = fine and good
    first, last = min(growth), max(growth)
    for name in growth[first]:
        begun = min(growth[size][name] for size in growth)
        figure = " → ".join(f"{growth[size][name]:.2f}" for size in sorted(growth)) + " ms"
        flat = growth[last][name] <= 2 * begun + 0.3
        good = (
            verdict(f"V15 {name}, {last // first} × the data", "flat", figure, good=flat) and good
        )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
