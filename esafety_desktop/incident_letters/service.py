"""Letters home from an incident: shut until it is decided what parents are told, then logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.dates import AcademicYear, academic_year
from esafety_desktop.guidance import machine
from esafety_desktop.guidance.incident_letters import filled, incident_letters
from esafety_desktop.incident_letters.letter_rules import named_in, paragraphs_of
from esafety_desktop.incident_letters.records import IncidentLetterKept
from esafety_desktop.incident_letters.rows import Addressee, LetterRow, LetterSheet
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import replay_service
from esafety_desktop.incidents.people_service import standing
from esafety_desktop.incidents.text_rules import plain, reference
from esafety_desktop.letters import addressee_rules as whom
from esafety_desktop.letters.wording_service import school_head, school_values
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school_service
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from esafety_desktop.guidance.incident_letters import IncidentLetter
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.school.rows import ParentRow, PupilRow
    from esafety_desktop.store.store import Store, UnitOfWork

GONE = "Taken out of the cabinet"
SHUT = "Decide first what the parents are told: step “Parents and carers” of the procedure."
NOT_TOLD = (
    "It was decided that the parents are not told. Answer the step “Parents and carers” again "
    "before you write to them."
)
_NOT_TOLD_CHOICE = "not"


def library() -> tuple[IncidentLetter, ...]:
    """The letters that can be written."""
    return incident_letters()


def shut(store: Store, incident_id: str) -> str:
    """Why no letter about an incident may be written now; "" when one may (TF-PAR, L4)."""
    with store.read() as session:
        record = chronology.record(session, incident_id)
        return _shut(store, record)


def letters(store: Store, incident_id: str) -> tuple[LetterRow, ...]:
    """The letters that were written, oldest first."""
    query = select(IncidentLetterKept).where(IncidentLetterKept.incident_id == incident_id)
    with store.read() as session:
        found = session.scalars(query.order_by(IncidentLetterKept.number))
        return tuple(_row(one) for one in found)


def addressees(store: Store, incident_id: str) -> tuple[Addressee, ...]:
    """Everybody to whom a letter about a child of this incident can go, child by child.

    One envelope an addressee, never a joint one where the adults are set apart (S4).
    """
    with store.read() as session:
        record = chronology.record(session, incident_id)
        ids = [person.pupil_id for person in standing(record) if person.pupil_id]
    wanted = list(dict.fromkeys(ids))
    pupils = {row.id: row for row in school_service.pupils(store, leavers=True)}
    adults: dict[str, list[ParentRow]] = {}
    for adult in school_service.parents(store, wanted):
        adults.setdefault(adult.pupil_id, []).append(adult)
    return tuple(
        one
        for pupil_id in wanted
        if pupil_id in pupils
        for one in _addressees(pupils[pupil_id], adults.get(pupil_id, []))
    )


def compose(
    store: Store, letter: IncidentLetter, to: Addressee | None, given: Mapping[str, str]
) -> str:
    """The text of a letter as its library has it, with what was put in; empty fields show ``…``."""
    row = school_service.school(store)
    values = school_values(row, _year(store), store.today(), store.today())
    known = {
        "child": to.child if to else "…",
        "child_first": to.child_first if to else "…",
        "class": to.class_name if to else "…",
        "school": values["school"],
        "telephone": values["telephone"],
        "head": values["head"],
    }
    asked: dict[str, str] = {n: plain(given.get(n, "")) or "…" for n in letter.asks}
    return filled(letter, {**known, **asked})


def others_named(store: Store, incident_id: str, text: str, pupil_id: str) -> tuple[str, ...]:
    """People of the incident other than the child, whose name stands in a letter's text."""
    with store.read() as session:
        record = chronology.record(session, incident_id)
        people = standing(record)
        own = {part for p in people if p.pupil_id == pupil_id for part in p.name.split()}
        names = [person.name for person in people if person.pupil_id != pupil_id]
    return named_in(text, [n for n in names if not set(n.split()) <= own])


