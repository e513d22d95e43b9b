"""A year of incidents, taken through the guided procedure answer by answer."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.concerns import service as concern_service
from esafety_desktop.follow_ups import upkeep_service
from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.incidents import (
    chronology_service,
    closing_service,
    people_service,
    procedure_service,
    service,
)
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import Facts, PersonRow, When
from esafety_desktop.places import resource
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from esafety_desktop.guidance.procedure import Step
    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.store.store import Store

_MINUTES = 7
_DAYS_LATER = {"TF-W": 3, "TF-OUT": 6, "TF-K": 9, "TF-L": 10, "TF-M": 13, "TF-N": 20, "TF-RET": 21}
_ONWARD = {
    "TF-N": "over",
    "TF-OUT": "finished",
    "TF-W": "reply",
    "TF-2": "no",
    "TF-PAR": "told",
    "TF-SW": "no",
}
_MOST_STEPS = 60


@lru_cache(maxsize=4)
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("sample", name).read_text("utf-8"))


def write(diary: Diary) -> None:
    """Put every story and concern into the diary."""
    for told in _read("stories.toml")["story"]:
        _Story(diary, told).write()
    for concern in _read("stories.toml")["concern"]:
        _concern(diary, concern)


def _concern(diary: Diary, told: Mapping[str, Any]) -> None:
    moment = diary.moment(told["days_ago"], told["time"])

    def report() -> None:
        concern_service.report_concern(
            diary.office, told["text"], told=told["told"], told_at=moment
        )

    def settle() -> None:
        (slip,) = concern_service.slips(diary.leader)
        concern_service.settle_slip(
            diary.leader, slip.id, "Entered as an incident the same morning."
        )

    diary.add(moment, report)
    if told.get("becomes"):
        diary.add(moment + timedelta(minutes=50), settle)


class _Story:
    """One incident, from its report to where it stands today."""

    def __init__(self, diary: Diary, told: Mapping[str, Any]) -> None:
        self.diary = diary
        self.store: Store = diary.leader
        self.told = told
        self.procedure = today_procedure()
        self.reported = diary.moment(told["days_ago"], told["time"])
        self.id = ""

    def write(self) -> None:
        """Put it into the diary."""
        self.diary.add(self.reported, self._start)
        for note in self.told.get("notes", ()):
            moment = self.diary.later(self.reported, note["after_days"], "16:20")
            if moment < self.diary.now:
                self.diary.add(moment, partial(self._note, note["text"]))
        last = self.reported
        ended = True
        for moment, step, answer in self._answers():
            ended = step.id != self.told.get("stop_at") and moment < self.diary.now
            if not ended:
                break
            self.diary.add(moment, partial(self._take, step.id, answer))
            last = moment
        if ended and "outcomes" in self.told:
            self.diary.add(last + timedelta(minutes=_MINUTES), self._close)

    def _start(self) -> None:
        self.id = service.start_incident(self.store, self.told["what"]).value
        occurred = When("about", self.reported - timedelta(minutes=25))
        words = {key: self.told.get(key, "") for key in ("own_words", "kind", "intent", "risk")}
        places = {key: self.told.get(key, "") for key in ("where", "place", "site")}
        facts = Facts(
            what_happened=self.told["what"],
            **words,
            **places,
            four_c=tuple(self.told.get("four_c", ())),
            occurred=occurred if self.told.get("kind") else When(),
            reported_at=self.reported,
        )
        service.save_facts(self.store, self.id, facts)
        for person in self.told["people"]:
            people_service.add_person(self.store, self.id, self._person(person))

    def _person(self, told: Mapping[str, Any]) -> PersonRow:
        for kind in ("staff", "parent", "other"):
            if kind in told:
                return PersonRow("", kind, told["role"], told[kind])
        children = people_service.pupil_choices(self.store)
        of_class = [child for child in children if child.class_name == told["class"]]
        child: PersonRow = of_class[told["number"]]
        return replace(child, role=told["role"])

    def _answers(self) -> Iterator[tuple[datetime, Step, StepAnswer]]:
        """Every answer with its moment, worked out before anything is written."""
        position = machine.start(self.procedure)
        moment = self.reported
        for _ in range(_MOST_STEPS):
            if position.leading is None:
                return
            step = self.procedure.step(position.leading)
            days = _DAYS_LATER.get(step.id)
            after = self.diary.later(self.reported, days) if days else moment
            moment = max(after, moment + timedelta(minutes=_MINUTES))
            answer = self._answer(step, moment)
            yield moment, step, answer
            position = machine.answer(
                self.procedure,
                position,
                step.id,
                choices=answer.choices,
                who=answer.who,
                when=moment,
                reference=answer.reference,
                note=answer.note,
            )

    def _answer(self, step: Step, moment: datetime) -> StepAnswer:
        choices = self._choices(step)
        asks = set(step.asks)
        for choice in step.choices:
            if choice.id in choices and choice.asks:
                asks |= set(choice.asks)
        return StepAnswer(
            choices=choices,
            who=_words("who", step.id) if "who" in asks else "",
            when=moment,
            reference=_words("reference", step.id) if "reference" in asks else "",
            note=_words("note", step.id) if "note" in asks else "",
        )

    def _choices(self, step: Step) -> tuple[str, ...]:
        if step.id == self.procedure.trunk.triage:
            return tuple(self.told["routes"])
        wanted = self.told.get("choices", {}).get(step.id) or _ONWARD.get(step.id)
        if wanted in {choice.id for choice in step.choices}:
            return (wanted,)
        quiet = [choice.id for choice in step.choices if not (choice.opens or choice.again)]
        return (quiet[-1],) if quiet else tuple(choice.id for choice in step.choices[:1])

    def _take(self, step_id: str, answer: StepAnswer) -> None:
        procedure_service.take_step(self.store, self.id, step_id, answer)
        if "stop_at" in self.told:  # it stays open: what is still to be done stands on Today
            upkeep_service.bring_up_to_date(self.store, self.id)

    def _note(self, text: str) -> None:
        chronology_service.add_note(self.store, self.id, text)

    def _close(self) -> None:
        closing = closing_service.closing(self.store, self.id)
        if not closing.possible:
            raise Problem(f"A story can't be closed: {closing.missing}", self.told["what"])
        closing_service.close_incident(
            self.store,
            self.id,
            self.told["outcomes"],
            self.told["ending"],
            self.told.get("follow_up", ""),
        )


def _words(kind: str, step_id: str) -> str:
    words = _read("answers.toml")[kind]
    return str(words.get(step_id, words["other"]))
