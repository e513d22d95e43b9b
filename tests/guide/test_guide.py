"""The guide: every page is read, found, shown with its pictures and printed; F1 finds its page."""

from __future__ import annotations

import importlib.util
import json
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from esafety_desktop import bootstrap
from esafety_desktop.dates import british
from esafety_desktop.guidance.september import september
from esafety_desktop.guidance.source_ids import source_list
from esafety_desktop.guide import guide_pages, service
from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.guide.markdown_rules import blocks_of
from esafety_desktop.guide.rows import Block, GuidePage, Kind, Run
from esafety_desktop.places import resource
from esafety_desktop.shell.about_dialog import AboutDialog
from esafety_desktop.words import stems
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.printing.reading import missing_glyphs, read
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = service.pages()
#: Keys of lists, texts and dialogs that no menu has.
OF_PLACES = {"Ctrl+C", "Ctrl+Shift+C",
    "Esc", "Ctrl+Page Down", "Ctrl+Page Up", "Ctrl+Space", "Shift+Space", "Ctrl+D", "Ctrl+R",
    "Ctrl+J", "Ctrl+0", "Ctrl+Alt+1", "Ctrl+Shift+L", "Ctrl+Return", "Ctrl+S", "Ctrl+plus",
    "Ctrl+minus", "Ctrl+1 to Ctrl+6", "Shift+F10", "Shift+Up", "Shift+Down",
}  # fmt: skip


