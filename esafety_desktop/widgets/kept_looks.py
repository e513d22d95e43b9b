"""How lists and splitters of this PC were left: a plain file of numbers, without anybody's words.

What is kept goes by the class of the view and a digest of a list's headings: two lists with the
same headings in one view look alike, and headings of another version begin afresh.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from esafety_desktop.value import UNREADABLE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

FILE_NAME = "views.json"
_PACKAGE, _SHARED = "esafety_desktop.", "esafety_desktop.widgets."


class KeptLooks:
    """What was left, by name; read when it is first asked for.

    Args:
        folder: The data folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._whole: dict[str, Any] | None = None

    def of(self, name: str) -> dict[str, Any]:
        """How something was left; nothing where that isn't known."""
        found = self._known().get(name)
        return found if isinstance(found, dict) else {}

    def keep(self, name: str, now: dict[str, Any]) -> None:
        """Write down how something is left; a full disk costs the look, nothing else.

        Args:
            name: As for `of`.
            now: Numbers and ids; nothing for how the program shows it by itself.
        """
        if now == self.of(name):
            return
        self._whole = None  # whatever else was written meanwhile stays
        whole = self._known()
        if now:
            whole[name] = now
        else:
            whole.pop(name, None)
        path = self.folder / FILE_NAME
        beside = path.with_name(f"{FILE_NAME}.new")
        with contextlib.suppress(OSError):
            beside.write_text(json.dumps(whole, indent=1), encoding="utf-8")
            beside.replace(path)

    def _known(self) -> dict[str, Any]:
        if self._whole is None:
            try:
                told = json.loads((self.folder / FILE_NAME).read_text(encoding="utf-8"))
            except UNREADABLE:
                told = {}
            self._whole = told if isinstance(told, dict) else {}
        return self._whole


_here: list[KeptLooks] = []


def begin(folder: Path) -> None:
    """From now on looks are those of this folder, read anew."""
    _here[:] = [KeptLooks(folder)]


def looks() -> KeptLooks | None:
    """Those of the folder that was opened last; None before."""
    return _here[0] if _here else None


def looks_of(folder: Path) -> KeptLooks:
    """Those of this folder, whichever was opened last."""
    here = looks()
    return here if here is not None and here.folder == folder else KeptLooks(folder)


def view_of(widget: QWidget) -> str:
    """What the view in which something stands is called: the module and class of a room."""
    above: QObject | None = widget.parent()
    while above is not None:
        module = type(above).__module__
        if module.startswith(_PACKAGE) and not module.startswith(_SHARED):
            return f"{module.removeprefix(_PACKAGE)}.{type(above).__name__}"
        above = above.parent()
    return type(widget.window()).__name__
