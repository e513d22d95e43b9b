"""The wordings that the school adopted, and what is in force because of them."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import func, select

from esafety_desktop.guidance import agreement_texts
from esafety_desktop.store.reads import read_once
from esafety_desktop.wordings.agreement_records import AgreementChoice, WordingVersion
from esafety_desktop.wordings.agreement_rules import from_json, to_json
from esafety_desktop.wordings.layer_service import as_text
from esafety_desktop.wordings.rows import AdoptedRow, Adoption, Again, ChoiceRow, DueRow, Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.store import Store, UnitOfWork

_SOON = timedelta(weeks=4)
_VERSION = WordingVersion.__table__.c
_NEWEST = (
    select(_VERSION.key, func.max(_VERSION.number).label("number"))
    .group_by(_VERSION.key)
    .subquery()
)
_IN_FORCE = (
    select(_VERSION.key, _VERSION.body, _VERSION.id)
    .join(_NEWEST, (_NEWEST.c.key == _VERSION.key) & (_NEWEST.c.number == _VERSION.number))
    .order_by(_VERSION.seq)
)
_ADOPTIONS = select(
    _VERSION.id,
    _VERSION.key,
    _VERSION.number,
    _VERSION.adopted_on,
    _VERSION.by,
    _VERSION.reason,
    _VERSION.consulted,
    _VERSION.understood,
    _VERSION.review_on,
    _VERSION.again,
    _VERSION.again_why,
    _VERSION.body,
)
_CHOICE = AgreementChoice.__table__.c
_CHOICES = select(_CHOICE.key, _CHOICE.in_use, _CHOICE.yearly, _CHOICE.year_groups)


def effective_agreements(session: Session) -> tuple[AgreementText, ...]:
    """The agreements that pupils' families are asked to sign, in force now, in their order.

    The school's own words where it adopted some, else the program's; for the years and as often as
    the school chose.
    """
    texts = all_effective(session)
    return agreement_texts.settled(text for text in texts if text.asked and not text.of_adults)


def all_effective(session: Session) -> tuple[AgreementText, ...]:
    """Every agreement there is, those not in use and those of adults too; ``asked``: in use."""
    return read_once(session, WordingVersion, lambda: _all_effective(session))


def _all_effective(session: Session) -> tuple[AgreementText, ...]:
    own = {row[0]: row[1] for row in session.execute(_IN_FORCE)}
    choices = choices_of(session)
    shipped = agreement_texts.all_agreements()
    texts = [as_text(_parsed(own[text.id])) if own.get(text.id) else text for text in shipped]
    known = {text.id for text in shipped}
    texts += [as_text(_parsed(body)) for key, body in own.items() if key not in known and body]
    return tuple(_chosen(text, choices.get(text.id)) for text in texts)


def effective(session: Session, key: str) -> AgreementText:
    """One agreement as it is in force.

    Raises:
        KeyError: there is none of that name.
    """
    for text in all_effective(session):
        if text.id == key:
            return text
    raise KeyError(key)


def choices_of(session: Session) -> Mapping[str, ChoiceRow]:
    """How the school uses its agreements, by key; those left as the program has them are not in."""
    return {
        row[0]: ChoiceRow(row[0], row[1], row[2], tuple(row[3].split()))
        for row in session.execute(_CHOICES)
    }


@lru_cache(maxsize=64)
def _parsed(body: str) -> Wording:
    return from_json(body)


def _chosen(text: AgreementText, choice: ChoiceRow | None) -> AgreementText:
    if choice is None:
        return text
    return msgspec.structs.replace(
        text, asked=choice.in_use, yearly=choice.yearly, year_groups=choice.year_groups
    )


def in_force(session: Session, key: str) -> AdoptedRow | None:
    """The adoption under which an agreement stands; None: the program's words since ever."""
    found = adoptions(session, key)
    return found[-1] if found else None


def all_in_force(session: Session) -> Mapping[str, AdoptedRow]:
    """The adoptions under which the agreements stand, by key; those never adopted are not in."""
    newest = (_NEWEST.c.key == _VERSION.key) & (_NEWEST.c.number == _VERSION.number)
    found = session.execute(_ADOPTIONS.join(_NEWEST, newest))
    return {one.key: one for one in map(_adopted, found)}


def adoptions(session: Session, key: str) -> tuple[AdoptedRow, ...]:
    """Every adoption of an agreement, oldest first."""
    wanted = _ADOPTIONS.where(_VERSION.key == key).order_by(_VERSION.number)
    return tuple(_adopted(row) for row in session.execute(wanted))


def _adopted(row: Sequence[Any]) -> AdoptedRow:
    adoption = Adoption(
        reason=row[5],
        consulted=tuple(row[6].splitlines()),
        understood=row[7],
        review_on=row[8],
        again=Again(row[9]),
        again_why=row[10],
    )
    wording = _parsed(row[11]) if row[11] else None
    return AdoptedRow(row[0], row[1], row[2], row[3], row[4], adoption, wording)


def due(store: Store, today: date) -> tuple[DueRow, ...]:
    """The agreements whose next review is near or past (BECTA09-AUPGEN-10), for Today.

    Args:
        store: The open cabinets.
        today: The day in England.
    """
    with store.read() as session:
        found = session.execute(
            select(_VERSION.key, _VERSION.review_on)
            .join(_NEWEST, (_NEWEST.c.key == _VERSION.key) & (_NEWEST.c.number == _VERSION.number))
            .where(_VERSION.review_on <= today + _SOON)
            .order_by(_VERSION.review_on)
        ).all()
        names = {text.id: text for text in all_effective(session)} if found else {}
    return tuple(
        DueRow(
            f"Review the wording of {names[key].title} ({names[key].short})",
            on,
            on < today,
            f"agreements/wording/{key}",
        )
        for key, on in found
        if key in names and names[key].asked
    )


def adopt_into(unit: UnitOfWork, key: str, wording: Wording | None, adoption: Adoption) -> str:
    """Keep an adopted wording inside an open unit of work; gives its id.

    The register takes it over by ``agreements.register_service.bring_into``.

    Args:
        unit: The open unit of work.
        key: The agreement.
        wording: The school's words; None for the program's own.
        adoption: What is said about it.
    """
    last = in_force(unit.session, key)
    record = WordingVersion(
        key=key,
        number=last.number + 1 if last else 1,
        body=to_json(wording) if wording else "",
        adopted_on=unit.store.today(),
        by=unit.account.name,
        reason=adoption.reason.strip(),
        consulted="\n".join(adoption.consulted),
        understood=adoption.understood.strip(),
        review_on=adoption.review_on,
        again=adoption.again.value,
        again_why=adoption.again_why.strip(),
    )
    unit.session.add(record)
    unit.session.flush()
    return record.id


def forget_adoption(unit: UnitOfWork, adoption_id: str) -> None:
    """Take back the newest adoption, inside an open unit of work that undoes it."""
    record = unit.session.scalars(
        select(WordingVersion).where(WordingVersion.id == adoption_id)
    ).one()
    unit.session.delete(record)
    unit.session.flush()
