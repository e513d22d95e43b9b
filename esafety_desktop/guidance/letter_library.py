"""Every letter whose wording a school may make its own: four families under one kind of key.

``home/workshop``: letters home. ``pupil``, ``reminder1``: with a slip. ``incident/rules-1``: born
of an incident. ``own/<id>``: written by the school itself.
"""

from __future__ import annotations

import enum
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.home_letters import ASKED, HOME_FIELDS, home_letters
from esafety_desktop.guidance.incident_letters import GIVEN, incident_letters, reworded
from esafety_desktop.guidance.letter_faults import faults, fields_in
from esafety_desktop.guidance.letter_markdown import from_plain, plain_text, to_markdown
from esafety_desktop.guidance.letter_texts import FIELDS, LetterText, letter_source, parse_letter
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from esafety_desktop.guidance.incident_letters import IncidentLetter

HOME = "home/"
OWN = "own/"
INCIDENT = "incident/"
_SLIP_LETTERS = {
    "pupil": ("Letter with the children's online rules", "Goes home with the rules and a slip."),
    "parents": ("Letter with the parents' agreement", "Goes home with what we ask of parents."),
    "images": ("Letter about photographs and video", "Asks where pictures may be shown."),
    "reminder1": ("First reminder", "Asks for a slip that has not come back."),
    "reminder2": ("Second reminder", "Asks again, and says what happens until then."),
    "reminder3": ("Last reminder", "Says that the school will ring."),
}
_ASKED_OF_INCIDENTS = {
    "reason": "asked when you write: what happened, in words for parents",
    "measure": "asked when you write: what follows from it",
    "meeting": "asked when you write: when and where to meet",
}


class Family(enum.StrEnum):
    """Where a letter is written from."""

    HOME = "Letter home"
    SLIP = "With a slip"
    INCIDENT = "From an incident"
    OWN = "Our own letter"


class LibraryLetter(Value):
    """A letter as the program ships it; an own one has no wording here.

    Attributes:
        when: For what it is meant.
        source: Its Markdown.
        fields: What it may name, each with what it stands for.
        needs: The fields that it must name.
        plain: Whether it is printed in one weight, without headings and lists.
    """

    key: str
    family: Family
    title: str
    when: str
    source: str
    fields: Mapping[str, str]
    needs: tuple[str, ...] = ()
    plain: bool = False


def letter_library() -> Mapping[str, LibraryLetter]:
    """The letters that the program ships, by their keys, in the order of the list."""
    families = (Family.HOME, Family.SLIP, Family.INCIDENT)
    return {key: one for family in families for key, one in _of_family(family).items()}


@lru_cache(maxsize=3)
def _of_family(family: Family) -> Mapping[str, LibraryLetter]:
    makers = {Family.HOME: _home, Family.SLIP: _with_slips, Family.INCIDENT: _of_incidents}
    return {one.key: one for one in makers[family]()}


def shipped(key: str) -> LibraryLetter:
    """What the program says of a letter: its wording, or what an own one may name.

    Only the letters of its family are read.

    Raises:
        ContentError: it is neither in the library nor an own one.
    """
    if key.startswith(OWN):
        return LibraryLetter(key, Family.OWN, "", "", "", HOME_FIELDS)
    families = {HOME: Family.HOME, INCIDENT: Family.INCIDENT}
    family = next((one for start, one in families.items() if key.startswith(start)), Family.SLIP)
    found = _of_family(family).get(key)
    if found is None:
        raise ContentError(f"there is no letter {key}")
    return found


def read_wording(key: str, source: str) -> LetterText:
    """A wording of a letter, judged by what that letter may hold.

    Raises:
        ContentError: it names another field, lacks one that it needs, is empty, or holds mark-up
            that it can't.
    """
    known = shipped(key)
    if found := faults(source.split("\n"), known.fields):
        raise ContentError(" ".join(fault.sentence for fault in found))
    text = parse_letter(known.title or "Our own letter", source, known.fields)
    if not text.blocks:
        raise ContentError("The letter is empty.")
    lacking = [f"{{{{{name}}}}}" for name in known.needs if name not in fields_in(source)]
    if lacking:
        raise ContentError(f"The letter must name {', '.join(lacking)}.")
    if known.plain and any(
        block.kind.value != "paragraph" or any(run.bold for run in block.runs)
        for block in text.blocks
    ):
        raise ContentError("A letter from an incident has no bold words, headings or lists.")
    return text


def own_incident_letter(one: IncidentLetter, source: str) -> IncidentLetter:
    """A letter from an incident in the school's own wording; title, roles and fields stay.

    Raises:
        ContentError: the wording can't be used for this letter.
    """
    text = read_wording(f"{INCIDENT}{one.id}", source)
    return reworded(one, plain_text(text.blocks).split("\n\n"))


def asked_in(source: str) -> tuple[str, ...]:
    """The fields of a wording that the writer puts in once for a print run."""
    return tuple(name for name in fields_in(source) if name in ASKED)


def _home() -> Iterator[LibraryLetter]:
    for one in home_letters():
        key = f"{HOME}{one.id}"
        yield LibraryLetter(key, Family.HOME, one.title, one.when, one.source, HOME_FIELDS)


def _with_slips() -> Iterator[LibraryLetter]:
    for name, (title, when) in _SLIP_LETTERS.items():
        reminds = name.startswith("reminder")
        fields = {key: words for key, words in FIELDS.items() if reminds or key != "papers"}
        source = letter_source(name)
        needs = ("papers",) if reminds else ()
        yield LibraryLetter(name, Family.SLIP, title, when, source, fields, needs)


def _of_incidents() -> Iterator[LibraryLetter]:
    for one in incident_letters():
        fields = {name: FIELDS[name] for name in GIVEN}
        fields |= {name: _ASKED_OF_INCIDENTS[name] for name in one.asks}
        yield LibraryLetter(
            f"{INCIDENT}{one.id}",
            Family.INCIDENT,
            one.title,
            one.when,
            incident_source(one),
            fields,
            one.asks,
            plain=True,
        )


def incident_source(one: IncidentLetter) -> str:
    """The paragraphs of a letter from an incident as Markdown."""
    return to_markdown(from_plain("\n\n".join(one.paragraphs)))
