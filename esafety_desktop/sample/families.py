"""Families of the made-up school: surnames, parents, addresses and numbers that nobody has."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from esafety_desktop.places import resource
from esafety_desktop.school.adult_rules import Adult
from esafety_desktop.value import Value

if TYPE_CHECKING:
    import random


class Family(Value):
    """One household, or two: what the school knows about the adults of some children."""

    surname: str
    girls: tuple[str, ...]
    boys: tuple[str, ...]
    adults: tuple[Adult, ...]


@lru_cache(maxsize=1)
def names() -> dict[str, Any]:
    """The lists of names, as resources/sample/names.toml has them."""
    return tomllib.loads(resource("sample", "names.toml").read_text("utf-8"))


class FamilyMaker:
    """Draws families one after the other; numbers and house numbers never come twice."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.groups = names()["group"]
        self.weights = [group["weight"] for group in self.groups]
        self.made = 0

    def family(self) -> Family:
        """The next family."""
        group = self.rng.choices(self.groups, self.weights)[0]
        self.made += 1
        surname = self.rng.choice(group["surnames"])
        mother = f"{self.rng.choice(['Mrs', 'Ms'])} {self.rng.choice(group['women'])} {surname}"
        father = f"Mr {self.rng.choice(group['men'])} {surname}"
        kind = self.rng.choices(
            ("together", "mother", "father", "apart", "order", "grandmother", "foster"),
            (54, 17, 4, 15, 3, 4, 3),
        )[0]
        adults: tuple[Adult, ...] = getattr(self, f"_{kind}")(mother, father, surname)
        return Family(surname, tuple(group["girls"]), tuple(group["boys"]), adults)

    def _together(self, mother: str, father: str, surname: str) -> tuple[Adult, ...]:
        home = self._address()
        joint = f"{_short(father)} and {_short(mother)}"
        dear = f"Mr {surname} and {mother.split(maxsplit=1)[0]} {surname}"
        return (
            self._adult(mother, "Mother", 1, home, addressee=joint, salutation=dear),
            self._adult(father, "Father", 2, home, addressee=joint, salutation=dear),
        )

    def _mother(self, mother: str, father: str, surname: str) -> tuple[Adult, ...]:
        del father, surname
        return (self._adult(mother, "Mother", 1, self._address()),)

    def _father(self, mother: str, father: str, surname: str) -> tuple[Adult, ...]:
        del mother, surname
        return (self._adult(father, "Father", 1, self._address()),)

    def _apart(self, mother: str, father: str, surname: str) -> tuple[Adult, ...]:
        del surname
        return (
            self._adult(mother, "Mother", 1, self._address()),
            self._adult(father, "Father", 2, self._address()),
        )

    def _order(self, mother: str, father: str, surname: str) -> tuple[Adult, ...]:
        del surname
        return (
            self._adult(mother, "Mother", 1, self._address()),
            self._adult(father, "Father", 2, self._address(), order=True),
        )

    def _grandmother(self, mother: str, father: str, surname: str) -> tuple[Adult, ...]:
        del father, surname
        return (self._adult(mother, "Grandmother", 1, self._address()),)

    def _foster(self, mother: str, father: str, surname: str) -> tuple[Adult, ...]:
        del father, surname
        carer = f"Ms {self.rng.choice(self.groups[0]['women'])} Hollins"
        return (
            self._adult(carer, "Foster carer", 1, self._address(), responsible=False),
            self._adult(mother, "Mother", 2, self._address(), order=True),
        )

    def _adult(
        self,
        name: str,
        relationship: str,
        priority: int,
        address: tuple[str, ...],
        *,
        addressee: str = "",
        salutation: str = "",
        responsible: bool = True,
        order: bool = False,
    ) -> Adult:
        title, surname = name.split(maxsplit=1)[0], " ".join(name.split()[2:])
        return Adult(
            name=name,
            relationship=relationship,
            salutation=salutation or f"{title} {surname}",
            addressee=addressee or name,
            address=address,
            telephone=self._telephone(),
            email=f"family{self.made:03d}.{priority}@example.org",
            priority=priority,
            parental_responsibility=responsible,
            court_order=order,
        )

    def _telephone(self) -> str:
        """A number that Ofcom keeps for films and plays: it never rings anywhere."""
        if self.rng.random() < 0.7:
            return f"07700 900{self.rng.randrange(1000):03d}"
        return f"01632 960{self.rng.randrange(100, 1000):03d}"

    def _address(self) -> tuple[str, ...]:
        street = self.rng.choice(names()["street"])
        code = f"LK{self.rng.randrange(1, 5)} {self.rng.randrange(1, 10)}"
        letters = "".join(self.rng.choices("ABDEFGHJLN", k=2))
        return (f"{self.rng.randrange(1, 240)} {street}", "Larkspur Hill", code + letters)


def _short(name: str) -> str:
    """``Mr P Ashdown`` for "Mr Paul Ashdown"; names that have no initials here stay whole."""
    title, forename, *surname = name.split()
    initial = forename[0] if forename.isascii() else forename
    return " ".join((title, initial, *surname))
