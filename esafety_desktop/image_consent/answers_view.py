"""The answers of a class: typed into a grid, or one slip after the other from the scanner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.grid_view import GridView
from esafety_desktop.image_consent.pages import render_list
from esafety_desktop.image_consent.rows import Answer
from esafety_desktop.image_consent.typed_answers_view import TypedAnswers
from esafety_desktop.image_consent.ui_answers_view import Ui_AnswersView
from esafety_desktop.widgets.empty_button import EmptyButton
from esafety_desktop.widgets.narrowed import Narrowed
from esafety_desktop.widgets.save_table import ask_where
from esafety_desktop.widgets.strips import Strip
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog

    from esafety_desktop.image_consent.slip_service import Scanned
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk

_SCANNER_MS = 300
"""A whole code in less than this was not typed by hand."""
_NOBODY = "No child is on the roll yet. Import the pupils first."
_NO_MATCH = "No child is called that. Escape empties the line above."
_NEXT = "Now Y or N for each box, or A for yes to all."


class AnswersView(QWidget):
    """Children by uses.

    Signals:
        touched: Something was changed here; what else is shown is to be read again.
    """

    touched = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.origin = parent
        self.ui = Ui_AnswersView()
        self.ui.setupUi(self)
        self.grid = GridView(service.image_keeping().limit_words, self)
        self.ui.grid_place.addWidget(self.grid)
        EmptyButton(
            self.grid,
            "Import pupils…",
            lambda: desk.open_place("menu/import_pupils"),
            lambda: not self.grid.answers.every,
        )
        self.changed_words = Strip("", "warn", ("They mean the same", self._keep_earlier), self)
        self.changed_words.say("")
        self.ui.strips.addWidget(self.changed_words)
        self.ui.strips.addWidget(Narrowed(self, (self.ui.school_class,)))
        self.full_names = QAction("&Full names on the list", self)
        self.full_names.setCheckable(True)
        self._earlier = ""
        self._typing = QElapsedTimer()
        self.typed = TypedAnswers(desk, self.grid, self._done, self)
        self._wire()

    @property
    def class_id(self) -> str | None:
        """The class chosen; None for the whole school."""
        return self.ui.school_class.currentData() or None

    def refresh(self) -> None:
        """Read everything shown again; choices and place are kept."""
        self._fill_classes()
        self._show()

    def show_child(self, pupil_id: str) -> None:
        """Bring a child's answers into view, past every choice that hides them."""
        if self.grid.answers.number_of(pupil_id) < 0:
            self.ui.filter.clear()
            self.ui.school_class.setCurrentIndex(0)
        self.grid.show_child(pupil_id)
        self.grid.setFocus()

    def choose_class(self, class_id: str) -> None:
        """Show one class, "" for the whole school."""
        box = self.ui.school_class
        box.setCurrentIndex(max(box.findData(class_id), 0))

    def print_list(self) -> None:
        """Preview the no-photograph list of the classes that are shown."""
        with self.desk.guard(self):
            first_only = not self.full_names.isChecked()
            found = service.class_list(
                self.desk.store,
                self.class_id,
                first_name_only=first_only,
                names=self._classes_found(),
            )
            self.desk.print(
                self, found.title, lambda progress: render_list(found, progress), found.title
            )

    def _classes_found(self) -> frozenset[str] | None:
        """The classes of the children whom the filter leaves; None while it hides nobody."""
        shown, every = self.grid.answers.shown, self.grid.answers.every
        if len(shown) in {0, len(every)}:
            return None
        return frozenset(row.class_name for row in shown)

    def _wire(self) -> None:
        ui = self.ui
        ui.school_class.currentIndexChanged.connect(lambda _at: self._show())
        ui.filter.textChanged.connect(self._on_filter)
        ui.scan_line.textEdited.connect(self._on_typing)
        ui.scan_line.returnPressed.connect(self._on_code)
        self.typed.said.connect(self.say)
        self.typed.slip_done.connect(ui.scan_line.setFocus)
        self.grid.opened.connect(self.open_answers)
        self.grid.withdrawn.connect(self.open_withdrawal)
        ui.all_yes.clicked.connect(lambda: self.grid.want_rows(Answer.YES))
        ui.withdrawn.clicked.connect(lambda: self._with_child(self.open_withdrawal))
        ui.all_except.clicked.connect(self._on_all_except)
        ui.more.setMenu(self._menu())
        ui.print_list.clicked.connect(self.print_list)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("Answers &of this child…\tEnter").triggered.connect(
            lambda _on=False: self._with_child(self.open_answers)
        )
        menu.addAction("Sa&ve as a table…").triggered.connect(lambda _on=False: self._on_save())
        menu.addSeparator()
        menu.addAction(self.full_names)
        return menu

    def _fill_classes(self) -> None:
        box, chosen = self.ui.school_class, self.ui.school_class.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem("All classes", "")
        for row in service.class_choices(self.desk.store):
            box.addItem(row.name, row.id)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.blockSignals(False)

    def _show(self) -> None:
        found = service.answer_grid(self.desk.store, self.class_id)
        self.grid.set_grid(found, one_class=self.class_id is not None)
        self.grid.empty_text = _NO_MATCH if found.rows else _NOBODY
        self._sum_up()

    def _sum_up(self) -> None:
        rows, uses = self.grid.answers.every, self.grid.answers.uses
        answered = sum(row.answered for row in rows)
        self.ui.figure.setText(f"{answered} of {len(rows)} answered")
        self.ui.all_except.setEnabled(self.class_id is not None and bool(rows))
        self.ui.print_list.setEnabled(bool(rows))
        changed = [
            (use, sum(row.cells[at].earlier is not None for row in rows))
            for at, use in enumerate(uses)
        ]
        use, number = next(((use, number) for use, number in changed if number), (None, 0))
        self._earlier = use.id if use else ""
        answers = "1 answer does" if number == 1 else f"{number} answers do"
        said = f"The words of “{use.short}” changed: {answers} not count until " if use else ""
        self.changed_words.say(f"{said}the family answers anew." if use else "")

    def _on_filter(self, text: str) -> None:
        self.grid.answers.set_filter(text)

    def _on_typing(self, text: str) -> None:
        if len(text) <= 1:
            self._typing.start()

    def _on_code(self) -> None:
        typed = self.ui.scan_line.text()
        fast = self._typing.isValid() and self._typing.elapsed() < _SCANNER_MS
        self.ui.scan_line.clear()
        self._typing.invalidate()
        with self.desk.guard(self):
            result = service.scan_slip(self.desk.store, typed, fast=fast)
            self.take(self.desk.done(result, self.origin), typed)

    def hear(self, scans: Sequence[Any]) -> None:
        """Slips that the scanner read while this was before the person."""
        row = scans[-1].row
        if self.isVisible() and row is not None:
            with self.desk.guard(self):
                self.take(service.meaning(self.desk.store, row), scans[-1].typed)

    def take(self, found: Scanned, typed: str) -> None:
        """Go to the answers of a slip; without any, say what the slip is."""
        if not found.pupil_id:
            self.say(found.sentence, found.tone)
            if found.misread:
                self.ui.scan_line.setText(typed)
                self.ui.scan_line.selectAll()
            return
        if self.class_id not in {None, found.class_id}:
            self.choose_class(found.class_id)
        self._replace(found.pupil_id)
        self.show_child(found.pupil_id)
        self.typed.begin_slip(found.pupil_id)
        self.say(f"{found.sentence} {_NEXT}", found.tone)
        self.touched.emit()

    def _done(self, result: Changed[Any], pupils: list[str]) -> None:
        self.desk.done(result, self.origin)
        if result.areas:
            if len(pupils) == 1:
                self._replace(pupils[0])
            else:
                self._show()
            self.touched.emit()
        if result.said:
            self.say(result.said, "ok" if result.areas else "group")

    def _replace(self, pupil_id: str) -> None:
        self.grid.answers.replace_row(service.child(self.desk.store, pupil_id))
        self._sum_up()

    def say(self, sentence: str, tone: str) -> None:
        """What was done last."""
        self.ui.answer.setText(sentence)
        set_role(self.ui.answer, tone)

    def _with_child(self, open_for: Any) -> None:
        row = self.grid.current_child()
        if row is None:
            self.say("Choose a child in the grid first.", "warn")
        else:
            open_for(row.pupil_id)

    def open_answers(self, pupil_id: str) -> None:
        """All about one child: limits, note, history."""
        from esafety_desktop.image_consent.answers_dialog import AnswersDialog

        self._open(AnswersDialog(self.desk, pupil_id, self))

    def open_withdrawal(self, pupil_id: str) -> None:
        """The family takes consent back."""
        from esafety_desktop.image_consent.withdraw_dialog import WithdrawDialog

        self._open(WithdrawDialog(self.desk, pupil_id, self.grid.chosen_uses(), self))

    def _open(self, dialog: QDialog) -> None:
        dialog.accepted.connect(self.refresh)
        dialog.accepted.connect(self.touched)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_all_except(self) -> None:
        from esafety_desktop.image_consent.all_yes_dialog import AllYesDialog

        class_id = self.class_id
        if class_id is None:
            return
        dialog = AllYesDialog(self.grid.answers.every, self.ui.school_class.currentText(), self)
        dialog.accepted.connect(lambda: self._all_yes(class_id, dialog.except_ids))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _all_yes(self, class_id: str, except_ids: list[str]) -> None:
        with self.desk.guard(self):
            self._done(service.all_yes_except(self.desk.store, class_id, except_ids), [])

    def _keep_earlier(self) -> None:
        with self.desk.guard(self):
            self._done(service.keep_earlier(self.desk.store, self._earlier), [])

    def _on_save(self) -> None:
        store, class_id = self.desk.store, self.class_id
        title = "Answers about pictures"
        ask_where(self.desk, self, title, lambda: service.answer_tables(store, class_id))
