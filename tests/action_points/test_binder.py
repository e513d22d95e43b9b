"""The one-page state and the evidence binder, read back from real PDF."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from pypdf import PdfReader

from esafety_desktop.action_points import evidence_service, service
from esafety_desktop.action_points.binder_pages import render_binder
from esafety_desktop.action_points.binder_service import binder_sheet
from esafety_desktop.action_points.pages import TICKED, render_form
from esafety_desktop.action_points.rows import ItemRow, ReviewRow
from esafety_desktop.action_points.state_pages import render_state
from esafety_desktop.checklists import service as checklists
from esafety_desktop.checklists.rows import State
from esafety_desktop.problem import Cancelled
from esafety_desktop.sample.written_page import written_page
from esafety_desktop.shell.beside_points import BesidePoints

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)
POINT = "BECTA09-AP-03"


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    return office_store


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def reviews(store: Store) -> str:
    first = ReviewRow(POINT, actioned_by="Amina Reed", last_reviewed=date(2025, 11, 4),
                      comments="Only laptops were tested.")  # fmt: skip
    service.record_review(store, first)
    second = ReviewRow(POINT, actioned_by="Tom Okafor", last_reviewed=TODAY, comments="All tested.")
    kept = service.record_review(store, second).value
    page = written_page(["FILTER TEST", "all blocked"])
    evidence_service.file_evidence(store, kept.id, "Report of the test", (page, page), "a.pdf")
    evidence_service.file_evidence(store, kept.id, "Removed report", (page,), "b.pdf")
    gone = evidence_service.evidence(store, kept.id)[-1]
    evidence_service.remove_evidence(store, [gone.id], "scanned twice")
    return kept.id


def test_the_binder_is_numbered_through_and_its_contents_are_right(store: Store) -> None:
    reviews(store)
    pdf = render_binder(binder_sheet(store))
    pages = texts(pdf)
    for number, page in enumerate(pages, 1):
        assert f"page {number} of {len(pages)}" in page
    contents = pages[0]
    for title in ("1. Audit of where we stand", "3. Internet provider, filtering and monitoring",
                  "8. The contact map, Safeguarding Sam", "Yearly filtering and monitoring review",
                  "Evidence: Report of the test"):  # fmt: skip
        found = re.search(re.escape(title) + r" (\d+)", contents)
        assert found, title
        words = title.removeprefix("Evidence: ").split(". ")[-1]
        assert words in pages[int(found[1]) - 1], title
    assert "Removed report" not in contents
    entries = PdfReader(io.BytesIO(pdf)).outline
    outline = [str(one.title).strip() for one in entries if not isinstance(one, list)]
    assert outline[:2] == ["Contents", "How our action points stand"]
    assert len(outline) == 12


def test_the_binder_tells_what_changed_and_shows_the_scanned_pages(store: Store) -> None:
    reviews(store)
    pdf = render_binder(binder_sheet(store, {POINT}))
    pages = texts(pdf)
    whole = " ".join(pages)
    assert "Every review (2)" in whole
    assert "Only laptops were tested. All tested." in whole
    assert "Report of the test (2 pages)" in whole
    scanned = [n for n, page in enumerate(pages) if "scanned paper, filed 24/11/2026" in page]
    assert len(scanned) == 2
    picture = pypdfium2.PdfDocument(pdf)[scanned[0]].render(scale=0.5).to_pil().convert("L")
    dark = sum(picture.histogram()[:100])
    assert dark > 200, "the page was drawn"


def test_checklists_and_what_staff_read_stand_in_the_binder(store: Store) -> None:
    row = next(row for row in checklists.lists(store) if row.asked)
    item = checklists.checklist(store, row.id).items[0]
    checklists.tick_quickly(store, item.id, State.YES)
    beside = BesidePoints(store)
    annexes = {"BECTA09-AP-04": beside.annexes("BECTA09-AP-04")}
    sheet = binder_sheet(store, {"BECTA09-AP-04"}, annexes=annexes, more=beside.more())
    whole = " ".join(texts(render_binder(sheet)))
    assert f"Checklist: {row.title}"[:40] in whole
    assert "1 of" in whole
    form = ReviewRow("BECTA09-AP-04", actioned_by="Amina Reed")
    service.record_review(store, form)
    sheet = binder_sheet(store, {"BECTA09-AP-04"}, annexes=annexes)
    assert "Training log" in " ".join(texts(render_binder(sheet)))


def test_a_long_binder_can_be_cancelled(store: Store) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        render_binder(binder_sheet(store), stop)


def test_the_state_says_how_many_actions_it_has_no_room_for(store: Store) -> None:
    for number in range(12):
        service.add_action(store, f"Thing {number} of twelve", "Amina Reed", TODAY)
    (page,) = texts(render_state(service.state_sheet(store)))
    found = re.search(r"open: 12 \(here those due first; (\d+) more in the program\)", page)
    assert found
    assert len(set(re.findall(r"Thing (\d+) of twelve", page))) == 12 - int(found[1]) > 0


def test_the_state_stays_one_page_however_much_there_is(store: Store) -> None:
    for number in range(1, 9):
        form = ReviewRow(f"BECTA09-AP-0{number}", actioned_by="A very long name indeed " * 8,
                         done_on=TODAY, last_reviewed=TODAY)  # fmt: skip
        service.record_review(store, form, remind_on=TODAY + timedelta(days=number))
    for number in range(40):
        service.add_action(store, f"Something that takes long to say {number} " * 12,
                           "Somebody of a long name", TODAY + timedelta(days=number))  # fmt: skip
    (page,) = texts(render_state(service.state_sheet(store)))
    for part in ("Policies and practices", "Infrastructure", "Education", "Standards"):
        assert part in page
    assert "Actions that are open: 40" in page
    assert "page 1 of 1" in page


def test_the_form_of_bodies_is_laid_out_as_the_source_does_it(store: Store) -> None:
    items = (ItemRow("LSCB", location="partnership.example", applies=True), ItemRow("ISP"))
    form = ReviewRow("BECTA09-AP-07", actioned_by="Office", last_reviewed=TODAY, items=items)
    service.record_review(store, form)
    (page,) = texts(render_form(service.filled_form(store, "BECTA09-AP-07")))
    after = page.split("The form")[1]
    assert after.index("Safeguarding children partnership") < after.index("Actioned by")
    assert f"Safeguarding children partnership {TICKED} partnership.example" in after
    assert after.count(TICKED) == 1


def test_the_form_of_audiences_writes_name_and_comments_in_one_cell(store: Store) -> None:
    items = (ItemRow("Staff", comments="September training", last_reviewed=TODAY),)
    form = ReviewRow("BECTA09-AP-04", actioned_by="Office", items=items)
    service.record_review(store, form)
    (page,) = texts(render_form(service.filled_form(store, "BECTA09-AP-04")))
    assert "Who Last reviewed Next review due" in page
    assert "Staff: September training 24/11/2026" in page
    assert "Children and young people:" in page


@pytest.mark.parametrize("text", ["x" * 10_000, "word " * 4_000, "שלום עולם 🙂 مرحبا " * 300])
def test_long_and_foreign_words_flow_over_pages(store: Store, text: str) -> None:
    form = ReviewRow(POINT, actioned_by="Amina Reed", last_reviewed=TODAY, comments=text[:20_000])
    service.record_review(store, form)
    pages = texts(render_form(service.filled_form(store, POINT)))
    assert pages
    assert "page 1 of" in pages[0]


def test_the_binder_says_first_review_and_one_page(store: Store) -> None:
    form = ReviewRow(POINT, actioned_by="Amina Reed", last_reviewed=TODAY, comments="Tested.")
    service.record_review(store, form)
    kept = service.record_review(store, form).value
    page = written_page(["FILTER TEST"])
    evidence_service.file_evidence(store, kept.id, "Report of the test", (page,), "a.pdf")
    whole = " ".join(texts(render_binder(binder_sheet(store, [POINT]))))
    assert whole.count("First review.") == 1
    assert whole.count("Nothing changed since the one before.") == 1
    assert "Report of the test (1 page)" in whole
