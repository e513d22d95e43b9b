"""The card with the first things that a new school does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.widgets.theme import heading, set_role

if TYPE_CHECKING:
    from esafety_desktop.today.rows import FirstStep
    from esafety_desktop.widgets.desk import Desk


class StepsCard(QFrame):
    """Each step with why, and a button until it is done."""

    def __init__(self, desk: Desk, steps: tuple[FirstStep, ...]) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("first_steps")
        set_role(self, "card")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 16, 16, 16)
        done = sum(step.done for step in steps)
        lines.addWidget(heading("First things to do", 2))
        lines.addWidget(QLabel(f"{done} of {len(steps)} done"))
        for step in steps:
            lines.addWidget(self._step(step))
            why = QLabel(step.why)
            why.setWordWrap(True)
            set_role(why, "hint")
            lines.addWidget(why)

    def _step(self, step: FirstStep) -> QWidget:
        if step.done:
            done = QLabel(f"✓ {step.what}")
            set_role(done, "ok")
            return done
        button = QPushButton(step.what)
        button.setObjectName(f"step_{step.place.replace('/', '_')}")
        button.clicked.connect(lambda: self.desk.open_place(step.place))
        return button
