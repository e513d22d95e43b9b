"""The catalogue of contact slots: seven groups, 52 slots of 2009, those added since."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.slots import load_slots, slot_catalogue
from esafety_desktop.places import resource
from tests.content_kit import spoilt

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
    for _, slot in slot_catalogue().slots():
        assert bool(slot.ended) == bool(slot.instead) == (slot.id in off), slot.id


SHIPPED = {
    "999",
    "101",
    "0800 1111",
    "0808 800 5000",
    "www.ceop.police.uk/Safety-Centre/",
    "report.iwf.org.uk",
    "gov.uk/report-child-abuse-to-local-council",
    "ceopeducation.co.uk",
    "reportfraud.police.uk",
    "report.ncsc.gov.uk",
}
"""What may stand in the program as it is: England's emergency numbers and bodies, nothing else."""
CHECK_FIRST = {
    "0344 381 4772",
    "0808 1000 900",
    "0303 123 1113",
    "0800 011 3764",
    "0800 789 321",
    "0300 123 2040",
    "0800 028 0285",
    "0345 6000 459",
    "08000 562 561",
    "116 123",
    "111",
    "Sector.Incidentreporting@education.gov.uk",
    "report-it.org.uk",
    "reportharmfulcontent.com",
    "nationalcrimeagency.gov.uk/cyber-choices",
    "childline.org.uk",
}
"""What is only suggested: somebody here has to ring or look it up first."""
NEVER = (
    "08008778777",
    "02476416994",
    "02476411418",
    "02073407264",
    "0800136663",
)


def test_only_what_may_ship_is_built_in() -> None:
    built_in = [n for _, slot in slot_catalogue().slots() for n in slot.national]
    assert {n.text for n in built_in} == SHIPPED
    for one in built_in:
        assert one.seen_at, one.text
        assert one.checked_on.year >= 2026, one.text


def test_what_must_be_checked_first_is_a_suggestion_and_nothing_more() -> None:
    offered = [one for _, slot in slot_catalogue().slots() for one in slot.suggestions]
    assert {one.text for one in offered} == CHECK_FIRST
    for one in offered:
        assert one.ask.endswith("."), one.id
        assert bool(one.seen_at) == bool(one.copy), one.id
    built_in = {n.text for _, slot in slot_catalogue().slots() for n in slot.national}
    assert not built_in & CHECK_FIRST


def test_no_other_number_or_address_stands_anywhere_in_the_file() -> None:
    """Neither one that must never be shown, nor a local one, nor opening hours."""
    text = resource("contacts", "slots.toml").read_text(encoding="utf-8")
    digits = re.sub(r"\D", "", text)
    assert not [dead for dead in NEVER if dead in digits]
    spoken = " ".join(
        f"{slot.purpose} {slot.hint} {slot.label} {slot.ended} {slot.instead}"
        for _, slot in slot_catalogue().slots()
    )
    assert not re.findall(r"\d{5,}|\d{3,} \d{3,}|@|\b\d{1,2}(?:am|pm)\b", spoken)
    for word in ("becta", "synetrix", "knowsley", "thinkuknow", "0870"):
        assert word not in text.casefold()


@pytest.mark.parametrize(
    "local",
    [
        "SAM-LA-3",
        "SAM-LA-5",
        "SAM-LA-20",
        "SAM-SCHOOL-5",
        "SAM-POLICE-2",
        "SLOT26-DPO",
        "SLOT26-HR",
        "SLOT26-TRUST",
        "SAM-OTHER-4",
        "SAM-OTHER-5",
        "SAM-LA-19",
    ],
)
def test_a_local_number_is_never_guessed(local: str) -> None:
    slot = next(slot for _, slot in slot_catalogue().slots() if slot.id == local)
    assert not [n for n in slot.national if n.kind == "telephone"]
    assert not slot.suggestions


DEFAULTS = {
    "on": """SAM-LA-1 SAM-LA-3 SAM-LA-5 SAM-LA-8 SAM-LA-10 SAM-LA-11 SAM-LA-13 SAM-LA-15 SAM-LA-20
        SAM-LA-21 SAM-HEALTH-2 SAM-FAMILY-1 SAM-SCHOOL-1 SAM-SCHOOL-2 SAM-SCHOOL-3 SAM-SCHOOL-4
        SAM-SCHOOL-5 SAM-SCHOOL-7 SAM-SCHOOL-10 SAM-SCHOOL-12 SAM-POLICE-1 SAM-POLICE-2
        SAM-POLICE-3 SAM-NATIONAL-1 SAM-NATIONAL-2 SAM-OTHER-2 SAM-OTHER-4 SAM-OTHER-5""",
    "optional": """SAM-LA-2 SAM-LA-4 SAM-LA-7 SAM-LA-9 SAM-LA-12 SAM-LA-14 SAM-LA-16 SAM-LA-18
        SAM-LA-19 SAM-LA-22 SAM-HEALTH-1 SAM-HEALTH-3 SAM-SCHOOL-6 SAM-SCHOOL-11 SAM-POLICE-4
        SAM-NATIONAL-3 SAM-OTHER-1 SAM-OTHER-3 SAM-OTHER-6 SAM-OTHER-7""",
    "off": "SAM-LA-6 SAM-LA-17 SAM-SCHOOL-8 SAM-SCHOOL-9",
}


@pytest.mark.parametrize("default", DEFAULTS)
def test_a_new_primary_map_shows_what_today_asks_for(default: str) -> None:
    old = [slot for _, slot in slot_catalogue().slots() if not slot.added]
    assert {slot.id for slot in old if slot.default == default} == set(DEFAULTS[default].split())


def test_what_2026_adds_is_there() -> None:
    added = {slot.id.removeprefix("SLOT26-") for _, slot in slot_catalogue().slots() if slot.added}
    asked_for = "POSH HARMFUL REMOVE PREVENT FRAUD NCSC ICO INSURER TRUST HR WHISTLE DPO"
    assert set(asked_for.split()) <= added


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
        ('instead = "Nothing for', 'instea = "Nothing for', "unknown field"),
        ('ended = "Was never for primary schools."', "", "SAM-SCHOOL-9 must say what ended"),
        ('id = "posh"', 'id = "ico"', "suggestion ico stands twice"),
    ],
)
def test_a_spoilt_file_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    with pytest.raises(ContentError, match=complaint):
        load_slots(spoilt(tmp_path, old, new, "contacts", "slots.toml"))


def test_a_missing_file_is_a_content_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"slots\.toml"):
        load_slots(tmp_path / "slots.toml")
