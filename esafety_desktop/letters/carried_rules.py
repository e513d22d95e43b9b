"""What of a translation stands for changed words: line by line, where the English is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


_NAMED = 6


class Earlier(NamedTuple):
    """A translation of earlier words: their English and its lines, one for each."""

    english: tuple[str, ...]
    theirs: tuple[str, ...]


class OpenLine(NamedTuple):
    """A line that nobody has translated yet.

    Attributes:
        number: Of the line, from 1.
        was: The English that stood in its place before; "" for a new line.
        theirs: The translation of that; "" for none.
    """

    number: int
    english: str
    was: str = ""
    theirs: str = ""


class Stood(NamedTuple):
    """What stands of a translation for the words in force.

    Attributes:
        theirs: A line for each English one, "" for an open one; () for a text that was not kept
            line to line.
        text: As it was typed, or as it was carried over.
        open: The lines that nobody has translated yet.
    """

    theirs: tuple[str, ...]
    text: str
    open: tuple[OpenLine, ...]


def lines_of(text: str) -> list[str]:
    """The lines of a translation, empty ones left out."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def placed(english: Sequence[str], text: str) -> tuple[str, ...]:
    """A translation with one line for each English one, "" for an open one; () where it isn't so.

    Args:
        english: The lines that are translated.
        text: As it was typed. Empty lines hold the places of what is open; where the lines agree
            in number without them, they only stand between paragraphs.
    """
    lines = lines_of(text)
    if len(lines) == len(english):
        return tuple(lines)
    every = [line.strip() for line in text.split("\n")]
    return tuple(every) if lines and len(every) == len(english) else ()


def carried(english: Sequence[str], earlier: Sequence[Earlier]) -> tuple[str, ...]:
    """The lines that stand, at their places, "" for those that are open.

    Args:
        english: The lines of the present version.
        earlier: Translations of versions before, oldest first; a later one counts more.
    """
    known = {
        line: theirs
        for one in earlier
        for line, theirs in zip(one.english, one.theirs, strict=True)
        if theirs
    }
    return tuple(known.get(line, "") for line in english)


def open_lines(
    english: Sequence[str], theirs: Sequence[str], before: Earlier | None
) -> tuple[OpenLine, ...]:
    """The lines without a translation, each with what stood in its place before.

    Args:
        english: The lines of the present version.
        theirs: What is translated, at its place.
        before: The translation that was in use before; None for none.
    """
    was: dict[int, int] = {}
    if before is not None:
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(None, before.english, english, autojunk=False)
        for tag, start, end, to, until in matcher.get_opcodes():
            if tag == "replace":
                was |= dict(zip(range(to, until), range(start, end), strict=False))
    found = []
    for at, line in enumerate(english):
        if at < len(theirs) and theirs[at]:
            continue
        if before is not None and at in was:
            old = was[at]
            found.append(OpenLine(at + 1, line, before.english[old], before.theirs[old]))
        else:
            found.append(OpenLine(at + 1, line))
    return tuple(found)


def stands(english: Sequence[str], own: str | None, earlier: Sequence[Earlier]) -> Stood:
    """What stands of a translation.

    Args:
        english: The lines in force.
        own: What was entered for just these lines; None for nothing.
        earlier: Translations of words before, oldest first.
    """
    if own is None:
        theirs = carried(english, earlier)
        text = "\n".join(theirs) if any(theirs) else ""
    else:
        theirs, text = placed(english, own), own
    if own is not None and not theirs:
        return Stood((), text, ())
    return Stood(theirs, text, open_lines(english, theirs, earlier[-1] if earlier else None))


def in_english(english: Sequence[str], theirs: Sequence[str]) -> tuple[int, ...]:
    """The numbers of the lines, from 1, whose translation is the English sentence itself."""
    return tuple(
        number
        for number, (line, other) in enumerate(zip(english, theirs, strict=False), 1)
        if line.casefold() == other.casefold() and len(line.split()) > 1
    )


def open_in_words(number: int, every: int) -> str:
    """How much is open: ``1 of 34 lines to translate``."""
    return f"{number} of {every} lines to translate"


def mostly_open(number: int, every: int) -> bool:
    """Whether more of a letter is open than translated: then it isn't worth its paper."""
    return number * 2 > every


def numbers_in_words(numbers: Sequence[int]) -> str:
    """Which lines: ``line 2``, ``lines 2 and 5``, ``lines 2, 5, 6, 7, 8, 9 and 3 more``."""
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    named = [str(number) for number in numbers[:_NAMED]]
    left = len(numbers) - len(named)
    last = f"{left} more" if left else named.pop()
    return f"lines {', '.join(named)} and {last}"
