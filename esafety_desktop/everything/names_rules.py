"""What each table and column is called by a person who opens the folder without this program."""

from __future__ import annotations

TITLES: dict[str, str] = {
    "action_point_action": "Actions to be done",
    "action_point_cycle": "How often reviews come round",
    "action_point_duty_done": "Regular tasks that were done",
    "action_point_plan": "Next dates of reviews",
    "action_point_review": "Reviews of action points",
    "action_point_review_item": "Lines of reviews",
    "action_point_evidence": "Evidence of reviews",
    "agreement": "Agreements",
    "agreement_choice": "Agreements in use",
    "agreement_translation": "Agreements in other languages",
    "agreement_version": "Versions of agreements",
    "adult_slot": "Signed forms of adults",
    "register_slot": "Signed forms of children",
    "slip": "Return slips",
    "unmatched_slip": "Slips that nothing fitted",
    "chase_entry": "Calls about missing forms",
    "checklist_item": "Checklists - own items",
    "checklist_level": "Checklists - levels",
    "checklist_list": "Checklists - own lists",
    "checklist_tick": "Checklists - ticks",
    "child_look": "How letters to a child look",
    "concern_slip": "Concerns in the slot",
    "concern_slip_state": "Concerns collected",
    "contact_entry": "Contacts",
    "contact_number": "Numbers of contacts",
    "contact_group_setting": "Map - groups",
    "contact_link": "Map - lines",
    "contact_slot_setting": "Map - places",
    "own_contact_group": "Map - own groups",
    "own_contact_slot": "Map - own places",
    "governors_published": "Pages for governors",
    "guidance_check": "Checks of the guidance",
    "heading_memory": "Headings of imported tables",
    "home_letter": "Letters home",
    "home_letter_sheet": "Letters home - sheets",
    "letter_head": "Letterheads",
    "letter_template": "Own letters",
    "letter_template_change": "Own letters - changes",
    "image_line": "Pictures - answers",
    "image_store": "Pictures - where they are kept",
    "image_task": "Pictures - tasks",
    "image_trip": "Pictures - trips",
    "image_trip_pupil": "Pictures - children on trips",
    "kept_paper_page": "Scanned pages",
    "office_audit": "Trail of the office cabinet",
    "office_draft": "What is being typed - office",
    "office_pin": "Keys vouched for - office",
    "parent": "Parents and carers",
    "print_run": "Print runs",
    "print_run_class": "Print runs by class",
    "pupil": "Pupils",
    "regional_statement": "Statements of others",
    "reminder_translation": "Reminders in other languages",
    "reply_file": "Tables of replies",
    "restore_drill": "Back-ups tried out",
    "school": "School",
    "school_class": "Classes",
    "setting": "Settings",
    "signed_copy": "Scanned copies of signed forms",
    "staff_member": "Staff and other adults",
    "term": "Terms",
    "today_snooze": "Put off on Today - office",
    "training_entry": "Training log",
    "training_person": "Training log - people",
    "wording_draft": "Wording - drafts",
    "wording_version": "Wording - versions",
    "year_move": "New year - children moved",
    "year_run": "New year - runs",
    "incident": "Incidents",
    "incident_agency": "Agencies told",
    "incident_child_contact": "Contacts of a child",
    "incident_concern": "Concerns decided on",
    "incident_entry": "Chronology",
    "incident_event": "Steps of the procedure",
    "incident_evidence": "Evidence - things",
    "incident_evidence_line": "Evidence - lines",
    "incident_evidence_page": "Evidence - scanned pages",
    "incident_follow_up": "Follow-ups",
    "incident_follow_up_change": "Follow-ups - changes",
    "incident_letter": "Letters of incidents",
    "incident_link": "Linked incidents",
    "incident_paper_sheet": "Paper sheets",
    "incident_parent": "Parents told",
    "incident_person": "People of incidents",
    "locked_audit": "Trail of the locked cabinet",
    "locked_check": "Checks diary",
    "locked_disclosure_mark": "Copies - marks",
    "locked_disclosure_passage": "Copies - passages",
    "locked_disclosure_person": "Copies - people",
    "locked_disclosure_request": "Requests for a copy",
    "locked_disclosure_sent": "Copies - sent",
    "locked_disposal": "Disposals",
    "locked_draft": "What is being typed - locked",
    "locked_governors_edition": "Governors' page - editions",
    "locked_inspection_count": "Inspection - counts",
    "locked_joiner_file": "Files of joiners",
    "locked_legal_hold": "Legal holds",
    "locked_log_reading": "Readings of the log",
    "locked_pin": "Keys vouched for - locked",
    "locked_retention_choice": "Keeping - periods chosen",
    "locked_retention_review": "Keeping - reviews",
    "locked_setting": "Settings of the locked cabinet",
    "locked_today_snooze": "Put off on Today - leaders",
    "locked_transfer": "Transfers to new schools",
    "locked_transfer_incident": "Transfers - incidents",
}
"""Names of sheets too: at most 31 letters, none that a workbook or Windows refuses."""

MOST_WANTED: dict[str, str] = {
    "pupil": "the children, each with class and date of birth",
    "parent": "their parents and carers, with addresses, telephone numbers and e-mail addresses",
    "register_slot": "who has returned which agreement, child by child",
    "contact_number": "the telephone numbers of the contact map, each with whose it is",
    "action_point_review": "which action point was reviewed when, and by whom",
}
"""The tables that people open first, and what the README says of them."""

_TRAIL = "history to read: the new school begins a trail of its own"
_TYPED = "it is sealed to the person who types it"
_KEYS = "keys belong to the school's own files"
_SEALED = "it is sealed to the leaders who were to read it; decide on it before you take things out"
LEFT_OUT: dict[str, str] = {
    "office_audit": _TRAIL,
    "locked_audit": _TRAIL,
    "office_draft": _TYPED,
    "locked_draft": _TYPED,
    "office_pin": _KEYS,
    "locked_pin": _KEYS,
    "concern_slip": _SEALED,
    "concern_slip_state": _SEALED,
}
"""What isn't in the JSON, and why."""

TRAILS = ("office_audit", "locked_audit")
"""Left out of the JSON, but written to be read."""

OWN_TO_A_SCHOOL = ("last back-up", "slips written", "envelope")
"""Settings that say something of this PC, this school's files or an envelope's readers."""

FOUNDED = frozenset(
    {
        "setting",
        "school",
        "term",
        "agreement",
        "agreement_version",
        "agreement_choice",
        "today_snooze",
        "heading_memory",
        "restore_drill",
        "governors_published",
        "locked_setting",
        "locked_today_snooze",
    }
)
"""What setting up a school, or only looking at it, may already have written."""

_COLUMNS = {
    "seq": "Number in order",
    "id": "Identifier",
    "upn": "UPN",
    "on": "Day",
    "at": "When",
    "by": "By",
    "ask_dsl_first": "Ask the DSL first",
    "four_c": "4 Cs",
    "digest": "Seal (SHA-256)",
    "packed": "Page (file)",
    "hash": "Seal",
    "previous": "Seal before",
}


def column_title(name: str) -> str:
    """A column's name in words: ``next_due`` is “Next due”."""
    if name in _COLUMNS:
        return _COLUMNS[name]
    for ending, words in (("_id", " (identifier)"), ("_seq", " (number)")):
        if name.endswith(ending):
            return column_title(name.removesuffix(ending)) + words
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]
