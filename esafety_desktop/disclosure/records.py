"""Requests for a copy of what is held about a child, complaints, and the copies themselves.

What was gathered from an incident lies in the cabinet where that incident lives; the request lies
in the ordinary locked cabinet, so there are no foreign keys between the two.
"""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, UtcTime


class DisclosureRequest(Kept, LockedBase):
    """Somebody asks for a copy, or complains about how data was handled."""

    __tablename__ = "locked_disclosure_request"

    kind: Mapped[str] = mapped_column(Text)
    asker_kind: Mapped[str] = mapped_column(Text)
    asker_name: Mapped[str] = mapped_column(Text)
    pupil_id: Mapped[str] = mapped_column(Text, default="", index=True)
    child_name: Mapped[str] = mapped_column(Text, default="")
    born: Mapped[date | None] = mapped_column(Date)
    received_on: Mapped[date] = mapped_column(Date)
    asked_for: Mapped[str] = mapped_column(Text, default="")
    identity: Mapped[str] = mapped_column(Text, default="")
    responsibility: Mapped[str] = mapped_column(Text, default="")
    responsibility_note: Mapped[str] = mapped_column(Text, default="")
    extended_to: Mapped[date | None] = mapped_column(Date)
    extension_reason: Mapped[str] = mapped_column(Text, default="")
    acknowledged_on: Mapped[date | None] = mapped_column(Date)
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    outcome: Mapped[str] = mapped_column(Text, default="")
    opened_at: Mapped[datetime] = mapped_column(UtcTime)
    author: Mapped[str] = mapped_column(Text)


class DisclosurePerson(Kept, LockedBase):
    """Somebody named in what was gathered, and what stands in place of the name."""

    __tablename__ = "locked_disclosure_person"

    request_id: Mapped[str] = mapped_column(Text, index=True)
    kind: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    variants: Mapped[str] = mapped_column(Text)
    label: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    replaced: Mapped[bool]


class DisclosurePassage(Kept, LockedBase):
    """One passage as it was gathered, with its names: the school's own copy."""

    __tablename__ = "locked_disclosure_passage"
    __table_args__ = (UniqueConstraint("request_id", "source"),)

    request_id: Mapped[str] = mapped_column(Text, index=True)
    incident_id: Mapped[str | None] = mapped_column(ForeignKey("incident.id"), index=True)
    number: Mapped[int]
    source: Mapped[str] = mapped_column(Text)
    part: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    checked_at: Mapped[datetime | None] = mapped_column(UtcTime)
    checked_by: Mapped[str] = mapped_column(Text, default="")


class DisclosureMark(Kept, LockedBase):
    """A place in a passage that is left out or replaced; ``stands`` is False once taken out."""

    __tablename__ = "locked_disclosure_mark"

    passage_id: Mapped[str] = mapped_column(ForeignKey("locked_disclosure_passage.id"), index=True)
    start: Mapped[int]
    end: Mapped[int]
    label: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text)
    proposed: Mapped[bool]
    stands: Mapped[bool]


class DisclosureSent(Kept, LockedBase):
    """A copy that went out: to whom, how, and the digest of the file."""

    __tablename__ = "locked_disclosure_sent"

    request_id: Mapped[str] = mapped_column(Text, index=True)
    at: Mapped[datetime] = mapped_column(UtcTime)
    author: Mapped[str] = mapped_column(Text)
    to_whom: Mapped[str] = mapped_column(Text)
    how: Mapped[str] = mapped_column(Text)
    searched: Mapped[str] = mapped_column(Text, default="")
    file_name: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(Text)
