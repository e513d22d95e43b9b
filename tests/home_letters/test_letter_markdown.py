"""What is typed into a letter is text, and comes back from its Markdown as it was (B13, B14)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.letter_faults import faults, fields_in
from esafety_desktop.guidance.letter_markdown import from_plain, plain_text, to_markdown
from esafety_desktop.guidance.letter_texts import FIELDS, Block, Kind, Run, parse_letter
from esafety_desktop.guidance.letter_tidy import tidy

AWKWARD = "*_`#-+=~>|![]()<>&\\ \t\n1.2) éŁ李ع\u0301\u2028€¹“”\u00a0\u200b'\"/:"
texts = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters(exclude_characters="{}")))
runs = st.one_of(
    st.builds(Run, text=texts, bold=st.booleans()),
    st.builds(Run, field=st.sampled_from(sorted(FIELDS)), bold=st.booleans()),
)
blocks = st.builds(Block, kind=st.sampled_from(Kind), runs=st.lists(runs, max_size=6).map(tuple))


def back(written: list[Block]) -> tuple[Block, ...]:
    return parse_letter("mine", to_markdown(written)).blocks


@settings(max_examples=400)
@given(st.lists(blocks, max_size=5))
def test_markdown_brings_back_what_was_written(written: list[Block]) -> None:
    assert tidy(back(written)) == tidy(written)


@settings(max_examples=100)
@given(st.lists(blocks, max_size=5))
def test_what_is_tidy_stays_as_it_is(written: list[Block]) -> None:
    assert tidy(tidy(written)) == tidy(written)


@pytest.mark.fault("B14")
@pytest.mark.parametrize(
    "typed",
    [
        "*O*Brien",
        "**not bold**",
        "# not a heading",
        "- not a list",
        "1. not a number",
        "a\n===",
        "a\n---",
        "> said he",
        "    four blanks",
        "`code`",
        "<b>bold</b> <img src=x> </para>",
        "&amp; &#65;",
        "[link](http://example.org) ![x](y)",
        "[a]: b",
        "ends in a stroke\\",
        "~~~\nfence",
        "snake_case_name",
        "***",
    ],
)
def test_typed_signs_print_as_typed(typed: str) -> None:
    (block,) = back([Block(Kind.PARAGRAPH, (Run(typed),))])
    assert block.kind is Kind.PARAGRAPH
    assert [(run.field, run.bold) for run in block.runs if run.text != "\n"] == [("", False)] * len(
        [run for run in block.runs if run.text != "\n"]
    )
    assert "".join(run.text for run in block.runs) == typed.strip()


@pytest.mark.parametrize(
    ("before", "bold", "after"),
    [
        ("see", "(this)", "now"),
        ("a", "b", "c"),
        ("é", "“x”", "é"),
        ("1", "!", "2"),
        ("", " x ", "y"),
    ],
)
def test_bold_may_begin_and_end_anywhere(before: str, bold: str, after: str) -> None:
    written = [Block(Kind.ITEM, (Run(before), Run(bold, bold=True), Run(after)))]
    assert [run.text for run in tidy(back(written))[0].runs if run.bold] == [bold.strip()]


def test_plain_text_keeps_fields_and_paragraphs() -> None:
    text = "Dear {{parent}}\n\n{{child}} and\nmore"
    assert plain_text(from_plain(text)) == text
    assert [run.field for run in from_plain(text)[1].runs if run.field] == ["child"]


@pytest.mark.fault("B13")
@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Dear {p.__init__}", "brace"),
        ("{% for x in y %}z{% endfor %}", "brace"),
        ("Dear {{child.__class__}}", "{{child.__class__}}"),
        ("{{ child | safe }}", "{{child | safe}}"),
        ("{{chld}}", "{{chld}}"),
        ("{{}}", "{{}}"),
        ("Dear {{child", "brace"),
        ("a } b", "brace"),
        ("{{{child}}}", "brace"),
    ],
)
def test_a_stray_brace_or_unknown_field_is_named_with_its_line(line: str, named: str) -> None:
    (fault,) = faults(["Dear {{parent}}", "", line], FIELDS)
    assert fault.line == 3
    assert named in fault.sentence
    with pytest.raises(ContentError):
        parse_letter("mine", f"Dear\n\n{line}")


def test_fields_of_the_list_are_no_faults() -> None:
    assert faults(["Dear {{parent}} and {{ child }}"], FIELDS) == ()
    assert fields_in("{{child}} {{ parent }} {{child}}") == ("child", "parent")
