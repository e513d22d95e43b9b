"""Small accidents of the made-up school, closed the same day: what counts are made of."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.incidents import minor_service, people_service, service
from esafety_desktop.incidents.rows import Facts
from esafety_desktop.places import resource
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from esafety_desktop.incidents.rows import PersonRow
    from esafety_desktop.sample.diary import Diary

_TIMES = ("09:20", "10:50", "11:35", "13:25", "14:40")
_STRIDE = 53
"""Children are taken in steps of so many, so that they are of all classes."""


def write(diary: Diary) -> None:
    """Put every accident into the diary."""
    told = tomllib.loads(resource("sample", "minor_year.toml").read_text("utf-8"))
    children: list[PersonRow] = []

    def child(number: int) -> PersonRow:
        if not children:
            children.extend(people_service.pupil_choices(diary.leader))
        return children[number * _STRIDE % len(children)]

    number = 0
    for accident in told["accident"]:
        for days_ago in accident["days_ago"]:
            number += 1
            moment = diary.moment(days_ago, _TIMES[number % len(_TIMES)])
            happen = partial(_happen, diary, accident, moment, partial(child, number))
            diary.add(moment + timedelta(minutes=25), happen)


def _happen(
    diary: Diary, told: Mapping[str, Any], moment: datetime, whom: partial[PersonRow]
) -> None:
    store = diary.leader
    made = service.start_incident(store, told["what"]).value
    facts = Facts(
        what_happened=told["what"],
        kind=told["kind"],
        intent="accident",
        risk=told["risk"],
        four_c=tuple(told["four_c"]),
        place=told["place"],
        reported_at=moment,
    )
    service.save_facts(store, made, facts)
    choices = {
        one.step.id: one.plain[0] for one in minor_service.minor_steps(store, made) if one.plain
    }
    minor = minor_service.Minor(
        replace(whom(), role="affected"),
        "in",
        moment,
        "The class teacher",
        told["note"],
        choices,
        ("teaching", "talk"),
    )
    minor_service.close_minor(store, made, minor)
