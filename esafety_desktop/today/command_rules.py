"""What can be done from the search box: a class and what is done with it, and the menu's lines.

``5b`` finds the class; ``5br`` its reminders at once. Nobody has to know the short words: they
stand beside each line that the class itself brings up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.today.rows import Found
from esafety_desktop.today.today_rules import COMMAND, matches, means

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from esafety_desktop.guide.rows import GuidePage

PERCENT = "%"
"""Typed alone it asks for the share of signed forms that are back."""

_OF_CLASS = (
    ("p", "print forms and slips", "letters/print/{}", "letters"),
    ("r", "print reminders", "agreements/reminders/{}", "chase letters"),
    ("n", "no-photograph list", "agreements/photographs/list/{}", "pictures consent"),
    ("x", "all returned except…", "agreements/except/{}", "mark"),
)
_OF_MENU = (
    ("New pupil", "menu/new_pupil", "joiner add child"),
    ("Import pupils", "menu/import_pupils", "csv excel school information system"),
    ("Save the pupils as a table", "menu/save_pupils", "export list csv excel parents classes"),
    ("New school year", "menu/new_year", "september rollover classes move up"),
    ("A letter home", "letters/home/write", "write parents"),
    ("Who has not returned", "agreements/returns", "outstanding governors report"),
    ("School details and term dates", "menu/school_details", "address head logo"),
    ("Back up now", "menu/back_up", "backup copy"),
    ("Take everything out", "menu/everything_out", "export json csv excel pdf move leave data"),
    ("Bring everything in", "menu/everything_in", "import json new empty school"),
    ("Accounts and recovery sheets", "menu/accounts", "passwords people sign in"),
    ("Change my password", "menu/password", ""),
    ("Settings", "menu/settings", "lock minutes sound screen pictures data folder"),
    ("Ready for September", "today/ready", "first hour checklist new school to do"),
    ("Where does this come from?", "menu/where_from", "source origin guidance date"),
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
_OF_LEADERS = (
    ("Governors' page", "incidents/governors", "report counts charts term"),
    ("Inspection pack", "incidents/inspection", "ofsted inspector"),
    (
        "Contacts of a child: a map of its own people",
        "incidents/child-contacts/choose",
        "whom to ring",
    ),
    ("September: check the guidance", "incidents/september", "walk what changed stamp kcsie"),
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


def of_menu(words: str, *, leader: bool = False) -> Iterator[Found]:
    """What opens by its name: lines of the menus, and what other rooms begin.

    Args:
        words: What is typed.
        leader: Whether what only a leader can open is among it.
    """
    if matches(words, _NO_PHOTOGRAPHS, "pictures"):
        yield Found(_NO_PHOTOGRAPHS, "List", "the whole school", "agreements/photographs/list")
    for text, place, also in (*_OF_MENU, *(_OF_LEADERS if leader else ())):
        if means(words, text, also):
            yield Found(text, COMMAND, "", place)


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
            yield Found(page.title, "Help", "a page of the guide", f"guide/{page.name}")


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
