"""Letters home and the contact map lie beside the tables as PDFs."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.home_letters import log_service
from esafety_desktop.incident_letters import kept_service
from esafety_desktop.sample import build, made_up
from tests.everything import kit

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("made-up") / "school"
    folder.mkdir()
    build.build(folder, lambda: NOW)
    return accounts.sign_in(folder, made_up.LEADER, made_up.LEADER_PASSWORD)


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = kit.letters_and_map()
    assert len(papers) == 3
    return kit.take_out(store, tmp_path_factory.mktemp("out") / "here", papers).folder


def words(content: bytes, password: str | None = None) -> str:
    pages = pdfium.PdfDocument(content, password=password)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    return " ".join(text.split())


def test_each_letter_of_the_log_is_a_file_with_every_page_and_nobodys_name(
    store: Store, folder: Path
) -> None:
    papers = sorted((folder / "Office cabinet" / "Papers").iterdir())
    letters = [one for one in papers if "Letter home" in one.name]
    ids = log_service.every(store)
    assert len(letters) == len(ids) > 0
    for path, letter_id in zip(letters, ids, strict=True):
        mailing = log_service.mailing(store, letter_id)
        assert re.fullmatch(r"\d{4} Letter home \d{4}-\d\d-\d\d\.pdf", path.name)
        assert f"{mailing.printed_on:%Y-%m-%d}" in path.name
        found = words(path.read_bytes())
        for sheet in mailing.sheets[:3]:
            assert " ".join(sheet.envelope[0].split()) in found


def test_the_contact_map_is_one_page_beside_them(store: Store, folder: Path) -> None:
    (path,) = (folder / "Office cabinet" / "Papers").glob("*Contact map*")
    day = f"{store.today():%Y-%m-%d}"
    assert re.fullmatch(rf"\d{{4}} Contact map {day}\.pdf", path.name)
    assert len(pdfium.PdfDocument(path.read_bytes())) == 1
    assert "LADO" in words(path.read_bytes())


def test_letters_of_incidents_open_with_the_password_alone(store: Store, folder: Path) -> None:
    ids = kept_service.every(store)
    assert ids
    listed = csv.reader(io.StringIO(kit.inside(folder).read("Contents.csv").decode("utf-8-sig")))
    rows = [row for row in listed if row[1] == "Letter home"]
    assert len(rows) == len(ids)
    for row, letter_id in zip(rows, ids, strict=True):
        kept = kept_service.one_letter(store, letter_id)
        assert row[2] == kept.reference
        content = (folder / "Protected" / row[0]).read_bytes()
        assert re.fullmatch(r"Papers \d+\.pdf", row[0])
        with pytest.raises(pdfium.PdfiumError):
            pdfium.PdfDocument(content)
        found = words(content, kit.PASSWORD)
        assert " ".join(kept.sheet.paragraphs[0].split())[:40] in found
    written = " ".join((folder / "README.txt").read_text("utf-8-sig").split())
    assert "each letter home as it was printed" in written
    assert "each letter home about it" in written
