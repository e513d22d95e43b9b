"""Piles of slips as a scanner gives them: pages with codes, backs, and what must not come in."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import segno
from PIL import Image, ImageDraw

from esafety_desktop.agreements import service as agreements
from tests.evidence import files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.store.store import Store


def slip_page(code: str = "", line: int = 0) -> Image.Image:
    """A signed slip, with its code when it has one; ``line`` makes each page another."""
    page = files.page_of_text()
    ImageDraw.Draw(page).line((200, 1900 + line, 900, 1940 + line), fill=0, width=6)
    if code:
        out = io.BytesIO()
        segno.make(code, micro=False, error="m").save(out, kind="png", scale=7, border=4)
        page.paste(Image.open(out).convert("L"), (1250, 2000))
    return page


def blank_page() -> Image.Image:
    """The back of a slip."""
    return Image.new("L", files.A4, 250)


def pile(*pages: Image.Image) -> bytes:
    """One PDF of them."""
    return files.scanned_pdf(*pages)


def issue(store: Store, key: str, pupils: Sequence[str]) -> dict[str, str]:
    """Slips of an agreement: pupil id → code."""
    wanted = next(row.id for row in agreements.agreements(store) if row.key == key)
    return {
        slip.pupil_id: slip.code for slip in agreements.issue_slips(store, [wanted], pupils).value
    }
