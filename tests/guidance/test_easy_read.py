"""Easy read says all that the agreement says, in few words, beside pictures that exist."""

from __future__ import annotations

import tomllib
from typing import Any

import msgspec
import pytest

from esafety_desktop.guidance.agreement_texts import Block, Rule, agreement_text
from esafety_desktop.guidance.easy_texts import easy_rules, easy_text
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

EASY = ("eyfs", "ks1", "ks2")
MOST_WORDS = {"eyfs": 13, "ks1": 13, "ks2": 18}
#: Ids of how a text is made and laid out; they say nothing of what a rule is about.
OF_THE_FORM = ("BECTA09-AUPGEN-", "BECTA09-PRESENT-1", "BECTA09-PRESENT-2", "BECTA09-PRESENT-3")


def easy(name: str) -> dict[str, Any]:
    path = resource("agreements") / "easy" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def matter(sources: tuple[str, ...]) -> set[str]:
    """The ids of what a sentence is about."""
    return {one for one in sources if not one.startswith(OF_THE_FORM)}


@pytest.mark.parametrize("name", EASY)
def test_every_rule_is_in_the_pictures_whole(name: str) -> None:
    text = agreement_text(name)
    shown = {one for line in easy(name)["lines"] for one in line["sources"]}
    assert shown <= known_sources()
    lacking = {rule.text: matter(rule.sources) - shown for rule in text.rules}
    assert {rule: ids for rule, ids in lacking.items() if ids} == {}


@pytest.mark.parametrize("name", EASY)
def test_no_picture_says_what_the_agreement_does_not(name: str) -> None:
    said = set(agreement_text(name).all_sources())
    for line in easy(name)["lines"]:
        assert set(line["sources"]) <= said, line["text"]


@pytest.mark.parametrize("name", EASY)
def test_each_line_is_short_and_has_its_picture(name: str) -> None:
    for line in easy(name)["lines"]:
        assert resource("pictures", f"{line['picture']}.svg").exists(), line["picture"]
        assert len(line["text"].split()) <= MOST_WORDS[name], line["text"]
        assert line["text"].endswith(".")


def test_the_pictures_of_a_text_are_many_sided() -> None:
    for name in EASY:
        used = {line["picture"] for line in easy(name)["lines"]}
        assert len(used) == 11, name


OWN = "I keep my phone switched off and in my bag."


@pytest.mark.parametrize("name", EASY)
def test_as_shipped_every_line_has_its_picture(name: str) -> None:
    shipped = easy_text(name)
    assert shipped is not None
    assert easy_rules(agreement_text(name)) == shipped.lines


def test_a_rule_of_the_schools_own_stands_in_its_own_words_after_the_pictures() -> None:
    text = agreement_text("ks2")
    added = Rule(Block.CANNOT, OWN, ("TODAY-ADD-9",))
    lines = easy_rules(msgspec.structs.replace(text, rules=(*text.rules, added)))
    assert lines[:-1] == easy_rules(text)
    assert (lines[-1].text, lines[-1].picture) == (OWN, "")


@pytest.mark.parametrize("name", EASY)
def test_pictures_never_say_what_is_not_signed_and_leave_nothing_out(name: str) -> None:
    text = agreement_text(name)
    for place, rule in enumerate(text.rules):
        for other in ((), (msgspec.structs.replace(rule, text=OWN),)):
            rules = (*text.rules[:place], *other, *text.rules[place + 1 :])
            lines = easy_rules(msgspec.structs.replace(text, rules=rules))
            drawn = [line for line in lines if line.picture]
            assert not [line for line in drawn if set(line.sources) & set(rule.sources)]
            words = {line.text for line in lines if not line.picture}
            assert (OWN in words) is bool(other)
            for one in rules:
                told = {source for line in drawn for source in line.sources}
                assert one.text in words or matter(one.sources) <= told, one.text


def test_a_text_of_the_schools_own_has_no_pictures() -> None:
    text = agreement_text("ks1")
    assert easy_rules(msgspec.structs.replace(text, rules=(), free_text="Be kind.")) == ()
    assert easy_rules(msgspec.structs.replace(text, rules=())) == ()
    assert easy_rules(agreement_text("staff")) == ()
