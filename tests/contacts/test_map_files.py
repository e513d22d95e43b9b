"""The map as A3 page, SVG and PNG: the same drawing, read back."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from esafety_desktop.contacts import service
from esafety_desktop.contacts.map_drawing_rules import drawing_of
from esafety_desktop.contacts.map_inside_rules import inside
from esafety_desktop.contacts.map_pages import render_map, unprintable_words
from esafety_desktop.contacts.map_picture_view import png_of
from esafety_desktop.contacts.map_shape_rules import HEIGHT, WIDTH, Words
from esafety_desktop.contacts.map_svg_pages import render_svg
from esafety_desktop.contacts.private_rules import bare_map, private
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow, Place
from esafety_desktop.printing.text import width_of
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.contacts.tab import ContactsTab
    from esafety_desktop.store.store import Store

SVG = "{http://www.w3.org/2000/svg}"
TODAY = date(2026, 11, 24)
#: Names as typed, and as they have to be read back.
NAMES = ("Zoë O’Brien <b>&amp;</b>", "مريم العلي", "Łucja Śmiałek", "𝒳 🦊", "x" * 10_000)


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    numbers = (NumberRow("01632 960101", Hours.DAY, "Mon–Fri 8–5"),
               NumberRow("07700 900123", Hours.OUT_OF_HOURS))  # fmt: skip
    service.save_entry(
        office_store,
        EntryRow("SAM-SCHOOL-5", person="Priya Nair", email="priya@school.example",
                 numbers=numbers, last_checked_on=TODAY),
    )  # fmt: skip
    service.save_entry(
        office_store,
        EntryRow("SAM-OTHER-4", organisation="NetShield",
                 numbers=(NumberRow("01632 960144", Hours.ALWAYS),), last_checked_on=TODAY),
    )  # fmt: skip
    return office_store


def svg_of(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own file


def words_of(svg: ET.Element) -> list[str]:
    return ["".join(one.itertext()) for one in svg.iter(f"{SVG}text")]


def test_the_page_holds_every_name_whole(store: Store) -> None:
    service.contact_map(store, everything=True)
    for slot in service.contact_map(store).slots:
        if not slot.shown:
            service.show_slots(store, [slot.id], shown=True)
    sheet = service.sheet(store)
    assert len(sheet.map.visible) == len(sheet.map.slots)
    drawn = drawing_of(sheet, width_of)
    for part in drawn.parts:
        for shape in part.shapes:
            if isinstance(shape, Words):
                assert width_of(shape.text, shape.size, bold=shape.bold) <= shape.room + 0.5
                assert not shape.text.endswith("…")
                assert shape.size >= 6.5
                assert 0 < shape.x < WIDTH
                assert 0 < shape.y < HEIGHT
    said = " ".join(s.text for p in drawn.parts for s in p.shapes if isinstance(s, Words))
    for slot in sheet.map.visible:
        assert all(word in said for word in slot.short.split())


def test_the_page_has_own_slots_groups_lines_and_strays(store: Store) -> None:
    key = service.add_slot(store, "Farm manager", new_group="Our school farm").value
    service.connect(store, key, "SAM-LA-20", "rings first")
    service.lay(store, {key: Place(-400, 1500)})
    pdf = render_map(service.sheet(store))
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    text = page.extract_text()
    for words in ("Farm manager", "Our school farm", "rings first", "DSL: Priya Nair"):
        assert words in text
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
        (WIDTH, HEIGHT), abs=0.01
    )


def test_what_nobody_has_checked_is_marked_on_the_wall(store: Store) -> None:
    (entry,) = service.contact_map(store).slot("SAM-OTHER-4").entries
    service.save_entry(store, replace(entry, last_checked_on=date(2025, 1, 7)))
    said = words_of(svg_of(render_svg(service.sheet(store))))
    assert any("01632 960144 *" in words for words in said)
    assert not any("960101 *" in words for words in said)
    assert any(words.startswith("* not checked for a year") for words in said)


def box_of(store: Store, slot: str) -> list[str]:
    """The lines in a slot's box on the page."""
    sheet = service.sheet(store)
    spoken = sheet.map.slot(slot).spoken
    part = next(one for one in drawing_of(sheet, width_of).parts if one.title == spoken)
    return [shape.text for shape in part.shapes if isinstance(shape, Words)]


