"""What is noted of a restore until it stands in the trail and the leaders have settled it."""

from __future__ import annotations

import contextlib
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop import dates
from esafety_desktop.store.faults import NotSaved, plain_reason
from esafety_desktop.store.files import write_whole
from esafety_desktop.value import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RESTORED_NOTE = "restored.json"
UNSETTLED_NOTE = "restored.waits"
BETWEEN = " | "
_LONGEST = 40


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """What is noted of a restore until it stands in the trail and a leader has been told.

    Attributes:
        made_at: When the back-up was made.
        at: When it was put back.
        back: The sign-in names that were removed since, and can sign in again.
        earlier: Those whose earlier password counts again.
        part: ``all``, or ``office`` where the locked cabinet of here stayed.
        by: Who asked for it: an account's id, or ``sheet office`` or ``sheet locked``.
        fresh: Whether no school was here before, so that nothing was put aside.
    """

    made_at: datetime
    at: datetime
    back: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    part: str = "all"
    by: str = ""
    fresh: bool = False


def aside_name(at: datetime) -> str:
    """The folder in which what was there before a restore is kept."""
    return f"before restore {dates.to_london(at):%Y-%m-%d %H%M%S}"


def take_note(folder: Path) -> str:
    """What was put in place since the last sign-in, in the words of the trail; "" for nothing.

    Returns:
        When the back-up was made, when it was put in place, ``all`` or ``office``,
        `Restored.by`, and ``fresh`` where no school was here before.
    """
    note = _read_note(folder / RESTORED_NOTE)
    if note is None:
        return ""
    fresh = ("fresh",) if note.fresh else ()
    parts = (note.made_at.isoformat(), note.at.isoformat(), note.part, note.by, *fresh)
    return BETWEEN.join(part[:_LONGEST] for part in parts)


def untold(folder: Path) -> Restored | None:
    """What a leader has still to be told of a restore, whoever signed in since."""
    return _read_note(folder / RESTORED_NOTE) or _read_note(folder / UNSETTLED_NOTE)


def _read_note(path: Path) -> Restored | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Restored)
    except UNREADABLE:
        return None


def must_be_vouched_for(folder: Path) -> bool:
    """Whether a leader has still to settle which keys count beside what was put back."""
    return (folder / RESTORED_NOTE).exists() or (folder / UNSETTLED_NOTE).exists()


def leave_to_leaders(folder: Path) -> None:
    """The office has settled its own keys; those of the locked cabinet wait for a leader.

    Raises:
        NotSaved: the disk did not take it; it is done again at the next sign-in.
    """
    note = untold(folder)
    with _in_words():
        write_whole(folder / UNSETTLED_NOTE, msgspec.json.encode(note) if note else b"")


def settled(folder: Path) -> None:
    """A leader has.

    Raises:
        NotSaved: the disk did not let it; it is done again at the next sign-in.
    """
    with _in_words():
        (folder / UNSETTLED_NOTE).unlink(missing_ok=True)


@contextlib.contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotSaved(
            f"What was restored could not be noted: {plain_reason(error)}.",
            "Nothing is lost. Look whether the folder can be written to, then sign in again.",
        ) from error


def drop_note(folder: Path) -> None:
    """Forget about the restore, once it is in the trail.

    Raises:
        NotSaved: the disk did not let it.
    """
    with _in_words():
        (folder / RESTORED_NOTE).unlink(missing_ok=True)
