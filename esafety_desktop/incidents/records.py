"""How incidents lie in the locked cabinet."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from esafety_desktop.incidents.text_rules import SEALED_FROM
from esafety_desktop.store.base import Kept, LockedBase, UtcTime
from esafety_desktop.store.text_index import indexed
from esafety_desktop.store.triggers import never_changed

_LISTED = ("id", "number", "kind", "next_step", "waiting_until", "entered_at")
#: What a person searches an incident by, in columns of its own row.
SEARCHED = ("what_happened", "own_words", "place", "device_note", "site", "outcome", "follow_up")


class Incident(Kept, LockedBase):
    """One incident; its number counts by academic year and is given inside the write."""

    __tablename__ = "incident"
    __table_args__ = (
        UniqueConstraint("year_start", "number"),
        Index("ix_incident_listed", "seq", "year_start", "status", *_LISTED),
        Index("ix_incident_by_state", "status", "seq", "year_start", *_LISTED),
        Index("ix_incident_by_year", "year_start", "seq", "status", *_LISTED),
    )

    year_start: Mapped[int]
    number: Mapped[int]
    status: Mapped[str] = mapped_column(Text, default="open")
    entered_at: Mapped[datetime] = mapped_column(UtcTime)
    entered_by: Mapped[str] = mapped_column(Text, default="")
    what_happened: Mapped[str] = mapped_column(Text, default="")
    own_words: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[str] = mapped_column(Text, default="")
    intent: Mapped[str] = mapped_column(Text, default="")
    risk: Mapped[str] = mapped_column(Text, default="")
    four_c: Mapped[str] = mapped_column(Text, default="")
    occurred_how: Mapped[str] = mapped_column(Text, default="")
    occurred_from: Mapped[datetime | None] = mapped_column(UtcTime)
    occurred_to: Mapped[datetime | None] = mapped_column(UtcTime)
    reported_at: Mapped[datetime | None] = mapped_column(UtcTime)
    where_kind: Mapped[str] = mapped_column(Text, default="")
    place: Mapped[str] = mapped_column(Text, default="")
    device: Mapped[str] = mapped_column(Text, default="")
    device_note: Mapped[str] = mapped_column(Text, default="")
    site: Mapped[str] = mapped_column(Text, default="")
    procedure_id: Mapped[str] = mapped_column(Text, default="")
    procedure_version: Mapped[str] = mapped_column(Text, default="")
    next_step: Mapped[str] = mapped_column(Text, default="")
    waiting_until: Mapped[date | None] = mapped_column(Date)
    outcome: Mapped[str] = mapped_column(Text, default="")
    follow_up: Mapped[str] = mapped_column(Text, default="")
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    chain_head: Mapped[str] = mapped_column(Text, default="")
    chain_length: Mapped[int] = mapped_column(default=0)
    slip_id: Mapped[str | None] = mapped_column(Text)

    people: Mapped[list["IncidentPerson"]] = relationship(order_by="IncidentPerson.seq")
    entries: Mapped[list["ChronologyEntry"]] = relationship(order_by="ChronologyEntry.number")
    events: Mapped[list["ProcedureEvent"]] = relationship(order_by="ProcedureEvent.number")


_REFERENCE = (
    f"CASE WHEN {{row}}.number < {SEALED_FROM}"
    " THEN printf('%02d-%03d', {row}.year_start % 100, {row}.number)"
    f" ELSE printf('%02d-S%04d', {{row}}.year_start % 100, {{row}}.number - {SEALED_FROM}) END"
)
indexed(Incident.__table__, 0, SEARCHED, "Facts", owner="seq", more=_REFERENCE)


class IncidentPerson(Kept, LockedBase):
    """Somebody in an incident, with the name they had; no foreign key into the office cabinet."""

    __tablename__ = "incident_person"
    __table_args__ = (
        Index(
            "ix_incident_person_listed",
            *("incident_id", "removed_at", "seq", "role", "name", "class_name"),
        ),
    )

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"))
    kind: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    class_name: Mapped[str] = mapped_column(Text, default="")
    born: Mapped[date | None] = mapped_column(Date)
    pupil_id: Mapped[str] = mapped_column(Text, default="", index=True)
    note: Mapped[str] = mapped_column(Text, default="")
    removed_at: Mapped[datetime | None] = mapped_column(UtcTime)


indexed(IncidentPerson.__table__, 1, ("name", "class_name", "note"), "People")


class ChronologyEntry(Kept, LockedBase):
    """A line that is never changed; a later line may strike it through."""

    __tablename__ = "incident_entry"
    __table_args__ = (UniqueConstraint("incident_id", "number"),)

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)
    happened_at: Mapped[datetime | None] = mapped_column(UtcTime)
    author: Mapped[str] = mapped_column(Text)
    step_id: Mapped[str] = mapped_column(Text, default="")
    strikes: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str | None] = mapped_column(Text)
    salt: Mapped[str] = mapped_column(Text)
    text_digest: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(Text)


indexed(ChronologyEntry.__table__, 31, ("text",), "Chronology")
never_changed(ChronologyEntry.__table__, emptied={"text": "NULL", "salt": "''"})


class ProcedureEvent(Kept, LockedBase):
    """One answer to the procedure, as JSON; the position is found by replaying them all."""

    __tablename__ = "incident_event"
    __table_args__ = (UniqueConstraint("incident_id", "number"),)

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(Text)
    step_id: Mapped[str] = mapped_column(Text, default="")
    payload: Mapped[str] = mapped_column(Text, default="{}")
    entry_id: Mapped[str] = mapped_column(ForeignKey("incident_entry.id"))
