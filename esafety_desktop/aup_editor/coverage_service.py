"""The catalogue held against a wording: what is answered, what is missing, how it reads."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.aup_editor.coverage_rules import Finding, Hand, Item, State, check, is_english
from esafety_desktop.aup_editor.reading_rules import Reading, read
from esafety_desktop.aup_editor.rows import LineRow, Mark, Report
from esafety_desktop.aup_editor.sentence_rules import sentences
from esafety_desktop.dates import british
from esafety_desktop.guidance.coverage_signs import coverage_signs
from esafety_desktop.guidance.coverage_texts import How, coverage_items
from esafety_desktop.value import replace
from esafety_desktop.wordings.edit_rules import plain_text
from esafety_desktop.wordings.layer_service import shipped
from esafety_desktop.wordings.rows import RULE_PARTS

if TYPE_CHECKING:
    from esafety_desktop.guidance.coverage_texts import CoverageItem
    from esafety_desktop.wordings.rows import Adoption, Wording

_MARKS = {
    State.ANSWERED: Mark.YES,
    State.BY_HAND: Mark.HAND,
    State.NOT_FOR_US: Mark.NOT_US,
    State.GAP: Mark.GAP,
}
_TWO_SIDES = 2
_OLDEST_PUPIL = 11
_ADULT = 16
_YEARS_ABOVE_GROUP = 5
_PARTS = {f"BECTA09-PRESENT-{number}": part for number, part in enumerate(RULE_PARTS, 1)}


def report(
    wording: Wording,
    pages: int = 0,
    said: Adoption | None = None,
    year_groups: tuple[str, ...] = (),
) -> Report:
    """Check a wording against every line of the catalogue that matters for its audience.

    Args:
        wording: The draft or version.
        pages: How many sides of A4 it takes; 0 while that isn't known.
        said: What was said when the words in force were adopted; it answers who was consulted,
            how it is understood and when it is reviewed.
        year_groups: The years that the school asks; () for those of the program's agreement.
    """
    text = plain_text(wording)
    english = is_english(text)
    reading = read(text)
    asked = [one for one in coverage_items() if one.is_for(wording.audience)]
    found = _found(wording, text if english else "", asked)
    if not year_groups and (text_above := shipped(wording.key)):
        year_groups = text_above.year_groups
    age = reader_age(wording.audience, year_groups)
    measured = _Measures(wording, reading, pages, age, said)
    lines = tuple(
        _line(one, one.example(wording.audience), found.get(one.id), measured) for one in asked
    )
    return Report(lines, english, reading.words, reading.in_words, _hard(reading))


def sentences_of(wording: Wording) -> tuple[str, ...]:
    """The sentences of a wording that a person may point at."""
    return tuple(one.text for one in sentences(plain_text(wording)) if not one.heading)


def reader_age(audience: str, year_groups: tuple[str, ...]) -> int:
    """How old its readers are, in years: pupils as at the end of their stage, Year 6 eleven.

    Adults are asked no more than a newspaper asks, 16; pupils of no stated year are in a primary
    school.
    """
    if audience != "pupil":
        return _ADULT
    years = [int(group) for group in year_groups if group.isdigit()]
    if years:
        return min(max(years) + _YEARS_ABOVE_GROUP, _ADULT)
    return _YEARS_ABOVE_GROUP if year_groups else _OLDEST_PUPIL


@lru_cache(maxsize=1)
def _items() -> tuple[Item, ...]:
    return tuple(Item(name, signs) for name, signs in coverage_signs().items())


def _found(wording: Wording, text: str, asked: list[CoverageItem]) -> dict[str, Finding]:
    wanted = {one.id for one in asked if one.how is not How.MEASURED}
    hands = {one.item: Hand(one.sentence, one.reason) for one in wording.answers}
    items = [item for item in _items() if item.id in wanted]
    items += [Item(name, ()) for name in sorted(wanted - {item.id for item in items})]
    measured = [Item(one.id, ()) for one in asked if one.how is How.MEASURED]
    return {one.item: one for one in check([*items, *measured], text, hands)}


class _Measures:
    """What the program can tell by itself, beside the words."""

    def __init__(
        self, wording: Wording, reading: Reading, pages: int, age: int, said: Adoption | None
    ) -> None:
        self._wording = wording
        self._reading = reading
        self._pages = pages
        self._age = age
        self._said = _kept_words(said) if said else {}

    def of(self, item_id: str) -> tuple[bool, str] | None:
        """Whether a measured line is answered, and the measure in words; None: can't be told."""
        if kept := self._said.get(item_id):
            return True, kept
        if item_id == "BECTA09-AUPGEN-1":
            return self._length()
        if item_id == "BECTA09-AUPGEN-4":
            return self._tone()
        part = _PARTS.get(item_id)
        if part is None or self._wording.free_text:
            return None
        number = len(self._wording.part(part))
        return number > 0, f"{number} statements stand there." if number else ""

    def _length(self) -> tuple[bool, str] | None:
        if not self._pages:
            return None
        return self._pages <= _TWO_SIDES, f"It takes {length_in_words(self._pages)}."

    def _tone(self) -> tuple[bool, str] | None:
        age = self._reading.age
        if age is None:
            return None
        said = f"Reading age {self._reading.in_words}; its readers are {self._age}."
        return age <= self._age + 1, said


def _kept_words(said: Adoption) -> dict[str, str]:
    """What an adoption answers, by line, in words."""
    review = f"The next review is on {british(said.review_on)}." if said.review_on else ""
    consulted = f"Consulted: {', '.join(said.consulted)}." if said.consulted else ""
    understood = f"Checked: {said.understood}" if said.understood else ""
    return {
        "BECTA09-AUPGEN-3": consulted,
        "BECTA09-AUPGEN-10": review,
        "BECTA09-AUPGEN-11": understood,
    }


def length_in_words(pages: int) -> str:
    """The length on paper in words."""
    return {1: "one side of A4", 2: "two sides of A4"}.get(pages, f"{pages} sides of A4")


def on_paper(pages: int, letter: int = 0) -> str:
    """What prints: the letter with rules and slip, where families get one, and the rules."""
    alone = length_in_words(pages)
    if not letter:
        return f"On paper: {alone}"
    return f"On paper: letter with slip {letter} page{'' if letter == 1 else 's'}, rules {alone}"


def _line(item: CoverageItem, example: str, found: Finding | None, measured: _Measures) -> LineRow:
    line = LineRow(
        id=item.id,
        short=item.short,
        asks=item.asks,
        mark=Mark.GAP,
        advice=item.advice,
        example=example,
        group=item.group.value,
    )
    if found is not None and found.state is not State.GAP:
        return replace(line, mark=_MARKS[found.state], sentence=found.sentence, why=found.why)
    told = measured.of(item.id)
    if told is None:
        return line
    good, words = told
    if good:
        return replace(line, mark=Mark.YES, why=words)
    return replace(line, advice=f"{words} {item.advice}".strip())


def _hard(reading: Reading) -> tuple[str, ...]:
    found = [f"{number} words in one sentence: “{text}”" for number, text in reading.longest]
    if reading.hard:
        found.append(f"Hard words: {', '.join(reading.hard)}.")
    return tuple(found)
