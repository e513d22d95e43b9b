"""Documents of any length (B15), and the frame of every page."""

from __future__ import annotations

import pytest

from esafety_desktop.printing import flow
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.text import Span
from esafety_desktop.problem import Cancelled
from tests.printing.reading import missing_glyphs, read


def paper() -> Document:
    return Document("Incident 26-014", "for the locked cabinet", "Seabrook", "version 3")


def test_every_page_says_what_for_whom_which_version_and_page() -> None:
    document = paper()
    document.text("first")
    document.page_break()
    document.text("second")
    pages = read(document.render())
    assert len(pages) == 2
    for number, text in enumerate(pages, 1):
        for part in ("Incident 26-014", "for the locked cabinet", "Seabrook", "version 3"):
            assert part in text
        assert f"page {number} of 2" in text


@pytest.mark.fault("B15")
def test_a_note_of_20000_letters_flows_over_pages_and_loses_nothing() -> None:
    words = [f"w{number}" for number in range(3600)]
    note = " ".join(words)
    assert len(note) > 20_000
    document = paper()
    document.text(note)
    pages = read(document.render())
    assert len(pages) > 3
    assert [word for text in pages for word in text.split() if word in set(words)] == words


@pytest.mark.fault("B15")
def test_a_table_cell_of_20000_letters_is_cut_between_lines_and_the_head_repeated() -> None:
    words = [f"w{number}" for number in range(3600)]
    document = paper()
    document.table(("When", "What"), [("24/11/2026", " ".join(words))], (1, 4))
    pages = read(document.render())
    assert len(pages) > 3
    assert all("When" in text for text in pages)
    assert [word for text in pages for word in text.split() if word in set(words)] == words


def test_blocks_stand_in_order() -> None:
    document = paper()
    document.heading("Facts", 2)
    document.facts([("Child", "محمد"), ("Empty", "")])
    document.items(["one", "two"])
    document.boxes(["Ring 999"])
    document.table(("A", "B"), [("<b>x</b>", "y")])
    pdf = document.render()
    (text,) = read(pdf)
    order = [text.index(part) for part in ("Facts", "Child", "one", "Ring 999", "<b>x</b>")]
    assert order == sorted(order)
    assert missing_glyphs(pdf) == 0


def test_an_empty_document_is_one_page() -> None:
    assert len(read(paper().render())) == 1


def test_progress_is_told_and_can_cancel() -> None:
    document = paper()
    for _ in range(3):
        document.text("x")
        document.page_break()
    told: list[tuple[int, int]] = []
    document.render(lambda done, total: told.append((done, total)))
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        document.render(cancel)


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    line = flow.text_pieces([Span("line")], 10, 100)
    heading = flow.text_pieces([Span("head")], 10, 100, keep=True)
    pages = flow.paginate([*line * 4, *heading, *line], 14 * 5 + 1)
    assert [len(page.pieces) for page in pages] == [4, 2]


@pytest.mark.parametrize("lines", range(1, 9))
def test_no_line_of_a_paragraph_stands_alone_at_the_edge_of_a_page(lines: int) -> None:
    words = flow.text_pieces([Span("a " * 40)], 10, 1000)
    assert len(words) == 1
    paragraph = flow.text_pieces([Span("\n".join("abcdefgh"[:lines]))], 10, 100)
    assert len(paragraph) == lines
    for before in range(8):
        pages = flow.paginate([*words * before, *paragraph, *words * 4], 14 * 8 + 1)
        parts = [sum(piece in paragraph for _, piece in page.pieces) for page in pages]
        cut = [part for part in parts if part]
        assert sum(cut) == lines
        assert len(cut) == 1 or min(cut) > 1, (before, parts)


def test_gaps_are_dropped_at_the_top_of_a_page() -> None:
    line = flow.text_pieces([Span("line")], 10, 100)
    pages = flow.paginate([*line, *line, flow.gap(5), *line], 14 * 2 + 6)
    assert [len(page.pieces) for page in pages] == [3, 1]
    pages = flow.paginate([*line, *line, flow.gap(50), *line], 14 * 2 + 6)
    assert [len(page.pieces) for page in pages] == [2, 1]
