"""A letter home may carry a reply slip: read back from real pages, kept with the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from esafety_desktop.guidance.home_letters import ASKED, home_letters, reply_slip
from esafety_desktop.home_letters import log_service, service
from esafety_desktop.home_letters.editor_view import LetterEditor
from esafety_desktop.home_letters.pages import render_mailing, unprintable_texts
from esafety_desktop.home_letters.rows import CUT, Written
from esafety_desktop.printing.tear_off import CUT_HERE
from esafety_desktop.problem import Problem
from esafety_desktop.wordings import letter_service
from tests.letters.letter_school import NAMES, fill
from tests.printing.reading import read

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.home_letters.rows import Mailing
    from esafety_desktop.store.store import Store

GIVEN = {name: asked.example for name, asked in ASKED.items()}
WITH_SLIP = {"workshop", "meeting"}


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    return fill(office_store)


def ready(store: Store, target: str, key: str, text: str) -> Mailing:
    return service.make_ready(store, Written(key, "An invitation", text, GIVEN, (target,)))


def shipped(name: str) -> str:
    return next(one.source for one in home_letters() if one.id == name)


def dark_rows(page: pypdfium2.PdfPage, left: float, right: float) -> list[float]:
    """Heights in points at which a line runs from ``left`` to ``right``."""
    picture = page.render(scale=2, grayscale=True).to_pil()
    ends = (int(left * 2), int(right * 2))
    return [
        (picture.height - y) / 2
        for y in range(picture.height)
        if all(picture.getpixel((x, y)) < 128 for x in range(*ends))
    ]


def test_the_letters_that_ask_for_an_answer_bring_a_slip() -> None:
    assert {one.id for one in home_letters() if CUT in one.source} == WITH_SLIP


@pytest.mark.covers("KN-LETTER-WORKSHOP", "KN-PARENTSUP-1")
@pytest.mark.parametrize("name", sorted(WITH_SLIP))
def test_each_family_gets_its_slip_on_the_page_of_its_letter(
    office_store: Store, classes: dict[str, str], name: str
) -> None:
    made = ready(office_store, f"class/{classes['5B']}", f"home/{name}", shipped(name))
    assert unprintable_texts(made) == ()
    paper = render_mailing(made)
    texts = read(paper)
    assert len(texts) == len(NAMES), "letter and slip stand on one page"
    for text, sheet in zip(texts, made.sheets, strict=True):
        letter, _, slip = text.partition(CUT_HERE)
        assert "Mrs J. Okafor, Headteacher" in letter
        assert "I will come. Number of adults:" in slip
        assert "I will not come." in slip
        assert "Name of parent or carer:" in slip
        assert "Signature:" in slip
        assert "Date:" in slip
        assert f"send this back by {GIVEN['answer_by']}" in " ".join(slip.split())
        if sheet.name.isascii():
            assert sheet.name in slip
        assert not set("✂☐_") & set(text), "the signs are drawn, not printed"
    page = pypdfium2.PdfDocument(paper)[0]
    assert dark_rows(page, 230, 540), "a line to write the name on"


def test_a_slip_that_has_no_room_goes_on_a_page_of_its_own_whole(
    office_store: Store, classes: dict[str, str]
) -> None:
    rules = "\n\n".join(f"Paragraph {number} of this letter." for number in range(17))
    text = f"Dear {{{{parent}}}}\n\n{rules}\n\n{{{{close}}}}\\\n{{{{signed}}}}\n\n{reply_slip()}"
    texts = read(render_mailing(ready(office_store, f"class/{classes['1R']}", "own/blank", text)))
    assert len(texts) == 6
    for first, second in zip(texts[::2], texts[1::2], strict=True):
        assert CUT_HERE not in first
        assert "Paragraph" not in second
        assert second.index(CUT_HERE) < second.index("I will not come.") < second.index("Signature")


def test_a_slip_longer_than_a_page_is_refused_with_a_way_out(
    office_store: Store, classes: dict[str, str]
) -> None:
    rows = "\n\n".join(f"Question {number}: \\_\\_\\_" for number in range(40))
    made = ready(office_store, f"class/{classes['1R']}", "own/blank", f"Hello\n\n✂ Slip\n\n{rows}")
    with pytest.raises(Problem, match="does not fit on a page"):
        render_mailing(made)


def test_lines_share_a_row_and_go_below_words_that_fill_it(
    office_store: Store, classes: dict[str, str]
) -> None:
    long = "In your own words, as fully as you like, please tell us what would help most at home"
    line = "\\_\\_\\_"
    rows = (f"A: {line} B: {line} people", f"{long}: {line}", f"{{{{child}}}}: {line}")
    text = "\n\n".join(("Hello", "✂", *rows))
    made = ready(office_store, f"class/{classes['1R']}", "own/blank", text)
    paper = render_mailing(made)
    slip = read(paper)[0].partition(CUT_HERE)[2]
    assert " ".join(slip.split()).startswith(f"A: B: people {long}: Ada Young:")
    page = pypdfium2.PdfDocument(paper)[0]
    assert len({round(at / 4) for at in dark_rows(page, 60, 530)}) == 4, "two rows, head and foot"
    assert len({round(at / 4) for at in dark_rows(page, 90, 200)}) == 5, "the shared row as well"


LONG_AFTER = (
    "I will come with {0} people to the evening about keeping children safe online at home, on "
    "Thursday the 24th of November in the school hall"
)
LONG_BETWEEN = (
    "Name {0} and the class that my child is in this year {0} and the telephone number on which "
    "we can be reached in the day {0} or in the evening"
)


@pytest.mark.parametrize(("row", "lines"), [(LONG_AFTER, 1), (LONG_BETWEEN, 3)])
def test_words_after_a_line_that_leave_it_no_room_go_below_it(
    office_store: Store, classes: dict[str, str], row: str, lines: int
) -> None:
    text = f"Hello\n\n✂\n\n{row.format(chr(92) + '_' + chr(92) + '_' + chr(92) + '_')}"
    paper = render_mailing(ready(office_store, f"class/{classes['1R']}", "own/blank", text))
    page = pypdfium2.PdfDocument(paper)[0]
    found = page.get_textpage()
    boxes = [found.get_rect(number) for number in range(found.count_rects())]
    assert max(right for _left, _bottom, right, _top in boxes) < page.get_width() - 40
    slip = " ".join(read(paper)[0].partition(CUT_HERE)[2].split())
    assert slip.startswith(" ".join(row.replace("{0}", "").split()))
    whole_rows = {round(at / 4) for at in dark_rows(page, 60, 530)}
    assert len(whole_rows) == lines + 2, "each line by itself, head and foot"


def test_signs_outside_a_slip_stand_as_typed(office_store: Store, classes: dict[str, str]) -> None:
    made = ready(office_store, f"class/{classes['1R']}", "own/blank", "Hello \\_\\_\\_\\_ you")
    assert "Hello ____ you" in read(render_mailing(made))[0]


def test_the_log_keeps_the_letter_with_its_slip(
    office_store: Store, classes: dict[str, str]
) -> None:
    made = ready(office_store, f"class/{classes['5B']}", "home/workshop", shipped("workshop"))
    before = read(render_mailing(made))
    kept = service.record(office_store, made).value
    letter_service.save_letter(office_store, "home/workshop", "Dear {{parent}}\n\nOther words.")
    again = log_service.mailing(office_store, kept)
    assert again.text == made.text
    assert read(render_mailing(again)) == before


def test_a_slip_is_put_into_an_own_letter_changed_and_taken_back(
    qtbot: QtBot, office_store: Store, classes: dict[str, str]
) -> None:
    editor = LetterEditor()
    qtbot.addWidget(editor)
    editor.set_letter("own/", "Dear {{parent}}\n\n{{close}}")
    add = next(line for line in editor.ui.field.menu().actions() if "slip" in line.text())
    add.trigger()
    added = editor.markdown()
    assert added.startswith("Dear {{parent}}\n\n{{close}}\n\n✂ Reply slip")
    assert editor.faults() == ()
    add.trigger()
    assert editor.markdown() == added, "one letter has one slip"
    editor.text.undo()
    assert editor.markdown() == "Dear {{parent}}\n\n{{close}}"
    editor.text.redo()
    text = editor.markdown().replace("I will come.", "We will come.")
    key = letter_service.save_letter(office_store, "own/", text, title="Tea", about="").value
    own = letter_service.own_letters(office_store)[key].text
    slip = read(render_mailing(ready(office_store, f"class/{classes['1R']}", key, own)))[0]
    assert "We will come. Number of adults:" in slip.partition(CUT_HERE)[2]


def test_letters_with_a_slip_of_their_own_are_offered_none(qtbot: QtBot) -> None:
    editor = LetterEditor()
    qtbot.addWidget(editor)
    for key in ("pupil", "reminder1", "incident/rules-1"):
        editor.set_letter(key, "Dear {{parent}}")
        assert not any("slip" in line.text() for line in editor.ui.field.menu().actions()[-1:])
