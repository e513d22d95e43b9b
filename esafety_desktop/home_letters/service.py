"""Letters home: made ready for everybody they go to, then kept in the log as they were printed."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from esafety_desktop.dates import british
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.home_letters import ASKED
from esafety_desktop.guidance.letter_faults import fields_in
from esafety_desktop.guidance.letter_library import INCIDENT, read_wording
from esafety_desktop.home_letters.records import (
    HomeLetterKept,
    HomeLetterSheet,
    LetterHeadKept,
)
from esafety_desktop.home_letters.rows import Mailing
from esafety_desktop.home_letters.target_service import Addressing
from esafety_desktop.letters.sheet_service import year_label
from esafety_desktop.letters.wording_service import school_head, school_values, text_blocks
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school_service
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import replace
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.home_letters.rows import Sheet, Written
    from esafety_desktop.letters.rows import SchoolHead
    from esafety_desktop.store.store import Store

NOT_HERE = (
    "It is about something that happened with a child. Write it from the incident (Incidents, "
    "Letters): its text stays in the locked cabinet."
)
_OF_CHILDREN = {"child", "child_first", "class"}
_OF_SLIPS = {"return_by"}


def asked_of(text: str) -> tuple[str, ...]:
    """What the writer has to put in for a text, in the order in which it stands there."""
    return tuple(name for name in fields_in(text) if name in ASKED)


def make_ready(store: Store, written: Written) -> Mailing:
    """A letter to everybody whom it comes to, ready for the printer; nothing is kept yet.

    Raises:
        Problem: it is a letter from an incident, nobody is reached, something isn't filled in, or
            the text names what it can't.
    """
    if written.key.startswith(INCIDENT):
        raise Problem("This letter is not written here.", NOT_HERE)
    try:
        text = read_wording(written.key, written.text)
    except ContentError as error:
        raise Problem("This letter can't be printed as it stands.", str(error)) from error
    people = Addressing(store, written.targets, ring_too=written.ring_too)
    _must_fit(people, written)
    today = store.today()
    row = school_service.school(store)
    values = school_values(row, year_label(store), today, today)
    common = {name: value for name, value in values.items() if name not in _OF_SLIPS}
    common |= {name: written.given[name].strip() for name in asked_of(written.text)}
    reach = people.reach()
    return Mailing(
        written.key,
        " ".join(written.title.split()) or "Letter",
        reach.audience,
        written.text,
        common,
        school_head(row),
        today,
        people.sheets(),
        text_blocks(text, common),
        reach,
    )


def _must_fit(people: Addressing, written: Written) -> None:
    if not people.children and not people.staff:
        advice = "Choose a child, a class, a year or the whole school under “To”."
        if people.left_out:
            advice = "Ask the safeguarding lead first about: " + _names(people.left_out)
        elif people.to_ring:
            advice = "These families asked to be rung: " + _names(people.to_ring)
        raise Problem("Nobody gets this letter.", advice)
    asked = asked_of(written.text)
    lacking = [ASKED[name].label for name in asked if not written.given.get(name, "").strip()]
    if lacking:
        raise Problem("Something is still to be put in.", f"Fill in: {', '.join(lacking)}.")
    if people.staff and _OF_CHILDREN & set(fields_in(written.text)):
        raise Problem(
            "This letter speaks of a child, so it can't go to staff.",
            "Take the staff out under “To”, or take the fields of the child out of the text.",
        )


def _names(people: Sequence[object]) -> str:
    return ", ".join(str(getattr(one, "name", "")) for one in people)


def record(store: Store, mailing: Mailing) -> Changed[str]:
    """Keep a letter that was printed or saved, with its exact text; gives its id. Can be undone."""
    with store.write() as unit:
        head = _keep_head(unit.session, mailing.head)
        kept = HomeLetterKept(
            letter_key=mailing.key,
            title=mailing.title,
            audience=mailing.audience,
            text=mailing.text,
            given=json.dumps(dict(mailing.given)),
            head_id=head,
            sheets=len(mailing.sheets),
            search=_found_by(mailing.title, mailing.audience, british(mailing.printed_on)),
            printed_at=unit.now,
            printed_by=unit.account.name,
        )
        unit.session.add(kept)
        unit.session.flush()
        letter_id = kept.id
        unit.session.execute(
            insert(HomeLetterSheet), [_sheet_values(letter_id, one) for one in mailing.sheets]
        )
        detail = {"sheets": len(mailing.sheets), "letter": mailing.key}
        unit.commit("home_letter.printed", letter_id, detail)
    undo = Undo("keep a letter in the log", lambda inner: take_back(inner, letter_id))
    said = "The letter is in the log. Once it has gone out, say so there."
    return Changed(Area.LETTERS, letter_id, said, undo)


def take_back(store: Store, letter_id: str) -> Changed[None]:
    """A letter was printed by mistake and never went out: it leaves the log; can be undone."""
    with store.write() as unit:
        _one(unit.session, letter_id).taken_back_at = unit.now
        unit.commit("home_letter.taken_back", letter_id)
    undo = Undo("take a letter out of the log", lambda inner: _bring_back(inner, letter_id))
    return Changed(Area.LETTERS, None, "The letter is out of the log.", undo)


def _bring_back(store: Store, letter_id: str) -> Changed[None]:
    with store.write() as unit:
        _one(unit.session, letter_id).taken_back_at = None
        unit.commit("home_letter.brought_back", letter_id)
    undo = Undo("keep a letter in the log", lambda inner: take_back(inner, letter_id))
    return Changed(Area.LETTERS, None, "The letter is in the log again.", undo)


def mark_sent(store: Store, letter_id: str, how: str) -> Changed[None]:
    """The letters of a print run left the school; can be undone.

    Raises:
        Problem: it isn't said how.
    """
    how = " ".join(how.split())
    if not how:
        raise Problem("Say how the letters went.", "For example: by the children.")
    return _put_sent(store, letter_id, how)


def _put_sent(store: Store, letter_id: str, how: str) -> Changed[None]:
    with store.write() as unit:
        kept = _one(unit.session, letter_id)
        before = kept.sent_how
        kept.sent_how = how
        kept.sent_at, kept.sent_by = (unit.now, unit.account.name) if how else (None, "")
        unit.commit("home_letter.sent" if how else "home_letter.not_sent", letter_id)
    undo = Undo("say how a letter went", lambda inner: _put_sent(inner, letter_id, before))
    said = f"Gone out: {how}." if how else "Not out yet."
    return Changed(Area.LETTERS, None, said, undo)


def note_reprint(store: Store, letter_id: str, sheets: int) -> Changed[None]:
    """A letter of the log was printed again, as it was: it stands in the audit trail."""
    with store.write() as unit:
        _one(unit.session, letter_id)
        unit.commit("home_letter.printed_again", letter_id, {"sheets": sheets})
    return Changed(Area(0), None, "Printed again as it was.")


def _one(session: Session, letter_id: str) -> HomeLetterKept:
    found = session.scalar(select(HomeLetterKept).where(HomeLetterKept.id == letter_id))
    if found is None:
        raise Problem(
            "This letter is not in the log any more.",
            "Nothing was changed. Look at the list again.",
        )
    return found


def _keep_head(session: Session, head: SchoolHead) -> str:
    """The letterhead as it is today, kept once."""
    lines = "\n".join(head.lines)
    told = hashlib.sha256(json.dumps([head.name, lines]).encode() + (head.logo or b"")).hexdigest()
    rows = LetterHeadKept.__table__.c
    found = session.scalar(select(rows.id).where(rows.digest == told))
    if found is not None:
        return str(found)
    kept = LetterHeadKept(digest=told, name=head.name, lines=lines, logo=head.logo)
    session.add(kept)
    session.flush()
    return kept.id


def _sheet_values(letter_id: str, one: Sheet) -> dict[str, str]:
    return {
        "id": new_id(),
        "letter_id": letter_id,
        "person_id": one.person_id,
        "name": one.name,
        "class_name": one.class_name,
        "envelope": "\n".join(one.envelope),
        "personal": json.dumps(dict(one.values)),
        "search": _found_by(one.name, one.class_name),
    }


def _found_by(*texts: str) -> str:
    return search_key(" ".join(texts))


def only(mailing: Mailing, person_ids: Sequence[str]) -> Mailing:
    """The same letter to some of its addressees."""
    wanted = set(person_ids)
    return replace(mailing, sheets=tuple(one for one in mailing.sheets if one.person_id in wanted))
