"""The map's own letters: those of its paper, so that screen and wall show the same."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from esafety_desktop.contacts.map_rules import BOX_HEIGHT, BOX_WIDTH
from esafety_desktop.contacts.map_words_rules import SetLine, settle
from esafety_desktop.places import resource

INSET = 8.0
SIGN = 18.0
ROOM = BOX_WIDTH - 2 * INSET - SIGN


@cache
def family() -> str:
    """The family of the faces that ship with the program; the system's own without them."""
    names: list[str] = []
    for face in ("Andika-Bold", "Andika-Regular"):
        number = QFontDatabase.addApplicationFont(str(resource("fonts", f"{face}.ttf")))
        names += QFontDatabase.applicationFontFamilies(number)
    return names[0] if names else QFont().family()


@lru_cache(maxsize=64)
def font_of(size: float, *, bold: bool = False) -> QFont:
    """The face at a size in map units; a half unit makes a difference when drawn large."""
    font = QFont(family())
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=64)
def _metrics(size: float, bold: bool) -> QFontMetricsF:  # noqa: FBT001 - cached: positional
    return QFontMetricsF(font_of(size, bold=bold))


@lru_cache(maxsize=8192)
def measure(text: str, /, size: float, *, bold: bool = False) -> float:
    """Width of a text in map units."""
    return _metrics(size, bold).horizontalAdvance(text)


@lru_cache(maxsize=512)
def words_of(name: str, below: str) -> tuple[SetLine, ...]:
    """The words of a slot's box, set once and then remembered."""
    return settle(name, [below], ROOM, BOX_HEIGHT, measure)
