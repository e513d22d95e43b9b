"""The evidence register of an incident: what there is, who has it, what became of it (I6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, update

from esafety_desktop.evidence import line_service as lines
from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence.records import EvidenceItem, EvidenceLine, EvidencePage
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents.kind_rules import GONE
from esafety_desktop.incidents.moment_rules import AHEAD, WHEN_IT_WAS, is_ahead
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from esafety_desktop.evidence.rows import Description, EvidenceRow, HandOver
    from esafety_desktop.store.store import Store, UnitOfWork

_TEXTS = ("what", "identification", "kept_where", "holder", "handed_in_by", "note")
_HAND_TEXTS = ("given_by", "taken_by", "why", "officer_number", "reference", "kept_where")


def evidence(store: Store, incident_id: str) -> tuple[EvidenceRow, ...]:
    """All things in the register of an incident, E1 first; none for the office."""
    if not store.is_leader:
        return ()
    with store.read() as session:
        query = select(EvidenceItem).where(EvidenceItem.incident_id == incident_id)
        items = session.scalars(query.order_by(EvidenceItem.number)).all()
        pages = lines.page_counts(session, (item.id for item in items))
        return tuple(lines.row_of(item, pages) for item in items)


def thing(store: Store, item_id: str) -> EvidenceRow:
    """One thing in the register.

    Raises:
        Problem: it isn't in this cabinet.
    """
    with store.read() as session:
        item = lines.item_of(session, item_id)
        return lines.row_of(item, lines.page_counts(session, (item.id,)))


def register(store: Store, incident_id: str, given: Description) -> Changed[str]:
    """Put a thing into the register of an incident; gives its id.

    Raises:
        Problem: something is missing, or the incident is kept on paper.
    """
    given = _clean(given)
    _check(rules.description_problem(given))
    with store.write() as unit:
        _not_ahead(unit, given.handed_in_at)
        lines.incident_of(unit, incident_id)
        last = select(func.max(EvidenceItem.number)).where(EvidenceItem.incident_id == incident_id)
        item = EvidenceItem(
            incident_id=incident_id,
            number=(unit.session.scalar(last) or 0) + 1,
            at=unit.now,
            author=unit.account.name,
        )
        unit.session.add(item)
        unit.session.flush()
        line = lines.add_line(unit, item, rules.DESCRIPTION, rules.to_content(given))
        lines.tell(unit, item, "add", f"came into the register.\n{rules.as_words(given)}", line)
        made, called = item.id, f"E{item.number}"
    return Changed(Area.INCIDENTS, made, f"{called} is in the evidence register.")


def correct(store: Store, item_id: str, given: Description, why: str, known: int) -> Changed[str]:
    """Describe a thing anew by a line that strikes the old description; gives the line's id.

    Args:
        store: The open cabinets.
        item_id: The thing.
        given: All of it, as it is right.
        why: What was wrong.
        known: The last line that the person has seen (`EvidenceRow.known`).

    Raises:
        Problem: something is missing, nothing differs, or somebody else changed it meanwhile.
    """
    given, why = _clean(given), plain(why)
    _check(rules.description_problem(given) or ("" if why else "Write why it is corrected."))
    with store.write() as unit:
        item = lines.item_of(unit.session, item_id)
        lines.unchanged_since(item, known)
        _not_ahead(unit, given.handed_in_at)
        old = _standing(item, rules.DESCRIPTION)
        if old is None:
            raise Problem("This was taken out of the register.", "Add it anew.")
        if rules.from_content(old.kind, old.content or "{}")[0] == given:
            raise Problem("Nothing differs from what stands there.", "Change something, or cancel.")
        content = rules.to_content(given, why)
        line = lines.add_line(unit, item, rules.DESCRIPTION, content, strikes=old.id)
        words = f"was described anew; line {old.number} is struck through."
        lines.tell(unit, item, "correct", f"{words}\n{rules.as_words(given)}\nWhy: {why}", line)
        made = line.id
    return Changed(Area.INCIDENTS, made, "Corrected; the line before can still be read.")


def hand_over(
    store: Store,
    item_id: str,
    given: HandOver,
    known: int,
    *,
    corrects: str | None = None,
    why: str = "",
) -> Changed[str]:
    """Note that a thing went from one hand to another; gives the line's id.

    Args:
        store: The open cabinets.
        item_id: The thing.
        given: From whom, to whom, when, why.
        known: The last line that the person has seen (`EvidenceRow.known`).
        corrects: The id of the hand-over that this one strikes and puts right, or None.
        why: What was wrong; only with ``corrects``.

    Raises:
        Problem: something is missing, or somebody else changed it meanwhile.
    """
    given = replace(given, **_plainly(given, _HAND_TEXTS))
    why = plain(why)
    _check(rules.hand_over_problem(given))
    if corrects:
        _check("" if why else "Write why it is corrected.")
    with store.write() as unit:
        item = lines.item_of(unit.session, item_id)
        lines.unchanged_since(item, known)
        _not_ahead(unit, given.at)
        if _standing(item, rules.DESCRIPTION) is None:
            raise Problem("This was taken out of the register.", "Add it anew.")
        struck = _to_strike(item, corrects) if corrects else None
        content = rules.to_content(given, why)
        line = lines.add_line(
            unit, item, rules.HAND_OVER, content, happened_at=given.at, strikes=corrects
        )
        right = f"This puts line {struck.number} of the chain right. Why: {why}" if struck else ""
        lines.tell(unit, item, "hand_over", _told(given, right), line)
        made, called = line.id, f"E{item.number}"
    said = f"{called} is with {thing(store, item_id).holder} now."
    return Changed(Area.INCIDENTS, made, f"Put right. {said}" if corrects else said)


def _told(given: HandOver, right: str) -> str:
    """A hand-over as the chronology tells it, with what it puts right."""
    words = "was returned." if given.returned else "was handed over."
    return "\n".join(part for part in (words, rules.as_words(given), right) if part)


def strike(store: Store, line_id: str, why: str, known: int) -> Changed[str]:
    """Strike a line that should never have been written; gives the id of the striking line.

    Struck through, a description takes the thing out of the register; its number stays. Scanned
    pages leave the cabinet for good, for one of them may show a child, also those of a thing that
    is taken out; their digests stay.

    Raises:
        Problem: no reason, struck already, or somebody else changed the thing meanwhile.
    """
    why = plain(why)
    _check("" if why else "Write why it is struck through.")
    with store.write() as unit:
        old = lines.line_of(unit.session, line_id)
        item = lines.item_of(unit.session, old.item_id)
        lines.unchanged_since(item, known)
        _to_strike(item, line_id)
        content = rules.to_correction(why)
        line = lines.add_line(unit, item, rules.CORRECTION, content, strikes=line_id)
        words = f"line {old.number} is struck through."
        if old.kind == rules.DESCRIPTION:
            of_item = select(EvidenceLine.id).where(EvidenceLine.item_id == item.id)
            _empty_pages(unit, EvidencePage.line_id.in_(of_item))
            words = "was taken out of the register, with any scanned pages."
        elif old.kind == rules.PAGES:
            _empty_pages(unit, EvidencePage.line_id == line_id)
            words = f"{words[:-1]} and its scanned pages are out of the cabinet."
        lines.tell(unit, item, "strike", f"{words}\nWhy: {why}", line)
        made = line.id
    return Changed(Area.INCIDENTS, made, "Struck through; it can still be read.")


def shut(store: Store, incident_id: str) -> str:
    """Why nothing can be added to the register of an incident, in words; "" when it can."""
    with store.read() as session:
        if chronology.record(session, incident_id).status in GONE:
            return "No word of this incident is in the cabinet any more. Write it on the paper."
    return ""


def device_advice(device: str) -> str:
    """The one rule of the first five minutes for this device: left as it is, or off (TF-1-3)."""
    lines_of_card = (line.text for line in today_procedure().card if device in line.devices)
    return next(lines_of_card, "")


def dispose(unit: UnitOfWork, incident_id: str) -> None:
    """Empty what the register keeps of an incident, pages too; numbers and digests stay."""
    items = select(EvidenceItem.id).where(EvidenceItem.incident_id == incident_id)
    of_incident = EvidenceLine.item_id.in_(items)
    pages = EvidencePage.line_id.in_(select(EvidenceLine.id).where(of_incident))
    unit.session.flush()
    _empty_pages(unit, pages)
    unit.session.execute(update(EvidenceLine).where(of_incident).values(content=None, salt=""))
    unit.session.expire_all()


def _empty_pages(unit: UnitOfWork, which: ColumnElement[bool]) -> None:
    unit.session.execute(update(EvidencePage).where(which).values(packed=None))


def _standing(item: EvidenceItem, kind: str) -> EvidenceLine | None:
    """The last line of a kind that is not struck through."""
    struck = {line.strikes for line in item.lines}
    found = [line for line in item.lines if line.kind == kind and line.id not in struck]
    return found[-1] if found else None


def _to_strike(item: EvidenceItem, line_id: str) -> EvidenceLine:
    old = next((line for line in item.lines if line.id == line_id), None)
    if old is None or old.kind == rules.CORRECTION:
        raise Problem("This line cannot be struck through.", "Choose another one.")
    if any(line.strikes == line_id for line in item.lines):
        raise Problem(
            "This line is struck through already.",
            "Nothing was changed, and nothing is left to do.",
        )
    return old


def _clean(given: Description) -> Description:
    given = replace(given, **_plainly(given, _TEXTS))
    if given.kind != rules.DEVICE:
        return replace(given, device="", state="")
    return given


def _plainly(given: Description | HandOver, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: plain(getattr(given, name)) for name in names}


def _check(wrong: str) -> None:
    if wrong:
        raise Problem("This cannot be kept yet.", wrong)


def _not_ahead(unit: UnitOfWork, moment: datetime | None) -> None:
    if moment is not None and is_ahead(moment, unit.now):
        raise Problem("This cannot be kept yet.", f"{AHEAD} {WHEN_IT_WAS}")
