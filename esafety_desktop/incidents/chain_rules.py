"""The seal of a chronology: each entry carries the hash of all before it.

The hash covers a salted digest of the text, not the text. When a record is disposed of, text and
salt go and the digest stays: the chain can still be verified, and a short text can't be guessed.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

START = "0" * 64
"""What stands before the first entry of an incident."""


class Link(Value):
    """What the chain sees of one chronology entry.

    Attributes:
        text: None once the entry has been disposed of.
        answer: What the procedure keeps beside the words, from which the path is drawn; "" where
            the entry is not a step.
        salt: Sixteen random bytes as hex; "" once disposed of.
    """

    id: str
    incident_id: str
    kind: str
    at: datetime
    happened_at: datetime | None
    author: str
    strikes: str | None
    text: str | None
    answer: str
    salt: str
    text_digest: str
    previous: str
    hash: str


def text_digest(salt: str, text: str, answer: str = "") -> str:
    """SHA-256 of salt, text and answer, as hex."""
    said = json.dumps([text, answer], ensure_ascii=False)
    return hashlib.sha256(bytes.fromhex(salt) + said.encode()).hexdigest()


def entry_hash(link: Link) -> str:
    """SHA-256 over everything that an entry says, and over the entry before it."""
    parts = [
        link.previous,
        link.id,
        link.incident_id,
        link.kind,
        _moment(link.at),
        _moment(link.happened_at),
        link.author,
        link.strikes or "",
        link.text_digest,
    ]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def first_broken(links: Iterable[Link], head: str, length: int) -> str | None:
    """What is wrong with a chronology, in words; None when nothing is.

    Args:
        links: The entries, oldest first.
        head: The hash that the incident says its last entry has.
        length: How many entries the incident says it has.
    """
    previous, count = START, 0
    for count, link in enumerate(links, start=1):
        if link.previous != previous:
            return f"Entry {count} does not follow on from the one before it."
        if not _says_what_was_written(link):
            return f"The text of entry {count} is not what was written."
        if entry_hash(link) != link.hash:
            return f"Entry {count} has been changed."
        previous = link.hash
    if count != length:
        return f"There are {count} entries where {length} were written."
    return None if previous == head else "The last entry is not the one that was written last."


def _says_what_was_written(link: Link) -> bool:
    return link.text is None or (text_digest(link.salt, link.text, link.answer) == link.text_digest)


def short_seal(head: str) -> str:
    """The seal as it is printed: four groups of four."""
    return " ".join(head[start : start + 4].upper() for start in range(0, 16, 4))


def _moment(moment: datetime | None) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds") if moment else ""
