"""The school's own wording of letters over the one that the program ships.

The shipped wording is never lost, and a newer one is offered, not put in anybody's place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.letter_library import INCIDENT, OWN, read_wording, shipped
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.wordings.letter_records import LetterTemplate, LetterTemplateChange
from esafety_desktop.wordings.letter_rules import LONGEST_TITLE, OwnLetter, WordingChange, digest

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store
    from esafety_desktop.store.unit import UnitOfWork

CHANGED, BACK, KEPT = "Wording changed", "Taken out of use", "Own wording kept over a newer one"
UNDONE = "Undone"
_OWN = LetterTemplate.__table__.c
_CHANGE = LetterTemplateChange.__table__.c


def own_letters(store: Store) -> dict[str, OwnLetter]:
    """The wordings in use that are the school's own, by key, oldest first."""
    with store.read() as session:
        return read_own(session)


def read_own(session: Session) -> dict[str, OwnLetter]:
    """The same inside an open read or unit of work."""
    query = select(_OWN.key, _OWN.title, _OWN.about, _OWN.text, _OWN.based_on)
    found = session.execute(query.where(_OWN.in_use).order_by(_OWN.seq))
    return {row[0]: OwnLetter(*row) for row in found}


def own_texts(store: Store) -> dict[str, str]:
    """Key → own Markdown, as far as it can still be printed.

    A wording that names what the program no longer knows gives way to the shipped one.
    """
    return {key: one.text for key, one in own_letters(store).items() if not fault_of(one)}


def fault_of(one: OwnLetter) -> str:
    """Why an own wording can't be used; "" when it can."""
    try:
        read_wording(one.key, one.text)
    except ContentError as error:
        return str(error)
    return ""


def newer_shipped(one: OwnLetter) -> bool:
    """Whether the program brought another wording since the school last looked."""
    if one.key.startswith(OWN):
        return False
    try:
        return _seen(one.key) != one.based_on
    except ContentError:
        return False


def save_letter(
    store: Store, key: str, text: str, *, title: str = "", about: str = ""
) -> Changed[str]:
    """Keep an own wording; ``own/`` as key makes a new letter. Gives its key; can be undone.

    Raises:
        Problem: the wording can't be kept, or an office account changes a letter from an incident.
    """
    key = f"{OWN}{new_id()}" if key == OWN else key
    may_change(store, key)
    title, about = " ".join(title.split()), " ".join(about.split())
    own = key.startswith(OWN)
    if own and not title:
        raise Problem("The letter has no name.", "Give it one: the library lists it by its name.")
    if len(title) > LONGEST_TITLE:
        raise Problem("The name is too long.", f"Use {LONGEST_TITLE} letters at most.")
    if fault := fault_of(OwnLetter(key, text=text)):
        raise Problem("This wording can't be kept.", fault)
    after = OwnLetter(key, title if own else "", about if own else "", text, _seen(key))
    return _put(store, after, CHANGED, "change the wording of a letter")


def go_back(store: Store, key: str) -> Changed[str]:
    """The shipped wording counts again, or an own letter leaves the library; can be undone."""
    may_change(store, key)
    return _put(store, OwnLetter(key), BACK, "take a wording out of use")


def keep_own(store: Store, key: str) -> Changed[str]:
    """The newer shipped wording was looked at, and the own one stays; can be undone.

    Raises:
        Problem: there is no own wording any more.
    """
    may_change(store, key)
    before = own_letters(store).get(key)
    if before is None:
        raise Problem(
            "There is no own wording of this letter any more.", "Look at the list of letters again."
        )
    after = OwnLetter(key, before.title, before.about, before.text, _seen(key))
    return _put(store, after, KEPT, "keep the own wording")


def history(store: Store, key: str) -> tuple[WordingChange, ...]:
    """Every wording that the school had, newest first."""
    query = (
        select(
            _CHANGE.id,
            _CHANGE.number,
            _CHANGE.at,
            _CHANGE.by,
            _CHANGE.what,
            _CHANGE.title,
            _CHANGE.text,
        )
        .join_from(
            LetterTemplateChange.__table__,
            LetterTemplate.__table__,
            _OWN.id == _CHANGE.template_id,
        )
        .where(_OWN.key == key)
        .order_by(_CHANGE.number.desc())
    )
    with store.read() as session:
        return tuple(WordingChange(*row) for row in session.execute(query))


def may_change(store: Store, key: str) -> None:
    """Raises Problem where only a leader may change a letter."""
    if key.startswith(INCIDENT) and not store.is_leader:
        raise Problem(
            "Only a leader changes letters that are written from an incident.",
            "Ask your e-safety leader or the safeguarding lead.",
        )


def _seen(key: str) -> str:
    return "" if key.startswith(OWN) else digest(shipped(key).source)


def _put(store: Store, after: OwnLetter, what: str, label: str) -> Changed[str]:
    """Put a wording in force (without text: none), with its line of the history."""
    with store.write() as unit:
        record = unit.session.scalar(select(LetterTemplate).where(_OWN.key == after.key))
        before = _as_it_is(record, after.key)
        if before == after:
            return Changed(Area(0), after.key, "Nothing was changed.")
        if record is None:
            record = LetterTemplate(key=after.key)
            unit.session.add(record)
            unit.session.flush()
        _write(unit, record, after, what)
        detail = {"letter": after.key, "wording": digest(after.text)}
        unit.commit("letter.wording", record.id, detail)

    def back(inner: Store) -> Changed[str]:
        may_change(inner, after.key)
        return _put(inner, before, UNDONE, label)

    said = "The wording is kept." if after.text else "It is out of use."
    return Changed(Area.LETTERS, after.key, said, Undo(label, back))


def _as_it_is(record: LetterTemplate | None, key: str) -> OwnLetter:
    if record is None or not record.in_use:
        return OwnLetter(key)
    return OwnLetter(record.key, record.title, record.about, record.text, record.based_on)


def _write(unit: UnitOfWork, record: LetterTemplate, after: OwnLetter, what: str) -> None:
    record.in_use = bool(after.text)
    if after.text:
        record.title, record.about = after.title, after.about
        record.text, record.based_on = after.text, after.based_on
    query = select(func.count()).where(_CHANGE.template_id == record.id)
    unit.session.add(
        LetterTemplateChange(
            template_id=record.id,
            number=(unit.session.scalar(query) or 0) + 1,
            at=unit.now,
            by=unit.account.name,
            what=what,
            title=after.title,
            about=after.about,
            text=after.text,
        )
    )
