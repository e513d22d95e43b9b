"""The tour's stops at the pages and dialogs that other rooms hang on the incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog

from esafety_desktop.disclosure import reading_service
from esafety_desktop.disclosure.check_dialog import CheckDialog
from esafety_desktop.evidence import service as evidence
from esafety_desktop.evidence.hand_over_dialog import HandOverDialog
from esafety_desktop.evidence.item_dialog import ItemDialog
from esafety_desktop.evidence.pages_dialog import PagesDialog
from esafety_desktop.follow_ups.task_dialog import TaskDialog
from esafety_desktop.incident_letters.letter_dialog import LetterDialog
from esafety_desktop.incidents import service
from esafety_desktop.incidents.agency_dialog import AgencyDialog
from esafety_desktop.incidents.flowchart_dialog import FlowchartDialog
from esafety_desktop.incidents.minor_dialog import MinorDialog
from esafety_desktop.incidents.pack_dialog import PackDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.pupil_files import transfer_service
from esafety_desktop.pupil_files.history_dialog import HistoryDialog
from esafety_desktop.pupil_files.link_dialog import LinkDialog
from esafety_desktop.pupil_files.sending_dialog import SendingDialog
from esafety_desktop.readiness.card_dialog import CardDialog
from esafety_desktop.readiness.drill_dialog import DrillDialog
from esafety_desktop.retention.periods_dialog import PeriodsDialog
from esafety_desktop.sample.tour_papers import becta

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.sample.tour_stage import Stage

_PARTS = (
    ("evidence", "The evidence of an incident and who has it now."),
    ("letter", "The letters that an incident brought."),
    ("linked", "Incidents that belong together."),
)
_PLACES = (
    ("paper-sheets", "Numbered sheets for a day without power."),
    ("paper-sheet", "Keying in a sheet that was written by hand."),
    ("training", "The training log."),
    ("checks", "Weekly checks, and who read the log."),
    ("minor-debrief", "The minor accidents of the term, debriefed at once."),
    ("joiners", "Children who joined: their files are asked for."),
    ("requests", "Subject access requests with their days."),
    ("keep", "What is kept how long, and what is held."),
    ("follow-up-times", "How long each answer may take."),
    ("settings", "Settings of the incident log."),
)

#: Pictures whose place says too little.
_NAMES = {"settings": "log-settings"}


def _tab(stage: Stage) -> IncidentsTab:
    return cast("IncidentsTab", stage.tab("incidents"))


def _parts(stage: Stage) -> None:
    tab = _tab(stage)
    chosen = becta(tab.desk.store)
    for place, sentence in _PARTS:
        tab.open_item(f"{chosen}/{place}")
        stage.picture(f"incident-{place}", sentence)


def _chart(stage: Stage) -> None:
    tab = _tab(stage)
    tab.open_item(becta(tab.desk.store))
    tab.carry_on()
    stage.dialog(ProcedureDialog)
    stage.picture("flowchart-2009", "An incident on Becta's chart of 2009, its way lit.")


def _sealed(stage: Stage) -> None:
    tab = _tab(stage)
    (sealed,) = (row for row in service.incidents(tab.desk.store) if row.sealed)
    tab.open_item(sealed.id)
    tab.ui.parts.setCurrentIndex(0)
    stage.picture("sealed", "An incident in a sealed envelope: the deputy has no trace of it.")
    tab.new_sealed()
    stage.dialog(QDialog)
    stage.picture("sealed-new", "Who may open a new envelope.")


def _places(stage: Stage) -> None:
    for place, sentence in _PLACES:
        _tab(stage).open_item(place)
        stage.dialog(QDialog)
        stage.picture(_NAMES.get(place, place), sentence)
        stage.close_dialogs()


def _on_one(stage: Stage) -> None:
    """Dialogs over one incident; nothing is kept."""
    tab = _tab(stage)
    desk = tab.desk
    chosen = becta(desk.store)
    tab.open_item(chosen)
    thing, paper = evidence.evidence(desk.store, chosen)
    (request,) = reading_service.requests(desk.store)
    (move,) = transfer_service.transfers(desk.store)
    made: tuple[tuple[str, str, Callable[[], QDialog]], ...] = (
        ("evidence-new", "A thing for the register.", lambda: ItemDialog(desk, chosen, tab)),
        ("hand-over", "A thing goes to other hands.", lambda: HandOverDialog(desk, thing, tab)),
        ("pages", "Scanned pages: first one question.", lambda: PagesDialog(desk, paper, tab)),
        ("letter-new", "A letter home is written.", lambda: LetterDialog(desk, chosen, tab)),
        ("follow-up", "Something still to be done.", lambda: TaskDialog(desk, chosen, None, tab)),
        ("agency", "Who was told.", lambda: AgencyDialog(desk, chosen, None, tab)),
        ("link", "Linking two incidents.", lambda: LinkDialog(desk, chosen, tab)),
        ("packs", "Going by another procedure.", lambda: PackDialog(desk, chosen, tab)),
        ("minor", "The short way for a minor accident.", lambda: MinorDialog(desk, chosen, tab)),
        ("history", "Everything of one child.",
         lambda: HistoryDialog(desk, request.form.pupil_id, tab)),
        ("transfer", "How far a transfer is.", lambda: SendingDialog(desk, move.id, tab)),
        ("access-check", "Checking a copy, name by name.",
         lambda: CheckDialog(desk, request.id, tab)),
        ("card-choice", "The card in three sizes.", lambda: CardDialog(desk, tab)),
        ("poster-choice", "A flowchart for the wall.", lambda: FlowchartDialog(desk, tab)),
        ("drill", "Practising a scenario.", lambda: DrillDialog(desk, tab)),
        ("periods", "How long records are kept.", lambda: PeriodsDialog(desk, tab)),
    )  # fmt: skip
    for name, sentence, make in made:
        with stage.step(f"dialog {name}"):
            make().open()
            stage.dialog(QDialog)
            stage.picture(f"dialog-{name}", sentence)


def _own_concerns(stage: Stage) -> None:
    tab = cast("IncidentsTab", stage.tab("incidents", "office"))
    tab.open_item("own")
    stage.dialog(QDialog)
    stage.picture("own-concerns", "What the office reported, and the reply.")


STOPS = (_parts, _chart, _sealed, _places, _on_one, _own_concerns)
