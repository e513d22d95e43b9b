"""What may be on a disk after the power failed: every order that a recorded run allows.

What was written to a file since its last sync may be there or not, sector by sector, whatever came
after. Names (made, renamed, removed) last when their folder was synced; until then those that came
first may be there without those that came later (as NTFS and ext4 keep them), or, in the stricter
half of the images, any of them without the others.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from tests.faults.shim import Event

Change = tuple[int, bytes | None]
"""A write (where, what), or a cut (to how many bytes, None)."""


class File:
    """One file on the disk: what lasts, and what was done to it since its last sync."""

    def __init__(self, content: bytes = b"") -> None:
        self.lasting = bytearray(content)
        self.pending: list[Change] = []

    def sync(self) -> None:
        for change in self.pending:
            _do(self.lasting, change)
        self.pending.clear()

    def one_image(self, chance: Random, sector: int) -> bytes:
        """The content with some of what was pending, whole sectors of it."""
        content = bytearray(self.lasting)
        share = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        for at, data in self.pending:
            if data is None:
                if chance.random() < share:
                    _do(content, (at, None))
                continue
            for begin, piece in _sectors(at, data, sector):
                if chance.random() < share:
                    _do(content, (begin, piece))
        return bytes(content)


class Step(NamedTuple):
    """What one call changes of the names, at once; it lasts when one of its folders is synced.

    Attributes:
        folders: In which it happens.
        names: Each name with its file, or None when it goes.
        gone: The folder that goes with it; "" for none.
    """

    folders: frozenset[str]
    names: tuple[tuple[str, File | None], ...]
    gone: str = ""

    def buries(self, earlier: Step) -> bool:
        """Whether what an earlier step changed lies in a folder that is gone with this one."""
        below = (f"{one}/".startswith(f"{self.gone}/") for one in earlier.folders)
        return bool(self.gone) and all(below)


@dataclass
class Disk:
    """The names and files as they last, and the names that were changed since."""

    names: dict[str, File] = field(default_factory=dict)
    now: dict[str, File] = field(default_factory=dict)
    pending: list[Step] = field(default_factory=list)
    handles: dict[tuple[int, int], File] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Disk:
        """A disk that holds a folder as it is, everything synced."""
        names = {
            str(path): File(path.read_bytes())
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
        return cls(dict(names), dict(names))

    def take(self, event: Event) -> None:
        """Let one recorded call happen."""
        match event.op:
            case "O":
                self._open(event)
            case "C":
                self.handles.pop((event.pid, event.fd), None)
            case "W":
                self._file(event).pending.append((event.at, event.data))
            case "T":
                self._file(event).pending.append((event.at, None))
            case "S":
                self._sync(event)
            case "R":
                self._move(event.first, event.second)
            case "U":
                self._remove(event.first)

    def _open(self, event: Event) -> None:
        known = self.now.get(event.first)
        if known is None and event.at & os.O_CREAT:
            known = File()
            self._name(event.first, names=((event.first, known),))
        if known is None:
            return  # a folder
        if event.at & os.O_TRUNC:
            known.pending.append((0, None))
        self.handles[event.pid, event.fd] = known

    def _file(self, event: Event) -> File:
        known = self.handles.get((event.pid, event.fd))
        return known if known is not None else self.now[event.first]

    def _sync(self, event: Event) -> None:
        if (event.pid, event.fd) in self.handles or event.first in self.now:
            self._file(event).sync()
            return
        kept: list[Step] = []
        for step in self.pending:
            if event.first in step.folders:
                _rename(self.names, step)
                kept = [one for one in kept if not step.buries(one)]
            else:
                kept.append(step)
        self.pending = kept

    def _move(self, old: str, new: str) -> None:
        """A file's name, or a folder's with everything in it, at once."""
        here = [name for name in self.now if name == old or name.startswith(f"{old}/")]
        moved = [(new + name.removeprefix(old), self.now[name]) for name in here]
        self._name(old, new, names=(*moved, *((name, None) for name in here)))

    def _remove(self, path: str) -> None:
        """A file's name, or an empty folder's: once that lasts, nothing of it comes back."""
        if path in self.now:
            self._name(path, names=((path, None),))
        else:
            gone = tuple((name, None) for name in self._names_below(path))
            self._name(path, names=gone, folder=path)

    def _names_below(self, folder: str) -> tuple[str, ...]:
        pending = (name for step in self.pending for name, _held in step.names)
        known = dict.fromkeys((*self.names, *pending))
        return tuple(name for name in known if name.startswith(f"{folder}/"))

    def _name(
        self, *paths: str, names: tuple[tuple[str, File | None], ...], folder: str = ""
    ) -> None:
        folders = frozenset(os.path.dirname(path) for path in paths)  # noqa: PTH120
        step = Step(folders, names, folder)
        _rename(self.now, step)
        self.pending.append(step)

    def one_image(self, chance: Random) -> dict[str, bytes]:
        """One of the states in which the disk may be found now."""
        names = dict(self.names)
        for step in self._lasting_names(chance):
            _rename(names, step)
        sector = chance.choice((512, 4096))
        images: dict[int, bytes] = {}
        for held in names.values():
            if id(held) not in images:
                images[id(held)] = held.one_image(chance, sector)
        return {name: images[id(held)] for name, held in names.items()}

    def _lasting_names(self, chance: Random) -> Iterable[Step]:
        if chance.random() < 0.5:
            return self.pending[: chance.randint(0, len(self.pending))]
        return [step for step in self.pending if chance.random() < 0.5]


def _rename(names: dict[str, File], step: Step) -> None:
    for name, held in step.names:
        if held is None:
            names.pop(name, None)
        else:
            names[name] = held


def _do(content: bytearray, change: Change) -> None:
    at, data = change
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    if data is None:
        del content[at:]
    else:
        content[at : at + len(data)] = data


def _sectors(at: int, data: bytes, sector: int) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place < len(data):
        size = min(sector - (at + place) % sector, len(data) - place)
        yield at + place, data[place : place + size]
        place += size


def write_image(image: dict[str, bytes]) -> None:
    """Lay an image down where its files lay."""
    for path, content in ((Path(name), content) for name, content in image.items()):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
