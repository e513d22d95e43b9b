"""Looks into a folder that is to be brought in, and reads all of it before anything is kept."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.everything import folder_rules, place_rules, reading_rules
from esafety_desktop.everything.place_service import can_be
from esafety_desktop.everything.rows import ENVELOPE, LOCKED, OFFICE
from esafety_desktop.everything.table_service import carried
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.versions import head

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from esafety_desktop.everything.rows import FileRef, Part

_ENVELOPE = re.compile(rf"{folder_rules.ENVELOPE_NAME} (\d+)/{folder_rules.ENVELOPE_JSON}\.json")
_MOST_ENVELOPES = 200
_WRONG_PASSWORD = Problem(
    "That password does not open the protected papers of this folder.",
    "Nothing was brought in. Look whether Caps Lock is on, and type it again.",
)


class Loaded(NamedTuple):
    """A cabinet that was read, and the way to its files."""

    part: Part
    fetch: Callable[[str], bytes]

    def file(self, ref: FileRef) -> bytes:
        """The bytes that a row names.

        Raises:
            Problem: they are missing, or aren't what was written.
        """
        return reading_rules.checked(ref, self.fetch)


class Found(NamedTuple):
    """What a folder holds.

    Attributes:
        office: Its office cabinet.
        locked: Its locked cabinet; None where it was left closed or isn't there.
        envelopes: The sealed envelopes in it.
        school: The school's name.
    """

    office: Loaded
    locked: Loaded | None
    envelopes: tuple[Loaded, ...]
    school: str


def box_in(folder: Path) -> Path | None:
    """The protected file of a folder, if it has one."""
    path = folder / folder_rules.LOCKED_FOLDER / folder_rules.BOX
    return path if can_be(path) and path.is_file() else None


def has_box(folder: Path) -> bool:
    """Whether a folder holds protected papers; slow on shares."""
    return box_in(folder) is not None


def look(folder: Path, password: str, *, with_locked: bool) -> Found:
    """Read a folder, all of it.

    Args:
        folder: The one that *Take everything out* made.
        password: Of its protected papers.
        with_locked: Whether these are wanted, if there are any.

    Raises:
        Problem: it is another folder, damaged, of another version; or the password is wrong.
    """
    office = _office(folder)
    path = box_in(folder) if with_locked else None
    locked, envelopes = _inside(path, password) if path else (None, ())
    others = [one for one in (locked, *envelopes) if one is not None]
    if any(one.part.head.school != office.part.head.school for one in others):
        raise Problem(
            "The two parts of this folder are of two schools.",
            "Nothing was brought in. Choose a folder as the program made it.",
        )
    names = [str(row["name"]) for row in office.part.rows["school"]]
    return Found(office, locked, envelopes, names[0] if names else "")


def _office(folder: Path) -> Loaded:
    place = folder / folder_rules.OFFICE_FOLDER
    path = place / f"{folder_rules.OFFICE_JSON}.json"
    try:
        content = _bounded(path, reading_rules.MOST_BYTES)
    except (OSError, ValueError) as error:
        raise Problem(
            "There is nothing in this folder that can be brought in.",
            "Choose the folder that “Take everything out” made; it has a README.txt and a folder "
            f"“{folder_rules.OFFICE_FOLDER}”.",
        ) from error
    part = _read(content, OFFICE, Cabinet.OFFICE)
    files = place / "Files"
    return Loaded(part, lambda name: _bounded(files / f"{name}.bin", reading_rules.MOST_FILE))


def _bounded(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most + 1)


def _read(content: bytes, name: str, cabinet: Cabinet) -> Part:
    tables = [one.info for one in carried(cabinet)]
    return reading_rules.read(content, name, head(cabinet), tables)


def _inside(path: Path, password: str) -> tuple[Loaded, tuple[Loaded, ...]]:
    if not password:
        raise _WRONG_PASSWORD
    try:
        box = zipfile.ZipFile(place_rules.opened(path, password))
        locked = _loaded(box, folder_rules.LOCKED_NAME, folder_rules.LOCKED_JSON, LOCKED)
        names = [name for name in box.namelist() if _ENVELOPE.fullmatch(name)]
        if len(names) > _MOST_ENVELOPES:
            raise Problem(
                f"There are more than {_MOST_ENVELOPES} sealed envelopes in this folder.",
                "Nothing was brought in: none is left out silently. Choose a folder as the program "
                "made it.",
            )
        envelopes = tuple(
            _loaded(box, name.partition("/")[0], folder_rules.ENVELOPE_JSON, ENVELOPE)
            for name in names
        )
    except PermissionError as error:
        raise _WRONG_PASSWORD from error
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, NotImplementedError) as error:
        raise Problem(
            "The protected papers of this folder are damaged.",
            "Nothing was brought in. Copy the folder again from where it was kept, and try again.",
        ) from error
    return locked, envelopes


def _loaded(box: zipfile.ZipFile, folder: str, name: str, kind: str) -> Loaded:
    content = _from(box, f"{folder}/{name}.json", reading_rules.MOST_BYTES)
    part = _read(content, kind, Cabinet.LOCKED)
    return Loaded(
        part, lambda name: _from(box, f"{folder}/Files/{name}.bin", reading_rules.MOST_FILE)
    )


def _from(box: zipfile.ZipFile, name: str, most: int) -> bytes:
    with box.open(name) as file:
        return file.read(most + 1)
