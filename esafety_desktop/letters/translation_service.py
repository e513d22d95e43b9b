"""The school's own translations of its agreements: kept word for word, checked by nobody here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.version_service import lines_signed
from esafety_desktop.letters.carried_rules import lines_of, placed
from esafety_desktop.letters.order_rules import TranslationRow
from esafety_desktop.letters.records import ChildLook, ReminderTranslation, Translation
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import replace

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
    query = select(*_COLUMNS).where(_OWN.text != "").order_by(_OWN.language, _OWN.version.desc())
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
    return lines_signed(text)


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
    language, english = checked_language(language), english_lines(store, agreement)
    lines = placed(english, text)
    return _keep(store, agreement, language, ("\n".join(lines) or text.strip(), note.strip()))


def _keep(
    store: Store, agreement: AgreementRow, language: str, now: tuple[str, str] | None
) -> Changed[None]:
    """Keep text and note of the present version; None: as if nothing was ever entered for it."""
    with store.write() as unit:
        before = _put(unit, agreement, language, now)
        details = {"version": agreement.version, "lines": len(lines_of(now[0] if now else ""))}
        unit.commit("letters.translation", agreement.id, details)
    label = f"translation into {language}"
    undo = Undo(label, lambda store: _keep(store, agreement, language, before))
    said = f"Kept: {label} of {agreement.title}, version {agreement.version}."
    return Changed(Area.LETTERS, None, said, undo)


def _put(
    unit: UnitOfWork, agreement: AgreementRow, language: str, now: tuple[str, str] | None
) -> tuple[str, str] | None:
    """Write text and note, or take them out; gives what they were, None for no entry.

    Where an earlier version has a translation, an entry without words says that it was taken out,
    so that its lines aren't carried over.
    """
    record = _find(unit.session, agreement, language)
    before = (record.text, record.note) if record else None
    if now is None or not (now[0] or _has_earlier(unit.session, agreement, language)):
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


def _has_earlier(session: Session, agreement: AgreementRow, language: str) -> bool:
    query = select(_OWN.language).where(
        _OWN.agreement_id == agreement.id, _OWN.version < agreement.version, _OWN.text != ""
    )
    key = language_key(language)
    return any(language_key(one) == key for one in session.scalars(query))


def _find(session: Session, agreement: AgreementRow, language: str) -> Translation | None:
    every = session.scalars(
        select(Translation).where(
            Translation.agreement_id == agreement.id, Translation.version == agreement.version
        )
    )
    key = language_key(language)
    return next((row for row in every if language_key(row.language) == key), None)


def kept_line_by_line(english: Sequence[str], text: str) -> bool:
    """Whether each English line has its own translated one, so that they stand side by side."""
    theirs = placed(english, text)
    return bool(theirs) and all(theirs)


def translatable(store: Store) -> tuple[AgreementRow, ...]:
    """The agreements that can be translated."""
    register.bring_up_to_date(store)
    return register.agreements(store)
