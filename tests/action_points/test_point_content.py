"""The eight action points as content: exactly the fields of their forms, grouped by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.points import load_points, point_catalogue
from esafety_desktop.places import resource

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
}


@pytest.mark.covers(
    *(f"BECTA09-AP-0{number}" for number in range(1, 9)),
    *(f"BECTA09-APF-{number}" for number in range(1, 8)),
)
def test_every_form_has_exactly_its_fields() -> None:
    catalogue = point_catalogue()
    assert [point.id for point in catalogue.points] == [f"BECTA09-AP-0{n}" for n in range(1, 9)]
    for number, fields in _FIELDS.items():
        point = catalogue.point(f"BECTA09-AP-0{number}")
        assert {field.id for field in point.fields} == fields, point.id


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
        ('id = "last_reviewed"\n', 'id = "looked_at"\n', "Invalid enum value"),
        ('    "Regional or schools\' network",\n', "", "needs a name of today"),
    ],
)
def test_a_spoilt_file_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    text = resource("action_points", "points.toml").read_text(encoding="utf-8")
    assert old in text
    spoilt = tmp_path / "points.toml"
    spoilt.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=complaint):
        load_points(spoilt)
