"""The easy-read texts that belong to agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.guidance.agreement_texts import agreement_text
from esafety_desktop.guidance.easy_texts import easy_text
from esafety_desktop.letters.rows import EasyLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.store import Store


def easy_lines(store: Store, agreements: Sequence[AgreementRow]) -> dict[str, tuple[EasyLine, ...]]:
    """Agreement id → its rules with pictures.

    Only for those whose rules are still the ones that the pictures were made for: what is signed
    must not say one thing and the pictures another.
    """
    printed = register.printed_texts(store, agreements)
    found = {}
    for row in agreements:
        easy = easy_text(row.key)
        if easy is not None and _as_shipped(row.key, printed[row.id]):
            found[row.id] = tuple(EasyLine(line.text, line.picture) for line in easy.lines)
    return found


def _as_shipped(key: str, text: AgreementText) -> bool:
    try:
        shipped = agreement_text(key)
    except KeyError:
        return False
    return text.rules == shipped.rules and text.free_text == shipped.free_text