def test_who_and_numbers_stand_in_a_box(store: Store) -> None:
    slot = service.contact_map(store).slot("SAM-SCHOOL-5")
    assert next(inside(slot)) == (
        ["Priya Nair", "01632 960101 (Mon–Fri 8–5)", "07700 900123 (out of hours)"], 1,
    )  # fmt: skip
    for number in range(3):
        service.save_entry(store, EntryRow("SAM-SCHOOL-5", person=f"Deputy {number}",
                                           numbers=(NumberRow("01632 960102"),)))  # fmt: skip
    assert list(inside(service.contact_map(store).slot("SAM-SCHOOL-5")))[2][0] == [
        "Priya Nair: 01632 960101 (Mon–Fri 8–5)", "07700 900123 (out of hours)",
        "Deputy 0: 01632 960102", "+2 more: see the grab sheet",
    ]  # fmt: skip
    many = tuple(NumberRow(f"01632 96011{n}") for n in range(5))
    service.save_entry(store, EntryRow("SAM-LA-20", person="Ann", numbers=many))
    lines, strong = list(inside(service.contact_map(store).slot("SAM-LA-20")))[3]
    assert lines == ["Ann", "01632 960110", "01632 960111", "+3 more: see the grab sheet"]
    assert strong == 1


def test_two_persons_in_a_box_keep_their_out_of_hours_numbers_on_the_wall(store: Store) -> None:
    (first,) = service.contact_map(store).slot("SAM-SCHOOL-5").entries
    numbers = (NumberRow("01632 960102"), NumberRow("07700 900456", Hours.ALWAYS))
    tom = EntryRow("SAM-SCHOOL-5", person="Tom Bell", numbers=numbers, last_checked_on=TODAY)
    service.save_entry(store, tom)
    said = " ".join(box_of(store, "SAM-SCHOOL-5"))
    for number in ("07700 900123 (out of hours)", "07700 900456 (24/7/365)", "01632 960101"):
        assert number in said
    assert "01632 960102" in said or "+1 more: see the grab sheet" in said
    pdf = PdfReader(io.BytesIO(render_map(service.sheet(store)))).pages[0].extract_text()
    for words in ("07700 900123 (out of hours)", "07700 900456 (24/7/365)"):
        assert words in pdf
        assert words in " ".join(words_of(svg_of(render_svg(service.sheet(store)))))
    assert first.numbers[1].number in said


@pytest.mark.parametrize("people", [3, 4, 8, 20])
def test_what_has_no_room_in_a_box_is_counted(store: Store, people: int) -> None:
    """However many: what isn't printed is told, and nights go last."""
    for one in range(people):
        numbers = (NumberRow(f"01632 9600{one:02}"), NumberRow(f"07700 9000{one:02}"),
                   NumberRow(f"07700 9005{one:02}", Hours.OUT_OF_HOURS))  # fmt: skip
        service.save_entry(
            store, EntryRow("SAM-LA-20", person=f"Person number {one}", numbers=numbers)
        )
    lines = box_of(store, "SAM-LA-20")
    said = " ".join(lines)
    more = int(said.split("+")[1].split()[0])
    printed = [n for n in range(people) if f"07700 9005{n:02} * (out of hours)" in said]
    days = [n for n in range(people) if f"9600{n:02}" in said or f"9000{n:02}" in said]
    assert len(printed) + len(days) + more == 3 * people
    assert printed
    assert not days or len(printed) == people
    assert not any(line.endswith("…") for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_names_in_any_script_stay_words_in_the_file(store: Store, name: str) -> None:
    service.save_entry(store, EntryRow("SAM-LA-20", organisation=name[:200]))
    service.rename(store, "SAM-LA-8", name)
    service.rename(store, "SAM-LA", name)
    svg = svg_of(render_svg(service.sheet(store)))
    if len(name) < 80:
        assert name in words_of(svg)
        assert name in [part.get("aria-label") for part in svg.iter(f"{SVG}g")]
    assert {one.tag for one in svg.iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "title", "desc", "g", "rect", "circle", "line", "text")
    }
    render_map(service.sheet(store))


