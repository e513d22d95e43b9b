"""V7 and sign-in: what a durable save costs over the bare driver. Run as a plain script."""

from __future__ import annotations

import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.accounts.service import Unlocked
    from esafety_desktop.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

ROUNDS = 101
PASSWORD = "copper kettle drift"
LEADER = "lantern under moss"
AT = "2026-11-24T09:05:00.000000+00:00"


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def line(what: str, goal: str, figures: list[float]) -> None:
    worst = max(figures)
    print(f"{what:<54} goal {goal:<12} median {median(figures):8.2f} ms   worst {worst:8.2f} ms")


def save(store: Store, ref: str) -> None:
    """One row of the locked cabinet with its audit entry."""
    from esafety_desktop.store.cabinet import Cabinet
    from esafety_desktop.store.pins import LockedPin

    with store.write() as unit:
        unit.session.add(LockedPin(kind="bench", ref=ref, public=b"x" * 200, at=unit.now))
        unit.commit("bench", ref, {"ref": ref}, Cabinet.LOCKED)


def save_bare(driver: Any, ref: str) -> None:
    """The same rows through sqlcipher3 with the same pragmas."""
    driver.execute("BEGIN IMMEDIATE")
    driver.execute(
        "INSERT INTO locked_pin (id, kind, ref, public, at) VALUES (?, 'bare', ?, ?, ?)",
        (f"b{ref}", ref, b"x" * 200, AT),
    )
    seq, last = driver.execute(
        "SELECT seq, hash FROM locked_audit ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    texts = (f"b{ref}", AT, "a", "bench", ref, "d" * 64, last, f"{ref:0>64}")
    driver.execute(
        "INSERT INTO locked_audit (seq, id, at, account_id, action, subject, digest, previous,"
        " hash, key, signature) VALUES (?,?,?,?,?,?,?,?,?,'',?)",
        (seq + 1, *texts, b"s" * 64),
    )
    driver.execute("COMMIT")


def saves(store: Store) -> None:
    """Interleaved, so that a noisy disk touches both alike."""
    from esafety_desktop.store import cipher

    office, locked = store.drawers()
    driver = cipher.connect(locked, office)
    ours: list[float] = []
    bare: list[float] = []
    for number in range(1, ROUNDS + 1):
        ours.append(timed(partial(save, store, f"{number}")))
        bare.append(timed(partial(save_bare, driver, f"{number}")))
    driver.close()
    line("V7 one durable save with audit", "", ours)
    line("   the same rows, bare sqlcipher3", "", bare)
    ratio = median(ours) / median(bare)
    word = "reached" if ratio <= 2 else "MISSED"
    print(f"{'V7 ratio':<54} goal ≤ 2.0        {ratio:.2f} ×   {word}")


def sign_ins(folder: Path) -> Unlocked:
    from esafety_desktop.accounts import service
    from esafety_desktop.store import keys

    floor, unlocking, opening, closing = [], [], [], []
    for _ in range(11):
        floor.append(timed(lambda: keys.derive(LEADER, bytes(16), keys.FLOOR)))
        unlocking.append(timed(lambda: service.unlock(folder, "leader", LEADER)))
        who = service.unlock(folder, "leader", LEADER)
        opened: list[Store] = []
        opening.append(timed(lambda: opened.append(service.open_store(folder, who))))  # noqa: B023 - called at once
        closing.append(timed(opened[0].close))
    line("key derivation at the floor (64 MiB, 3 passes)", "", floor)
    line("password → keys", "", unlocking)
    line("keys → both cabinets open, checked, audited", "", opening)
    line("lock: files closed, keys forgotten", "≤ 5000 ms", closing)
    return who


def main() -> None:
    from esafety_desktop.accounts import making, service
    from esafety_desktop.store import keys

    making.password_cost = lambda: keys.FLOOR
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new = service.first_office_account(folder, "office", PASSWORD)
        service.make_locked_cabinet(new.store, "leader", LEADER)
        new.store.close()
        store = service.open_store(folder, sign_ins(folder))
        saves(store)
        store.close()


if __name__ == "__main__":
    main()
