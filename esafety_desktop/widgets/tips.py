"""What the pointer shows over something: as typed."""

from __future__ import annotations

from esafety_desktop.words import escaped


def plain_tip(text: str) -> str:
    """A tool tip in which nothing is read as mark-up: a name such as ``<b>`` stays as typed.

    Qt guesses whether a text is rich, so it is made rich with everything escaped; it wraps, too.
    """
    return f"<p style='white-space: pre-wrap'>{escaped(text)}</p>" if text else ""
