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


class ActionPlan(NamedTuple):
    """A menu line: its text, and the function ``(parent, desk, incident id)`` that answers it.

    ``place``: the place that leads there, ``incidents/<place>``, from the search too; ``found``:
    what the search adds to it. ``menu``: the menu in which it stands, "" for the first one.
    """

    text: str
    module: str
    function: str
    needs_incident: bool = False
    place: str = ""
    menu: str = ""
    found: str = ""


class SettingPlan(NamedTuple):
    """What is set in a window of its own: what stands on its button, what it settles, its class.

    ``key``: ``settings/<key>`` is its place. The class takes the desk and the window over which it
    opens; ``leaders``: only they have it.
    """

    key: str
    text: str
    about: str
    module: str
    class_name: str
    leaders: bool = False


#: In the order in which the settings show them.
SETTINGS_ELSEWHERE: tuple[SettingPlan, ...] = (
    SettingPlan(
        "school",
        "School and &term dates…",
        "Name, address, logo and terms: letters and reminders go by them.",
        "school.details_dialog",
        "DetailsDialog",
    ),
    SettingPlan(
        "agreements",
        "&Agreements in use…",
        "Which agreements are used, and who is asked to sign them.",
        "aup_editor.uses_dialog",
        "UsesDialog",
    ),
    SettingPlan(
        "reminders",
        "&Days to remind…",
        "When the first, second and last reminder of a slip is due.",
        "returns.ladder_dialog",
        "LadderDialog",
    ),
    SettingPlan(
        "letters",
        "&Letters of families…",
        "Who gets large print, easy read or another language.",
        "letters.looks_dialog",
        "LooksDialog",
    ),
    SettingPlan(
        "backups",
        "&Back-ups…",
        "Where they go: this PC, a stick, a folder.",
        "backups.backup_dialog",
        "BackupDialog",
    ),
    SettingPlan(
        "procedures",
        "Pro&cedures…",
        "Who is meant in the procedures for incidents, and what has started.",
        "incidents.settings_dialog",
        "SettingsDialog",
        leaders=True,
    ),
    SettingPlan(
        "times",
        "Ti&mes to chase…",
        "How long an answer may take before somebody is reminded.",
        "follow_ups.terms_dialog",
        "TermsDialog",
        leaders=True,
    ),
    SettingPlan(
        "kept",
        "&How long records are kept…",
        "Years for each kind of record, and why.",
        "retention.periods_dialog",
        "PeriodsDialog",
        leaders=True,
    ),
    SettingPlan(
        "guidance",
        "&Guidance and own words…",
        "What changed, what is unconfirmed, what you wrote over it.",
        "guidance_checks.walk_dialog",
        "WalkDialog",
        leaders=True,
    ),
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

PRINT, PRACTISE = "&Print for the school", "Pra&ctise"
REGULAR, FILES, SETTINGS = "Re&gular tasks", "Children's &files", "Se&ttings"

ACTIONS: tuple[ActionPlan, ...] = (
    ActionPlan(
        "Cl&osing summary of this incident…",
        "pupil_files.summary_view",
        "print_summary",
        needs_incident=True,
        place="summary",
    ),
    ActionPlan(
        "Rea&ders of its envelope…",
        "incidents.reader_dialog",
        "show_readers",
        needs_incident=True,
        place="readers",
    ),
    ActionPlan(
        "&Who has looked at this incident…",
        "incidents.looked_dialog",
        "show_looks",
        needs_incident=True,
        place="looked",
        menu=FILES,
    ),
    ActionPlan("&History of a child…", "pupil_files.history_dialog", "show_history", place="child"),
    ActionPlan("&Inspection pack…", "today.inspection_view", "print_pack", place="inspection"),
    ActionPlan(
        "&Governors' page…",
        "governors.governors_dialog",
        "show_page",
        place="governors",
        menu=PRINT,
    ),
    ActionPlan(
        "&First five minutes card…", "readiness.card_view", "print_card", place="card", menu=PRINT
    ),
    ActionPlan(
        "&Card as poster or for the wallet…",
        "readiness.card_dialog",
        "choose_card",
        place="card-poster",
        menu=PRINT,
    ),
    ActionPlan(
        "F&lowchart poster…",
        "incidents.flowchart_dialog",
        "show_poster",
        place="flowchart",
        menu=PRINT,
    ),
    ActionPlan(
        "&Blank incident sheets…",
        "readiness.sheets_dialog",
        "open_sheets",
        place="paper-sheets",
        menu=PRINT,
    ),
    ActionPlan(
        "Practise a &scenario…",
        "readiness.drill_dialog",
        "practise",
        place="practise",
        menu=PRACTISE,
    ),
    ActionPlan(
        "&Training log…",
        "readiness.training_log_dialog",
        "open_log",
        place="training",
        menu=PRACTISE,
    ),
    ActionPlan(
        "&Checks and readings of the log…",
        "log_reviews.diary_dialog",
        "show_diary",
        place="checks",
        menu=REGULAR,
    ),
    ActionPlan(
        "&September: check the guidance…",
        "guidance_checks.walk_dialog",
        "show_walk",
        place="september",
        menu=REGULAR,
    ),
    ActionPlan(
        "Debrief the &minor accidents of the term…",
        "follow_ups.batch_dialog",
        "debrief_minor",
        place="minor-debrief",
        menu=REGULAR,
    ),
    ActionPlan(
        "Key in a &paper sheet…",
        "readiness.keyed_dialog",
        "key_in_sheet",
        place="paper-sheet",
        menu=REGULAR,
    ),
    ActionPlan(
        "Children who &joined: ask for their files…",
        "pupil_files.joiners_dialog",
        "show_joiners",
        place="joiners",
        menu=FILES,
    ),
    ActionPlan(
        "&Contacts of a child…",
        "child_contacts.child_map_dialog",
        "show_child_map",
        place="child-contacts",
        found="choose",
        menu=FILES,
    ),
    ActionPlan(
        "&Pass a child's records to a new school…",
        "pupil_files.history_dialog",
        "pass_records",
        place="pass-records",
        menu=FILES,
    ),
    ActionPlan(
        "Subject access re&quests and complaints…",
        "disclosure.requests_dialog",
        "open_requests",
        place="requests",
        menu=FILES,
    ),
    ActionPlan(
        "&Keep or dispose…", "retention.keep_dialog", "open_keeping", place="keep", menu=FILES
    ),
    ActionPlan(
        "&Times to chase…",
        "follow_ups.terms_dialog",
        "settle_times",
        place="follow-up-times",
        menu=SETTINGS,
    ),
    ActionPlan(
        "How &long records are kept…",
        "retention.periods_dialog",
        "open_periods",
        place="kept",
        menu=SETTINGS,
    ),
    ActionPlan(
        "Make the search ane&w",
        "incidents.index_view",
        "make_anew",
        place="search-anew",
        menu=SETTINGS,
    ),
)
