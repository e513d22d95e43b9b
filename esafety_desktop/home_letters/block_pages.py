"""The blocks of a letter home: how each is set, and the room to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.letters.rows import TextBlock, TextRun
from esafety_desktop.printing import flow
from esafety_desktop.printing.holes import Setting, Still
from esafety_desktop.printing.sheet import ROOM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SIZE = 12.0
_HEADING = 14.4
_HANG = SIZE * 1.4
_GAP = 8.0
_TO_SIGN = 34.0
_SETTINGS = {
    "heading": Setting(_HEADING, ROOM, bold=True, keep=True),
    "item": Setting(SIZE, ROOM, indent=_HANG, mark="•"),
    "close": Setting(SIZE, ROOM, keep=True),
}
_PARAGRAPH = Setting(SIZE, ROOM)


def with_room_to_sign(blocks: Sequence[TextBlock]) -> tuple[TextBlock, ...]:
    """The block that begins with the close is parted after its first line: there one signs."""
    found: list[TextBlock] = []
    for block in blocks:
        breaks = [place for place, run in enumerate(block.runs) if run.text.startswith("\n")]
        if not breaks or not block.runs or block.runs[0].field != "close":
            found.append(block)
            continue
        cut = breaks[0]
        rest = block.runs[cut]
        after = (TextRun(rest.text[1:], bold=rest.bold), *block.runs[cut + 1 :])
        found += [TextBlock("close", block.runs[:cut]), TextBlock("paragraph", after)]
    return tuple(found)


def setting_of(block: TextBlock) -> Setting:
    """How a block is set."""
    return _SETTINGS.get(block.kind, _PARAGRAPH)


def letter_pieces(blocks: Iterable[TextBlock], heights: Iterator[int]) -> Iterator[flow.Piece]:
    """A letter; each personal block takes the next of the heights, in lines."""
    personal, before = 0, ""
    for block in blocks:
        if before == "item" != block.kind:
            yield flow.gap(_GAP / 2)
        before = block.kind
        setting = setting_of(block)
        if block.personal:
            yield from setting.holes(personal, next(heights))
            personal += 1
        else:
            yield from setting.pieces(block.runs)
        if block.kind == "close":
            yield flow.Piece(_TO_SIGN, Still(), keep=True)
        else:
            yield flow.gap(_GAP / 2 if block.kind == "item" else _GAP)
