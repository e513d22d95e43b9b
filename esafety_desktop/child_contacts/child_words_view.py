"""What was typed into the forms of a child's map and not kept; sealed, and offered again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from esafety_desktop.contacts.contact_dialog import entry_from_draft
from esafety_desktop.contacts.rows import EntryRow
from esafety_desktop.value import replace
from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esafety_desktop.child_contacts.child_contact_view import ChildContactForm
    from esafety_desktop.store.store import Store

DRAFT = "incidents/child-contacts"
"""One place for whichever child: its name would tell another leader whom somebody looked up."""

_FORMS, _OPEN = "forms", "open"


class ChildWords(QObject):
    """Keeps the words of every form that was left, and which form was open at the end.

    Args:
        store: The open store.
        key: The child.
        parent: The map's window.
    """

    def __init__(self, store: Store, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._key = key
        self._form: ChildContactForm | None = None
        self._entry = EntryRow("")
        self._stood: dict[str, Any] = {}
        self._open = True
        self._gone = False
        self._keeper = DraftKeeper(store, DRAFT, self._gather, self)

    def of(self, entry: EntryRow) -> dict[str, Any]:
        """What was typed about a contact, or into a new one of its slot; {} for none."""
        left = self._forms().get(self._name(entry), {})
        try:
            entry_from_draft(left)
        except (KeyError, TypeError, ValueError):
            return {}
        return dict(left)

    def begun(self, entry: EntryRow, left: Mapping[str, Any]) -> EntryRow:
        """What the form of a contact begins with."""
        return replace(entry_from_draft(left), id=entry.id) if left else entry

    def watch(self, form: ChildContactForm, entry: EntryRow, left: Mapping[str, Any]) -> None:
        """Seal what is typed into a form from now on.

        Args:
            form: As it opens.
            entry: For which contact it opens.
            left: What was typed about that one before.
        """
        self._form, self._entry, self._open = form, entry, True
        self._stood = self._now()
        if left:
            form.take_up(left)
            form.known = form.known if form.entry.id else None
            form.keep.setCurrentIndex(max(0, form.keep.findData(left.get("kept"))))
        form.typed.connect(self._keeper.touch)
        form.keep.activated.connect(self._keeper.touch)

    def keep(self) -> None:
        """Seal the open form now."""
        if self._form is not None:
            self._keeper.keep()

    def leave(self) -> bool:
        """The form closes and is not kept; whether anything of it is there again next time."""
        if self._form is None:
            return False
        self._open = False
        self._keeper.keep()
        left = bool(self._typed())
        self._form = None
        return left

    def clear(self) -> None:
        """The form's words stand on the map now."""
        if self._form is not None:
            self._form.thrown = True
            self.leave()

    def forget(self) -> None:
        """Nothing of this child stays."""
        self._form, self._gone = None, True
        self._keeper.keep()
        self._gone = False

    def was_open(self) -> EntryRow | None:
        """Whose form was open when the screen was locked; None for none of this child."""
        name = self._keeper.found().get(_OPEN, "")
        left = self._forms().get(name, {})
        if left.get("child") != self._key:
            return None
        try:
            return replace(entry_from_draft(left), id=str(left["of"]))
        except (KeyError, TypeError, ValueError):
            return None

    def _name(self, entry: EntryRow) -> str:
        return f"{self._key}/{entry.id or entry.slot_id}"

    def _forms(self) -> dict[str, dict[str, Any]]:
        forms = self._keeper.found().get(_FORMS, {})
        return forms if isinstance(forms, dict) else {}

    def _now(self) -> dict[str, Any]:
        form = self._form
        return {} if form is None else {**form.draft, "kept": form.incident_id}

    def _typed(self) -> dict[str, Any]:
        """What stands in the form; {} where nobody typed anything, or it shall go."""
        form, now = self._form, self._now()
        if form is None or form.thrown or not (form.resumed or now != self._stood):
            return {}
        return {**now, "child": self._key, "of": self._entry.id}

    def _gather(self) -> dict[str, Any]:
        forms, name = self._forms(), self._name(self._entry)
        forms.pop(name, None)
        if self._gone:
            forms = {key: one for key, one in forms.items() if one.get("child") != self._key}
        if typed := self._typed():
            forms[name] = typed
        return {_FORMS: forms, _OPEN: name if typed and self._open else ""} if forms else {}
