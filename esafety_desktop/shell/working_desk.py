"""A signed-in person's desk: tabs, menus, status bar, watch and curtain, until it is shut."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from esafety_desktop.shell import capture, room_menus, settings, unkept_words
from esafety_desktop.shell.desk_curtain import DeskCurtain
from esafety_desktop.shell.desk_menus import DeskMenus
from esafety_desktop.shell.desk_view import DeskView
from esafety_desktop.shell.dialog_keys import DialogKeys
from esafety_desktop.shell.focus_back import FocusBack
from esafety_desktop.shell.health_watch import HealthWatch
from esafety_desktop.shell.open_dialogs import close_dialogs, open_dialogs
from esafety_desktop.shell.said_bar import SaidBar
from esafety_desktop.shell.shell_commands import over_dialogs, show
from esafety_desktop.shell.sign_in_enter import SignInEnter
from esafety_desktop.shell.stage import Stage
from esafety_desktop.shell.status import Status
from esafety_desktop.shell.watch import ActivityWatch
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.copied import CopyWatch, forget_copied
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.leaving import Leaving

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.drafts import Drafts
    from esafety_desktop.store.store import Store
    from esafety_desktop.today.rows import Found
    from esafety_desktop.widgets.closed_work import ClosedWork

_ROLES = {"office": "office", "leader": "e-safety leader"}


class WorkingDesk(QObject):
    """Everything that exists only while the cabinets are open."""

    def __init__(self, program: Program, store: Store) -> None:
        super().__init__(program)
        self.program = program
        self.frame = program.frame
        self.store = store
        self.jobs = Jobs(program.jobs.executor, self)
        self.desk = Desk(store, self.jobs, self)
        self.furniture = program.doors.furnish(self.desk, self.frame)
        self.view = DeskView(self.desk, self.furniture.plans, self._find)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is one while a window stands
        self._app = app
        self._given_up: set[tuple[str, int]] = set()  # words that may be lost, as somebody said
        self.desk.place_wanted.connect(self._open_menu_place)
        self.curtain = DeskCurtain(self)
        self.stage = Stage(self)
        self.desk.stage_wanted.connect(self.stage.begin)
        queued = Qt.ConnectionType.QueuedConnection  # the dialog that asks is closed first
        self.desk.closed_wanted.connect(self._begin_closed, queued)
        CopyWatch(self)
        self.health = HealthWatch(self.desk, self)
        self.watch = ActivityWatch(app, self)
        self.watch.idle.connect(program.lock)
        self.watch.ticked.connect(self._tick)
        app.focusWindowChanged.connect(self._shield)
        FocusBack(self.frame, lambda: self.view.current, self)
        keys = {"Ctrl+L": program.lock, "F9": self.curtain.draw, "Ctrl+T": self.on_telephone}
        DialogKeys(app, keys | over_dialogs(self.desk, self.frame), self)

    def on_telephone(self) -> None:
        """Hold the lock off for half an hour, or no longer; over a dialog, too."""
        self.status.telephone_button.toggle()

    @property
    def room(self) -> str:
        """The tab that is looked at."""
        return self.view.plans[self.view.tabs.currentIndex()].room

    def start(self, room: str = "", *, resumed: bool = False) -> None:
        """Show the desk, at a tab, with whatever was being typed before the lock."""
        self._dress()
        self.frame.show_page(self.view)
        self.watch.start(settings.read(self.store.folder).idle_minutes)  # whatever a tab raises
        self._shield()
        self.view.start(room)
        self.view.take_keyboard()
        SignInEnter(self._app, self)
        self.health.start()
        self.view.looked_at.connect(self.menus.offer)
        self.menus.offer()
        self._look_for_drafts(resumed=resumed)

    def _look_for_drafts(self, *, resumed: bool) -> None:
        """What was left unfinished, if it still opens: a new password has shut what was before."""
        left = [(kept, one) for kept in self.store.stores for one in kept.drafts.places()]
        places = [one for kept, one in left if kept.drafts.get(one) is not None]
        if places:
            self._bring_back(places[-1], resumed=resumed)
        elif left:
            self.desk.say(
                "What you left unfinished can't be opened any more: it was sealed before you were"
                " given a new password."
            )

    def _begin_closed(self, wanted: ClosedWork) -> None:
        from esafety_desktop.shell.closed_worker import ClosedWorker

        ClosedWorker(self.program).begin(wanted)

    def _bring_back(self, place: str, *, resumed: bool) -> None:
        if resumed:
            self.desk.say("What you were typing when the cabinets were closed has come back.")
            self.desk.open_place(place)
        else:
            self.desk.say(
                "You left something unfinished: it stands on Today, and your words are there."
            )

    def shut(self) -> None:
        """Seal what is being typed, close every window, empty the clipboard, close the cabinets."""
        self.watch.stop()
        self.health.stop()
        forget_copied()
        self.stage.end(unseen=True)
        self.curtain.lift(unseen=True)
        # Every step is taken, whatever another one raises: a lock must lock.
        with contextlib.ExitStack() as steps:
            steps.callback(self._undress)
            steps.callback(self.store.close)
            steps.callback(self._rest)
            steps.callback(self.furniture.forget)
            steps.callback(self.desk.forget_undo)
            steps.callback(close_dialogs)
            steps.callback(self.jobs.abandon)
            for holder in (self.view, *self.view.made, self.furniture.scans, *open_dialogs()):
                if (keep := getattr(holder, "keep_draft", None)) is not None:
                    steps.callback(keep)

    def _rest(self) -> None:
        """Whatever waits for the typing to rest waits for ever: nothing is read any more."""
        for timer in self.view.findChildren(QTimer):
            timer.stop()

    def _undress(self) -> None:
        self.frame.statusBar().removeWidget(self.status)
        self.status.deleteLater()
        self.menus.take_away()
        self.deleteLater()

    def _find(self, words: str, incidents: bool) -> Sequence[Found]:  # noqa: FBT001 - as it is called
        of_rooms = room_menus.room_lines(leader=self.store.is_leader)
        return self.furniture.find(words, incidents, (*self.menus.lines(), *of_rooms))

    @property
    def actions(self) -> dict[str, QAction]:
        """The lines of the menu bar by name."""
        return self.menus.actions

    def trigger(self, name: str) -> None:
        """Do what a line of the menus does."""
        if (action := self.actions.get(name)) is not None:
            action.trigger()

    def show_bars(self, *, shown: bool) -> None:
        """Show or hide menus and status bar; hidden, their keys do nothing, but lock and quit."""
        self.frame.statusBar().setVisible(shown)
        self.menus.show(shown=shown)

    def _dress(self) -> None:
        account = self.store.account
        self.status = Status(f"{account.name} ({_ROLES.get(account.role, account.role)})")
        self.status.lock.connect(self.program.lock)
        self.status.curtain.connect(self.curtain.draw)
        self.status.telephone.connect(lambda on: self.watch.telephone(on=on))
        self._show_backup()
        self.desk.changed.connect(self._on_changed)
        bar = self.frame.statusBar()
        if not isinstance(bar, SaidBar):
            bar = SaidBar(self.frame)
            self.frame.setStatusBar(bar)
        bar.addPermanentWidget(self.status)
        self.desk.said.connect(bar.say)
        self.view.looked_at.connect(bar.let_go)
        self.menus = DeskMenus(self)
        self.status.back_up.connect(lambda: self.trigger("back_up"))
        self.show_bars(shown=True)

    def _open_menu_place(self, place: str) -> None:
        from esafety_desktop.guide.guide_dialog import GuideDialog

        room, _slash, name = place.partition("/")
        if room == "menu":
            self.trigger(name)
        elif room == room_menus.PLACE and (page := self.view.show_page(room_menus.page_of(place))):
            if words := room_menus.run(page, place):
                self.desk.say(words)
        elif room == "guide":
            show(GuideDialog(self.frame, name, self.desk.print))
        elif make := self.furniture.dialogs.get(room):
            with self.desk.guard(self.frame):
                show(make(name))

    def _on_changed(self, areas: Area, _origin: object) -> None:
        if areas & Area.SETTINGS:
            self._show_backup()
            self.watch.lock_after(settings.read(self.store.folder).idle_minutes)
            self._shield()

    def _show_backup(self) -> None:
        given = self.furniture
        self.status.show_backup(given.last_backup(), given.late(), given.lacking())

    def sign_out(self) -> None:
        """Sign out, once all is backed up."""
        if self.may_leave(self.program.sign_out, Leaving.SIGN_OUT):
            self.program.sign_out()

    def may_leave(self, leave: Callable[[], object], why: Leaving = Leaving.CLOSE) -> bool:
        """Whether the program (or the school) may close at once; else when all is backed up."""
        if self.frame.page is not self.view:  # behind the curtain nobody could answer
            return True
        for holder in (self.view, *self.view.made, self.furniture.scans, *open_dialogs()):
            if (keep := getattr(holder, "keep_draft", None)) is not None:
                keep()
        unkept = {words for one in self.drafts() for words in one.unkept_words}
        if unkept - self._given_up:

            def without() -> None:
                self._given_up = unkept
                if self.furniture.may_leave(leave, why):
                    leave()

            unkept_words.ask(self.frame, without, why)
            return False
        self._given_up &= unkept
        return self.furniture.may_leave(leave, why)

    def drafts(self) -> list[Drafts]:
        """What keeps the words that are being typed, of the cabinets and of open envelopes."""
        return [one.drafts for one in self.store.stores]

    def _shield(self) -> None:
        """Leave every window out of captures of the screen, where that is wanted."""
        if not capture.POSSIBLE:
            return
        wanted = settings.read(self.store.folder).hide_from_capture
        for window in (self.frame, *open_dialogs()):
            capture.leave_out(window, wanted=wanted)

    def _tick(self) -> None:
        self.status.show_telephone(on=self.watch.on_telephone)
        self.curtain.tick()
        self.furniture.idle(self.watch.quiet_for, self.watch.locks_in)

    @property
    def made_up_password(self) -> str:
        """This account's password in the made-up school, for all to read; "" in a real one."""
        return dict(self.program.doors.secrets().values()).get(self.store.account.name, "")
