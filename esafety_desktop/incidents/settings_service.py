"""The settings of the procedures: kept in the office cabinet, changed by leaders only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import object_session

from esafety_desktop.dates import to_london
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.guidance.stamp import stamp_of
from esafety_desktop.incidents.settings_rules import ProcedureSettings, file_id
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.procedure import Procedure
    from esafety_desktop.guidance.stamp import Stamp
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import Store

CHILD_FILE = "child protection file"
CHILD_FILE_AT = "child protection file is at"
DUTY_FROM = "duty to report in force from"
CHECKED_ON = "procedure compared on"
MANDATORY_REPORTING = "mandatory-reporting"
"""The switch that opens the step on the duty to report (TFG-13)."""


def settings(store: Store) -> ProcedureSettings:
    """What the school has settled."""
    with store.read() as session:
        return read_settings(session)


def read_settings(session: Session) -> ProcedureSettings:
    """The same, inside an open session."""
    return ProcedureSettings(
        file_id(get_setting(session, CHILD_FILE, "")),
        get_setting(session, CHILD_FILE_AT, ""),
        _day(get_setting(session, DUTY_FROM)),
        _day(get_setting(session, CHECKED_ON)),
    )


def save_settings(store: Store, wanted: ProcedureSettings) -> Changed[bool]:
    """Keep other settings; gives whether anything changed.

    Raises:
        Problem: the account is no leader's, or the day of the check lies ahead.
    """
    if not store.is_leader:
        raise Problem("Only a leader changes how the procedures run.", "Ask one of the leaders.")
    if wanted.checked_on and wanted.checked_on > store.today():
        raise Problem("The day of the comparison lies ahead.", "Put in the day it was done.")
    with store.write() as unit:
        before = read_settings(unit.session)
        said = wanted.changes(before)
        if not said:
            return Changed(Area(0), value=False)
        put_setting(unit, CHILD_FILE, wanted.child_file)
        put_setting(unit, CHILD_FILE_AT, plain(wanted.child_file_at))
        put_setting(unit, DUTY_FROM, _text(wanted.duty_from))
        put_setting(unit, CHECKED_ON, _text(wanted.checked_on))
        unit.commit("procedure settings", "procedures", {"changed": said})
    undo = Undo("the settings of the procedures", lambda back: save_settings(back, before))
    return Changed(Area.SETTINGS | Area.INCIDENTS, value=True, said=f"Settled: {said}.", undo=undo)


def switches(record: Incident, today: date) -> frozenset[str]:
    """What is switched on for an incident: as of today, or of the day it was closed."""
    session = object_session(record)
    if session is None:
        raise RuntimeError("the incident is not in an open session")
    closed = record.closed_at
    day = to_london(closed).date() if closed else today
    on = read_settings(session).duty_on(day)
    return frozenset({MANDATORY_REPORTING}) if on else frozenset()


def stamp(procedure: Procedure, kept: ProcedureSettings) -> Stamp:
    """Which guidance a procedure follows, and when it was compared with the published one."""
    return stamp_of(procedure, kept.checked_on)


def stamp_words(kept: ProcedureSettings, today: date) -> str:
    """The guidance date of today's procedure, with the September reminder where it is due."""
    found = stamp(today_procedure(), kept)
    return " ".join(part for part in (found.text + ".", found.prompt(today)) if part)


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""
