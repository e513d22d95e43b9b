"""Whole files, broken a little: how hypothesis makes the inputs of a target out of its seeds."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_CHANGES = 6
_COMMON = (
    b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b'"', b"'", b";", b"\t", b"=cmd",
    b"{{", b"}}", b"{p.__init__}", b"<b>", b"</para>", b"&amp;", b"../", b"\xe2\x80\xae",
    b"\xd8\x00",
    b"-1", b"0", b"1e309", b"99999999999999999999", b"null", b"true", b"[]", b"{}", b"[" * 200,
    b"31/02/2016", b"01/01/0001", b"\xf0\x9f\x91\xa7", b"%s%n", b"\x1b[2J",
)  # fmt: skip
PARTS = 60


@st.composite
def mutated(draw: st.DrawFn, seeds: Sequence[bytes], tokens: Sequence[bytes] = ()) -> bytes:
    """A seed with some places flipped, cut, doubled, or with strange words put in."""
    content = bytearray(draw(st.sampled_from(list(seeds))))
    words = st.sampled_from([*_COMMON, *tokens]) | st.binary(max_size=12)
    for _ in range(draw(st.integers(0, MOST_CHANGES))):
        at = draw(st.integers(0, len(content)))
        end = min(len(content), at + draw(st.integers(0, 40)))
        match draw(st.sampled_from(("put", "over", "cut", "double", "end", "many", "other"))):
            case "put":
                content[at:at] = draw(words)
            case "over":
                content[at:end] = draw(words)
            case "cut":
                del content[at:end]
            case "double":
                content[at:at] = content[at:end]
            case "end":
                del content[at:]
            case "many":
                content[at:at] = draw(words) * draw(st.sampled_from((2, 50, 3000)))
            case _:
                other = draw(st.sampled_from(list(seeds)))
                start = draw(st.integers(0, len(other)))
                content[at:end] = other[start : start + 200]
    return bytes(content)


@st.composite
def mutated_zip(draw: st.DrawFn, seeds: Sequence[bytes], tokens: Sequence[bytes] = ()) -> bytes:
    """A zip file whose parts were changed and which is whole again, or changed as a whole."""
    seed = draw(st.sampled_from(list(seeds)))
    if draw(st.integers(0, 3)) == 0:
        return draw(mutated([seed], tokens))
    with zipfile.ZipFile(io.BytesIO(seed)) as box:
        parts = {one.filename: box.read(one) for one in box.infolist()}
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(parts)))
        match draw(st.integers(0, 9)):
            case 0:
                parts[draw(st.sampled_from(("../x", "xl/vbaProject.bin", "a" * 300, "CON")))] = b"x"
            case 1:
                del parts[name]
            case _:
                parts[name] = draw(mutated([parts[name]], tokens))
        if not parts:
            break
    return zipped(parts)


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as box:
        for name, content in parts.items():
            box.writestr(zipfile.ZipInfo(name), content, method)
    return target.getvalue()


def png_sealed(content: bytes) -> bytes:
    """A PNG whose checksums are right again, so that what is wrong in it reaches the decoder."""
    made, at = bytearray(content[:8]), 8
    for _ in range(PARTS):
        if at + 8 > len(content):
            break
        length = min(struct.unpack("!I", content[at : at + 4])[0], len(content) - at - 8)
        body = content[at + 4 : at + 8 + length]
        made += struct.pack("!I", len(body) - 4) + body + struct.pack("!I", zlib.crc32(body))
        at += 12 + length
    return bytes(made)


def behind_a_line(
    files: dict[str, bytes], make: Callable[[Sequence[bytes]], st.SearchStrategy[bytes]]
) -> st.SearchStrategy[bytes]:
    """One of several files, its name in a first line that stays whole."""

    def one(name: str) -> st.SearchStrategy[bytes]:
        return make([files[name]]).map(lambda body: name.encode() + b"\n" + body)

    return st.sampled_from(sorted(files)).flatmap(one)
