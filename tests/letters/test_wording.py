"""Wording of agreements and letters: what it carries, must not say, fields by name (B13)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.agreements.rows import SlipRow
from esafety_desktop.guidance.agreement_texts import (
    Block,
    agreement_text,
    all_agreements,
    load_agreement,
    load_agreements,
)
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.letter_texts import FIELDS, Kind, letter, parse_letter
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.letters.addressee_rules import closing, envelope, greeting, whom_to_write
from esafety_desktop.letters.sheet_service import sheet
from esafety_desktop.places import resource
from esafety_desktop.school.rows import ParentRow, PupilRow

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.guidance.agreement_texts import AgreementText

LETTERS = tuple(path.stem for path in sorted(resource("letters").glob("*.md")))
DROPPED = re.compile(
    r"Data Protection Act 1998|LSCB|section 94|CEOP button|home-school agreement must|SEF|MSN|Bebo"
    r"|chat ?room|Thinkuknow|Becta|Knowsley|DCSF|Every Child Matters",
    re.IGNORECASE,
)


def carried(family: str, *agreements: str) -> tuple[set[str], set[str]]:
    """The ids of a family, and those that the agreements carry."""
    wanted = {one for one in known_sources() if re.fullmatch(rf"{family}-\d+", one)}
    found = {one for name in agreements for one in agreement_text(name).all_sources()}
    return wanted, found & wanted


@pytest.mark.covers(
    "KN-RULES-KS1", "KN-RULES-KS2", "KN-RULES-STAFF", *(f"BECTA09-PRESENT-{n}" for n in range(1, 5))
)
@pytest.mark.parametrize(
    ("family", "agreements"),
    [
        ("KN-RULES-KS1", ("ks1",)),
        ("KN-RULES-KS2", ("ks2",)),
        ("KN-RULES-STAFF", ("staff",)),
        ("BECTA09-CORE", ("staff",)),
        ("BECTA09-PRESENT", ("ks2",)),
    ],
)
def test_every_topic_of_a_rule_set_is_carried(family: str, agreements: tuple[str, ...]) -> None:
    wanted, found = carried(family, *agreements)
    assert wanted
    assert wanted - found == set()


@pytest.mark.parametrize("text", all_agreements(), ids=lambda text: str(text.id))
def test_each_agreement_has_all_four_parts_and_none_of_the_old_words(text: AgreementText) -> None:
    assert all(text.block(block) for block in Block)
    assert not DROPPED.search(text.wording)


@pytest.mark.parametrize("name", LETTERS)
def test_letters_greet_ask_and_are_signed_without_the_old_words(name: str) -> None:
    blocks = letter(name).blocks
    assert [run.field for run in blocks[0].runs] == ["", "parent"]
    assert blocks[-1].runs[-1].field == "signed"
    assert any(run.field == "return_by" for block in blocks for run in block.runs)
    assert not DROPPED.search(" ".join(run.text for block in blocks for run in block.runs))


@pytest.mark.covers("KN-LETTER-3", "KN-LETTER-4", "KN-LETTER-5")
def test_the_parent_letter_says_what_follows_a_breach_and_whom_to_ring() -> None:
    words = " ".join(run.text for block in letter("pupil").blocks for run in block.runs)
    assert "what happens next" in words
    assert "friends' houses" in words
    assert "please ring" in words


def test_families_are_asked_for_rules_of_their_year_and_images() -> None:
    assert [text.id for text in load_agreements()] == ["ks1", "ks2", "images"]
    asked = {
        year: [text.id for text in load_agreements() if text.is_for(year)]
        for year in ("R", "2", "3", "6")
    }
    assert asked == {
        "R": ["ks1", "images"],
        "2": ["ks1", "images"],
        "3": ["ks2", "images"],
        "6": ["ks2", "images"],
    }


def test_changed_wording_is_another_wording() -> None:
    assert len({text.wording for text in all_agreements()}) == len(all_agreements())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('id = "ks2"', 'id = "other"'), "file is called"),
        (('"KN-SLIP-5"', '"KN-SLIP-99"'), "unknown source ids KN-SLIP-99"),
        (('year_groups = ["3"', 'year_groups = ["3rd"'), "unknown year groups 3rd"),
        (("child_signs = true", "child_signs = false"), "child_signs"),
        (("parent_signs = true", "parent_signs = false"), "signature of an adult"),
        (('block = "can"', 'block = "may"'), "may"),
    ],
)
def test_a_faulty_agreement_is_refused(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    good = resource("agreements", "ks2.toml").read_text(encoding="utf-8")
    path = tmp_path / "ks2.toml"
    path.write_text(good.replace(*change), encoding="utf-8")
    with pytest.raises(ContentError, match=said):
        load_agreement(path)


@pytest.mark.fault("B13")
@pytest.mark.parametrize(
    "source",
    [
        "Dear {{child.__class__}}",
        "Dear {{p.__init__.__globals__}}",
        "Dear {{ 7*7 }}",
        "Dear {{nobody}}",
        "Dear {{}}",
    ],
)
def test_a_field_that_is_not_listed_is_named_and_refused(source: str) -> None:
    named = re.escape(source.removeprefix("Dear ").replace(" ", ""))
    with pytest.raises(ContentError, match=f"there is no field {named}.*child, ") as caught:
        parse_letter("mine", source)
    assert "return_by" in str(caught.value)


@pytest.mark.parametrize(
    "source", ["{% for x in y %}z{% endfor %}", "Dear {{child", "1. one", "`x`"]
)
def test_what_letters_do_not_have_is_refused(source: str) -> None:
    with pytest.raises(ContentError, match="mine: "):
        parse_letter("mine", source)


@pytest.mark.fault("B13", "B14")
def test_mark_up_is_read_before_fields_so_a_name_is_never_mark_up() -> None:
    (block,) = parse_letter("mine", "Dear **{{child}}** and *{{parent}}*").blocks
    assert block.kind is Kind.PARAGRAPH
    assert [(run.text, run.field, run.bold) for run in block.runs] == [
        ("Dear ", "", False),
        ("", "child", True),
        (" and ", "", False),
        ("", "parent", False),
    ]


@pytest.mark.fault("B14")
def test_html_in_a_letter_is_plain_text() -> None:
    (block,) = parse_letter("mine", "a <b>x</b> <img src=y>").blocks
    assert "".join(run.text for run in block.runs) == "a <b>x</b> <img src=y>"


def test_every_field_is_explained() -> None:
    assert all(FIELDS.values())


def adult(name: str, **more: object) -> ParentRow:
    return ParentRow(name, "p", name, **more)  # type: ignore[arg-type]  # given by name in the tests


def test_a_letter_goes_to_the_first_adult_without_an_order_of_the_court() -> None:
    first = adult("A", priority=1, court_order=True)
    second = adult("B", priority=3, parental_responsibility=False)
    third = adult("C", priority=4)
    assert whom_to_write([first, second, third]) is third
    assert whom_to_write([first, second]) is second
    assert whom_to_write([]) is None


def test_an_adult_under_an_order_of_the_court_is_never_written_to_unasked() -> None:
    barred = adult("Mr B", addressee="Mr B", address=("9 Secret Road",), court_order=True)
    assert whom_to_write([barred]) is None
    pupil = PupilRow("p", "Young", "Zoë", class_name="5B")
    made = sheet(pupil, {"p": [barred]}, SlipRow("CODE", "p", "a", 1, 2026, "Rules"), 0)
    assert made.envelope == ("The parent or carer of Zoë Young",)
    assert made.values["parent"] == "parent or carer"


@pytest.mark.parametrize("joint", ["Mr and Mrs B", "Mr B & Ms A", "Mr B AND Mrs B"])
def test_nobody_shares_an_envelope_with_an_adult_under_an_order(joint: str) -> None:
    barred = adult("Mr B", court_order=True)
    told = adult("Ms Ann A", salutation=joint, addressee=joint, address=("1 Road",))
    pupil = PupilRow("p", "Young", "Zoë", class_name="5B")
    slip = SlipRow("CODE", "p", "a", 1, 2026, "Rules")
    made = sheet(pupil, {"p": [told, barred]}, slip, 0)
    assert made.envelope == ("Ms Ann A", "1 Road")
    assert made.values["parent"] == "Ms Ann A"
    alone = sheet(pupil, {"p": [told]}, slip, 0)
    assert alone.envelope[0] == alone.values["parent"] == joint


def test_nobody_is_greeted_with_a_blank() -> None:
    assert greeting(None) == "parent or carer"
    assert greeting(adult("")) == "parent or carer"
    assert greeting(adult("A", salutation="Mrs A")) == "Mrs A"
    assert envelope(None, "Zoë") == ("The parent or carer of Zoë",)
    assert envelope(adult("A", address=("1 Road", "SB1")), "Zoë") == ("A", "1 Road", "SB1")


@pytest.mark.parametrize(
    ("greeted", "close"),
    [
        ("Mrs Ashdown", "Yours sincerely"),
        ("Sir Ian Parent", "Yours sincerely"),
        ("Sir or Madam", "Yours faithfully"),
        ("Dr Carers", "Yours sincerely"),
        ("parent or carer", "Yours faithfully"),
        ("The Parents of Zoë", "Yours faithfully"),
        ("Miss Madame", "Yours sincerely"),
    ],
)
def test_yours_faithfully_only_where_nobody_is_named(greeted: str, close: str) -> None:
    assert closing(greeted) == close
