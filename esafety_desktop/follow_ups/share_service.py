"""From an incident to the action points: only wording that a leader wrote anew and confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points import action_service
from esafety_desktop.follow_ups import keeping_service as keeping
from esafety_desktop.follow_ups.wording_rules import name_problem, wording_problem
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules, service
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import classes, parents, pupils
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from esafety_desktop.incidents.rows import PersonRow
    from esafety_desktop.store.store import Store


NOT_FROM_AN_ENVELOPE = (
    "Nothing goes from a sealed envelope to the action points: whoever may not open it would see"
    " that something happened."
)


class Guarded:
    """The words that must not leave an incident; read once, asked at each letter typed."""

    def __init__(self, store: Store, incident_id: str) -> None:
        detail = service.incident(store, incident_id)
        self._names = list(_names(store, detail.people))
        children = [person for person in detail.people if person.kind != "staff"]
        self._children = list(_names(store, children))
        year, _, count = detail.row.reference.partition("-")
        self._number = (int(year), int(count)) if count.isdigit() else (0, 0)
        own = {person.class_name for person in detail.people}
        self._classes = sorted((own | {row.name for row in classes(store)}) - {""})
        kinds = [kind for kind in detail.facts.kind.split(",") if kind]
        self._kinds = [kind_rules.label(kind_rules.KINDS, kind) for kind in kinds]

    def problem(self, text: str, owner: str) -> str:
        """Why this can't go into the office cabinet, in words; "" when it can."""
        known = (self._names, self._classes, self._kinds, self._number)
        wrong = wording_problem(text, *known) or name_problem(owner, self._children)
        if not wrong and not owner.strip():
            return "Write who does it."
        return wrong


def _names(store: Store, people: Iterable[PersonRow]) -> Iterator[str]:
    """What people are called in an incident, today, and by their friends; their parents too."""
    ids: set[str] = set()
    for person in people:
        yield from (name for name in (person.name, person.name_now) if name)
        ids |= {person.pupil_id} - {""}
    if ids:
        known = [pupil for pupil in pupils(store, leavers=True) if pupil.id in ids]
        yield from (name for pupil in known for name in (pupil.name, pupil.forename) if name)
        yield from (parent.name for parent in parents(store, ids))


def share(store: Store, follow_up_id: str, wording: str, owner: str, due_on: date) -> Changed[str]:
    """Make an action in the action points; the chronology says that, and with which words.

    Two units: the office cabinet never learns from where an action came.

    Returns:
        The action's id.

    Raises:
        Problem: the wording names a person, class, kind or number, something is missing, or the
            incident lies in a sealed envelope.
    """
    if store.is_envelope:
        advice = "If the school must do something, agree on it in a meeting and write it there."
        raise Problem(NOT_FROM_AN_ENVELOPE, advice)
    with store.read() as session:
        incident_id = keeping.found(session, follow_up_id).incident_id
    words = plain(wording)
    if wrong := Guarded(store, incident_id).problem(words, owner):
        raise Problem(wrong, "Nothing has left the locked cabinet.")
    made = action_service.add_action(store, words, plain(owner), due_on)
    with store.write() as unit:
        record = keeping.found(unit.session, follow_up_id)
        incident = chronology.record(unit.session, incident_id)
        chronology.not_on_paper(incident)
        text = f"To the action points, in these words: {words}\nOwner: {plain(owner)}"
        entry = keeping.write(unit, incident, record, text)
        chronology.keep(unit, incident, "follow_up.share", entry)
        line = entry.id
    undo = Undo("the action", lambda back: _take_back(back, follow_up_id, made.value, line))
    said = "The action is in the action points. Everybody who signs in can read it."
    return Changed(made.areas | Area.INCIDENTS, made.value, said, undo)


def _take_back(store: Store, follow_up_id: str, action_id: str, line: str) -> Changed[str]:
    """Take the action out of the action points; the line that told of it is struck through."""
    back = action_service.take_back_action(store, action_id)
    with store.write() as unit:
        record = keeping.found(unit.session, follow_up_id)
        incident = chronology.record(unit.session, record.incident_id)
        text = "Taken back: it is not in the action points any more."
        entry = keeping.write(unit, incident, record, text, strikes=line)
        chronology.keep(unit, incident, "follow_up.unshare", entry)
    return Changed(back.areas | Area.INCIDENTS, action_id, back.said)
