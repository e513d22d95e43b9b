"""What may come in as scanned pages, and the plain words for everything that may not.

The bytes decide, never the ending of the name (faults B18 to B21).
"""

from __future__ import annotations

from esafety_desktop.problem import Problem
from esafety_desktop.value import Value

MOST_BYTES = 20 * 1024 * 1024
MOST_PAGES = 60
MOST_PIXELS = 40_000_000
"""A4 at 600 dots an inch has 35 million."""
LONG_SIDE = 2339
"""Pixels of the longer side of a kept page: A4 at 200 dots an inch."""
LOGO = "logo-"
"""Before the kind of a picture that is to come back in colours, small: the school's logo."""
LOGO_SIDE, LOGO_PIXELS = 800, 160_000
"""Pixels of its longer side and in all; on paper it is a few centimetres wide."""
MOST_CODES, LONGEST_CODE = 4, 24
"""QR codes of a page that are told, and characters of one."""

FORMATS = {"pdf": "PDF", "png": "PNG", "jpeg": "JPEG", "tiff": "TIFF"}

_SCAN_AGAIN = (
    "Scan the paper page as a black-and-white text page (the scanner calls it “text”, “line art” "
    "or “black and white”) and choose that file."
)
_AS_PDF = "Print it, or ask its sender for paper, then scan the paper as a PDF and choose that."
_NO_PHOTOGRAPHS = f"{{picture}} If it is only text: {_SCAN_AGAIN[0].lower()}{_SCAN_AGAIN[1:]}"


class Purpose(Value):
    """What pages are read for: the words of a refusal that differ.

    Attributes:
        way_out: What to do with what can't come in.
        never: "Photographs never …" and "A film never …" go on with it.
        picture: What to do with a photograph that somebody chose.
    """

    way_out: str
    never: str
    picture: str


FOR_EVIDENCE = Purpose(
    way_out="Keep it where it is and note in the register where that is.",
    never="into the register",
    picture=(
        "Photographs never go into the register. Do not copy or send it; if it may show a child, "
        "leave it where it is and follow the steps of the procedure."
    ),
)
FOR_SIGNED_FORMS = Purpose(
    way_out="Keep the signed paper.",
    never="to a signed form",
    picture=(
        "Photographs are never kept with a signed form. Do not copy or send it; if it may show "
        "a child, leave it where it is and tell the designated safeguarding lead."
    ),
)
FOR_REVIEWS = Purpose(
    way_out="Keep it where it is and write into the comments where that is.",
    never="to a review",
    picture=(
        "Photographs are never kept with a review. If it may show a child, do not copy or send it "
        "and tell the designated safeguarding lead."
    ),
)

_WORDS: dict[str, tuple[str, str]] = {
    "empty": ("The file is empty.", "Scan the page again and choose the new file."),
    "too-big": (
        f"The file is larger than {MOST_BYTES // 1024 // 1024} MB.",
        "Scan in black and white, not in colour, or scan fewer pages into one file.",
    ),
    "password": (
        "The PDF opens only with a password.",
        "Open it where it came from, print it, and scan the paper. {way_out}",
    ),
    "torn": (
        "The file is damaged or not whole, so not every page can be read.",
        "Copy it from the scanner again, or scan the page again.",
    ),
    "slow": (
        "The file takes too long to read. It may have been made to harm this PC.",
        f"{_SCAN_AGAIN} If somebody sent you the file, do not open it elsewhere.",
    ),
    "memory": (
        "The file needs far more memory than a scan. It may have been made to harm this PC.",
        f"{_SCAN_AGAIN} If somebody sent you the file, do not open it elsewhere.",
    ),
    "many-pages": (
        f"The file has more than {MOST_PAGES} pages.",
        "Scan it in several parts and add each of them.",
    ),
    "no-pages": ("The file has no pages.", "Scan the page again and choose the new file."),
    "pixels": (
        "A page of this file is far larger than a scanned A4 page.",
        "Scan it at 200 or 300 dots an inch and choose that file.",
    ),
    "photograph": (
        "This looks like a photograph or a picture in shades, not like a page of text.",
        _NO_PHOTOGRAPHS,
    ),
    "colour": (
        "A page has large coloured areas, so it cannot be told from a picture.",
        _SCAN_AGAIN,
    ),
    "dark": (
        "A page is dark nearly everywhere, so it is not a page of text on paper.",
        _SCAN_AGAIN,
    ),
    "program": (
        "This is a program, whatever its name says.",
        "Do not open it. Tell whoever looks after the computers where it came from.",
    ),
    "office": ("This is a Word, Excel or zip file. Such files are not taken.", _AS_PDF),
    "web": ("This is a web page or a drawing with program code. It is not taken.", _AS_PDF),
    "mail": ("This is an e-mail. It is not taken.", _AS_PDF),
    "film": (
        "This is a film or a sound recording. It never goes {never}.",
        "Do not play, copy or send it. {way_out}",
    ),
    "photo-format": (
        "This is a picture file of a kind that telephones make, not a scanned page.",
        "Photographs never go {never}. {way_out}",
    ),
    "unknown": (
        "This is not a scanned page: only PDF, PNG, JPEG and TIFF files from a scanner are taken.",
        _AS_PDF,
    ),
    "not-started": (
        "The part of this program that reads pages could not be started.",
        "A virus scanner may hold it: wait a minute and try again. Keep the paper meanwhile.",
    ),
    "stopped": (
        "Reading the file stopped before its end.",
        "Try once more. If it stops again, scan the page anew.",
    ),
}
CODES = frozenset(_WORDS)


