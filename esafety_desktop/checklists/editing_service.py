"""Own lists, own items, own words; what the program ships is put away, never deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from sqlalchemy import func, select

from esafety_desktop.checklists.reading_service import read_item, read_list, read_lists
from esafety_desktop.checklists.records import ItemChange, ListChange, Tick
from esafety_desktop.guidance.checklists import checklists as shipped_lists
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_NOTHING = "Nothing was changed."
LONGEST_TITLE = 80
LONGEST_ITEM = 500
_ITEM_OF_NOTHING: dict[str, object] = {
    "own": False, "text": "", "shipped": "", "origin": "", "place": 0, "retired": False,
}  # fmt: skip
_LIST_OF_NOTHING: dict[str, object] = {
    "own": False, "title": "", "about": "", "copied_from": "", "retired": False,
}  # fmt: skip

Kind = type[ListChange] | type[ItemChange]


class _Step(NamedTuple):
    """One row as it was and as it shall be; None for no row at all."""

    kind: Kind
    key: str
    before: dict[str, object] | None
    after: dict[str, object] | None

    @property
    def reversed(self) -> _Step:
        return _Step(self.kind, self.key, self.after, self.before)


def new_list(store: Store, title: str, about: str = "") -> Changed[str]:
    """Begin an own list; gives its id.

    Raises:
        Problem: it has no title, too long a one, or that of another list.
    """
    list_id = new_id()
    values = {**_LIST_OF_NOTHING, "own": True, "about": about.strip()}
    with store.read() as session:
        values["title"] = _title(session, title, store, but="")
    said = f"The list “{values['title']}” is there. Add its first item."
    return _apply(store, (_Step(ListChange, list_id, None, values),), list_id, "the list", said)


def copy_list(store: Store, list_id: str, title: str) -> Changed[str]:
    """Copy a list with the items that are in use, without ticks, as an own one; gives its id.

    Raises:
        Problem: as `new_list`, or the list isn't there.
    """
    made = new_id()
    with store.read() as session:
        source = read_list(session, list_id, store.today())
        name = _title(session, title, store, but="")
        origins = {
            row.item_id: row.origin
            for row in session.scalars(select(ItemChange).where(ItemChange.origin != ""))
        }
    head = {**_LIST_OF_NOTHING, "own": True, "title": name, "about": source.row.about,
            "copied_from": list_id}  # fmt: skip
    steps = [_Step(ListChange, made, None, head)]
    for item in source.items:
        if not item.retired:
            origin = origins.get(item.id, "") if item.own else item.id
            values = {**_ITEM_OF_NOTHING, "own": True, "text": item.text, "origin": origin,
                      "list_id": made}  # fmt: skip
            steps.append(_Step(ItemChange, new_id(), None, values))
    said = f"“{name}” is a copy of “{source.row.title}”, with nothing ticked."
    return _apply(store, tuple(steps), made, "the copy", said)


def change_list(store: Store, list_id: str, title: str, about: str) -> Changed[str]:
    """Give a list another title and description; empty ones are those that the program ships.

    Raises:
        Problem: the list isn't there, or has no title, or that of another list.
    """
    with store.read() as session:
        found = read_list(session, list_id, store.today()).row
        before = _list_values(session, list_id)
        name = _title(session, title or _shipped_title(list_id), store, but=list_id)
    words = {"title": name, "about": about.strip()}
    if not found.own:
        words = {
            key: "" if value in {_shipped_title(list_id), _shipped_about(list_id)} else value
            for key, value in words.items()
        }
    after = {**(before or _LIST_OF_NOTHING), **words}
    step = _Step(ListChange, list_id, before, after)
    return _apply(store, (step,), list_id, "the list’s words", f"The list is called “{name}”.")


def retire_list(store: Store, list_id: str, *, retired: bool) -> Changed[str]:
    """Put a list away with all that was ticked in it, or bring it back.

    Raises:
        Problem: the list isn't there.
    """
    with store.read() as session:
        found = read_list(session, list_id, store.today()).row
        before = _list_values(session, list_id)
    after = {**(before or _LIST_OF_NOTHING), "retired": retired}
    done = "put away; its ticks are kept" if retired else "in use again"
    said = f"“{found.title}” is {done}."
    return _apply(store, (_Step(ListChange, list_id, before, after),), list_id, "the list", said)


def add_item(store: Store, list_id: str, text: str) -> Changed[str]:
    """Add an own item to any list; gives its id.

    Raises:
        Problem: the list isn't there, or the item says nothing or too much.
    """
    with store.read() as session:
        read_list(session, list_id, store.today())
    item_id = new_id()
    values = {**_ITEM_OF_NOTHING, "own": True, "text": _words(text), "list_id": list_id}
    step = _Step(ItemChange, item_id, None, values)
    return _apply(store, (step,), item_id, "the item", "The item is added.")


def reword_item(store: Store, item_id: str, text: str) -> Changed[str]:
    """Put an item into the school's own words; the program's own, where the text is empty.

    Raises:
        Problem: the item isn't there, or is an own one and would say nothing.
    """
    with store.read() as session:
        item = read_item(session, item_id, store.today())
        before = _item_values(session, item_id)
    shipped = "" if item.own else item.shipped or item.text
    words = "" if shipped and text.strip() in {"", shipped} else _words(text)
    after = {**(before or _ITEM_OF_NOTHING), "list_id": item.list_id, "text": words}
    if not item.own:
        after["shipped"] = shipped if words else ""
    said = "The item has your words." if words else "The item has the program’s words again."
    return _apply(store, (_Step(ItemChange, item_id, before, after),), item_id, "the words", said)


def put_away(store: Store, item_id: str, *, retired: bool) -> Changed[str]:
    """Put an item away with its ticks, or bring it back.

    Raises:
        Problem: the item isn't there.
    """
    with store.read() as session:
        item = read_item(session, item_id, store.today())
        before = _item_values(session, item_id)
    start = before or {**_ITEM_OF_NOTHING, "list_id": item.list_id}
    after = {**start, "retired": retired}
    if before is None and _is_gone(item_id):
        after |= {"own": True, "text": item.text}
    said = "The item is put away; its ticks are kept." if retired else "The item is in use again."
    return _apply(store, (_Step(ItemChange, item_id, before, after),), item_id, "the item", said)


def move_item(store: Store, item_id: str, to: str) -> Changed[str]:
    """Put an own item where another own one of its list stands; those between move along.

    Raises:
        Problem: one of them isn't there, or isn't the school's own.
    """
    with store.read() as session:
        item = read_item(session, item_id, store.today())
        own = [one.id for one in read_list(session, item.list_id, store.today()).items if one.own]
        if item_id not in own or to not in own:
            raise Problem(
                "Only your own items of one list can change places.",
                f"{_NOTHING} Choose an item of your own.",
            )
        place = own.index(to)
        own.remove(item_id)
        own.insert(place, item_id)
        before = {key: _item_values(session, key) for key in own}
    steps = [
        _Step(ItemChange, key, kept, {**kept, "place": number})
        for number, key in enumerate(own, 1)
        if (kept := before[key]) is not None and kept["place"] != number
    ]
    said = f"The item is now number {place + 1} of your own."
    return _apply(store, tuple(steps), item_id, "the order of the items", said)


def _apply(
    store: Store, steps: tuple[_Step, ...], value: str, label: str, said: str
) -> Changed[str]:
    with store.write() as unit:
        for step in steps:
            _write(unit.session, step)
        unit.commit("checklist changed", value, {"rows": [step.key for step in steps]})
    back = tuple(step.reversed for step in reversed(steps))
    undo = Undo(label, lambda again: _apply(again, back, value, label, f"Undone: {label}."))
    return Changed(Area.ACTION_POINTS, value, said, undo)


def _write(session: Session, step: _Step) -> None:
    key = ListChange.list_id if step.kind is ListChange else ItemChange.item_id
    found = session.scalar(select(step.kind).where(key == step.key))
    record = cast("ListChange | ItemChange | None", found)
    if (record is None) != (step.before is None) or (
        record is not None and _values(record) != step.before
    ):
        raise Problem("It was changed since.", f"{_NOTHING} Look at it again.")
    if step.after is None:
        if step.before and step.before["own"]:
            _need_unticked(session, step)
        session.delete(record)
    elif record is None:
        session.add(step.kind(**{key.key: step.key}, **step.after))
    else:
        for name, value in step.after.items():
            setattr(record, name, value)
    session.flush()


def _need_unticked(session: Session, step: _Step) -> None:
    column = Tick.list_id if step.kind is ListChange else Tick.item_id
    query = select(func.count()).where(column == step.key, Tick.taken_back.is_(False))
    if session.scalar(query):
        raise Problem(
            "Something of it was ticked since.", "Put it away instead, so that the ticks are kept."
        )


def _values(record: ListChange | ItemChange) -> dict[str, object]:
    names = list(_LIST_OF_NOTHING)
    if isinstance(record, ItemChange):
        names = [*_ITEM_OF_NOTHING, "list_id"]
    return {name: getattr(record, name) for name in names}


def _list_values(session: Session, list_id: str) -> dict[str, object] | None:
    record = session.scalar(select(ListChange).where(ListChange.list_id == list_id))
    return _values(record) if record else None


def _item_values(session: Session, item_id: str) -> dict[str, object] | None:
    record = session.scalar(select(ItemChange).where(ItemChange.item_id == item_id))
    return _values(record) if record else None


def _title(session: Session, title: str, store: Store, *, but: str) -> str:
    name = " ".join(title.split())
    if not name:
        raise Problem("Give the list a title.", _NOTHING)
    if len(name) > LONGEST_TITLE:
        raise Problem(f"A title has at most {LONGEST_TITLE} letters: use fewer.", _NOTHING)
    for one in read_lists(session, store.today()):
        if one.row.id != but and one.row.title.casefold() == name.casefold():
            away = " It is put away: bring it back." if one.row.retired else ""
            raise Problem(
                f"There is a list called “{name}” already.{away}", f"{_NOTHING} Use another title."
            )
    return name


def _words(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise Problem("Write what is to be ticked.", _NOTHING)
    if len(words) > LONGEST_ITEM:
        raise Problem(f"An item has at most {LONGEST_ITEM} letters: make two of it.", _NOTHING)
    return words


def _shipped_title(list_id: str) -> str:
    return next((one.title for one in shipped_lists() if one.id == list_id), "")


def _shipped_about(list_id: str) -> str:
    return next((one.about for one in shipped_lists() if one.id == list_id), "")


def _is_gone(item_id: str) -> bool:
    return all(item.id != item_id for one in shipped_lists() for item in one.items)
