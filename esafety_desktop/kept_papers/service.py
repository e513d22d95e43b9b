"""Scanned pages are kept with their owner, opened again, and emptied when they are removed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from esafety_desktop.kept_papers.records import PaperPage
from esafety_desktop.kept_papers.rows import KeptPage
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.kept_papers.records import PaperHead
    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.store.unit import UnitOfWork

LONGEST = 120
"""Letters of a file's name, and of a reason."""
_PART = 500


def taken_from(scan: Scan, *, blank: bool = True) -> tuple[KeptPage, ...]:
    """The pages of a file as they are kept.

    Args:
        scan: What the child process made of the file.
        blank: Whether empty backs are kept too.
    """
    return tuple(
        KeptPage(page.width, page.height, page.packed, page.digest)
        for page in scan.pages
        if blank or not page.blank
    )


def head_values(unit: UnitOfWork, pages: Sequence[KeptPage], file_name: str) -> dict[str, Any]:
    """What the line of a paper says of its filing (`records.PaperHead`)."""
    return {
        "pages": len(pages),
        "digest": pages[0].digest,
        "file_name": " ".join(file_name.split())[:LONGEST],
        "filed_on": unit.store.today(),
        "filed_at": unit.now,
        "filed_by": unit.account.name,
    }


def keep_pages(session: Session, kind: str, key: str, pages: Sequence[KeptPage]) -> None:
    """Keep pages with their owner inside an open unit of work; the caller commits."""
    session.add_all(
        PaperPage(
            owner_kind=kind,
            owner_key=key,
            number=number,
            width=page.width,
            height=page.height,
            digest=page.digest,
            packed=page.packed,
        )
        for number, page in enumerate(pages, 1)
    )


def read_pages(session: Session, kind: str, key: str, count: int) -> tuple[KeptPage, ...]:
    """The pages of an owner, each checked against what was kept of it that day.

    Raises:
        Problem: a page is missing or does not match; nothing of it is shown.
    """
    query = select(PaperPage).where(PaperPage.owner_kind == kind, PaperPage.owner_key == key)
    pages = tuple(
        KeptPage(page.width, page.height, page.packed or b"", page.digest)
        for page in session.scalars(query.order_by(PaperPage.number))
    )
    sound = all(hashlib.sha256(page.packed).hexdigest() == page.digest for page in pages)
    if not sound or len(pages) != count:
        raise Problem(
            "The pages do not match what was kept that day, so they are not shown.",
            "Use the paper, and restore a back-up from before if you need the copy here.",
        )
    return pages


def known_digests(session: Session, kind: str, digests: Sequence[str]) -> set[str]:
    """Which of these pages some owner of that kind has already."""
    query = select(PaperPage.digest).where(
        PaperPage.digest.in_(digests),
        PaperPage.owner_kind == kind,
        PaperPage.packed.is_not(None),
    )
    return set(session.scalars(query))


def checked_reason(why: str, example: str) -> str:
    """A reason on one line.

    Raises:
        Problem: there is none.
    """
    reason = " ".join(why.split())[:LONGEST]
    if not reason:
        raise Problem("Write why it is removed.", f"For example: {example}.")
    return reason


def empty(
    unit: UnitOfWork, head: type[PaperHead], kind: str, keys: Sequence[str], why: str
) -> None:
    """Empty the pages of papers for good and say so in their lines; the caller commits.

    Args:
        unit: The open unit of work.
        head: The room's record of a paper, which also is ``Kept``.
        kind: Of the owners.
        keys: The ids of the lines.
        why: The reason.
    """
    lines: Any = head
    for at in range(0, len(keys), _PART):
        part = list(keys[at : at + _PART])
        pages = update(PaperPage).where(PaperPage.owner_kind == kind, PaperPage.owner_key.in_(part))
        unit.session.execute(pages.values(packed=None))
        unit.session.execute(
            update(lines)
            .where(lines.id.in_(part), lines.removed_at.is_(None))
            .values(removed_at=unit.now, removed_by=unit.account.name, removed_why=why)
        )
