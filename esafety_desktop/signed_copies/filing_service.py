"""Scanned signed copies are filed, opened again and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.kept_papers import service as papers
from esafety_desktop.problem import Problem
from esafety_desktop.signed_copies.records import PAGES_OF, SignedCopy
from esafety_desktop.signed_copies.rows import CopySheet, Filing
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.kept_papers.rows import KeptPage
    from esafety_desktop.signed_copies.rows import CopyRow
    from esafety_desktop.store.store import Store, UnitOfWork

MOST_PAGES = 12
"""Pages that one copy takes: a slip, its back, and a long form of an adult."""
_UNDONE = "filing taken back"


def file_copies(store: Store, filings: Sequence[Filing], file_name: str) -> Changed[int]:
    """Keep scanned pages with those whose signed forms they are.

    Args:
        store: The open cabinets.
        filings: One for each form.
        file_name: What the chosen file was called.

    Raises:
        Problem: nothing is to be filed, or a copy has too many pages.
    """
    if not filings:
        raise Problem("Nothing is to be filed.", "Say whose the pages are, or close the window.")
    for filing in filings:
        if not 0 < len(filing.pages) <= MOST_PAGES:
            raise Problem(
                f"A copy takes at most {MOST_PAGES} pages.",
                f"Scan the form of {filing.owner.name} in a file of its own, without other papers.",
            )
    with store.write() as unit:
        ids = tuple(_keep(unit, filing, file_name) for filing in filings)
        unit.commit("signed copies filed", "copies", {"copies": ids})
    number = len(ids)
    said = f"{number} signed {'copy' if number == 1 else 'copies'} filed"
    undo = Undo(said.lower(), lambda store: _take_back(store, ids, tuple(filings), file_name))
    return Changed(Area.AGREEMENTS, number, f"{said}. Ctrl+Z undoes.", undo)


def _keep(unit: UnitOfWork, filing: Filing, file_name: str) -> str:
    owner, form = filing.owner, filing.form
    record = SignedCopy(
        owner_kind=owner.kind,
        owner_key=owner.key,
        owner_name=owner.name,
        agreement_key=form.key,
        title=form.title,
        year=form.year,
        code=filing.code,
        how=filing.how,
        **papers.head_values(unit, filing.pages, file_name),
    )
    unit.session.add(record)
    unit.session.flush()
    papers.keep_pages(unit.session, PAGES_OF, record.id, filing.pages)
    return record.id


def _take_back(
    store: Store, ids: tuple[str, ...], filings: tuple[Filing, ...], file_name: str
) -> Changed[int]:
    with store.write() as unit:
        papers.empty(unit, SignedCopy, PAGES_OF, ids, _UNDONE)
        unit.commit(_UNDONE, "copies", {"copies": ids})
    said = "Taken back: the copies are not kept."
    undo = Undo("signed copies filed", lambda store: file_copies(store, filings, file_name))
    return Changed(Area.AGREEMENTS, len(ids), said, undo)


def remove_copies(store: Store, ids: Sequence[str], why: str) -> Changed[int]:
    """Empty the pages of copies for good; only a line stays that says that there was one.

    Raises:
        Problem: no reason is given.
    """
    reason = papers.checked_reason(why, "a year since the child left")
    with store.write() as unit:
        papers.empty(unit, SignedCopy, PAGES_OF, ids, reason)
        unit.commit("signed copies removed", "copies", {"copies": list(ids)})
    number = len(ids)
    said = f"{number} signed {'copy' if number == 1 else 'copies'} removed for good."
    return Changed(Area.AGREEMENTS, number, said, final=True)


def kept_pages(store: Store, copy_id: str) -> tuple[KeptPage, ...]:
    """The pages of a copy, each checked against what was kept of it that day.

    Raises:
        Problem: it was removed, or a page does not match; nothing of it is shown.
    """
    with store.read() as session:
        return _read_pages(session, copy_id)


def _read_pages(session: Session, copy_id: str) -> tuple[KeptPage, ...]:
    record = session.scalar(select(SignedCopy).where(SignedCopy.id == copy_id))
    if record is None or record.removed_at is not None:
        raise Problem(
            "This copy was removed.",
            "Nothing is left to do: the register still says that the form was signed.",
        )
    return papers.read_pages(session, PAGES_OF, copy_id, record.pages)


def sheet(store: Store, rows: Sequence[CopyRow], school: str) -> CopySheet:
    """Copies for paper.

    Raises:
        Problem: one of them was removed or does not match.
    """
    with store.read() as session:
        copies = tuple((_foot(row), _read_pages(session, row.id)) for row in rows)
    title = f"Signed form of {rows[0].owner.name}" if len(rows) == 1 else "Signed forms"
    return CopySheet(school, title, copies)


def _foot(row: CopyRow) -> str:
    filed = f"{row.filed_on:%d/%m/%Y}"
    return f"{row.owner.name} · {row.form.title} · copy of the signed paper, filed {filed}"
