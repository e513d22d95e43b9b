"""Real files, made in the test: clean scans and everything that must not come in."""

from __future__ import annotations

import io
import random
import struct
import zlib
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

A4 = (1654, 2339)
_SENTENCE = "On Tuesday the class teacher told the head what a child had said at lunch. "


def page_of_text(
    ink: str | int = 0, paper: int = 255, mode: str = "L", size: tuple[int, int] = A4
) -> Picture:
    """A page of dense text at 200 dots an inch."""
    page = Image.new(mode, size, paper if mode == "L" else (paper, paper, paper))
    draw = ImageDraw.Draw(page)
    from esafety_desktop.places import resource

    face = ImageFont.truetype(str(resource("fonts") / "NotoSans-Regular.ttf"), 30)
    for line in range(48):
        draw.text((150, 160 + line * 42), _SENTENCE[: 74 - line % 5], fill=ink, font=face)
    return page


def noisy(page: Picture, spread: float, seed: int = 1) -> Picture:
    """The page as a worn scanner gives it: grain over everything."""
    grain = Image.effect_noise(page.size, spread * 2).convert("L")
    random.seed(seed)
    return Image.blend(page.convert("L"), grain, 0.12).point(lambda value: min(value + 12, 255))


def form_with_boxes() -> Picture:
    """A form with grey boxes, a black bar and text in both."""
    page = page_of_text()
    draw = ImageDraw.Draw(page)
    draw.rectangle((100, 140, 1550, 260), fill=0)
    for top in (400, 900, 1500):
        draw.rectangle((100, top, 1550, top + 300), fill=205)
        draw.text((150, top + 40), "Name of the child and of the class " * 3, fill=0)
    return page


def gradient(size: tuple[int, int] = (1200, 900)) -> Picture:
    """Continuous tone from corner to corner, as in a photograph."""
    down = Image.linear_gradient("L").resize(size)
    across = Image.linear_gradient("L").rotate(90).resize(size)
    soft = Image.radial_gradient("L").resize(size)
    return Image.merge("RGB", (down, across, soft))


def photograph(size: tuple[int, int] = (1600, 1200), seed: int = 3) -> Picture:
    """Soft blobs of light and shade with grain, in colour."""
    made = random.Random(seed)
    page = Image.new("RGB", size, (120, 110, 100))
    draw = ImageDraw.Draw(page)
    for _ in range(60):
        x, y = made.randrange(size[0]), made.randrange(size[1])
        r = made.randrange(size[0] // 20, size[0] // 5)
        draw.ellipse(
            (x - r, y - r, x + r, y + r), fill=tuple(made.randrange(20, 240) for _ in range(3))
        )
    return page.filter(ImageFilter.GaussianBlur(size[0] // 60))


def letter_with_photograph(centimetres: float = 4.5) -> Picture:
    """A page of text with one small picture in it, in shades of grey."""
    page = page_of_text()
    side = round(centimetres / 2.54 * 200)
    page.paste(photograph((side, side)).convert("L"), (1000, 700))
    return page


def saved(page: Picture, kind: str = "PNG", **more: object) -> bytes:
    """The bytes of an image file."""
    out = io.BytesIO()
    page.save(out, kind, **more)
    return out.getvalue()


def scanned_pdf(*pages: Picture) -> bytes:
    """What a scanner saves: one picture to a page."""
    first, *others = pages
    return saved(first, "PDF", save_all=True, append_images=others, resolution=200)


def written_to(path: PdfWriter) -> bytes:
    """The bytes of a PDF under way."""
    out = io.BytesIO()
    path.write(out)
    return out.getvalue()


def pdf_with_javascript(marker: str) -> bytes:
    """A scan that also runs code, carries an attachment and tells about itself."""
    writer = PdfWriter(clone_from=io.BytesIO(scanned_pdf(page_of_text())))
    writer._root_object[NameObject("/OpenAction")] = DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject(f"app.alert('{marker}');"),
        }
    )
    writer.add_attachment(f"{marker}.txt", marker.encode())
    writer.add_metadata({"/Author": marker, "/Title": marker})
    return written_to(writer)


def pdf_with_password() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(scanned_pdf(page_of_text())))
    writer.encrypt("secret", algorithm="AES-256")
    return written_to(writer)


def pdf_of(drawing: bytes, forms: dict[str, tuple[bytes, str]] | None = None) -> PdfWriter:
    """A PDF of one page with this drawing; ``forms`` are named drawings it may use."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    made: dict[str, object] = {}
    for name, (inner, uses) in (forms or {}).items():
        form = DecodedStreamObject()
        form.set_data(inner)
        form[NameObject("/Type")] = NameObject("/XObject")
        form[NameObject("/Subtype")] = NameObject("/Form")
        form[NameObject("/BBox")] = ArrayObject([FloatObject(n) for n in (0, 0, 595, 842)])
        held = DictionaryObject()
        if uses:
            held[NameObject(f"/{uses}")] = made[uses]
        form[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): held})
        made[name] = writer._add_object(form.flate_encode())
    content = DecodedStreamObject()
    content.set_data(drawing)
    page[NameObject("/Contents")] = writer._add_object(content.flate_encode())
    page[NameObject("/Resources")] = DictionaryObject(
        {
            NameObject("/XObject"): DictionaryObject(
                {NameObject(f"/{name}"): form for name, form in made.items()}
            )
        }
    )
    return writer


def pdf_bomb() -> bytes:
    """A few kilobytes that draw a page some hundred million times over."""
    forms = {"F0": (b"0.5 g 0 0 595 842 re f 0 0 m 595 842 l S " * 10, "")}
    for depth in range(1, 8):
        forms[f"F{depth}"] = (f"/F{depth - 1} Do ".encode() * 12, f"F{depth - 1}")
    return written_to(pdf_of(b"/F7 Do", forms))


def png_bomb(side: int = 60_000) -> bytes:
    """A PNG of few bytes whose picture would fill gigabytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack("!I", len(data)) + name + data + struct.pack("!I", zlib.crc32(name + data))
        )

    rows = zlib.compress(b"\0" * (side // 8 + 1) * 2000, 9)
    head = struct.pack("!IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def slow_pdf() -> bytes:
    """A page whose every spot is worked out by a long formula: no memory, only time."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    formula = DecodedStreamObject()
    formula.set_data(b"{ " + b"dup mul sin " * 60_000 + b" exch pop dup dup }")
    one = [FloatObject(0), FloatObject(1)]
    formula[NameObject("/FunctionType")] = NumberObject(4)
    formula[NameObject("/Domain")] = ArrayObject(one * 2)
    formula[NameObject("/Range")] = ArrayObject(one * 3)
    shading = DictionaryObject(
        {
            NameObject("/ShadingType"): NumberObject(1),
            NameObject("/ColorSpace"): NameObject("/DeviceRGB"),
            NameObject("/Domain"): ArrayObject(one * 2),
            NameObject("/Matrix"): ArrayObject([FloatObject(n) for n in (595, 0, 0, 842, 0, 0)]),
            NameObject("/Function"): writer._add_object(formula.flate_encode()),
        }
    )
    content = DecodedStreamObject()
    content.set_data(b"/S0 sh")
    page[NameObject("/Contents")] = writer._add_object(content)
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Shading"): DictionaryObject({NameObject("/S0"): shading})}
    )
    return written_to(writer)
