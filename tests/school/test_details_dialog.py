"""School details and term dates through the real dialog."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from esafety_desktop.dates import AcademicYear, academic_year, is_school_day
from esafety_desktop.school import service, term_rules
from esafety_desktop.school.details_dialog import DetailsDialog
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: QtBot, office_store: Store) -> Iterator[DetailsDialog]:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    with ThreadPoolExecutor(1) as executor:
        made = DetailsDialog(Desk(office_store, Jobs(executor)))
        qtbot.addWidget(made)
        made.show()
        yield made
        made.close()


def png() -> bytes:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(out, "PNG")  # type: ignore[call-overload] # the stub knows bytes only, Qt takes str
    return bytes(out.data().data())


def test_the_details_are_kept(qtbot: QtBot, dialog: DetailsDialog, tmp_path: Path) -> None:
    form = dialog.details.ui
    assert dialog.ui.reason.text() == "Type the name of the school."
    assert not dialog.ok.isEnabled()
    qtbot.keyClicks(form.name, "Larkspur Hill")
    form.address.setFocus()
    qtbot.keyClicks(form.address, "1 Mill Lane")
    qtbot.keyClick(form.address, Qt.Key.Key_Return)
    qtbot.keyClicks(form.address, " LK1 1AA ")
    qtbot.keyClicks(form.telephone, "01632 960026")
    qtbot.keyClicks(form.head, "Mrs Thornley")
    logo = tmp_path / "logo.png"
    logo.write_bytes(png())
    dialog.details.use_logo(logo)
    assert dialog.details.reading, "beside the window"
    assert "Wait for the logo" in dialog.ui.reason.text()
    assert not dialog.ok.isEnabled()
    qtbot.waitUntil(lambda: not dialog.details.reading, timeout=20_000)
    qtbot.mouseClick(dialog.ok, LEFT)
    row = service.school(dialog.desk.store)
    assert (row.name, row.address) == ("Larkspur Hill", ("1 Mill Lane", "LK1 1AA"))
    assert row.logo is not None
    assert QImage.fromData(row.logo) == QImage.fromData(png()).convertToFormat(
        QImage.Format.Format_ARGB32
    )
    assert len(service.terms(dialog.desk.store)) == 6


def test_a_logo_is_read_while_one_goes_on_typing_and_no_logo_ends_it(
    qtbot: QtBot, dialog: DetailsDialog, tmp_path: Path
) -> None:
    """The worker is held: whatever the picture takes, the window is free."""
    logo, held = tmp_path / "logo.png", threading.Event()
    logo.write_bytes(png())
    dialog.desk.jobs.run(lambda _progress: held.wait(20), lambda _done: None)
    dialog.details.use_logo(logo)
    qtbot.keyClicks(dialog.details.ui.name, "Larkspur Hill")
    assert dialog.details.row.name == "Larkspur Hill"
    assert not dialog.details.ui.chooseLogo.isEnabled()
    assert not dialog.ok.isEnabled()
    dialog.details.ui.noLogo.click()
    assert dialog.ok.isEnabled()
    held.set()
    qtbot.waitUntil(lambda: not dialog.desk.jobs.busy, timeout=20_000)
    assert dialog.details.row.logo is None


def test_a_logo_that_is_no_picture_is_refused(
    qtbot: QtBot, dialog: DetailsDialog, tmp_path: Path
) -> None:
    qtbot.keyClicks(dialog.details.ui.name, "Larkspur Hill")
    path = tmp_path / "logo.png"
    for content, words in ((b"<svg/>", "PNG or JPEG"), (b"\x89PNG" + b"0" * 2_000_000, "2 MB")):
        path.write_bytes(content)
        dialog.details.use_logo(path)
        qtbot.waitUntil(lambda: not dialog.details.reading, timeout=20_000)
        assert words in dialog.ui.reason.text()
    dialog.details.use_logo(tmp_path / "away.png")
    qtbot.waitUntil(lambda: not dialog.details.reading, timeout=20_000)
    assert "can't be opened" in dialog.ui.reason.text()


def test_term_dates_are_proposed_checked_and_kept(qtbot: QtBot, dialog: DetailsDialog) -> None:
    qtbot.keyClicks(dialog.details.ui.name, "Larkspur Hill")
    dialog.ui.tabs.setCurrentIndex(1)
    form = dialog.terms.ui
    assert form.first1.text() == "02/09/2026"
    form.first1.clear()
    qtbot.keyClicks(form.first1, "32/09/2026")
    assert "Autumn, first half" in dialog.ui.reason.text()
    qtbot.mouseClick(form.propose, LEFT)
    assert dialog.ok.isEnabled()
    form.first1.clear()
    qtbot.keyClicks(form.first1, "03/09/2026")
    qtbot.mouseClick(dialog.ok, LEFT)
    assert service.terms(dialog.desk.store)[0].first == date(2026, 9, 3)
    again = DetailsDialog(dialog.desk)
    qtbot.addWidget(again)
    assert again.terms.ui.first1.text() == "03/09/2026"
    again.terms.ui.year.setCurrentIndex(1)
    assert again.terms.ui.first1.text() == "02/09/2027"
    again.terms.ui.first1.setText("02/09/2026")
    assert "does not lie in 2027-28" in again.ui.reason.text()


def test_every_control_is_named(dialog: DetailsDialog) -> None:
    assert unnamed_controls(dialog) == []


@pytest.mark.parametrize("start", range(2020, 2045))
def test_usual_terms_make_a_year_that_can_be(start: int) -> None:
    rows = term_rules.proposed(AcademicYear(start))
    typed = [(r.name, f"{r.first:%d/%m/%Y}", f"{r.last:%d/%m/%Y}") for r in rows]
    assert term_rules.read_terms(typed, AcademicYear(start)) == rows
    assert all(academic_year(row.last).start == start for row in rows)
    assert all(row.first.weekday() < 5 and row.last.weekday() < 5 for row in rows)
    first = rows[0].first.toordinal()
    year = (date.fromordinal(day) for day in range(first, rows[-1].last.toordinal() + 1))
    spans = [row.span for row in rows]
    assert 186 <= sum(is_school_day(day, spans) for day in year) <= 198


def test_a_line_with_one_date_or_in_the_wrong_order_is_named() -> None:
    for first, last, words in (
        ("", "01/10/2026", "Spring: write both days"),
        ("02/10/2026", "01/10/2026", "ends before it begins"),
    ):
        with pytest.raises(ValueError, match=words):
            term_rules.read_terms([("Spring", first, last)], AcademicYear(2026))
