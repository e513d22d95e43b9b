"""Words by which something is found again, whatever the keyboard has; names among words."""

import re
import unicodedata
from unicodedata import bidirectional

#: Letters that no decomposition takes apart.
_WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_ISOLATE, _LET_GO = "\u2068", "\u2069"
_BRIEF = 40


def isolated(name: str) -> str:
    """A name for a sentence or heading: one from right to left doesn't turn what is around it."""
    if name.isascii() or not any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in name):
        return name
    return f"{_ISOLATE}{name}{_LET_GO}"


def in_brief(text: str) -> str:
    """A text that somebody typed, for a sentence about it: on one line, and only how it begins.

    A whole page may have been pasted into a field; the window that says so stays as large as it is.
    """
    line = " ".join(text[: 4 * _BRIEF].split())
    return line if len(line) <= _BRIEF else f"{line[:_BRIEF].rstrip()}…"


def search_key(text: str) -> str:
    """A text without accents and capitals: "Núñez" and "nunez" are found by either."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.translate(_WHOLE).replace("’", "'")


_WORD = re.compile(r"[^\W_]+")
_LEAST = 3
"""Letters that stay of a word at least, when its ending is taken away."""
_ONE_WORD = frozenset(
    (
        "backup", "checklist", "email", "esafety", "login", "logon", "logout", "offline", "online",
        "password", "printout", "setup", "signin", "timetable", "website",
    )
)  # fmt: skip
"""Words that are written as one, with a hyphen or as two."""


_FILLERS = frozenset(
    (
        "a", "an", "and", "anybody", "anyone", "at", "call", "can", "do", "for", "from", "get",
        "help", "how", "i", "if", "in", "is", "it", "me", "my", "number", "of", "on", "or", "our",
        "phone", "ring", "should", "somebody", "someone", "telephone", "the", "there", "to", "we",
        "what", "when", "where", "who", "whom", "with",
    )
)  # fmt: skip
"""Words that say nothing of what is looked for."""


def telling(text: str) -> str:
    """A question without the words that say nothing: "who do I ring at night" is "night"."""
    words = (word.strip("?!.,") for word in text.split())
    return " ".join(word for word in words if search_key(word) not in _FILLERS)


def stems(text: str) -> tuple[str, ...]:
    """The words of a text without endings, so that "Backing up" and "back-ups" are one.

    A small stemming for search, no grammar: -s, -ed and -ing go, hyphens part words, and what
    people write as one word or as two is one.
    """
    found: list[str] = []
    for word in _WORD.findall(search_key(text).replace("'s", "")):
        stem = _stem(word)
        if found and _stem(found[-1] + stem) in _ONE_WORD:
            stem = _stem(found.pop() + stem)
        found.append(stem)
    return tuple(found)


def _stem(word: str) -> str:
    for ending, instead in (
        ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"),
        ("s", ""), ("ing", ""), ("ed", ""), ("e", ""),
    ):  # fmt: skip
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < _LEAST + (ending == "e") or word.endswith("ss"):
            continue
        if not re.search("[aeiouy]", rest):
            continue
        if ending == "s":
            return _stem(rest)
        double = len(rest) > _LEAST and rest[-1] == rest[-2] and rest[-1] not in "lsz"
        return rest[:-1] if double and not instead else rest + instead
    return word


def escaped(text: str) -> str:
    """A text in which nothing is read as mark-up.

    As `html.escape`, without the table of 2,000 named letters that comes with its module.
    """
    for sign, name in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot"), ("'", "#x27")):
        text = text.replace(sign, f"&{name};")
    return text
