"""The parts of a print run: children in class order, whom to write to, the personal sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.code_rules import shown
from esafety_desktop.dates import AcademicYear, add_school_days
from esafety_desktop.letters.addressee_rules import (
    closing,
    envelope,
    greeting,
    set_apart,
    whom_to_write,
)
from esafety_desktop.letters.rows import ChildSheet, ClassPack
from esafety_desktop.letters.wording_service import school_head, school_values
from esafety_desktop.school import service as school_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from esafety_desktop.agreements.rows import AgreementRow, SlipRow
    from esafety_desktop.letters.rows import Bundle, Wording
    from esafety_desktop.school.rows import ParentRow, PupilRow
    from esafety_desktop.store.store import Store


def year_label(store: Store) -> str:
    """The academic year in use: 2026-27."""
    return AcademicYear(register.current_year(store)).label


def asked(store: Store, bundle: Bundle | None) -> tuple[AgreementRow, ...]:
    """The agreements of a bundle; None means the online rules."""
    rows = register.agreements(store)
    if bundle is None:
        return tuple(row for row in rows if row.child_signs)
    return tuple(row for row in rows if row.id in bundle.agreement_ids)


def in_class_order(store: Store, class_id: str | None) -> list[PupilRow]:
    """The children of a class, or of every class, youngest class first, by surname."""
    if class_id is not None:
        return list(school_service.pupils(store, class_id))
    place = {row.id: number for number, row in enumerate(school_service.classes(store))}
    found = [pupil for pupil in school_service.pupils(store) if pupil.class_id in place]
    return sorted(found, key=lambda pupil: place[pupil.class_id or ""])


def common_values(store: Store, days: int, not_before: date | None = None) -> dict[str, str]:
    """The fields of a letter that are the same for everybody.

    Args:
        store: The open cabinets.
        days: How many school days families have.
        not_before: The day that an earlier letter gave them, if it is still to come.
    """
    today = store.today()
    by = add_school_days(today, days, school_service.terms(store))
    by = max(by, not_before) if not_before else by
    return school_values(school_service.school(store), year_label(store), today, by)


def adults_of(store: Store, pupils: Iterable[PupilRow]) -> dict[str, list[ParentRow]]:
    """Pupil id → the adults known of the child."""
    found: dict[str, list[ParentRow]] = {}
    for adult in school_service.parents(store, [pupil.id for pupil in pupils]):
        found.setdefault(adult.pupil_id, []).append(adult)
    return found


def addressed(
    pupil: PupilRow, adults: Mapping[str, Sequence[ParentRow]]
) -> tuple[tuple[str, ...], dict[str, str]]:
    """The address window of a letter about a child, and the fields that are the child's own."""
    known = adults.get(pupil.id, ())
    adult = whom_to_write(known)
    apart = set_apart(known)
    greeted = greeting(adult, apart=apart)
    values = {
        "parent": greeted,
        "close": closing(greeted),
        "child": pupil.name,
        "child_first": pupil.called,
        "class": pupil.class_name,
    }
    return envelope(adult, pupil.name, apart=apart), values


def sheet(
    pupil: PupilRow, adults: Mapping[str, Sequence[ParentRow]], slip: SlipRow, wording: int
) -> ChildSheet:
    """What is personal in one child's letter with a slip."""
    window, values = addressed(pupil, adults)
    return ChildSheet(
        pupil.name,
        pupil.class_name,
        window,
        {**values, "papers": slip.title},
        slip.code,
        shown(slip.code),
        wording,
        pupil.id,
        slip.agreement_id,
        class_id=pupil.class_id or "",
    )


def make_pack(
    store: Store,
    title: str,
    wordings: Sequence[Wording],
    sheets: Sequence[ChildSheet],
    *,
    left_out: tuple[str, ...] = (),
    to_ring: tuple[str, ...] = (),
) -> ClassPack:
    """All that a print run needs, frozen."""
    names = list(dict.fromkeys(one.class_name for one in sheets))
    whole = f"{title}, {names[0]}" if len(names) == 1 else title
    return ClassPack(
        school_head(school_service.school(store)),
        whole,
        year_label(store),
        store.today(),
        tuple(wordings),
        tuple(sheets),
        left_out,
        to_ring,
    )
