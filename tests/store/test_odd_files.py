"""The small plain files of the data folder: whatever stands in one, the program goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.backups import book_service
from esafety_desktop.setup import staging, typed_service
from esafety_desktop.shell import settings
from esafety_desktop.shell.lock_file import NOTE_NAME, CabinetLock
from esafety_desktop.store import published, remembered, restore_note, retiring
from esafety_desktop.widgets import kept_looks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_READERS: dict[str, Callable[[Path], object]] = {
    book_service.FILE_NAME: book_service.book,
    book_service.MARK: book_service.mark_in,
    settings.FILE_NAME: settings.read,
    NOTE_NAME: lambda folder: CabinetLock(folder)._holder(),
    published.FILE_NAME: published._read,
    remembered.FILE_NAME: remembered._read,
    restore_note.RESTORED_NOTE: restore_note.untold,
    retiring.MARK: retiring.finish,
    kept_looks.FILE_NAME: lambda folder: kept_looks.KeptLooks(folder)._known(),
    f"{staging.NAME}/{staging.TYPED}": typed_service.kept,
}
_ODD = {
    "nothing": b"",
    "half": b'{"a": ',
    "no text": b"\xff\xfe\x00\xd8",
    "a number": b"7",
    "a list": b"[1]",
    "endless lists": b"[" * 5_000,
    "a field of endless lists": b'{"a": ' + b"[" * 5_000 + b"]" * 5_000 + b"}",
}


@pytest.mark.parametrize("content", _ODD.values(), ids=_ODD)
@pytest.mark.parametrize("name", _READERS)
def test_an_odd_file_counts_as_none(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(content)
    odd = _READERS[name](tmp_path)
    (tmp_path / name).unlink(missing_ok=True)
    assert odd == _READERS[name](tmp_path)
