"""How the four parts stand, on one page for the head and governors."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.action_points.rows import Stand
from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from esafety_desktop.action_points.rows import ActionRow, PointRow
    from esafety_desktop.action_points.sheet_rows import StateSheet
    from esafety_desktop.printing.document import Progress

_SIZE = 9.0
_MOST_ACTIONS = 6
_LONGEST, _NAME = 90, 38
_HEADS = ("Action point", "Last review", "Actioned by", "How it stands")
_SHARES = (2.6, 1.0, 1.5, 1.7)


def render_state(sheet: StateSheet, progress: Progress | None = None) -> bytes:
    """Every part with its points: last review, by whom, what is next."""
    return state_document(sheet).render(progress)


def state_document(sheet: StateSheet) -> Document:
    """The same, not yet laid over pages; as many actions stand on it as one page takes."""
    for most in range(_MOST_ACTIONS, -1, -1):
        paper = _document(sheet, most)
        if paper.count_pages() == 1:
            break
    return paper


def _document(sheet: StateSheet, most: int) -> Document:
    paper = Document(
        "Online safety: how our action points stand",
        "For the head and governors",
        sheet.school,
        f"made on {british(sheet.made_on)}",
    )
    paper.text(_counted(sheet), bold=True)
    for part, shown in groupby(sheet.points, lambda point: point.part_label):
        rows = list(shown)
        paper.heading(f"{part}: {_in_short(rows)}", 3)
        paper.table(_HEADS, [_line(point) for point in rows], _SHARES, size=_SIZE)
    if sheet.actions:
        paper.heading(_open_actions(len(sheet.actions), most), 3)
    if sheet.actions and most:
        paper.table(
            ("What", "Who", "How it stands"),
            [_action(row) for row in sheet.actions[:most]],
            (3.4, 1.4, 1.8),
            size=_SIZE,
        )
    return paper


def _open_actions(count: int, most: int) -> str:
    """How many there are, and how many of them the page has no room for."""
    said = f"Actions that are open: {count}"
    if not most or most >= count:
        return said
    return f"{said} (here those due first; {count - most} more in the program)"


def _counted(sheet: StateSheet) -> str:
    overdue = sum(point.stand is Stand.OVERDUE for point in sheet.points)
    soon = sum(point.stand is Stand.SOON for point in sheet.points)
    never = sum(point.stand is Stand.NEVER for point in sheet.points)
    done = len(sheet.points) - never
    said = [f"{done} of {len(sheet.points)} reviewed"]
    said += [f"{n} {word}" for n, word in ((overdue, "overdue"), (soon, "due in four weeks")) if n]
    return " · ".join(said)


def _in_short(points: list[PointRow]) -> str:
    """A part in a word: the worst of its points."""
    for stand in (Stand.OVERDUE, Stand.NEVER, Stand.SOON):
        if any(point.stand is stand for point in points):
            return str(stand.value).casefold()
    return "reviewed"


def _line(point: PointRow) -> tuple[str, str, str, str]:
    latest = point.latest
    return (
        point.called,
        latest.when if latest else "never",
        _clipped(latest.actioned_by, _NAME) if latest else "",
        point.state,
    )


def _action(row: ActionRow) -> tuple[str, str, str]:
    due = british(row.due_on) if row.due_on else "no day set"
    word = "overdue since" if row.tone == "danger" else "due"
    return _clipped(row.what), _clipped(row.owner, _NAME), f"{word} {due}"


def _clipped(text: str, longest: int = _LONGEST) -> str:
    """A text as long as a line of the page takes; the whole of it is in the program."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1].rstrip()}…"
