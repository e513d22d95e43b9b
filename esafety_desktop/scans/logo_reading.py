"""The school's logo: decoded in the child process, kept as a fresh PNG of nothing but pixels.

It stands on every letter, so what else may lie in the chosen file (metadata, a second format, a
hole in a decoder waiting to be found) must neither be kept nor meet a key (B20).
"""

from __future__ import annotations

import contextlib
import struct
import time
import zlib
from typing import TYPE_CHECKING

from esafety_desktop.scans.child_talk import Ended, next_message, talk
from esafety_desktop.scans.file_rules import (
    CODES,
    LOGO,
    LOGO_PIXELS,
    LOGO_SIDE,
    Refused,
    kind_of,
)

if TYPE_CHECKING:
    import queue

    from esafety_desktop.scans.child_talk import Message

SECONDS = 6.0
_KINDS = {"png", "jpeg"}
_RGBA_8 = bytes((8, 6, 0, 0, 0))


def read_logo(content: bytes) -> bytes:
    """The picture as a PNG of ours, small enough for paper.

    Args:
        content: The chosen file.

    Raises:
        Refused: it is no PNG or JPEG, is torn, too large or takes too long.
    """
    kind = _kind(content)
    if kind not in _KINDS:
        raise Refused("unknown")
    return talk(LOGO + kind, content, _collect)


def _kind(content: bytes) -> str:
    with contextlib.suppress(Refused):
        return kind_of(content)
    return ""


def _collect(messages: queue.Queue[Message | None]) -> bytes:
    message = next_message(messages, time.monotonic() + SECONDS, lambda: None)
    if message is None:
        raise Ended
    code = message.about.get("refused")
    if code is not None:
        raise Refused(code if isinstance(code, str) and code in CODES else "stopped")
    width, height = _side(message, "width"), _side(message, "height")
    if width * height > LOGO_PIXELS or len(message.body) != 4 * width * height:
        raise Refused("stopped")
    return png_of(width, height, message.body)


def _side(message: Message, name: str) -> int:
    value = message.about.get(name)
    if type(value) is not int or not 0 < value <= LOGO_SIDE:
        raise Refused("stopped")
    return value


def png_of(width: int, height: int, pixels: bytes) -> bytes:
    """A PNG file of RGBA pixels, row by row."""
    line = 4 * width
    rows = b"".join(b"\0" + pixels[at : at + line] for at in range(0, line * height, line))
    head = struct.pack("!II", width, height) + _RGBA_8
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    checked = struct.pack("!I", zlib.crc32(name + body))
    return struct.pack("!I", len(body)) + name + body + checked
