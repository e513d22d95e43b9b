"""Differences word by word, and undo over frozen values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.aup_editor.difference_rules import (
    Kind,
    as_html,
    changed_words,
    condensed,
    difference,
    in_words,
)
from esafety_desktop.aup_editor.undo_rules import UndoStack

_TEXT = st.text("ab c.\n", max_size=60)


def test_words_are_marked_by_shape_and_by_name() -> None:
    found = difference("I keep it <safe>.\nBye.", "I always keep it.\nBye.")
    assert changed_words(found) == 2
    shown = as_html(found)
    assert "<b><u> always</u></b>" in shown
    assert "<s>" in shown
    assert "&lt;" in shown
    assert "[added: always]" in in_words(found)


def test_a_new_line_is_one_addition() -> None:
    found = difference("I run.\nI swim.", "I run.\nI charge it.\nI swim.")
    assert in_words(found) == "I run.\n[added: I charge it.]\nI swim."
    long = "\n".join(f"Line {n}." for n in range(20))
    assert "…" in in_words(condensed(difference(long, f"{long}\nMore.")))


@given(_TEXT, _TEXT)
def test_the_pieces_give_both_texts_back(before: str, after: str) -> None:
    found = difference(before, after)
    assert "".join(one.text for one in found if one.kind is not Kind.ADDED) == before
    assert "".join(one.text for one in found if one.kind is not Kind.TAKEN_OUT) == after


@given(st.lists(st.integers(0, 3), max_size=12))
def test_undo_goes_all_the_way_back_and_redo_forward(values: list[int]) -> None:
    stack = UndoStack(-1)
    states = [-1, *(value for value in values if stack.push(value, "step"))]
    for state in reversed(states[:-1]):
        assert stack.undo() == state
    assert stack.undo_label == ""
    for state in states[1:]:
        assert stack.redo() == state
    assert stack.redo_label == ""


def test_typing_into_one_field_is_one_step() -> None:
    stack = UndoStack("")
    for text in ("a", "ab", "abc"):
        stack.push(text, "typing", "field")
    stack.push("abcd", "typing", "other")
    assert stack.undo() == "abc"
    assert stack.undo() == ""
    assert stack.redo() == "abc"
    stack.seal()
    assert not stack.push("abc", "typing", "field")
