"""How letters are printed: packs of a class, reminders, spare slips, class lists."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.letters.pack_pages import Press
from esafety_desktop.letters.rows import (
    ChildSheet,
    ClassPack,
    Look,
    SchoolHead,
    TextBlock,
    TextRun,
    Wording,
)
from esafety_desktop.letters.run_sheet_pages import run_sheet
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.sheet import MARGIN, PAGE_HEIGHT, ROOM, new_canvas
from esafety_desktop.printing.text import Align, draw_line, fitted, unprintable

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.rows import ClassList

_BLANKS = {
    "parent": "parent or carer",
    "close": "Yours faithfully",
    "child": "your child",
    "child_first": "your child",
    "class": "",
    "papers": "the rules",
}


def render_class_pack(pack: ClassPack, progress: Callable[[int, int], None] | None = None) -> bytes:
    """Every child's letter with the rules and the return slip, in the order of the pack.

    Args:
        pack: All that is printed.
        progress: Told (letters done, letters in all); may raise ``Cancelled``.
    """
    sheets = [*pack.children, *_spares(pack)]
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, pack.title, pack.school.name)
    press = Press(canvas, pack)
    class_name = None
    for number, child in enumerate(sheets):
        if progress:
            progress(number, len(sheets))
        if pack.separator and child.name and child.class_name != class_name:
            class_name = child.class_name
            count = sum(one.class_name == class_name for one in pack.children)
            _separator(canvas, pack, class_name, count)
        press.print_child(child)
    if not sheets:
        canvas.showPage()
    if pack.list_at_end:
        run_sheet(pack).draw_on(canvas)
    canvas.save()
    if progress:
        progress(len(sheets), len(sheets))
    return buffer.getvalue()


def render_reminders(pack: ClassPack, progress: Callable[[int, int], None] | None = None) -> bytes:
    """Reminder letters, each with a fresh slip; printed like a class pack."""
    return render_class_pack(pack, progress)


def warm_up() -> None:
    """Draw a letter that nobody sees: libraries, faces and codes are ready for the first real one.

    Raises:
        Problem: the faces are missing.
    """
    both = (TextRun("Ready"), TextRun("to print", bold=True))
    wording = Wording((TextBlock("paragraph", both),), "", "", child_statements=("Ready",))
    sheet = ChildSheet("Ready", "", ("Ready",), code="0" * 8, shown_code="0000-0000")
    render_class_pack(ClassPack(SchoolHead("Ready"), "", "", date.min, (wording,), (sheet,)))


def _spares(pack: ClassPack) -> list[ChildSheet]:
    """Spares of every agreement that the pack is about, in the usual look where it has that."""
    usual: dict[str, int] = {}
    for number, wording in enumerate(pack.wordings):
        plain = wording.look is Look.STANDARD and wording.beside is None
        if plain or wording.agreement_id not in usual:
            usual[wording.agreement_id] = number
    used = usual.values()
    return [
        ChildSheet("", "", values=_BLANKS, wording=wording)
        for wording in used
        for _ in range(pack.spares)
    ]


def unprintable_names(pack: ClassPack) -> tuple[str, ...]:
    """Names, addresses and translated lines with letters that no face has (fault B16)."""
    texts = (
        text
        for child in pack.children
        for text in (child.name, child.class_name, *child.values.values(), *child.envelope)
    )
    translated = (
        text
        for wording in pack.wordings
        if wording.beside
        for text in (wording.beside.note, *(theirs for _, theirs in wording.beside.pairs))
    )
    return tuple(dict.fromkeys(text for text in (*texts, *translated) if unprintable(text)))


def _separator(canvas: Canvas, pack: ClassPack, class_name: str, count: int) -> None:
    middle = PAGE_HEIGHT / 2
    letters = "1 letter" if count == 1 else f"{count} letters"
    lines = (
        (pack.school.name, 16.0, False),
        (f"Class {class_name}", 54.0, True),
        (pack.title, 16.0, False),
        (f"{letters} · {pack.printed_on.strftime('%d/%m/%Y')}", 16.0, False),
    )
    y = middle + 120
    for text, most, bold in lines:
        line, size = fitted(text, most, ROOM, bold=bold)
        y -= size * 1.5
        draw_line(canvas, line, MARGIN, y, size, room=ROOM, align=Align.CENTRE)
    canvas.showPage()
    if pack.both_sides:
        canvas.showPage()


def render_class_list(
    listed: ClassList, progress: Callable[[int, int], None] | None = None
) -> bytes:
    """A class list with empty columns to tick."""
    paper = Document(
        f"Class {listed.class_name}",
        f"{len(listed.rows)} children · school year {listed.year}",
        listed.school,
        f"printed {listed.printed_on.strftime('%d/%m/%Y')}",
    )
    rows = [
        (str(row.number), row.name, row.year_group, *("" for _ in listed.columns))
        for row in listed.rows
    ]
    paper.table(
        ("No.", "Name", "Year", *listed.columns), rows, (1, 6, 1.2, *(2 for _ in listed.columns))
    )
    return paper.render(progress)