def test_a_name_that_runs_from_right_to_left_says_so_in_the_file(store: Store) -> None:
    service.save_entry(store, EntryRow("SAM-LA-20", organisation="مريم العلي"))
    svg = svg_of(render_svg(service.sheet(store)))
    (name,) = [one for one in svg.iter(f"{SVG}text") if one.text == "مريم العلي"]
    assert name.get("direction") == "rtl"
    box = next(one for one in svg.iter(f"{SVG}g") if "LADO" in (one.get("aria-label") or ""))
    rect = box.find(f"{SVG}rect")
    assert rect is not None
    left, wide = (float(rect.get(name) or 0) for name in ("x", "width"))
    assert left < float(name.get("x") or 0) < left + wide


def test_page_and_file_say_the_same(store: Store) -> None:
    sheet = service.sheet(store)
    said = set(words_of(svg_of(render_svg(sheet))))
    pdf = PdfReader(io.BytesIO(render_map(sheet))).pages[0].extract_text()
    assert len(said) > 60
    for words in said:
        assert words in pdf


def test_the_picture_is_a3_with_the_page_on_white(store: Store, qapp: object) -> None:
    del qapp
    with Image.open(io.BytesIO(png_of(render_map(service.sheet(store))))) as picture:
        assert picture.size == (3307, 2339)
        assert picture.getpixel((5, 5)) == (255, 255, 255)
        shades = picture.getcolors(1 << 24) or []
        assert (0x1F, 0x5F, 0x8B) in {colour for _, colour in shades}


def test_numbers_of_named_people_can_be_left_out(store: Store) -> None:
    whole = service.contact_map(store)
    assert [one.text for one in private(whole.slots)] == [
        "Priya Nair (DSL): 01632 960101, 07700 900123, priya@school.example"
    ]
    bare = bare_map(whole)
    assert not private(bare.slots)
    assert bare.slot("SAM-SCHOOL-5").entries[0].person == "Priya Nair"
    assert bare.slot("SAM-OTHER-4") == whole.slot("SAM-OTHER-4")


def test_services_keep_their_numbers_whoever_is_named_there(store: Store) -> None:
    def kept(slot: str, person: str, *numbers: str) -> tuple[str, ...]:
        entry = EntryRow(slot, person=person, role="Role", numbers=tuple(map(NumberRow, numbers)))
        service.save_entry(store, entry)
        (shown,) = bare_map(service.contact_map(store)).slot(slot).entries
        return tuple(one.number for one in shown.numbers)

    assert kept("SAM-LA-3", "Duty worker", "01632 960001", "07700 900001") == (
        "01632 960001",
        "07700 900001",
    )
    assert kept("SAM-LA-20", "A Reed", "07700 900002") == ("07700 900002",)
    assert kept("SAM-LA-8", "B Cole", "01632 960003", "+44 7700 900003") == ("01632 960003",)
    assert kept("SLOT26-CHAIR", "C Dunn", "01632 960004") == ()
    assert kept("SAM-SCHOOL-7", "", "07700 900005") == ("07700 900005",)


