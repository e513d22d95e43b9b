"""The human check: every passage is looked at, redactions are added and taken out with a reason."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.disclosure import mark_rules
from esafety_desktop.disclosure.gather_service import cast_of, known_before, propose
from esafety_desktop.disclosure.people_service import known_people
from esafety_desktop.disclosure.reading_service import open_record, request
from esafety_desktop.disclosure.reasons_service import reason_labels
from esafety_desktop.disclosure.records import (
    DisclosureMark,
    DisclosurePassage,
    DisclosurePerson,
)
from esafety_desktop.disclosure.rows import Bundle, Mark, NamedPerson, Passage
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import name_rules
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

_GONE = Problem("This passage is not there any more.", "Close the check and open it again.")


def bundle(store: Store, request_id: str) -> Bundle:
    """Everything gathered for a request, in the order in which it goes out.

    Raises:
        Problem: there is no such request.
    """
    passages: list[Passage] = []
    people: list[NamedPerson] = []
    for one in store.stores:
        with one.read() as session:
            found = _passages(session, request_id)
            passages += sorted(found, key=lambda passage: passage.part)
            people += _people(session, request_id)
    return Bundle(request(store, request_id), tuple(passages), tuple(people))


def add_mark(
    store: Store, passage_id: str, part: tuple[int, int], reason: str, label: str = ""
) -> Changed[str]:
    """Leave a part of a passage out, with the reason; gives the mark's id.

    Args:
        store: The ordinary store.
        passage_id: The passage.
        part: Its first character, and the one behind its last.
        reason: Id of a reason.
        label: What stands there instead ("Child B"); "" for the reason in words.

    Raises:
        Problem: nothing is selected, the reason is unknown or the request is answered.
    """
    if reason not in reason_labels():
        raise Problem("Each redaction needs a reason.", "Choose one from the list.")
    with _on(store, passage_id) as (unit, passage):
        start, end = part
        wrong = mark_rules.mark_problem(passage.text, start, end)
        if wrong:
            raise Problem(wrong, "Select the words that are to be left out.")
        mark = DisclosureMark(
            passage_id=passage_id,
            start=start,
            end=end,
            label=label,
            reason=reason,
            proposed=False,
            stands=True,
        )
        unit.session.add(mark)
        unit.session.flush()
        made = mark.id
        _changed(unit, passage, "disclosure.mark")
    undo = Undo("a redaction", lambda back: stand(back, passage_id, made, stands=False))
    return Changed(Area.INCIDENTS, made, "Left out. Look at the passage again.", undo)


def stand(store: Store, passage_id: str, mark_id: str, *, stands: bool) -> Changed[None]:
    """Take a redaction out, or put it back.

    Raises:
        Problem: it is not there any more, or the request is answered.
    """
    with _on(store, passage_id) as (unit, passage):
        mark = _mark(unit.session, mark_id)
        before, mark.stands = mark.stands, stands
        _changed(unit, passage, "disclosure.mark")
    undo = Undo("a redaction", lambda back: stand(back, passage_id, mark_id, stands=before))
    said = "Left out again." if stands else "Not left out. Look at the passage again."
    return Changed(Area.INCIDENTS, None, said, undo)


def give_reason(store: Store, passage_id: str, mark_id: str, reason: str) -> Changed[None]:
    """Give a redaction another reason.

    Raises:
        Problem: the reason is unknown, or the redaction is not there any more.
    """
    if reason not in reason_labels():
        raise Problem("Each redaction needs a reason.", "Choose one from the list.")
    with _on(store, passage_id) as (unit, passage):
        mark = _mark(unit.session, mark_id)
        before, mark.reason = mark.reason, reason
        _changed(unit, passage, "disclosure.reason")
    undo = Undo("a reason", lambda back: give_reason(back, passage_id, mark_id, before))
    return Changed(Area.INCIDENTS, None, "The reason is kept.", undo)


def check(store: Store, passage_id: str, *, checked: bool = True) -> Changed[None]:
    """Mark a passage as looked at, by whom and when; or take that back."""
    with _on(store, passage_id) as (unit, passage):
        passage.checked_at = unit.now if checked else None
        passage.checked_by = unit.account.name if checked else ""
        unit.commit("disclosure.check", passage_id, {"checked": checked}, Cabinet.LOCKED)
    undo = Undo("the check of a passage", lambda back: check(back, passage_id, checked=not checked))
    said = "Checked." if checked else "Not checked any more."
    return Changed(Area.INCIDENTS, None, said, undo)


def replace_person(store: Store, person_id: str, *, replaced: bool) -> Changed[int]:
    """Take a person's name out of every passage, or leave it in; gives how many passages changed.

    Passages that change have to be looked at again.

    Raises:
        Problem: the person is not there any more, or the request is answered.
    """
    home, request_id, name = _set_replaced(store, person_id, replaced=replaced)
    row = request(store, request_id)
    cast = cast_of(store, row.form.pupil_id, row.form.asker_name)
    count = 0
    for one in (home,) if home.is_envelope else store.stores:
        people = {person.id: person for person in known_before(one, store, request_id)}
        known = known_people(people.values(), cast)
        mine = name_rules.Names(who for who in known if who.key == person_id)
        names = cast.names(people.values())
        with one.write() as unit:
            found = select(DisclosurePassage).where(DisclosurePassage.request_id == request_id)
            for passage in unit.session.scalars(found).all():
                if not mine.find(passage.text):
                    continue
                _propose_again(unit.session, passage, names, people)
                passage.checked_at, passage.checked_by = None, ""
                count += 1
            unit.commit("disclosure.person", request_id, cabinet=Cabinet.LOCKED)
    undo = Undo(
        f"the choice for {name}", lambda b: replace_person(b, person_id, replaced=not replaced)
    )
    said = f"{name} is {'left out' if replaced else 'named'}: {count} passages to look at again."
    return Changed(Area.INCIDENTS, count, said, undo)


def _propose_again(
    session: Session,
    passage: DisclosurePassage,
    names: name_rules.Names,
    people: dict[str, DisclosurePerson],
) -> None:
    """New proposals; what a leader added or took out stays as it is."""
    marks = session.scalars(
        select(DisclosureMark).where(DisclosureMark.passage_id == passage.id)
    ).all()
    out = {(mark.start, mark.end) for mark in marks if mark.proposed and not mark.stands}
    session.execute(
        delete(DisclosureMark).where(
            DisclosureMark.passage_id == passage.id, DisclosureMark.proposed.is_(True)
        )
    )
    propose(session, passage, names, people)
    session.flush()
    again = select(DisclosureMark).where(
        DisclosureMark.passage_id == passage.id, DisclosureMark.proposed.is_(True)
    )
    for mark in session.scalars(again):
        mark.stands = (mark.start, mark.end) not in out


def _set_replaced(store: Store, person_id: str, *, replaced: bool) -> tuple[Store, str, str]:
    """Keep the choice where the person is kept: that store, the request and the name."""
    for one in store.stores:
        with one.write() as unit:
            found = select(DisclosurePerson).where(DisclosurePerson.id == person_id)
            person = unit.session.scalars(found).first()
            if person is None:
                continue
            if not one.is_envelope:
                open_record(unit.session, person.request_id)
            person.replaced = replaced
            answer = one, person.request_id, person.name
            unit.commit("disclosure.person", answer[1], {"replaced": replaced}, Cabinet.LOCKED)
            return answer
    raise Problem(
        "This person is not in the list any more.", "Nothing was changed. Look at the list again."
    )


@contextlib.contextmanager
def _on(store: Store, passage_id: str) -> Iterator[tuple[UnitOfWork, DisclosurePassage]]:
    """A unit of work in the cabinet where a passage lies; its request must wait for an answer."""
    for one in store.stores:
        with one.read() as session:
            query = select(DisclosurePassage.request_id).where(DisclosurePassage.id == passage_id)
            request_id = session.scalar(query)
        if request_id is None:
            continue
        if request(store, request_id).closed_at is not None:
            raise Problem("This request is answered.", "Open it again first.")
        with one.write() as unit:
            found = select(DisclosurePassage).where(DisclosurePassage.id == passage_id)
            yield unit, unit.session.scalars(found).one()
        return
    raise _GONE


def _changed(unit: UnitOfWork, passage: DisclosurePassage, action: str) -> None:
    """A passage whose redactions change has to be looked at again."""
    passage.checked_at, passage.checked_by = None, ""
    unit.commit(action, passage.id, cabinet=Cabinet.LOCKED)


def _mark(session: Session, mark_id: str) -> DisclosureMark:
    found = session.scalars(select(DisclosureMark).where(DisclosureMark.id == mark_id)).first()
    if found is None:
        raise Problem("This redaction is not there any more.", "Look at the passage again.")
    return found


def _passages(session: Session, request_id: str) -> list[Passage]:
    marks: dict[str, list[Mark]] = {}
    of_request = (
        select(DisclosureMark)
        .join(DisclosurePassage, DisclosurePassage.id == DisclosureMark.passage_id)
        .where(DisclosurePassage.request_id == request_id)
        .order_by(DisclosureMark.start)
    )
    for mark in session.scalars(of_request):
        marks.setdefault(mark.passage_id, []).append(
            Mark(
                mark.id,
                mark.start,
                mark.end,
                mark.label,
                mark.reason,
                mark.proposed,
                mark.stands,
            )
        )
    query = select(DisclosurePassage).where(DisclosurePassage.request_id == request_id)
    return [
        Passage(
            one.id,
            one.part,
            one.title,
            one.text,
            tuple(marks.get(one.id, ())),
            one.checked_at,
            one.checked_by,
        )
        for one in session.scalars(query.order_by(DisclosurePassage.number))
    ]


def _people(session: Session, request_id: str) -> list[NamedPerson]:
    query = select(DisclosurePerson).where(DisclosurePerson.request_id == request_id)
    return [
        NamedPerson(one.id, one.kind, one.name, one.label, one.reason, one.replaced)
        for one in session.scalars(query.order_by(DisclosurePerson.seq))
    ]
