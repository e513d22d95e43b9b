"""An incident's own procedure: chosen, changed with a reason, the old path readable."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from esafety_desktop.follow_ups import standing_service
from esafety_desktop.guidance.loader import procedure_by_id, procedure_choices
from esafety_desktop.incidents import (
    agency_service,
    chronology_service,
    closing_service,
    pack_service,
    procedure_path_service,
    procedure_service,
    service,
    wording_service,
)
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.incidents.print_service import record_snapshot
from esafety_desktop.incidents.procedure_rules import BEFORE, StepAnswer
from esafety_desktop.incidents.records import Incident, ProcedureEvent
from esafety_desktop.incidents.replay_service import stands
from esafety_desktop.incidents.text_rules import wording_of
from esafety_desktop.incidents.wording_rules import StepCheck
from esafety_desktop.problem import Problem
from esafety_desktop.store.audit import OfficeAudit

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


@pytest.fixture
def started(leader_store: Store) -> str:
    return service.start_incident(leader_store, "Something was seen.").value


def take(store: Store, incident: str, step: str, *choices: str, **given: str) -> None:
    answer = StepAnswer(choices=choices, when=store.clock(), who="Mrs Oak", **given)
    procedure_service.take_step(store, incident, step, answer)


def to_triage(store: Store, incident: str) -> None:
    take(store, incident, "TF-0")
    take(store, incident, "TF-1", "none")
    take(store, incident, "TF-2", "no")
    take(store, incident, "TF-4")


def to_the_chart(store: Store, incident: str, *told: str) -> None:
    """Through what today puts before a source's chart."""
    to_triage(store, incident)
    take(store, incident, "ADD-PICTURE", "no")
    take(store, incident, "ADD-TELL", *(told or ("no",)))


