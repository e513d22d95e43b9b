"""The passing on of a child's records: what is asked, what became of it, and the pack on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.pupil_files.rows import ChildHistory


class TransferPlan(Value):
    """What is asked before a child's records are passed on.

    Attributes:
        named_why: Why the other children's names are needed; "" prints them as Child B, Child C.
        incidents: Ids of the incidents whose records go.
    """

    child: str
    to_school: str
    to_lead: str
    to_address: str
    how: str
    incidents: tuple[str, ...]
    left_on: date | None = None
    named_why: str = ""


class TransferRow(Value):
    """One passing on of a child's records.

    Attributes:
        state: "made", "sent", "received" or "ended".
        references: The incidents that are in it.
    """

    id: str
    child: str
    name: str
    to_school: str
    to_lead: str
    to_address: str
    how: str
    left_on: date | None
    due_on: date | None
    state: str
    next_words: str
    next_on: date | None
    references: tuple[str, ...]
    handled: str = ""
    sent: str = ""
    receipt: str = ""
    ended_why: str = ""
    named_why: str = ""
    made: str = ""


class IncidentPaper(Value):
    """The record of one incident as it goes into a transfer pack: only words and tables."""

    reference: str
    title: str
    facts: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, ...], ...]
    path: tuple[tuple[str, ...], ...]
    entries: tuple[tuple[str, ...], ...]
    seal: str
    broken: str
    outcome: str = ""
    told: tuple[tuple[str, ...], ...] = ()
    scans: tuple[tuple[str, ...], ...] = ()


class PackSheet(Value):
    """A transfer pack, frozen for paper.

    Attributes:
        aliased: The other children as they are called in it: "Child B", never a name.
        names_given: Whether the other children stand in it by name.
    """

    school: str
    address: tuple[str, ...]
    telephone: str
    transfer: TransferRow
    born: str
    history: ChildHistory
    papers: tuple[IncidentPaper, ...]
    aliased: tuple[str, ...]
    names_given: bool
    file_words: str
    seal: str
    printed_by: str
    printed_at: str
