"""What a cell of the class grid says, and which key does what to it."""

import enum
from datetime import date

from esafety_desktop.agreements.chase_rules import RUNG_WORDS, days_out
from esafety_desktop.agreements.rows import CellRow, GridRow, ReturnedCounts, Status
from esafety_desktop.dates import british

LONG_OUT = 14
"""Days after which a slip that is still out is shown in the warning colour."""


class Action(enum.StrEnum):
    """What can be done to the chosen cells."""

    RETURNED = "returned"
    DECLINED = "declined"
    EXEMPT = "exempt"
    PAPER = "paper"
    DUE = "due"
    CHASED = "chased"
    RUNG_UP = "telephoned"
    GIVEN_OUT = "given out"
    CHILD_PART = "child"
    PARENT_PART = "parent"
    DAY = "day"
    AGAIN = "again"
    TOGGLE = "toggle"

    @property
    def status(self) -> Status | None:
        """The status that it sets, if that is what it does."""
        return _STATUS.get(self)


_STATUS = {
    Action.RETURNED: Status.RETURNED,
    Action.DECLINED: Status.DECLINED,
    Action.EXEMPT: Status.EXEMPT,
    Action.PAPER: Status.PAPER,
    Action.DUE: Status.DUE,
}

KEYS = {
    "R": Action.RETURNED,
    "D": Action.DECLINED,
    "E": Action.EXEMPT,
    "C": Action.CHASED,
    "T": Action.RUNG_UP,
    "P": Action.PAPER,
    "W": Action.DAY,
    "L": Action.AGAIN,
    "G": Action.GIVEN_OUT,
    "1": Action.CHILD_PART,
    "2": Action.PARENT_PART,
    "0": Action.DUE,
}

MENU = (
    (Action.RETURNED, "Returned"),
    (Action.DECLINED, "Declined"),
    (Action.EXEMPT, "Exempt"),
    (Action.CHASED, "Chased by letter"),
    (Action.RUNG_UP, "Chased by telephone"),
    (Action.PAPER, "Signed on paper, no slip"),
    (Action.GIVEN_OUT, "Slip given out today"),
    (Action.CHILD_PART, "Only the child's part is signed"),
    (Action.PARENT_PART, "Only the parent's part is signed"),
    (Action.DAY, "Returned on another day…"),
    (Action.AGAIN, "Print this child's letter again…"),
    (Action.DUE, "Back to due"),
)


def key_of(action: Action) -> str:
    """The key that does it."""
    return next(key for key, other in KEYS.items() if other is action)


def cell_text(cell: CellRow, today: date, version: int = 0) -> str:
    """A shape and a word, short enough for a column.

    Args:
        cell: What the slot says.
        today: For how long it has been out.
        version: The number of the present wording: an earlier one that was signed is named.
    """
    on = f" {cell.returned_on:%d/%m}" if cell.returned_on else ""
    if cell.status is None:
        return ""
    if cell.status is Status.DUE:
        return _due_text(cell, today)
    earlier = cell.signed_version is not None and cell.signed_version < version
    of = f" · v{cell.signed_version}" if earlier else ""
    return {
        Status.RETURNED: f"✓ Returned{on}{of}",
        Status.PAPER: f"✓ On paper{on}{of}",
        Status.DECLINED: f"✕ Declined{on}",
        Status.EXEMPT: "– Exempt",
        Status.LEFT: "– Left",
        Status.UNASKED: "– Not asked",
    }[cell.status]


def _due_text(cell: CellRow, today: date) -> str:
    if cell.half:
        missing = "parent's" if cell.half == "child" else "child's"
        return f"◐ {missing} part due"
    out = days_out(cell.issued_on, today)
    if out is None:
        since = "" if cell.rung else " · not given out"
    elif out == 0:
        since = " · given out today"
    else:
        since = f" · {out} day{'' if out == 1 else 's'}"
    return f"○ Due{since}" + (f" · {RUNG_WORDS[cell.rung]}" if cell.rung else "")


def cell_tone(cell: CellRow, today: date) -> str | None:
    """The colour tone that goes with the word."""
    if cell.status is None or cell.status in {Status.EXEMPT, Status.LEFT, Status.UNASKED}:
        return "muted"
    if cell.status.signed:
        return "ok"
    if cell.status is Status.DECLINED:
        return "danger"
    out = days_out(cell.issued_on, today) or 0
    return "warn" if cell.rung or cell.half or out > LONG_OUT else None


def cell_tip(cell: CellRow, version: int = 0) -> str:
    """All that is known about a cell, for the pointer and the screen reader; as `cell_text`."""
    if cell.status is None:
        return "Not asked of this child."
    parts = [f"{cell.status.value.capitalize()}"]
    if cell.returned_on:
        parts[0] += f" {british(cell.returned_on)}"
    if cell.how:
        parts[0] += f", {cell.how.value}, by {cell.by}"
    if cell.child_on:
        parts.append(f"Child's signature {british(cell.child_on)}")
    if cell.parent_on:
        parts.append(f"Parent's signature {british(cell.parent_on)}")
    if cell.signed_version:
        earlier = ", an earlier one" if cell.signed_version < version else ""
        parts.append(f"Version {cell.signed_version} was signed{earlier}")
    if cell.issued_on:
        parts.append(f"Slip given out {british(cell.issued_on)}")
    if cell.rung and cell.chased_on:
        parts.append(f"{RUNG_WORDS[cell.rung].capitalize()} {british(cell.chased_on)}")
    return ". ".join(parts) + "."


def note(row: GridRow) -> str:
    """What the office must know before it writes to this family; never why."""
    if row.ask_dsl_first:
        return "Ask the DSL first"
    return "Ring, don't write" if row.telephone_only else ""


_NOBODY = "Nobody here is asked for this one."


def _nobody(counts: ReturnedCounts) -> bool:
    return not counts.asked and not counts.exempt


def figure(counts: ReturnedCounts) -> str:
    """The large number: of what was given out, not of what may be one day."""
    return f"{counts.returned} of {counts.given_out} returned"


def empty_words(counts: ReturnedCounts) -> str:
    """What stands in the grid when nobody there has anything outstanding."""
    if _nobody(counts):
        return _NOBODY
    if not counts.given_out:
        return "Nothing was given out here yet.\n\nLetters and slips are made on the Print tab."
    if counts.not_given_out:
        return f"What was given out is back.\n\n{counts.not_given_out} not given out yet."
    return "Everything is in: nothing is outstanding here."


def why_no_letters(counts: ReturnedCounts) -> str:
    """Why there is nobody to chase; "" when there is."""
    if counts.outstanding:
        return ""
    if _nobody(counts):
        return _NOBODY
    if not counts.given_out:
        return "Nothing was given out here yet, so there is nothing to chase."
    return "What was given out is back: nothing to chase."


def figure_words(counts: ReturnedCounts) -> str:
    """What stands below "173 of 210 returned"."""
    if _nobody(counts):
        return "nobody here is asked"
    parts = [
        f"{number} {word}"
        for number, word in (
            (counts.outstanding, "outstanding"),
            (counts.chased, "chased"),
            (counts.declined, "declined"),
            (counts.exempt, "exempt"),
            (counts.not_given_out, "not given out yet"),
        )
        if number
    ]
    return " · ".join(parts) or "nothing outstanding"
