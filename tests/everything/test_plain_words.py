"""Tables that people read: words of what a row points to, identifiers last, no word too many."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import insert, select

from esafety_desktop.agreements import service as agreements
from esafety_desktop.contacts.records import ContactEntry, ContactNumber
from esafety_desktop.disclosure.records import DisclosurePassage, DisclosureRequest
from esafety_desktop.everything import read_service
from esafety_desktop.everything.plain_service import PlainTable, pointer
from esafety_desktop.everything.pointing_rules import (
    ACCOUNTS,
    HEADINGS,
    NO_ROW,
    OWN,
    POINTS,
    looks_like_one,
)
from esafety_desktop.everything.shipped_service import titles
from esafety_desktop.everything.spoken_service import SPOKEN
from esafety_desktop.everything.table_service import Described, carried, tables
from esafety_desktop.incidents import service as incidents
from esafety_desktop.pupil_files.records import LockedJoinerFile
from esafety_desktop.school.records import Pupil
from esafety_desktop.store import envelopes
from esafety_desktop.store.base import new_id
from esafety_desktop.store.cabinet import Cabinet
from tests.everything import kit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.store.store import Store

EVERY = [(cabinet, one) for cabinet in Cabinet for one in tables(cabinet)]


def known() -> dict[str, Described]:
    return {one.info.name: one for _, one in EVERY}


def targets(table: str) -> Iterator[str]:
    for column in known()[table].info.columns:
        if points := pointer(table, column):
            yield from points.to


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def office_table(folder: Path, title: str) -> list[dict[str, str]]:
    return read((folder / "Office cabinet" / "CSV" / f"{title}.csv").read_text("utf-8"))


def locked_table(folder: Path, name: str) -> list[dict[str, str]]:
    return read(kit.inside(folder).read(f"{name}.csv").decode())


def test_every_pointer_says_where_it_points_or_why_not() -> None:
    columns = {
        f"{one.info.name}.{column.name}": column for _, one in EVERY for column in one.info.columns
    }
    assert (POINTS.keys() | NO_ROW.keys() | HEADINGS.keys()) <= columns.keys()
    assert not POINTS.keys() & NO_ROW.keys()
    for name, column in columns.items():
        told = bool(column.refers) + (name in POINTS) + (name in NO_ROW)
        assert told <= 1, name
        if looks_like_one(column.name) and not known()[name.partition(".")[0]].info.left_out:
            assert told == 1, f"{name}: say in everything/pointing_rules.py where it points"


def test_each_table_that_is_pointed_to_has_words_and_a_key_of_one_row() -> None:
    told = {target for _, one in EVERY for target in targets(one.info.name)}
    for target in sorted(told):
        name, _, key = target.partition(".")
        described = known()[name]
        if described.info.left_out:
            continue
        assert name in SPOKEN, f"{name}: say in everything/spoken_service.py what stands for a row"
        column = described.table.c[key]
        assert column.unique or [*described.table.primary_key.columns] == [column], target
        assert set(SPOKEN[name].columns) <= set(described.table.c.keys()), name


def test_the_office_names_nothing_of_the_locked_cabinet() -> None:
    office = {one.info.name for one in tables(Cabinet.OFFICE)}
    for one in carried(Cabinet.OFFICE):
        assert {target.partition(".")[0] for target in targets(one.info.name)} <= office
        plain = PlainTable(one, Cabinet.OFFICE, {}, {})
        read_from = {getattr(held.table, "element", held.table) for held in plain.joined.columns}
        assert {table.name for table in read_from} <= office


@pytest.mark.parametrize(("cabinet", "one"), EVERY, ids=lambda each: getattr(each, "value", ""))
def test_headings_are_read_apart_and_identifiers_stand_last(
    cabinet: Cabinet, one: Described
) -> None:
    if one.info.left_out and "audit" not in one.info.name:
        return
    headings = PlainTable(one, cabinet, {}, {}).headings
    assert len({heading.casefold() for heading in headings}) == len(headings), headings
    pointers = [
        column
        for column in one.info.columns
        if column.name in ACCOUNTS | {*OWN}
        or looks_like_one(column.name)
        or pointer(one.info.name, column)
    ]
    assert len(headings) >= len(one.info.columns)
    last = headings[len(headings) - len(pointers) :]
    first = headings[: len(headings) - len(pointers)]
    assert not [heading for heading in first if "(identifier)" in heading or "(number)" in heading]
    assert "Identifier" not in first
    assert len(last) == len(pointers)


def test_rows_come_in_order_without_sorting_and_words_by_key_alone(leader_store: Store) -> None:
    """So however long a table is, it goes out in slices, and each row costs what it did."""
    with leader_store.read() as session:
        connection = session.connection()
        for cabinet, one in EVERY:
            if one.info.left_out and "audit" not in one.info.name:
                continue
            query = read_service.statement(one, PlainTable(one, cabinet, {}, {}).joined)
            sql = query.compile(connection.engine, compile_kwargs={"literal_binds": True})
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()
            steps = [str(step[3]) for step in plan]
            assert not [step for step in steps if "TEMP B-TREE" in step], (one.info.name, steps)
            scans = [step for step in steps if step.startswith("SCAN")]
            assert len(scans) == 1, (one.info.name, steps)
            assert not [step for step in steps if "AUTOMATIC" in step], (one.info.name, steps)


def test_a_hundred_thousand_rows_in_words_are_never_held_together() -> None:
    parent = known()["parent"]
    plain = PlainTable(parent, Cabinet.OFFICE, {}, {})
    alive = most = 0

    class Row(tuple[Any, ...]):
        __slots__ = ()

        def __del__(self) -> None:
            nonlocal alive
            alive -= 1

    def rows() -> Iterator[Row]:
        nonlocal alive, most
        for number in range(100_000):
            alive += 1
            most = max(most, alive)
            yield Row([str(number)] * len(plain.joined.columns))

    assert sum(1 for _ in plain.rows(rows())) == 100_000
    assert most <= 3


def test_a_person_can_read_the_office(leader_store: Store, tmp_path: Path) -> None:
    kit.fill(leader_store)
    agreements.bring_up_to_date(leader_store)
    entry = new_id()
    with leader_store.write() as unit:
        unit.session.add(ContactEntry(id=entry, slot_id="SAM-LA-20", person="Mrs Quennell"))
        unit.session.flush()
        unit.session.add(ContactNumber(entry_id=entry, number="01632 960304", hours="day"))
        unit.session.add(ContactEntry(id=(bare := new_id()), slot_id="SAM-LA-20"))
        unit.session.flush()
        unit.session.add(ContactNumber(entry_id=bare, number="01632 960305", hours="day"))
        unit.commit("made-up contact")
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    pupils = office_table(folder, "Pupils")
    assert {one["Class"] for one in pupils} == {"1A", "2B"}
    assert [*pupils[0]][-3:] == ["Number in order", "Identifier", "Class (identifier)"]
    assert {len(one["Class (identifier)"]) for one in pupils} == {36}
    names = {f"{one['Known as'] or one['Forename']} {one['Surname']}" for one in pupils}
    slots = office_table(folder, "Signed forms of children")
    assert len({one["Pupil (number)"] for one in slots}) == len(pupils)
    assert {one["Pupil"] for one in slots} == names
    shorts = {one["Short"] for one in office_table(folder, "Agreements")}
    assert {one["Agreement"] for one in slots} <= shorts
    assert {one["Class"] for one in slots} == {"1A", "2B"}
    assert all(one["Pupil (number)"].isdigit() for one in slots)
    assert [
        (one["Contact"], one["Number"]) for one in office_table(folder, "Numbers of contacts")
    ] == [
        ("Mrs Quennell", "01632 960304"),
        (titles()["SAM-LA-20"], "01632 960305"),
    ]
    assert {one["Slot"] for one in office_table(folder, "Contacts")} == {titles()["SAM-LA-20"]}
    trail = office_table(folder, "Trail of the office cabinet")
    assert leader_store.account.name in {one["Account"] for one in trail}
    book = load_workbook(folder / "Office cabinet" / "office.xlsx")
    headings, *rows = book["Pupils"].iter_rows(values_only=True)
    assert list(headings) == [*pupils[0]]
    assert [row[headings.index("Class")] for row in rows] == [one["Class"] for one in pupils]


def test_papers_that_are_locked_name_children_and_incidents(
    leader_store: Store, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    with leader_store.write() as unit:
        pupil = unit.session.scalars(select(Pupil).order_by(Pupil.seq)).first()
        assert pupil is not None
        name = f"{pupil.known_as or pupil.forename} {pupil.surname}"
        unit.session.add(LockedJoinerFile(pupil_id=pupil.id, old_school="Hillside"))
        unit.commit("made-up joiner", cabinet=Cabinet.LOCKED)
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    (joiner,) = locked_table(folder, "Locked cabinet/CSV/Files of joiners")
    assert joiner["Pupil"] == name
    lines = locked_table(folder, "Locked cabinet/CSV/Chronology")
    assert {one["Incident"][2:] for one in lines} == {"-001"}
    empty = kit.inside(folder).read("Locked cabinet/Empty tables.txt").decode("utf-8-sig")
    assert "Legal holds" in empty
    assert "Files of joiners" not in empty


def test_an_envelope_names_nothing_of_the_locked_cabinet(
    leader_store: Store, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    sealed = envelopes.new_envelope(leader_store, [leader_store.account.id])
    incident = incidents.start_incident(sealed, "Sealed.").value
    request = {
        "id": new_id(),
        "kind": "copy",
        "asker_kind": "parent",
        "asker_name": "Mr Asker",
        "received_on": leader_store.today(),
        "opened_at": leader_store.clock(),
        "author": "leader",
    }
    passage = {"request_id": request["id"], "number": 1, "part": "", "title": "Facts", "text": "x"}
    with leader_store.write() as unit:
        unit.session.execute(insert(DisclosureRequest), [request])
        unit.session.execute(
            insert(DisclosurePassage), [{**passage, "id": new_id(), "source": "a"}]
        )
        unit.commit("made-up request", cabinet=Cabinet.LOCKED)
    with sealed.write() as unit:
        of_it = {**passage, "id": new_id(), "source": "b", "incident_id": incident}
        unit.session.execute(insert(DisclosurePassage), [of_it])
        unit.commit("made-up passage", cabinet=Cabinet.LOCKED)
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    (own,) = locked_table(folder, "Locked cabinet/CSV/Copies - passages")
    assert own["Request"].startswith("Mr Asker")
    (other,) = locked_table(folder, "Sealed envelope 1/CSV/Copies - passages")
    assert other["Request"] == ""
    assert other["Request (identifier)"] == request["id"]
    assert other["Incident"][2:].startswith("-S")
    box = kit.inside(folder)
    for name in box.namelist():
        if name.startswith("Sealed envelope") and not name.endswith(".xlsx"):
            assert b"Mr Asker" not in box.read(name), name
