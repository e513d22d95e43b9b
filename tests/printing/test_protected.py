"""Pages that open only with a password."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from esafety_desktop.printing.document import Document
from esafety_desktop.printing.protected import neutral_name, new_password, protect


def pages() -> bytes:
    paper = Document("Incident 26-014", "For the leads only", "Made-up school")
    for number in range(80):
        paper.text(f"Line {number}: Zoë Ashdown was seen.")
    return paper.render()


def test_it_opens_with_its_password_alone() -> None:
    password = new_password()
    kept = protect(pages(), password)
    reader = PdfReader(io.BytesIO(kept))
    assert reader.is_encrypted
    with pytest.raises(FileNotDecryptedError):
        _ = reader.pages[0].extract_text()
    assert not PdfReader(io.BytesIO(kept)).decrypt("wrong")
    assert reader.decrypt(password)
    whole = "\n".join(page.extract_text() for page in reader.pages)
    assert "Line 79: Zoë Ashdown was seen." in whole


def test_nothing_of_it_lies_open_in_the_file() -> None:
    kept = protect(pages(), new_password())
    for secret in (b"26-014", b"Ashdown", b"Made-up school", "26-014".encode("utf-16-be")):
        assert secret not in kept
    assert b"/AESV3" in kept


def test_passwords_are_long_and_never_the_same() -> None:
    made = {new_password() for _ in range(200)}
    assert len(made) == 200
    for password in made:
        assert [len(group) for group in password.split("-")] == [4] * 5
        assert not set(password) & set("aeiou01l")


def test_a_password_is_needed() -> None:
    with pytest.raises(ValueError, match="needs a password"):
        protect(pages(), "")


def test_the_name_says_nothing() -> None:
    assert neutral_name(date(2026, 11, 24)) == "Papers 2026-11-24"
