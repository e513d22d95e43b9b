"""How the words of a slip are packed so that its length tells nothing."""

from __future__ import annotations

import json
import os
import random

from esafety_desktop.value import Value, as_dict

BOXES = 16
"""Most readers of one slip; every slip has so many boxes."""
BOX_BYTES = 80
STEP = 4096
MINE_BYTES = 64
SEAL_BYTES = 48
REPLY_BYTES = 2048


class Words(Value):
    """What stands in a slip.

    Attributes:
        by: The writer's sign-in name; ``by_id``: the account.
        told_at: ISO time, or "".
        about: Account ids of the leaders whom it is about.
        names: Their sign-in names.
        blank: Whether it is a blank slip, which its readers are never shown.
    """

    text: str
    by: str
    by_id: str = ""
    told: str = ""
    told_at: str = ""
    about: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    blank: bool = False


def packed(words: Words, step: int = STEP) -> bytes:
    """The words as bytes, filled with spaces up to a multiple of ``step``."""
    plain = json.dumps(as_dict(words), ensure_ascii=False).encode()
    return plain.ljust(-(-len(plain) // step) * step)


def unpacked(plain: bytes) -> Words:
    """The words that `packed` wrote."""
    kept = json.loads(plain)
    for name in ("about", "names"):
        kept[name] = tuple(kept[name])
    return Words(**kept)


def shuffled(boxes: list[bytes]) -> bytes:
    """Boxes in an order by chance, filled up with random ones."""
    filled = [*boxes, *(os.urandom(BOX_BYTES) for _ in range(BOXES - len(boxes)))]
    random.SystemRandom().shuffle(filled)
    return b"".join(filled)


def boxes_of(joined: bytes) -> list[bytes]:
    """The boxes one by one."""
    return [joined[start : start + BOX_BYTES] for start in range(0, len(joined), BOX_BYTES)]


def missing(numbers: list[int], written: int) -> tuple[int, ...]:
    """The receipts that were given and are not there: somebody took the slip out of the file."""
    return tuple(sorted(set(range(1, written + 1)) - set(numbers)))
