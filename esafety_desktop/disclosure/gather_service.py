"""Gathering for a request: texts, people and proposed redactions, in each open cabinet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from esafety_desktop.disclosure import people_service
from esafety_desktop.disclosure.people_service import (
    ANOTHER,
    ANOTHER_KEY,
    OWN_KEY,
    PARENT_KEY,
    Cast,
)
from esafety_desktop.disclosure.reading_service import open_record, request
from esafety_desktop.disclosure.reasons_service import OTHER_CHILD, THIRD_PARTY
from esafety_desktop.disclosure.records import (
    DisclosureMark,
    DisclosurePassage,
    DisclosurePerson,
)
from esafety_desktop.disclosure.rows import ACCESS
from esafety_desktop.disclosure.texts_service import gathered
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files.name_rules import CONTACT_KEY
from esafety_desktop.pupil_files.telling_rules import spared
from esafety_desktop.school.people_service import pupil
from esafety_desktop.school.service import parents, pupils, school, staff
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.disclosure.texts_service import Gathered, Text
    from esafety_desktop.pupil_files.name_rules import Names
    from esafety_desktop.store.store import Store


def gather(store: Store, request_id: str) -> Changed[int]:
    """Gather everything about the child from all open cabinets; gives how many passages are new.

    What was gathered and checked before stays as it is; a text that has changed since has to be
    checked again.

    Raises:
        Problem: the request is a complaint, or answered.
    """
    row = request(store, request_id)
    if row.form.kind != ACCESS:
        raise Problem("A complaint has no copy.", "Write down a request for a copy.")
    cast = cast_of(store, row.form.pupil_id, row.form.asker_name)
    new = sum(_gather_one(one, store, request_id, cast) for one in store.stores)
    said = f"{new} new passage{'' if new == 1 else 's'} to check." if new else "Nothing is new."
    return Changed(Area.INCIDENTS, new, said)


def ungathered(store: Store, request_id: str) -> int:
    """How many texts about the child are not in the request as they stand now."""
    row = request(store, request_id)
    cast = cast_of(store, row.form.pupil_id, row.form.asker_name)
    count = 0
    for one in store.stores:
        found = gathered(one, cast.child.id, cast.full_names)
        with one.read() as session:
            kept = _kept(session, request_id)
        count += sum(kept.get(text.source) != text.text for text in found.texts)
    return count


def cast_of(store: Store, pupil_id: str, asker: str) -> Cast:
    """The school as it may be named in texts about a child."""
    child = pupil(store, pupil_id)
    adults = parents(store)
    ours = [one for one in adults if one.pupil_id == pupil_id]
    asks = [one for one in ours if search_key(one.name) == search_key(asker)]
    home = school(store)
    stay = [home.email, home.telephone]
    stay += [way for one in asks for way in (one.email, one.telephone)]
    return Cast(
        child,
        asker,
        pupils(store, leavers=True),
        staff(store, leavers=True),
        tuple(one.name for one in ours if one.name),
        tuple({one.name for one in adults if one.name and one.pupil_id != pupil_id}),
        spared(stay),
    )


def _gather_one(one: Store, store: Store, request_id: str, cast: Cast) -> int:
    found = gathered(one, cast.child.id, cast.full_names)
    had = known_before(one, store, request_id)
    with one.write() as unit:
        session = unit.session
        if not one.is_envelope:
            open_record(session, request_id)
        kept = _kept(session, request_id)
        new = [text for text in found.texts if kept.get(text.source) != text.text]
        if not new:
            return 0
        people = _new_people(found, had, cast, sealed=one.is_envelope)
        for person in people:
            person.request_id = request_id
            session.add(person)
        session.flush()
        names = cast.names([*had, *people])
        by_id = {person.id: person for person in (*had, *people)}
        last = session.scalar(
            select(func.max(DisclosurePassage.number)).where(
                DisclosurePassage.request_id == request_id
            )
        )
        for number, text in enumerate(new, (last or 0) + 1):
            passage = _put(session, request_id, text, number)
            propose(session, passage, names, by_id)
        unit.commit("disclosure.gather", request_id, {"new": len(new)}, Cabinet.LOCKED)
    return len(new)


def propose(
    session: Session,
    passage: DisclosurePassage,
    names: Names,
    people: dict[str, DisclosurePerson],
) -> None:
    """Put a mark on every name in a passage that is to be replaced."""
    for hit in names.find(passage.text):
        proposed = _proposed(hit.keys, people)
        if proposed is not None:
            session.add(
                DisclosureMark(
                    passage_id=passage.id,
                    start=hit.start,
                    end=hit.end,
                    label=proposed[0],
                    reason=proposed[1],
                    proposed=True,
                    stands=True,
                )
            )


def _proposed(keys: tuple[str, ...], people: dict[str, DisclosurePerson]) -> tuple[str, str] | None:
    """Label and reason for what was found; None where it stays: the child's own, or named ones."""
    meant = [people[key] for key in keys if key in people]
    out = [person for person in meant if person.replaced]
    if set(keys) == {OWN_KEY} or (meant and not out):
        return None
    labels = [person.label for person in out if person.label]
    if ANOTHER_KEY in keys and not labels:
        labels = [ANOTHER]
    adult = not out and {PARENT_KEY, CONTACT_KEY} & set(keys) and ANOTHER_KEY not in keys
    reason = THIRD_PARTY if adult else OTHER_CHILD
    return " or ".join(labels), out[0].reason if out else reason


def _new_people(
    found: Gathered, had: Sequence[DisclosurePerson], cast: Cast, *, sealed: bool
) -> list[DisclosurePerson]:
    texts = [text.text for text in found.texts]
    people = people_service.others(cast, found.people, texts, had)
    numbered = [one for one in had if one.kind == "child" and _sealed(one.label) == sealed]
    people_service.label_children(people, numbered, sealed=sealed)
    return people


def _sealed(label: str) -> bool:
    return label.removeprefix("Child ").isdigit()


def _put(session: Session, request_id: str, text: Text, number: int) -> DisclosurePassage:
    """A passage as it stands now; an older one of the same source goes with its marks."""
    old = session.scalars(
        select(DisclosurePassage).where(
            DisclosurePassage.request_id == request_id, DisclosurePassage.source == text.source
        )
    ).first()
    if old is not None:
        session.execute(delete(DisclosureMark).where(DisclosureMark.passage_id == old.id))
        old.text, old.title, old.checked_at, old.checked_by = text.text, text.title, None, ""
        session.flush()
        return old
    passage = DisclosurePassage(
        request_id=request_id,
        incident_id=text.incident_id,
        number=number,
        source=text.source,
        part=text.part,
        title=text.title,
        text=text.text,
    )
    session.add(passage)
    session.flush()
    return passage


def known_before(one: Store, store: Store, request_id: str) -> list[DisclosurePerson]:
    """People of the ordinary cabinet, and of an envelope only for that envelope."""
    found: list[DisclosurePerson] = []
    for open_one in (store, one) if one.is_envelope else (store,):
        with open_one.read() as session:
            query = select(DisclosurePerson).where(DisclosurePerson.request_id == request_id)
            found += session.scalars(query.order_by(DisclosurePerson.seq))
    return found


def _kept(session: Session, request_id: str) -> dict[str, str]:
    query = select(DisclosurePassage.source, DisclosurePassage.text)
    rows = session.execute(query.where(DisclosurePassage.request_id == request_id))
    return {source: text for source, text in rows}  # noqa: C416 - dict() of rows has no types
