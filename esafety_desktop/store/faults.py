"""Known errors of the store, each with what to do next."""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.store.cabinet import Cabinet


_PLAIN = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
    errno.ENOENT: "a file or folder is not there any more",
    errno.EACCES: "Windows does not allow it",
    errno.EPERM: "Windows does not allow it",
    errno.EROFS: "the disk can’t be written to",
    errno.EBUSY: "another program is using it",
    errno.ENAMETOOLONG: "the name of the folder is too long",
    errno.EFBIG: "the disk takes no file of that size",
}


def plain_reason(error: OSError) -> str:
    """Why a file could not be read or written, in the words of people who use a PC."""
    return _PLAIN.get(error.errno or 0, "the disk reported a fault")


class CabinetFault(Problem):
    """A cabinet file can't be used as it is.

    Attributes:
        cabinet: Which one.
        offers_restore: Whether putting back a back-up is the way out; the window offers it.
    """

    offers_restore = True

    def __init__(self, cabinet: Cabinet, message: str, advice: str) -> None:
        super().__init__(message, advice)
        self.cabinet = cabinet


class CabinetMissing(CabinetFault):
    """The file isn't there, or has nothing in it."""

    def __init__(self, cabinet: Cabinet) -> None:
        super().__init__(
            cabinet,
            f"The {cabinet.plain_name} is missing or empty.",
            "Nothing has been changed. Choose “Restore a back-up” to put back the newest one.",
        )


class CabinetDamaged(CabinetFault):
    """The file is foreign or broken, or belongs to another key."""

    def __init__(self, cabinet: Cabinet) -> None:
        super().__init__(
            cabinet,
            f"The {cabinet.plain_name} can't be read: the file is damaged or not this school's.",
            "Nothing has been changed. Choose “Restore a back-up” to put back the newest one.",
        )


class CabinetNewer(CabinetFault):
    """The file was written by a newer version of the program."""

    offers_restore = False

    def __init__(self, cabinet: Cabinet) -> None:
        super().__init__(
            cabinet,
            f"The {cabinet.plain_name} was last used with a newer version of this program.",
            "Nothing has been changed. Each Windows log-in has the program for itself: start the "
            "setup of the newer version at this one too, then sign in again.",
        )


class MigrationFailed(CabinetFault):
    """A file of before could not be brought up to date; it is as it was.

    Attributes:
        why: What went wrong, for whoever looks into it.
    """

    offers_restore = False

    def __init__(self, cabinet: Cabinet, why: str = "") -> None:
        super().__init__(
            cabinet,
            f"The {cabinet.plain_name} could not be brought up to date for this version of the"
            " program.",
            "It is as it was, and nothing is lost. Install the version that you used before: it"
            " still opens it. Then tell whoever looks after this PC.",
        )
        self.why = why


class KeyringFault(Problem):
    """The keyring is missing, damaged or from a newer program; restoring a back-up helps."""

    offers_restore = True


class NotSaved(Problem):
    """The disk did not take a change; what was there before is as it was."""

    passing = True


class FileReplaced(NotSaved):
    """Another program put another file into a cabinet's place while it was open (F17)."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The file {name} was taken away or exchanged by another program while it was open, so "
            "the change was not saved.",
            "Copy what you typed. Then press Ctrl+L and sign in again: the file as it is now is "
            "opened. If it is the wrong one, choose “Restore a back-up”.",
        )


class KeyringChanged(NotSaved):
    """Another program changed the keyring since it was read here."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else changed the accounts at the same moment, so nothing was changed here.",
            "Look at the list of accounts again, then do it once more.",
        )


class DiskFull(NotSaved):
    """There is no space left: reading goes on, saving doesn't."""

    def __init__(self) -> None:
        super().__init__(
            "The disk is full, so the change was not saved.", "Free some space and try again."
        )


class DiskFault(NotSaved):
    """The disk did not give or take what was asked; the files may well be sound."""

    def __init__(self) -> None:
        super().__init__(
            "The disk reported a fault; the change may not have been saved.",
            "Look whether it is there before you try again, and make a back-up to another disk.",
        )


class NotRead(NotSaved):
    """A part of an open cabinet could not be read: a fault of the disk, or a damaged place."""

    def __init__(self) -> None:
        super().__init__(
            "A part of the school's file could not be read, so nothing was changed.",
            "Press Ctrl+L and sign in again. If this comes back, write down on paper what is new"
            " today, and put back the newest back-up: File, Restore a back-up.",
        )


class CabinetsClosed(Problem):
    """Something was asked of cabinets that have been locked meanwhile."""

    def __init__(self) -> None:
        super().__init__("The cabinets are closed.", "Sign in and try again.")


class NotAllowed(Problem):
    """The signed-in account has no key to what it asked for."""

    def __init__(self, what: str = "That") -> None:
        super().__init__(
            f"{what} is kept in the locked cabinet.", "Ask an e-safety leader to sign in."
        )


class SwappedKey(Problem):
    """Somebody exchanged a leader's public key in the keyring file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The key of {name} isn't the one that this school made, so nothing was sealed to it.",
            "Go or ring now instead of writing, and show this message to an e-safety leader.",
        )


_DISK_WORDS = (
    (
        "readonly database",
        "The school's folder is read-only, so the change was not saved.",
        "Check that this Windows account may write to the folder, then try again.",
    ),
    (
        "is locked",
        "Another program is holding the school's file, so the change was not saved.",
        "Wait a moment and try again; a virus scanner or a back-up may be reading it.",
    ),
    (
        "unable to open database",
        "The school's file can't be opened, so the change was not saved.",
        "Check that the folder is still there, then try again.",
    ),
)


_TORN = ("disk image is malformed", "file is not a database")


def disk_problem(error: BaseException) -> NotSaved | None:
    """The plain words for a fault of the disk, or None if the error is something else."""
    text = str(error).lower()
    if "disk is full" in text:
        return DiskFull()
    if "disk i/o error" in text:
        return DiskFault()
    for word, message, advice in _DISK_WORDS:
        if word in text:
            return NotSaved(message, advice)
    return None


@contextlib.contextmanager
def in_plain_words() -> Iterator[None]:
    """Let a fault of the disk come out of the database as a `NotSaved`."""
    import sqlalchemy.exc
    from sqlcipher3 import dbapi2

    try:
        yield
    except (sqlalchemy.exc.DBAPIError, dbapi2.DatabaseError) as error:
        problem = _of_any(error)
        if problem is None:
            raise
        raise problem from error


def _of_any(error: BaseException | None) -> NotSaved | None:
    """The fault of the disk that an error is, or that came before it: cleaning up may fail too."""
    while error is not None:
        if problem := disk_problem(error):
            return problem
        if any(word in str(error) for word in _TORN):
            return NotRead()
        error = error.__cause__ or error.__context__
    return None
