"""V10, V11 and V15: who has not returned, the matrix, a scanned slip, and how these grow."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROUNDS = 15
CLASSES, PER_CLASS = 14, 30
YEARS = 350  # 350 years of one school's 420 pupils with 3 slots: the 441,000 of speed.md
OUT_EVERY = 9
GROWTH = (1, 10, 100)
FLAT = 1.5
"""What counts as flat: twice the noise of this measure."""


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    gc.collect()
    gc.disable()
    started = time.perf_counter()
    work()
    took = (time.perf_counter() - started) * 1000
    gc.enable()
    return took


def cpu(work: Callable[[], object]) -> float:
    """Milliseconds of this process alone: for ratios, whatever else the machine does."""
    gc.collect()
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def line(what: str, goal: float, figures: list[float]) -> bool:
    mid, worst = median(figures), max(figures)
    good = mid <= goal
    word = "reached" if good else "MISSED"
    print(f"{what:<54} goal ≤ {goal:6.1f} ms   median {mid:7.2f}   worst {worst:7.2f}   {word}")
    return good


def made_store(folder: Path) -> Store:
    from esafety_desktop.accounts import making, service
    from esafety_desktop.store.keys import KdfCost

    making.password_cost = lambda: KdfCost(memory_kib=8, passes=1)
    return service.first_office_account(folder, "office", "copper kettle drift").store


def fill_school(store: Store) -> None:
    from esafety_desktop.agreements import service
    from esafety_desktop.school.records import Pupil, SchoolClass

    with store.write() as unit:
        for number in range(CLASSES):
            group = str(number // 2) if number > 1 else "R"
            name = f"{group}{'AB'[number % 2]}"
            record = SchoolClass(name=name, year_group=group, academic_year=2026)
            unit.session.add(record)
            unit.session.flush()
            unit.session.add_all(
                Pupil(
                    surname=f"Surname{n:03}",
                    forename=f"Kid{n}",
                    class_id=record.id,
                    year_group=group,
                )
                for n in range(PER_CLASS)
            )
        unit.commit("bench school")
    store.clock = _clock
    service.bring_up_to_date(store)


def _clock() -> datetime:
    return datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


def fill_register(store: Store, years: int) -> int:
    """Earlier years, one row in nine still out; the year in use with three slots a child."""
    from sqlalchemy import func, select

    from esafety_desktop.agreements.records import RegisterSlot

    with store.write() as unit:
        _add_years(unit.session, years)
        _return_most(unit.session)
        unit.commit("bench register")
    with store.read() as session:
        return int(session.execute(select(func.count()).select_from(RegisterSlot)).scalar_one())


def _add_years(session: Session, years: int) -> None:
    """A slot for each child, agreement and year that isn't there yet."""
    from sqlalchemy import insert, select

    from esafety_desktop.agreements.records import Agreement, RegisterSlot
    from esafety_desktop.school.records import Pupil

    pupils = session.scalars(select(Pupil.seq)).all()
    asked = session.execute(select(Agreement.seq, Agreement.yearly)).all()
    classes = dict(session.execute(select(RegisterSlot.pupil_seq, RegisterSlot.class_seq)).all())
    held = set(
        session.execute(
            select(RegisterSlot.year, RegisterSlot.pupil_seq, RegisterSlot.agreement_seq)
        ).all()
    )
    for year in range(2026, 2026 - years, -1):
        rows = [
            {
                "year": year,
                "pupil_seq": pupil,
                "agreement_seq": agreement,
                "class_seq": classes[pupil],
            }
            for pupil in pupils
            for agreement, yearly in asked
            if (year, pupil, agreement) not in held and (yearly or year < 2026)
        ]
        session.execute(insert(RegisterSlot), rows)


def _return_most(session: Session) -> None:
    """Everything is given out; all but one in so many rows are back."""
    from sqlalchemy import update

    from esafety_desktop.agreements.records import RegisterSlot
    from esafety_desktop.agreements.rows import Status

    session.execute(update(RegisterSlot).values(issued_on=date(2026, 11, 2)))
    session.execute(
        update(RegisterSlot)
        .where(RegisterSlot.pupil_seq % OUT_EVERY != 0)
        .values(
            status=Status.RETURNED.value,
            child_on=date(2026, 11, 12),
            parent_on=date(2026, 11, 12),
            returned_on=date(2026, 11, 12),
            how="scanned",
            marked_by="office",
        )
    )


