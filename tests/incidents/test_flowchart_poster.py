"""The flowchart on the wall: every pack, A4 and A3, with the school's own numbers."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf
import pytest

from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.guidance.loader import procedure_by_id, procedure_choices
from esafety_desktop.incidents.chart_pages import plan
from esafety_desktop.incidents.chart_service import poster_chart
from esafety_desktop.incidents.flowchart_dialog import FlowchartDialog, show_poster
from esafety_desktop.incidents.flowchart_pages import render_poster
from esafety_desktop.incidents.flowchart_rules import NOT_ENTERED, SIZES
from esafety_desktop.incidents.flowchart_service import poster_sheet
from esafety_desktop.widgets.desk import Desk
from tests.conftest import unnamed_controls
from tests.incident_kit import tab_over
from tests.printing.reading import missing_glyphs, read

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

PACKS = [choice.id for choice in procedure_choices()]
READABLE = 6.0


def fill(store: Store) -> None:
    row = EntryRow("SAM-SCHOOL-5", "Mrs Ngozi Okafor", numbers=(NumberRow("0151 496 0001"),))
    contacts.save_entry(store, row)
    row = EntryRow(
        "SAM-LA-3",
        organisation="Front door",
        numbers=(NumberRow("0151 496 0002", Hours.DAY, "Mon–Fri 9–5"),),
    )
    contacts.save_entry(store, row)


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(read(pdf)).replace("\u00a0", " ").split())


@pytest.mark.covers("TFG-1", "TFG-5", "TFG-11")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pack", PACKS)
def test_the_poster_of_every_pack(office_store: Store, pack: str, size: str) -> None:
    fill(office_store)
    sheet = poster_sheet(office_store, pack)
    pdf = render_poster(sheet, size)
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 1
    assert not missing_glyphs(pdf)
    box = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    short = min(float(box.width), float(box.height))
    assert round(short) == (595 if size == "A4" else 842)
    text = flat(pdf)
    assert text.index("Ring 999") < text.index("When something goes wrong online")
    for wanted in ("0151 496 0001", "0151 496 0002", "Mrs Ngozi Okafor", "KCSIE 2026", "printed"):
        assert wanted in text
    assert text.count(NOT_ENTERED) == 3
    chart = poster_chart(procedure_by_id(pack))
    for one in chart.boxes:
        assert " ".join(one.title.split()) in text, one.title


@pytest.mark.parametrize("pack", PACKS)
def test_every_step_stands_on_the_poster_in_letters_that_can_be_read(pack: str) -> None:
    procedure = procedure_by_id(pack)
    chart = poster_chart(procedure)
    words = " ".join(f"{box.title} {box.detail}" for box in chart.boxes).replace("\u00a0", " ")
    for step in procedure.steps:
        assert step.title in words, step.title
    upright, lying = plan(chart, 540, 590), plan(chart, 790, 350)
    best = max(upright, lying, key=lambda one: one.size)
    assert best.fits
    assert best.size >= READABLE
    for one in best.boxes:
        others = [
            other for other in best.boxes if other.id != one.id and other.column == one.column
        ]
        for other in others:
            apart = one.y + one.height <= other.y + 0.1 or other.y + other.height <= one.y + 0.1
            assert apart, (one.title, other.title)


def test_the_dialog_names_what_is_missing_and_shows_the_page(desk: Desk, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.printing.preview import PreviewDialog

    fill(desk.store)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    show_poster(window, desk)
    (dialog,) = window.findChildren(FlowchartDialog)
    assert not unnamed_controls(dialog)
    assert "LADO" in dialog.ui.missing.text()
    assert "Safeguarding lead" not in dialog.ui.missing.text()
    dialog.ui.pack.setCurrentIndex(dialog.ui.pack.findData("becta-2009"))
    dialog.ui.size.setCurrentText("A3")
    dialog.ui.ok.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(PreviewDialog)), timeout=10_000)
    for preview in window.findChildren(PreviewDialog):
        preview.close()


@pytest.mark.covers("TFG-12")
def test_the_office_prints_it_with_a_button_of_its_own(
    office_store: Store, desk: Desk, qtbot: QtBot
) -> None:
    tab = tab_over(Desk(office_store, desk.jobs))
    qtbot.addWidget(tab)
    tab.show()
    button = tab.ui.officeFlowchart
    assert button.isVisible()
    others = [one.text() for one in (tab.ui.officeReport, tab.ui.officeOwn, tab.ui.officeCard)]
    letters = [text[text.index("&") + 1].lower() for text in (*others, button.text())]
    assert len(set(letters)) == len(letters)
    button.click()
    (dialog,) = tab.findChildren(FlowchartDialog)
    assert dialog.isVisible()
    dialog.reject()
