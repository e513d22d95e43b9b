"""The words over an incident that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.incidents import kind_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.incidents.rows import IncidentDetail, PersonRow


def standing_words(detail: IncidentDetail, sealed_to: Sequence[str]) -> str:
    """State, when it was entered by whom, whom it is about; for an envelope who can open it."""
    row = detail.row
    sealed = f"Sealed: only {', '.join(sealed_to)} can open it · " if sealed_to else ""
    state = kind_rules.label(kind_rules.STATES, row.status)
    closed = f" · closed {british_time(detail.closed_at)}" if detail.closed_at else ""
    return (
        f"{sealed}{state}{closed} · entered {british_time(row.entered_at)} by {detail.entered_by}"
        f" · {row.people or 'nobody named yet'}"
    )


def both_names(row: PersonRow) -> str:
    """The name of that day, with today's where it differs."""
    return f"{row.name} (now {row.name_now})" if row.name_now else row.name
