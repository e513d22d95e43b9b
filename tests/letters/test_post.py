"""Labels, envelopes and posters: who gets one, where it stands, and that nothing is cut."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from esafety_desktop.agreements import service as register
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.label_sheets import label_sheets, load_label_sheet
from esafety_desktop.letters import post_service, service
from esafety_desktop.letters.post_pages import (
    render_envelopes,
    render_labels,
    unprintable_lines,
)
from esafety_desktop.letters.post_rules import EnvelopeSize, PostKind
from esafety_desktop.letters.poster_pages import render_poster
from esafety_desktop.letters.posters_view import PostersPage
from esafety_desktop.places import resource
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.printing.sheet import MM
from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.school.records import Parent, Pupil
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls
from tests.letters.letter_school import NAMES, fill, set_flag
from tests.letters.test_looks import size_of
from tests.letters.test_packs import boxes_apart
from tests.printing.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.guidance.label_sheets import LabelSheet
    from esafety_desktop.store.store import Store


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    return fill(office_store)


def add_brother(store: Store, class_id: str, *, court_order: bool = False) -> None:
    """Zoë's brother, the same mother at the same address, who has parental responsibility."""
    with store.write() as unit:
        brother = Pupil(surname="Ashdown", forename="Max", class_id=class_id, year_group="1")
        unit.session.add(brother)
        unit.session.flush()
        mother = unit.session.query(Parent).filter_by(salutation="Mrs Ashdown").one()
        mother.parental_responsibility = True
        unit.session.add(
            Parent(
                pupil_id=brother.id, name=mother.name, salutation=mother.salutation,
                addressee=mother.addressee, address=mother.address, priority=1,
                parental_responsibility=True,
            )
        )  # fmt: skip
        if court_order:
            unit.session.add(
                Parent(pupil_id=brother.id, name="Mr Other", priority=2, court_order=True)
            )
        unit.commit("test.brother")


def test_brothers_and_sisters_share_an_envelope_unless_a_court_says_otherwise(
    office_store: Store, classes: dict[str, str]
) -> None:
    add_brother(office_store, classes["1R"])
    run = post_service.post_run(office_store, PostKind.ADDRESSES)
    (shared,) = [one for one in run.pieces if len(one.pupil_ids) > 1]
    assert shared.lines[0] == "Mr and Mrs Ashdown"
    assert shared.small == "1R: Max Ashdown; 5B: Zoë Ashdown"
    apart = post_service.post_run(office_store, PostKind.ADDRESSES, together=False)
    assert len(apart.pieces) == len(run.pieces) + 1


def test_a_court_order_on_either_child_keeps_envelopes_apart(
    office_store: Store, classes: dict[str, str]
) -> None:
    add_brother(office_store, classes["1R"], court_order=True)
    run = post_service.post_run(office_store, PostKind.ENVELOPES)
    assert all(len(one.pupil_ids) == 1 for one in run.pieces)


def test_who_is_asked_about_first_gets_none_and_who_is_rung_is_named(
    office_store: Store, classes: dict[str, str]
) -> None:
    set_flag(office_store, "Ashdown", ask_dsl_first=True)
    set_flag(office_store, "Kowalczyk", telephone_only=True)
    run = post_service.post_run(office_store, PostKind.ADDRESSES, classes["5B"])
    assert run.left_out == ("Zoë Ashdown",)
    assert run.to_ring == ("Łukasz Kowalczyk",)
    assert not any("Ashdown" in line for one in run.pieces for line in one.lines)


def test_only_families_from_whom_something_is_not_back(
    office_store: Store, classes: dict[str, str]
) -> None:
    rules = service.bundles(office_store)
    first = ""
    for bundle in rules:
        pack = service.prepare_class_pack(office_store, classes["5B"], bundle).value
        first = pack.children[0].pupil_id
        register.mark_code(office_store, pack.children[0].code)
    run = post_service.post_run(office_store, PostKind.ADDRESSES, classes["5B"], only_waiting=True)
    assert len(run.pieces) == len(NAMES) - 1
    assert first not in {one for piece in run.pieces for one in piece.pupil_ids}


