"""Letters home that are not born of an incident (``resources/letters/home``).

A file begins with comments, one ``<!-- name: value -->`` each: title, when, order (a number; the
library stands in this order) and sources. Its fields are `HOME_FIELDS`: what the program knows, and
what the writer puts in once for a print run (`ASKED`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.letter_faults import fields_in
from esafety_desktop.guidance.letter_texts import FIELDS, LetterText, check_names, parse_letter
from esafety_desktop.places import resource
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = re.compile(r"<!--\s*(title|when|order|sources):\s*(.*?)\s*-->\n?", re.DOTALL)
_OF_SLIPS = {"return_by", "papers", "agreement"}


class Asked(Value):
    """A field that the writer puts in once for a print run.

    Attributes:
        label: What it is called on the screen.
        example: What could stand in it.
    """

    label: str
    example: str


ASKED = {
    "event_day": Asked("Day of the event", "Thursday 26 November 2026"),
    "event_time": Asked("Time", "6 pm to 7 pm"),
    "event_place": Asked("Place", "the school hall"),
    "topic": Asked("Topic", "games and chat at home"),
    "leader": Asked("Who leads it", "Mr Patel, our online safety leader"),
    "answer_by": Asked("Answer by", "Friday 20 November 2026"),
    "from_day": Asked("From which day", "Monday 4 January 2027"),
    "change": Asked("What changes", "phones are handed in at the gate"),
    "reason": Asked("Why, in a few words", "the law on phones in schools has changed"),
    "contact": Asked("Whom to ask", "Mrs Hall in the school office"),
    "web_page": Asked("Where to read more", "the page “Online safety” of our website"),
}
#: What a letter home may name, and what it stands for.
HOME_FIELDS = {
    **{name: words for name, words in FIELDS.items() if name not in _OF_SLIPS},
    **{name: f"asked when you write: {asked.label.lower()}" for name, asked in ASKED.items()},
}


class HomeLetter(Value):
    """A letter of the library that the program ships.

    Attributes:
        title: As the library lists it.
        when: For what it is meant, one sentence.
        order: Where it stands in the library.
        whole: The file as it stands.
    """

    id: str
    title: str
    when: str
    order: int
    whole: str

    @property
    def source(self) -> str:
        """Its Markdown, without the head."""
        return _HEAD.sub("", self.whole).strip()

    @property
    def text(self) -> LetterText:
        """The letter as blocks.

        Raises:
            ContentError: it uses mark-up that letters don't have.
        """
        return parse_letter(self.id, self.whole, HOME_FIELDS)

    @property
    def asks(self) -> tuple[str, ...]:
        """The fields that the writer puts in."""
        return tuple(name for name in fields_in(self.source) if name in ASKED)


def load_home_letter(path: Path) -> HomeLetter:
    """Read one letter from a file; its mark-up is read when somebody asks for `HomeLetter.text`.

    Raises:
        ContentError: it lacks a title, a purpose or a source, or names an unknown field or source.
    """
    try:
        whole = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{path.name}: {error}") from error
    head = dict(_HEAD.findall(whole))
    lacking = [name for name in ("title", "when", "sources") if not head.get(name, "").strip()]
    if lacking or not head.get("order", "50").isdecimal():
        raise ContentError(f"{path.name}: lacks {', '.join(lacking) or 'a number as its order'}")
    check_names(path.stem, whole, HOME_FIELDS)
    order = int(head.get("order", "50"))
    when = " ".join(head["when"].split())
    return HomeLetter(path.stem, head["title"], when, order, whole)


@lru_cache(maxsize=1)
def home_letters() -> tuple[HomeLetter, ...]:
    """The letters home that the program ships, in their order."""
    found = [load_home_letter(path) for path in sorted(resource("letters", "home").glob("*.md"))]
    return tuple(sorted(found, key=lambda one: (one.order, one.title)))


@lru_cache(maxsize=1)
def reply_slip() -> str:
    """The Markdown of the reply slip that is offered for the foot of a letter."""
    path = resource("letters", "slips", "reply.md")
    source = path.read_text(encoding="utf-8")
    parse_letter(path.stem, source, HOME_FIELDS)
    return _HEAD.sub("", source).strip()
