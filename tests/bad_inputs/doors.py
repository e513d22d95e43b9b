"""The four doors by which a table comes in: pupils, contacts, replies, staff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.contacts import contact_column_rules, contact_table_service
from esafety_desktop.returns import known_service, replies_service
from esafety_desktop.school import import_service
from esafety_desktop.staff_forms.import_service import read_staff_list

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from esafety_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person sees of a file in the preview.

    Attributes:
        said: Everything that names, lines and notes say, in one text.
        notes: What was cleaned, put aside or looks wrong.
    """

    said: str
    notes: str


@dataclass(frozen=True, slots=True)
class Door:
    """One of them.

    Attributes:
        head: Its line of headings.
        row: A row about somebody called Zoë Ashdown.
        look: Opens a file up to the preview.
        needs: A word of the headings that are named where they are missing.
    """

    head: str
    row: str
    look: Callable[[Store, Path], Seen]
    needs: str

    @property
    def text(self) -> str:
        return f"{self.head}\n{self.row}\n"


def _pupils(store: Store, path: Path) -> Seen:
    read = import_service.read_import(store, path)
    known = import_service.known_school(store)
    found = import_service.preview(known, read)
    names = " ".join(" ".join(row.cells) for row in read.table.rows)
    questions = " ".join(one.text for one in found.questions)
    aside = [f"line {one.line}: {one.reason}" for one in (*read.table.aside, *found.aside)]
    return Seen(f"{names} {questions}", " ".join((*read.table.notes, *aside)))


def _contacts(store: Store, path: Path) -> Seen:
    read = contact_table_service.read_contacts(path)
    mapping = contact_column_rules.suggest(read.table.headings)
    shown = contact_table_service.look(store, read, mapping, {}, frozenset())
    lines = " ".join(f"{one.name} {one.text}" for one in shown.lines)
    return Seen(lines, " ".join(shown.notes))


def _replies(store: Store, path: Path) -> Seen:
    read = replies_service.read_replies(path)
    known = known_service.known_register(store)
    shown = replies_service.look(known, replies_service.recall(store, read, known.papers), {})
    lines = " ".join(f"{one.name} {one.text}" for one in shown.lines)
    return Seen(lines, " ".join(shown.notes))


def _staff(store: Store, path: Path) -> Seen:
    found = read_staff_list(store, path)
    names = " ".join(one.form.name for one in found.new)
    return Seen(names, " ".join(found.aside))


DOORS = {
    "pupils": Door(
        "Surname,Forename,DOB,Class", "Ashdown,Zoë,04/03/2016,5B", _pupils, "Surname"
    ),
    "contacts": Door(
        "Place,Name,Telephone,Last checked", "Police,Zoë Ashdown,01632 960001,01/09/2026",
        _contacts, "Person",
    ),
    "replies": Door(
        "Timestamp,Child's name,Class,Do you agree to the rules?",
        "15/09/2026 19:44,Zoë Ashdown,5B,Yes", _replies, "name",
    ),
    "staff": Door("Name,Role,Start date", "Zoë Ashdown,Teacher,01/09/2020", _staff, "Name"),
}  # fmt: skip
