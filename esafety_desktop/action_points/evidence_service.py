"""Evidence of reviews: scanned pages are filed, shown again, and removed with a reason (P2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from esafety_desktop.action_points.evidence_rows import EvidenceRow
from esafety_desktop.action_points.records import Review, ReviewEvidence
from esafety_desktop.action_points.sheet_rows import PagesSheet
from esafety_desktop.dates import british
from esafety_desktop.kept_papers import service as papers
from esafety_desktop.problem import Problem, fitting
from esafety_desktop.store.changes import Area, Changed, Undo

taken_from = papers.taken_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.kept_papers.rows import KeptPage
    from esafety_desktop.store.store import Store

OWNER = "review_evidence"
MOST_OF_REVIEW = 120
"""Scanned pages that one review takes."""
_LONGEST = 200
_UNDONE = "filing taken back"
EXAMPLE = "scanned twice"


def file_evidence(
    store: Store, review_id: str, title: str, pages: Sequence[KeptPage], file_name: str
) -> Changed[str]:
    """Keep scanned pages with a review; gives the id of the paper.

    Raises:
        Problem: no title or too long a one, no pages, too many, or the review is gone.
    """
    named = fitting(" ".join(title.split()), _LONGEST, "The title")
    if not named:
        raise Problem("Write what these pages show.", "For example: report of the filter test.")
    if not pages:
        raise Problem("Every page of this file is empty.", "Choose another file.")
    with store.write() as unit:
        session = unit.session
        if session.scalar(select(Review.id).where(Review.id == review_id)) is None:
            raise Problem(
                "That review is no longer there.",
                "Nothing was kept. Look at the list of reviews again.",
            )
        if _kept(session, review_id) + len(pages) > MOST_OF_REVIEW:
            raise Problem(
                f"A review takes at most {MOST_OF_REVIEW} scanned pages. Nothing was kept.",
                "Keep the rest on paper and write into the comments where it is.",
            )
        record = ReviewEvidence(
            review_id=review_id, title=named, **papers.head_values(unit, pages, file_name)
        )
        session.add(record)
        session.flush()
        papers.keep_pages(session, OWNER, record.id, pages)
        paper: str = record.id
        unit.commit("evidence filed", review_id, {"paper": paper, "digest": record.digest})
    count = "1 page is" if len(pages) == 1 else f"{len(pages)} pages are"
    undo = Undo(
        "filing the evidence",
        lambda back: _take_back(back, paper, (review_id, named, tuple(pages), file_name)),
    )
    return Changed(Area.ACTION_POINTS, paper, f"{count} kept with the review.", undo)


def remove_evidence(store: Store, ids: Sequence[str], why: str) -> Changed[int]:
    """Empty papers for good; a line stays that says that there was one, and why it went.

    Raises:
        Problem: no reason is given.
    """
    reason = papers.checked_reason(why, EXAMPLE)
    with store.write() as unit:
        papers.empty(unit, ReviewEvidence, OWNER, ids, reason)
        unit.commit("evidence removed", "action points", {"papers": list(ids)})
    said = "1 paper removed for good." if len(ids) == 1 else f"{len(ids)} papers removed for good."
    return Changed(Area.ACTION_POINTS, len(ids), said, final=True)


def evidence(store: Store, review_id: str) -> tuple[EvidenceRow, ...]:
    """The papers of one review, in the order in which they came; removed ones too."""
    with store.read() as session:
        return read_evidence(session, [review_id])


def every(store: Store) -> tuple[EvidenceRow, ...]:
    """The papers of all reviews that are kept, oldest first."""
    with store.read() as session:
        reviews = session.scalars(select(ReviewEvidence.review_id).distinct()).all()
        return tuple(row for row in read_evidence(session, reviews) if not row.removed)


def read_evidence(session: Session, review_ids: Sequence[str]) -> tuple[EvidenceRow, ...]:
    """The same of several reviews, inside an open session."""
    paper = ReviewEvidence
    query = select(
        paper.id,
        paper.review_id,
        paper.title,
        paper.pages,
        paper.file_name,
        paper.filed_on,
        paper.filed_by,
        paper.removed_at,
        paper.removed_by,
        paper.removed_why,
    )
    query = query.where(paper.review_id.in_(review_ids), paper.removed_why != _UNDONE)
    found = []
    for row in session.execute(query.order_by(paper.seq)):
        *_rest, removed_at, removed_by, why = row
        day = british(removed_at.date()) if removed_at else ""
        removed = f"Removed on {day} by {removed_by}: {why}" if removed_at else ""
        found.append(EvidenceRow(*row[:7], removed))
    return tuple(found)


def kept_pages(store: Store, row: EvidenceRow) -> tuple[KeptPage, ...]:
    """The pages of a paper, each checked against what was kept of it that day.

    Raises:
        Problem: it was removed, or a page does not match; nothing of it is shown.
    """
    if row.removed:
        raise Problem("This paper was removed.", row.removed)
    with store.read() as session:
        return papers.read_pages(session, OWNER, row.id, row.pages)


def pages_sheet(store: Store, row: EvidenceRow) -> PagesSheet:
    """A paper frozen for printing; raises as `kept_pages`."""
    with store.read() as session:
        return read_sheet(session, row)


def read_sheet(session: Session, row: EvidenceRow) -> PagesSheet:
    """The same inside an open session."""
    pages = papers.read_pages(session, OWNER, row.id, row.pages)
    flat = tuple((page.width, page.height, page.packed) for page in pages)
    return PagesSheet(row.title, row.foot, flat)


def has_evidence(session: Session, review_id: str) -> bool:
    """Whether scanned pages are kept with a review, or a line says that there were some."""
    query = select(ReviewEvidence.id).where(
        ReviewEvidence.review_id == review_id, ReviewEvidence.removed_why != _UNDONE
    )
    return session.scalar(query.limit(1)) is not None


def forget_undone(session: Session, review_id: str) -> None:
    """Drop the lines of papers whose filing was taken back: their review goes too."""
    session.execute(
        delete(ReviewEvidence).where(
            ReviewEvidence.review_id == review_id, ReviewEvidence.removed_why == _UNDONE
        )
    )


def _kept(session: Session, review_id: str) -> int:
    query = select(func.sum(ReviewEvidence.pages)).where(
        ReviewEvidence.review_id == review_id, ReviewEvidence.removed_at.is_(None)
    )
    return session.scalar(query) or 0


def _take_back(
    store: Store, paper: str, filed: tuple[str, str, tuple[KeptPage, ...], str]
) -> Changed[int]:
    with store.write() as unit:
        there = select(ReviewEvidence.id).where(
            ReviewEvidence.id == paper, ReviewEvidence.removed_at.is_(None)
        )
        if unit.session.scalar(there) is None:
            raise Problem(
                "These pages were removed since.", "Read the line that says why; it stays as it is."
            )
        papers.empty(unit, ReviewEvidence, OWNER, [paper], _UNDONE)
        unit.commit(_UNDONE, filed[0], {"paper": paper})
    undo = Undo("filing the evidence", lambda again: file_evidence(again, *filed))
    return Changed(Area.ACTION_POINTS, 1, "Taken back: the pages are not kept.", undo)
