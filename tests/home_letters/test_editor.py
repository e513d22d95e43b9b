"""The editor of letters: what is typed and dressed comes back as Markdown, by keys too."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence, QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.letter_library import read_wording
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


@pytest.mark.parametrize("start", range(5, 14))
def test_bold_over_a_part_of_a_field_takes_the_field_whole(
    editor: LetterEditor, start: int
) -> None:
    cursor = editor.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + 2, QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)
    press(editor, "Ctrl+B")
    assert editor.faults() == ()
    assert editor.markdown().replace("**", "") == "Dear {{parent}}\n\nCome."
    assert parse_letter("mine", editor.markdown()).blocks[0].personal


NASTY = [
    "{{ child\n}}", "{{child}", "{child}}", "{{{{child}}}}", "{{{child}}}", "{{child|upper}}",
    "{% if 1 %}x{% endif %}", "{{child.__class__.__mro__}}", "{{\u200bchild}}",
    "{{ {{child}} }}", "{{chi{{ld}}}}", "{{CHILD}}", "{{child }} }",
]  # fmt: skip


@pytest.mark.parametrize("typed", NASTY)
def test_what_only_looks_like_a_field_is_refused_while_it_is_typed(
    editor: LetterEditor, typed: str
) -> None:
    data = QMimeData()
    data.setText(typed)
    editor.text.insertFromMimeData(data)
    assert editor.faults() != ()
    with pytest.raises(ContentError):
        read_wording("own/blank", editor.markdown())


PLAIN = [
    "*O*Brien", "a\\b \\* \\\\", "&lt;b&gt; &#123;&#123;child&#125;&#125;", "<!-- sources: X-1 -->",
    "<!-- title: x -->", "\U0001f600 \U0001f469\u200d\U0001f467", "\u202eevil\u202c \u200fמה",
    "1. one\n   - two\n      - three", "- - - x", "\x00\x07bell", "a\u00a0b\u00adc", "***", "___",
    "![x](y)[^1]", "| a | b |\n|---|---|", "http://x.example/?a={1}".replace("{1}", "1"), "~~x~~",
]  # fmt: skip


@pytest.mark.parametrize("typed", PLAIN)
def test_whatever_else_is_pasted_stands_as_it_was_seen(editor: LetterEditor, typed: str) -> None:
    data = QMimeData()
    data.setText(typed)
    editor.text.insertFromMimeData(data)
    assert editor.faults() == ()
    markdown = editor.markdown()
    read_wording("own/blank", markdown)
    before = [line.strip() for line in seen(editor) if line.strip()]
    editor.set_letter("own/blank", markdown)
    assert [line.strip() for line in seen(editor) if line.strip()] == before
    assert editor.markdown() == markdown


def seen(editor: LetterEditor) -> list[str]:
    """The lines that the editor shows, without what no paper can hold."""
    text = editor.text.toPlainText().replace("\t", " ")
    return [
        "".join(one for one in line if unicodedata.category(one) != "Cc")
        for line in text.splitlines()
    ]
