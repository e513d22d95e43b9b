"""Works with the program as somebody does who can't see it: by names and roles alone.

``dbus-run-session -- python -m tests.accessibility.hearing SCHOOL`` starts the program on a screen
in memory, over a made-up school, signs in and goes about. What was heard is written as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.sample import made_up
from tests.accessibility.keyboard import Keyboard
from tests.accessibility.reader import Bus, Lost, Node, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_INSIDE = 400, 300
_DEPTH = "1366x768x24"


@contextmanager
def screen() -> Iterator[str]:
    """A screen in memory; gives its number, which Xvfb chooses."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", _DEPTH, "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, pass_fds=[write], stdout=quiet, stderr=quiet)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def program(school: Path, display: str) -> Iterator[subprocess.Popen[bytes]]:
    """The program as it is started every day, with a reader about."""
    environment = dict(
        os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1"
    )
    environment.pop("XDG_RUNTIME_DIR", None)
    command = [sys.executable, "-m", "esafety_desktop", "--data", str(school)]
    quiet = subprocess.DEVNULL
    started = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet)
    try:
        yield started
    finally:
        started.terminate()
        started.wait()


class Visit:
    """One conversation with the program; what is heard is kept by what it shows."""

    def __init__(self, display: str) -> None:
        self.bus = Bus()
        self.said = self.bus.listen()
        self.keyboard = Keyboard(display)
        desktop = self.bus.desktop()
        self.app = until(lambda: next(desktop.children(), None), "the program")
        self.heard: dict[str, object] = {"application": self.app.name}

    def find(self, role: str, fits: Callable[[str], bool], what: str) -> Node:
        """Wait for something by its role and name."""
        return until(lambda: self.app.find(role, fits), what)

    def sign_in(self) -> None:
        """Type the password into its field and press the button."""
        field = self.find("password text", lambda name: name == "Password", "the password")
        button = self.find("push button", lambda name: name == "Sign in", "the button")
        self.keyboard.point(*_INSIDE)
        self.heard["off before"] = button.actions()
        field.write(made_up.OFFICE_PASSWORD)
        self.heard["actions"] = until(lambda: button if button.actions() else None, "it").actions()
        self.heard["pressed"] = button.press()
        self.find("page tab", lambda name: name == "Contacts", "the tabs")

    def go(self, title: str) -> None:
        """To a tab."""
        tab = self.find("page tab", lambda name: name == title, title)
        if not tab.press():
            raise Lost(f"the tab {title} wouldn't be pressed")

    def contacts(self) -> None:
        """Walk over the map, thing by thing; the same in its list."""
        self.go("Contacts")
        drawn = self.find("list", lambda name: name == "Contact map", "the map")
        self.heard["map role"] = drawn.role
        parts = list(drawn.children())
        self.heard["map"] = [part.name for part in parts]
        self.heard["map roles"] = sorted({part.role for part in parts})

    def forms(self) -> None:
        """Read a cell of the register with its column."""
        self.go("Signed forms")
        name = "Pupils and their signed forms"
        table = self.find("table", lambda one: one == name, "the register")
        self.heard["register"] = table.size()
        self.heard["columns"] = [table.heading(number) for number in range(table.size()[1])]
        cells = [table.cell(0, number) for number in range(table.size()[1])]
        self.heard["cells"] = [cell.name if cell else "" for cell in cells]
        self.heard["cell role"] = cells[0].role if cells[0] else ""

    def search(self) -> None:
        """Find a telephone number by the keyboard alone: what is typed and stepped to is said."""
        self.keyboard.press("Control_L", "k")
        for letter in "lad":
            self.keyboard.press(letter)
        found = self.bus.wait_for(self.said, lambda one: " found. " in one, "what was found")
        self.heard["found"] = found
        self.keyboard.press("Down")
        down = self.bus.wait_for(self.said, lambda one: "2 of " in one, "the second line")
        self.heard["stepped to"] = down
        for letter in "qqq":
            self.keyboard.press(letter)
        fits = "Nothing called"
        self.heard["nothing"] = self.bus.wait_for(self.said, lambda one: fits in one, fits)
        self.keyboard.press("Escape")

    def reason(self) -> None:
        """Why a window can't go on, as it becomes another sentence."""
        self.keyboard.press("Control_L", "k")
        for letter in "change":
            self.keyboard.press(letter)
        self.bus.wait_for(self.said, lambda one: "Change my password" in one, "the menu's line")
        self.keyboard.press("Return")
        old = self.find("password text", lambda name: "now" in name, "the password")
        self.said.clear()
        old.write("violet anchor soup")
        said = self.bus.wait_for(self.said, lambda one: one.endswith("."), "the reason")
        self.heard["reason"] = said


def main() -> int:
    """Start all, listen, write what was heard."""
    school = Path(sys.argv[1])
    with screen() as display, program(school, display):
        visit = Visit(display)
        visit.sign_in()
        visit.search()
        visit.contacts()
        visit.forms()
        visit.reason()
    sys.stdout.write(json.dumps(visit.heard, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
