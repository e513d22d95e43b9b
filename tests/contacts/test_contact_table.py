"""Contacts out as a table and in again: nothing lost, every difference shown, one undo."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from esafety_desktop.contacts import contact_table_service as table
from esafety_desktop.contacts import service
from esafety_desktop.contacts.contact_column_rules import Holds, missing, suggest
from esafety_desktop.contacts.contact_table_rows import Kind, TablePreview
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.dates import british
from esafety_desktop.export.tables import to_csv, to_xlsx
from esafety_desktop.problem import Problem
from esafety_desktop.store.audit import OfficeAudit
from esafety_desktop.value import replace
from esafety_desktop.widgets.file_columns import doubled

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from esafety_desktop.store.store import Store

CHECKED = date(2026, 9, 7)


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    entries = (
        EntryRow(
            "SAM-SCHOOL-5",
            person="Zoë O’Brien",
            role="DSL",
            notes="Room 4\nKnock",
            numbers=(
                NumberRow("0151 496 0101", Hours.DAY, "Mon–Fri 8–5"),
                NumberRow("07700 900123", Hours.OUT_OF_HOURS),
                NumberRow("0151 496 0102", Hours.DAY),
            ),
            last_checked_on=CHECKED,
            checked_by="J Office",
        ),
        EntryRow(
            "SAM-OTHER-4",
            organisation="=cmd|' /C calc'!A0",
            numbers=(NumberRow("+353 1 234 5678", Hours.ALWAYS),),
            email="help@netshield.example",
            web="netshield.example/report",
        ),
    )
    for entry in entries:
        service.save_entry(office_store, entry)
    return office_store


def entries(store: Store) -> list[EntryRow]:
    return [entry for slot in service.contact_map(store).slots for entry in slot.entries]


def shown(
    store: Store,
    path: Path,
    places: Mapping[str, str] | None = None,
    out: frozenset[str] = frozenset(),
) -> TablePreview:
    read = table.read_contacts(path)
    mapping = suggest(read.table.headings)
    garbled = any("garbled" in note for note in read.table.notes)
    return table.look(store, read, mapping, places or {}, out, put_letters_right=garbled)


def write(folder: Path, text: str, encoding: str = "utf-8", name: str = "contacts.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_goes_out_comes_in_as_it_was(store: Store, tmp_path: Path, kind: str) -> None:
    out = table.contact_table(store)
    path = tmp_path / f"contacts.{kind}"
    path.write_bytes(to_csv(out) if kind == "csv" else to_xlsx([out]))
    before = entries(store)
    seen = shown(store, path)
    assert [(one.kind, one.text) for one in seen.lines] == [(Kind.SAME, "")] * 2
    assert seen.untouched == 0
    for entry in before:
        service.remove_entry(store, entry.id)
    again = shown(store, path)
    assert again.count(Kind.NEW) == 2
    table.take_in(store, again)
    assert [replace(one, id="") for one in entries(store)] == [
        replace(one, id="", numbers=tuple(sorted(one.numbers, key=_by_hours))) for one in before
    ]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_dead_number_is_dead_in_the_table_too(store: Store, tmp_path: Path, kind: str) -> None:
    first = entries(store)[0]
    number = replace(first.numbers[0], days="Mon–Fri 9–5")
    service.save_entry(store, replace(first, numbers=(number, *first.numbers[1:])))
    service.mark_dead(store, first.id, [number.number])
    out = table.contact_table(store)
    path = tmp_path / f"contacts.{kind}"
    path.write_bytes(to_csv(out) if kind == "csv" else to_xlsx([out]))
    dead = f"Mon–Fri 9–5, not working since {british(store.today())}"
    assert any(dead in str(cell) for row in out.rows for cell in row)
    assert {one.kind for one in shown(store, path).lines} == {Kind.SAME}
    service.remove_entry(store, first.id)
    table.take_in(store, shown(store, path))
    back = next(one for one in entries(store) if one.name == first.name)
    assert (back.numbers[0].days, back.numbers[0].dead_on) == ("Mon–Fri 9–5", store.today())


def test_a_table_from_before_does_not_bring_a_dead_number_to_life(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes(to_csv(table.contact_table(store)))
    first = entries(store)[0]
    service.mark_dead(store, first.id, [first.numbers[0].number])
    assert {one.kind for one in shown(store, path).lines} == {Kind.SAME}


def test_a_number_that_dies_tomorrow_is_put_aside(store: Store, tmp_path: Path) -> None:
    ahead = british(store.today() + timedelta(days=1))
    path = write(tmp_path, f"Person,Telephone\nJo,01632 960700 (not working since {ahead})\n")
    (line,) = shown(store, path, {"2": "SAM-LA-8"}).lines
    assert (line.kind, "lies ahead" in line.text) == (Kind.ASIDE, True)


def _by_hours(one: NumberRow) -> int:
    return list(Hours).index(one.hours)


def test_a_cell_is_never_a_formula(store: Store) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(table.contact_table(store)).decode("utf-8-sig"))))
    assert rows[0] == [one.value for one in Holds]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_differences_are_told_and_kept_in_one_change_with_one_undo(
    store: Store, tmp_path: Path
) -> None:
    path = write(
        tmp_path,
        "Place on the map,Person,Role,Numbers by day,Last checked on\n"
        "DSL,Zoë O’Brien,Head teacher,01514960199 (mornings),23/11/2026\n"
        "LADO,Priya Nair,LADO,01632 960020; 01632 960021 (Fridays),\n",
    )
    seen = shown(store, path)
    assert [one.kind for one in seen.lines] == [Kind.CHANGED, Kind.NEW]
    changed = seen.lines[0].text
    assert "role: DSL → Head teacher" in changed
    assert "0151 496 0199 (by day, mornings)" in changed
    assert "07700 900123" in changed.partition("→")[2] or "07700 900123" in changed
    assert "Last checked on 23/11/2026" in changed
    assert seen.untouched == 1
    before = entries(store)
    result = table.take_in(store, seen)
    after = {one.name: one for one in entries(store)}
    assert after["Zoë O’Brien"].notes == "Room 4\nKnock"
    assert [n.number for n in after["Zoë O’Brien"].numbers] == ["0151 496 0199", "07700 900123"]
    assert [(n.number, n.days) for n in after["Priya Nair"].numbers] == [
        ("01632 960020", ""),
        ("01632 960021", "Fridays"),
    ]
    assert result.undo is not None
    back = result.undo.run(store)
    assert entries(store) == before
    assert back.undo is not None
    back.undo.run(store)
    assert {one.name for one in entries(store)} == set(after)


@pytest.mark.parametrize(
    ("cell", "kept"), [("07/09/2026", None), ("", None), ("20/11/2026", date(2026, 11, 20))]
)
def test_another_number_from_a_table_is_not_checked(
    store: Store, tmp_path: Path, cell: str, kept: date | None
) -> None:
    text = f"Place,Person,Numbers by day,Last checked on\nDSL,Zoë O’Brien,01632 960077,{cell}\n"
    seen = shown(store, write(tmp_path, text))
    assert ("→ not checked" in seen.lines[0].text) is (kept is None)
    table.take_in(store, seen)
    (entry,) = service.contact_map(store).slot("SAM-SCHOOL-5").entries
    assert entry.last_checked_on == kept
    stale = [one.slot_id for one in service.faults(store) if one.kind == "stale"]
    assert ("SAM-SCHOOL-5" in stale) is (kept is None)


def test_odd_numbers_of_a_table_are_questions_and_lost_zeros_come_back(
    store: Store, tmp_path: Path
) -> None:
    text = "Place,Person,Phone\nLADO,A,1632960388 (Fridays)\nLADO,B,01632 96031\n"
    path = write(tmp_path, text)
    seen = shown(store, path)
    assert seen.lost_zeros == 1
    assert [len(one.asks) for one in seen.lines] == [1, 1]
    read = table.read_contacts(path)
    mapping = suggest(read.table.headings)
    back = table.look(store, read, mapping, {}, frozenset(), put_zeros_back=True)
    assert [len(one.asks) for one in back.lines] == [0, 1]
    table.take_in(store, back)
    kept = service.contact_map(store).slot("SAM-LA-20").entries
    assert {one.name: one.numbers[0] for one in kept} == {
        "A": NumberRow("01632 960388", Hours.DAY, "Fridays"),
        "B": NumberRow("01632 96031"),
    }


def test_taking_in_is_one_entry_of_the_trail(store: Store, tmp_path: Path) -> None:
    rows = "".join(f"LADO,Person {number},0163296{number:04}\n" for number in range(200))
    path = write(tmp_path, f"Place,Person,Phone\n{rows}")
    seen = shown(store, path)
    assert seen.count(Kind.NEW) == 200
    with store.read() as session:
        before = session.scalar(select(func.count()).select_from(OfficeAudit)) or 0
    table.take_in(store, seen)
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(OfficeAudit)) == before + 1


def test_an_empty_cell_and_a_missing_contact_change_nothing(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path, "Place,Person,Role,Notes,Phone\nDSL,Zoë O’Brien,,,\n")
    seen = shown(store, path)
    assert [one.kind for one in seen.lines] == [Kind.SAME]
    assert seen.untouched == 1
    assert not seen.to_keep


def test_a_line_without_a_place_waits_for_one(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path, "Name,Telephone,Service\nPriya Nair,01632 960020,Child line team\n")
    seen = shown(store, path)
    assert seen.lines[0].kind is Kind.PLACE
    assert "no place called “Child line team”" in seen.lines[0].text
    placed = shown(store, path, {"2": "SAM-LA-20"})
    assert placed.lines[0].kind is Kind.NEW
    left = shown(store, path, {"2": "SAM-LA-20"}, frozenset({"2"}))
    assert left.lines[0].kind is Kind.OUT
    assert not left.to_keep


def test_a_contact_is_known_by_its_number_when_its_name_changed(
    store: Store, tmp_path: Path
) -> None:
    row = "SAM-OTHER-4,NetGuard,0035312345678\n"
    path = write(tmp_path, f"Place,Organisation,Numbers 24/7/365\n{row}")
    (line,) = shown(store, path).lines
    assert line.kind is Kind.CHANGED
    assert "→ NetGuard" in line.text


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("LADO,Priya,0151 496 O000,", "letter where a digit belongs"),
        ("LADO,Priya,0151 496 0000,31/02/2026", "not in the calendar"),
        ("LADO,Priya,0151 496 0000,01/01/1016", "the year would be 1016"),
        ("LADO,Priya,0151 496 0000,30/11/2026", "lies ahead"),
        (f"LADO,Priya,{'9' * 10_000},", "too long"),
        (f"LADO,{'x' * 300},0151 496 0000,", "too long"),
        ("LADO,,0151 496 0000,", "person, a role or an organisation"),
    ],
)
def test_what_cannot_be_kept_is_put_aside_with_the_reason(
    store: Store, tmp_path: Path, row: str, why: str
) -> None:
    path = write(tmp_path, f"Place,Person,Phone,Last checked\n{row}\nLADO,Ann,101,\n")
    seen = shown(store, path)
    assert seen.lines[0].kind is Kind.ASIDE
    assert why in seen.lines[0].text
    assert seen.lines[1].kind is Kind.NEW


def test_excel_s_own_numbers_are_days(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path, "Place,Person,Phone,Last checked\nLADO,Priya,101,46332\n")
    (line,) = shown(store, path).lines
    assert line.after is not None
    assert line.after.last_checked_on == date(2026, 11, 6)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_files_of_every_usual_kind_are_read(
    store: Store, tmp_path: Path, encoding: str, ends: str, sign: str
) -> None:
    text = ends.join(
        (sign.join(("Place", "Person", "Phone")), "", sign.join(("LADO", "Zoë", "101")))
    )
    (line,) = shown(store, write(tmp_path, text, encoding)).lines
    assert line.name == "Zoë"


def test_garbled_letters_are_put_right(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path, "Place,Person,Phone\nDSL,ZoÃ« Oâ€™Brien,0151 496 0101\n")
    (line,) = shown(store, path).lines
    assert line.before is not None
    assert line.name == "Zoë O’Brien"


def test_control_and_turning_marks_are_taken_out(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path, "Place,Person,Phone\nLADO,Pri\u202eya\x00,\u202a101\u202c\n")
    (line,) = shown(store, path).lines
    assert line.after is not None
    assert (line.after.person, line.after.numbers[0].number) == ("Priya", "101")


def test_a_formula_in_a_file_is_text(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path, 'Place,Person,Phone\nLADO,"=HYPERLINK(""x"")",101\n')
    seen = shown(store, path)
    table.take_in(store, seen)
    assert any(one.person == '=HYPERLINK("x")' for one in entries(store))
    assert "'=HYPERLINK" in to_csv(table.contact_table(store)).decode("utf-8-sig")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"a,b\n1,2\n", "No headings for contacts"),
        (b"Place,Person,Phone\n", "no contacts below"),
        (b"%PDF-1.7 something", "PDF"),
        (b"\x00\x01\x02\xff" * 500, ""),
        (b"PK\x03\x04" + b"\x00" * 200, ""),
    ],
)
def test_what_is_no_table_of_contacts_is_refused_by_name(
    tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes(content)
    with pytest.raises(Problem) as refused:
        table.read_contacts(path)
    assert says in f"{refused.value.message} {refused.value.advice}"


def test_two_lines_about_one_contact_do_not_both_change_it(store: Store, tmp_path: Path) -> None:
    rows = "DSL,Zoë O’Brien,Head,\nDSL,Zoë O’Brien,Deputy,\n"
    path = write(tmp_path, f"Place,Person,Role,Phone\n{rows}")
    seen = shown(store, path)
    assert [one.kind for one in seen.lines] == [Kind.CHANGED, Kind.ASIDE]


def test_what_changed_meanwhile_is_not_overwritten(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path, "Place,Person,Role,Phone\nDSL,Zoë O’Brien,Head,0151 496 0109\n")
    seen = shown(store, path)
    (dsl,) = [one for one in entries(store) if one.person]
    service.save_entry(store, replace(dsl, role="Somebody else"))
    with pytest.raises(Problem, match="changed meanwhile"):
        table.take_in(store, seen)
    assert any(one.role == "Somebody else" for one in entries(store))


def test_columns_are_understood_and_doubles_named() -> None:
    heads = ("Name", "Job title", "Company", "Mobile", "Out of hours phone", "E-mail address")
    assert list(suggest(heads).values()) == [
        Holds.PERSON,
        Holds.ROLE,
        Holds.ORGANISATION,
        Holds.DAY,
        Holds.NIGHT,
        Holds.EMAIL,
    ]
    assert "Say which column" in missing({0: Holds.DAY})
    assert doubled({0: Holds.DAY, 1: Holds.DAY}) is Holds.DAY
