"""From packed counts to the tables of the page, and a page as JSON and back."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from esafety_desktop.dates import AcademicYear, TermSpan, term_by_dates
from esafety_desktop.governors.packing_rules import COUNTED, LEAST, Packet
from esafety_desktop.governors.rows import Chart, Count, Edition
from esafety_desktop.problem import Problem
from esafety_desktop.value import as_dict, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from esafety_desktop.governors.packing_rules import Packer, Table

KIND, FOUR_C, RISK, YEAR_GROUP, TERM = "kind", "four_c", "risk", "year_group", "term"
DIMENSIONS = (KIND, FOUR_C, RISK, YEAR_GROUP)
TOLD, OUTCOME = "told", "outcome"
CLOSED = (TOLD, OUTCOME)
"""Told apart in the inspection pack only, and only once an incident is closed."""
DONE = "done"
"""The only table of actions, and its only label; what is still open has none."""
TITLES = {
    KIND: "By kind",
    FOUR_C: "By the four Cs",
    RISK: "By risk",
    YEAR_GROUP: "By year group",
    TERM: "By term",
    TOLD: "Who was told",
    OUTCOME: "What came of it",
}
TERMS = ("Autumn", "Spring", "Summer")
UNDECIDED = "Not decided yet"
SEVERAL_C, NO_C = "More than one C", "No C given"
SEVERAL_YEARS, NO_CHILD = "More than one year group", "No child entered"
LONGEST_COMMENT = 600
_YEARS = ("Nursery", "Reception", *(f"Year {number}" for number in range(1, 14)))
_ORDER = {TERM: TERMS, YEAR_GROUP: (*_YEARS, SEVERAL_YEARS, NO_CHILD)}
RULE = (
    "Small numbers are not shown, so that no child can be worked out. Nothing stands alone that "
    f"is less than {LEAST} incidents about {LEAST} different people. That holds for a table, and "
    "for the difference between two tables, two terms or two pages of different days. What is too "
    "rare is one number without names. New incidents, and actions, are counted when there are "
    f"enough of them. Missing forms are told in steps of {LEAST}. Incidents that only some leaders "
    "may open are never counted."
)


def term_of(day: date, terms: Iterable[TermSpan]) -> str:
    """The term a day belongs to; a holiday belongs to the term before it.

    Without term dates Spring begins in January and Summer in mid-April.
    """
    if (known := term_by_dates(day, terms)) is not None:
        return TERMS[known]
    if day.month >= 9:
        return TERMS[0]
    return TERMS[1] if (day.month, day.day) < (4, 15) else TERMS[2]


def year_label(year_group: str) -> str:
    """``Reception``, ``Year 5``; "" where it isn't known."""
    named = {"N": "Nursery", "R": "Reception", "": ""}
    return named.get(year_group, f"Year {year_group}")


def year_of_class(name: str) -> str:
    """The year group that a class's name tells: ``5B``, ``RA``; "" where it tells none."""
    digits = re.match(r"\d+", name)
    if digits:
        return year_label(str(int(digits[0])))
    return year_label(name[:1]) if name[:1] in {"R", "N"} and len(name) < 4 else ""


def with_comment(edition: Edition, comment: str) -> Edition:
    """The page with what the leader wrote, blank lines and ends taken off.

    Raises:
        Problem: it is too long for one side of paper.
    """
    text = "\n".join(line.strip() for line in comment.splitlines() if line.strip())
    if len(text) > LONGEST_COMMENT:
        raise Problem(
            f"The comment is too long for one page: {len(text)} letters.",
            f"Shorten it to {LONGEST_COMMENT} letters.",
        )
    return replace(edition, comment=text)


def one_of(labels: Iterable[str], *, none: str, several: str) -> str:
    """The one label, or the words for none or for several: each incident counts once a table."""
    found = {label for label in labels if label}
    if not found:
        return none
    return found.pop() if len(found) == 1 else several


def chart_of(dimension: str, table: Table, before: Table | None) -> Chart:
    """A table as it is shown, beside the year before where both are large enough."""
    past: Mapping[str, int] = before.counts if before else {}
    counts = [Count(label, number, past.get(label)) for label, number in table.counts.items()]
    order: Sequence[str] = _ORDER.get(dimension, ())

    def rank(one: Count) -> tuple[int, int, str]:
        place = order.index(one.label) if one.label in order else len(order)
        return place, -one.number, one.label

    return Chart(dimension, TITLES[dimension], tuple(sorted(counts, key=rank)), table.rest)


def page_charts(now: Packer, before: Packer, term: str) -> tuple[Chart, ...]:
    """The tables of the governors' page; the one by term where all of the year is shown."""
    shown = DIMENSIONS if term else (*DIMENSIONS, COUNTED)
    return tuple(chart_of(one, now.table(one, term), before.table(one, term)) for one in shown)


def pack_charts(packer: Packer) -> tuple[Chart, ...]:
    """The tables of the inspection pack: by kind, by who was told, by what came of it."""
    return tuple(chart_of(one, packer.table(one), None) for one in (KIND, *CLOSED))


def action_words(packer: Packer) -> tuple[str, str]:
    """How many actions are done, and of how many; as far as they may be counted."""
    counted, done = len(packer.counted()), packer.table(DONE).counts.get(DONE, 0)
    if not counted:
        return "–", "actions from debriefs: none, or too few to be counted"
    if not done:
        return "–", f"of {counted} actions from debriefs are done: none, or too few to be told"
    return str(done), f"of {counted} actions from debriefs are done"


def period_words(year_start: int, term: str, *, whole: bool) -> str:
    """``School year 2026-27 so far``, ``Spring term 2027``."""
    if not term:
        label = AcademicYear(year_start).label
        return f"School year {label}" if whole else f"School year {label} so far"
    return f"{term} term {year_start if term == TERMS[0] else year_start + 1}"


def to_json(edition: Edition) -> str:
    """An edition as it is kept."""
    return json.dumps(as_dict(edition), ensure_ascii=False)


def from_json(text: str) -> Edition:
    """The same back."""
    told = json.loads(text)
    charts = tuple(
        Chart(
            one["dimension"],
            one["title"],
            tuple(Count(**count) for count in one["counts"]),
            one["rest"],
        )
        for one in told.pop("charts")
    )
    return Edition(charts=charts, **told)


def book(year_start: int, *, actions: bool = False) -> str:
    """Under what the packets of an academic year are kept: of incidents, or of actions."""
    return f"{year_start} actions" if actions else str(year_start)


def packets_to_json(packets: Mapping[str, Iterable[Packet]]) -> str:
    """Packets by `book` as they are kept."""
    return json.dumps(
        {
            key: [[one.dimension, one.label, one.term, sorted(one.ids)] for one in some]
            for key, some in packets.items()
        }
    )


def packets_from_json(text: str, key: str) -> tuple[Packet, ...]:
    """The packets of one `book` back."""
    return tuple(
        Packet(dimension, label, term, frozenset(ids))
        for dimension, label, term, ids in json.loads(text).get(key, ())
    )
