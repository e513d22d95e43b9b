"""The school's own translations of its agreements: kept word for word, checked by nobody here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements import service as register
from esafety_desktop.dates import british
from esafety_desktop.letters.order_rules import TranslationRow
from esafety_desktop.letters.records import ChildLook, ReminderTranslation, Translation
from esafety_desktop.letters.rows import Beside
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.store.store import Store, UnitOfWork

ENGLISH = "english"
_OWN = Translation.__table__.c
_COLUMNS = (
    _OWN.id,
    _OWN.agreement_id,
    _OWN.version,
    _OWN.language,
    _OWN.text,
    _OWN.note,
    _OWN.by,
    _OWN.at,
)


def translations(store: Store) -> tuple[TranslationRow, ...]:
    """Every translation, newest version first within an agreement and language."""
    now = {row.id: row for row in register.agreements(store)}
    place = {agreement_id: number for number, agreement_id in enumerate(now)}
    query = select(*_COLUMNS).order_by(_OWN.language, _OWN.version.desc())
    with store.read() as session:
        found = [
            TranslationRow(*row, current=now[row.agreement_id].version == row.version)
            for row in session.execute(query)
            if row.agreement_id in now
        ]
    found = [replace(row, title=now[row.agreement_id].title) for row in found]
    return tuple(sorted(found, key=lambda row: place[row.agreement_id]))


def language_key(name: str) -> str:
    """What tells one language from another: capitals don't count."""
    return name.casefold()


def languages(store: Store) -> tuple[str, ...]:
    """The languages that the school translates into, or that a family asked for, by name.

    One that is written in two ways stands there once, as it was written for a translation.
    """
    with store.read() as session:
        known = [
            name
            for column in (Translation.language, ReminderTranslation.language, ChildLook.language)
            for name in session.scalars(select(column).distinct())
            if name
        ]
    once = {language_key(name): name for name in reversed(known)}
    return tuple(once[key] for key in sorted(once))


def english_lines(store: Store, agreement: AgreementRow) -> tuple[str, ...]:
    """What is translated: the lines of the present version, as they are signed."""
    text = register.printed_texts(store, [agreement])[agreement.id].wording
    return tuple(line for line in text.splitlines() if line.strip())


def checked_language(typed: str) -> str:
    """The language of a translation as it is kept.

    Raises:
        Problem: there is none, or English is named.
    """
    language = " ".join(typed.split())
    if not language:
        raise Problem("The translation has no language.", "Write its name first: Polish.")
    if language_key(language) == ENGLISH:
        raise Problem("The English is there already.", "Name the other language.")
    return language


def save_translation(
    store: Store, agreement: AgreementRow, language: str, text: str, note: str = ""
) -> Changed[None]:
    """Keep a translation of the present version; can be undone.

    Args:
        store: The open cabinets.
        agreement: The agreement.
        language: As the school calls it.
        text: Line by line; "" takes the translation out.
        note: A few lines for under the letter.

    Raises:
        Problem: it has no language, or English is named.
    """
    language = checked_language(language)
    with store.write() as unit:
        before = _put(unit, agreement, language, (text.strip(), note.strip()))
        details = {"version": agreement.version, "lines": len(lines_of(text))}
        unit.commit("letters.translation", agreement.id, details)
    label = f"translation into {language}"
    undo = Undo(label, lambda store: save_translation(store, agreement, language, *before))
    said = f"Kept: {label} of {agreement.title}, version {agreement.version}."
    return Changed(Area.LETTERS, None, said, undo)


def _put(
    unit: UnitOfWork, agreement: AgreementRow, language: str, now: tuple[str, str]
) -> tuple[str, str]:
    """Write text and note, or take them out; gives what they were."""
    record = _find(unit.session, agreement, language)
    before = (record.text, record.note) if record else ("", "")
    if not now[0]:
        if record is not None:
            unit.session.delete(record)
        return before
    if record is None:
        record = Translation(
            agreement_id=agreement.id, version=agreement.version, language=language
        )
        unit.session.add(record)
    record.language = language
    record.text, record.note = now
    record.by, record.at = unit.account.name, unit.now
    return before


def _find(session: Session, agreement: AgreementRow, language: str) -> Translation | None:
    every = session.scalars(
        select(Translation).where(
            Translation.agreement_id == agreement.id, Translation.version == agreement.version
        )
    )
    key = language_key(language)
    return next((row for row in every if language_key(row.language) == key), None)


def lines_of(text: str) -> list[str]:
    """The lines of a translation, empty ones left out."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def kept_line_by_line(english: Sequence[str], text: str) -> bool:
    """Whether each English line has its own translated one, so that they stand side by side."""
    return len(lines_of(text)) == len(english)


def beside_of(store: Store, agreements: Sequence[AgreementRow]) -> dict[tuple[str, str], Beside]:
    """(agreement id, language key) → the translation of its present version, to be printed."""
    by_id = {row.id: row for row in agreements}
    found: dict[tuple[str, str], Beside] = {}
    for row in translations(store):
        agreement = by_id.get(row.agreement_id)
        if agreement is None or not row.current:
            continue
        english = english_lines(store, agreement)
        theirs = lines_of(row.text)
        if len(theirs) == len(english):
            pairs = tuple(zip(english, theirs, strict=True))
        else:
            pairs = (*((line, "") for line in english), *(("", line) for line in theirs))
        stamp = (
            f"{row.language}: translation of version {row.version}, entered by {row.by} on "
            f"{british(row.at.date())}, not checked by this program. The English is what counts."
        )
        found[row.agreement_id, language_key(row.language)] = Beside(
            row.language, pairs, row.note, stamp
        )
    return found


def translation(store: Store, agreement: AgreementRow, language: str) -> TranslationRow | None:
    """The school's translation of the present version, or None."""
    wanted = language_key(language)
    return next(
        (
            row
            for row in translations(store)
            if row.agreement_id == agreement.id
            and row.current
            and language_key(row.language) == wanted
        ),
        None,
    )


def translatable(store: Store) -> tuple[AgreementRow, ...]:
    """The agreements that can be translated."""
    register.bring_up_to_date(store)
    return register.agreements(store)
