"""The statement that finds a slip by its code, whoever it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from esafety_desktop.agreements.records import Agreement, AgreementVersion, Slip

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, FromClause, Select

_SLIP, _OWN = Slip.__table__.c, Agreement.__table__.c
_VERSION = AgreementVersion.__table__.c


def by_code(
    person: FromClause, is_theirs: ColumnElement[bool], *columns: ColumnElement[Any]
) -> Select[Any]:
    """Slip, agreement, version and person of the slip whose normalised code is ``:code``.

    Args:
        person: The table of those who sign.
        is_theirs: What joins a slip to its person.
        columns: What is read of the person.
    """
    return (
        select(
            _SLIP.id,
            _SLIP.year,
            _SLIP.superseded_at,
            _VERSION.number,
            _VERSION.seq.label("version_seq"),
            _OWN.id.label("agreement_id"),
            _OWN.seq.label("agreement_seq"),
            _OWN.title,
            _OWN.short,
            _OWN.key,
            *columns,
        )
        .join_from(Slip.__table__, AgreementVersion.__table__, _VERSION.id == _SLIP.version_id)
        .join(Agreement.__table__, _OWN.id == _SLIP.agreement_id)
        .join(person, is_theirs)
        .where(_SLIP.code == bindparam("code"))
    )
