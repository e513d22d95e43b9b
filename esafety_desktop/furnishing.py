"""What stands at the desk of an open school: tabs and their pages, dialogs, the ways between rooms.

The other half of `bootstrap`, loaded when somebody has signed in.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.menu_openers import call as _call
from esafety_desktop.menu_openers import dialogs, new_pupil, setting
from esafety_desktop.menu_openers import part as _part
from esafety_desktop.upkeep import Upkeep
from esafety_desktop.wiring import DISPOSERS, PAGES, PARTS, RECORD_SECTIONS, TABS
from esafety_desktop.wiring_menus import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.shell.doors import Furniture
    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.today.rows import MenuLine
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs
    from esafety_desktop.widgets.tab_base import Tab

_AFTER_TODAY_MS = 5_000


def furnish(desk: Desk, window: QWidget, *, demo: bool = False) -> Furniture:
    """What stands at the desk of an open store; a made-up school is not backed up unasked."""
    from esafety_desktop.shell.desk_view import TabPlan
    from esafety_desktop.shell.doors import Furniture
    from esafety_desktop.shell.shell_commands import commands
    from esafety_desktop.widgets import kept_looks, kept_size

    kept_looks.begin(desk.store.folder)
    kept_size.watch_dialogs(desk)
    Upkeep(desk, window).begin()
    _call("concerns.blank_view", "watch", desk)
    plans = [
        TabPlan(room, title, _maker(room, title, class_name, window))
        for room, title, class_name in TABS
    ]
    return Furniture(
        plans=plans,
        find=lambda words, incidents, menu: _call(
            "today.search_service",
            "find",
            desk.store,
            words,
            incidents_too=incidents,
            menu=(*incident_lines(leader=desk.store.is_leader), *menu),
        ),
        commands=commands(
            desk, window, {**dialogs(desk, window), **({} if demo else {"made_up": _beside})}
        ),
        dialogs={
            "settings": lambda key: setting(desk, window, key),
            "pupil": lambda pupil: (
                new_pupil(desk, window)
                if pupil == _part("school.pupil_dialog", "NEW")
                else _call("school.pupil_dialog", "PupilDialog", desk, pupil, window)
            ),
        },
        last_backup=lambda: _last_backup(desk.store),
        late=lambda: str(_call("backups.service", "banner", desk.store)),
        lacking=lambda: _part("backups.service", "lacking_words")(desk.store),
        forget=lambda: _forget_paper(desk.jobs),
        scans=_call("agreements.scans_view", "scans_of", desk),
        **({} if demo else _unasked_backups(desk, window)),
    )


def _beside() -> None:
    _call("shell.made_up_start", "start_made_up")


def incident_lines(*, leader: bool) -> list[MenuLine]:
    """The lines of *More* in Incidents, as the search finds them; only leaders have them."""
    from esafety_desktop.incidents.more_view import OWN_LINES
    from esafety_desktop.shell.commands import plain
    from esafety_desktop.today.rows import MenuLine

    own = [(line.text, line.menu, line.place, "") for line in OWN_LINES]
    others = [(plan.text, plan.menu, plan.place, plan.found) for plan in ACTIONS]
    return [
        MenuLine(
            plain(text),
            ", ".join(("Incidents", "More", *([plain(menu)] if menu else ()))),
            "/".join(("incidents", place, *([found] if found else ()))),
        )
        for text, menu, place, found in (*own, *others)
        if leader
    ]


def _unasked_backups(desk: Desk, window: QWidget) -> dict[str, Any]:
    """What makes back-ups by itself; loaded once Today has been painted."""
    watches: list[Any] = []

    def begin() -> None:
        if desk.store.is_open:
            desk.jobs.run(lambda _progress: _load_late(), lambda _nothing: watch())

    def watch() -> None:
        watches.append(_call("backups.watch_view", "BackupWatch", desk, desk))

    def idle(seconds: float, locks_in: float) -> None:
        for watch in watches:
            watch.idle(seconds, locks_in)

    _after_today(desk, begin)
    return {
        "idle": idle,
        "may_leave": partial(_call, "backups.closing_dialog", "may_leave", desk, window),
        "choose": partial(_call, "backups.book_service", "note_chosen", desk.store.folder),
        "hold": partial(_call, "backups.service", "hold", desk.store),
    }


def _load_late() -> None:
    """Beside the window, so that neither the first idle minute nor closing has to wait for it.

    Nor does the first history of a child, with words of every procedure.
    """
    for module in ("watch_view", "closing_dialog"):
        importlib.import_module(f"esafety_desktop.backups.{module}")
    _call("guidance.loader", "procedure_choices")


def _after_today(desk: Desk, begin: Callable[[], None]) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(_AFTER_TODAY_MS, desk, begin)


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
            Action(plan.text, partial(_call, plan.module, plan.function), *plan[3:6])
            for plan in ACTIONS
        ),
        incident_disposers=tuple(partial(_call, module, name) for module, name in DISPOSERS),
        record_sections=tuple(partial(_call, module, name) for module, name in RECORD_SECTIONS),
        beside_points=_call("shell.beside_points", "BesidePoints", desk.store),
        hear_scans=lambda hear: _call("agreements.scans_view", "scans_of", desk).scanned.connect(
            hear
        ),
    )


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
