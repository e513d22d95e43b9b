"""What stands in the form of a child, as a draft holds it, and back into the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.school.ui_pupil_dialog import Ui_PupilDialog

_FIELDS = ("forename", "surname", "knownAs", "upn", "born", "joined", "left", "telephoneOnly",
           "askFirst", "classBox", "newClass", "newYear")  # fmt: skip


def fields(ui: Ui_PupilDialog) -> Iterator[tuple[str, QWidget]]:
    """Each field with its name, in the order in which it is put back: a class before a new one."""
    for name in _FIELDS:
        yield name, getattr(ui, name)


def gathered(ui: Ui_PupilDialog) -> dict[str, Any]:
    """What stands in every field."""
    return {name: _value(widget) for name, widget in fields(ui)}


def put(ui: Ui_PupilDialog, kept: Mapping[str, Any]) -> None:
    """Put back what was typed; a class that is gone since is left as it is."""
    for name, widget in fields(ui):
        if name not in kept:
            continue
        if isinstance(widget, QLineEdit):
            widget.setText(str(kept[name]))
        elif isinstance(widget, QCheckBox):
            widget.setChecked(bool(kept[name]))
        elif isinstance(widget, QComboBox) and (number := widget.findData(kept[name])) >= 0:
            widget.setCurrentIndex(number)


def watch(ui: Ui_PupilDialog, touched: Any) -> None:
    """Call this whenever something was typed or chosen."""
    for _name, widget in fields(ui):
        if isinstance(widget, QLineEdit):
            widget.textChanged.connect(touched)
        elif isinstance(widget, QCheckBox):
            widget.toggled.connect(touched)
        elif isinstance(widget, QComboBox):
            widget.currentIndexChanged.connect(touched)


def _value(widget: QWidget) -> Any:
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    return widget.currentData() if isinstance(widget, QComboBox) else None
