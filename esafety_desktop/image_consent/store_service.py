"""Where pictures of children lie, who looks after them and when they are deleted (KN-REC-4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from esafety_desktop.dates import months_later
from esafety_desktop.guidance.images import image_keeping
from esafety_desktop.image_consent.records import ImageStore
from esafety_desktop.image_consent.rows import StoreRow, StoreValues
from esafety_desktop.problem import Problem, fitting
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import as_dict

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_LONGEST = 300
_COLUMN = ImageStore.__table__.c
_STORES = (
    select(
        _COLUMN.id,
        _COLUMN.where,
        _COLUMN.what,
        _COLUMN.who,
        _COLUMN.delete_by,
        _COLUMN.note,
        _COLUMN.deleted_on,
        _COLUMN.deleted_by,
    )
    .where(_COLUMN.removed_at.is_(None))
    .order_by(_COLUMN.deleted_on.is_not(None), _COLUMN.delete_by.is_(None), _COLUMN.delete_by)
    .order_by(_COLUMN.seq)
)


def stores(store: Store) -> tuple[StoreRow, ...]:
    """The places, soonest to be deleted first; those that are emptied stand last."""
    with store.read() as session:
        return read_stores(session)


def read_stores(session: Session, *, open_only: bool = False) -> tuple[StoreRow, ...]:
    """The same inside an open read; ``open_only``: those that have a day to come."""
    query = _STORES
    if open_only:
        query = query.where(_COLUMN.deleted_on.is_(None), _COLUMN.delete_by.is_not(None))
    return tuple(
        StoreRow(row[0], StoreValues(*row[1:6]), *row[6:]) for row in session.execute(query)
    )


def save_store(store: Store, store_id: str, values: StoreValues) -> Changed[str]:
    """Keep a place; ``store_id`` "" for a new one. Gives its id.

    Raises:
        Problem: it isn't said where, or the place is gone.
    """
    tidy = _tidy(values)
    if not tidy.where:
        raise Problem("Write where the pictures are.", "For example: School drive, Photographs.")
    with store.write() as unit:
        if store_id:
            before: dict[str, Any] | None = _values(_record(unit.session, store_id))
        else:
            record = ImageStore(**as_dict(tidy))
            unit.session.add(record)
            store_id, before = record.id, None
        if before is not None:
            _set(unit.session, store_id, as_dict(tidy))
        unit.commit("place of pictures kept", store_id, {"new": before is None})
        back = before or {"removed_at": unit.now}
    again = as_dict(tidy) | ({} if before else {"removed_at": None})
    undo = _undo("place of pictures", store_id, back, again)
    return Changed(Area.AGREEMENTS, store_id, f"Kept: {tidy.where}.", undo)


def _tidy(values: StoreValues) -> StoreValues:
    where, what, who = (
        fitting(" ".join(text.split()), _LONGEST, name)
        for text, name in (
            (values.where, "“Where”"), (values.what, "“What”"), (values.who, "“Who”"),
        )
    )  # fmt: skip
    note = fitting(values.note.strip(), _LONGEST, "The note")
    return StoreValues(where, what, who, values.delete_by, note)


def add_usual(store: Store, who: str = "") -> Changed[int]:
    """Put the places where schools usually keep pictures down, with a proposed day each."""
    today = store.today()
    with store.write() as unit:
        there = {row.values.where for row in read_stores(unit.session)}
        made = [
            ImageStore(
                where=place.where,
                what=place.what,
                who=who,
                delete_by=months_later(today, place.months),
            )
            for place in image_keeping().places
            if place.where not in there
        ]
        if not made:
            return Changed(Area(0), 0, "All of them are there already.")
        unit.session.add_all(made)
        ids = tuple(record.id for record in made)
        unit.commit("usual places of pictures put down", "images", {"places": ids})
        now = unit.now
    undo = _undo("usual places", ids, {"removed_at": now}, {"removed_at": None})
    said = f"{len(ids)} places put down. Change what is different at your school."
    return Changed(Area.AGREEMENTS, len(ids), said, undo)


def mark_deleted(store: Store, store_id: str) -> Changed[str]:
    """The pictures there are deleted: today, by whoever is signed in."""
    with store.write() as unit:
        record = _record(unit.session, store_id)
        where = record.where
        after = {"deleted_on": store.today(), "deleted_by": unit.account.name}
        _set(unit.session, store_id, after)
        unit.commit("pictures deleted", store_id)
    undo = _undo("pictures deleted", store_id, {"deleted_on": None, "deleted_by": ""}, after)
    return Changed(Area.AGREEMENTS, store_id, f"Noted: pictures of “{where}” deleted.", undo)


def remove_store(store: Store, store_id: str) -> Changed[str]:
    """Take a place out of the register: it was put down by mistake."""
    with store.write() as unit:
        where = _record(unit.session, store_id).where
        after = {"removed_at": unit.now}
        _set(unit.session, store_id, after)
        unit.commit("place of pictures taken out", store_id)
    undo = _undo("place taken out", store_id, {"removed_at": None}, after)
    return Changed(Area.AGREEMENTS, store_id, f"Taken out: {where}.", undo)


def _record(session: Session, store_id: str) -> ImageStore:
    query = select(ImageStore).where(ImageStore.id == store_id, ImageStore.removed_at.is_(None))
    record = session.scalar(query)
    if record is None:
        raise Problem("This place is not in the register any more.", "Look at the list again.")
    return record


def _values(record: ImageStore) -> dict[str, Any]:
    return {name: getattr(record, name) for name in ("where", "what", "who", "delete_by", "note")}


def _set(session: Session, ids: str | tuple[str, ...], values: dict[str, Any]) -> None:
    wanted = (ids,) if isinstance(ids, str) else ids
    session.execute(update(ImageStore).where(ImageStore.id.in_(wanted)).values(values))


def _undo(
    label: str, ids: str | tuple[str, ...], back: dict[str, Any], again: dict[str, Any]
) -> Undo:
    def run(store: Store) -> Changed[str]:
        with store.write() as unit:
            _set(unit.session, ids, back)
            unit.commit("change of places taken back", "images", {"places": ids})
        return Changed(Area.AGREEMENTS, "", f"Taken back: {label}.", _undo(label, ids, again, back))

    return Undo(label, run)
