"""The list of what was printed: it lies on top of the pile that goes to the classrooms."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.letters.rows import Look
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.letters.rows import ChildSheet, ClassPack

_CREAM = "Dyslexia-friendly letters are easier to read on cream or pastel paper."


def run_sheet(pack: ClassPack) -> Document:
    """Class, numbers, copies in other looks, who was left out and who is to be rung.

    Nobody's reason is given: the list lies on desks.
    """
    by = f"printed {british(pack.printed_on)}" + (f" by {pack.by}" if pack.by else "")
    paper = Document("What was printed", pack.title, pack.school.name, by)
    versions = sorted({f"{one.title}, version {one.version}" for one in pack.wordings})
    facts = [("Papers", "; ".join(versions)), ("Printed", by.removeprefix("printed "))]
    if pack.children:
        numbers = f"{pack.children[0].number} to {pack.children[-1].number} of {pack.whole}"
        facts.append(("Letters", f"{len(pack.children)}, numbers {numbers}"))
    facts.append(("Spares without a name", str(pack.spares)))
    paper.facts(facts)
    if pack.children:
        paper.table(
            ("Class", "Letters", "Numbers", "Handed out"),
            [
                (name, str(len(found)), _numbers(found), "")
                for name, found in _by_class(pack.children).items()
            ],
            (2, 1, 2, 2),
        )
    _special(paper, pack)
    _names(paper, "Left out: ask the safeguarding lead", pack.left_out)
    _names(paper, "Families to be rung", pack.to_ring)
    return paper


def _by_class(sheets: Iterable[ChildSheet]) -> dict[str, list[ChildSheet]]:
    found: dict[str, list[ChildSheet]] = {}
    for sheet in sheets:
        found.setdefault(sheet.class_name, []).append(sheet)
    return found


def _numbers(sheets: list[ChildSheet]) -> str:
    """``1–28``, or every number where they don't follow each other."""
    numbers = [sheet.number for sheet in sheets]
    if len(numbers) == 1:
        return str(numbers[0])
    if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))


def _special(paper: Document, pack: ClassPack) -> None:
    found = [
        (str(sheet.number), sheet.name, sheet.class_name, words)
        for sheet in pack.children
        if (words := _look(pack, sheet))
    ]
    if not found:
        return
    paper.heading("In another look", 2)
    paper.table(("No.", "Child", "Class", "Look"), found, (0.7, 3, 1, 4))
    if any(pack.wordings[sheet.wording].look is Look.CLEAR for sheet in pack.children):
        paper.text(_CREAM)
    counted = Counter(words for *_, words in found)
    paper.text("; ".join(f"{number} {words}" for words, number in sorted(counted.items())))


def _look(pack: ClassPack, sheet: ChildSheet) -> str:
    wording = pack.wordings[sheet.wording]
    words = [] if wording.look is Look.STANDARD else [wording.look.words]
    if wording.beside:
        words.append(f"English and {wording.beside.language}")
    return ", ".join(words)


def _names(paper: Document, heading: str, names: tuple[str, ...]) -> None:
    if names:
        paper.heading(heading, 2)
        paper.boxes(names)
