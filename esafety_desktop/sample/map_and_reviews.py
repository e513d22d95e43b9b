"""The made-up school's contact map and its reviews of the action points."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from esafety_desktop.action_points import duty_service
from esafety_desktop.action_points import service as action_points
from esafety_desktop.action_points.evidence_service import file_evidence
from esafety_desktop.action_points.rows import ItemRow, ReviewRow
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.places import resource
from esafety_desktop.sample.written_page import written_page
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from esafety_desktop.action_points.rows import PointRow
    from esafety_desktop.sample.diary import Diary

_HOURS = {"day": Hours.DAY, "night": Hours.OUT_OF_HOURS, "always": Hours.ALWAYS}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("sample", name).read_text("utf-8"))


def write_contacts(diary: Diary) -> None:
    """Put every contact into the diary on the day it was last checked."""
    for told in _read("contacts.toml")["entry"]:
        moment = diary.moment(told["checked"], "10:20")
        entry = EntryRow(
            slot_id=told["slot"],
            person=told.get("person", ""),
            role=told.get("role", ""),
            organisation=told.get("organisation", ""),
            email=told.get("email", ""),
            web=told.get("web", ""),
            notes=told.get("notes", ""),
            numbers=tuple(_number(text) for text in told["numbers"]),
            last_checked_on=moment.date(),
            checked_by="C Easterby",
        )
        diary.add(moment, partial(contacts.save_entry, diary.office, entry))


def _number(text: str) -> NumberRow:
    number, hours, *days = (part.strip() for part in text.split(";"))
    return NumberRow(number, _HOURS[hours], days[0] if days else "")


def write_reviews(diary: Diary) -> None:
    """Put every review, scanned paper and regular task into the diary."""
    points = {point.id: point for point in action_points.points(diary.leader)}
    told = _read("reviews.toml")
    for one in told["review"]:
        moment = diary.moment(one["days_ago"], "14:30")
        on = diary.moment(one.get("of", one["days_ago"]), "14:30").date()
        review, remind = _review(points[one["point"]], one, on, diary.today)
        diary.add(moment, partial(_record, diary, review, remind, one.get("corrects", "")))
    for one in told["paper"]:
        diary.add(diary.moment(30, "15:10"), partial(_file_paper, diary, one))
    for one in told["done"]:
        moment = diary.moment(one["days_ago"], "15:20")
        diary.add(
            moment,
            partial(
                duty_service.put_done,
                diary.office,
                one["duty"],
                moment.date(),
                one["by"],
                one.get("note", ""),
            ),
        )


def _record(diary: Diary, review: ReviewRow, remind: date | None, corrects: str) -> None:
    """Record a review; "last" puts the latest one right."""
    if corrects:
        latest = action_points.point(diary.leader, review.point_id).latest
        review = replace(review, corrects=latest.id if latest else "")
    action_points.record_review(diary.leader, review, remind_on=remind)


def _file_paper(diary: Diary, told: Mapping[str, Any]) -> None:
    """A scanned page with the latest review of a point."""
    latest = action_points.point(diary.leader, told["point"]).latest
    if latest is not None:
        pages = (written_page(told["lines"]),)
        file_evidence(diary.leader, latest.id, told["title"], pages, "Scan 0007.pdf")


def _review(
    point: PointRow, told: Mapping[str, Any], on: date, today: date
) -> tuple[ReviewRow, date | None]:
    """The form with the fields that it has, and when to be reminded where it has none for that."""
    following = on + timedelta(days=told["next_in"]) if "next_in" in told else None
    review = ReviewRow(
        point_id=point.id,
        actioned_by=told["by"],
        done_on=on if point.has("date") else None,
        last_reviewed=on if point.has("last_reviewed") else None,
        comments=told.get("comments", "") if point.has("comments") else "",
        next_due=following if point.has("next_due") else None,
        items=tuple(
            _item(row, on, today) for row in (*told.get("rows", ()), *told.get("tables", ()))
        ),
        reason=told.get("reason", ""),
    )
    return review, None if point.has("next_due") else following


def _item(row: Mapping[str, Any], on: date, today: date) -> ItemRow:
    reviewed = min(today - timedelta(days=row["ago"]), on) if "ago" in row else None
    return ItemRow(
        name=row["name"],
        owner=row.get("owner", ""),
        comments=row.get("comments", ""),
        location=row.get("location", ""),
        applies=row.get("applies", False),
        last_reviewed=reviewed,
        next_due=today + timedelta(days=row["next"]) if "next" in row else None,
        table=row.get("table", ""),
    )
