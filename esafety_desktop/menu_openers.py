"""What the lines of the menus open, and what is set in windows of its own; loaded when asked."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.wiring import PAPERS, RECORD_SECTIONS
from esafety_desktop.wiring_menus import SETTINGS_ELSEWHERE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.wiring_menus import SettingPlan


def dialogs(desk: Desk, window: QWidget) -> dict[str, Callable[[], QDialog]]:
    """What opens each of the lines that other rooms add, by the name of its action."""

    def school() -> str:
        name: str = call("school.service", "school", desk.store).name
        return name

    return {
        "import_pupils": lambda: call("school.import_dialog", "ImportDialog", desk, window),
        "new_pupil": lambda: new_pupil(desk, window),
        "save_pupils": lambda: call("school.save_pupils_view", "save_pupils", desk, window),
        "new_year": lambda: call("new_year.new_year_dialog", "NewYearDialog", desk, window),
        "leavers": lambda: call("new_year.leavers_dialog", "LeaversDialog", desk, window),
        "school_details": lambda: call("school.details_dialog", "DetailsDialog", desk, window),
        "back_up": lambda: call("backups.backup_dialog", "BackupDialog", desk, window),
        "try_backup": lambda: call("backups.drill_dialog", "DrillDialog", desk, window),
        "accounts": lambda: call(
            "accounts.accounts_dialog", "AccountsDialog", desk, window, school
        ),
        "everything_out": lambda: call(
            "everything.out_dialog",
            "OutDialog",
            desk,
            papers(),
            window,
            call("concerns.slot_service", "count", desk.store)[0],
        ),
        "everything_in": lambda: call("everything.in_dialog", "InDialog", desk, window),
        "renew_backups": lambda: call("backups.renewing_view", "renew", desk, window),
        "retire": lambda: call("backups.retire_dialog", "RetireDialog", desk, window),
        "leaving": lambda: call(
            "accounts.leaving_dialog", "LeavingDialog", desk, window, "", school
        ),
        "password": lambda: call(
            "accounts.password_dialog", "PasswordDialog", desk, window, school()
        ),
        "check_records": lambda: call("trail.trail_dialog", "TrailDialog", desk, window),
        "settings": lambda: call(
            "shell.settings_dialog", "SettingsDialog", desk, window, _settings_elsewhere(desk)
        ),
    }


def papers() -> tuple[Any, ...]:
    """What goes along with everything out as PDF."""
    sections = [partial(call, module, name) for module, name in RECORD_SECTIONS]
    more: dict[bool, dict[str, Any]] = {True: {"sections": sections}, False: {}}
    cabinets = part("store.cabinet", "Cabinet")
    return tuple(
        call(
            "everything.out_service",
            "PaperKind",
            cabinets(line.cabinet),
            line.called,
            part(*line.find),
            partial(part(*line.sheet), **more[line.with_sections]),
            part(*line.render),
            line.neutral,
        )
        for line in PAPERS
    )


def _settings_elsewhere(desk: Desk) -> list[Any]:
    """What the person who is signed in may settle in windows of its own."""
    elsewhere = part("shell.settings_dialog", "Elsewhere")

    def opener(plan: SettingPlan) -> Callable[[QWidget], object]:
        return lambda over: call(plan.module, plan.class_name, desk, over).open()

    return [
        elsewhere(plan.text, plan.about, opener(plan))
        for plan in SETTINGS_ELSEWHERE
        if desk.store.is_leader or not plan.leaders
    ]


def setting(desk: Desk, window: QWidget, key: str) -> QDialog:
    """The window of one setting, by its key."""
    plan = next(one for one in SETTINGS_ELSEWHERE if one.key == key)
    dialog: QDialog = call(plan.module, plan.class_name, desk, window)
    return dialog


def new_pupil(desk: Desk, window: QWidget) -> QDialog:
    """A joiner; once kept, the grid shows what this child is asked."""
    view = window.findChild(part("shell.desk_view", "DeskView"))
    chosen = view.current.chosen_class if view is not None and view.current is not None else ""
    dialog: QDialog = call("school.pupil_dialog", "PupilDialog", desk, None, window, chosen)

    dialog.accepted.connect(lambda: desk.open_place(f"agreements/pupil/{dialog.row.id}"))  # type: ignore[attr-defined] # PupilDialog's
    return dialog


def part(module: str, name: str) -> Any:
    """What a module of ours holds under a name."""
    return getattr(importlib.import_module(f"esafety_desktop.{module}"), name)


def call(module: str, name: str, *arguments: object, **named: object) -> Any:
    """The same, called."""
    return part(module, name)(*arguments, **named)
