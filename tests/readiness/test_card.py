"""The first-five-minutes card on paper."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.readiness.card_pages import LEAST, render_card
from esafety_desktop.readiness.card_service import SLOTS, card_sheet
from esafety_desktop.widgets.desk import Desk
from tests.incident_kit import menu_line, tab_over

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from esafety_desktop.readiness.card_rules import CardSheet
    from esafety_desktop.store.store import Store


def read_back(sheet: CardSheet) -> tuple[str, list[tuple[str, float]]]:
    """The text of the card, and each piece of text with its size in points."""
    (page,) = PdfReader(io.BytesIO(render_card(sheet))).pages
    sizes: list[tuple[str, float]] = []

    def see(text: str, _cm: Any, _tm: Any, _font: Any, size: float) -> None:
        if text.strip():
            sizes.append((text.strip(), size))

    text = page.extract_text(visitor_text=see)
    assert float(page.mediabox.width) < float(page.mediabox.height)
    return " ".join(text.split()), sizes


def fill(store: Store, slot_id: str, person: str, *numbers: str) -> None:
    rows = tuple(NumberRow(number, Hours.DAY) for number in numbers)
    contacts.save_entry(store, EntryRow(slot_id, person=person, numbers=rows))


@pytest.mark.covers("TFG-12", "TF-1", "TF-1-2", "TF-1-8", "BECTA09-INC-RULE-3")
def test_one_page_999_first_and_large(leader_store: Store) -> None:
    fill(leader_store, "SAM-SCHOOL-5", "Mrs Okafor", "0151 496 0123")
    text, sizes = read_back(card_sheet(leader_store))
    assert text.index("999") < 30
    biggest = max(size for _, size in sizes)
    assert biggest >= 30
    rules = [size for words, size in sizes if "Listen and thank" in words]
    assert rules
    assert min(rules) >= 13
    assert "Mrs Okafor" in text
    assert "0151 496 0123" in text
    assert "policy and your local procedures come first" in text
    assert "KCSIE 2026" in text


@pytest.mark.covers("TFG-12", "TFG-5")
def test_a_blank_stays_a_line_to_write_on(leader_store: Store) -> None:
    sheet = card_sheet(leader_store)
    assert [contact.label for contact in sheet.contacts] == list(SLOTS.values())
    assert all(not contact.name and not contact.numbers for contact in sheet.contacts)
    text, _ = read_back(sheet)
    for label in SLOTS.values():
        assert label in text
    digits = [word for word in text.split() if word.isdigit() and len(word) > 2]
    assert set(digits) <= {"999", "101", "2026"}


@pytest.mark.covers("KN-CEOP-2", "KN-CEOP-4")
def test_both_device_rules_stand_clearly_apart(leader_store: Store) -> None:
    sheet = card_sheet(leader_store)
    computer, telephone = sheet.devices
    assert "School computer" in computer.devices
    assert "just as it is" in computer.rule
    assert "turn it off" not in computer.rule
    assert "Phone or tablet of a child" in telephone.devices
    assert "turn it off" in telephone.rule
    text, _ = read_back(sheet)
    assert "follow one of these, never both" in text


def test_what_rests_on_own_knowledge_is_starred(leader_store: Store) -> None:
    sheet = card_sheet(leader_store)
    assert sheet.devices[1].rule.endswith("*")
    assert not sheet.devices[0].rule.endswith("*")
    assert "Ask your local safeguarding partners" in read_back(sheet)[0]


def test_long_names_and_numbers_still_fit(leader_store: Store) -> None:
    for slot_id in SLOTS:
        name = "Mrs Wilhelmina Featherstonehaugh-Cholmondeley"
        fill(leader_store, slot_id, name, "0151 496 0123", "07700 900123")
    text, sizes = read_back(card_sheet(leader_store))
    assert text.count("07700 900123") == len(SLOTS)
    body = [size for words, size in sizes if "Listen and thank" in words]
    assert min(body) >= LEAST


def shown(tab: IncidentsTab, qtbot: QtBot) -> str:
    """The title of the preview that opens, which is closed again."""
    qtbot.waitUntil(lambda: bool(tab.findChildren(PreviewDialog)), timeout=10_000)
    (preview,) = tab.findChildren(PreviewDialog)
    title = preview.windowTitle()
    preview.close()
    tab.close()
    return title


def test_a_leader_prints_it_from_the_menu(desk: Desk, qtbot: QtBot) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    menu_line(tab, "five minutes").trigger()
    assert "First five minutes" in shown(tab, qtbot)


def test_the_office_prints_it_by_button_and_by_ctrl_p(
    office_store: Store, desk: Desk, qtbot: QtBot
) -> None:
    presses: list[Callable[[IncidentsTab], object]] = [
        lambda tab: tab.ui.officeCard.click(),
        IncidentsTab.print_,
    ]
    for press in presses:
        tab = tab_over(Desk(office_store, desk.jobs))
        qtbot.addWidget(tab)
        tab.show()
        press(tab)
        assert "First five minutes" in shown(tab, qtbot)
