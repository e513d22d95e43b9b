"""The wording of the agreements (``resources/agreements``): rules, promises and what is signed."""

from __future__ import annotations

import enum
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Audience = Literal["pupil", "parents", "staff"]
_YEAR_GROUPS = frozenset({"N", "R", *map(str, range(1, 14))})


class Block(enum.StrEnum):
    """The four parts in which rules are easiest to understand (BECTA09-PRESENT-1 … -4)."""

    CAN = "can"
    CANNOT = "cannot"
    WE_WILL = "we_will"
    WE_WONT = "we_wont"


class Sourced(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and the ids of what it carries."""

    text: str
    sources: tuple[str, ...]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule or promise and the part that it belongs to."""

    block: Block
    text: str
    sources: tuple[str, ...]


class Headings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands above each of the four parts, in words for the audience."""

    can: str
    cannot: str
    we_will: str
    we_wont: str

    def of(self, block: Block) -> str:
        """The heading of one part."""
        return str(getattr(self, block.value))


class AgreementText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One agreement as it is printed and signed.

    Attributes:
        id: Its stable name: "ks2".
        title: What stands above the rules.
        short: A heading for a narrow column.
        version: Of the wording that the program ships, for the foot of the page.
        made_on: When that wording was written.
        asked: Whether families are asked for it unless the school decides otherwise.
        yearly: Signed again each academic year; else once, on entry.
        year_groups: For whom it is; empty for every pupil.
        size: Of the rules in points: 18 for the youngest (design.md "On paper").
        intro: What stands between the title and the rules.
        choices: What is answered yes or no, one by one (image consent).
        child_statements: What the child signs.
        parent_statements: What the parent or carer (or member of staff) signs.
        free_text: A school's own text, printed as it is in place of the rules.
    """

    id: str
    audience: Audience
    title: str
    short: str
    version: str
    made_on: date
    headings: Headings
    rules: tuple[Rule, ...]
    sources: tuple[str, ...]
    asked: bool = True
    yearly: bool = True
    child_signs: bool = False
    parent_signs: bool = False
    year_groups: tuple[str, ...] = ()
    size: float = 12.0
    intro: str = ""
    choices: tuple[Sourced, ...] = ()
    child_statements: tuple[Sourced, ...] = ()
    parent_statements: tuple[Sourced, ...] = ()
    free_text: str = ""

    @property
    def wording(self) -> str:
        """All that is signed, as plain text with its headings: changed wording is a new version."""
        signed = (*self.choices, *self.child_statements, *self.parent_statements)
        rules = [
            line
            for block in Block
            if self.block(block)
            for line in (self.headings.of(block), *(rule.text for rule in self.block(block)))
        ]
        lines = [self.title, self.intro, *rules, *(line.text for line in signed)]
        return "\n".join([*lines, self.free_text] if self.free_text else lines)

    def block(self, block: Block) -> tuple[Rule, ...]:
        """The rules of one part, in order."""
        return tuple(rule for rule in self.rules if rule.block is block)

    def is_for(self, year_group: str) -> bool:
        """Whether a child of this year group is asked to sign."""
        return not self.year_groups or year_group in self.year_groups

    def all_sources(self) -> Iterator[str]:
        """The ids of everything that the text carries."""
        yield from self.sources
        for rule in self.rules:
            yield from rule.sources
        for line in (*self.choices, *self.child_statements, *self.parent_statements):
            yield from line.sources


def load_agreement(path: Path) -> AgreementText:
    """Read and judge one agreement.

    Raises:
        ContentError: the file says something it must not; the message names the place.
    """
    text = read_content(path, AgreementText)
    wrong = list(_faults(text, path.stem))
    if wrong:
        raise ContentError(f"{path.name}: " + "; ".join(wrong))
    return text


def _faults(text: AgreementText, stem: str) -> Iterator[str]:
    if text.id != stem:
        yield f"id is {text.id!r} but the file is called {stem!r}"
    unknown = sorted(set(text.all_sources()) - known_sources())
    if unknown:
        yield f"unknown source ids {', '.join(unknown)}"
    strange = sorted(set(text.year_groups) - _YEAR_GROUPS)
    if strange:
        yield f"unknown year groups {', '.join(strange)}"
    if text.child_signs != bool(text.child_statements):
        yield "child_signs needs child_statements, and the other way round"
    signs = text.parent_signs or text.audience == "staff"
    if signs != bool(text.parent_statements):
        yield "a signature of an adult needs parent_statements, and the other way round"


@lru_cache(maxsize=1)
def all_agreements() -> tuple[AgreementText, ...]:
    """Every agreement that the program ships, in the order that ``order.txt`` gives."""
    folder = resource("agreements")
    names = (folder / "order.txt").read_text(encoding="utf-8").split()
    return tuple(load_agreement(folder / f"{name}.toml") for name in names)


def load_agreements() -> tuple[AgreementText, ...]:
    """The agreements that pupils' families are asked to sign, in the order of their columns."""
    return tuple(text for text in all_agreements() if text.asked and text.audience != "staff")


def agreement_text(agreement_id: str) -> AgreementText:
    """One agreement by its name.

    Raises:
        KeyError: there is none of that name.
    """
    for text in all_agreements():
        if text.id == agreement_id:
            return text
    raise KeyError(agreement_id)
