"""From rows of an export to children with their parents: pure values, nothing compared yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.school import adult_rules, name_rules, upn_rules
from esafety_desktop.school.day_rules import read_birthday, read_school_day
from esafety_desktop.school.table_rules import Aside
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from esafety_desktop.school.adult_rules import Adult
    from esafety_desktop.school.field_rules import Target
    from esafety_desktop.school.table_rules import SourceRow, Table

_YEAR_WORDS = {"reception": "R", "r": "R", "yr": "R", "0": "R", "nursery": "N", "n": "N"}
_NO_CLASS = frozenset({"no class", "in no class"})
"""How this program's own tables say that a child is in none."""
_HAS_LETTER = re.compile(r"[^\W\d_]")
_ROUNDED = (
    "Excel shortened a long number here (1.63E+09), so it is left out. Format that column as text "
    "or export again without opening the file in Excel."
)
_YEAR = re.compile(r"^(?:curriculum |nc )?(?:year|yr|y)? ?\.?0?(\d{1,2})$")
_NURSERY = re.compile(r"^(?:n|nursery) ?\d$")
_CLASS_YEAR = re.compile(r"^(?:class |year |yr|y)? ?(\d{1,2}|r(?![a-z]{2}))", re.IGNORECASE)


class Child(Value):
    """One child as the file gives it; "" or None is "the file does not say".

    Attributes:
        lines: The file's lines that were folded into this child.
        upn_fault: Why the number can't be right; the number is then still in ``upn``.
    """

    lines: tuple[int, ...]
    surname: str
    forename: str
    known_as: str = ""
    upn: str = ""
    upn_fault: str = ""
    born: date | None = None
    class_name: str = ""
    year_group: str = ""
    joined_on: date | None = None
    left_on: date | None = None
    adults: tuple[Adult, ...] = ()

    @property
    def name(self) -> str:
        """``Ashdown, Zoë``."""
        return f"{self.surname}, {self.known_as or self.forename}"

    @property
    def key(self) -> str:
        """What keeps this child apart from the others of the same file."""
        return f"{self.lines[0]}:{self.name}"


class Gathered(Value):
    """All children of a file, and what could not be read in it."""

    children: tuple[Child, ...]
    aside: tuple[Aside, ...]


def gather(table: Table, mapping: Mapping[int, Target], today: date) -> Gathered:
    """Read every row and fold the rows of one child (one for each parent) into one.

    Rows are folded when number and names agree, or, without a number, when names, date of birth
    and class agree and the row names another adult. Rows that share a number under different
    names are never folded; nor are two rows without a number that say the same: they may be two
    children.
    """
    aside = list(table.aside)
    folded: dict[tuple[object, ...], Child] = {}
    key: tuple[object, ...] = ()
    for row in table.rows:
        if (more := _further_adults(row, mapping)) and key in folded:
            folded[key] = _with_adults(folded[key], row.line, more, aside)
            continue
        child = _child(row, mapping, today, aside)
        key = _fold_key(child) if child else ()
        if child is None:
            continue
        if key in folded and _says_nothing_new(folded[key], child):
            key = (*key, row.line)
        folded[key] = _fold(folded[key], child, aside) if key in folded else child
    aside.sort(key=lambda item: item.line)
    return Gathered(tuple(folded.values()), tuple(aside))


def _further_adults(row: SourceRow, mapping: Mapping[int, Target]) -> tuple[Adult, ...]:
    """The adults of a row that leaves the child's own cells empty: the child of the row above."""
    if any(_cells(row, mapping).values()):
        return ()
    return tuple(adult for adult in adult_rules.adults(row, mapping) if adult.key)


def _says_nothing_new(first: Child, more: Child) -> bool:
    """Whether a row without a number only repeats a child: a double, or a second such child."""
    return not more.upn and set(more.adults) <= set(first.adults)


def _second_addresses(first: Child, line: int, more: Iterable[Adult], aside: list[Aside]) -> None:
    """An adult has one address here: say which other one the file has."""
    had = {adult.key: adult.address for adult in first.adults if adult.key and adult.address}
    for adult in more:
        one = had.get(adult.key)
        if one and adult.address and adult.address != one:
            other = ", ".join(adult.address)
            reason = f"{adult.shown} has a second address here ({other}); the first one is taken."
            aside.append(Aside(line, first.name, reason))


def _with_adults(child: Child, line: int, more: tuple[Adult, ...], aside: list[Aside]) -> Child:
    _second_addresses(child, line, more, aside)
    adults = adult_rules.fold((*child.adults, *more))
    return replace(child, lines=(*child.lines, line), adults=adults)


