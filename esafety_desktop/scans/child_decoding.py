"""Foreign bytes become plain pages of pixels; runs in the child process only."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from esafety_desktop.scans.file_rules import (
    FORMATS,
    LOGO_PIXELS,
    LOGO_SIDE,
    LONG_SIDE,
    MOST_PAGES,
    MOST_PIXELS,
    Refused,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEP = ("I", "I;16", "I;16B", "F")
_SHORTEST = 0.05
"""A page narrower than this share of its length is no page."""


def pages_of(kind: str, content: bytes) -> Iterator[tuple[int, Image.Image]]:
    """Each page with the number of pages, in mode "L" or "RGB", at most `LONG_SIDE` long.

    Raises:
        Refused: it can't be read whole, or is larger than scanned pages are.
    """
    return _pdf_pages(content) if kind == "pdf" else _image_pages(kind, content)


def warm_up() -> None:
    """Load the PDF library before memory is capped: it reserves a large range of addresses."""
    from PySide6.QtPdf import QPdfDocument

    QPdfDocument().close()


def _pdf_pages(content: bytes) -> Iterator[tuple[int, Image.Image]]:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    error = QPdfDocument.Error
    if document.error() in {error.IncorrectPassword, error.UnsupportedSecurityScheme}:
        raise Refused("password")
    if document.error() != error.None_ or document.status() != QPdfDocument.Status.Ready:
        raise Refused("torn")
    count = document.pageCount()
    _check_count(count)
    options = QPdfDocumentRenderOptions()  # what was filled into a form is an annotation
    options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
    for number in range(count):
        points = document.pagePointSize(number)
        wide, high = _fitted(points.width(), points.height(), number + 1)
        image = document.render(number, QSize(wide, high), options)
        if image.isNull():
            raise Refused("torn", number + 1)
        yield count, _on_white(image)
    document.close()


def _on_white(image: object) -> Image.Image:
    from PySide6.QtGui import QImage

    if not isinstance(image, QImage):
        raise TypeError(image)
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (plain.width(), plain.height())
    pixels = Image.frombytes(
        "RGBA", size, bytes(plain.constBits()), "raw", "RGBA", plain.bytesPerLine()
    )
    page = Image.new("RGB", size, "white")
    page.paste(pixels, mask=pixels.getchannel("A"))
    return page


def _image_pages(kind: str, content: bytes) -> Iterator[tuple[int, Image.Image]]:
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(io.BytesIO(content), formats=[FORMATS[kind]]) as image:
            count = int(getattr(image, "n_frames", 1)) if kind == "tiff" else 1
            _check_count(count)
            for number in range(count):
                if count > 1:
                    image.seek(number)
                yield count, _plain(image, number + 1)
    except Refused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused("pixels") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        raise Refused("torn") from None


def logo_of(kind: str, content: bytes) -> Image.Image:
    """A small picture in mode "RGBA", of at most `LOGO_PIXELS`.

    Raises:
        Refused: it can't be read whole, or is larger than a logo can be.
    """
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(io.BytesIO(content), formats=[FORMATS[kind]]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise Refused("pixels")
            seen = image.convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused("pixels") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        raise Refused("torn") from None
    shrink = min(1.0, (LOGO_PIXELS / (seen.width * seen.height)) ** 0.5)
    side = min(LOGO_SIDE, max(int(max(seen.size) * shrink), 1))
    seen.thumbnail((side, side))
    return seen


def _plain(image: Image.Image, number: int) -> Image.Image:
    if image.width * image.height > MOST_PIXELS:
        raise Refused("pixels", number)
    size = _fitted(image.width, image.height, number)
    if "transparency" in image.info or image.mode in {"RGBA", "LA", "PA"}:
        whole = image.convert("RGBA")
        page = Image.new("RGB", whole.size, "white")
        page.paste(whole, mask=whole.getchannel("A"))
    else:
        page = _deep(image) if image.mode in _DEEP else image
        page = page.convert("L" if page.mode in {"1", "L", *_DEEP} else "RGB")
    if max(page.size) <= LONG_SIDE:
        return page
    return page.resize(size, Image.Resampling.BOX, reducing_gap=3.0)


def _deep(image: Image.Image) -> Image.Image:
    """A picture of more than 256 greys, brought into the range of 256."""
    brightest = image.getextrema()[1]
    if not isinstance(brightest, int | float) or brightest <= 255:
        return image
    factor = 255 / brightest
    return image.point(lambda value: value * factor + 0)


def _fitted(wide: float, high: float, number: int) -> tuple[int, int]:
    """The size in pixels of a kept page of this shape."""
    longer, shorter = max(wide, high), min(wide, high)
    if longer <= 0 or shorter / longer < _SHORTEST:
        raise Refused("pixels", number)
    scale = LONG_SIDE / longer
    return max(round(wide * scale), 1), max(round(high * scale), 1)


def _check_count(count: int) -> None:
    if count < 1:
        raise Refused("no-pages")
    if count > MOST_PAGES:
        raise Refused("many-pages")
