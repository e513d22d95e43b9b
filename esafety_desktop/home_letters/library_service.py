"""The library of letters as the page shows it: shipped, in the school's own words, own letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance.letter_library import (
    OWN,
    Family,
    LibraryLetter,
    letter_library,
    shipped,
)
from esafety_desktop.guidance.letter_markdown import plain_text
from esafety_desktop.guidance.letter_texts import FIELDS, LetterText, parse_letter
from esafety_desktop.guidance.origins import origin_words
from esafety_desktop.guidance.september import september
from esafety_desktop.home_letters.rows import LibraryRow
from esafety_desktop.letters.sheet_service import addressed, adults_of, common_values
from esafety_desktop.letters.wording_service import DAYS_TO_RETURN, text_blocks
from esafety_desktop.school import service as school_service
from esafety_desktop.wordings import letter_service
from esafety_desktop.wordings.letter_rules import difference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esafety_desktop.letters.rows import TextBlock
    from esafety_desktop.store.store import Store
    from esafety_desktop.wordings.letter_rules import OwnLetter, Piece

BLANK = f"{OWN}blank"
BLANK_TEXT = "Dear {{parent}}\n\n{{close}}\\\n{{signed}}"
WRITTEN_HERE = (Family.HOME, Family.OWN)


def library(store: Store) -> tuple[LibraryRow, ...]:
    """An empty letter first, then the school's own, then those that the program ships."""
    own = letter_service.own_letters(store)
    blank = LibraryRow(
        BLANK,
        "Empty letter",
        "Letter in your own words",
        "Greeting and close are there; write the rest.",
        here=True,
        own=False,
        newer=False,
        fault="",
        text=BLANK_TEXT,
    )
    ours = [_row(shipped(key), one) for key, one in own.items() if key.startswith(OWN)]
    others = [
        _row(letter, own.get(key))
        for key, letter in letter_library().items()
        if store.is_leader or letter.family is not Family.INCIDENT
    ]
    return (blank, *sorted(ours, key=lambda row: row.title.casefold()), *others)


def _row(letter: LibraryLetter, own: OwnLetter | None) -> LibraryRow:
    fault = letter_service.fault_of(own) if own else ""
    return LibraryRow(
        letter.key,
        letter.family.value,
        (own.title if own else "") or letter.title,
        (own.about if own else "") or letter.when,
        here=letter.family in WRITTEN_HERE,
        own=own is not None,
        newer=own is not None and letter_service.newer_shipped(own),
        fault=fault,
        text=own.text if own and (not fault or not letter.source) else letter.source,
    )


def fields_of(key: str) -> Mapping[str, str]:
    """What a letter may name, each field with what it stands for."""
    return shipped(key).fields


def read(key: str, text: str) -> LetterText:
    """A wording as blocks, whatever it needs; for showing.

    Raises:
        ContentError: it names an unknown field.
    """
    return parse_letter("letter", text, shipped(key).fields)


def where_from(row: LibraryRow) -> str:
    """Where a letter's wording comes from, in words; "" for one that is the school's own."""
    source = "" if row.id == BLANK else shipped(row.id).source
    if not source:
        return ""
    return origin_words(read(row.id, source).sources, september().checked_on, own=row.own)


def original(key: str) -> str:
    """The wording that the program ships, as Markdown; "" for an own letter."""
    return shipped(key).source


def title_of(key: str) -> str:
    """The title that the program gives a letter; "" for an own one."""
    return shipped(key).title


def compared(key: str, before: str, after: str) -> tuple[Piece, ...]:
    """Two wordings side by side, word by word, without their mark-up.

    Raises:
        ContentError: one of them names an unknown field.
    """
    return difference(*(plain_text(read(key, one).blocks) for one in (before, after)))


def example_values(store: Store) -> dict[str, str]:
    """Every field with what it would say for the first child who may be written to."""
    values = common_values(store, DAYS_TO_RETURN)
    values |= {"agreement": "Online rules", "papers": "Online rules"}
    child = next((one for one in school_service.pupils(store) if not one.ask_dsl_first), None)
    if child is not None:
        values |= addressed(child, adults_of(store, [child]))[1]
    return values


def example(store: Store, key: str, text: str) -> tuple[TextBlock, ...]:
    """A letter with a real child's values; what the writer is asked for stands in brackets.

    Raises:
        ContentError: it names an unknown field.
    """
    values = example_values(store)
    known = {name: values.get(name, f"[{_asked(words)}]") for name, words in fields_of(key).items()}
    known |= {name: values.get(name, f"[{words}]") for name, words in FIELDS.items()}
    return tuple(
        type(block)(
            block.kind,
            tuple(
                type(run)(known[run.field] if run.field else run.text, bold=run.bold)
                for run in block.runs
            ),
        )
        for block in text_blocks(read(key, text), known)
    )


def _asked(words: str) -> str:
    return words.rpartition(": ")[2]
