"""The school's own words and checks at the steps of its procedures: leaders only, office cabinet.

They lie in the office cabinet because no incident stands in them; a sealed envelope's incident
reads them like any other.
"""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.guidance.wording import check_wording, with_wording
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.incidents.wording_rules import PackWords, StepCheck, wording_problem
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.procedure import Procedure
    from esafety_desktop.store.store import Store

_KEPT = "words of the procedure {}"


def read_words(session: Session, pack_id: str) -> PackWords:
    """What the school has made its own in a procedure, inside an open session."""
    kept = get_setting(session, _KEPT.format(pack_id), {})
    return PackWords(
        {step: tuple(lines) for step, lines in kept.get("do", {}).items()},
        {
            step: StepCheck(check["by"], date.fromisoformat(check["on"]))
            for step, check in kept.get("checks", {}).items()
        },
    )


def worded(session: Session, pack_id: str) -> Procedure:
    """A procedure with the school's own sentences; today's for an id that no pack has."""
    procedure = procedure_by_id(pack_id)
    own = read_words(session, procedure.id).do
    return (
        _worded(procedure.id, json.dumps({k: list(v) for k, v in own.items()}))
        if own
        else (procedure)
    )


@lru_cache(maxsize=8)
def _worded(pack_id: str, own: str) -> Procedure:
    overrides = {step: tuple(lines) for step, lines in json.loads(own).items()}
    return with_wording(procedure_by_id(pack_id), overrides)


def save_wording(
    store: Store, pack_id: str, step_id: str, lines: Sequence[str]
) -> Changed[tuple[str, ...]]:
    """Put the school's own sentences at a step; gives those that stand there now.

    The shipped sentences themselves, or none, mean "back to the original". A shipped sentence that
    names a national number stays beside the school's own.

    Raises:
        Problem: the account is no leader's, a sentence is too long or would spoil evidence, or
            there is no such step.
    """
    _leaders_only(store)
    own = tuple(plain(line) for line in lines if line.strip())
    shipped = _step_do(pack_id, step_id)
    if own and (wrong := wording_problem(own)):
        raise Problem(wrong, "Nothing was kept yet. Change the words.")
    check_wording(procedure_by_id(pack_id), step_id, own)
    if own == shipped:
        own = ()
    with store.write() as unit:
        before = read_words(unit.session, pack_id)
        kept = {step: text for step, text in before.do.items() if step != step_id}
        if own:
            kept[step_id] = own
        put_setting(unit, _KEPT.format(pack_id), replace(before, do=kept).plain())
        unit.commit("procedure wording", f"{pack_id} {step_id}", {"do": list(own)})
    old = before.do.get(step_id, ())
    undo = Undo("the wording of a step", lambda back: save_wording(back, pack_id, step_id, old))
    said = "The step has your school's words now." if own else "The step has its first words again."
    return Changed(Area.SETTINGS | Area.INCIDENTS, own or shipped, said, undo)


def fault_of(pack_id: str, step_id: str, lines: tuple[str, ...]) -> str:
    """Why these sentences can't stand at a step, in words; "" when they can."""
    if wrong := wording_problem(lines):
        return wrong
    try:
        check_wording(procedure_by_id(pack_id), step_id, lines)
    except Problem as problem:
        return f"{problem.message} {problem.advice}"
    return ""


def save_check(
    store: Store, pack_id: str, step_id: str, check: StepCheck | None
) -> Changed[StepCheck | None]:
    """Keep who compared a step with the local partners' advice, or that nobody has.

    Raises:
        Problem: the account is no leader's, nobody is named, or the day lies ahead.
    """
    _leaders_only(store)
    if check is not None and not plain(check.by):
        raise Problem("Nobody is named.", "Write who asked the local safeguarding partners.")
    if check is not None and check.on > store.today():
        raise Problem("That day lies ahead.", "Put in the day on which it was checked.")
    _step_do(pack_id, step_id)
    with store.write() as unit:
        before = read_words(unit.session, pack_id)
        kept = {step: old for step, old in before.checks.items() if step != step_id}
        if check is not None:
            kept[step_id] = StepCheck(plain(check.by), check.on)
        put_setting(unit, _KEPT.format(pack_id), replace(before, checks=kept).plain())
        detail = {"checked": check.words if check else "taken back"}
        unit.commit("procedure check", f"{pack_id} {step_id}", detail)
    old = before.checks.get(step_id)
    undo = Undo("the check of a step", lambda back: save_check(back, pack_id, step_id, old))
    said = check.words if check else "The step counts as not checked again."
    return Changed(Area.SETTINGS | Area.INCIDENTS, check, said, undo)


def shipped_do(pack_id: str, step_id: str) -> tuple[str, ...]:
    """The sentences that the program ships for a step.

    Raises:
        Problem: the procedure has no such step.
    """
    return _step_do(pack_id, step_id)


def own_words(store: Store, pack_id: str) -> PackWords:
    """What the school has made its own in a procedure."""
    with store.read() as session:
        return read_words(session, pack_id)


def checks(session: Session, pack_id: str) -> Mapping[str, StepCheck]:
    """Who checked which step, inside an open session."""
    return read_words(session, pack_id).checks


def _step_do(pack_id: str, step_id: str) -> tuple[str, ...]:
    step = procedure_by_id(pack_id).by_id.get(step_id)
    if step is None:
        raise Problem("This procedure has no such step.", "Open the incident again.")
    return step.do


def _leaders_only(store: Store) -> None:
    if not store.is_leader:
        raise Problem("Only a leader changes the words of a step.", "Ask one of the leaders.")
