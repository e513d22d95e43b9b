"""From first paint to quit: which page the window shows, and whether the cabinets are open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from esafety_desktop.problem import Problem
from esafety_desktop.shell import putting_right, taking_over
from esafety_desktop.shell.first_start import FirstStart
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.shell.ways_back import WaysBack

if TYPE_CHECKING:
    from esafety_desktop.accounts.visiting import Visitor
    from esafety_desktop.shell.doors import Doors
    from esafety_desktop.shell.frame import Frame
    from esafety_desktop.shell.governor_desk import GovernorDesk
    from esafety_desktop.shell.lock_file import CabinetLock
    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.jobs import Job, Jobs


class Program(QObject):
    """Opens, locks and closes the school.

    Signals:
        settled: the first page is painted and says who may sign in.
        warmed: more of what signing in needs is in memory, and stays there.
        opened: a ``WorkingDesk`` stands.
        closed: the cabinets have been closed.
    """

    settled = Signal()
    warmed = Signal()
    opened = Signal(object)
    closed = Signal()

    def __init__(self, frame: Frame, doors: Doors) -> None:
        super().__init__(frame)
        self.frame = frame
        self.doors = doors
        self.working: WorkingDesk | None = None
        self.governor: GovernorDesk | None = None
        self.session: object = None  # who hears Windows lock the screen, as long as this lives
        self._resume: tuple[str, str] | None = None  # who was at work, and in which tab
        self.signing_in = False
        self._rehearsal: Job | None = None  # what goes wrong in it is said by the real Today
        self._left = False  # Windows was locked while the password was being tried
        self.ways_back = WaysBack(self)
        self.first_start = FirstStart(self)
        frame.may_close = self._may_close
        frame.closing.connect(self.close)
        frame.painted.connect(lambda: QTimer.singleShot(0, self._look_round))

    @cached_property
    def cabinet_lock(self) -> CabinetLock:
        """Held while the cabinets are open."""
        return self.doors.lock()

    @cached_property
    def jobs(self) -> Jobs:
        """The worker thread."""
        from esafety_desktop.shell import kinds
        from esafety_desktop.widgets.jobs import Jobs

        kinds.make_ready()
        return Jobs(parent=self)

    def start(self) -> None:
        """Show the first page at once; what needs more than a glance waits until it is painted."""
        self.frame.mark_made_up(on=self.doors.is_made_up)
        (self._show_view if self.doors.seems_there() else self.show_set_up)()
        self.frame.show()

    def _look_round(self) -> None:
        from PySide6.QtWidgets import QApplication

        from esafety_desktop.shell.help_page import help_before_sign_in
        from esafety_desktop.widgets import theme

        if isinstance(app := QApplication.instance(), QApplication):
            theme.follow(app)
            help_before_sign_in(self, wanted=lambda: self.working is None)
        if isinstance(self.frame.page, SignInView):
            putting_right.look(self, self.frame.page)
        self.jobs.run(lambda _progress: self.doors.warm(), lambda _all: self.warmed.emit())
        self._rehearsal = self.jobs.run(
            self.doors.rehearse, lambda _all: self.warmed.emit(), lambda _wrong: None
        )
        self.settled.emit()

    def show_sign_in(self) -> SignInView:
        """The sign-in page; with the words of a locked screen after a lock."""
        view = self._show_view()
        self.offer(view)
        return view

    def _show_view(self) -> SignInView:
        view = SignInView()
        view.wanted.connect(self.try_password)
        view.forgotten.connect(self.ways_back.recover)
        view.made_up.connect(lambda role: self.try_password(*self.doors.secrets()[role]))
        self.frame.bare()
        self.frame.show_page(view)
        return view

    def offer(self, view: SignInView) -> None:
        """Say on the sign-in page who may sign in."""
        name = self._resume[0] if self._resume else ""
        try:
            secrets = dict(self.doors.secrets().values())
            view.offer(self.doors.names(), name, made_up=secrets)
        except Problem as problem:
            self.refuse(problem)
        if name:
            view.say_locked(name)

    def show_set_up(self) -> None:
        """The page of a first start: the assistant, or the making of the made-up school."""
        self.first_start.show()

    def move(self, doors: Doors) -> None:
        """Turn to another data folder, such as that of the made-up school."""
        self.shut()
        self.doors = doors
        del self.cabinet_lock
        self.start()
        self._look_round()

    def try_password(self, name: str, password: str) -> None:
        """Open the cabinets beside the window; the page stays alive meanwhile."""
        view = self.frame.page
        if isinstance(view, SignInView):
            view.begin()
        try:
            self.cabinet_lock.take()
        except Problem as problem:
            taking_over.blocked(self, problem, name, password)
            return
        if self._rehearsal is not None:
            self._rehearsal.cancel()  # nobody waits for it
        self.signing_in = True
        self.jobs.run(lambda _told: self.doors.sign_in(name, password), self._come_in, self._fail)

    def lock(self) -> None:
        """Seal what is typed, close the cabinets, let go of the lock file, show the lock screen."""
        self.ways_back.shut()
        if self.governor is not None:
            self._resume = (self.governor.visitor.account.name, "")
            self.shut()
            self.show_sign_in()
            return
        if self.working is None:
            self._left = self.signing_in
            return
        self._resume = (self.working.store.account.name, self.working.room)
        self._shut_and_say()

    def lock_for(self, begun: str) -> None:
        """Lock, and go on with a password whose first letters were typed before."""
        self.lock()
        if isinstance(self.frame.page, SignInView):
            self.frame.page.go_on_typing(begun)

    def shut_for_work(self) -> None:
        """Close the cabinets and keep everybody out of them; a lock meanwhile counts afterwards."""
        if self.working is not None:
            self._resume = (self.working.store.account.name, self.working.room)
        self.shut()
        self.cabinet_lock.take()
        self.signing_in = True

    def sign_out(self) -> None:
        """Close everything; the next person begins afresh."""
        self._shut_and_say(resume=False)

    def _shut_and_say(self, *, resume: bool = True) -> None:
        """Close everything; words that the disk did not take are said on the sign-in page."""
        drafts = self.working.drafts() if self.working is not None else []
        try:
            self.shut()
        finally:
            if not resume:
                self._resume = None
            self.show_sign_in().say_unkept(unkept=any(one.unkept for one in drafts))

    def begin_again(self) -> None:
        """Begin as after a start: whoever was at work signs in afresh."""
        self._resume = None
        self.start()
        self._look_round()

    def _may_close(self) -> bool:
        """Whether the window may close now: a back-up comes first, unless Windows shuts down."""
        from PySide6.QtGui import QGuiApplication

        app = QGuiApplication.instance()
        ending = isinstance(app, QGuiApplication) and app.isSavingSession()
        return self.working is None or ending or self.working.may_leave(self.frame.close)

    def close(self) -> None:
        """The program ends."""
        try:
            self.shut()
        finally:
            self.jobs.close()

    def _come_in(self, opened: Store | Visitor) -> None:
        if opened.account.role.cabinets:
            self.open_school(cast("Store", opened))
            return
        from esafety_desktop.shell.governor_desk import GovernorDesk

        visitor = cast("Visitor", opened)
        left, self._left, self.signing_in = self._left, False, False
        self.cabinet_lock.release()
        if left:
            visitor.close()
            self.show_sign_in()
            return
        self.governor, self._resume = GovernorDesk(self, visitor), None
        self.governor.start()

    def open_school(self, store: Store) -> None:
        """Put up the desk of a school whose cabinets were opened."""
        from esafety_desktop.shell.working_desk import WorkingDesk

        left, self._left, self.signing_in = self._left, False, False
        if left:
            store.close()
            self.cabinet_lock.release()
            self.show_sign_in()
            return
        try:
            self.cabinet_lock.take()
            self.working = WorkingDesk(self, store)
        except BaseException:  # nothing stays open behind a page that cannot lock it
            store.close()
            self.cabinet_lock.release()
            self.show_sign_in()
            raise
        name, room = self._resume or ("", "")
        same = name == store.account.name
        self.working.start(room if same else "", resumed=same)
        self._resume = None
        self.opened.emit(self.working)

    def shut(self) -> None:
        """Close whatever is open and let go of the lock file."""
        self.first_start.shut()
        if self.governor is not None:
            governor, self.governor = self.governor, None
            governor.shut()
        if self.working is not None:
            working, self.working = self.working, None
            try:
                working.shut()
            finally:
                self.cabinet_lock.release()
        self.cabinet_lock.release()
        self.closed.emit()

    def _fail(self, error: BaseException) -> None:
        self._left = self.signing_in = False
        self.cabinet_lock.release()
        if isinstance(error, Problem):
            self.refuse(error)
            return
        self.refuse(
            Problem(
                "Signing in did not work.",
                "Nothing was changed. Try again; if it comes back, start the PC anew.",
            )
        )
        raise error

    def refuse(self, problem: Problem) -> None:
        """Say on the sign-in page why the school is not opened."""
        view = self.frame.page
        if isinstance(view, SignInView):
            view.refuse(problem)
            if getattr(problem, "offers_restore", False):
                view.offer_restore(self.ways_back.ask_restore)
