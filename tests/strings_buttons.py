"""How a button may be worded: a verb first, four words at most; exceptions have reasons."""

from __future__ import annotations

import re

from tests import strings_kit as kit
from tests import strings_rules as rules

MOST_WORDS = 4
#: How a button may begin without a verb, as patterns over its bare words.
FORMS = {
    r"(?:OK|Cancel|Close|Back|Next|More|Continue|Yes|No)\b.*": "words of Windows, or yes and no",
    r"New .+": "what comes into being, as in Windows' own menus",
    r".+…": "the name of the window that it opens",
    r".+ [▸▾]": "the way on, or the menu that it opens",
    r"[−+↑↓▲▼☑◪☒–].*": "a sign that is known, with a name for screen readers",
    r"(?:Returned|Declined|Exempt|Chased|Signed|Dealt with|Debriefed|Answered|Taken down|Asked for"
    r"|Checked|Done|Action done|Consent taken|Pictures deleted)\b.*": "the mark that it puts",
    r"(?:Larger|Smaller|Whole|Page|Bold|Heading|Map|Item|List|Lists|Library|‹ways›|it more)\b.*":
        "a view, or the menu of a thing",
    r"(?:Today|Tomorrow|Monday|Now|As long|As usual|Leaves today|Here again)\b.*": "the day",
    r"(?:All|None|Nobody|Not|Still|Some|Several|Another|Only|Without)\b.*": "an answer",
    r"(?:It|I|They|The|Don’t|Step|About|When must)\b.*": "what the person says or asks",
    r"(?:Original days|No-photograph list|Into the|What \w+|Concerns to|To the|Jam)\b.*":
        "the thing is the act: nothing else can be done with it here",
}  # fmt: skip
#: Buttons of more than four words, each with the reason.
LONG = {
    "Take the whole map away…": "says that it is not one contact",
    "Take out or put back": "one button for both ways, as the key does both",
    "Take out of the log": "beside “Take out of the library”: which of the two must be plain",
    "Take out of the library": "as above",
    "Drop it: show the wording in use": "what is lost and what comes must be seen before",
    "About an adult in school: only the head, and whom the head names, should read this. "
    "Seal it away…": "a warning that is pressed, not a button to look for",
    "Whom to ring for this child…": "beside “Whom to ring”, which is for everybody",
    "Seal it away or paper…": "the two ways for an incident about a leader",
    "Tick all: each was done": "a signature; what one says with it must be read",
    "When must the police be told?": "a question that the guidance has under this name",
    "A minor accident: all on one screen…": "who mustn't press it must see why",
    "It is worse than we thought…": "the words that people say in that moment",
    "They went out: write it in the chase log": "says what it changes after a print",
    "Print for governors, without classes": "which of two papers; one names classes",
    "Save as Excel or CSV…": "the two kinds of file",
    "The same for all of this kind": "how far it reaches must be plain",
    "Take the children in without these numbers": "one press for all: says what becomes of them",
    "The same for all it of this kind": "as above, with the number",
    "I have forgotten my password…": "the words that people look for",
    "Sign in as the leader": "made-up school only: who one will be",
    "Sign in as the office": "as above",
    "It is the back of the one before": "says which page is meant",
    "Throw away what was typed": "what is lost must be seen before",
    "Print the register of it…": "names the year",
    "Go on with the drill ▸": "beside “Finish the drill”",
    "Go on with the drill": "as above",
    "Dispose of it for good": "the last press before words are gone",
    "Add a parent or carer…": "a carer is no parent",
    "I don't have the dates yet": "an answer, in the words of the person",
}
_KEYS = re.compile(r"\s*\((?:Ctrl|Alt|F\d|[A-Z]\)).*")


def said(text: str) -> str:
    """The words of a button without its keys."""
    return _KEYS.sub("", rules.bare(text)).strip()


def faults() -> list[str]:
    """Buttons that neither begin as they should nor are short, nor are listed."""
    return [
        f"{one.where}: {words!r} {fault}"
        for one, words in buttons()
        for fault in (_form(words), _length(words))
        if fault
    ]


def buttons() -> list[tuple[kit.Found, str]]:
    """Every button with its bare words."""
    found = [one for one in rules.read_by_people() if one.kind == kit.BUTTON]
    return [(one, said(one.text)) for one in found]


def _form(words: str) -> str:
    first = words.split(maxsplit=1)[0].lower().strip(",:…") if words else ""
    good = first in rules.VERBS or any(re.fullmatch(form, words) for form in FORMS)
    return "" if good else "begins with no verb"


def _length(words: str) -> str:
    count = sum(1 for word in words.split() if re.search(r"\w", word))
    return f"has {count} words" if count > MOST_WORDS and words not in LONG else ""
