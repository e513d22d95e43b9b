"""Between the Markdown of a letter and what stands in the editor."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.dates import day_in_words
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.home_letters import ASKED, reply_slip
from esafety_desktop.guidance.letter_faults import FIELD, faults, fields_in
from esafety_desktop.guidance.letter_library import Family, shipped
from esafety_desktop.guidance.letter_markdown import from_plain, runs_of, to_markdown
from esafety_desktop.guidance.letter_texts import Block, Kind, parse_letter
from esafety_desktop.home_letters.rows import CUT, Paragraph, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

_SHOWN = 3


def paragraphs(markdown: str) -> tuple[Paragraph, ...]:
    """What the editor shows; a text that can't be read as Markdown is shown as it is typed."""
    try:
        blocks = parse_letter("letter", markdown, fields_in(markdown)).blocks
    except ContentError:
        blocks = from_plain(markdown)
    return tuple(
        Paragraph(
            block.kind.value,
            tuple(
                Part(f"{{{{{run.field}}}}}" if run.field else run.text, run.bold)
                for run in block.runs
            ),
        )
        for block in blocks
    )


def markdown_of(typed: Sequence[Paragraph]) -> str:
    """What was typed as Markdown; an empty paragraph is left out."""
    return to_markdown(
        Block(
            Kind(one.kind),
            tuple(run for part in _whole(one.parts) for run in runs_of(part.text, bold=part.bold)),
        )
        for one in typed
    )


def _whole(parts: Sequence[Part]) -> Iterator[Part]:
    """Parts in which every field stands whole, in the weight of its first letter.

    Bold that was put over a part of a field would else break it in two.
    """
    text = "".join(part.text for part in parts)
    bold = [part.bold for part in parts for _ in part.text]
    for found in FIELD.finditer(text):
        bold[found.start() : found.end()] = [bold[found.start()]] * len(found.group())
    end = 0
    for weight, letters in groupby(bold):
        start, end = end, end + len(list(letters))
        yield Part(text[start:end], weight)


def sentences(key: str, typed: Sequence[Paragraph]) -> tuple[str, ...]:
    """What can't be kept, each with its line as the editor shows it (B13)."""
    lines = ["".join(part.text for part in one.parts) for one in typed]
    return tuple(fault.sentence for fault in faults(lines, shipped(key).fields))


def first_of(faults: Sequence[str]) -> str:
    """The faults that come first: a page that was pasted may have hundreds of them."""
    more = len(faults) - _SHOWN
    said = " ".join(faults[:_SHOWN])
    return f"{said} And {more} more below." if more > 0 else said


def field_menu(key: str) -> tuple[tuple[str, str], ...]:
    """The fields that a letter may name, each with what it stands for."""
    return tuple(shipped(key).fields.items())


def is_plain(key: str) -> bool:
    """Whether a letter has neither bold words nor headings and lists."""
    return shipped(key).plain


def may_have_slip(key: str) -> bool:
    """Whether a reply slip can stand at the foot of a letter; others bring a slip of their own."""
    return shipped(key).family in {Family.HOME, Family.OWN}


def slip() -> str:
    """The usual reply slip as Markdown, to be changed."""
    return reply_slip()


def has_slip(typed: Sequence[Paragraph]) -> bool:
    """Whether a text ends in a reply slip."""
    return any(
        one.kind != "item" and "".join(part.text for part in one.parts).lstrip().startswith(CUT)
        for one in typed
    )


def asked(markdown: str, today: date) -> Mapping[str, tuple[str, str]]:
    """The fields of a text that the writer puts in: name → label and example.

    Args:
        markdown: The text.
        today: The day in England; days in examples are still to come.
    """
    days = {name: _coming(today, *when) for name, when in _DAYS.items()}
    return {
        name: (ASKED[name].label, days.get(name, ASKED[name].example))
        for name in fields_in(markdown)
        if name in ASKED
    }


_DAYS = {"answer_by": (4, 1), "event_day": (3, 2), "from_day": (0, 5)}
"""The weekday of an example, 0 for Monday, and how many weeks ahead it is at least."""


def _coming(today: date, weekday: int, weeks: int) -> str:
    """A day in words, so many weeks ahead: ``Friday 4 December 2026``."""
    day = today + timedelta(weeks=weeks)
    day += timedelta((weekday - day.weekday()) % 7)
    return f"{day:%A} {day_in_words(day)}"
