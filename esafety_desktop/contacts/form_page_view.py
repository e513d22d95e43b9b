"""A form as a page of another dialog, until it is kept or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from esafety_desktop.contacts.contact_dialog import ContactDialog


def show_form(
    pages: QStackedWidget,
    form: ContactDialog,
    keep: Callable[[], object],
    leave: Callable[[], object],
) -> None:
    """Put a form in front, ready to be typed into.

    Args:
        pages: Of the dialog.
        form: Is shown as one of them.
        keep: Called when it is kept.
        leave: Called when it is left.
    """
    form.accepted.connect(keep)
    form.rejected.connect(leave)
    pages.addWidget(form)
    pages.setCurrentWidget(form)
    form.show()
    form.ui.person.setFocus()


def take_out_form(pages: QStackedWidget, form: ContactDialog | None, page: QWidget) -> None:
    """Let a form go, if there is one, and show a page of the dialog's own."""
    if form is not None:
        pages.removeWidget(form)
        form.hide()
        form.deleteLater()
    pages.setCurrentWidget(page)
