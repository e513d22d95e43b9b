"""Every letter that was kept with an incident, as it lies there: to be read, not to be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import AcademicYear, academic_year, to_london
from esafety_desktop.incident_letters.letter_rules import paragraphs_of
from esafety_desktop.incident_letters.records import IncidentLetterKept
from esafety_desktop.incident_letters.rows import KeptLetter, LetterRow, LetterSheet
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.letters import addressee_rules as whom
from esafety_desktop.letters.wording_service import school_head, school_values
from esafety_desktop.school import service as school_service
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from esafety_desktop.store.store import Store

_NOT_SENT = "not sent"


def every(store: Store) -> tuple[str, ...]:
    """The letters of one cabinet or envelope alone that still have their words, oldest first."""
    kept = IncidentLetterKept
    with store.read() as session:
        query = select(kept.id).where(kept.text != "").order_by(kept.seq)
        return tuple(session.scalars(query))


def one_letter(store: Store, letter_id: str) -> KeptLetter:
    """A letter frozen for paper; where it has not left the school, its foot says so.

    It bears the day on which it was sent, else the one on which it was written.
    """
    with store.read() as session:
        query = select(IncidentLetterKept).where(IncidentLetterKept.id == letter_id)
        kept = session.scalars(query).one()
        gone = kept.sent_at is not None
        record = chronology.record(session, kept.incident_id)
        number = reference(record.year_start, record.number)
    (sheet,) = sheets(store, [letter_id], lambda row: row.written_at)
    note = sheet.note if gone else f"{sheet.note} · {_NOT_SENT}"
    return KeptLetter(number, replace(sheet, note=note))


def sheets(
    store: Store, letter_ids: Sequence[str], unsent: Callable[[LetterRow], datetime]
) -> tuple[LetterSheet, ...]:
    """Letters as they print, frozen; those that may not go, too.

    Their words are as they were kept. The letter head and who signs are the school's of today: of
    neither anything is kept with a letter.

    Args:
        store: The cabinet or envelope.
        letter_ids: Which.
        unsent: The time that one bears which has not been sent.
    """
    school = school_service.school(store)
    head = school_head(school)
    signed = school_values(school, year_label(store), store.today(), store.today())["signed"]
    query = select(IncidentLetterKept).where(IncidentLetterKept.id.in_(letter_ids))
    with store.read() as session:
        found = [row_of(one) for one in session.scalars(query.order_by(IncidentLetterKept.number))]
    return tuple(
        LetterSheet(
            head.name,
            head.lines,
            head.logo,
            to_london(row.sent_at or unsent(row)).date(),
            row.addressee,
            row.greeting,
            paragraphs_of(row.text),
            whom.closing(row.greeting),
            signed,
            row.title,
            f"for {row.child}",
        )
        for row in found
    )


def row_of(kept: IncidentLetterKept) -> LetterRow:
    """A letter as the cabinet has it."""
    return LetterRow(
        kept.id,
        kept.number,
        kept.title,
        kept.child,
        tuple(kept.addressee.split("\n")) if kept.addressee else (),
        kept.greeting,
        kept.text,
        kept.written_at,
        kept.written_by,
        kept.sent_at,
        kept.sent_how,
    )


def year_label(store: Store) -> str:
    """The school year of today."""
    return AcademicYear(academic_year(store.today()).start).label
