"""The form of an adult carries a code; the code brings it back as a child's slip comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
import zxingcpp

from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.code_rules import normalise, shown
from esafety_desktop.agreements.pile_service import mark_codes
from esafety_desktop.agreements.rows import How, Outcome
from esafety_desktop.agreements.scans_view import scans_of
from esafety_desktop.aup_editor.adopting_service import adopt
from esafety_desktop.letters.adult_pages import FOR_FILE, render_adult_forms
from esafety_desktop.scans import reading
from esafety_desktop.scans.file_rules import FOR_SIGNED_FORMS
from esafety_desktop.shell.scan_door import ScanDoor
from esafety_desktop.signed_copies import service as copies
from esafety_desktop.signed_copies.rows import ADULT, PUPIL, State
from esafety_desktop.staff_forms import paper_service, service
from esafety_desktop.staff_forms.rows import AdultForm, AdultHow, AdultStatus
from esafety_desktop.value import replace
from esafety_desktop.wordings.layer_service import start_wording
from esafety_desktop.wordings.rows import Adoption
from tests.agreements.scanner import burst
from tests.agreements.school_maker import Made, make_school, set_clock
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.journey.at_work import at_work
from tests.printing.reading import read
from tests.signed_copies.piles import issue, pile
from tests.staff_forms.staff_maker import cell, make_staff

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.letters.rows import AdultPack
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store


@pytest.fixture
def made(office_store: Store) -> Made:
    school = make_school(office_store)
    agreements.bring_up_to_date(office_store)
    return school


@pytest.fixture
def ids(office_store: Store, made: Made) -> dict[str, str]:
    return make_staff(office_store)


def pack(store: Store, key: str, adults: list[str]) -> AdultPack:
    row = next(one for one in service.staff_grid(store).agreements if one.key == key)
    return paper_service.form_pack(store, row, adults)


def codes(store: Store, key: str, adults: list[str]) -> dict[str, str]:
    """Adult's name → code on the form."""
    return {sheet.name: sheet.code for sheet in pack(store, key, adults).adults}


def undone(store: Store, result: Changed[Any]) -> Changed[Any]:
    assert result.undo is not None
    return result.undo.run(store)


@pytest.mark.covers("KN-SLIP-3", "KN-STAFFFORM-1")
def test_each_form_has_a_code_and_the_copy_to_keep_has_none(
    office_store: Store, ids: dict[str, str]
) -> None:
    made = pack(office_store, "staff", [ids["Ada"], ids["Tom"]])
    paper = render_adult_forms(made)
    texts = read(paper)
    seen = {}
    for number, page in enumerate(pypdfium2.PdfDocument(paper)):
        picture = page.render(scale=200 / 72, grayscale=True).to_pil()
        for code in zxingcpp.read_barcodes(picture):
            assert FOR_FILE in texts[number]
            assert shown(code.text) in texts[number]
            seen[code.text] = texts[number]
    assert set(seen) == {sheet.code for sheet in made.adults}
    for sheet in made.adults:
        assert sheet.name in seen[sheet.code]
    assert len(set(seen)) == 2
    assert sum(sheet.shown_code in text for sheet in made.adults for text in texts) == 2


def test_a_form_printed_again_keeps_its_code_until_the_words_change(
    office_store: Store, ids: dict[str, str]
) -> None:
    first = codes(office_store, "staff", [ids["Tom"]])["Mr Tom Teach"]
    assert codes(office_store, "staff", [ids["Tom"]])["Mr Tom Teach"] == first
    assert cell(office_store, ids["Tom"], "staff").issued_on is None
    with office_store.read() as session:
        wording = start_wording(session, "staff")
    adopt(office_store, replace(wording, intro="New words."), 0, Adoption("new law"))
    old = agreements.mark_code(office_store, first).value
    assert old.outcome is Outcome.SUPERSEDED
    assert "this person was not given it yet" in old.sentence
    second = codes(office_store, "staff", [ids["Tom"]])["Mr Tom Teach"]
    assert second != first
    old = agreements.mark_code(office_store, first).value
    assert old.outcome is Outcome.SUPERSEDED
    assert "Ask for that one." in old.sentence
    assert agreements.mark_code(office_store, second).value.outcome is Outcome.RETURNED
    assert cell(office_store, ids["Tom"], "staff").version == 2


@pytest.mark.covers("KN-SLIP-3")
def test_a_code_marks_pins_the_version_and_is_undone(
    office_store: Store, ids: dict[str, str]
) -> None:
    code = codes(office_store, "staff", [ids["Tom"]])["Mr Tom Teach"]
    done = agreements.mark_code(office_store, f" {shown(code).lower()} ", How.SCANNED)
    assert done.said == "Returned: Mr Tom Teach, Teacher of 5B · Ctrl+Z undoes"
    assert (done.value.adult_id, done.value.pupil_id) == (ids["Tom"], "")
    one = cell(office_store, ids["Tom"], "staff")
    assert (one.status, one.version, one.how) == (AdultStatus.SIGNED, 1, AdultHow.FORM)
    assert cell(office_store, ids["Tom"], "kcsie").status is AdultStatus.DUE
    again = agreements.mark_code(office_store, code)
    assert again.value.outcome is Outcome.ALREADY
    assert again.said.startswith("Already returned, today ")
    assert not again.areas
    redo = undone(office_store, done)
    assert done.undo is not None
    assert redo.undo is not None
    assert redo.undo.about is done.undo.about, "the running list follows undo and redo"
    assert cell(office_store, ids["Tom"], "staff").status is AdultStatus.DUE
    undone(office_store, redo)
    assert cell(office_store, ids["Tom"], "staff").status is AdultStatus.SIGNED


