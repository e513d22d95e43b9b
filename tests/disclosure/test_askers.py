"""A person who asks is found among the adults of a child, however the name is written."""

from __future__ import annotations

import pytest

from esafety_desktop.disclosure.asker_rules import same_adults
from esafety_desktop.school.rows import ParentRow


@pytest.mark.covers("S29")
@pytest.mark.parametrize(
    ("asked", "name", "addressee", "salutation"),
    [
        ("Tara Applegarth", "Ms Tara Applegarth", "", ""),
        ("tara APPLEGARTH", "", "", "Ms T Applegarth"),
        ("T. Applegarth", "Ms Tara Applegarth", "", ""),
        ("Applegarth, Tara", "Ms Tara Applegarth", "", ""),
        ("Tara Jane Applegarth", "Tara Applegarth", "", ""),
        ("Miss Zoe Nunez", "Zoë Núñez", "", ""),
        ("Ruth Ashdown", "", "Mr P and Mrs R Ashdown", "Mr and Mrs Ashdown"),
        ("Paul Ashdown", "", "Mr P and Mrs R Ashdown", ""),
        ("Ruth Smith-Jones", "Mrs Ruth Smith Jones", "", ""),
    ],
)
def test_the_same_person(asked: str, name: str, addressee: str, salutation: str) -> None:
    known = ParentRow("1", "z", name, addressee=addressee, salutation=salutation)
    assert same_adults(asked, [known]) == (known,)


@pytest.mark.parametrize(
    "asked", ["", "Ms", "Applegarth", "Tom Applegarth", "Tara Ashdown", "S Applegarth"]
)
def test_another_person(asked: str) -> None:
    assert same_adults(asked, [ParentRow("1", "z", "Ms Tara Applegarth")]) == ()


def test_the_very_forename_goes_before_an_initial() -> None:
    tom, initial = ParentRow("1", "z", "Tom Hale"), ParentRow("2", "z", addressee="Mrs T Hale")
    assert same_adults("Tom Hale", [initial, tom]) == (tom,)
    assert same_adults("T Hale", [initial, tom]) == (initial,)
    assert same_adults("Tessa Hale", [initial, tom]) == (initial,)
