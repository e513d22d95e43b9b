"""A chosen file is decoded in a child process of ours; only black-and-white pixels come back.

The child is given ten seconds for each page, a minute for all, and so much memory. Bytes go through
pipes: nothing of the file is written to the disk.
"""

from __future__ import annotations

import hashlib
import time
import zlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.scans.child_talk import Ended, next_message, talk
from esafety_desktop.scans.file_rules import (
    CODES,
    FOR_EVIDENCE,
    LONG_SIDE,
    LONGEST_CODE,
    MOST_CODES,
    MOST_PAGES,
    Purpose,
    Refused,
    kind_of,
)
from esafety_desktop.value import Value

if TYPE_CHECKING:
    import queue
    from collections.abc import Callable

    from esafety_desktop.scans.child_talk import Message

PAGE_SECONDS = 10.0
WHOLE_SECONDS = 60.0


class ScannedPage(Value):
    """One page as it is kept.

    Attributes:
        packed: Rows of 1-bit pixels (1 is white), compressed with zlib.
        digest: SHA-256 of ``packed``, in hexadecimal.
        codes: What the QR codes on it say, where they were asked for.
        blank: Whether there is next to no ink on it, such as the back of a sheet.
    """

    width: int
    height: int
    packed: bytes
    digest: str
    codes: tuple[str, ...] = ()
    blank: bool = False


class Scan(Value):
    """What came of a file.

    Attributes:
        digest: SHA-256 of the file as it was chosen, in hexadecimal.
        size: Its length in bytes.
    """

    digest: str
    size: int
    pages: tuple[ScannedPage, ...]


def read_file(path: str) -> bytes:
    """The bytes of a chosen file, read once.

    Raises:
        Refused: it is too large.
        Problem: it can't be opened.
    """
    from esafety_desktop.problem import Problem
    from esafety_desktop.scans.file_rules import MOST_BYTES

    try:
        with Path(path).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        advice = "Close it if it is open elsewhere, or copy it to another folder and choose that."
        raise Problem("The file cannot be opened.", advice) from error


def scan(
    content: bytes,
    progress: Callable[[int, int], None] | None = None,
    purpose: Purpose = FOR_EVIDENCE,
    *,
    codes: bool = False,
) -> Scan:
    """The pages of a file, in black and white; runs on the worker thread.

    Args:
        content: The file as it was chosen.
        progress: Told (pages done, pages in all); may raise ``Cancelled`` to stop.
        purpose: What the pages are for, which decides the words of a refusal.
        codes: Whether QR codes are read as well.

    Raises:
        Refused: the file is not taken; says why and what to do.
    """
    try:
        kind = kind_of(content)
        wanted = f"{kind} codes" if codes else kind
        told = progress or (lambda _done, _all: None)
        pages = talk(wanted, content, lambda messages: _collect(messages, told))
    except Refused as refused:
        raise Refused(refused.code, refused.page, purpose) from refused.__cause__
    return Scan(hashlib.sha256(content).hexdigest(), len(content), tuple(pages))


def _collect(
    messages: queue.Queue[Message | None], progress: Callable[[int, int], None]
) -> list[ScannedPage]:
    pages: list[ScannedPage] = []
    whole = time.monotonic() + WHOLE_SECONDS
    total = 0
    while True:
        until = min(whole, time.monotonic() + PAGE_SECONDS)
        message = next_message(messages, until, partial(progress, len(pages), total))
        if message is None:
            raise Ended
        about = message.about
        if "refused" in about:
            code, page = str(about["refused"]), about.get("page", 0)
            raise Refused(code if code in CODES else "stopped", page if type(page) is int else 0)
        if "end" in about:
            if not pages or len(pages) != total:
                raise Refused("stopped")
            return pages
        total = _number(about, "of", MOST_PAGES)
        pages.append(_page(message))
        progress(len(pages), total)
        if len(pages) > total:
            raise Refused("stopped")


def _page(message: Message) -> ScannedPage:
    width = _number(message.about, "width", LONG_SIDE)
    height = _number(message.about, "height", LONG_SIDE)
    if len(message.body) != (width + 7) // 8 * height:
        raise Refused("stopped")
    packed = zlib.compress(message.body, 9)
    digest = hashlib.sha256(packed).hexdigest()
    blank = message.about.get("blank") is True
    return ScannedPage(width, height, packed, digest, _codes(message.about), blank)


def _codes(about: dict[str, object]) -> tuple[str, ...]:
    """The codes that the child read; what is no short code counts as broken."""
    said = about.get("codes", [])
    if not isinstance(said, list) or len(said) > MOST_CODES:
        raise Refused("stopped")
    if not all(isinstance(one, str) and len(one) <= LONGEST_CODE for one in said):
        raise Refused("stopped")
    return tuple(said)


def _number(about: dict[str, object], name: str, most: int) -> int:
    value = about.get(name)
    if type(value) is not int or not 0 < value <= most:
        raise Refused("stopped")
    return value
