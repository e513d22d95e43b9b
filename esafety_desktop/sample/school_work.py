"""The regular tasks around the made-up log: checks, readings, trainings, a sheet keyed in."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.incidents import people_service
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.readiness import paper_service, training_service
from esafety_desktop.readiness.paper_rules import KeyedSheet
from esafety_desktop.readiness.rows import PaperLine, TrainingForm
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from esafety_desktop.sample.diary import Diary

Told = dict[str, Any]


class SchoolWork:
    """Puts what is done week by week into the diary."""

    def __init__(self, diary: Diary) -> None:
        self.diary = diary
        self.store = diary.leader
        self.numbers: tuple[int, ...] = ()

    def write(self, told: Mapping[str, Any]) -> None:
        """Put checks, readings, trainings and the paper sheet into the diary."""
        for kind, happen in (
            ("check", self._check),
            ("reading", self._reading),
            ("training", self._training),
        ):
            for one in told[kind]:
                self.diary.add(self.diary.moment(one["days_ago"], "16:05"), partial(happen, one))
        sheet = told["sheet"]
        begun = self.diary.moment(sheet["days_ago"], sheet["time"])
        self.diary.add(begun - timedelta(days=20), partial(self._number, sheet))
        keyed = self.diary.later(begun, sheet["keyed_after_days"], "10:20")
        self.diary.add(keyed, partial(self._key_in, sheet, begun))

    def _check(self, told: Told) -> None:
        log_reviews.put_check(
            self.store,
            told["kind"],
            self.store.today(),
            who=told["who"],
            subject=told.get("subject", ""),
            text=told.get("text", ""),
        )

    def _reading(self, told: Told) -> None:
        today = self.store.today()
        log_reviews.put_reading(
            self.store,
            told["kind"],
            today,
            told["who"],
            first=today - timedelta(days=told["back"]),
            last=today,
            text=told["text"],
        )

    def _training(self, told: Told) -> None:
        people = tuple(
            replace(one, present=one.name not in told["absent"])
            for one in training_service.staff_list(self.store)
        )
        form = TrainingForm(
            title=told["title"],
            held_on=self.store.today(),
            people=people,
            led_by=told["led_by"],
            months=told["months"],
            note=told["note"],
        )
        training_service.record_training(self.store, form)

    def _number(self, told: Told) -> None:
        self.numbers = paper_service.number_sheets(self.store, told["numbers"]).value
        paper_service.mark_printed(self.store, self.numbers)

    def _key_in(self, told: Told, begun: datetime) -> None:
        lines = tuple(
            PaperLine(begun + timedelta(minutes=line["after"]), line["text"], line["author"], kind)
            for line, kind in ((one, one.get("kind", "note")) for one in told["lines"])
        )
        sheet = KeyedSheet(
            number=self.numbers[0],
            written_at=begun,
            written_by=told["written_by"],
            what_happened=told["what_happened"],
            reported_at=begun,
            occurred_how="unknown",
            own_words=told["own_words"],
            place=told["place"],
            where=told["where"],
            site=told["site"],
            lines=lines,
        )
        made = paper_service.key_in(self.store, sheet).value
        choices = people_service.pupil_choices(self.store)
        child = [one for one in choices if one.class_name == told["class"]][told["number"]]
        people_service.add_person(self.store, made, replace(child, role="affected"))
