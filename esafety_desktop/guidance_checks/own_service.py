"""The school's own wording that differs from what the program brings: each piece, side by side."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from esafety_desktop.checklists.reading_service import every_list
from esafety_desktop.contacts.slot_read_service import read_slots
from esafety_desktop.guidance.letter_library import shipped as shipped_letter
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.guidance.slots import slot_catalogue
from esafety_desktop.guidance_checks.rows import Section, WalkItem
from esafety_desktop.incidents.wording_service import own_words, shipped_do
from esafety_desktop.problem import Problem
from esafety_desktop.wordings import adopted_service, draft_service, letter_service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.store.store import Store

_NEWER = "The program's words changed since yours were written."
_SAME = "The program's words are as they were when yours were written, as far as is known."


def own_edits(store: Store) -> Iterator[WalkItem]:
    """Steps of procedures, letters, agreements, names on the map, items of checklists."""
    yield from _steps(store)
    yield from _letters(store)
    yield from _agreements(store)
    yield from _slots(store)
    yield from _items(store)


def _item(
    key: str, title: str, ours: str, theirs: str, place: str, *, newer: bool = False
) -> WalkItem:
    gone = "(it no longer has this)"
    text = f"Ours: {ours}\nThe program's: {theirs or gone}\n{_NEWER if newer else _SAME}"
    digest = sha256(f"{ours}\n{theirs}".encode()).hexdigest()[:16]
    return WalkItem(f"own/{key}", Section.OWN, title, text, "", "", place, digest)


def _steps(store: Store) -> Iterator[WalkItem]:
    procedure = today_procedure()
    for step_id, lines in own_words(store, procedure.id).do.items():
        try:
            theirs = " ".join(shipped_do(procedure.id, step_id))
        except Problem:
            theirs = ""
        step = procedure.by_id.get(step_id)
        title = f"Step: {step.title if step else step_id}"
        yield _item(f"step/{step_id}", title, " ".join(lines), theirs, "incidents")


def _letters(store: Store) -> Iterator[WalkItem]:
    for key, own in letter_service.own_letters(store).items():
        base = shipped_letter(key)
        if base.source:  # one that only the school has differs from nothing
            title = f"Letter: {own.title or base.title}"
            newer = letter_service.newer_shipped(own)
            yield _item(f"letter/{key}", title, own.text, base.source, "letters/home", newer=newer)


def _agreements(store: Store) -> Iterator[WalkItem]:
    with store.read() as session:
        in_force = adopted_service.all_in_force(session)
        for text in adopted_service.all_effective(session):
            adopted = in_force.get(text.id)
            if adopted is None or adopted.wording is None:
                continue
            behind = bool(draft_service.offered(session, adopted.wording))
            ours = f"{text.title}, version {adopted.number}"
            theirs = "the wording that the program brings"
            place = f"agreements/wording/{text.id}"
            yield _item(
                f"agreement/{text.id}", f"Agreement: {text.title}", ours, theirs, place,
                newer=behind,
            )  # fmt: skip


def _slots(store: Store) -> Iterator[WalkItem]:
    labels = {slot.id: slot.label for _, slot in slot_catalogue().slots()}
    with store.read() as session:
        slots = read_slots(session, store.today())
    for slot in slots:
        theirs = labels.get(slot.id, "")
        if theirs and slot.label != theirs:
            title = f"Contact map: {slot.label}"
            yield _item(f"slot/{slot.id}", title, slot.label, theirs, f"contacts/{slot.id}")


def _items(store: Store) -> Iterator[WalkItem]:
    for one in every_list(store):
        place = f"action_points/checklists/{one.row.id}"
        for item in one.items:
            if item.shipped:
                yield _item(
                    f"item/{item.id}", f"Checklist: {one.row.title}", item.text, item.shipped,
                    place, newer=item.newer,
                )  # fmt: skip
