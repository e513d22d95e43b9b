"""What other rooms add to the menus of Incidents and to the settings: tables, as in `wiring`."""

from __future__ import annotations

from typing import NamedTuple


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
