"""A school is made in a folder of its own and moved into place at the end.

What was typed lies beside it, so that a set-up can be left at any page and gone on with, also
after a power cut. A move that was cut short is finished at the next start. Begun again, nothing
of it stays.
"""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

from esafety_desktop.problem import Problem
from esafety_desktop.store.faults import NotSaved, plain_reason
from esafety_desktop.store.files import put_in_place, sync_folder, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "being-set-up"
TYPED = "typed.json"
"""What `setup.typed_service` keeps in the same folder; it never moves into place."""
_READY = "ready"
_LAST = "keyring.json"


def begin(folder: Path) -> Path:
    """A folder to make the school in: empty, apart from what was typed.

    Raises:
        Problem: a school was made here, and it could not be moved into place yet.
        NotSaved: the disk did not take it.
    """
    made = folder / NAME
    if _is_ready(made):
        raise Problem(
            "A school was made here, and its files are not all in their place yet.",
            "Close the program and start it again: then they are moved, and you can sign in.",
        )
    with _plainly("Nothing was made. Free some space, or look whether it is read-only."):
        made.mkdir(parents=True, exist_ok=True)
        for path in made.iterdir():
            if path.name != TYPED:
                _remove(path)
    return made


def abandon(folder: Path) -> None:
    """Leave nothing behind; a school that is made already stays, to be moved into place."""
    if not _is_ready(folder / NAME):
        shutil.rmtree(folder / NAME, ignore_errors=True)


def finish(folder: Path) -> None:
    """Move the finished school into place; may be called again where it failed.

    Raises:
        NotSaved: the disk did not take it; `tidy` goes on at the next start.
    """
    made = folder / NAME
    with _plainly("The school is made. Try again, or start the program anew: it goes on there."):
        if made.is_dir() and not _is_ready(made):
            write_whole(made / _READY, b"")
            sync_folder(folder)
    tidy(folder)


def tidy(folder: Path) -> None:
    """At each start: finish a move that was cut short; throw away what nobody can go on with.

    A set-up with something typed is left as it is, unless a school lies there by now.

    Raises:
        NotSaved: the disk did not take it; the next start tries again.
    """
    made = folder / NAME
    if not made.is_dir():
        return
    if _is_ready(made):
        with _plainly(
            "The school is made. Try again, or start the program anew: it goes on there."
        ):
            files = [path for path in made.iterdir() if path.name not in {_READY, TYPED}]
            for path in sorted(files, key=lambda path: (path.name == _LAST, path.name)):
                put_in_place(path, folder / path.name)
            sync_folder(folder)  # in their place for good before the mark goes
    elif (made / TYPED).exists() and not (folder / _LAST).exists():
        return
    shutil.rmtree(made, ignore_errors=True)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink()


def _is_ready(made: Path) -> bool:
    return (made / _READY).exists()


@contextlib.contextmanager
def _plainly(advice: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotSaved(
            f"The school’s folder could not be written to: {plain_reason(error)}.",
            advice,
        ) from error
