"""Lists and the report on paper: plain A4, black and white; no name on what governors get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document
from esafety_desktop.returns.report_rules import (
    RULE,
    before_words,
    change_words,
    percent_words,
    whole_words,
)
from esafety_desktop.returns.told_rules import TOLD, back_words, stepped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.returns.rows import ListSheet, Report, ReportLine, Sheets

_WIDTHS = {
    5: (3.0, 4.0, 1.2, 1.4, 1.6),
    6: (2.2, 1.0, 2.0, 1.8, 3.0, 2.2),
}
_HEAD = (
    "",
    "Returned",
    "",
    "A year before",
    "Change",
    "Declined",
    "Out",
    "Not given out",
    "Exempt",
)
_SHARES = (1.9, 1.4, 1.7, 1.2, 1.2, 1.3, 0.8, 1.2, 1.2)


def render_lists(sheets: Sheets, progress: Callable[[int, int], None] | None = None) -> bytes:
    """Each list on a page of its own, with a column to write into for the class teacher."""
    first = sheets.sheets[0]
    note = f"As of {british(first.on)}"
    paper = Document(sheets.title, f"{first.year} · {note}", first.school)
    for number, sheet in enumerate(sheets.sheets):
        if number:
            paper.page_break()
        _list(paper, sheet)
    return paper.render(progress)


def _list(paper: Document, sheet: ListSheet) -> None:
    if sheet.title != paper.title:
        paper.heading(sheet.title, 2)
    widths = _WIDTHS.get(len(sheet.headings))
    paper.table(sheet.headings, sheet.rows, widths)
    if sheet.left_out:
        children = "1 child is" if sheet.left_out == 1 else f"{sheet.left_out} children are"
        paper.text(f"{children} not on this list. The office knows.")


def render_report(found: Report, progress: Callable[[int, int], None] | None = None) -> bytes:
    """The report for the office: whole school, classes, year groups, agreements; no names."""
    paper = _report_paper(found, "Signed forms returned")
    _figure(paper, found)
    for title, lines in (
        ("By agreement", found.by_agreement),
        ("By year group", found.by_year),
        ("By class", found.by_class),
    ):
        if lines:
            paper.heading(title, 2)
            _table(paper, (*lines, found.whole))
    paper.text(RULE)
    return paper.render(progress)


def render_governors(found: Report, progress: Callable[[int, int], None] | None = None) -> bytes:
    """One page for governors: the figure, large, then the agreements; nothing about one family.

    What is missing is told as on the governors' page (`told_rules`), by agreement alone: a class or
    a year group beside it would tell how many forms of a few families are missing.
    """
    paper = _report_paper(found, "Signed agreements: a figure for governors")
    asked = [(line.name, line.now, line.before) for line in found.by_agreement]
    share, words = back_words((now.returned, now.asked) for _name, now, _before in asked)
    paper.large(f"{share} returned")
    said = stepped(words, " signatures are back")
    paper.text(f"{said[:1].upper()}{said[1:]}.", bold=True)
    then = [(before.returned, before.asked) for _name, _now, before in asked if before]
    if then:
        share, words = back_words(then)
        paper.text(
            f"On {british(found.before_on)}, in {found.year_before}: {share} ({stepped(words)})."
        )
    paper.heading("By agreement", 2)
    rows = [(name, *back_words([(now.returned, now.asked)])) for name, now, _before in asked]
    paper.table(("", "Returned", ""), rows, (3.0, 1.0, 2.0))
    paper.text(f"{RULE} {TOLD}")
    return paper.render(progress)


def _report_paper(found: Report, title: str) -> Document:
    return Document(title, f"{found.year} · as of {british(found.on)}", found.school)


def _figure(paper: Document, found: Report) -> None:
    now = found.whole.now
    paper.large(f"{percent_words(now.returned, now.asked)} returned")
    paper.text(whole_words(now), bold=True)
    paper.text(before_words(found))


def _table(paper: Document, lines: Sequence[ReportLine]) -> None:
    paper.table(_HEAD, [_row(line) for line in lines], _SHARES)


def _row(line: ReportLine) -> tuple[str, ...]:
    now, before = line.now, line.before
    return (
        line.name,
        percent_words(now.returned, now.asked),
        f"{now.returned} of {now.asked}",
        percent_words(before.returned, before.asked) if before else "–",
        change_words(now, before),
        str(now.declined or ""),
        str(now.outstanding or ""),
        str(now.not_given_out or ""),
        str(now.exempt or ""),
    )
