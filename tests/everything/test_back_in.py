"""What is refused when it comes back in: nothing of it is kept, and the words say what to do."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import tracemalloc
import zipfile
from datetime import UTC
from typing import TYPE_CHECKING, Any

import pytest
import pyzipper
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esafety_desktop.everything import found_service, in_service, place_rules, reading_rules
from esafety_desktop.everything.json_rules import JsonFile
from esafety_desktop.everything.rows import FileRef, Head, TableInfo
from esafety_desktop.everything.table_service import carried
from esafety_desktop.home_letters.records import LetterHeadKept
from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.store import envelopes
from esafety_desktop.store.cabinet import Cabinet
from tests.everything import kit
from tests.everything.test_files import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from esafety_desktop.store.store import Store

    Spoil = Callable[[dict[str, Any]], object]


@pytest.fixture
def folder(leader_store: Store, tmp_path: Path) -> Path:
    kit.fill(leader_store)
    return kit.take_out(leader_store, tmp_path / "out").folder


@pytest.fixture
def new(school_template: Path, tmp_path: Path) -> Store:
    return kit.empty_school(school_template, tmp_path / "new")


def refused(new: Store, folder: Path, password: str = kit.PASSWORD) -> str:
    """Why it can't be brought in; the school is as empty as before."""
    before = kit.entries(new)

    def bring() -> None:
        found = kit.look(folder, password)
        sealed = in_service.seal(new, found)
        try:
            in_service.bring(in_service.access(new), found, kit.silent)
        except BaseException:
            in_service.unseal(new, sealed)
            raise

    with pytest.raises(Problem) as caught:
        bring()
    assert kit.entries(new) == before
    assert not in_service.why_not(new)
    assert len(new.stores) == 1
    with new.read() as session:
        assert not any(in_service.held(session, cabinet) for cabinet in Cabinet)
    new.close()
    problem = caught.value
    assert problem.advice
    assert "Error" not in str(problem)
    return str(problem)


def spoil(folder: Path, how: Spoil) -> None:
    path = kit.office_json(folder)
    given = json.loads(path.read_bytes())
    how(given)
    path.write_text(json.dumps(given), encoding="utf-8")


def _with(table: str, row: int, **cells: Any) -> Spoil:
    return lambda given: given["tables"][table][row].update(cells)


def _without(given: dict[str, Any], *path: Any) -> None:
    *before, last = path
    for one in before:
        given = given[one]
    del given[last]


@pytest.mark.fault("B4")
@pytest.mark.parametrize(
    ("how", "why"),
    [
        (lambda given: given.update(format="another program"), "not written by"),
        (lambda given: given.update(format_version=2), "newer version"),
        (lambda given: given.update(revision="9999"), "newer version"),
        (lambda given: given.update(revision="0000"), "earlier version"),
        (lambda given: given.update(format_version=0), "earlier version"),
        (lambda given: given.update(cabinet="locked"), "locked cabinet"),
        (lambda given: given.update(made_at="yesterday"), "damaged"),
        (lambda given: given.update(more=1), "damaged"),
        (lambda given: _without(given, "school"), "damaged"),
        (lambda given: _without(given, "tables", "pupil"), "Tables are missing"),
        (lambda given: given["tables"].update(sqlite_schema=[]), "more than there should be"),
        (lambda given: given["tables"].update(pupil={}), "“Pupils” is damaged"),
        (lambda given: _without(given, "tables", "pupil", 0, "upn"), "“Pupils” is damaged"),
        (_with("pupil", 0, password="x"), "“Pupils” is damaged"),
        (_with("pupil", 0, surname=None), "“Pupils” is damaged"),
        (_with("pupil", 0, born="31/02/2019"), "“Pupils” is damaged"),
        (_with("pupil", 0, born="2019-02-31"), "“Pupils” is damaged"),
        (_with("pupil", 0, telephone_only=1), "“Pupils” is damaged"),
        (_with("pupil", 0, seq="1"), "“Pupils” is damaged"),
        (_with("pupil", 0, seq=2**70), "“Pupils” is damaged"),
        (_with("pupil", 1, seq=1), "“Pupils” don't fit"),
        (_with("pupil", 0, class_id="nobody"), "“Pupils” don't fit"),
        (_with("school", 0, logo={"sha256": "../../etc/passwd", "size": 1}), "doesn't write"),
        (_with("school", 0, logo={"sha256": "0" * 64, "size": 1}), "is missing"),
        (_with("school", 0, logo={"sha256": "0" * 64, "size": 1 << 40}), "too large"),
        (_with("school", 0, logo="aGVsbG8="), "“School” is damaged"),
    ],
)
def test_a_json_that_was_changed(how: Spoil, why: str, folder: Path, new: Store) -> None:
    spoil(folder, how)
    assert why in refused(new, folder)


