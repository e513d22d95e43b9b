"""A reminder's second letter: the whole of it in the family's language, after the English one.

A line that nobody has translated stands there in English, and says so.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.guidance.letter_markdown import plain_text, runs_of
from esafety_desktop.guidance.letter_texts import Block, Kind, LetterText, Run
from esafety_desktop.letters.carried_rules import lines_of
from esafety_desktop.letters.reminder_translation_service import KEYS, standing
from esafety_desktop.letters.wording_service import in_force
from esafety_desktop.value import Value
from esafety_desktop.wordings.letter_service import own_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from esafety_desktop.letters.reminder_translation_service import ReminderStanding
    from esafety_desktop.store.store import Store


class SecondLetter(Value):
    """A reminder once more in a family's language.

    Attributes:
        language: As the school calls it: "Polish".
        text: The letter, its fields open.
        stamp: Whose translation it is, and how much of it is English.
    """

    language: str
    text: LetterText
    stamp: str


def second_letters(store: Store) -> Mapping[tuple[int, str], SecondLetter]:
    """(rung, language key) → that reminder in that language, where half of it is translated."""
    own = own_texts(store)
    return {
        (KEYS.index(key) + 1, language): SecondLetter(
            one.language, _letter(in_force(key, own), one), stamp_of(one)
        )
        for (key, language), one in standing(store).items()
        if one.printed
    }


def stamp_of(one: ReminderStanding) -> str:
    """Whose translation it is, and how much of it is English."""
    number = len(one.open)
    lines = "1 line is" if number == 1 else f"{number} lines are"
    missing = f" {lines} not translated yet and given in English." if number else ""
    return (
        f"{one.language}: entered by {one.by} on {british(one.at.date())}, not checked by this "
        f"program.{missing} The English is what counts."
    )


def _letter(english: LetterText, one: ReminderStanding) -> LetterText:
    blocks = _in_place(english, one) if one.theirs else _as_typed(one)
    return LetterText(english.id, tuple(blocks))


def _in_place(english: LetterText, one: ReminderStanding) -> Iterator[Block]:
    """A block for each English one, of its kind and with its fields as bold."""
    theirs = iter(one.theirs)
    for block in english.blocks:
        lines = plain_text([block]).split("\n")
        bold = {run.field for run in block.runs if run.field and run.bold}
        runs: list[Run] = []
        for line, translated in zip(lines, islice(theirs, len(lines)), strict=True):
            if runs:
                runs.append(Run("\n"))
            if not translated:
                runs.append(Run(f"Not in {one.language} yet: ", bold=True))
            runs += (
                Run(run.text, run.field, run.field in bold) for run in runs_of(translated or line)
            )
        yield Block(block.kind, tuple(runs))


def _as_typed(one: ReminderStanding) -> Iterator[Block]:
    return (Block(Kind.PARAGRAPH, runs_of(line)) for line in lines_of(one.text))
