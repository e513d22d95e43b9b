"""What the made-up school keeps of printing: looks of some families, Polish, a few runs."""

from __future__ import annotations

import tomllib
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.letters import look_service, service, translation_service
from esafety_desktop.letters import reminder_translation_service as reminders
from esafety_desktop.letters.order_rules import Order
from esafety_desktop.letters.rows import Look
from esafety_desktop.places import resource
from esafety_desktop.school import service as school

if TYPE_CHECKING:
    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.store.store import Store

_LOOKS = (
    (Look.LARGE, ""),
    (Look.STANDARD, "Polish"),
    (Look.CLEAR, ""),
    (Look.EASY, ""),
    (Look.LARGEST, ""),
)
_PRINTED = ("5A", "5B", "6A")


def write(diary: Diary) -> None:
    """Put looks, the translation and this morning's prints into the diary."""
    store = diary.office
    diary.add(diary.moment(3, "10:05"), partial(_keep_looks, store))
    diary.add(diary.moment(61, "15:30"), partial(_translate_reminders, store))
    diary.add(diary.moment(3, "10:20"), partial(_translate, store))
    for minutes, name in enumerate(_PRINTED):
        diary.add(diary.moment(1, "10:40", 3 * minutes), partial(_print, store, name))


def _keep_looks(store: Store) -> None:
    """Zoë's family and some others of 5B."""
    classes = [row.id for row in school.classes(store) if row.name == "5B"]
    if not classes:  # made in the first days of September: nobody is in a class of then
        return
    children = [one for one in school.pupils(store, classes[0]) if not one.ask_dsl_first]
    zoe = [one for one in children if one.called == "Zoë"]
    polish = [one for one in children if set(one.name) & set("ąęłńśźżŁ")]
    others = [one for one in children if one not in {*zoe, *polish}]
    for child, wish in zip([*zoe[:1], *polish[:1], *others[::5]], _LOOKS, strict=False):
        look_service.set_look(store, child.id, *wish)


def _polish() -> dict[str, Any]:
    return tomllib.loads(resource("sample", "polish.toml").read_text(encoding="utf-8"))


def _translate_reminders(store: Store) -> None:
    """Before the school words a line of the first anew (`home_letters`): it is open since."""
    text = _polish()
    for one in text["reminders"]:
        reminders.save(store, one["key"], text["language"], "\n".join(one["lines"]))


def _translate(store: Store) -> None:
    text = _polish()
    theirs = {line["english"]: line["theirs"] for line in text["lines"]}
    for row in translation_service.translatable(store):
        if row.key == text["agreement"]:
            lines = translation_service.english_lines(store, row)
            translation_service.save_translation(
                store,
                row,
                text["language"],
                "\n".join(theirs.get(line, line) for line in lines),
                text["note"],
            )


def _print(store: Store, class_name: str) -> None:
    for row in school.classes(store):
        if row.name == class_name:
            pack = service.prepare_letters(store, Order(row.id)).value
            service.log_run(store, pack)
