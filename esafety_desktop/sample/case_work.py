"""What hangs on the made-up incidents: evidence, letters, agencies, links, follow-ups, a hold."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.evidence import service as evidence
from esafety_desktop.evidence.rows import Description, HandOver
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups import upkeep_service
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.guidance.incident_letters import incident_letters
from esafety_desktop.incident_letters import addressee_service
from esafety_desktop.incident_letters import service as letters
from esafety_desktop.incidents import agency_service
from esafety_desktop.incidents.agency_rules import AgencyRow
from esafety_desktop.pupil_files import link_service
from esafety_desktop.retention import review_service
from esafety_desktop.value import names, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.sample.incidents import Story
    from esafety_desktop.store.store import Store

Told = dict[str, Any]


class CaseWork:
    """Puts what the school did about each story into the diary."""

    def __init__(self, diary: Diary, stories: Mapping[str, Story]) -> None:
        self.diary = diary
        self.leader = diary.leader
        self.stories = stories

    def write(self, told: Mapping[str, Any]) -> None:
        """Put everything of case_work.toml that hangs on a story into the diary."""
        for thing in told["evidence"]:
            self._evidence(thing)
        for contact in told["agency"]:
            self._agency(contact)
        for kind, happen in (
            ("letter", self._letter),
            ("link", self._link),
            ("follow_up", self._follow_up),
            ("hold", self._hold),
        ):
            for one in told[kind]:
                self._at(one, partial(happen, one))

    def _moment(self, told: Told) -> datetime:
        reported = self.stories[told["story"]].reported
        if days := told.get("after_days"):
            return self.diary.later(reported, days, told.get("at", "15:55"))
        return reported + timedelta(minutes=told.get("after", 0))

    def _at(self, told: Told, happen: Callable[[], object]) -> None:
        moment = self._moment(told)
        if moment < self.diary.now:
            self.diary.add(moment, happen)

    def _where(self, told: Told) -> tuple[Store, str]:
        story = self.stories[told["story"]]
        return story.store, story.id

    def _evidence(self, told: Told) -> None:
        made: list[str] = []
        self._at(told, partial(self._register, told, made))
        for number, hand in enumerate(told.get("hand_over", ()), start=1):
            when = {"story": told["story"]} | hand
            self._at(when, partial(self._hand_over, hand, made, number))

    def _register(self, told: Told, made: list[str]) -> None:
        given = Description(
            **_only(Description, told),
            handed_in_at=self.leader.clock() if told.get("handed_in_by") else None,
        )
        made.append(evidence.register(*self._where(told), given).value)

    def _hand_over(self, told: Told, made: list[str], known: int) -> None:
        given = HandOver(**_only(HandOver, told), at=self.leader.clock())
        evidence.hand_over(self.leader, made[0], given, known)

    def _letter(self, told: Told) -> None:
        store, incident_id = self._where(told)
        (letter,) = (one for one in incident_letters() if one.id == told["letter"])
        to = [one for one in addressee_service.addressees(store, incident_id) if one.first]
        whom = to[told["child"]]
        text = letters.compose(store, letter, whom, told)
        kept = letters.keep_letters(store, incident_id, letter.id, [whom], text).value
        letters.mark_sent(store, kept, told["sent"])

    def _agency(self, told: Told) -> None:
        made: list[AgencyRow] = []
        self._at(told, partial(self._contact, told, made))
        if "outcome_after_days" in told:
            days = told.get("after_days", 0) + told["outcome_after_days"]
            self._at(told | {"after_days": days}, partial(self._outcome, told, made))

    def _contact(self, told: Told, made: list[AgencyRow]) -> None:
        given = _only(AgencyRow, told) | {"outcome": "", "at": self.leader.clock()}
        row = AgencyRow(**given)
        kept = agency_service.save_agency(*self._where(told), row).value
        made.append(replace(row, id=kept))

    def _outcome(self, told: Told, made: list[AgencyRow]) -> None:
        done = replace(made[0], outcome=told["outcome"], outcome_at=self.leader.clock())
        agency_service.save_agency(*self._where(told), done)
        if self.stories[told["story"]].stays_open:
            upkeep_service.bring_up_to_date(*self._where(told))

    def _link(self, told: Told) -> None:
        other = self.stories[told["other"]].id
        link_service.link(*self._where(told), other, told["kind"], told["note"])

    def _follow_up(self, told: Told) -> None:
        store, incident_id = self._where(told)
        due = store.today() + timedelta(days=told["due_days"])
        draft = Draft(kind=told["kind"], what=told["what"], who=told["who"], due_on=due)
        made = follow_ups.add(store, incident_id, draft).value
        if "chased" in told:
            follow_ups.chase(store, made, told["chased"])
        if "result" in told:
            follow_ups.settle(store, made, told["result"], given_up=False)

    def _hold(self, told: Told) -> None:
        review_service.set_hold(*self._where(told), told["reason"])


def _only(kind: type[Any], told: Told) -> Told:
    """What a row of this kind takes of what is told."""
    known = names(kind)
    return {name: value for name, value in told.items() if name in known}
