"""From an incident to the action points: only wording that a leader wrote anew and confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points import action_service
from esafety_desktop.follow_ups import keeping_service as keeping
from esafety_desktop.follow_ups.wording_rules import wording_problem
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules, service
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import classes
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store


NOT_FROM_AN_ENVELOPE = (
    "Nothing goes from a sealed envelope to the action points: whoever may not open it would see"
    " that something happened."
)


class Guarded:
    """The words that must not leave an incident; read once, asked at each letter typed."""

    def __init__(self, store: Store, incident_id: str) -> None:
        detail = service.incident(store, incident_id)
        self._names = [
            name for person in detail.people for name in (person.name, person.name_now) if name
        ]
        own = {person.class_name for person in detail.people}
        self._classes = sorted((own | {row.name for row in classes(store)}) - {""})
        kinds = [kind for kind in detail.facts.kind.split(",") if kind]
        self._kinds = [kind_rules.label(kind_rules.KINDS, kind) for kind in kinds]

    def problem(self, text: str, owner: str) -> str:
        """Why this can't go into the office cabinet, in words; "" when it can."""
        wrong = wording_problem(text, self._names, self._classes, self._kinds)
        if not wrong and not owner.strip():
            return "Write who does it."
        return wrong


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
    said = "The action is in the action points. Everybody who signs in can read it."
    return Changed(made.areas | Area.INCIDENTS, made.value, said)
