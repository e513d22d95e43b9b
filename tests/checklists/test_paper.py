"""Lists and levels on real paper, and as tables for other programs."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from openpyxl import load_workbook

from esafety_desktop.checklists import pages, service
from esafety_desktop.checklists.level_rows import TermKey
from esafety_desktop.checklists.rows import State
from esafety_desktop.export.tables import to_csv, to_xlsx
from esafety_desktop.guidance.checklists import checklists

if TYPE_CHECKING:
    from PIL.Image import Image

    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    service.tick(
        office_store, "whole-4", State.PARTLY, who="Zoë O’Brien <b>", day=TODAY,
        comment="=1+1 waits", owner="Mr Hill", due_on=date(2026, 12, 1),
    )  # fmt: skip
    service.tick_quickly(office_store, "whole-9", State.NO)
    service.make_action(office_store, "whole-9")
    return office_store


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(text.split())


def test_a_list_prints_as_it_stands(store: Store) -> None:
    text = text_of(pages.render_lists(service.list_sheet(store, "whole-school")))
    for words in (
        "What a school should be doing",
        "as on 24/11/2026",
        "0 of 9 in place",
        "Zoë O’Brien <b>",
        "=1+1 waits",
        "Mr Hill by 01/12/2026",
        "Action: Due 22/12/2026",
        "In the source: At least get in touch",
        "page 1 of",
    ):
        assert words in text, words


def test_a_blank_list_has_room_to_ring_and_to_write(store: Store) -> None:
    text = text_of(pages.render_lists(service.list_sheet(store, "whole-school", blank=True)))
    assert text.count("Yes · Partly · No Not for us") == 9
    assert "Looked at by" in text
    assert "Zoë" not in text


@pytest.mark.parametrize("blank", [False, True])
def test_all_lists_print_every_item(store: Store, *, blank: bool) -> None:
    done: list[int] = []
    sheet = service.list_sheet(store, blank=blank)
    pdf = pages.render_lists(sheet, lambda page, _pages: done.append(page))
    text = text_of(pdf)
    for one in checklists():
        assert one.title in text
        for item in one.items:
            assert item.text in text, item.id
    assert len(done) > 20
    assert ("Not looked at" in text) is not blank
    assert "\ufffd" not in text


def test_what_is_put_away_is_not_printed(store: Store) -> None:
    service.put_away(store, "whole-9", retired=True)
    service.retire_list(store, "area-officer", retired=True)
    text = text_of(pages.render_lists(service.list_sheet(store)))
    assert "We work with other schools" not in text
    assert "The e-safety officer of an area" not in text


def test_a_table_for_other_programs_holds_no_formula(store: Store) -> None:
    (table,) = service.tables(store, "whole-school")
    lines = list(csv.reader(io.StringIO(to_csv(table).decode("utf-8-sig"))))
    assert len(lines) == 10
    line = dict(zip(lines[0], lines[4], strict=True))
    assert line["State"] == "Partly"
    assert line["Comment"] == "'=1+1 waits"
    assert (line["On"], line["By"]) == ("24/11/2026", "01/12/2026")
    assert line["Source"] == "BECTA08-DO-4"
    book = load_workbook(io.BytesIO(to_xlsx(service.tables(store))))
    assert len(book.sheetnames) == 25
    assert book["All checklists"].max_row == 254


def grey(pdf: bytes, page: int) -> Image:
    made: Image = pypdfium2.PdfDocument(pdf)[page].render(scale=2, grayscale=True).to_pil()
    return made


def test_the_picture_is_told_apart_in_black_and_white(store: Store) -> None:
    for level, term in ((2, TermKey(2025, 2)), (5, TermKey(2026, 0))):
        service.judge(
            store, "BECTA09-PIES-P", term, level, who="Mrs Bell", evidence="Signed by all.",
            day=TODAY,
        )  # fmt: skip
    pdf = pages.render_levels(service.level_sheet(store))
    text = text_of(pdf)
    assert "5 · Shared with others" in text
    assert "Signed by all." in text
    assert "Policies and practices, level 5: We can show over several terms" in text
    assert "Not judged yet" in text
    picture = grey(pdf, 1)
    counts = picture.histogram()
    older, newest = counts[209], counts[64]  # 0.82 and 0.25 of white
    assert older > 2000, "the older column is light grey"
    assert newest > 2 * older, "the newest is dark and two and a half times as high"
    for words in ("Sum 26", "Aut 26", "Policies", "Standards"):
        assert words in text
