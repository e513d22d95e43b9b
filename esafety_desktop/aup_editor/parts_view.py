"""The left side of the editor: title, statements in their parts, or the school's own text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.missing_service import Field, Missing
from esafety_desktop.aup_editor.service import Layer, Part, Statement
from esafety_desktop.aup_editor.statements_view import StatementsView
from esafety_desktop.value import replace
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit, QWidget

    from esafety_desktop.aup_editor.draft_view import Draft
    from esafety_desktop.aup_editor.service import Wording
    from esafety_desktop.aup_editor.ui_editor_dialog import Ui_EditorDialog

_KINDS = ("Four parts", "Our own text")
_NO_CHOICE = frozenset({Part.CHOICE})


class PartsView(QObject):
    """Binds the fields of the left side to a draft.

    Signals:
        library_wanted: a statement from the library is to be chosen.
    """

    library_wanted = Signal()

    def __init__(self, ui: Ui_EditorDialog, draft: Draft, parent: QObject) -> None:
        super().__init__(parent)
        self.ui, self.draft = ui, draft
        self.table = StatementsView()
        self._filling = False
        ui.statementsPlace.addWidget(self.table)
        self.origin = WhereFrom(parent=ui.statement.parentWidget())
        ui.statementHead.insertWidget(1, self.origin)
        ui.kind.addItems(_KINDS)
        for part in Part:
            ui.part.addItem(service.part_name(part), part)
        ui.statement.setFixedHeight(ui.statement.fontMetrics().lineSpacing() * 4)
        self._wire()
        ui.kind.setCurrentIndex(1 if draft.wording.free_text else 0)
        self.show_draft()
        if draft.wording.statements:
            self.table.select_key(draft.wording.statements[0].id)

    @property
    def chosen(self) -> Statement | None:
        """The statement that is being edited."""
        return self.table.current_row()

    def show_draft(self) -> None:
        """Show the draft as it stands; what is being typed keeps its caret."""
        wording, ui = self.draft.wording, self.ui
        self._filling = True
        for field, text in (
            (ui.title, wording.title),
            (ui.short_, wording.short),
            (ui.intro, wording.intro),
        ):
            _put(field, text)
        if ui.freeText.toPlainText() != wording.free_text:
            ui.freeText.setPlainText(wording.free_text)
        if wording.free_text or wording.laid_aside:
            self._show_kind(1 if wording.free_text else 0)
        self.table.set_rows(wording.statements)
        self._filling = False
        self._show_chosen()
        ui.undo.setEnabled(bool(self.draft.steps.undo_label))
        ui.redo.setEnabled(bool(self.draft.steps.redo_label))

    def add(self, part: Part | None = None, text: str = "", sources: tuple[str, ...] = ()) -> None:
        """Put a statement below the chosen one, or at the end of a part, and go to it."""
        now = self.chosen
        new = service.new_statement(part or (now.part if now else Part.CAN), text, sources)
        wording = service.add(self.draft.wording, new, now.id if now else "")
        self.ui.kind.setCurrentIndex(0)
        self._edit(wording, "adding a statement")
        self.table.select_key(new.id)
        self._show_chosen()
        self.ui.statement.setFocus()

    def go_to(self, missing: Missing) -> None:
        """Put the keyboard where the first thing that is missing is put right."""
        ui = self.ui
        if missing.field in {Field.STATEMENTS, Field.STATEMENT, Field.WHY}:
            ui.kinds.setCurrentIndex(0)
        if missing.statement:
            self.table.select_key(missing.statement)
            self._show_chosen()
        fields: dict[Field, QWidget] = {
            Field.TITLE: ui.title,
            Field.SHORT: ui.short_,
            Field.STATEMENTS: self.table,
            Field.STATEMENT: ui.statement,
            Field.WHY: ui.why,
            Field.OWN_TEXT: ui.freeText,
        }
        fields[missing.field].setFocus()

    def _wire(self) -> None:
        ui = self.ui
        ui.title.textEdited.connect(lambda text: self._head("title", text))
        ui.short_.textEdited.connect(lambda text: self._head("short", text))
        ui.intro.textEdited.connect(lambda text: self._head("intro", text))
        ui.freeText.textChanged.connect(self._on_free_text)
        ui.kind.currentIndexChanged.connect(self._on_kind)
        ui.statement.textChanged.connect(self._on_statement)
        ui.why.textEdited.connect(self._on_why)
        ui.part.activated.connect(self._on_part)
        ui.add.clicked.connect(lambda: self.add())
        ui.library.clicked.connect(self.library_wanted)
        ui.up.clicked.connect(lambda: self._move(-1))
        ui.down.clicked.connect(lambda: self._move(1))
        ui.out.clicked.connect(self._take_out)
        ui.back.clicked.connect(self._put_back)
        ui.undo.clicked.connect(self.draft.undo)
        ui.redo.clicked.connect(self.draft.redo)
        acts: dict[str, Callable[[], None]] = {
            "out": self._take_out,
            "add": lambda: self.add(),
            "up": lambda: self._move(-1),
            "down": lambda: self._move(1),
        }
        self.table.wanted.connect(lambda what: acts[what]())
        self.table.chosen.connect(lambda _row: self._show_chosen())
        self.table.opened.connect(lambda _row: ui.statement.setFocus())

    def _edit(self, wording: Wording, label: str, kind: str = "") -> None:
        self.draft.edit(wording, label, kind)

    def _head(self, name: str, text: str) -> None:
        values: dict[str, str] = {name: text}
        self._edit(_with(self.draft.wording, values), f"typing the {name}", name)

    def _on_free_text(self) -> None:
        if not self._filling:
            text = self.ui.freeText.toPlainText()
            typed = replace(self.draft.wording, free_text=text, laid_aside="")
            self._edit(typed, "typing", "free text")

    def _on_kind(self, number: int) -> None:
        self.ui.kinds.setCurrentIndex(number)
        if self._filling:
            return
        if number == 0:
            self._edit(service.use_parts(self.draft.wording), "the four parts")
        else:
            self._edit(service.use_own_text(self.draft.wording), "our own text")

    def _show_kind(self, number: int) -> None:
        """Show what is printed: the four parts or the own text, also after undo."""
        self.ui.kind.setCurrentIndex(number)
        self.ui.kinds.setCurrentIndex(number)

    def _on_statement(self) -> None:
        now = self.chosen
        if self._filling or now is None or now.removed:
            return
        text = " ".join(self.ui.statement.toPlainText().splitlines())
        changed = service.change(self.draft.wording, replace(now, text=text))
        self._edit(changed, "typing a statement", f"text {now.id}")

    def _on_why(self, text: str) -> None:
        if now := self.chosen:
            changed = service.change(self.draft.wording, replace(now, why=text))
            self._edit(changed, "the reason", f"why {now.id}")

    def _on_part(self, _number: int) -> None:
        if now := self.chosen:
            changed = replace(now, part=Part(self.ui.part.currentData()))
            self._edit(service.change(self.draft.wording, changed), "moving a statement")

    def _move(self, step: int) -> None:
        if now := self.chosen:
            self._edit(service.move(self.draft.wording, now.id, step), "moving a statement")

    def _take_out(self) -> None:
        if (now := self.chosen) and not now.removed:
            row = self.table.currentIndex().row()
            self._edit(service.take_out(self.draft.wording, now.id), "taking a statement out")
            count = self.table.records.rowCount()
            if count and self.table.currentIndex().row() < 0:
                self.table.selectRow(min(row, count - 1))
            left = self.table.current_row()
            if left is not None and left.needs_reason:
                self.ui.why.setFocus()

    def _put_back(self) -> None:
        if (now := self.chosen) and now.inherited:
            self._edit(service.put_back(self.draft.wording, now.id), "putting a statement back")

    def _show_chosen(self) -> None:
        now, ui = self.chosen, self.ui
        self._filling = True
        text = "" if now is None else now.inherited if now.removed else now.text
        if ui.statement.toPlainText() != text:
            ui.statement.setPlainText(text)
        ui.statement.setReadOnly(now is None or now.removed)
        if now:
            ui.part.setCurrentIndex(ui.part.findData(now.part))
        ui.part.setEnabled(now is not None and now.part not in _NO_CHOICE)
        _put(ui.why, now.why if now else "")
        for field in (ui.why, ui.whyLabel):
            field.setVisible(now is not None and now.departs)
        ui.layer.setText(_layer_words(now) if now else "")
        ui.layer.setVisible(bool(ui.layer.text()))
        self.origin.say(service.where_statement(self.draft.key, now) if now else "")
        for button in (ui.up, ui.down):
            button.setEnabled(now is not None)
        ui.out.setEnabled(now is not None and not now.removed)
        ui.back.setVisible(now is not None and now.departs)
        self._filling = False


def _layer_words(now: Statement) -> str:
    if now.layer is Layer.SCHOOL:
        return ""
    if now.departs:
        return f"{service.departure(now)} It said: “{now.inherited}”"
    if now.core:
        return f"Inherited from {now.said_by}: changing it needs a reason."
    return f"From {now.said_by}; your school may change it."


def _with(wording: Wording, values: dict[str, str]) -> Wording:
    return replace(wording, **values)  # type: ignore[arg-type] # title, short and intro are texts


def _put(field: QLineEdit, text: str) -> None:
    """Set a line's text, unless it says that already: the caret stays where it is."""
    if field.text() != text:
        field.setText(text)
