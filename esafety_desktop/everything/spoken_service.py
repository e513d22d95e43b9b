"""Which words stand for a row wherever another row points to it: one rule for each table."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from esafety_desktop.dates import british, british_time
from esafety_desktop.incidents.text_rules import reference

if TYPE_CHECKING:
    from collections.abc import Callable


class Spoken(NamedTuple):
    """How a row is told in a few words.

    Attributes:
        columns: What is needed of it; one that points to another row gives that row's words.
        say: Makes the words of them.
    """

    columns: tuple[str, ...]
    say: Callable[..., str]


def _listed(*parts: Any) -> str:
    """What is there of it, parted by commas; days and moments as they are read here."""
    return ", ".join(_plain(part) for part in parts if part not in {None, ""})


def _plain(part: Any) -> str:
    if isinstance(part, datetime):
        return british_time(part)
    return british(part) if isinstance(part, date) else str(part)


def _first(*parts: str) -> str:
    """The first that is there."""
    return next((part for part in parts if part), "")


def _numbered(what: str) -> Callable[..., str]:
    return lambda of, number: _listed(of, f"{what} {number}")


_LABEL, _TITLE = Spoken(("label",), _first), Spoken(("title",), _first)
SPOKEN: dict[str, Spoken] = {
    "action_point_evidence": _TITLE,
    "action_point_review": Spoken(("done_on", "actioned_by"), _listed),
    "agreement": Spoken(("short", "title"), _first),
    "agreement_version": Spoken(("agreement_id", "number"), _numbered("version")),
    "checklist_list": _TITLE,
    "contact_entry": Spoken(
        ("slot_id", "person", "role", "organisation"),
        lambda slot, *who: _listed(*who) or slot,
    ),
    "contact_slot_setting": _LABEL,
    "home_letter": Spoken(("title", "printed_at"), _listed),
    "image_trip": Spoken(("title", "on"), _listed),
    "letter_head": Spoken(("name",), _first),
    "letter_template": _TITLE,
    "own_contact_group": _LABEL,
    "own_contact_slot": _LABEL,
    "print_run": Spoken(("at", "by"), _listed),
    "pupil": Spoken(
        ("known_as", "forename", "surname"),
        lambda known, first, last: f"{known or first} {last}".strip(),
    ),
    "school_class": Spoken(("name",), _first),
    "signed_copy": Spoken(("owner_name", "title"), _listed),
    "staff_member": Spoken(("name",), _first),
    "training_entry": Spoken(
        ("title", "topic", "held_on"), lambda title, topic, on: _listed(title or topic, on)
    ),
    "wording_version": Spoken(("key", "number"), _numbered("version")),
    "year_run": Spoken(("at", "by"), _listed),
    "incident": Spoken(("year_start", "number"), reference),
    "incident_entry": Spoken(("incident_id", "number"), _numbered("line")),
    "incident_evidence": Spoken(("incident_id", "number"), _numbered("thing")),
    "incident_evidence_line": Spoken(("item_id", "number"), _numbered("line")),
    "incident_follow_up": Spoken(("what",), _first),
    "locked_check": Spoken(("day", "who"), _listed),
    "locked_disclosure_passage": _TITLE,
    "locked_disclosure_request": Spoken(
        ("child_name", "asker_name", "received_on"),
        lambda child, asker, on: _listed(child or asker, on),
    ),
    "locked_transfer": Spoken(("name", "to_school"), _listed),
}
"""Table → its rule."""
