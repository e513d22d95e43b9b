"""Beside the child's map: who stands in the chosen place, the child's people first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from esafety_desktop.contacts.card_view import (
    add_links,
    add_words,
    ask_which,
    clear,
    contact_card,
)
from esafety_desktop.contacts.rows import State
from esafety_desktop.widgets.theme import heading

if TYPE_CHECKING:
    from esafety_desktop.child_contacts.rows import ChildContact, ChildMap
    from esafety_desktop.contacts.contact_rows import EntryRow


class ChildSlotView(QWidget):
    """The side panel.

    Signals:
        edit: a `ChildContact` shall be changed.
        checked: the id of one that was rung or looked up today.
        dead: the id of one, and numbers of it that don't work.
        removed: a `ChildContact` shall go.
    """

    edit = Signal(object)
    checked = Signal(str)
    dead = Signal(str, list)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("childSlotPanel")
        self._line = QVBoxLayout(self)
        self._line.setContentsMargins(16, 8, 8, 8)
        self._line.setSpacing(8)

    def show_slot(self, found: ChildMap, slot_id: str) -> None:
        """Show one place of the map; "" shows how to begin."""
        clear(self._line)
        slot = found.drawn.slot(slot_id) if slot_id else None
        if slot is None:
            self._text("Choose a place on the map", "section")
            self._text(
                "The map is the school's. GP, social worker, family and others of this child alone "
                "are added here and stay in the locked cabinet.",
                "hint",
            )
        else:
            title = heading(slot.label, 2)
            title.setWordWrap(True)
            self._line.addWidget(title)
            self._text(slot.purpose, "hint")
            own = found.of(slot_id)
            for one in own:
                self._line.addWidget(self._card(one))
            if not own:
                self._text("Nobody of this child alone.", "hint")
            ids = {one.id for one in own}
            school = [entry for entry in slot.entries if entry.id not in ids]
            if slot.kept_elsewhere:
                self._text(State.ELSEWHERE.value, "group")
                for entry in slot.listed:
                    self._text(_said(entry), "")
                if not slot.listed:
                    self._text("Nobody is listed for this child.", "hint")
            if school or slot.national:
                self._text("From the school’s map", "group")
            for entry in school:
                self._text(_said(entry), "")
            for national in slot.national:
                self._text(f"{national.text}\n{national.use}", "")
        self._line.addStretch(1)

    def _card(self, one: ChildContact) -> QFrame:
        card, line = contact_card("childContact", one.entry)
        add_words(line, one.kept.label, "warn" if one.kept.sealed else "hint")
        presses = [
            ("Edit…", "editChildContact", lambda: self.edit.emit(one)),
            ("Checked today", "childContactChecked", lambda: self.checked.emit(one.id)),
            ("Take away…", "removeChildContact", lambda: self.removed.emit(one)),
        ]
        if one.entry.working:
            presses.insert(2, ("No answer…", "childContactDead", lambda: self._no_answer(one)))
        add_links(line, one.entry.name, presses)
        return card

    def _no_answer(self, one: ChildContact) -> None:
        numbers = [number.number for number in one.entry.working]
        ask_which(self, numbers, lambda which: self.dead.emit(one.id, which))

    def _text(self, text: str, role: str) -> None:
        add_words(self._line, text, role)


def _said(entry: EntryRow) -> str:
    ways = [number.text for number in entry.numbers] or [entry.web or entry.email]
    role = f" ({entry.role})" if entry.role and entry.role != entry.name else ""
    return "\n".join(part for part in (f"{entry.name}{role}", *ways) if part)
