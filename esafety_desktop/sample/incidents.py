"""A year of incidents, taken through the guided procedure answer by answer."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.accounts import service as accounts
from esafety_desktop.concerns import service as concern_service
from esafety_desktop.follow_ups import upkeep_service
from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.incidents import (
    chronology_service,
    closing_service,
    envelope_service,
    pack_service,
    people_service,
    procedure_service,
    service,
)
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import Facts, PersonRow, When
from esafety_desktop.places import resource
from esafety_desktop.problem import Problem
from esafety_desktop.sample import made_up
from esafety_desktop.sample.case_work import CaseWork
from esafety_desktop.sample.school_work import SchoolWork
from esafety_desktop.sample.special_cases import SpecialCases
from esafety_desktop.school import service as school
from esafety_desktop.store.cabinet import Role
from esafety_desktop.value import replace

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
    """Put every story and concern into the diary, and what hangs on them."""
    stories: dict[str, Story] = {}
    for told in _read("stories.toml")["story"]:
        story = Story(diary, told)
        story.write()
        if "called" in told:
            stories[told["called"]] = story
    for concern in _read("stories.toml")["concern"]:
        _concern(diary, concern)
    told = _read("case_work.toml")
    CaseWork(diary, stories).write(told)
    SchoolWork(diary).write(told)
    SpecialCases(diary, stories).write(told)


def _concern(diary: Diary, told: Mapping[str, Any]) -> None:
    moment = diary.moment(told["days_ago"], told["time"])

    def report() -> None:
        concern_service.report_concern(
            diary.office, told["text"], told=told["told"], told_at=moment
        )

    def settle() -> None:
        (slip,) = concern_service.slips(diary.leader)
        concern_service.settle_slip(
            diary.leader, slip.id, "Entered as an incident the same morning.", told["reply"]
        )

    diary.add(moment, report)
    if told.get("becomes"):
        diary.add(moment + timedelta(minutes=50), settle)


class Story:
    """One incident, from its report to where it stands today.

    Attributes:
        store: The store of the cabinet in which it lives.
        reported: When it was reported, UTC.
        id: The incident's; "" before that moment.
    """

    def __init__(self, diary: Diary, told: Mapping[str, Any]) -> None:
        self.diary = diary
        self.store: Store = diary.leader
        self.told = told
        self.procedure = procedure_by_id(told.get("procedure", ""))
        self.reported = diary.moment(told["days_ago"], told["time"])
        self.id = ""
        self._ended = False

    @property
    def stays_open(self) -> bool:
        """Whether it stops at a step and waits there."""
        return "stop_at" in self.told

    def write(self) -> None:
        """Put it into the diary."""
        self.diary.add(self.reported, self._start)
        for note in self.told.get("notes", ()):
            moment = self.diary.later(self.reported, note["after_days"], "16:20")
            if moment < self.diary.now:
                self.diary.add(moment, partial(self._note, note["text"]))
        taken = list(self._taken())
        for number, (moment, step, answer) in enumerate(taken, start=1):
            last = number == len(taken) or taken[number][0].date() > moment.date()
            self.diary.add(moment, partial(self._take, step.id, answer, last_of_day=last))
        if self._ended and "outcomes" in self.told:
            self.diary.add(taken[-1][0] + timedelta(minutes=_MINUTES), self._close)

    def _taken(self) -> Iterator[tuple[datetime, Step, StepAnswer]]:
        """The answers that lie in the past, up to the step at which the story stops."""
        for moment, step, answer in self._answers():
            if step.id == self.told.get("stop_at") or moment >= self.diary.now:
                return
            yield moment, step, answer
        self._ended = True

    def _start(self) -> None:
        if "sealed" in self.told:
            self._seal()
        else:
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
        if "procedure" in self.told:
            pack_service.switch(self.store, self.id, self.procedure.id)
        for person in self.told["people"]:
            people_service.add_person(self.store, self.id, self._person(person))

    def _seal(self) -> None:
        """About the deputy, who leads too: that account is made, and can't open it."""
        accounts.add_account(self.store, made_up.DEPUTY, Role.LEADER, made_up.DEPUTY_PASSWORD)
        self.id = envelope_service.start_sealed(self.store, (), self.told["what"]).value
        self.store = home_of(self.store, self.id)

    def _person(self, told: Mapping[str, Any]) -> PersonRow:
        for kind in ("staff", "parent", "other"):
            if kind in told:
                return PersonRow("", kind, told["role"], told[kind])
        if "leaver" in told:
            return self._leaver(told)
        children = people_service.pupil_choices(self.store)
        of_class = [child for child in children if child.class_name == told["class"]]
        child: PersonRow = of_class[told["number"]]
        return replace(child, role=told["role"])

    def _leaver(self, told: Mapping[str, Any]) -> PersonRow:
        (found,) = (
            child
            for child in school.pupils(self.store, leavers=True)
            if child.left_on and child.name == told["leaver"]
        )
        return PersonRow(
            "", "pupil", told["role"], found.name, found.class_name, found.born, found.id
        )

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

    def _take(self, step_id: str, answer: StepAnswer, *, last_of_day: bool) -> None:
        procedure_service.take_step(self.store, self.id, step_id, answer)
        if self.stays_open and last_of_day:  # it stays open: Today shows what is to be done
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
