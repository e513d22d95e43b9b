"""A family with a language beside English gets its reminders in both, where they are translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtGui import QTextCharFormat

from esafety_desktop.guidance import letter_library
from esafety_desktop.letters import look_service, service
from esafety_desktop.letters import reminder_translation_service as reminders
from esafety_desktop.letters.order_rules import Order
from esafety_desktop.letters.pages import render_class_pack
from esafety_desktop.letters.rows import Look, Paper
from esafety_desktop.letters.translation_dialog import TranslationDialog
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.wordings import letter_service
from tests.letters.letter_school import fill
from tests.letters.test_packs import boxes_apart
from tests.printing.reading import missing_glyphs, read

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.letters.rows import ChildSheet, ClassPack
    from esafety_desktop.store.store import Store

POLISH = (
    "Szanowni Państwo {{parent}}",
    "Formularz dla {{child}} ({{class}}) jeszcze nie wrócił: {{papers}}.",
    "Prosimy o zwrot do {{return_by}}.",
    "Telefon: {{telephone}}.",
    "Z poważaniem",
    "{{signed}}",
)
ARABIC = "رسالة تذكير"


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    found = fill(office_store)
    service.class_pack(office_store)
    return found


def child(store: Store, name: str) -> str:
    return next(row.pupil_id for row in look_service.child_looks(store) if name in row.name)


def wants(store: Store, name: str, language: str, look: Look = Look.STANDARD) -> None:
    look_service.set_look(store, child(store, name), look, language)


def pages(pack: ClassPack, sheet: ChildSheet) -> list[str]:
    return [text for text in read(render_class_pack(pack)) if f"for {sheet.name}" in text]


def translate(store: Store, key: str, language: str, line: str) -> None:
    english = reminders.english_lines(store, key)
    theirs = [f"{line} {number}" for number in range(1, len(english) + 1)]
    reminders.save(store, key, language, "\n".join(theirs))


def of_child(store: Store, pack: ClassPack, name: str) -> ChildSheet:
    return next(one for one in pack.children if one.pupil_id == child(store, name))


@pytest.mark.covers("KN-LETTER-2")
def test_the_whole_letter_follows_the_english_one_with_the_familys_own_names(
    office_store: Store, classes: dict[str, str]
) -> None:
    reminders.save(office_store, "reminder1", "Polish", "\n".join(POLISH))
    wants(office_store, "Ashdown", "Polish")
    pack = service.prepare_reminders(office_store, Order(classes["5B"])).value
    zoe = of_child(office_store, pack, "Ashdown")
    words = " ".join(" ".join(pages(pack, zoe)).split())
    assert "Szanowni Państwo Mrs Ashdown" in words
    assert f"Formularz dla Zoë Ashdown (5B) jeszcze nie wrócił: {zoe.values['papers']}." in words
    assert "Polish: entered by" in words
    assert "not checked by this program. The English is what counts." in words
    order = [
        words.index("English It may still be in a book bag"),
        words.index("If you need another copy"),
        words.index("Polish Prosimy o zwrot do"),
        words.index("Telefon:"),
        words.index("Polish: entered by"),
    ]
    assert order == sorted(order), "first all English, then all Polish, each under its name"
    other = pack.children[-1]
    assert "Polish" not in " ".join(pages(pack, other)), "English alone for the others"
    pdf = render_class_pack(pack)
    assert missing_glyphs(pdf) == 0
    codes = [
        code.text
        for page in pypdfium2.PdfDocument(pdf)
        for code in zxingcpp.read_barcodes(page.render(scale=200 / 72, grayscale=True).to_pil())
    ]
    assert codes == [one.code for one in pack.children]


@pytest.mark.parametrize("look", [Look.STANDARD, Look.LARGEST, Look.EASY])
def test_right_to_left_and_large_letters_stay_apart(
    office_store: Store, classes: dict[str, str], look: Look
) -> None:
    translate(office_store, "reminder1", "Arabic", ARABIC)
    order = Order(classes["1R"], look=look, language="Arabic")
    pack = service.prepare_reminders(office_store, order).value
    pdf = render_class_pack(pack)
    assert missing_glyphs(pdf) == 0
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        assert boxes_apart([text.get_rect(number) for number in range(text.count_rects())])


def test_every_rung_has_its_own_and_a_missing_one_is_told_before(
    office_store: Store, classes: dict[str, str]
) -> None:
    for number, key in enumerate(reminders.KEYS[:2], 1):
        translate(office_store, key, "Polish", f"Przypomnienie{number}")
    wants(office_store, "Ashdown", "Polish")
    order = Order(classes["5B"])
    for said in ("Przypomnienie1 1", "Przypomnienie2 1"):
        assert service.plan_order(office_store, Paper.REMINDER, order).missing == ()
        pack = service.prepare_reminders(office_store, order).value
        text = " ".join(pages(pack, of_child(office_store, pack, "Ashdown")))
        assert said in text
        service.mark_sent(office_store, pack)
    planned = service.plan_order(office_store, Paper.REMINDER, order)
    assert planned.missing == ("There is no Polish for “Last reminder”: English alone.",)
    assert planned.to_translate == ("reminder3", "Polish")
    pack = service.prepare_reminders(office_store, order).value
    text = " ".join(pages(pack, of_child(office_store, pack, "Ashdown")))
    assert "This is our last letter" in text
    assert "Przypomnienie" not in text


def test_a_reminder_of_which_hardly_a_line_is_left_prints_english_alone(
    office_store: Store, classes: dict[str, str]
) -> None:
    translate(office_store, "reminder1", "Polish", "Przypomnienie")
    wants(office_store, "Ashdown", "Polish")
    changed = letter_service.save_letter(
        office_store, "reminder1", "Dear {{parent}}\n\nPlease send {{papers}} back."
    )
    assert reminders.kept(office_store, "reminder1", "Polish") == "Przypomnienie 1\n"
    letter_service.save_letter(
        office_store, "reminder1", "Dear {{parent}}\n\nSend {{papers}} back.\n\nThank you."
    )
    (said,) = service.plan_order(office_store, Paper.REMINDER, Order(classes["5B"])).missing
    assert said == "Polish of “First reminder”: 2 of 3 lines to translate, so English alone."
    pack = service.prepare_reminders(office_store, Order(classes["5B"])).value
    assert "Przypomnienie" not in " ".join(read(render_class_pack(pack)))
    assert changed.undo is not None
    changed.undo.run(office_store)
    assert "Przypomnienie 1" in reminders.kept(office_store, "reminder1", "polish")


def reword(store: Store) -> str:
    """The school says its fourth paragraph in other words; gives them."""
    said = "Ask the office for another copy."
    shipped = letter_library.shipped("reminder1").source.split("\n\n")
    letter_service.save_letter(store, "reminder1", "\n\n".join([*shipped[:3], said, *shipped[4:]]))
    return said


def test_what_still_says_the_same_keeps_its_translation_and_the_rest_is_marked(
    office_store: Store, classes: dict[str, str]
) -> None:
    reminders.save(office_store, "reminder1", "Polish", "\n".join(POLISH))
    wants(office_store, "Ashdown", "Polish")
    was = reminders.english_lines(office_store, "reminder1")[3]
    said = reword(office_store)
    found = reminders.standing_of(office_store, "reminder1", "polish")
    assert found is not None
    assert found.theirs == (*POLISH[:3], "", *POLISH[4:])
    (missing,) = found.open
    assert (missing.number, missing.english, missing.was) == (4, said, was)
    assert missing.theirs == POLISH[3]
    planned = service.plan_order(office_store, Paper.REMINDER, Order(classes["5B"]))
    assert planned.missing == (
        "Polish of “First reminder”: 1 of 6 lines to translate, given in English meanwhile.",
    )
    assert planned.to_translate == ("reminder1", "Polish")
    pack = service.prepare_reminders(office_store, Order(classes["5B"])).value
    zoe = of_child(office_store, pack, "Ashdown")
    text = " ".join(" ".join(pages(pack, zoe)).split())
    assert "Formularz dla Zoë Ashdown (5B)" in text
    assert "Telefon" not in text, "the words that changed"
    order = [
        text.index("Polish Prosimy o zwrot do"),
        text.index("Not in Polish yet: Ask the office for another copy."),
        text.index("1 line is not translated yet and given in English."),
    ]
    assert order == sorted(order), "in its place, marked, and told below"


def test_an_open_line_is_translated_and_all_of_it_is_undone(
    office_store: Store, classes: dict[str, str]
) -> None:
    reminders.save(office_store, "reminder1", "Polish", "\n".join(POLISH))
    reword(office_store)
    carried = reminders.kept(office_store, "reminder1", "Polish")
    assert carried == "\n".join((*POLISH[:3], "", *POLISH[4:]))
    two = (*POLISH[:3], "Kopię ma sekretariat.", *POLISH[4:])
    made = reminders.save(office_store, "reminder1", "Polish", "\n".join(two))
    found = reminders.standing_of(office_store, "reminder1", "Polish")
    assert found is not None
    assert (found.theirs, found.open) == (two, ())
    assert made.undo is not None
    made.undo.run(office_store)
    assert reminders.kept(office_store, "reminder1", "Polish") == carried


def test_nothing_is_carried_over_from_what_was_taken_out(
    office_store: Store, classes: dict[str, str]
) -> None:
    reminders.save(office_store, "reminder1", "Polish", "\n".join(POLISH))
    reword(office_store)
    out = reminders.save(office_store, "reminder1", "Polish", "")
    assert reminders.standing_of(office_store, "reminder1", "Polish") is None
    assert reminders.open_in(office_store, "reminder1") == ()
    assert out.undo is not None
    out.undo.run(office_store)
    assert reminders.open_in(office_store, "reminder1") == ("Polish: 1 of 6 lines to translate.",)
    letter_service.go_back(office_store, "reminder1")
    assert reminders.kept(office_store, "reminder1", "Polish") == "\n".join(POLISH)


def test_the_window_names_the_open_lines_and_what_stood_there(
    qtbot: QtBot, office_store: Store, classes: dict[str, str]
) -> None:
    reminders.save(office_store, "reminder1", "Polish", "\n".join(POLISH))
    was = reminders.english_lines(office_store, "reminder1")[3]
    reword(office_store)
    jobs = Jobs()
    dialog = TranslationDialog(Desk(office_store, jobs), start=("reminder1", "Polish"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.count.text() == (
        "1 of 6 lines to translate (line 4): the letter gives them in English, marked, until "
        "they are."
    )
    marked = [
        mark.cursor.selectedText()
        for mark in dialog.ui.english.extraSelections()
        if mark.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DashUnderline
    ]
    assert marked == [reminders.english_lines(office_store, "reminder1")[3]]
    dialog.ui.next.click()
    assert dialog.ui.was.text() == f"Line 4 was before: {was}\nIts translation: {POLISH[3]}"
    dialog.ui.text.insertPlainText("Kopię ma sekretariat.")
    assert dialog.ui.count.text() == "6 of 6 lines: the whole letter after the English one."
    assert not dialog.ui.next.isVisible()
    dialog.keep()
    found = reminders.standing_of(office_store, "reminder1", "Polish")
    assert found is not None
    assert found.open == ()
    dialog.close()
    jobs.close()


def test_what_was_not_kept_line_to_line_follows_the_english(
    office_store: Store, classes: dict[str, str]
) -> None:
    reminders.save(office_store, "reminder1", "Polish", "Prosimy o {{papers}}.\nDziękujemy.")
    wants(office_store, "Ashdown", "Polish")
    pack = service.prepare_reminders(office_store, Order(classes["5B"])).value
    text = " ".join(" ".join(pages(pack, of_child(office_store, pack, "Ashdown"))).split())
    assert "Dziękujemy." in text
    assert text.index("If you need another copy") < text.index("Dziękujemy.")


def test_what_can_not_be_filled_in_is_refused_and_a_change_is_undone(
    office_store: Store, classes: dict[str, str]
) -> None:
    with pytest.raises(Problem) as caught:
        reminders.save(office_store, "reminder1", "Polish", "Dla {{dziecko}}")
    assert "no field {{dziecko}}" in caught.value.advice
    with pytest.raises(Problem, match="English is there"):
        reminders.save(office_store, "reminder1", "english", "x")
    made = reminders.save(office_store, "reminder1", "Polish", "Dla {{child}}")
    assert made.undo is not None
    redo = made.undo.run(office_store)
    assert reminders.kept(office_store, "reminder1", "Polish") == ""
    assert redo.undo is not None
    redo.undo.run(office_store)
    assert reminders.kept(office_store, "reminder1", "Polish") == "Dla {{child}}"


def test_a_reminder_is_translated_in_the_window(
    qtbot: QtBot, office_store: Store, classes: dict[str, str]
) -> None:
    jobs = Jobs()
    dialog = TranslationDialog(Desk(office_store, jobs))
    qtbot.addWidget(dialog)
    box = dialog.ui.agreement
    names = [box.itemText(at) for at in range(box.count())]
    assert names[-3:] == ["First reminder", "Second reminder", "Last reminder"]
    box.setCurrentIndex(box.count() - 3)
    dialog.ui.language.setEditText("Polish")
    assert dialog.ui.english.toPlainText().startswith("Dear {{parent}}\nA slip that we sent home")
    assert not dialog.ui.note.isEnabled()
    dialog.ui.text.setPlainText("\n".join(POLISH))
    assert dialog.ui.count.text() == "6 of 6 lines: the whole letter after the English one."
    dialog.keep()
    assert reminders.kept(office_store, "reminder1", "Polish") == "\n".join(POLISH)
    assert dialog.draft.found() == {}
    box.setCurrentIndex(0)
    assert dialog.ui.note.isEnabled()
    dialog.close()
    jobs.close()


def test_a_language_written_in_two_ways_is_one_language(
    office_store: Store, classes: dict[str, str]
) -> None:
    reminders.save(office_store, "reminder1", "Polish", "\n".join(POLISH))
    reminders.save(office_store, "reminder1", "polish", "Przypomnienie")
    assert reminders.kept(office_store, "reminder1", "Polish") == "Przypomnienie"
    assert len(reminders.standing(office_store)) == 1
    reminders.save(office_store, "reminder1", "POLISH", "")
    assert reminders.kept(office_store, "reminder1", "Polish") == ""
