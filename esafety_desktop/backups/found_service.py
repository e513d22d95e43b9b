"""Which back-ups there are, and which of them may go."""

from __future__ import annotations

import contextlib
import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from esafety_desktop.backups import book_service, drives_service, places_service
from esafety_desktop.backups.rotation_rules import HELD_FOR, Copy, superfluous
from esafety_desktop.backups.rows import Found, Kind
from esafety_desktop.store import keyring, workplace
from esafety_desktop.store.backup import PART, SUFFIX
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import KeyringFault
from esafety_desktop.store.manifest import Manifest, glance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.backups.rows import Place


_OUR_NAME = re.compile(r"E-Safety \d{4}-\d\d-\d\d \d{4}( \(\d+\))?\.esafety-backup")
_DEPTHS = ("*", "*/*")


def found(data: Path, now: datetime) -> tuple[Found, ...]:
    """Every back-up in the places of this PC and on drives that are plugged in, newest first.

    Args:
        data: The data folder; it may be empty, on a new PC.
        now: The present moment.
    """
    known = book_service.book(data)
    school = _school(data)
    rows: dict[Path, Found] = {}
    for place in book_service.places(data, now):
        folder = places_service.locate(place)
        if folder is not None:
            for path in _files(folder, ("*",)):
                rows[path] = look(path, called(place), school, known.tried, known.held)
    for root in drives_service.drives():
        for path in _files(root, _DEPTHS):
            where = f"Stick or drive {_root_name(root)}"
            rows.setdefault(path, look(path, where, school, known.tried, known.held))
    return tuple(sorted(rows.values(), key=_newest_first))


def _newest_first(one: Found) -> tuple[bool, float, str]:
    return (not one.good, -(one.made_at.timestamp() if one.made_at else 0.0), one.path.name)


def _root_name(root: Path) -> str:
    return root.drive or root.name


def _files(folder: Path, depths: Iterable[str]) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        for depth in depths:
            yield from sorted(folder.glob(f"{depth}{SUFFIX}"))


def look(
    path: Path,
    where: str,
    school: str = "",
    tried: Mapping[str, bool] = MappingProxyType({}),
    held: Mapping[str, datetime] = MappingProxyType({}),
) -> Found:
    """What a file says of itself at a glance."""
    seen = glance(path)
    size = 0
    with contextlib.suppress(OSError):
        size = path.stat().st_size
    if seen is None:
        return Found(path, where, None, size, whole=False)
    said = seen.manifest
    return Found(
        path,
        where,
        said.made_at,
        size,
        seen.whole,
        away=said.away,
        ours=not school or said.school == school,
        closed=_locked_is_closed(said),
        bad=tried.get(book_service.tried_key(path)) is False,
        before=held.get(book_service.tried_key(path)) if held else None,
    )


def why_not(path: Path) -> str:
    """Why a chosen file can't be put back, where it isn't `Found.good`."""
    if path.exists():
        return "This file isn't a whole back-up of this program; nothing was changed."
    return (
        "The file isn't there any more: it was moved, or its stick or drive was taken out. "
        "Nothing was changed."
    )


def _locked_is_closed(manifest: Manifest) -> bool:
    name = Cabinet.LOCKED.file_name
    return any(item.name == name and item.raw for item in manifest.files)


def _office_head(manifest: Manifest) -> int:
    name = Cabinet.OFFICE.file_name
    return next((item.head_seq for item in manifest.files if item.name == name), 0)


def _school(data: Path) -> str:
    try:
        return keyring.load(data).school
    except KeyringFault:
        return ""


def in_place(data: Path, folder: Path, where: str) -> tuple[Found, ...]:
    """The good back-ups of this school in one folder, newest first."""
    known, school = book_service.book(data), _school(data)
    rows = [look(path, where, school, known.tried) for path in _files(folder, ("*",))]
    return tuple(sorted((one for one in rows if one.ours and one.good), key=_newest_first))


def note_tried(data: Path, path: Path, *, good: bool) -> None:
    """Write down that a file was tried out."""
    left = None
    if not good:
        others = (one for one in in_place(data, path.parent, "") if one.path != path)
        left = next((one.made_at for one in others), None)
    book_service.note_tried(data, path, good=good, left=left)


def tidy(data: Path, made: Path, school: str, now: datetime) -> tuple[Path, ...]:
    """Remove what the rotation doesn't keep beside the back-up that was just made.

    Args:
        data: The data folder.
        made: The new back-up; it stays.
        school: The school's id: nothing that isn't ours is touched.
        now: When it was made.

    Returns:
        What went.
    """
    folder = made.parent
    known = book_service.book(data)
    held = {known.chosen, *(key for key, at in known.held.items() if now - at < HELD_FOR)}
    copies = []
    for path in _files(folder, ("*",)):
        seen = glance(path) if _OUR_NAME.fullmatch(path.name) else None
        if seen is not None:
            copies.append(
                Copy(
                    path.name,
                    seen.manifest.made_at,
                    ours=seen.manifest.school == school,
                    good=seen.whole and known.tried.get(book_service.tried_key(path)) is not False,
                    held=book_service.tried_key(path) in held,
                    read=not _locked_is_closed(seen.manifest),
                    head=_office_head(seen.manifest),
                )
            )
    workplace.sweep(workplace.beside(data, folder))
    gone = (*(folder / name for name in superfluous(copies, now, made.name)), *_left_behind(folder))
    for path in gone:
        with contextlib.suppress(OSError):
            path.unlink()
    return gone


def _left_behind(folder: Path) -> tuple[Path, ...]:
    """What a back-up that was killed left; one that is being written is finished by now."""
    parts = folder.glob(f"*{SUFFIX}{PART}")
    return tuple(one for one in parts if _OUR_NAME.fullmatch(one.name.removesuffix(PART)))


def survey(data: Path, now: datetime) -> tuple[book_service.Seen, ...]:
    """Look which places are there and how new what lies in them is; slow on sticks and shares.

    What a killed back-up left is swept; so none may be being made (one worker does both).
    """
    seen: list[book_service.Seen] = []
    workplace.sweep(workplace.beside(data, data))
    workplace.sweep_taken_out(data)
    for place in book_service.places(data, now):
        folder = places_service.locate(place)
        if folder is not None:
            workplace.sweep(workplace.beside(data, folder))
            newest = newest_in(data, folder, place.name, now)
            seen.append((place, folder, newest.made_at if newest else None))
    return tuple(seen)


def newest_in(data: Path, folder: Path, where: str, now: datetime) -> Found | None:
    """The newest good back-up in one folder; one of a day to come tells of a clock."""
    rows = in_place(data, folder, where)
    past = (one for one in rows if one.made_at is not None and one.made_at <= now)
    return next(past, next(iter(rows), None))


def newest_of_each_place(data: Path, now: datetime) -> tuple[Found, ...]:
    """The newest good back-up of this school in each place that is there, this PC first."""
    found: list[Found] = []
    for place in book_service.places(data, now):
        folder = places_service.locate(place)
        if folder is not None:
            found += in_place(data, folder, called(place))[:1]
    return tuple(found)


def to_try(data: Path, now: datetime) -> tuple[Found, ...]:
    """The good back-ups of this school: the newest of each place first, then the earlier ones."""
    first = newest_of_each_place(data, now)
    paths = {one.path for one in first}
    return (*first, *(o for o in found(data, now) if o.ours and o.good and o.path not in paths))


def called(place: Place) -> str:
    """A place at the beginning of a line."""
    name = "this PC" if place.kind is Kind.PC else place.name.removeprefix("the ")
    return name[:1].upper() + name[1:]
