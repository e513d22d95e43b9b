"""Why two incidents belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

REASONS = (
    ("children", "The same children"),
    ("site", "The same site, app or game"),
    ("repeat", "It happened again"),
    ("course", "One came of the other"),
    ("adult", "The same adult outside school"),
    ("other", "Another reason"),
)


def reason_words(kind: str, note: str = "") -> str:
    """The reason as it is read: ``The same children: both in 5B``."""
    label = dict(REASONS).get(kind, kind)
    return f"{label}: {note}" if note else label


def proposal(
    own: Mapping[str, str], others: Set[str], own_site: str, other_site: str
) -> tuple[str, str]:
    """Why two incidents may belong together: the kind of reason and its words; ("", "") if not.

    Args:
        own: Key and name of everybody in the one.
        others: The keys of everybody in the other.
        own_site: Site, app or game of the one, ready to be compared.
        other_site: The same of the other.
    """
    shared = [name for key, name in own.items() if key in others]
    if shared:
        return "children", f"Also named there: {', '.join(shared)}"
    if own_site and own_site == other_site:
        return "site", "The same site, app or game"
    return "", ""
