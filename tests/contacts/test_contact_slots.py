"""The catalogue of contact slots: seven groups, 52 slots of 2009, those added since."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.slots import load_slots, slot_catalogue
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

_COUNTS = {
    "SAM-LA": 22,
    "SAM-HEALTH": 3,
    "SAM-FAMILY": 1,
    "SAM-SCHOOL": 12,
    "SAM-POLICE": 4,
    "SAM-NATIONAL": 3,
    "SAM-OTHER": 7,
}
_GROUP_IDS = [
    f"{group}-{number}" for group, last in _COUNTS.items() for number in range(1, last + 1)
]
MUST_HAVES = {
    "SAM-SCHOOL-5",
    "SLOT26-DEPUTY",
    "SAM-LA-3",
    "SAM-LA-5",
    "SAM-LA-20",
    "SLOT26-CHAIR",
}


@pytest.mark.covers(*_COUNTS, *_GROUP_IDS)
def test_every_slot_of_2009_is_there_under_its_own_group() -> None:
    catalogue = slot_catalogue()
    old = {group.id: [s.id for s in group.slots if not s.added] for group in catalogue.groups}
    assert {group: len(ids) for group, ids in old.items()} == _COUNTS
    assert sorted(slot for ids in old.values() for slot in ids) == sorted(_GROUP_IDS)


@pytest.mark.covers("SAM-CENTRE", "SAM-RULE-1")
def test_the_child_stands_in_the_middle_and_the_rule_asks_for_round_the_clock() -> None:
    catalogue = slot_catalogue()
    assert catalogue.centre.id == "SAM-CENTRE"
    assert "at night" in catalogue.rule.text
    assert "SAM-RULE-1" in catalogue.sources


def test_must_haves_are_those_of_the_amendment() -> None:
    assert {slot.id for _, slot in slot_catalogue().slots() if slot.must_have} == MUST_HAVES


def test_every_slot_has_a_purpose_and_a_name_of_2009_or_a_year() -> None:
    for _, slot in slot_catalogue().slots():
        assert slot.purpose.endswith("."), slot.id
        assert bool(slot.then) != bool(slot.added), slot.id


def test_what_has_ended_is_switched_off() -> None:
    off = {slot.id for _, slot in slot_catalogue().slots() if slot.default == "off"}
    assert off == {"SAM-LA-6", "SAM-LA-17", "SAM-SCHOOL-8", "SAM-SCHOOL-9"}


def test_only_safe_national_numbers_are_built_in() -> None:
    built_in = {n.text for _, slot in slot_catalogue().slots() for n in slot.national}
    telephones = {
        n.text
        for _, slot in slot_catalogue().slots()
        for n in slot.national
        if n.kind == "telephone"
    }
    assert telephones == {"999", "101", "0800 1111", "0808 800 5000"}
    assert not any(n.startswith("http") for n in built_in)


def test_no_number_that_must_never_be_shown_stands_anywhere() -> None:
    text = resource("contacts", "slots.toml").read_text(encoding="utf-8")
    digits = re.sub(r"\D", "", text)
    for dead in ("08008778777", "02476416994", "02476411418", "02073407264", "0800136663"):
        assert dead not in digits
    for unchecked in ("03443814772", "08081000900", "03031231113", "08000280285"):
        assert unchecked not in digits


def test_ceop_has_no_telephone() -> None:
    ceop = next(slot for _, slot in slot_catalogue().slots() if slot.id == "SAM-NATIONAL-1")
    assert {one.kind for one in ceop.national} == {"web"}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('id = "SAM-LA-20"', 'id = "SAM-LA-3"', "stands twice"),
        ('id = "SAM-LA-20"', 'id = "SAM-XX-20"', "must begin with SAM-LA-"),
        ('default = "optional"', 'default = "perhaps"', "Invalid enum value"),
        ("must_have = true", "must_hav = true", "unknown field"),
        ('sources = ["SAM-LA-20"]', "sources = []", "does not name itself"),
    ],
)
def test_a_spoilt_file_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    text = resource("contacts", "slots.toml").read_text(encoding="utf-8")
    assert old in text
    spoilt = tmp_path / "slots.toml"
    spoilt.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=complaint):
        load_slots(spoilt)


def test_a_missing_file_is_a_content_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"slots\.toml"):
        load_slots(tmp_path / "slots.toml")
