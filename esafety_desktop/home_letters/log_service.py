"""The log of letters home: found by child, class, letter or day; printed again as it was."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import exists, or_, select

from esafety_desktop.dates import to_london
from esafety_desktop.guidance.letter_texts import PERSONAL, parse_letter
from esafety_desktop.home_letters.records import HomeLetterKept, HomeLetterSheet, LetterHeadKept
from esafety_desktop.home_letters.rows import LogRow, Mailing, Sheet, SheetRow
from esafety_desktop.letters.rows import SchoolHead
from esafety_desktop.letters.wording_service import text_blocks
from esafety_desktop.problem import Problem
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from esafety_desktop.store.store import Store

AT_ONCE = 200
_MOST_WORDS = 40
_LETTER = HomeLetterKept.__table__.c
_SHEET = HomeLetterSheet.__table__.c
_COLUMNS = (
    _LETTER.id,
    _LETTER.seq,
    _LETTER.title,
    _LETTER.audience,
    _LETTER.sheets,
    _LETTER.printed_at,
    _LETTER.printed_by,
    _LETTER.sent_at,
    _LETTER.sent_how,
)


def log(
    store: Store, words: str = "", before: int | None = None
) -> tuple[tuple[LogRow, ...], bool]:
    """A part of the log, newest first, and whether there is more.

    Args:
        store: The open cabinets.
        words: Each must occur in the letter's title, addressees or day, or in the name or class of
            one who got it.
        before: Only what is older than this ``seq``.
    """
    query = select(*_COLUMNS).where(_LETTER.taken_back_at.is_(None))
    wanted = search_key(words).split()
    if len(wanted) > _MOST_WORDS:  # somebody pasted a page; SQLite asks no more of one row
        return (), False
    for word in wanted:
        query = query.where(_has(word))
    if before is not None:
        query = query.where(_LETTER.seq < before)
    with store.read() as session:
        found = session.execute(query.order_by(_LETTER.seq.desc()).limit(AT_ONCE + 1)).all()
    return tuple(LogRow(*row) for row in found[:AT_ONCE]), len(found) > AT_ONCE


def _has(word: str) -> ColumnElement[bool]:
    of_sheet = exists().where(
        _SHEET.letter_id == _LETTER.id, _SHEET.search.contains(word, autoescape=True)
    )
    return or_(_LETTER.search.contains(word, autoescape=True), of_sheet)


def every(store: Store) -> tuple[str, ...]:
    """The ids of all letters of the log, oldest first."""
    query = select(_LETTER.id).where(_LETTER.taken_back_at.is_(None)).order_by(_LETTER.seq)
    with store.read() as session:
        return tuple(session.scalars(query))


def sheets(store: Store, letter_id: str) -> tuple[SheetRow, ...]:
    """Who got a letter, in the order in which it was printed."""
    query = select(_SHEET.person_id, _SHEET.name, _SHEET.class_name, _SHEET.envelope)
    with store.read() as session:
        found = session.execute(query.where(_SHEET.letter_id == letter_id).order_by(_SHEET.seq))
        return tuple(SheetRow(row[0], row[1], row[2], row[3].split("\n")[0]) for row in found)


def mailing(store: Store, letter_id: str) -> Mailing:
    """A letter of the log as it was printed, word for word, under the letterhead of that day.

    Raises:
        Problem: it is not in the log any more.
    """
    with store.read() as session:
        kept = session.execute(
            select(
                _LETTER.letter_key,
                _LETTER.title,
                _LETTER.audience,
                _LETTER.text,
                _LETTER.given,
                _LETTER.head_id,
                _LETTER.printed_at,
            ).where(_LETTER.id == letter_id)
        ).one_or_none()
        if kept is None:
            raise Problem(
                "This letter is not in the log any more.",
                "Nothing was changed. Look at the list again.",
            )
        rows = LetterHeadKept.__table__.c
        head = session.execute(
            select(rows.name, rows.lines, rows.logo).where(rows.id == kept.head_id)
        ).one()
        columns = (_SHEET.person_id, _SHEET.name, _SHEET.class_name, _SHEET.envelope)
        found = session.execute(
            select(*columns, _SHEET.personal)
            .where(_SHEET.letter_id == letter_id)
            .order_by(_SHEET.seq)
        ).all()
    given = json.loads(kept.given)
    text = parse_letter("letter", kept.text, {*given, *PERSONAL})
    return Mailing(
        kept.letter_key,
        kept.title,
        kept.audience,
        kept.text,
        given,
        SchoolHead(head.name, tuple(head.lines.split("\n")) if head.lines else (), head.logo),
        to_london(kept.printed_at).date(),
        tuple(Sheet(*row[:3], tuple(row[3].split("\n")), json.loads(row[4])) for row in found),
        text_blocks(text, given),
    )
