"""The places for back-ups of this PC: finding them, adding and removing them."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.backups import drives_service
from esafety_desktop.backups.book_service import (
    FOLDER_NAME,
    MARK,
    Book,
    Kept,
    book,
    goes_along,
    keep,
    kept_places,
    mark_in,
    row,
)
from esafety_desktop.backups.rows import Kind
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.files import write_whole
from esafety_desktop.store.folder import make

if TYPE_CHECKING:
    from esafety_desktop.backups.rows import Place
    from esafety_desktop.store.store import Store

GOES_ALONG = (
    "This folder is on the same disk as the school's files: a fire, a thief or a broken disk takes"
    " both. Keep one place outside this PC as well: a stick, or a folder on another disk."
)


def locate(place: Place) -> Path | None:
    """The folder of a place as it can be reached now; None when it isn't there. Slow on shares."""
    if place.kind is not Kind.STICK:
        return place.path if _is_folder(place.path) else None
    for folder in (place.path, *(root / FOLDER_NAME for root in drives_service.drives())):
        if mark_in(folder) == place.id:
            return folder
    return None


def made_ready(place: Place) -> Path | None:
    """The same for writing into it: the folder on this PC is made if need be."""
    if place.kind is Kind.PC:
        return place.path if make(place.path, widen=True) else None
    return locate(place)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def add_place(store: Store, chosen: Path) -> Changed[Place]:
    """Keep back-ups in a folder, or on the drive to which it belongs, from now on.

    Raises:
        Problem: it can't be used, or it is one already.
    """
    folder = chosen.expanduser().absolute()
    _must_be_outside(folder, store.folder)
    root = drives_service.drive_of(folder, store.folder)
    if root is not None and folder == root:
        folder = root / FOLDER_NAME
    known = book(store.folder)
    kept = kept_places(known, store.folder, store.clock())
    if any(Path(one.path) == folder for one in kept):
        raise Problem("Back-ups are kept there already.", "Choose another folder or drive.")
    made = Kept(
        id=mark_in(folder) or uuid.uuid4().hex,
        kind=Kind.FOLDER if root is None else Kind.STICK,
        path=str(folder),
        added_at=store.clock(),
        seen_at=store.clock(),
    )
    if any(one.id == made.id for one in kept):
        raise Problem("Back-ups are kept on this stick already.", "Choose another one.")
    _prepare(folder, made)
    made.goes_along = goes_along(made, store.folder)
    known.places = [*kept, made]
    _write(store, known, "back-up place added", made)
    said = f"Back-ups go to {row(made).name} now."
    if made.goes_along:
        said = f"{said} {GOES_ALONG}"
    return Changed(Area.SETTINGS, row(made), said)


def remove_place(store: Store, place_id: str) -> Changed[Place]:
    """Keep no more back-ups there; those that lie there stay.

    Raises:
        Problem: it is this PC.
    """
    known = book(store.folder)
    kept = kept_places(known, store.folder, store.clock())
    gone = next((one for one in kept if one.id == place_id), None)
    if gone is None:
        raise Problem(
            "That place isn't there any more.", "Nothing was changed. Look at the list again."
        )
    if gone.kind is Kind.PC:
        raise Problem(
            "Back-ups on this PC are always made: they alone open with a password.",
            "Nothing was changed. Add a stick or a folder beside it.",
        )
    known.places = [one for one in kept if one is not gone]
    said = f"No more back-ups go to {row(gone).name}; those that lie there stay."
    undo = Undo(f"removal of {row(gone).name}", lambda back: _put_back(back, gone))
    _write(store, known, "back-up place removed", gone)
    return Changed(Area.SETTINGS, row(gone), said, undo)


def _put_back(store: Store, gone: Kept) -> Changed[Place]:
    known = book(store.folder)
    kept = kept_places(known, store.folder, store.clock())
    known.places = [*(one for one in kept if one.id != gone.id), gone]
    undo = Undo(f"return of {row(gone).name}", lambda again: remove_place(again, gone.id))
    said = f"Back-ups go to {row(gone).name} again."
    _write(store, known, "back-up place added", gone)
    return Changed(Area.SETTINGS, row(gone), said, undo)


def _write(store: Store, known: Book, action: str, place: Kept) -> None:
    with store.write() as unit:
        keep(store.folder, known)
        unit.commit(action, place.id, {"kind": place.kind.value})


def _must_be_outside(folder: Path, data: Path) -> None:
    inside, whole = folder.resolve(), data.resolve()
    if inside == whole or whole in inside.parents:
        raise Problem(
            "The back-ups must not lie in the folder of the school's files.",
            "Choose another folder, best on another disk.",
        )


def _prepare(folder: Path, place: Kept) -> None:
    """Make the folder and see that it can be written to.

    Raises:
        Problem: it can't.
    """
    if not make(folder):
        raise Problem(
            f"Nothing can be written to {folder}.", "Choose another folder, or another stick."
        )
    if place.kind is Kind.STICK:
        try:
            write_whole(folder / MARK, msgspec.json.encode({"id": place.id}))
        except OSError as error:
            raise Problem("Nothing can be written to this stick.", "Use another one.") from error
