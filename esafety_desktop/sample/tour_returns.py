"""The tour's stops at those who haven't returned: the list, calls, the log, the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from esafety_desktop.returns import list_service
from esafety_desktop.returns.ladder_dialog import LadderDialog
from esafety_desktop.returns.log_dialog import LogDialog
from esafety_desktop.returns.more_time_dialog import MoreTimeDialog
from esafety_desktop.returns.replies_dialog import RepliesDialog
from esafety_desktop.returns.reply_rules import Kind
from esafety_desktop.returns.report_dialog import ReportDialog
from esafety_desktop.returns.talk_dialog import TalkDialog
from esafety_desktop.returns.which_dialog import WhichDialog
from esafety_desktop.school import service as school

if TYPE_CHECKING:
    from esafety_desktop.returns.tab import WhoHasntTab
    from esafety_desktop.sample.tour_stage import Stage

_CLASS = "5B"


def _page(stage: Stage, item: str = "all") -> WhoHasntTab:
    tab = cast("WhoHasntTab", stage.tab(f"agreements/returns/{item}", "office").page)  # type: ignore[attr-defined] # a tab of pages
    stage.breathe()
    return tab


def _who_hasnt(stage: Stage) -> None:
    _page(stage)
    stage.picture("who-hasnt", "Who hasn't: one list over the whole school.")


def _due(stage: Stage) -> None:
    classes = school.classes(stage.desk("office").store)
    class_id = next(row.id for row in classes if row.name == _CLASS)
    page = _page(stage, f"due/{class_id}")
    stage.picture("who-hasnt-5b", "As Today opens it: who in 5B is due for a reminder now.")
    page.ui.print_reminders.click()
    stage.print_from_preview("reminders-due-5b", "The reminders of those who are due.")
    stage.picture("who-hasnt-sent", "The letters are logged once they go home.")


def _call(stage: Stage) -> None:
    page = _page(stage)
    page.table.selectRow(0)
    page.log_talk()
    dialog = stage.dialog(TalkDialog)
    dialog.ui.said.setText("Slip is in the book bag, comes tomorrow")
    dialog.ui.next_step.setCurrentIndex(1)
    stage.picture("log-a-call", "A call: what was said in one line, and what comes next.")


def _more_time(stage: Stage) -> None:
    page = _page(stage)
    page.table.selectRow(0)
    page.give_time()
    dialog = stage.dialog(MoreTimeDialog)
    dialog.ui.until.setText("friday")
    stage.picture("more-time", "More time until a day, without a call: the weekday is said.")


def _log(stage: Stage) -> None:
    page = _page(stage)
    rows = page.table.records.shown
    row = max(rows, key=lambda one: (one.rung, one.pupil_id))
    page.table.select_key(row.pupil_id)
    page.show_log(row)
    stage.dialog(LogDialog)
    stage.picture("chase-log", "The chase log of one child: who, when, how, what was said.")


def _which(stage: Stage) -> None:
    page = _page(stage)
    row = max(page.table.records.shown, key=lambda one: len(one.owed))
    page.table.select_key(row.pupil_id)
    page.ui.returned.click()
    if len(row.owed) > 1:
        stage.dialog(WhichDialog)
        stage.picture("which-came-back", "More than one thing is out: it asks which came back.")


def _ladder(stage: Stage) -> None:
    _page(stage).settle_ladder()
    stage.dialog(LadderDialog)
    stage.picture("reminder-days", "The school's own days between reminders.")


def _lists(stage: Stage) -> None:
    page = _page(stage)
    page.lists.print_list(list_service.teacher_lists)
    stage.print_from_preview("list-for-teachers", "What is not back, a page for each class.")
    page.lists.print_list(list_service.ring_sheet)
    stage.print_from_preview("list-to-ring", "Families to ring, with their numbers.")


def _report(stage: Stage) -> None:
    page = _page(stage)
    page.report()
    dialog = stage.dialog(ReportDialog)
    stage.picture("returns-report", "How many are returned, with the year before beside it.")
    dialog.ui.governors.click()
    stage.print_from_preview("returns-governors", "The figure for governors: no names.")
    dialog.ui.print_all.click()
    stage.print_from_preview("returns-all", "The whole report on paper.")


def _replies(stage: Stage) -> None:
    page = _page(stage)
    rows = page.table.records.shown
    lines = ["Timestamp,Child's full name,Class,Do you agree to the online rules?"]
    for number, row in enumerate(rows[4:9]):
        said = ("Yes", "I agree", "No", "Yes, but not at home", "Yes")[number]
        lines.append(
            f'{number + 12}/11/2026 18:2{number}:11,"{row.name}",{row.class_name},"{said}"'
        )
    lines.append('16/11/2026 08:10:00,"Nobody, Known",3A,Yes')
    lines.append(f'17/11/2026 08:10:00,"{rows[4].name}",,Yes')
    path = stage.shelf / "online-form.csv"
    path.write_text("\r\n".join(lines), "utf-8-sig")
    page.replies()
    dialog = stage.dialog(RepliesDialog)
    stage.picture("replies-file", "Replies from an online form: which file.")
    dialog.use_file(str(path))
    stage.until(lambda: dialog.ui.pages.currentIndex() == 1, "the columns")
    stage.picture("replies-columns", "What each column of the form holds.")
    dialog.ui.next.click()
    view = dialog.preview
    view.table.select_key(next(one.key for one in view.table.records.shown if one.kind is Kind.ASK))
    stage.picture("replies-preview", "Before anything is marked: what would be, and what is asked.")


STOPS = (_who_hasnt, _due, _call, _more_time, _log, _which, _ladder, _lists, _report, _replies)
