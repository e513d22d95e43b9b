"""How an agreement will look on paper: shown, and measured in pages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.letters.rows import AdultPack
from esafety_desktop.letters.specimen_service import rules_only, specimen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Job, Progress


def preview_specimen(desk: Desk, parent: QWidget, text: AgreementText, version: int) -> Job:
    """Show an agreement as it will print, with a letter and slip where families get one."""
    pack = specimen(desk.store, text, version)

    def render(progress: Progress) -> bytes:
        from esafety_desktop.letters.adult_pages import render_adult_forms
        from esafety_desktop.letters.pages import render_class_pack

        if isinstance(pack, AdultPack):
            return render_adult_forms(pack, progress)
        return render_class_pack(pack, progress)

    return desk.print(parent, text.title, render, text.title)


def count_pages(desk: Desk, text: AgreementText, then: Callable[[int, int], object]) -> Job:
    """Tell how many sides of A4 the rules alone take, and the letter with rules and slip.

    The second is 0 for what adults sign: they get no letter (BECTA09-AUPGEN-1).
    """
    rules, whole = rules_only(desk.store, text), specimen(desk.store, text, 1)

    def measure(_progress: Progress) -> tuple[int, int]:
        from pypdf import PdfReader

        from esafety_desktop.letters.adult_pages import render_adult_forms
        from esafety_desktop.letters.pages import render_class_pack

        def pages(pdf: bytes) -> int:
            return len(PdfReader(io.BytesIO(pdf)).pages)

        alone = pages(render_adult_forms(rules))
        return alone, 0 if isinstance(whole, AdultPack) else pages(render_class_pack(whole))

    return desk.jobs.run(measure, lambda found: then(*found), lambda _error: then(0, 0))
