"""A procedure and a position as the guided procedure shows them (reads only)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rules import unchecked_words
from esafety_desktop.contacts.map_service import contacts_for
from esafety_desktop.dates import to_london
from esafety_desktop.guidance import machine
from esafety_desktop.guidance.origins import origin_words
from esafety_desktop.incidents.chart_service import LIGHTS, chart
from esafety_desktop.incidents.pack_rules import OpenWay
from esafety_desktop.incidents.procedure_rules import (
    BEFORE,
    GONE,
    Call,
    CardLine,
    Given,
    Option,
    StepView,
)
from esafety_desktop.school.service import school
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.contacts.rows import EntryRow, SlotRow
    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure, Step
    from esafety_desktop.incidents.replay_service import Gone
    from esafety_desktop.incidents.settings_rules import ProcedureSettings
    from esafety_desktop.incidents.wording_rules import StepCheck
    from esafety_desktop.school.rows import SchoolRow
    from esafety_desktop.store.store import Store

__all__ = ["calls_for", "chart", "gone_view", "open_ways", "routes_of", "step_view"]

_CHECK = "Check with your local safeguarding partners before relying on this."
_URGENT = frozenset({"SAM-SCHOOL-5", "SLOT26-DEPUTY", "SAM-LA-3", "SAM-LA-5", "SAM-LA-20"})
_FAMILY = "SAM-FAMILY"
_HEAD = "SAM-SCHOOL-1"
_OURS = "A cautious choice of this program, not a published rule."


def step_view(
    procedure: Procedure,
    position: Position,
    step: Step,
    history: Sequence[Given],
    calls: Sequence[Call],
    *,
    settled: ProcedureSettings | None = None,
    check: StepCheck | None = None,
    today: date | None = None,
    in_doubt: bool = False,
) -> StepView:
    """One step with all that its screen needs."""
    kept = settled if settled and step.id == procedure.trunk.record else None
    return replace(
        _as_told(procedure, position, step, in_doubt=in_doubt),
        calls=tuple(calls),
        history=tuple(history),
        record=kept is not None,
        kept_words=kept.file_words if kept else "",
        reference_label=kept.reference_label if kept else "",
        checked=(check.words_on(today) if today else check.words) if check else "",
        check_old=bool(check and today and check.is_old(today)),
        origin=_origin(procedure, step, check.on if check else None),
    )


def _as_told(procedure: Procedure, position: Position, step: Step, *, in_doubt: bool) -> StepView:
    """What the procedure tells of a step at this position; nothing of what was entered."""
    do, never = machine.wording(procedure, position, step.id, in_doubt=in_doubt)
    route = procedure.route_by_id.get(step.route)
    triage = step.id == procedure.trunk.triage
    card = procedure.card if step.id == procedure.trunk.card else ()
    return StepView(
        step.id,
        step.title,
        route.title if route else "",
        LIGHTS[machine.step_light(procedure, position, step.id)],
        step.within,
        do,
        never,
        tuple(CardLine(line.text, line.devices, line.check_before_use) for line in card),
        step.question,
        _sorting(procedure) if triage else _options(step),
        _preselected(step),
        many=step.many or triage,
        asks=step.asks,
        offers=step.offers,
        required=step.required,
        why_not=step.why_not,
        triage=triage,
        caution=_CHECK if step.check_before_use else _OURS if step.our_choice else "",
        calls=(),
        history=(),
        added=step.added,
        said=step.said,
        today=step.today,
        struck=step.struck,
        checkable=step.check_before_use or step.our_choice,
        own_words=bool(step.as_shipped),
        names_people=step.kind == "record",
    )


def _origin(procedure: Procedure, step: Step, checked_on: date | None) -> str:
    day = checked_on or procedure.checked_on or procedure.made_on
    return origin_words(step.sources, day, confidence=step.confidence, own=bool(step.as_shipped))


def gone_view(step_id: str, gone: Gone, history: Sequence[Given]) -> StepView:
    """A step that was answered and that the procedure hasn't got: only its answers."""
    return StepView(
        step_id,
        gone.title,
        path=gone.procedure,
        light="before" if gone.procedure else "gone",
        within="",
        do=(),
        never=(),
        card=(),
        question="",
        options=(),
        default="",
        many=False,
        asks=(),
        offers=(),
        required=False,
        why_not=False,
        triage=False,
        caution=BEFORE if gone.procedure else GONE,
        calls=(),
        history=tuple(history),
    )


_SUGGESTED = "The contact map suggests one; somebody has to check it before it is used."


def routes_of(procedure: Procedure) -> tuple[Option, ...]:
    """The routes as they are ticked anew, most serious first."""
    asks = procedure.step(procedure.trunk.triage).asks
    return tuple(
        Option(route.id, route.title, route.hint, asks) for route in procedure.triage_order
    )


def _preselected(step: Step) -> str:
    """The answer that is ticked beforehand; none that opens a route, for nobody gave it."""
    default = step.choice(step.default) if step.default else None
    return "" if default is None or default.opens else default.id