def bench_reading(store: Store) -> bool:
    from esafety_desktop.agreements import service
    from esafety_desktop.agreements.outstanding_service import STILL_OUT

    out = len(service.outstanding(store))
    values = {"years": [2026], "today": store.today()}
    with store.read() as session:
        statement = [timed(lambda: session.execute(STILL_OUT, values).all()) for _ in range(ROUNDS)]
    whole = [timed(lambda: service.outstanding(store)) for _ in range(ROUNDS)]
    one_class = service.class_grid(store).rows[-1].class_id
    of_class = [timed(lambda: service.outstanding(store, one_class)) for _ in range(ROUNDS)]
    matrix = [timed(lambda: service.class_grid(store)) for _ in range(ROUNDS)]
    return all(
        [
            line(f"V10 who has not returned, statement ({out} slots out)", 1, statement),
            line("V10 the same, whole service call for one class", 1.5, of_class),
            line("V10 the same, whole service call for the school", 5, whole),
            line("V10 matrix 420 × 3, whole service call", 5, matrix),
        ]
    )


def _codes_out(store: Store) -> list[str]:
    """The codes of slips that are out, made for every child of whom something is due."""
    from esafety_desktop.agreements import service
    from esafety_desktop.agreements.rows import Status

    rows = service.class_grid(store).rows
    pupils = [row.pupil_id for row in rows if any(cell.status is Status.DUE for cell in row.cells)]
    asked = service.agreements(store)
    slips = service.issue_slips(store, [row.id for row in asked], pupils).value
    out = {
        (row.pupil_id, cell.agreement_id)
        for row in service.class_grid(store).rows
        for cell in row.cells
        if cell.status == "due"
    }
    return [slip.code for slip in slips if (slip.pupil_id, slip.agreement_id) in out]


def bench_scan(store: Store) -> bool:
    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from esafety_desktop.agreements.tab import SignedFormsTab
    from esafety_desktop.widgets import theme
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs

    app = QApplication.instance() or QApplication(["bench", *theme.FUSION])
    assert isinstance(app, QApplication)
    theme.apply(app)
    codes = _codes_out(store)
    tab = SignedFormsTab(Desk(store, Jobs()))
    tab.resize(1200, 800)
    tab.show()
    app.processEvents()
    painted: list[int] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's
            if event.type() == QEvent.Type.Paint:
                painted.append(1)
            return False

    watch = Watch()
    tab.grid.viewport().installEventFilter(watch)

    def scan(code: str) -> None:
        QTest.keyClicks(tab.scan_line, code)
        QTest.keyClick(tab.scan_line, Qt.Key.Key_Return)
        painted.clear()
        app.processEvents()
        assert painted, "the row was not painted"

    figures = [timed(partial(scan, code)) for code in codes[:ROUNDS]]
    good = line("V11 slip scanned → saved, row painted", 50, figures)
    tab.close()
    tab.desk.jobs.close()
    return good


def growth() -> bool:
    """V15: the same at 1, 10 and 100 years of one school in one cabinet; it should be flat."""
    figures: dict[str, list[float]] = {}
    for years in GROWTH:
        with tempfile.TemporaryDirectory() as name:
            store = made_store(Path(name))
            try:
                fill_school(store)
                fill_register(store, years)
                for what, took in _measured(store).items():
                    figures.setdefault(what, []).append(took)
            finally:
                store.close()
    good = True
    for what, (one, *more) in figures.items():
        ratios = " ".join(f"{took / one:5.2f} x" for took in more)
        flat = all(took <= FLAT * one for took in more)
        good = good and flat
        word = "reached" if flat else "MISSED"
        print(
            f"V15 {what:<50} 1x {one:6.2f} ms   10x, 100x: {ratios}   goal ≤ {FLAT} x CPU   {word}"
        )
    return good


def _measured(store: Store) -> dict[str, float]:
    from esafety_desktop.agreements import service
    from esafety_desktop.letters import pages
    from esafety_desktop.letters import service as letters

    class_id = service.class_grid(store).rows[-1].class_id

    def letters_of_a_class() -> None:
        pages.render_class_pack(letters.class_pack(store, class_id), lambda *_: None)

    def scan() -> None:
        service.mark_code(store, codes.pop())

    letters_of_a_class()
    asked = [row.id for row in service.agreements(store)]
    pupils = [row.pupil_id for row in service.class_grid(store).rows]
    codes = [slip.code for slip in service.issue_slips(store, asked, pupils).value]
    works: dict[str, Callable[[], object]] = {
        "V4 letters of a class of 30, from the cabinet to PDF": letters_of_a_class,
        "V10 who has not returned, the school": lambda: service.outstanding(store),
        "V10 matrix 420 x 3": lambda: service.class_grid(store),
        "V11 a slip marked and saved": scan,
    }
    return {what: median([cpu(work) for _ in range(ROUNDS)]) for what, work in works.items()}


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        store = made_store(Path(name))
        try:
            fill_school(store)
            slots = fill_register(store, YEARS)
            print(f"register: {slots:,} slots, {CLASSES * PER_CLASS} pupils, {YEARS} years")
            good = bench_reading(store)
            good = bench_scan(store) and good
        finally:
            store.close()
    good = growth() and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
