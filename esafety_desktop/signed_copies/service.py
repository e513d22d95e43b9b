"""Everything that other rooms and the page may ask of the scanned signed copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.pile_service import mark_codes
from esafety_desktop.kept_papers.service import taken_from
from esafety_desktop.school.service import school
from esafety_desktop.signed_copies.filing_service import (
    file_copies,
    kept_pages,
    remove_copies,
    sheet,
)
from esafety_desktop.signed_copies.finding_service import (
    MOST_SHOWN,
    children,
    due,
    form_of,
    forms,
    newest,
    of_leavers,
    of_owner,
    owner_of,
    pages_for,
    sort_pile,
)
from esafety_desktop.signed_copies.rows import BY_CODE, BY_HAND, Filing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.signed_copies.rows import CopyRow, CopySheet, PileItem
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

__all__ = [
    "MOST_SHOWN",
    "children",
    "copy_sheet",
    "due",
    "file_copies",
    "file_pile",
    "form_of",
    "forms",
    "kept_pages",
    "mark_pile",
    "newest",
    "of_leavers",
    "of_owner",
    "one_sheet",
    "owner_of",
    "remove_copies",
    "sort_pile",
    "taken_from",
]


def copy_sheet(store: Store, rows: Sequence[CopyRow]) -> CopySheet:
    """Copies for paper.

    Raises:
        Problem: one of them was removed or does not match.
    """
    return sheet(store, rows, school(store).name)


def one_sheet(store: Store, row: CopyRow) -> CopySheet:
    """One copy for paper; raises as `copy_sheet`."""
    return copy_sheet(store, (row,))


def file_pile(store: Store, scan: Scan, items: Sequence[PileItem], file_name: str) -> Changed[int]:
    """File the pages of a pile with those whose they are, in one change.

    Raises:
        Problem: nothing is to be filed, or a copy has too many pages.
    """
    filings = [
        Filing(item.owner, item.form, pages_for(scan, item), item.code, _how(item))
        for item in items
        if item.filed and item.owner is not None and item.form is not None
    ]
    return file_copies(store, filings, file_name)


def _how(item: PileItem) -> str:
    return BY_CODE if item.code else BY_HAND


def mark_pile(store: Store, items: Sequence[PileItem]) -> Changed[int]:
    """Mark the slips of what was filed as returned; those back already are passed over."""
    return mark_codes(store, [item.code for item in items if item.filed and item.mark])
