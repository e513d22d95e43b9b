"""The made-up school's staff register: most signed in September, some lag, somebody starts soon."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.dates import academic_year
from esafety_desktop.sample import people
from esafety_desktop.staff_forms import service as staff
from esafety_desktop.staff_forms.rows import AdultForm, AdultKey, AdultStatus
from esafety_desktop.wordings.rows import ChoiceRow
from esafety_desktop.wordings.service import choose_uses

if TYPE_CHECKING:
    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.store.store import Store

_AWAY = {"Mr Brian Saltmarsh", "Ms Olena Bondarenko", "Mr Howard Inglewood", "Mr Kit Quayle"}


def write(diary: Diary) -> None:
    """Put signatures, copies and reminders into the diary."""
    store = diary.office
    choose_uses(
        store,
        [ChoiceRow(key, in_use=True, yearly=True) for key in ("equipment", "community")],
    )
    staff.bring_up_to_date(store)
    begun = (diary.today - academic_year(diary.today).first_day).days
    span = max(0, min(70, begun - 1))
    diary.add(diary.moment(span, "15:20"), lambda: _training_day(store))
    diary.add(diary.moment(round(span * 0.8), "09:30"), lambda: _copies(store))
    diary.add(diary.moment(round(span * 0.5), "12:10"), lambda: _joined(store))
    diary.add(diary.moment(round(span * 0.2), "11:00"), lambda: _remind(store))


def _keys(store: Store, key: str, names: set[str] | None = None) -> list[AdultKey]:
    grid = staff.staff_grid(store)
    agreement = next(row.id for row in grid.agreements if row.key == key)
    return [
        AdultKey(row.id, agreement)
        for row in grid.rows
        if row.cell(agreement).status is not None and (names is None or row.name in names)
    ]


def _mark(store: Store, keys: list[AdultKey], status: AdultStatus) -> None:
    if keys:  # a school made on the first days of September has no register before them
        staff.mark(store, keys, status)


def _training_day(store: Store) -> None:
    """Everybody who was there on the first day signed the sheets."""
    grid = staff.staff_grid(store)
    away = [row.id for row in grid.rows if row.name in _AWAY or row.starts]
    for row in grid.agreements:
        if row.key in {"staff", "kcsie", "governors"}:
            staff.mark_all_except(store, row.id, away)
    with_own = {name for name, role in people.STAFF if "head" in role.lower() or "of 5" in role}
    asked_still = {"Ms Ayşe Çelik", "Mr Keith Radcliffe"}
    everybody = {row.name for row in grid.rows}
    _mark(store, _keys(store, "equipment", with_own), AdultStatus.SIGNED)
    nobody = everybody - with_own - asked_still
    _mark(store, _keys(store, "equipment", nobody), AdultStatus.EXEMPT)


def _copies(store: Store) -> None:
    if keys := _keys(store, "staff"):
        staff.copy_given(store, keys)


def _joined(store: Store) -> None:
    """A helper who comes on Thursdays, a teacher who starts in a week, a group from the town."""
    today = store.today()
    for name, role, first in (
        ("Mrs Joy Ferris", "Reading helper", today - timedelta(days=4)),
        ("Mr Dafydd Penhallow", "Teacher", today + timedelta(days=45)),
        ("Larkspur Hill Choir: Ms Una Brook", "Community user", today - timedelta(days=10)),
    ):
        staff.save_adult(store, AdultForm("", name, role, "", first))
    _mark(store, _keys(store, "community"), AdultStatus.SIGNED)


def _remind(store: Store) -> None:
    keys = [key for one in ("staff", "kcsie") for key in _keys(store, one, _AWAY)]
    if keys:
        staff.remind(store, keys)
