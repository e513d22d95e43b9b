"""PDFs that open only with a password, for pages that leave the locked cabinet as a file (L5)."""

from __future__ import annotations

import io
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_SIGNS = "23456789bcdfghjkmnpqrstvwxyz"
_GROUP, _GROUPS = 4, 5


def protect(pdf: bytes, password: str) -> bytes:
    """The same pages, encrypted with AES-256; nothing of them, nor the title, can be read without.

    Args:
        pdf: The pages as they were made.
        password: What opens them; it is kept nowhere.

    Raises:
        ValueError: the password is empty.
    """
    if not password:
        raise ValueError("a protected file needs a password")
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(password, algorithm="AES-256")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def new_password() -> str:
    """A fresh password such as ``k7mf-2qrt-9xbd-h4ws-3npc``: 96 bits, easy to say by telephone.

    It has no vowels, so that no word comes of it, and no signs that are taken for one another.
    """
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def neutral_name(today: date) -> str:
    """What a protected file is called at first: nothing that says of whom it is, or of what."""
    return f"Papers {today:%Y-%m-%d}"
