"""Letters home from an incident: shut until it is decided what parents are told, then logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.guidance import flow
from esafety_desktop.guidance.incident_letters import filled, incident_letters
from esafety_desktop.guidance.letter_library import INCIDENT, own_incident_letter
from esafety_desktop.incident_letters import kept_service
from esafety_desktop.incident_letters.addressee_service import addressees, named_people
from esafety_desktop.incident_letters.kept_service import row_of, year_label
from esafety_desktop.incident_letters.letter_rules import others_in
from esafety_desktop.incident_letters.records import IncidentLetterKept
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents.left_open_service import parents_answer
from esafety_desktop.incidents.text_rules import plain, reference
from esafety_desktop.letters.wording_service import school_values
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school_service
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.wordings.letter_service import own_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from esafety_desktop.guidance.incident_letters import IncidentLetter
    from esafety_desktop.incident_letters.rows import Addressee, LetterRow, LetterSheet
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import Store, UnitOfWork

GONE = "Taken out of the cabinet"
SHUT = "Decide first what the parents are told: step “Parents and carers” of the procedure."
NOT_TOLD = (
    "It was decided that the parents are not told. Answer the step “Parents and carers” again "
    "before you write to them."
)
_NOT_TOLD_CHOICE = "not"
GAP = "…"
"""What stands in a text where something is still to be put in."""
_DECIDE = (
    "It was decided that this parent is not told, or that advice is awaited. If that has changed, "
    "write the new decision down on the page “Agencies” first."
)


def library(store: Store) -> tuple[IncidentLetter, ...]:
    """The letters that can be written: nothing but their words can be a school's own."""
    own = own_texts(store)
    return tuple(
        own_incident_letter(one, own[key]) if (key := f"{INCIDENT}{one.id}") in own else one
        for one in incident_letters()
    )


def shut(store: Store, incident_id: str) -> str:
    """Why no letter about an incident may be written now; "" when one may (TF-PAR, L4)."""
    with store.read() as session:
        record = chronology.record(session, incident_id)
        try:
            chronology.must_be_open(record)
        except Problem as closed:
            return f"{closed.message} {closed.advice}"
        return _shut(store, record)


def letters(store: Store, incident_id: str) -> tuple[LetterRow, ...]:
    """The letters that were written, oldest first."""
    query = select(IncidentLetterKept).where(IncidentLetterKept.incident_id == incident_id)
    with store.read() as session:
        found = session.scalars(query.order_by(IncidentLetterKept.number))
        return tuple(row_of(one) for one in found)


def compose(
    store: Store, letter: IncidentLetter, to: Addressee | None, given: Mapping[str, str]
) -> str:
    """The text of a letter as its library has it, with what was put in; empty fields show ``…``."""
    row = school_service.school(store)
    values = school_values(row, year_label(store), store.today(), store.today())
    known = {
        "child": to.child if to else GAP,
        "child_first": to.child_first if to else GAP,
        "class": to.class_name if to else GAP,
        "school": values["school"],
        "telephone": values["telephone"],
        "head": values["head"],
    }
    asked: dict[str, str] = {n: plain(given.get(n, "")) or GAP for n in letter.asks}
    return filled(letter, {**known, **asked})


def others_named(store: Store, incident_id: str, text: str, pupil_id: str) -> tuple[str, ...]:
    """People other than the child, whose name stands in a letter's text."""
    return others_in(text, named_people(store, incident_id), pupil_id)


def keep_letters(
    store: Store, incident_id: str, letter_id: str, to: Sequence[Addressee], text: str
) -> Changed[tuple[str, ...]]:
    """Keep a letter, once for each addressee, with its exact text; gives their ids.

    Raises:
        Problem: the parents were not decided, nobody is chosen, nothing is written, or what is
            known of an addressee changed meanwhile.
    """
    text = plain(text)
    if not to:
        raise Problem("Nobody is chosen.", "Tick to whom the letter goes.")
    if not text:
        raise Problem("The letter is empty.", "Choose one from the library, or write it.")
    title = next(letter.title for letter in incident_letters() if letter.id == letter_id)
    _as_they_are(store, incident_id, to)
    with store.write() as unit:
        record = chronology.record(unit.session, incident_id)
        chronology.must_be_open(record)
        if why := _shut(store, record):
            raise Problem("No letter can be written yet.", why)
        count = select(func.count(IncidentLetterKept.id)).where(
            IncidentLetterKept.incident_id == incident_id
        )
        first = (unit.session.scalar(count) or 0) + 1
        made = [
            _keep(unit, record, IncidentLetterKept(number=first + n, letter_id=letter_id), one)
            for n, one in enumerate(to)
        ]
        for letter in made:
            letter.title, letter.text = title, text
        unit.session.add_all(made)
        unit.session.flush()
        lines = "\n".join(f"To {_one_line(letter.addressee)}" for letter in made)
        numbers = ", ".join(str(letter.number) for letter in made)
        said = f"Letter {numbers}: {title}\n{lines}\n\n{text}"
        entry = chronology.write_entry(unit, record, "letter", said)
        chronology.keep(unit, record, "incident.letter", entry)
        ids = tuple(letter.id for letter in made)
    return Changed(Area.INCIDENTS, ids, "The letter is kept with its text. Nothing is sent yet.")


