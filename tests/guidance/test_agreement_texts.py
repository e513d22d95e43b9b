"""What the agreements say: each source in its meaning, for its audience, in words that it reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
import pytest

from esafety_desktop.aup_editor.coverage_rules import Item, State, check
from esafety_desktop.aup_editor.reading_rules import read
from esafety_desktop.guidance.agreement_texts import (
    ADULTS_OF,
    Block,
    adult_agreements,
    agreement_text,
    agreements_in,
    all_agreements,
    load_agreement,
    load_agreements,
    settled,
)
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.coverage_signs import coverage_signs
from esafety_desktop.guidance.coverage_texts import How, coverage_items
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.guidance.agreement_texts import AgreementText, Choice, Rule, Sourced

AUPS = tuple(text for text in all_agreements() if text.aup)
BINDING = {
    *(f"BECTA09-CORE-{n}" for n in range(1, 14)),
    *(f"BECTA09-ALSO-{n}" for n in range(1, 3)),
    *(f"BECTA09-PRESENT-{n}" for n in range(1, 5)),
    *(f"BECTA09-AUPGEN-{n}" for n in (1, 4, 5, 6, 7, 8, 9, 10)),
}
DROPPED = re.compile(
    r"Data Protection Act 1998|LSCB|section 94|report to CEOP|home-school agreement|\bSEF\b|MSN"
    r"|Bebo|chat ?room|exclusion|Thinkuknow|Becta|Knowsley|DCSF|child protection officer",
    re.IGNORECASE,
)


def said(name: str, source: str) -> str:
    """Every sentence of an agreement that carries a source."""
    text = agreement_text(name)
    lines: list[Rule | Sourced | Choice] = [*text.rules, *text.choices, *text.fields]
    lines += [*text.child_statements, *text.parent_statements]
    return " ".join(one.text for one in lines if source in one.sources)


# One line for each source id: the agreement, the id, and words without which it isn't said.
MEANING = [
    ("ks1", "KN-RULES-KS1-1", "learn how to use the internet"),
    ("ks1", "KN-RULES-KS1-2", "to learn"),
    ("ks1", "KN-RULES-KS1-3", "kind, polite messages, only to people I know"),
    ("ks1", "KN-RULES-KS1-4", "grown-up is with me"),
    ("ks1", "KN-RULES-KS1-5", "first name"),
    ("ks1", "KN-RULES-KS1-6", "password"),
    ("ks1", "KN-RULES-KS1-7", "which grown-up to ask"),
    ("ks1", "KN-RULES-KS1-8", "turn the screen away and tell"),
    ("ks1", "KN-RULES-KS1-9", "Rules matter"),
    ("ks1", "KN-RULES-KS1-10", "look after my friends"),
    ("ks1", "KN-RULES-KS1-11", "ceopeducation.co.uk"),
    ("ks2", "KN-RULES-KS2-1", "learn how to stay safe"),
    ("ks2", "KN-RULES-KS2-2", "polite and friendly"),
    ("ks2", "KN-RULES-KS2-3", "an adult I trust has said yes"),
    ("ks2", "KN-RULES-KS2-4", "An adult knows"),
    ("ks2", "KN-RULES-KS2-5", "passwords, my full name, address, telephone"),
    ("ks2", "KN-RULES-KS2-6", "don't put names beside pictures"),
    ("ks2", "KN-RULES-KS2-7", "whom to ask"),
    ("ks2", "KN-RULES-KS2-8", "tell an adult at once"),
    ("ks2", "KN-RULES-KS2-9", "someone I don't know"),
    ("ks2", "KN-RULES-KS2-10", "agreement with my family"),
    ("ks2", "KN-RULES-KS2-11", "look after my friends"),
    ("ks2", "KN-RULES-KS2-12", "ceopeducation.co.uk"),
    ("ks34", "KN-RULES-KS34-1", "privilege"),
    ("ks34", "KN-RULES-KS34-2", "supervise"),
    ("ks34", "KN-RULES-KS34-3", "offend, worry or upset"),
    ("ks34", "KN-RULES-KS34-4", "instructions"),
    ("ks34", "KN-RULES-KS34-5", "parents' or carers' permission"),
    ("ks34", "KN-RULES-KS34-6", "Is it true?"),
    ("ks34", "KN-RULES-KS34-7", "username or password"),
    ("ks34", "KN-RULES-KS34-8", "teacher has approved"),
    ("ks34", "KN-RULES-KS34-9", "think before I write"),
    ("ks34", "KN-RULES-KS34-10", "personal information"),
    ("ks34", "KN-RULES-KS34-11", "don't answer nasty messages"),
    ("ks34", "KN-RULES-KS34-12", "offensive, violent or pornographic"),
    ("ks34", "KN-RULES-KS34-13", "other people's files"),
    ("ks34", "KN-RULES-KS34-14", "report it at once"),
    ("ks34", "KN-RULES-KS34-15", "ceopeducation.co.uk"),
    ("staff", "KN-RULES-STAFF-1", "school's own accounts and telephones only"),
    ("staff", "KN-RULES-STAFF-2", "for my work"),
    ("staff", "KN-RULES-STAFF-3", "permission is on file before"),
    ("staff", "KN-RULES-STAFF-4", "no picture is unsuitable or gives personal details away"),
    ("staff", "KN-RULES-STAFF-5", "steps for online incidents"),
    ("staff", "KN-RULES-STAFF-6", "by accident"),
    ("staff", "KN-RULES-STAFF-7", "designated safeguarding lead"),
    ("staff", "KN-RULES-STAFF-8", "I know who they are"),
    ("staff", "KN-RULES-STAFF-9", "private things unless it was agreed"),
    ("staff", "KN-RULES-STAFF-10", "viruses"),
    ("staff", "KN-RULES-STAFF-11", "install anything without permission"),
    ("staff", "KN-RULES-STAFF-12", "UK GDPR and the Data Protection Act 2018"),
    ("staff", "KN-RULES-STAFF-13", "ask the e-safety leader when somebody wants them"),
    ("staff", "KN-RULES-STAFF-14", "copy of the policy"),
    ("staff", "KN-RULES-STAFF-15", "copyright"),
    ("staff", "KN-GIVE-1", "trains me in them, and gives me the policy"),
    ("staff", "KN-STAFFFORM-1", "Signed"),
    ("staff", "KN-STAFFFORM-2", "Date"),
    ("staff", "KN-STAFFFORM-3", "Name (printed)"),
    ("staff", "KN-STAFFFORM-4", "School"),
    ("staff", "BECTA09-ADD-2", "encrypted"),
    ("staff", "BECTA09-ADD-2", "in school and out"),
    ("parents", "BECTA09-ADD-3", "own child's information only"),
    ("parents", "BECTA09-ADD-3", "don't copy"),
    ("ks1", "BECTA09-ADD-1", "smart watch"),
    ("ks2", "BECTA09-ADD-1", "smart watch"),
    ("equipment", "KN-STAFF-EQUIP", "How:"),
    ("equipment", "KN-STAFF-EQUIP", "When and where:"),
    ("equipment", "KN-STAFF-EQUIP", "Why:"),
    ("equipment", "BECTA09-ADD-2", "only encrypted"),
    ("equipment", "KN-REC-4", "erase them at once from the card, stick, telephone and camera"),
    ("equipment", "KN-REC-4", "decides how long pictures are kept"),
    ("images", "KN-CONSENT-IMG", "change your mind"),
    ("images", "KN-IMG-1", "name of a picture file"),
    ("images", "KN-IMG-2", "full name beside a picture"),
    ("images", "KN-IMG-3", "groups rather than single"),
    ("images", "KN-IMG-5", "school cameras only, on trips too"),
    ("images", "KN-REC-4", "wipe them from the camera at once"),
    ("kcsie", "TODAY-ADD-8", "I have read Part One of Keeping Children Safe in Education"),
    ("parents", "BECTA09-AUPGEN-2", "behaviour and safeguarding policies"),
    ("governors", "BECTA09-AUPGEN-2", "behaviour and safeguarding policies"),
    ("staff", "BECTA09-AUPGEN-11", "trains me in them"),
    ("ks2", "BECTA09-AUPGEN-11", "My child understands them"),
    *((name, "KN-SLIP-4", "keep to") for name in ("eyfs", "ks1", "ks2", "ks34")),
    *((name, "KN-SLIP-5", "help") for name in ("eyfs", "ks1", "ks2", "ks34")),
    *((name, "KN-SLIP-8", "read the rules with my child") for name in ("eyfs", "ks1", "ks2")),
    *((name, "KN-SLIP-9", "the school will deal with it") for name in ("eyfs", "ks1", "ks2")),
    *((name, "KN-SLIP-10", "outside school is my responsibility") for name in ("ks1", "ks2")),
]


@pytest.mark.covers(*sorted({source for _, source, _ in MEANING}))
@pytest.mark.parametrize(("name", "source", "words"), MEANING)
def test_a_source_is_said_in_its_meaning(name: str, source: str, words: str) -> None:
    assert words in said(name, source)


@pytest.mark.parametrize(
    ("family", "name"),
    [
        ("KN-RULES-KS1", "ks1"),
        ("KN-RULES-KS2", "ks2"),
        ("KN-RULES-KS34", "ks34"),
        ("KN-RULES-STAFF", "staff"),
        ("KN-STAFFFORM", "staff"),
    ],
)
def test_a_family_is_carried_whole(family: str, name: str) -> None:
    wanted = {one for one in known_sources() if re.fullmatch(rf"{family}-\d+", one)}
    assert wanted
    assert wanted <= set(agreement_text(name).all_sources())
    assert wanted == {source for _, source, _ in MEANING if source in wanted}


@pytest.mark.covers(*sorted(BINDING))
@pytest.mark.parametrize("text", AUPS, ids=lambda text: str(text.id))
def test_every_audience_has_every_binding_statement(text: AgreementText) -> None:
    assert set(text.all_sources()) >= BINDING
    for number in range(1, 5):
        (block,) = {r.block for r in text.rules if f"BECTA09-PRESENT-{number}" in r.sources}
        assert block is tuple(Block)[number - 1]


def as_typed(text: AgreementText) -> str:
    """An agreement as a school would paste it."""
    lines = [text.title, text.intro]
    for block in Block:
        lines += [text.headings.of(block), *(f"- {rule.text}" for rule in text.block(block))]
    lines += [f"- {one.text}" for one in (*text.child_statements, *text.parent_statements)]
    return "\n".join(lines)


@pytest.mark.parametrize("text", AUPS, ids=lambda text: str(text.id))
def test_the_check_that_schools_use_finds_no_gap_in_our_own(text: AgreementText) -> None:
    """Nursery children use no account: that they stay with what they were given stands for it."""
    asked = [one for one in coverage_items() if one.is_for(text.audience) and one.how is How.TEXT]
    found = check([Item(one.id, coverage_signs()[one.id]) for one in asked], as_typed(text))
    gaps = {one.item for one in found if one.state is State.GAP}
    assert gaps == ({"BECTA09-CORE-6"} if text.id == "eyfs" else set())


def test_the_check_finds_the_examples_of_the_catalogue() -> None:
    for one in coverage_items():
        if one.how is How.TEXT:
            for example in {one.adult, one.child} - {""}:
                (found,) = check([Item(one.id, coverage_signs()[one.id])], example)
                assert found.state is State.ANSWERED, (one.id, example)


@pytest.mark.parametrize("text", all_agreements(), ids=lambda text: str(text.id))
def test_nothing_of_2009_is_left(text: AgreementText) -> None:
    assert not DROPPED.search(text.wording)
    assert all(rule.text[0].isupper() and rule.text[-1] in ".?" for rule in text.rules)


@pytest.mark.covers("BECTA09-AUPGEN-4")
@pytest.mark.parametrize(
    ("name", "age"),
    [("eyfs", 6), ("ks1", 7), ("ks2", 10), ("ks34", 12), ("images", 12), ("parents", 12)],
)
def test_the_rules_can_be_read_at_the_age_of_their_readers(name: str, age: int) -> None:
    """By Flesch-Kincaid, good to a year (``aup_editor/reading_rules.py``); addresses don't count.

    The rules for Nursery and Reception are read aloud to the children.
    """
    rules = "\n".join(f"- {rule.text}" for rule in agreement_text(name).rules)
    found = read(re.sub(r"www\.\S+\w", "this page", rules)).age
    assert found is not None
    assert round(found) <= age


@pytest.mark.covers("BECTA09-AUPGEN-1")
@pytest.mark.parametrize("text", all_agreements(), ids=lambda text: str(text.id))
def test_an_agreement_is_a_page_or_two(text: AgreementText) -> None:
    words = len(text.wording.split())
    assert words <= (420 if text.size >= 18 else 680), words


def test_no_child_is_asked_for_two_sets_of_rules() -> None:
    default = load_agreements()
    assert [text.id for text in default] == ["ks1", "ks2", "images"]
    on = [msgspec.structs.replace(one, asked=True) for one in all_agreements() if not one.of_adults]
    for chosen in (default, settled(on)):
        for year in ("N", "R", *map(str, range(1, 7))):
            rules = [one.id for one in chosen if one.audience == "pupil" and one.is_for(year)]
            assert len(rules) == 1, (year, rules)
    assert {one.id: one.year_groups for one in settled(on)} == {
        "eyfs": ("N", "R"),
        "ks1": ("1", "2"),
        "ks2": ("3", "4", "5", "6"),
        "ks34": ("7", "8", "9", "10", "11"),
        "images": (),
        "parents": (),
    }


def test_an_agreement_without_years_left_is_not_asked_for() -> None:
    ks1, eyfs = agreement_text("ks1"), agreement_text("eyfs")
    everybody = msgspec.structs.replace(eyfs, year_groups=())
    assert settled([everybody, ks1]) == (everybody,)
    assert settled([ks1]) == (ks1,)
    for_all = msgspec.structs.replace(ks1, year_groups=())
    assert settled([eyfs, for_all])[1].year_groups == tuple(map(str, range(1, 14)))


def test_adults_are_asked_for_what_is_theirs() -> None:
    found = {one.id: (one.asked, one.yearly, one.asked_of) for one in adult_agreements()}
    assert found == {
        "staff": (True, True, ("staff",)),
        "governors": (True, True, ("governor", "volunteer")),
        "kcsie": (True, True, ("staff", "governor", "volunteer")),
        "equipment": (False, True, ("staff",)),
        "community": (False, True, ("community",)),
    }
    assert {one.audience for one in adult_agreements()} == set(ADULTS_OF)
    assert not {one.id for one in load_agreements()} & set(found)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (('asked_of = ["staff"]\n', ""), "needs asked_of"),
        (('asked_of = ["staff"]', 'asked_of = ["cook"]'), "cook"),
        (('audience = "staff"', 'audience = "parents"'), "needs asked_of, and no other has it"),
        (('audience = "staff"', 'audience = "aliens"'), "aliens"),
        (("size = ", "child_signs = true\nsize = "), "no child, no parent"),
        (("size = ", 'year_groups = ["1"]\nsize = '), "no year groups"),
    ],
)
def test_a_faulty_agreement_of_adults_is_refused(
    tmp_path: Path, change: tuple[str, str], wrong: str
) -> None:
    good = resource("agreements", "staff.toml").read_text(encoding="utf-8")
    assert change[0] in good
    path = tmp_path / "staff.toml"
    path.write_text(good.replace(*change, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=wrong):
        load_agreement(path)


@pytest.mark.parametrize("strange", ["nobody", "eyfs"])
def test_what_an_agreement_stands_in_for_must_be_another(tmp_path: Path, strange: str) -> None:
    good = resource("agreements", "eyfs.toml").read_text(encoding="utf-8")
    (tmp_path / "order.txt").write_text("eyfs\n", encoding="utf-8")
    (tmp_path / "eyfs.toml").write_text(good.replace('["ks1"]', f'["{strange}"]'), encoding="utf-8")
    with pytest.raises(ContentError, match=f"can't stand in for {strange}"):
        agreements_in(tmp_path)
