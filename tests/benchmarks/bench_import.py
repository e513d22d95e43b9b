"""V14: a list of 1,000 pupils as XLSX, read and held against the school. Run as a plain script."""

from __future__ import annotations

import csv
import gc
import io
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.school.difference_rows import Known
    from esafety_desktop.school.import_service import Reading

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

ROUNDS = 15
PUPILS = 1_000
YEAR = 2026
GOAL = 1.5
HEADINGS = (
    "Legal Surname", "Legal Forename", "UPN", "DOB", "Reg", "NC Year", "Contact Name",
    "Relationship", "Address Line 1", "Town", "Postcode", "Telephone", "Parental Responsibility",
)  # fmt: skip


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    gc.collect()
    gc.disable()
    started = time.perf_counter()
    work()
    took = (time.perf_counter() - started) * 1000
    gc.enable()
    return took


def letters(number: int) -> str:
    """A number as three letters: a name's figures tell no two children apart."""
    return "".join(chr(97 + number // 26**place % 26) for place in (2, 1, 0))


def rows() -> list[tuple[str, ...]]:
    from esafety_desktop.school import upn_rules

    made: list[tuple[str, ...]] = []
    for number in range(PUPILS):
        body = f"880999916{number:03d}"
        group = str(1 + number % 6)
        surname = f"Surname{letters(number)}"
        made.append(
            (
                surname,
                f"Forename{letters(number % 97)}",
                upn_rules.check_letter(body) + body,
                f"{1 + number % 28:02d}/{1 + number % 12:02d}/{2020 - int(group)}",
                f"{group}{'AB'[number % 2]}",
                group,
                f"Mrs Parent{letters(number)} {surname}",
                "Mother",
                f"{number} Harbour Road",
                "Seabrook",
                "SB1 2CD",
                f"07700 9{number:05d}",
                "Yes",
            )
        )
    return made


def write_files(folder: Path) -> tuple[Path, Path]:
    """The same list as CSV and as XLSX."""
    from esafety_desktop.export.tables import Table, to_xlsx

    made = rows()
    paper = io.StringIO(newline="")
    csv.writer(paper).writerows([HEADINGS, *made])
    as_csv, as_xlsx = folder / "list.csv", folder / "list.xlsx"
    as_csv.write_text(paper.getvalue(), "utf-8")
    as_xlsx.write_bytes(to_xlsx([Table("Pupils", HEADINGS, tuple(map(tuple, made)))]))
    return as_csv, as_xlsx


def main() -> int:
    from esafety_desktop.school import column_rules, import_service, reading
    from esafety_desktop.school.difference_rows import Known as KnownSchool
    from esafety_desktop.school.import_service import Reading as ReadFile

    known: Known = KnownSchool(YEAR, date(2026, 11, 22))

    def whole(path: Path) -> int:
        table = reading.read_file(path)
        read: Reading = ReadFile(table, column_rules.suggest(table.headings))
        return len(import_service.preview(known, read).joiners)

    with tempfile.TemporaryDirectory() as name:
        as_csv, as_xlsx = write_files(Path(name))
        for path in (as_csv, as_xlsx):
            assert whole(path) == PUPILS
        bare, text, book = [], [], []
        for _ in range(ROUNDS):
            bare.append(timed(lambda: list(csv.reader(io.StringIO(as_csv.read_text("utf-8"))))))
            text.append(timed(lambda: whole(as_csv)))
            book.append(timed(lambda: whole(as_xlsx)))
    ratio = median(book) / median(text)
    good = ratio <= GOAL
    print(
        f"V14 {PUPILS:,} pupils, read and preview: csv {median(text):.1f} ms "
        f"(cells alone {median(bare):.1f}), xlsx {median(book):.1f} ms"
    )
    word = "reached" if good else "MISSED"
    print(f"{'V14 xlsx against csv':<54} goal ≤ {GOAL:6.1f} ×    median {ratio:7.2f}   {word}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
