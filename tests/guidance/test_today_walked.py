"""Today's procedure walked: every box is come to, every way of the trunk leads where it must."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.agreement_texts import all_agreements
from esafety_desktop.guidance.kinds import incident_kinds
from esafety_desktop.guidance.loader import procedure_by_id, procedure_choices
from esafety_desktop.guidance.slots import slot_catalogue
from tests.guidance.walker import closing_choice, finish, give, on_routes, to_triage

if TYPE_CHECKING:
    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure

DATA = Path(__file__).parent.parent / "data"


def flow_ids(kind: str) -> set[str]:
    with (DATA / "flow_items.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"] for row in csv.DictReader(file) if row["kind"] == kind}


def come_to(today: Procedure, route: str) -> set[str]:
    """Every box that is open once or more on the way through one route to the filed record."""
    switched = machine.start(today, ("mandatory-reporting",))
    position = to_triage_from(today, switched)
    position = give(today, position, today.trunk.triage, [route])
    seen = {route}
    for _ in range(200):
        seen |= set(position.here)
        if not position.here:
            return seen
        step = today.step(position.here[0])
        choice = closing_choice(step)
        if step.id in {"TF-D2", "TF-G4", "TF-F2", "TF-2"}:
            choice = (step.choices[0].id,)
        position = give(today, position, step.id, choice)
    raise AssertionError(f"no end in sight on {route}")


def to_triage_from(today: Procedure, position: Position) -> Position:
    for step_id, choices in (("TF-0", ()), ("TF-1", ("none",)), ("TF-2", ("yes",)), ("TF-3", ())):
        position = give(today, position, step_id, choices)
    return give(today, position, "TF-4")


@pytest.mark.covers(*flow_ids("box"))
def test_every_box_is_come_to_on_its_way(today: Procedure) -> None:
    seen = {line.id for line in today.card}
    position = machine.start(today)
    for step_id, choices in (("TF-0", ()), ("TF-1", ("none",)), ("TF-2", ("yes",)), ("TF-3", ())):
        seen |= set(position.here)
        position = give(today, position, step_id, choices)
    seen |= set(position.here)
    seen |= set(to_triage(today).here)
    for route in today.routes:
        on_the_way = come_to(today, route.id)
        assert {step.id for step in today.steps_of(route.id)} <= on_the_way, route.id
        seen |= on_the_way
    assert flow_ids("box") <= seen


@pytest.mark.covers("TF-T1", "TF-T2", "TF-T3", "TF-T4", "TF-T5", "TF-T6", "TF-T7", "TF-T8")
def test_the_ways_to_the_routes_and_to_the_same_day(today: Procedure) -> None:
    position = give(today, machine.start(today), "TF-0")
    assert position.here == ("TF-1",)
    position = give(today, position, "TF-1", ["none"])
    assert position.here == ("TF-2",)
    assert give(today, position, "TF-2", ["yes"]).here == ("TF-3",)
    assert "TF-4" in give(today, give(today, position, "TF-2", ["yes"]), "TF-3").here
    calm = give(today, position, "TF-2", ["no"])
    assert calm.here == ("TF-4",)
    assert give(today, calm, "TF-4").here == ("TF-5",)
    for route in today.routes:
        opened = on_routes(today, route.id)
        assert opened.here[0] == route.first
        assert set(opened.here[1:]) == {"TF-SW", "TF-R", "TF-PAR", "TF-SUP"}


@pytest.mark.covers("TF-T9", "TF-T10", "TF-T11", "TF-T12", "TF-T13", "TF-T14", "TF-T15", "TF-T16")
def test_the_ways_of_waiting_and_afterwards(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-D"), "TF-D2", ["told"])
    assert "TF-W" in position.here
    assert "TF-W" in give(today, position, "TF-W", ["chased"]).here
    replied = give(today, position, "TF-W", ["reply"])
    assert "TF-OUT" in replied.here
    assert "TF-W" in give(today, replied, "TF-OUT", ["illegal"]).here
    assert "TF-OUT" in give(today, replied, "TF-OUT", ["nothing"]).passed
    ended = finish(today, replied)
    order = [e.step for e in ended.events if isinstance(e, machine.Answered)][-5:]
    assert order == ["TF-K", "TF-L", "TF-M", "TF-N", "TF-RET"]
    again = give(today, finish(today, on_routes(today, "TF-A")), "TF-N", ["new"])
    assert again.here[0] == "TF-5"


@pytest.mark.covers("BECTA09-INC-RULE-1", "BECTA09-INC-RULE-2", "BECTA09-INC-ATTR-2")
def test_every_procedure_knows_whom_to_involve_and_what_to_write_down() -> None:
    slots = {slot.id for _, slot in slot_catalogue().slots()}
    everybody = {"SAM-SCHOOL-5", "SAM-LA-3", "SAM-POLICE-1", "SAM-NATIONAL-1", "SAM-NATIONAL-2"}
    for one in procedure_choices():
        pack = procedure_by_id(one.id)
        named = {slot for step in pack.steps for slot in step.slots}
        assert everybody <= named <= slots
        told = {agency for step in pack.steps for agency in step.agencies}
        assert {"police", "care", "lado", "ceop", "iwf"} <= told
        record = pack.step(pack.trunk.record)
        assert record.required
        assert "decided and why" in record.do[0]
        assert "note" in pack.step(pack.trunk.outcome).asks


@pytest.mark.covers(*(f"KN-RISK-{n}" for n in range(1, 7)))
@pytest.mark.covers(*(f"BECTA07-RISK-{n}" for n in range(1, 5)))
@pytest.mark.covers("TODAY-ADD-1")
def test_every_risk_has_its_place_in_the_matrix_or_the_four_words() -> None:
    kinds = incident_kinds()
    placed = {source for cell in kinds.cells for source in cell.sources}
    words = {source for word in kinds.four_cs for source in word.sources}
    assert {f"KN-RISK-{n}" for n in range(1, 7)} <= placed
    assert {f"BECTA07-RISK-{n}" for n in range(1, 5)} <= words
    assert "viruses" in next(c.examples for c in kinds.cells if "KN-RISK-4" in c.sources)


@pytest.mark.covers("TODAY-ADD-6")
@pytest.mark.parametrize(
    "kind", ["CHILD-ON-CHILD", "LOW-LEVEL", "PREVENT", "DATA", "CYBER", "SCAM", "SELF-HARM"]
)
def test_the_kinds_that_the_seeds_lack_lead_to_a_route(today: Procedure, kind: str) -> None:
    found = incident_kinds().kind(f"KIND26-{kind}")
    assert found is not None
    assert set(found.routes("unknown")) <= set(today.route_by_id)
    assert found.routes("unknown")


@pytest.mark.covers("TODAY-ADD-8", "TODAY-ADD-9")
def test_the_agreements_say_what_the_seeds_could_not_know() -> None:
    texts = {one.id: one.wording for one in all_agreements()}
    assert "Part One of Keeping Children Safe in Education" in texts["kcsie"]
    for audience in ("ks1", "ks2"):
        assert "smart watch" in texts[audience]
        assert "AI" in texts[audience]
    assert "home device" in texts["staff"]
    assert "AI tools" in texts["staff"]


@pytest.mark.covers("TODAY-ADD-7", "TF-L")
def test_the_filter_is_looked_at_again_after_every_incident() -> None:
    for one in procedure_choices():
        pack = procedure_by_id(one.id)
        steps = [s for s in pack.steps if "TODAY-ADD-7" in s.sources and not s.route]
        assert steps
        assert all(s.required and "filter and monitoring" in " ".join(s.do) for s in steps)
