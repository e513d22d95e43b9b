"""Packs of letters: who gets one, with which slip and in which look; all frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.letters.carried_service import beside_of
from esafety_desktop.letters.easy_service import easy_lines
from esafety_desktop.letters.look_service import USUAL, Wordings, wish_of, wishes
from esafety_desktop.letters.order_rules import from_child, numbered
from esafety_desktop.letters.people_service import not_back, people
from esafety_desktop.letters.plan_service import names, out_of
from esafety_desktop.letters.reminder_letter_service import second_letters
from esafety_desktop.letters.rows import Paper
from esafety_desktop.letters.sheet_service import (
    adults_of,
    asked,
    common_values,
    make_pack,
    sheet,
)
from esafety_desktop.letters.translation_service import language_key
from esafety_desktop.letters.wording_service import (
    DAYS_AFTER_REMINDER,
    DAYS_TO_RETURN,
    letter_wording,
    reminder_wording,
)
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import Value, replace
from esafety_desktop.wordings.letter_service import own_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from esafety_desktop.agreements.chase_rows import ChaseFamily
    from esafety_desktop.agreements.rows import AgreementRow, SlipRow
    from esafety_desktop.letters.order_rules import Order
    from esafety_desktop.letters.rows import Beside, ChildSheet, ClassPack, EasyLine, Wording
    from esafety_desktop.school.rows import PupilRow
    from esafety_desktop.store.store import Store


_RULES_TOO = 10


class _Wanted(Value):
    """One letter that is to be made; with ``rules``, a reminder that takes these home too."""

    pupil: PupilRow
    slip: SlipRow
    rung: int = 0
    rules: bool = False

    @property
    def step(self) -> int:
        """Its rung; another number for each where the rules go with the reminder."""
        return self.rung + _RULES_TOO * self.rules


def prepare_letters(store: Store, order: Order) -> Changed[ClassPack]:
    """Letters with rules and slips, each in the look that its family asked for.

    Slips get their codes; one that has one keeps it: a jammed page is printed again. They count as
    given out when ``service.give_out`` says so, once they are on paper.

    Raises:
        Problem: there is nobody to write to.
    """
    register.bring_up_to_date(store)
    found = people(store, order)
    named = {pupil.id: pupil for pupil in found if not pupil.ask_dsl_first}
    rows = asked(store, order.bundle)
    issued = register.issue_slips(store, [row.id for row in rows], list(named), given_out=False)
    waiting = not_back(store, order.class_id) if order.only_waiting else None
    wanted = [
        _Wanted(named[slip.pupil_id], slip)
        for slip in issued.value
        if waiting is None or (slip.pupil_id, slip.agreement_id) in waiting
    ]
    if not wanted and not order.spares:
        advice = "Choose another class or paper, or import the pupils first."
        if order.only_waiting and issued.value:
            advice = "Everything that was chosen is back."
        raise Problem("There is nobody to write to.", advice)
    book = Wordings(_letters(store, rows), *_looks(store, rows, order))
    sheets = _sheets(store, order, wanted, book)
    if not wanted:
        for row in rows:
            book.number(row.id, 0, wish_of(order, USUAL))
    pack = make_pack(
        store,
        order.bundle.title if order.bundle else "Online rules",
        book.made,
        sheets,
        left_out=tuple(pupil.name for pupil in found if pupil.ask_dsl_first),
        to_ring=_to_ring(wanted),
    )
    return Changed(issued.areas | Area.LETTERS, _as_ordered(store, pack, order, Paper.LETTER))


def prepare_reminders(store: Store, order: Order) -> Changed[ClassPack]:
    """Reminders for those who have not returned, each on the rung that comes next.

    Where the wording changed since the letter went home, the rules go with the reminder: nobody is
    asked to sign what they were never given.

    Nothing is written into the chase log: ``service.mark_sent`` does that, once they went out.

    Raises:
        Problem: nothing is outstanding that may be reminded of by letter.
    """
    register.bring_up_to_date(store)
    found = register.chase_plan(store, order.class_id)
    pupils = {pupil.id: pupil for pupil in people(store, order)}
    place = {pupil_id: number for number, pupil_id in enumerate(pupils)}

    def ours(families: Iterable[ChaseFamily]) -> list[ChaseFamily]:
        return [one for one in families if one.pupil_id in pupils and out_of(one, order.bundle)]

    families = sorted(ours(found.letters), key=lambda one: place[one.pupil_id])
    if not families:
        raise Problem(
            "There is nobody to remind by letter.",
            "What was given out is back, or the families are to be rung. Look at Who hasn’t.",
        )
    rows = register.agreements(store)
    wanted = _wanted_reminders(store, order, rows, families, pupils)
    values = common_values(store, DAYS_AFTER_REMINDER, found.asked_by)
    book = Wordings(_reminders(store, rows, values), *_looks(store, rows, order))
    sheets = _sheets(store, order, wanted, book)
    pack = make_pack(
        store,
        "Reminders",
        book.made,
        sheets,
        left_out=names(ours(found.ask_first), order.bundle),
        to_ring=names(ours(found.telephone), order.bundle),
    )
    return Changed(Area.AGREEMENTS | Area.LETTERS, _as_ordered(store, pack, order, Paper.REMINDER))


def spare_letters(store: Store, order: Order) -> ClassPack:
    """Letters without a name or code, of each agreement, to be filled in by hand."""
    register.bring_up_to_date(store)
    rows = asked(store, order.bundle)
    book = Wordings(_letters(store, rows), *_looks(store, rows, order))
    for row in rows:
        book.number(row.id, 0, wish_of(order, USUAL))
    title = order.bundle.title if order.bundle else "Online rules"
    pack = make_pack(store, f"{title}: spares", book.made, ())
    return _as_ordered(store, pack, order, Paper.SPARE)


def _wanted_reminders(
    store: Store,
    order: Order,
    rows: Sequence[AgreementRow],
    families: Sequence[ChaseFamily],
    pupils: Mapping[str, PupilRow],
) -> list[_Wanted]:
    """A reminder for each family and agreement that is out."""
    slips = _reminder_slips(store, families, order)
    reworded = _reworded(store, rows)
    return [
        _Wanted(pupils[family.pupil_id], slip, family.rung, (family.pupil_id, one) in reworded)
        for family in families
        for one in out_of(family, order.bundle)
        if (slip := slips.get((family.pupil_id, one))) is not None
    ]


def _reminder_slips(
    store: Store, families: Sequence[ChaseFamily], order: Order
) -> dict[tuple[str, str], SlipRow]:
    slips: dict[tuple[str, str], SlipRow] = {}
    about = sorted({one for family in families for one in out_of(family, order.bundle)})
    for one in about:
        owing = [family.pupil_id for family in families if one in family.agreement_ids]
        issued = register.issue_slips(store, [one], owing, given_out=False).value
        slips |= {(slip.pupil_id, slip.agreement_id): slip for slip in issued}
    return slips


def _reworded(store: Store, rows: Sequence[AgreementRow]) -> frozenset[tuple[str, str]]:
    """(child, agreement) that were given out in a wording which is not the present one."""
    with store.read() as session:
        since = {
            row.id: register.newest_version(session, row.id).adopted_on
            for row in rows
            if row.version > 1
        }
    if not since:
        return frozenset()
    return frozenset(
        (one.pupil_id, one.agreement_id)
        for one in register.outstanding(store)
        if one.agreement_id in since
        and one.issued_on is not None
        and one.issued_on < since[one.agreement_id]
    )


def _reminders(
    store: Store, rows: Sequence[AgreementRow], values: Mapping[str, str]
) -> Callable[[str, int, str], Wording]:
    texts, own = register.printed_texts(store, rows), own_texts(store)
    translated = second_letters(store)
    by_id = {row.id: row for row in rows}

    def made(one: str, step: int, language: str) -> Wording:
        rung = step % _RULES_TOO
        theirs = translated.get((rung, language_key(language)))
        rules = step > _RULES_TOO
        return reminder_wording(
            by_id[one], texts[one], rung, values, own, rules=rules, theirs=theirs
        )

    return made


def _letters(store: Store, rows: Sequence[AgreementRow]) -> Callable[[str, int, str], Wording]:
    values = common_values(store, DAYS_TO_RETURN)
    texts, own = register.printed_texts(store, rows), own_texts(store)
    by_id = {row.id: row for row in rows}
    return lambda one, _rung, _language: letter_wording(by_id[one], texts[one], values, own)


def _looks(
    store: Store, rows: Sequence[AgreementRow], order: Order
) -> tuple[dict[str, tuple[EasyLine, ...]], dict[tuple[str, str], Beside]]:
    translated = beside_of(store, rows) if order.language != "" else {}
    return easy_lines(store, rows), translated


def _sheets(
    store: Store, order: Order, wanted: Sequence[_Wanted], book: Wordings
) -> tuple[ChildSheet, ...]:
    adults = adults_of(store, {one.pupil.id: one.pupil for one in wanted}.values())
    own = wishes(store)
    return numbered(
        [
            sheet(
                one.pupil,
                adults,
                one.slip,
                book.number(
                    one.slip.agreement_id,
                    one.step,
                    wish_of(order, own.get(one.pupil.id, USUAL)),
                ),
            )
            for one in wanted
        ]
    )


def _to_ring(wanted: Sequence[_Wanted]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.pupil.name for one in wanted if one.pupil.telephone_only))


def _as_ordered(store: Store, pack: ClassPack, order: Order, paper: Paper) -> ClassPack:
    return replace(
        pack,
        children=from_child(pack.children, order.start_with),
        paper=paper,
        whole=len(pack.children),
        by=store.account.name,
        spares=order.spares,
        separator=order.separator and order.sorting.keeps_classes,
        both_sides=order.both_sides,
        list_at_end=order.list_at_end,
    )
