"""What the school settles once for its procedures, and the words that follow from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.incidents.kind_rules import Choice, label
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

HERE, ELSEWHERE, PAPER = "here", "elsewhere", "paper"
CHILD_FILES = (
    Choice("", "Not asked yet"),
    Choice(HERE, "Here, in this program"),
    Choice(ELSEWHERE, "In another system (such as CPOMS or MyConcern)"),
    Choice(PAPER, "On paper"),
)
"""Where the school's child protection file may be kept (TFA-8)."""


class ProcedureSettings(Value):
    """What a school settles once.

    Attributes:
        child_file: Id of one of `CHILD_FILES`.
        child_file_at: The name of the other system, or where the paper lies.
        duty_from: The day from which the duty to report is in force; None: not yet (TFG-13).
        checked_on: The day on which somebody here last compared the procedure with the published
            guidance; None: never (TFG-11).
    """

    child_file: str = ""
    child_file_at: str = ""
    duty_from: date | None = None
    checked_on: date | None = None

    @property
    def elsewhere(self) -> bool:
        """Whether the file is kept outside this program, so that a reference is wanted."""
        return self.child_file in {ELSEWHERE, PAPER}

    @property
    def file_words(self) -> str:
        """Where the child protection file is kept, as a sentence; "" when nobody has said."""
        at = self.child_file_at
        if self.child_file == HERE:
            return "The school keeps its child protection file in this program."
        if self.child_file == ELSEWHERE:
            return (
                f"The school keeps its child protection file in {at or 'another system'}. "
                "Copy the text of this record there, and write its reference here."
            )
        if self.child_file == PAPER:
            where = f" ({at})" if at else ""
            return (
                f"The school keeps its child protection file on paper{where}. "
                "Put a print of this record there, and write its file reference here."
            )
        return ""

    @property
    def reference_label(self) -> str:
        """What the reference at the record step is called; "" for a plain reference."""
        names = {
            ELSEWHERE: f"Reference in {self.child_file_at or 'the other system'}",
            PAPER: "Reference of the paper file",
        }
        return names.get(self.child_file, "")

    def duty_on(self, day: date) -> bool:
        """Whether the duty to report is in force on a day."""
        return self.duty_from is not None and self.duty_from <= day

    def changes(self, before: ProcedureSettings) -> str:
        """What is different from before, in words for the status bar; "" for nothing."""
        pairs = (
            ("the child protection file", self._file, before._file),
            ("duty to report from", british(self.duty_from), british(before.duty_from)),
            ("compared with the guidance on", british(self.checked_on), british(before.checked_on)),
        )
        return "; ".join(f"{name} {new or 'nothing'}" for name, new, old in pairs if new != old)

    @property
    def _file(self) -> str:
        kept = label(CHILD_FILES, self.child_file)
        return f"{kept}: {self.child_file_at}" if self.child_file_at else kept


def file_id(kept: str) -> str:
    """The id of a kept answer; the assistant of the first start keeps the label."""
    return next((one.id for one in CHILD_FILES if kept in {one.id, one.label}), "")
