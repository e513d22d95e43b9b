"""Columns are recognised whatever the school's information system calls them (S5)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.school import column_rules, field_rules, heading_rules
from esafety_desktop.school.field_rules import Target


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Legal Surname", "surname"),
        ("SURNAME ", "surname"),
        ("Student Surname", "surname"),
        ("Student", "full_name"),
        ("Pupil's Name", "full_name"),
        ("legal_forename", "forename"),
        ("LegalForename", "forename"),
        ("Preferred Forename", "known_as"),
        ("Reg", "class_name"),
        ("Registration Form", "class_name"),
        ("Tutor group", "class_name"),
        ("NC Year", "year_group"),
        ("Unique Pupil Number", "upn"),
        ("U.P.N.", "upn"),
        ("D.O.B", "born"),
        ("Date of Brith", "born"),
        ("Parental Salutation", "salutation"),
        ("Parental Addressee", "addressee"),
        ("Contact Priority", "priority"),
        ("Relationship to pupil", "relationship"),
        ("Post code", "postcode"),
        ("E-Mail Address", "email"),
        ("Has parental responsibility?", "parental_responsibility"),
        ("Court Order?", "court_order"),
        ("Date of Admission", "joined_on"),
    ],
)
def test_headings_are_recognised(heading: str, field: str) -> None:
    found = heading_rules.recognise(heading)
    assert found is not None
    assert found[0].field == field


@pytest.mark.parametrize("heading", ["", "Milk", "House points", "Meal type", "SEN status", "123"])
def test_other_headings_are_left_alone(heading: str) -> None:
    assert heading_rules.recognise(heading) is None


def test_parents_side_by_side_are_told_apart() -> None:
    mapping = column_rules.suggest(
        ("Name", "Class", "Parent 1 Name", "Parent 1 Mobile", "Parent 2 Name", "Contact 2 Phone")
    )
    assert mapping == {
        0: Target("full_name"),
        1: Target("class_name"),
        2: Target("parent_name", 1),
        3: Target("telephone", 1),
        4: Target("parent_name", 2),
        5: Target("telephone", 2),
    }


def test_a_field_goes_to_the_surest_column_and_address_lines_to_all() -> None:
    mapping = column_rules.suggest(
        ("Surnames", "Surname", "Forename", "Form", "Address 1", "Town", "Postcode")
    )
    assert mapping[1] == Target("surname")
    assert 0 not in mapping
    assert mapping[4] == mapping[5] == Target("address", 1)


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Mother", Target("parent_name", 1)),
        ("Father's Mobile", Target("telephone", 2)),
        ("Contact Name 2", Target("parent_name", 2)),
        ("Second Contact Name", Target("parent_name", 2)),
        ("Primary Guardian Email", Target("email", 1)),
        ("Emergency Contact 1 Name", Target("parent_name", 1)),
        ("Address 4", Target("address", 1)),
        ("DOB (dd/mm/yyyy)", Target("born")),
        ("Surname (Legal)", Target("surname")),
    ],
)
def test_whose_a_column_is(heading: str, target: Target) -> None:
    found = heading_rules.recognise(heading)
    assert found is not None
    assert found[0] == target


@pytest.mark.parametrize(
    "heading",
    ["House", "Preferred Surname", "Chosen Last Name", "Contact 4 Mobile", "Email 2", "Forename 2"],
)
def test_a_column_that_means_something_else_is_left_alone(heading: str) -> None:
    assert heading_rules.recognise(heading) is None


def test_headings_that_stand_there_twice_are_the_childs_and_then_the_parents() -> None:
    heads = ("Surname", "Forename", "Reg", "Relationship", "Title", "Forename", "Surname", "Tel")
    mapping = column_rules.suggest(heads)
    assert mapping[0] == Target("surname")
    assert mapping[5] == Target("parent_forename", 1)
    assert mapping[6] == Target("parent_surname", 1)


def test_a_second_contact_under_the_same_headings_keeps_its_own_telephone() -> None:
    contact = ("Contact Name", "Relationship", "Telephone")
    mapping = column_rules.suggest(("Surname", "Forename", "Reg", *contact, *contact))
    assert [mapping[column] for column in range(3, 9)] == [
        Target(field, adult)
        for adult in (1, 2)
        for field in ("parent_name", "relationship", "telephone")
    ]


def test_two_telephones_of_one_contact_stay_with_that_contact() -> None:
    mapping = column_rules.suggest(
        ("Name", "Class", "Contact Name", "Contact Telephone 1", "Contact Telephone 2")
    )
    assert mapping[3] == mapping[4] == Target("telephone", 1)


def test_what_is_missing_is_named() -> None:
    assert column_rules.missing({}) == ("the pupils' names (surname and forename)", "class")
    assert column_rules.missing({0: Target("surname"), 1: Target("class_name")}) == ("forename",)
    assert column_rules.missing({0: Target("full_name"), 1: Target("class_name")}) == ()


def test_two_columns_for_one_field_are_named() -> None:
    twice = {0: Target("upn"), 1: Target("upn"), 2: Target("address", 1), 3: Target("address", 1)}
    assert column_rules.doubled(twice) == ("Unique pupil number",)


def test_no_heading_stands_for_two_fields() -> None:
    said = [heading_rules.normal(t) for f in field_rules.fields().values() for t in f.says]
    twice = {text for text in said if said.count(text) > 1}
    by_field = {
        text: {
            f.key
            for f in field_rules.fields().values()
            if text in map(heading_rules.normal, f.says)
        }
        for text in twice
    }
    assert {text: keys for text, keys in by_field.items() if len(keys) > 1} == {}


@given(st.lists(st.text(max_size=30), max_size=12))
def test_any_headings_give_a_mapping_that_is_remembered_exactly(headings: list[str]) -> None:
    mapping = column_rules.suggest(headings)
    assert column_rules.doubled(mapping) == ()
    assert column_rules.from_json(column_rules.to_json(mapping)) == mapping


def test_the_fingerprint_looks_at_words_not_at_writing() -> None:
    one = column_rules.fingerprint(("Surname", "First Name"))
    assert one == column_rules.fingerprint(("SURNAME ", "first_name"))
    assert one != column_rules.fingerprint(("First Name", "Surname"))


def test_every_label_is_its_own() -> None:
    labels = [target.label for target in field_rules.targets()]
    assert len(labels) == len(set(labels))
