"""Becta's charts, walked box by box and arrow by arrow against the inventory."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id
from tests.guidance.walker import finish, give

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure

DATA = Path(__file__).parent.parent / "data"
CHARTS = ("becta-2009", "becta-2007")
PREFIX = {"becta-2009": "FLOW09-", "becta-2007": "FLOW07-"}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def printed(chart: str) -> dict[str, str]:
    """Box by box what is printed in it, from the inventory of the seeds."""
    return {row["id"]: row["label"] for row in rows("flow_labels.csv") if row["chart"] == chart}


def to_chart(pack: Procedure) -> Position:
    """At the chart's first box, with nothing found that others must be told."""
    position = machine.start(pack)
    before: Sequence[tuple[str, tuple[str, ...]]] = (
        ("TF-0", ()),
        ("TF-1", ("none",)),
        ("TF-2", ("no",)),
        ("TF-4", ()),
        ("ADD-PICTURE", ("no",)),
        ("ADD-TELL", ("no",)),
    )
    for step, choices in before:
        position = give(pack, position, step, choices)
    return position


def walk(pack: Procedure, *answers: str) -> Position:
    """Give answers written as ``B`` or ``C=child+staff``, with the chart's ids cut short."""
    position, prefix = to_chart(pack), PREFIX[pack.id]
    for answer in answers:
        step, _, picked = answer.partition("=")
        choices = [c if c not in {"LEFT", "RIGHT"} else prefix + c for c in picked.split("+") if c]
        position = give(pack, position, prefix + step, choices)
    return position


def open_boxes(pack: Procedure, position: Position) -> set[str]:
    """The open boxes of the chart itself, cut short."""
    prefix = PREFIX[pack.id]
    return {box.removeprefix(prefix) for box in position.here if box.startswith(prefix)}


@pytest.mark.covers(*(r["id"] for r in rows("source_items.csv") if r["id"].startswith("FLOW0")))
@pytest.mark.parametrize("chart", CHARTS)
def test_every_box_stands_with_its_words_at_its_place(chart: str) -> None:
    pack = procedure_by_id(chart)
    own = [step for step in pack.steps if not step.added]
    assert {step.id: step.said for step in own} == printed(chart)
    inventory = {row["id"] for row in rows("source_items.csv")}
    named = {step.id for step in own} & inventory
    assert named == {i for i in inventory if i.startswith(PREFIX[chart])}
    for step in own:
        assert set(step.sources) & named, step.id
        assert step.at is not None
    columns = {step.id.split("-")[1]: step.at[0] for step in own if step.at}
    left, right = ("B", "C", "D1", "D2"), ("E", "F2", "G2", "H", "I")
    assert max(columns[box] for box in left) < min(columns[box] for box in right)


@pytest.mark.parametrize("chart", CHARTS)
def test_every_arrow_stands_under_its_id(chart: str) -> None:
    pack = procedure_by_id(chart)
    wanted = {
        (row["edge"], row["start"], row["end"]): row["confidence"]
        for row in rows("flow_arrows.csv")
        if row["chart"] == chart
    }
    drawn = {
        (way.id, start, end): way.confidence
        for way in pack.ways
        for start in way.starts
        for end in way.ends
    }
    assert drawn == wanted
    named = [edge for edge in machine.edges_of(pack) if edge.id]
    assert {(edge.id, edge.source, edge.target) for edge in named} == set(wanted)
    labels = {way.id: way.label for way in pack.ways}
    assert all(edge.label == labels[edge.id] for edge in named)


@pytest.mark.parametrize("chart", CHARTS)
def test_no_way_leads_from_box_to_box_that_the_chart_does_not_have(chart: str) -> None:
    pack, prefix = procedure_by_id(chart), PREFIX[chart]
    ours = {
        (edge.source.removeprefix(prefix), edge.target.removeprefix(prefix))
        for edge in machine.edges_of(pack)
        if edge.source.startswith(prefix) and edge.target.startswith(prefix)
        if not edge.id and edge.kind == "next"
    }
    nobody_to_review = {("C", "K"), ("I", "K"), ("I", "K2")}
    assert ours <= nobody_to_review


