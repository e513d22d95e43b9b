"""Content as data: a TOML file read strictly into frozen values."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")


class ContentError(Exception):
    """A content file says something that it must not; the message names the file and the place."""


def read_content(path: Path, kind: type[T]) -> T:
    """Read a content file, refusing keys that are unknown and values of another kind.

    Raises:
        ContentError: the file is missing, isn't TOML, or doesn't say what it must.
    """
    import msgspec

    try:
        return msgspec.toml.decode(path.read_bytes(), type=kind)
    except (OSError, ValueError, RecursionError, msgspec.DecodeError) as error:
        raise ContentError(f"{path.name}: {error}") from error
