"""The school's own chase ladder: how many school days lie between the reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.chase_rules import Ladder
from esafety_desktop.guidance.ladder import LONGEST, shipped_ladder
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting
from esafety_desktop.value import as_dict

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_SETTING = "chase ladder"


def shipped() -> Ladder:
    """The ladder as the program ships it."""
    days = shipped_ladder()
    return Ladder(days.first, days.second, days.last, days.talk)


def ladder(store: Store) -> Ladder:
    """The ladder that counts in this school."""
    with store.read() as session:
        return read_ladder(session)


def read_ladder(session: Session) -> Ladder:
    """The same inside an open read or unit of work."""
    kept = get_setting(session, _SETTING)
    return shipped() if kept is None else Ladder(**kept)


def save_ladder(store: Store, wanted: Ladder) -> Changed[Ladder]:
    """Set other waits; reminders that went out stay where they are.

    Raises:
        Problem: a wait is no number of school days from 1 to 60.
    """
    for days in as_dict(wanted).values():
        if not 1 <= days <= LONGEST:
            raise Problem(f"{days} is no number of school days to wait.", f"Choose 1 to {LONGEST}.")
    with store.write() as unit:
        before = read_ladder(unit.session)
        if before == wanted:
            return Changed(Area(0), wanted, "The days stay as they are.")
        put_setting(unit, _SETTING, as_dict(wanted))
        unit.commit("chase ladder changed", "register", as_dict(wanted))
    undo = Undo("the days between reminders", lambda again: save_ladder(again, before))
    said = "The days between reminders are kept · Ctrl+Z undoes"
    return Changed(Area.SETTINGS | Area.AGREEMENTS, wanted, said, undo)
