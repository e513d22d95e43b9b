"""The contact map as an SVG file: the drawing of the page, its words kept as words.

Whoever opens it can search it, copy a number out of it and have it read aloud: each box is a group
with its own title. Nothing in a name is mark-up (fault B14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from esafety_desktop.contacts.map_drawing_rules import drawing_of
from esafety_desktop.contacts.map_shape_rules import Disc, Rect, Rule, Words
from esafety_desktop.contacts.map_words_rules import runs_right
from esafety_desktop.printing import marking
from esafety_desktop.printing.text import clean, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.contacts.map_shape_rules import Drawing, Part
    from esafety_desktop.contacts.rows import Sheet
    from esafety_desktop.printing.document import Progress

_FACES = "Andika, 'Segoe UI', 'Noto Sans', sans-serif"


def render_svg(sheet: Sheet, progress: Progress | None = None) -> bytes:
    """The map as one SVG file in UTF-8, A3 across."""
    if progress:
        progress(0, 1)
    drawing = drawing_of(sheet, width_of)
    text = "\n".join([*_opening(drawing), *_parts(drawing), "</svg>", ""])
    if progress:
        progress(1, 1)
    return text.encode()


def _opening(drawing: Drawing) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        '<svg xmlns="http://www.w3.org/2000/svg" width="420mm" height="297mm" '
        f'viewBox="0 0 {drawing.width:g} {drawing.height:g}" font-family="{_FACES}">'
    )
    marked = marking.words()
    yield f"<title>{_text(f'{drawing.title} ({marked})' if marked else drawing.title)}</title>"
    yield f"<desc>{_text(drawing.about)}</desc>"
    yield f'<rect width="{drawing.width:g}" height="{drawing.height:g}" fill="#ffffff"/>'
    if marked:
        yield (
            f'<text x="{drawing.width / 2:g}" y="12" font-size="8" font-weight="bold" '
            f'text-anchor="middle">{_text(marked)}</text>'
        )


def _parts(drawing: Drawing) -> Iterator[str]:
    for part in drawing.parts:
        yield f"<g{_named(part)}>"
        if part.title:
            yield f"<title>{_text(part.title)}</title>"
        yield from (_shape(shape) for shape in part.shapes)
        yield "</g>"


def _named(part: Part) -> str:
    if not part.title:
        return ' aria-hidden="true"'
    return f' role="group" aria-label={quoteattr(clean(part.title))}'


def _shape(shape: Words | Rect | Disc | Rule) -> str:
    if isinstance(shape, Words):
        return _words(shape)
    if isinstance(shape, Rect):
        return (
            f'<rect x="{shape.x:.2f}" y="{shape.y:.2f}" width="{shape.width:.2f}" '
            f'height="{shape.height:.2f}" rx="{shape.corner:.2f}"'
            f"{_look(shape.fill, shape.edge, shape.line, shape.dash)}/>"
        )
    if isinstance(shape, Disc):
        return (
            f'<circle cx="{shape.x:.2f}" cy="{shape.y:.2f}" r="{shape.radius:.2f}"'
            f"{_look(shape.fill, shape.edge, shape.line)}/>"
        )
    return (
        f'<line x1="{shape.x1:.2f}" y1="{shape.y1:.2f}" x2="{shape.x2:.2f}" y2="{shape.y2:.2f}"'
        f"{_look('', shape.colour, shape.line, shape.dash)}/>"
    )


def _words(words: Words) -> str:
    """A line of text; one that is set in another face is squeezed to the same width."""
    right = words.align == "start" and runs_right(words.text)
    x, anchor = {
        "start": (words.x, "start"),
        "centre": (words.x + words.room / 2, "middle"),
        "right": (words.x + words.room, "end"),
    }[words.align]
    if right:  # start of a line that runs to the left
        x = words.x + words.room
    wide = width_of(words.text, words.size, bold=words.bold)
    length = f' textLength="{wide:.2f}" lengthAdjust="spacingAndGlyphs"' if not right else ""
    way = ' direction="rtl"' if right else ""
    bold = ' font-weight="bold"' if words.bold else ""
    return (
        f'<text x="{x:.2f}" y="{words.y:.2f}" font-size="{words.size:.2f}" fill="{words.colour}" '
        f'text-anchor="{anchor}"{bold}{way}{length}>{_text(words.text)}</text>'
    )


def _look(fill: str, edge: str, line: float, dash: tuple[float, ...] = ()) -> str:
    dashed = f' stroke-dasharray="{" ".join(f"{one:g}" for one in dash)}"' if dash else ""
    stroke = f' stroke="{edge}" stroke-width="{line:g}"{dashed}' if edge else ""
    return f' fill="{fill or "none"}"{stroke}'


def _text(text: str) -> str:
    return escape(clean(text))
