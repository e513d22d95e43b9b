"""What a preview would hold, told before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.letters.rows import Paper, PrintPlan, Target
from esafety_desktop.letters.sheet_service import asked, in_class_order
from esafety_desktop.school import service as school_service

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.agreements.rows import ChaseFamily
    from esafety_desktop.letters.rows import Bundle
    from esafety_desktop.store.store import Store

WHOLE_SCHOOL = "Whole school"


def targets(store: Store, bundle: Bundle | None = None) -> tuple[Target, ...]:
    """The whole school, then its classes, youngest first; who has not returned the bundle."""
    register.bring_up_to_date(store)
    waiting: dict[str, set[str]] = {}
    for row in register.outstanding(store):
        if bundle is None or row.agreement_id in bundle.agreement_ids:
            waiting.setdefault(row.class_id, set()).add(row.pupil_id)
    classes = tuple(
        Target(row.id, row.name, row.year_group, row.pupil_count, len(waiting.get(row.id, ())))
        for row in school_service.classes(store)
    )
    if not classes:
        return ()
    children = sum(row.children for row in classes)
    return (Target("", WHOLE_SCHOOL, "", children, sum(row.waiting for row in classes)), *classes)


def plan(
    store: Store, paper: Paper, class_id: str | None = None, bundle: Bundle | None = None
) -> PrintPlan:
    """What a preview would hold; no slip is given out for it."""
    if paper is Paper.SPARE:
        return PrintPlan(0, "Letters and slips without a name, to be filled in by hand.")
    register.bring_up_to_date(store)
    if paper is Paper.REMINDER:
        return _reminder_plan(store, class_id, bundle)
    found = in_class_order(store, class_id)
    if paper is Paper.CLASS_LIST:
        return PrintPlan(len(found), counted(len(found), "child", "children"))
    rows = asked(store, bundle)
    groups = {row.id: row.year_group for row in school_service.classes(store)}
    wanted = [
        pupil
        for pupil in found
        for row in rows
        if row.is_for(pupil.year_group or groups.get(pupil.class_id or "", ""))
    ]
    writable = [pupil for pupil in wanted if not pupil.ask_dsl_first]
    return PrintPlan(
        len(writable),
        counted(len(writable), "letter", "letters"),
        left_out=tuple(pupil.name for pupil in found if pupil.ask_dsl_first),
    )


def _reminder_plan(store: Store, class_id: str | None, bundle: Bundle | None) -> PrintPlan:
    about = bundle.agreement_ids if bundle else None
    found = register.chase_plan(store, class_id, agreement_ids=about)
    count = sum(len(out_of(family, bundle)) for family in found.letters)
    return PrintPlan(
        count,
        counted(count, "reminder", "reminders"),
        left_out=names(found.ask_first, bundle),
        to_ring=names(found.telephone, bundle),
        asked_by=found.asked_by,
    )


def names(families: Iterable[ChaseFamily], bundle: Bundle | None) -> tuple[str, ...]:
    """The children of families from whom something of the bundle is out."""
    return tuple(family.pupil_name for family in families if out_of(family, bundle))


def out_of(family: ChaseFamily, bundle: Bundle | None) -> list[str]:
    """What of the bundle has not come back from a family; None means everything."""
    return [one for one in family.agreement_ids if bundle is None or one in bundle.agreement_ids]


def counted(number: int, one: str, many: str) -> str:
    """``1 letter``, ``30 letters``."""
    return f"{number} {one if number == 1 else many}"
