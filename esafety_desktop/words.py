"""Words by which something is found again, whatever the keyboard has; names among words."""

import unicodedata
from unicodedata import bidirectional

#: Letters that no decomposition takes apart.
_WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_ISOLATE, _LET_GO = "\u2068", "\u2069"


def isolated(name: str) -> str:
    """A name for a sentence or heading: one from right to left doesn't turn what is around it."""
    if name.isascii() or not any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in name):
        return name
    return f"{_ISOLATE}{name}{_LET_GO}"


def search_key(text: str) -> str:
    """A text without accents and capitals: "Núñez" and "nunez" are found by either."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.translate(_WHOLE).replace("’", "'")


def escaped(text: str) -> str:
    """A text in which nothing is read as mark-up.

    As `html.escape`, without the table of 2,000 named letters that comes with its module.
    """
    for sign, name in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot"), ("'", "#x27")):
        text = text.replace(sign, f"&{name};")
    return text
