"""What stands at the desk of an open school: tabs and their pages, dialogs, the ways between rooms.

The other half of `bootstrap`, loaded when somebody has signed in.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.wiring import (
    ACTIONS,
    DISPOSERS,
    PAGES,
    PAPERS,
    PARTS,
    RECORD_SECTIONS,
    SETTINGS_ELSEWHERE,
    TABS,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.shell.doors import Furniture
    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.changes import Area
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs
    from esafety_desktop.widgets.tab_base import Tab
    from esafety_desktop.wiring import SettingPlan

_AFTER_TODAY_MS = 5_000


def furnish(desk: Desk, window: QWidget, *, demo: bool = False) -> Furniture:
    """What stands at the desk of an open store; a made-up school is not backed up unasked."""
    from esafety_desktop.shell.desk_view import TabPlan
    from esafety_desktop.shell.doors import Furniture
    from esafety_desktop.shell.shell_commands import commands

    desk.changed.connect(lambda areas, _origin: _keep_register(desk, window, areas))
    desk.changed.connect(lambda areas, _origin: _keep_follow_ups(desk, window, areas))
    desk.changed.connect(lambda areas, _origin: _keep_published(desk, window, areas))
    _keep_published(desk, window, None)
    with desk.guard(window):  # leaving days that have passed since: their tasks are for Today
        _call("image_consent.service", "notice_leavers", desk.store, opening=True)
    _call("concerns.blank_view", "watch", desk)
    plans = [
        TabPlan(room, title, _maker(room, title, class_name, window))
        for room, title, class_name in TABS
    ]
    return Furniture(
        plans=plans,
        find=lambda words, incidents: _call(
            "today.search_service", "find", desk.store, words, incidents_too=incidents
        ),
        commands=commands(desk, window, _dialogs(desk, window)),
        dialogs={
            "pupil": lambda pupil: (
                _new_pupil(desk, window)
                if pupil == _part("school.pupil_dialog", "NEW")
                else _call("school.pupil_dialog", "PupilDialog", desk, pupil, window)
            )
        },
        last_backup=lambda: _last_backup(desk.store),
        late=lambda: str(_call("backups.service", "banner", desk.store)),
        forget=lambda: _forget_paper(desk.jobs),
        scans=_call("agreements.scans_view", "scans_of", desk),
        **({} if demo else _unasked_backups(desk, window)),
    )


def _unasked_backups(desk: Desk, window: QWidget) -> dict[str, Any]:
    """What makes back-ups by itself; loaded once Today has been painted."""
    watches: list[Any] = []

    def begin() -> None:
        if desk.store.is_open:
            desk.jobs.run(lambda _progress: _load_backups(), lambda _nothing: watch())

    def watch() -> None:
        watches.append(_call("backups.watch_view", "BackupWatch", desk, desk))

    def idle(seconds: float) -> None:
        for watch in watches:
            watch.idle(seconds)

    _after_today(desk, begin)
    return {
        "idle": idle,
        "may_leave": partial(_call, "backups.closing_dialog", "may_leave", desk, window),
    }


def _load_backups() -> None:
    """Beside the window, so that neither the first idle minute nor closing has to wait for it."""
    for module in ("watch_view", "closing_dialog"):
        importlib.import_module(f"esafety_desktop.backups.{module}")


def _after_today(desk: Desk, begin: Callable[[], None]) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(_AFTER_TODAY_MS, desk, begin)


def _keep_register(desk: Desk, window: QWidget, areas: Area) -> None:
    """Joiners, leavers and moves come into the register as soon as they are at school."""
    from esafety_desktop.store.changes import Area

    if areas & Area.SCHOOL:
        with desk.guard(window):
            for room, name in (
                ("agreements", "bring_up_to_date"),
                ("staff_forms", "bring_up_to_date"),
                ("image_consent", "notice_leavers"),
            ):
                behind = _call(f"{room}.service", name, desk.store)
                if behind.areas:
                    desk.done(behind, desk)


def _keep_follow_ups(desk: Desk, window: QWidget, areas: Area) -> None:
    """What the procedure calls for becomes a follow-up as soon as a step says so."""
    from esafety_desktop.store.changes import Area

    if areas & Area.INCIDENTS and desk.store.is_leader:
        with desk.guard(window):
            behind = _call("follow_ups.upkeep_service", "bring_all_up_to_date", desk.store)
            if behind.areas:
                desk.done(behind, desk)


def _keep_published(desk: Desk, window: QWidget, areas: Area | None) -> None:
    """What governors may read follows what is published and who they are."""
    from esafety_desktop.store.changes import Area

    if areas is None or areas & (Area.SETTINGS | Area.ACCOUNTS):
        with desk.guard(window):
            _call("governors.service", "keep_in_step", desk.store)


def _maker(room: str, title: str, class_name: str, window: QWidget) -> Callable[[Desk], Tab]:
    def make(desk: Desk) -> Tab:
        given = ways(desk, window)
        if room not in PAGES:
            tab: Tab = _part(f"{room}.tab", class_name)(desk, given)
            return tab
        from esafety_desktop.widgets.paged_tab import PagedTab, PagePlan

        plans = [
            PagePlan(line.place, line.title, partial(_page, line.module, line.class_name, given))
            for line in PAGES[room]
        ]
        return PagedTab(desk, title, plans)

    return make


def _page(module: str, class_name: str, given: Ways, desk: Desk) -> Tab:
    made = _part(module, class_name)(desk, given)
    if module == "agreements.tab":  # its reminders are letters
        _call("letters.pack_view", "Readiness", desk, made.ui.print_reminders)
    page: Tab = made
    return page


def _choice_taker() -> Any:
    names = ("uses", "take", "swap")
    parts = [_part("image_consent.replies_service", name) for name in names]
    return _call("returns.taking_service", "ChoiceTaker", *parts)


def ways(desk: Desk, window: QWidget) -> Ways:
    """The callables that lead from one tab into another room."""
    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.widgets.part import Action, LatePart

    def print_reminders(class_id: str, agreement_id: str | None) -> object:
        pack = _call("letters.service", "reminder_pack", desk.store, class_id, agreement_id)
        return _call("letters.pack_view", "preview_pack", desk, window, pack)

    return Ways(
        open_contact=lambda slot_id: desk.open_place(f"contacts/{slot_id}"),
        print_reminders=print_reminders,
        show_letters=partial(_call, "letters.pack_view", "preview_pack", desk),
        take_choices=_choice_taker,
        print_again=partial(_call, "letters.one_child_view", "print_again", desk, window),
        report_concern=lambda over: _call("concerns.concern_dialog", "report", over, desk),
        read_concerns=lambda over, made: _call("concerns.slips_dialog", "read", over, desk, made),
        own_concerns=lambda over: _call("concerns.own_dialog", "show_own", over, desk),
        concerns_waiting=lambda: _call("concerns.slot_service", "count", desk.store),
        print_adult_forms=partial(_call, "letters.adult_view", "preview_adult_forms", desk, window),
        preview_agreement=partial(_call, "letters.specimen_view", "preview_specimen", desk),
        count_agreement_pages=partial(_call, "letters.specimen_view", "count_pages", desk),
        signed_adults=partial(_call, "staff_forms.service", "signed_adults", desk.store),
        print_card=lambda over: _call("readiness.card_view", "print_card", over, desk),
        incident_parts=tuple(
            partial(LatePart, line.title, line.place, partial(_call, line.module, line.class_name))
            for line in PARTS
        ),
        incident_actions=tuple(
            Action(plan.text, partial(_call, plan.module, plan.function), *plan[3:])
            for plan in ACTIONS
        ),
        incident_disposers=tuple(partial(_call, module, name) for module, name in DISPOSERS),
        record_sections=tuple(partial(_call, module, name) for module, name in RECORD_SECTIONS),
        beside_points=_call("shell.beside_points", "BesidePoints", desk.store),
        hear_scans=lambda hear: _call("agreements.scans_view", "scans_of", desk).scanned.connect(
            hear
        ),
    )


def _dialogs(desk: Desk, window: QWidget) -> dict[str, Callable[[], QDialog]]:
    def school() -> str:
        name: str = _call("school.service", "school", desk.store).name
        return name

    return {
        "import_pupils": lambda: _call("school.import_dialog", "ImportDialog", desk, window),
        "new_pupil": lambda: _new_pupil(desk, window),
        "save_pupils": lambda: _call("school.save_pupils_view", "save_pupils", desk, window),
        "new_year": lambda: _call("new_year.new_year_dialog", "NewYearDialog", desk, window),
        "leavers": lambda: _call("new_year.leavers_dialog", "LeaversDialog", desk, window),
        "school_details": lambda: _call("school.details_dialog", "DetailsDialog", desk, window),
        "back_up": lambda: _call("backups.backup_dialog", "BackupDialog", desk, window),
        "try_backup": lambda: _call("backups.drill_dialog", "DrillDialog", desk, window),
        "accounts": lambda: _call(
            "accounts.accounts_dialog", "AccountsDialog", desk, window, school
        ),
        "everything_out": lambda: _call(
            "everything.out_dialog", "OutDialog", desk, _papers(), window
        ),
        "everything_in": lambda: _call("everything.in_dialog", "InDialog", desk, window),
        "renew_backups": lambda: _call("backups.renewing_view", "renew", desk, window),
        "retire": lambda: _call("backups.retire_dialog", "RetireDialog", desk, window),
        "leaving": lambda: _call(
            "accounts.leaving_dialog", "LeavingDialog", desk, window, "", school
        ),
        "password": lambda: _call(
            "accounts.password_dialog", "PasswordDialog", desk, window, school()
        ),
        "check_records": lambda: _call("trail.trail_dialog", "TrailDialog", desk, window),
        "settings": lambda: _call(
            "shell.settings_dialog", "SettingsDialog", desk, window, _settings_elsewhere(desk)
        ),
    }


def _papers() -> tuple[Any, ...]:
    """What goes along with everything out as PDF."""
    sections = [partial(_call, module, name) for module, name in RECORD_SECTIONS]
    more: dict[bool, dict[str, Any]] = {True: {"sections": sections}, False: {}}
    cabinets = _part("store.cabinet", "Cabinet")
    return tuple(
        _call(
            "everything.out_service",
            "PaperKind",
            cabinets(line.cabinet),
            line.called,
            _part(*line.find),
            partial(_part(*line.sheet), **more[line.with_sections]),
            _part(*line.render),
        )
        for line in PAPERS
    )


def _settings_elsewhere(desk: Desk) -> list[Any]:
    """What the person who is signed in may settle in windows of its own."""
    elsewhere = _part("shell.settings_dialog", "Elsewhere")

    def opener(plan: SettingPlan) -> Callable[[QWidget], object]:
        return lambda over: _call(plan.module, plan.class_name, desk, over).open()

    return [
        elsewhere(plan.text, plan.about, opener(plan))
        for plan in SETTINGS_ELSEWHERE
        if desk.store.is_leader or not plan.leaders
    ]


def _new_pupil(desk: Desk, window: QWidget) -> QDialog:
    """A joiner; once kept, the grid shows what this child is asked."""
    view = window.findChild(_part("shell.desk_view", "DeskView"))
    chosen = view.current.chosen_class if view is not None and view.current is not None else ""
    dialog: QDialog = _call("school.pupil_dialog", "PupilDialog", desk, None, window, chosen)
    dialog.accepted.connect(lambda: desk.open_place(f"agreements/pupil/{dialog.row.id}"))  # type: ignore[attr-defined] # PupilDialog's
    return dialog


def _part(module: str, name: str) -> Any:
    return getattr(importlib.import_module(f"esafety_desktop.{module}"), name)


def _call(module: str, name: str, *arguments: object, **named: object) -> Any:
    return _part(module, name)(*arguments, **named)


def _forget_paper(jobs: Jobs) -> None:
    """Names and codes that were printed; and again when a run that is being cancelled has ended."""
    if "esafety_desktop.printing.lines" in sys.modules:
        forget = _part("printing.forgetting", "forget")
        forget()
        with contextlib.suppress(RuntimeError):  # the thread has ended
            jobs.executor.submit(forget)


def _last_backup(store: Store) -> datetime | None:
    last: datetime | None = _call("backups.service", "newest_good", store)
    return last
