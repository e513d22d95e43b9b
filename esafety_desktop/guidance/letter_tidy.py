"""The blocks of a letter as they can be kept: what Markdown and paper can't hold is left out."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.guidance.letter_texts import Block, Kind, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_DROPPED = {"Cc", "Cs"}


def tidy(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Runs of one weight joined; blanks at the ends of lines, empty lines and blocks left out.

    A heading is bold as a whole, so nothing in it is; blanks at the edge of bold are not bold.
    """
    return tuple(
        Block(block.kind, runs) for block in blocks if (runs := _tidy_runs(block.kind, block.runs))
    )


def _tidy_runs(kind: Kind, runs: Sequence[Run]) -> tuple[Run, ...]:
    """All of it one letter or field at a time, line by line, then joined again."""
    heading = kind is Kind.HEADING
    lines: list[list[Run]] = [[]]
    for run in runs:
        bold = run.bold and not heading
        if run.field:
            lines[-1].append(Run(field=run.field, bold=bold))
        for letter in _clean(run.text):
            if letter == "\n" and not heading:
                lines.append([])
            else:
                lines[-1].append(Run(" " if letter == "\n" else letter, bold=bold))
    kept = [line for one in lines if (line := _unbolden_edges(_stripped(one)))]
    return tuple(_joined(_with_breaks(kept)))


def _clean(text: str) -> str:
    text = BREAKS.sub("\n", text).replace("\t", " ")
    return "".join(one for one in text if one == "\n" or unicodedata.category(one) not in _DROPPED)


def _blank(run: Run) -> bool:
    return not run.field and not run.text.strip()


def _stripped(line: list[Run]) -> list[Run]:
    filled = [place for place, run in enumerate(line) if not _blank(run)]
    return line[filled[0] : filled[-1] + 1] if filled else []


def _unbolden_edges(line: list[Run]) -> list[Run]:
    found: list[Run] = []
    for bold, group in groupby(line, key=lambda run: run.bold):
        stretch = list(group)
        inner = _stripped(stretch) if bold else stretch
        start = stretch.index(inner[0]) if inner else len(stretch)
        found += [
            run if start <= place < start + len(inner) else Run(run.text)
            for place, run in enumerate(stretch)
        ]
    return found


def _with_breaks(lines: Sequence[list[Run]]) -> Iterator[Run]:
    """The lines with a break between two; it is bold where both its neighbours are."""
    for number, line in enumerate(lines):
        if number:
            yield Run("\n", bold=lines[number - 1][-1].bold and line[0].bold)
        yield from line


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    for (is_field, bold), group in groupby(runs, key=lambda run: (bool(run.field), run.bold)):
        if is_field:
            yield from group
        else:
            yield Run("".join(run.text for run in group), bold=bold)
