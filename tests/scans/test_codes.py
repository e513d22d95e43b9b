"""What the child process tells of a pile of slips: their codes, which way up, empty backs."""

from __future__ import annotations

import io
import sys
import zlib

import pytest
import segno
import zxingcpp
from PIL import Image

from esafety_desktop.scans import child_talk, file_rules, reading
from esafety_desktop.scans.file_rules import FOR_EVIDENCE, FOR_SIGNED_FORMS, Refused
from tests.evidence import files


def slip(*codes: str, turned: int = 0) -> Image.Image:
    """A page of text with QR codes at its foot."""
    page = files.page_of_text()
    for number, code in enumerate(codes):
        out = io.BytesIO()
        segno.make(code, micro=False, error="m").save(out, kind="png", scale=6, border=4)
        page.paste(Image.open(out).convert("L"), (100 + number * 320, 2040))
    return page.rotate(turned, expand=True)


def picture(page: reading.ScannedPage) -> Image.Image:
    return Image.frombytes("1", (page.width, page.height), zlib.decompress(page.packed))


def test_a_pile_tells_the_code_of_each_page() -> None:
    pile = files.scanned_pdf(slip("7K4M2QX9"), Image.new("L", files.A4, 250), slip("00000000"))
    pages = reading.scan(pile, codes=True).pages
    assert [page.codes for page in pages] == [("7K4M2QX9",), (), ("00000000",)]
    assert [page.blank for page in pages] == [False, True, False]


def test_codes_are_read_only_where_they_are_asked_for() -> None:
    assert reading.scan(files.saved(slip("7K4M2QX9"))).pages[0].codes == ()


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_slip_fed_in_the_wrong_way_round_is_kept_upright(turned: int) -> None:
    (page,) = reading.scan(files.saved(slip("7K4M2QX9", turned=turned)), codes=True).pages
    assert (page.width, page.height) == files.A4
    (found,) = zxingcpp.read_barcodes(picture(page).convert("L"))
    assert abs(found.orientation) < 10


def test_long_codes_and_many_codes_are_left_out() -> None:
    long = "HTTPS://EXAMPLE.ORG/" + "A" * 40
    page = slip(long, "7K4M2QX9", "00000000")
    assert set(reading.scan(files.saved(page), codes=True).pages[0].codes) == {
        "7K4M2QX9",
        "00000000",
    }


@pytest.mark.parametrize(
    "codes", ['"x"', "[1]", '["' + "A" * 99 + '"]', str(list("ABCDE")).replace("'", '"')]
)
def test_codes_that_break_the_form_end_the_reading(
    codes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import os, struct\n"
        f'head = b\'{{"page":1,"of":1,"width":8,"height":1,"codes":{codes},"size":1}}\'\n'
        "os.write(1, struct.pack('!I', len(head)) + head + b'x')\n"
        "head = b'{\"end\": true}'\n"
        "os.write(1, struct.pack('!I', len(head)) + head)\n"
        "import time; time.sleep(5)"
    )
    monkeypatch.setattr(child_talk, "command", lambda: [sys.executable, "-c", code])
    with pytest.raises(Refused) as told:
        reading.scan(files.saved(files.page_of_text()), codes=True)
    assert told.value.code == "stopped"


def words(content: bytes, purpose: file_rules.Purpose) -> str:
    with pytest.raises(Refused) as told:
        reading.scan(content, purpose=purpose)
    return f"{told.value.message} {told.value.advice}"


@pytest.mark.parametrize(
    "content",
    [
        files.saved(files.letter_with_photograph()),
        b"\0\0\0\x18ftypmp42" + b"\0" * 99,
        b"\0\0\0\x18ftypheic" + b"\0" * 99,
        files.pdf_with_password(),
    ],
    ids=["photograph", "film", "photo-format", "password"],
)
def test_refusals_speak_of_what_the_pages_are_for(content: bytes) -> None:
    for_incident, for_form = words(content, FOR_EVIDENCE), words(content, FOR_SIGNED_FORMS)
    assert "register" in for_incident
    assert "register" not in for_form
    assert "procedure" not in for_form
    assert "signed" in for_form


@pytest.mark.parametrize("code", sorted(file_rules.CODES))
@pytest.mark.parametrize("purpose", [FOR_EVIDENCE, FOR_SIGNED_FORMS])
def test_every_refusal_is_whole_in_both(code: str, purpose: file_rules.Purpose) -> None:
    refused = Refused(code, 0, purpose)
    assert "{" not in refused.message + refused.advice
    assert "Nothing of it was kept." in refused.advice
