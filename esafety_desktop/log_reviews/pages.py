"""How the report without names and the diary print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.log_reviews.check_rules import LEAST_SHOWN
from esafety_desktop.printing.document import Document

_FILED = (
    "File this page. Whoever types these codes under Help, Check the records, sees whether entries"
    " were cut off or made anew since."
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.log_reviews.rows import LogReport


def render_report(report: LogReport, progress: Callable[[int, int], None] | None = None) -> bytes:
    """The log of a stretch of time, without names."""
    paper = Document(
        "Online safety log: report without names",
        f"{british(report.first)} to {british(report.last)}",
        report.school,
        f"printed {report.printed_at} by {report.printed_by}",
    )
    paper.facts(
        (
            ("Incidents entered", report.incidents),
            ("Left out", "What only some leaders may read, and every name."),
            ("Small numbers", f"Counts below {LEAST_SHOWN} are added up under one line."),
        )
    )
    if report.wanted:
        paper.heading("What the safeguarding partners want to know", 2)
        paper.text(report.wanted)
    for heading, lines in report.groups:
        paper.heading(heading, 2)
        if lines:
            paper.table(("", "How many"), [(one.label, one.count) for one in lines], (4, 1))
        else:
            paper.text("None, or too few to be shown.")
    paper.heading("Checks of the filter and the monitoring", 2)
    if report.checks:
        paper.table(("Check", "How often", "Last on"), report.checks, (4, 1, 1.2))
    else:
        paper.text("No check was put down in this time.")
    if report.heads:
        paper.heading("How far the records go", 2)
        paper.text(_FILED)
        paper.facts(report.heads)
    paper.heading("Read and discussed", 2)
    paper.facts((("By", ""), ("On", ""), ("What follows from it", "")), together=True)
    return paper.render(progress)
