"""The self-test of an installed program: tries all that may be missing, and says how it went.

It works in a throw-away folder and knows of no school but its own.
"""

from __future__ import annotations

import platform
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable


def run(report: Path | None = None) -> int:
    """Do every step; stops at the first that fails.

    Args:
        report: A file for what is said, beside the standard output.

    Returns:
        0 when all went well, else 1.
    """
    with ExitStack() as open_things:
        heard = _Report()
        if report is not None:
            try:
                heard.file = open_things.enter_context(report.open("w", encoding="utf-8"))
            except OSError as error:
                heard.say(f"FAILED: can't write {report}: {error.strerror}")
                return 1
        try:
            folder = open_things.enter_context(
                tempfile.TemporaryDirectory(prefix="esafety-self-test-", ignore_cleanup_errors=True)
            )
        except OSError as error:
            heard.say(f"FAILED: there is no folder for temporary files: {error.strerror}")
            return 1
        return _all(heard, Path(folder))


def _all(heard: _Report, folder: Path) -> int:
    from esafety_desktop.sample import self_test_content as content
    from esafety_desktop.sample import self_test_steps, self_test_window
    from esafety_desktop.shell.about_rules import VERSION
    from esafety_desktop.shell.application import application

    kind = "the installed program" if getattr(sys, "frozen", False) else "from its sources"
    heard.say(f"E-Safety Desktop {VERSION}, {kind}, {platform.system()} {platform.release()}")
    _app = application()  # a lesser one, made by whatever comes first, would stay
    steps = self_test_steps.Steps(folder)
    for words, step in (
        ("made two cabinets and their accounts", steps.make),
        ("signed in, wrote and read again", steps.open),
        ("migrated a cabinet from nothing", steps.migrate),
        ("read the guidance", steps.read_guidance),
        ("printed a recovery sheet and read it again", steps.print_sheet),
        ("printed letters to names in five scripts and read them again", steps.print_letters),
        ("printed the grab sheet and read it again", steps.print_contacts),
        ("kept an incident, printed its record and read it again", steps.print_record),
        ("read a slip of those letters in a child process of this program", steps.read_slips),
        ("read a page and pictures of it in a child process", steps.read_pages),
        ("followed both audit trails from end to end", steps.follow_trails),
        ("made a back-up and restored it elsewhere", steps.back_up),
        ("loaded every part of the program", content.load_modules),
        ("read every file of the resources", content.read_resources),
        ("opened every form", content.open_forms),
        (
            "signed in at the window and opened every tab",
            lambda: self_test_window.open_tabs(
                steps.folder, self_test_steps.LEADER, self_test_steps.PASSWORD
            ),
        ),
    ):
        if not _went_well(heard, words, step):
            return 1
    heard.say("E-Safety Desktop: the self-test went well.")
    return 0


class _Report:
    """What is said, at once: a crash must not swallow the last lines."""

    def __init__(self) -> None:
        self.file: TextIO | None = None

    def say(self, line: str) -> None:
        for target in (sys.stdout, self.file):
            if target is not None:  # the installed Windows program may have no standard output
                target.write(f"{line}\n")
                target.flush()


def _went_well(heard: _Report, words: str, step: Callable[[], None]) -> bool:
    begun = time.monotonic()
    try:
        step()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what a self-test looks for
        heard.say(f"FAILED: {words}: {type(error).__name__}: {error}")
        return False
    heard.say(f"ok  {words} ({(time.monotonic() - begun) * 1000:.0f} ms)")
    return True
