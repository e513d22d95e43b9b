"""What stands in the fields and tables of a form that is being filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.cycle_service import row_cycles, terms_ahead
from esafety_desktop.action_points.day_service import read_day, reader
from esafety_desktop.action_points.rows import ReviewRow
from esafety_desktop.dates import Lean, british
from esafety_desktop.widgets.day_line import in_full

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtWidgets import QLineEdit

    from esafety_desktop.action_points.rows import PointRow
    from esafety_desktop.action_points.table_part_view import TablePart
    from esafety_desktop.action_points.ui_review_dialog import Ui_ReviewDialog
    from esafety_desktop.store.store import Store

_LEANS = {"next_due": Lean.DUE, "reminder": Lean.DUE}
_TEXTS = {"actioned_by", "reason"}


class ReviewForm:
    """Reads and fills the fields; knows which next date follows from which day.

    Args:
        store: The open store.
        ui: Where the fields are.
        point: Whose form it is.
        parts: Its tables.
    """

    def __init__(
        self, store: Store, ui: Ui_ReviewDialog, point: PointRow, parts: Sequence[TablePart]
    ) -> None:
        self._store, self.ui, self._point, self._parts = store, ui, point, parts
        self._today = store.today()
        self._terms = terms_ahead(store)
        self._followed = self._today
        self.read_rhythms()
        self.edits: dict[str, QLineEdit] = {
            "actioned_by": ui.actionedBy,
            "done_on": ui.doneOn,
            "last_reviewed": ui.lastReviewed,
            "next_due": ui.nextDue,
            "reminder": ui.reminder,
            "reason": ui.reason,
        }
        for part in parts:
            part.model.propose = self.proposed

    def begin(self, old: ReviewRow | None) -> None:
        """Begin with today and what follows from it; with ``old``, as that form was."""
        point = self._point
        for part in self._parts:
            part.begin(old.rows_of(part.table) if old else part.table.begin(point.latest))
        if old is not None:
            self._as_it_was(old)
            return
        for name, field in (("done_on", "date"), ("last_reviewed", "last_reviewed")):
            if point.has(field):
                self.edits[name].setText(british(self._today))
        self._next_edit().setText(british(self.proposed("", self._today)))

    def _as_it_was(self, old: ReviewRow) -> None:
        self.edits["actioned_by"].setText(old.actioned_by)
        self.ui.comments.setPlainText(old.comments)
        for name in ("done_on", "last_reviewed", "next_due"):
            self.edits[name].setText(british(getattr(old, name)))
        self.edits["reminder"].setText(british(old.next_due))

    def connect(self) -> None:
        """Show days in full, and let the next date follow the day of the review."""
        for key, edit in self.edits.items():
            if key not in _TEXTS:
                in_full(edit, reader(self._today, _LEANS.get(key, Lean.PAST)))
        for key in ("done_on", "last_reviewed"):
            self.edits[key].editingFinished.connect(self._follow)
        self._followed = self._done_day()

    def read_rhythms(self) -> None:
        """Which rows have a rhythm of their own."""
        self.rhythms = dict(row_cycles(self._store, self._point.id))

    def proposed(self, row: str, last: date) -> date | None:
        """What the rhythm of a row, or that of the point, says for a day."""
        cycle = self.rhythms.get(row.strip(), self._point.cycle)
        return cycle_rules.next_day(cycle, last, self._terms)

    def review(self, corrects: ReviewRow | None = None) -> ReviewRow:
        """The form as typed; a date that can't be read counts as none."""
        return ReviewRow(
            point_id=self._point.id,
            actioned_by=self.ui.actionedBy.text().strip(),
            done_on=self.day("done_on"),
            last_reviewed=self.day("last_reviewed"),
            comments=self.ui.comments.toPlainText().strip(),
            next_due=self.day("next_due"),
            items=tuple(item for part in self._parts for item in part.model.items()),
            corrects=corrects.id if corrects else "",
            reason=self.ui.reason.text().strip(),
        )

    def day(self, key: str) -> date | None:
        """A field as a day; None where it is empty or none."""
        text = self.edits[key].text().strip()
        try:
            return read_day(text, self._today, _LEANS.get(key, Lean.PAST)) if text else None
        except ValueError:
            return None

    def wrong_date(self) -> str:
        """The first date that can't be read, or ""."""
        for key, edit in self.edits.items():
            text = edit.text().strip()
            if key not in _TEXTS and text and self.day(key) is None:
                return text
        return next((wrong for part in self._parts if (wrong := part.model.wrong_date())), "")

    def settle(self) -> None:
        """Take over what is being typed into a cell; never meanwhile, it would move the caret."""
        for part in self._parts:
            part.view.settle()

    def typed(self) -> dict[str, Any]:
        """Everything as typed, right or wrong; an open cell as it was, until it is settled."""
        kept: dict[str, Any] = {key: edit.text() for key, edit in self.edits.items()}
        kept["comments"] = self.ui.comments.toPlainText()
        kept["tables"] = {part.table.id: part.model.typed for part in self._parts}
        return kept

    def put(self, kept: Mapping[str, Any]) -> bool:
        """Put back what was left unfinished; False where there is none, or of another form."""
        tables = kept.get("tables", {})
        if not kept or set(tables) != {part.table.id for part in self._parts}:
            return False
        for key, edit in self.edits.items():
            edit.setText(str(kept.get(key, "")))
        self.ui.comments.setPlainText(str(kept.get("comments", "")))
        for part in self._parts:
            part.model.set_typed(tables[part.table.id])
        return True

    def _next_edit(self) -> QLineEdit:
        return self.ui.nextDue if self._point.has("next_due") else self.ui.reminder

    def _done_day(self) -> date:
        return self.day("done_on") or self.day("last_reviewed") or self._today

    def _follow(self) -> None:
        """Another day of the review moves the next one, where it still is what was proposed."""
        edit, day = self._next_edit(), self._done_day()
        if edit.text() in {"", british(self.proposed("", self._followed))}:
            edit.setText(british(self.proposed("", day)))
        self._followed = day
