"""Faults while slips are scanned: what was said is kept, once; what is not kept is said (F1–F18).

``python3 packaging/dev.py faults`` runs fifty rounds of each instead of a few.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, text
from sqlcipher3 import dbapi2

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.agreements import service
from esafety_desktop.agreements.burst_rules import Reading
from esafety_desktop.agreements.rows import Outcome, Status
from esafety_desktop.agreements.scans_view import Scans, scans_of
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.verifying import verify_chain
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.agreements.scanner import codes_of
from tests.agreements.school_maker import Made, make_school
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.store.test_saved_or_not import failing_commit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from esafety_desktop.store.store import Store
    from tests.fault_report import Rounds, Tell

ROOT = Path(__file__).resolve().parents[2]
SLIPS = 300

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from esafety_desktop import bootstrap
from esafety_desktop.shell.application import application
app = application()
program = bootstrap.build(Path(sys.argv[1]))
codes = sys.argv[4].split(",")
def said(made):
    for scan in made:
        print(scan.row.code, scan.row.outcome.value, flush=True)
def scan():
    handle = program.frame.windowHandle()
    none = Qt.KeyboardModifier.NoModifier
    for code in codes:
        for letter in code + "\\r":
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key.Key_Return if letter == "\\r" else Qt.Key(ord(letter))
                QCoreApplication.postEvent(handle, QKeyEvent(kind, key, none, letter))
        QApplication.processEvents()
def opened(working):
    working.furniture.scans.scanned.connect(said)
    QTimer.singleShot(0, scan)
program.opened.connect(opened)
program.settled.connect(lambda: program.try_password(sys.argv[2], sys.argv[3]))
program.start()
program.frame.activateWindow()
app.exec()
"""


@pytest.fixture
def made(office_store: Store) -> Made:
    made = make_school(office_store, {"5B": "5"}, size=30)
    service.bring_up_to_date(office_store)
    return made


@pytest.fixture
def scans(office_store: Store, qapp: object) -> Iterator[Scans]:
    jobs = Jobs()
    yield scans_of(Desk(office_store, jobs))
    jobs.close()


def statuses(store: Store) -> list[Status | None]:
    asked = next(row.id for row in service.agreements(store) if row.key == "ks2")
    rows = service.class_grid(store).rows
    return [cell.status for row in rows for cell in row.cells if cell.agreement_id == asked]


def marks_in_trail(store: Store) -> int:
    with store.read() as session:
        query = text("SELECT count(*) FROM office_audit WHERE action = 'slip returned'")
        return int(session.execute(query).scalar_one())


@pytest.mark.fault("F1")
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_f1_the_program_is_killed_amid_300_scans(
    data_folder: Path, rounds: Rounds, tell: Tell
) -> None:
    store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    made = make_school(store, {"5B": "5"}, size=SLIPS)
    service.bring_up_to_date(store)
    codes = codes_of(store, made.pupils["5B"])
    store.close()
    said: dict[str, str] = {}
    asked = rounds(ci=2, full=50)
    done = 0
    for number in range(asked):
        left = [code for code in codes if code not in said]
        if not left:
            break
        done += 1
        said |= _killed_after(data_folder, left, 3 + 37 * number % 60)
        store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
        returned = statuses(store).count(Status.RETURNED)
        assert len(said) <= returned <= len(said) + number + 1  # one a round may be unsaid
        assert marks_in_trail(store) == returned  # each of them once
        for code in said:
            assert service.mark_code(store, code).value.outcome is Outcome.ALREADY
        with store.read() as session:
            assert verify_chain(session, Cabinet.OFFICE) == ()
        store.close()
    assert len(said) >= done
    tell(how="kill -9 of the window amid 300 scans", rounds=done, found=f"{len(said)} slips said")


