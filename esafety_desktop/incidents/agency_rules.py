"""Who was told, as it leaves the services, and what may not be missing (I8, TF-PAR, TFG-6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.incidents.kind_rules import Choice, label
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

AGENCIES = (
    Choice("police", "Police"),
    Choice("care", "Children's social care (MASH)"),
    Choice("lado", "LADO"),
    Choice("prevent", "Prevent lead"),
    Choice("ico", "ICO"),
    Choice("iwf", "IWF"),
    Choice("ceop", "CEOP Safety Centre"),
    Choice("filter", "Filter provider"),
    Choice("other", "Somebody else"),
)
TOLD, AGAINST = "told", "against"
DECIDED = (Choice(TOLD, "Told or asked"), Choice(AGAINST, "Decided not to refer"))
HOWS = (
    Choice("", "Not said"),
    Choice("telephone", "By telephone"),
    Choice("form", "By a form"),
    Choice("e-mail", "By e-mail"),
    Choice("meeting", "Face to face"),
    Choice("letter", "By letter"),
)
NOT_TOLD, WAIT = "not", "wait"
PARENTS = (
    Choice(TOLD, "They were told"),
    Choice(NOT_TOLD, "They are not told"),
    Choice(WAIT, "Advice is awaited"),
)
HARD = frozenset({"police", "care", "lado"})
"""Whose answer an incident can't be closed without (TFG-6)."""


class AgencyRow(Value):
    """One contact with an agency, or the decision against it.

    Attributes:
        origin: The step whose answer it is or completes; "" for one by hand.
        kept: Whether more than the step's answer is kept.
    """

    agency: str
    decided: str = TOLD
    person: str = ""
    at: datetime | None = None
    how: str = ""
    reference: str = ""
    advice: str = ""
    outcome: str = ""
    outcome_at: datetime | None = None
    reason: str = ""
    origin: str = ""
    id: str = ""

    @property
    def kept(self) -> bool:
        """Whether it has a record of its own."""
        return bool(self.id)

    @property
    def called(self) -> str:
        """What the agency is called."""
        return label(AGENCIES, self.agency)

    @property
    def contact(self) -> str:
        """Who, when and how, a line each; what isn't known is left out."""
        how = label(HOWS, self.how) if self.how else ""
        return "\n".join(part for part in (self.person, british_time(self.at), how) if part)

    @property
    def answer(self) -> str:
        """Advice and outcome, or the reason against."""
        if self.decided == AGAINST:
            return self.reason
        outcome = f"Outcome{_on(self.outcome_at)}: {self.outcome}" if self.outcome else ""
        advice = f"Advice: {self.advice}" if self.advice else ""
        return "\n".join(part for part in (advice, outcome) if part)


class ParentRow(Value):
    """What the parents of a child were told.

    Attributes:
        step: It is only the step's answer; nothing more is kept.
    """

    decision: str
    child: str = ""
    parent: str = ""
    at: datetime | None = None
    by: str = ""
    how: str = ""
    response: str = ""
    reason: str = ""
    id: str = ""
    step: bool = False

    @property
    def called(self) -> str:
        """Whose parents: ``Parents of Zoë Ashdown``."""
        return f"Parents of {self.child}" if self.child else "Parents"

    @property
    def contact(self) -> str:
        """Whom, when, by whom and how, a line each."""
        how = label(HOWS, self.how) if self.how else ""
        by = f"by {self.by}" if self.by else ""
        return "\n".join(part for part in (self.parent, british_time(self.at), by, how) if part)

    @property
    def answer(self) -> str:
        """Their response, or the reason."""
        if self.decision == TOLD:
            return self.response
        return self.reason


class ChildChoice(Value):
    """A child of an incident, and who may be told.

    Attributes:
        adults: In the order to be rung.
        caution: What to beware of, or "".
    """

    name: str
    adults: tuple[str, ...] = ()
    caution: str = ""


class ToldSheet(Value):
    """Who was told of an incident, what was decided and why; for the page and for paper.

    Attributes:
        worker: Whether a child has a social worker, a plan or care status (TFA-6); "" before that.
        decisions: Every answer to the record step, newest last.
    """

    agencies: tuple[AgencyRow, ...] = ()
    parents: tuple[ParentRow, ...] = ()
    worker: str = ""
    decisions: tuple[str, ...] = ()


def agency_problem(row: AgencyRow) -> str:
    """Why a contact can't be kept, in words; "" when it can."""
    if not any(choice.id == row.agency for choice in AGENCIES):
        return "Choose the agency."
    if row.decided == AGAINST:
        return "" if row.reason.strip() else "Write why it was decided not to refer."
    if not row.person.strip() and not row.origin:
        return "Write who was spoken to, or where it was sent."
    if row.at is None:
        return "Put in when it was."
    if row.outcome_at and row.outcome_at < row.at:
        return "The outcome came before the contact. Look at both times again."
    return ""


def parent_problem(row: ParentRow) -> str:
    """Why this can't be kept about the parents, in words; "" when it can."""
    if row.decision == TOLD:
        for value, missing in (
            (row.parent, "Write which parent or carer."),
            (row.by, "Write who told them."),
            (row.at, "Put in when it was."),
        ):
            if not value:
                return missing
        return ""
    if row.decision == WAIT:
        return "" if row.reason.strip() else "Write whose advice is awaited."
    return "" if row.reason.strip() else "Write why they are not told."


def missing_answers(
    agencies: Iterable[AgencyRow], parents: Iterable[ParentRow]
) -> tuple[tuple[str, str], ...]:
    """What still stands against closing: a hard agency without an outcome, parents put off.

    Returns:
        Sentences, each with the place to jump to.
    """
    rows = tuple(agencies)
    told = dict.fromkeys(r.agency for r in rows if r.decided == TOLD and r.agency in HARD)
    answered = {r.agency for r in rows if r.outcome.strip()}
    wanted = [
        (f"Write what came of it: {label(AGENCIES, one)}.", "agencies")
        for one in told
        if one not in answered
    ]
    latest = {row.child: row for row in parents}
    wanted += [
        (f"{row.called}: decide what they are told; only advice was awaited so far.", "agencies")
        for row in latest.values()
        if row.decision == WAIT and not row.step
    ]
    return tuple(wanted)


def agency_line(row: AgencyRow) -> str:
    """What a contact says in the chronology."""
    if row.decided == AGAINST:
        return f"{row.called}: decided not to refer.\nWhy: {row.reason}"
    parts = (
        f"{row.called}: told.",
        f"Who: {row.person}" if row.person else "",
        f"How: {label(HOWS, row.how)}" if row.how else "",
        f"Reference: {row.reference}" if row.reference else "",
        f"Advice: {row.advice}" if row.advice else "",
        f"Outcome{_on(row.outcome_at)}: {row.outcome}" if row.outcome else "",
    )
    return "\n".join(part for part in parts if part)


def parent_line(row: ParentRow) -> str:
    """What is said of the parents in the chronology."""
    parts = (
        f"{row.called}: {label(PARENTS, row.decision).lower()}.",
        f"Whom: {row.parent}" if row.parent else "",
        f"By: {row.by}" if row.by else "",
        f"How: {label(HOWS, row.how)}" if row.how else "",
        f"Response: {row.response}" if row.response else "",
        f"Why: {row.reason}" if row.reason else "",
    )
    return "\n".join(part for part in parts if part)


def _on(moment: datetime | None) -> str:
    return f" on {british_time(moment)}" if moment else ""
