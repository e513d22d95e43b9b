"""A child's records go to the new school, and the receipt comes back."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from esafety_desktop.incidents import chronology_service, service, settings_service
from esafety_desktop.incidents.agency_rules import ParentRow
from esafety_desktop.incidents.parents_service import save_parents
from esafety_desktop.incidents.settings_rules import ProcedureSettings
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import sending_service, transfer_rules, transfer_service
from esafety_desktop.pupil_files.pack_pages import render_pack
from esafety_desktop.pupil_files.pack_service import pack_sheet
from esafety_desktop.pupil_files.transfer_rows import TransferPlan
from esafety_desktop.school.people_service import save_pupil
from esafety_desktop.school.records import Parent
from esafety_desktop.school.service import terms
from esafety_desktop.value import replace
from tests.printing.reading import missing_glyphs
from tests.pupil_files.pupil_maker import Made, at, make, name, row_of

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def words(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def plan(made: Made, **others: object) -> TransferPlan:
    first = TransferPlan(
        made.left, "Hill Road School", "Mrs Rahman", "1 Hill Road", "post", (made.photo,)
    )
    return replace(first, **others)  # type: ignore[arg-type]  # names of its fields


def last(store: Store, incident: str) -> tuple[str, str]:
    entry = service.incident(store, incident).entries[-1]
    return entry.kind, entry.text


@pytest.mark.covers("TODAY-ADD-10", "TF-RET")
def test_five_school_days_from_the_day_of_leaving_until_the_receipt_is_back(
    leader_store: Store,
) -> None:
    made = make(leader_store)
    begun = transfer_service.prepare(leader_store, plan(made)).value
    row = transfer_service.transfer(leader_store, begun)
    assert (row.state, row.due_on) == ("made", date(2026, 11, 27))
    assert last(leader_store, made.photo)[0] == "transfer"
    sending_service.note_handled(leader_store, begun, "9 pages printed on Office; all in hand.")
    assert "9 pages printed" in last(leader_store, made.photo)[1]
    sending_service.mark_sent(leader_store, begun, date(2026, 11, 24), "post", "RM 12 34")
    row = transfer_service.transfer(leader_store, begun)
    assert (row.state, row.next_on) == ("sent", date(2026, 12, 1))
    assert "RM 12 34" in row.sent
    at(leader_store, 2026, 12, 2, 9, 0)
    sending_service.mark_chased(leader_store, begun, "Mrs Rahman by telephone")
    assert transfer_service.transfer(leader_store, begun).next_on == date(2026, 12, 9)
    sending_service.mark_received(leader_store, begun, date(2026, 12, 2), "Mrs Rahman")
    row = transfer_service.transfer(leader_store, begun)
    assert (row.state, row.next_on) == ("received", None)
    assert last(leader_store, made.photo)[1].startswith("Receipt of Hill Road School is back")
    assert chronology_service.verify(leader_store, made.photo) is None
    with pytest.raises(Problem, match="over"):
        sending_service.mark_chased(leader_store, begun, "again")


def test_leaving_before_the_holidays_counts_school_days(leader_store: Store) -> None:
    made = make(leader_store)
    save_pupil(leader_store, replace(row_of(leader_store, made.left), left_on=date(2026, 12, 17)))
    begun = transfer_service.prepare(leader_store, plan(made)).value
    due = transfer_service.transfer(leader_store, begun).due_on
    assert due == date(2027, 1, 7)
    days = terms(leader_store)
    assert transfer_rules.days_words(date(2026, 12, 17), due, days) == (
        "due in 5 school days (07/01/2027)"
    )
    assert transfer_rules.days_words(due, due, days) == "due today"
    assert transfer_rules.days_words(date(2027, 1, 8), due, days) == "was due on 07/01/2027"


def test_what_cannot_be_is_refused(leader_store: Store) -> None:
    made = make(leader_store)
    for wrong, why in (
        ({"to_school": " "}, "which school"),
        ({"how": ""}, "how the records go"),
        ({"incidents": ()}, "at least one incident"),
    ):
        with pytest.raises(Problem, match=why):
            transfer_service.prepare(leader_store, plan(made, **wrong))
    begun = transfer_service.prepare(leader_store, plan(made)).value
    with pytest.raises(Problem, match="under way"):
        transfer_service.prepare(leader_store, plan(made))
    with pytest.raises(Problem, match="not gone yet"):
        sending_service.mark_received(leader_store, begun, date(2026, 11, 24), "X")
    with pytest.raises(Problem, match="lies ahead"):
        sending_service.mark_sent(leader_store, begun, date(2026, 11, 30), "post")
    sending_service.mark_sent(leader_store, begun, date(2026, 11, 24), "post")
    with pytest.raises(Problem, match="went already"):
        sending_service.mark_sent(leader_store, begun, date(2026, 11, 24), "post")
    with pytest.raises(Problem, match="older than"):
        sending_service.mark_received(leader_store, begun, date(2026, 11, 20), "X")
    transfer_service.end(leader_store, begun, "The child stays.")
    assert transfer_service.transfer(leader_store, begun).ended_why == "The child stays."


@pytest.mark.covers("TODAY-ADD-10")
def test_the_pack_names_no_other_child_and_ends_with_a_receipt(leader_store: Store) -> None:
    made = make(leader_store)
    chronology_service.add_note(leader_store, made.chat, "ZOË ASHDOWN’s mother rang; Zoë is well.")
    begun = transfer_service.prepare(
        leader_store, plan(made, child=made.ben, incidents=(made.chat,))
    ).value
    sheet = pack_sheet(leader_store, begun)
    pdf = render_pack(sheet)
    text = words(pdf)
    assert "zoë" not in text.casefold()
    assert "ashdown" not in text.casefold()
    for wanted in (
        "For the safeguarding lead of the new school only",
        "Hill Road School",
        "Mrs Rahman",
        "By recorded delivery",
        "Other children are called Child B",
        "Child B’s mother rang; Child B is well.",
        "Ben Okoro threatened Child B in a game",
        "Record of incident 26-001",
        "Receipt: sign this page and send it back",
        "Number of pages received",
        f"seal {sheet.seal}",
        "No scanned pages belong to these incidents.",
        "Send it back to the designated safeguarding lead, Seabrook Primary School, Shore Road",
    ):
        assert wanted in text, wanted
    assert missing_glyphs(pdf) == 0


def test_a_child_who_is_only_written_about_gets_a_letter_too(leader_store: Store) -> None:
    made = make(leader_store)
    chronology_service.add_note(leader_store, made.photo, "Ben Okoro passed it on. Ben said so.")
    begun = transfer_service.prepare(leader_store, plan(made)).value
    sheet = pack_sheet(leader_store, begun)
    assert sheet.aliased == ("Child B", "Child C")
    assert "Child C passed it on." in words(render_pack(sheet))


def test_no_page_is_empty_and_no_birthday_of_another_child_is_told(leader_store: Store) -> None:
    made = make(leader_store)
    chronology_service.add_note(leader_store, made.chat, "Zoë (04/03/2016) was collected.")
    begun = transfer_service.prepare(
        leader_store, plan(made, child=made.ben, incidents=(made.chat,))
    ).value
    pdf = render_pack(pack_sheet(leader_store, begun))
    assert all(
        len(page.extract_text().splitlines()) > 6 for page in PdfReader(io.BytesIO(pdf)).pages
    )
    text = words(pdf)
    assert "04/03/2016" not in text
    assert "Child B (date of birth) was collected." in text
    assert "Affected: Child B leader" in text
    assert "Said to have done it: Ben Okoro, 5B, born 06/05/2016" in text


def test_parents_of_other_children_are_not_told_of(leader_store: Store) -> None:
    made = make(leader_store)
    with leader_store.write() as unit:
        unit.session.add(Parent(pupil_id=made.zoe, name="Petra Quill", salutation="Ms Quill"))
        unit.session.add(Parent(pupil_id=made.ben, name="Ada Okoro", salutation="Mrs Okoro"))
        unit.commit("test")
    at = leader_store.clock()
    for child, adult in (("Zoë Ashdown", "Petra Quill"), ("Ben Okoro", "Ada Okoro")):
        row = ParentRow("told", child, adult, at, "Mr Ali", "telephone", "Thankful.")
        save_parents(leader_store, made.chat, row)
    chronology_service.add_note(leader_store, made.chat, "Ms Quill and Mrs Okoro met.")
    begun = transfer_service.prepare(
        leader_store, plan(made, child=made.ben, incidents=(made.chat,))
    ).value
    text = words(render_pack(pack_sheet(leader_store, begun)))
    assert "Quill" not in text
    assert "a parent of Child B and Mrs Okoro met." in text
    assert "Parents of Ben Okoro" in text
    assert "not passed on" in text


def test_scanned_pages_are_listed(leader_store: Store) -> None:
    from esafety_desktop.pupil_files.transfer_rows import IncidentPaper, PackSheet

    made = make(leader_store)
    begun = transfer_service.prepare(leader_store, plan(made)).value
    sheet: PackSheet = pack_sheet(leader_store, begun)
    paper: IncidentPaper = replace(sheet.papers[0], scans=(("E1: minutes", "the safe", "3"),))
    text = words(render_pack(replace(sheet, papers=(paper,))))
    assert "26-002 E1: minutes the safe 3" in text
    assert "Ask us for those that you need." in text


def test_names_are_given_only_with_a_reason(leader_store: Store) -> None:
    made = make(leader_store)
    begun = transfer_service.prepare(
        leader_store, plan(made, named_why="They go to the same school.")
    ).value
    assert "because: They go to the same school." in last(leader_store, made.photo)[1]
    text = words(render_pack(pack_sheet(leader_store, begun)))
    assert "Zoë Ashdown" in text
    assert "because you need to know them: They go to the same school." in text


@pytest.mark.covers("TFA-8")
@pytest.mark.parametrize(
    ("kept", "at_place", "wanted"),
    [
        ("here", "", "the pack is all that we hold"),
        ("elsewhere", "CPOMS", "kept in CPOMS. This pack is only what stands in our e-safety log"),
        ("paper", "head’s safe", "on paper (head’s safe). This pack is only"),
        ("", "", "ask us whether there is more"),
    ],
)
def test_the_cover_says_where_the_file_is_kept(
    leader_store: Store, kept: str, at_place: str, wanted: str
) -> None:
    made = make(leader_store)
    settings_service.save_settings(leader_store, ProcedureSettings(kept, at_place))
    begun = transfer_service.prepare(leader_store, plan(made)).value
    assert wanted in words(render_pack(pack_sheet(leader_store, begun)))


def test_records_that_are_not_needed_are_put_down_with_the_reason(leader_store: Store) -> None:
    made = make(leader_store)
    transfer_service.not_needed(leader_store, made.left, (made.photo,), "Moved abroad: to parents")
    (row,) = transfer_service.transfers(leader_store, made.left)
    assert (row.state, row.next_on) == ("ended", None)
    assert last(leader_store, made.photo)[1] == "Not passed on.\nWhy: Moved abroad: to parents"


def test_names_and_notes_are_printed_as_typed_over_as_many_pages_as_they_need(
    leader_store: Store,
) -> None:
    made = make(leader_store)
    name(leader_store, made.photo, "<b>Ŵalter</b> </para> O'Brien & Šon", "reporter")
    chronology_service.add_note(leader_store, made.photo, "Every word counts. " * 1100)
    begun = transfer_service.prepare(leader_store, plan(made)).value
    pdf = render_pack(pack_sheet(leader_store, begun))
    text = words(pdf)
    assert "<b>Ŵalter</b> </para> O'Brien & Šon" in text
    assert text.count("Every") == 2 * 1100
    assert missing_glyphs(pdf) == 0
