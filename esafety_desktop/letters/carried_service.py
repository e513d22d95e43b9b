"""Which translations stand for the words in force: kept for them, or carried over by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements.version_service import lines_signed, signed_lines
from esafety_desktop.dates import british
from esafety_desktop.letters.carried_rules import (
    Earlier,
    OpenLine,
    carried,
    lines_of,
    open_in_words,
    placed,
    stands,
)
from esafety_desktop.letters.records import Translation
from esafety_desktop.letters.rows import Beside
from esafety_desktop.letters.translation_service import language_key
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.store.store import Store

_OWN = Translation.__table__.c
_ROWS = select(
    _OWN.agreement_id, _OWN.language, _OWN.version, _OWN.text, _OWN.note, _OWN.by, _OWN.at
).order_by(_OWN.agreement_id, _OWN.version)


class Standing(Value):
    """What the school has of one agreement in one language, for the words in force.

    Attributes:
        english: The lines in force.
        theirs: A line for each of them, "" for an open one; () for a text that was not kept line
            to line.
        text: As it was typed, or as it was carried over.
        version: Of which it was entered.
        open: The lines that nobody has translated yet, each with what stood there before.
        whole: Whether it may be printed: nothing of what is signed is missing.
    """

    english: tuple[str, ...]
    theirs: tuple[str, ...]
    text: str
    note: str
    language: str
    version: int
    by: str
    at: datetime
    carried_over: bool
    open: tuple[OpenLine, ...]

    @property
    def whole(self) -> bool:
        return not self.open

    @property
    def open_words(self) -> str:
        """How much is open: ``1 of 34 lines to translate``."""
        return open_in_words(len(self.open), len(self.english))


class _Row(Value):
    agreement_id: str
    language: str
    version: int
    text: str
    note: str
    by: str
    at: datetime


def standing(
    store: Store, agreements: Sequence[AgreementRow]
) -> Mapping[tuple[str, str], Standing]:
    """(agreement id, language key) → what stands for its present version."""
    now = {row.id: row.version for row in agreements}
    with store.read() as session:
        grouped = _grouped(session, now)
        signed = signed_lines(session, {key[0] for key in grouped})
    found = {}
    for key, rows in grouped.items():
        up_to_now = [row for row in rows if row.version <= now[key[0]]]
        if up_to_now:
            english = signed[key[0], now[key[0]]]
            found[key] = _stands(english, up_to_now, now[key[0]], signed)
    return found


def _grouped(session: Session, wanted: Collection[str]) -> dict[tuple[str, str], list[_Row]]:
    grouped: dict[tuple[str, str], list[_Row]] = {}
    for one in session.execute(_ROWS.where(_OWN.agreement_id.in_(wanted))):
        row = _Row(*one)
        kept = grouped.setdefault((row.agreement_id, language_key(row.language)), [])
        if row.text:
            kept.append(row)
        else:  # it was taken out: nothing is carried over from before
            kept.clear()
    return {key: rows for key, rows in grouped.items() if rows}


def _earlier(
    rows: Sequence[_Row], signed: Mapping[tuple[str, int], tuple[str, ...]]
) -> list[Earlier]:
    found = []
    for row in rows:
        english = signed.get((row.agreement_id, row.version), ())
        theirs = placed(english, row.text)
        if theirs:
            found.append(Earlier(english, theirs))
    return found


def _stands(
    english: tuple[str, ...],
    rows: Sequence[_Row],
    version: int,
    signed: Mapping[tuple[str, int], tuple[str, ...]],
) -> Standing:
    last = rows[-1]
    ours = last.version == version
    earlier = _earlier(rows[:-1] if ours else rows, signed)
    stood = stands(english, last.text if ours else None, earlier)
    return Standing(
        english,
        stood.theirs,
        stood.text,
        last.note,
        last.language,
        last.version,
        last.by,
        last.at,
        carried_over=not ours,
        open=stood.open,
    )


def standing_of(store: Store, agreement: AgreementRow, language: str) -> Standing | None:
    """What stands of one agreement in one language, however its name is written."""
    return standing(store, [agreement]).get((agreement.id, language_key(language)))


def beside_of(store: Store, agreements: Sequence[AgreementRow]) -> dict[tuple[str, str], Beside]:
    """(agreement id, language key) → the translation of its present version, ready to be printed.

    One with an open line isn't among them: what is signed is whole, or in English alone.
    """
    return beside_in(standing(store, agreements))


def beside_in(found: Mapping[tuple[str, str], Standing]) -> dict[tuple[str, str], Beside]:
    """What of all that stands can be printed."""
    return {key: _beside(one) for key, one in found.items() if one.whole}


def _beside(one: Standing) -> Beside:
    if one.theirs:
        pairs = tuple(zip(one.english, one.theirs, strict=True))
    else:
        theirs = lines_of(one.text)
        pairs = (*((line, "") for line in one.english), *(("", line) for line in theirs))
    same = ", whose lines are the same" if one.carried_over else ""
    stamp = (
        f"{one.language}: translation of version {one.version}{same}, entered by {one.by} on "
        f"{british(one.at.date())}, not checked by this program. The English is what counts."
    )
    return Beside(one.language, pairs, one.note, stamp)


def open_after(store: Store, agreement: AgreementRow, wording: str) -> tuple[str, ...]:
    """What a new wording would leave open, in words for each language; () for nothing.

    Args:
        store: The open cabinets.
        agreement: As it is in force.
        wording: The new words, as they would be signed.
    """
    english = lines_signed(wording)
    with store.read() as session:
        grouped = _grouped(session, [agreement.id])
        signed = signed_lines(session, [agreement.id])
    if english == signed.get((agreement.id, agreement.version)):
        return ()
    said = []
    for rows in grouped.values():
        number = carried(english, _earlier(rows, signed)).count("")
        if number:
            said.append(
                f"{rows[-1].language}: {open_in_words(number, len(english))}. Until they are, "
                "families who get it beside the English get English alone."
            )
    return tuple(said)
