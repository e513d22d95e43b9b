"""Which signed copies are kept, of whom; and the codes and people to sort a pile by."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, or_, select

from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.pile_service import PileSlip, look_up
from esafety_desktop.agreements.rows import Outcome
from esafety_desktop.kept_papers.service import known_digests, taken_from
from esafety_desktop.school.records import Pupil, SchoolClass, StaffMember
from esafety_desktop.school.service import pupils
from esafety_desktop.signed_copies.pile_rules import Meaning, PageFacts, meaning_of, sorted_pile
from esafety_desktop.signed_copies.records import PAGES_OF, SignedCopy
from esafety_desktop.signed_copies.rows import (
    ADULT,
    PUPIL,
    CopyRow,
    DueRow,
    Form,
    Owner,
    PileItem,
    State,
)
from esafety_desktop.wordings.service import all_effective

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from esafety_desktop.kept_papers.rows import KeptPage
    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.store.store import Store

MOST_SHOWN = 300
_KEPT_AFTER_LEAVING = timedelta(days=365)
_STATES = {
    Outcome.RETURNED: State.READY,
    Outcome.ALREADY: State.BACK_ALREADY,
    Outcome.SUPERSEDED: State.STALE,
    Outcome.OTHER_YEAR: State.STALE,
    Outcome.LEFT: State.STALE,
}
_COPY, _PUPIL, _CLASS = SignedCopy.__table__.c, Pupil.__table__.c, SchoolClass.__table__.c
_STAFF = StaffMember.__table__.c
_IS_PUPIL = _COPY.owner_kind == PUPIL
_LEFT = func.coalesce(_PUPIL.left_on, _STAFF.left_on)
COPIES = (
    select(
        _COPY.id,
        _COPY.owner_kind,
        _COPY.owner_key,
        _COPY.owner_name,
        func.coalesce(_PUPIL.known_as, ""),
        func.coalesce(_PUPIL.forename, ""),
        func.coalesce(_PUPIL.surname, ""),
        case((_IS_PUPIL, func.coalesce(_CLASS.name, "")), else_=func.coalesce(_STAFF.role, "")),
        _COPY.agreement_key,
        _COPY.title,
        _COPY.year,
        _COPY.pages,
        _COPY.how,
        _COPY.filed_on,
        _COPY.filed_by,
        _COPY.file_name,
        _PUPIL.left_on,
        _STAFF.left_on,
    )
    .select_from(SignedCopy.__table__)
    .outerjoin(Pupil.__table__, and_(_IS_PUPIL, _PUPIL.id == _COPY.owner_key))
    .outerjoin(SchoolClass.__table__, _CLASS.id == _PUPIL.class_id)
    .outerjoin(StaffMember.__table__, and_(~_IS_PUPIL, _STAFF.id == _COPY.owner_key))
    .where(_COPY.removed_at.is_(None))
)
_MOST_WORDS = 40
NEWEST = COPIES.order_by(_COPY.filed_on.desc(), _COPY.seq.desc()).limit(MOST_SHOWN)

OLDEST = COPIES.order_by(_COPY.filed_on, _COPY.seq).limit(MOST_SHOWN)


def newest(store: Store, words: str = "") -> tuple[CopyRow, ...]:
    """The copies that were filed last, at most `MOST_SHOWN`; or those whose name has all words."""
    query = NEWEST
    wanted = words.split()
    if len(wanted) > _MOST_WORDS:  # no name has so many; SQLite asks no more of one row
        return ()
    for word in wanted:
        like = f"%{word}%"
        query = query.where(or_(_COPY.owner_name.like(like), _COPY.title.like(like)))
    return _read(store, query)


def every(store: Store) -> tuple[CopyRow, ...]:
    """All copies that are kept, oldest first."""
    return _read(store, COPIES.order_by(_COPY.filed_on, _COPY.seq))


def of_owner(store: Store, kind: str, key: str) -> tuple[CopyRow, ...]:
    """The copies of one child or adult, newest first."""
    return _read(store, NEWEST.where(_COPY.owner_kind == kind, _COPY.owner_key == key))


def of_leavers(store: Store, today: date) -> tuple[CopyRow, ...]:
    """The copies of those who left a year ago or longer, oldest first: they may go."""
    return _read(store, OLDEST.where(today - _KEPT_AFTER_LEAVING >= _LEFT))


def due(store: Store, today: date) -> tuple[DueRow, ...]:
    """For Today: copies that are no longer needed; they are never removed by themselves."""
    number = len(of_leavers(store, today))
    if not number:
        return ()
    words = "1 scanned copy" if number == 1 else f"{number} scanned copies"
    what = f"{words} of people who left over a year ago: keep or remove"
    return (DueRow(what, None, overdue=False, place="agreements/copies/leavers"),)


def _read(store: Store, query: Select[*tuple[Any, ...]]) -> tuple[CopyRow, ...]:
    with store.read() as session:
        return tuple(_row(row) for row in session.execute(query))


def _row(row: Sequence[Any]) -> CopyRow:
    copy_id, kind, key, kept_name, known_as, forename, surname, place, *rest = row
    form_key, title, year, pages, how, filed_on, filed_by, file_name, pupil_left, left = rest
    name = ", ".join(part for part in (surname, known_as or forename) if part) or kept_name
    return CopyRow(
        copy_id,
        Owner(kind, key, name, place),
        Form(form_key, title, year),
        pages,
        how,
        filed_on,
        filed_by,
        file_name,
        pupil_left or left,
    )


def owner_of(store: Store, kind: str, key: str) -> Owner | None:
    """A child or adult by id; None when there is nobody of that id."""
    with store.read() as session:
        if kind == ADULT:
            query = select(_STAFF.name, _STAFF.role).where(_STAFF.id == key)
            found = session.execute(query).first()
            return Owner(ADULT, key, found[0], found[1]) if found else None
        return _pupil(session, key)


def _pupil(session: Session, key: str) -> Owner | None:
    query = (
        select(_PUPIL.surname, _PUPIL.known_as, _PUPIL.forename, func.coalesce(_CLASS.name, ""))
        .outerjoin(SchoolClass.__table__, _CLASS.id == _PUPIL.class_id)
        .where(_PUPIL.id == key)
    )
    found = session.execute(query).first()
    if found is None:
        return None
    surname, known_as, forename, class_name = found
    name = ", ".join(part for part in (surname, known_as or forename) if part)
    return Owner(PUPIL, key, name, class_name)


def children(store: Store) -> tuple[Owner, ...]:
    """Everybody on the roll, to choose from by hand."""
    return tuple(
        Owner(PUPIL, row.id, row.list_name, row.class_name)
        for row in sorted(pupils(store), key=lambda row: row.class_name)
    )


def forms(store: Store) -> tuple[Form, ...]:
    """The forms that children's families sign this year, to choose from by hand."""
    year = agreements.current_year(store)
    return tuple(
        Form(row.key, row.title, row.slot_year(year)) for row in agreements.agreements(store)
    )


