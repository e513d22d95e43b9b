"""One child: name, class, number, days, how the family is reached; a joiner when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from esafety_desktop.dates import british
from esafety_desktop.school import (
    child_rules,
    day_rules,
    people_service,
    pupil_draft_view,
    service,
    upn_rules,
)
from esafety_desktop.school.parents_view import ParentsView
from esafety_desktop.school.rows import PupilRow
from esafety_desktop.school.ui_pupil_dialog import Ui_PupilDialog
from esafety_desktop.value import replace
from esafety_desktop.widgets import theme
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within, text_is_large
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from esafety_desktop.school.rows import ParentRow
    from esafety_desktop.widgets.desk import Desk

_NO_CLASS = "In no class"
_NEW_CLASS = "A new class…"
NEW = "new"
"""In the place of a draft: a child who isn't kept yet; in the list of classes: a new one."""
_BY_NAME = "As its name says"


class PupilDialog(DraftDialog):
    """Shows and changes one child and the adults to ring and to write to.

    ``class_id`` is where a joiner stands at first. What was typed survives a lock, also of the
    adult whose form is open; Cancel throws it away, for a record must not look changed that isn't.
    """

    reads_in_order = True

    def __init__(
        self,
        desk: Desk,
        pupil_id: str | None = None,
        parent: QWidget | None = None,
        class_id: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_PupilDialog()
        self.ui.setupUi(self)
        self.row = (
            people_service.pupil(desk.store, pupil_id)
            if pupil_id
            else PupilRow("", "", "", class_id=class_id or None)
        )
        theme.set_role(self.ui.heading, "title")
        theme.set_role(self.ui.reason, "hint")
        adults = service.parents(desk.store, [self.row.id]) if self.row.id else ()
        self._adults = adults
        self.adults = ParentsView(adults, self)
        self.parents = self.adults.table
        self.ui.parentsPlace.addWidget(self.adults)
        self.ui.parentsLabel.setBuddy(self.parents)
        self.ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        theme.set_role(self.ok, "primary")
        self.letter = self.ui.buttons.addButton(
            "&Write a letter…", QDialogButtonBox.ButtonRole.ActionRole
        )
        self.letter.setVisible(bool(self.row.id) and self.row.here_on(desk.store.today()))
        self._fill()
        for edit in self.findChildren(QLineEdit):
            edit.textChanged.connect(lambda _text: self._say_why())
        today = desk.store.today
        in_full(self.ui.born, lambda text: day_rules.read_birthday(text, today()))
        for line in (self.ui.joined, self.ui.left):
            in_full(line, lambda text: day_rules.read_school_day(text, today()))
        self.ok.clicked.connect(self._keep)
        self.letter.clicked.connect(self._write)
        self._say_why()
        self._keep_words()
        if text_is_large(self):
            open_within(self, 0, 0, foot=2)

    def _keep_words(self) -> None:
        """Put back what a lock interrupted, and keep what is typed from now on."""
        self._before, self._sealed = pupil_draft_view.gathered(self.ui), False
        self.draft = DraftKeeper(self.desk.store, f"pupil/{self.row.id or NEW}", self._fields, self)
        found = self.draft.found()
        pupil_draft_view.put(self.ui, found)
        self.adults.take_up(found.get("adults", ()), found.get("off", ()))
        if form := found.get("form"):
            QTimer.singleShot(0, self, lambda: self.adults.open_again(form))
        pupil_draft_view.watch(self.ui, self._touch)
        self.adults.changed.connect(self._touch)
        self.adults.typing.connect(self._touch)

    def _touch(self, *_: object) -> None:
        if not self._sealed:
            self.draft.touch()

    def _fields(self) -> dict[str, Any]:
        """Only what differs from the record: what others change meanwhile stays theirs."""
        now = pupil_draft_view.gathered(self.ui)
        kept = {name: value for name, value in now.items() if value != self._before[name]}
        return kept | self.adults.draft(self._adults)

    def keep_draft(self) -> None:
        """Seal what is being typed; closing after that keeps it."""
        self.draft.keep()
        self._sealed = True

    def reject(self) -> None:
        if not self._sealed:
            self.draft.clear()
        super().reject()

    def _fill(self) -> None:
        row, form = self.row, self.ui
        form.heading.setText(f"{isolated(row.name)}, {row.class_name}".strip(", ") or "New pupil")
        form.forename.setText(row.forename)
        form.surname.setText(row.surname)
        form.knownAs.setText(row.known_as)
        form.upn.setText(row.upn)
        form.born.setText(british(row.born))
        form.joined.setText(british(row.joined_on))
        form.left.setText(british(row.left_on))
        form.telephoneOnly.setChecked(row.telephone_only)
        form.askFirst.setChecked(row.ask_dsl_first)
        form.classBox.addItem(_NO_CLASS, None)
        for known in service.classes(self.desk.store):
            form.classBox.addItem(known.name, known.id)
        if row.class_id and form.classBox.findData(row.class_id) < 0:
            form.classBox.addItem(row.class_name, row.class_id)
        form.classBox.addItem(_NEW_CLASS, NEW)
        form.classBox.setCurrentIndex(max(0, form.classBox.findData(row.class_id)))
        form.newYear.addItem(_BY_NAME, "")
        for year_group in service.YEAR_GROUPS:
            form.newYear.addItem(year_words(year_group), year_group)
        form.classBox.currentIndexChanged.connect(lambda _number: self._on_class())
        form.newYear.currentIndexChanged.connect(lambda _number: self._say_why())
        self._on_class()

    @property
    def _new_class(self) -> bool:
        return bool(self.ui.classBox.currentData() == NEW)

    def _on_class(self) -> None:
        """The fields of a new class are there only while one is made."""
        for widget in (self.ui.newClassLabel, self.ui.newClassPlace):
            widget.setVisible(self._new_class)
        self._say_why()

    def new_class(self) -> tuple[str, str] | None:
        """Name and year group of the class that is to be made.

        Raises:
            ValueError: it has no name, or nobody can tell its year group from it.
        """
        if not self._new_class:
            return None
        name = self.ui.newClass.text().strip()
        if not name:
            raise ValueError("Type the name of the new class, such as 5B.")
        year_group = self.ui.newYear.currentData() or child_rules.year_of_class(name)
        if not year_group:
            raise ValueError(f"Choose the year group of {name}: its name doesn't say it.")
        return name, year_group

    def _day(self, edit: QLineEdit, what: str, read: Callable[[str, date], date]) -> date | None:
        text = edit.text().strip()
        if not text:
            return None
        try:
            return read(text, self.desk.store.today())
        except (ValueError, OverflowError) as error:
            raise ValueError(f"{what}: {error}") from None

    def typed(self) -> PupilRow:
        """What stands in the form.

        Raises:
            ValueError: with what is wrong, in plain words.
        """
        form = self.ui
        if not form.forename.text().strip() or not form.surname.text().strip():
            raise ValueError("Type both forename and surname.")
        number = upn_rules.tidy(form.upn.text())
        if number and (fault := upn_rules.fault(number)):
            raise ValueError(f"Unique pupil number: {fault}")
        return replace(
            self.row,
            forename=form.forename.text(),
            surname=form.surname.text(),
            known_as=form.knownAs.text(),
            upn=number,
            born=self._day(form.born, "Date of birth", day_rules.read_birthday),
            class_id=None if self._new_class else form.classBox.currentData(),
            joined_on=self._day(form.joined, "Joined on", day_rules.read_school_day),
            left_on=self._day(form.left, "Left on", day_rules.read_school_day),
            telephone_only=form.telephoneOnly.isChecked(),
            ask_dsl_first=form.askFirst.isChecked(),
        )

    def _say_why(self) -> None:
        try:
            self.typed()
            self.new_class()
        except ValueError as error:
            self.ui.reason.setText(str(error))
            self.ok.setEnabled(False)
            self.letter.setEnabled(False)
        else:
            self.ui.reason.clear()
            self.ok.setEnabled(True)
            self.letter.setEnabled(True)

    def _write(self) -> None:
        """A letter home; what was changed here is kept first, as by OK."""
        with self.desk.guard(self):
            if self.typed() != self.row or self.new_class() or self._new_adults() is not None:
                self._save()
            self.draft.clear()
            self.accept()
            self.desk.open_place(f"letters/home/pupil/{self.row.id}")

    def _keep(self) -> None:
        with self.desk.guard(self):
            self._save()
            self.accept()

    def _save(self) -> None:
        result = people_service.save_pupil(
            self.desk.store, self.typed(), self.new_class(), self._new_adults()
        )
        self.draft.clear()
        self.row = self.desk.done(result, self)

    def _new_adults(self) -> tuple[ParentRow, ...] | None:
        """The adults, where anything of them was changed here."""
        return self.adults.typed() if self.adults.rows != self._adults else None


def year_words(year_group: str) -> str:
    """``Year 5``, ``Reception``, ``Nursery``."""
    return {"N": "Nursery", "R": "Reception"}.get(year_group, f"Year {year_group}")
