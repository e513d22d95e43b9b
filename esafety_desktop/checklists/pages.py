"""Checklists on paper, filled in or blank, and the picture of the levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.checklists.picture_rules import Bar, Label, Rule, lay_out
from esafety_desktop.checklists.rows import State
from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.text import draw_line, one_line

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.checklists.level_rows import LevelSheet, PartRow, Picture
    from esafety_desktop.checklists.picture_rules import Shape
    from esafety_desktop.checklists.rows import ChecklistRow, ItemRow, ListSheet
    from esafety_desktop.printing.document import Drawing, Progress

_WIDTHS = (3.4, 1.2, 1.9, 1.9)
_HEADS = ("Item", "Found", "Looked at", "What is missing")
_BLANK_HEADS = ("Item", "Ring one", "Comment; who does what is missing, by when")
_BLANK_WIDTHS = (3.4, 1.7, 2.8)
_GAP = "\N{NO-BREAK SPACE}" * 3
_RING = f"Yes{_GAP}·{_GAP}Partly{_GAP}·{_GAP}No\nNot for us"
_SIGNS = str.maketrans("", "", "⚠◷●○")
_LETTER = 9.0
_PICTURE = 560.0


def render_lists(sheet: ListSheet, progress: Progress | None = None) -> bytes:
    """Each list on a page of its own; of several, first a page that says how far each has come."""
    one = sheet.lists[0] if len(sheet.lists) == 1 else None
    title = one.row.title if one else "Our checklists"
    note = "to be filled in by hand" if sheet.blank else f"as on {british(sheet.made_on)}"
    paper = Document(title, f"Checklist, {note}", sheet.school)
    if one is None and not sheet.blank:
        _overview(paper, sheet.lists)
    for number, found in enumerate(sheet.lists):
        if one is None:
            if number or not sheet.blank:
                paper.page_break()
            paper.heading(found.row.title)
        paper.text(found.row.about)
        if sheet.blank:
            _blank(paper, found)
        else:
            _filled(paper, found)
    return paper.render(progress)


def render_levels(sheet: LevelSheet, progress: Progress | None = None) -> bytes:
    """How far the four parts have come: where each stands, and the picture over the terms."""
    paper = Document(
        "Online safety: how far we have come",
        "Levels 1 to 5 of the four parts",
        sheet.school,
        f"Made on {british(sheet.made_on)}",
    )
    paper.table(
        ("Part", "Level", "Term", "Judged by", "How we can tell"),
        [_level_line(part) for part in sheet.parts],
        (1.4, 1.1, 1.2, 1.9, 2.9),
    )
    paper.text(sheet.picture.told_by)
    paper.heading("What the levels mean", 2)
    for part in sheet.parts:
        latest = part.latest
        if latest:
            paper.text(f"{part.title}, level {latest.level}: {part.steps[latest.level - 1]}")
    paper.figure("Term by term", _drawing(sheet.picture))
    return paper.render(progress)


def _overview(paper: Document, lists: tuple[ChecklistRow, ...]) -> None:
    paper.table(
        ("List", "Yes", "Partly", "No", "Not looked at", "Last looked at"),
        [
            (
                one.row.title,
                one.row.progress,
                _count(one, State.PARTLY),
                _count(one, State.NO),
                _count(one, State.OPEN),
                british(one.row.last) or "never",
            )
            for one in lists
        ],
        (3.2, 1.0, 0.7, 0.7, 1.1, 1.2),
    )


def _count(one: ChecklistRow, state: State) -> str:
    return str(one.row.counts.get(state, 0))


def _filled(paper: Document, found: ChecklistRow) -> None:
    used = [item for item in found.items if not item.retired]
    paper.text(f"{found.row.progress} in place", bold=True)
    paper.table(_HEADS, [_line(item) for item in used], _WIDTHS)


def _line(item: ItemRow) -> tuple[str, str, str, str]:
    looked = "\n".join(part for part in (item.who, british(item.day)) if part)
    tick = item.latest
    missing = [item.comment]
    if tick and not item.state.is_settled:
        by = f"by {british(tick.due_on)}" if tick.due_on else ""
        missing += [" ".join(part for part in (tick.owner, by) if part), _plain(item.action)]
    said = f"{item.text}\n(In the source: {item.then})" if item.then else item.text
    return said, item.state.value, looked, "\n".join(part for part in missing if part)


def _plain(words: str) -> str:
    """Words without the signs that stand before them on the screen."""
    return " ".join(words.translate(_SIGNS).split())


def _blank(paper: Document, found: ChecklistRow) -> None:
    rows = [(item.text, _RING, "") for item in found.items if not item.retired]
    paper.table(_BLANK_HEADS, rows, _BLANK_WIDTHS)
    paper.facts((("Looked at by", ""), ("On", "")), together=True)


def _level_line(part: PartRow) -> tuple[str, str, str, str, str]:
    latest = part.latest
    if latest is None:
        return part.title, part.level_words, "", "", ""
    who = f"{latest.who}, {british(latest.day)}"
    return part.title, part.level_words, latest.when.label, who, latest.evidence


def _drawing(picture: Picture) -> Drawing:
    def draw(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
        top = y + height
        canvas.saveState()
        for shape in lay_out(picture, width, min(height, _PICTURE), _LETTER):
            _draw(canvas, shape, x, top)
        canvas.restoreState()

    return draw


def _draw(canvas: Canvas, shape: Shape, x: float, top: float) -> None:
    if isinstance(shape, Rule):
        canvas.setLineWidth(1.0 if shape.firm else 0.3)
        canvas.setStrokeGray(0.0 if shape.firm else 0.7)
        canvas.line(x + shape.x, top - shape.y, x + shape.x + shape.width, top - shape.y)
    elif isinstance(shape, Bar):
        canvas.setLineWidth(1.0)
        canvas.setStrokeGray(0.0)
        canvas.setFillGray(0.25 if shape.newest else 0.82)
        low = top - shape.y - shape.height
        canvas.rect(x + shape.x, low, shape.width, shape.height, stroke=1, fill=1)
    elif isinstance(shape, Label):
        canvas.setFillGray(0.0)
        line = one_line(shape.text, _LETTER, bold=shape.bold)
        left = shape.x - (line.width / 2 if shape.middle else 0.0)
        draw_line(canvas, line, x + left, top - shape.y, _LETTER)
