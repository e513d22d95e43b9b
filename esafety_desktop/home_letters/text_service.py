"""Between the Markdown of a letter and what stands in the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.home_letters import ASKED
from esafety_desktop.guidance.letter_faults import faults, fields_in
from esafety_desktop.guidance.letter_library import shipped
from esafety_desktop.guidance.letter_markdown import from_plain, runs_of, to_markdown
from esafety_desktop.guidance.letter_texts import Block, Kind, parse_letter
from esafety_desktop.home_letters.rows import Paragraph, Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


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
            tuple(run for part in one.parts for run in runs_of(part.text, bold=part.bold)),
        )
        for one in typed
    )


def sentences(key: str, typed: Sequence[Paragraph]) -> tuple[str, ...]:
    """What can't be kept, each with its line as the editor shows it (B13)."""
    lines = ["".join(part.text for part in one.parts) for one in typed]
    return tuple(fault.sentence for fault in faults(lines, shipped(key).fields))


def field_menu(key: str) -> tuple[tuple[str, str], ...]:
    """The fields that a letter may name, each with what it stands for."""
    return tuple(shipped(key).fields.items())


def is_plain(key: str) -> bool:
    """Whether a letter has neither bold words nor headings and lists."""
    return shipped(key).plain


def asked(markdown: str) -> Mapping[str, tuple[str, str]]:
    """The fields of a text that the writer puts in: name → label and example."""
    return {
        name: (ASKED[name].label, ASKED[name].example)
        for name in fields_in(markdown)
        if name in ASKED
    }
