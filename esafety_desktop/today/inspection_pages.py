"""How the inspection pack prints: contents with page numbers, then section after section."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.printing.document import Document
from esafety_desktop.printing.sheet import new_canvas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from esafety_desktop.today.rows import InspectionPack

_NOTHING = "Nothing is put down for this school year."
_FEW = "Too few incidents to be counted without telling who it was."
_TITLE = "Online safety: inspection pack"
_NAMELESS = (
    "No incident stands alone here. The counts are made by the rule of the page for governors and "
    "over the same groups: neither paper tells what the other holds back. "
    "Whom an incident was told and what came of it is counted once it is closed."
)

_CODES = (
    "Every change is kept in a record that nobody can alter unseen. Typed in under Help, Check the "
    "records, these codes show whether its end was cut off, or all of it made anew, since this day."
)


class _Table(NamedTuple):
    """A table of a section; ``empty``: what stands there when it has no line."""

    heading: str
    headers: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    empty: str = _NOTHING


class _Section(NamedTuple):
    """One line of the contents, and its tables."""

    title: str
    holds: str
    tables: tuple[_Table, ...]
    lead: str = ""


def render_inspection(
    pack: InspectionPack, progress: Callable[[int, int], None] | None = None
) -> bytes:
    """The pack: contents and its sections, no name of a child anywhere."""
    sections = _sections(pack)
    papers = [_paper(pack, section) for section in sections]
    front = _contents(pack, sections, [0] * len(papers)).count_pages()
    starts, following = [], front + 1
    for paper in papers:
        starts.append(following)
        following += paper.count_pages()
    total = following - 1
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, _TITLE, pack.school)
    _contents(pack, sections, starts).draw_on(canvas, progress, total=total)
    for paper, start in zip(papers, starts, strict=True):
        paper.draw_on(canvas, progress, before=start - 1, total=total)
    canvas.save()
    return buffer.getvalue()


def _sections(pack: InspectionPack) -> tuple[_Section, ...]:
    """What the pack holds, in the order in which it is numbered."""
    return (_log_section(pack), _signed_section(pack), *_plain_sections(pack))


def _log_section(pack: InspectionPack) -> _Section:
    readings = _Table("Readings of the log", ("Day", "What", "By or to"), pack.readings, (1, 3, 2))
    return _Section(
        "1. The log",
        "counts of the year without names: kind, who was told, what came of it",
        (*_log(pack), readings),
        f"{_NAMELESS} {pack.rule}",
    )


def _signed_section(pack: InspectionPack) -> _Section:
    signed = ("Agreement", "Signed")
    return _Section(
        "2. Signed agreements",
        "what families and adults signed, the statutory guidance that staff read among it",
        (
            _Table("Families", signed, pack.signed, (3, 1.2)),
            _Table("Staff and other adults", signed, pack.staff, (3, 1.2)),
        ),
    )


def _plain_sections(pack: InspectionPack) -> tuple[_Section, ...]:
    """Those of one table each."""
    return (
        _Section(
            "3. Training",
            "drills and trainings of the year",
            (_Table("", ("Day", "What", "Who"), pack.trainings, (1, 4, 1)),),
        ),
        _Section(
            "4. Filter and monitoring checks",
            "the diary of checks",
            (_Table("", ("Day", "Check", "By"), pack.checks, (1, 4, 1.6)),),
        ),
        _Section(
            "5. Reviews",
            "how each action point stands",
            (_Table("", ("Action point", "Stands", "Last reviewed", "Next due"), pack.reviews,
                    (4, 1.4, 1.9, 1.2)),),
        ),
        _Section(
            "6. Checklists",
            "how far each list has come; to do: missing, wholly or in part",
            (_Table("", ("List", "In place", "To do", "Last looked at"), pack.checklists,
                    (4, 1.2, 1, 1.9), "No list was begun yet."),),
        ),
        _Section(
            "7. Guidance",
            "how far the school walked through the guidance of this September",
            (_Table("", ("What", "How far"), pack.guidance, (3, 1.4)),),
        ),
        _Section(
            "8. Back-ups",
            "which were opened and checked this year, to see that they can be put back",
            (_Table("", ("Tried on", "Back-up", "By", "Found"), pack.backups,
                    (1.9, 3.4, 1.2, 0.9), "None was tried out yet."),),
        ),
        _Section(
            "9. Record of changes",
            "how far it went that day, with the codes that show later whether it is still whole",
            (_Table("", ("Record", "Entries", "Newest", "Code"), pack.records,
                    (1.4, 0.8, 1.5, 3.6)),),
            _CODES,
        ),
    )  # fmt: skip


def _log(pack: InspectionPack) -> Iterator[_Table]:
    """One table each for kind, who was told and what came of it; all add up to the same."""
    if not pack.counted:
        yield _Table("", ("Kind", "Incidents"), (), (4, 1), _FEW if pack.few else _NOTHING)
        return
    for chart in pack.log:
        empty = chart.untold or _NOTHING
        yield _Table(chart.title, (chart.head, "Incidents"), chart.lines, (4, 1), empty)


def _document(pack: InspectionPack) -> Document:
    return Document(
        _TITLE,
        f"School year {pack.year}",
        pack.school,
        f"printed {pack.printed_at} by {pack.printed_by}",
    )


def _contents(
    pack: InspectionPack, sections: Sequence[_Section], starts: Sequence[int]
) -> Document:
    paper = _document(pack)
    paper.heading("Contents", 2)
    rows = [
        (section.title, section.holds, str(start))
        for section, start in zip(sections, starts, strict=True)
    ]
    paper.table(("Section", "What it holds", "Page"), rows, (2.2, 4, 0.6))
    paper.text(
        "Every section is for the school year above, up to the day of printing. Reviews and "
        "checklists are told as they stand now; what was last looked at in an earlier school year "
        "says in which."
    )
    return paper


def _paper(pack: InspectionPack, section: _Section) -> Document:
    paper = _document(pack)
    paper.heading(section.title, 1)
    if section.lead:
        paper.text(section.lead)
    for table in section.tables:
        if table.heading:
            paper.heading(table.heading, 2)
        if table.rows:
            paper.table(table.headers, table.rows, table.widths)
        else:
            paper.text(table.empty)
    return paper
