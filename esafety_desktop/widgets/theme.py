"""The look: Fusion with our own palette, one accent colour, sizes that follow the system's font.

Light and dark follow the system; when the system asks for high contrast its own colours are worn.
Colours are chosen for a contrast of at least 4.5 to 1 (WCAG 2.2 AA).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

FUSION = ("-style", "Fusion")
"""What an application is begun with, to have its style from the start.

`QApplication.setStyle` says the same, and makes the enumerations of `QStyle`, 550 values: a
twentieth of the time in which the first window stands.
"""
GRID = 8
ROW_HEIGHT = 32


class Colours(NamedTuple):
    """One palette. Tones say a state together with a word, never alone."""

    window: str
    base: str
    raised: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    danger: str
    danger_back: str
    warn: str
    warn_back: str
    ok: str
    ok_back: str


LIGHT = Colours(
    window="#f4f5f7", base="#ffffff", raised="#ffffff", text="#1b1f24", muted="#57606a",
    line="#d3d8de", edge="#7b8590", accent="#1f5f8b", on_accent="#ffffff",
    danger="#a4161a", danger_back="#fdecec",
    warn="#7a4b00", warn_back="#fff4dc", ok="#1d6b3a", ok_back="#e6f4ea",
)  # fmt: skip
DARK = Colours(
    window="#1d2126", base="#24292f", raised="#2d333b", text="#e9edf1", muted="#a9b3be",
    line="#444c56", edge="#7f8a96", accent="#7cbcec", on_accent="#0f1c26",
    danger="#ff9c96", danger_back="#4a2224",
    warn="#f2c46d", warn_back="#453613", ok="#8ddba4", ok_back="#1f3d2a",
)  # fmt: skip


#: The accent of the made-up school, in the light palette and in the dark one.
_MADE_UP = ("#7a2f8f", "#d9a8ee")


class _State:
    """The palette in use, found anew whenever the system's scheme changes."""

    now: Colours = LIGHT
    made_up = False
    follows = False


def colours() -> Colours:
    """The palette in use now."""
    return _State.now


def tone(name: str) -> QColor:
    """The text colour of a tone: text, muted, accent, danger, warn or ok."""
    return QColor(getattr(colours(), name))


def apply(app: QApplication) -> None:
    """Give the application its look; it was begun with `FUSION`.

    Names no enumeration of ``Qt``, and asks for no style: making those would cost the first window
    a tenth of its time (tests/benchmarks/bench_start.py). `follow` does the rest once the window
    is painted.
    """
    font = app.font()
    if 0 < font.pointSizeF() < 10:
        font.setPointSizeF(10)
        app.setFont(font)
    _paint(app, dark=_is_dark(app.palette()))


def enlarge(app: QApplication, percent: int) -> None:
    """Make the text larger than the system asks for; before the first window is made.

    Args:
        app: With its look.
        percent: Of the system's size.
    """
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    app.setFont(font)
    _paint(app, dark=_is_dark(app.palette()))


def follow(app: QApplication) -> None:
    """British dates, and from now on the system's scheme and its high contrast; once is enough."""
    if _State.follows:
        return
    from PySide6.QtCore import QLocale

    _State.follows = True
    QLocale.setDefault(QLocale("en_GB"))
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _follow(app))
    if _high_contrast():
        wear_contrast(app)


def wear(app: QApplication, *, dark: bool) -> None:
    """Put on one of our two palettes whatever the system's scheme is (the tour does)."""
    _paint(app, dark=dark)


def wear_made_up(app: QApplication, *, on: bool) -> None:
    """Put on, or off, the accent of a school that isn't real."""
    _State.made_up = on
    if _State.follows:
        _follow(app)
    else:  # the first window isn't painted yet (see `apply`)
        _paint(app, dark=_is_dark(app.palette()))


def wear_contrast(app: QApplication, palette: QPalette | None = None) -> None:
    """Put on the colours of a system that asks for high contrast, with a frame around each field.

    Args:
        app: The application.
        palette: Those colours; the system's own when None.
    """
    app.setPalette(palette or QPalette())
    _State.now = of_contrast(app.palette())
    _dress(app, "contrast")


