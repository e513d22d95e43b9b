"""One contact of a slot: who, how to reach them and when, and when that was last checked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.contacts.checked_view import CheckedLine
from esafety_desktop.contacts.contact_rules import complaint, doubts, mark_of, usual_hours
from esafety_desktop.contacts.doubt_view import ask_about
from esafety_desktop.contacts.number_line_view import NumberLine
from esafety_desktop.contacts.number_rules import dialled_key, read_number
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.contacts.ui_contact_dialog import Ui_ContactDialog
from esafety_desktop.value import as_dict, replace
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QShowEvent

    from esafety_desktop.contacts.rows import SlotRow

_MOST_NUMBERS = 8
_TEXTS = ("slot_id", "person", "role", "organisation", "email", "web", "notes", "checked_by",
          "origin")  # fmt: skip


class ContactDialog(QDialog):
    """Gathers one contact; the service keeps it.

    A new one with an origin is a suggestion: it can't be kept before somebody has checked it.

    Args:
        slot: Where it belongs.
        entry: What to begin with; a new one has no id.
        today: The day in England.
        account: Who is signed in, for "checked by".
        parent: The window over which it opens.

    Attributes:
        known: The mark of the contact as it was when the form opened; None for a new one.
        keeps: Tries to keep what is typed; where it can't, the form stays. None: `accepted` tells.
        resumed: Whether it shows what was typed into another form before.
        thrown: Whether what was typed shall not be kept.

    Signals:
        typed: something was typed.
    """

    typed = Signal()

    def __init__(
        self, slot: SlotRow, entry: EntryRow, today: date, account: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ContactDialog()
        self.ui.setupUi(self)
        self._entry = entry
        self.known = mark_of(entry) if entry.id else None
        self.keeps: Callable[[], bool] | None = None
        self.resumed = self.thrown = False
        self._elsewhere: Mapping[str, str] = {}
        self._begun: EntryRow | None = None
        self._asked: tuple[str, ...] = ()
        self._usual = NumberRow("", usual_hours(slot.id))
        self._lines: list[NumberLine] = []
        self._show_slot(slot)
        self._fill(entry)
        self.checked = CheckedLine(self.ui, entry, today, account, self)
        self._connect()
        self._begun = self.entry
        self._check()
        self.ui.person.setFocus()

    @property
    def entry(self) -> EntryRow:
        """The contact as typed; a date that can't be read counts as none."""
        return replace(
            self._entry,
            person=self.ui.person.text().strip(),
            role=self.ui.role.text().strip(),
            organisation=self.ui.organisation.text().strip(),
            email=self.ui.email.text().strip(),
            web=self.ui.web.text().strip(),
            notes=self.ui.notes.toPlainText().strip(),
            numbers=tuple(line.row for line in self._lines if line.row.number),
            last_checked_on=self.checked.day()[0],
            checked_by=self.ui.checkedBy.text().strip(),
        )

    @property
    def draft(self) -> dict[str, object]:
        """All that is typed, right or wrong, to be sealed while the screen is locked."""
        kept = as_dict(self.entry)
        rows = [line.row for line in self._lines]
        kept["numbers"] = [
            [row.number, row.hours.value, row.days, str(row.dead_on or "")] for row in rows
        ]
        kept["last_checked_on"] = self.ui.checkedOn.text()
        kept["known"] = self.known
        kept["checked"] = self.checked.draft
        return kept

    def take_up(self, draft: Mapping[str, object]) -> None:
        """Go on with what was typed before the screen was locked.

        Raises:
            KeyError, TypeError, ValueError: the draft is of another kind.
        """
        self.known = str(draft["known"]) if draft["known"] else None
        self.checked.take_up(draft["checked"], str(draft["last_checked_on"]))
        self.resumed = True
        self.ui.back.show()
        self._throw.show()
        self._check()

    def throw_away(self) -> None:
        """Close it; the next form begins with the contact as it stands."""
        self.thrown = True
        self.reject()

    def accept(self) -> None:
        """Keep what is typed; a number that looks odd is asked about once."""
        stood = [one.number for one in self._entry.numbers if self._entry.id]
        odd = doubts(self.entry, [*stood, *self._asked])
        if odd:
            ask_about(self, odd, self._keep_as_typed, self._put_right)
        elif self.keeps is None or self.keeps():
            super().accept()

    def _keep_as_typed(self) -> None:
        self._asked = tuple(line.row.number for line in self._lines)
        self.accept()

    def _put_right(self) -> None:
        for line in self._lines:
            if offer := read_number(line.row.number).offer:
                line.number.setText(offer)
        self._keep_as_typed()

    def goes_on(self, stands: EntryRow | None) -> None:
        """The person was told how the contact stands now: OK keeps what is typed over that."""
        self._entry = replace(self._entry, id=stands.id if stands else "")
        self.known = mark_of(stands) if stands else None

    def add_number(self) -> None:
        """Another empty line for a number."""
        self._add(self._usual)
        self._lines[-1].number.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As large as everything in it where the screen has room; else it scrolls."""
        super().showEvent(event)
        room = self.ui.room
        inside, screen = self.ui.roomInside.minimumSizeHint(), room_on_screen(self)
        wide = inside.width() + room.verticalScrollBar().sizeHint().width() + 4
        room.setMinimumWidth(min(wide, screen.width() * 8 // 10))
        if self.isWindow():
            beside = self.sizeHint().height() - room.sizeHint().height()
            high = self.ui.inside.totalHeightForWidth(wide) + beside + 8
            self.resize(self.width(), min(high, screen.height() * 9 // 10))

    def watch_for(self, elsewhere: Mapping[str, str]) -> None:
        """Say it when a number is typed that stands at somebody else: by what is dialled, whose."""
        self._elsewhere = elsewhere
        self._check()

    def _twice(self) -> list[str]:
        said = []
        for line in self._lines:
            whose = self._elsewhere.get(dialled_key(line.row.number))
            if whose:
                said.append(f"{line.row.number} is also the number of {whose}.")
        return said

    def _show_slot(self, slot: SlotRow) -> None:
        offered = next((one for one in slot.suggestions if one.id == self._entry.origin), None)
        self.setWindowTitle(f"Check first: {offered.name}" if offered else f"Contact: {slot.label}")
        self.ui.slotLabel.setText(slot.label)
        self.ui.purposeLabel.setText(slot.purpose)
        hint = f"{offered.seen} {offered.ask} Nothing uses it before." if offered else slot.hint
        self.ui.hintLabel.setText(hint)
        self.ui.hintLabel.setVisible(bool(hint))
        if offered:
            self.ui.checkedLabel.setText("Checked &on")
        for label in (self.ui.slotLabel, self.ui.complaint, self.ui.hintLabel, self.ui.doubt):
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.ui.doubt, "warn")
        set_role(self.ui.slotLabel, "section")
        set_role(self.ui.purposeLabel, "hint")
        set_role(self.ui.hintLabel, "warn")
        set_role(self.ui.complaint, "danger")
        ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setDefault(True)
        set_role(ok, "primary")
        self.ui.back.hide()
        set_role(self.ui.back, "warn")
        way = QDialogButtonBox.ButtonRole.DestructiveRole
        self._throw = self.ui.buttons.addButton("Throw awa&y what was typed", way)
        self._throw.setObjectName("throwAway")
        self._throw.setAutoDefault(False)
        self._throw.clicked.connect(self.throw_away)
        self._throw.hide()

    def _fill(self, entry: EntryRow) -> None:
        self.ui.person.setText(entry.person)
        self.ui.role.setText(entry.role)
        self.ui.organisation.setText(entry.organisation)
        self.ui.email.setText(entry.email)
        self.ui.web.setText(entry.web)
        self.ui.notes.setPlainText(entry.notes)
        for row in entry.numbers or (self._usual,):
            self._add(row)

    def _connect(self) -> None:
        ui = self.ui
        for edit in (
            ui.person,
            ui.role,
            ui.organisation,
            ui.email,
            ui.web,
            ui.checkedOn,
            ui.checkedBy,
        ):
            edit.textChanged.connect(self._check)
        ui.notes.textChanged.connect(self._check)
        ui.addNumber.clicked.connect(self.add_number)
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)

    def _add(self, row: NumberRow) -> None:
        line = NumberLine(row, len(self._lines) + 1, self._check, self._remove)
        self._lines.append(line)
        self.ui.numbers.addWidget(line)
        for part in line.findChildren(QWidget):
            part.ensurePolished()
        line.show()
        two = len(self._lines) > 1
        before: QWidget = self._lines[-2].stops[-1] if two else self.ui.organisation
        for part in (*line.stops, self.ui.addNumber):
            self.setTabOrder(before, part)
            before = part
        self.ui.addNumber.setEnabled(len(self._lines) < _MOST_NUMBERS)

    def _remove(self, line: NumberLine) -> None:
        self._lines.remove(line)
        self.ui.numbers.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.ui.addNumber.setEnabled(True)
        self.ui.addNumber.setFocus()
        self._check()

    def _check(self) -> None:
        unchecked = self.checked.hold([line.row for line in self._lines])
        entry = self.entry
        wrong = self.checked.day()[1] or complaint(entry)
        known = self.resumed or self._entry.id or self._entry.origin
        self.ui.complaint.setText(wrong if known or entry != self._begun else "")
        odd = (
            ""
            if wrong
            else "\n".join(
                [*(one.doubt for one in doubts(entry)), *self._twice(), unchecked]
            ).strip()
        )
        self.ui.doubt.setText(odd)
        self.ui.doubt.setVisible(bool(odd))
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        self.typed.emit()


def entry_from_draft(draft: Mapping[str, object]) -> EntryRow:
    """What had been typed before the screen was locked, but for the day of the last check.

    That stays text (``last_checked_on``): it may be half typed.

    Raises:
        KeyError, TypeError, ValueError: the draft is of another kind.
    """
    texts = {key: str(draft[key]) for key in _TEXTS}
    numbers = draft["numbers"]
    if not isinstance(numbers, list):
        raise TypeError("numbers")
    return EntryRow(
        **texts,
        id=str(draft["id"]),
        numbers=tuple(
            NumberRow(str(n[0]), Hours(n[1]), str(n[2]), date.fromisoformat(n[3]) if n[3] else None)
            for n in numbers
        ),
        last_checked_on=None,
    )
