"""What somebody has typed into a window, read off its fields."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from esafety_desktop.widgets.secret_lines import is_secret

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


def typed_in(window: QWidget) -> list[tuple[str, str]]:
    """Label and text of every field that can be seen, written into and is not empty.

    Passwords, PINs and codes of recovery sheets are left out, shown or not: they must not get into
    pages that are printed.
    """
    labels: dict[object, str] = {
        label.buddy(): label.text() for label in window.findChildren(QLabel)
    }
    found = []
    for field in window.findChildren(QWidget):
        if not isinstance(field, _FIELDS) or is_secret(field):
            continue
        if field.isVisible() and not field.isReadOnly():
            text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            if text.strip():
                label = labels.get(field) or field.accessibleName() or "Text"
                found.append((label.replace("&", ""), text))
    return found
