"""A form as a page of another dialog, until it is kept or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from esafety_desktop.contacts.contact_dialog import ContactDialog


def show_form(pages: QStackedWidget, form: ContactDialog) -> None:
    """Put a form in front, ready to be typed into."""
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
