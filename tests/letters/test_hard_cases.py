"""What nobody would type and somebody does: it prints whole, on its sheet, or is refused."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from pypdfium2 import raw

from esafety_desktop.agreements import service as register
from esafety_desktop.aup_editor import adopting_service
from esafety_desktop.letters import post_service, service
from esafety_desktop.letters.order_rules import Order
from esafety_desktop.letters.pages import render_class_pack
from esafety_desktop.letters.poster_pages import render_poster
from esafety_desktop.letters.rows import Look
from esafety_desktop.printing.sheet import MARGIN, PAGE_WIDTH
from esafety_desktop.school.records import Parent, Pupil, School
from esafety_desktop.value import replace
from esafety_desktop.wordings import edit_rules
from esafety_desktop.wordings import service as wordings
from esafety_desktop.wordings.rows import Adoption, Part
from tests.letters.letter_school import fill
from tests.letters.test_packs import boxes_apart, scale_of
from tests.printing.reading import read

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

LONG_NAME = "The Very Reverend Archbishop Wolstenholme Memorial " * 4
TITLE = "Rules of our school for the internet, tablets and telephones " * 5
ADDRESS = [f"Line {number} of the address of the school" for number in range(1, 9)]


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    return fill(office_store)


def logo(wide: int, high: int) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (wide, high), "navy").save(made, "PNG")
    return made.getvalue()


def of_school(store: Store, **values: object) -> None:
    with store.write() as unit:
        row = unit.session.query(School).one()
        for name, value in values.items():
            setattr(row, name, value)
        unit.commit("test.school")


def adopt(store: Store, rules: list[str], title: str = "") -> None:
    register.bring_up_to_date(store)
    wording = wordings.draft(store, "ks2").wording
    for rule in rules:
        wording = edit_rules.add(wording, edit_rules.new_statement(Part.CAN, rule))
    wording = replace(wording, title=title.strip() or wording.title)
    adopting_service.adopt(store, wording, 0, Adoption("Asked for.", ("pupils",), "Read."))


def stands_on_its_sheet(pdf: bytes) -> None:
    """Every word is within the margins and off the others."""
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
        text = page.get_textpage()
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
        right = PAGE_WIDTH - MARGIN + 2
        out = [box for box in boxes if box[0] < MARGIN - 2 or box[2] > right or box[1] < 10]
        assert not out, (number, [text.get_text_bounded(*box) for box in out])
        assert boxes_apart(boxes), (number, text.get_text_bounded())


@pytest.mark.parametrize("look", list(Look))
def test_a_school_with_a_very_long_name_and_address(
    office_store: Store, classes: dict[str, str], look: Look
) -> None:
    of_school(office_store, name=LONG_NAME.strip(), address="\n".join(ADDRESS), logo=logo(1, 5000))
    pack = service.prepare_letters(office_store, Order(classes["5B"], look=look)).value
    pdf = render_class_pack(replace(pack, children=pack.children[:1], separator=True))
    stands_on_its_sheet(pdf)
    first = " ".join(" ".join(read(pdf)[1].split()).split())
    assert all(line in first for line in ADDRESS)
    assert "Mr and Mrs </para>" in first


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("both_sides", [False, True])
def test_sixty_long_rules_under_a_title_of_three_hundred_letters(
    office_store: Store, classes: dict[str, str], look: Look, both_sides: bool
) -> None:
    rules = [f"Rule {number}: " + "be kind and careful " * 12 for number in range(1, 61)]
    rules[30] = "Rule 31: " + "be kind and careful " * 100
    adopt(office_store, rules, TITLE)
    order = Order(classes["5B"], look=look, both_sides=both_sides, list_at_end=True)
    pack = service.prepare_letters(office_store, order).value
    pdf = render_class_pack(replace(pack, children=pack.children[:2]))
    stands_on_its_sheet(pdf)
    flat = " ".join(" ".join(read(pdf)).split())
    assert all(f"Rule {number}: be kind" in flat for number in range(1, 61))
    pages = [number for number, text in enumerate(read(pdf)) if "cut here" in text]
    codes = []
    for number in pages:
        image = pypdfium2.PdfDocument(pdf)[number].render(scale=200 / 72, grayscale=True).to_pil()
        codes += [found.text for found in zxingcpp.read_barcodes(image)]
    assert codes == [child.code for child in pack.children[:2]]


def test_a_poster_of_sixty_long_rules(office_store: Store, classes: dict[str, str]) -> None:
    rules = [f"Rule {number}: " + "be kind and careful " * 12 for number in range(1, 61)]
    adopt(office_store, rules, TITLE)
    row = next(one for one in post_service.poster_choices(office_store) if one.key == "ks2")
    for pictures in (False, True):
        pdf = render_poster(post_service.poster(office_store, row, pictures=pictures))
        stands_on_its_sheet(pdf)
        flat = " ".join(" ".join(read(pdf)).split())
        assert all(f"Rule {number}: be kind" in flat for number in range(1, 61))


@pytest.mark.parametrize("look", list(Look))
def test_long_names_a_long_address_and_a_child_of_nobody(
    office_store: Store, classes: dict[str, str], look: Look
) -> None:
    forename, surname = "Wolfeschlegelstein" * 3, "Hausenbergerdorff" * 3
    with office_store.write() as unit:
        alone = Pupil(surname="Nobody", forename="Noa", class_id=classes["5B"], year_group="5")
        long = Pupil(surname=surname, forename=forename, class_id=classes["5B"], year_group="5")
        unit.session.add_all([alone, long])
        unit.session.flush()
        unit.session.add(
            Parent(
                pupil_id=long.id, name=f"{forename} {surname}", salutation=f"Mrs {surname}",
                addressee=f"Mr and Mrs {forename} {surname}",
                address="\n".join(f"{number} Long Lane" for number in range(10)), priority=1,
            )
        )  # fmt: skip
        unit.commit("test.long")
    pack = service.prepare_letters(office_store, Order(classes["5B"], look=look)).value
    chosen = [one for one in pack.children if one.pupil_id in {alone.id, long.id}]
    pdf = render_class_pack(replace(pack, children=tuple(chosen)))
    stands_on_its_sheet(pdf)
    flat = "".join("".join(read(pdf)).split())
    assert "".join(f"{number}LongLane" for number in range(10)) in flat
    assert flat.count(f"{forename}{surname}") >= 2
    assert "TheparentorcarerofNoaNobody" in flat


def test_a_reminder_takes_the_rules_home_where_they_changed_since_the_letter(
    office_store: Store, classes: dict[str, str]
) -> None:
    service.class_pack(office_store, classes["5B"])
    now = office_store.clock()
    office_store.clock = lambda: now + timedelta(days=9)
    same = service.reminder_pack(office_store, classes["5B"])
    assert not any(one.groups for one in same.wordings)
    adopt(office_store, ["I hang my coat beside the tablets."])
    pack = service.reminder_pack(office_store, classes["5B"])
    assert pack.children
    assert all(pack.wordings[one.wording].groups for one in pack.children)
    pdf = render_class_pack(replace(pack, children=pack.children[:1]))
    text = " ".join(" ".join(read(pdf)).split())
    assert "has not come back" in text
    assert "I hang my coat beside the tablets." in text
    assert "version 2" in text
    stands_on_its_sheet(pdf)


@pytest.mark.parametrize("rules", [1, 2, 3])
def test_a_rule_more_costs_no_third_sheet(
    office_store: Store, classes: dict[str, str], rules: int
) -> None:
    """Lines close up and rules go down to 12 points before the slip gets a page of its own."""
    adopt(office_store, [f"I charge my tablet number {one} at home." for one in range(rules)])
    pack = service.class_pack(office_store, classes["5B"])
    pdf = render_class_pack(pack)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 2 * len(pack.children)
    stands_on_its_sheet(pdf)
    pages = (document[number].get_textpage() for number in range(2))
    places = [(page, page.search("I charge my tablet number").get_next()) for page in pages]
    page, at = next((page, found[0]) for page, found in places if found)
    size = raw.FPDFText_GetFontSize(page, at) * scale_of(page, at)
    assert 12 <= round(size, 2) <= 13
    largest = replace(pack.wordings[0], look=Look.LARGE)
    large = render_class_pack(replace(pack, wordings=(largest,), children=pack.children[:1]))
    assert len(pypdfium2.PdfDocument(large)) > 2