def saved(tab: ContactsTab, qtbot: QtBot, answer: str, path: Path) -> bytes:
    tab.save_picture()
    (box,) = tab.window().findChildren(QMessageBox, "personalNumbers")
    assert box.textFormat().name == "PlainText"
    assert "Priya Nair (DSL): 01632 960101, 07700 900123, priya@" in box.informativeText()
    next(button for button in box.buttons() if button.text() == answer).click()
    (dialog,) = tab.window().findChildren(QFileDialog, "saveMap")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not tab.window().findChildren(QDialog))
    return path.read_bytes()


def test_saving_asks_about_personal_numbers_first(
    tab: ContactsTab, qtbot: QtBot, tmp_path: Path
) -> None:
    bare = words_of(svg_of(saved(tab, qtbot, "Leave them out", tmp_path / "bare.svg")))
    assert not any("960101" in words or "priya@" in words for words in bare)
    assert any("Priya Nair" in words for words in bare)
    assert any("01632 960144" in words for words in bare)
    whole = words_of(svg_of(saved(tab, qtbot, "Put them in", tmp_path / "whole.svg")))
    assert any("01632 960101" in words for words in whole)
    with Image.open(io.BytesIO(saved(tab, qtbot, "Put them in", tmp_path / "map.PNG"))) as picture:
        assert picture.format == "PNG"


@pytest.mark.parametrize(("answer", "inside"), [("Leave them out", False), ("Put them in", True)])
def test_the_table_asks_the_same(
    tab: ContactsTab, qtbot: QtBot, tmp_path: Path, answer: str, *, inside: bool
) -> None:
    tab.tools.save()
    (box,) = tab.window().findChildren(QMessageBox, "personalNumbers")
    next(button for button in box.buttons() if button.text() == answer).click()
    (dialog,) = tab.window().findChildren(QFileDialog, "save_table")
    path = tmp_path / "contacts.csv"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: not tab.window().findChildren(QDialog))
    text = path.read_text("utf-8-sig")
    assert ("07700 900123" in text) is inside
    assert "01632 960144" in text
    assert "Priya Nair" in text


def test_without_named_people_nothing_is_asked(tab: ContactsTab, qtbot: QtBot) -> None:
    (entry,) = service.contact_map(tab.desk.store).slot("SAM-SCHOOL-5").entries
    service.remove_entry(tab.desk.store, entry.id)
    tab.save_picture()
    assert tab.window().findChild(QMessageBox, "personalNumbers") is None
    (dialog,) = tab.window().findChildren(QFileDialog, "saveMap")
    dialog.reject()


def test_a_file_that_cannot_be_written_is_told(
    tab: ContactsTab, qtbot: QtBot, tmp_path: Path
) -> None:
    from esafety_desktop.contacts.map_picture_view import save

    save(tab.desk, tab.window(), service.sheet(tab.desk.store), str(tmp_path / "no" / "map.svg"))
    boxes = tab.window().findChildren
    qtbot.waitUntil(lambda: bool(boxes(QMessageBox)))
    (box,) = boxes(QMessageBox)
    assert "could not be saved" in box.text()
    box.close()


def test_letters_that_no_face_has_are_told_before_the_map_is_printed(tab: ContactsTab) -> None:
    assert unprintable_words(service.sheet(tab.desk.store)) == ()
    service.rename(tab.desk.store, "SAM-LA-20", "LADO 🦊")
    tab.tools.print_map()
    (box,) = tab.window().findChildren(QMessageBox, "unprintable")
    assert "LADO 🦊" in box.informativeText()
    box.reject()


def test_a_dead_number_comes_last_in_its_box_and_says_so(store: Store) -> None:
    numbers = (NumberRow("01632 960300"), NumberRow("01632 960301", Hours.OUT_OF_HOURS))
    key = service.save_entry(
        store, EntryRow("SAM-LA-20", person="Ann", numbers=numbers, last_checked_on=TODAY)
    ).value
    service.mark_dead(store, key, ["01632 960300"])
    said = box_of(store, "SAM-LA-20")
    assert said[-2:] == ["01632 960301 (out of hours)", "01632 960300 (not working)"]
