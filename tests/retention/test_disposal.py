"""What is disposed of is in no file any more; the chain stays."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.disclosure import request_service
from esafety_desktop.incidents import chronology_service, closing_service, service
from esafety_desktop.problem import Problem
from esafety_desktop.retention import disposal_service, keep_service, review_service
from esafety_desktop.retention.registry_service import disposers
from esafety_desktop.retention.service import due
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.verifying import verify_chain
from tests.disclosure.maker import Story
from tests.retention.maker import SECRET, at, closed, dumped, raw_pages, shut

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

pytestmark = pytest.mark.covers("TF-RET", "SEEDGAP-10")


@pytest.fixture
def old(leader_store: Store) -> str:
    """An incident whose time is over."""
    at(leader_store, 2026)
    made = closed(leader_store)
    at(leader_store, 2043)
    return made


def test_the_words_are_in_no_table_and_on_no_page(leader_store: Store, old: str) -> None:
    other = closed(leader_store, word="Kept-Marmalade")
    assert SECRET in dumped(leader_store)
    assert SECRET.encode() in raw_pages(leader_store)
    assert b"quagmire" in raw_pages(leader_store)  # the search has it in small letters
    before = service.incident(leader_store, old)
    review_service.decide_disposal(leader_store, old, "Time over.")
    disposal_service.dispose_of(leader_store, old)
    assert SECRET not in dumped(leader_store)
    pages = raw_pages(leader_store)
    assert SECRET.encode() not in pages
    for word in (b"xylophone", b"quagmire"):
        assert word not in pages.lower()
    assert b"Kept-Marmalade" in pages
    after = service.incident(leader_store, old)
    assert after.row.reference == before.row.reference
    assert after.row.entered_at == before.row.entered_at
    assert [entry.number for entry in after.entries[: len(before.entries)]] == [
        entry.number for entry in before.entries
    ]
    assert service.incident(leader_store, other).facts.place == "Place Kept-Marmalade"


def test_both_chains_still_verify(leader_store: Store, old: str) -> None:
    review_service.decide_disposal(leader_store, old, "Time over.")
    disposal_service.dispose_of(leader_store, old)
    assert chronology_service.verify(leader_store, old) is None
    with leader_store.read() as session:
        assert verify_chain(session, Cabinet.LOCKED) == ()
    kept = keep_service.keep_detail(leader_store, old)
    assert kept.row.state == "gone"
    assert kept.disposal is not None
    assert kept.disposal.seal_before != kept.disposal.seal_after
    assert kept.disposal.due_on == date(2042, 5, 3)
    assert kept.disposal.reason == "Time over."


def test_nothing_goes_under_a_hold(leader_store: Store, old: str) -> None:
    hold = review_service.set_hold(leader_store, old, "The police asked on 3 May.").value
    with pytest.raises(Problem, match="legal hold"):
        review_service.decide_disposal(leader_store, old, "Time over.")
    review_service.lift_hold(leader_store, hold, "The police let go.")
    review_service.decide_disposal(leader_store, old, "Time over.")
    review_service.set_hold(leader_store, old, "A solicitor wrote.")
    with pytest.raises(Problem, match="legal hold"):
        disposal_service.dispose_of(leader_store, old)
    assert SECRET in dumped(leader_store)


def test_it_takes_two_steps_and_its_time(leader_store: Store) -> None:
    at(leader_store, 2026)
    made = closed(leader_store)
    with pytest.raises(Problem, match="not over"):
        review_service.decide_disposal(leader_store, made, "Away with it.")
    at(leader_store, 2043)
    with pytest.raises(Problem, match="not been decided"):
        disposal_service.dispose_of(leader_store, made)
    with pytest.raises(Problem, match="reason"):
        review_service.decide_disposal(leader_store, made, "  ")
    decision = review_service.decide_disposal(leader_store, made, "Time over.").value
    review_service.withdraw(leader_store, decision)
    with pytest.raises(Problem, match="not been decided"):
        disposal_service.dispose_of(leader_store, made)


def test_an_open_incident_stays(leader_store: Store) -> None:
    at(leader_store, 2000)
    made = service.start_incident(leader_store, "Something").value
    at(leader_store, 2043)
    with pytest.raises(Problem, match="open"):
        review_service.decide_disposal(leader_store, made, "Old.")


def test_where_there_are_two_leaders_the_second_is_named(leader_store: Store, old: str) -> None:
    from esafety_desktop.accounts import service as accounts

    accounts.add_account(leader_store, "deputy", Role.LEADER, "harbour wall at dusk")
    review_service.decide_disposal(leader_store, old, "Time over.")
    for nobody in ("", "leader", "office"):
        with pytest.raises(Problem, match="Another leader"):
            disposal_service.dispose_of(leader_store, old, nobody)
    disposal_service.dispose_of(leader_store, old, "deputy")
    kept = keep_service.keep_detail(leader_store, old).disposal
    assert kept is not None
    assert (kept.author, kept.second) == ("leader", "deputy")


def test_a_gone_record_takes_nothing_more(leader_store: Store, old: str) -> None:
    review_service.decide_disposal(leader_store, old, "Time over.")
    disposal_service.dispose_of(leader_store, old)
    with pytest.raises(Problem, match="disposed of"):
        chronology_service.add_note(leader_store, old, "More")
    with pytest.raises(Problem, match="disposed of"):
        disposal_service.dispose_of(leader_store, old)
    with pytest.raises(Problem, match="disposed of"):
        review_service.set_hold(leader_store, old, "Late")


def test_today_counts_what_is_due_and_what_was_decided(leader_store: Store, old: str) -> None:
    today = leader_store.today()
    (line,) = due(leader_store, today)
    assert "1 record kept long enough" in line.what
    review_service.decide_disposal(leader_store, old, "Time over.")
    (line,) = due(leader_store, today)
    assert "decided" in line.what
    disposal_service.dispose_of(leader_store, old)
    assert due(leader_store, today) == ()


def test_the_office_hears_nothing(office_store: Store) -> None:
    assert due(office_store, office_store.today()) == ()


def test_nothing_goes_while_somebody_waits_for_a_copy(leader_store: Store) -> None:
    story = Story(leader_store)
    shut(leader_store, story.incident, "Talked through.")
    asked = story.asked()
    at(leader_store, 2043)
    with pytest.raises(Problem, match="waits for the answer"):
        review_service.decide_disposal(leader_store, story.incident, "Time over.")
    request_service.close_request(leader_store, asked, "Handed over.")
    review_service.decide_disposal(leader_store, story.incident, "Time over.")
    disposal_service.dispose_of(leader_store, story.incident)
    text = dumped(leader_store)
    for word in ("LULU", "Nunez", "Edna", "O'Brien"):
        assert word not in text, word


def test_nothing_goes_while_a_request_was_not_even_gathered(leader_store: Store) -> None:
    story = Story(leader_store)
    shut(leader_store, story.incident, "Talked through.")
    asked = request_service.open_request(leader_store, story.form()).value
    at(leader_store, 2043)
    with pytest.raises(Problem, match="waits for the answer"):
        review_service.decide_disposal(leader_store, story.incident, "Time over.")
    request_service.close_request(leader_store, asked, "Withdrawn by the mother.")
    review_service.decide_disposal(leader_store, story.incident, "Time over.")


def test_a_hold_outlasts_the_way_to_paper(leader_store: Store) -> None:
    at(leader_store, 2026)
    made = service.start_incident(leader_store, f"About {SECRET}").value
    review_service.set_hold(leader_store, made, f"The police asked about {SECRET}.")
    closing_service.move_to_paper(leader_store, made, "With the chair", disposers())
    assert SECRET not in dumped(leader_store)
    at(leader_store, 2060)
    with pytest.raises(Problem, match="legal hold"):
        review_service.decide_disposal(leader_store, made, "Time over.")


def test_a_decision_falls_when_the_record_is_opened_again(leader_store: Store, old: str) -> None:
    review_service.decide_disposal(leader_store, old, "Time over.")
    leader_store.clock = lambda: datetime(2043, 11, 21, 10, 0, tzinfo=UTC)
    closing_service.reopen_incident(leader_store, old, "A parent rang: there is more to it.")
    shut(leader_store, old, "More was written.")
    assert keep_service.keep_detail(leader_store, old).row.state == "due"
    assert keep_service.count_due(leader_store) == (1, 0)
    with pytest.raises(Problem, match="not been decided"):
        disposal_service.dispose_of(leader_store, old)
