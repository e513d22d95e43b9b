"""A small school from which much is not back, and the page that says so."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import SlotKey, Status
from tests.agreements.school_maker import Made, change_pupil, make_school, set_clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.store.store import Store

GIVEN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Ways:
    """Stands where the letters' room does; shows nothing, keeps what it got."""

    def __init__(self) -> None:
        self.packs: list[ClassPack] = []

    def show_letters(
        self, _parent: object, pack: ClassPack, shown: Callable[[], object] | None = None
    ) -> None:
        self.packs.append(pack)
        if shown is not None:
            shown()


def given_out(store: Store, **classes: str) -> Made:
    """5B and 1A of four children each, everything given out on 2 November; it is the 24th."""
    made = make_school(store, classes or None)
    set_clock(store, GIVEN)
    register.bring_up_to_date(store)
    ids = [row.id for row in register.agreements(store)]
    everybody = [child for children in made.pupils.values() for child in children]
    register.issue_slips(store, ids, everybody)
    set_clock(store, LATER)
    return made


def returned(store: Store, pupil_id: str, status: Status = Status.RETURNED) -> None:
    """All that is asked of a child is answered."""
    keys = [SlotKey(pupil_id, row.id) for row in register.agreements(store)]
    register.mark(store, keys, status)


def apart(store: Store, made: Made) -> tuple[str, str]:
    """The first two of 5B: one to ask the lead about, one to ring."""
    ask, ring, *_ = made.pupils["5B"]
    change_pupil(store, ask, ask_dsl_first=True)
    change_pupil(store, ring, telephone_only=True)
    return ask, ring


def paper(pdf: bytes) -> list[str]:
    """The text of each page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]
