"""The tour's stops at the incidents: the list, the guided procedure, people, closing, concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.concerns.slips_dialog import SlipsDialog
from esafety_desktop.incidents import service
from esafety_desktop.incidents.close_dialog import CloseDialog
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.looked_dialog import LookedDialog, show_looks
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.person_dialog import PersonDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.sample import tour_papers
from esafety_desktop.sample.tour_stage import TourFault

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage

_WHAT = (
    "Two children in 5B showed their teacher messages from a player in a game that they do not "
    "know. The player asked one of them where she lives."
)
_TRIAGE = "TF-5"
_LATER_STEPS = 4
_MOST_STEPS = 12


def _tab(stage: Stage) -> IncidentsTab:
    tab = stage.tab("incidents")
    if not isinstance(tab, IncidentsTab):
        raise TourFault("the Incidents tab is another one")
    return tab


def _richest(stage: Stage, status: str) -> str:
    """The incident of that state with the longest chronology, of those on today's procedure."""
    store = stage.desk().store
    other = tour_papers.becta(store)
    rows = [
        row
        for row in service.incidents(store)
        if row.status == status and not row.sealed and row.id != other
    ]
    return max(rows, key=lambda row: len(service.incident(store, row.id).entries)).id


def _list(stage: Stage) -> None:
    tab = _tab(stage)
    tab.open_item(_richest(stage, "open"))
    stage.picture("incidents", "The incidents, one of them with its chronology.")
    tab.ui.parts.setCurrentWidget(tab.ui.peoplePage)
    stage.picture("incident-people", "The people in an incident.")
    tab.ui.parts.setCurrentIndex(2)
    stage.picture("incident-facts", "The facts of an incident.")
    shown = tab.detail.incident_id
    tab.open_item(f"{shown}/agencies")
    stage.picture("incident-agencies", "Who was told of an incident, and what they said.")
    tab.open_item(f"{shown}/follow-ups")
    stage.picture("incident-follow-ups", "What is still to be done after an incident.")
    tab.ui.parts.setCurrentIndex(0)
    show_looks(tab, tab.desk, shown)
    stage.dialog(LookedDialog)
    stage.picture("who-looked", "Who has looked at an incident, out of the record of changes.")
    stage.close_dialogs()


def _closed(stage: Stage) -> None:
    _tab(stage).open_item(_richest(stage, "closed"))
    stage.picture("incident-closed", "A closed incident.")


def _new(stage: Stage) -> None:
    """A new incident, walked step by step through triage and on."""
    tab = _tab(stage)
    tab.new()
    dialog = stage.dialog(ProcedureDialog)
    dialog.ui.whatHappened.setPlainText(_WHAT)
    stage.picture("new-incident", "A new incident: its number is kept before a word is typed.")
    dialog.ui.firstDone.click()
    after = 0
    for _ in range(_MOST_STEPS):
        step = dialog.panel.step
        if step is None or after > _LATER_STEPS:
            break
        _fill(dialog)
        stage.picture(f"step-{step.id.lower()}", f"The guided procedure at “{step.title}”.")
        after += bool(after) or step.id == _TRIAGE
        dialog.ui.done.click()
        stage.breathe()
    if not after:
        raise TourFault("the procedure did not come to its triage")


def _fill(dialog: ProcedureDialog) -> None:
    """Answer a step as somebody in a hurry would."""
    step, form = dialog.panel.step, dialog.panel.form
    if step is None or form is None:
        return
    ids = list(form.options)
    wanted = ("TF-D",) if step.id == _TRIAGE else ("told", "101", "sent", "no", "school-computer")
    if ids and not form.ticked():
        chosen = next((one for one in wanted if one in ids), ids[-1])
        form.options[chosen].setChecked(True)
    for key, field, text in (
        ("who", form.who, "Delia Thornley (DSL)"),
        ("reference", form.reference, "LK-0417"),
    ):
        if key in step.asked(form.ticked()) and not field.text():
            field.setText(text)
    if "note" in step.asked(form.ticked()):
        form.note.setPlainText("Kept in the head's locked drawer.")


def _lit(stage: Stage) -> None:
    tab = _tab(stage)
    tab.open_item(_richest(stage, "open"))
    tab.carry_on()
    dialog = stage.dialog(ProcedureDialog)
    stage.picture("procedure", "The guided procedure with its path lit, and whom to ring.")
    dialog.ui.worse.click()
    stage.picture("worse", "It is worse than we thought: other routes from here.")
    dialog.ui.ticksBack.click()
    dialog.ui.several.click()
    stage.picture("done-already", "Several steps that were done before they were written down.")
    dialog.ui.ticksBack.click()
    done = [key for key, step in dialog.state.steps.items() if step.given]
    dialog.show_step(done[0])
    stage.picture("step-answered", "An answered step: every answer stays, later ones count.")


def _dialogs(stage: Stage) -> None:
    tab = _tab(stage)
    tab.open_item(_richest(stage, "open"))
    for button, kind, name, sentence in (
        (tab.ui.addNote, NoteDialog, "note", "A note goes into the chronology."),
        (tab.ui.addPerson, PersonDialog, "person", "Naming somebody: pupils come first."),
        (tab.ui.editFacts, DetailsDialog, "facts", "What kind of incident it is, when and where."),
        (tab.ui.closeIncident, CloseDialog, "close-refused", "Closing: what is still missing."),
    ):
        button.click()
        stage.dialog(kind)
        stage.picture(name, sentence)
        stage.close_dialogs()


def _concern(stage: Stage) -> None:
    tab = stage.tab("incidents", "office")
    stage.picture("incidents-office", "For the office the tab holds only the box for a concern.")
    if isinstance(tab, IncidentsTab):
        tab.report()
    dialog = stage.dialog(ConcernDialog)
    stage.picture("concern-first", "A concern begins with one question.")
    dialog.ui.aboutNo.setChecked(True)
    dialog.ui.text.setPlainText("A parent rang: her son in 3A is sent rude pictures of his class.")
    dialog.ui.told.setText("Mr Idris Whitlock")
    stage.picture("concern", "A concern, sealed to the leaders.")
    dialog.ui.ok.click()


def _inbox(stage: Stage) -> None:
    tab = _tab(stage)
    tab.read_slips()
    stage.dialog(SlipsDialog)
    stage.picture("inbox", "The leader's inbox: each slip becomes an incident or is settled.")


STOPS = (_list, _closed, _new, _lit, _dialogs, _concern, _inbox)
