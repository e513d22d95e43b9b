"""The made-up school as different information systems would export it."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from esafety_desktop.dates import british
from esafety_desktop.sample import people

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from esafety_desktop.school.child_rules import Child

Row = Sequence[str]
_PARENT_HEADINGS = (
    "Legal Surname,Legal Forename,Preferred Forename,UPN,DOB,Reg,NC Year,Date of Admission,"
    "Contact Name,Relationship,Contact Priority,Parental Salutation,Parental Addressee,"
    "Address Line 1,Town,Postcode,Telephone,Email,Parental Responsibility,Court Order"
)
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATION}/{{kind}}" Target="{{target}}"/></Relationships>'
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def write_exports(folder: Path, start_year: int) -> dict[str, Path]:
    """Write one file for each dialect.

    Args:
        folder: An existing folder.
        start_year: The calendar year in which the academic year began.

    Returns:
        The files by the dialect's name: ``parents`` (a row for each parent), ``one cell``
        (names in one cell, semicolons, Windows encoding), ``one class`` (5B only, tabs, UTF-16)
        and ``workbook`` (XLSX, parents side by side).
    """
    children = [made.child for made in people.children(start_year)]
    files = {
        "parents": folder / "Larkspur pupils and parents.csv",
        "one cell": folder / "Larkspur register.csv",
        "one class": folder / "Class 5B.txt",
        "workbook": folder / "Larkspur whole school.xlsx",
    }
    files["parents"].write_bytes(_csv(_parent_rows(children), ",", "utf-8-sig"))
    files["one cell"].write_bytes(_csv(_one_cell_rows(children), ";", "cp1252"))
    class_5b = [child for child in children if child.class_name == "5B"]
    files["one class"].write_bytes(_csv(_class_rows(class_5b), "\t", "utf-16"))
    files["workbook"].write_bytes(workbook(_side_by_side_rows(children)))
    return files


def _csv(rows: Iterable[Row], separator: str, encoding: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)


def _parent_rows(children: Sequence[Child]) -> Iterable[Row]:
    yield _PARENT_HEADINGS.split(",")
    for child in children:
        for adult in child.adults:
            yield (
                child.surname,
                child.forename,
                child.known_as,
                child.upn,
                british(child.born),
                child.class_name,
                child.year_group,
                british(child.joined_on),
                adult.name,
                adult.relationship,
                str(adult.priority),
                adult.salutation,
                adult.addressee,
                *adult.address,
                adult.telephone,
                adult.email,
                "Yes" if adult.parental_responsibility else "No",
                "Yes" if adult.court_order else "",
            )


def _one_cell_rows(children: Sequence[Child]) -> Iterable[Row]:
    """Names that the Windows encoding has not got are left out, as such systems do."""
    yield ("Student", "Unique Pupil Number", "Date of birth", "Registration Form")
    for child in children:
        name = f"{child.surname}, {child.forename}"
        try:
            name.encode("cp1252")
        except UnicodeEncodeError:
            continue
        yield (name, child.upn, british(child.born), child.class_name)


def _class_rows(children: Sequence[Child]) -> Iterable[Row]:
    yield ("Surname", "Forename", "Tutor group", "UPN")
    for child in children:
        yield (child.surname, child.forename, child.class_name, child.upn)


def _side_by_side_rows(children: Sequence[Child]) -> Iterable[Row]:
    yield ("Larkspur Hill Primary School (made up)",)
    head: list[str] = ["Surname", "First name", "Unique Pupil Number", "Date of birth", "Class"]
    for number in ("1", "2"):
        head += [f"Parent {number} name", f"Parent {number} mobile", f"Parent {number} email"]
    yield head
    for child in children:
        cells = [child.surname, child.forename, child.upn, british(child.born), child.class_name]
        for adult in child.adults[:2]:
            cells += (adult.name, adult.telephone, adult.email)
        yield cells


def workbook(rows: Iterable[Row]) -> bytes:
    """A plain Excel workbook with one sheet of text cells."""
    lines = (
        f'<row r="{number}">'
        + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row)
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'
    book = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}"><sheets>'
        '<sheet name="Pupils" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONS.format(kind="officeDocument", target="xl/workbook.xml"),
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": _RELATIONS.format(
            kind="worksheet", target="worksheets/sheet1.xml"
        ),
        "xl/worksheets/sheet1.xml": sheet,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return out.getvalue()