@pytest.mark.fault("B4")
@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe{", b"[" * 100_000, b"PK\x03\x04", b'"\\ud800"'],
    ids=["empty", "object", "list", "null", "utf-16", "deep", "zip", "surrogate"],
)
def test_another_file_in_its_place(content: bytes, folder: Path, new: Store) -> None:
    kit.office_json(folder).write_bytes(content)
    assert "Nothing was brought in" in refused(new, folder)


@pytest.mark.fault("B4", how="bits turned and ends cut off, with chance that is the same each time")
def test_a_json_that_was_damaged_is_refused_or_whole(folder: Path, new: Store) -> None:
    chance = random.Random(7)
    whole = kit.office_json(folder).read_bytes()
    infos = [one.info for one in carried(Cabinet.OFFICE)]
    for _ in range(150):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        if chance.random() < 0.3:
            del content[chance.randrange(len(content)) :]
        try:
            part = reading_rules.read(bytes(content), "office", "0001", infos)
        except Problem:
            continue
        else:
            assert part.rows.keys() == {info.name for info in infos}
    new.close()


def test_a_folder_that_is_none(tmp_path: Path, new: Store) -> None:
    assert "nothing in this folder" in refused(new, tmp_path)


def test_a_wrong_password(folder: Path, new: Store) -> None:
    assert "does not open" in refused(new, folder, "lantern under moss")


def test_no_password(folder: Path, school_template: Path, tmp_path: Path) -> None:
    store = kit.empty_school(school_template, tmp_path / "new")
    assert "does not open" in refused(store, folder, "")


@pytest.mark.parametrize("how", ["cut", "turned", "other"])
def test_protected_papers_that_are_damaged(how: str, folder: Path, new: Store) -> None:
    path = folder / "Protected" / "Papers.zip"
    content = bytearray(path.read_bytes())
    if how == "cut":
        del content[len(content) // 2 :]
    elif how == "turned":
        content[len(content) // 2] ^= 1
    else:
        content[:] = b"not a box"
    path.write_bytes(content)
    assert "damaged" in refused(new, folder)


def test_parts_of_two_schools(folder: Path, new: Store) -> None:
    spoil(folder, lambda given: given.update(school="another"))
    assert "two schools" in refused(new, folder)


def test_a_picture_that_was_exchanged(leader_store: Store, tmp_path: Path, new: Store) -> None:
    from sqlalchemy import update

    from esafety_desktop.school.records import School

    kit.fill(leader_store)
    with leader_store.write() as unit:
        unit.session.execute(update(School).values(logo=b"a picture"))
        unit.commit("logo")
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    (picture,) = (folder / "Office cabinet" / "Files").iterdir()
    picture.write_bytes(b"a pictura")
    assert "not what was written" in refused(new, folder)


def test_cancelled_half_way_nothing_is_there(folder: Path, new: Store) -> None:
    def cancel(done: int, total: int) -> None:
        if done * 2 >= total:
            raise Cancelled

    before = kit.entries(new)
    with pytest.raises(Cancelled):
        in_service.bring(in_service.access(new), kit.look(folder), cancel)
    assert kit.entries(new) == before
    assert not in_service.why_not(new)
    assert kit.bring_in(new, folder).rows
    new.close()


def test_envelopes_go_again_where_one_does_not_fit(
    leader_store: Store, tmp_path: Path, new: Store
) -> None:
    from esafety_desktop.incidents import service as incidents

    kit.fill(leader_store)
    for number in range(2):
        sealed = envelopes.new_envelope(leader_store, [leader_store.account.id])
        incidents.start_incident(sealed, f"Sealed {number}.")
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    found = kit.look(folder)
    found.envelopes[1].part.rows["incident_entry"][0]["incident_id"] = "nobody"
    with pytest.raises(Problem, match="don't fit"):
        in_service.seal(new, found)
    assert len(new.stores) == 1
    new.close()


def test_a_protected_file_that_is_too_large_is_not_unpacked(tmp_path: Path) -> None:
    """What a ZIP says of its size is looked at before a byte is unpacked."""
    path = tmp_path / "bomb.zip"
    with place_rules.protected(path, kit.PASSWORD) as box, box.open("x") as file:
        file.write(b"x")
    content = path.read_bytes()
    at = content.rindex(b"PK\x01\x02") + 24
    path.write_bytes(content[:at] + b"\xff\xff\xff\x7f" + content[at + 4 :])
    with pytest.raises(zipfile.BadZipFile):
        place_rules.opened(path, kit.PASSWORD)


def test_a_protected_file_of_any_size_is_read_piece_by_piece(tmp_path: Path) -> None:
    """Far less is held than there is, and every place of it is opened by itself."""
    path = tmp_path / "large.zip"
    pieces = {f"{number}.bin": os.urandom(3 << 20) for number in range(20)}
    with place_rules.protected(path, kit.PASSWORD) as box:
        for name, content in pieces.items():
            with box.open(name) as file:
                file.write(content)
    tracemalloc.start()
    with place_rules.opened(path, kit.PASSWORD) as inside, zipfile.ZipFile(inside) as found:
        for name in reversed(found.namelist()):
            assert (
                hashlib.sha256(found.read(name)).digest() == hashlib.sha256(pieces[name]).digest()
            )
        for at in (0, 1, 15, 16, 17, (5 << 20) + 3):
            inside.seek(at)
            first = inside.read(40)
            inside.seek(at + 7)
            assert inside.read(33) == first[7:]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20 << 20


def test_a_protected_file_that_was_changed_by_one_bit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "changed.zip"
    with place_rules.protected(path, kit.PASSWORD) as box, box.open("x") as file:
        file.write(os.urandom(100_000))
    content = bytearray(path.read_bytes())
    content[60_000] ^= 1
    path.write_bytes(content)
    with pytest.raises(zipfile.BadZipFile):
        place_rules.opened(path, kit.PASSWORD)
    with pytest.raises(PermissionError):
        place_rules.opened(path, "violet anchor soup")


@pytest.mark.parametrize("most", [1 << 30, 1000])
def test_a_protected_file_that_was_packed_anew_opens_or_is_not_called_damaged(
    leader_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    path = folder / "Protected" / "Papers.zip"
    with place_rules.opened(path, kit.PASSWORD) as inside:
        content = inside.read()
    with pyzipper.AESZipFile(
        path, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as box:
        box.setpassword(kit.PASSWORD.encode())
        box.writestr(place_rules.INNER, content)
    monkeypatch.setattr(place_rules, "MOST_UNPACKED", most)
    if most > 1000:
        assert kit.look(folder).locked is not None
    else:
        with pytest.raises(Problem, match="packed anew") as caught:
            kit.look(folder)
        assert "not damaged" in caught.value.advice


ODD = [
    "😀👩‍👩‍👧 Ł Ş ễ ŷ 李 ع",
    "\u202eright to left\u202c שלום مرحبا",
    "=cmd|' /C calc'!A0",
    "a\x00b\x01\x1f\x7f",
    "line\r\nline\u2028line\ttab",
    "</t></is></c> & \"'",
    "n" * 20_000,
    " ' ",
]


def test_odd_texts_come_back_letter_by_letter(
    office_store: Store, school_template: Path, tmp_path: Path
) -> None:
    with office_store.write() as unit:
        for number, text in enumerate(ODD):
            unit.session.add(
                LetterHeadKept(digest=f"{number:064}", name="Head", lines=text, logo=None)
            )
        unit.commit("made-up letters")
    office_store.close()
    folder = shutil.copytree(office_store.folder, tmp_path / "copy")
    from esafety_desktop.accounts import service as accounts
    from tests.conftest import LEADER_NAME, LEADER_PASSWORD

    store = accounts.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    out = kit.take_out(store, tmp_path / "out").folder
    store.close()
    new = kit.empty_school(school_template, tmp_path / "new")
    kit.bring_in(new, out)
    with new.read() as session:
        texts = session.query(LetterHeadKept.lines).order_by(LetterHeadKept.seq).all()
        assert [text for (text,) in texts] == ODD
    new.close()


class Kept:
    """Takes what is written."""

    def __init__(self) -> None:
        self.content = b""

    def write(self, content: bytes) -> int:
        self.content += content
        return len(content)


def _there_and_back(info: TableInfo, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    file = Kept()
    out = JsonFile(file, Head("office", "id", "0001", HEAD.made_at, "office"))  # type: ignore[arg-type] # all that is asked
    out.table(info, rows)
    out.end()
    part = reading_rules.read(file.content, "office", "0001", [info])
    return [tuple(row.values()) for row in part.rows[info.name]]


_CELLS = {
    "text": st.text(st.characters(exclude_categories=["Cs"])),
    "whole number": st.integers(-(2**63) + 1, 2**63 - 1),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "yes or no": st.booleans(),
    "day": st.dates(),
    "moment": st.datetimes(timezones=st.just(UTC)),
    "file": st.binary(min_size=32, max_size=32).map(lambda some: FileRef(some.hex(), 32)),
}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_row_of_any_table_comes_back(data: st.DataObject) -> None:
    described = [one.info for cabinet in Cabinet for one in carried(cabinet)]
    info = data.draw(st.sampled_from(described))
    cells = [
        st.none() | _CELLS[column.kind] if column.empty else _CELLS[column.kind]
        for column in info.columns
    ]
    rows = data.draw(st.lists(st.tuples(*cells), max_size=3))
    assert _there_and_back(info, rows) == rows


def test_a_protected_file_that_is_exchanged_meanwhile_is_not_read_on(
    leader_store: Store, tmp_path: Path
) -> None:
    """What was checked is what is read; and nothing stays open that somebody merely looked at."""
    kit.fill(leader_store)
    path = found_service.box_in(kit.take_out(leader_store, tmp_path / "out").folder)
    assert path is not None
    inside = place_rules.opened(path, kit.PASSWORD)
    inside.read(10)
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content + b"more")
    inside.seek(0)
    with pytest.raises(zipfile.BadZipFile, match="changed since"):
        inside.read()
