"""The agreements that adults sign, and their pinned wordings: read and kept for the staff room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from esafety_desktop.agreements.records import Agreement, AgreementVersion
from esafety_desktop.agreements.register_service import pin_version
from esafety_desktop.agreements.rows import AgreementRow
from esafety_desktop.agreements.version_service import still_good, text_digest
from esafety_desktop.wordings.service import all_effective

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.store import UnitOfWork


class PinnedRow(NamedTuple):
    """An agreement with its present wording, by the numbers that slots keep.

    ``good_from`` is the number of the earliest version whose signatures still count; ``asked_of``
    the kinds of adults for whom it is.
    """

    seq: int
    version_seq: int
    row: AgreementRow
    good_from: int
    asked_of: tuple[str, ...]


class WordingRow(NamedTuple):
    """One pinned wording: its id, number and the day it was adopted."""

    id: str
    number: int
    adopted_on: date


def adult_texts(session: Session) -> tuple[AgreementText, ...]:
    """What adults sign, as far as the school uses it, in force now."""
    return tuple(text for text in all_effective(session) if text.of_adults and text.asked)


def pin_adults(unit: UnitOfWork) -> None:
    """Keep what adults sign as it is in force."""
    for text in adult_texts(unit.session):
        pin_version(unit, text)


def adults_behind(session: Session) -> bool:
    """Whether a wording that adults sign isn't pinned yet."""
    texts = adult_texts(session)
    held = _newest(session, texts)
    return any(
        text.id not in held
        or held[text.id][1].digest != text_digest(text.wording)
        or (held[text.id][0].title, held[text.id][0].yearly) != (text.title, text.yearly)
        for text in texts
    )


def adult_agreements(session: Session, today: date) -> tuple[PinnedRow, ...]:
    """What adults sign with its pinned wording, in order; what isn't pinned yet is left out."""
    texts = adult_texts(session)
    held, good = _newest(session, texts), still_good(session, today)
    found = []
    for text in texts:
        if text.id in held:
            own, version = held[text.id]
            row = AgreementRow(
                id=own.id,
                key=own.key,
                audience=own.audience,
                title=own.title,
                short=own.short,
                yearly=own.yearly,
                child_signs=False,
                parent_signs=True,
                year_groups=(),
                version=version.number,
                version_id=version.id,
            )
            good_from = good.get(own.id, 1)
            found.append(PinnedRow(own.seq, version.seq, row, good_from, tuple(text.asked_of)))
    return tuple(found)


def _newest(
    session: Session, texts: tuple[AgreementText, ...]
) -> dict[str, tuple[Agreement, AgreementVersion]]:
    newest = (
        select(AgreementVersion.agreement_id, func.max(AgreementVersion.number).label("number"))
        .group_by(AgreementVersion.agreement_id)
        .subquery()
    )
    found = session.execute(
        select(Agreement, AgreementVersion)
        .join(newest, newest.c.agreement_id == Agreement.id)
        .join(
            AgreementVersion,
            (AgreementVersion.agreement_id == Agreement.id)
            & (AgreementVersion.number == newest.c.number),
        )
        .where(Agreement.key.in_([text.id for text in texts]))
    )
    return {own.key: (own, version) for own, version in found}


def wordings(session: Session) -> dict[int, WordingRow]:
    """Every pinned wording by the number that slots keep."""
    found = session.execute(
        select(
            AgreementVersion.seq,
            AgreementVersion.id,
            AgreementVersion.number,
            AgreementVersion.adopted_on,
        )
    )
    return {row[0]: WordingRow(row[1], row[2], row[3]) for row in found}
