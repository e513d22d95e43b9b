"""The tour with one text of every kind in each field: a part of each run of the tests.

``python -m tests.bad_inputs.quick FOLDER [--text 200] [--of parts]`` makes the tour as the program
does; a window whose picture is taken is filled, looked at and put back as it was.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from esafety_desktop.sample import tour, tour_fit
from esafety_desktop.sample.tour_looks import Look
from esafety_desktop.sample.tour_stage import SCREEN
from tests.bad_inputs.fields import (
    can_be_typed_in,
    chosen_again,
    key_of,
    label_of,
    paste,
    put,
    read,
    text_fields,
)
from tests.bad_inputs.texts import PACKED, SHORT
from tests.bad_inputs.walker import not_held

if TYPE_CHECKING:
    from tests.bad_inputs.fields import Text


class Filler:
    """Is shown each window of the tour.

    Attributes:
        windows: How many fields were filled, by the window's class.
    """

    def __init__(self) -> None:
        self.windows: dict[str, int] = {}
        self._done: set[str] = set()

    def __call__(self, _picture: str, window: QWidget) -> list[str]:
        """Fill each field that was not filled before; what is wrong then."""
        called = type(window).__name__
        self.windows.setdefault(called, 0)
        modal = QApplication.activeModalWidget()
        if modal is not None and modal is not window:
            return []  # nobody can type in what lies behind
        fields = [one for one in text_fields(window) if key_of(called, one) not in self._done]
        self._done.update(key_of(called, one) for one in fields)
        self.windows[called] += len(fields)
        if not fields:
            return []
        window.activateWindow()
        QApplication.processEvents()
        with chosen_again(window):
            return self._filled(called, window, fields)

    @staticmethod
    def _filled(called: str, window: QWidget, fields: list[Text]) -> list[str]:
        found = []
        before = [(one, read(one)) for one in fields]
        for field, stood in before:
            if not isValid(field) or not can_be_typed_in(field):
                continue
            text = text_for(field)
            paste(field, text)
            QApplication.processEvents()
            found += not_held(f"{called}, {label_of(field)}", field, text, stood)
        found += [f"{called}, filled: {fault}" for fault in tour_fit.faults(window, SCREEN)]
        for field, stood in before:
            if isValid(field) and can_be_typed_in(field):
                put(field, stood)
        QApplication.processEvents()
        return found


def text_for(field: Text) -> str:
    """The packed text, or as much of the short one as a short line takes."""
    if isinstance(field, QLineEdit) and field.maxLength() < len(PACKED):
        letters = SHORT.encode("utf-16-le")[: 2 * field.maxLength()]  # as Qt counts them
        return letters.decode("utf-16-le", errors="ignore")
    return PACKED


def main(arguments: list[str]) -> int:
    """Make the tour; how many fields of which windows were filled goes to filled.json."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--text", type=int, default=100)
    reader.add_argument("--of", default="")
    told = reader.parse_args(arguments)
    tour.need_no_screen()
    from esafety_desktop.shell.application import application

    kept = application()  # the application lives as long as somebody has it
    look, filler = Look(told.text / 100), Filler()
    stops = tour.stops_of([one for one in told.of.split(",") if one], look)
    code = tour.run(told.folder, stops, look, filler)
    (told.folder / "filled.json").write_text(json.dumps(filler.windows), encoding="utf-8")
    del kept
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
