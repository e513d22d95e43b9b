"""What can be done from the search box: a class and what is done with it, and the menu's lines.

``5b`` finds the class; ``5br`` its reminders at once. Nobody has to know the short words: they
stand beside each line that the class itself brings up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.today.rows import Found
from esafety_desktop.today.today_rules import COMMAND, HELP, matches, means

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from esafety_desktop.guide.rows import GuidePage
    from esafety_desktop.today.rows import MenuLine

PERCENT = "%"
"""Typed alone it asks for the share of signed forms that are back."""

_OF_CLASS = (
    ("p", "print forms and slips", "letters/print/{}", "letters"),
    ("r", "print reminders", "agreements/reminders/{}", "chase letters"),
    ("n", "no-photograph list", "agreements/photographs/list/{}", "pictures consent"),
    ("x", "all returned except…", "agreements/except/{}", "mark"),
)
#: What else somebody may type for a line of a menu, by its place.
ALSO_CALLED = {
    "menu/new_pupil": "joiner add child",
    "menu/import_pupils": "csv excel school information system",
    "menu/save_pupils": "export list csv excel parents classes",
    "menu/new_year": "school september rollover classes move up",
    "menu/letter_home": "parents",
    "menu/school_details": "address head logo",
    "menu/back_up": "backup copy",
    "menu/try_backup": "backup drill proof",
    "menu/restore": "backup put back broken",
    "menu/everything_out": "export json csv excel pdf move leave data",
    "menu/everything_in": "import json new empty school",
    "menu/accounts": "passwords people sign in",
    "menu/leaving": "leaver colleague account locks",
    "menu/settings": "text size larger bigger font zoom lock minutes sound screen pictures data",
    "menu/where_from": "source origin guidance date",
    "menu/check_records": "audit trail tampering",
    "incidents/governors": "report counts charts term",
    "incidents/inspection": "ofsted inspector",
    "incidents/child-contacts/choose": "a map of its own people whom to ring",
    "incidents/september": "walk what changed stamp kcsie",
    "incidents/requests": "sar data protection parent asks",
    "incidents/keep": "retention delete shred years",
}
_ELSEWHERE = (
    ("Who has not returned", "agreements/returns", "outstanding governors report"),
    ("Ready for September", "today/ready", "first hour checklist new school to do"),
)
_SETTINGS = (
    ("School and term dates", "school", "name address logo half term holidays"),
    ("Agreements in use", "agreements", "which are signed by whom how often yearly"),
    ("Days to remind", "reminders", "chase ladder first second last reminder"),
    ("Letters of families", "letters", "large print easy read language translation"),
    ("Places of back-ups", "backups", "stick drive folder backup"),
)
_LEADERS_SETTINGS = (
    ("Procedures", "procedures", "who is meant in the steps child protection file"),
    ("Times to chase", "times", "how long an answer may take agencies"),
    ("How long records are kept", "kept", "retention periods years disposal"),
    ("Guidance and own words", "guidance", "unconfirmed september wording"),
)
_NO_PHOTOGRAPHS = "No-photograph list"


def of_classes(words: str, classes: Iterable[tuple[str, str]]) -> Iterator[Found]:
    """The classes whose names the words begin, each with what can be done.

    Args:
        words: What is typed.
        classes: Id and name of each.
    """
    for class_id, name in classes:
        if matches(words, name):
            yield Found(name, "Class", "signed forms", f"agreements/{class_id}")
        for letter, does, place, also in _OF_CLASS:
            short = f"{name}{letter}".lower().replace(" ", "")
            if matches(words, name, does, also) or matches(words, short):
                what = f"{name}: {does}"
                yield Found(what, COMMAND, f"type {short}", place.format(class_id))


def of_menu(words: str, lines: Iterable[MenuLine]) -> Iterator[Found]:
    """What opens by its name: lines of the menus, and what other rooms begin.

    Args:
        words: What is typed.
        lines: What the menus offer to whoever is signed in; of two that say the same the first.
    """
    if matches(words, _NO_PHOTOGRAPHS, "pictures"):
        yield Found(_NO_PHOTOGRAPHS, "List", "the whole school", "agreements/photographs/list")
    for text, place, also in _ELSEWHERE:
        if means(words, text, also):
            yield Found(text, COMMAND, "", place)
    told: set[str] = set()
    for line in lines:
        said = line.text.replace("’", "'")
        if said not in told and means(words, line.text, ALSO_CALLED.get(line.place, "")):
            yield Found(line.text, COMMAND, line.menu, line.place)
        told.add(said)


def of_settings(words: str, *, leader: bool = False) -> Iterator[Found]:
    """What is settled in a window of its own.

    Args:
        words: What is typed.
        leader: Whether what only a leader can settle is among it.
    """
    for text, key, also in (*_SETTINGS, *(_LEADERS_SETTINGS if leader else ())):
        if means(words, text, f"{also} settings"):
            yield Found(text, "Setting", "", f"settings/{key}")


def of_guide(words: str, pages: Iterable[GuidePage]) -> Iterator[Found]:
    """The pages of the guide."""
    for page in pages:
        if means(words, page.title, page.words, "help guide"):
            yield Found(page.title, HELP, "a page of the guide", f"guide/{page.name}")


def asks_share(words: str) -> bool:
    """Whether somebody asks for the figure that governors want."""
    return words.strip() == PERCENT or matches(words, "Percentage of signed forms returned")


def share(percent: str, returned: int, given_out: int, asked: int) -> Found:
    """The figure that governors ask for, by the rule of the report (`returns.report_rules.RULE`).

    Args:
        percent: The share of all that are asked for, in words.
        returned: How many are back.
        given_out: How many slips went home.
        asked: How many signatures are asked for.
    """
    if not given_out and not returned:
        text, detail = "Signed forms: nothing was given out yet", f"{asked} asked for"
    else:
        text = f"Signed forms returned: {percent}"
        detail = f"{returned} of {asked} asked for, {given_out} given out"
    return Found(text, "Figure", detail, "agreements/returns")
