"""What was typed into a contact's form stays when it is closed; it is there at the next opening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from esafety_desktop.contacts.contact_dialog import ContactDialog
    from esafety_desktop.contacts.rows import EntryRow
    from esafety_desktop.store.store import Store


def words_of(store: Store, entry: EntryRow) -> dict[str, Any]:
    """What was typed about a contact, or into a new one of its slot, and not kept; {} for none."""
    return store.drafts.get(_place(entry)) or {}


def keep_words(form: ContactDialog, store: Store, begun_with: EntryRow) -> DraftKeeper:
    """Let a form seal what is typed into it, until it is kept.

    Args:
        form: The form, as it stands before anything is typed.
        store: The open store.
        begun_with: The contact for which it was opened.
    """
    stood = form.draft

    def typed() -> dict[str, Any]:
        if form.thrown:
            return {}
        now = form.draft
        return now if form.resumed or now != stood else {}

    keeper = DraftKeeper(store, _place(begun_with), typed, form)
    form.typed.connect(keeper.touch)
    form.rejected.connect(keeper.keep)
    form.accepted.connect(keeper.clear)
    return keeper


def _place(entry: EntryRow) -> str:
    return f"contacts/words/{entry.id or entry.origin or entry.slot_id}"
