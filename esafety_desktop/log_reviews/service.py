"""The checks diary, the readings of the log, and the report without names."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select
from sqlalchemy.orm import aliased

from esafety_desktop.dates import academic_year, british, british_time, months_later
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.nameless_service import count as count_entered
from esafety_desktop.incidents.nameless_service import nameless
from esafety_desktop.incidents.rows import Due
from esafety_desktop.incidents.search_service import first_entered
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.log_reviews import check_rules as rules
from esafety_desktop.log_reviews.records import CheckEntry, LogReading
from esafety_desktop.log_reviews.rows import CheckRow, Counted, LogReport, ReadingRow
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import school, terms
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting
from esafety_desktop.value import as_dict

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from esafety_desktop.store.store import Store

RHYTHM = "rhythm of the log reviews"
PLACE = "incidents/checks"


def put_check(
    store: Store, kind: str, day: date, *, who: str = "", subject: str = "", text: str = ""
) -> Changed[str]:
    """Put a check down; gives its id. It is taken back by a line that strikes it through.

    Raises:
        Problem: something is missing, or the day lies ahead.
    """
    chosen = rules.kind_of(kind)
    if wrong := rules.check_problem(chosen, subject, text, day, store.today()):
        raise Problem(wrong, "Nothing was put down yet.")
    with store.write() as unit:
        entry = CheckEntry(
            kind=kind,
            day=day,
            who=plain(who) or unit.account.name,
            subject=plain(subject),
            text=plain(text) or chosen.usual,
            written_at=unit.now,
            written_by=unit.account.name,
        )
        unit.session.add(entry)
        unit.session.flush()
        made: str = entry.id
        unit.commit("check", made, cabinet=Cabinet.LOCKED)
    undo = Undo("the check", lambda back: strike_check(back, made, "Put down by mistake."))
    return Changed(Area.INCIDENTS, made, f"Put down: {chosen.label}.", undo)


def strike_check(store: Store, check_id: str, reason: str) -> Changed[str]:
    """Strike a line through with the reason; it can still be read.

    Raises:
        Problem: no reason, or it is struck through already.
    """
    reason = plain(reason)
    if not reason:
        raise Problem("A correction needs its reason.", "Write what is right instead, or why.")
    with store.write() as unit:
        old = unit.session.scalars(select(CheckEntry).where(CheckEntry.id == check_id)).one()
        again = select(CheckEntry.id).where(CheckEntry.strikes == check_id)
        if old.strikes or unit.session.scalar(again) is not None:
            raise Problem(
                "This line is struck through already.",
                "Nothing was changed, and nothing is left to do.",
            )
        entry = CheckEntry(
            kind=old.kind,
            day=old.day,
            who=unit.account.name,
            text=reason,
            strikes=check_id,
            written_at=unit.now,
            written_by=unit.account.name,
        )
        unit.session.add(entry)
        unit.session.flush()
        made: str = entry.id
        unit.commit("check struck", check_id, cabinet=Cabinet.LOCKED)
    return Changed(Area.INCIDENTS, made, "The line is struck through; it can still be read.")


def checks(
    store: Store, first: date | None = None, last: date | None = None
) -> tuple[CheckRow, ...]:
    """The diary, newest day first."""
    query = select(CheckEntry).order_by(CheckEntry.day.desc(), CheckEntry.seq.desc())
    if first is not None:
        query = query.where(CheckEntry.day >= first)
    if last is not None:
        query = query.where(CheckEntry.day <= last)
    with store.read() as session:
        found = list(session.scalars(query))
    struck = {entry.strikes for entry in found if entry.strikes}
    return tuple(
        CheckRow(
            entry.id,
            entry.kind,
            rules.kind_of(entry.kind).label,
            entry.day,
            entry.who,
            entry.subject,
            entry.text,
            entry.written_at,
            entry.written_by,
            entry.id in struck,
            entry.strikes,
        )
        for entry in found
    )


def put_reading(
    store: Store, kind: str, day: date, who: str, *, first: date, last: date, text: str = ""
) -> Changed[str]:
    """Put down that somebody read the log, or that a report on it went out; gives its id.

    Raises:
        Problem: nobody is named, a day lies ahead, or the days stand the wrong way round.
    """
    who = plain(who)
    if not who:
        raise Problem("Write who read it.", "Name and role.")
    if day > store.today() or last > store.today():
        raise Problem("That day lies ahead.", "Put in the day it was done.")
    if day < last:
        raise Problem("It was read before the last of these days.", "Change one of them.")
    if first > last:
        raise Problem("The first day lies after the last one.", "Change one of them.")
    count = count_entered(store, first, last)
    with store.write() as unit:
        reading = LogReading(
            kind=kind,
            day=day,
            who=who,
            first=first,
            last=last,
            incidents=count,
            text=plain(text),
            written_at=unit.now,
            written_by=unit.account.name,
        )
        unit.session.add(reading)
        unit.session.flush()
        made: str = reading.id
        unit.commit("log read", made, cabinet=Cabinet.LOCKED)
    return Changed(Area.INCIDENTS, made, f"Put down: {rules.reading_label(kind)}.")


def readings(store: Store) -> tuple[ReadingRow, ...]:
    """Who read the log when, newest first."""
    query = select(LogReading).order_by(LogReading.day.desc(), LogReading.seq.desc())
    with store.read() as session:
        return tuple(
            ReadingRow(
                one.id,
                rules.reading_label(one.kind),
                one.day,
                one.who,
                one.first,
                one.last,
                one.incidents,
                one.text,
            )
            for one in session.scalars(query)
        )


def rhythm(store: Store) -> rules.Rhythm:
    """How often the school wants these done."""
    with store.read() as session:
        return rules.Rhythm(**get_setting(session, RHYTHM, {}))


def save_rhythm(store: Store, wanted: rules.Rhythm) -> Changed[bool]:
    """Keep another rhythm; leaders only, can be undone.

    Raises:
        Problem: the account is no leader's.
    """
    if not store.is_leader:
        raise Problem("Only a leader changes this.", "Ask one of the leaders.")
    before = rhythm(store)
    if wanted == before:
        return Changed(Area(0), value=False)
    with store.write() as unit:
        put_setting(unit, RHYTHM, as_dict(wanted))
        unit.commit("rhythm of the log reviews")
    undo = Undo("how often the log is read", lambda back: save_rhythm(back, before))
    return Changed(Area.INCIDENTS | Area.SETTINGS, value=True, said="Kept.", undo=undo)


def report(store: Store, first: date, last: date) -> LogReport:
    """The log of a stretch of time without names; small counts are not shown as numbers.

    An incident in a sealed envelope is left out: its number is known to its readers only.
    """
    from esafety_desktop.trail.service import heads

    rows = nameless(store, first, last)
    state = {one.id: one.label for one in kind_rules.STATES}
    known = (row for row in rows if row.status not in kind_rules.GONE)
    kinds = Counter(kind for row in known for kind in (row.kinds or (row.kind,)))
    groups = (
        ("By kind", _counted(kinds)),
        ("By state", _counted(Counter(state[row.status] for row in rows))),
        ("By outcome", _counted(Counter(one for row in rows for one in row.outcomes))),
    )
    return LogReport(
        school(store).name,
        first,
        last,
        rules.shown(len(rows)),
        groups,
        _how_often(row for row in checks(store, first, last) if not row.state),
        rhythm(store).partners_want,
        store.account.name,
        british_time(store.clock()),
        tuple((one.name, one.code) for one in heads(store)),
    )


def next_first(store: Store) -> date:
    """The first day that no reading by the head has covered yet, so that no day is left out."""
    query = select(func.max(LogReading.last)).where(LogReading.kind == rules.HEAD)
    with store.read() as session:
        last = session.scalar(query)
    today = store.today()
    return min(last + timedelta(days=1), today) if last else academic_year(today).first_day


def due(store: Store, today: date) -> tuple[Due, ...]:
    """Alerts to be read each week of term, the log by the head, the report to the partners."""
    if not store.is_leader:
        return ()
    kept, lines = rhythm(store), []
    alerts = rules.next_alerts(_alerts_read(store), today, kept.alerts_weeks)
    if alerts <= today and _in_term(store, today):
        what = "Read the alerts of the filter and the monitoring, and put it down"
        lines.append(Due(what, alerts, overdue=alerts < today, place=PLACE))
    for kind, months, what in (
        (rules.HEAD, kept.head_months, "The head reads the log of incidents"),
        (rules.PARTNERS, kept.partners_months, "Report to the safeguarding partners"),
    ):
        day = _next_reading(store, kind, months) if months else None
        if day is not None and day <= today + timedelta(days=14):
            lines.append(Due(what, day, overdue=day < today, place=PLACE))
    return tuple(lines)


def _alerts_read(store: Store) -> date | None:
    """The last day on which the alerts were read, lines struck through left out."""
    again = aliased(CheckEntry)
    query = select(func.max(CheckEntry.day)).where(
        CheckEntry.kind == rules.ALERTS,
        CheckEntry.strikes == "",
        ~exists().where(again.strikes == CheckEntry.id),
    )
    with store.read() as session:
        return session.scalar(query)


def _in_term(store: Store, today: date) -> bool:
    known = terms(store)
    if all(term.last < today for term in known):
        return True  # nobody has put in the terms of this year yet
    return any(term.first <= today <= term.last for term in known)


def _next_reading(store: Store, kind: str, months: int) -> date | None:
    with store.read() as session:
        last = session.scalar(select(func.max(LogReading.day)).where(LogReading.kind == kind))
    last = last or first_entered(store)
    return months_later(last, months) if last else None


def _how_often(rows: Iterable[CheckRow]) -> tuple[tuple[str, str, str], ...]:
    """Each kind of check, how often, and when last; what was written there may name a child."""
    days: dict[str, list[date]] = {}
    for row in rows:
        days.setdefault(row.label, []).append(row.day)
    return tuple((label, str(len(on)), british(max(on))) for label, on in days.items())


def _counted(counts: Counter[str]) -> tuple[Counted, ...]:
    return tuple(Counted(label, str(count)) for label, count in rules.gathered(counts))
