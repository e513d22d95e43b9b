"""A child who moved, and a parent who asks for a copy."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.disclosure import gather_service, request_service
from esafety_desktop.disclosure.rows import ACCESS, RequestForm
from esafety_desktop.incidents import service
from esafety_desktop.pupil_files import sending_service, transfer_service
from esafety_desktop.pupil_files.transfer_rows import TransferPlan
from esafety_desktop.sample.people import made_up_upn
from esafety_desktop.school import people_service as pupils
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import PupilRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.sample.incidents import Story
    from esafety_desktop.store.store import Store

Told = dict[str, Any]


class SpecialCases:
    """Puts the rarer tasks of a leader into the diary."""

    def __init__(self, diary: Diary, stories: Mapping[str, Story]) -> None:
        self.diary = diary
        self.store: Store = diary.leader
        self.stories = stories
        self.child = PupilRow("", "", "")
        self.transfer = ""

    def write(self, told: Mapping[str, Any]) -> None:
        """Put the move and the request into the diary."""
        move, request = told["transfer"], told["request"]
        left = self.diary.moment(move["left_days_ago"], "15:30")
        self._write_leaver(move, left.date())
        self.diary.add(left, partial(self._prepare, move))
        sent = self.diary.moment(move["sent_days_ago"], "15:50")
        self.diary.add(sent, partial(self._send, move))
        at = self.diary.moment(request["days_ago"], "09:10")
        self.diary.add(at, partial(self._request, request))

    def _write_leaver(self, told: Told, left_on: date) -> None:
        """A child who was here for a year and is on no list of today."""
        (own,) = (one for one in school.classes(self.store) if one.name == told["class"])
        born = min(
            child.born for child in school.pupils(self.store, own.id) if child.born is not None
        )
        row = PupilRow(
            "",
            told["surname"],
            told["forename"],
            born=born,
            upn=made_up_upn(left_on.year - 1, told["number"]),
            class_id=own.id,
            joined_on=left_on - timedelta(days=380),
            left_on=left_on,
        )
        self.child = pupils.save_pupil(self.diary.office, row).value

    def _prepare(self, told: Told) -> None:
        plan = TransferPlan(
            child=self.child.id,
            to_school=told["to_school"],
            to_lead=told["to_lead"],
            to_address=told["to_address"],
            how=told["how"],
            incidents=(self.stories[told["story"]].id,),
        )
        self.transfer = transfer_service.prepare(self.store, plan).value

    def _send(self, told: Told) -> None:
        sending_service.mark_sent(
            self.store, self.transfer, self.store.today(), told["how"], told["reference"]
        )

    def _request(self, told: Told) -> None:
        people = service.incident(self.store, self.stories[told["story"]].id).people
        child = [one for one in people if one.pupil_id][told["child"]]
        parent = school.parents(self.store, [child.pupil_id])[0]
        form = RequestForm(
            kind=ACCESS,
            asker_kind="parent",
            asker_name=parent.name,
            received_on=self.store.today(),
            pupil_id=child.pupil_id,
            asked_for=told["asked_for"],
            identity=told["identity"],
            responsibility="yes",
            responsibility_note=told["responsibility_note"],
        )
        made = request_service.open_request(self.store, form).value
        gather_service.gather(self.store, made)
