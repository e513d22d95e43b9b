"""Blocks of a letter written down as Markdown, so that reading it gives the same blocks again.

Whatever a person types is text: what Markdown would read as mark-up is escaped. What a letter can't
hold (blanks at the ends of a line, empty paragraphs, control characters) is left out by ``tidy``.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from esafety_desktop.guidance.letter_faults import FIELD
from esafety_desktop.guidance.letter_texts import Block, Kind, Run
from esafety_desktop.guidance.letter_tidy import BREAKS, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ANYWHERE = re.compile(r"([\\`*_\[\]<>&#])")
_AT_START = re.compile(r"^([-+=~])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")


def to_markdown(blocks: Iterable[Block]) -> str:
    """Markdown that ``parse_letter`` reads as ``tidy(blocks)``."""
    parts: list[str] = []
    before: Kind | None = None
    for block in tidy(blocks):
        text = _inline(block.runs)
        if block.kind is Kind.HEADING:
            text = f"## {text}"
        elif block.kind is Kind.ITEM:
            text = "- " + text.replace("\n", "\n  ")
        together = before is Kind.ITEM and block.kind is Kind.ITEM
        parts += ["\n" if together else "\n\n", text] if parts else [text]
        before = block.kind
    return "".join(parts)


def plain_text(blocks: Iterable[Block]) -> str:
    """The blocks as plain text, an empty line between two, fields in their braces."""
    return "\n\n".join(
        "".join(f"{{{{{run.field}}}}}" if run.field else run.text for run in block.runs)
        for block in blocks
    )


def runs_of(text: str, *, bold: bool = False) -> tuple[Run, ...]:
    """Plain text as runs: ``{{field}}`` is a field, everything else stands as typed."""
    runs: list[Run] = []
    end = 0
    for found in FIELD.finditer(text):
        runs += [Run(text[end : found.start()], bold=bold), Run(field=found.group(1), bold=bold)]
        end = found.end()
    return tuple(run for run in (*runs, Run(text[end:], bold=bold)) if run.text or run.field)


def from_plain(text: str) -> tuple[Block, ...]:
    """Paragraphs of plain text, parted by empty lines."""
    paragraphs = re.split(r"\n\s*\n", BREAKS.sub("\n", text))
    return tidy(Block(Kind.PARAGRAPH, runs_of(one)) for one in paragraphs)


def _inline(runs: Sequence[Run]) -> str:
    stretches = [
        (bold, "".join(_written(run) for run in group))
        for bold, group in groupby(runs, key=lambda run: run.bold)
    ]
    texts = [text for _, text in stretches]
    for place, ((left, _), _after) in enumerate(pairwise(stretches)):
        _guard_edge(texts, place, outer_left=not left)
    whole = "".join(
        f"**{text}**" if bold else text for (bold, _), text in zip(stretches, texts, strict=True)
    )
    return "\\\n".join(_line_start(line) for line in whole.split("\n"))


def _written(run: Run) -> str:
    return f"{{{{{run.field}}}}}" if run.field else _ANYWHERE.sub(r"\\\1", run.text)


def _guard_edge(texts: list[str], place: int, *, outer_left: bool) -> None:
    """Stars are only read as bold where they stand free: a letter beside them is spelt out.

    ``see**(this)**now`` is no bold in CommonMark; ``se&#101;**(this)**&#110;ow`` is.
    """
    left, right = texts[place], texts[place + 1]
    inner = right[:1] if outer_left else left[-1:]
    if inner.isalnum():
        return
    if outer_left and _needs_spelling(left[-1:]):
        texts[place] = f"{left[:-1]}&#{ord(left[-1])};"
    elif not outer_left and _needs_spelling(right[:1]):
        texts[place + 1] = f"&#{ord(right[0])};{right[1:]}"


def _needs_spelling(one: str) -> bool:
    ascii_mark = one.isascii() and not one.isalnum()
    return bool(one) and not one.isspace() and not ascii_mark


def _line_start(line: str) -> str:
    return _NUMBERED.sub(r"\1\\\2", _AT_START.sub(r"\\\1", line))
