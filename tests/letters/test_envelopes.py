"""Brothers and sisters share an envelope; whatever is unknown or ordered keeps letters apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.letters.envelope_rules import Envelope, Family, envelopes, shared_key
from esafety_desktop.value import Value, replace


class Mum(Value):
    name: str = "Rhea Ashdown"
    salutation: str = "Mrs Ashdown"
    addressee: str = "Mrs Rhea Ashdown"
    address: tuple[str, ...] = ("14 Harbour Road", "Seabrook", "SB1 2CD")
    priority: int = 1
    parental_responsibility: bool | None = True
    court_order: bool = False


def child(key: str, *adults: Mum, alone: bool = False) -> Family:
    return Family(key, f"Child {key}", adults, alone)


def sets(found: tuple[Envelope, ...]) -> list[tuple[str, ...]]:
    return [one.pupil_ids for one in found]


def test_siblings_of_one_addressee_at_one_address_share_an_envelope() -> None:
    found = envelopes([child("a", Mum()), child("x", Mum(name="Other")), child("b", Mum())])
    assert sets(found) == [("a", "b"), ("x",)]
    assert found[0].lines == ("Mrs Rhea Ashdown", "14 Harbour Road", "Seabrook", "SB1 2CD")
    assert found[0].shared
    assert not found[1].shared


def test_a_child_with_several_letters_gets_one_envelope() -> None:
    assert sets(envelopes([child("a", Mum()), child("a", Mum())])) == [("a",)]


def test_the_same_house_written_otherwise_is_the_same() -> None:
    other = Mum(address=("14, harbour  road", "Seabrook", "sb1 2cd"))
    assert sets(envelopes([child("a", Mum()), child("b", other)])) == [("a", "b")]


@pytest.mark.parametrize(
    "other",
    [
        replace(Mum(), name="Rosa Ashdown"),
        replace(Mum(), addressee="Mr P and Mrs R Ashdown"),
        replace(Mum(), salutation="Ms Ashdown"),
        replace(Mum(), address=("16 Harbour Road", "Seabrook", "SB1 2CD")),
        replace(Mum(), address=()),
        replace(Mum(), address=("Seabrook",)),
        replace(Mum(), parental_responsibility=None),
        replace(Mum(), parental_responsibility=False),
        replace(Mum(), court_order=True),
        replace(Mum(), name="", addressee=""),
    ],
)
def test_one_difference_keeps_letters_apart(other: Mum) -> None:
    assert sets(envelopes([child("a", Mum()), child("b", other)])) == [("a",), ("b",)]
    assert sets(envelopes([child("a", other), child("b", Mum())])) == [("a",), ("b",)]


def test_two_alike_of_whom_too_little_is_known_stay_apart() -> None:
    for unknown in (
        replace(Mum(), address=()),
        replace(Mum(), parental_responsibility=None),
        replace(Mum(), name="", addressee=""),
    ):
        assert sets(envelopes([child("a", unknown), child("b", unknown)])) == [("a",), ("b",)]
    assert sets(envelopes([child("a"), child("b")])) == [("a",), ("b",)]


def test_a_child_that_stays_alone_does() -> None:
    assert sets(envelopes([child("a", Mum(), alone=True), child("b", Mum())])) == [("a",), ("b",)]


def test_an_order_on_any_adult_of_either_child_parts_them() -> None:
    dad = Mum(name="Paul Ashdown", priority=2, court_order=True)
    found = envelopes([child("a", Mum()), child("b", Mum(), dad)])
    assert sets(found) == [("a",), ("b",)]


_adult = st.builds(
    Mum,
    name=st.sampled_from(["Rhea Ashdown", "Paul Ashdown", ""]),
    addressee=st.sampled_from(["Mrs Rhea Ashdown", "Mr P and Mrs R Ashdown", ""]),
    salutation=st.sampled_from(["Mrs Ashdown", ""]),
    address=st.sampled_from([("14 Harbour Road", "SB1 2CD"), ("2 Hill", "SB1 2CD"), ("X",), ()]),
    priority=st.integers(1, 3),
    parental_responsibility=st.sampled_from([True, False, None]),
    court_order=st.booleans(),
)
_families = st.lists(st.tuples(st.lists(_adult, max_size=3), st.booleans()), min_size=1, max_size=8)


@given(_families)
def test_whatever_the_families_nobody_is_put_together_who_must_not_be(
    given_: list[tuple[list[Mum], bool]],
) -> None:
    families = [child(str(n), *adults, alone=alone) for n, (adults, alone) in enumerate(given_)]
    found = envelopes(families)
    by_id = {family.pupil_id: family for family in families}
    assert sorted(one for envelope in found for one in envelope.pupil_ids) == sorted(by_id)
    for envelope in found:
        together = [by_id[one] for one in envelope.pupil_ids]
        if len(together) == 1:
            continue
        assert not any(adult.court_order for family in together for adult in family.adults)
        assert not any(family.alone for family in together)
        written = [
            min(family.adults, key=lambda a: (a.parental_responsibility is False, a.priority))
            for family in together
        ]
        assert all(adult.parental_responsibility is True for adult in written)
        assert len({(a.name, a.addressee, a.salutation, a.address) for a in written}) == 1
        assert len(written[0].address) > 1


@given(_families)
def test_those_who_may_share_always_do(given_: list[tuple[list[Mum], bool]]) -> None:
    families = [child(str(n), *adults, alone=alone) for n, (adults, alone) in enumerate(given_)]
    keys = [key for family in families if (key := shared_key(family)) is not None]
    alone = len(families) - len(keys)
    assert len(envelopes(families)) == alone + len(set(keys))


@pytest.mark.parametrize(
    ("salutation", "addressee", "first"),
    [
        ("Mr and Mrs Barnes", "", "Mr and Mrs Barnes"),
        ("Dr & Mr Barnes", "", "Dr & Mr Barnes"),
        ("Mr and Mrs Barnes", "The Barnes family", "The Barnes family"),
        ("Tom and Sarah", "", "Mrs Sarah Barnes"),
        ("Mrs Barnes", "", "Mrs Sarah Barnes"),
    ],
)
def test_the_envelope_names_those_whom_the_letter_greets(
    salutation: str, addressee: str, first: str
) -> None:
    adult = Mum(name="Mrs Sarah Barnes", salutation=salutation, addressee=addressee)
    (one,) = envelopes([child("a", adult)])
    assert one.lines[0] == first
    forbidden = Mum(name="Mr Tom Barnes", court_order=True, priority=2)
    (one,) = envelopes([child("a", adult, forbidden)])
    assert one.lines[0] == (addressee or "Mrs Sarah Barnes"), "set apart: one adult alone"