def of_contrast(palette: QPalette) -> Colours:
    """The few colours of a high-contrast palette: a state is told by its word alone."""
    role = QPalette.ColorRole
    window, text = (palette.color(one).name() for one in (role.Window, role.WindowText))
    base, button = (palette.color(one).name() for one in (role.Base, role.Button))
    accent, on_accent = palette.color(role.Highlight), palette.color(role.HighlightedText)
    return Colours(
        window=window, base=base, raised=button, text=text, muted=text, line=text, edge=text,
        accent=accent.name(), on_accent=on_accent.name(),
        danger=text, danger_back=window, warn=text, warn_back=window, ok=text, ok_back=window,
    )  # fmt: skip


def _follow(app: QApplication) -> None:
    if _high_contrast():
        wear_contrast(app)
        return
    _paint(app, dark=_is_dark(app.style().standardPalette()))


def heading(text: str, level: int = 1, parent: QWidget | None = None) -> QLabel:
    """A real heading: level 1 names a screen, 2 a part of it, 3 a group."""
    label = QLabel(text, parent)
    set_role(label, {1: "title", 2: "section", 3: "group"}[level])
    from PySide6.QtCore import Qt

    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def set_role(widget: QWidget, role: str) -> None:
    """What a widget is, for the style sheet.

    Labels: title, section, group, hint, figure, danger, warn, ok, card. Buttons: primary, danger,
    link. Frames: card, danger-strip, warn-strip, ok-strip. Lines: fault.
    """
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _high_contrast() -> bool:
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()  # held: its accessibility hints die with it
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _is_dark(system: QPalette) -> bool:
    return system.color(QPalette.ColorRole.Window).lightness() < 128


def _paint(app: QApplication, *, dark: bool) -> None:
    _State.now = DARK if dark else LIGHT
    if _State.made_up:
        _State.now = _State.now._replace(accent=_MADE_UP[dark])
    app.setPalette(_palette(_State.now))
    _dress(app)


def _dress(app: QApplication, *more: str) -> None:
    sizes, now = _sizes(app.font()), colours()
    name = "tick_dark.svg" if QColor(now.on_accent).lightness() < 128 else "tick_light.svg"
    values = {**now._asdict(), **sizes, "tick": resource("icons", name).as_posix()}
    sheets = (_filled(one, values) for one in ("shapes", "colours", *more))
    app.setStyleSheet("".join(sheets))


def _sizes(font: QFont) -> dict[str, str]:
    base, line = font.pointSizeF(), QFontMetrics(font).height()
    parts = {"title_pt": 1.8, "section_pt": 1.3, "figure_pt": 2.4}
    # A smallest height in the style sheet stands above what the text needs: it has to grow too.
    heights = {"line_px": f"{max(20, line)}px", "field_px": f"{max(24, line)}px"}
    return (
        {name: f"{base * factor:.1f}pt" for name, factor in parts.items()} | heights | _marks(line)
    )


def _marks(line: int) -> dict[str, str]:
    """Boxes to tick and rings to choose are as large as the letters beside them."""
    mark = max(15, round(line * 0.9))
    return {"mark_px": f"{mark}px", "round_px": f"{mark // 2 + 1}px"}


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for key, value in {
        role.Window: c.window, role.Base: c.base, role.AlternateBase: c.window,
        role.Button: c.raised, role.ToolTipBase: c.raised, role.Text: c.text,
        role.WindowText: c.text, role.ButtonText: c.text, role.ToolTipText: c.text,
        role.PlaceholderText: c.muted, role.Highlight: c.accent,
        role.HighlightedText: c.on_accent, role.Link: c.accent, role.Mid: c.line,
        role.Accent: c.accent, role.Light: c.raised, role.Midlight: c.raised, role.Dark: c.line,
    }.items():  # fmt: skip
        palette.setColor(key, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for key in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(disabled, key, QColor(c.muted))
    return palette


def _filled(name: str, values: Mapping[str, str]) -> str:
    """A style sheet with its @names filled in; the comment at its head is left out."""
    sheet = resource("style", f"{name}.qss").read_text(encoding="utf-8").partition("*/")[2]
    return re.sub(r"@(\w+)", lambda match: values[match[1]], sheet)