@pytest.mark.covers("FLOW09-B", "FLOW09-C", "FLOW09-D1", "FLOW09-K", "FLOW09-N")
def test_the_left_branch_of_2009() -> None:
    pack = procedure_by_id("becta-2009")
    assert open_boxes(pack, to_chart(pack)) == {"A"}
    position = walk(pack, "A=LEFT")
    assert open_boxes(pack, position) == {"B"}
    position = walk(pack, "A=LEFT", "B", "C=child+staff")
    assert open_boxes(pack, position) == {"D1", "D2"}
    ended = finish(pack, position)
    for box in ("D1", "D2", "K", "L", "M", "N"):
        assert f"FLOW09-{box}" in ended.passed
    assert "FLOW09-E" not in ended.passed


@pytest.mark.covers("FLOW09-E", "FLOW09-G1", "FLOW09-G2", "FLOW09-G3", "FLOW09-H", "FLOW09-I")
def test_the_right_branch_of_2009() -> None:
    pack = procedure_by_id("becta-2009")
    position = walk(pack, "A=RIGHT", "E=activity+content+risk")
    assert open_boxes(pack, position) == {"F1", "F2", "F3"}
    assert "TF-D" in position.routes
    position = walk(pack, "A=RIGHT", "E=activity", "F1", "G1=101")
    assert open_boxes(pack, position) == {"H", "I"}
    position = walk(pack, "A=RIGHT", "E=activity", "F1", "G1=101", "H", "I=nothing", "J1=staff")
    assert open_boxes(pack, position) == {"D2"}
    position = walk(pack, "A=RIGHT", "E=activity", "F1", "G1=101", "H", "I=illegal", "J2=going-on")
    assert open_boxes(pack, position) == {"I"}


@pytest.mark.covers("FLOWDIFF-1", "FLOWDIFF-2", "FLOWDIFF-3", "FLOWDIFF-4", "FLOWDIFF-5")
def test_what_differs_between_the_two_charts() -> None:
    older, newer = procedure_by_id("becta-2007"), procedure_by_id("becta-2009")
    assert "FLOW09-M" in newer.by_id
    assert "FLOW07-M" not in older.by_id
    debrief = "Debrief on e-safety incident"
    assert [s.id for s in older.steps if s.said == debrief] == ["FLOW07-K", "FLOW07-K2"]
    assert [s.id for s in newer.steps if s.said == debrief] == ["FLOW09-K"]
    assert older.step("FLOW07-J1").said.endswith("for staff")
    assert "LSCB" in older.step("FLOW07-C").said
    assert "LSBC" in newer.step("FLOW09-C").said
    assert "misprint" in newer.step("FLOW09-C").today
    assert "new against 2005" in older.note


@pytest.mark.covers("FLOW07-K", "FLOW07-J1", "FLOW07-J2", "FLOW07-L", "FLOW07-N")
def test_the_two_debriefs_of_2007() -> None:
    pack = procedure_by_id("becta-2007")
    left = finish(pack, walk(pack, "A=LEFT", "B", "C=child", "D1"))
    assert {"FLOW07-K", "FLOW07-L", "FLOW07-N"} <= left.passed
    assert "FLOW07-K2" not in left.passed
    right = ("A=RIGHT", "E=activity", "F1", "G1=101", "H", "I=nothing")
    assert open_boxes(pack, walk(pack, *right, "J1=staff")) == {"D2"}
    ended = finish(pack, walk(pack, *right, "J1=nobody"))
    assert "FLOW07-K" not in ended.passed
    order = [event.step for event in ended.events if isinstance(event, machine.Answered)]
    assert order.index("FLOW07-L") < order.index("FLOW07-K2") < order.index("FLOW07-N")


