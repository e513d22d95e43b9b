"""The made-up school's answers about pictures: most say yes, some limit it, two took it back."""

from __future__ import annotations

import random
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.dates import academic_year
from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.rows import Answer, Given, Heard, How, StoreValues
from esafety_desktop.sample.made_up import SEED
from esafety_desktop.school import service as school

if TYPE_CHECKING:
    from esafety_desktop.sample.diary import Diary

_TRIP = "5B to the maritime museum"
_SPAN = 40
_ANSWERS = (
    (Given("website", Answer.NO), Given("press", Answer.NO)),
    (Given("website", Answer.YES, ("group", "no-name")),),
    (Given("press", Answer.NO),),
    (Given("website", Answer.YES, ("not-face",)),),
)


def write(diary: Diary) -> None:
    """Put answers, withdrawals, places and a trip into the diary; after the signed forms."""
    begun = (diary.today - academic_year(diary.today).first_day).days
    span = max(0, min(_SPAN, begun - 3))
    chance = random.Random(SEED)  # noqa: S311 - the same school at every making
    for place, row in enumerate(school.classes(diary.office)):
        moment = diary.moment(round(span * 0.3), "10:20", place)
        diary.add(moment, partial(_class, diary, row.id, chance.random()))
    diary.add(diary.moment(min(span, 12), "14:00"), lambda: _places(diary))
    diary.add(diary.moment(min(span, 2), "11:15"), lambda: _taken_back(diary))
    diary.add(diary.moment(min(span, 1), "11:40"), lambda: _trip(diary))


def _class(diary: Diary, class_id: str, seed: float) -> None:
    """Who sent the slip back said yes, some with a limit, some no to a use."""
    store = diary.office
    rows = service.answer_grid(store, class_id).rows
    out = {row.pupil_id for row in rows if not row.slip.startswith("back")}
    service.all_yes_except(store, class_id, out)
    back = [row.pupil_id for row in rows if row.pupil_id not in out]
    some = random.Random(seed).sample(back, min(len(_ANSWERS), len(back)))  # noqa: S311
    service.enter(store, dict(zip(some, _ANSWERS, strict=False)))


def _taken_back(diary: Diary) -> None:
    """Two families change their minds; for one of them the pictures are down already."""
    store = diary.office
    rows = [
        row
        for row in service.answer_grid(store).rows
        if row.class_name in {"5B", "2A"} and row.answered and not row.ask_dsl_first
    ]
    for number, row in enumerate(rows[:1] + rows[-1:]):
        heard = Heard(store.today(), How.TELEPHONE, "the mother", "Mrs Pryce")
        uses = ("newsletter", "website") if number else ("press",)
        tasks = service.withdraw(store, row.pupil_id, uses, heard).value
        if not number and tasks:
            service.take_down_done(store, tasks, "The newspaper was rung; it had used none.")


def _places(diary: Diary) -> None:
    store, today = diary.office, diary.office.today()
    service.add_usual(store, "Mr Lister, computing lead")
    days = {
        "School cameras and tablets": timedelta(days=10),
        "Displays in corridors and classrooms": timedelta(days=20),
    }
    for row in service.stores(store):
        if row.values.where in days:
            values = StoreValues(
                row.values.where, row.values.what, row.values.who, today + days[row.values.where]
            )
            service.save_store(store, row.id, values)


def _trip(diary: Diary) -> None:
    store = diary.office
    going = [row.pupil_id for row in service.answer_grid(store).rows if row.class_name == "5B"]
    if going:
        service.save_trip(store, "", _TRIP, store.today() + timedelta(days=9), going)
