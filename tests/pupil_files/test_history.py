"""One child over all incidents: found, merged, printed."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.incidents import chronology_service
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import history_service
from esafety_desktop.pupil_files.history_pages import render_chronology
from esafety_desktop.pupil_files.history_rules import name_key
from esafety_desktop.school.people_service import save_pupil
from tests.printing.reading import missing_glyphs
from tests.pupil_files.pupil_maker import at, make, name, row_of

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def words(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_everybody_is_found_and_those_with_records_come_first(leader_store: Store) -> None:
    made = make(leader_store)
    name(leader_store, made.chat, "Big Sister")
    rows = history_service.children(leader_store)
    found = {row.name: row for row in rows}
    assert found["Zoë Ashdown"].incidents == 2
    assert found["Łucja Nowak"].state == "leaving day 20/11/2026"
    assert found["Big Sister"].state == "not in the school's list"
    counts = [bool(row.incidents) for row in rows]
    assert counts == sorted(counts, reverse=True)


def test_the_office_finds_nobody(leader_store: Store, data_folder: object) -> None:
    from esafety_desktop.accounts.service import sign_in
    from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD

    make(leader_store)
    leader_store.close()
    office = sign_in(leader_store.folder, OFFICE_NAME, OFFICE_PASSWORD)
    assert history_service.children(office) == ()
    office.close()


def test_lines_of_two_incidents_are_merged_by_time(leader_store: Store) -> None:
    made = make(leader_store)
    at(leader_store, 2026, 11, 24, 11, 0)
    chronology_service.add_note(leader_store, made.chat, "Zoë is well.")
    found = history_service.history(leader_store, made.zoe)
    assert [part.reference for part in found.parts] == ["26-001", "26-002"]
    assert [part.role for part in found.parts] == ["Affected", "Saw it"]
    assert found.parts[0].others == ("Ben Okoro",)
    times = [line.at for line in found.lines]
    assert times == sorted(times)
    assert found.lines[-1].text == "Zoë is well."
    assert {line.reference for line in found.lines} == {"26-001", "26-002"}
    call = next(line for line in found.lines if line.kind == "Telephone call")
    assert (call.topic, call.is_action) == ("agency", True)


def test_a_new_name_stands_beside_the_old_one(leader_store: Store) -> None:
    from esafety_desktop.value import replace

    made = make(leader_store)
    save_pupil(leader_store, replace(row_of(leader_store, made.zoe), surname="Field"))
    found = history_service.history(leader_store, made.zoe)
    assert found.child.name == "Zoë Field"
    assert found.names == ("Zoë Ashdown",)


def test_a_name_that_was_typed_is_found_and_told_but_not_mixed_in(leader_store: Store) -> None:
    made = make(leader_store)
    name(leader_store, made.photo, "zoe  ASHDOWN", "reporter")
    assert "typed, not chosen" in history_service.history(leader_store, made.zoe).hints[0]
    typed = history_service.history(leader_store, name_key("Zoë Ashdown"))
    assert [part.reference for part in typed.parts] == ["26-002"]


def test_what_was_signed_on_the_day_of_each_incident(leader_store: Store) -> None:
    made = make(leader_store)
    at(leader_store, 2026, 10, 1, 9, 0)
    agreements.bring_up_to_date(leader_store)
    ks2 = next(row for row in agreements.agreements(leader_store) if row.key == "ks2")
    at(leader_store, 2026, 11, 2, 9, 0)
    agreements.mark(leader_store, [SlotKey(made.zoe, ks2.id)], Status.RETURNED)
    first, second = history_service.history(leader_store, made.zoe).parts
    assert first.day == date(2026, 10, 5)
    assert any("none signed on that day" in line for line in first.agreements)
    assert f"{ks2.title}: version 1 (2026-27), signed 02/11/2026" in second.agreements


def test_the_print_says_what_it_is_for_whom_and_that_it_names_others(leader_store: Store) -> None:
    made = make(leader_store)
    sheet = history_service.chronology_sheet(leader_store, made.zoe)
    pdf = render_chronology(sheet)
    text = words(pdf)
    for wanted in (
        "Chronology of a child: Zoë Ashdown",
        "For safeguarding leads and social care only",
        "NAMES OTHER CHILDREN: NOT FOR PARENTS",
        "printed by leader, 24/11/2026 10:00",
        f"seal {sheet.seal}",
        "page 1 of",
        "Rang the council: they take it on.",
        "Zoë cried; Ben was sent home.",
        sheet.history.parts[0].seal,
        sheet.history.parts[1].seal,
        "no line was changed, none is missing",
    ):
        assert wanted in text, wanted
    assert missing_glyphs(pdf) == 0


def test_printing_is_in_the_trail_and_adds_no_line(leader_store: Store) -> None:
    from sqlalchemy import text

    made = make(leader_store)
    before = history_service.history(leader_store, made.zoe)
    history_service.chronology_sheet(leader_store, made.zoe)
    history_service.note_handled(leader_store, made.zoe, "4 pages printed on Staff room; all.")
    assert history_service.history(leader_store, made.zoe).lines == before.lines
    with leader_store.read() as session:
        kept = session.execute(
            text("SELECT action, subject FROM locked_audit ORDER BY seq DESC LIMIT 2")
        ).all()
    assert [tuple(row) for row in kept] == [
        ("child.pages", "26-001, 26-002 · 4 pages printed on Staff room; all."),
        ("child.print", "26-001, 26-002"),
    ]


def test_nothing_to_print_is_said_kindly(leader_store: Store) -> None:
    made = make(leader_store)
    with pytest.raises(Problem, match="not in the records"):
        history_service.chronology_sheet(leader_store, "nobody")
    extra = next(row.key for row in history_service.children(leader_store) if row.key == made.ben)
    assert history_service.chronology_sheet(leader_store, extra).history.parts
