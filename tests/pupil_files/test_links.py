"""Two incidents that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.incidents.closing_service import move_to_paper
from esafety_desktop.incidents.rows import Facts
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import link_service
from tests.pupil_files.pupil_maker import make

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def last(store: Store, incident: str) -> str:
    return service.incident(store, incident).entries[-1].text


def test_both_sides_show_a_link_and_both_chronologies_tell_it(leader_store: Store) -> None:
    made = make(leader_store)
    link_service.link(leader_store, made.chat, made.photo, "repeat", "a week later")
    for one, other in ((made.chat, "26-002"), (made.photo, "26-001")):
        (row,) = link_service.links(leader_store, one)
        assert row.reference == other
        assert row.why == "It happened again: a week later"
        assert last(leader_store, one) == (
            f"Linked with {other}.\nWhy: It happened again: a week later"
        )
        assert chronology_service.verify(leader_store, one) is None


def test_a_link_taken_back_stays_readable_and_can_be_made_again(leader_store: Store) -> None:
    made = make(leader_store)
    first = link_service.link(leader_store, made.chat, made.photo, "site")
    with pytest.raises(Problem, match="linked already"):
        link_service.link(leader_store, made.photo, made.chat, "site")
    with pytest.raises(Problem, match="do not belong"):
        link_service.unlink(leader_store, first.value, "  ")
    link_service.unlink(leader_store, first.value, "Another game.")
    assert link_service.links(leader_store, made.photo) == ()
    assert last(leader_store, made.photo) == "No longer linked with 26-001.\nWhy: Another game."
    with pytest.raises(Problem, match="any more"):
        link_service.unlink(leader_store, first.value, "Again.")
    again = link_service.link(leader_store, made.photo, made.chat, "children")
    assert again.undo is not None
    again.undo.run(leader_store)
    assert link_service.links(leader_store, made.chat) == ()


def test_who_shares_a_child_or_a_site_is_proposed_first(leader_store: Store) -> None:
    made = make(leader_store)
    other = service.start_incident(leader_store, "A virus.").value
    for one, site in ((other, "Block  Game"), (made.photo, "block game")):
        facts = service.incident(leader_store, one).facts
        service.save_facts(leader_store, one, Facts(facts.what_happened, site=site))
    first, second = link_service.proposals(leader_store, made.photo)
    assert {first.why, second.why} == {
        "Also named there: Zoë Ashdown",
        "The same site, app or game",
    }
    lone = link_service.proposals(leader_store, made.chat)
    assert [row.why for row in lone] == ["Also named there: Zoë Ashdown", ""]
    link_service.link(leader_store, made.chat, made.photo, "children")
    assert [row.other_id for row in link_service.proposals(leader_store, made.chat)] == [other]


def test_what_cannot_be_linked_is_refused(leader_store: Store) -> None:
    made = make(leader_store)
    for other, kind, why in (
        (made.chat, "site", "with itself"),
        ("elsewhere", "site", "not in the cabinet"),
        (made.photo, "other", "reason is missing"),
    ):
        with pytest.raises(Problem, match=why):
            link_service.link(leader_store, made.chat, other, kind)
    move_to_paper(leader_store, made.photo, "With the chair.")
    with pytest.raises(Problem, match="kept on paper"):
        link_service.link(leader_store, made.chat, made.photo, "site")
    assert link_service.proposals(leader_store, made.chat) == ()
