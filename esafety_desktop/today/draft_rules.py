"""What an unfinished text is called on Today, by the place where it was left."""

from __future__ import annotations

_KINDS = {
    "note": "a note",
    "facts": "the facts of an incident",
    "close": "the closing of an incident",
    "minor": "a minor incident",
    "person": "a person of an incident",
    "step": "a step of the procedure",
    "agencies": "what an agency was told",
    "evidence": "an entry of the evidence",
    "letter": "a letter about an incident",
    "follow-ups": "a follow-up",
    "concern": "a concern",
    "paper-sheet": "a sheet written by hand",
    "training": "an entry of the training log",
    "requests": "a request for records",
    "transfer": "records that are passed on",
    "trips": "a trip",
    "not-saved": "slips that were scanned",
    "home": "a letter home",
    "translation": "a translated letter",
    "checklists": "a line of a checklist",
}
_ROOMS = {
    "incidents": "Incidents",
    "agreements": "Signed forms",
    "letters": "Print",
    "contacts": "Contacts",
    "action_points": "Action points",
    "pupil": "the pupils",
    "staff_forms": "the staff",
    "wording": "the wording",
    "new_year": "the new school year",
}


def called(place: str) -> str:
    """What lies there, in plain words; no name and no number, which a passer-by could read."""
    room, *rest = place.split("/")
    kind = next((_KINDS[part] for part in rest if part in _KINDS), "")
    if kind:
        return kind
    return f"something in {_ROOMS[room]}" if room in _ROOMS else "something"


def sentence(place: str, when: str) -> str:
    """The line on Today."""
    return f"Left unfinished on {when}: {called(place)}. Your words are kept."