def places(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Left, top, right and lower edge of each stretch of text, in millimetres from the top left."""
    shown = pypdfium2.PdfDocument(pdf)[page]
    text = shown.get_textpage()
    high = shown.get_height()
    found = []
    for number in range(text.count_rects()):
        left, low, right, top = text.get_rect(number)
        found.append((left / MM, (high - top) / MM, right / MM, (high - low) / MM))
    return found


@pytest.mark.parametrize("sheet", label_sheets(), ids=lambda sheet: str(sheet.id))
def test_each_text_stands_within_its_own_label(
    office_store: Store, classes: dict[str, str], sheet: LabelSheet
) -> None:
    run = post_service.post_run(office_store, PostKind.ADDRESSES)
    first = sheet.count - 1
    pdf = render_labels(run, sheet, first)
    assert len(pypdfium2.PdfDocument(pdf)) == 2
    for page, numbers in ((0, range(first - 1, sheet.count)), (1, range(len(run.pieces) - 2))):
        taken = set()
        for left, top, right, low in places(pdf, page):
            (number,) = [
                n
                for n in numbers
                if (edge := sheet.place(n))[0] + 1 < left
                and right < edge[0] + sheet.width - 1
                and edge[1] + 1 < top
                and low < edge[1] + sheet.height - 1
            ]
            taken.add(number)
        assert taken == set(numbers)


@pytest.mark.parametrize("size", EnvelopeSize)
def test_an_envelope_says_from_whom_and_to_whom(
    office_store: Store, classes: dict[str, str], size: EnvelopeSize
) -> None:
    run = post_service.post_run(office_store, PostKind.ENVELOPES, classes["5B"])
    pdf = render_envelopes(run, size)
    texts = read(pdf)
    assert len(texts) == len(NAMES)
    at = next(n for n, one in enumerate(run.pieces) if "Zoë" in one.small)
    assert "From: Seabrook Primary School" in texts[at]
    assert "Mr and Mrs Ashdown\n14 Harbour Road\nSeabrook\nSB1 2CD" in texts[at]
    page = pypdfium2.PdfDocument(pdf)[at]
    wide, high = size.size
    assert page.get_width() == pytest.approx(wide * MM, abs=0.1)
    for left, top, right, low in places(pdf, at):
        assert 5 < left < right < wide - 5
        assert 5 < top < low < high - 4


def test_labels_of_names_that_no_face_has_are_told_and_a_run_can_be_cancelled(
    office_store: Store, classes: dict[str, str]
) -> None:
    set_flag(office_store, "Ashdown", surname="李")
    run = post_service.post_run(office_store, PostKind.NAMES)
    assert "Zoë 李" in unprintable_lines(run)

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        render_labels(run, label_sheets()[0], progress=stop)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("columns = 3", "columns = 4"), "wider or higher"),
        (("across = 66.0", "across = 60.0"), "over each other"),
        (('id = "l7160"', 'id = "other"'), "file is called"),
        (("rows = 7", "rows = 0"), "larger than nothing"),
    ],
)
def test_labels_that_no_sheet_can_have_are_refused(
    tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    good = resource("labels", "l7160.toml").read_text(encoding="utf-8")
    assert change[0] in good
    path = tmp_path / "l7160.toml"
    path.write_text(good.replace(*change), encoding="utf-8")
    with pytest.raises(ContentError, match=said):
        load_label_sheet(path)


@pytest.mark.covers("BECTA09-PRESENT-1", "KN-RULES-STAFF", "KN-DISP-1", "KN-DISP-2")
@pytest.mark.parametrize("large", [False, True], ids=["A4", "A3"])
def test_a_poster_holds_every_rule_on_one_sheet_large_enough_for_a_wall(
    office_store: Store, classes: dict[str, str], large: bool
) -> None:
    hung = set()
    for row in post_service.poster_choices(office_store):
        sheet = post_service.poster(office_store, row, large=large)
        if not sheet.wording.groups:
            continue
        hung.add(row.key)
        pdf = render_poster(sheet)
        (page,) = pypdfium2.PdfDocument(pdf)
        assert page.get_width() == pytest.approx((297 if large else 210) * MM, abs=1)
        (text,) = read(pdf)
        flat = " ".join(text.split())
        for group in sheet.wording.groups:
            assert all(" ".join(rule.split()) in flat for rule in group.rules)
        assert f"version {row.version}" in flat
        assert size_of(pdf, sheet.wording.groups[0].heading) >= (13 if large else 9)
        found = page.get_textpage()
        assert boxes_apart([found.get_rect(n) for n in range(found.count_rects())])
    assert {"staff", "ks1", "ks2"} <= hung, "in the staff room and in the classrooms"


def test_a_poster_with_pictures_shows_them_all_or_says_why_not(
    office_store: Store, classes: dict[str, str]
) -> None:
    rows = {row.key: row for row in post_service.poster_choices(office_store)}
    sheet = post_service.poster(office_store, rows["ks1"], pictures=True)
    (text,) = read(render_poster(sheet))
    flat = " ".join(text.split())
    assert all(line.text.split()[0] in flat for line in sheet.easy)
    with pytest.raises(Problem, match="no pictures"):
        post_service.poster(office_store, rows["images"], pictures=True)


@pytest.fixture
def page(office_store: Store, classes: dict[str, str], qtbot: QtBot) -> Iterator[PostersPage]:
    with ThreadPoolExecutor(1) as executor:
        made = PostersPage(Desk(office_store, Jobs(executor)))
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        yield made


def previewed(page: PostersPage, qtbot: QtBot) -> PreviewDialog:
    qtbot.waitUntil(lambda: page.findChild(PreviewDialog) is not None, timeout=10_000)
    dialog = page.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    return dialog


def test_the_page_says_how_many_sheets_before_anything_is_made(
    page: PostersPage, qtbot: QtBot
) -> None:
    assert unnamed_controls(page) == []
    assert page.ui.figure.text() == str(len(NAMES) + 3)
    assert page.ui.sentence.text() == "labels on 1 sheet · Whole school"
    page.ui.first.setValue(12)
    assert page.ui.sentence.text() == "labels on 2 sheets · Whole school"
    page.ui.whom.setCurrentText("1R")
    page.print_()
    dialog = previewed(page, qtbot)
    assert dialog.ui.status.text() == "1 page"
    dialog.close()


def test_the_button_stays_where_it_is_whatever_is_said(
    page: PostersPage, qtbot: QtBot, office_store: Store
) -> None:
    set_flag(office_store, "Ashdown", ask_dsl_first=True)
    set_flag(office_store, "Kowalczyk", telephone_only=True)
    page.resize(1080, 760)
    places = set()
    for whom in ("Whole school", "1R", "5B"):
        page.ui.whom.setCurrentText(whom)
        QApplication.processEvents()
        places.add(page.ui.post.mapTo(page, QPoint(0, 0)).toTuple())
    assert page.ui.leftOut.isVisible()
    assert len(places) == 1


def test_envelopes_and_posters_are_previewed_from_the_page(page: PostersPage, qtbot: QtBot) -> None:
    page.open_item("envelopes")
    assert not page.ui.first.isEnabled()
    page.ui.whom.setCurrentText("1R")
    page.ui.post.click()
    dialog = previewed(page, qtbot)
    assert dialog.ui.status.text() == "3 pages"
    dialog.close()
    qtbot.waitUntil(lambda: page.findChild(PreviewDialog) is None)
    assert page.ui.pictures.isEnabled()
    page.ui.pictures.setChecked(True)
    page.ui.rules.setFocus()
    page.print_()
    dialog = previewed(page, qtbot)
    assert dialog.windowTitle() == "Poster My online rules"
    dialog.close()
    images = page.ui.rules.findText("Images", Qt.MatchFlag.MatchContains)
    page.ui.rules.setCurrentIndex(images)
    assert not page.ui.pictures.isEnabled()


def test_an_empty_school_is_told_what_to_do_first(office_store: Store, qtbot: QtBot) -> None:
    with ThreadPoolExecutor(1) as executor:
        page = PostersPage(Desk(office_store, Jobs(executor)))
        qtbot.addWidget(page)
        assert "Import the pupils first" in page.ui.sentence.text()
        assert not page.ui.post.isEnabled()
