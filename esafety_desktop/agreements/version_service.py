"""The wordings that signatures pin: kept word for word, printed again exactly as they were."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

import msgspec
from sqlalchemy import func, select, union_all
from sqlalchemy.exc import IntegrityError

from esafety_desktop.agreements.records import Agreement, AgreementVersion, Slip
from esafety_desktop.agreements.version_rows import VersionRow
from esafety_desktop.agreements.version_rules import VersionFacts, signed_enough_from
from esafety_desktop.guidance.agreement_texts import AgreementText
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Column, Table
    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.store.store import Store, UnitOfWork

_VERSION, _OWN = AgreementVersion.__table__.c, Agreement.__table__.c
_IN_USE = (
    "Slips or signatures stand under this version already.",
    "Adopt the earlier words again as a new version.",
)
_FACTS = select(
    _VERSION.agreement_id, _VERSION.number, _VERSION.again, _VERSION.again_from
).order_by(_VERSION.agreement_id, _VERSION.number)


def text_digest(text: str) -> str:
    """What tells one wording from another, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def pin(unit: UnitOfWork, record: Agreement, text: AgreementText) -> bool:
    """Keep a wording as the newest version of an agreement, unless it is that already."""
    newest = unit.session.scalars(
        select(AgreementVersion)
        .where(AgreementVersion.agreement_id == record.id)
        .order_by(AgreementVersion.number.desc())
    ).first()
    digest = text_digest(text.wording)
    if newest is not None and newest.digest == digest:
        return False
    unit.session.add(
        AgreementVersion(
            agreement_id=record.id,
            number=newest.number + 1 if newest else 1,
            digest=digest,
            text=text.wording,
            body=msgspec.json.encode(text).decode(),
            adopted_on=unit.store.today(),
        )
    )
    unit.session.flush()
    return True


def newest_version(session: Session, agreement_id: str) -> AgreementVersion:
    """The present version of an agreement, to be marked inside an open unit of work."""
    return session.scalars(
        select(AgreementVersion)
        .where(AgreementVersion.agreement_id == agreement_id)
        .order_by(AgreementVersion.number.desc())
        .limit(1)
    ).one()


@lru_cache(maxsize=64)
def _text(body: str) -> AgreementText:
    return msgspec.json.decode(body, type=AgreementText)


def printed_texts(store: Store, agreements: Sequence[AgreementRow]) -> Mapping[str, AgreementText]:
    """Agreement id → the exact text that its present version pins, as it is printed."""
    with store.read() as session:
        found = session.execute(
            select(_VERSION.agreement_id, _VERSION.body).where(
                _VERSION.id.in_([row.version_id for row in agreements])
            )
        )
        return {row[0]: _text(row[1]) for row in found}


def signed_lines(
    session: Session, agreement_ids: Collection[str]
) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """(agreement id, number) → the lines of each version as they are signed, oldest first."""
    found = session.execute(
        select(_VERSION.agreement_id, _VERSION.number, _VERSION.text)
        .where(_VERSION.agreement_id.in_(agreement_ids))
        .order_by(_VERSION.agreement_id, _VERSION.number)
    )
    return {(row[0], row[1]): lines_signed(row[2]) for row in found}


def lines_signed(text: str) -> tuple[str, ...]:
    """The lines of a wording as they are signed, empty ones left out."""
    return tuple(line for line in text.splitlines() if line.strip())


def printed_text(store: Store, version_id: str) -> AgreementText:
    """The exact text of one version.

    Raises:
        Problem: there is no such version.
    """
    with store.read() as session:
        body = session.scalar(select(_VERSION.body).where(_VERSION.id == version_id))
    if body is None:
        raise Problem("This version is not there.", "Open the agreement and choose one.")
    return _text(body)


