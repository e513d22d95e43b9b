"""The nasty texts, and what of a text may go: from a field nothing, when it is kept only B6."""

from __future__ import annotations

import re
import unicodedata

LONG = " ".join(f"w{number}" for number in range(3000))[:10_000]
#: What is put into every field that takes text.
NASTY = {
    "10,000 characters": LONG,
    "emoji": "Zoë 👩‍👩‍👧‍👦 🏳️‍🌈 e\N{COMBINING ACUTE ACCENT}t 𝒳 \N{ZERO WIDTH SPACE}end",
    "right to left": "\u202edinner דנה كتبت 5B\u202c שלום \u200fend",
    "control characters": "bell\x07 esc\x1b[31m del\x7f feed\x0c bom\ufeff sep\u2028 end",
    "mark-up": "<b>Zoë</b> &amp; {{child}} %s {0} '; -- <img src=x> end",
    "a table": "one\ttwo\r\nthree\tfour\nend",
}
_KINDS = " ".join(text for kind, text in NASTY.items() if text is not LONG)
#: All of it in one text of ten thousand characters.
PACKED = f"{_KINDS} {LONG}"[:10_000]
#: All kinds of signs in as few letters as a short line takes.
SHORT = "Zoë 🏳️‍🌈 e\N{COMBINING ACUTE ACCENT} דנה\u200f <b> \x07!"
NONSENSE_DATES = ("31/02/2026", "99/99/9999", "yesterday-ish", "-1", "٣١/٠٢/٢٠٢٦", "0" * 400)

_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
#: What may be missing of what was kept: fault B6, which no reader sees. Everything else is a loss:
#: emoji and what joins them, combining marks, signs, letters of every script, words that look like
#: mark-up.
_MAY_GO = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters
    "\u00ad\u061c\u200b\u200e\u200f\u2060-\u206f\ufeff"  # signs without width, marks of direction
    "\u202a-\u202e]"  # turners of what stands behind them
)


def held(text: str) -> str:
    """A text as a field must hold it: letters may be composed, a blank or line end another kind."""
    lines = _LINE_END.sub("\n", unicodedata.normalize("NFC", text))
    return " ".join(lines.split())


def kept(text: str) -> str:
    """A text as it must come out of the cabinet: as it was held, without what B6 takes away."""
    return held(_MAY_GO.sub("", _LINE_END.sub("\n", text)))
