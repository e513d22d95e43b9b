"""A dialog whose words survive its closing, and its end once a use case has taken them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.widgets.unkept_words import close_with_words

if TYPE_CHECKING:
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.draft_view import DraftKeeper

T = TypeVar("T")


class DraftDialog(QDialog):
    """Gathers words for one use case; the one who derives sets both attributes.

    Attributes:
        desk: The desk over the cabinet that is written to.
        draft: Keeps what is being typed.
    """

    desk: Desk
    draft: DraftKeeper

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        self.draft.flush()

    def reject(self) -> None:
        """Close; what the disk does not take stays until somebody says otherwise."""
        close_with_words(self, super().reject, self.draft)

    def taken(self, result: Changed[T]) -> T:
        """The words went where they belong: drop the draft, tell every view, close; the value."""
        self.draft.clear()
        value = self.desk.done(result, self)
        super().accept()
        return value


def keep_drafts(view: QWidget) -> None:
    """Seal what is being typed in each open dialog of a view."""
    for dialog in view.findChildren(QDialog):
        keep = getattr(dialog, "keep_draft", None)
        if callable(keep):
            keep()
