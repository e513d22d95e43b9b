"""Easy read: the rules of an agreement in few words, each beside a picture that tells it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.agreement_texts import agreement_text
from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.guidance.agreement_texts import AgreementText, Rule

_MOST_WORDS = 20


class EasyRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to know, at most twenty words of it, and the name of its picture.

    A rule in the school's own words has no picture: "".
    """

    text: str
    picture: str
    sources: tuple[str, ...]


class EasyText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The easy-read text of an agreement (``resources/agreements/easy``).

    Attributes:
        id: The agreement's own name: "ks2".
        made_on: When it was written.
        lines: In the order in which they are read.
    """

    id: str
    made_on: date
    lines: tuple[EasyRule, ...]


def load_easy_text(path: Path) -> EasyText:
    """Read and judge one easy-read text.

    Raises:
        ContentError: the file says something it must not; the message names the place.
    """
    text = read_content(path, EasyText)
    wrong = list(_faults(text, path.stem))
    if wrong:
        raise ContentError(f"{path.name}: " + "; ".join(wrong))
    return text


def _faults(text: EasyText, stem: str) -> Iterator[str]:
    if text.id != stem:
        yield f"id is {text.id!r} but the file is called {stem!r}"
    if not text.lines:
        yield "it has no lines"
    for line in text.lines:
        unknown = sorted(set(line.sources) - known_sources())
        if unknown:
            yield f"unknown source ids {', '.join(unknown)}"
        if not (resource("pictures") / f"{line.picture}.svg").exists():
            yield f"there is no picture {line.picture!r}"
        if len(line.text.split()) > _MOST_WORDS:
            yield f"more than {_MOST_WORDS} words: {line.text!r}"


@lru_cache(maxsize=32)
def easy_text(agreement_key: str) -> EasyText | None:
    """The easy-read text of an agreement that the program ships, or None."""
    path = resource("agreements") / "easy" / f"{agreement_key}.toml"
    return load_easy_text(path) if path.exists() else None


def easy_rules(text: AgreementText) -> tuple[EasyRule, ...]:
    """An agreement as it is signed, in easy read; empty where nothing of it has a picture.

    A line stands only where every rule that it tells is still signed word for word. Rules that the
    school added or changed follow in their own words, so that the pictures never say anything else
    than what is signed, nor leave any of it out. A school's own free text has no pictures.
    """
    easy = easy_text(text.id)
    if easy is None or text.free_text:
        return ()
    same = {(rule.block, rule.text) for rule in text.rules}
    gone = [rule for rule in agreement_text(text.id).rules if (rule.block, rule.text) not in same]
    kept = tuple(line for line in easy.lines if not any(_tells(line, rule) for rule in gone))
    if not kept:
        return ()
    shipped = {(rule.block, rule.text): rule for rule in agreement_text(text.id).rules}
    own = (
        EasyRule(rule.text, "", rule.sources)
        for rule in text.rules
        if not _told(shipped.get((rule.block, rule.text)), easy, kept)
    )
    return (*kept, *own)


def _tells(line: EasyRule, rule: Rule) -> bool:
    return not set(line.sources).isdisjoint(rule.sources)


def _told(rule: Rule | None, easy: EasyText, kept: tuple[EasyRule, ...]) -> bool:
    """Whether every line that tells a shipped rule stands; False for a rule of the school's own."""
    return rule is not None and all(line in kept for line in easy.lines if _tells(line, rule))
