"""Words by which something is found again, whatever the keyboard has."""

import unicodedata

#: Letters that no decomposition takes apart.
_WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


def search_key(text: str) -> str:
    """A text without accents and capitals: "Núñez" and "nunez" are found by either."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.translate(_WHOLE).replace("’", "'")