def versions(session: Session, key: str) -> tuple[VersionRow, ...]:
    """Every version of an agreement, oldest first, with how many signatures stand under it."""
    every = union_all(*(select(column).where(column.is_not(None)) for column in _signed_under()))
    each = every.subquery()
    number = func.count().label("number")
    signed = select(each.c.version_seq, number).group_by(each.c.version_seq).subquery()
    found = session.execute(
        select(
            _VERSION.id,
            _VERSION.number,
            _VERSION.adopted_on,
            _VERSION.why,
            _VERSION.again,
            _VERSION.again_from,
            _VERSION.adoption_id,
            _VERSION.text,
            func.coalesce(signed.c.number, 0),
            _VERSION.asked_again,
        )
        .join(Agreement, _OWN.id == _VERSION.agreement_id)
        .outerjoin(signed, signed.c.version_seq == _VERSION.seq)
        .where(_OWN.key == key)
        .order_by(_VERSION.number)
    )
    return tuple(VersionRow(*row[:9], asked_again=row[9]) for row in found)


def _signed_under() -> list[Column[int]]:
    """The columns, of children and of adults, that keep under which wording somebody signed."""
    own = cast("Table", AgreementVersion.__table__)
    return [
        column
        for table in own.metadata.sorted_tables
        for column in table.c
        if column.references(own.c.seq)
    ]


def version_place(session: Session, version_id: str) -> tuple[str, int] | None:
    """The agreement's key and the number of a version; None when there is none."""
    row = session.execute(
        select(_OWN.key, _VERSION.number).where(
            _VERSION.agreement_id == _OWN.id, _VERSION.id == version_id
        )
    ).first()
    return (row[0], row[1]) if row else None


def version_id(store: Store, agreement_id: str, number: int) -> str:
    """The id of a version by its agreement and number.

    Raises:
        Problem: there is no such version.
    """
    with store.read() as session:
        found: str | None = session.scalar(
            select(_VERSION.id).where(
                _VERSION.agreement_id == agreement_id, _VERSION.number == number
            )
        )
    if found is None:
        raise Problem("Nothing was signed there.", "Choose a cell that says returned.")
    return found


def still_good(session: Session, today: date) -> dict[str, int]:
    """Agreement id → the number of the earliest version whose signatures still count today."""
    facts: dict[str, list[VersionFacts]] = {}
    for agreement_id, *rest in session.execute(_FACTS):
        facts.setdefault(agreement_id, []).append(VersionFacts(*rest))
    return {key: signed_enough_from(found, today) for key, found in facts.items()}


class Says(NamedTuple):
    """What an adoption says about the version that it made: `AgreementVersion` has the same."""

    adoption_id: str
    why: str
    again: str
    again_from: date | None


def mark_newest(unit: UnitOfWork, key: str, says: Says) -> None:
    """Say by which adoption the newest version of an agreement came, and who signs it anew."""
    record = unit.session.scalars(
        select(AgreementVersion)
        .join(Agreement, _OWN.id == _VERSION.agreement_id)
        .where(_OWN.key == key)
        .order_by(AgreementVersion.number.desc())
        .limit(1)
    ).one()
    record.adoption_id, record.why, record.again, record.again_from = says
    unit.session.flush()


def newest_number(session: Session, key: str) -> int:
    """The number of the present version of an agreement; 0 when it was never in force."""
    found = session.scalar(
        select(func.max(_VERSION.number))
        .join(Agreement, _OWN.id == _VERSION.agreement_id)
        .where(_OWN.key == key)
    )
    return found or 0


def forget_version(unit: UnitOfWork, adoption_id: str) -> None:
    """Take back the version that an adoption made, as long as nobody has it.

    Raises:
        Problem: slips were made or signatures given under it.
    """
    session = unit.session
    record = session.scalars(
        select(AgreementVersion).where(AgreementVersion.adoption_id == adoption_id)
    ).first()
    if record is None:
        return
    slips = session.scalar(select(func.count()).where(Slip.version_id == record.id))
    signed = any(
        session.scalar(select(func.count()).where(column == record.seq))
        for column in _signed_under()
    )
    if slips or signed:
        raise Problem(*_IN_USE)
    session.delete(record)
    try:
        session.flush()
    except IntegrityError as error:  # another room's signature points at it
        raise Problem(*_IN_USE) from error
