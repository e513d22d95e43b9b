"""What can be printed for families: packs of frozen values; slips get their codes on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import SlotKey
from esafety_desktop.letters.log_service import log_run, runs
from esafety_desktop.letters.order_rules import Order
from esafety_desktop.letters.pack_service import (
    prepare_letters,
    prepare_reminders,
    spare_letters,
)
from esafety_desktop.letters.plan_service import plan, plan_order, targets
from esafety_desktop.letters.rows import Bundle, ClassList, ClassListRow, ClassPack
from esafety_desktop.letters.sheet_service import (
    year_label,
)
from esafety_desktop.letters.translation_service import languages
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school_service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.school.rows import ClassRow
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

__all__ = [
    "bundles",
    "children",
    "class_choices",
    "class_list",
    "class_pack",
    "give_out",
    "languages",
    "log_run",
    "mark_sent",
    "plan",
    "plan_order",
    "prepare_class_pack",
    "prepare_letters",
    "prepare_reminder_pack",
    "prepare_reminders",
    "reminder_pack",
    "runs",
    "spare_letters",
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
    """Letters of a class, or of the whole school; see ``pack_service.prepare_letters``."""
    only = None if pupil_ids is None else tuple(pupil_ids)
    order = Order(class_id or "", bundle, spares=spares, separator=separator, pupil_ids=only)
    return prepare_letters(store, order)


def give_out(store: Store, pack: ClassPack) -> Changed[int]:
    """The letters of a pack went home: their slips are outstanding from now on. Can be undone."""
    return register.give_out(
        store, [SlotKey(one.pupil_id, one.agreement_id) for one in pack.children]
    )


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
    """Reminders for a class, or the whole school; see ``pack_service.prepare_reminders``."""
    only = None if pupil_ids is None else tuple(pupil_ids)
    order = Order(class_id or "", bundle, separator=separator, pupil_ids=only)
    return prepare_reminders(store, order)


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
    return spare_letters(store, Order(bundle=bundle, spares=count))


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
