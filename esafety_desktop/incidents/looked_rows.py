"""Who looked at a record: frozen values."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - a field's type

from esafety_desktop.value import Value


class LookRow(Value):
    """One look at a record.

    Attributes:
        seq: The number of its entry in the audit trail.
        at: When, in UTC.
        name: The sign-in name.
        done: What the person did with it.
    """

    seq: int
    at: datetime
    name: str
    done: str
