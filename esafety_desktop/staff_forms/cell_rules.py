"""What a cell of the staff register says, and which key does what to it."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.staff_forms.rows import AdultCell, AdultStatus

if TYPE_CHECKING:
    from datetime import date


class Action(enum.StrEnum):
    """What can be done to the chosen cells."""

    SIGNED = "signed"
    DECLINED = "declined"
    EXEMPT = "exempt"
    DUE = "due"
    DAY = "day"
    GIVEN_OUT = "given out"
    REMINDED = "reminded"
    COPY = "copy given"
    TOGGLE = "toggle"

    @property
    def status(self) -> AdultStatus | None:
        """The status that it sets, if that is what it does."""
        return _STATUS.get(self)


_STATUS = {
    Action.SIGNED: AdultStatus.SIGNED,
    Action.DECLINED: AdultStatus.DECLINED,
    Action.EXEMPT: AdultStatus.EXEMPT,
    Action.DUE: AdultStatus.DUE,
}
KEYS = {
    "R": Action.SIGNED,
    "S": Action.SIGNED,
    "D": Action.DECLINED,
    "E": Action.EXEMPT,
    "W": Action.DAY,
    "G": Action.GIVEN_OUT,
    "C": Action.REMINDED,
    "K": Action.COPY,
    "0": Action.DUE,
    " ": Action.TOGGLE,
}
MENU = (
    (Action.SIGNED, "Signed", "R"),
    (Action.DAY, "Signed on another day…", "W"),
    (Action.DECLINED, "Declined to sign", "D"),
    (Action.EXEMPT, "Exempt: not asked", "E"),
    (Action.GIVEN_OUT, "Form given out today", "G"),
    (Action.REMINDED, "Reminded today", "C"),
    (Action.COPY, "Signed copy given back today", "K"),
    (Action.DUE, "Back to due", "0"),
)


def cell_text(cell: AdultCell) -> str:
    """A shape and a word, short enough for a column."""
    if cell.status is None:
        return ""
    if cell.status is AdultStatus.DUE:
        return "○ Due" + _since(cell)
    on = f" {cell.signed_on:%d/%m/%y}" if cell.signed_on else ""
    if cell.again:
        return f"◐ Again: v{cell.version} signed{on}"
    return {
        AdultStatus.SIGNED: f"✓ Signed{on}",
        AdultStatus.DECLINED: f"✕ Declined{on}",
        AdultStatus.EXEMPT: "– Exempt",
        AdultStatus.LEFT: "– Left",
    }[cell.status]


def _since(cell: AdultCell) -> str:
    if cell.reminded:
        return f" · reminded {cell.reminded}×"
    return f" · given out {cell.issued_on:%d/%m}" if cell.issued_on else ""


def cell_tone(cell: AdultCell, *, started: bool) -> str | None:
    """The colour tone that goes with the word."""
    if cell.status in {None, AdultStatus.EXEMPT, AdultStatus.LEFT}:
        return "muted"
    if cell.status is AdultStatus.SIGNED:
        return "warn" if cell.again else "ok"
    if cell.status is AdultStatus.DECLINED:
        return "danger"
    return "warn" if started else None


def cell_tip(cell: AdultCell) -> str:
    """All that is known about a cell, for the pointer and the screen reader."""
    if cell.status is None:
        return "Not asked of this person: the role decides."
    parts = [cell.status.value.capitalize()]
    if cell.signed_on:
        parts[0] += f" {british(cell.signed_on)}"
    if cell.how:
        parts[0] += f" {cell.how}"
    if cell.by:
        parts[0] += f", marked by {cell.by}"
    if cell.version:
        parts.append(f"Version {cell.version}")
    if cell.again:
        parts.append("The wording has changed since: to be signed again")
    if cell.issued_on:
        parts.append(f"Form given out {british(cell.issued_on)}")
    if cell.reminded and cell.reminded_on:
        parts.append(f"Reminders: {cell.reminded}, the last on {british(cell.reminded_on)}")
    if cell.status is AdultStatus.SIGNED:
        copy = f"given back {british(cell.copy_on)}" if cell.copy_on else "not given back yet"
        parts.append(f"Signed copy {copy}")
    return ". ".join(parts) + "."


def first_day_words(joined_on: date | None, today: date) -> str:
    """``starts 30/11/2026`` before the first day, the plain day after it."""
    if joined_on is None:
        return ""
    return f"starts {british(joined_on)}" if joined_on > today else british(joined_on)
