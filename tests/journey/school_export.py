"""An export as an English school's information system writes it: a row for each parent."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from esafety_desktop.dates import academic_year, london_today
from esafety_desktop.school.upn_rules import check_letter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CLASSES = {"1R": 18, "5A": 18, "5B": 24}
PUPILS = sum(CLASSES.values())
_HEADINGS = (
    "Legal Surname", "Legal Forename", "Preferred Forename", "Unique Pupil Number", "DOB",
    "Registration Form", "Year Group", "Contact Name", "Contact Relationship", "Contact Priority",
    "Parental Responsibility", "Parental Salutation", "Parental Addressee", "Home Address",
    "Postcode", "Mobile", "Primary Email",
)  # fmt: skip
_SURNAMES = (
    "Ashdown", "Barley", "Cresswell", "Dunnock", "Eastlake", "Fairway", "Garside", "Holloway",
    "Ibbotson", "Jessop", "Kershaw", "Lunt", "Marsh", "Nightingale", "Osgood", "Pym", "Quill",
    "Rook", "Sandell", "Tern", "Upton", "Vine", "Wren", "Yarrow",
)  # fmt: skip
_FORENAMES = ("Zoë", "Per", "Ada", "Renée", "Bo", "Isla", "Noah", "Mabel")


def write_export(folder: Path) -> Path:
    """Write it as Windows does: semicolons, Windows-1252, a title over the headings."""
    text = io.StringIO()
    text.write("Pupil list with contacts\r\n\r\n")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for number, (class_name, place) in enumerate(
        (name, place) for name, count in CLASSES.items() for place in range(count)
    ):
        writer.writerows(_rows(number, class_name, place))
    path = folder / "pupils for e-safety.csv"
    path.write_bytes(text.getvalue().encode("cp1252"))
    return path


def _rows(number: int, class_name: str, place: int) -> Iterator[tuple[str, ...]]:
    surname = _SURNAMES[place % len(_SURNAMES)]
    year = int(class_name[0])
    born = academic_year(london_today()).start - year - 4
    body = f"8809999{(born + 4) % 100:02d}{number:03d}"
    child = (
        surname, _FORENAMES[number % len(_FORENAMES)], "", check_letter(body) + body,
        f"{1 + number % 28:02d}/03/{born}", class_name, f"Year {year}",
    )  # fmt: skip
    adults = (("Mrs", "R", "Mother"), ("Mr", "T", "Father"))[: 1 + number % 2]
    for order, (title, initial, relation) in enumerate(adults, 1):
        yield (
            *child, f"{title} {initial} {surname}", relation, str(order), "Yes",
            f"{title} {surname}", f"{title} {initial} {surname}",
            f"{number + 1} Shore Road\nTern Bay", "TB1 2AB", f"07700 900{number:03d}",
            f"{surname.lower()}{order}@example.org",
        )  # fmt: skip
