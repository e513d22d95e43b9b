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


def count_pages(desk: Desk, text: AgreementText, then: Callable[[int], object]) -> Job:
    """How many sides of A4 the rules take, told when it is known (BECTA09-AUPGEN-1)."""
    pack = rules_only(desk.store, text)

    def measure(_progress: Progress) -> int:
        from pypdf import PdfReader

        from esafety_desktop.letters.adult_pages import render_adult_forms

        return len(PdfReader(io.BytesIO(render_adult_forms(pack))).pages)

    return desk.jobs.run(measure, then, lambda _error: then(0))