def tool() -> Any:
    """packaging/guide_pictures.py; the name of its folder is taken by a library."""
    script = ROOT / "packaging" / "guide_pictures.py"
    spec = importlib.util.spec_from_file_location("guide_pictures", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def opened(qtbot: QtBot, page: str = service.FIRST) -> GuideDialog:
    dialog = GuideDialog(None, page, lambda *_arguments: None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_contents_and_files_are_the_same() -> None:
    assert {path.stem for path in resource("help").glob("*.md")} == {
        one.name for one in PAGES if not one.made
    }
    assert len({one.title for one in PAGES}) == len(PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_begins_with_its_name_and_what_matters_most(page: GuidePage) -> None:
    first, second, *_ = page.blocks
    assert first.kind is Kind.HEADING
    assert first.level == 1
    assert "ring 999" in second.text
    assert page.about


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_names_in_bold_is_in_the_program(page: GuidePage) -> None:
    """“**File, Import pupils…**” is looked for as its two words; keys such as Ctrl+Z are known."""
    if page.name in {"help", "first-hour"} or page.made:
        pytest.skip("it speaks in its own bold words, too")
    shown = tool().words_of_the_program()
    named = re.findall(r"\*\*(.+?)\*\*", page.source)
    parts = [part for one in named for part in ([one] if one in shown else one.split(", "))]
    own = {"If a child or anyone is in danger now, ring 999."}
    assert [part for part in parts if part not in shown and part not in own] == []


def test_every_picture_is_used_and_has_words_that_the_program_still_has() -> None:
    """A picture with a button that is gone is out of date: python3 packaging/dev.py guide."""
    made = tool()
    lying = {path.stem for path in resource("help", "pictures").glob("*.png")}
    assert lying == set(made.used()) == {name for page in PAGES for name in page.pictures}
    shown = made.words_of_the_program()
    told = json.loads(made.KNOWN.read_text(encoding="utf-8"))
    assert set(told) == lying
    gone = {
        name: [word for word in words if word.replace("&", "") not in shown]
        for name, words in told.items()
    }
    assert {name: words for name, words in gone.items() if words} == {}
    assert all(len(words) > 3 for name, words in told.items() if name != "governor")


def test_the_list_in_docs_is_what_the_command_writes() -> None:
    made = tool()
    assert made.LIST.read_text(encoding="utf-8") == made.page_list()


def test_markdown_is_read_into_blocks() -> None:
    source = (
        "# T\n\nA **b** c\n\n1. one\n   - deep\n2. two\n\n| x | y |\n|---|---|\n| 1 | **2** |\n"
    )
    assert blocks_of(source) == (
        Block(Kind.HEADING, (Run("T"),)),
        Block(Kind.TEXT, (Run("A "), Run("b", bold=True), Run(" c"))),
        Block(Kind.ITEM, (Run("one"),), mark="1."),
        Block(Kind.ITEM, (Run("deep"),), level=2, mark="•"),
        Block(Kind.ITEM, (Run("two"),), mark="2."),
        Block(Kind.TABLE, rows=(("x", "y"), ("1", "2"))),
    )
    assert blocks_of("![what](pictures/a-b.png)")[0].picture == "a-b"


@pytest.mark.parametrize("source", ["> said", "    code", "---", "<b>x</b>"])
def test_what_paper_can_not_show_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="can't hold"):
        blocks_of(source)


def test_words_are_found_on_their_page_under_their_heading() -> None:
    first, *_ = service.find("recovery sheet safe")
    assert {hit.page for hit in service.find("LADO")} >= {"first-hour", "contact-map"}
    assert first.title
    (hit,) = [one for one in service.find("jam") if one.page == "parents-evening"]
    assert hit.heading == "1. Two weeks before: print"
    assert service.find("unheard-of") == ()
    assert service.find("") == ()


def test_spellings_and_endings_of_a_word_find_the_same_places() -> None:
    back_ups = service.find("backup")
    assert len(back_ups) > 5
    for words in ("backing up", "back-up", "back up", "Back-ups", "backs up", "backed up"):
        assert service.find(words) == back_ups, words
    for one, other in (("print", "printing"), ("sign in", "signing in"), ("e-mail", "email")):
        assert service.find(one), one
        assert service.find(one) == service.find(other), one
    assert service.find("evenin") == service.find("evening") != ()  # while it is typed
    assert stems("Backing it up, set-up and classes’ copies") == (
        "back", "it", "up", "setup", "and", "class", "copy",
    )  # fmt: skip


def test_every_page_is_shown_with_its_pictures_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    for row, page in enumerate(PAGES):
        dialog.ui.list.setCurrentRow(row)
        assert dialog.page == page
        assert page.title in dialog.windowTitle()
        assert "ring 999" in dialog.text.toPlainText()
        for name in page.pictures:
            kind = QTextDocument.ResourceType.ImageResource
            picture = dialog.text.document().resource(kind.value, QUrl(f"pictures/{name}.png"))
            assert 0 < picture.deviceIndependentSize().width() <= dialog.text.viewport().width()
    dialog.resize(560, 500)
    assert not dialog.text.horizontalScrollBar().isVisible()


def test_words_typed_bring_up_places_and_the_page_they_stand_on(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    QTest.keySequence(dialog, QKeySequence("Ctrl+F"))
    QTest.keyClicks(dialog.ui.words, "paper jam")
    assert dialog.ui.list.count() == 1
    dialog.ui.list.setCurrentRow(0)
    assert dialog.page.name == "parents-evening"
    assert dialog.text.textCursor().selectedText().lower() in {"paper jam", ""}
    dialog.ui.words.setText("qqqq")
    assert "doesn't speak of" in dialog.ui.list.item(0).text()
    assert not dialog.ui.list.item(0).flags() & Qt.ItemFlag.ItemIsSelectable
    dialog.ui.words.clear()
    assert dialog.ui.list.count() == len(PAGES)
    assert dialog.ui.list.currentRow() == [one.name for one in PAGES].index("parents-evening")


def test_the_guide_opens_in_its_find_line_and_enter_opens_a_page(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.waitUntil(dialog.ui.words.hasFocus)
    QTest.keyClicks(dialog.ui.words, "backing up")
    QTest.keyClick(dialog.ui.words, Qt.Key.Key_Down)
    assert dialog.ui.list.hasFocus()
    assert dialog.ui.list.currentRow() == 0
    QTest.keyClick(dialog.ui.list, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.text.hasFocus()
    dialog.focus_words()
    QTest.keyClicks(dialog.ui.words, "LADO")
    first = service.find("LADO")[0]
    QTest.keyClick(dialog.ui.words, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.page.name == first.page
    assert dialog.text.hasFocus()
    for place in (dialog.text, dialog.ui.list, dialog.ui.words, dialog.ui.printPage, dialog):
        place.setFocus()
        if place is not dialog.ui.printPage:
            QTest.keyClick(place, Qt.Key.Key_Return)
        assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_takes_the_words_away_before_it_closes_the_guide(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.waitUntil(dialog.ui.words.hasFocus)
    QTest.keyClicks(dialog.ui.words, "backing up")
    QTest.keyClick(dialog.ui.words, Qt.Key.Key_Escape)
    assert not dialog.ui.words.text()
    assert dialog.isVisible()
    QTest.keyClick(dialog.ui.words, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_unknown_page_is_the_first(qtbot: QtBot) -> None:
    assert opened(qtbot, "never written").page.name == service.FIRST


def test_who_is_not_signed_in_reads_but_does_not_print(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.ui.printPage.isVisible()
    assert not dialog.ui.printAll.isVisible()


def test_the_whole_guide_is_printed_with_its_contents() -> None:
    def picture(name: str) -> bytes:
        return service.picture_file(name).read_bytes()

    pdf = guide_pages.render_guide(PAGES, picture)
    texts = read(pdf)
    assert missing_glyphs(pdf) == 0
    front = " ".join(texts[0].split())
    for page in PAGES:
        number = re.search(rf"{re.escape(page.about[:25])}\D+(\d+)", front)
        assert number is not None, page.title
        assert page.title in texts[int(number[1]) - 1]
    whole = re.sub(r"\s+", " ", " ".join(texts))
    for page in PAGES:
        for block in page.blocks:
            for word in block.text.split()[:6]:
                assert unicodedata.normalize("NFKC", word) in whole
    alone = guide_pages.render_page(PAGES[1], picture)
    assert PAGES[1].title in read(alone)[0]


def test_every_key_of_the_menus_stands_on_the_page_of_keys(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    (page,) = [one for one in PAGES if one.name == "keys"]
    told = {key for block in page.blocks for row in block.rows[1:] for key in row[0].split(", ")}
    keys = {
        action.shortcut().toString()
        for menu in working.frame.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if not action.shortcut().isEmpty()
    }
    tabs = {f"Ctrl+{number}" for number in range(1, 7)}
    assert keys - told - tabs == set()
    menu_like = {key for key in told if re.fullmatch(r"(Ctrl\+(Shift\+)?\w|F\d+)", key)}
    assert menu_like - keys - OF_PLACES - {"F2"} == set()


def test_f1_in_a_tab_and_the_words_about_the_program(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    for room, name in (("contacts", "contact-map"), ("incidents", "incident"), ("today", "help")):
        working.view.open_place(room)
        working.trigger("help")
        (dialog,) = [one for one in working.frame.findChildren(GuideDialog) if one.isVisible()]
        assert dialog.page.name == name
        dialog.close()
        dialog.setParent(None)
    about = AboutDialog()
    qtbot.addWidget(about)
    assert "ring 999" in about.ui.text.toPlainText()


def test_f1_helps_before_anybody_has_signed_in(qtbot: QtBot, program: Program) -> None:
    QTest.keyClick(program.frame, Qt.Key.Key_F1)
    (dialog,) = program.frame.findChildren(GuideDialog)
    assert dialog.isVisible()
    assert dialog.page.name == "help"
    assert not dialog.ui.printAll.isVisible()
    dialog.close()


def test_f1_helps_with_the_set_up(qtbot: QtBot, tmp_path: Path) -> None:
    program = bootstrap.build(tmp_path)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled):
        program.start()
    qtbot.waitUntil(lambda: not program.jobs.busy)
    QTest.keyClick(program.frame, Qt.Key.Key_F1)
    (dialog,) = program.frame.findChildren(GuideDialog)
    assert dialog.page.name == "first-hour"
    dialog.close()
    program.shut()
    program.frame.close()


def test_what_is_unconfirmed_stands_on_the_page_about_the_guidance() -> None:
    (page,) = [one for one in PAGES if one.name == "guidance"]
    whole = " ".join(block.text for block in page.blocks)
    found = september()
    for one in (*found.changes, *found.check_first):
        assert one.title in whole
        assert one.look in whole
    assert british(found.checked_on) in whole
    published = [one.title for one in source_list().values() if one.kind == "published guidance"]
    assert len(published) > 20
    assert all(title in whole for title in published)
