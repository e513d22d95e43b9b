"""Labels, envelopes and posters, frozen: who gets one, and what stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.adult_service import adult_agreements, adults_behind, pin_adults
from esafety_desktop.guidance.label_sheets import label_sheets
from esafety_desktop.letters.adult_service import rules_wording
from esafety_desktop.letters.easy_service import easy_lines, without_picture
from esafety_desktop.letters.envelope_rules import Envelope, Family, envelopes, window
from esafety_desktop.letters.order_rules import Order, Sorting
from esafety_desktop.letters.people_service import not_back, people
from esafety_desktop.letters.post_rules import Piece, PosterSheet, PostKind, PostRun
from esafety_desktop.letters.sheet_service import adults_of
from esafety_desktop.letters.wording_service import school_head
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school_service

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.school.rows import PupilRow
    from esafety_desktop.store.store import Store

__all__ = [
    "label_sheets",
    "pictures_of",
    "post_run",
    "poster",
    "poster_choices",
]

_FEWEST_LINES = 2


def post_run(
    store: Store,
    kind: PostKind,
    whom: str = "",
    *,
    together: bool = True,
    only_waiting: bool = False,
) -> PostRun:
    """Labels or envelopes for a class, a year group (``year:5``) or the school.

    Letters of brothers and sisters share one only where `envelope_rules` allows it (feature S4).
    Children about whom the lead is asked first get none and are named without a reason. Families
    who asked to be rung get one, since their letters are printed too, and are named as well.

    Args:
        store: The open cabinets.
        kind: What is printed.
        whom: See ``Order.whom``.
        together: Whether letters of brothers and sisters may share one.
        only_waiting: Only families from whom something is not back.

    Raises:
        Problem: there is nobody to write to.
    """
    register.bring_up_to_date(store)
    order = Order(whom, sorting=Sorting.CLASSES)
    found = people(store, order)
    if only_waiting:
        waiting = {pupil_id for pupil_id, _ in not_back(store, order.class_id)}
        found = [one for one in found if one.id in waiting]
    wanted = [one for one in found if not one.ask_dsl_first]
    if not wanted:
        raise Problem("There is nobody to write to.", "Choose another class.")
    if kind is PostKind.NAMES:
        pieces = tuple(Piece((one.name, one.class_name), (one.id,)) for one in wanted)
    else:
        pieces = _addresses(store, wanted, together=together)
    return PostRun(
        kind.value,
        school_head(school_service.school(store)),
        pieces,
        tuple(one.name for one in found if one.ask_dsl_first),
        tuple(one.name for one in wanted if one.telephone_only),
    )


def _addresses(store: Store, wanted: Sequence[PupilRow], *, together: bool) -> tuple[Piece, ...]:
    adults = adults_of(store, wanted)
    families = [Family(one.id, one.name, adults.get(one.id, ())) for one in wanted]
    by_id = {one.id: one for one in wanted}
    found = envelopes(families) if together else _one_each(families)
    return tuple(_piece(one, by_id) for one in found)


def _one_each(families: Sequence[Family]) -> tuple[Envelope, ...]:
    return tuple(Envelope(window(family), (family.pupil_id,)) for family in families)


def _piece(one: Envelope, pupils: Mapping[str, PupilRow]) -> Piece:
    """An address; where none is known the child carries the letter, so its class stands there."""
    inside = [pupils[pupil_id] for pupil_id in one.pupil_ids]
    lines = one.lines
    if len(lines) < _FEWEST_LINES:
        lines = (*lines, f"Class {inside[0].class_name}")
    small = "; ".join(f"{child.class_name}: {child.name}" for child in inside)
    return Piece(lines, one.pupil_ids, small)


def poster_choices(store: Store) -> tuple[AgreementRow, ...]:
    """The agreements that can hang on a wall: in classrooms, and in the staff room (KN-DISP)."""
    register.bring_up_to_date(store)
    with store.read() as session:
        behind = adults_behind(session)
    if behind:
        with store.write() as unit:
            pin_adults(unit)
            unit.commit("wordings of adults kept", "staff register")
    with store.read() as session:
        adults = [one.row for one in adult_agreements(session, store.today())]
    texts = register.printed_texts(store, adults)
    with_rules = (row for row in adults if rules_wording(row, texts[row.id]).groups)
    return (*register.agreements(store), *with_rules)


def poster(
    store: Store, agreement: AgreementRow, *, pictures: bool = False, large: bool = False
) -> PosterSheet:
    """The rules of an agreement for a wall.

    Args:
        store: The open cabinets.
        agreement: Whose rules.
        pictures: With pictures, where the agreement has them.
        large: A3 in place of A4.

    Raises:
        Problem: pictures were asked for and there are none.
    """
    text = register.printed_texts(store, [agreement])[agreement.id]
    easy = easy_lines(store, [agreement]).get(agreement.id, ()) if pictures else ()
    if pictures and not easy:
        raise Problem(
            "There are no pictures for these rules.",
            "Pictures belong to the rules that the program brings: print the words.",
        )
    return PosterSheet(
        school_head(school_service.school(store)),
        rules_wording(agreement, text),
        store.today(),
        easy,
        large,
    )


def pictures_of(store: Store, agreement: AgreementRow) -> tuple[bool, str]:
    """Whether its rules can be shown with pictures, and what is to be known of that before."""
    lines = easy_lines(store, [agreement]).get(agreement.id, ())
    if not lines:
        return False, "These rules have no pictures: their words are printed."
    return True, without_picture(agreement.title, lines)
