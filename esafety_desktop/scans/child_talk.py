"""Talking to the child process that decodes foreign files: bytes in, messages out, by pipes.

Nothing of the file is written to the disk, and nothing that the child says is believed before it
is found to have the right shape: the file may have taken the child over.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from esafety_desktop.scans.file_rules import LONG_SIDE, MOST_PAGES, Refused
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
ARGUMENT = "--read-pages"
_LONGEST_HEAD = 1000
MOST_BODY = (LONG_SIDE + 7) // 8 * LONG_SIDE
"""Bytes of the longest message: a whole page, a bit for each pixel."""
_TICK = 0.1
_LAST_SECONDS = 5.0


class Ended(Exception):
    """The child said no more."""


class Message(Value):
    """What the child says about one page, and its pixels."""

    about: dict[str, object]
    body: bytes = b""


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


def talk(kind: str, content: bytes, collect: Callable[[queue.Queue[Message | None]], T]) -> T:
    """Start a child, hand it a file, and gather what it says; it is gone afterwards.

    Args:
        kind: What the child is to read it as.
        content: The file.
        collect: Takes messages until it has what it wants; None among them is the end.

    Raises:
        Refused: the file is not taken, or the child could not do it.
    """
    child = _start()
    messages: queue.Queue[Message | None] = queue.Queue()
    threads = [
        threading.Thread(target=_feed, args=(child, kind, content), daemon=True),
        threading.Thread(target=_listen, args=(child, messages), daemon=True),
    ]
    try:
        for thread in threads:
            thread.start()
        return collect(messages)
    except Ended:  # a library that gets no more memory ends its process
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


def next_message(
    messages: queue.Queue[Message | None], until: float, tick: Callable[[], None]
) -> Message | None:
    """The child's next message.

    Args:
        messages: Where they arrive.
        until: The moment (monotonic) at which the child has had its time.
        tick: Called while waiting; may raise ``Cancelled``.

    Raises:
        Refused: it took too long.
    """
    while True:
        try:
            return messages.get(timeout=_TICK)
        except queue.Empty:
            tick()  # raises Cancelled when the person asked for it
            if time.monotonic() > until:
                raise Refused("slow") from None


def _feed(child: subprocess.Popen[bytes], kind: str, content: bytes) -> None:
    pipe = child.stdin
    with contextlib.suppress(OSError, ValueError):  # it ended before it had read everything
        if pipe is not None:
            pipe.write(kind.encode() + b"\n")
            pipe.write(content)
            pipe.close()


def _listen(child: subprocess.Popen[bytes], messages: queue.Queue[Message | None]) -> None:
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


def _receive(pipe: BinaryIO | object) -> Message | None:
    """The next message; None at the end. A child that breaks the form counts as ended."""
    read = pipe.read  # type: ignore[union-attr]  # a pipe of Popen, which is typed as IO
    length = read(4)
    if len(length) < 4 or struct.unpack("!I", length)[0] > _LONGEST_HEAD:
        return None
    about = json.loads(read(struct.unpack("!I", length)[0]))
    if not isinstance(about, dict):
        return None
    size = about.get("size", 0)
    if type(size) is not int or not 0 <= size <= MOST_BODY:
        return None
    body = read(size)
    return Message(about, body) if len(body) == size else None
