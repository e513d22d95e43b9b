"""A slip is scanned on the Photographs page: marked as on the Children page, then answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.marking_rules import HINT
from esafety_desktop.agreements.rows import How as MarkedHow
from esafety_desktop.agreements.rows import Outcome
from esafety_desktop.image_consent.use_service import asked
from esafety_desktop.school.service import classes
from esafety_desktop.store.changes import Changed
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from esafety_desktop.agreements.rows import MarkRow
    from esafety_desktop.school.rows import ClassRow
    from esafety_desktop.store.store import Store

_UNDOES = " · Ctrl+Z undoes"


class Scanned(Value):
    """What a code led to.

    Attributes:
        pupil_id: The child whose answers come next; "" when there are none to enter.
        tone: "ok", "group" or "warn", as it is shown.
    """

    pupil_id: str
    class_id: str
    sentence: str
    tone: str
    misread: bool = False


def scan_slip(store: Store, typed: str, *, fast: bool) -> Changed[Scanned]:
    """Mark a slip as returned and say whose answers it holds.

    Args:
        store: The open cabinets.
        typed: What was scanned or typed.
        fast: Whether it came from a scanner.
    """
    how = MarkedHow.SCANNED if fast else MarkedHow.TYPED
    result = agreements.mark_code(store, typed, how)
    value = meaning(store, result.value)
    return Changed(result.areas, value, value.sentence, result.undo)


def meaning(store: Store, row: MarkRow) -> Scanned:
    """What a slip that was marked, or wasn't, means for the answers about pictures."""
    about = bool(row.agreement_id) and row.agreement_id == asked(store).agreement_id
    found = row.outcome in {Outcome.RETURNED, Outcome.ALREADY}
    sentence = row.sentence.removesuffix(_UNDOES).replace(HINT, "")
    if found and not about:
        sentence = f"{sentence}. There are no answers about pictures on this slip."
    tone = {Outcome.RETURNED: "ok", Outcome.ALREADY: "group"}.get(row.outcome, "warn")
    pupil_id = row.pupil_id if found and about else ""
    misread = row.outcome is Outcome.CHECK_FAILS and bool(row.code)
    return Scanned(pupil_id, row.class_id, sentence, tone, misread)


def class_choices(store: Store) -> tuple[ClassRow, ...]:
    """The classes of the year in use, youngest first."""
    return classes(store)
