"""The child process: foreign bytes on its standard input, black-and-white pages on its output.

It is started by `reading` as ``esafety-desktop --read-pages``, has no window, no cabinet and no
key, may use only so much memory and has no reason to write a file (`child_cap` says what the
system keeps it from). What comes out is nothing but pixels: program
code, attachments, metadata and a second format hidden in the file stay behind (B18, B20).
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, BinaryIO

from esafety_desktop.scans.file_rules import LOGO, Refused

if TYPE_CHECKING:
    from collections.abc import Mapping


def main() -> int:
    """Read one file; gives the exit code."""
    from esafety_desktop.scans.child_cap import cap_self
    from esafety_desktop.scans.child_codes import warm_up as warm_up_codes
    from esafety_desktop.scans.child_decoding import warm_up

    source, target = open(0, "rb", closefd=False), open(1, "wb", closefd=False)  # noqa: SIM115 - the pipes of this process
    warm_up()
    warm_up_codes()
    cap_self()
    kind, _space, codes = source.readline(64).decode("ascii", "replace").strip().partition(" ")
    content = source.read()
    try:
        if kind.startswith(LOGO):
            _send_logo(kind.removeprefix(LOGO), content, target)
        else:
            _send_pages(kind, content, target, codes=bool(codes))
    except Refused as refused:
        _send(target, {"refused": refused.code, "page": refused.page})
    except MemoryError:
        _send(target, {"refused": "memory"})
    return 0


def _send_pages(kind: str, content: bytes, target: BinaryIO, *, codes: bool) -> None:
    from esafety_desktop.scans.child_codes import read_codes, upright
    from esafety_desktop.scans.child_decoding import pages_of
    from esafety_desktop.scans.child_measures import black_and_white, is_blank, measure

    for number, (count, page) in enumerate(pages_of(kind, content), 1):
        code = measure(page).refusal
        if code:
            _send(target, {"refused": code, "page": number if count > 1 else 0})
            return
        found = read_codes(page) if codes else []
        flat = black_and_white(upright(page, found))
        about = {
            "page": number,
            "of": count,
            "width": flat.width,
            "height": flat.height,
            "codes": [one.text for one in found],
            "blank": is_blank(flat),
        }
        _send(target, about, flat.tobytes())
    _send(target, {"end": True})


def _send_logo(kind: str, content: bytes, target: BinaryIO) -> None:
    from esafety_desktop.scans.child_decoding import logo_of

    picture = logo_of(kind, content)
    about = {"page": 1, "of": 1, "width": picture.width, "height": picture.height}
    _send(target, about, picture.tobytes())
    _send(target, {"end": True})


def _send(target: BinaryIO, about: Mapping[str, object], body: bytes = b"") -> None:
    head = json.dumps({**about, "size": len(body)}).encode()
    target.write(struct.pack("!I", len(head)) + head + body)
    target.flush()
