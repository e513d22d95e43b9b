"""The closing summary of one incident, frozen for its one page (I12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.follow_ups.service import follow_ups
from esafety_desktop.incidents import chronology_service, kind_rules, service
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.pupil_files import summary_rules as rules
from esafety_desktop.pupil_files.alias_rules import Aliases, Whom, aliases
from esafety_desktop.pupil_files.history_service import incident_lines
from esafety_desktop.pupil_files.link_service import links
from esafety_desktop.pupil_files.rows import SummarySheet
from esafety_desktop.school.service import school
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from esafety_desktop.incidents.rows import IncidentDetail
    from esafety_desktop.pupil_files.rows import HistoryLine
    from esafety_desktop.store.store import Store

NOBODY = Whom("", ())


def summary_sheet(store: Store, incident_id: str) -> SummarySheet:
    """What the closing summary shows; making it stands in the audit trail.

    Args:
        store: The store in which the incident lives.
        incident_id: The incident.

    Raises:
        Problem: there is no such incident.
    """
    detail = service.incident(store, incident_id)
    broken = chronology_service.verify(store, incident_id) or ""
    short = rules.initials_of(person.name for person in detail.people)
    swap = _initials(short).swap
    with store.read() as session:
        told = incident_lines(session, incident_id)
    linked = [f"{row.reference}: {row.why}" for row in links(store, incident_id)]
    tasks = [
        f"{row.what} ({row.who or 'nobody named'}): {row.state_label}"
        for row in follow_ups(store, incident_id)
    ]
    lists = (
        ("Agencies and calls", _of(told, "agency")),
        ("Parents", _of(told, "parents")),
        ("Letters", _of(told, "letter")),
        ("Follow-ups", tasks),
        ("Linked with", linked),
    )
    with store.write() as unit:
        record = chronology_service.record(unit.session, incident_id)
        head = {"head": record.chain_head}
        chronology_service.keep_head(unit, record, "incident.summary", head)
        now = unit.now
    return SummarySheet(
        school(store).name,
        detail.row.reference,
        detail.row.title,
        kind_rules.label(kind_rules.STATES, detail.row.status),
        tuple((label, swap(text)) for label, text in _blocks(detail, short, told)),
        tuple((label, tuple(swap(one) for one in lines)) for label, lines in lists),
        detail.seal,
        broken,
        store.account.name,
        british_time(now),
    )


def note_summary(store: Store, incident_id: str, words: str) -> None:
    """Put what became of the printed summary into the audit trail.

    Args:
        store: The store in which the incident lives.
        incident_id: The incident.
        words: Pages, printer or file, and whether all are in hand.
    """
    with store.write() as unit:
        record = chronology_service.record(unit.session, incident_id)
        called = reference(record.year_start, record.number)
        head = {"head": record.chain_head}
        unit.commit("incident.summary_pages", f"{called} · {words}", head, cabinet=Cabinet.LOCKED)


def _initials(short: dict[str, str]) -> Aliases:
    """Everybody by initials, wherever a name stands."""
    made = aliases(NOBODY, (Whom(name, (name,)) for name in short))
    called = {made.by_key[name]: initials for name, initials in short.items()}
    words = {word: called[letter] for word, letter in made.by_word.items()}
    return Aliases(made.by_key, made.pattern, words)


def _blocks(
    detail: IncidentDetail, short: dict[str, str], told: tuple[HistoryLine, ...]
) -> list[tuple[str, str]]:
    who = [
        f"{kind_rules.label(kind_rules.ROLES, one.role)}: {short[one.name]}"
        + (f", {one.class_name}" if one.class_name else "")
        for one in detail.people
    ]
    decisions = [line.text for line in told if line.kind == "Decision" and not line.struck]
    closed = british_time(detail.closed_at) if detail.closed_at else "not closed yet"
    return [
        ("What happened", detail.facts.what_happened or "not written down"),
        ("When", detail.facts.occurred.text or british(detail.row.entered_at.date())),
        ("Who", "; ".join(who) or "nobody is named"),
        ("Decisions", "; ".join(decisions) or "none is written as a decision"),
        ("Outcome and reasons", detail.outcome or "none yet"),
        ("Follow-up", detail.follow_up or "nothing besides the steps"),
        ("Closed", closed),
    ]


def _of(told: tuple[HistoryLine, ...], topic: str) -> list[str]:
    """The lines of one topic, oldest first, each with its day."""
    return [f"{line.when}: {line.text}" for line in told if line.topic == topic and not line.struck]
