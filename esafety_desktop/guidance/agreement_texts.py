"""The wording of the agreements (``resources/agreements``): rules, promises and what is signed."""

from __future__ import annotations

import enum
import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Audience = Literal["pupil", "parents", "staff", "governors", "community"]
Adult = Literal["staff", "governor", "volunteer", "community"]
"""A kind of grown-up who signs for themselves, not as somebody's parent."""

ADULTS_OF: dict[str, tuple[Adult, ...]] = {
    "staff": ("staff",),
    "governors": ("governor", "volunteer"),
    "community": ("community",),
}
"""Audiences whose agreements adults sign for themselves, with who that is unless a text says."""
_NAME = re.compile(r"[a-z]+(-[a-z]+)*")
_YEARS = ("N", "R", *map(str, range(1, 14)))
_YEAR_GROUPS = frozenset(_YEARS)


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


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question of a slip that is answered yes or no.

    Attributes:
        id: Its stable name. Answers are kept under it: a use that is another one needs another id.
        text: The question as it stands on the slip.
        short: A heading for a narrow column.
        take_down: What has to be done once the answer is taken back.
    """

    id: str
    text: str
    sources: tuple[str, ...]
    short: str = ""
    take_down: str = ""

    @property
    def heading(self) -> str:
        """What stands above its column."""
        return self.short or self.text


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
        asked: Whether it is asked for unless the school decides otherwise.
        yearly: Signed again each academic year; else once, on entry.
        aup: Whether it is held against the whole catalogue of what an acceptable use agreement
            should say (``coverage_texts``); consents and confirmations aren't.
        year_groups: For whom it is; empty for every pupil.
        instead_of: Agreements that a child who is asked for this one is not asked for.
        asked_of: Which adults are asked to sign it; empty where families are.
        size: Of the rules in points: 18 for the youngest (design.md "On paper").
        intro: What stands between the title and the rules.
        choices: What is answered yes or no, one by one (image consent).
        child_statements: What the child signs.
        parent_statements: What the parent or carer signs, or the adult whose agreement it is.
        fields: What stands beside an adult's signature, in its order.
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
    aup: bool = True
    year_groups: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    asked_of: tuple[Adult, ...] = ()
    size: float = 12.0
    intro: str = ""
    choices: tuple[Choice, ...] = ()
    child_statements: tuple[Sourced, ...] = ()
    parent_statements: tuple[Sourced, ...] = ()
    fields: tuple[Sourced, ...] = ()
    free_text: str = ""

    @property
    def of_adults(self) -> bool:
        """Whether adults sign it for themselves, so that no child has a place for it."""
        return self.audience in ADULTS_OF

    @property
    def wording(self) -> str:
        """All that is signed, as plain text with its headings: changed wording is a new version."""
        statements = (*self.child_statements, *self.parent_statements)
        signed = [line.text for line in self.choices] + [line.text for line in statements]
        rules = [
            line
            for block in Block
            if self.block(block)
            for line in (self.headings.of(block), *(rule.text for rule in self.block(block)))
        ]
        lines = [self.title, self.intro, *rules, *signed]
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
        for choice in self.choices:
            yield from choice.sources
        for line in (*self.child_statements, *self.parent_statements, *self.fields):
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
    names = [choice.id for choice in text.choices]
    if len(set(names)) < len(names) or not all(_NAME.fullmatch(name) for name in names):
        yield "each choice needs an id of its own: small letters and hyphens"
    if (text.parent_signs or text.of_adults) != bool(text.parent_statements):
        yield "a signature of an adult needs parent_statements, and the other way round"
    yield from _adult_faults(text)


def _adult_faults(text: AgreementText) -> Iterator[str]:
    if text.of_adults != bool(text.asked_of):
        yield "an agreement of adults needs asked_of, and no other has it"
    if text.of_adults and (text.child_signs or text.parent_signs or text.year_groups):
        yield "an agreement of adults has no child, no parent and no year groups"
    if text.fields and not text.of_adults:
        yield "fields stand beside an adult's signature only"


@lru_cache(maxsize=1)
def all_agreements() -> tuple[AgreementText, ...]:
    """Every agreement that the program ships, in the order that ``order.txt`` gives.

    Raises:
        ContentError: a file is faulty, missing from the order, or names another that isn't there.
    """
    return agreements_in(resource("agreements"))


def agreements_in(folder: Path) -> tuple[AgreementText, ...]:
    """The agreements of a folder; see ``all_agreements``."""
    names = (folder / "order.txt").read_text(encoding="utf-8").split()
    texts = tuple(load_agreement(folder / f"{name}.toml") for name in names)
    for text in texts:
        if strange := sorted(set(text.instead_of) - {*names} | {text.id} & {*text.instead_of}):
            raise ContentError(f"{text.id}.toml: can't stand in for {', '.join(strange)}")
    return texts


def load_agreements() -> tuple[AgreementText, ...]:
    """The agreements that families are asked to sign by default, in the order of their columns."""
    return settled(text for text in all_agreements() if text.asked and not text.of_adults)


def adult_agreements() -> tuple[AgreementText, ...]:
    """The agreements that adults sign for themselves, those not asked by default among them."""
    return tuple(text for text in all_agreements() if text.of_adults)


def settled(texts: Iterable[AgreementText]) -> tuple[AgreementText, ...]:
    """Agreements that are in use together, so that no child is asked for two of one kind.

    Where one stands in for others (``instead_of``), these lose its year groups; one that has none
    left isn't asked for.
    """
    asked = tuple(texts)
    taken = {
        name: frozenset(group for one in asked if name in one.instead_of for group in years(one))
        for one in asked
        for name in one.instead_of
    }
    left = (_without(text, taken.get(text.id, frozenset())) for text in asked)
    return tuple(text for text in left if text.year_groups or text.id not in taken)


def years(text: AgreementText) -> tuple[str, ...]:
    """The year groups of an agreement by name, also where it is for every pupil."""
    return text.year_groups or _YEARS


def _without(text: AgreementText, groups: frozenset[str]) -> AgreementText:
    if not groups:
        return text
    kept = tuple(group for group in years(text) if group not in groups)
    return msgspec.structs.replace(text, year_groups=kept)


def agreement_text(agreement_id: str) -> AgreementText:
    """One agreement by its name.

    Raises:
        KeyError: there is none of that name.
    """
    for text in all_agreements():
        if text.id == agreement_id:
            return text
    raise KeyError(agreement_id)
