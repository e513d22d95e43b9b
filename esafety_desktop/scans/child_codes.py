"""The QR codes of return slips on a scanned page; runs in the child process only."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.scans.file_rules import LONGEST_CODE, MOST_CODES

if TYPE_CHECKING:
    from PIL.Image import Image

_SIDEWAYS = 45


class Code(NamedTuple):
    """What a code says, and by how many degrees it is turned, -180 to 180."""

    text: str
    turned: int


def warm_up() -> None:
    """Load the reader before memory is capped."""
    import zxingcpp  # noqa: F401


def read_codes(page: Image) -> list[Code]:
    """The QR codes on a page, each once; what is longer than a slip's code is left out."""
    import zxingcpp

    found = zxingcpp.read_barcodes(
        page.convert("L"), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    codes = {one.text: Code(one.text, int(one.orientation)) for one in found if one.valid}
    short = [code for code in codes.values() if 0 < len(code.text) <= LONGEST_CODE]
    return short[:MOST_CODES]


def upright(page: Image, codes: list[Code]) -> Image:
    """The page the right way up, as its code stands; without one as it is."""
    if not codes or abs(codes[0].turned) <= _SIDEWAYS:
        return page
    quarters = round(codes[0].turned / 90) % 4
    return page.rotate(90 * quarters, expand=True)
