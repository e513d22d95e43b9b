"""No-photograph lists on paper: big, plain, and without a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.image_consent.rows import ListPart, ListRow, NoPhotoList

    Progress = Callable[[int, int], None]

_SIZE = 14.0
_FREE = "yes"
_SIGN = " *"
_RULE = (
    "Do not take or show a picture in which one of these children can be recognised where the "
    "list says NO. Ask the school office, never the child or the family, if you are not sure."
)
_STAR = "* The family has not answered every question yet; no answer counts as no."
_HANDLE = "Keep this list where only staff see it, and put the old one into the shredder."


def render_list(found: NoPhotoList, progress: Progress | None = None) -> bytes:
    """A no-photograph list as PDF, a class or trip to a page or more.

    Raises:
        Cancelled: the progress callable said so.
    """
    stand = f"As it stands on {british(found.day)}. Print it anew when something has changed."
    paper = Document(found.title, stand, found.school, "For staff only")
    for number, part in enumerate(found.parts):
        if number:
            paper.page_break()
        _part(paper, part, found)
    return paper.render(progress)


def _part(paper: Document, part: ListPart, found: NoPhotoList) -> None:
    heading = f"{part.title}: {len(part.rows)} of {part.children} children"
    if len(found.parts) > 1 or not found.by_class:
        paper.heading(heading)
    paper.text(_RULE)
    if part.rows:
        _table(paper, part.rows, found)
    rest = part.children - len(part.rows)
    paper.text(_rest(rest, listed=bool(part.rows), trip=not found.by_class), bold=True)
    if any(row.unanswered for row in part.rows):
        paper.text(_STAR)
    paper.text(_HANDLE)


def _table(paper: Document, rows: Sequence[ListRow], found: NoPhotoList) -> None:
    lead = ("Child",) if found.by_class else ("Child", "Class")
    widths = [3.0] if found.by_class else [2.6, 1.0]
    paper.table(
        (*lead, *found.uses),
        [_cells(row, by_class=found.by_class) for row in rows],
        widths=[*widths, *([1.6] * len(found.uses))],
        size=_SIZE,
    )


def _cells(row: ListRow, *, by_class: bool) -> tuple[str, ...]:
    name = f"{row.name}{_SIGN if row.unanswered else ''}"
    lead = (name,) if by_class else (name, row.class_name)
    return (*lead, *(mark or _FREE for mark in row.marks))


def _rest(rest: int, *, listed: bool, trip: bool) -> str:
    who = "on this trip" if trip else "in this class"
    if not listed:
        return f"Every child {who} may be shown everywhere."
    if not rest:
        return f"No other child is {who}."
    return f"Every other child {who} ({rest}) may be shown everywhere."
