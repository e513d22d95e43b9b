"""Where a piece of content comes from, in the words that a person reads (TODAY-ADD-13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.guidance.source_ids import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_OWN = "The school's own words."
_NO_SOURCE = "No source is named: it is this program's own proposal."
_UNSURE = "Check before use: nobody has confirmed it against the published text."
_HOW_SURE = {"M": _UNSURE, "O": _UNSURE, "design": "A cautious choice of this program."}


def origin_words(
    sources: Iterable[str],
    checked_on: date | None = None,
    *,
    confidence: str = "",
    own: bool = False,
) -> str:
    """Each source with its title and where in it, when it was last checked, and how sure it is.

    Args:
        sources: Ids of ``resources/sources.csv``; an unknown one is shown as it is.
        checked_on: When a person last compared the content with what is published.
        confidence: "H", "M", "O" or "design", as content says it; "" where it says nothing.
        own: Whether the school has put its own words over it.
    """
    named = tuple(dict.fromkeys(sources))
    known = sources_of(named)
    lines = [_OWN] if own else []
    titles = [
        f"{known[one].title}{f', {known[one].where}' if known[one].where else ''} ({one})"
        if one in known
        else one
        for one in named
    ]
    lines += [f"• {title}" for title in titles] or [_NO_SOURCE]
    if confidence in _HOW_SURE:
        lines.append(_HOW_SURE[confidence])
    lines.append(f"Checked {british(checked_on)}." if checked_on else "Not checked here yet.")
    return "\n".join(lines)
