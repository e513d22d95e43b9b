"""What points to another row: foreign keys come from the mapping, the others are told here.

The JSON holds the bare identifiers. Tables that people read (workbook, CSV) have the words of the
row beside each of them, and the identifiers at their end.
"""

from __future__ import annotations

from typing import NamedTuple

from esafety_desktop.everything.names_rules import column_title

OWN = ("seq", "id")
"""What a row itself is known by; nobody reads it."""
ACCOUNTS = frozenset({"account_id"})
"""Columns that hold an account: its sign-in name is told."""
_TITLE_ENDS = (" (identifier)", " (number)")
_ENDS = ("_id", "_seq", "_key")


class Points(NamedTuple):
    """Where a column points that has no foreign key.

    Attributes:
        to: ``table.column`` of what it may be; the first that has words is told.
        heading: What the words are called; "" for the column's own name.
        or_itself: Whether it may also hold words, or an item of the guidance that the program
            ships: where no row is found, its title is told, or the column as it stands.
    """

    to: tuple[str, ...]
    heading: str = ""
    or_itself: bool = False


_SHIPPED = Points((), or_itself=True)
_SLOT = Points(("own_contact_slot.id", "contact_slot_setting.slot_id"), or_itself=True)
_PLACE = (*_SLOT.to, "own_contact_group.id")
_GROUP = Points(("own_contact_group.id",), or_itself=True)
_LIST = Points(("checklist_list.list_id",), or_itself=True)
_TEXT = Points(("agreement.key",), "Agreement", or_itself=True)
_CHILD = Points(("pupil.id",), "Pupil")
_REQUEST = Points(("locked_disclosure_request.id",))
POINTS: dict[str, Points] = {
    "action_point_duty_done.duty_id": _SHIPPED,
    "action_point_plan.point_id": _SHIPPED,
    "action_point_review.point_id": _SHIPPED,
    "action_point_review.corrects": Points(("action_point_review.id",)),
    "agreement_choice.key": _TEXT,
    "agreement_version.adoption_id": Points(("wording_version.id",)),
    "checklist_item.list_id": _LIST,
    "checklist_level.part_id": _SHIPPED,
    "checklist_list.copied_from": _LIST,
    "checklist_tick.list_id": _LIST,
    "contact_entry.slot_id": _SLOT,
    "contact_group_setting.group_id": _GROUP,
    "contact_link.from_key": Points(_PLACE, or_itself=True),
    "contact_link.to_key": Points(_PLACE, or_itself=True),
    "kept_paper_page.owner_key": Points(("signed_copy.id", "action_point_evidence.id")),
    "own_contact_slot.group_id": _GROUP,
    "signed_copy.agreement_key": Points(("agreement.key",)),
    "wording_draft.key": _TEXT,
    "wording_version.key": _TEXT,
    "incident_child_contact.child": Points(("pupil.id",), or_itself=True),
    "incident_child_contact.pupil_id": _CHILD,
    "incident_child_contact.slot_id": _SLOT,
    "incident_entry.strikes": Points(("incident_entry.id",)),
    "incident_evidence_line.strikes": Points(("incident_evidence_line.id",)),
    "locked_check.strikes": Points(("locked_check.id",)),
    "locked_disclosure_passage.request_id": _REQUEST,
    "locked_disclosure_person.request_id": _REQUEST,
    "locked_disclosure_sent.request_id": _REQUEST,
    "locked_joiner_file.pupil_id": _CHILD,
}
"""``table.column`` → where it points.

A table of the office cabinet points into the office cabinet alone: its files lie open. One of the
locked cabinet may name what the same person takes out in the same folder as the office cabinet.
"""

_CONTENT = "a step, a text or a period that the program ships"
_NAMED = "the row has the name itself, as it was that day"
_OWN_ITEM = "it names this row itself"
_SEALED = "a concern is sealed and stays behind"
NO_ROW: dict[str, str] = {
    "checklist_item.item_id": _OWN_ITEM,
    "checklist_list.list_id": _OWN_ITEM,
    "checklist_tick.item_id": "the row has the item's words of that day",
    "checklist_tick.action_id": _OWN_ITEM,
    "contact_slot_setting.slot_id": _OWN_ITEM,
    "governors_published.edition_id": "editions lie in the locked cabinet",
    "home_letter.letter_key": _NAMED,
    "home_letter_sheet.person_id": _NAMED,
    "reminder_translation.letter_key": _CONTENT,
    "signed_copy.owner_key": _NAMED,
    "training_person.staff_id": _NAMED,
    "incident.procedure_id": _CONTENT,
    "incident.slip_id": _SEALED,
    "incident_concern.slip_id": _SEALED,
    "incident_entry.step_id": _CONTENT,
    "incident_event.step_id": _CONTENT,
    "incident_follow_up.term_id": _CONTENT,
    "incident_follow_up.step_id": _CONTENT,
    "incident_letter.letter_id": _NAMED,
    "incident_letter.pupil_id": _NAMED,
    "incident_person.pupil_id": _NAMED,
    "locked_disclosure_request.pupil_id": _NAMED,
    "locked_disposal.period_id": _CONTENT,
    "locked_retention_choice.period_id": _CONTENT,
}
"""What looks like a pointer and has no words of another row, and why."""


HEADINGS: dict[str, str] = {
    "contact_number.entry_id": "Contact",
    "home_letter.head_id": "Letterhead",
    "incident_evidence_line.item_id": "Thing",
    "incident_link.first_id": "First incident",
    "incident_link.second_id": "Second incident",
    "print_run_class.run_id": "Print run",
    "training_person.entry_id": "Training",
}
"""What the words beside a foreign key are called, where its own name says too little."""


def looks_like_one(column: str) -> bool:
    """Whether a column's name says that it points somewhere."""
    return column.endswith(_ENDS) and column not in ACCOUNTS


def words_title(column: str) -> str:
    """What the words beside a pointer are called: ``class_id`` is “Class”."""
    for ending in _ENDS:
        column = column.removesuffix(ending)
    return column_title(column)


def pointer_title(title: str, beside: str) -> str:
    """What the pointer itself is called, once the words beside it have its name."""
    if title.endswith(_TITLE_ENDS) or title != beside:
        return title
    return f"{title} (identifier)"