def year_group(text: str) -> str:
    """``5`` for "Year 5", "Y5" or "05"; ``R`` for reception; ``N`` for nursery; else ""."""
    plain = text.strip().casefold()
    if plain in _YEAR_WORDS:
        return _YEAR_WORDS[plain]
    if _NURSERY.match(plain):
        return "N"
    found = _YEAR.match(plain)
    return str(int(found.group(1))) if found and 1 <= int(found.group(1)) <= 13 else ""


def year_of_class(class_name: str) -> str:
    """The year group that a class's name begins with: ``5`` for 5B, ``R`` for RA, else ""."""
    found = _CLASS_YEAR.match(class_name)
    return year_group(found.group(1) if found else class_name.partition(" ")[0])


def _child(
    row: SourceRow, mapping: Mapping[int, Target], today: date, aside: list[Aside]
) -> Child | None:
    cells = _cells(row, mapping)
    surname, forename = _names(cells)
    said = " · ".join(filter(None, row.cells))
    if not _HAS_LETTER.search(surname) or not _HAS_LETTER.search(forename):
        aside.append(Aside(row.line, said, "The name is not complete: it needs both parts."))
        return None
    if any(adult_rules.is_rounded(cell) for cell in row.cells):
        aside.append(Aside(row.line, f"{surname}, {forename}", _ROUNDED))
    upn = upn_rules.tidy(cells.get("upn", ""))

    def day(field: str, read: Callable[[str, date], date]) -> date | None:
        text = cells.get(field, "")
        if not text:
            return None
        try:
            return read(text, today)
        except (ValueError, OverflowError) as error:
            reason = f"{error} The child is taken in; this date is left as it was."
            aside.append(Aside(row.line, f"{surname}, {forename}", reason))
            return None

    class_name = cells.get("class_name", "")
    if class_name.casefold() in _NO_CLASS:
        class_name = ""
    return Child(
        lines=(row.line,),
        surname=surname,
        forename=forename,
        known_as=_known_as(cells.get("known_as", ""), surname, forename),
        upn=upn,
        upn_fault=upn_rules.fault(upn) if upn else "",
        born=day("born", read_birthday),
        class_name=class_name,
        year_group=year_group(cells.get("year_group", "")) or year_of_class(class_name),
        joined_on=day("joined_on", read_school_day),
        left_on=day("left_on", read_school_day),
        adults=adult_rules.adults(row, mapping),
    )


def _cells(row: SourceRow, mapping: Mapping[int, Target]) -> dict[str, str]:
    return {
        target.field: row.cells[column]
        for column, target in mapping.items()
        if not target.adult and column < len(row.cells)
    }


def _names(cells: Mapping[str, str]) -> tuple[str, str]:
    surname, forename = cells.get("surname", ""), cells.get("forename", "")
    if surname and forename:
        return surname, forename
    whole_surname, whole_forename = name_rules.split_name(cells.get("full_name", ""))
    surname, forename = surname or whole_surname, forename or whole_forename
    return surname, forename or _known_as(cells.get("known_as", ""), surname, "")


def _known_as(text: str, surname: str, forename: str) -> str:
    """The forename in use where it differs; some exports give it together with the surname."""
    _, first = name_rules.split_name(text) if "," in text else ("", text)
    if first.casefold().endswith(" " + surname.casefold()):
        first = first[: -len(surname)].strip()
    return "" if first == forename else first


def _fold_key(child: Child) -> tuple[object, ...]:
    names = (name_rules.key(child.surname), name_rules.key(child.forename))
    if child.upn and not child.upn_fault:
        return (*names, child.upn)
    return (*names, child.upn, child.born, name_rules.class_key(child.class_name))


def _fold(first: Child, more: Child, aside: list[Aside]) -> Child:
    """One child out of two rows; what the first row says stands."""
    details = (
        ("class", first.class_name, more.class_name),
        ("date of birth", first.born, more.born),
    )
    for what, one, other in details:
        if one and other and one != other:
            reason = f"Line {first.lines[0]} gives another {what}; that one is taken."
            aside.append(Aside(more.lines[0], more.name, reason))
    _second_addresses(first, more.lines[0], more.adults, aside)
    return replace(
        first,
        lines=(*first.lines, *more.lines),
        known_as=first.known_as or more.known_as,
        born=first.born or more.born,
        class_name=first.class_name or more.class_name,
        year_group=first.year_group or more.year_group,
        joined_on=first.joined_on or more.joined_on,
        left_on=first.left_on or more.left_on,
        adults=adult_rules.fold((*first.adults, *more.adults)),
    )
