"""What this PC knows of its back-ups: their places, and what was tried out.

``backups.json`` lies beside the cabinets and holds folders and moments, nothing about anybody; it
isn't in a back-up, for another PC has other places.
"""

from __future__ import annotations

import contextlib
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.backups import disk_service
from esafety_desktop.backups.rows import Kind, Outcome, Place
from esafety_desktop.store.faults import NotSaved, plain_reason
from esafety_desktop.store.files import share, write_whole
from esafety_desktop.store.folder import user_folder
from esafety_desktop.value import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.backups.rows import Result

FILE_NAME = "backups.json"
FOLDER_NAME = "E-Safety back-ups"
MARK = "back-up place.json"
"""Lies in the folder of a stick and says which one it is, whatever letter it gets."""
Seen = tuple[Place, Path, datetime | None]
"""A place that is there: where, and of when its newest good back-up is."""
_PC_ID = "pc"


class Kept(msgspec.Struct, kw_only=True):
    """A place as it is written down (`backups.rows.Place`)."""

    id: str
    kind: Kind
    path: str
    added_at: datetime
    made_at: datetime | None = None
    seen_at: datetime | None = None
    fault: str = ""
    absent_at: datetime | None = None
    goes_along: bool = False


class Book(msgspec.Struct, kw_only=True):
    """All that this PC knows of its back-ups.

    Attributes:
        places: The places; None before anybody chose: this PC alone.
        other_at: When the last one was made into a folder that isn't a place.
        tried: Files that were tried, by `tried_key`: whether all of it was sound.
        held: Files with what was here just before a back-up was put back, by `tried_key`, and when
            that was.
        chosen: The file, by `tried_key`, that is about to be put back: it stays until then.
    """

    places: list[Kept] | None = None
    other_at: datetime | None = None
    tried: dict[str, bool] = {}
    held: dict[str, datetime] = {}
    chosen: str = ""


def book(folder: Path) -> Book:
    """What is known; nothing where the file is missing or odd."""
    try:
        return msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=Book)
    except UNREADABLE:
        return Book()


def keep(folder: Path, known: Book) -> None:
    """Write it down.

    Raises:
        NotSaved: the disk did not take it.
    """
    try:
        write_whole(folder / FILE_NAME, msgspec.json.format(msgspec.json.encode(known), indent=1))
        share(folder / FILE_NAME)
    except OSError as error:
        raise NotSaved(
            f"The places for back-ups could not be written: {plain_reason(error)}.",
            "Look whether the disk is full, then try again.",
        ) from error


def usual_folder(data: Path) -> Path:
    """The neighbour of the data folder; where none can be made, the log-in's own folder."""
    whole = data.absolute()
    beside = whole.with_name(f"{whole.name} back-ups")
    if beside.exists() or os.access(whole.parent, os.W_OK):
        return beside
    return user_folder() / FOLDER_NAME


def places(folder: Path, now: datetime) -> tuple[Place, ...]:
    """The places in their order, this PC first."""
    return tuple(row(one) for one in kept_places(book(folder), folder, now))


def kept_places(known: Book, folder: Path, now: datetime) -> list[Kept]:
    """The places of a book; this PC alone before anybody chose."""
    if known.places is not None:
        return known.places
    return [Kept(id=_PC_ID, kind=Kind.PC, path=str(usual_folder(folder)), added_at=now)]


def goes_along(one: Kept, data: Path) -> bool:
    """Whether a folder lies on the disk of the school's files; a stick is a disk of its own."""
    return one.kind is Kind.FOLDER and disk_service.goes_along(Path(one.path), data)


def row(one: Kept) -> Place:
    """A place as views see it."""
    return Place(
        one.id,
        one.kind,
        Path(one.path),
        one.added_at,
        one.made_at,
        one.seen_at,
        one.fault,
        one.absent_at,
        one.goes_along,
    )


def note_result(folder: Path, result: Result) -> None:
    """Write down what became of a back-up at each place; a full disk is no matter here."""
    known = book(folder)
    known.places = kept_places(known, folder, result.made_at)
    by_id = {one.place.id: one for one in result.places}
    for kept in known.places:
        found = by_id.get(kept.id)
        if found is None:
            continue
        kept.fault = found.said if found.outcome is Outcome.FAILED else ""
        if found.outcome is Outcome.ABSENT:
            kept.absent_at = result.made_at
        else:
            kept.seen_at = result.made_at
        if found.outcome is Outcome.MADE and found.path is not None:
            kept.made_at, kept.path = result.made_at, str(found.path.parent)
            kept.goes_along = goes_along(kept, folder)
    made = {one.place.id for one in result.places if one.outcome is Outcome.MADE}
    if made - {one.id for one in known.places}:
        known.other_at = result.made_at
    with contextlib.suppress(NotSaved):
        keep(folder, known)


def note_seen(
    folder: Path, seen: Iterable[tuple[Place, Path, datetime | None]], now: datetime
) -> bool:
    """Write down which places are there, and of when their newest good back-up is.

    Returns:
        Whether that differs from what was known.
    """
    known = book(folder)
    known.places = kept_places(known, folder, now)
    found = {place.id: (path, newest) for place, path, newest in seen}
    changed = False
    for kept in known.places:
        if kept.id in found:
            path, newest = found[kept.id]
            changed = changed or kept.made_at != newest
            kept.seen_at, kept.path, kept.made_at = now, str(path), newest
    with contextlib.suppress(NotSaved):
        keep(folder, known)
    return changed


def tried_key(path: Path) -> str:
    """What a back-up file is called among those that were tried; a stick's letter may change.

    A copy of another place may have the same name, or another one with a number.
    """
    mark = mark_in(path.parent)
    return f"{mark}/{path.name}" if mark else str(path)


def note_tried(folder: Path, path: Path, *, good: bool, left: datetime | None) -> None:
    """Write down that a file was tried out; a bad one is no longer its place's newest good one.

    Args:
        folder: The data folder.
        path: The file.
        good: Whether all of it was sound.
        left: When the newest good one beside it was made.
    """
    known = book(folder)
    known.tried[tried_key(path)] = good
    for kept in known.places or ():
        if not good and Path(kept.path) == path.parent:
            kept.made_at = left
    with contextlib.suppress(NotSaved):
        keep(folder, known)


def note_held(folder: Path, files: Iterable[Path], now: datetime, longest: timedelta) -> None:
    """Write down which files hold what was here just before a back-up is put back.

    Args:
        folder: The data folder.
        files: At each place one.
        now: When it is put back.
        longest: For how long they are held; those of before are let go of.
    """
    known = book(folder)
    known.held = {key: at for key, at in known.held.items() if now - at < longest}
    known.held |= {tried_key(path): now for path in files}
    known.chosen = ""
    with contextlib.suppress(NotSaved):
        keep(folder, known)


def note_chosen(folder: Path, file: Path) -> None:
    """Write down which file is about to be put back."""
    known = book(folder)
    known.chosen = tried_key(file)
    with contextlib.suppress(NotSaved):
        keep(folder, known)


def mark_in(folder: Path) -> str:
    """Which stick a folder for back-ups lies on; "" for none."""
    try:
        return str(msgspec.json.decode((folder / MARK).read_bytes(), type=dict[str, str])["id"])
    except (*UNREADABLE, KeyError):
        return ""
