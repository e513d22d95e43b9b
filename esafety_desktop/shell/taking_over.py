"""What to do where somebody else seems to have the school open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.shell.sign_in_view import SignInView

if TYPE_CHECKING:
    from esafety_desktop.problem import Problem
    from esafety_desktop.shell.program import Program


def blocked(program: Program, problem: Problem, name: str, password: str) -> None:
    """Say why; a lock that another PC left may be taken over, and the password is tried again."""
    from esafety_desktop.shell.lock_file import LeftBehind
    from esafety_desktop.shell.questions import ask

    program.refuse(problem)
    if isinstance(program.frame.page, SignInView):
        program.frame.page.ui.password.clear()  # nobody tried it: it may well be the right one
    if not isinstance(problem, LeftBehind):
        return

    def take_over() -> None:
        program.cabinet_lock.take(over=True)
        program.try_password(name, password)

    ask(program.frame, problem.message, problem.advice, "Take the lock over", take_over)
