"""The right side of the window of what is kept: one record, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from esafety_desktop.dates import british, british_time
from esafety_desktop.widgets.flow import let_flow

if TYPE_CHECKING:
    from esafety_desktop.retention.rows import KeepDetail
    from esafety_desktop.retention.ui_keep_dialog import Ui_KeepDialog


class NoWheel(QObject):
    """A wheel that turns over a choice doesn't change it: each change is written down at once."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # Qt's name
        return event.type() == QEvent.Type.Wheel


def let_lines_flow(ui: Ui_KeepDialog) -> None:
    """Choices and buttons go on below where large text leaves them no room."""
    let_flow(ui.filterRow, ui.listPlace)
    for row in (ui.acts, ui.acts2):
        let_flow(row, ui.detailInside)


def paint(ui: Ui_KeepDialog, detail: KeepDetail | None) -> None:
    """Show all about keeping one record; what can be done with it now is enabled."""
    row = detail.row if detail else None
    gone = detail is not None and detail.disposal is not None
    stays = detail is not None and not gone
    held = detail is not None and detail.held
    decision = detail.decision if detail else None
    about = f": {detail.about}" if detail and detail.about else ""
    ui.title.setText(f"Record {row.reference}{about}" if row else "No record")
    until = british(row.keep_until) if row and row.keep_until else "no day given"
    ui.state.setText(f"{row.state_words} · keep until {until}" if row else "")
    ui.why.setText(detail.why if detail and not gone else "")
    ui.decided.setText(f"Decided to go: {decision.reason}" if decision and not gone else "")
    ui.decided.setVisible(bool(ui.decided.text()))
    ui.history.setPlainText(_history(detail) if detail else "")
    ui.period.setCurrentIndex(ui.period.findData(row.period_id if row else ""))
    due = row is not None and row.state == "due"
    for widget, able in (
        (ui.period, stays),
        (ui.hold, stays),
        (ui.lift, stays and held),
        (ui.keep, stays),
        (ui.decide, stays and not held and (due or decision is not None)),
        (ui.dispose, stays and not held and decision is not None),
        (ui.certificate, gone),
    ):
        widget.setEnabled(able)
    ui.decide.setText("Take the decision &back" if decision else "It can &go…")


def _history(detail: KeepDetail) -> str:
    if detail.disposal:
        kept = detail.disposal
        second = f", with {kept.second}" if kept.second else ""
        return f"Disposed of {british_time(kept.at)} by {kept.author}{second}: {kept.reason}"
    lines = []
    for hold in detail.holds:
        lines.append(f"{british_time(hold.set_at)} legal hold by {hold.set_by}: {hold.reason}")
        if hold.lifted_at:
            when = british_time(hold.lifted_at)
            lines.append(f"{when} lifted by {hold.lifted_by}: {hold.lift_reason}")
    for review in detail.reviews:
        what = f"keep until {british(review.keep_until)}" if review.keep_until else "it can go"
        lines.append(f"{british_time(review.at)} {review.author}: {what}. {review.reason}")
    return "\n".join(lines) or "No hold and no review yet."
