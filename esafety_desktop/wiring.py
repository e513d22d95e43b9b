"""What is put together: the tabs, what is loaded early, and what rooms add to an incident.

Tables only, module and name: `bootstrap` reads them and loads a module when its line is used.
"""

from __future__ import annotations

from typing import NamedTuple

#: The tabs in their order: room, title, class.
TABS = (
    ("today", "Today", "TodayTab"),
    ("incidents", "Incidents", "IncidentsTab"),
    ("agreements", "Signed forms", "SignedFormsTab"),
    ("contacts", "Contacts", "ContactsTab"),
    ("action_points", "Action points", "ActionPointsTab"),
    ("letters", "Print", "PrintTab"),
)


class PageLine(NamedTuple):
    """A page of a tab that has several: the place that opens it, its title, module and class."""

    place: str
    title: str
    module: str
    class_name: str


#: The pages of the tabs that have several; the first one answers every place that no other does.
PAGES: dict[str, tuple[PageLine, ...]] = {
    "agreements": (
        PageLine("", "Children", "agreements.tab", "SignedFormsTab"),
        PageLine("returns", "Who hasn't", "returns.tab", "WhoHasntTab"),
        PageLine("photographs", "Photographs", "image_consent.tab", "PhotographsTab"),
        PageLine("staff", "Staff", "staff_forms.tab", "StaffTab"),
        PageLine("wording", "Wording", "aup_editor.tab", "WordingPage"),
        PageLine("copies", "Scanned copies", "signed_copies.tab", "CopiesTab"),
    ),
    "action_points": (
        PageLine("", "Reviews", "action_points.tab", "ActionPointsTab"),
        PageLine("dates", "What is due", "action_points.dates_view", "DatesPage"),
        PageLine("checklists", "Checklists", "checklists.tab", "ChecklistsTab"),
        PageLine("levels", "Levels", "checklists.levels_view", "LevelsTab"),
    ),
    "letters": (
        PageLine("", "Forms and slips", "letters.tab", "PrintTab"),
        PageLine("home", "Letters home", "home_letters.tab", "HomeLettersTab"),
        PageLine("posters", "Posters and labels", "letters.posters_view", "PostersPage"),
    ),
}

#: What signing in and Today need; loaded on the worker thread while the person types.
WARM = (
    "accounts.service",
    "accounts.arriving",
    "store.store",
    "store.opening",
    "store.shelf",
    "store.afresh",
    "store.backup",
    "concerns.blank_view",
    "shell.lock_file",
    "shell.working_desk",
    "shell.ways",
    "shell.doors",
    "shell.beside_points",
    "store.published",
    "store.relock",
    "widgets.part",
    "governors.service",
    "agreements.scans_view",
    "furnishing",
    "today.tab",
)

CONTENT = (
    ("slots", "slot_catalogue"),
    ("points", "point_catalogue"),
    ("checklists", "checklists"),
    ("loader", "today_procedure"),
    ("agreement_texts", "all_agreements"),
    ("roles", "load_roles"),
    ("terms", "shipped_terms"),
    ("ladder", "shipped_ladder"),
    ("ready", "ready_list"),
)


#: Pages beside Chronology, People and Facts, as their `widgets.part.Part` says title and place.
PARTS: tuple[PageLine, ...] = (
    PageLine("agencies", "Agencies", "incidents.agencies_view", "AgenciesPart"),
    PageLine("follow-ups", "Follow-ups", "follow_ups.tasks_view", "FollowUpsPart"),
    PageLine("evidence", "Evidence", "evidence.register_view", "EvidencePart"),
    PageLine("letter", "Letters", "incident_letters.letters_view", "LettersPart"),
    PageLine("linked", "Linked", "pupil_files.linked_view", "LinkedPart"),
)


class PaperLine(NamedTuple):
    """A paper that goes along with everything out: its cabinet, and what makes it.

    ``find``: ``(store) -> all of them``. ``sheet``: ``(store, one) -> frozen rows``. ``render``:
    ``(rows) -> PDF``. Each is a module and a function. ``with_sections``: whether the sheet is
    given `RECORD_SECTIONS` too. ``neutral``: whether the name of a file leaves the title out, in
    which somebody may be named.
    """

    cabinet: str
    called: str
    find: tuple[str, str]
    sheet: tuple[str, str]
    render: tuple[str, str]
    with_sections: bool = False
    neutral: bool = False


PAPERS: tuple[PaperLine, ...] = (
    PaperLine(
        "office",
        "Signed form",
        ("signed_copies.finding_service", "every"),
        ("signed_copies.service", "one_sheet"),
        ("signed_copies.pages", "render_copies"),
    ),
    PaperLine(
        "office",
        "Evidence of a review",
        ("action_points.evidence_service", "every"),
        ("action_points.evidence_service", "pages_sheet"),
        ("action_points.binder_pages", "render_evidence"),
    ),
    PaperLine(
        "office",
        "Letter home",
        ("home_letters.log_service", "every"),
        ("home_letters.log_service", "mailing"),
        ("home_letters.pages", "render_mailing"),
        neutral=True,
    ),
    PaperLine(
        "office",
        "Contact map",
        ("contacts.map_service", "maps"),
        ("contacts.map_service", "one_map"),
        ("contacts.pages", "render_map"),
        neutral=True,
    ),
    PaperLine(
        "locked",
        "Record",
        ("incidents.search_service", "ids_here"),
        ("incidents.print_service", "record_snapshot"),
        ("incidents.pages", "render_record"),
        with_sections=True,
    ),
    PaperLine(
        "locked",
        "Scanned pages",
        ("evidence.print_service", "all_pages_lines"),
        ("evidence.print_service", "pages_sheet"),
        ("evidence.pages", "render_pages"),
    ),
    PaperLine(
        "locked",
        "Letter home",
        ("incident_letters.kept_service", "every"),
        ("incident_letters.kept_service", "one_letter"),
        ("incident_letters.pages", "render_kept"),
    ),
)

#: What empties the words that other rooms keep of an incident: ``(unit, incident id)``.
DISPOSERS: tuple[tuple[str, str], ...] = (
    ("concerns.service", "dispose"),
    ("evidence.service", "dispose"),
    ("incident_letters.service", "dispose"),
    ("retention.disposal_service", "dispose"),
    ("disclosure.export_service", "dispose"),
    ("follow_ups.service", "dispose"),
    ("incidents.agency_service", "forget"),
    ("child_contacts.service", "forget"),
    ("pupil_files.service", "dispose"),
    ("today.snooze_service", "dispose"),
)

#: What other rooms add to the printed record of an incident: ``(store, incident id)``.
RECORD_SECTIONS: tuple[tuple[str, str], ...] = (("follow_ups.paper_service", "record_section"),)
