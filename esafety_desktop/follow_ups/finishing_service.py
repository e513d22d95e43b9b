"""Finishing a follow-up that belongs to a step of the procedure answers that step too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.follow_ups import service, task_rules
from esafety_desktop.follow_ups.upkeep_service import bring_up_to_date
from esafety_desktop.incidents import agency_service, kind_rules, procedure_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.agency_rules import TOLD
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from datetime import datetime

    from esafety_desktop.follow_ups.rows import FollowUpRow
    from esafety_desktop.incidents.agency_rules import AgencyRow
    from esafety_desktop.store.store import Store

_CHAIN = frozenset({"debrief", "review", "change"})


def answers_step(store: Store, row: FollowUpRow) -> bool:
    """Whether finishing it answers the open step of the procedure: nothing is written twice."""
    if row.kind not in _CHAIN or not row.step_id:
        return False
    return row.step_id in procedure_service.view(store, row.incident_id).here


def answered_contact(store: Store, row: FollowUpRow) -> AgencyRow | None:
    """The contact with the agency that is waited for, which gets the answer; None for others."""
    if row.kind != task_rules.WAITING or not row.agency:
        return None
    if incidents.incident(store, row.incident_id).row.status != kind_rules.OPEN:
        return None
    told = agency_service.told_sheet(store, row.incident_id).agencies
    mine = [one for one in told if one.agency == row.agency and one.decided == TOLD and one.at]
    return mine[-1] if mine and not mine[-1].outcome else None


def finish(store: Store, follow_up_id: str, result: str, who: str, at: datetime) -> Changed[str]:
    """Put a follow-up down as done; the open step or the agency that it is about gets that too.

    Returns:
        The kind of follow-up to propose next, or "" where the procedure makes it by itself.

    Raises:
        Problem: what came of it is missing, it is settled already, or the time lies ahead.
    """
    words = plain(result)
    row = service.follow_up(store, follow_up_id)
    if not words:
        raise Problem("Write what came of it.", "A few words are enough.")
    if row.state != task_rules.OPEN:
        raise Problem("This follow-up is settled already.", "Nothing is left to do.")
    if contact := answered_contact(store, row):
        agency_service.save_agency(
            store, row.incident_id, replace(contact, outcome=words, outcome_at=at)
        )
        bring_up_to_date(store, row.incident_id)
        return Changed(Area.INCIDENTS, "", "Done; the answer stands with the agency too.")
    if not answers_step(store, row):
        told = f"{words}\nBy: {plain(who)}" if who.strip() else words
        return service.settle(store, follow_up_id, told, given_up=False)
    answer = StepAnswer(who=who, when=at, note=words)
    procedure_service.take_step(store, row.incident_id, row.step_id, answer)
    bring_up_to_date(store, row.incident_id)
    said = "Done; the step of the procedure is answered too."
    return Changed(Area.INCIDENTS, "", said)
