"""QR codes read back by a reader; file names that every system takes (B17)."""

from __future__ import annotations

import io
import string

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.printing import codes
from esafety_desktop.printing.codes import draw_qr, qr_operators
from esafety_desktop.printing.safe_names import LONGEST, safe_file_name
from esafety_desktop.printing.sheet import MM, new_canvas


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("side", [18, 25, 40])
def test_a_code_reads_back(dpi: int, side: int) -> None:
    codes = ["7K4M2QX9", "00000000", "ZZZZZZZZ", "A1B2C3D4"]
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "codes")
    for number, code in enumerate(codes):
        draw_qr(canvas, code, 40 + number * 130, 500, side * MM)
    canvas.save()
    page = pypdfium2.PdfDocument(buffer.getvalue())[0]
    found = zxingcpp.read_barcodes(page.render(scale=dpi / 72, grayscale=True).to_pil())
    assert sorted(one.text for one in found) == sorted(codes)
    assert {one.format for one in found} == {zxingcpp.BarcodeFormat.QRCode}


def test_a_code_is_one_short_string_of_operators() -> None:
    operators, size = qr_operators("7K4M2QX9")
    assert size == 21
    assert operators.endswith(" f")
    assert len(operators) < 2000


@given(
    st.text(alphabet=string.digits + string.ascii_uppercase + " $%*+-./:", min_size=8, max_size=8)
)
def test_a_code_put_together_from_learnt_parts_is_the_same(content: str) -> None:
    codes.learnt.clear()
    qr_operators.cache_clear()
    plain = qr_operators(content)
    codes.learn(8)
    qr_operators.cache_clear()
    assert qr_operators(content) == plain


def test_what_a_scanner_could_not_type_is_refused() -> None:
    with pytest.raises(ValueError, match="capital letters"):
        qr_operators("lower")


@pytest.mark.fault("B17")
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("CON", "_CON"),
        ("nul.pdf", "_nul.pdf"),
        ("LPT1 letters.pdf", "LPT1 letters.pdf"),
        ("a:b", "a b"),
        ('5B: "rules"?.pdf', "5B rules.pdf"),
        ("", "document"),
        ("...", "document"),
        ("name. ", "name"),
        ("Łukasz محمد.pdf", "Łukasz محمد.pdf"),
        ("gnp\u202efdp.exe", "gnp fdp.exe"),
    ],
)
def test_names_are_safe_everywhere(text: str, name: str) -> None:
    assert safe_file_name(text) == name


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_file_name("x" * 400 + ".pdf")
    assert len(name) == LONGEST
    assert name.endswith("x.pdf")


@pytest.mark.fault("B17")
@given(st.text(max_size=200))
def test_any_name_is_short_and_stays_in_its_folder(text: str) -> None:
    name = safe_file_name(text)
    assert 0 < len(name) <= LONGEST
    assert not set('<>:"/\\|?*\x00') & set(name)
    assert name == name.strip(" .")
