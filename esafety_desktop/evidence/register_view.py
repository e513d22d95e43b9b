"""The evidence register of an incident: things above, the history of the chosen one below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from esafety_desktop.evidence import intake_service as intake
from esafety_desktop.evidence import print_service, service
from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence.lines_view import LineList
from esafety_desktop.evidence.rows import Gate
from esafety_desktop.evidence.ui_register_part import Ui_RegisterPart
from esafety_desktop.incidents.kind_rules import label
from esafety_desktop.incidents.moment_view import dress
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.part import Part
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.evidence.rows import EvidenceLineRow, EvidenceRow
    from esafety_desktop.widgets.desk import Desk

    Progress = Callable[[int, int], None]

_EMPTY = (
    "Nothing is in the register yet. Add each device, letter, printout or log: what it is, where "
    "it is kept and who has it. Nothing needs to be looked at for that."
)
_FILE_NAME = "Papers"


class EvidencePart(Part):
    """One page beside Chronology, People and Facts."""

    title = "Evidence"
    place = "evidence"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._incident_id = ""
        self._gate = Gate()
        self._shut = ""
        self.ui = Ui_RegisterPart()
        self.ui.setupUi(self)
        for row in (self.ui.tableFoot, self.ui.chainFoot):
            let_flow(row, self.ui.whole)
        self.ui.chainHeading.setWordWrap(True)
        dress(self)
        self.things: RecordTable[EvidenceRow] = RecordTable(
            _thing_columns(), "Things in the evidence register", empty_text=_EMPTY
        )
        self.lines = LineList(self)
        self.ui.tablePlace.addWidget(self.things)
        self.ui.chainPlace.addWidget(self.lines)
        self.ui.whole.setStretch(self.ui.whole.indexOf(self.ui.tablePlace), 2)
        self.ui.whole.setStretch(self.ui.whole.indexOf(self.ui.chainPlace), 3)
        self._connect()
        self._set_keys()
        self._show_thing()

    def show_for(self, desk: Desk, item_id: str) -> None:
        other = item_id != self._incident_id
        self._desk, self._incident_id = desk, item_id
        self.things.set_rows(service.evidence(desk.store, item_id) if item_id else ())
        self._shut = service.shut(desk.store, item_id) if item_id else ""
        if other or self.things.current_row() is None:
            self.things.selectRow(0)
        self._show_thing()

    def open_part(self, rest: str) -> None:
        thing_id, _, what = rest.partition("/")
        if thing_id == "new":
            self.add()
        elif thing_id and self.things.select_key(thing_id):
            openers = {
                "hand-over": self.hand_over,
                "pages": self.add_pages,
                "correct": self.correct,
            }
            openers.get(what, self.things.setFocus)()

    def keep_draft(self) -> None:
        keep_drafts(self)

    def add(self) -> None:
        """Put a thing into the register."""
        from esafety_desktop.evidence.item_dialog import ItemDialog

        if self._desk is not None and self._incident_id:
            self._open(ItemDialog(self._desk, self._incident_id, self))

    def hand_over(self) -> None:
        """The chosen thing goes to somebody else."""
        from esafety_desktop.evidence.hand_over_dialog import HandOverDialog

        row = self.things.current_row()
        if self._desk is not None and row is not None and not row.taken_out:
            self._open(HandOverDialog(self._desk, row, self))

    def add_pages(self) -> None:
        """Scanned pages of the chosen thing."""
        from esafety_desktop.evidence.pages_dialog import PagesDialog

        row = self.things.current_row()
        if self._desk is not None and row is not None and self._gate.allowed:
            self._open(PagesDialog(self._desk, row, self))

    def correct(self) -> None:
        """Put the chosen hand-over right, or else the description of the thing."""
        from esafety_desktop.evidence.hand_over_dialog import HandOverDialog
        from esafety_desktop.evidence.item_dialog import ItemDialog

        row, line, desk = self.things.current_row(), self.lines.current_row(), self._desk
        if desk is None or row is None or row.taken_out or row.disposed:
            return
        if line is not None and line.kind == rules.HAND_OVER and line.struck_by is None:
            self._open(HandOverDialog(desk, row, self, line))
        else:
            self._open(ItemDialog(desk, self._incident_id, self, row))

    def strike(self) -> None:
        """Strike the chosen line through, with a reason."""
        from esafety_desktop.incidents.reason_dialog import ReasonDialog

        row, line, desk = self.things.current_row(), self.lines.current_row(), self._desk
        if desk is None or row is None or line is None:
            return
        self._open(
            ReasonDialog(
                desk,
                _question(row, line),
                lambda why: service.strike(desk.store, line.id, why, row.known),
                self,
                place=f"incidents/{self._incident_id}/evidence/{row.id}/strike-{line.number}",
            )
        )

    def show_pages(self) -> None:
        """The scanned pages of the chosen line, or the last ones of the thing."""
        line, desk = self._pages_line(), self._desk
        row = self.things.current_row()
        if desk is None or row is None or line is None:
            return
        from esafety_desktop.evidence.pages import render_pages

        with desk.guard(self):
            sheet = print_service.pages_sheet(desk.store, line.id)
            self._print(
                f"{row.called}, scanned pages", lambda progress: render_pages(sheet, progress)
            )

    def print_register(self) -> None:
        """The whole register with receipts to be signed."""
        if self._desk is None or not self._incident_id:
            return
        from esafety_desktop.evidence.pages import render_register

        with self._desk.guard(self):
            sheet = print_service.register_sheet(self._desk.store, self._incident_id)
            self._print("The evidence register", lambda progress: render_register(sheet, progress))

    def _print(self, what: str, render: Callable[[Progress], bytes]) -> None:
        desk, incident_id = self._desk, self._incident_id
        if desk is None:
            return

        def handled(became: object) -> None:
            with desk.guard(self):
                words = str(getattr(became, "words", became))
                result = print_service.note_handled(desk.store, incident_id, what, words)
                desk.done(result, self)

        desk.print_locked(self, what, render, _FILE_NAME, handled)

    def _connect(self) -> None:
        ui = self.ui
        for button, act in (
            (ui.add, self.add),
            (ui.handOver, self.hand_over),
            (ui.addPages, self.add_pages),
            (ui.showPages, self.show_pages),
            (ui.correct, self.correct),
            (ui.strike, self.strike),
            (ui.printRegister, self.print_register),
        ):
            button.clicked.connect(act)
        self.things.repeat(ui.correct, ui.addPages, ui.handOver, ui.strike)
        self.lines.repeat(ui.showPages)
        self.things.chosen.connect(lambda _row: self._show_thing())
        self.things.opened.connect(lambda _row: self.correct())
        self.lines.chosen.connect(lambda _line: self._offer())
        self.lines.opened.connect(self._open_line)

    def _set_keys(self) -> None:
        ui = self.ui
        order: list[QWidget] = [self.things, ui.add, ui.handOver, ui.addPages, ui.showPages]
        order += [self.lines, ui.correct, ui.strike, ui.printRegister]
        for one, after in pairwise(order):
            self.setTabOrder(one, after)

    def _open_line(self, line: EvidenceLineRow) -> None:
        if line.kind == rules.PAGES:
            self.show_pages()
        else:
            self.correct()

    def _show_thing(self) -> None:
        row = self.things.current_row()
        self.lines.set_rows(row.lines if row else ())
        what = row.description.what if row and row.description else ""
        heading = " · ".join(part for part in (row.called, what) if part) if row else ""
        self.ui.chainHeading.setText(heading)
        self._gate = Gate()
        if row is not None and self._desk is not None:
            self._gate = intake.gate(self._desk.store, row.id)
        self._offer()

    def _offer(self) -> None:
        """Offer what is possible with the chosen thing and line, and say why not."""
        ui, row, line = self.ui, self.things.current_row(), self.lines.current_row()
        live = row is not None and not (row.taken_out or row.disposed or self._shut)
        ui.add.setEnabled(bool(self._incident_id) and not self._shut)
        ui.handOver.setEnabled(live)
        ui.addPages.setVisible(self._gate.refusal != "route")
        ui.addPages.setEnabled(live and self._gate.allowed)
        ui.why.setText(self._shut or (self._gate.reason if live else ""))
        ui.why.setVisible(bool(ui.why.text()))
        ui.showPages.setEnabled(self._pages_line() is not None)
        ui.correct.setEnabled(live)
        ui.strike.setEnabled(
            live and line is not None and line.struck_by is None and line.kind != rules.CORRECTION
        )
        ui.printRegister.setEnabled(bool(self.things.records.shown))

    def _pages_line(self) -> EvidenceLineRow | None:
        row, line = self.things.current_row(), self.lines.current_row()
        if row is None or row.disposed:
            return None
        if line is not None and line.pages:
            return line
        standing = [one for one in row.lines if one.pages and one.struck_by is None]
        return standing[-1] if standing else None

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._again)
        dialog.open()

    def _again(self) -> None:
        """Read anew after a dialog, unless the cabinets were closed meanwhile."""
        if self._desk is not None and self._desk.store.is_open:
            self.show_for(self._desk, self._incident_id)


def _thing_columns() -> list[Column[EvidenceRow]]:
    return [
        Column("No.", lambda row: row.called, sort_key=lambda row: row.number),
        Column("What", _what, stretch=True, tooltip=_what, tone=_tone),
        Column("Kind", _kind),
        Column("Now with", lambda row: row.holder),
        Column("Kept", lambda row: row.kept_where),
        Column("Pages", lambda row: str(row.pages or ""), align="right"),
    ]


def _question(row: EvidenceRow, line: EvidenceLineRow) -> str:
    """What striking a line does, in words."""
    if line.kind == rules.PAGES:
        return (
            f"The scanned pages of line {line.number} leave the cabinet for good. What they were "
            "called and their seals stay. Do this when one of them may show a child."
        )
    if line.kind == rules.DESCRIPTION:
        pages = " Its scanned pages leave the cabinet for good." if row.pages else ""
        return f"{row.called} will be taken out of the register; its number and lines stay.{pages}"
    return f"Line {line.number} of {row.called} will be struck through. It can still be read."


def _what(row: EvidenceRow) -> str:
    if row.description is None:
        return rules.standing(row)
    return row.description.what


def _kind(row: EvidenceRow) -> str:
    return label(rules.KINDS, row.description.kind) if row.description else ""


def _tone(row: EvidenceRow) -> str | None:
    if row.broken:
        return "danger"
    return "muted" if row.taken_out or row.disposed else None
