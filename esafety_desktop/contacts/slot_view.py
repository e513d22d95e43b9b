"""Everything about the chosen slot, beside the map: what it is for, whom to ring, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.contacts.card_view import (
    add_links,
    add_words,
    ask_which,
    card_frame,
    clear,
    contact_card,
    press_button,
)
from esafety_desktop.contacts.contact_rules import from_suggestion
from esafety_desktop.contacts.number_rules import read_number
from esafety_desktop.contacts.origin_service import where_from
from esafety_desktop.contacts.rows import EntryRow
from esafety_desktop.dates import british
from esafety_desktop.widgets.theme import heading, set_role
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.contacts.rows import NationalRow, SlotRow, SuggestionRow


class SlotView(QWidget):
    """The side panel.

    Signals:
        edit: an `EntryRow` shall be changed (one without an id: added).
        checked: the id of a contact that was rung or looked up today.
        dead: the id of a contact, and numbers of it that don't work.
        removed: an `EntryRow` shall go.
        shown: (slot id, whether it shall be on the map).
        renamed: the id of a slot that shall be called something else.
        put_back: the id of a slot whose box shall go back to its own place.
    """

    edit = Signal(object)
    checked = Signal(str)
    dead = Signal(str, list)
    removed = Signal(object)
    shown = Signal(str, bool)
    renamed = Signal(str)
    put_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slotPanel")
        self._line = QVBoxLayout(self)
        self._line.setContentsMargins(16, 8, 8, 8)
        self._line.setSpacing(8)
        self.show_slot(None)

    def show_slot(self, slot: SlotRow | None, rule: str = "", always: Sequence[str] = ()) -> None:
        """Show one slot; None shows how to begin.

        Args:
            slot: The slot.
            rule: What the map asks of whoever fills it in.
            always: The built-in numbers that answer at any hour, for a blank must-have.
        """
        clear(self._line)
        if slot is None:
            self._text("Choose a box on the map", "section")
            self._text(
                "Click it or walk with the arrow keys; Enter opens it. Drag a box, or press Ctrl "
                "with an arrow key, to lay it elsewhere.",
                "hint",
            )
            self._text(rule, "hint")
        else:
            self._head(slot)
            rung = [one for one in slot.national if one.kind == "telephone"]
            for national in rung:
                self._line.addWidget(_national_card(national))
            for entry in slot.entries:
                self._line.addWidget(self._card(entry, slot))
            self._adding(slot)
            if slot.missing:
                self._meanwhile(always)
            for national in slot.national:
                if national not in rung:
                    self._line.addWidget(_national_card(national))
            for offered in slot.suggestions:
                self._line.addWidget(self._offer(offered))
            self._line.addWidget(WhereFrom(where_from(slot)), 0, Qt.AlignmentFlag.AlignLeft)
            self._foot(slot)
        self._line.addStretch(1)

    def _head(self, slot: SlotRow) -> None:
        title = heading(slot.label, 2)
        title.setWordWrap(True)
        self._line.addWidget(title)
        self._text(f"{slot.group_label} · {slot.origin}", "hint")
        if slot.ended:
            self._text(f"Gone: {slot.ended}", "group")
            self._text(f"In its place: {slot.instead}", "")
        state = f"{slot.state.shape} {slot.state.value}"
        if slot.missing:
            state += ": everybody needs this one"
        self._text(state, slot.state.tone or "hint")
        self._text(slot.purpose, "")
        if not slot.entries:
            self._text(slot.hint, "hint")

    def _meanwhile(self, always: Sequence[str]) -> None:
        """What to do as long as nobody can be rung here."""
        self._text("Until a number stands here", "group")
        self._text("A child is in danger: ring 999. Not urgent, but for the police: 101.", "danger")
        more = [one for one in always if not one.startswith(("999", "101"))]
        self._text("\n".join(["At any hour, too:", *more]) if more else "", "")

    def _card(self, entry: EntryRow, slot: SlotRow) -> QFrame:
        card, line = contact_card("contactCard", entry, lambda number: read_number(number).doubt)
        if not entry.numbers and (slot.must_have or entry.silent):
            add_words(line, "No telephone number yet", "danger" if slot.missing else "warn")
        presses: list[tuple[str, str, Callable[[], object]]] = [
            ("Edit…", "editContact", lambda: self.edit.emit(entry)),
            (
                "It works: checked today" if entry.dead else "Checked today",
                "checkedToday",
                lambda: self.checked.emit(entry.id),
            ),
            ("Remove…", "removeContact", lambda: self.removed.emit(entry)),
        ]
        if entry.working:
            presses.insert(2, ("No answer…", "noAnswerContact", lambda: self._no_answer(entry)))
        add_links(line, entry.name, presses)
        return card

    def _no_answer(self, entry: EntryRow) -> None:
        numbers = [number.number for number in entry.working]
        ask_which(self, numbers, lambda which: self.dead.emit(entry.id, which))

    def _offer(self, offered: SuggestionRow) -> QFrame:
        """A suggestion: nothing uses it before the box is ticked."""
        card, line = card_frame("suggestionCard")
        add_words(line, f"{offered.name}: not used yet", "group")
        add_words(line, offered.text, "section")
        add_words(line, offered.use, "")
        add_words(line, f"{offered.seen} {offered.ask}", "hint")
        verb = "Rung" if offered.kind == "telephone" else "Looked up"
        box = QCheckBox(f"{verb} and checked on…")
        box.setObjectName("rungAndChecked")
        box.setAccessibleName(f"{verb} and checked: {offered.name}, {offered.text}")
        box.clicked.connect(lambda: box.setChecked(False))
        box.clicked.connect(lambda: self.edit.emit(from_suggestion(offered)))
        line.addWidget(box)
        return card

    def _adding(self, slot: SlotRow) -> None:
        text = "Add another contact…" if slot.entries else "Add a contact…"
        add = press_button(text, "addContact", lambda: self.edit.emit(EntryRow(slot.id)), text)
        if not slot.entries:
            set_role(add, "primary")
        self._line.addWidget(add)

    def _foot(self, slot: SlotRow) -> None:
        more: list[tuple[str, str, Callable[[], object]]] = [
            ("Call it something else…", "rename", lambda: self.renamed.emit(slot.id)),
        ]
        if slot.moved is not None:
            more.append(("Back to its own place", "putBack", lambda: self.put_back.emit(slot.id)))
        if not slot.must_have:
            word = "Switch off" if slot.shown else "Put on the map"
            more.append((word, "toggleShown", lambda: self.shown.emit(slot.id, not slot.shown)))
        for words, name, press in more:
            button = press_button(words, name, press, f"{words.rstrip('…')}: {slot.label}")
            set_role(button, "link")
            self._line.addWidget(button)

    def _text(self, text: str, role: str) -> None:
        add_words(self._line, text, role)


def _national_card(national: NationalRow) -> QFrame:
    card, line = card_frame("nationalCard")
    add_words(line, national.use, "group")
    add_words(line, national.text, "section")
    always = "24/7/365 · " if national.always else ""
    seen = f"seen {british(national.checked_on)} at {national.seen_at}"
    add_words(line, f"{always}national, {seen}", "hint")
    return card
