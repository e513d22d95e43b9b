"""Putting a back-up in place in three clicks: choose, look inside, restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QMessageBox, QWidget
from shiboken6 import isValid

from esafety_desktop.backups import after_service, book_service, found_service, inside_service
from esafety_desktop.backups.facts_view import facts, facts_table, found_table
from esafety_desktop.backups.inside_service import Key
from esafety_desktop.backups.ui_restore import Ui_Restore
from esafety_desktop.dates import utc_now
from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.backups.rows import After, Found, Inside
    from esafety_desktop.widgets.jobs import Job, Jobs

_FILTER = "Back-ups (*.esafety-backup)"
_FACTS = 9
"""Lines of text that the comparison shows at once."""
_FIRST = (
    "What is here now is backed up first. In the list of back-ups it stands as “Just before the"
    " restore” for eight weeks, if you want to come back to it."
)


class RestoreDialog(QDialog):
    """Changes nothing itself.

    Args:
        folder: The data folder; it may be empty, on a new PC.
        jobs: The worker.
        now: What is here now; None where no cabinet is open.
        parent: The window.
        file: A back-up that somebody chose already: it begins with that.
        name: Who is signed in.

    Signals:
        wanted: an ``after_service.Wanted``.
    """

    wanted = Signal(object)

    def __init__(
        self,
        folder: Path,
        jobs: Jobs,
        now: Callable[[], Inside] | None = None,
        parent: QWidget | None = None,
        *,
        file: Path | None = None,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.ui = Ui_Restore()
        self.ui.setupUi(self)
        self.setProperty("help_page", "new-pc" if now is None else "backups")
        self._folder = folder
        self._jobs = jobs
        self._now = now() if now is not None else None
        self._job: Job | None = None
        self.chosen: Found | None = None
        self._after: After | None = None
        self._key = Key()
        self._looked = False
        self._make_tables()
        self._next = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        set_role(self._next, "primary")
        self.ui.busy.hide()
        self.ui.other.clicked.connect(self._browse)
        self.ui.again.clicked.connect(lambda: self.look_round())
        self.ui.back.clicked.connect(self.go_back)
        self.ui.with_code.toggled.connect(lambda _on: self._ask_key())
        for edit in (self.ui.password, self.ui.code):
            edit.textChanged.connect(lambda _text: self._gate())
        self.ui.buttons.accepted.connect(self.go_on)
        self.ui.buttons.rejected.connect(self.reject)
        self.show_page(self.ui.choose)
        fit_height(self, self.fontMetrics().averageCharWidth() * 92)
        if file is None:
            self.look_round()
        elif not self.choose_file(file):
            self.look_round(self.ui.message.text())

    def _make_tables(self) -> None:
        self.table = found_table()
        self.facts = facts_table()
        self.facts.least_rows = _FACTS
        set_role(self.ui.choose_title, "title")  # laid out before the style sheet saw it
        self.ui.table_line.addWidget(self.table)
        self.ui.facts_line.addWidget(self.facts)
        self.table.chosen.connect(lambda _row: self._gate())
        self.table.opened.connect(lambda _row: self.go_on())

    def look_round(self, said: str = "") -> None:
        """Look for back-ups in the places of this PC and on sticks; what was said stays."""
        folder, self._looked = self._folder, True
        self._work(lambda _progress: found_service.found(folder, utc_now()), self._show_found)
        self._say(said)

    def go_on(self) -> None:
        """Next, Look inside, or Restore."""
        if not self._next.isEnabled():
            return
        page = self.ui.pages.currentWidget()
        if page is self.ui.choose:
            self.take(self.table.current_row())
        elif page is self.ui.open:
            self.look_inside()
        elif self._after is not None:
            self._ask()

    def go_back(self) -> None:
        """One page back."""
        on_the_last = self.ui.pages.currentWidget() is self.ui.seen
        self.show_page(self.ui.open if on_the_last else self.ui.choose)
        if not on_the_last and not self._looked:
            self.look_round()

    def reject(self) -> None:
        """Cancel; what is being read is given up."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def take(self, found: Found | None) -> None:
        """Go on with a back-up."""
        if found is None or not found.good:
            return
        try:
            names = inside_service.names(self._folder, found.path)
        except Problem as problem:
            self._say(f"{problem.message} {problem.advice}")
            return
        self.chosen = found
        self.ui.account.clear()
        self.ui.account.addItems(list(names))
        self.ui.account.setCurrentIndex(max(0, self.ui.account.findText(self._name)))
        self.ui.about.setText(f"Made on {found.when}, {found.megabytes}: {found.path}")
        self.ui.with_code.setVisible(bool(names))
        self.ui.with_code.setChecked(False)
        self.show_page(self.ui.open)
        self._ask_key()

    def look_inside(self) -> None:
        """Open and count, in a temporary folder."""
        found = self.chosen
        if found is None:
            return
        code = self.ui.code.text().strip() if self._by_code else ""
        self._key = key = Key(self.ui.account.currentText(), self.ui.password.text(), code)
        folder = self._folder
        self._work(
            lambda progress: inside_service.look_inside(folder, found.path, key, progress),
            self._show_inside,
        )

    def _ask(self) -> None:
        """Once more, in plain words; where nothing is here yet there is nothing to ask."""
        found, after = self.chosen, self._after
        if found is None or after is None:
            return
        if after.fresh:
            self._put_back()
            return
        box = MessageBox(self)
        box.setObjectName("question")
        box.setWindowTitle("E-Safety Desktop")
        box.setText(after_service.question(after, found.when))
        box.setInformativeText(after_service.passwords_before(after))
        put = box.addButton("&Put it back", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        put.clicked.connect(self._put_back)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _put_back(self) -> None:
        found, after = self.chosen, self._after
        if found is None or after is None:
            return
        self.accept()
        self.wanted.emit(after_service.wanted(found, after, self._key.code))

    def show_page(self, page: QWidget) -> None:
        """Turn to a page; the button says what it does there."""
        self.ui.message.hide()
        self.ui.pages.setCurrentWidget(page)
        texts = {self.ui.choose: "&Next", self.ui.open: "&Look inside", self.ui.seen: "&Restore"}
        self._next.setText(texts[page])
        self.ui.back.setVisible(page is not self.ui.choose)
        self._gate()

    @property
    def _by_code(self) -> bool:
        return self.ui.account.count() == 0 or self.ui.with_code.isChecked()

    def _ask_key(self) -> None:
        by_code = self._by_code
        self.ui.open_words.setText(
            after_service.how_to_open(names=bool(self.ui.account.count()), by_code=by_code)
        )
        for widget in (self.ui.account, self.ui.password):
            self.ui.fields.setRowVisible(widget, not by_code)
        self.ui.fields.setRowVisible(self.ui.code, by_code)
        (self.ui.code if by_code else self.ui.password).setFocus()
        self._gate()

    def _gate(self) -> None:
        page = self.ui.pages.currentWidget()
        row = self.table.current_row()
        if page is self.ui.choose:
            ready = row is not None and row.good
        elif page is self.ui.open:
            ready = bool((self.ui.code if self._by_code else self.ui.password).text().strip())
        else:
            ready = self._after is not None and not self._after.needs_leader
        self._next.setEnabled(ready and self._job is None)

    def _show_found(self, found: tuple[Found, ...]) -> None:
        self.table.set_rows(found)
        if found and self.table.current_row() is None:
            self.table.selectRow(0)
        self.table.setFocus()

    def _show_inside(self, inside: Inside) -> None:
        self._after = after = inside.after
        self.facts.set_rows(facts(inside, self._now))
        if after is None:
            return
        parts = after_service.what_is_put_back(after, waits=inside.locked_waits)
        if after.needs_leader:
            parts = after_service.NEEDS_LEADER
        self.ui.waits.setText(f"{parts}\n\n{after_service.passwords_before(after)}".strip())
        self.ui.aside.setVisible(not after.fresh)
        if self._now is not None:
            self.ui.aside.setText(_FIRST)
        self.show_page(self.ui.seen)
        (self.facts if self._next.isEnabled() else self.ui.back).setFocus()
        fit_height(self)

    def _work(self, work: Callable[..., object], then: Callable[..., object]) -> None:
        self.ui.message.hide()
        self.ui.busy.setMaximum(0)
        self.ui.busy.show()

        def over() -> bool:
            self._job = None
            if not isValid(self):
                return False
            self.ui.busy.hide()
            return True

        def done(result: object) -> None:
            if over():
                then(result)
                self._gate()

        def failed(error: BaseException) -> None:
            if isinstance(error, Cancelled) or not over():
                return
            self._gate()
            if not isinstance(error, Problem):
                raise error
            self._say(f"{error.message} {error.advice}".strip())

        self._job = self._jobs.run(work, done, failed, self._advance)
        self._gate()

    def _advance(self, done: int, total: int) -> None:
        self.ui.busy.setMaximum(total)
        self.ui.busy.setValue(done)

    def _say(self, words: str) -> None:
        self.ui.message.setText(words)
        self.ui.message.setVisible(bool(words))
        fit_height(self)

    def _browse(self) -> None:
        dialog = QFileDialog(self, "Choose a back-up", self._usual_place(), _FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.choose_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _usual_place(self) -> str:
        """Where the back-ups of this PC lie, or else the person's own folder."""
        usual = book_service.usual_folder(self._folder)
        return str(usual if usual.is_dir() else Path.home())

    @property
    def may_choose(self) -> bool:
        """Whether another file can be chosen: none is being looked into."""
        return self.ui.pages.currentWidget() is self.ui.choose

    def choose_file(self, path: Path) -> bool:
        """Go on with a file that somebody chose; False, and said, where it is no back-up."""
        found = found_service.look(path, "this file")
        if found.good:
            self.take(found)
        else:
            self._say(found_service.why_not(path))
        return self.chosen is found