def _killed_after(folder: Path, codes: list[str], scans: int) -> dict[str, str]:
    """Scan until so many were said, then kill the program at once; gives what it said."""
    command = [sys.executable, "-c", PROGRAM, str(folder), OFFICE_NAME, OFFICE_PASSWORD]
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT))
    with subprocess.Popen(
        [*command, ",".join(codes)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as program:
        assert program.stdout
        lines = [program.stdout.readline() for _ in range(min(scans, len(codes)))]
        os.kill(program.pid, signal.SIGKILL)
        lines += [line for line in program.stdout.readlines() if line.endswith("\n")]
    assert all(lines), "the program ended by itself"
    said = dict(line.split(maxsplit=1) for line in lines)
    assert {word.strip() for word in said.values()} <= {"returned", "already returned"}
    return said


def failing(store: Store, words: str, wanted: Callable[[int], bool]) -> Callable[[], None]:
    """From now on those statements that write and are wanted fail; gives what ends it."""
    engine = store._open_engine()
    count = 0

    def fail(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        nonlocal count
        if statement.startswith(("INSERT", "UPDATE", "BEGIN", "COMMIT", "SELECT")):
            count += 1
            if wanted(count):
                raise dbapi2.OperationalError(words)

    event.listen(engine, "before_cursor_execute", fail)
    return lambda: event.remove(engine, "before_cursor_execute", fail)


FAULTS = ("disk I/O error", "database or disk is full", "attempt to write a readonly database")


@pytest.mark.fault("F3")
@pytest.mark.parametrize("words", FAULTS)
def test_f3_whichever_statement_fails_the_slip_is_marked_once_or_said_to_wait(
    office_store: Store, made: Made, scans: Scans, words: str, *, rounds: Rounds, tell: Tell
) -> None:
    codes = codes_of(office_store, made.pupils["5B"])
    codes = codes[: rounds(ci=24, full=30)]
    for nth, code in enumerate(codes, 1):
        over = failing(office_store, words, lambda count, nth=nth: count == nth)  # type: ignore[misc] # mypy cannot see a default in a lambda
        scans.take(Reading((code,)))
        over()
        last = scans.all[-1]
        if last.row is None:
            assert "Not saved yet, but not lost" in last.sentence
            assert scans.waiting == (code,)
            scans.try_again()
        assert scans.waiting == ()
        assert statuses(office_store).count(Status.RETURNED) == nth
        assert marks_in_trail(office_store) == nth
    with office_store.read() as session:
        assert verify_chain(session, Cabinet.OFFICE) == ()
    tell(how="the n-th statement of a scanned slip fails", rounds=len(codes))


@pytest.mark.fault("F4")
def test_f4_not_saved_but_it_was_makes_no_double(
    office_store: Store, made: Made, scans: Scans
) -> None:
    code, other = codes_of(office_store, made.pupils["5B"])[:2]
    over = failing_commit(office_store, saved=True)
    scans.take(Reading((code,)))
    over()
    assert scans.words == "1 scanned: 1 returned"
    assert marks_in_trail(office_store) == 1
    over = failing_commit(office_store, saved=False)
    scans.take(Reading((other,)))
    over()
    assert scans.words == "2 scanned: 1 returned, 1 not saved yet"
    scans.try_again()
    assert scans.words == "2 scanned: 2 returned"
    assert marks_in_trail(office_store) == 2


@pytest.mark.fault("F5")
def test_f5_on_a_full_disk_the_codes_are_kept_said_and_saved_once_there_is_room(
    office_store: Store, made: Made, scans: Scans
) -> None:
    codes = codes_of(office_store, made.pupils["5B"])[:5]
    spoken: list[str] = []
    scans.scanned.connect(lambda made: spoken.extend(scan.sentence for scan in made))
    over = failing(office_store, "database or disk is full", lambda _count: True)
    assert scans.known(codes) == set()  # not even read: a scan is then a sound code
    over()
    over = failing(office_store, "database or disk is full", _writes_only(office_store))
    for code in codes:
        scans.take(Reading((code,)))
    assert scans.waiting == tuple(codes)
    assert all(
        words.startswith("Not saved yet, but not lost: The disk is full") for words in spoken
    )
    assert {scan.tone for scan in scans.all} == {"danger"}
    scans.try_again()
    assert scans.waiting == tuple(codes)
    assert [scan.code for scan in scans.all] == codes
    over()
    scans.try_again()
    assert scans.waiting == ()
    assert statuses(office_store).count(Status.RETURNED) == 5
    assert scans.words == "5 scanned: 5 returned"


def _writes_only(store: Store) -> Callable[[int], bool]:
    return lambda _count: store.traffic.writing


def test_what_the_disk_did_not_take_survives_a_lock(
    office_store: Store, made: Made, scans: Scans
) -> None:
    code = codes_of(office_store, made.pupils["5B"])[0]
    over = failing_commit(office_store, saved=False)
    scans.take(Reading((code,)))
    over()
    scans.keep_draft()
    jobs = Jobs()
    later = scans_of(Desk(office_store, jobs))
    later.bring_back()
    assert later.words == "1 scanned: 1 returned"
    later.bring_back()
    assert len(later.all) == 1
    jobs.close()


@pytest.mark.fault("F18")
def test_f18_a_window_that_is_open_while_slips_are_scanned_overwrites_none(
    office_store: Store, made: Made, scans: Scans
) -> None:
    """All returned except… was read before: a slip that came back meanwhile keeps its own mark."""
    children = made.pupils["5B"]
    asked = next(row.id for row in service.agreements(office_store) if row.key == "ks2")
    (code,) = codes_of(office_store, children[:1])
    scans.take(Reading((code,)))
    done = service.mark_all_except(office_store, made.classes["5B"], asked, [children[1]])
    assert done.value == len(children) - 2
    rows = service.class_grid(office_store).rows
    first = next(row for row in rows if row.pupil_id == children[0])
    how = {cell.how.value for cell in first.cells if cell.how}
    assert how == {"scanned"}
