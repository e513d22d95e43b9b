"""The eight action points as content: exactly the fields of their forms, grouped by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.points import load_points, point_catalogue
from tests.content_kit import spoilt

if TYPE_CHECKING:
    from pathlib import Path

_REVIEWED = {"actioned_by", "last_reviewed", "comments", "next_due"}
_FIELDS = {
    1: {"actioned_by", "date"},
    2: {"actioned_by", "date"},
    3: _REVIEWED,
    4: {"actioned_by"},
    5: _REVIEWED,
    6: _REVIEWED,
    7: {"actioned_by", "last_reviewed"},
    8: {"actioned_by", "date"},
}


#: What the source asks, in a word that must stand in our wording of 2009, and what it means today.
_ASKED = {
    1: (("NEN", "register"), "360 degree safe"),
    2: (("safety and security", "local setting", "reviewed regularly", "gaps", "audit",
         "self-review framework"), "every policy"),
    3: (("accredited", "filtering, blocking and monitoring", "respond", "risk"), "DfE"),
    4: (("children, staff and parents", "Record"), "RSHE"),
    5: (("self-review framework", "strengths", "weaknesses", "action plan"), "360 degree safe"),
    6: (("4b", "bullying", "religious, racial, sexual, homophobic", "talk", "new technology",
         "up to date"), "No form is asked for any more"),
    7: (("where each can be found", "several bodies"), "where the text is kept"),
    8: (("round the clock",), "round the clock"),
}  # fmt: skip


@pytest.mark.parametrize(
    "number",
    [pytest.param(n, marks=pytest.mark.covers(f"BECTA09-AP-0{n}")) for n in range(1, 9)],
)
def test_a_form_has_its_fields_and_both_wordings(number: int) -> None:
    point = point_catalogue().point(f"BECTA09-AP-0{number}")
    assert point.number == number
    assert {field.id for field in point.fields} == _FIELDS[number]
    said = "\n".join((point.then, *point.then_prompts)).casefold()
    asked, today = _ASKED[number]
    for words in asked:
        assert words.casefold() in said, words
    assert today in "\n".join((point.now, *point.prompts))
    assert "Becta" not in point.now
    assert f"BECTA09-AP-0{number}" in point.sources


_USED = {
    1: ("actioned_by", {1, 2, 3, 4, 5, 6, 7}),
    2: ("date", {1, 2}),
    3: ("last_reviewed", {2, 3, 4, 5, 6, 7}),
    4: ("comments", {2, 3, 4, 5, 6}),
    5: ("next_due", {2, 3, 4, 5, 6}),
    6: ("owner", {2}),
    7: ("location", {7}),
}


@pytest.mark.parametrize(
    "number",
    [pytest.param(n, marks=pytest.mark.covers(f"BECTA09-APF-{n}")) for n in range(1, 8)],
)
def test_a_field_stands_in_just_the_forms_that_have_it(number: int) -> None:
    name, forms = _USED[number]
    found = set()
    for point in point_catalogue().points[:7]:
        columns = {column.id for table in point.tables for column in table.columns}
        if name in {field.id for field in point.fields} | columns:
            found.add(point.number)
    assert found == forms


@pytest.mark.parametrize(
    ("number", "name", "holds"),
    [
        pytest.param(n, name, holds, marks=pytest.mark.covers(f"BECTA09-POL-{n}"))
        for n, name, holds in (
            (1, "Online safety policy", ("vision", "acceptable", "sanctions", "incident", "logged",
                                         "outside agencies")),
            (2, "Security and data protection policy", ("stand by itself", "sensitive")),
            (3, "Acceptable use policies", ("pupils, staff, parents", "can and cannot", "monitored",
                                            "breach")),
            (4, "Mobile phones and smart devices", ()),
            (4, "Anti-bullying policy", ("online",)),
            (4, "Behaviour policy", ("Online conduct",)),
            (4, "Child protection policy", ("Online safety",)),
            (5, "Consent for pictures of children", ("home-school agreement",)),
        )
    ],
)  # fmt: skip
def test_the_kinds_of_policy_are_offered_with_what_they_hold(
    number: int, name: str, holds: tuple[str, ...]
) -> None:
    table = point_catalogue().point("BECTA09-AP-02").table
    assert table
    row = next(row for row in table.usual if row.name == name)
    assert f"BECTA09-POL-{number}" in row.sources
    for words in holds:
        assert words in row.holds


@pytest.mark.covers("BECTA09-POL-6", "BECTA09-POL-7")
def test_the_register_asks_for_monitoring_and_for_powers_in_law() -> None:
    point = point_catalogue().point("BECTA09-AP-02")
    asked = "\n".join(point.prompts)
    assert "what is monitored" in asked
    assert "powers in law" in asked
    assert "trust, council or safeguarding partners" in asked


def test_there_are_eight_and_the_filtering_review_beside_them() -> None:
    catalogue = point_catalogue()
    assert [point.id for point in catalogue.points] == [f"BECTA09-AP-0{n}" for n in range(1, 9)]
    assert [form.id for form in catalogue.forms] == ["TODAY-ADD-7"]


@pytest.mark.covers("TODAY-ADD-7")
def test_the_filtering_review_holds_people_tests_decisions_results_and_actions() -> None:
    form = point_catalogue().point("TODAY-ADD-7")
    assert (form.cycle.every, form.cycle.n, form.number, form.figures) == ("months", 12, 0, True)
    assert {field.id for field in form.fields} == {"actioned_by", "date", "comments", "next_due"}
    tables = {table.id: table for table in form.tables}
    assert list(tables) == ["people", "tests", "decisions", "actions"]
    roles = " ".join(tables["people"].starts_with).casefold()
    for who in ("senior leader", "governor", "safeguarding lead", "network"):
        assert who in roles
    assert len(tables["tests"].starts_with) >= 6
    assert "Illegal pages" in tables["tests"].starts_with[0]
    assert {column.label for column in tables["decisions"].columns} >= {
        "Site or app", "Blocked or unblocked", "Why", "Decided by"
    }  # fmt: skip
    assert tables["actions"].becomes_actions
    assert "whenever something changes" in form.now


def test_the_policies_register_repeats_with_five_columns() -> None:
    table = point_catalogue().point("BECTA09-AP-02").table
    assert table
    assert not table.fixed_rows
    assert [column.id for column in table.columns] == [
        "name",
        "owner",
        "last_reviewed",
        "next_due",
        "comments",
    ]


def test_education_has_three_audiences_each_with_its_own_dates() -> None:
    table = point_catalogue().point("BECTA09-AP-04").table
    assert table
    assert table.fixed_rows == ("Children and young people", "Staff", "Parents and carers")
    assert [column.id for column in table.columns] == ["comments", "last_reviewed", "next_due"]


def test_locations_are_ticked_for_six_bodies_under_old_and_new_names() -> None:
    table = point_catalogue().point("BECTA09-AP-07").table
    assert table
    assert table.fixed_rows == ("School", "Local authority", "LSCB", "RBC", "ISP", "Others")
    assert "Safeguarding children partnership" in table.row_labels
    assert [column.kind for column in table.columns] == ["tick", "text"]


@pytest.mark.covers("BECTA09-PIES-P", "BECTA09-PIES-I", "BECTA09-PIES-E", "BECTA09-PIES-S")
def test_the_four_parts_stand_in_their_order() -> None:
    catalogue = point_catalogue()
    assert [part.short for part in catalogue.parts[:4]] == [
        "Policies",
        "Infrastructure",
        "Education",
        "Standards",
    ]
    assert {point.part for point in catalogue.points} == {part.id for part in catalogue.parts}


def test_the_contact_map_opens_from_its_own_point() -> None:
    assert point_catalogue().point("BECTA09-AP-08").opens == "contacts"


def test_every_point_says_today_s_wording_beside_2009_s() -> None:
    for point in point_catalogue().points:
        assert point.now.endswith(".")
        assert point.then
        assert len(point.prompts) >= 3
    with pytest.raises(KeyError):
        point_catalogue().point("BECTA09-AP-09")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('id = "BECTA09-AP-02"', 'id = "BECTA09-AP-01"', "stands twice"),
        ('part = "AUPS"', 'part = "NOWHERE"', "which is no part"),
        ('every = "months", n = 12', 'every = "year", month = 13', "needs a month"),
        ('every = "months", n = 12', 'every = "months", n = 0', "at least 1"),
        ('every = "months", n = 12', 'every = "school-days", n = 3', "counts from"),
        ('id = "tests"', 'id = "people"', "same id"),
        ('id = "last_reviewed"\n', 'id = "looked_at"\n', "Invalid enum value"),
        ('    "Regional or schools\' network",\n', "", "needs a name of today"),
    ],
)
def test_a_spoilt_file_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    with pytest.raises(ContentError, match=complaint):
        load_points(spoilt(tmp_path, old, new, "action_points", "points.toml"))
