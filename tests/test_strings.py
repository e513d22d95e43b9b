"""The words of the program: nothing forbidden, short, plain, and every error with its way on."""

from __future__ import annotations

import re

import pytest

from tests import strings_buttons as buttons
from tests import strings_kit as kit
from tests import strings_report as report
from tests import strings_rules as rules
from tests.strings_problems import problems

_RUN = "run: python3 packaging/dev.py strings"


def test_the_kit_finds_every_kind_of_string() -> None:
    found = {one.kind for one in rules.read_by_people()}
    assert found == set(kit.KINDS)


@pytest.mark.parametrize(
    ("kind", "where", "text"),
    [
        (
            kit.MESSAGE,
            "esafety_desktop/backups/places_service.py",
            "Back-ups are kept there already.",
        ),
        (
            kit.ADVICE,
            "esafety_desktop/backups/places_service.py",
            "Choose another folder or drive.",
        ),
        (kit.BUTTON, "forms/backups/backups.ui", "Add &stick or drive…"),
        (kit.MENU, "esafety_desktop/contacts/tools_view.py", "&Map, A3"),
        (kit.NAMED, "esafety_desktop/action_points/review_dialog.py", "Tables of the form"),
        (kit.AUDIT, "esafety_desktop/accounts/service.py", "password changed"),
    ],
)
def test_the_kit_tells_what_a_string_is(kind: str, where: str, text: str) -> None:
    assert (kind, where, text) in {(one.kind, one.file, one.text) for one in kit.every_string()}


def test_no_forbidden_word_is_read_anywhere() -> None:
    assert rules.hits(rules.FORBIDDEN, rules.read_by_people()) == []


def test_no_jargon_is_read_anywhere() -> None:
    assert rules.hits(rules.JARGON, rules.read_by_people()) == []


def test_every_exception_is_needed() -> None:
    assert [one for one in rules.ALLOWED if not rules.needed(one)] == []
    said = {words for _, words in buttons.buttons()}
    assert set(buttons.LONG) - said == set()
    assert [
        form for form in buttons.FORMS if not any(re.fullmatch(form, one) for one in said)
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        "ValueError: no such thing", "The date is invalid.", "An error occurred.", "Error 5",
        "Failed to save.", "The import was aborted.", "Unable to open it.", "Query the database.",
        "Choose a directory.", "Please wait.", "Simply type it.", "Folders, e.g. Pupils",
        "Click here to go on.", "Saved successfully.", "Well done!", "DO NOT PRESS", "Sorry, no.",
    ],
)  # fmt: skip
def test_a_forbidden_word_is_seen(text: str) -> None:
    assert rules.hits(rules.FORBIDDEN, [kit.Found(kit.SAID, "somewhere.py:1", text)])


@pytest.mark.parametrize("kind", kit.KINDS)
def test_sentences_are_short(kind: str) -> None:
    count, long = rules.long_sentences(kind)
    longest, one_in = rules.LENGTHS.get(kind, (rules.MOST_WORDS, 0))
    assert [one for one in long if one[0] > longest] == []
    assert len(long) <= (count / one_in if one_in else 0), long


def test_pages_can_be_read_by_everybody() -> None:
    ages = {one.where: rules.age(one.text) for one in kit.pages()}
    limits = {one.where: rules.AGES[one.kind] for one in kit.pages()}
    assert {name: age for name, age in ages.items() if age and age > limits[name]} == {}
    assert len([age for age in ages.values() if age]) >= 18


def test_messages_can_be_read_by_everybody() -> None:
    told = rules.age(report.all_problems())
    assert told is not None
    assert told <= rules.PROBLEM_AGE


def test_every_error_says_what_happened_and_what_to_do() -> None:
    found = problems()
    assert len(found) > 450
    assert [one for one in found if not one.message or not one.advice] == []
    silent = [one for one in found if not rules.says_what_to_do(one.message, one.advice)]
    assert silent == []


@pytest.mark.parametrize(
    ("message", "advice", "good"),
    [
        ("That list is gone.", "Look at the lists again.", True),
        ("Write who does it.", "Nothing was kept yet.", True),
        ("This is done already.", "Nothing is left to do.", True),
        ("The file is open elsewhere.", "If it is open in Excel, close it there.", True),
        ("That list is gone.", "Nothing was changed.", False),
        ("That list is gone.", "Somebody removed it.", False),
    ],
)
def test_a_way_on_is_told_from_none(message: str, advice: str, *, good: bool) -> None:
    assert rules.says_what_to_do(message, advice) is good


def test_buttons_begin_with_a_verb_and_are_short() -> None:
    assert buttons.faults() == []


def test_the_page_is_what_the_sources_say() -> None:
    """The counts may be those of a few strings ago; everything else is exact."""
    kept, now = report.PAGE.read_text(encoding="utf-8"), report.page()
    head, _, rest = now.partition(report.COUNTS)
    kept_head, _, kept_rest = kept.partition(report.COUNTS)
    assert kept_head == head, _RUN
    after = "## How old"
    assert kept_rest.partition(after)[2] == rest.partition(after)[2], _RUN
    before, today = _numbers(kept_rest.partition(after)[0]), _numbers(rest.partition(after)[0])
    assert set(before) == set(today), _RUN
    far = [kind for kind in today if abs(today[kind] - before[kind]) > max(20, today[kind] * 0.1)]
    assert far == [], _RUN


def _numbers(table: str) -> dict[str, int]:
    return {
        hit[1]: int(hit[2]) for hit in re.finditer(r"^\| ([^|]+) \| (\d+) \|", table, re.MULTILINE)
    }
