"""The school and its register as replies are held against them, read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.dates import AcademicYear
from esafety_desktop.returns.reply_column_rules import Paper
from esafety_desktop.returns.reply_preview_rules import KnownRegister
from esafety_desktop.returns.reply_rules import Pupil, Standing
from esafety_desktop.school import name_rules
from esafety_desktop.school import service as school_service

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.agreements.rows import AgreementRow, CellRow
    from esafety_desktop.school.rows import PupilRow
    from esafety_desktop.store.store import Store

PICTURES = "images"
RULES = "rules"


def papers(store: Store) -> tuple[Paper, ...]:
    """What families may have been asked: the rules of the child's year, then each other one."""
    rows = register.agreements(store)
    rules = tuple(row.id for row in rows if row.child_signs)
    first = Paper(RULES, "Online rules", rules, ("rule", "internet", "online", "acceptable"))
    others = tuple(
        Paper(row.id, row.title, (row.id,), _words(row)) for row in rows if not row.child_signs
    )
    return (*((first,) if rules else ()), *others)


def _words(row: AgreementRow) -> tuple[str, ...]:
    if row.key == PICTURES:
        return ("photo", "picture", "image", "video", "film")
    return tuple(word for word in row.title.casefold().split() if len(word) > 4)


def known_register(store: Store, uses: Sequence[tuple[str, str]] = ()) -> KnownRegister:
    """The school's children with what is asked of each; leavers, so that they are known again."""
    rows = register.agreements(store)
    grid = register.class_grid(store)
    year = AcademicYear(grid.year).first_day
    since = {row.id: year if row.yearly else None for row in rows}
    titles = {row.id: row.short for row in rows}
    standing = {
        row.pupil_id: {
            cell.agreement_id: _standing(cell, titles, since[cell.agreement_id])
            for cell in row.cells
            if cell.status is not None and cell.agreement_id in titles
        }
        for row in grid.rows
    }
    barred: dict[str, set[str]] = {}
    for adult in school_service.parents(store):
        if adult.court_order or adult.parental_responsibility is False:
            key = name_rules.key(name_rules.split_title(adult.name or adult.addressee)[1])
            barred.setdefault(adult.pupil_id, set()).add(key)
    pictures = next((row.id for row in rows if row.key == PICTURES), "")
    return KnownRegister(
        store.today(),
        tuple(
            _pupil(row, frozenset(barred.get(row.id, ())), store.today())
            for row in school_service.pupils(store, leavers=True)
        ),
        papers(store),
        standing,
        dict(uses),
        pictures,
    )


def _standing(cell: CellRow, titles: dict[str, str], since: date | None) -> Standing:
    status = cell.status.value if cell.status else ""
    title = titles[cell.agreement_id]
    return Standing(cell.agreement_id, title, status, cell.returned_on, cell.by, since)


def _pupil(row: PupilRow, barred: frozenset[str], today: date) -> Pupil:
    first = {row.forename, row.known_as} - {""}
    keys = {name_rules.key(f"{one}{row.surname}") for one in first}
    keys |= {name_rules.key(f"{row.surname}{one}") for one in first}
    return Pupil(
        row.id,
        row.list_name,
        frozenset(keys),
        row.class_name,
        name_rules.class_key(row.class_name),
        row.upn,
        row.born,
        None if row.here_on(today) else row.left_on,
        barred - {""},
    )
