"""The school's own translations of the reminders, kept line by line with their English.

Where the school worded a reminder anew, the lines whose English is the same stand for it too; the
others are open until somebody translates them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.guidance.letter_faults import faults
from esafety_desktop.guidance.letter_library import shipped
from esafety_desktop.guidance.letter_markdown import plain_text
from esafety_desktop.letters.carried_rules import (
    Earlier,
    OpenLine,
    lines_of,
    mostly_open,
    open_in_words,
    placed,
    stands,
)
from esafety_desktop.letters.records import ReminderTranslation
from esafety_desktop.letters.translation_service import checked_language, language_key
from esafety_desktop.letters.wording_service import in_force
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value
from esafety_desktop.wordings.letter_service import own_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.letter_texts import LetterText
    from esafety_desktop.store.store import Store, UnitOfWork

KEYS = ("reminder1", "reminder2", "reminder3")


class ReminderStanding(Value):
    """What the school has of one reminder in one language, for the words in force.

    Attributes:
        english: The lines in force, fields in their braces.
        theirs: A line for each of them, "" for an open one; () for a text that was not kept line
            to line.
        text: As it was typed, or as it was carried over.
        open: The lines that nobody has translated yet, each with what stood there before.
    """

    english: tuple[str, ...]
    theirs: tuple[str, ...]
    text: str
    language: str
    by: str
    at: datetime
    open: tuple[OpenLine, ...]

    @property
    def printed(self) -> bool:
        """Whether the letter follows in this language: at least half of its lines are in it."""
        return not mostly_open(len(self.open), len(self.english))

    @property
    def open_words(self) -> str:
        """How much is open: ``1 of 6 lines to translate``."""
        return open_in_words(len(self.open), len(self.english))


def title_of(key: str) -> str:
    """What a reminder is called: "First reminder"."""
    return shipped(key).title


def english_lines(store: Store, key: str) -> tuple[str, ...]:
    """What is translated: the lines of the reminder in force, fields in their braces."""
    return lines_in(in_force(key, own_texts(store)))


def lines_in(text: LetterText) -> tuple[str, ...]:
    """The lines of a letter, fields in their braces."""
    return tuple(line for block in text.blocks for line in plain_text([block]).split("\n"))


def standing(store: Store) -> Mapping[tuple[str, str], ReminderStanding]:
    """(key of the reminder, language key) → what stands; nothing for what has not one line."""
    own = own_texts(store)
    english = {key: lines_in(in_force(key, own)) for key in KEYS}
    grouped: dict[tuple[str, str], list[ReminderTranslation]] = {}
    with store.read() as session:
        for row in session.scalars(select(ReminderTranslation).order_by(ReminderTranslation.at)):
            grouped.setdefault((row.letter_key, language_key(row.language)), []).append(row)
        found = {key: _stands(english[key[0]], rows) for key, rows in grouped.items()}
    return {key: one for key, one in found.items() if one is not None and one.text}


def standing_of(store: Store, key: str, language: str) -> ReminderStanding | None:
    """What stands of one reminder in one language, however its name is written."""
    return standing(store).get((key, language_key(language)))


def kept(store: Store, key: str, language: str) -> str:
    """The translation of the reminder as it is worded now, empty lines for open ones."""
    found = standing_of(store, key, language)
    return found.text if found else ""


def open_in(store: Store, key: str) -> tuple[str, ...]:
    """What of a reminder is open in each language, in words; () for nothing."""
    return tuple(
        f"{one.language}: {one.open_words}."
        for (reminder, _language), one in standing(store).items()
        if reminder == key and one.open
    )


def save(store: Store, key: str, language: str, text: str) -> Changed[None]:
    """Keep a translation of a reminder as it is worded now; "" takes it out. Can be undone.

    Args:
        store: The open cabinets.
        key: Of the reminder.
        language: As the school calls it.
        text: Line by line; an empty line holds the place of one that is still open.

    Raises:
        Problem: it has no language, or names a field that the letter can't fill in.
    """
    language = checked_language(language)
    if found := faults(lines_of(text), shipped(key).fields):
        raise Problem(
            "The translation can't be kept as it stands.",
            " ".join(one.sentence for one in found),
        )
    english = english_lines(store, key)
    return _keep(store, key, english, language, "\n".join(placed(english, text)) or text.strip())


def _keep(
    store: Store, key: str, english: tuple[str, ...], language: str, now: str | None
) -> Changed[None]:
    """Keep a text for these lines; None: as if nothing was ever entered for them."""
    with store.write() as unit:
        before = _put(unit, key, english, language, now)
        unit.commit("letters.translation", key, {"lines": len(lines_of(now or ""))})
    label = f"translation into {language}"
    undo = Undo(label, lambda store: _keep(store, key, english, language, before))
    return Changed(Area.LETTERS, None, f"Kept: {label} of “{title_of(key)}”.", undo)


def _put(
    unit: UnitOfWork, key: str, english: tuple[str, ...], language: str, now: str | None
) -> str | None:
    """Write a text, or take it out; gives what it was, None for no entry.

    Where earlier words have a translation, an entry without text says that it was taken out, so
    that its lines aren't carried over.
    """
    digest = _digest(english)
    rows = _rows(unit.session, key, language)
    record = next((row for row in rows if row.digest == digest), None)
    before = record.text if record else None
    if now is None or not (now or any(row.text for row in rows if row is not record)):
        if record is not None:
            unit.session.delete(record)
        return before
    if record is None:
        record = ReminderTranslation(letter_key=key, digest=digest, english="\n".join(english))
        unit.session.add(record)
    record.language, record.text = language, now
    record.by, record.at = unit.account.name, unit.now
    return before


def _stands(
    english: tuple[str, ...], rows: Sequence[ReminderTranslation]
) -> ReminderStanding | None:
    """What stands of all that was entered in a language, oldest first; None where it is out."""
    digest = _digest(english)
    own = next((row for row in rows if row.digest == digest), None)
    before: list[ReminderTranslation] = []
    for row in rows:
        if not row.text:
            before.clear()  # it was taken out: nothing is carried over from before
        elif row is not own:
            before.append(row)
    last = own or (before[-1] if before else None)
    if last is None or not last.text:
        return None
    stood = stands(english, own.text if own else None, _earlier(before))
    return ReminderStanding(
        english, stood.theirs, stood.text, last.language, last.by, last.at, stood.open
    )


def _earlier(rows: Sequence[ReminderTranslation]) -> list[Earlier]:
    found = []
    for row in rows:
        english = tuple(row.english.split("\n"))
        if theirs := placed(english, row.text):
            found.append(Earlier(english, theirs))
    return found


def _digest(lines: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _rows(session: Session, key: str, language: str) -> list[ReminderTranslation]:
    """All that was entered for a reminder in a language, for whichever words."""
    query = select(ReminderTranslation).where(ReminderTranslation.letter_key == key)
    wanted = language_key(language)
    return [row for row in session.scalars(query) if language_key(row.language) == wanted]
