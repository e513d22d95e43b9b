"""Staff lists as schools export them: headings, and the differences from the register. Pure."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.staff_forms.rows import AdultChange, AdultDifferences, AdultForm
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "staff name", "employee name", "preferred name", "legal name"),
    "title": ("title", "salutation"),
    "forename": ("forename", "first name", "given name", "preferred forename", "legal forename"),
    "surname": ("surname", "last name", "family name", "legal surname", "preferred surname"),
    "role": ("role", "job title", "post", "position", "roles", "job", "post title"),
    "email": ("email", "e-mail", "email address", "work email", "school email", "main email"),
    "joined_on": ("start date", "joined", "date joined", "employment start date", "start",
                  "arrival date", "first day"),
    "left_on": ("leaving date", "end date", "left", "date left", "employment end date", "last day"),
}  # fmt: skip
LEAST = 'a column "Name", or "Forename" and "Surname"'
_LETTERS = re.compile(r"[^a-z]+")


class Heads(Value):
    """Field → column number, as the headings of a file were understood."""

    columns: tuple[tuple[str, int], ...]

    @property
    def enough(self) -> bool:
        """Whether people can be named from it."""
        known = {field for field, _ in self.columns}
        return "name" in known or {"forename", "surname"} <= known


def heads(headings: Sequence[str]) -> Heads:
    """What the columns of a file hold, told from their headings."""
    found: dict[str, int] = {}
    plain = [_LETTERS.sub(" ", heading.casefold().replace("-", "")).strip() for heading in headings]
    for field, words in HEADINGS.items():
        for word in words:
            wanted = _LETTERS.sub(" ", word.replace("-", "")).strip()
            if field not in found and wanted in plain:
                found[field] = plain.index(wanted)
    return Heads(tuple(found.items()))


def read_row(cells: Sequence[str], columns: Heads, day: Callable[[str], date]) -> AdultForm:
    """One person of a file; "" and None are "the file does not say".

    Args:
        cells: The row.
        columns: Which column holds what.
        day: Reads a date; raises ValueError where it is none.

    Raises:
        ValueError: no name, or a date that isn't one; the message says which.
    """
    own = {
        field: " ".join(cells[number].split()) if number < len(cells) else ""
        for field, number in columns.columns
    }
    name = own.get("name", "")
    if "," in name:
        last, first = (part.strip() for part in name.split(",", 1))
        name = f"{first} {last}".strip()
    if not name:
        parts = (own.get("title", ""), own.get("forename", ""), own.get("surname", ""))
        name = " ".join(part for part in parts if part)
    elif own.get("title") and not name.casefold().startswith(own["title"].casefold()):
        name = f"{own['title']} {name}"
    if not name:
        raise ValueError("there is no name")
    return AdultForm(
        "",
        name,
        own.get("role", ""),
        own.get("email", ""),
        day(joined) if (joined := own.get("joined_on", "")) else None,
        day(left) if (left := own.get("left_on", "")) else None,
    )


def compare(
    forms: Sequence[AdultForm],
    known: Sequence[AdultForm],
    key: Callable[[str], str],
    today: date,
    aside: Sequence[str] = (),
) -> AdultDifferences:
    """Hold a file's people against the register: by e-mail first, then by name without title.

    Args:
        forms: From the file.
        known: Everybody here, leavers too.
        key: Makes a name comparable.
        today: Whoever left before it and isn't known here is not taken in.
        aside: What was put aside while reading, in words.
    """
    sorter = _Sorter(known, key, today, list(aside))
    for form in forms:
        sorter.place(form)
    missing = tuple(
        AdultChange(one, "missing", one.role)
        for one in known
        if one.here_on(today) and one.id not in sorter.met
    )
    return AdultDifferences(
        tuple(sorter.new),
        tuple(sorter.changed),
        missing,
        sorter.unchanged,
        tuple(sorter.aside),
        tuple(known),
    )


class _Sorter:
    """Goes over the people of a file once and puts each into its place."""

    def __init__(
        self,
        known: Sequence[AdultForm],
        key: Callable[[str], str],
        today: date,
        aside: list[str],
    ) -> None:
        self.key = key
        self.today = today
        self.aside = aside
        self.new: list[AdultChange] = []
        self.changed: list[AdultChange] = []
        self.met: set[str] = set()
        self.unchanged = 0
        self._by_email = {one.email.casefold(): one for one in known if one.email}
        self._by_name: dict[str, list[AdultForm]] = {}
        for one in known:
            self._by_name.setdefault(key(one.name), []).append(one)

    def place(self, form: AdultForm) -> None:
        """Put one person into place."""
        found = self._by_email.get(form.email.casefold()) if form.email else None
        alike = self._by_name.get(self.key(form.name), [])
        if found is None and len(alike) > 1:
            self.aside.append(f"{form.name}: there is more than one of this name here.")
        elif found is None and not alike:
            self._join(form)
        else:
            self._compare(found or alike[0], form)

    def _join(self, form: AdultForm) -> None:
        if self.key(form.name) in self.met:
            self.aside.append(f"{form.name}: stands more than once in the file.")
        elif form.here_on(self.today):
            self.met.add(self.key(form.name))
            self.new.append(AdultChange(form, "new", "", form.role))

    def _compare(self, old: AdultForm, form: AdultForm) -> None:
        if old.id in self.met:
            self.aside.append(f"{form.name}: an earlier row was taken for {old.name}.")
            return
        self.met.add(old.id)
        change = _changed(old, form)
        self.unchanged += change is None
        if change is not None:
            self.changed.append(change)


def _changed(old: AdultForm, form: AdultForm) -> AdultChange | None:
    """What the file says differently; what it leaves empty stays."""
    after = replace(
        old,
        name=form.name or old.name,
        role=form.role or old.role,
        email=form.email or old.email,
        joined_on=form.joined_on or old.joined_on,
        left_on=form.left_on,
    )
    if old.left_on is not None and form.left_on is None and form.joined_on == old.joined_on:
        after = replace(after, left_on=old.left_on)  # the file has no column for it
    if after == old:
        return None
    pairs = [
        (words(getattr(old, name)), words(getattr(after, name)))
        for name in ("name", "role", "email", "joined_on", "left_on")
        if getattr(old, name) != getattr(after, name)
    ]
    kind = "leaves" if after.left_on and not old.left_on else "changed"
    return AdultChange(
        after, kind, ", ".join(a or "–" for a, _ in pairs), ", ".join(b or "–" for _, b in pairs)
    )


def words(value: object) -> str:
    """A field as it is shown."""
    return british(value) if isinstance(value, date) else str(value or "")
