"""The tour's stops at the signed forms, the import and the Print tab, with what they print."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from esafety_desktop.agreements import burst_rules, code_rules
from esafety_desktop.agreements.all_except_dialog import AllExceptDialog
from esafety_desktop.agreements.cell_rules import Action
from esafety_desktop.agreements.pile_dialog import PileDialog
from esafety_desktop.dates import academic_year
from esafety_desktop.letters import service as letters
from esafety_desktop.sample import exports, people
from esafety_desktop.school import service as school
from esafety_desktop.school.import_dialog import ImportDialog
from esafety_desktop.widgets.day_dialog import DayDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.agreements.tab import SignedFormsTab
    from esafety_desktop.letters.rows import ChildSheet
    from esafety_desktop.letters.tab import PrintTab
    from esafety_desktop.sample.tour_stage import Stage

_CLASS = "5B"
_A_REST = 130


def _class_id(stage: Stage) -> str:
    classes = school.classes(stage.desk("office").store)
    return next(row.id for row in classes if row.name == _CLASS)


def _forms(stage: Stage) -> SignedFormsTab:
    tab = cast("SignedFormsTab", stage.tab("agreements", "office"))
    tab.open_item(_class_id(stage))
    stage.breathe()
    return tab


def _grid(stage: Stage) -> None:
    _forms(stage)
    stage.picture("signed-forms", "Who in 5B has signed what.")


def _scanner(stage: Stage, *typed: str) -> None:
    """A hand scanner: keys that reach the window in front without a pause."""
    window = QApplication.activeModalWidget() or stage.program.frame
    handle = window.windowHandle()
    assert handle is not None  # noqa: S101 - it is shown
    for burst in typed:
        for letter in f"{burst}\r":
            key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
            pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.postEvent(handle, pressed)
        QTest.qWait(_A_REST)
        stage.breathe()


def _codes(stage: Stage) -> list[str]:
    return [child.code for child in _reminded(stage)]


def _reminded(stage: Stage) -> Sequence[ChildSheet]:
    return letters.reminder_pack(stage.desk("office").store, _class_id(stage)).children


def _scan(stage: Stage) -> None:
    _forms(stage)
    codes = _codes(stage)
    _scanner(stage, codes[0], codes[1] + codes[2], codes[1])
    stage.picture("scanned", "Two stuck together were both marked; the last one was in already.")
    pieces = (code[:6] for code in codes[3:] if burst_rules.seems_cut(code[:6]))
    _scanner(stage, next(pieces))
    stage.picture("scan-cut-short", "Only a part of a code was read: it is said, kept and settled.")


def _scan_elsewhere(stage: Stage) -> None:
    """From the search box of another tab; then a slip that nobody knows."""
    desk = stage.desk("office")
    desk.view.open_place("contacts")
    stage.breathe()
    _scanner(stage, _codes(stage)[2])
    stage.picture("scan-elsewhere", "A slip that is scanned while another tab is in front.")


def _pile(stage: Stage) -> None:
    tab = _forms(stage)
    tab.scan_card.recent.ui.large.click()
    stage.dialog(PileDialog)
    _scanner(stage, _codes(stage)[3])
    stage.picture("pile", "The pile, large enough to be read from beside the scanner.")
    _scanner(stage, code_rules.with_check("K7M29QZ"))
    stage.picture("pile-strange", "A slip that no family of this school was given.")


def _another_day(stage: Stage) -> None:
    tab = _forms(stage)
    tab.grid.show_cell(_reminded(stage)[0].pupil_id, "")
    tab.grid.want(Action.DAY)
    stage.dialog(DayDialog)
    stage.picture("returned-on", "A slip that came back on an earlier day.")


def _outstanding(stage: Stage) -> None:
    tab = _forms(stage)
    tab.ui.only_outstanding.setChecked(True)
    stage.picture("outstanding", "Only those in 5B who have not returned everything.")
    tab.open_item("all")
    stage.picture("outstanding-school", "The same for the whole school.")
    tab.ui.only_outstanding.setChecked(False)


def _unmatched(stage: Stage) -> None:
    tab = _forms(stage)
    tab.scan_line.setText("K7M2-9QXX")
    tab.scan_line.returnPressed.emit()
    tab.open_item("unmatched")
    stage.picture("unmatched", "Slips that belong to nobody in the register wait below.")


def _all_except(stage: Stage) -> None:
    tab = _forms(stage)
    tab.ui.all_except.click()
    stage.dialog(AllExceptDialog)
    stage.picture("all-except", "A whole class at once, except those who are ticked.")


def _print_tab(stage: Stage) -> PrintTab:
    tab = cast("PrintTab", stage.tab("letters", "office"))
    tab.open_item(_class_id(stage))
    stage.breathe()
    return tab


def _letter(stage: Stage) -> None:
    tab = _print_tab(stage)
    tab.ui.letter.setChecked(True)
    stage.picture("print", "What to print, for whom, and how many it makes.")
    tab.ui.preview.click()
    stage.print_from_preview(
        "letters-5b", "The letter with the rules and a personal return slip, for 5B."
    )


def _reminder(stage: Stage) -> None:
    tab = _print_tab(stage)
    tab.ui.reminder.setChecked(True)
    tab.ui.preview.click()
    stage.print_from_preview("reminders-5b", "Reminders for those in 5B who have not returned.")
    stage.picture("print-sent", "After the reminders were printed they can be logged as sent.")


def _list(stage: Stage) -> None:
    tab = _print_tab(stage)
    tab.ui.classList.setChecked(True)
    tab.ui.preview.click()
    stage.print_from_preview("class-list-5b", "A class list with columns to tick.")


def _spare(stage: Stage) -> None:
    tab = _print_tab(stage)
    tab.ui.spare.setChecked(True)
    tab.options.ui.spares.setValue(2)
    tab.ui.preview.click()
    stage.print_from_preview("spares", "Letters without a name for those who join.")
    tab.ui.letter.setChecked(True)


def _import(stage: Stage) -> None:
    """Last year's register of 5B is on the desk: some join, some have left."""
    desk = stage.desk("office")
    path = _export(stage, academic_year(desk.store.today()).start)
    desk.trigger("import_pupils")
    dialog = stage.dialog(ImportDialog)
    stage.picture("import-file", "Importing pupils: which file.")
    dialog.use_file(str(path))
    stage.until(lambda: dialog.ui.pages.currentIndex() == 1, "the columns")
    stage.picture("import-columns", "What each column holds, to be corrected by hand.")
    QTest.mouseClick(dialog.ui.next, Qt.MouseButton.LeftButton)
    stage.until(lambda: dialog.ui.pages.currentIndex() == 2, "the preview")
    tabs = dialog.preview.ui.tabs
    for number, name in enumerate(("joiners", "leavers", "moves", "details")):
        tabs.setCurrentIndex(number)
        stage.picture(f"import-{name}", f"Before anything changes: {tabs.tabText(number)}.")


