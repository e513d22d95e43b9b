"""What can be printed for families: packs of frozen values; slips get their codes on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import SlotKey
from esafety_desktop.letters.plan_service import names, out_of, plan, targets
from esafety_desktop.letters.rows import Bundle, ClassList, ClassListRow, ClassPack
from esafety_desktop.letters.sheet_service import (
    adults_of,
    asked,
    common_values,
    in_class_order,
    make_pack,
    sheet,
    year_label,
)
from esafety_desktop.letters.wording_service import (
    DAYS_AFTER_REMINDER,
    DAYS_TO_RETURN,
    letter_wording,
    reminder_wording,
)
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school_service
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.wordings.letter_service import own_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from esafety_desktop.agreements.rows import AgreementRow, ChaseFamily, SlipRow
    from esafety_desktop.letters.rows import ChildSheet, Wording
    from esafety_desktop.school.rows import ClassRow, PupilRow
    from esafety_desktop.store.store import Store

__all__ = [
    "bundles",
    "children",
    "class_choices",
    "class_list",
    "class_pack",
    "give_out",
    "mark_sent",
    "plan",
    "prepare_class_pack",
    "prepare_reminder_pack",
    "reminder_pack",
    "spare_pack",
    "targets",
]


def bundles(store: Store) -> tuple[Bundle, ...]:
    """What goes home together: the rules (each child gets those of its year), then the others."""
    register.bring_up_to_date(store)
    rows = register.agreements(store)
    rules = tuple(row.id for row in rows if row.child_signs)
    others = tuple(Bundle(row.title, (row.id,)) for row in rows if not row.child_signs)
    return (*((Bundle("Online rules", rules),) if rules else ()), *others)


def class_choices(store: Store) -> tuple[ClassRow, ...]:
    """The classes of the year in use, youngest first."""
    return school_service.classes(store)


def children(store: Store, class_id: str) -> tuple[tuple[str, str], ...]:
    """(id, name) of the children of a class who can be written to, by surname."""
    found = school_service.pupils(store, class_id)
    return tuple((row.id, row.list_name) for row in found if not row.ask_dsl_first)


def prepare_class_pack(
    store: Store,
    class_id: str | None = None,
    bundle: Bundle | None = None,
    *,
    spares: int = 0,
    separator: bool = False,
    pupil_ids: Sequence[str] | None = None,
) -> Changed[ClassPack]:
    """Letters with rules and slips for a class, the whole school, or named children.

    Slips get their codes; one that has one keeps it: a jammed page is printed again. They count as
    given out when ``give_out`` says so, once they are on paper.

    Args:
        store: The open cabinets.
        class_id: None for every class.
        bundle: Which agreements; None for the online rules.
        spares: Letters without a name at the end.
        separator: A sheet before each class.
        pupil_ids: Only these children of the class.

    Raises:
        Problem: there is nobody to write to.
    """
    register.bring_up_to_date(store)
    only = None if pupil_ids is None else set(pupil_ids)
    found = [one for one in in_class_order(store, class_id) if only is None or one.id in only]
    people = {pupil.id: pupil for pupil in found if not pupil.ask_dsl_first}
    rows = asked(store, bundle)
    issued = register.issue_slips(store, [row.id for row in rows], list(people), given_out=False)
    if not issued.value and not spares:
        advice = "Choose another class or paper, or import the pupils first."
        raise Problem("There is nobody to write to.", advice)
    wordings, sheets = _letters(store, rows, issued.value, people)
    pack = make_pack(
        store,
        bundle.title if bundle else "Online rules",
        wordings,
        sheets,
        left_out=tuple(pupil.name for pupil in found if pupil.ask_dsl_first),
        spares=spares,
        separator=separator,
    )
    return Changed(issued.areas | Area.LETTERS, pack)


def give_out(store: Store, pack: ClassPack) -> Changed[int]:
    """The letters of a pack went home: their slips are outstanding from now on. Can be undone."""
    return register.give_out(
        store, [SlotKey(one.pupil_id, one.agreement_id) for one in pack.children]
    )


def _letters(
    store: Store,
    rows: Sequence[AgreementRow],
    slips: Sequence[SlipRow],
    people: Mapping[str, PupilRow],
) -> tuple[list[Wording], list[ChildSheet]]:
    place = {row.id: number for number, row in enumerate(rows)}
    adults = adults_of(store, people.values())
    values = common_values(store, DAYS_TO_RETURN)
    texts, own = register.printed_texts(store, rows), own_texts(store)
    return [letter_wording(row, texts[row.id], values, own) for row in rows], [
        sheet(people[slip.pupil_id], adults, slip, place[slip.agreement_id]) for slip in slips
    ]


def class_pack(store: Store, class_id: str | None = None) -> ClassPack:
    """The letters of a class with the online rules, given out; see ``prepare_class_pack``."""
    pack = prepare_class_pack(store, class_id).value
    give_out(store, pack)
    return pack


def prepare_reminder_pack(
    store: Store,
    class_id: str | None = None,
    bundle: Bundle | None = None,
    *,
    separator: bool = False,
    pupil_ids: Sequence[str] | None = None,
) -> Changed[ClassPack]:
    """Reminders for those who have not returned, each on the rung that comes next.

    Nothing is written into the chase log: ``mark_sent`` does that, once they went out.

    Args:
        store: The open cabinets.
        class_id: None for every class.
        bundle: Which agreements; None for all that is out.
        separator: A sheet before each class.
        pupil_ids: Only these children.

    Raises:
        Problem: nothing is outstanding that may be reminded of by letter.
    """
    register.bring_up_to_date(store)
    found = register.chase_plan(store, class_id)
    families = [
        family
        for family in found.letters
        if out_of(family, bundle) and (pupil_ids is None or family.pupil_id in set(pupil_ids))
    ]
    if not families:
        raise Problem(
            "There is nobody to remind by letter.",
            "What was given out is back, or the families are to be rung.",
        )
    wordings, sheets, areas = _reminders(store, families, bundle, found.asked_by)
    pack = make_pack(
        store,
        "Reminders",
        wordings,
        sheets,
        left_out=names(found.ask_first, bundle),
        to_ring=names(found.telephone, bundle),
        separator=separator,
    )
    return Changed(areas | Area.LETTERS, pack)


def _reminders(
    store: Store, families: Sequence[ChaseFamily], bundle: Bundle | None, asked_by: date | None
) -> tuple[list[Wording], list[ChildSheet], Area]:
    agreements = {row.id: row for row in register.agreements(store)}
    kinds = sorted({(one, family.rung) for family in families for one in out_of(family, bundle)})
    ids = [family.pupil_id for family in families]
    slips: dict[tuple[str, str], SlipRow] = {}
    for one in dict.fromkeys(one for one, _ in kinds):
        owing = [family.pupil_id for family in families if one in family.agreement_ids]
        issued = register.issue_slips(store, [one], owing, given_out=False).value
        slips |= {(slip.pupil_id, slip.agreement_id): slip for slip in issued}
    pupils = {pupil.id: pupil for pupil in school_service.pupils(store)}
    adults = adults_of(store, [pupils[one] for one in ids])
    values = common_values(store, DAYS_AFTER_REMINDER, asked_by)
    texts = register.printed_texts(store, list(agreements.values()))
    own = own_texts(store)
    wordings = [
        reminder_wording(agreements[one], texts[one], rung, values, own) for one, rung in kinds
    ]
    sheets = [
        sheet(pupils[family.pupil_id], adults, slip, kinds.index((one, family.rung)))
        for family in families
        for one in out_of(family, bundle)
        if (slip := slips.get((family.pupil_id, one))) is not None
    ]
    return wordings, sheets, Area.AGREEMENTS


def reminder_pack(
    store: Store, class_id: str | None = None, agreement_id: str | None = None
) -> ClassPack:
    """Reminders for a class about one agreement or all; see ``prepare_reminder_pack``."""
    about = Bundle("", (agreement_id,)) if agreement_id else None
    return prepare_reminder_pack(store, class_id, about).value


def mark_sent(store: Store, pack: ClassPack) -> Changed[int]:
    """Write printed reminders into the chase log; can be undone.

    Raises:
        Problem: nothing is out any more for any of these children.
    """
    printed = {SlotKey(one.pupil_id, one.agreement_id) for one in pack.children}
    return register.record_chase(store, [key.pupil_id for key in printed], keys=printed)


def spare_pack(store: Store, bundle: Bundle, count: int) -> ClassPack:
    """Letters without a name or code, ``count`` of each agreement, to be filled in by hand."""
    register.bring_up_to_date(store)
    values = common_values(store, DAYS_TO_RETURN)
    rows = asked(store, bundle)
    texts = register.printed_texts(store, rows)
    own = own_texts(store)
    wordings = [letter_wording(row, texts[row.id], values, own) for row in rows]
    return make_pack(store, f"{bundle.title}: spares", wordings, (), spares=count)


def class_list(store: Store, class_id: str) -> ClassList:
    """The children of a class, with an empty column for each agreement asked of it.

    Raises:
        Problem: the class does not exist in this year.
    """
    chosen = next((row for row in class_choices(store) if row.id == class_id), None)
    if chosen is None:
        raise Problem("This class is not there any more.", "Choose another class.")
    return ClassList(
        school_service.school(store).name,
        chosen.name,
        year_label(store),
        store.today(),
        tuple(row.short for row in register.agreements(store) if row.is_for(chosen.year_group)),
        tuple(
            ClassListRow(number, pupil.list_name, pupil.year_group)
            for number, pupil in enumerate(school_service.pupils(store, class_id), 1)
        ),
    )
