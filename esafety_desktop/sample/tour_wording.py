"""The tour's stops at the wording of agreements: list, editor, check, adopting, history."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog, QInputDialog

from esafety_desktop.aup_editor.adopt_dialog import AdoptDialog
from esafety_desktop.aup_editor.editor_dialog import EditorDialog
from esafety_desktop.aup_editor.history_dialog import HistoryDialog
from esafety_desktop.aup_editor.new_dialog import NewDialog
from esafety_desktop.aup_editor.pick_dialog import PickDialog
from esafety_desktop.aup_editor.regional_dialog import RegionalDialog
from esafety_desktop.aup_editor.uses_dialog import UsesDialog

if TYPE_CHECKING:
    from esafety_desktop.aup_editor.tab import WordingPage
    from esafety_desktop.sample.tour_stage import Stage


def _page(stage: Stage) -> WordingPage:
    tab = stage.tab("agreements/wording", "office")
    page = cast("WordingPage", tab.page)  # type: ignore[attr-defined] # a tab of pages
    stage.breathe()
    return page


def _list(stage: Stage) -> None:
    _page(stage)
    stage.picture("wording", "Every agreement: version, signatures, next review, draft.")


def _editor(stage: Stage) -> None:
    page = _page(stage)
    page.edit("parents")
    dialog = stage.dialog(EditorDialog)
    stage.until(lambda: bool(dialog.ui.length.text()), "the length on paper")
    stage.picture("wording-editor", "The editor: statements on the left, the check on the right.")
    dialog.ui.sides.setCurrentWidget(dialog.ui.readingPage)
    stage.picture("wording-reading", "How old a reader must be, and what makes the text hard.")
    dialog.ui.library.click()
    stage.dialog(PickDialog)
    stage.picture("wording-library", "The library of statements.")
    stage.close_dialogs()


def _hand_answers(stage: Stage) -> None:
    """What a person says about the check; nothing of it is kept."""
    page = _page(stage)
    page.edit("ks2")
    dialog = stage.dialog(EditorDialog)
    for button, name, sentence in (
        (dialog.ui.answered, "wording-answered-by", "A person points at the sentence."),
        (dialog.ui.notUs, "wording-not-for-us", "Or says why a point is not for this school."),
    ):
        button.click()
        box = stage.dialog(QInputDialog)
        stage.picture(name, sentence)
        box.reject()
        stage.breathe()
    dialog.ui.sides.setCurrentWidget(dialog.ui.abovePage)
    stage.picture("wording-from-above", "What those above the school offer to its wording.")


def _compare(stage: Stage) -> None:
    page = _page(stage)
    page.edit("ks2")
    dialog = stage.dialog(EditorDialog)
    dialog.parts.add(text="I charge my tablet at home.")
    dialog.ui.compare.click()
    stage.until(lambda: dialog.findChild(QDialog, "difference"), "the difference")
    stage.picture("wording-compare", "The draft beside the version in force.")
    stage.close_dialogs()
    page.edit("ks2")
    stage.dialog(EditorDialog).ui.throwAway.click()


def _new(stage: Stage) -> None:
    _page(stage).new()
    stage.dialog(NewDialog).ui.title.setText("Rules for our coding club")
    stage.picture("wording-new", "An agreement of the school's own: its title and for whom.")


def _adopt(stage: Stage) -> None:
    page = _page(stage)
    page.edit("ks2")
    dialog = stage.dialog(EditorDialog)
    dialog.parts.add(text="I charge my tablet at home.")
    dialog.open_adoption()
    stage.dialog(AdoptDialog)
    stage.picture("wording-adopt", "What is said when a wording is adopted, and who signs again.")
    stage.close_dialogs()
    page.edit("ks2")
    stage.dialog(EditorDialog).ui.throwAway.click()


def _own_text(stage: Stage) -> None:
    page = _page(stage)
    page.edit("staff")
    dialog = stage.dialog(EditorDialog)
    dialog.ui.kind.setCurrentIndex(1)
    dialog.ui.freeText.setPlainText("Staff keep their passwords to themselves.\n\nBe kind.")
    dialog.coverage.check()
    stage.picture("wording-own-text", "A school's own text, held against the same catalogue.")
    dialog.draft.undo()
    dialog.draft.done()


def _history(stage: Stage) -> None:
    page = _page(stage)
    page.table.select_key("ks2")
    page.ui.history.click()
    dialog = stage.dialog(HistoryDialog)
    dialog.ui.differences.setChecked(True)
    stage.picture("wording-history", "What changed from version to version, and why.")
    dialog.ui.print.click()
    stage.print_from_preview("wording-version", "One version on paper.")


def _layers(stage: Stage) -> None:
    page = _page(stage)
    page.ui.regional.click()
    stage.dialog(RegionalDialog)
    stage.picture("wording-inherited", "What the county asks every school to say.")
    stage.close_dialogs()
    page.ui.uses.click()
    stage.dialog(UsesDialog)
    stage.picture("wording-uses", "Which agreements are used, for whom and how often.")


STOPS = (
    _list, _editor, _hand_answers, _compare, _adopt, _own_text, _history, _layers, _new,
)  # fmt: skip
