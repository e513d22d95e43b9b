"""What the words of the program must not be: tables, each exception with its reason.

House style is GOV.UK's: short sentences, everyday words, what happened and what to do next.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.aup_editor import reading_rules
from tests import strings_kit as kit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Words and forms that nobody is to read, each with what to write instead.
FORBIDDEN = {
    r"(?-i:\b[A-Z]\w+(?:Error|Exception)\b)|\bexceptions? (?:was|occurred|in)\b": "what happened",
    r"\btraceback\b|\bstack trace\b|\bcrash(?:ed|es)?\b": "what happened",
    r"\binvalid\b": "say what is wrong with it",
    r"\berrors?\b": "say what happened",
    r"\bfail(?:ed|ure)\b|\bfailed to\b|\bunable to\b": "could not, can't",
    r"\babort\w*|\bterminat(?:e|ed|ing)\b|\bkill(?:ed|s)?\b": "stop, cancel",
    r"\bexecut(?:e|es|ed|ing|able)\b": "run, do",
    r"\bnull\b|\bundefined\b|\bNaN\b": "empty",
    r"\bdatabases?\b|\bSQL\w*": "cabinet, records, file",
    r"\bdirector(?:y|ies)\b": "folder",
    r"\bparameters?\b|\barguments?\b": "what it is",
    r"\bplease\b": "leave it out; letters to parents may say it",
    r"\bsimply\b|\beasily\b|\bobviously\b": "leave it out",
    r"\be\.g\.|\bi\.e\.|\betc\b|\bviz\b": "for example, that is",
    r"\bclick here\b|\bclick on\b": "name the thing; press, choose",
    r"\bsuccess(?:fully|ful)?\b": "say what was done",
    r"\b(?:oops|whoops|sorry|unfortunately)\b": "leave it out",
    r"!": "a full stop",
    r"(?-i:\b[A-Z]{3,} [A-Z]{3,}\b)": "small letters; nobody shouts",
}
#: Words of computing and of offices, each with the plain word.
JARGON = {
    r"\btimestamps?\b": "time",
    r"\bmetadata\b": "what is known about it",
    r"\bcach(?:e|ed|ing)\b|\bback-?end\b|\bfront-?end\b|\bruntime\b|\bthreads?\b": "leave it out",
    r"\bchecksums?\b|\bhash(?:es|ed)?\b|\bdigests?\b": "seal",
    r"\bXML\b|\bUTF-?8\b|\bencoding\b|\bboolean\b|\bsyntax\b|\bpars(?:e|ed|ing)\b": "plain words",
    r"\bdialog(?:ue)? box\b|\bcheck ?box\b|\bdrop-?down\b|\bcombo ?box\b": "window, box, list",
    r"\bradio button\b|\bhover\b|\bnavigate\b|\bpopulate[ds]?\b": "choice, point at, go, fill",
    r"\bsync(?:ed|ing|s|hroni[sz]\w+)?\b|\bconfigur\w+|\binitiali[sz]\w+": "set up",
    r"\bauthenticat\w+|\bcredentials?\b|\btokens?\b|\bpayload\b": "sign in, password",
    r"\bvalidat\w+|\bquer(?:y|ies)\b|\bdeprecated\b|\blegacy\b": "check, ask, old",
    r"\bworkflows?\b|\bstakeholders?\b|\bfunctionality\b|\bleverag\w+": "steps, people, use",
    r"\butili[sz]\w+|\bfacilitat\w+|\bcommenc\w+|\bpurchas\w+": "use, help, begin, buy",
    r"\bgoing forward\b|\bin order to\b|\bprior to\b|\bwhilst\b": "now, to, while",
    r"\bapproximately\b|\bregarding\b|\bpursuant\b|\bhereby\b|\bamongst\b": "about",
    r"\bretriev\w+|\bobtain(?:ed|s|ing)?\b|\bterminate\b|\bassistance\b": "get, end, help",
    r"\bin the event (?:of|that)\b|\bat this (?:point in )?time\b": "if, now",
    r"\brobust\b|\bstreamlin\w+|\bimpactful\b|\bactionable\b": "say what it is",
}


class Allowed(NamedTuple):
    """Where something is allowed that the tables forbid.

    Attributes:
        kind: The kind of string, or "" for all.
        where: How its file begins, or "" for all.
        words: The words, as a pattern over the whole match.
        why: The reason.
    """

    kind: str
    where: str
    words: str
    why: str


#: Every exception; one that nothing needs any more is a fault of this table.
ALLOWED = (
    Allowed(kit.LETTER, "resources/letters/", "please", "a school asks parents kindly, on paper"),
    Allowed(kit.CONTENT, "resources/agreements/images.toml", "please", "asks parents, on paper"),
    Allowed(kit.CONTENT, "resources/procedures/scenarios.toml", "please", "a child says it"),
    Allowed(
        kit.PLACEHOLDER, "forms/incident_letters/letter_dialog.ui", "please", "example of a letter"
    ),
    Allowed(kit.SAID, "esafety_desktop/store/", "database", "SQLite's own answer, never shown"),
    Allowed(kit.SAID, "esafety_desktop/store/", "error|unable to", "SQLite's, never shown"),
    Allowed(kit.SAID, "esafety_desktop/store/", "DROP TABLE", "a command to SQLite"),
    Allowed(
        kit.SAID, "esafety_desktop/school/reading.py", "database", "what a file is: an Access one"
    ),
    Allowed(
        kit.SAID, "esafety_desktop/guidance/spoiling.py", "!", "part of a pattern, never shown"
    ),
    Allowed("", "esafety_desktop/", "STRUCK THROUGH", "must be seen on a page that is skimmed"),
    Allowed("", "esafety_desktop/pupil_files/", "NAMES OTHER|NOT FOR", "a page must not go out so"),
    Allowed(kit.SAID, "esafety_desktop/everything/json_rules.py", "null", "a word of JSON, told"),
    Allowed(kit.SAID, "esafety_desktop/store/folder_rules.py", "sync", "names a maker's folder"),
    Allowed(
        kit.CONTENT, "resources/checklists/", "authentication|stakeholder", "words of 2007, quoted"
    ),
    Allowed(kit.CONTENT, "resources/guidance/september.toml", "commencement", "title of a source"),
)
MOST_WORDS = 25
#: For each kind: the longest sentence, and of how many sentences one may be over 25 words.
LENGTHS = {kit.CONTENT: (40, 100), kit.HELP: (30, 25), kit.PRINT: (30, 200), kit.LETTER: (25, 0)}
#: The highest reading age of a whole page, in years.
AGES = {kit.HELP: 12.5, kit.LETTER: 10.5}
PROBLEM_AGE = 14.0
"""The highest reading age of all messages and advices together."""

_SENTENCE = re.compile(r"(?<=[.!?])[”\"')\]]*\s+(?=[“\"'(\[]*[A-Z0-9])")
_WORD = re.compile(r"\S*[A-Za-z0-9]\S*")
_HOLE = re.compile(r"‹.*?›|\{\{\w+\}\}|\{\w*\}")
_VERBS = """
adopt arrange begin clear destroy dispose drop finish hand insert link lock preview publish redo
hide seal settle suggest undo verify withdraw throw file
add answer ask bring carry change check choose close come compare copy decide do enter export fill
find free gather give go import install keep leave look make mark move name note open press print
put read remove restore ring save say scan select send shorten show sign start strike switch take
talk tell tick try turn type unpack use wait write correct shorten
"""
VERBS = frozenset(_VERBS.split())
_CLAUSE = re.compile(r"[.:;?]\s+|,\s+(?:then |or |and )?|\b[Oo]r (?=[a-z])|\band (?=[a-z])|\n")
DONE = re.compile(r"nothing is left to do|stays? as it is", re.IGNORECASE)
WORKED_OUT = re.compile(r"(?:^|[ /])‹[^›]+›(?:$|[ .])")


@cache
def read_by_people() -> tuple[kit.Found, ...]:
    """Every string but what a person never reads as it stands."""
    return tuple(one for one in kit.every_string() if kit.NOT_READ.search(one.where) is None)


@cache
def bare(text: str) -> str:
    """Without what is filled in, and without the marks of shortcut letters."""
    return _HOLE.sub("it", text).replace("&&", "and").replace("&", "")


def hits(table: Iterable[str], found: Iterable[kit.Found]) -> list[str]:
    """Where a table's words stand, but for what is allowed."""
    pattern = re.compile("|".join(table), re.IGNORECASE)
    return [
        f"{one.where}: {hit[0]!r} in {one.text[:80]!r}"
        for one in found
        for hit in pattern.finditer(bare(one.text))
        if not any(_fits(allowed, one, hit[0]) for allowed in ALLOWED)
    ]


