"""Making back-ups as the program does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.backups import places_service, service

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.backups.rows import Place, Result
    from esafety_desktop.store.store import Store


def quiet(_done: int, _total: int) -> None:
    """Hears of progress."""


def write(store: Store, word: str = "something") -> None:
    """A change."""
    with store.write() as unit:
        unit.commit(word)


def back_up(store: Store, *places: Place) -> Result:
    """A back-up at these places, or at all."""
    made = service.run(service.task(store, places or None), quiet)
    return service.finish(store, made).value


def stick(store: Store, drives: Path, name: str = "KEY") -> Place:
    """A stick that is a place for back-ups."""
    (drives / name).mkdir(exist_ok=True)
    return places_service.add_place(store, drives / name).value


def called(drives: Path, name: str = "KEY") -> str:
    """What the program calls a stick: on Windows by the letter of its drive."""
    return (drives / name).drive or name