@pytest.mark.covers("TFG-6", "FLOW09-D2", "FLOW09-J1")
@pytest.mark.parametrize("chart", CHARTS)
def test_no_sanction_closes_what_the_police_were_told_of(chart: str) -> None:
    pack, prefix = procedure_by_id(chart), PREFIX[chart]
    position = walk(pack, "A=LEFT+RIGHT", "E=activity", "F1", "G1=101", "B", "C=staff", "D2")
    asked = {reason.step for reason in machine.can_close(pack, position)}
    assert f"{prefix}I" in asked
    position = walk(pack, "A=RIGHT", "E=activity", "F1", "G1=101", "H", "I=nobody")
    sentences = [reason.sentence for reason in machine.can_close(pack, position)]
    assert "Police, social care or the LADO were told: write what came of it." in sentences


@pytest.mark.covers("KN-POLICE-1", "KN-POLICE-2", "KN-POLICE-3", "TODAY-ADD-3")
@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize(
    ("tick", "police"),
    [("indecent", "TF-F2"), ("grooming", "TF-D3"), ("obscene", "TF-D3"), ("adult", "TF-G4")],
)
def test_a_trigger_opens_a_report_that_cannot_be_passed_over(
    chart: str, tick: str, police: str
) -> None:
    pack = procedure_by_id(chart)
    position = machine.answer(pack, to_chart(pack), "ADD-TELL", choices=[tick])
    assert set(position.routes) & {"TF-D", "TF-F", "TF-G"}
    prefix = PREFIX[chart]
    position = give(pack, position, f"{prefix}A", [f"{prefix}LEFT"])
    assert police in {step.id for step in machine.required_left(pack, finish_but(pack, position))}
    assert machine.can_close(pack, position)


def finish_but(pack: Procedure, position: Position) -> Position:
    """A position in which the report's own question is the open one."""
    for step, choice in (("TF-D1", "no"), ("TF-D2", "no"), ("TF-F1", "no"), ("TF-G1", "")):
        if step in position.here:
            position = give(pack, position, step, [choice] if choice else ())
    for step in ("TF-G2", "TF-G3"):
        if step in position.here:
            position = give(pack, position, step, ["no"])
    return position


@pytest.mark.covers("TODAY-ADD-2", "TODAY-ADD-4", "FLOWDIFF-6")
@pytest.mark.parametrize("chart", CHARTS)
def test_what_the_chart_lacks_stands_around_it_and_says_so(chart: str) -> None:
    pack = procedure_by_id(chart)
    added = {step.id for step in pack.steps if step.added}
    assert {"TF-1", "TF-3", "TF-4", "TF-R", "TF-PAR", "TF-SUP", "TF-SW", "TF-D2", "TF-G4"} <= added
    assert not any(step.startswith("FLOW") for step in added)
    added_routes = {route.id for route in pack.routes if route.added}
    assert added_routes == {"TF-D", "TF-E", "TF-F", "TF-G", "TF-Q", "TF-S"}
    order = [step.id for step in pack.steps]
    assert order.index("TF-4") < order.index(pack.trunk.triage)
    for route in pack.routes:
        assert pack.trunk.record in {
            edge.target for edge in machine.edges_of(pack) if edge.source == pack.head_of(route.id)
        }


@pytest.mark.covers("FLOWDIFF-2", "FLOWDIFF-3")
@pytest.mark.parametrize("chart", CHARTS)
def test_the_note_says_which_arrows_are_less_sure(chart: str) -> None:
    pack = procedure_by_id(chart)
    unsure = {start for way in pack.ways if way.confidence == "M" for start in way.starts}
    assert {"J1", "J2"} <= {re.sub(r"^FLOW0\d-", "", step) for step in unsure}
    assert "less sure" in pack.note
    for step in unsure:
        title, at = pack.step(step).title, pack.step(step).at
        assert title in pack.note or (at is not None and at[1] >= 7), title
