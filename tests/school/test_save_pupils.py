"""The pupils saved as a table come back through the import without any difference."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from esafety_desktop.agreements import service as agreements
from esafety_desktop.export.tables import to_csv
from esafety_desktop.image_consent.list_service import answer_tables
from esafety_desktop.sample import people
from esafety_desktop.school import import_service, people_service, service
from esafety_desktop.school.child_rules import Gathered
from esafety_desktop.school.difference_rows import Scope
from esafety_desktop.school.difference_rules import compare
from esafety_desktop.school.rows import ParentRow, PupilRow
from esafety_desktop.school.save_pupils_view import save_pupils
from esafety_desktop.today.rows import MenuLine
from esafety_desktop.today.search_service import find
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


@pytest.fixture
def store(office_store: Store) -> Store:
    """The made-up school's children, and two who are harder to write down."""
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    made = [item.child for item in people.children(2026)]
    known = import_service.known_school(office_store)
    import_service.apply_import(office_store, compare(known, Gathered(tuple(made), ())))
    chosen = service.classes(office_store)[3]
    adults = [
        ParentRow(
            id="",
            pupil_id="",
            name=f"Mr {forename} Ng",
            relationship="Father",
            salutation="Mr Ng",
            addressee=f"Mr {forename} Ng and family",
            address=("Flat 2, High St", "X1 1XX"),
            telephone="+44 1632 960111",
            email="p@example.org",
            priority=number,
            parental_responsibility=(True, False, None)[number % 3],
            court_order=number == 3,
        )
        for number, forename in enumerate(("Abe", "Bob", "Cal", "Dan", "Eli"), 1)
    ]
    child = PupilRow("", "=Ng", "-Bo", "Bobby", date(2016, 2, 3), class_id=chosen.id)
    people_service.save_pupil(office_store, child, parents=adults)
    people_service.save_pupil(office_store, PupilRow("", "Moss", "Kay"))
    return office_store


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    QApplication.processEvents()
    made.close()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_saved_comes_back_unchanged(
    window: QWidget, store: Store, tmp_path: Path, ending: str
) -> None:
    said: list[str] = []
    with ThreadPoolExecutor(1) as executor:
        desk = Desk(store, Jobs(executor))
        desk.said.connect(said.append)
        save_pupils(desk, window)
        (dialog,) = window.findChildren(QFileDialog)
        path = tmp_path / f"Pupils.{ending}"
        dialog.fileSelected.emit(str(path))
        dialog.done(0)
    assert "not locked" in said[-1]
    read = import_service.read_import(store, path)
    found = import_service.preview(import_service.known_school(store), read, Scope.WHOLE_SCHOOL)
    assert [one.details for one in found.updates] == []
    assert not found.questions
    assert not found.aside
    assert found.is_empty
    assert found.unchanged == len(service.pupils(store))
    if ending == "csv":
        assert "'=Ng" in path.read_text("utf-8-sig")
        assert ",=Ng" not in path.read_text("utf-8-sig")


@pytest.mark.parametrize("words", ["export", "save list", "save pupils"])
def test_it_is_found_by_its_words(store: Store, words: str) -> None:
    line = MenuLine("Save the pupils as a table…", "File menu", "menu/save_pupils")
    assert line.place in {one.place for one in find(store, words, menu=[line])}


def test_the_answers_about_photographs_are_known_children(store: Store, tmp_path: Path) -> None:
    """Class and known-as name alone: nobody joins or leaves, two of one name are asked about."""
    agreements.bring_up_to_date(store)
    path = tmp_path / "answers.csv"
    path.write_bytes(to_csv(answer_tables(store)[0]))
    read = import_service.read_import(store, path)
    found = import_service.preview(import_service.known_school(store), read, Scope.WHOLE_SCHOOL)
    doubted = {(one.child.name, one.child.class_name) for one in found.questions}
    assert doubted == {("Γεωργίου, Ολυμπία Πέτρος", "4A")}  # two of that name in one class
    assert [one.child.name for one in found.joiners] == []
    assert [one.pupil.name for one in found.leavers] == []
