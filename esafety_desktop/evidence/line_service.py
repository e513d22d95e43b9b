"""Lines of the register inside an open unit of work: written, read back, judged."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence.records import EvidenceItem, EvidenceLine, EvidencePage
from esafety_desktop.evidence.rows import (
    Description,
    EvidenceLineRow,
    EvidenceRow,
    HandOver,
    PagesNote,
    by_time,
)
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import UnitOfWork

Value = Description | HandOver | PagesNote


def item_of(session: Session, item_id: str) -> EvidenceItem:
    """The mapped thing.

    Raises:
        Problem: it isn't in this cabinet.
    """
    found = session.scalars(select(EvidenceItem).where(EvidenceItem.id == item_id)).first()
    if found is None:
        raise Problem("This is not in the register.", "Choose another line of the list.")
    return found


def line_of(session: Session, line_id: str) -> EvidenceLine:
    """The mapped line.

    Raises:
        Problem: it isn't in this cabinet.
    """
    found = session.scalars(select(EvidenceLine).where(EvidenceLine.id == line_id)).first()
    if found is None:
        raise Problem("This line is not in the register.", "Choose another line of the list.")
    return found


def unchanged_since(item: EvidenceItem, known: int) -> None:
    """Raises Problem when somebody else added a line that the person has not seen (F17, F18)."""
    last = item.lines[-1] if item.lines else None
    if last is not None and last.number != known:
        raise Problem(
            f"E{item.number} was changed meanwhile by {last.author}, so this was not saved.",
            "Read the newest line first. What you typed is kept: open the dialog again.",
        )


def add_line(
    unit: UnitOfWork,
    item: EvidenceItem,
    kind: str,
    content: str,
    *,
    happened_at: datetime | None = None,
    strikes: str | None = None,
) -> EvidenceLine:
    """Write the next line of a thing."""
    last = select(func.max(EvidenceLine.number)).where(EvidenceLine.item_id == item.id)
    number = (unit.session.scalar(last) or 0) + 1
    salt = secrets.token_hex(16)
    line = EvidenceLine(
        item_id=item.id,
        number=number,
        kind=kind,
        at=unit.now,
        happened_at=happened_at,
        author=unit.account.name,
        strikes=strikes,
        content=content,
        salt=salt,
        digest=rules.line_digest(salt, item.id, number, kind, content),
    )
    unit.session.add(line)
    unit.session.flush()
    return line


def tell(
    unit: UnitOfWork,
    item: EvidenceItem,
    action: str,
    words: str,
    line: EvidenceLine,
) -> None:
    """Write what happened into the chronology, and commit both with one audit entry."""
    incident = incident_of(unit, item.incident_id)
    text = f"E{item.number} {words}"
    entry = chronology.write_entry(unit, incident, "evidence", text, happened_at=line.happened_at)
    detail = {"entry": entry.hash, "line": line.digest}
    chronology.keep_head(unit, incident, f"evidence.{action}", detail)


def incident_of(unit: UnitOfWork, incident_id: str) -> Incident:
    """The incident, so long as its words are in the cabinet; closed ones are taken too.

    Police return a device long after an incident was closed.

    Raises:
        Problem: it is kept on paper, or disposed of.
    """
    incident = chronology.record(unit.session, incident_id)
    chronology.not_on_paper(incident)
    return incident


def row_of(item: EvidenceItem, pages: dict[str, int]) -> EvidenceRow:
    """A thing as it leaves the room.

    Args:
        item: In an open session.
        pages: How many pages are kept, by line id.
    """
    lines = _line_rows(item, pages)
    standing = [one for one in lines if one.struck_by is None]
    described = [one.value for one in standing if isinstance(one.value, Description)]
    first = described[-1] if described else None
    chain = [one.value for one in by_time(lines) if isinstance(one.value, HandOver)]
    holder, where = _now(first, chain)
    return EvidenceRow(
        item.id,
        item.incident_id,
        item.number,
        first,
        holder,
        where,
        sum(one.pages for one in standing),
        lines,
        taken_out=not any(one.kind == rules.DESCRIPTION for one in standing),
        disposed=any(one.disposed for one in lines),
    )


def every_item(session: Session) -> tuple[str, ...]:
    """The ids of all things in the registers of one cabinet, oldest first."""
    return tuple(session.scalars(select(EvidenceItem.id).order_by(EvidenceItem.seq)))


def page_counts(session: Session, item_ids: Iterable[str]) -> dict[str, int]:
    """How many pages are kept with their pixels, by line id."""
    query = (
        select(EvidencePage.line_id, func.count())
        .join(EvidenceLine, EvidenceLine.id == EvidencePage.line_id)
        .where(EvidenceLine.item_id.in_(tuple(item_ids)), EvidencePage.packed.is_not(None))
        .group_by(EvidencePage.line_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _now(first: Description | None, chain: list[HandOver]) -> tuple[str, str]:
    """Who has a thing now, and where; a place is only known until it leaves it."""
    if not chain:
        return (first.holder, first.kept_where) if first else ("", "")
    return chain[-1].taken_by, chain[-1].kept_where


def _line_rows(item: EvidenceItem, pages: dict[str, int]) -> tuple[EvidenceLineRow, ...]:
    numbers = {line.id: line.number for line in item.lines}
    struck = {line.strikes: line.number for line in item.lines if line.strikes}
    rows = [_line_row(item, line, numbers, struck, pages) for line in item.lines]
    return tuple(_with_gaps(rows))


def _line_row(
    item: EvidenceItem,
    line: EvidenceLine,
    numbers: dict[str, int],
    struck: dict[str, int],
    pages: dict[str, int],
) -> EvidenceLineRow:
    value, why, broken = _read(item, line)
    words = rules.as_words(value) if value is not None else ""
    if why:
        words = f"{words}\nWhy: {why}".strip()
    return EvidenceLineRow(
        line.id,
        line.number,
        line.kind,
        line.at,
        line.happened_at,
        line.author,
        words,
        struck.get(line.id),
        numbers.get(line.strikes or ""),
        pages=pages.get(line.id, 0),
        broken=broken,
        disposed=line.content is None,
        value=value,
    )


def _read(item: EvidenceItem, line: EvidenceLine) -> tuple[Value | None, str, bool]:
    """What a line says, why it corrects another, and whether its digest does not match."""
    if line.content is None:
        return None, "", False
    wanted = rules.line_digest(line.salt, item.id, line.number, line.kind, line.content)
    if wanted != line.digest:
        return None, "This line does not match its seal, so it is not shown.", True
    value, why = rules.from_content(line.kind, line.content)
    return value, why, False


def _with_gaps(rows: list[EvidenceLineRow]) -> list[EvidenceLineRow]:
    """The lines, each hand-over with who had it before and whether it came before the thing."""
    described = [row.value for row in by_time(rows) if isinstance(row.value, Description)]
    first = described[-1] if described else None
    holder, since = (first.holder, first.handed_in_at) if first else ("", None)
    found: dict[str, EvidenceLineRow] = {}
    for row in by_time(rows):
        if isinstance(row.value, HandOver):
            other = bool(holder) and row.value.given_by.casefold() != holder.casefold()
            early = since is not None and row.value.at < since
            found[row.id] = replace(row, gap=holder if other else "", early=early)
            holder = row.value.taken_by
    return [found.get(row.id, row) for row in rows]
