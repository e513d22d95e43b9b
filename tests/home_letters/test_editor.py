"""The editor of letters: what is typed and dressed comes back as Markdown, by keys too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence, QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from esafety_desktop.guidance.letter_markdown import to_markdown
from esafety_desktop.guidance.letter_texts import parse_letter
from esafety_desktop.home_letters import text_document_view as inside
from esafety_desktop.home_letters import text_service
from esafety_desktop.home_letters.editor_view import LetterEditor
from tests.conftest import unnamed_controls
from tests.home_letters.test_letter_markdown import blocks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.guidance.letter_texts import Block


@pytest.fixture
def editor(qtbot: QtBot) -> LetterEditor:
    made = LetterEditor()
    qtbot.addWidget(made)
    made.set_letter("own/blank", "Dear {{parent}}\n\nCome.")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.text.setFocus()
    made.text.moveCursor(QTextCursor.MoveOperation.End)
    return made


def press(editor: LetterEditor, keys: str) -> None:
    handle = editor.windowHandle()
    assert handle is not None
    QTest.keySequence(handle, QKeySequence(keys))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(blocks, max_size=5))
def test_qts_document_brings_back_what_it_was_given(qapp: object, written: list[Block]) -> None:
    markdown = to_markdown(written)
    document = QTextDocument()
    inside.show(document, text_service.paragraphs(markdown))
    assert text_service.markdown_of(inside.paragraphs_of(document)) == markdown
    assert (
        parse_letter("mine", markdown).blocks
        == parse_letter("mine", text_service.markdown_of(inside.paragraphs_of(document))).blocks
    )


def test_every_control_has_a_name(editor: LetterEditor) -> None:
    assert unnamed_controls(editor) == []


def test_bold_by_key(editor: LetterEditor) -> None:
    QTest.keyClicks(editor.text, " Bring ")
    press(editor, "Ctrl+B")
    assert editor.ui.bold.isChecked()
    QTest.keyClicks(editor.text, "water")
    press(editor, "Ctrl+B")
    QTest.keyClicks(editor.text, "*now*")
    assert editor.markdown() == "Dear {{parent}}\n\nCome. Bring **water**\\*now\\*"


def test_headings_and_lists_by_key(editor: LetterEditor) -> None:
    press(editor, "Ctrl+Alt+1")
    press(editor, "Return")
    press(editor, "Ctrl+Shift+L")
    QTest.keyClicks(editor.text, "one")
    press(editor, "Return")
    QTest.keyClicks(editor.text, "two")
    press(editor, "Return")
    press(editor, "Return")
    QTest.keyClicks(editor.text, "1. end")
    assert editor.markdown() == "Dear {{parent}}\n\n## Come.\n\n- one\n- two\n\n1\\. end"
    press(editor, "Ctrl+Z")
    assert "1" not in editor.markdown()


def test_pressed_again_it_is_a_paragraph_again(editor: LetterEditor) -> None:
    editor.text.selectAll()
    editor.make_kind("item")
    assert editor.markdown() == "- Dear {{parent}}\n- Come."
    editor.text.selectAll()
    editor.make_kind("item")
    editor.make_kind("heading")
    assert editor.markdown() == "## Dear {{parent}}\n\n## Come."
    editor.text.selectAll()
    editor.make_kind("heading")
    assert editor.markdown() == "Dear {{parent}}\n\nCome."


def test_fields_come_from_a_menu_with_plain_words(editor: LetterEditor) -> None:
    lines = {line.data(): line.text() for line in editor.ui.field.menu().actions()}
    assert lines["child_first"] == "The forename in use"
    assert lines["event_day"] == "Asked when you write: day of the event"
    assert "papers" not in lines
    editor.insert_field("child")
    assert editor.markdown().endswith("Come.{{child}}")


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_field_goes_as_a_whole(editor: LetterEditor, key: Qt.Key) -> None:
    cursor = editor.text.textCursor()
    cursor.setPosition(len("Dear {{parent}}") if key == Qt.Key.Key_Backspace else len("Dear "))
    editor.text.setTextCursor(cursor)
    QTest.keyClick(editor.text, key)
    assert editor.markdown() == "Dear\n\nCome."


def test_what_is_no_field_is_named_with_its_line(editor: LetterEditor) -> None:
    QTest.keyClicks(editor.text, " {{chld}} and {p.__init__}")
    assert [one.split(":")[0] for one in editor.faults()] == ["Line 2", "Line 2"]
    assert "{{chld}}" in editor.faults()[0]


def test_text_from_elsewhere_comes_in_plain(editor: LetterEditor) -> None:
    data = QMimeData()
    data.setHtml("<b>Bold</b> <img src='x'> & <i>more</i>")
    data.setText("Bold & more <b>")
    editor.text.insertFromMimeData(data)
    assert editor.markdown().endswith("Come.Bold \\& more \\<b\\>")


def test_a_letter_of_an_incident_has_no_dress(editor: LetterEditor) -> None:
    editor.set_letter("incident/rules-1", "{{reason}}\n\n{{measure}}")
    assert editor.ui.bold.isHidden()
    editor.text.selectAll()
    editor.make_bold()
    editor.make_kind("heading")
    assert editor.markdown() == "{{reason}}\n\n{{measure}}"
