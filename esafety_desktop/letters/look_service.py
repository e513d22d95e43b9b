"""How each family wants its letters, and wordings set in that look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.letters.order_rules import ChildLookRow
from esafety_desktop.letters.records import ChildLook
from esafety_desktop.letters.rows import Look
from esafety_desktop.letters.translation_service import language_key
from esafety_desktop.school import service as school_service
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from esafety_desktop.letters.order_rules import Order
    from esafety_desktop.letters.rows import Beside, EasyLine, Wording
    from esafety_desktop.store.store import Store

Wish = tuple[Look, str]
"""A look and a language; "" for English alone."""

USUAL: Wish = (Look.STANDARD, "")


def wishes(store: Store) -> dict[str, Wish]:
    """Child → how its family wants letters, where that differs from what everybody gets."""
    with store.read() as session:
        found = session.execute(select(ChildLook.pupil_id, ChildLook.look, ChildLook.language))
        return {row[0]: (Look(row[1]), row[2]) for row in found}


def child_looks(store: Store) -> tuple[ChildLookRow, ...]:
    """Every child with its look, by surname."""
    known = wishes(store)
    return tuple(
        ChildLookRow(one.id, one.list_name, one.class_name, *known.get(one.id, USUAL))
        for one in school_service.pupils(store)
    )


def set_look(store: Store, pupil_id: str, look: Look, language: str = "") -> Changed[None]:
    """Keep how a family wants its letters; can be undone."""
    wish = (look, " ".join(language.split()))
    with store.write() as unit:
        record = unit.session.scalars(
            select(ChildLook).where(ChildLook.pupil_id == pupil_id)
        ).one_or_none()
        before = (Look(record.look), record.language) if record else USUAL
        if before == wish:
            return Changed(Area(0), None)
        if wish == USUAL:
            if record is not None:
                unit.session.delete(record)
        elif record is None:
            unit.session.add(ChildLook(pupil_id=pupil_id, look=wish[0].value, language=wish[1]))
        else:
            record.look, record.language = wish[0].value, wish[1]
        unit.commit("letters.look", pupil_id, {"look": wish[0].value})
    named = next((one.list_name for one in school_service.pupils(store) if one.id == pupil_id), "")
    label = f"letters of {named}: {_words(wish)}"
    undo = Undo(label, lambda store: set_look(store, pupil_id, *before))
    return Changed(Area.LETTERS, None, f"Kept: {label}. Class prints do it by themselves.", undo)


def _words(wish: Wish) -> str:
    look, language = wish
    return f"{look.words}, English and {language}" if language else look.words


def wish_of(order: Order, own: Wish) -> Wish:
    """The look of one child's letter: what was chosen for the run, else the family's own."""
    look = own[0] if order.look is None else order.look
    language = own[1] if order.language is None else order.language
    return look, language


class Wordings:
    """The wordings of a run, each made when the first child needs it.

    Args:
        base: Makes the usual wording of an agreement, a rung and a language.
        easy: Agreement id → its rules with pictures, where there are any.
        translated: (agreement id, language key) → the school's translation.
    """

    def __init__(
        self,
        base: Callable[[str, int, str], Wording],
        easy: Mapping[str, Sequence[EasyLine]],
        translated: Mapping[tuple[str, str], Beside],
    ) -> None:
        self._base = base
        self._easy = easy
        self._translated = translated
        self._place: dict[tuple[str, int, Wish], int] = {}
        self.made: list[Wording] = []

    def number(self, agreement_id: str, rung: int, wish: Wish) -> int:
        """Which of ``made`` it is."""
        key = (agreement_id, rung, wish)
        if key not in self._place:
            self._place[key] = len(self.made)
            self.made.append(self._dressed(agreement_id, rung, wish))
        return self._place[key]

    def _dressed(self, agreement_id: str, rung: int, wish: Wish) -> Wording:
        wording = self._base(agreement_id, rung, wish[1])
        wording = replace(wording, look=wish[0], agreement_id=agreement_id)
        if not (wording.groups or wording.paragraphs):
            return wording  # a reminder: the rules went home before
        easy = tuple(self._easy.get(agreement_id, ())) if wish[0] is Look.EASY else ()
        beside = self._translated.get((agreement_id, language_key(wish[1])))
        return replace(wording, easy=easy, beside=beside)
