"""The school's own translations of the reminders, kept line by line with their English."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british
from esafety_desktop.guidance.letter_faults import faults
from esafety_desktop.guidance.letter_library import shipped
from esafety_desktop.guidance.letter_markdown import plain_text, runs_of
from esafety_desktop.guidance.letter_texts import Block, Kind, LetterText
from esafety_desktop.letters.carried_rules import lines_of
from esafety_desktop.letters.records import ReminderTranslation
from esafety_desktop.letters.translation_service import checked_language, language_key
from esafety_desktop.letters.wording_service import in_force
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.wordings.letter_service import own_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

KEYS = ("reminder1", "reminder2", "reminder3")


@dataclass(frozen=True, slots=True)
class TranslatedReminder:
    """A reminder in another language, block by block beside the English.

    Attributes:
        text: A block for each English one; for one that was not kept line to line, its lines.
        paired: Whether the blocks stand beside the English ones.
        stamp: Whose it is.
    """

    text: LetterText
    paired: bool
    stamp: str


def title_of(key: str) -> str:
    """What a reminder is called: "First reminder"."""
    return shipped(key).title


def english_lines(store: Store, key: str) -> tuple[str, ...]:
    """What is translated: the lines of the reminder in force, fields in their braces."""
    return _lines(in_force(key, own_texts(store)))


def kept(store: Store, key: str, language: str) -> str:
    """The translation of the reminder as it is worded now; "" for none."""
    digest = _digest(english_lines(store, key))
    with store.read() as session:
        record = _find(session, key, digest, language)
        return record.text if record else ""


def save(store: Store, key: str, language: str, text: str) -> Changed[None]:
    """Keep a translation of a reminder as it is worded now; "" takes it out. Can be undone.

    Raises:
        Problem: it has no language, or names a field that the letter can't fill in.
    """
    language = checked_language(language)
    if found := faults(lines_of(text), shipped(key).fields):
        raise Problem(
            "The translation can't be kept as it stands.",
            " ".join(one.sentence for one in found),
        )
    digest = _digest(english_lines(store, key))
    with store.write() as unit:
        record = _find(unit.session, key, digest, language)
        before = record.text if record else ""
        if not text.strip():
            if record is not None:
                unit.session.delete(record)
        elif record is None:
            unit.session.add(
                ReminderTranslation(
                    letter_key=key,
                    digest=digest,
                    language=language,
                    text=text.strip(),
                    by=unit.account.name,
                    at=unit.now,
                )
            )
        else:
            record.language, record.text = language, text.strip()
            record.by, record.at = unit.account.name, unit.now
        unit.commit("letters.translation", key, {"lines": len(lines_of(text))})
    label = f"translation into {language}"
    undo = Undo(label, lambda store: save(store, key, language, before))
    return Changed(Area.LETTERS, None, f"Kept: {label} of “{title_of(key)}”.", undo)


def translated_reminders(store: Store) -> Mapping[tuple[int, str], TranslatedReminder]:
    """(rung, language key) → the translation of that reminder as it is worded now."""
    own = own_texts(store)
    english = {key: in_force(key, own) for key in KEYS}
    now = {key: _digest(_lines(text)) for key, text in english.items()}
    with store.read() as session:
        rows = session.scalars(select(ReminderTranslation)).all()
        return {
            (KEYS.index(row.letter_key) + 1, language_key(row.language)): _translated(
                english[row.letter_key], row
            )
            for row in rows
            if now.get(row.letter_key) == row.digest
        }


def _translated(english: LetterText, row: ReminderTranslation) -> TranslatedReminder:
    theirs = lines_of(row.text)
    paired = len(theirs) == len(_lines(english))
    stamp = (
        f"{row.language}: entered by {row.by} on {british(row.at.date())}, not checked by this "
        "program. The English is what counts."
    )
    blocks = tuple(_paired(english, iter(theirs))) if paired else tuple(_whole(theirs))
    return TranslatedReminder(LetterText(english.id, blocks), paired, stamp)


def _paired(english: LetterText, lines: Iterator[str]) -> Iterator[Block]:
    """A translated block for each English one, of its kind and with its fields as bold."""
    for block in english.blocks:
        count = plain_text([block]).count("\n") + 1
        bold = {run.field for run in block.runs if run.field and run.bold}
        runs = runs_of("\n".join(islice(lines, count)))
        yield Block(
            block.kind,
            tuple(type(run)(run.text, run.field, run.field in bold) for run in runs),
        )


def _whole(lines: list[str]) -> Iterator[Block]:
    return (Block(Kind.PARAGRAPH, runs_of(line)) for line in lines)


def _lines(text: LetterText) -> tuple[str, ...]:
    return tuple(line for block in text.blocks for line in plain_text([block]).split("\n"))


def _digest(lines: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _find(session: Session, key: str, digest: str, language: str) -> ReminderTranslation | None:
    every = session.scalars(
        select(ReminderTranslation).where(
            ReminderTranslation.letter_key == key, ReminderTranslation.digest == digest
        )
    )
    wanted = language_key(language)
    return next((row for row in every if language_key(row.language) == wanted), None)