class Refused(Problem):
    """A file that is not taken.

    Attributes:
        code: Which refusal.
        page: Which page it is about; 0 for the whole file.
    """

    def __init__(self, code: str, page: int = 0, purpose: Purpose = FOR_EVIDENCE) -> None:
        own = {
            "way_out": purpose.way_out,
            "never": purpose.never,
            "picture": purpose.picture,
        }
        message, advice = (words.format_map(own) for words in _WORDS[code])
        where = f"Page {page}: " if page else ""
        super().__init__(f"{where}{message}", f"Nothing of it was kept. {advice}")
        self.code = code
        self.page = page


class _Magic(Value):
    code: str
    start: bytes
    at: int = 0


_TAKEN = (
    _Magic("pdf", b"%PDF-"),
    _Magic("png", b"\x89PNG\r\n\x1a\n"),
    _Magic("jpeg", b"\xff\xd8\xff"),
    _Magic("tiff", b"II*\x00"),
    _Magic("tiff", b"MM\x00*"),
)
_NAMED = (
    _Magic("program", b"MZ"),
    _Magic("program", b"\x7fELF"),
    _Magic("program", b"#!"),
    _Magic("office", b"PK\x03\x04"),
    _Magic("office", b"PK\x05\x06"),
    _Magic("office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    _Magic("office", b"{\\rtf"),
    _Magic("photo-format", b"ftyphei", 4),
    _Magic("photo-format", b"ftypmif", 4),
    _Magic("photo-format", b"ftypavif", 4),
    _Magic("photo-format", b"GIF8"),
    _Magic("photo-format", b"BM"),
    _Magic("photo-format", b"WEBP", 8),
    _Magic("film", b"ftyp", 4),
    _Magic("film", b"\x1a\x45\xdf\xa3"),
    _Magic("film", b"AVI ", 8),
    _Magic("film", b"WAVE", 8),
    _Magic("film", b"OggS"),
    _Magic("film", b"ID3"),
    _Magic("film", b"\x00\x00\x01\xba"),
)
_WEB = (b"<!doctype", b"<html", b"<svg", b"<?xml", b"<script", b"<body", b"<head")
_MAIL = (b"from:", b"return-path:", b"received:", b"mime-version:", b"delivered-to:")


def kind_of(content: bytes) -> str:
    """Which of the taken formats the bytes are: "pdf", "png", "jpeg" or "tiff".

    Raises:
        Refused: they are something else, too many, or a PDF without its end.
    """
    if not content:
        raise Refused("empty")
    if len(content) > MOST_BYTES:
        raise Refused("too-big")
    taken = _found(_TAKEN, content)
    if not taken:
        raise Refused(_found(_NAMED, content) or _text_kind(content))
    if taken == "pdf" and b"%%EOF" not in content[-2048:]:
        raise Refused("torn")
    return taken


def _found(magics: tuple[_Magic, ...], content: bytes) -> str:
    hits = (one.code for one in magics if content.startswith(one.start, one.at))
    return next(hits, "")


def _text_kind(content: bytes) -> str:
    head = content[:512].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"").lower()
    if head.startswith(_WEB):
        return "web"
    return "mail" if head.startswith(_MAIL) else "unknown"
