"""The tour's stops at the window itself: sign-in, the tabs, locking."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage


def sign_in(stage: Stage) -> None:
    stage.picture("sign-in", "The made-up school's sign-in screen says its passwords.")


def today(stage: Stage) -> None:
    stage.tab("today")
    stage.picture("today", "What is due for the leader.")


STOPS = (sign_in, today)
