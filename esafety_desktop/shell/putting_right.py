"""What a stopped program had begun in the data folder is finished by whoever has its lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.sign_in_view import SignInView


def look(program: Program, page: SignInView) -> None:
    """Turn from the first page, which was shown at a glance, to the one that is right."""
    put_right(program)
    if program.doors.is_there():
        program.offer(page)
    else:
        program.show_set_up()


def put_right(program: Program) -> None:
    """Finish what was begun, if nobody has the school open.

    Another log-in of the PC may be in the middle of just that: then it is left alone, and looked
    at again when somebody signs in, who holds the lock.
    """
    doors = program.doors
    if not doors.has_begun():
        return
    lock = doors.lock()  # not the program's: a sign-in may have begun meanwhile, and holds that
    try:
        lock.take()
    except Problem:
        return
    try:
        doors.finish_begun()
    except Problem as problem:
        program.refuse(problem)
    finally:
        lock.release()
