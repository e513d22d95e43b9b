"""A password is no text: it gets into no print of what was typed, whether it is shown or not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import QLineEdit, QMessageBox, QVBoxLayout, QWidget

from esafety_desktop.everything.out_dialog import OutDialog
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.widgets.desk import KEEP_ELSEWHERE
from esafety_desktop.widgets.problem_dialog import STILL_HERE
from esafety_desktop.widgets.secret_lines import SECRET, show_secrets
from esafety_desktop.widgets.typed import typed_in
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.journey.at_work import at_work
from tests.journey.hands import shown
from tests.window_kit import standing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
WORDS = "violet anchor soup"


@pytest.mark.parametrize("seen", [False, True])
def test_a_password_is_not_read_off_a_window(qtbot: QtBot, *, seen: bool) -> None:
    window = QWidget()
    lines = QVBoxLayout(window)
    name, password = QLineEdit("Mrs Okafor"), QLineEdit(WORDS)
    name.setAccessibleName("Name")
    for line in (name, password):
        lines.addWidget(line)
    show_secrets(password, shown=False)
    show_secrets(password, shown=seen)
    with standing(qtbot, window, 400, 300):
        assert typed_in(window) == [("Name", "Mrs Okafor")]


@pytest.mark.parametrize("seen", [False, True])
def test_the_password_of_everything_out_is_never_offered_to_print(
    qtbot: QtBot, data_folder: Path, tmp_path: Path, *, seen: bool
) -> None:
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as hands:
        hands.desk.trigger("everything_out")
        dialog = hands.dialog(OutDialog)
        dialog.ui.suggest.click()
        dialog.ui.show_password.setChecked(seen)
        password = dialog.ui.password.text()
        assert password not in [text for _, text in typed_in(dialog)]
        dialog.ui.place.setText("")
        with hands.desk.view.desk.guard(dialog):
            _fail()
        (box,) = shown(QMessageBox)
        assert STILL_HERE not in box.informativeText()
        assert KEEP_ELSEWHERE not in [button.text() for button in box.buttons()]
        box.close()
        dialog.reject()


def _fail() -> None:
    raise NotSaved("The disk is full.")


def test_every_line_of_a_form_that_hides_what_is_typed_is_secret_when_it_is_shown_too() -> None:
    secret: set[str] = set()
    open_: set[str] = set()
    for form in (ROOT / "forms").rglob("*.ui"):
        for widget in ET.parse(form).iter("widget"):  # noqa: S314 - our own
            if widget.get("class") == "QLineEdit":
                properties = {one.get("name"): one for one in widget.findall("property")}
                known = SECRET in properties
                hidden = "echoMode" in properties or widget.get("name") in {"code", "group"}
                if known or hidden:
                    (secret if known else open_).add(f"{form.stem} {widget.get('name')}")
    assert open_ == {"pile code"}  # the code of a slip
    assert len(secret) > 15


def test_passwords_are_shown_in_one_way_only() -> None:
    """A line that is shown by another hand would forget that it is secret."""
    by_hand = [
        path.name
        for path in (ROOT / "esafety_desktop").rglob("*.py")
        if not path.name.startswith("ui_") and ".setEchoMode(" in path.read_text("utf-8")
    ]
    assert by_hand == ["secret_lines.py"]
