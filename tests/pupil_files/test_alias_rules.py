"""Other children never stand in a pack by name."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.pupil_files.alias_rules import Whom, aliases, letters, mapped
from esafety_desktop.pupil_files.transfer_rows import IncidentPaper

ZOE = Whom("z", ("Zoë Ashdown",), ("Zo",))
BEN = Whom("b", ("Benjamin Okoro",), ("Ben",))
KIM = Whom("k", ("Kim Ashdown",))
FAR = Whom("f", ("May Long",), named=False)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Benjamin Okoro hit Zoë.", "Child B hit Zoë."),
        ("BEN and Okoro, Benjamin; ben’s bag", "Child B and Child B; Child B’s bag"),
        ("Ben  \n Okoro", "Child B"),
        ("Benches are not Ben.", "Benches are not Child B."),
        (
            "Kim is Zoë Ashdown's sister; both Ashdown",
            "Child C is Zoë Ashdown's sister; both Ashdown",
        ),
        ("In May, May Long came.", "In May, Child D came."),
        ("Nobody.", "Nobody."),
    ],
)
def test_names_become_letters(text: str, wanted: str) -> None:
    assert aliases(ZOE, (BEN, KIM, FAR)).swap(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("lucja obrien, L.O., Lulu2017, Lulu O.", "Child B, Child B, Child B, Child B"),
        ("O’Brien's and lucjaobrien", "Child B's and Child B"),
        ("Zoe Ashdown and ZA; Zoë-Ann", "Zoe Ashdown and ZA; Zoë-Ann"),
        ("ben nunez and Ben’s tablet", "Child C and Child C’s tablet"),
    ],
)
def test_names_written_otherwise_become_letters(text: str, wanted: str) -> None:
    lulu = Whom("l", ("Łucja O'Brien",), ("Lulu",))
    assert aliases(ZOE, (lulu, Whom("n", ("Ben Núñez",)))).swap(text) == wanted


def test_the_same_child_has_the_same_letter_and_a_namesake_another() -> None:
    made = aliases(ZOE, (BEN, Whom("b2", ("Ben Moss",)), BEN))
    assert made.by_key == {"b": "Child B", "b2": "Child C"}
    assert made.swap("Ben Moss") == "Child C"


def test_nobody_else_changes_nothing() -> None:
    assert aliases(ZOE, ()).swap("Zoë Ashdown") == "Zoë Ashdown"


def test_letters_go_on_after_z() -> None:
    assert [letters(number) for number in (1, 25, 26, 27)] == ["B", "Z", "AA", "AB"]


def test_every_text_of_a_row_is_changed() -> None:
    paper = IncidentPaper("26-001", "Ben", (("Who", "Ben"),), (), (), (("1", "Ben"),), "s", "")
    found = mapped(paper, aliases(ZOE, (BEN,)).swap)
    assert (found.title, found.facts, found.entries) == (
        "Child B",
        (("Who", "Child B"),),
        (("1", "Child B"),),
    )


_NAME = st.text(string.ascii_letters, min_size=2, max_size=8)


@given(st.lists(st.tuples(_NAME, _NAME), min_size=1, max_size=6), st.text(max_size=40))
def test_no_full_name_is_ever_left(names: list[tuple[str, str]], around: str) -> None:
    others = [Whom(str(n), (f"{first} {last}",)) for n, (first, last) in enumerate(names)]
    made = aliases(Whom("own", ("Zoë Ashdown",)), others)
    text = " | ".join(one.names[0] for one in others)
    swapped = made.swap(f"{around} | {text}")
    assert all(one.names[0] not in swapped for one in others if one.names[0] != "Zoë Ashdown")
