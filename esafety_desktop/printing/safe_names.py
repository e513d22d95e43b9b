"""File names that Windows and every other system takes, made from a title or a name (fault B17)."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_FALLBACK = "document"


def safe_file_name(text: str) -> str:
    """A file name of at most 80 letters that stays in the folder it is saved to.

    Args:
        text: A title, with or without an ending such as ``.pdf``; a short ending is kept.
    """
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text))
    name = re.sub(r"\.+(?=\.[^\W_]{1,5}$)", " ", name.strip())  # dots before an ending
    name = re.sub(r"\s+", " ", re.sub(r"\.{2,}", " ", name)).strip()
    stem, dot, ending = name.rpartition(".")
    if not dot or not ending.isalnum() or len(ending) > 5:
        stem, dot, ending = name, "", ""
    stem = stem.strip(" .") or _FALLBACK
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return stem[: LONGEST - len(dot) - len(ending)].rstrip(" .") + dot + ending
