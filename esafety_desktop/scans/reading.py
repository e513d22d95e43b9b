"""A chosen file is decoded in a child process of ours; only black-and-white pixels come back.

The child is given ten seconds for each page, a minute for all, and so much memory. Bytes go through
pipes: nothing of the file is written to the disk.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import queue
import struct
import subprocess
import sys
import threading
import time
import zlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

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

if TYPE_CHECKING:
    from collections.abc import Callable

ARGUMENT = "--read-pages"
PAGE_SECONDS = 10.0
WHOLE_SECONDS = 60.0
_LONGEST_HEAD = 1000
_TICK = 0.1
_LAST_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class ScannedPage:
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


@dataclass(frozen=True, slots=True)
class Scan:
    """What came of a file.

    Attributes:
        digest: SHA-256 of the file as it was chosen, in hexadecimal.
        size: Its length in bytes.
    """

    digest: str
    size: int
    pages: tuple[ScannedPage, ...]


class _Ended(Exception):
    pass


@dataclass(frozen=True, slots=True)
class _Message:
    about: dict[str, object]
    body: bytes = b""


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
        pages = _from_child(wanted, content, progress or (lambda _done, _all: None))
    except Refused as refused:
        raise Refused(refused.code, refused.page, purpose) from refused.__cause__
    return Scan(hashlib.sha256(content).hexdigest(), len(content), tuple(pages))


def command() -> list[str]:
    """How the child is started: this program itself, as it is installed or from its sources."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-m", "esafety_desktop", ARGUMENT]


def _start() -> subprocess.Popen[bytes]:
    home = Path(__file__).resolve().parents[2]
    kept = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH", "HOME", "LANG", "WINDIR", "TEMP", "TMP")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {"PYTHONPATH": str(home), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    try:
        return subprocess.Popen(  # noqa: S603 - a fixed command of our own
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Refused("not-started") from error


def _from_child(
    kind: str, content: bytes, progress: Callable[[int, int], None]
) -> list[ScannedPage]:
    child = _start()
    messages: queue.Queue[_Message | None] = queue.Queue()
    threads = [
        threading.Thread(target=_feed, args=(child, kind, content), daemon=True),
        threading.Thread(target=_listen, args=(child, messages), daemon=True),
    ]
    try:
        for thread in threads:
            thread.start()
        return _collect(messages, progress)
    except _Ended:  # a library that gets no more memory ends its process
        raise Refused(_how_it_ended(child)) from None
    finally:
        child.kill()
        child.wait()
        for thread in threads:
            thread.join()
        for pipe in (child.stdin, child.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()


def _how_it_ended(child: subprocess.Popen[bytes]) -> str:
    try:
        failed = child.wait(timeout=_LAST_SECONDS) == 1  # so Python does after an error
    except subprocess.TimeoutExpired:
        return "slow"
    return "stopped" if failed else "memory"


def _collect(
    messages: queue.Queue[_Message | None], progress: Callable[[int, int], None]
) -> list[ScannedPage]:
    pages: list[ScannedPage] = []
    whole = time.monotonic() + WHOLE_SECONDS
    total = 0
    while True:
        until = min(whole, time.monotonic() + PAGE_SECONDS)
        message = _next(messages, until, partial(progress, len(pages), total))
        if message is None:
            raise _Ended
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


def _next(
    messages: queue.Queue[_Message | None], until: float, tick: Callable[[], None]
) -> _Message | None:
    while True:
        try:
            return messages.get(timeout=_TICK)
        except queue.Empty:
            tick()  # raises Cancelled when the person asked for it
            if time.monotonic() > until:
                raise Refused("slow") from None


def _page(message: _Message) -> ScannedPage:
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


def _feed(child: subprocess.Popen[bytes], kind: str, content: bytes) -> None:
    pipe = child.stdin
    with contextlib.suppress(OSError, ValueError):  # it ended before it had read everything
        if pipe is not None:
            pipe.write(kind.encode() + b"\n")
            pipe.write(content)
            pipe.close()


def _listen(child: subprocess.Popen[bytes], messages: queue.Queue[_Message | None]) -> None:
    pipe = child.stdout
    try:
        for _ in range(MOST_PAGES + 1):  # each page and the end: more than that isn't listened to
            message = _receive(pipe) if pipe is not None else None
            if message is None:
                break
            messages.put(message)
    except (OSError, ValueError, RecursionError):
        pass
    finally:
        messages.put(None)


def _receive(pipe: BinaryIO | object) -> _Message | None:
    """The next message; None at the end. A child that breaks the form counts as ended."""
    read = pipe.read  # type: ignore[union-attr]  # a pipe of Popen, which is typed as IO
    length = read(4)
    if len(length) < 4 or struct.unpack("!I", length)[0] > _LONGEST_HEAD:
        return None
    about = json.loads(read(struct.unpack("!I", length)[0]))
    if not isinstance(about, dict):
        return None
    size = about.get("size", 0)
    if type(size) is not int or not 0 <= size <= (LONG_SIDE + 7) // 8 * LONG_SIDE:
        return None
    body = read(size)
    return _Message(about, body) if len(body) == size else None
