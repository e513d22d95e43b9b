"""The tour's stops at everything out, and back in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.everything.in_dialog import InDialog
from esafety_desktop.everything.out_dialog import OutDialog

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.everything.place_look_view import PlaceLook
    from esafety_desktop.sample.tour_stage import Stage

_MADE = "k7mf-2qrt-9xbd-h4ws-3npc"
"""The same in every tour; `OutDialog.suggest` makes a new one each time."""


def put(stage: Stage, look: PlaceLook[Any], place: Path) -> None:
    """Give a folder, and wait until it is judged."""
    look.put(str(place))
    stage.until(lambda: look.found is not None, "what is thought of a folder")


def _take_out(stage: Stage) -> None:
    place = stage.shelf / "Encrypted stick"
    copied = stage.shelf / "OneDrive - Larkspur Hill"
    for folder in (place, copied):
        folder.mkdir(exist_ok=True)
    stage.desk().trigger("everything_out")
    dialog = stage.dialog(OutDialog)
    put(stage, dialog.look, copied)
    stage.picture("everything-out-refused", "Nothing goes where files are copied elsewhere.")
    put(stage, dialog.look, place)
    dialog.suggest()
    for line in (dialog.ui.password, dialog.ui.again):
        line.setText(_MADE)
    stage.picture("everything-out", "All records into one folder: what lies open is said first.")
    for tick in (dialog.ui.written, dialog.ui.known):
        tick.setChecked(True)
    stage.close_dialogs()
    stage.desk().trigger("everything_in")
    put(stage, stage.dialog(InDialog).look_at, place)
    stage.picture("everything-in", "Bringing in is refused where a school holds records already.")


def _office(stage: Stage) -> None:
    stage.desk("office").trigger("everything_out")
    dialog = stage.dialog(OutDialog)
    put(stage, dialog.look, stage.shelf)
    stage.picture("everything-out-office", "The office takes out the office cabinet alone.")


STOPS = (_take_out, _office)
