"""Choosing a period, legal holds, and what is decided when a record is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.retention.keep_service import read_detail
from esafety_desktop.retention.periods_service import suggestions
from esafety_desktop.retention.records import LegalHold, RetentionChoice, RetentionReview
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.retention.rows import KeepDetail
    from esafety_desktop.store.store import Store, UnitOfWork

GONE = Problem("This record has been disposed of.", "Print its certificate instead.")


def choose_period(store: Store, incident_id: str, period_id: str) -> Changed[None]:
    """Put an incident under another period.

    Raises:
        Problem: there is no such period for incidents, or the record is gone.
    """
    period = next((one for one in suggestions() if one.id == period_id), None)
    if period is None or period.counted == "left":
        raise Problem("This period is not for incidents.", "Choose another one.")
    with store.write() as unit:
        before = _standing(unit, incident_id).row
        if before.period_id == period_id:
            return Changed(Area(0), None)
        unit.session.add(
            RetentionChoice(
                incident_id=incident_id, period_id=period_id, at=unit.now, author=unit.account.name
            )
        )
        _say(unit, incident_id, f"Kept under another period: {period.label}.", "retention.period")
    undo = Undo(
        f"the period of {before.reference}",
        lambda back: choose_period(back, incident_id, before.period_id),
    )
    return Changed(Area.INCIDENTS, None, f"{before.reference}: {period.label}.", undo)


def set_hold(store: Store, incident_id: str, reason: str) -> Changed[str]:
    """Put a legal hold on an incident: nothing of it can be disposed of; gives the hold's id.

    Raises:
        Problem: no reason, or the record is gone.
    """
    reason = _wanted(reason, "A legal hold needs its reason.", "Write who asked, and for what.")
    with store.write() as unit:
        called = _standing(unit, incident_id).row.reference
        hold = LegalHold(
            incident_id=incident_id, reason=reason, set_at=unit.now, set_by=unit.account.name
        )
        unit.session.add(hold)
        unit.session.flush()
        made = hold.id
        _say(unit, incident_id, f"Legal hold set: {reason}", "retention.hold")
    undo = Undo(f"the hold on {called}", lambda back: lift_hold(back, made, "Set by mistake."))
    said = f"{called} is under legal hold: nothing of it can be disposed of."
    return Changed(Area.INCIDENTS, made, said, undo)


def lift_hold(store: Store, hold_id: str, reason: str) -> Changed[None]:
    """Lift a legal hold, with the reason; the hold stays readable.

    Raises:
        Problem: no reason, or it is lifted already.
    """
    reason = _wanted(reason, "Lifting a hold needs its reason.", "Write who said so, and when.")
    with store.write() as unit:
        hold = unit.session.scalars(select(LegalHold).where(LegalHold.id == hold_id)).first()
        if hold is None or hold.lifted_at is not None:
            raise Problem(
                "This hold is lifted already.", "Nothing was changed, and nothing is left to do."
            )
        hold.lifted_at, hold.lifted_by, hold.lift_reason = unit.now, unit.account.name, reason
        incident_id = hold.incident_id
        words = hold.reason
        _say(unit, incident_id, f"Legal hold lifted: {reason}", "retention.lift")
    undo = Undo("the lifting of a hold", lambda back: set_hold(back, incident_id, words))
    return Changed(Area.INCIDENTS, None, "The legal hold is lifted.", undo)


def keep_on(store: Store, incident_id: str, until: date, reason: str) -> Changed[None]:
    """Decide at a review to keep a record until a day, when it is looked at again.

    Raises:
        Problem: no reason, a day that has passed, or the record is gone.
    """
    reason = _wanted(reason, "Keeping it longer needs its reason.", "Write why it is needed.")
    if until <= store.today():
        raise Problem("That day has passed.", "Choose the day of the next look.")
    with store.write() as unit:
        called = _standing(unit, incident_id).row.reference
        made = _review(unit, incident_id, "keep", reason, until)
        words = f"Looked at: keep until {british(until)}. Why: {reason}"
        _say(unit, incident_id, words, "retention.keep")
    undo = Undo(f"the review of {called}", lambda back: withdraw(back, made))
    said = f"{called} is kept until {british(until)}."
    return Changed(Area.INCIDENTS, None, said, undo)


def decide_disposal(store: Store, incident_id: str, reason: str) -> Changed[str]:
    """The first of two steps: decide, with the reason, that a record is not needed any more.

    Nothing goes yet. Gives the decision's id.

    Raises:
        Problem: no reason, a legal hold stands, the incident is open, or its time is not over.
    """
    reason = _wanted(
        reason,
        "The decision needs its reason.",
        "Write why it is not needed any more. The reason is kept: put no names in it.",
    )
    with store.write() as unit:
        detail = _standing(unit, incident_id)
        must_be_disposable(detail, store.today())
        made = _review(unit, incident_id, "dispose", reason, None)
        words = f"Looked at: to be disposed of. Why: {reason}"
        _say(unit, incident_id, words, "retention.decide")
    called = detail.row.reference
    undo = Undo(f"the decision on {called}", lambda back: withdraw(back, made))
    said = f"{called}: decided. Nothing has gone yet."
    return Changed(Area.INCIDENTS, made, said, undo)


def withdraw(store: Store, review_id: str) -> Changed[None]:
    """Take a decision back.

    Raises:
        Problem: it was taken back already, or carried out.
    """
    with store.write() as unit:
        found = select(RetentionReview).where(RetentionReview.id == review_id)
        review = unit.session.scalars(found).first()
        if review is None or review.withdrawn_at is not None:
            raise Problem(
                "This decision is taken back already.",
                "Nothing was changed, and nothing is left to do.",
            )
        called = _standing(unit, review.incident_id).row.reference
        review.withdrawn_at = unit.now
        _say(unit, review.incident_id, "The decision is taken back.", "retention.withdraw")
    return Changed(Area.INCIDENTS, None, f"{called}: the decision is taken back.")


def must_be_disposable(detail: KeepDetail, today: date) -> None:
    """Raises Problem when a record may not be disposed of now."""
    if detail.held:
        raise Problem(
            "A legal hold stands on this record.",
            "Nothing of it can go. Ask whoever wanted the hold whether it may be lifted.",
        )
    if detail.asked_for:
        raise Problem(
            "Somebody has asked for a copy of this record and waits for the answer.",
            "Nothing of it can go yet. Answer the request first.",
        )
    if detail.row.status == kind_rules.OPEN:
        raise Problem("This incident is open.", "Close it first; then look at it again.")
    until = detail.row.keep_until
    if until is None or until > today:
        when = f"It is kept until {british(until)}." if until else "No day has been given for it."
        raise Problem("The time of this record is not over.", f"{when} {detail.why}")


def _standing(unit: UnitOfWork, incident_id: str) -> KeepDetail:
    detail = read_detail(unit.session, incident_id, unit.store.today())
    if detail.disposal is not None:
        raise GONE
    return detail


def _review(
    unit: UnitOfWork, incident_id: str, decision: str, reason: str, until: date | None
) -> str:
    review = RetentionReview(
        incident_id=incident_id,
        decision=decision,
        reason=reason,
        keep_until=until,
        at=unit.now,
        author=unit.account.name,
    )
    unit.session.add(review)
    unit.session.flush()
    return review.id


def _say(unit: UnitOfWork, incident_id: str, words: str, action: str) -> None:
    record = chronology.record(unit.session, incident_id)
    entry = chronology.write_entry(unit, record, "kept", words)
    chronology.keep(unit, record, action, entry)


def _wanted(text: str, message: str, advice: str) -> str:
    text = plain(text)
    if not text:
        raise Problem(message, advice)
    return text
