"""The inspection pack: everything of the year in one go, and nobody named (W10)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.incidents import envelope_service, people_service, service
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.log_reviews.check_rules import ALERTS
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.today.inspection_pages import render_inspection
from esafety_desktop.today.inspection_service import inspection_pack
from tests.incident_kit import menu_line, tab_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


def test_the_pack_has_all_of_the_year_and_no_name(leader_store: Store) -> None:
    from pypdf import PdfReader

    made = service.start_incident(leader_store, "Zoë Ashdown wrote to a stranger.").value
    people_service.add_person(
        leader_store, made, PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B")
    )
    envelope_service.start_sealed(leader_store, (), "Sealed words")
    today = leader_store.today()
    log_reviews.put_check(leader_store, ALERTS, today)
    log_reviews.put_reading(leader_store, "head", today, "Mrs Head", first=today, last=today)
    pack = inspection_pack(leader_store)
    assert [line.outcome for line in pack.log] == ["open"]
    assert [line.told for line in pack.log] == ["nobody outside school"]
    assert len(pack.reviews) == 8
    pdf = PdfReader(io.BytesIO(render_inspection(pack)))
    text = "\n".join(page.extract_text() for page in pdf.pages)
    for word in ("Zoë", "Ashdown", "26-001", "5B", "Sealed words"):
        assert word not in text
    for word in ("1. The log", "Nothing that needs action.", "Mrs Head", "5. Reviews"):
        assert word in text


def test_the_pack_is_two_presses_away(desk: Desk, qtbot: QtBot) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    menu_line(tab, "Inspection").trigger()
    qtbot.waitUntil(lambda: bool(tab.findChildren(PreviewDialog)), timeout=10_000)
    tab.findChildren(PreviewDialog)[0].close()
