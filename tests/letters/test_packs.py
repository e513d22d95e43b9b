"""Class packs from a real store, printed and read back."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from itertools import combinations
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp
from pypdfium2 import raw

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import Outcome, Status
from esafety_desktop.letters import service
from esafety_desktop.letters.pages import (
    render_class_list,
    render_class_pack,
    render_reminders,
    unprintable_names,
)
from esafety_desktop.letters.rows import Paper
from esafety_desktop.printing.sheet import MM
from esafety_desktop.printing.window import fitting_lines
from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.value import replace
from esafety_desktop.wordings import choice_service
from tests.letters.letter_school import NAMES, fill, set_flag

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [
        unicodedata.normalize("NFKC", page.get_textpage().get_text_bounded()) for page in document
    ]


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    return fill(office_store)


@pytest.mark.covers(
    "KN-LETTER-1",
    "KN-LETTER-2",
    "KN-LETTER-6",
    *(f"KN-SLIP-{number}" for number in range(1, 13)),
)
def test_a_class_set_holds_letter_rules_and_slip_for_each_child(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    texts = page_texts(render_class_pack(pack))
    assert len(texts) == 2 * len(NAMES)
    at = 2 * [child.name for child in pack.children].index("Zoë Ashdown")
    first, second = texts[at], texts[at + 1]
    assert "Dear Mrs Ashdown" in first
    assert "Zoë Ashdown" in first
    assert "My online rules" in first
    assert "Yours sincerely" in first
    assert "will use the internet, messages and our online classroom" in first
    assert "read the rules below together, sign the slip" in first.replace("\r\n", " ")
    for part in (
        "Return slip: My online rules",
        "School year 2026-27",
        "I understand them",
        "adults at school will help me",
        "Child's signature",
        "I have read the rules with my child",
        "Name in capitals",
        "No filter catches everything",
        "outside school is my responsibility",
        "page 2 of 2",
        "version 1",
    ):
        assert part in second.replace("\r\n", " "), part
    slip = second.partition("cut here")[2].rpartition("for Zoë Ashdown, 5B")[0]
    assert "Zoë Ashdown" in slip
    assert "5B" in slip
    assert "Seabrook Primary School" in slip  # a slip that is found says where it belongs
    assert slip.count("Signature") == 1
    assert slip.count("Date") == 2


def test_each_code_reads_back_as_the_childs_slip(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    document = pypdfium2.PdfDocument(render_class_pack(pack))
    for number, child in enumerate(pack.children):
        for dpi in (150, 300):
            page = document[2 * number + 1].render(scale=dpi / 72, grayscale=True).to_pil()
            (found,) = zxingcpp.read_barcodes(page)
            assert found.text == child.code
        assert child.shown_code in document[2 * number + 1].get_textpage().get_text_bounded()
    marked = register.mark_code(office_store, pack.children[3].code).value
    assert marked.outcome is Outcome.RETURNED
    assert marked.pupil_id == pack.children[3].pupil_id


def test_names_in_five_scripts_and_an_injection_stand_as_typed(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    assert unprintable_names(pack) == ()
    texts = page_texts(render_class_pack(pack))
    for child in pack.children:
        own = [text for text in texts if all(part in text for part in child.name.split())]
        assert len(own) == 2, child.name
    assert any("<b>Bobby</b> </para>" in text for text in texts)


def test_a_name_that_no_face_has_is_named_before_printing(
    office_store: Store, classes: dict[str, str]
) -> None:
    set_flag(office_store, "Ashdown", surname="李")
    pack = service.class_pack(office_store, classes["5B"])
    assert "Zoë 李" in unprintable_names(pack)


def test_the_youngest_get_their_own_rules_on_two_pages(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["1R"])
    assert [word.size for word in pack.wordings] == [18.0]
    texts = page_texts(render_class_pack(pack))
    assert len(texts) == 6
    assert "I am not in trouble" in texts[0].replace("\r\n", " ")


def test_printing_again_keeps_the_codes(office_store: Store, classes: dict[str, str]) -> None:
    first = service.class_pack(office_store, classes["5B"])
    again = service.class_pack(office_store, classes["5B"])
    assert [one.code for one in first.children] == [one.code for one in again.children]
    one = service.prepare_class_pack(
        office_store, classes["5B"], pupil_ids=[first.children[2].pupil_id]
    ).value
    assert [child.code for child in one.children] == [first.children[2].code]


def test_whole_school_in_class_order_with_separators_and_spares(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.prepare_class_pack(office_store, None, separator=True, spares=1).value
    assert [child.class_name for child in pack.children] == ["1R"] * 3 + ["5B"] * len(NAMES)
    texts = page_texts(render_class_pack(pack))
    assert len(texts) == 2 + 2 * (3 + len(NAMES)) + 2 * 2
    assert "Class 1R" in texts[0]
    assert "3 letters" in texts[0]
    assert "Dear parent or carer" in texts[-2]


def test_families_not_to_be_written_to_unasked_are_left_out_without_a_reason(
    office_store: Store, classes: dict[str, str]
) -> None:
    set_flag(office_store, "Ashdown", ask_dsl_first=True)
    planned = service.plan(office_store, Paper.LETTER, classes["5B"])
    pack = service.class_pack(office_store, classes["5B"])
    assert planned.letters == len(pack.children) == len(NAMES) - 1
    assert planned.left_out == pack.left_out == ("Zoë Ashdown",)
    assert not any("Ashdown" in text for text in page_texts(render_class_pack(pack)))


def test_reminders_climb_the_ladder_and_skip_who_returned(
    office_store: Store, classes: dict[str, str]
) -> None:
    first = service.class_pack(office_store, classes["5B"])
    register.mark_code(office_store, first.children[0].code)
    rules = service.bundles(office_store)[0]
    reminders = service.prepare_reminder_pack(office_store, classes["5B"], rules).value
    names = [child.name for child in reminders.children]
    assert first.children[0].name not in names
    assert len(names) == len(NAMES) - 1
    texts = page_texts(render_reminders(reminders))
    assert len(texts) == len(names)
    assert "has not come back yet: My online rules" in texts[0].replace("\r\n", " ")
    service.mark_sent(office_store, reminders)
    second = service.prepare_reminder_pack(office_store, classes["5B"], rules).value
    assert "We wrote to you before" in page_texts(render_reminders(second))[0]
    assert second.children[0].code == reminders.children[0].code


def test_a_reminder_gives_out_and_logs_only_the_slips_that_it_prints(
    office_store: Store, classes: dict[str, str]
) -> None:
    rules, images = service.bundles(office_store)[:2]
    first = service.prepare_class_pack(office_store, classes["5B"], rules).value
    one = first.children[0].pupil_id
    service.give_out(office_store, first)
    more = service.prepare_class_pack(office_store, classes["5B"], images, pupil_ids=[one]).value
    service.give_out(office_store, more)
    service.prepare_class_pack(office_store, classes["5B"], images)  # looked at and not printed
    pack = service.reminder_pack(office_store, classes["5B"])
    printed = {(child.pupil_id, child.agreement_id) for child in pack.children}
    assert len(printed) == len(NAMES) + 1
    rows = register.outstanding(office_store, classes["5B"])
    assert {(row.pupil_id, row.agreement_id) for row in rows if row.issued_on} == printed
    service.mark_sent(office_store, pack)
    rows = register.outstanding(office_store, classes["5B"])
    assert {(row.pupil_id, row.agreement_id) for row in rows if row.rung} == printed


def test_nobody_to_write_to_is_said_plainly(office_store: Store) -> None:
    with pytest.raises(Problem, match="nobody to write to"):
        service.class_pack(office_store)
    with pytest.raises(Problem, match="nobody to remind"):
        service.reminder_pack(office_store)


LONG = "Aleksandra-Konstantinova von Hohenfeld-Szczepańska"


def test_no_name_or_address_is_too_long_for_its_place(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    address = (f"Mr Maximilian von Hohenfeld and Mrs {LONG}", *(f"Line {n}" for n in range(1, 4)))
    child = replace(
        pack.children[0],
        name=LONG,
        class_name="Year 5 Hazelwood and Willowbrook",
        envelope=(*address, "LK1 1AA"),
        shown_code="WMWM-WMWM",
    )
    long = [replace(one, title="Photographs and video of my child") for one in pack.wordings]
    short = replace(pack, children=(child,), wordings=tuple(long))
    for page in pypdfium2.PdfDocument(render_class_pack(short)):
        text = page.get_textpage()
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
        assert all(left > 18 * MM - 1 and right < 192 * MM + 1 for left, _, right, _ in boxes)
        assert boxes_apart(boxes)
    first = page_texts(render_class_pack(short))[0]
    assert all(part in first for part in (LONG, "Line 1", "Line 3", "LK1 1AA"))
    lines, size = fitting_lines(tuple(f"Line {n}" for n in range(12)))
    assert len(lines) == 12
    assert 12 * size < 90


def boxes_apart(boxes: list[tuple[float, float, float, float]]) -> bool:
    """Whether no text is printed over another."""
    return not any(
        min(one[2], two[2]) - max(one[0], two[0]) > 1
        and min(one[3], two[3]) - max(one[1], two[1]) > 4
        for one, two in combinations(boxes, 2)
    )


def test_letters_are_large_enough_for_parents_and_larger_for_the_youngest(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["1R"])
    sizes = sizes_of(render_class_pack(pack))
    assert sizes["Mr and Mrs Young"] >= 12
    assert sizes["cut here and send this part back to school"] >= 12
    assert sizes["We have read my online rules together"] == 18
    assert sizes["I have read the rules with my child"] == 12


def sizes_of(pdf: bytes) -> dict[str, float]:
    """Begin of each line of the first letter → size of its letters in points."""
    wanted = (
        "Mr and Mrs Young",
        "cut here and send this part back to school",
        "We have read my online rules together",
        "I have read the rules with my child",
        "Name in capitals",
    )
    found: dict[str, float] = {}
    for page in list(pypdfium2.PdfDocument(pdf))[:2]:
        text = page.get_textpage()
        for words in wanted:
            at = text.search(words).get_next()
            if at:
                found[words] = raw.FPDFText_GetFontSize(text, at[0]) * scale_of(text, at[0])
    return found


def scale_of(text: pypdfium2.PdfTextPage, index: int) -> float:
    matrix = raw.FS_MATRIX()
    assert raw.FPDFText_GetMatrix(text, index, matrix)
    return float(matrix.d)


def test_forty_rules_in_large_letters_run_on_and_the_slip_stands_last(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    rules = tuple(f"Rule {n}: I am kind and think before I send anything." for n in range(1, 21))
    group = replace(pack.wordings[0].groups[0], rules=rules)
    long = [replace(one, groups=(group, group), size=18.0) for one in pack.wordings]
    pdf = render_class_pack(replace(pack, wordings=tuple(long), children=pack.children[:1]))
    texts = page_texts(pdf)
    assert len(texts) == 3
    assert sum(text.count("Rule 20:") for text in texts) == 2
    assert "Return slip" in texts[-1]
    assert "page 3 of 3" in texts[-1]


def test_a_slip_that_asks_more_than_a_page_holds_is_refused_in_words(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    many = tuple(f"May we show question {number}?" for number in range(30))
    asked = [replace(one, choices=many) for one in pack.wordings]
    with pytest.raises(Problem, match="does not fit on a page"):
        render_class_pack(replace(pack, wordings=tuple(asked)))


def test_spares_carry_no_code(office_store: Store, classes: dict[str, str]) -> None:
    rules = service.bundles(office_store)[0]
    pack = service.spare_pack(office_store, rules, 2)
    document = pypdfium2.PdfDocument(render_class_pack(pack))
    assert len(document) == 8
    assert zxingcpp.read_barcodes(document[1].render(scale=2, grayscale=True).to_pil()) == []


def test_the_class_list_has_a_column_for_each_agreement(
    office_store: Store, classes: dict[str, str]
) -> None:
    service.bundles(office_store)
    listed = service.class_list(office_store, classes["5B"])
    (text,) = page_texts(render_class_list(listed))
    assert listed.columns == ("Rules KS2", "Images")
    assert "Kowalczyk, Łukasz" in text
    assert "Class 5B" in text


def test_a_long_run_tells_how_far_it_is_and_can_be_cancelled(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    told: list[tuple[int, int]] = []

    def stop_at_three(done: int, total: int) -> None:
        told.append((done, total))
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        render_class_pack(pack, stop_at_three)
    assert told == [(number, len(NAMES)) for number in range(4)]


def test_an_address_stands_in_the_window_of_its_envelope(
    office_store: Store, classes: dict[str, str]
) -> None:
    address = tuple(f"{word} Harbour Road" for word in ["One", "Two", "Three", "Four", "Five"])
    pack = service.class_pack(office_store, classes["5B"])
    child = replace(pack.children[0], envelope=("Mr and Mrs Ashdown", *address))
    document = pypdfium2.PdfDocument(render_class_pack(replace(pack, children=(child,))))
    text = document[0].get_textpage()
    where = {}
    for number in range(text.count_rects()):
        left, low, right, high = (points / MM for points in text.get_rect(number))
        where[text.get_text_bounded(*text.get_rect(number)).strip()] = (
            left,
            297 - high,
            right,
            297 - low,
        )
    for line in ("Mr and Mrs Ashdown", *address):
        left, top, right, bottom = where[line]
        assert 20 < left < right < 110
        assert 46 < top < bottom < 81


def paper_sides(pdf: bytes) -> list[str]:
    """A letter for each side: slip, text, or - for nothing at all."""
    return ["-" if not text else "S" if "Return slip" in text else "t" for text in page_texts(pdf)]


def test_on_both_sides_no_family_shares_a_sheet_and_no_slip_has_a_back(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.prepare_class_pack(office_store, classes["1R"], separator=True, spares=1).value
    sides = paper_sides(render_class_pack(replace(pack, both_sides=True)))
    assert "".join(sides) == "t-" + 4 * "ttS-"
    service.give_out(office_store, pack)
    reminders = service.prepare_reminder_pack(office_store, classes["1R"]).value
    pdf = render_class_pack(replace(reminders, both_sides=True))
    assert "".join(paper_sides(pdf)) == 3 * "S-"
    assert "page 1 of 1" in page_texts(pdf)[0]


def test_a_slip_that_does_not_fit_under_one_page_starts_a_sheet_of_its_own(
    office_store: Store, classes: dict[str, str]
) -> None:
    about = service.bundles(office_store)[1]
    pack = service.prepare_class_pack(office_store, classes["1R"], about).value
    pack = replace(pack, children=pack.children[:1])
    assert "".join(paper_sides(render_class_pack(pack))) == "tS"
    pdf = render_class_pack(replace(pack, both_sides=True))
    assert "".join(paper_sides(pdf)) == "t-S-"
    assert "page 2 of 2" in page_texts(pdf)[2]


def test_a_very_long_name_does_not_cost_the_youngest_a_third_page(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["1R"])
    name = "Maximiliana-Georgiana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh"
    values = {**pack.children[0].values, "child": name, "child_first": name.split(maxsplit=1)[0]}
    child = replace(pack.children[0], name=name, values=values)
    assert len(page_texts(render_class_pack(replace(pack, children=(child,))))) == 2


def test_a_reminder_never_asks_for_a_slip_sooner_than_the_first_letter_did(
    office_store: Store, classes: dict[str, str]
) -> None:
    office_store.clock = lambda: datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
    first = service.class_pack(office_store, classes["5B"])
    assert "04/12/2026" in page_texts(render_class_pack(first))[0]
    reminder = service.reminder_pack(office_store, classes["5B"])
    assert "04/12/2026" in page_texts(render_reminders(reminder))[0]
    service.mark_sent(office_store, reminder)
    assert service.plan(office_store, Paper.REMINDER, classes["5B"]).asked_by == date(2026, 12, 4)


def test_rules_for_nursery_and_reception_stand_in_for_those_of_key_stage_1(
    office_store: Store, classes: dict[str, str]
) -> None:
    set_flag(office_store, "Young", year_group="R")
    (now,) = [choice for _, choice in choice_service.uses(office_store) if choice.key == "eyfs"]
    choose = choice_service.choose_uses(office_store, [replace(now, in_use=True)])
    pack = service.class_pack(office_store, classes["1R"])
    titles = {one.name: pack.wordings[one.wording].title for one in pack.children}
    assert sorted(titles.values()) == [
        "My first online rules",
        "My online rules",
        "My online rules",
    ]
    texts = page_texts(render_class_pack(pack))
    assert len(texts) == 2 * len(pack.children)
    assert choose.undo is not None
    choose.undo.run(office_store)
    again = service.class_pack(office_store, classes["1R"])
    assert {again.wordings[one.wording].title for one in again.children} == {"My online rules"}


def test_who_is_not_asked_any_more_is_not_chased_either(
    office_store: Store, classes: dict[str, str]
) -> None:
    """A slip of the old rules that comes back all the same still counts (KN-REC-1)."""
    set_flag(office_store, "Young", year_group="R")
    before = service.class_pack(office_store, classes["1R"])
    ada = before.children[0]
    asked = register.outstanding(office_store)
    assert {row.agreement_title for row in asked} == {"My online rules"}
    (now,) = [choice for _, choice in choice_service.uses(office_store) if choice.key == "eyfs"]
    choose = choice_service.choose_uses(office_store, [replace(now, in_use=True)])
    register.bring_up_to_date(office_store)
    left = register.outstanding(office_store)
    assert ada.pupil_id not in {row.pupil_id for row in left}
    assert len(left) == len(asked) - 1
    grid = register.class_grid(office_store, classes["1R"])
    columns = [one.short for one in grid.agreements]
    cells = next(row.cells for row in grid.rows if row.pupil_id == ada.pupil_id)
    status = {name: cell.status for name, cell in zip(columns, cells, strict=True)}
    assert status["Rules EYFS"] is Status.DUE
    assert status["Rules KS1"] is None
    assert choose.undo is not None
    choose.undo.run(office_store)
    register.bring_up_to_date(office_store)
    assert register.outstanding(office_store) == asked
    choice_service.choose_uses(office_store, [replace(now, in_use=True)])
    register.bring_up_to_date(office_store)
    assert register.mark_code(office_store, ada.code).value.outcome is Outcome.RETURNED