def _fits(allowed: Allowed, one: kit.Found, words: str) -> bool:
    return (
        allowed.kind in {"", one.kind}
        and one.where.startswith(allowed.where)
        and re.fullmatch(allowed.words, words, re.IGNORECASE) is not None
    )


@cache
def _every_hit() -> tuple[tuple[kit.Found, str], ...]:
    pattern = re.compile("|".join([*FORBIDDEN, *JARGON]), re.IGNORECASE)
    return tuple(
        (one, hit[0]) for one in read_by_people() for hit in pattern.finditer(bare(one.text))
    )


def needed(allowed: Allowed) -> bool:
    """Whether anything still needs this exception."""
    return any(_fits(allowed, one, words) for one, words in _every_hit())


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; cells of a table and points of a list stand alone."""
    for line in bare(text).splitlines():
        for cell in line.split("|"):
            yield from (one for one in _SENTENCE.split(cell.strip()) if _WORD.search(one))


@cache
def long_sentences(kind: str) -> tuple[int, list[tuple[int, str, str]]]:
    """How many sentences a kind has, and those above 25 words: words, where, sentence."""
    count, long = 0, []
    for one in read_by_people():
        if one.kind == kind:
            for sentence in sentences(one.text):
                count += 1
                words = len(_WORD.findall(sentence))
                if words > MOST_WORDS:
                    long.append((words, one.where, sentence))
    return count, sorted(long, reverse=True)


def age(text: str) -> float | None:
    """Reading age by Flesch-Kincaid, as `reading_rules` counts it; None for a short text."""
    return reading_rules.read(bare(text)).age


def says_what_to_do(message: str, advice: str) -> bool:
    """Whether a problem asks for something, or says that nothing needs doing."""
    text = re.sub(r"[“”\"]", "", f"{message} {advice}")
    starts = (part.split()[0].strip(".,:").lower() for part in _CLAUSE.split(text) if part.split())
    if any(word in VERBS for word in starts) or DONE.search(text):
        return True
    return bool(WORKED_OUT.search(message) or WORKED_OUT.search(advice))
