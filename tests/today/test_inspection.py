"""The inspection pack: everything of the year in one go, and nobody named (W10)."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import TYPE_CHECKING

from pypdf import PdfReader

from esafety_desktop.checklists import service as checklists
from esafety_desktop.checklists.rows import State
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
from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.log_reviews.check_rules import ALERTS
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.today.inspection_pages import render_inspection
from esafety_desktop.today.inspection_service import inspection_pack
from tests.incident_kit import menu_line, tab_over
from tests.incident_letters.test_letters import decide

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
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
    assert pack.log == ()
    assert pack.few, "one incident would tell who it was"
    assert len(pack.reviews) == 9
    pdf = PdfReader(io.BytesIO(render_inspection(pack)))
    text = "\n".join(page.extract_text() for page in pdf.pages)
    for word in ("Zoë", "Ashdown", "26-001", "5B", "Sealed words"):
        assert word not in text
    for word in (
        "1. The log",
        "Too few incidents",
        "Alerts of the filter",
        "Mrs Head",
        "5. Reviews",
        "6. Checklists",
        "7. Guidance",
        "What changed",
        "Contents",
    ):
        assert word in text
    front = pdf.pages[0].extract_text()
    for number, page in enumerate(pdf.pages, 1):
        assert f"page {number} of {len(pdf.pages)}" in page.extract_text()
    for section in ("3. Training", "7. Guidance"):
        (start,) = (n for n, page in enumerate(pdf.pages[1:], 2) if section in page.extract_text())
        assert re.search(rf"{re.escape(section)}.*?{start}", front, re.DOTALL)


def test_it_holds_how_far_lists_and_guidance_are(leader_store: Store) -> None:
    first = checklists.lists(leader_store)[0]
    item = checklists.checklist(leader_store, first.id).items[0]
    checklists.tick_quickly(leader_store, item.id, State.YES)
    step = guidance_checks.walk(leader_store).items[0]
    guidance_checks.put_check(leader_store, step)
    pack = inspection_pack(leader_store)
    assert [line[0] for line in pack.checklists] == [first.title]
    assert dict(pack.guidance)["What changed"].startswith("1 of ")


def test_rare_kinds_and_months_are_not_told(leader_store: Store) -> None:
    for kind in ("KIND26-NUDES", *["KIND26-BULLY"] * 4, "illegal"):
        made = service.start_incident(leader_store, "x").value
        with leader_store.write() as unit:
            unit.session.query(Incident).filter_by(id=made).one().kind = kind
            unit.commit("kind for a test")
    log_reviews.put_check(
        leader_store, "other", leader_store.today(), text="Zoë Ashdown searched for it."
    )
    pack = inspection_pack(leader_store)
    kinds = [line.kind for line in pack.log]
    assert kinds == ["Another kind"] * 6, "four of one and two others: the four would stand alone"
    for _ in range(3):
        service.start_incident(leader_store, "x")
    kinds = [line.kind for line in inspection_pack(leader_store).log]
    assert kinds.count("Another kind") == 5
    assert [line.told for line in pack.log] == ["nobody outside school"] * 6
    pdf = PdfReader(io.BytesIO(render_inspection(pack)))
    text = "\n".join(page.extract_text() for page in pdf.pages)
    for word in ("Nudes", "Ashdown", "November", "26-00"):
        assert word not in text


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
