"""The inspection pack: everything of the year in one go, and nobody named (W10)."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from esafety_desktop.agreements import service as agreements
from esafety_desktop.checklists import service as checklists
from esafety_desktop.checklists.rows import State
from esafety_desktop.dates import academic_year, british
from esafety_desktop.governors import service as governors
from esafety_desktop.governors.figure_rules import KIND, OUTCOME, TOLD
from esafety_desktop.governors.packing_rules import LEAST
from esafety_desktop.guidance.september import september
from esafety_desktop.guidance_checks import service as guidance_checks
from esafety_desktop.incidents import (
    agency_service,
    envelope_service,
    nameless_service,
    parents_service,
    people_service,
    service,
)
from esafety_desktop.incidents.agency_rules import AGAINST, AgencyRow, ParentRow
from esafety_desktop.incidents.kind_rules import OUTCOMES
from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.log_reviews.check_rules import ALERTS
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.today.inspection_pages import render_inspection
from esafety_desktop.today.inspection_service import inspection_pack
from esafety_desktop.trail import service as trail
from esafety_desktop.trail.code_rules import typed
from tests.agreements.school_maker import make_school
from tests.incident_kit import menu_line, tab_over
from tests.incident_letters.test_letters import decide
from tests.staff_forms.staff_maker import make_staff

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.today.rows import InspectionPack
    from esafety_desktop.widgets.desk import Desk


def test_the_pack_has_all_of_the_year_and_no_name(leader_store: Store) -> None:
    made = service.start_incident(leader_store, "Zoë Ashdown wrote to a stranger.").value
    people_service.add_person(
        leader_store, made, PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B")
    )
    envelope_service.start_sealed(leader_store, (), "Sealed words")
    today = leader_store.today()
    log_reviews.put_check(leader_store, ALERTS, today)
    log_reviews.put_reading(leader_store, "head", today, "Mrs Head", first=today, last=today)
    pack = inspection_pack(leader_store)
    assert pack.counted == 0
    assert pack.few, "one incident would tell who it was"
    assert len(pack.reviews) == 9
    pdf = PdfReader(io.BytesIO(render_inspection(pack)))
    text = "\n".join(page.extract_text() for page in pdf.pages)
    for word in ("Zoë", "Ashdown", "26-001", "5B", "Sealed words"):
        assert not re.search(rf"\b{word}\b", text)  # a check number may hold 5B by chance
    for word in (
        "1. The log",
        "Too few incidents",
        "Alerts of the filter",
        "Mrs Head",
        "5. Reviews",
        "6. Checklists",
        "7. Guidance",
        "What changed",
        "9. Record of changes",
        "Contents",
    ):
        assert word in text
    front = pdf.pages[0].extract_text()
    for number, page in enumerate(pdf.pages, 1):
        assert f"page {number} of {len(pdf.pages)}" in page.extract_text()
    for section in ("3. Training", "7. Guidance"):
        (start,) = (n for n, page in enumerate(pdf.pages[1:], 2) if section in page.extract_text())
        assert re.search(rf"{re.escape(section)}.*?{start}", front, re.DOTALL)


def test_it_bears_the_codes_that_check_the_records_takes(leader_store: Store) -> None:
    """What an inspector takes away shows later whether the end of a record was cut off."""
    envelope_service.start_sealed(leader_store, (), "Sealed words")
    pack = inspection_pack(leader_store)
    printed = " ".join(words(render_inspection(pack)).split())
    codes = [code for *_rest, code in pack.records]
    assert [code[0] for code in codes] == ["O", "L"], "no word of an envelope"
    assert all(code in printed for code in codes)
    put(leader_store, "misuse", 1)
    steps = trail.check_steps(leader_store, typed("\n".join(codes)))
    found = [step.found for step in steps if step.found]
    assert [one.lines[1][:11] for one in found[:2]] == ["Agrees with", "Agrees with"]


def test_it_holds_how_far_lists_and_guidance_are(leader_store: Store) -> None:
    first = checklists.lists(leader_store)[0]
    item, *more = checklists.checklist(leader_store, first.id).items
    checklists.tick_quickly(leader_store, item.id, State.YES)
    step = guidance_checks.walk(leader_store).items[0]
    guidance_checks.put_check(leader_store, step)
    checklists.tick_quickly(leader_store, more[0].id, State.PARTLY)
    checklists.tick_quickly(leader_store, more[1].id, State.NO)
    old = checklists.lists(leader_store)[1]
    late = checklists.checklist(leader_store, old.id).items[0]
    before = date(academic_year(leader_store.today()).first_day.year, 5, 18)
    checklists.tick(leader_store, late.id, State.YES, who="Mr Hill", day=before)
    pack = inspection_pack(leader_store)
    today = british(leader_store.today())
    done = f"1 of {len(more) + 1}", "2"
    assert pack.checklists[0] == (first.title, *done, today)
    assert pack.checklists[1][3] == f"{british(before)}, in {academic_year(before).label}"
    printed = " ".join(words(render_inspection(pack)).split())
    assert "In place To do Last looked at" in printed
    assert "what was last looked at in an earlier school year says in which" in printed
    said = dict(pack.guidance)
    assert re.fullmatch(r"1 of \d+ walked through by the school", said["What changed"])
    year = academic_year(leader_store.today()).start
    assert said[f"The school's whole walk of September {year}"] == "not finished yet"
    (compared,) = (label for label in said if label.startswith("The program's own content"))
    assert said[compared] == f"by its makers on {british(september().checked_on)}"
    for step in guidance_checks.walk(leader_store).items:
        guidance_checks.put_check(leader_store, step)
    guidance_checks.finish(leader_store)
    finished = dict(inspection_pack(leader_store).guidance)
    day = british(leader_store.today())
    assert finished[f"The school's whole walk of September {year}"] == day


def words(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def put(store: Store, kind: str, number: int, status: str = "closed", outcome: str = "") -> None:
    """So many incidents of a kind, each about another child."""
    for _ in range(number):
        made = service.start_incident(store, "x").value
        person = PersonRow("", "pupil", "affected", f"Child {made}", "5B")
        people_service.add_person(store, made, person)
        with store.write() as unit:
            found = unit.session.query(Incident).filter_by(id=made).one()
            found.kind, found.status, found.outcome = kind, status, outcome
            unit.commit("kind for a test")


def counts(pack: InspectionPack, dimension: str) -> tuple[dict[str, int], int]:
    """What is told apart, and how many are not; the last line is the sum."""
    (table,) = (one for one in pack.log if one.dimension == dimension)
    if not table.lines:
        assert f"The {pack.counted} incidents counted" in table.untold
        return {}, pack.counted
    shown = {label: int(number) for label, number in table.lines}
    assert shown.pop("All incidents counted") == pack.counted
    rest = [shown.pop(label) for label in tuple(shown) if "too few" in label.casefold()]
    return shown, sum(rest)


@pytest.mark.covers("BECTA09-LOG-1")
def test_it_tells_no_more_than_the_governors_page(leader_store: Store) -> None:
    """Six are of a kind, five of another, and single ones that nobody may read on a line."""
    put(leader_store, "bullying", 8, outcome=OUTCOMES[0].label)
    put(leader_store, "misuse", 6, outcome=OUTCOMES[0].label)
    put(leader_store, "KIND26-NUDES", 1, outcome=OUTCOMES[1].label)
    put(leader_store, "illegal", 4, status="open")
    page = governors.candidate(leader_store, 2026).edition
    pack = inspection_pack(leader_store)
    (by_kind,) = (one for one in page.charts if one.dimension == KIND)
    told = counts(pack, KIND)
    assert told == ({one.label: one.number for one in by_kind.counts}, by_kind.rest)
    assert pack.counted == page.total == 19
    assert sorted(told[0].values()) == [8]
    for dimension in (KIND, TOLD, OUTCOME):
        shown, rest = counts(pack, dimension)
        assert all(number >= LEAST for number in shown.values())
        assert rest == 0 or rest > LEAST
        assert sum(shown.values()) + rest == pack.counted
    text = words(render_inspection(pack))
    assert "still open, or too few of them" in " ".join(text.split())


def test_a_later_page_for_governors_is_held_against_it(leader_store: Store) -> None:
    """Printed on two days, the two papers differ by whole packets only."""
    put(leader_store, "bullying", 8)
    put(leader_store, "misuse", 7)
    first = inspection_pack(leader_store)
    put(leader_store, "bullying", 1)
    later = governors.candidate(leader_store, 2026).edition
    assert first.counted == later.total == 15, "one new incident would be the difference"
    again = inspection_pack(leader_store)
    assert [counts(again, one) for one in (KIND, TOLD, OUTCOME)] == [
        counts(first, one) for one in (KIND, TOLD, OUTCOME)
    ]
    put(leader_store, "misuse", 9)
    assert inspection_pack(leader_store).counted == 25


def test_what_an_incident_came_to_is_counted_once_it_is_closed(leader_store: Store) -> None:
    put(leader_store, "bullying", 9, status="open")
    pack = inspection_pack(leader_store)
    assert counts(pack, OUTCOME) == counts(pack, TOLD) == ({}, 9)
    for table in pack.log[1:]:
        assert not table.lines, "a table of which nothing can be told apart is a sentence"
    text = " ".join(words(render_inspection(pack)).split())
    assert text.count("The 9 incidents counted are still open, or too few of them went") == 2
    assert "Still open, or too few" not in text
    with leader_store.write() as unit:
        for one in unit.session.query(Incident):
            one.status, one.outcome = "closed", OUTCOMES[0].label
        unit.commit("closed for a test")
    pack = inspection_pack(leader_store)
    assert counts(pack, TOLD) == ({"Nobody outside school": 9}, 0)
    assert counts(pack, OUTCOME) == ({OUTCOMES[0].label: 9}, 0)


def test_lists_say_for_whom_and_which_point(leader_store: Store) -> None:
    """Two agreements bear one title; staff sign theirs and Part One of the guidance."""
    make_school(leader_store)
    agreements.bring_up_to_date(leader_store)
    make_staff(leader_store)
    pack = inspection_pack(leader_store)
    titles = [label for label, _ in pack.signed]
    assert len(set(titles)) == len(titles)
    assert "My online rules (Nursery to Year 2)" in titles
    staff = [label for label, _ in pack.staff]
    assert any("Part One" in label for label in staff)
    assert any("Part One" not in label for label in staff)
    assert pack.reviews[0][0].startswith("1. ")
    text = words(render_inspection(pack))
    for label, _ in (*pack.signed, *pack.staff):
        assert label in " ".join(text.split())


def test_the_pack_is_two_presses_away(desk: Desk, qtbot: QtBot) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    menu_line(tab, "Inspection").trigger()
    qtbot.waitUntil(lambda: bool(tab.findChildren(PreviewDialog)), timeout=10_000)
    tab.findChildren(PreviewDialog)[0].close()


def test_who_was_told_is_the_same_as_on_the_page(leader_store: Store) -> None:
    made = [service.start_incident(leader_store, "x").value for _ in range(3)]
    decide(leader_store, made[0], "told")
    decide(leader_store, made[1], "not")
    at = leader_store.clock()
    agency_service.save_agency(leader_store, made[1], AgencyRow("police", person="PC A", at=at))
    agency_service.save_agency(leader_store, made[2], AgencyRow("care", AGAINST, reason="No risk."))
    parents = ParentRow("told", "", "Both", at, "DSL")
    parents_service.save_parents(leader_store, made[2], parents)
    today = leader_store.today()
    rows = nameless_service.nameless(leader_store, today, today)
    told = nameless_service.told(leader_store, rows)
    assert told == {made[0]: ("parents",), made[1]: ("Police",), made[2]: ("parents",)}
    assert nameless_service.count(leader_store, today, today) == 3
    assert nameless_service.nameless(leader_store, date(2020, 1, 1), date(2020, 1, 2)) == ()
