"""What the shell asks of other rooms; bootstrap answers, and loads heavy things only then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.accounts.recover_dialog import RecoverDialog
    from esafety_desktop.accounts.visiting import Visitor
    from esafety_desktop.agreements.burst_rules import Reading
    from esafety_desktop.backups.restore_dialog import RestoreDialog
    from esafety_desktop.shell.commands import Command
    from esafety_desktop.shell.desk_view import TabPlan
    from esafety_desktop.shell.first_page import FirstPage
    from esafety_desktop.shell.lock_file import CabinetLock
    from esafety_desktop.store.restore import How
    from esafety_desktop.store.store import Store
    from esafety_desktop.today.rows import Found, MenuLine
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs
    from esafety_desktop.widgets.leaving import Leaving


class Scans(Protocol):
    """The pile under the scanner (`agreements.scans_view.Scans`)."""

    scanned: SignalInstance

    def known(self, codes: Iterable[str]) -> set[str]:
        """Which codes stand on a slip of this school."""

    def take(self, found: Reading) -> None:
        """Mark what was read in one burst."""

    def take_typed(self, typed: str) -> None:
        """Mark the code of a line that ended with Enter."""

    def keep_draft(self) -> None:
        """Seal what the disk did not take."""

    def bring_back(self) -> None:
        """Take again what was sealed away."""


class Furniture(Value):
    """What stands at an open desk: tabs, search, and the menu lines of other rooms.

    Attributes:
        find: What the search finds by some words, with incidents or without, among what all rooms
            know and what is in the menu bar and in the menus of the rooms.
        dialogs: Makes the dialog of a place that is no tab's, such as ``pupil/<id>``, from its id.
        scans: Takes what a scanner read anywhere in the program; None where there is no register.
        forget: Empties what other rooms keep in memory of the open school; called at the lock.
        late: What is wrong with the last back-up, a sentence; "" for nothing.
        lacking: Where there is no back-up of today, in two or three words and in a sentence.
        may_leave: Whether the desk may be left at once; else what it is given is called when all is
            backed up. The second says why it is left.
        choose: Told which back-up is about to be put back: it stays until then.
        hold: Keeps the newest back-ups, if they hold all that is here, beyond their time: another
            one is about to be put in its place.
        idle: Told every few seconds for how long nobody has touched anything, and in how many
            seconds the screen locks.
    """

    plans: Sequence[TabPlan]
    find: Callable[[str, bool, Sequence[MenuLine]], Sequence[Found]]
    commands: Sequence[Command]
    dialogs: Mapping[str, Callable[[str], QDialog]]
    last_backup: Callable[[], datetime | None]
    forget: Callable[[], None]
    scans: Scans | None = None
    late: Callable[[], str] = str
    lacking: Callable[[], tuple[str, str]] = msgspec.field(default=lambda: ("", ""))
    may_leave: Callable[[Callable[[], object], Leaving], bool] = msgspec.field(
        default=lambda _leave, _why: True
    )
    choose: Callable[[Path], object] = msgspec.field(default=lambda _file: None)
    hold: Callable[[], None] = msgspec.field(default=lambda: None)
    idle: Callable[[float, float], object] = msgspec.field(default=lambda _quiet, _locks_in: None)


class Doors(Protocol):
    """The rooms behind one data folder."""

    marked: bool
    """Whether the made-up school shows that it is; off only for the tour's pictures."""

    @property
    def is_made_up(self) -> bool:
        """Whether the school in it is made up, however it was come to; a cheap look."""

    def seems_there(self) -> bool:
        """Whether a school seems to lie in the data folder; a cheap look."""

    def has_begun(self) -> bool:
        """Whether a stopped program left something half done there; a cheap look."""

    def finish_begun(self) -> object:
        """Finish that; whoever calls it holds the lock."""

    def is_there(self) -> bool:
        """Whether a school lies there; changes nothing."""

    def lock(self) -> CabinetLock:
        """The lock file of the data folder."""

    def names(self) -> Sequence[str]:
        """The sign-in names, before anybody has signed in."""

    def sign_in(self, name: str, password: str) -> Store | Visitor:
        """Open the cabinets with a name and a password; runs on the worker thread."""

    def governor_view(self, visitor: Visitor) -> QWidget:
        """The page of a governor who has signed in."""

    def warm(self) -> object:
        """Load what signing in needs, while the person types; runs on the worker thread."""

    def rehearse(self, progress: Callable[[int, int], None]) -> object:
        """Compile what the first Today reads, once `warm` is done; may be cancelled."""

    def furnish(self, desk: Desk, window: QWidget) -> Furniture:
        """What stands at the desk of an open store."""

    def set_up(self, jobs: Jobs) -> FirstPage:
        """The page for a first start."""

    def made_up(self) -> Doors:
        """The doors of the made-up school."""

    def recover(self, name: str, parent: QWidget, code: str = "") -> RecoverDialog:
        """The dialog for a forgotten password; the code may be known already."""

    def restore(
        self, jobs: Jobs, store: Store | None, parent: QWidget, file: Path | None = None
    ) -> RestoreDialog:
        """The dialog that asks which back-up is to be put in place of what is open, if anything.

        With a file it begins at the page that looks inside.
        """

    def put_back(self, backup: Path, how: How, progress: Callable[[int, int], None]) -> object:
        """Put a back-up in place; the cabinets are closed. Runs on the worker thread."""

    def secrets(self) -> Mapping[str, tuple[str, str]]:
        """Name and password of a made-up account by role; empty for a real school."""
