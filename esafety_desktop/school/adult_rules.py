"""Parents and carers as they stand in an export, one beside the other or row after row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.school import name_rules
from esafety_desktop.value import Value, names, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from esafety_desktop.school.field_rules import Target
    from esafety_desktop.school.table_rules import SourceRow

_YES = frozenset({"yes", "y", "true", "t", "1", "x", "✓", "✔"})
_NO = frozenset({"no", "n", "false", "f", "0", "none", "n/a", "-"})
_NUMBER = re.compile(r"\d+")
_LOST_ZERO = re.compile(r"^[1-9]\d{9}$")
_FOREIGN = re.compile(r"^44[127]\d{9}$")
_ROUNDED = re.compile(r"^\d(?:[.,]\d+)?E\+?\d+$", re.IGNORECASE)
_SPLIT_LINES = re.compile(r"\s*[,\n]\s*")


class Adult(Value):
    """One parent or carer as the file gives it; "" or None is "the file does not say"."""

    name: str = ""
    relationship: str = ""
    salutation: str = ""
    addressee: str = ""
    address: tuple[str, ...] = ()
    telephone: str = ""
    email: str = ""
    priority: int | None = None
    parental_responsibility: bool | None = None
    court_order: bool | None = None

    @property
    def key(self) -> str:
        """By what the same adult is found again."""
        return name_rules.key(name_rules.split_title(self.name or self.addressee)[1])

    @property
    def shown(self) -> str:
        """What to call this adult in a preview."""
        return self.name or self.addressee or self.salutation or "a parent without a name"


def adults(row: SourceRow, mapping: Mapping[int, Target]) -> tuple[Adult, ...]:
    """The adults of one row, in the order of their numbers."""
    cells: dict[int, dict[str, list[str]]] = {}
    for column, target in sorted(mapping.items()):
        if target.adult and column < len(row.cells) and row.cells[column]:
            parts = cells.setdefault(target.adult, {})
            parts.setdefault(target.field, []).append(row.cells[column])
    found = (_adult(cells[number]) for number in sorted(cells))
    return tuple(adult for adult in found if _says_who_or_how(adult))


def fold(many: Iterable[Adult]) -> tuple[Adult, ...]:
    """The same adults, each once, in the order in which the file names them."""
    kept: dict[str, Adult] = {}
    for place, adult in enumerate(many):
        key = adult.key or f"?{place}"
        kept[key] = _filled(kept[key], adult) if key in kept else adult
    return tuple(kept.values())


def _filled(first: Adult, more: Adult) -> Adult:
    empty = {
        field: getattr(more, field)
        for field in names(Adult)
        if getattr(first, field) in ("", None, ())
    }
    return replace(first, **empty)


def _says_who_or_how(adult: Adult) -> bool:
    return any(
        (adult.name, adult.salutation, adult.addressee, adult.telephone, adult.email, adult.address)
    )


def _adult(cells: Mapping[str, list[str]]) -> Adult:
    def one(field: str) -> str:
        return cells[field][0] if field in cells else ""

    numbers = cells.get("telephone", [])
    name = _name(
        one("parent_name"), one("parent_title"), one("parent_forename"), one("parent_surname")
    )
    return Adult(
        name=name,
        relationship=one("relationship"),
        salutation=one("salutation"),
        addressee=one("addressee"),
        address=_address(cells.get("address", []), one("postcode")),
        telephone=" / ".join(dict.fromkeys(filter(None, map(telephone, numbers)))),
        email=one("email"),
        priority=_priority(one("priority")),
        parental_responsibility=yes_or_no(one("parental_responsibility")),
        court_order=_marked(one("court_order")),
    )


def _name(whole: str, title: str, forename: str, surname: str) -> str:
    if whole:
        had, rest = name_rules.split_title(whole)
        if "," in rest:
            last, first = name_rules.split_name(rest)
            rest = f"{first} {last}".strip()
        return " ".join(filter(None, (had or title, rest)))
    return " ".join(filter(None, (title, forename, surname))) if surname or forename else ""


def completed(adult: Adult, before: tuple[str, str, str] = ("", "", "")) -> Adult:
    """With salutation and addressee made from the name, where neither file nor school has its own.

    Args:
        adult: As the file gives it.
        before: Name, salutation and addressee as the school has them.
    """
    name, said, written = before
    ours = said and said != salutation(name)
    own = written and written != name
    return replace(
        adult,
        salutation=adult.salutation or ("" if ours else salutation(adult.name)),
        addressee=adult.addressee or ("" if own else adult.name),
    )


def salutation(name: str) -> str:
    """``Mrs Ashdown`` for "Mrs Rhea Ashdown"; a name without a title is not shortened."""
    title, rest = name_rules.split_title(name)
    return f"{title} {rest.split()[-1]}" if title and rest else name


def _address(parts: Iterable[str], postcode: str) -> tuple[str, ...]:
    lines = [line for part in parts for line in _SPLIT_LINES.split(part) if line]
    if postcode and postcode not in lines:
        lines.append(postcode)
    return tuple(dict.fromkeys(lines))


def telephone(text: str) -> str:
    """A telephone number as text; the 0 or + that Excel drops in front is put back.

    A number that Excel rounded to ``1.63E+09`` is lost, and gives "".
    """
    if is_rounded(text):
        return ""
    bare = text.replace(" ", "")
    if _FOREIGN.match(bare):
        return f"+{text}"
    return f"0{text}" if _LOST_ZERO.match(bare) else text


def is_rounded(text: str) -> bool:
    """Whether Excel wrote a long number as ``1.63E+09``, which can't be read back."""
    return _ROUNDED.match(text) is not None


def yes_or_no(text: str) -> bool | None:
    """What a cell says; None where it says neither."""
    plain = text.strip().casefold()
    return True if plain in _YES else False if plain in _NO else None


def _marked(text: str) -> bool | None:
    """A court order: any wording that is not plainly "no" counts as one."""
    return None if not text else yes_or_no(text) is not False


def _priority(text: str) -> int | None:
    found = _NUMBER.search(text)
    return int(found.group()) if found and 1 <= int(found.group()) <= 99 else None
