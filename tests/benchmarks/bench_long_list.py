"""V12: the list of incidents of 100,000 rows against one of 1,000. Run as a plain script."""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.bench_search import (  # noqa: E402 - a plain script
    BULK,
    ROUNDS,
    incident_row,
    made_store,
    person_row,
    timed,
    verdict,
)

SIZES = (1_000, 100_000)


def fill(folder: Path, count: int) -> Store:
    """A store with so many incidents, two people each."""
    from sqlalchemy import insert

    from esafety_desktop.incidents.records import Incident, IncidentPerson

    folder.mkdir()
    store = made_store(folder)
    with store.write() as unit:
        for first in range(0, count, BULK):
            numbers = range(first, min(first + BULK, count))
            unit.session.execute(insert(Incident), [incident_row(n, count) for n in numbers])
            people = [person_row(n, one) for n in numbers for one in range(2)]
            unit.session.execute(insert(IncidentPerson), people)
        unit.commit_unaudited()
    return store


def main() -> int:
    from PySide6.QtWidgets import QApplication, QWidget

    from esafety_desktop.incidents.list_view import IncidentList
    from esafety_desktop.incidents.ui_incidents_tab import Ui_IncidentsTab
    from esafety_desktop.widgets import theme

    app = QApplication.instance() or QApplication(["bench", *theme.FUSION])
    assert isinstance(app, QApplication)
    theme.apply(app)
    figures: dict[int, list[float]] = {size: [] for size in SIZES}

    def paint(store: Store) -> None:
        window = QWidget()
        ui = Ui_IncidentsTab()
        ui.setupUi(window)
        ui.pages.setCurrentWidget(ui.leaderPage)
        listed = IncidentList(ui, window, store)
        listed.refresh()
        window.resize(1200, 800)
        window.show()
        app.processEvents()
        assert listed.table.records.shown
        window.close()
        window.deleteLater()

    with tempfile.TemporaryDirectory() as name:
        stores = {size: fill(Path(name) / str(size), size) for size in SIZES}
        for _ in range(ROUNDS):
            for size, store in stores.items():
                figures[size].append(timed(partial(paint, store)))
        for store in stores.values():
            store.close()
    few, many = (median(figures[size]) for size in SIZES)
    figure = f"{many:.1f} ms = {many / few:.2f} × {few:.1f}"
    what = "V12 list of 100,000 incidents, first paint"
    return 0 if verdict(what, "≤ 1.3 × 1,000", figure, good=many <= 1.3 * few) else 1


if __name__ == "__main__":
    sys.exit(main())