def _export(stage: Stage, start_year: int) -> str:
    """An export in which children joined, left and changed class and telephone."""
    path = exports.write_exports(stage.shelf, start_year)["parents"]
    head, *rows = path.read_text("utf-8-sig").splitlines()
    kept = [row for row in rows if not row.startswith(("Ashdown,Zoë,", "Nguyễn,Linh,"))]
    moving = {row.split(",")[3] for row in kept if row.split(",")[5] == "5A"}
    for number in sorted(moving)[:3]:
        kept = [row.replace(",5A,", ",5B,") if number in row else row for row in kept]
    kept[40] = kept[40].replace(",07700 9", ",07700 8")
    path.write_text("\r\n".join([head, *kept, *_joiners(start_year)]), "utf-8-sig")
    return str(path)


def _joiners(start_year: int) -> list[str]:
    """Two children whom no other school of the tour knows."""
    rows = []
    for number, (surname, forename) in enumerate((("Marchetti", "Giulia"), ("Tran", "Minh")), 901):
        upn = people.made_up_upn(start_year, number)
        born = f"14/03/{start_year - 9}"
        rows.append(
            f"{surname},{forename},,{upn},{born},5B,5,02/11/{start_year},Mrs {surname},Mother,1,"
            f"Mrs {surname},Mrs {surname},4 Quarry Lane,Larkspur Hill,LK1 4DD,01632 960{number},"
            f"{surname.lower()}@example.org,Yes,"
        )
    return rows


STOPS = (
    _grid, _scan, _scan_elsewhere, _pile, _another_day, _outstanding, _unmatched, _all_except,
    _letter, _reminder, _list, _spare, _import,
)  # fmt: skip
