"""What the letters say: each part of the source asked and not forced, no old names."""

from __future__ import annotations

import re

import pytest

from esafety_desktop.guidance.home_letters import ASKED, home_letters
from esafety_desktop.guidance.letter_markdown import to_markdown
from esafety_desktop.guidance.letter_texts import letter, letter_source
from esafety_desktop.places import resource

WITH_SLIP = ("pupil", "images", "parents", "reminder1", "reminder2", "reminder3")
HOME = (
    "welcome",
    "rules_changed",
    "workshop",
    "meeting",
    "home_controls",
    "phone_rules",
    "thank_you",
    "volunteers",
    "secondary",
)
OLD = re.compile(
    r"Data Protection Act 1998|LSCB|section 94|CEOP button|must sign the|\bSEF\b|MSN|Bebo"
    r"|chat ?room|Thinkuknow|Becta|Knowsley|DCSF|Vodafone|exclusion",
    re.IGNORECASE,
)


def words(name: str) -> str:
    """A letter as it is read, each field by its name."""
    blocks = letter(name).blocks
    return "\n".join("".join(r.text or f"[{r.field}]" for r in b.runs) for b in blocks)


def home_words(name: str) -> str:
    return next(one.source for one in home_letters() if one.id == name)


@pytest.mark.covers(*(f"KN-LETTER-{n}" for n in range(1, 7)))
@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("KN-LETTER-1", "will use the internet, messages and our online classroom"),
        ("KN-LETTER-2", "read the rules below together, sign the slip"),
        ("KN-LETTER-3", "online safety policy, which says what happens next"),
        ("KN-LETTER-3", "welcome to see it"),
        ("KN-LETTER-4", "talking about phones, games and videos at home and at friends' houses"),
        ("KN-LETTER-5", "please ring [head] on [telephone]"),
        ("KN-LETTER-6", "Dear [parent]"),
        ("KN-LETTER-6", "[close]\n[signed]"),
    ],
)
def test_the_parent_letter_says_each_part_of_its_source(source: str, said: str) -> None:
    assert source in letter("pupil").sources
    assert said in words("pupil")


@pytest.mark.covers("KN-NOTSIGN-1")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pupil", "We hope that you will sign, though no law makes you"),
        ("images", "“No” is as good an answer as “yes”"),
        ("parents", "You don't have to: no law says so"),
        ("reminder2", "You may also say no"),
        ("reminder2", "misses no lesson because of it"),
        ("reminder3", "write “no” on it"),
    ],
)
def test_signing_is_asked_and_not_forced(name: str, said: str) -> None:
    assert said in words(name)
    assert "KN-NOTSIGN-1" in letter(name).sources


def test_the_letters_that_take_an_agreement_home_are_all_there() -> None:
    found = {path.stem for path in resource("letters").glob("*.md")}
    assert found == set(WITH_SLIP)
    for name in WITH_SLIP:
        assert not OLD.search(words(name)), name


@pytest.mark.covers(
    "KN-LETTER-WORKSHOP", "TODAY-ADD-9", "BECTA08-PARENT-LETTER", "BECTA09-AUPGEN-11"
)
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("welcome", "Welcome to {{school}}"),
        ("welcome", "We hope that you will sign, though no law makes you"),
        ("rules_changed", "sign once more"),
        ("rules_changed", "Until the new slip is back, the old one holds"),
        ("workshop", "invite you to a workshop for families"),
        ("meeting", "Before we settle them we would like to hear what families think"),
        ("home_controls", "No filter catches everything"),
        ("home_controls", "smart watch and games console"),
        ("home_controls", "AI helpers together, look up their age limit"),
        ("phone_rules", "not used in the school day"),
        ("phone_rules", "medical or another special reason"),
        ("thank_you", "Every slip of {{class}}"),
        ("volunteers", "tell the designated safeguarding lead the same day"),
        ("volunteers", "don't promise to keep it secret"),
        ("secondary", "Childline on 0800 1111"),
    ],
)
def test_each_letter_home_says_what_it_is_for(name: str, said: str) -> None:
    assert said in home_words(name)


def test_letters_home_are_listed_in_their_order_greet_and_are_signed() -> None:
    found = {one.id: one for one in home_letters()}
    assert [one.id for one in home_letters() if one.id in HOME] == list(HOME)
    for name in HOME:
        one = found[name]
        assert one.source.startswith("Dear {{parent}}\n")
        letter = one.source.partition("✂")[0].rstrip()
        assert letter.endswith("{{close}}  \n{{signed}}")
        assert "{{telephone}}" in one.source
        assert one.text.sources
        assert one.when.endswith(".")
        assert not OLD.search(one.source), name
        assert set(one.asks) <= set(ASKED)


def test_a_letter_home_fits_on_one_page() -> None:
    """250 words in 12 points, with letterhead and greeting, are a page of A4."""
    for one in home_letters():
        if one.id in HOME:
            assert len(one.source.split()) <= 250, one.id


@pytest.mark.parametrize("name", WITH_SLIP)
def test_a_shipped_letter_stands_in_its_file_as_the_editor_would_write_it(name: str) -> None:
    assert letter_source(name) == to_markdown(letter(name).blocks)


def test_the_mark_up_of_every_letter_home_can_be_read() -> None:
    for one in home_letters():
        assert one.text.blocks
        assert one.text.sources
