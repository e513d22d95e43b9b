"""V13: the contact map of sixty slots, first paint and a drag step. Run as a plain script.

Beside the goals stand ratios to a bare `QGraphicsView` of as many plain rectangles with a word in
each, measured in the same interleaved run.
"""

from __future__ import annotations

import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.bench_register import made_store, timed  # noqa: E402 - a plain script

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QGraphicsView

    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.store.store import Store

ROUNDS = 25
SLOTS = 60
FIRST_PAINT, DRAG_STEP = 50.0, 16.0
STEPS = 10


def fill(store: Store) -> MapRow:
    """Sixty slots on the map, a contact with two numbers in each."""
    from esafety_desktop.contacts import service
    from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow

    numbers = (NumberRow("01632 960101"), NumberRow("07700 900123", Hours.OUT_OF_HOURS))
    for number, slot in enumerate(service.contact_map(store).slots[:SLOTS]):
        entry = EntryRow(slot.id, person=f"Person {number}", role="Leader", numbers=numbers)
        service.save_entry(store, entry)
    drawn = service.contact_map(store)
    hidden = [slot.id for slot in drawn.visible[SLOTS:] if not slot.must_have]
    if hidden:
        service.show_slots(store, hidden, shown=False)
    service.connect(store, "SAM-LA-20", "SAM-POLICE-1", "rings first")
    drawn = service.contact_map(store)
    assert len(drawn.visible) == SLOTS, len(drawn.visible)
    return drawn


def bare_view() -> QGraphicsView:
    """As many boxes, as a program without names, states and lines would draw them."""
    from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

    scene = QGraphicsScene()
    for number in range(SLOTS):
        box = scene.addRect(number % 6 * 212, number // 6 * 48, 208, 44)
        box.setFlag(box.GraphicsItemFlag.ItemIsMovable)
        scene.addSimpleText("Person").setPos(number % 6 * 212 + 8, number // 6 * 48 + 8)
    view = QGraphicsView(scene)
    scene.setParent(view)
    return view


def paint_map(app: QApplication, drawn: MapRow) -> None:
    from esafety_desktop.contacts.map_view import MapView

    view = MapView()
    view.resize(1000, 540)
    view.set_map(drawn)
    view.show()
    app.processEvents()
    view.close()
    view.deleteLater()


def paint_bare(app: QApplication) -> None:
    view = bare_view()
    view.resize(1000, 540)
    view.show()
    app.processEvents()
    view.close()
    view.deleteLater()


def drag_steps(app: QApplication, drawn: MapRow, keys: list[str]) -> list[float]:
    """Milliseconds of each step of a drag: snapped, drawn, lines and slots in tow, painted."""
    from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    from esafety_desktop.contacts.map_view import MapView

    view = MapView()
    view.resize(1000, 540)
    view.set_map(drawn)
    view.show()
    app.processEvents()
    box = view.map.boxes[keys[0]]
    start = view.mapFromScene(box.x + 40, box.y + 12)
    none = Qt.KeyboardModifier.NoModifier

    def send(kind: QEvent.Type, at: QPoint, held: Qt.MouseButton) -> None:
        place = QPointF(at)
        event = QMouseEvent(kind, place, place, Qt.MouseButton.LeftButton, held, none)
        app.sendEvent(view.viewport(), event)

    def move(at: QPoint) -> None:
        send(QEvent.Type.MouseMove, at, Qt.MouseButton.LeftButton)
        app.processEvents()

    send(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
    view.pick_all(keys)
    figures = [
        timed(partial(move, start + QPoint(step * 13, step * 9))) for step in range(2, STEPS + 2)
    ]
    assert view.hand.busy
    view.hand.let_go()
    view.close()
    view.deleteLater()
    return figures


def line(what: str, goal: float, figures: list[float], bare: float) -> bool:
    mid, worst = median(figures), max(figures)
    good = mid <= goal
    word = "reached" if good else "MISSED"
    ratio = f"   {mid / bare:5.2f} x bare" if bare else ""
    print(
        f"{what:<54} goal ≤ {goal:6.1f} ms   median {mid:7.2f}   worst {worst:7.2f}{ratio}   {word}"
    )
    return good


def main() -> int:
    from PySide6.QtWidgets import QApplication

    from esafety_desktop.widgets import theme

    app = QApplication.instance() or QApplication(["bench", *theme.FUSION])
    assert isinstance(app, QApplication)
    theme.apply(app)
    with tempfile.TemporaryDirectory() as name:
        store = made_store(Path(name))
        drawn = fill(store)
        first = timed(lambda: paint_map(app, drawn))
        paints: list[float] = []
        bare: list[float] = []
        read: list[float] = []
        for _ in range(ROUNDS):
            paints.append(timed(lambda: paint_map(app, drawn)))
            bare.append(timed(lambda: paint_bare(app)))
            read.append(timed(lambda: _read(store)))
        store.close()
    print(f"the very first one of a program, letters loaded too: {first:.1f} ms")
    one = drag_steps(app, drawn, ["SAM-LA-8"])
    group = drag_steps(app, drawn, ["SAM-LA"])
    many = drag_steps(app, drawn, [slot.id for slot in drawn.visible])
    return (
        0
        if all(
            [
                line(f"V13 map of {SLOTS}, first paint", FIRST_PAINT, paints, median(bare)),
                line("V13 the same, read from the cabinet", FIRST_PAINT, read, 0),
                line("V13 a drag step, one slot", DRAG_STEP, one, 0),
                line("V13 a drag step, a group with its slots", DRAG_STEP, group, 0),
                line(f"V13 a drag step, {SLOTS} slots at once", DRAG_STEP, many, 0),
            ]
        )
        else 1
    )


def _read(store: Store) -> None:
    from esafety_desktop.contacts import service

    service.contact_map(store)


if __name__ == "__main__":
    sys.exit(main())
