"""Who hasn't: one list over the whole school of what went home and is not back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QMenu, QWidget

from esafety_desktop.returns import service
from esafety_desktop.returns.begin_view import NotGivenOut, begin_with, empty_words
from esafety_desktop.returns.choices_view import Choices
from esafety_desktop.returns.family_rules import in_numbers, narrowed, only_due, summary, to_write
from esafety_desktop.returns.list_view import FamilyTable
from esafety_desktop.returns.lists_view import ListsMenu
from esafety_desktop.returns.reminding_view import LetterWays, SentStrip
from esafety_desktop.returns.report_rules import figure_words, percent_words
from esafety_desktop.returns.rows import Family, Show, Whole
from esafety_desktop.returns.service import Status
from esafety_desktop.returns.ui_who_hasnt_tab import Ui_WhoHasntTab
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.flow import flow_instead
from esafety_desktop.widgets.row_menu import RowMenu
from esafety_desktop.widgets.tab_base import Tab

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from esafety_desktop.returns.log_dialog import LogDialog
    from esafety_desktop.store.changes import Area
    from esafety_desktop.widgets.desk import Desk

_CHOOSE = "Choose a family in the list first."
_KEYS = {"R": Status.RETURNED, "D": Status.DECLINED, "E": Status.EXEMPT}
_WORDS = {
    Status.RETURNED: "What came back?",
    Status.DECLINED: "What do they decline?",
    Status.EXEMPT: "What are they exempt from?",
}


class WhoHasntTab(Tab):
    """The page of those who haven't returned."""

    title: ClassVar[str] = "Who hasn't"
    areas: ClassVar[Area] = service.AREAS

    def __init__(
        self, desk: Desk, ways: LetterWays | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_WhoHasntTab()
        self.ui.setupUi(self)
        self._flow()
        self.whole: Whole = service.who_has_not(desk.store)
        self._out = 0
        self.choices = Choices(self.ui, self)
        self.table = FamilyTable(lambda: self.whole.today, self)
        self.ui.list_place.addWidget(self.table)
        begin_with(self.table, desk, lambda: self.whole)
        self.sent = SentStrip(desk, ways, self)
        self.ui.strips.addWidget(self.sent)
        self.not_out = NotGivenOut(desk, lambda: self.chosen_class, self)
        self.ui.strips.addWidget(self.not_out)
        self.lists = ListsMenu(desk, self.table.listed_rows, self)
        self.ui.lists.setMenu(self.lists)
        self.ui.more.setMenu(self._more())
        self._wire()
        self.refresh()

    def refresh(self) -> None:
        """Bring the register up to date and list it again; choices and place are kept."""
        with self.desk.guard(self):
            behind = service.bring_up_to_date(self.desk.store)
            if behind.areas:
                self.desk.done(behind, self)
            self.whole = service.who_has_not(self.desk.store)
            self.choices.fill(self.whole)
            self._show()

    def open_item(self, item: str) -> None:
        """``due/<class>``, ``class/<class>``, ``child/<child>`` ``report`` or ``replies``."""
        what, _slash, rest = item.partition("/")
        if what == "report":
            self.report()
        elif what == "replies":
            self.replies()
        elif what == "child":
            self.choices.choose(Show.EVERYBODY)
            self.ui.filter.clear()
            self.table.select_key(rest)
        else:
            show = Show.DUE if what == "due" else Show.EVERYBODY
            self.choices.choose(show, "" if rest == "all" else rest)
        self.table.setFocus()

    @property
    def chosen_class(self) -> str:
        return self.choices.choice.class_id

    def new(self) -> None:
        """Ctrl+N: a call."""
        self.log_talk()

    def print_(self) -> None:
        """Ctrl+P: reminders for the families chosen, or else for all that are listed."""
        if self.ui.print_reminders.isEnabled():
            self.sent.start(self.table.chosen_rows())

    def focus_filter(self) -> None:
        self.ui.filter.setFocus()

    def first_stop(self) -> QWidget:
        return self.table

    def keep_draft(self) -> None:
        keep_drafts(self)

    def _flow(self) -> None:
        """Choices and buttons go on below where large text leaves too little room beside."""
        ui = self.ui
        flow_instead(
            ui.choices,
            ui.top,
            (
                (ui.show_label, ui.show_box),
                (ui.class_label, ui.class_box),
                (ui.year_label, ui.year_box),
                (ui.agreement_label, ui.agreement_box),
                (ui.out_label, ui.out_box),
            ),
        )
        tools = (ui.print_reminders, ui.talked, ui.more_time, ui.returned, ui.declined, ui.exempt,
                 ui.log, ui.lists, ui.report, ui.more, ui.filter)  # fmt: skip
        flow_instead(ui.tools, ui.page, ((one,) for one in tools))
        ui.filter.setMinimumWidth(ui.filter.fontMetrics().averageCharWidth() * 34)

    def _wire(self) -> None:
        ui = self.ui
        self.choices.changed.connect(self._show)
        ui.filter.textChanged.connect(self._on_filter)
        ui.print_reminders.clicked.connect(self.print_)
        ui.talked.clicked.connect(self.log_talk)
        ui.more_time.clicked.connect(self.give_time)
        ui.log.clicked.connect(lambda: self.show_log(self.table.current_row()))
        ui.report.clicked.connect(self.report)
        for button, status in (
            (ui.returned, Status.RETURNED),
            (ui.declined, Status.DECLINED),
            (ui.exempt, Status.EXEMPT),
        ):
            button.clicked.connect(lambda _on=False, status=status: self.mark(status))
        self.table.key_pressed.connect(self._on_key)
        self.table.opened.connect(self.show_log)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._count())

        self.menu = RowMenu(
            self.table,
            (
                (ui.returned, "R"), (ui.declined, "D"), (ui.exempt, "E"), None,
                (ui.talked, "L"), (ui.more_time, "T"), (ui.log, "Enter"), (ui.print_reminders, ""),
            ),
        )  # fmt: skip

    def _more(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("&Replies from an online form…", self.replies)
        menu.addAction("&Days between reminders…", self.settle_ladder)
        return menu

    def _show(self) -> None:
        shown = narrowed(self.whole.families, self.choices.choice, self.whole.today)
        chosen = {row.pupil_id for row in self.table.selected_rows()}
        self.table.set_rows(shown)
        self._choose_again(chosen)
        choice, whom = self.choices.choice, self.choices.whom
        figure = self.whole.figure
        if whom:
            figure = service.figure_of(
                self.desk.store, choice.class_id, choice.agreement_id, choice.year_group
            )
        self._out = figure.outstanding
        self.not_out.count(figure.not_given_out)
        said = f"{percent_words(figure.returned, figure.asked)} returned"
        self.ui.figure.setText(f"{whom}: {said}" if whom else said)
        self.ui.figure_more.setText(figure_words(figure))
        self.table.empty_text = empty_words(self.whole)
        self._count()

    def _choose_again(self, pupil_ids: set[str]) -> None:
        if len(pupil_ids) > 1:
            self.table.choose_keys(pupil_ids)

    def _on_filter(self, text: str) -> None:
        self.table.filter_text(text)
        self._count()

    def _count(self) -> None:
        """Say on the button what is due of what is chosen, and under the list who is listed."""
        chosen = self.table.chosen_rows()
        due = only_due(chosen, self.whole.today)
        words = in_numbers(due) if due else "none due"
        self.ui.print_reminders.setText(f"&Print reminders: {words}")
        self.ui.print_reminders.setEnabled(bool(to_write(chosen)) and self.ways is not None)
        words = summary(self.whole.families, self.table.records.shown, self.whole.today, self._out)
        selected = len(self.table.selected_rows())
        more = f" · {selected} chosen, Escape lets go" if selected > 1 else ""
        self.ui.summary.setText(words + more)

    def _on_key(self, letter: str) -> None:
        if letter == "L":
            self.log_talk()
        elif letter == "T":
            self.give_time()
        else:
            self.mark(_KEYS[letter])

    def mark(self, status: Status) -> None:
        """Set what the chosen families owe; asked which, where it is more than one thing."""
        from esafety_desktop.returns.which_dialog import WhichDialog

        rows = self.table.selected_rows()
        if not rows:
            self.desk.say(_CHOOSE)
            return
        if all(len(row.owed) == 1 for row in rows):
            self._mark(rows, status)
            return
        dialog = WhichDialog(rows, _WORDS[status], self)
        dialog.accepted.connect(lambda: self._mark(dialog.families(), status))
        self._open(dialog)

    def _mark(self, rows: list[Family], status: Status) -> None:
        with self.desk.guard(self):
            self.desk.done(service.mark(self.desk.store, rows, status), None)
        self.table.setFocus()

    def log_talk(self) -> None:
        """Write down a call, a meeting or an e-mail with the families chosen."""
        from esafety_desktop.returns.talk_dialog import TalkDialog

        rows = self.table.selected_rows()
        if not rows:
            self.desk.say(_CHOOSE)
            return
        self._open(TalkDialog(self.desk, rows, self))

    def give_time(self) -> None:
        """Let the families chosen have time until a day; nobody was rung for it."""
        from esafety_desktop.returns.more_time_dialog import MoreTimeDialog

        rows = self.table.selected_rows()
        if not rows:
            self.desk.say(_CHOOSE)
            return
        self._open(MoreTimeDialog(self.desk, rows, self))

    def show_log(self, row: Family | None) -> None:
        """Every reminder and call of one child's family."""
        from esafety_desktop.returns.log_dialog import LogDialog

        if row is None:
            self.desk.say(_CHOOSE)
            return
        dialog = LogDialog(self.desk, row, self)
        dialog.talk_wanted.connect(lambda: self._talk_from_log(dialog, row))
        self._open(dialog)

    def _talk_from_log(self, log: LogDialog, row: Family) -> None:
        """One dialog at a time: the log comes back once the call is written down."""
        from esafety_desktop.returns.talk_dialog import TalkDialog

        log.accept()
        talk = TalkDialog(self.desk, [row], self)
        talk.accepted.connect(lambda: self.show_log(self.table.current_row()))
        self._open(talk)

    def report(self) -> None:
        """How many are returned, on any day."""
        from esafety_desktop.returns.report_dialog import ReportDialog

        self._open(ReportDialog(self.desk, self))

    def settle_ladder(self) -> None:
        """The days between reminders."""
        from esafety_desktop.returns.ladder_dialog import LadderDialog

        self._open(LadderDialog(self.desk, self))

    def replies(self) -> None:
        """Take in replies that were collected elsewhere."""
        from esafety_desktop.returns.replies_dialog import RepliesDialog

        gives = getattr(self.ways, "take_choices", None)
        self._open(RepliesDialog(self.desk, gives() if gives else None, self))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