def form_of(store: Store, name: str) -> Form | None:
    """A form by its key or its id in the register."""
    year = agreements.current_year(store)
    for row in agreements.agreements(store):
        if name in {row.key, row.id}:
            return Form(row.key, row.title, row.slot_year(year))
    with store.read() as session:
        for text in all_effective(session):  # those that adults sign have no column
            if text.id == name:
                return Form(text.id, text.title, year if text.yearly else 0)
    return None


def sort_pile(store: Store, scan: Scan) -> tuple[PileItem, ...]:
    """Whose the pages of a scanned pile are, by the codes on them."""
    wanted = list(dict.fromkeys(code for page in scan.pages for code in page.codes))
    meanings = {
        code: _meaning(store, slip)
        for code, slip in zip(wanted, look_up(store, wanted), strict=True)
    }
    facts = [
        PageFacts(page.digest, page.blank, meaning_of([meanings[code] for code in page.codes]))
        for page in scan.pages
    ]
    digests = [page.digest for page in scan.pages]
    with store.read() as session:
        kept = _kept_codes(session, [one.code for one in meanings.values()])
        return sorted_pile(facts, kept, known_digests(session, PAGES_OF, digests))


def _meaning(store: Store, slip: PileSlip) -> Meaning:
    row = slip.row
    state = _STATES.get(row.outcome, State.UNKNOWN)
    kind = ADULT if row.adult_id else PUPIL
    key = row.adult_id or row.pupil_id
    owner = owner_of(store, kind, key) if key else None
    form = Form(slip.key, slip.title, row.year) if owner else None
    return Meaning(state, row.sentence.removesuffix(" · Ctrl+Z undoes"), row.code, owner, form)


def _kept_codes(session: Session, codes: Sequence[str]) -> set[str]:
    query = select(_COPY.code).where(_COPY.code.in_(codes), _COPY.removed_at.is_(None))
    return set(session.scalars(query)) if codes else set()


def pages_for(scan: Scan, item: PileItem) -> tuple[KeptPage, ...]:
    """The pages of one item of a pile, as they are kept."""
    pages = taken_from(scan)
    return tuple(pages[place] for place in item.pages)