def words(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_todays_procedure_is_the_default_and_never_asked(leader_store: Store, started: str) -> None:
    seen = procedure_service.view(leader_store, started)
    assert seen.procedure_id == "today"
    rows = pack_service.packs_for(leader_store, started)
    assert [row.id for row in rows] == [choice.id for choice in procedure_choices()]
    assert [row.id for row in rows if row.current] == ["today"]
    assert [row.id for row in rows if row.recommended] == ["today"]
    assert all(row.hint for row in rows)
    assert all(row.note for row in rows if not row.recommended)


def test_another_procedure_at_the_start_wants_no_reason(leader_store: Store, started: str) -> None:
    assert not pack_service.plan(leader_store, started, "becta-2009").reason_wanted
    pack_service.switch(leader_store, started, "becta-2009")
    seen = procedure_service.view(leader_store, started)
    assert seen.title == "Becta's chart of 2009"
    assert seen.note
    assert seen.here == ("TF-0",)
    last = service.incident(leader_store, started).entries[-1]
    assert last.kind == "procedure"
    assert "Becta's chart of 2009" in last.text
    version = procedure_by_id("becta-2009").version
    assert wording_of(version) in last.text
    assert version.split()[1] not in last.text


def test_a_change_wants_its_reason_and_keeps_the_old_path(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-A")
    take(leader_store, started, "TF-A1", note="Praised for telling.")
    with pytest.raises(Problem, match="reason"):
        pack_service.switch(leader_store, started, "becta-2009")
    plan = pack_service.plan(leader_store, started, "becta-2009")
    assert plan.reason_wanted
    assert {one.step_id for one in plan.proposals} == {"TF-0", "TF-1", "TF-2", "TF-4"}
    assert "Reassure and praise" in plan.asked_again
    assert "Something unsuitable came up by accident" in plan.asked_again
    ticks = [one.step_id for one in plan.proposals if one.step_id != "TF-0"]
    pack_service.switch(leader_store, started, "becta-2009", "The governors asked for it.", ticks)

    seen = procedure_service.view(leader_store, started)
    assert seen.procedure_id == "becta-2009"
    assert seen.used == ("Today's procedure", "Becta's chart of 2009")
    assert seen.here[0] == "TF-0"
    assert seen.steps["TF-4"].given is not None
    assert seen.steps["TF-4"].given.who == "Mrs Oak"
    assert seen.steps["TF-0"].given is None
    assert seen.steps["TF-0"].before is not None
    old = seen.steps["TF-A1"]
    assert (old.title, old.light, old.path) == (
        "Reassure and praise",
        "before",
        "Today's procedure",
    )
    assert old.history[0].note == "Praised for telling."
    assert old.lacks(StepAnswer()) == BEFORE
    box = seen.chart.box("TF-A1")
    assert box is not None
    assert "another procedure" in box.spoken
    entries = service.incident(leader_store, started).entries
    change = next(entry for entry in entries if entry.kind == "procedure")
    assert "The governors asked for it." in change.text
    assert chronology_service.verify(leader_store, started) is None


def test_every_answer_given_before_has_a_box_and_a_line_on_paper(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-D")
    take(leader_store, started, "TF-D1", "no", note="She is with her mother.")
    take(leader_store, started, "TF-D2", "told", reference="SC 41", note="Rang the front door.")
    for pack in ("becta-2009", "knowsley-children"):
        pack_service.switch(leader_store, started, pack, "To compare.")
        seen = procedure_service.view(leader_store, started)
        for step_id in ("TF-5", "TF-D1", "TF-D2"):
            assert seen.chart.box(step_id) is not None
            assert seen.steps[step_id].history
        text = words(render_record(record_snapshot(leader_store, started)))
        assert "She is with her mother." in text
        assert "SC 41" in text


def test_it_is_called_after_the_newest_sorting(leader_store: Store, started: str) -> None:
    def kind() -> str:
        return service.incident(leader_store, started).row.kind

    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-I")
    assert kind() == "bullying"
    pack_service.switch(
        leader_store, started, "knowsley-children", "Our policy names it.", ["TF-0"]
    )
    assert kind() == "bullying"
    take(leader_store, started, "TF-1", "none")
    take(leader_store, started, "TF-2", "no")
    take(leader_store, started, "TF-4")
    take(leader_store, started, "ADD-PICTURE", "no")
    take(leader_store, started, "ADD-TELL", "no")
    take(leader_store, started, "TF-5", "KN-CHILD-A")
    assert kind() == "unsuitable"


def test_changing_back_goes_on_where_it_was(leader_store: Store, started: str) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-A")
    here = procedure_service.view(leader_store, started).here
    result = pack_service.switch(leader_store, started, "knowsley-children", "To compare.")
    assert procedure_service.view(leader_store, started).here != here
    assert result.undo is not None
    result.undo.run(leader_store)
    seen = procedure_service.view(leader_store, started)
    assert (seen.procedure_id, seen.here) == ("today", here)
    kinds = [entry.kind for entry in service.incident(leader_store, started).entries]
    assert kinds.count("procedure") == 2


def test_the_same_an_unknown_one_and_a_closed_incident_are_refused(
    leader_store: Store, started: str
) -> None:
    with pytest.raises(Problem, match="already"):
        pack_service.switch(leader_store, started, "today", "Again.")
    with pytest.raises(Problem, match="no such procedure"):
        pack_service.switch(leader_store, started, "becta-1999", "Older.")
    with leader_store.write() as unit:
        chronology_service.record(unit.session, started).status = "closed"
        unit.commit("test")
    with pytest.raises(Problem, match="closed"):
        pack_service.switch(leader_store, started, "becta-2009", "Too late.")


@pytest.mark.covers("TFG-6")
def test_no_agency_is_shaken_off_by_another_procedure(leader_store: Store, started: str) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-D")
    take(leader_store, started, "TF-D1", "no")
    take(leader_store, started, "TF-D2", "told", reference="SC 1", note="Rang.")
    assert "children's social care" in closing_service.agencies_of(leader_store, started)
    pack_service.switch(leader_store, started, "knowsley-staff", "Tried out.")
    assert "children's social care" in closing_service.agencies_of(leader_store, started)


@pytest.mark.covers("TFA-7", "TF-T10")
def test_what_was_told_and_closed_stays_so_under_another_procedure(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-D", "TF-E")
    take(leader_store, started, "TF-D1", "no")
    take(leader_store, started, "TF-D2", "told", reference="SC 1", note="Rang the front door.")
    pack_service.switch(leader_store, started, "knowsley-staff", "Tried out.")
    (told,) = agency_service.told_sheet(leader_store, started).agencies
    assert (told.agency, told.decided, told.reference) == ("care", "told", "SC 1")
    with leader_store.read() as session:
        record = chronology_service.record(session, started)
        (waiting,) = standing_service.stand_of(record, leader_store.today()).told
        open_routes = {r for _, at in stands(record, leader_store.today()) for r in at.routes}
    assert (waiting.agency, waiting.step_id) == ("care", "TF-D2")
    assert "TF-E" in open_routes


@pytest.mark.covers("TF-5", "FLOW09-B", "FLOW09-E")
def test_two_routes_run_beside_each_other_each_with_its_own_step(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-I", "TF-D")

    def at() -> dict[str, str]:
        ways = procedure_service.view(leader_store, started).ways
        return {way.route.partition(":")[0].partition(",")[0]: way.step_id for way in ways}

    first = procedure_service.view(leader_store, started).ways
    assert first[0].leads
    assert at()["A child at risk"] == "TF-D1"
    assert at()["Bullying"] == "TF-I1"
    take(leader_store, started, "TF-I1", "no")
    assert (at()["A child at risk"], at()["Bullying"]) == ("TF-D1", "TF-I2")
    take(leader_store, started, "TF-D1", "no")
    assert (at()["A child at risk"], at()["Bullying"]) == ("TF-D2", "TF-I2")


def test_a_route_that_was_left_stays_lit_as_left(leader_store: Store, started: str) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-A")
    take(leader_store, started, "TF-A1")
    take(leader_store, started, "TF-A2", note="A page with adverts.")
    procedure_service.reroute(leader_store, started, ("TF-B",), "He looked for it.")
    chart = procedure_service.view(leader_store, started).chart
    for name in ("TF-A", "TF-A1", "TF-A2"):
        box = chart.box(name)
        assert box is not None
        assert box.light == "left"
    left = {(way.source, way.target) for way in chart.ways if way.left}
    assert {("TF-A", "TF-A1"), ("TF-A1", "TF-A2")} <= left


@pytest.mark.covers("FLOW09-A", "FLOW09-B", "FLOW09-E", "FLOW09-C", "FLOW09-F2", "FLOW09-G2")
def test_both_branches_of_the_chart_of_2009(leader_store: Store, started: str) -> None:
    pack_service.switch(leader_store, started, "becta-2009")
    to_the_chart(leader_store, started)
    take(leader_store, started, "FLOW09-A", "FLOW09-RIGHT", "FLOW09-LEFT")
    take(leader_store, started, "FLOW09-B", note="Adverts.")
    take(leader_store, started, "FLOW09-E", "content", note="On a web page.")
    seen = procedure_service.view(leader_store, started)
    lit = {(way.source, way.target) for way in seen.chart.ways if way.lit}
    assert {("FLOW09-A", "FLOW09-B"), ("FLOW09-A", "FLOW09-E"), ("FLOW09-E", "FLOW09-F2")} <= lit
    places = {box.id: (box.column, box.row) for box in seen.chart.boxes}
    assert places["FLOW09-B"][0] < places["FLOW09-E"][0]
    assert places["FLOW09-A"][1] < places["FLOW09-B"][1] < places["FLOW09-C"][1]
    added = {box.id for box in seen.chart.boxes if box.added}
    assert {"TF-1", "ADD-TELL", "TF-R", "TF-PAR"} <= added
    assert not {box_id for box_id in added if box_id.startswith("FLOW09")}
    step = seen.steps["FLOW09-B"]
    assert step.said == "Unsuitable materials"
    assert step.today


def test_the_schools_own_words_hold_for_old_and_new_and_go_back(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-A")
    shipped = wording_service.shipped_do("today", "TF-A1")
    before = procedure_service.view(leader_store, started)
    own = ("Thank the child. Mrs Oak sits with them in the library.",)
    result = wording_service.save_wording(leader_store, "today", "TF-A1", own)
    seen = procedure_service.view(leader_store, started)
    assert seen.steps["TF-A1"].do == ("Nobody is to blame; there is no sanction.", *own)
    assert seen.steps["TF-A1"].own_words
    assert seen.here == before.here
    assert seen.version != before.version
    take(leader_store, started, "TF-A1")
    entries = service.incident(leader_store, started).entries
    assert [entry.kind for entry in entries[-2:]] == ["procedure", "step"]
    assert wording_of(seen.version) in entries[-2].text
    assert "changed since" in entries[-2].text
    assert seen.version.split()[1] not in entries[-2].text
    take(leader_store, started, "TF-A2", note="A page with adverts.")
    assert service.incident(leader_store, started).entries[-2].kind == "step"

    assert result.undo is not None
    result.undo.run(leader_store)
    again = procedure_service.view(leader_store, started)
    assert again.version == before.version
    assert again.steps["TF-A1"].do == shipped
    assert not again.steps["TF-A1"].own_words
    lines = procedure_path_service.wordings(leader_store, started)
    assert len(lines) == 2
    assert wording_of(before.version) in lines[0]
    assert wording_of(seen.version) in lines[1]
    with leader_store.read() as session:
        events = chronology_service.record(session, started).events
        assert seen.version in events[-1].payload
    text = words(render_record(record_snapshot(leader_store, started)))
    assert wording_of(seen.version) in " ".join(text.split())
    assert seen.version.split()[1] not in text
    assert chronology_service.verify(leader_store, started) is None


def test_the_words_and_checks_are_the_leaders_and_audited(
    leader_store: Store, office_store: Store
) -> None:
    with pytest.raises(Problem, match="leader"):
        wording_service.save_wording(office_store, "today", "TF-A1", ["Mine."])
    with pytest.raises(Problem, match="leader"):
        wording_service.save_check(
            office_store, "today", "TF-D5", StepCheck("Me", office_store.today())
        )
    office_store.close()
    with pytest.raises(Problem, match="longer"):
        wording_service.save_wording(leader_store, "today", "TF-A1", ["x" * 700])
    with pytest.raises(Problem, match="no such step"):
        wording_service.save_wording(leader_store, "today", "TF-X1", ["x"])
    with pytest.raises(Problem, match="must not say"):
        wording_service.save_wording(leader_store, "today", "TF-A1", ["Take a screenshot of it."])
    wording_service.save_wording(leader_store, "today", "TF-3", ["Ring from the office."])
    with leader_store.read() as session:
        kept = " ".join(wording_service.worded(session, "today").step("TF-3").do)
    assert "Ring from the office." in kept
    assert "999" in kept
    wording_service.save_wording(leader_store, "today", "TF-A1", ["Ours."])
    with leader_store.read() as session:
        actions = session.scalars(select(OfficeAudit.action)).all()
    assert "procedure wording" in actions


def test_a_step_to_be_checked_says_who_did_and_when(leader_store: Store, started: str) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-P")
    step = procedure_service.view(leader_store, started).steps["TF-P1"]
    assert step.checkable
    assert "local safeguarding partners" in step.caution
    assert not step.checked
    today = leader_store.today()
    result = wording_service.save_check(leader_store, "today", "TF-P1", StepCheck("Mrs Oak", today))
    checked = procedure_service.view(leader_store, started).steps["TF-P1"].checked
    assert checked.startswith("Checked by Mrs Oak on ")
    old = StepCheck("Mrs Oak", today - timedelta(days=366))
    wording_service.save_check(leader_store, "today", "TF-P1", old)
    seen = procedure_service.view(leader_store, started).steps["TF-P1"]
    assert seen.check_old
    assert "more than a year ago" in seen.checked
    wording_service.save_check(leader_store, "today", "TF-P1", StepCheck("Mrs Oak", today))
    assert not procedure_service.view(leader_store, started).steps["TF-P1"].check_old
    assert result.undo is not None
    result.undo.run(leader_store)
    assert not procedure_service.view(leader_store, started).steps["TF-P1"].checked


@pytest.mark.parametrize("pack", [choice.id for choice in procedure_choices()])
def test_the_drawn_path_has_every_box(leader_store: Store, started: str, pack: str) -> None:
    if pack != "today":
        pack_service.switch(leader_store, started, pack)
    to_triage(leader_store, started)
    text = words(render_record(record_snapshot(leader_store, started)))
    ((title, chart),) = procedure_path_service.drawn_paths(leader_store, started)[-1:]
    assert f"The way gone, drawn: {title}" in text
    for box in chart.boxes:
        assert " ".join(box.title.split()) in text, box.title


def test_each_event_keeps_its_pack_and_version(leader_store: Store, started: str) -> None:
    take(leader_store, started, "TF-0")
    pack_service.switch(leader_store, started, "becta-2007", "Older school policy.", ["TF-0"])
    with leader_store.read() as session:
        events = session.scalars(select(ProcedureEvent).order_by(ProcedureEvent.number)).all()
        kept = [json.loads(event.payload) for event in events]
        record = session.scalars(select(Incident)).one()
        assert record.procedure_id == "becta-2007"
        assert record.procedure_version == procedure_by_id("becta-2007").version
    assert [one.get("pack") for one in kept] == ["today", None, "becta-2007"]
    assert (kept[1]["from"], kept[1]["to"]) == ("today", "becta-2007")
