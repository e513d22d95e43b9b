"""Cuts an agreement into its sentences: prose, bullets, headings, as schools write them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from esafety_desktop.value import Value

_CURLY = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{NO-BREAK SPACE}": " ",
        "\N{SOFT HYPHEN}": None,
    }
)
_BULLET = re.compile(
    r"^\s*(?:[•◦▪■□☐☑✓✔➢►*·o](?=\s)|[-\N{EN DASH}\N{EM DASH}](?=\s)"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))\s*"
)
_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|inc|approx|vs|Rev|Prof)\.$", re.IGNORECASE
)
_OPEN_END = re.compile(r"[.!?:;]$")
_LEAD_IN = re.compile(r"(?::|\.\.\.)$")
_HEADING_WORDS = 9
_FULL = re.compile(
    r"^(?:i|we|you|my|our|your|the|a|an|all|any|pupils?|children|staff|parents?|carers?|governors?"
    r"|everyone|everybody|nobody|no|if|when|where|please|this|these|it|they|he|she|school|schools"
    r"|in|at|visitors|users?|mobile|personal|passwords?|never|always|do|don't|there)\b",
    re.IGNORECASE,
)
_GOES_BEFORE = re.compile(
    r"^(?:what )?(?:i|we|you|pupils|children|staff|parents|users|please|do|don't|never|always)\b",
    re.IGNORECASE,
)
_WRAPPED = 70
_UNFINISHED = re.compile(
    r"\b(?:a|an|the|and|or|but|of|to|in|on|at|by|for|with|from|as|if|when|that|which|who|than|my|our"
    r"|your|their|will|must|may|can|not|is|are|be)$|,$",
    re.IGNORECASE,
)
"""How a line ends that can't be the end of its sentence."""


class Sentence(Value):
    """One sentence as it stands in the agreement.

    Attributes:
        text: As written, without its bullet.
        lead: The words that it goes on from ("I will not:"); "" where it stands alone.
        heading: Whether it is only a heading; a whole sentence that leads to a list is none.
    """

    text: str
    lead: str = ""
    heading: bool = False

    @property
    def whole(self) -> str:
        """What it says with the words that it goes on from."""
        return f"{self.lead} {self.text}" if self.lead else self.text


@dataclass(slots=True)
class _Reader:
    """Goes down the lines, remembering the last lead-in."""

    found: list[Sentence] = field(default_factory=list)
    lead: str = ""
    listed: bool = False

    def block(self, text: str, *, bullet: bool, following: tuple[str, bool] | None) -> None:
        if not bullet and _stands_above(text, following):
            *before, head = _cut(text)
            self.found += [Sentence(one) for one in before]
            self.found.append(Sentence(head, heading=is_heading(head.rstrip(":. "))))
            self.lead = head.rstrip(":. ") if _leads_in(head) else ""
            return
        if not bullet and (self.listed or not _is_fragment(text)):
            self.lead = ""
        self.listed = bullet
        for sentence in _cut(text):
            lead = self.lead if self.lead and _is_fragment(sentence) else ""
            self.found.append(Sentence(sentence, lead))


def _stands_above(text: str, following: tuple[str, bool] | None) -> bool:
    """Whether a line is a heading or a lead-in of what follows it."""
    if following is None:
        return False
    if _LEAD_IN.search(text):
        return True
    then, bullet = following
    return is_heading(text) and (bullet or bool(re.search(r"[.!?;,]$", then)))


def _leads_in(head: str) -> bool:
    """Whether the lines below go on from it: "I will not:", "What I do not do"."""
    return bool(_LEAD_IN.search(head)) or bool(_GOES_BEFORE.match(head))


def plain(text: str) -> str:
    """Text with straight quotes, one kind of line end and no marks that can't be seen."""
    text = unicodedata.normalize("NFKC", text.translate(_CURLY)).translate(_CURLY)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    text = text.replace("\u2028", "\n")
    return "".join(one for one in text if one in "\n\t" or unicodedata.category(one)[0] != "C")


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of an agreement in their order; headings among them, marked as such."""
    blocks = _blocks(plain(text))
    reader = _Reader()
    for number, (block, bullet) in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        reader.block(block, bullet=bullet, following=following)
    return tuple(reader.found)


def is_heading(text: str) -> bool:
    """Whether a line is a heading: short, and without the end of a sentence."""
    words = text.split()
    return 0 < len(words) <= _HEADING_WORDS and not re.search(r"[.!?;,]$", text)


def _is_fragment(text: str) -> bool:
    return not _FULL.match(text)


def _blocks(text: str) -> list[tuple[str, bool]]:
    """Lines put together again where one sentence was broken over several."""
    blocks: list[tuple[str, bool]] = []
    fresh = True
    for raw in text.split("\n"):
        mark = _BULLET.match(raw)
        line = " ".join((raw[mark.end() :] if mark else raw).split())
        if not line:
            fresh = True
            continue
        goes_on = blocks and not fresh and not mark and _goes_on(blocks[-1][0], line)
        if goes_on:
            before, bullet = blocks[-1]
            blocks[-1] = (f"{before} {line}", bullet)
        else:
            blocks.append((line, bool(mark)))
        fresh = False
    return blocks


def _goes_on(before: str, line: str) -> bool:
    """Whether a line is the rest of a sentence that was broken to fit the page."""
    if _OPEN_END.search(before):
        return False
    if line[:1].islower() or _UNFINISHED.search(before):
        return True
    return len(before) > _WRAPPED and not line.isupper() and _is_fragment(line)


def _cut(block: str) -> list[str]:
    """A block of prose at the ends of its sentences; a question goes with its answer."""
    found: list[str] = []
    rest = ""
    for piece in _END.split(block):
        rest = f"{rest} {piece}".strip() if rest else piece.strip()
        if rest and not _ABBREVIATION.search(rest) and not rest.endswith("?"):
            found.append(rest)
            rest = ""
    return [*found, rest] if rest else found
