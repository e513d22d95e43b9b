"""The tour's stops at the small windows that other windows open; nothing in them is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from esafety_desktop.accounts.accounts_dialog import AccountsDialog
from esafety_desktop.accounts.new_password_dialog import NewPasswordDialog
from esafety_desktop.accounts.rows import RecoverySheet
from esafety_desktop.accounts.sheet_dialog import SheetDialog
from esafety_desktop.action_points import service as reviews
from esafety_desktop.action_points.action_dialog import ActionDialog
from esafety_desktop.action_points.evidence_dialog import NewEvidenceDialog
from esafety_desktop.follow_ups import done_dialog as follow_up_done
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups.chase_dialog import ChaseDialog
from esafety_desktop.follow_ups.share_dialog import ShareDialog
from esafety_desktop.incidents import service
from esafety_desktop.incidents.copy_dialog import CopyDialog
from esafety_desktop.incidents.parents_dialog import ParentsDialog
from esafety_desktop.incidents.police_dialog import PoliceDialog
from esafety_desktop.incidents.reader_dialog import ReaderDialog
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.incidents.wording_check_dialog import WordingCheckDialog
from esafety_desktop.incidents.wording_dialog import WordingDialog
from esafety_desktop.printing.protected_save_view import ProtectedSaveDialog
from esafety_desktop.pupil_files import copy_dialog as pack_copy
from esafety_desktop.pupil_files import history_service, pack_service, transfer_service
from esafety_desktop.pupil_files.pack_text_rules import pack_text
from esafety_desktop.pupil_files.transfer_dialog import TransferDialog
from esafety_desktop.readiness.training_dialog import TrainingDialog
from esafety_desktop.sample import made_up
from esafety_desktop.sample.tour_guides import CODE
from esafety_desktop.sample.tour_papers import becta
from esafety_desktop.sample.written_page import written_page
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.sample.tour_stage import Stage

_FILTER = "TODAY-ADD-7"


def _show(stage: Stage, name: str, sentence: str, make: Callable[[], QDialog]) -> None:
    with stage.step(f"window {name}"):
        dialog = make()
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        stage.dialog(type(dialog))
        stage.picture(f"window-{name}", sentence)
        dialog.reject()


def _accounts(stage: Stage) -> None:
    desk = stage.desk()
    desk.trigger("accounts")
    dialog = stage.dialog(AccountsDialog)
    rows = dialog.table.records.shown
    dialog.table.select_key(next(row.id for row in rows if row.name == made_up.DEPUTY))
    dialog.ui.reset.click()
    stage.dialog(NewPasswordDialog)
    stage.picture("window-new-password", "A leader gives somebody a new password.")
    stage.close_dialogs()
    now = desk.store.clock()
    sheet = RecoverySheet(Cabinet.OFFICE, 2, CODE, made_up.SCHOOL.name, now)
    _show(
        stage, "new-sheet", "A new recovery sheet, shown once.",
        lambda: SheetDialog(sheet, desk.frame),
    )  # fmt: skip


def _forgotten(stage: Stage) -> None:
    """The password is forgotten: the recovery sheet opens the cabinet."""
    stage.sign_out()
    frame = stage.program.frame
    doors = stage.program.doors
    _show(
        stage, "recover", "A forgotten password: the code of the recovery sheet.",
        lambda: doors.recover(made_up.OFFICE, frame),
    )  # fmt: skip


def _on_an_incident(stage: Stage) -> None:
    tab = cast("IncidentsTab", stage.tab("incidents"))
    desk = tab.desk
    chosen = becta(desk.store)
    tab.open_item(chosen)
    for name, sentence, make in (
        ("copy", "The record as text.", lambda: CopyDialog(desk, chosen, tab)),
        ("police", "When the police must be told.", lambda: PoliceDialog(tab)),
        ("parents", "What was decided about the parents.",
         lambda: ParentsDialog(desk, chosen, None, tab)),
        ("wording-check", "Who compared a step with the partners' advice.",
         lambda: WordingCheckDialog(desk, "today", "TF-5", "Triage", tab)),
        ("wording", "The school's own words at a step.",
         lambda: WordingDialog(desk, "today", "TF-5", "Triage", tab, place="incidents/words")),
        ("protected-save", "Pages about a child are saved with a password only.",
         lambda: ProtectedSaveDialog(b"%PDF-1.4", "Record", tab)),
        ("training", "A training that was held.", lambda: TrainingDialog(desk, tab)),
    ):  # fmt: skip
        _show(stage, name, sentence, make)


def _follow_ups(stage: Stage) -> None:
    tab = cast("IncidentsTab", stage.tab("incidents"))
    desk = tab.desk
    rows = [
        row
        for one in service.incidents(desk.store)
        if not one.sealed
        for row in follow_ups.follow_ups(desk.store, one.id)
    ]
    waiting = next(row for row in rows if row.kind == "waiting")
    _show(stage, "chased", "Somebody was asked again.", lambda: ChaseDialog(desk, waiting, tab))
    done = follow_up_done.DoneDialog
    _show(stage, "follow-up-done", "What came of a follow-up.", lambda: done(desk, waiting, tab))
    _show(
        stage, "reason", "A follow-up is given up, with the reason.",
        lambda: ReasonDialog(
            desk, f"“{waiting.what}” will be given up.",
            lambda why: follow_ups.give_up(desk.store, waiting.id, why), tab,
            place=f"incidents/{waiting.incident_id}/follow-ups/{waiting.id}/give-up",
        ),
    )  # fmt: skip
    _show(
        stage, "share", "A follow-up becomes an action, in neutral words.",
        lambda: ShareDialog(desk, rows[0], tab),
    )  # fmt: skip


def _of_an_envelope(stage: Stage) -> None:
    tab = cast("IncidentsTab", stage.tab("incidents"))
    desk = tab.desk
    (envelope,) = (one for one in desk.store.stores if one.is_envelope)
    _show(
        stage, "reader", "Another leader is let into an envelope.",
        lambda: ReaderDialog(desk.beside(envelope), tab),
    )  # fmt: skip


def _of_a_child(stage: Stage) -> None:
    tab = cast("IncidentsTab", stage.tab("incidents"))
    desk = tab.desk
    (move,) = transfer_service.transfers(desk.store)
    text = pack_text(pack_service.pack_sheet(desk.store, move.id))
    _show(
        stage, "pack-text", "The text of a transfer pack.",
        lambda: pack_copy.CopyDialog(text, lambda: None, tab),
    )  # fmt: skip
    for child in history_service.children(desk.store):
        parts = history_service.history(desk.store, child.key).parts
        here = [part for part in parts if not part.sealed]
        if here and child.key != move.child:
            _show(
                stage, "pass-on", "What goes to a child's new school, incident by incident.",
                lambda: TransferDialog(desk, child.key, here, tab),  # noqa: B023 - opened at once
            )  # fmt: skip
            return


def _of_a_review(stage: Stage) -> None:
    tab = stage.tab(f"action_points/{_FILTER}")
    desk = stage.desk().desk
    latest = reviews.point(desk.store, _FILTER).latest
    if latest is not None:
        pages = [written_page(["Filtering test of the autumn term", "All five pages blocked"])]
        _show(
            stage, "evidence-read", "Scanned pages before they are kept with a review.",
            lambda: NewEvidenceDialog(
                desk, latest.id, "the filtering review", pages=pages, file_name="test.pdf",
                parent=tab,
            ),
        )  # fmt: skip
    _show(stage, "action", "An action that no review asked for.", lambda: ActionDialog(desk, tab))


STOPS = (
    _accounts, _on_an_incident, _follow_ups, _of_an_envelope, _of_a_child, _of_a_review, _forgotten,
)  # fmt: skip
