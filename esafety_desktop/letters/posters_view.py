"""Posters and labels: rules for the wall, labels for any sheet, envelopes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from esafety_desktop.letters import post_service, service
from esafety_desktop.letters.log_service import log_post
from esafety_desktop.letters.pack_view import Readiness
from esafety_desktop.letters.post_rules import PLACES, EnvelopeSize, PostKind
from esafety_desktop.letters.ui_posters_page import Ui_PostersPage
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.halves import halves_instead
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.unprintable_view import when_printable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QWidget

    from esafety_desktop.letters.post_rules import PosterSheet, PostRun
    from esafety_desktop.widgets.desk import Desk

_EMPTY = "There are no classes yet. Import the pupils first."
_WINDOW = (
    "Letters have their address where the window of a DL or C5 envelope shows it: "
    "without labels, fold them in three or in two."
)
_ACTUAL = "In the printer's window choose “actual size”, or the words drift off their labels."
_FEED = "Feed envelopes as the printer's own tray shows, and try one first."


class PostersPage(Tab):
    """A page of the tab *Print*."""

    title = "Posters and labels"
    areas = Area.SCHOOL | Area.AGREEMENTS

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_PostersPage()
        self.ui.setupUi(self)
        halves_instead(self.ui.halves, self.ui.whole)
        self._run: PostRun | None = None
        ui = self.ui
        for large, words in ((False, "A4"), (True, "A3, or A4 when the printer is told to fit")):
            ui.size.addItem(words, large)
        for kind in PostKind:
            ui.kind.addItem(kind.value, kind.value)
        ui.together.setChecked(True)
        self._dress()
        self._connect()
        self.refresh()

    def _dress(self) -> None:
        ui = self.ui
        set_role(ui.title, "title")
        for label in (ui.posterTitle, ui.postTitle):
            set_role(label, "section")
        set_role(ui.figure, "figure")
        set_role(ui.post, "primary")
        for label in (ui.posterHint, ui.leftOut, ui.toRing, ui.postHint):
            set_role(label, "hint")
        for label in (ui.sentence, ui.leftOut, ui.toRing):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._readiness = Readiness(self.desk, ui.post)
        self._poster_readiness = Readiness(self.desk, ui.poster)

    def _connect(self) -> None:
        ui = self.ui
        ui.kind.currentIndexChanged.connect(lambda _at: self._on_kind())
        ui.whom.currentIndexChanged.connect(lambda _at: self._count())
        ui.make.currentIndexChanged.connect(lambda _at: self._on_make())
        ui.first.valueChanged.connect(lambda _number: self._count())
        for tick in (ui.together, ui.onlyWaiting):
            tick.toggled.connect(lambda _on: self._count())
        ui.rules.currentIndexChanged.connect(lambda _at: self._on_rules())
        ui.poster.clicked.connect(self.preview_poster)
        ui.post.clicked.connect(self.preview_post)
        ui.importPupils.clicked.connect(lambda: self.desk.open_place("menu/import_pupils"))

    @property
    def kind(self) -> PostKind:
        """Labels with addresses or names, or envelopes."""
        return PostKind(self.ui.kind.currentData())

    def first_stop(self) -> QWidget:
        return self.ui.rules

    def refresh(self) -> None:
        """Read agreements and classes again; what was chosen stays chosen."""
        store = self.desk.store
        self._rows = {row.id: row for row in post_service.poster_choices(store)}
        _refill(
            self.ui.rules, [(f"{row.title} ({row.short})", row.id) for row in self._rows.values()]
        )
        _refill(self.ui.whom, [(row.name, row.id) for row in service.targets(store)])
        self._on_rules()
        self._on_kind()

    def open_item(self, item: str) -> None:
        """One of `PLACES`: chosen; or a class by its id."""
        if item in PLACES:
            self.ui.kind.setCurrentIndex(self.ui.kind.findText(PLACES[item].value))
            self.ui.kind.setFocus()
        elif (at := self.ui.whom.findData(item)) >= 0:
            self.ui.whom.setCurrentIndex(at)

    def print_(self) -> None:
        """Ctrl+P: what the focus stands in."""
        ui = self.ui
        if self.focusWidget() in {ui.rules, ui.size, ui.pictures, ui.poster}:
            self.preview_poster()
        else:
            self.preview_post()

    def _on_rules(self) -> None:
        row = self._rows.get(self.ui.rules.currentData() or "")
        drawn, hint = post_service.pictures_of(self.desk.store, row) if row else (False, "")
        self.ui.pictures.setEnabled(drawn)
        self.ui.poster.setEnabled(row is not None)
        self.ui.posterHint.setText(hint)

    def _on_kind(self) -> None:
        ui = self.ui
        envelopes = self.kind is PostKind.ENVELOPES
        entries: list[tuple[str, object]] = (
            [(size.words, size) for size in EnvelopeSize]
            if envelopes
            else [(sheet.name, sheet) for sheet in post_service.label_sheets()]
        )
        _refill(ui.make, entries)
        if self.kind is PostKind.NAMES:
            ui.make.setCurrentIndex(ui.make.count() - 1)
        ui.first.setEnabled(not envelopes)
        ui.together.setEnabled(self.kind is not PostKind.NAMES)
        ui.postHint.setText("\n".join((_FEED if envelopes else _ACTUAL, _WINDOW)))
        self._on_make()

    def _on_make(self) -> None:
        if self.kind is not PostKind.ENVELOPES and self.ui.make.currentData() is not None:
            self.ui.first.setMaximum(self.ui.make.currentData().count)
        self._count()

    def _count(self) -> None:
        """Say how many it makes, before anything is made."""
        ui = self.ui
        self._run = None
        words = _EMPTY
        ui.importPupils.setVisible(not ui.whom.count())
        if ui.whom.count():
            try:
                self._run = post_service.post_run(
                    self.desk.store,
                    self.kind,
                    str(ui.whom.currentData() or ""),
                    together=ui.together.isChecked(),
                    only_waiting=ui.onlyWaiting.isChecked(),
                )
                words = self._sheets(len(self._run.pieces))
            except Problem as problem:
                words = f"{problem.message} {problem.advice}"
        run = self._run
        ui.figure.setText(str(len(run.pieces)) if run else "0")
        ui.sentence.setText(words)
        ui.leftOut.setText(
            _named("Not in this set, ask the safeguarding lead: ", run.left_out if run else ())
        )
        ui.toRing.setText(_named("To be rung as well: ", run.to_ring if run else ()))
        for label in (ui.leftOut, ui.toRing):
            label.setVisible(bool(label.text()))
        ui.post.setEnabled(run is not None)

    def _sheets(self, pieces: int) -> str:
        if self.kind is PostKind.ENVELOPES:
            return f"envelopes · {self.ui.whom.currentText()}"
        count = self.ui.make.currentData().count
        sheets = -(-(pieces + self.ui.first.value() - 1) // count)
        words = "1 sheet" if sheets == 1 else f"{sheets} sheets"
        return f"labels on {words} · {self.ui.whom.currentText()}"

    def preview_post(self) -> None:
        """Make labels or envelopes and show them."""
        run = self._run
        if run is None:
            return
        from esafety_desktop.letters import post_pages

        make, first, kind = self.ui.make.currentData(), self.ui.first.value(), self.kind

        def taken() -> None:
            with self.desk.guard(self):
                self.desk.done(log_post(self.desk.store, kind, run), self)

        def render(progress: Any) -> bytes:
            if isinstance(make, EnvelopeSize):
                return post_pages.render_envelopes(run, make, progress)
            return post_pages.render_labels(run, make, first, progress)

        when_printable(
            self,
            "Print",
            post_pages.unprintable_lines(run),
            lambda: self.desk.print(self, run.title, render, run.title, taken),
        )

    def preview_poster(self) -> None:
        """Make the poster and show it."""
        row = self._rows.get(self.ui.rules.currentData() or "")
        if row is None:
            return
        with self.desk.guard(self):
            pictures = self.ui.pictures.isEnabled() and self.ui.pictures.isChecked()
            large = bool(self.ui.size.currentData())
            self._show_poster(
                post_service.poster(self.desk.store, row, pictures=pictures, large=large)
            )

    def _show_poster(self, sheet: PosterSheet) -> None:
        from esafety_desktop.letters import poster_pages

        title = f"Poster {sheet.wording.title}"
        self.desk.print(
            self, title, lambda progress: poster_pages.render_poster(sheet, progress), title
        )


def _refill(box: QComboBox, entries: list[tuple[str, Any]]) -> None:
    now = box.currentText()
    blocked = box.blockSignals(True)
    box.clear()
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findText(now), 0) if entries else -1)
    box.blockSignals(blocked)


def _named(words: str, names: tuple[str, ...]) -> str:
    return words + ", ".join(names) if names else ""
