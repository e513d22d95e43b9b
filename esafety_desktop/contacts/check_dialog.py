"""“Check what is due”: the contacts one after the other; Enter says that one is still right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from esafety_desktop.contacts import service
from esafety_desktop.contacts.card_view import offer_marks
from esafety_desktop.contacts.check_service import counted, to_check
from esafety_desktop.contacts.contact_dialog import ContactDialog, entry_from_draft
from esafety_desktop.contacts.contact_rows import CheckRow
from esafety_desktop.contacts.contact_rules import from_suggestion, mark_of
from esafety_desktop.contacts.form_page_view import show_form, take_out_form
from esafety_desktop.contacts.rows import EntryRow
from esafety_desktop.contacts.ui_check_dialog import Ui_CheckDialog
from esafety_desktop.contacts.words_view import keep_words, words_of
from esafety_desktop.value import replace
from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_LINE_AT_10_PT = 16


class CheckDialog(QDialog):
    """One contact at a time; putting one right happens on the same page.

    Signals:
        print_wanted: the sheet shall be printed with what is now right.
    """

    print_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget, *, everything: bool = False) -> None:
        super().__init__(parent)
        self.desk = desk
        self.form: ContactDialog | None = None
        self.ui = Ui_CheckDialog()
        self.ui.setupUi(self)
        self.ui.by.setText(desk.store.account.name)
        self.ui.everything.setChecked(everything)
        self._connect()
        room = room_on_screen(self)
        times = max(self.fontMetrics().height() / _LINE_AT_10_PT, 1.0)
        wide, high = round(720 * times), round(640 * times)
        self.resize(min(wide, room.width() * 9 // 10), min(high, room.height() * 9 // 10))
        self.begin()

    def begin(self) -> None:
        """Walk from the first one on."""
        everything = self.ui.everything.isChecked()
        self._rows = list(to_check(self.desk.store, everything=everything))
        self._read_slots()
        self._at = 0
        self._right_ones: set[int] = set()
        self._put_right: set[int] = set()
        self._dead_ones: set[int] = set()
        self._show()

    @property
    def row(self) -> CheckRow | None:
        """What is being asked; None at the end."""
        return self._rows[self._at] if self._at < len(self._rows) else None

    def keep_draft(self) -> None:
        """Seal what is being typed; the tab opens it again as a contact."""
        if self.form is not None:
            self.desk.store.drafts.put("contacts", self.form.draft)

    def _connect(self) -> None:
        ui = self.ui
        ui.everything.toggled.connect(self.begin)
        ui.right.clicked.connect(self._right)
        ui.later.clicked.connect(lambda: self._go(1))
        ui.back.clicked.connect(lambda: self._go(-1))
        ui.change.clicked.connect(self._change)
        ui.noAnswer.setMenu(QMenu(ui.noAnswer))
        ui.again.clicked.connect(self.begin)
        ui.close.clicked.connect(self.accept)
        ui.print.clicked.connect(self.print_wanted)

    def _go(self, step: int) -> None:
        self._at = max(0, self._at + step)
        self._show()

    def _show(self) -> None:
        row = self.row
        if row is None:
            self._show_end()
            return
        ui, slot = self.ui, self._slots[row.slot_id]
        ui.pages.setCurrentWidget(ui.walk)
        ui.count.setText(f"{self._at + 1} of {len(self._rows)}{self._left()}")
        ui.progress.setMaximum(len(self._rows))
        ui.progress.setValue(self._at)
        ui.slot.setText(slot.label)
        ui.purpose.setText(slot.purpose)
        ui.why.setText(row.why)
        ui.why.setVisible(bool(row.why))
        self._fill(row)
        ui.back.setEnabled(self._at > 0)
        known = self._is_known(row.entry)
        ui.change.setVisible(known)
        wrong = row.entry is not None and row.entry.dead
        right = "It &works: checked" if wrong else "&Still right"
        ui.right.setText(right if known else self._verb(row))
        self._offer_marks(row.entry)
        ui.right.setFocus()

    def _is_known(self, entry: EntryRow | None) -> bool:
        """Whether there is something to ring or look up."""
        if entry is None:
            return False
        needed = self._slots[entry.slot_id].missing
        return bool(entry.numbers) or not (needed or entry.silent)

    def _offer_marks(self, entry: EntryRow | None) -> None:
        """“No answer…”: which number it was, or that somebody tries again another day."""
        numbers = [one.number for one in entry.working] if entry and entry.id else []
        menu = self.ui.noAnswer.menu()
        menu.clear()
        offer_marks(menu, numbers, self._dead)
        menu.addAction("&Only nobody there: ask again another day", partial(self._go, 1))
        self.ui.noAnswer.setVisible(bool(numbers))

    def _dead(self, numbers: list[str]) -> None:
        """Mark numbers as not working and go on."""
        row = self.row
        if row is None or row.entry is None:
            return
        with self.desk.guard(self):
            done = service.mark_dead(self.desk.store, row.entry.id, numbers)
            self._show_kept(self.desk.done(done, self))
            self._right_ones.discard(self._at)
            self._put_right.discard(self._at)
            self._dead_ones.add(self._at)
            self._go(1)

    def _left(self) -> str:
        """What this walk has not settled yet, as the strip behind it counts."""
        settled = self._right_ones | self._put_right
        holds = counted(row for at, row in enumerate(self._rows) if at not in settled)
        return f": {holds}" if holds else ""

    @staticmethod
    def _verb(row: CheckRow) -> str:
        return "&Checked, it is right…" if row.offered else "&Fill it in…"

    def _fill(self, row: CheckRow) -> None:
        entry = row.entry or (from_suggestion(row.offered) if row.offered else None)
        ui = self.ui
        ui.card.setVisible(entry is not None)
        if entry is None:
            return
        about = (entry.role, entry.organisation if entry.organisation != entry.name else "")
        ui.name.setText(" · ".join(part for part in (entry.name, *about) if part))
        ways = [one.number if row.offered else f"{one.number}  {one.when}" for one in entry.numbers]
        ui.numbers.setText(
            "\n".join([*ways, *filter(None, (entry.web, entry.email))]) or "No number"
        )
        ui.about.setText(entry.notes)
        ui.about.setVisible(bool(entry.notes))
        ui.checked.setText(row.offered.seen if row.offered else entry.checked)

    def _show_end(self) -> None:
        changed = len(self._put_right)
        right = len(self._right_ones - self._put_right)
        dead = len(self._dead_ones - self._right_ones - self._put_right)
        left = len(self._rows) - right - changed - dead
        ui = self.ui
        ui.pages.setCurrentWidget(ui.end)
        nothing = "Nothing is due" if not self._rows else "That was the last one"
        ui.endTitle.setText(nothing)
        parts = []
        if right:
            parts.append(f"Still right: {right}.")
        if changed:
            parts.append(f"Put right or filled in: {changed}.")
        if dead:
            parts.append(f"Marked as not working: {dead}. Today asks for their numbers.")
        if left:
            parts.append(f"Left for another day: {left}. What is due stays on Today.")
        if not self._rows:
            parts.append("Every contact was checked within the last twelve months.")
        elif changed:
            parts.append("Sheets and cards that hang in school still show the old numbers.")
        ui.endText.setText("\n".join(parts))
        ui.again.setVisible(bool(left))
        ui.close.setDefault(True)
        ui.close.setFocus()

    def _right(self) -> None:
        row = self.row
        if row is None:
            return
        if row.entry is None or not self._is_known(row.entry):
            self._change()
            return
        with self.desk.guard(self):
            done = service.mark_checked_today(self.desk.store, row.entry.id, self.ui.by.text())
            self._show_kept(self.desk.done(done, self))
            self._right_ones.add(self._at)
            self._dead_ones.discard(self._at)
            self._go(1)

    def _change(self) -> None:
        """Show the contact's own form in this place."""
        row = self.row
        if row is None:
            return
        entry = row.entry or EntryRow(row.slot_id)
        if row.offered:
            entry = from_suggestion(row.offered)
        today, by = self.desk.store.today(), self.ui.by.text().strip()
        found = words_of(self.desk.store, entry)
        begun = entry_from_draft(found) if found else entry
        begun = replace(begun, last_checked_on=today, checked_by=by)
        self.form = ContactDialog(self._slots[row.slot_id], begun, today, by, self)
        keep_words(self.form, self.desk.store, entry)
        if found:
            self.form.take_up(found)
        self.form.checked.rung = True
        self.form.known = mark_of(row.entry) if row.entry else None
        self.form.setWindowFlags(Qt.WindowType.Widget)
        show_form(self.ui.pages, self.form, self._keep, self._close_form)

    def _keep(self) -> None:
        form = self.form
        if form is None:
            return
        form.show()
        with self.desk.guard(self):
            kept = service.save_entry(self.desk.store, form.entry)
            self._show_kept(self.desk.done(kept, self))
            self._close_form()
            self._put_right.add(self._at)
            self._go(1)

    def _read_slots(self) -> None:
        self._slots = {slot.id: slot for slot in service.contact_map(self.desk.store).slots}

    def _show_kept(self, entry_id: str) -> None:
        """Whoever comes back to this stop sees the contact as it is now."""
        self._read_slots()
        found = (one for slot in self._slots.values() for one in slot.entries)
        entry = next(one for one in found if one.id == entry_id)
        self._rows[self._at] = CheckRow(entry.slot_id, "", entry, due=False)

    def _close_form(self) -> None:
        take_out_form(self.ui.pages, self.form, self.ui.walk)
        self.form = None
        self.ui.right.setFocus()
