"""What putting a back-up back does to cabinets and passwords, and how it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.backups.rows import After
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.restore import How

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.backups.rows import Found
    from esafety_desktop.store.keyring_shape import Keyring

NEEDS_LEADER = (
    "This back-up can only be put back whole, with the locked cabinet in it. That is for a leader:"
    " type a leader's name and password, or the code of the leaders' recovery sheet."
)
_LEADERS_COME = (
    "Each leader comes back with the leaders' recovery sheet: “I have forgotten my password” on"
    " the page where you sign in. Nothing that they had sealed is lost."
)
_OFFICE_COMES = (
    "Colleagues in the office get a password from you: File, Accounts and recovery sheets, New"
    " password."
)
_BY_NAME = "Type the name and password with which you sign in."
_BY_CODE = "Type the code of the recovery sheet, or read its square code with the scanner."
_WITH_SHEET = (
    "This back-up comes from outside the school's PC: only a recovery sheet opens it. Type its "
    "code, or read its square code with the scanner. The sheet of the office cabinet is enough to "
    "go on working; the leader's opens the rest later."
)


class Wanted(NamedTuple):
    """A back-up that is to be put in place.

    Attributes:
        path: The file, which was looked into.
        how: Which of it, beside which keyring.
        code: Of the recovery sheet that opened it, where a new password is to be chosen with it
            afterwards; else "".
        done: What is said when it is done.
    """

    path: Path
    how: How
    code: str
    done: str


def after(
    mine: Keyring | None, theirs: Keyring, *, by: str, leader: bool, keeps: bool, locked_here: bool
) -> After:
    """What would happen.

    Args:
        mine: The keyring of here; None for an empty or unreadable one.
        theirs: The one in the back-up.
        by: Who opened it, as `After.by`.
        leader: Whether who opened it may open the locked cabinet.
        keeps: Whether the keyring of here fits it, and is ours.
        locked_here: Whether a locked cabinet lies here.
    """
    apart = locked_here and not leader
    if keeps:
        return After(by, False, apart, False, True)
    now = {one.name: one.private for one in (mine.accounts if mine else ()) if one.private}
    then = {one.name: one.private for one in theirs.accounts if one.private}
    return After(
        by,
        mine is None and not locked_here,
        False,
        apart,
        False,
        tuple(name for name, private in now.items() if then.get(name) != private),
        tuple(name for name, private in then.items() if now.get(name) != private),
    )


def has_locked(ring: Keyring | None) -> bool:
    """Whether a keyring knows of a locked cabinet."""
    return ring is not None and ring.sheet(Cabinet.LOCKED) is not None


def what_is_put_back(found: After, *, waits: bool) -> str:
    """Which cabinets change, before it is done."""
    if found.office_only:
        return (
            "Only the office cabinet is put back. The locked cabinet with the incidents stays as it"
            " is now: putting that back is for a leader. Every leader is told on Today."
        )
    if waits:
        return (
            "The locked cabinet comes along, closed. It waits until a leader signs in, or uses the"
            " leaders' recovery sheet."
        )
    return ""


def passwords_before(found: After) -> str:
    """What becomes of the passwords, before it is done."""
    if found.keeps:
        return "Passwords stay as they are: everybody signs in as before."
    if found.fresh and not found.returns:
        return (
            "It holds no passwords. You choose one for yourself right afterwards. "
            f"{_OFFICE_COMES} {_LEADERS_COME}"
        )
    said = []
    if found.stops:
        said.append(f"These passwords stop working: {', '.join(found.stops)}.")
    if found.returns:
        said.append(f"With the password of that day sign in: {', '.join(found.returns)}.")
    if not found.returns:
        said.append("You choose a new one for yourself right afterwards.")
        said += [_OFFICE_COMES, _LEADERS_COME]
    return " ".join(said)


def question(found: After, when: str) -> str:
    """What is asked before anything changes."""
    what = "the office cabinet" if found.office_only else "the whole school"
    return (
        f"Put {what} back as it was on {when}? What was entered since then is no longer there;"
        " what is here now is kept in a folder beside the school's files."
    )


def done_words(found: After, when: str, *, forgotten: bool = False) -> str:
    """What stands on the page when it is done."""
    part = "The office cabinet is" if found.office_only else "The school is"
    said = [f"{part} again as in the back-up of {when}."]
    if found.office_only:
        said.append("The locked cabinet was left as it is.")
    if found.keeps:
        who = "Everybody else signs in" if forgotten else "Everybody signs in"
        said.append(f"{who} as before, with the password of today.")
    elif found.returns:
        said.append(f"With the password of that day sign in: {', '.join(found.returns)}.")
    else:
        said += ["Now choose a new password for yourself.", _OFFICE_COMES, _LEADERS_COME]
    if not found.fresh:
        said.append(
            "What was here is kept in the folder “before restore” beside the school's files."
            " Leaders are told on Today who put back what, and when."
        )
    said.append("What was entered after that back-up has to be entered again.")
    return "\n\n".join(said)


def wanted(found: Found, then: After, code: str) -> Wanted:
    """What is to be done, as it was looked into and agreed to.

    Args:
        found: The back-up.
        then: What putting it back does.
        code: Of the recovery sheet that opened it, or "".
    """
    done = done_words(then, found.when, forgotten=bool(code))
    return Wanted(found.path, How(then.office_only, then.keeps, then.by), code, done)


def how_to_open(*, names: bool, by_code: bool) -> str:
    """How a back-up is opened.

    Args:
        names: Whether anybody has a password in it.
        by_code: Whether the code of a recovery sheet was chosen.
    """
    if not names:
        return _WITH_SHEET
    return _BY_CODE if by_code else _BY_NAME
