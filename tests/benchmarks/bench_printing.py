"""V4, V5, V6 and V15 of printing, beside a PDF writer by hand in the same run. A plain script."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.letters.rows import ClassPack

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROUNDS = 11
CHILDREN = 420
SYLLABLES = ("an", "bel", "cor", "dan", "ed", "fro", "gil", "har", "is", "jo", "ka", "lin", "mo")


def made_pack(children: int) -> ClassPack:
    """A school of children with names and codes that all differ; one in ten in another script."""
    from esafety_desktop.agreements.code_rules import ALPHABET, shown, with_check
    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.letters.rows import ChildSheet, ClassPack
    from esafety_desktop.letters.wording_service import letter_wording, school_head, school_values
    from esafety_desktop.school.rows import SchoolRow

    school = SchoolRow("Seabrook Primary School", ("Harbour Road", "SB1 2CD"), "0151 496 0123")
    agreement = AgreementRow(
        id="a", key="ks2", audience="pupil", title="My online rules", short="KS2", yearly=True,
        child_signs=True, parent_signs=True, year_groups=(), version=1, version_id="v",
    )  # fmt: skip
    values = school_values(school, "2026-27", date(2026, 11, 23), (), 10)
    abroad = ("محمد الحسن", "שרה כהן", "Γιώργος Παπάς", "Юлія Шевченко", "Nguyễn Mỹ")
    sheets = []
    for number in range(children):
        a, b, c = number % 13, number // 13 % 13, number // 169 % 13
        surname = (SYLLABLES[b] + SYLLABLES[c] + SYLLABLES[a]).title()
        name = f"{SYLLABLES[a].title()}{SYLLABLES[c]} {surname}"
        if number % 10 == 0:
            name = abroad[number // 10 % len(abroad)]
        digits = "".join(ALPHABET[(number * 7919 >> (5 * place)) % 32] for place in range(7))
        code = with_check(digits)
        values_of = {
            "parent": f"Mrs {surname}",
            "close": "Yours sincerely",
            "child": name,
            "child_first": name.split()[0],
        }
        envelope = (f"Mr and Mrs {surname}", f"{number} Harbour Road", "Seabrook", "SB1 2CD")
        sheets.append(ChildSheet(name, f"{a}B", envelope, values_of, code, shown(code)))
    wordings = (letter_wording(agreement, values),)
    return ClassPack(
        school_head(school), "Letters", "2026-27", date(2026, 11, 23), wordings, tuple(sheets)
    )


def timed(work: Callable[[], object]) -> float:
    """Seconds."""
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def say(what: str, goal: str, figure: str, *, good: bool) -> bool:
    print(f"{what:<58} goal {goal:<16} figure {figure:<22} {'reached' if good else 'MISSED'}")
    return good


def speed() -> bool:
    """V4: pages a second against the writer by hand, rounds interleaved, caches emptied."""
    from esafety_desktop.letters.pages import render_class_pack
    from esafety_desktop.printing import codes
    from esafety_desktop.printing.forgetting import forget
    from tests.benchmarks.printing_yardstick import write_by_hand

    pack = made_pack(CHILDREN)
    pages = 2 * CHILDREN
    render_class_pack(pack)
    write_by_hand(pack)
    ours, hand = [], []
    for _ in range(ROUNDS):
        hand.append(timed(lambda: write_by_hand(pack)))
        forget()
        codes.learnt.clear()
        ours.append(timed(lambda: render_class_pack(pack)))
    ratio = median(hand) / median(ours)
    print(f"writer by hand: {pages / median(hand):.0f} pages/s; ours: {pages / median(ours):.0f}")
    fast = say(
        "V4 420 × 2 pages against a writer by hand", "≥ 0.5 ×", f"{ratio:.2f} ×", good=ratio >= 0.5
    )
    time_good = median(ours) <= 1.5
    whole = say("V4 the whole school", "≤ 1.5 s", f"{median(ours):.2f} s", good=time_good)
    big = made_pack(10 * CHILDREN)
    forget()
    ten = timed(lambda: render_class_pack(big)) / median(ours)
    grown = say("V15 ten times the children", "≤ 12 × the time", f"{ten:.1f} ×", good=ten <= 12)
    return fast and whole and grown


_MEMORY = """
import sys
sys.path[:0] = [{root!r}]
from tests.benchmarks.bench_printing import made_pack
pack = made_pack({children})
def peak():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmHWM")) / 1024
before = peak()
from esafety_desktop.letters.pages import render_class_pack
pdf = render_class_pack(pack)
print(peak() - before, len(pdf) / 2 / {children} / 1024)
"""


def memory() -> bool:
    """V5: peak memory above the start and bytes a page, in a process of its own."""
    script = _MEMORY.format(root=str(ROOT), children=CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    grown, page = map(float, done.stdout.split())
    small = say("V5 memory above start", "≤ 50 MiB", f"{grown:.0f} MiB", good=grown <= 50)
    return say("V5 size", "≤ 1 KiB a page", f"{page:.2f} KiB", good=page <= 1) and small


_CLICK = """
import sys, time
sys.path[:0] = [{root!r}]
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow(); window.show(); app.processEvents()
from tests.benchmarks.bench_printing import made_pack
pack = made_pack(1)
def click():
    started = time.perf_counter()
    from esafety_desktop.letters.pages import render_class_pack
    pdf = render_class_pack(pack)
    from esafety_desktop.printing.preview import PreviewDialog
    dialog = PreviewDialog(pdf, "Letter", window)
    dialog.open()
    dialog.repaint(); app.processEvents(); dialog.view.viewport().repaint(); app.processEvents()
    took = time.perf_counter() - started
    dialog.close(); app.processEvents()
    return took
print(click(), click())
"""


def click() -> bool:
    """V6: from the click to the painted preview, libraries imported on the way and not."""
    cold, warm = [], []
    for _ in range(ROUNDS):
        done = subprocess.run(
            [sys.executable, "-c", _CLICK.format(root=str(ROOT))],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        first, second = map(float, done.stdout.split())
        cold.append(first)
        warm.append(second)
    first = say(
        "V6 first letter of the day, click → preview painted",
        "≤ 0.3 s",
        f"{median(cold):.3f} s",
        good=median(cold) <= 0.3,
    )
    later = say("V6 later letters", "≤ 0.3 s", f"{median(warm):.3f} s", good=median(warm) <= 0.3)
    return first and later


def main() -> int:
    """Print goal and figure side by side; 0 when all were reached."""
    return 0 if all([speed(), memory(), click()]) else 1


if __name__ == "__main__":
    sys.exit(main())