def keep_letters(
    store: Store, incident_id: str, letter_id: str, to: Sequence[Addressee], text: str
) -> Changed[tuple[str, ...]]:
    """Keep a letter, once for each addressee, with its exact text; gives their ids.

    Raises:
        Problem: the parents were not decided, nobody is chosen, or nothing is written.
    """
    text = plain(text)
    if not to:
        raise Problem("Nobody is chosen.", "Tick to whom the letter goes.")
    if not text:
        raise Problem("The letter is empty.", "Choose one from the library, or write it.")
    title = next(letter.title for letter in incident_letters() if letter.id == letter_id)
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
            raise Problem("This letter is not in the cabinet any more.")
        record = chronology.record(unit.session, found[0].incident_id)
        for letter in found:
            letter.sent_at, letter.sent_how = unit.now, how
        numbers = ", ".join(str(letter.number) for letter in found)
        entry = chronology.write_entry(unit, record, "letter", f"Letter {numbers} went: {how}")
        chronology.keep(unit, record, "incident.letter_sent", entry)
    return Changed(Area.INCIDENTS, None, "How it went is in the chronology.")


def sheets(store: Store, letter_ids: Sequence[str]) -> tuple[LetterSheet, ...]:
    """The letters as they print, frozen."""
    school = school_service.school(store)
    head = school_head(school)
    signed = school_values(school, _year(store), store.today(), store.today())["signed"]
    query = select(IncidentLetterKept).where(IncidentLetterKept.id.in_(letter_ids))
    with store.read() as session:
        found = [_row(one) for one in session.scalars(query.order_by(IncidentLetterKept.number))]
    return tuple(
        LetterSheet(
            head.name,
            head.lines,
            head.logo,
            store.today(),
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
    procedure, position = replay_service.position(record, store.today())
    step = procedure.trunk.parents
    if not step:
        return ""
    given = position.answered(step)
    if given is None or not machine.parents_decided(procedure, position):
        return SHUT
    return NOT_TOLD if _NOT_TOLD_CHOICE in given.choices else ""


def _addressees(pupil: PupilRow, adults: Sequence[ParentRow]) -> list[Addressee]:
    apart = whom.set_apart(adults)
    chosen = whom.whom_to_write(adults)
    found = [_addressee(pupil, adult, adult is chosen, apart=apart) for adult in adults]
    return found if chosen else [_addressee(pupil, None, first=True, apart=apart), *found]


def _addressee(pupil: PupilRow, adult: ParentRow | None, first: bool, *, apart: bool) -> Addressee:  # noqa: FBT001 - read by position here only
    return Addressee(
        pupil.id,
        pupil.name,
        pupil.called,
        pupil.class_name,
        adult.name if adult else whom.UNKNOWN,
        whom.envelope(adult, pupil.name, apart=apart),
        whom.greeting(adult, apart=apart),
        _caution(adult),
        first,
    )


def _caution(adult: ParentRow | None) -> str:
    if adult is None:
        return ""
    if adult.court_order:
        return "a court order is on file: check it before you write"
    if adult.parental_responsibility is False:
        return "has no parental responsibility"
    return ""


def _keep(
    unit: UnitOfWork, record: Incident, letter: IncidentLetterKept, to: Addressee
) -> IncidentLetterKept:
    letter.incident_id = record.id
    letter.pupil_id, letter.child = to.pupil_id, f"{to.child}, {to.class_name}".strip(", ")
    letter.addressee, letter.greeting = "\n".join(to.envelope), to.greeting
    letter.written_at, letter.written_by = unit.now, unit.account.name
    return letter


def _row(kept: IncidentLetterKept) -> LetterRow:
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


def _one_line(addressee: str) -> str:
    return ", ".join(addressee.split("\n"))


def _year(store: Store) -> str:
    return AcademicYear(academic_year(store.today()).start).label