def test_a_misread_code_waits_until_the_right_one_came(
    office_store: Store, ids: dict[str, str]
) -> None:
    code = codes(office_store, "staff", [ids["Tom"]])["Mr Tom Teach"]
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert agreements.mark_code(office_store, wrong).value.outcome is Outcome.CHECK_FAILS
    assert len(agreements.unmatched(office_store)) == 1
    done = agreements.mark_code(office_store, code)
    assert agreements.unmatched(office_store) == ()
    undone(office_store, done)
    assert len(agreements.unmatched(office_store)) == 1


def test_what_marks_nothing_says_why(office_store: Store, ids: dict[str, str]) -> None:
    tom = codes(office_store, "kcsie", [ids["Tom"]])["Mr Tom Teach"]
    helper = codes(office_store, "governors", [ids["Vic"]])["Mr Vic Vol"]
    gone = office_store.today() - timedelta(days=1)
    service.save_adult(office_store, AdultForm(ids["Tom"], "Mr Tom Teach", "Teacher", left_on=gone))
    left = agreements.mark_code(office_store, tom).value
    assert left.outcome is Outcome.LEFT
    assert left.sentence.startswith("Mr Tom Teach, Teacher left on ")
    service.save_adult(office_store, AdultForm(ids["Vic"], "Mr Vic Vol", "Community user"))
    unasked = agreements.mark_code(office_store, helper).value
    assert unasked.outcome is Outcome.UNKNOWN
    assert "The register asks nothing of Mr Vic Vol, Community user" in unasked.sentence
    assert len(agreements.unmatched(office_store)) == 2


def test_a_form_of_last_year_marks_nothing(office_store: Store, ids: dict[str, str]) -> None:
    code = codes(office_store, "kcsie", [ids["Tom"]])["Mr Tom Teach"]
    make_school(office_store, {"6B": "6"}, year=2027)
    set_clock(office_store, datetime(2027, 9, 2, 9, tzinfo=UTC))
    service.bring_up_to_date(office_store)
    assert agreements.mark_code(office_store, code).value.outcome is Outcome.OTHER_YEAR


def test_who_is_taken_out_again_takes_the_unused_code_along(
    office_store: Store, ids: dict[str, str]
) -> None:
    added = service.save_adult(office_store, AdultForm("", "Mx New", "Teacher"))
    code = codes(office_store, "staff", [added.value.id])["Mx New"]
    undone(office_store, added)
    assert agreements.mark_code(office_store, code).value.outcome is Outcome.UNKNOWN


def test_one_pile_of_slips_and_forms_is_filed_marked_and_taken_back(
    office_store: Store, made: Made, ids: dict[str, str]
) -> None:
    child = made.pupils["5B"][0]
    slip = issue(office_store, "ks2", [child])[child]
    forms = pack(office_store, "staff", [ids["Tom"]])
    paper = pypdfium2.PdfDocument(render_adult_forms(replace(forms, two_copies=False)))
    pages = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in paper]
    scan = reading.scan(pile(*pages), purpose=FOR_SIGNED_FORMS, codes=True)
    ready = [one for one in copies.sort_pile(office_store, scan) if one.state is State.READY]
    assert [one.owner.kind for one in ready if one.owner] == [ADULT]
    assert ready[0].form is not None
    assert ready[0].form.key == "staff"
    copies.file_pile(office_store, scan, ready, "forms.pdf")
    assert len(copies.of_owner(office_store, ADULT, ids["Tom"])) == 1
    assert copies.of_owner(office_store, PUPIL, child) == ()
    done = mark_codes(office_store, [slip, forms.adults[0].code, forms.adults[0].code])
    assert done.value == 2
    assert cell(office_store, ids["Tom"], "staff").status is AdultStatus.SIGNED
    assert agreements.mark_code(office_store, slip).value.outcome is Outcome.ALREADY
    redo = undone(office_store, done)
    assert cell(office_store, ids["Tom"], "staff").status is AdultStatus.DUE
    undone(office_store, redo)
    assert agreements.mark_code(office_store, slip).value.outcome is Outcome.ALREADY
    assert cell(office_store, ids["Tom"], "staff").status is AdultStatus.SIGNED


@pytest.mark.covers("KN-SLIP-3")
def test_a_scan_from_today_marks_the_form_says_so_and_ctrl_z_takes_it_back(
    qtbot: QtBot, data_folder: Path, tmp_path: Path
) -> None:
    from esafety_desktop.accounts.service import sign_in

    store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    usual = store.clock
    make_school(store)
    ids = make_staff(store)
    store.clock = usual
    agreements.bring_up_to_date(store)
    service.bring_up_to_date(store)
    code = codes(store, "staff", [ids["Tom"]])["Mr Tom Teach"]
    store.close()
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as hands:
        door = hands.journey.program.findChild(ScanDoor)
        assert door is not None
        burst(hands.journey.program.frame, f"{code}\r")
        assert door.note.last == "✓ Returned: Mr Tom Teach, Teacher of 5B"
        desk = hands.desk.desk
        assert cell(desk.store, ids["Tom"], "staff").status is AdultStatus.SIGNED
        (line,) = scans_of(desk).all
        assert line.brief.startswith("✓ Mr Tom Teach, Teacher of 5B · ")
        hands.press("Ctrl+Z")
        assert cell(desk.store, ids["Tom"], "staff").status is AdultStatus.DUE
        assert scans_of(desk).all[0].taken_back
        burst(hands.journey.program.frame, f"{normalise(code)}\r{code}\r")
        assert [scan.row.outcome for scan in scans_of(desk).all[1:] if scan.row] == [
            Outcome.RETURNED,
            Outcome.ALREADY,
        ]
