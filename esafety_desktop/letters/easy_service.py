"""The easy-read texts that belong to agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.guidance.easy_texts import easy_rules
from esafety_desktop.letters.rows import EasyLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.store.store import Store


def easy_lines(store: Store, agreements: Sequence[AgreementRow]) -> dict[str, tuple[EasyLine, ...]]:
    """Agreement id → its rules with pictures, as far as it has any (``easy_texts.easy_rules``)."""
    printed = register.printed_texts(store, agreements)
    found = {
        row.id: tuple(EasyLine(line.text, line.picture) for line in easy_rules(printed[row.id]))
        for row in agreements
    }
    return {agreement_id: lines for agreement_id, lines in found.items() if lines}


def without_picture(title: str, lines: Sequence[EasyLine]) -> str:
    """What an office is told of an easy read in which some rules stand in their own words."""
    count = sum(not line.picture for line in lines)
    if not count:
        return ""
    words = "1 rule of your own has" if count == 1 else f"{count} rules of your own have"
    return f"{words} no picture in “{title}”: printed in full, in large letters."
