"""The tour's prints of what hangs on incidents, each made by the services that the menus use."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.disclosure import check_service, export_service, reading_service
from esafety_desktop.disclosure.pages import render_copy
from esafety_desktop.evidence import print_service as evidence
from esafety_desktop.evidence.pages import render_register
from esafety_desktop.guidance.loader import procedure_choices
from esafety_desktop.incident_letters import service as letters
from esafety_desktop.incident_letters.pages import render_letters
from esafety_desktop.incidents import print_service, service
from esafety_desktop.incidents.flowchart_pages import render_poster
from esafety_desktop.incidents.flowchart_service import poster_sheet
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.log_reviews.pages import render_report
from esafety_desktop.pupil_files import (
    history_service,
    pack_service,
    summary_service,
    transfer_service,
)
from esafety_desktop.pupil_files.history_pages import render_chronology
from esafety_desktop.pupil_files.pack_pages import render_pack
from esafety_desktop.pupil_files.summary_pages import render_summary
from esafety_desktop.readiness import card_service, paper_service, training_service
from esafety_desktop.readiness.card_pages import render_card
from esafety_desktop.readiness.outage_pages import render_pack as render_outage
from esafety_desktop.readiness.training_pages import render_log, render_signatures
from esafety_desktop.readiness.wallet_pages import render_wallet
from esafety_desktop.retention.pages import render_certificate, render_schedule
from esafety_desktop.retention.periods_service import schedule
from esafety_desktop.retention.rows import Certificate, DisposalRow
from esafety_desktop.sample.tour_stage import TourFault
from esafety_desktop.today.inspection_pages import render_inspection
from esafety_desktop.today.inspection_service import inspection_pack

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage
    from esafety_desktop.store.store import Store

_BECTA = "A site with cheats for games"


def of_site(store: Store, site: str) -> str:
    """The id of the story that is told of this site."""
    for row in service.incidents(store):
        if not row.sealed and service.incident(store, row.id).facts.site == site:
            return row.id
    raise TourFault(f"no incident tells of {site}")


def becta(store: Store) -> str:
    """The incident that goes by Becta's chart of 2009."""
    return of_site(store, _BECTA)


def _posters(stage: Stage) -> None:
    store = stage.desk().store
    for one in procedure_choices():
        sheet = poster_sheet(store, one.id)
        stage.paper(
            f"poster-{one.id}", f"The flowchart poster “{one.title}”.", render_poster(sheet)
        )


def _cards(stage: Stage) -> None:
    sheet = card_service.card_sheet(stage.desk().store)
    stage.paper("card", "The first five minutes, for the classroom.", render_card(sheet))
    stage.paper("card-a3", "The same card as a poster.", render_card(sheet, poster=True))
    stage.paper("card-wallet", "The card eight times for the wallet.", render_wallet(sheet))


def _outage(stage: Stage) -> None:
    store = stage.desk().store
    out = [row.number for row in paper_service.sheets(store) if row.state == "out"]
    pack, card = paper_service.pack(store, tuple(sorted(out)))
    stage.paper(
        "outage-pack", "Everything on paper for a day without power.", render_outage(pack, card)
    )


def _of_an_incident(stage: Stage) -> None:
    store = stage.desk().store
    chosen = becta(store)
    register = evidence.register_sheet(store, chosen)
    stage.paper("evidence-register", "The evidence with its hand-overs.", render_register(register))
    kept = [row.id for row in letters.letters(store, chosen)]
    stage.paper(
        "letter-home",
        "A letter home, born of an incident.",
        render_letters(letters.sheets(store, kept)),
    )
    summary = summary_service.summary_sheet(store, chosen)
    stage.paper("closing-summary", "One incident on one page.", render_summary(summary))
    record = print_service.record_snapshot(store, chosen)
    stage.paper("becta-record", "The record with the chart of 2009.", render_record(record))


def _of_a_child(stage: Stage) -> None:
    store = stage.desk().store
    (move,) = transfer_service.transfers(store)
    sheet = pack_service.pack_sheet(store, move.id)
    stage.paper("transfer-pack", "What goes along with a child who moved.", render_pack(sheet))
    (request,) = reading_service.requests(store)
    history = history_service.chronology_sheet(store, request.form.pupil_id)
    stage.paper("child-chronology", "One child over all incidents.", render_chronology(history))
    for passage in check_service.bundle(store, request.id).passages:
        check_service.check(store, passage.id)
    copy = export_service.out_sheet(store, request.id, "The paper files in the office.")
    stage.paper("access-copy", "The copy that a parent asked for.", render_copy(copy))


def _keeping(stage: Stage) -> None:
    store = stage.desk().store
    now = store.clock()
    gone = DisposalRow(
        "", "01-003", now - timedelta(days=9400), now - timedelta(days=9300), now, now,
        "leader", "leader", "deputy", "Online safety incidents", store.today(),
        "Nobody needs it any more; the period is over.", 14, "3f9a 72c1", "b0d4 11e8",
    )  # fmt: skip
    sheet = Certificate("Larkspur Hill Primary School (made up)", gone, "", "leader", "22 November")
    stage.paper(
        "disposal-certificate", "A disposal; its number is invented.", render_certificate(sheet)
    )
    stage.paper("schedule", "How long records are kept.", render_schedule(schedule(store)))


def _of_the_school(stage: Stage) -> None:
    store = stage.desk().store
    pack = render_inspection(inspection_pack(store))
    stage.paper("inspection-pack", "What an inspector asks for.", pack)
    today = store.today()
    report = log_reviews.report(store, today - timedelta(days=330), today)
    stage.paper("report-without-names", "The log without names.", render_report(report))
    log = training_service.log_sheet(store)
    stage.paper("training-log", "Every training and who was there.", render_log(log))
    signs = training_service.signature_sheet(store, "First five minutes", today, "Ms Nadia Rahman")
    stage.paper("training-signatures", "A sheet to sign at a training.", render_signatures(signs))


STOPS = (_posters, _cards, _outage, _of_an_incident, _of_a_child, _keeping, _of_the_school)
