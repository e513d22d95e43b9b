"""Which uses of pictures families are asked about: the choices of the present wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.agreements.register_service import read_agreements
from esafety_desktop.image_consent.answer_rules import digest
from esafety_desktop.image_consent.rows import Use
from esafety_desktop.wordings.service import effective

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

AGREEMENT = "images"


class Asked(NamedTuple):
    """What is asked at present.

    Attributes:
        agreement_id: The agreement of the register; "" when the school does not ask for it.
        version: The number of its wording.
    """

    agreement_id: str
    version: int
    uses: tuple[Use, ...]


def asked(store: Store) -> Asked:
    """What families are asked about pictures at present."""
    with store.read() as session:
        return read_asked(session)


def read_asked(session: Session) -> Asked:
    """The same inside an open read or unit of work."""
    text = effective(session, AGREEMENT)
    row = next((row for row in read_agreements(session) if row.key == AGREEMENT), None)
    uses = tuple(
        Use(
            choice.id,
            choice.heading,
            choice.text,
            choice.take_down or f"Take the pictures down: {choice.text}",
            digest(choice.text),
        )
        for choice in text.choices
    )
    return Asked(row.id if row else "", row.version if row else 0, uses)
