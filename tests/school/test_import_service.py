"""An import through the service on a real cabinet: nothing before OK, all or nothing, undo."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.problem import Problem
from esafety_desktop.school import import_service, service
from esafety_desktop.school.difference_rows import Scope
from esafety_desktop.school.field_rules import Target
from esafety_desktop.school.import_service import Reading

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.school.difference_rows import Differences
    from esafety_desktop.store.store import Store

HEAD = "Legal Surname,Legal Forename,DOB,Reg,Parent name,Parental salutation,Address,Postcode,Tel\n"
FIRST = HEAD + (
    "Ashdown,Zoë,04/03/2016,5B,Mrs Rhea Ashdown,Mrs Ashdown,1 Mill Lane,LK1 1AA,01632960001\n"
    "Ashdown,Zoë,04/03/2016,5B,Mr Hal Ashdown,Mr Ashdown,9 Quay Street,LK1 1AB,01632960002\n"
    "Lund,Per,06/05/2016,5B,,,,,\n"
    "Ολυμπίου,Νίκη,06/05/2020,RA,,,,,\n"
)
SECOND = HEAD + (
    "Ashdown,Zoë,04/03/2016,5A,Mrs Rhea Ashdown,Mrs Ashdown,2 Mill Lane,LK1 1AA,01632960001\n"
    "Ashdown,Zoë,04/03/2016,5A,Mr Hal Ashdown,Mr Ashdown,9 Quay Street,LK1 1AB,01632960002\n"
    "Ng,Bo,01/01/2016,5B,,,,,\n"
    "Ολυμπίου,Νίκη,06/05/2020,RA,,,,,\n"
)


def look(store: Store, tmp_path: Path, text: str) -> tuple[Reading, Differences]:
    path = tmp_path / "export.csv"
    path.write_text(text, "utf-8")
    read = import_service.read_import(store, path)
    known = import_service.known_school(store)
    return read, import_service.preview(known, read)


def take(store: Store, tmp_path: Path, text: str) -> None:
    read, differences = look(store, tmp_path, text)
    import_service.apply_import(store, differences, read)


def test_nothing_changes_before_ok(office_store: Store, tmp_path: Path) -> None:
    _, differences = look(office_store, tmp_path, FIRST)
    assert len(differences.joiners) == 3
    assert service.pupils(office_store) == ()
    assert service.classes(office_store) == ()


def test_the_first_import_makes_classes_pupils_and_parents(
    office_store: Store, tmp_path: Path
) -> None:
    take(office_store, tmp_path, FIRST)
    assert [
        (row.name, row.year_group, row.pupil_count) for row in service.classes(office_store)
    ] == [
        ("RA", "R", 1),
        ("5B", "5", 2),
    ]
    zoe = next(row for row in service.pupils(office_store) if row.forename == "Zoë")
    assert (zoe.class_name, zoe.year_group, zoe.joined_on) == ("5B", "5", office_store.today())
    rhea, hal = service.parents(office_store, [zoe.id])
    assert (rhea.name, rhea.salutation) == ("Mrs Rhea Ashdown", "Mrs Ashdown")
    assert rhea.address == ("1 Mill Lane", "LK1 1AA")
    assert (hal.telephone, hal.priority) == ("01632960002", 2)


def test_the_second_import_moves_marks_and_changes_and_undo_puts_all_back(
    office_store: Store, tmp_path: Path
) -> None:
    take(office_store, tmp_path, FIRST)
    before = import_service.known_school(office_store)
    read, differences = look(office_store, tmp_path, SECOND)
    assert len(differences.joiners) == len(differences.leavers) == len(differences.moves) == 1
    done = import_service.apply_import(office_store, differences, read)
    assert done.said.startswith("Taken in: 1 joined, 1 left, 1 moved, 1 with changed details.")
    after = import_service.known_school(office_store)
    per = next(row for row in service.pupils(office_store, leavers=True) if row.forename == "Per")
    assert per.left_on == office_store.today() - timedelta(days=1)
    assert {row.name for row in service.classes(office_store)} == {"RA", "5A", "5B"}
    assert "2 Mill Lane" in {row.address[0] for row in service.parents(office_store) if row.address}
    assert done.undo is not None
    undone = done.undo.run(office_store)
    assert import_service.known_school(office_store) == before
    assert undone.undo is not None
    undone.undo.run(office_store)
    again = import_service.known_school(office_store)
    assert [row.name for row in again.pupils] == [row.name for row in after.pupils]


def test_the_same_file_again_finds_nothing(office_store: Store, tmp_path: Path) -> None:
    take(office_store, tmp_path, FIRST)
    _, differences = look(office_store, tmp_path, FIRST)
    assert differences.is_empty
    assert differences.unchanged == 3


def test_a_corrected_mapping_is_remembered(office_store: Store, tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Surname,Forename,Reg,Oddity\nAshdown,Zoë,5B,Zo\n", "utf-8")
    read = import_service.read_import(office_store, path)
    assert not read.remembered
    corrected = Reading(read.table, {**read.mapping, 3: Target("known_as")})
    known = import_service.known_school(office_store)
    import_service.apply_import(office_store, import_service.preview(known, corrected), corrected)
    assert service.pupils(office_store)[0].known_as == "Zo"
    again = import_service.read_import(office_store, path)
    assert again.remembered
    assert again.mapping == corrected.mapping


def test_a_school_that_changed_since_the_preview_is_not_touched(
    office_store: Store, tmp_path: Path
) -> None:
    _, differences = look(office_store, tmp_path, FIRST)
    take(office_store, tmp_path, SECOND)
    with pytest.raises(Problem, match="changed since the preview"):
        import_service.apply_import(office_store, differences)


def test_an_unticked_leaver_stays(office_store: Store, tmp_path: Path) -> None:
    take(office_store, tmp_path, FIRST)
    read, differences = look(office_store, tmp_path, SECOND)
    (leaver,) = differences.leavers
    kept = import_service.leaving_out(differences, frozenset({leaver.pupil.id}))
    import_service.apply_import(office_store, kept, read)
    assert "Per" in {row.forename for row in service.pupils(office_store)}


def test_the_whole_school_must_be_chosen(office_store: Store, tmp_path: Path) -> None:
    take(office_store, tmp_path, FIRST)
    read, differences = look(office_store, tmp_path, HEAD + "Lund,Per,06/05/2016,5B,,,,,\n")
    assert differences.classes_left_out == ("RA",)
    assert [item.pupil.forename for item in differences.leavers] == ["Zoë"]
    known = import_service.known_school(office_store)
    whole = import_service.preview(known, read, Scope.WHOLE_SCHOOL)
    assert len(whole.leavers) == 2


def test_a_mapping_without_a_class_is_refused(office_store: Store, tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Surname,Forename\nAshdown,Zoë\n", "utf-8")
    read = import_service.read_import(office_store, path)
    with pytest.raises(Problem, match="class"):
        import_service.preview(import_service.known_school(office_store), read)