def mark_sent(store: Store, letter_ids: Sequence[str], how: str) -> Changed[None]:
    """Write down how letters left the school.

    Raises:
        Problem: it isn't said how.
    """
    how = plain(how)
    if not how:
        raise Problem("Say how the letter went.", "For example: given to the child in an envelope.")
    with store.write() as unit:
        query = select(IncidentLetterKept).where(IncidentLetterKept.id.in_(letter_ids))
        found = list(unit.session.scalars(query.order_by(IncidentLetterKept.number)))
        if not found:
            raise Problem(
                "This letter is not in the cabinet any more.",
                "Look at the letters of this incident again.",
            )
        record = chronology.record(unit.session, found[0].incident_id)
        for letter in found:
            letter.sent_at, letter.sent_how = unit.now, how
        numbers = ", ".join(str(letter.number) for letter in found)
        entry = chronology.write_entry(unit, record, "letter", f"Letter {numbers} went: {how}")
        chronology.keep(unit, record, "incident.letter_sent", entry)
    return Changed(Area.INCIDENTS, None, "How it went is in the chronology.")


def note_handled(store: Store, letter_ids: Sequence[str], became: str) -> Changed[None]:
    """Write into the chronology that letters were printed or saved; they have not gone by that."""
    with store.write() as unit:
        query = select(IncidentLetterKept).where(IncidentLetterKept.id.in_(letter_ids))
        found = list(unit.session.scalars(query.order_by(IncidentLetterKept.number)))
        record = chronology.record(unit.session, found[0].incident_id)
        chronology.not_on_paper(record)
        numbers = ", ".join(str(letter.number) for letter in found)
        entry = chronology.write_entry(unit, record, "letter", f"Letter {numbers}: {plain(became)}")
        chronology.keep(unit, record, "incident.letter_handled", entry)
    said = "Once it has left the school, say how: “How it went…”."
    return Changed(Area.INCIDENTS, None, said)


def sheets(store: Store, letter_ids: Sequence[str]) -> tuple[LetterSheet, ...]:
    """The letters as they print, frozen.

    Raises:
        Problem: one that has not gone yet may not go any more, for the decision changed.
    """
    _may_go(store, letter_ids)
    return kept_service.sheets(store, letter_ids, lambda _row: store.clock())


def dispose(unit: UnitOfWork, incident_id: str) -> None:
    """Empty every letter of an incident; number and times stay.

    Its title goes too: a letter on bullying tells of what sort the incident was.
    """
    query = select(IncidentLetterKept).where(IncidentLetterKept.incident_id == incident_id)
    for letter in unit.session.scalars(query):
        for name in ("text", "child", "addressee", "greeting", "pupil_id", "sent_how", "letter_id"):
            setattr(letter, name, "")
        letter.title = GONE


def title_of(store: Store, incident_id: str) -> str:
    """``26-014``, for the title of a dialog."""
    with store.read() as session:
        record = chronology.record(session, incident_id)
        return reference(record.year_start, record.number)


def _shut(store: Store, record: Incident) -> str:
    found = parents_answer(record, store.today())
    if found is None:
        return SHUT
    procedure, given = found
    if flow.pending(procedure.step(given.step), given):
        return SHUT
    return NOT_TOLD if _NOT_TOLD_CHOICE in given.choices else ""


def _as_they_are(store: Store, incident_id: str, to: Sequence[Addressee]) -> None:
    """Raises Problem when an addressee is not as the person saw it, or may not be written to."""
    now = addressees(store, incident_id)
    by_name = {(one.pupil_id, one.name): one for one in now}
    for one in to:
        found = by_name.get((one.pupil_id, one.name))
        if found is not None and found.barred:
            raise Problem(f"A letter may not go to {one.name}.", _DECIDE)
        if one not in now:
            advice = "Nothing was kept. Close this window and open it again: your text is kept."
            raise Problem(f"What is known of {one.name} changed meanwhile.", advice)


def _may_go(store: Store, letter_ids: Sequence[str]) -> None:
    query = select(IncidentLetterKept).where(IncidentLetterKept.id.in_(letter_ids))
    with store.read() as session:
        waiting = [one for one in session.scalars(query) if one.sent_at is None]
        if not waiting:
            return
        incident_id = waiting[0].incident_id
        why = _shut(store, chronology.record(session, incident_id))
        meant = {(one.pupil_id, one.addressee) for one in waiting}
    barred = (one for one in addressees(store, incident_id) if one.barred)
    if not why and any((one.pupil_id, "\n".join(one.envelope)) in meant for one in barred):
        why = _DECIDE
    if why:
        raise Problem("This letter may not go out.", f"{why} Its text stands in the chronology.")


def _keep(
    unit: UnitOfWork, record: Incident, letter: IncidentLetterKept, to: Addressee
) -> IncidentLetterKept:
    letter.incident_id = record.id
    letter.pupil_id, letter.child = to.pupil_id, f"{to.child}, {to.class_name}".strip(", ")
    letter.addressee, letter.greeting = "\n".join(to.envelope), to.greeting
    letter.written_at, letter.written_by = unit.now, unit.account.name
    return letter


def _one_line(addressee: str) -> str:
    return ", ".join(addressee.split("\n"))
