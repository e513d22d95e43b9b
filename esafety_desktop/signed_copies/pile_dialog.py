"""A scanned pile: most pages are filed by their codes, the others are shown one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCompleter, QDialog, QDialogButtonBox, QWidget

from esafety_desktop.dates import AcademicYear
from esafety_desktop.kept_papers.page_view import show_page
from esafety_desktop.signed_copies import pile_rules, service
from esafety_desktop.signed_copies.rows import Form, Owner, PileItem, State
from esafety_desktop.signed_copies.ui_pile_dialog import Ui_PileDialog
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.words import isolated, search_key

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.widgets.desk import Desk

_COLUMNS: tuple[Column[PileItem], ...] = (
    Column("Page", lambda item: _numbers(item), align="right"),
    Column("Whose", lambda item: _whose(item), tooltip=lambda item: item.said, stretch=True),
    Column(
        "What happens",
        lambda item: _happens(item),
        tone=lambda item: "ok" if item.filed else "warn",
        tooltip=lambda item: item.said,
    ),
)
_LEFT_OUT = {
    State.HAS_COPY: "has a copy",
    State.SAME_PAGE: "filed already",
    State.TWICE: "twice in this pile",
    State.STALE: "stale: look",
    State.UNKNOWN: "unknown code",
    State.NO_CODE: "no code: look",
    State.SEVERAL: "several slips: look",
}
_TO_LOOK_AT = {State.NO_CODE, State.STALE, State.UNKNOWN, State.SEVERAL}


class PileDialog(QDialog):
    """Shows what a pile is, lets somebody say whose the rest is, and files it.

    Args:
        desk: What every view is given.
        scan: The pages, read.
        file_name: What the file was called.
        parent: The page.
    """

    reads_in_order = True

    def __init__(
        self, desk: Desk, scan: Scan, file_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.scan = scan
        self.file_name = file_name
        self.ui = Ui_PileDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        set_role(self._ok, "primary")
        self.items = service.sort_pile(desk.store, scan)
        self._owners = service.children(desk.store)
        self._forms = service.forms(desk.store)
        self.table: RecordTable[PileItem] = RecordTable(
            _COLUMNS,
            "Pages of the pile",
            self,
            key=lambda item: str(item.number),
            empty_text="Every page of this file is empty.",
        )
        self.table.setSortingEnabled(False)
        self.ui.table_place.addWidget(self.table)
        empty = len(scan.pages) - len(self.items)
        backs = f", {empty} of them empty backs" if empty else ""
        self.ui.heading.setText(f"{file_name}: {len(scan.pages)} pages{backs}")
        self._fill()
        self._connect()
        self._show(0)
        self.next_to_look_at(0)
        open_within(self, 1100, 640)

    @property
    def current(self) -> int:
        """Which item is looked at; -1 for none."""
        return self.table.currentIndex().row()

    def next_to_look_at(self, first: int | None = None) -> None:
        """Go to the next page that no code explains, from here (or ``first``) and round again."""
        begin = self.current + 1 if first is None else first
        order = [*range(begin, len(self.items)), *range(begin)]
        for number in order:
            if self.items[number].state in _TO_LOOK_AT and (pile_rules.waits(self.items[number])):
                self.table.selectRow(number)
                self.ui.whose.setFocus()
                return
        self._ok.setFocus()

    def accept(self) -> None:
        with self.desk.guard(self):
            store = self.desk.store
            self.desk.done(service.file_pile(store, self.scan, self.items, self.file_name), self)
            if self.ui.mark.isChecked():
                self.desk.done(service.mark_pile(store, self.items), self)
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.ui.whose.hasFocus():  # it says whose the page is, not that all is done
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_picture)

    def _fill(self) -> None:
        names = [_label(owner) for owner in self._owners]
        completer = QCompleter(names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.ui.whose.setCompleter(completer)
        own = (item.form for item in self.items if item.form)
        self._offered = list(dict.fromkeys([*self._forms, *own]))
        for form in self._offered:
            self.ui.form.addItem(self._titled(form), form)
        known = [item.form.key for item in self.items if item.form]
        often = max(set(known), key=known.count, default="")
        at = next((n for n, form in enumerate(self._forms) if form.key == often), 0)
        self._usual = at
        self.ui.form.setCurrentIndex(at)
        self.ui.form.setMinimumContentsLength(12)
        self.ui.split.setSizes([520, 540])
        KeptSplitter(self.ui.split)

    def _titled(self, form: Form) -> str:
        """The title, with the year where it is not one of this year's forms."""
        if form in self._forms or not form.year:
            return form.title
        return f"{form.title}, {AcademicYear(form.year).label}"

    def _choose_form(self, item: PileItem) -> None:
        """A slip of an earlier year is filed under that year."""
        if item.state is State.STALE and item.form is not None:
            self.ui.form.setCurrentIndex(self._offered.index(item.form))
        elif self.ui.form.currentData() not in self._forms:
            self.ui.form.setCurrentIndex(self._usual)

    def _connect(self) -> None:
        ui = self.ui
        self.table.repeat(ui.give, ui.back_of, ui.leave)
        self.table.chosen.connect(lambda _item: self._on_chosen())
        ui.whose.returnPressed.connect(self.give)
        ui.give.clicked.connect(self.give)
        ui.back_of.clicked.connect(self._join)
        ui.leave.clicked.connect(self._leave)
        ui.mark.toggled.connect(lambda _on: self._sum_up())

    def give(self) -> None:
        """File the page with whom was typed, then show the next one."""
        owner, form = self._typed_owner(), self.ui.form.currentData()
        at = self.current
        if owner is None or not isinstance(form, Form) or at < 0:
            self.ui.summary.setText("Type more of the name, until it is one child.")
            return
        self._put(at, pile_rules.given_to(self.items[at], owner, form))
        self.ui.whose.clear()
        self.next_to_look_at()

    def _typed_owner(self) -> Owner | None:
        words = search_key(self.ui.whose.text()).split()
        if not words:
            return None
        fits = [
            owner
            for owner in self._owners
            if all(word in search_key(_label(owner)).replace(",", " ").split() for word in words)
        ] or [
            owner
            for owner in self._owners
            if all(word in search_key(_label(owner)) for word in words)
        ]
        return fits[0] if len(fits) == 1 else None

    def _leave(self) -> None:
        at = self.current
        if at >= 0:
            self._put(at, pile_rules.left_out(self.items[at]))

    def _join(self) -> None:
        at = self.current
        if at > 0:
            self.items = pile_rules.joined(self.items, at)
            self._show(at - 1)
            self.next_to_look_at()

    def _put(self, at: int, item: PileItem) -> None:
        self.items = (*self.items[:at], item, *self.items[at + 1 :])
        self._show(at)

    def _show(self, at: int) -> None:
        self.table.set_rows(self.items)
        self.table.selectRow(at)
        self._on_chosen()
        self._sum_up()

    def _on_chosen(self) -> None:
        at = self.current
        self.ui.back_of.setEnabled(at > 0)
        self.ui.leave.setEnabled(at >= 0 and self.items[at].filed)
        if 0 <= at < len(self.items):
            self._choose_form(self.items[at])
        self._show_picture()
        self._sum_up()

    def _show_picture(self) -> None:
        at = self.current
        page = self.scan.pages[self.items[at].pages[0]] if 0 <= at < len(self.items) else None
        show_page(self.ui.picture, self.ui.scroll, page)

    def _sum_up(self) -> None:
        at = self.current
        said = f"{self.items[at].said}\n" if 0 <= at < len(self.items) else ""
        self.ui.summary.setText(f"{said}{pile_rules.in_words(self.items)}")
        number = sum(item.filed for item in self.items)
        self._ok.setText(f"&File {number}" if number else "&File")
        self._ok.setEnabled(bool(number))
        self.ui.mark.setEnabled(any(item.filed and item.mark for item in self.items))


def _label(owner: Owner) -> str:
    return f"{owner.place} {isolated(owner.name)}".strip()


def _numbers(item: PileItem) -> str:
    return " + ".join(str(place + 1) for place in item.pages)


def _whose(item: PileItem) -> str:
    if item.owner is None:
        return "?"
    form = f" · {item.form.title}" if item.form else ""
    return f"{_label(item.owner)}{form}"


def _happens(item: PileItem) -> str:
    if not item.filed:
        return _LEFT_OUT.get(item.state, "left out")
    return "filed, returned" if item.mark else "filed"
