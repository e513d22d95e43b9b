"""The made-up school's 420 children in 14 classes, and its staff: the same at every making."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from esafety_desktop.sample.families import Family, FamilyMaker
from esafety_desktop.sample.made_up import SEED
from esafety_desktop.school import upn_rules
from esafety_desktop.school.child_rules import Child
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR_GROUPS = ("R", "1", "2", "3", "4", "5", "6")
CLASS_SIZE = 30
STAFF: tuple[tuple[str, str], ...] = (
    ("Mrs Delia Thornley", "Head teacher, designated safeguarding lead"),
    ("Mr Idris Whitlock", "Deputy head, deputy safeguarding lead"),
    ("Ms Nadia Rahman", "E-safety leader, teacher of 5B"),
    ("Mrs Carol Easterby", "Office manager"),
    ("Mr Kit Quayle", "Office assistant"),
    ("Miss Bethan Llewellyn", "Teacher of RA"),
    ("Mr Owen Garside", "Teacher of RB"),
    ("Mrs Agnieszka Wójcik", "Teacher of 1A"),
    ("Ms Hannah Lambourne", "Teacher of 1B"),
    ("Mr Samuel Mensah", "Teacher of 2A"),
    ("Mrs Sally Coldwell", "Teacher of 2B"),
    ("Ms Ayşe Çelik", "Teacher of 3A"),
    ("Mr Neil Bramhall", "Teacher of 3B"),
    ("Mrs Meera Patel", "Teacher of 4A"),
    ("Mr Fergus MacAskill", "Teacher of 4B"),
    ("Miss Laura Standish", "Teacher of 5A"),
    ("Mr Ian Winterbourne", "Teacher of 6A"),
    ("Ms Grace Adeyemi", "Teacher of 6B"),
    ("Mrs Tara Oakeshott", "Special educational needs co-ordinator"),
    ("Mr Keith Radcliffe", "Technician"),
    ("Mrs Wendy Hathersage", "Teaching assistant"),
    ("Ms Olena Bondarenko", "Teaching assistant"),
    ("Mr Brian Saltmarsh", "Site manager"),
    ("Mrs Gillian Pickersgill", "Chair of governors"),
    ("Mr Howard Inglewood", "Safeguarding governor"),
)
_PINNED: tuple[tuple[str, str, str], ...] = (
    ("5B", "Zoë", "Ashdown"),
    ("5B", "Łukasz", "Wiśniewski"),
    ("5B", "Linh", "Nguyễn"),
    ("5B", "Ολυμπία", "Γεωργίου"),
    ("5B", "Юлия", "Шевченко"),
    ("5B", "ليلى", "حداد"),
    ("5B", "נועה", "כהן"),
)


class MadeUpChild(Value):
    """A child with the two marks that no export carries."""

    child: Child
    telephone_only: bool = False
    ask_dsl_first: bool = False


def class_names() -> tuple[str, ...]:
    """RA, RB, 1A … 6B."""
    return tuple(f"{year}{letter}" for year in YEAR_GROUPS for letter in "AB")


def children(start_year: int) -> tuple[MadeUpChild, ...]:
    """All 420 children of the academic year that begins in ``start_year``."""
    return tuple(_Register(start_year).fill())


class _Register:
    """Fills the classes family by family, siblings into different years."""

    def __init__(self, start_year: int) -> None:
        self.start_year = start_year
        self.rng = random.Random(SEED)  # noqa: S311 - nothing secret: the same school at every making
        self.families = FamilyMaker(self.rng)
        self.taken: set[tuple[str, str]] = {(surname, name) for _, name, surname in _PINNED}
        self.room = dict.fromkeys(class_names(), CLASS_SIZE)
        self.number = 0

    def fill(self) -> Iterator[MadeUpChild]:
        for class_name, forename, surname in _PINNED:
            yield self._child(class_name, forename, self._like(surname))
        while any(self.room.values()):
            family = self.families.family()
            wanted = self.rng.choices((1, 2, 3), (68, 26, 6))[0]
            free = [name for name, places in self.room.items() if places]
            self.rng.shuffle(free)
            years: set[str] = set()
            for class_name in free:
                if len(years) < wanted and class_name[0] not in years:
                    years.add(class_name[0])
                    yield self._child(class_name, self._forename(family), family)

    def _like(self, surname: str) -> Family:
        """A family of that name."""
        while True:
            family = self.families.family()
            if family.surname == surname:
                return family

    def _forename(self, family: Family) -> str:
        pool = self.rng.choice((family.girls, family.boys))
        for forename in self.rng.sample(pool, len(pool)):
            if (family.surname, forename) not in self.taken:
                self.taken.add((family.surname, forename))
                return forename
        forename = f"{self.rng.choice(family.girls)} {self.rng.choice(family.boys)}"
        self.taken.add((family.surname, forename))
        return forename

    def _child(self, class_name: str, forename: str, family: Family) -> MadeUpChild:
        self.room[class_name] -= 1
        self.number += 1
        year_group = class_name[0]
        age_year = YEAR_GROUPS.index(year_group)
        first_day = date(self.start_year - 5 - age_year, 9, 1)
        born = first_day + timedelta(days=self.rng.randrange(365))
        late = self.rng.random() < 0.06
        joined = date(self.start_year - (0 if late else age_year), 9, 3)
        child = Child(
            lines=(self.number,),
            surname=family.surname,
            forename=forename,
            known_as=_known_as(forename) if self.rng.random() < 0.25 else "",
            upn=made_up_upn(joined.year, self.number),
            born=born,
            class_name=class_name,
            year_group=year_group,
            joined_on=joined,
            adults=family.adults,
        )
        place = self.number % 70
        return MadeUpChild(child, telephone_only=place == 3, ask_dsl_first=place == 5)


def _known_as(forename: str) -> str:
    short = {"Beatrix": "Bea", "Georgia": "Georgie", "Imogen": "Immy", "Reuben": "Ben",
             "Barnaby": "Barney", "Zofia": "Zosia", "Jakub": "Kuba", "Stanley": "Stan",
             "Felix": "Fee", "Edwin": "Eddie", "Dafydd": "Dai", "Wojciech": "Wojtek"}  # fmt: skip
    return short.get(forename, "")


def made_up_upn(year: int, number: int) -> str:
    """A number with the right check letter, of a local authority (999) that does not exist."""
    body = f"9990001{year % 100:02d}{number:03d}"
    return upn_rules.check_letter(body) + body


def staff_email(name: str) -> str:
    """``d.thornley@larkspur-hill.example.org``."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    _, forename, *surname = plain.split()
    return f"{forename[0]}.{'-'.join(surname)}@larkspur-hill.example.org"
