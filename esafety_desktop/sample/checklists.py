"""The made-up school's checklists: some gone through, one of its own, and four terms of levels."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.checklists import service
from esafety_desktop.checklists.level_rules import term_of
from esafety_desktop.checklists.rows import State
from esafety_desktop.places import resource
from esafety_desktop.school.service import terms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from esafety_desktop.sample.diary import Diary

_DUE = 28


def write(diary: Diary) -> None:
    """Put every tick, the own list and every level into the diary."""
    told = tomllib.loads(resource("sample", "checklists.toml").read_text("utf-8"))
    for tick in told["tick"]:
        moment = diary.moment(tick["days_ago"], "15:50")
        for item, state in tick["found"].items():
            diary.add(moment, partial(_tick, diary, tick, item, state, moment))
    for item in told["missing"]:
        moment = diary.moment(item["days_ago"], "16:10")
        diary.add(moment, partial(_missing, diary, item, moment))
    own = told["own"]
    diary.add(diary.moment(own["days_ago"], "16:30"), partial(_own, diary, own))
    for level in told["level"]:
        moment = diary.moment(level["days_ago"], "16:40")
        diary.add(moment, partial(_level, diary, level, moment))


def _tick(diary: Diary, told: Mapping[str, Any], item: str, state: str, moment: datetime) -> None:
    service.tick(diary.leader, item, State[state], who=told["by"], day=moment.date())


def _missing(diary: Diary, told: Mapping[str, Any], moment: datetime) -> None:
    service.tick(
        diary.leader,
        told["item"],
        State[told["state"]],
        who=told["by"],
        day=moment.date(),
        comment=told["comment"],
        owner=told.get("owner", ""),
        due_on=diary.today + timedelta(days=told.get("due_in", _DUE)),
    )
    if told.get("action"):
        service.make_action(diary.leader, told["item"])


def _own(diary: Diary, told: Mapping[str, Any]) -> None:
    made = service.new_list(diary.leader, told["title"], told["about"]).value
    for number, text in enumerate(told["items"]):
        item = service.add_item(diary.leader, made, text).value
        if number < told["done"]:
            service.tick_quickly(diary.leader, item, State.YES)


def _level(diary: Diary, told: Mapping[str, Any], moment: datetime) -> None:
    for part, (level, evidence) in told["found"].items():
        service.judge(
            diary.leader,
            f"BECTA09-PIES-{part}",
            term_of(moment.date(), terms(diary.leader)),
            level,
            who=told["by"],
            evidence=evidence,
            day=moment.date(),
        )
