"""The faces that paper is set in, loaded when first needed, and which of them has a letter.

Names keep their own script (design.md "On paper"): Andika first, because children and parents can
tell its a, g, I, l and 1 apart, then a Noto face for each script that Andika lacks.
"""

from __future__ import annotations

from functools import cache, lru_cache
from threading import Lock

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from esafety_desktop.places import resource
from esafety_desktop.problem import Problem

rl_config.useA85 = 0

REGULAR = "Andika-Regular"
BOLD = "Andika-Bold"

_REGULAR_CHAIN = (
    REGULAR,
    "NotoSans-Regular",
    "NotoNaskhArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansBengali-Regular",
    "NotoSansGujarati-Regular",
    "NotoSansGurmukhi-Regular",
    "NotoSansTamil-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
)
_BOLD_CHAIN = (
    BOLD,
    "NotoSans-Bold",
    "NotoNaskhArabic-Bold",
    "NotoSansHebrew-Bold",
    "NotoSansDevanagari-Bold",
    *_REGULAR_CHAIN[5:],
)


_loading = Lock()
_loaded: dict[str, TTFont] = {}


@cache
def face(name: str) -> TTFont:
    """The font of that file name in ``resources/fonts``, registered for drawing.

    Two threads that ask at once get one and the same: the warming-up and the window do.

    Raises:
        Problem: it isn't there or is spoilt.
    """
    with _loading:
        if name not in _loaded:
            _loaded[name] = _load(name)
        return _loaded[name]


def _load(name: str) -> TTFont:
    try:
        font = TTFont(name, str(resource("fonts", f"{name}.ttf")))
    except TTFError as error:
        raise Problem(
            f"The letters that paper is set in are missing ({name}).",
            "Install the program again; your data stays as it is.",
        ) from error
    pdfmetrics.registerFont(font)
    return font


@cache
def covers(name: str) -> frozenset[int]:
    """The code points that a face has a picture for."""
    return frozenset(face(name).face.charToGlyph)


def has_letter(name: str, char: str) -> bool:
    """Whether a face, or "" for none, has a picture for a letter."""
    return bool(name) and ord(char) in covers(name)


def chain(*, bold: bool) -> tuple[str, ...]:
    """The faces in the order in which they are asked for a letter."""
    return _BOLD_CHAIN if bold else _REGULAR_CHAIN


@lru_cache(maxsize=16384)
def face_for_char(char: str, *, bold: bool = False) -> str | None:
    """The first face that has this letter, or None."""
    code = ord(char)
    return next((name for name in chain(bold=bold) if code in covers(name)), None)


@lru_cache(maxsize=16384)
def face_for_word(word: str, *, bold: bool = False) -> str | None:
    """The first face that has the whole word, so that no word is set in two; or None."""
    codes = frozenset(map(ord, word))
    return next((name for name in chain(bold=bold) if codes <= covers(name)), None)