def _sorting(procedure: Procedure) -> tuple[Option, ...]:
    """The routes as they are first ticked: the everyday case on top, then the most serious first.

    Which one leads doesn't follow from it: that is their rank.
    """
    minor = {route.id for route in procedure.routes if route.minor}
    return tuple(sorted(routes_of(procedure), key=lambda option: option.id not in minor))


def open_ways(procedure: Procedure, position: Position) -> tuple[OpenWay, ...]:
    """The routes that run, the leading one first; what every incident needs stands by itself."""
    found: dict[str, OpenWay] = {}
    for step_id in position.here:
        step = procedure.step(step_id)
        route = procedure.route_by_id.get(step.route)
        way = OpenWay(step.id, step.title, route.title if route else "", leads=not found)
        found.setdefault(step.route or step.id, way)
    return tuple(found.values())


def calls_for(
    store: Store, procedure: Procedure, steps: Sequence[Step], family: Sequence[Call] = ()
) -> dict[str, list[Call]]:
    """Whom to ring at each of these steps, in the order of the procedure.

    Args:
        store: The open store.
        procedure: Which procedure.
        steps: Of these steps.
        family: The adults of the incident's children: families differ, so the map has no number.
    """
    wanted = dict.fromkeys(slot for step in steps for slot in step.slots)
    slots = {row.id: row for row in contacts_for(store, tuple(wanted))}
    by_day, today, ours = _office_hours(store), store.today(), school(store)
    meanwhile = _meanwhile(procedure)
    rings = {
        slot: [*family, *(_slot_calls(row, meanwhile, today, by_day=by_day) if row.entries else ())]
        if row.group_id == _FAMILY
        else _slot_calls(row, meanwhile, today, by_day=by_day)
        for slot, row in slots.items()
    }
    if _HEAD in rings and not any(entry.working for entry in slots[_HEAD].entries):
        rings[_HEAD] = _head_calls(ours) or rings[_HEAD]
    found: dict[str, list[Call]] = {}
    for step in steps:
        rung = [call for slot in step.slots for call in rings.get(slot, ())]
        for number_id in step.numbers:
            number = procedure.number_by_id[number_id]
            rung.append(Call(number.label, "", (number.value,), hint=number.use))
        found[step.id] = rung
    return found


def _options(step: Step) -> tuple[Option, ...]:
    return tuple(
        Option(
            choice.id,
            choice.label,
            "",
            step.asks if choice.asks is None else choice.asks,
            alone=not (choice.opens or choice.next),
        )
        for choice in step.choices
    )


def _meanwhile(procedure: Procedure) -> tuple[str, ...]:
    """What helps while a number that must be there is missing; never a guess (TFG-5)."""
    numbers = (procedure.number_by_id[name] for name in ("council", "101"))
    return tuple(f"{number.value} – {number.label}" for number in numbers)


def _slot_calls(
    slot: SlotRow, meanwhile: tuple[str, ...], today: date, *, by_day: bool
) -> list[Call]:
    if slot.id in _URGENT and not any(entry.working for entry in slot.entries):
        named = ", ".join(entry.name for entry in slot.entries)
        person = next((entry.person for entry in slot.entries), "")
        return [Call(slot.label, named, meanwhile, slot.id, missing=True, person=person)]
    national = tuple(f"{one.text} – {one.use}" for one in slot.national)
    if not slot.entries:
        hint = _SUGGESTED if slot.suggestions and not national else slot.hint
        return [Call(slot.label, "", national, slot.id, hint, missing=not national)]
    return [
        Call(
            slot.label,
            ", ".join(part for part in (entry.person, entry.role or entry.organisation) if part),
            (*_by_hours(entry, by_day=by_day), *_written(entry), *national),
            slot.id,
            _warning(slot, entry, today),
            missing=not (entry.working or entry.web or national) and slot.group_id != _FAMILY,
            person=entry.person,
        )
        for entry in slot.entries
    ]


def _head_calls(ours: SchoolRow) -> list[Call]:
    """The head by the school's own number, as long as the map has no other one."""
    if not ours.telephone:
        return []
    line = f"{ours.telephone} – {ours.name or 'the school'}"
    return [Call("Headteacher", ours.head_teacher, (line,), _HEAD, person=ours.head_teacher)]


def _written(entry: EntryRow) -> tuple[str, ...]:
    """Where one reports online; the e-mail address where nothing else is known."""
    if entry.web:
        return (entry.web,)
    return () if entry.working or not entry.email else (entry.email,)


def _warning(slot: SlotRow, entry: EntryRow, today: date) -> str:
    """That a number is blank or that nobody has checked it for a year (C3)."""
    if not entry.working:
        return slot.hint
    old = unchecked_words(entry, today)
    return f"◷ This contact was {old}: look the number up if nobody answers." if old else ""


def _by_hours(entry: EntryRow, *, by_day: bool) -> tuple[str, ...]:
    """The numbers of a contact, those that answer at this hour first."""
    asleep = "out of hours" if by_day else "day"
    ordered = sorted(
        entry.numbers,
        key=lambda number: (number.dead_on is not None, number.hours.value == asleep),
    )
    return tuple(number.text for number in ordered)


def _office_hours(store: Store) -> bool:
    now = to_london(store.clock())
    return now.weekday() < 5 and 8 <= now.hour < 17
