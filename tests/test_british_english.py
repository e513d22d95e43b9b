"""British English in everything a person reads: content, dialogs, the program's own sentences."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests import strings_kit as kit

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Words written otherwise in England, each with what to write instead.
SUSPECTS = {
    r"(color|behavior|favor|honor|neighbor|labor|humor|rumor|harbor)\w*": "-our",
    r"(un)?(organi|recogni|authori|apologi|minimi|maximi|prioriti|summari)z\w+": "-ise",
    r"(categori|emphasi|finali|initiali|customi|synchroni|visuali|utili)z\w+": "-ise",
    r"(memori|speciali|normali|critici|reali|personali|anonymi|analy)z\w+": "-ise, analyse",
    r"(center|theater|liter|fiber|centimeter|kilometer)(s|ed)?": "-re",
    r"(catalog|analog)(s|ed)?": "-ogue",
    r"(cancel|label|model|signal|travel|counsel|level|fuel|marvel)(ed|ing|er)": "double l",
    r"enroll(s|ments?)?|fulfill(s|ments?)?|installments?|skillful|willful": "one l",
    r"(defense|offense|pretense)s?": "-ce",
    r"gray(s|ed|ish)?": "grey",
    r"(cell ?phone|zip code|vacation|kindergarten|grade school|mom|recess)s?": "British words",
    r"math|gotten|aging|skeptic\w*|pajamas|airplane|someplace|anyplace": "British words",
    r"(a|the|your|our|this|its|of) license": "licence (noun)",
    r"license (number|file|key|plate|text)s?": "licence (noun)",
    r"(to|can|should|must|we|they|you) practice": "practise (verb)",
    r"practic(ed|ing)": "practised, practising",
    r"toward": "towards",
    r"\d{1,2}:\d\d ?[AP]M": "24-hour clock",
    r"(January|February|March|April|May|June|July|August) \d{1,2}, \d{4}": "day first",
    r"(September|October|November|December) \d{1,2}, \d{4}": "day first",
}
_PATTERN = re.compile("|".join(rf"\b(?:{suspect})\b" for suspect in SUSPECTS), re.IGNORECASE)


def content_prose() -> Iterator[tuple[str, str]]:
    for one in (*kit.content(), *kit.pages()):
        yield one.where, one.text


def dialog_prose() -> Iterator[tuple[str, str]]:
    for one in kit.dialogs():
        yield one.where, one.text


def code_prose() -> Iterator[tuple[str, str]]:
    """Everything in quotes, docstrings too."""
    for name, tree in kit.sources().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield f"{name}:{node.lineno}", node.value


def is_sentence(text: str) -> bool:
    """Whether a constant of the code is prose: several words, and no name of a thing in code."""
    return " " in text.strip() and not re.search(r"[{}_=<>]|::|->|\bSELECT\b|\bPRAGMA\b", text)


def slips(found: Iterator[tuple[str, str]]) -> list[str]:
    return [f"{where}: {hit[0]!r}" for where, text in found for hit in _PATTERN.finditer(text)]


def test_content_is_written_in_british_english() -> None:
    assert slips(content_prose()) == []


def test_dialogs_are_written_in_british_english() -> None:
    assert slips(dialog_prose()) == []


def test_the_programs_sentences_are_written_in_british_english() -> None:
    assert slips((where, text) for where, text in code_prose() if is_sentence(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pick a color.",
        "Their behavior matters.",
        "Organize the labels.",
        "The job was canceled.",
        "The community center",
        "You should practice it.",
        "Read the license file.",
        "Enrollment starts in May.",
        "November 5, 2026",
        "Do the math.",
        "A gray box",
        "She was labeled.",
    ],
)
def test_a_slip_is_seen(text: str) -> None:
    assert _PATTERN.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pick a colour.",
        "Cancelled: nothing was changed.",
        "Labelled, modelled, travelling, a traveller.",
        "Good practice is to practise.",
        "A licence to practise; they are licensed.",
        "The size of the prize; seized at once.",
        "Two metres from the centre.",
        "A dialog and a catalogue, 5 November 2026.",
        "Colours, enrolment, grey, towards, mathematics.",
    ],
)
def test_good_british_english_passes(text: str) -> None:
    assert _PATTERN.search(text) is None
