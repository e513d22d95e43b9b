"""Text broken into lines of bits that know their place; shaped, and in the right direction."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.printing import bidi
from esafety_desktop.printing.bits import Bit, bit_of, bits_of, clean, spread_out
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CUT_AFTER = frozenset("/-?&=@_")
_PIECES = re.compile(r" +|[^ ]+")


class Span(Value):
    """A stretch of text in one weight.

    Attributes:
        spread: Room after every letter, in sizes; joined scripts such as Arabic take none.
    """

    text: str
    bold: bool = False
    spread: float = 0.0


class Placed(Value):
    """A bit at its distance from the left end of its line, in points."""

    x: float
    face: str
    glyphs: str
    text: str
    spread: float = 0.0


class Line(Value):
    """One line of a paragraph, ready to be drawn."""

    placed: tuple[Placed, ...]
    width: float
    rtl: bool = False


class _Atom(Value):
    """A word (which may change weight or face) or the blank between two words."""

    bits: tuple[Bit, ...]
    width: float
    blank: bool = False


def _atom(bits: tuple[Bit, ...], *, blank: bool = False) -> _Atom:
    return _Atom(bits, sum([bit.width for bit in bits]), blank)


@lru_cache(maxsize=8192)
def span_atoms(
    text: str,
    bold: bool,  # noqa: FBT001 - cached: positional
    levels: tuple[int, ...],
    spread: float = 0.0,
) -> tuple[_Atom, ...]:
    """The words and blanks of a span; remembered until ``forgetting.forget``."""
    atoms: list[_Atom] = []
    for match in _PIECES.finditer(text):
        piece = match.group()
        own = levels[match.start() : match.end()]
        blank = piece[0] == " "
        bits = bits_of(" ", bold, own[:1]) if blank else bits_of(piece, bold, own)
        if spread:
            bits = tuple(spread_out(bit, spread) for bit in bits)
        atoms.append(_atom(bits, blank=blank))
    return tuple(atoms)


def _atoms(spans: Iterable[Span], levels: tuple[int, ...]) -> list[_Atom]:
    atoms: list[_Atom] = []
    place = 0
    for span in spans:
        end = place + len(span.text)
        found = span_atoms(span.text, span.bold, levels[place:end], span.spread)
        place = end
        if atoms and found and not (atoms[-1].blank or found[0].blank):
            atoms[-1] = _atom(atoms[-1].bits + found[0].bits)
            found = found[1:]
        atoms.extend(found)
    return atoms


def _cut(text: str, start: int, end: int) -> int:
    """Where a word that has room up to ``end`` is cut: after a slash, hyphen… of a web address."""
    earliest = start + (end - start) // 3
    good = (place for place in range(end, earliest, -1) if text[place - 1] in _CUT_AFTER)
    return next(good, end)


def _part_of(bit: Bit, start: int, end: int) -> Bit:
    return spread_out(bit_of(bit.face, bit.text[start:end], bit.level), bit.spread)


def _split(atom: _Atom, room: float) -> Iterator[_Atom]:
    """A word that is wider than the line, cut where it may be, else between letters."""
    part: list[Bit] = []
    for bit in atom.bits:
        start = 0
        for end in range(1, len(bit.text) + 1):
            taken = sum(one.width for one in part)
            if taken + _part_of(bit, start, end).width <= room:
                continue
            cut = _cut(bit.text, start, end - 1)
            if cut > start:
                part.append(_part_of(bit, start, cut))
            if part:
                yield _atom(tuple(part))
            part, start = [], cut
        part.append(_part_of(bit, start, len(bit.text)))
    yield _atom(tuple(part))


def _broken(atoms: Sequence[_Atom], room: float) -> Iterator[list[_Atom]]:
    line: list[_Atom] = []
    used = 0.0
    for atom in atoms:
        for piece in (atom,) if atom.blank or atom.width <= room else _split(atom, room):
            wide = piece.width
            if used + wide > room and line and not piece.blank:
                yield line
                line, used = [], 0.0
            if piece.blank and not line:
                continue
            line.append(piece)
            used += wide
    if line:
        yield line


def _placed(atoms: list[_Atom], size: float, base: int) -> Line:
    while atoms and atoms[-1].blank:
        atoms.pop()
    bits = [bit for atom in atoms for bit in atom.bits]
    if not any(bit.level for bit in bits):
        return _placed_plain(bits, size)
    positions = [0.0] * len(bits)
    x = 0.0
    for index in bidi.visual_order([bit.level for bit in bits]):
        positions[index] = x
        x += bits[index].width * size
    placed = tuple(
        Placed(positions[index], bit.face, bit.glyphs, bit.text, bit.spread)
        for index, bit in enumerate(bits)
        if bit.glyphs.strip()
    )
    return Line(placed, x, rtl=bool(base))


def _placed_plain(bits: list[Bit], size: float) -> Line:
    """Left to right throughout: neighbours in one face are drawn as one string."""
    placed: list[Placed] = []
    x = start = 0.0
    run: list[str] = []
    name, spread = "", 0.0
    for bit in bits:
        if not bit.glyphs:
            continue
        shaped = type(bit.glyphs) is not str
        if run and (shaped or bit.face != name or bit.spread != spread):
            placed.append(Placed(start, name, "".join(run), "".join(run), spread))
            run = []
        if shaped:
            placed.append(Placed(x, bit.face, bit.glyphs, bit.text))
        else:
            if not run:
                start, name, spread = x, bit.face, bit.spread
            run.append(bit.glyphs)
        x += bit.width * size
    if run:
        placed.append(Placed(start, name, "".join(run), "".join(run), spread))
    return Line(tuple(placed), x)


def set_lines(spans: Sequence[Span], size: float, room: float) -> tuple[Line, ...]:
    """Text broken into lines no wider than ``room`` points; each line end begins a new one."""
    lines: list[Line] = []
    for paragraph in _paragraphs(spans):
        text = "".join([span.text for span in paragraph])
        base = 0
        levels: tuple[int, ...] = ()
        if bidi.has_rtl(text):
            base = bidi.base_level(text)
            levels = bidi.levels(text, base)
        broken = _broken(_atoms(paragraph, levels), room / size)
        lines.extend([_placed(atoms, size, base) for atoms in broken] or [Line((), 0.0)])
    return tuple(lines)


def _paragraphs(spans: Sequence[Span]) -> Iterator[list[Span]]:
    paragraph: list[Span] = []
    for span in spans:
        first, *others = clean(span.text).split("\n")
        paragraph.append(Span(first, span.bold, span.spread))
        for other in others:
            yield paragraph
            paragraph = [Span(other, span.bold, span.spread)]
    yield paragraph


@lru_cache(maxsize=8192)
def one_line(text: str, size: float, *, bold: bool = False) -> Line:
    """The whole text as a single line, however wide."""
    return set_lines((Span(text.replace("\n", " "), bold),), size, 1e9)[0]
