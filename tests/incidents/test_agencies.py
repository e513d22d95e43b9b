"""Agencies and parents: taken from the steps, completed, put right, printed, wanted at closing."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from esafety_desktop.incidents import (
    agency_service,
    chronology_service,
    closing_service,
    kind_rules,
    parents_service,
    people_service,
    procedure_service,
    service,
)
from esafety_desktop.incidents.agency_rules import AgencyRow, ParentRow
from esafety_desktop.incidents.copy_rules import record_text
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.incidents.print_service import copy_snapshot, record_snapshot
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import Facts, PersonRow, When
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
CALL = AgencyRow("police", person="PC Patel", at=NOW, how="telephone", reference="P-1")
TOLD = ParentRow("told", "Zoë Ashdown", "Mrs Ashdown", NOW, "Mrs Okafor", "telephone", "Shocked.")


@pytest.fixture
def made(leader_store: Store) -> str:
    leader_store.clock = lambda: NOW
    started = service.start_incident(leader_store, "Threats in a game's chat.").value
    for step_id, answer in (
        ("TF-0", StepAnswer()),
        ("TF-1", StepAnswer(choices=("school-computer",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer(who="Mrs Okafor", when=NOW)),
        ("TF-5", StepAnswer(choices=("TF-D",))),
    ):
        procedure_service.take_step(leader_store, started, step_id, answer)
    return started


def take(store: Store, made: str, step_id: str, *choices: str, **given: str) -> None:
    answer = StepAnswer(choices=choices, when=NOW, **given)
    procedure_service.take_step(store, made, step_id, answer)


def told(store: Store, made: str) -> tuple[AgencyRow, ...]:
    return agency_service.told_sheet(store, made).agencies


@pytest.mark.covers("TF-W")
def test_a_step_that_told_somebody_is_there_without_typing(leader_store: Store, made: str) -> None:
    take(leader_store, made, "TF-D2", "told", who="Ms Hale", reference="SC-7", note="Stay put.")
    (row,) = told(leader_store, made)
    assert (row.agency, row.person, row.reference, row.at) == ("care", "Ms Hale", "SC-7", NOW)
    assert row.advice == "Stay put."
    assert not row.kept
    entries = len(service.incident(leader_store, made).entries)
    full = replace(row, how="telephone", outcome="A plan was made.", outcome_at=NOW)
    agency_service.save_agency(leader_store, made, full)
    (row,) = told(leader_store, made)
    assert row.kept
    assert row.answer == "Advice: Stay put.\nOutcome on 24/11/2026 10:00: A plan was made."
    lines = service.incident(leader_store, made).entries
    assert len(lines) == entries + 1
    assert lines[-1].kind == "agency"
    assert lines[-1].strikes is None


def test_a_contact_put_right_strikes_the_line_before(leader_store: Store, made: str) -> None:
    agency_service.save_agency(leader_store, made, CALL)
    (row,) = told(leader_store, made)
    agency_service.save_agency(leader_store, made, replace(row, reference="P-2"))
    (row,) = told(leader_store, made)
    assert row.reference == "P-2"
    first, second = service.incident(leader_store, made).entries[-2:]
    assert first.struck_by == second.number
    assert "P-1" in first.text
    assert chronology_service.verify(leader_store, made) is None
    agency_service.save_agency(leader_store, made, replace(CALL, person="Sgt Bell"))
    assert [one.person for one in told(leader_store, made)] == ["PC Patel", "Sgt Bell"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (replace(CALL, agency="baker"), "Choose the agency"),
        (replace(CALL, person=" "), "who was spoken to"),
        (replace(CALL, at=None), "when it was"),
        (replace(CALL, at=NOW + timedelta(hours=1)), "ahead"),
        (replace(CALL, outcome="x", outcome_at=NOW - timedelta(days=1)), "before the contact"),
        (AgencyRow("care", "against"), "why it was decided"),
    ],
)
def test_what_is_missing_is_said(leader_store: Store, made: str, row: AgencyRow, said: str) -> None:
    with pytest.raises(Problem, match=said):
        agency_service.save_agency(leader_store, made, row)


@pytest.mark.covers("TFG-6")
def test_a_hard_step_not_done_is_a_decision_with_its_reason(leader_store: Store, made: str) -> None:
    reason = "101 said it is no crime."
    answer = StepAnswer("not done", reason=reason)
    procedure_service.take_step(leader_store, made, "TF-D3", answer)
    take(leader_store, made, "TF-D2", "no", note="No significant harm; early help.")
    rows = {row.agency: row for row in told(leader_store, made)}
    assert {row.decided for row in rows.values()} == {"against"}
    assert rows["police"].reason == reason
    assert rows["care"].answer == "No significant harm; early help."
    take(leader_store, made, "TF-D2", "told", who="Ms Hale")
    rows = {row.agency: row for row in told(leader_store, made)}
    assert rows["care"].decided == "told"


@pytest.mark.covers("TFG-6", "TF-OUT")
def test_the_police_told_by_hand_owe_an_outcome_before_closing(
    leader_store: Store, made: str
) -> None:
    store = leader_store
    agency_service.save_agency(store, made, CALL)
    wanted = ("Write what came of it: Police.", "agencies")
    assert wanted in closing_service.closing(store, made).missing
    (row,) = told(store, made)
    agency_service.save_agency(store, made, replace(row, outcome="No crime.", outcome_at=NOW))
    assert wanted not in closing_service.closing(store, made).missing
    take(store, made, "TF-D2", "told", who="Ms Hale")
    assert ("Write what came of it: Children's social care (MASH).", "agencies") in (
        closing_service.closing(store, made).missing
    )
    take(store, made, "TF-W", "reply", who="Ms Hale")
    take(store, made, "TF-OUT", "finished", note="Early help.")
    care = next(row for row in told(store, made) if row.agency == "care")
    assert care.outcome == "Early help."
    assert not [
        line for line in closing_service.closing(store, made).missing if line[1] == "agencies"
    ]


@pytest.mark.covers("TF-PAR")
def test_parents_told_answers_the_step_too(leader_store: Store, made: str) -> None:
    store = leader_store
    assert ("TF-PAR") in procedure_service.view(store, made).here
    result = parents_service.save_parents(store, made, TOLD)
    assert "step of the procedure is answered too" in result.said
    assert "TF-PAR" not in procedure_service.view(store, made).here
    (row,) = agency_service.told_sheet(store, made).parents
    assert (row.parent, row.by, row.response) == ("Mrs Ashdown", "Mrs Okafor", "Shocked.")
    parents_service.save_parents(store, made, replace(row, response="Shocked, then calm."))
    first, second = service.incident(store, made).entries[-2:]
    assert (first.kind, second.kind) == ("parents", "parents")
    assert first.struck_by == second.number


@pytest.mark.covers("TFA-2", "TF-PAR")
def test_advice_awaited_is_enough_for_today_but_not_for_closing(
    leader_store: Store, made: str
) -> None:
    store = leader_store
    waits = ParentRow("wait", "Zoë Ashdown", reason="Ms Hale rings back.")
    parents_service.save_parents(store, made, waits)
    blockers = [sentence for sentence, _ in closing_service.closing(store, made).missing]
    assert any("Parents of Zoë Ashdown: decide" in sentence for sentence in blockers)
    assert any("only answered for the time being" in sentence for sentence in blockers)
    assert "parents" not in " ".join(due.what for due in service.due(store, store.today())).lower()
    not_told = replace(waits, decision="not", reason="Ms Hale says it adds risk.")
    parents_service.save_parents(store, made, not_told)
    blockers = [sentence for sentence, _ in closing_service.closing(store, made).missing]
    assert not [words for words in blockers if "Parents of" in words or "time being" in words]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (replace(TOLD, parent=""), "which parent"),
        (replace(TOLD, by=""), "who told"),
        (replace(TOLD, at=None), "when"),
        (ParentRow("not"), "why they are not told"),
        (ParentRow("wait"), "whose advice"),
        (replace(TOLD, at=NOW + timedelta(hours=2)), "ahead"),
    ],
)
def test_what_is_missing_about_parents_is_said(
    leader_store: Store, made: str, row: ParentRow, said: str
) -> None:
    with pytest.raises(Problem, match=said):
        parents_service.save_parents(leader_store, made, row)


def test_the_step_alone_says_what_it_knows(leader_store: Store, made: str) -> None:
    take(leader_store, made, "TF-PAR", "told", who="Mrs Ashdown", note="By telephone.")
    (row,) = agency_service.told_sheet(leader_store, made).parents
    assert (row.parent, row.by, row.response) == ("Mrs Ashdown", "leader", "By telephone.")
    assert row.step


def paper(store: Store, made: str) -> str:
    pdf = PdfReader(io.BytesIO(render_record(record_snapshot(store, made))))
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


@pytest.mark.covers("TFA-6", "TF-R", "TF-PAR", "TF-SUP", "TODAY-ADD-4")
def test_the_record_prints_who_was_told_and_why(leader_store: Store, made: str) -> None:
    store = leader_store
    assert "not asked yet" in paper(store, made)
    take(store, made, "TF-D2", "told", who="Ms Hale", reference="SC-7")
    procedure_service.take_step(
        store, made, "TF-D3", StepAnswer("not done", reason="101 said no crime.")
    )
    take(store, made, "TF-SW", "rung", who="Mr Cole, Zoë's social worker")
    take(store, made, "TF-R", note="Referred, because of the threats.")
    take(store, made, "TF-SUP", who="Miss Lee for Zoë", note="They talk each morning.")
    parents_service.save_parents(store, made, TOLD)
    text = paper(store, made)
    for words in (
        "Children's social care (MASH)",
        "SC-7",
        "Police: Decided not to refer",
        "101 said no crime.",
        "Mr Cole, Zoë's social worker",
        "Referred, because of the threats.",
        "Miss Lee for Zoë",
        "Parents of Zoë Ashdown",
        "Shocked.",
    ):
        assert words in text, words
    copied = record_text(copy_snapshot(store, made))
    assert "- Children's social care (MASH): told; Who: Ms Hale; Reference: SC-7" in copied
    assert "- Police: decided not to refer; Why: 101 said no crime" in copied


def test_paper_takes_them_away(leader_store: Store, made: str) -> None:
    agency_service.save_agency(leader_store, made, CALL)
    parents_service.save_parents(leader_store, made, TOLD)
    closing_service.move_to_paper(leader_store, made, "The chair has it.", [agency_service.forget])
    sheet = agency_service.told_sheet(leader_store, made)
    assert (sheet.agencies, sheet.parents) == ((), ())


BEGUN = NOW - timedelta(hours=3)
EVERY_FACT = Facts(
    "Threats in a chat.",
    "He said he would find me.",
    "bullying",
    "purpose",
    "contact-aggressive",
    ("contact", "conduct"),
    When("between", BEGUN, BEGUN + timedelta(hours=1)),
    NOW,
    "both",
    "The library",
    "own-device",
    "his brother's telephone",
    "a game's chat",
)


@pytest.mark.covers("BECTA09-INC-ATTR-1", "TODAY-ADD-1", "TODAY-ADD-4")
def test_every_field_of_an_incident_is_kept_and_printed(leader_store: Store, made: str) -> None:
    """I1: occurred, reported, entered; place, device, site; kind, risk, 4C; words; roles."""
    store = leader_store
    service.save_facts(store, made, EVERY_FACT)
    assert service.incident(store, made).facts == EVERY_FACT
    for number, role in enumerate(kind_rules.ROLES):
        kind = "staff" if role.id == "staff_subject" else "other"
        person = PersonRow("", kind, role.id, f"Person Number{number}")
        people_service.add_person(store, made, person, leader_account=False)
    text = paper(store, made)
    for words in (
        "between 24/11/2026 07:00 and 24/11/2026 08:00",
        "24/11/2026 10:00",
        "Entered",
        "He said he would find me.",
        "Bullying or harassment online",
        "On purpose",
        "Contact · aggressive",
        "Contact, Conduct",
        "In and out of school",
        "The library",
        "his brother's telephone",
        "a game's chat",
        *(role.label for role in kind_rules.ROLES),
        *(f"Person Number{number}" for number in range(len(kind_rules.ROLES))),
    ):
        assert words in text, words
    for how, said in (("about", "about 24/11"), ("exact", "24/11"), ("unknown", "not known")):
        start = None if how == "unknown" else BEGUN
        service.save_facts(store, made, replace(EVERY_FACT, occurred=When(how, start)))
        assert said in service.incident(store, made).facts.occurred.text
