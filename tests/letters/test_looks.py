"""Every look on both sides of the paper: nobody's page among another's, every code read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp
from pypdfium2 import raw

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import Outcome
from esafety_desktop.aup_editor import adopting_service
from esafety_desktop.letters import carried_service, look_service, service, translation_service
from esafety_desktop.letters.order_rules import Order
from esafety_desktop.letters.pages import render_class_pack, unprintable_names
from esafety_desktop.letters.rows import Look, Paper
from esafety_desktop.printing.sheet import MM
from esafety_desktop.school.records import SchoolClass
from esafety_desktop.value import replace
from esafety_desktop.wordings import edit_rules
from esafety_desktop.wordings import service as wordings
from esafety_desktop.wordings.rows import Adoption, Part
from tests.letters.letter_school import NAMES, YEAR, fill, set_flag
from tests.letters.test_packs import boxes_apart, scale_of
from tests.letters.translating import change_rule, ks2_of, translate
from tests.printing.reading import missing_glyphs, read

if TYPE_CHECKING:
    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.store.store import Store

POLISH = "Zasady bezpieczeństwa: ąćęłńóśźż"
ARABIC = "قواعد السلامة على الإنترنت"
DPI = 200 / 72
#: Each look in English alone, and the usual one and the largest beside a translation.
WAYS = [*((look, "") for look in Look), (Look.STANDARD, "Polish"), (Look.LARGEST, "Arabic")]


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    return fill(office_store)


def pack_in(store: Store, look: Look, language: str, *, both_sides: bool) -> ClassPack:
    if language:
        translate(store, language, POLISH if language == "Polish" else ARABIC)
    order = Order(
        look=look,
        language=language,
        both_sides=both_sides,
        separator=True,
        spares=1,
        list_at_end=True,
    )
    return service.prepare_letters(store, order).value


@pytest.mark.covers("KN-SLIP-2", "KN-SLIP-3", "KN-REC-1")
@pytest.mark.parametrize("both_sides", [False, True], ids=["one side", "both sides"])
@pytest.mark.parametrize(("look", "language"), WAYS)
def test_every_look_marks_the_right_rows_and_keeps_families_apart(
    office_store: Store, classes: dict[str, str], look: Look, language: str, both_sides: bool
) -> None:
    pack = pack_in(office_store, look, language, both_sides=both_sides)
    pdf = render_class_pack(pack)
    assert missing_glyphs(pdf) == 0
    document = pypdfium2.PdfDocument(pdf)
    texts = read(pdf)
    by_name = {child.name: child for child in pack.children}
    named = {child.name.split()[-1] for child in pack.children if child.class_name == "5B"}
    owner = ""
    slips: dict[str, str] = {}
    for number, text in enumerate(texts):
        foot = text.rpartition("· no. ")[2] if "· no. " in text else ""
        owners = [name for name in by_name if foot and all(part in foot for part in name.split())]
        if not owners:
            continue
        (owner,) = owners
        others = named - set(owner.split())
        assert not [other for other in others if other in text], (owner, number)
        if "cut here" not in text:
            continue
        image = document[number].render(scale=DPI, grayscale=True).to_pil()
        (code,) = zxingcpp.read_barcodes(image)
        slips[owner] = code.text
        if both_sides:
            assert number % 2 == 0, "a slip stands on the front of a sheet"
            assert not texts[number + 1].strip(), "and nothing stands on its back"
    assert slips == {child.name: child.code for child in pack.children}
    for name, slip in slips.items():
        marked = register.mark_code(office_store, slip).value
        assert marked.outcome is Outcome.RETURNED
        assert marked.pupil_id == by_name[name].pupil_id
        assert marked.agreement_id == by_name[name].agreement_id
    if both_sides:
        firsts = [n for n, text in enumerate(texts) if "page 1 of" in text]
        assert all(number % 2 == 0 for number in firsts)


@pytest.mark.parametrize(("look", "language"), WAYS)
def test_in_every_look_words_stay_on_the_sheet_and_off_each_other(
    office_store: Store, classes: dict[str, str], look: Look, language: str
) -> None:
    pack = pack_in(office_store, look, language, both_sides=False)
    pack = replace(pack, children=pack.children[:1] + pack.children[3:5], spares=0)
    for page in pypdfium2.PdfDocument(render_class_pack(pack)):
        text = page.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        assert all(left > 18 * MM - 1.5 and right < 192 * MM + 1.5 for left, _, right, _ in boxes)
        assert boxes_apart(boxes)


@pytest.mark.parametrize(("look", "least"), [(Look.LARGE, 18), (Look.LARGEST, 24)])
def test_large_print_is_as_large_as_it_says(
    office_store: Store, classes: dict[str, str], look: Look, least: float
) -> None:
    pack = service.prepare_letters(office_store, Order(classes["5B"], look=look)).value
    pdf = render_class_pack(replace(pack, children=pack.children[:1]))
    assert size_of(pdf, "polite and friendly") == least
    assert size_of(pdf, "I have read my online rules") >= 18


def size_of(pdf: bytes, words: str) -> float:
    """The size of the letters of these words, in points."""
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        at = text.search(words).get_next()
        if at:
            return float(raw.FPDFText_GetFontSize(text, at[0]) * scale_of(text, at[0]))
    raise AssertionError(words)


def test_easy_read_shows_a_picture_for_each_rule(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.prepare_letters(office_store, Order(classes["1R"], look=Look.EASY)).value
    (wording,) = pack.wordings
    assert len(wording.easy) > 10
    assert all(line.picture for line in wording.easy)
    text = " ".join(read(render_class_pack(replace(pack, children=pack.children[:1]))))
    assert all(line.text.split()[0] in text for line in wording.easy)


def adopt_rule(store: Store, text: str) -> None:
    """The school adds a rule to those of Key Stage 2."""
    register.bring_up_to_date(store)
    wording = wordings.draft(store, "ks2").wording
    wording = edit_rules.add(wording, edit_rules.new_statement(Part.CAN, text))
    said = Adoption("Asked for.", ("pupils",), "Read together.")
    adopting_service.adopt(store, wording, 0, said)


def test_easy_read_holds_the_schools_own_rules_in_full_and_says_so_before(
    office_store: Store, classes: dict[str, str]
) -> None:
    own = "I hang my coat beside the tablets."
    rest = "no picture in “My online rules”: printed in full, in large letters."
    adopt_rule(office_store, own)
    order = Order(classes["5B"], look=Look.EASY)
    planned = service.plan_order(office_store, Paper.LETTER, order)
    assert planned.missing == (f"1 rule of your own has {rest}",)
    pack = service.prepare_letters(office_store, order).value
    (wording,) = pack.wordings
    assert [line.picture for line in wording.easy].count("") == 1
    pdf = render_class_pack(replace(pack, children=pack.children[:1]))
    assert size_of(pdf, own) >= 16


def test_a_long_rule_of_the_schools_own_runs_on_over_the_page_in_easy_read(
    office_store: Store, classes: dict[str, str]
) -> None:
    own = " ".join(f"word{number}" for number in range(400))
    adopt_rule(office_store, own)
    pack = service.prepare_letters(office_store, Order(classes["5B"], look=Look.EASY)).value
    pdf = render_class_pack(replace(pack, children=pack.children[:1]))
    text = " ".join(read(pdf))
    assert all(word in text.split() for word in own.split())
    for page in pypdfium2.PdfDocument(pdf):
        found = page.get_textpage()
        boxes = [found.get_rect(number) for number in range(found.count_rects())]
        assert all(bottom > 10 for _, bottom, _, _ in boxes)
        assert boxes_apart(boxes)


def test_pictures_and_a_translation_are_both_given_to_who_asked_for_both(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "Polish", POLISH)
    order = Order(classes["1R"], look=Look.EASY, language="Polish")
    pack = service.prepare_letters(office_store, order).value
    (wording,) = pack.wordings
    pdf = render_class_pack(replace(pack, children=pack.children[:1]))
    text = " ".join(" ".join(read(pdf)).split())
    assert f"{POLISH} 1" in text
    assert all(line.text in text for line in wording.easy)


def test_a_class_print_does_what_each_family_asked_for(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "Polish", POLISH)
    by_name = {row.name: row for row in look_service.child_looks(office_store)}
    zoe, lukasz = by_name["Ashdown, Zoë"], by_name["Kowalczyk, Łukasz"]
    look_service.set_look(office_store, zoe.pupil_id, Look.LARGE)
    kept = look_service.set_look(office_store, lukasz.pupil_id, Look.STANDARD, "Polish")
    order = Order(classes["5B"], spares=1)
    planned = service.plan_order(office_store, Paper.LETTER, order)
    assert planned.looks == ("1 English and Polish", "1 Large print, 18 point")
    pack = service.prepare_letters(office_store, order).value
    looks = {child.name: pack.wordings[child.wording] for child in pack.children}
    assert looks["Zoë Ashdown"].look is Look.LARGE
    beside = looks["Łukasz Kowalczyk"].beside
    assert beside is not None
    assert beside.language == "Polish"
    rest = [one for name, one in looks.items() if name.split()[0] not in {"Zoë", "Łukasz"}]
    assert all(one.look is Look.STANDARD and one.beside is None for one in rest)
    text = " ".join(read(render_class_pack(pack)))
    assert "translation of version 1, entered by office" in text.replace("\n", " ")
    assert "not checked by this program" in text.replace("\n", " ")
    spare = read(render_class_pack(replace(pack, children=())))
    assert not any(POLISH in one for one in spare)
    assert kept.undo is not None
    kept.undo.run(office_store)
    again = service.prepare_letters(office_store, order).value
    assert all(one.beside is None for one in again.wordings)


def test_what_was_chosen_for_a_run_goes_before_what_is_kept(
    office_store: Store, classes: dict[str, str]
) -> None:
    row = look_service.child_looks(office_store)[0]
    look_service.set_look(office_store, row.pupil_id, Look.LARGEST, "Polish")
    order = Order(look=Look.CLEAR, language="", pupil_ids=(row.pupil_id,))
    (wording,) = service.prepare_letters(office_store, order).value.wordings
    assert wording.look is Look.CLEAR
    assert wording.beside is None


def test_a_language_without_a_translation_is_told_before_printing(
    office_store: Store, classes: dict[str, str]
) -> None:
    row = look_service.child_looks(office_store)[0]
    look_service.set_look(office_store, row.pupil_id, Look.STANDARD, "Dari")
    planned = service.plan_order(office_store, Paper.LETTER, Order())
    assert planned.missing == ("There is no Dari for “My online rules”, version 1: English alone.",)
    service.prepare_letters(office_store, Order())


def test_a_translation_that_is_not_kept_line_to_line_follows_the_english(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "Polish", POLISH, short=3)
    order = Order(classes["5B"], language="Polish")
    pack = service.prepare_letters(office_store, order).value
    text = " ".join(read(render_class_pack(replace(pack, children=pack.children[:1]))))
    assert text.index("We won't blame you") < text.index(f"{POLISH} 1")
    assert f"{POLISH} 21" in text


def test_one_changed_sentence_leaves_one_line_to_translate_and_prints_english_alone(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "Polish", POLISH)
    old = change_rule(office_store, to="I charge my tablet at home.")
    row = ks2_of(office_store)
    found = carried_service.standing_of(office_store, row, "polish")
    assert found is not None
    every = len(found.english)
    assert found.open_words == f"1 of {every} lines to translate"
    (line,) = found.open
    assert (line.english, line.was) == ("I charge my tablet at home.", old)
    assert line.theirs == f"{POLISH} {line.number}"
    assert [at for at, one in enumerate(found.theirs, 1) if not one] == [line.number]
    order = Order(classes["5B"], language="Polish")
    planned = service.plan_order(office_store, Paper.LETTER, order)
    assert planned.looks == ()
    assert planned.missing == (
        f"Polish of “My online rules”, version 2: {found.open_words}, so English alone.",
    )
    assert planned.to_translate == (row.id, "Polish")
    pack = service.prepare_letters(office_store, order).value
    assert all(wording.beside is None for wording in pack.wordings)
    lines = "\n".join(one or "Nowa linia" for one in found.theirs)
    kept = translation_service.save_translation(office_store, row, "Polish", lines)
    planned = service.plan_order(office_store, Paper.LETTER, order)
    assert (planned.missing, planned.to_translate) == ((), None)
    assert planned.looks == (f"{planned.letters} English and Polish",)
    assert kept.undo is not None
    kept.undo.run(office_store)
    again = carried_service.standing_of(office_store, row, "Polish")
    assert again == found


def test_a_partly_translated_agreement_is_kept_by_line_and_not_printed(
    office_store: Store, classes: dict[str, str]
) -> None:
    row = ks2_of(office_store)
    english = translation_service.english_lines(office_store, row)
    lines = ["", *(f"{POLISH} {number}" for number in range(2, len(english) + 1))]
    translation_service.save_translation(office_store, row, "Polish", "\n".join(lines))
    found = carried_service.standing_of(office_store, row, "Polish")
    assert found is not None
    assert found.theirs == tuple(lines)
    assert carried_service.beside_of(office_store, [row]) == {}


def test_a_line_taken_out_leaves_the_translation_whole(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "Polish", POLISH)
    change_rule(office_store)
    row = ks2_of(office_store)
    beside = carried_service.beside_of(office_store, [row])[row.id, "polish"]
    assert len(beside.pairs) == len(translation_service.english_lines(office_store, row))
    assert all(english and theirs for english, theirs in beside.pairs)
    assert "version 1, whose lines are the same" in beside.stamp
    out = translation_service.save_translation(office_store, row, "Polish", "")
    assert carried_service.standing_of(office_store, row, "Polish") is None
    assert out.undo is not None
    out.undo.run(office_store)
    assert carried_service.beside_of(office_store, [row])[row.id, "polish"] == beside


def test_a_line_that_stands_in_english_is_told_before_printing(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "Polish", POLISH)
    row = ks2_of(office_store)
    english = translation_service.english_lines(office_store, row)
    lines = [f"{POLISH} {number}" for number in range(1, len(english) + 1)]
    lines[4] = english[4]
    translation_service.save_translation(office_store, row, "Polish", "\n".join(lines))
    order = Order(classes["5B"], language="Polish")
    planned = service.plan_order(office_store, Paper.LETTER, order)
    assert planned.missing == ("Polish of “My online rules”, version 1: line 5 stands in English.",)
    assert planned.to_translate == (row.id, "Polish")


def test_rules_in_two_languages_have_the_numbers_of_those_in_one(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "Polish", POLISH)
    order = Order(classes["5B"], language="Polish")
    pack = service.prepare_letters(office_store, order).value
    (wording,) = pack.wordings
    rules = [rule for group in wording.groups for rule in group.rules]
    assert wording.beside is not None
    theirs = dict(wording.beside.pairs)
    pages = read(render_class_pack(replace(pack, children=pack.children[:1])))
    text = " ".join(" ".join(pages).split())
    for number, rule in enumerate(rules, 1):
        assert f"{number}. {rule.split()[0]}" in text
        assert f"{number}. {theirs[rule].split()[0]}" in text


@pytest.mark.parametrize("look", [Look.LARGE, Look.LARGEST])
def test_no_heading_of_a_language_stands_alone_at_the_foot(
    office_store: Store, classes: dict[str, str], look: Look
) -> None:
    translate(office_store, "Polish", POLISH)
    for short in range(12):
        note = "\n".join(["Proszę przeczytać."] * short)
        row = ks2_of(office_store)
        english = translation_service.english_lines(office_store, row)
        lines = "\n".join(f"{POLISH} {number}" for number in range(len(english)))
        translation_service.save_translation(office_store, row, "Polish", lines, note)
        order = Order(classes["5B"], look=look, language="Polish")
        pack = service.prepare_letters(office_store, order).value
        for page in read(render_class_pack(replace(pack, children=pack.children[:1]))):
            said = [line.strip() for line in page.splitlines()]
            if "English" in said:
                assert said[said.index("English") + 1] == "My online rules"


def test_a_language_written_in_two_ways_is_one_language(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "Polish", POLISH)
    row = next(r for r in look_service.child_looks(office_store) if "Kowalczyk" in r.name)
    look_service.set_look(office_store, row.pupil_id, Look.STANDARD, "polish")
    order = Order(pupil_ids=(row.pupil_id,))
    assert service.plan_order(office_store, Paper.LETTER, order).missing == ()
    (wording,) = service.prepare_letters(office_store, order).value.wordings
    assert wording.beside is not None
    assert translation_service.languages(office_store) == ("Polish",)
    agreement = translation_service.translatable(office_store)[0]
    translation_service.save_translation(office_store, agreement, "POLISH", "Nowe słowa")
    kept = [
        one.text
        for one in translation_service.translations(office_store)
        if one.agreement_id == agreement.id
    ]
    assert kept == ["Nowe słowa"]


def test_letters_of_a_translation_that_no_face_has_are_told(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "Chinese", "我们的规则")
    pack = service.prepare_letters(office_store, Order(language="Chinese")).value
    assert any("我们" in text for text in unprintable_names(pack))


def test_year_groups_stand_between_school_and_classes(
    office_store: Store, classes: dict[str, str]
) -> None:
    assert [row.name for row in service.targets(office_store)] == ["Whole school", "1R", "5B"]
    with office_store.write() as unit:
        unit.session.add(SchoolClass(name="5A", year_group="5", academic_year=YEAR))
        unit.commit("test.class")
    rows = service.targets(office_store)
    assert [row.name for row in rows] == ["Whole school", "Year group 5", "1R", "5A", "5B"]
    pack = service.prepare_letters(office_store, Order(rows[1].id)).value
    assert len(pack.children) == rows[1].children == len(NAMES)
    set_flag(office_store, "Ashdown", ask_dsl_first=True)
    assert service.plan_order(office_store, Paper.LETTER, Order(rows[1].id)).left_out == (
        "Zoë Ashdown",
    )
