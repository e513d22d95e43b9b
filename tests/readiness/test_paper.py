"""Paper sheets: numbered once, printed, keyed in with both times, or marked as not used."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.problem import Problem
from esafety_desktop.readiness import paper_service
from esafety_desktop.readiness.paper_rules import KeyedSheet
from esafety_desktop.readiness.rows import PaperLine

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def keyed(store: Store, number: int, **more: object) -> KeyedSheet:
    """A sheet that was written two days ago and told of half an hour before."""
    written = store.clock() - timedelta(days=2)
    values: dict[str, object] = {
        "number": number,
        "written_at": written,
        "written_by": "Mrs Reed",
        "what_happened": "A rude picture came up on the board.",
        "reported_at": written - timedelta(minutes=30),
        "occurred_how": "about",
        "occurred_from": written - timedelta(minutes=40),
        "place": "Class 4",
        "lines": (
            PaperLine(written + timedelta(hours=1), "Rang the filter provider.", "Mr Shah", "call"),
            PaperLine(written - timedelta(minutes=20), "Screen off, class moved.", "Mrs Reed"),
        ),
    }
    return KeyedSheet(**{**values, **more})  # type: ignore[arg-type] # put together in a test


def out(store: Store, count: int) -> tuple[int, ...]:
    """So many sheets, printed."""
    numbers = paper_service.number_sheets(store, count).value
    paper_service.mark_printed(store, numbers)
    return numbers


def test_no_number_is_ever_given_twice(leader_store: Store) -> None:
    assert paper_service.number_sheets(leader_store, 3).value == (1, 2, 3)
    assert paper_service.number_sheets(leader_store, 2).value == (4, 5)
    newest, *_ = rows = paper_service.sheets(leader_store)
    assert newest.called == "P-005"
    assert {row.state for row in rows} == {"made"}
    assert {row.made_by for row in rows} == {"leader"}


def test_what_is_printed_is_out_with_who_and_when(leader_store: Store) -> None:
    numbers = out(leader_store, 2)
    assert paper_service.mark_printed(leader_store, numbers).value == 0
    for row in paper_service.sheets(leader_store):
        assert row.state == "out"
        assert row.printed_by == "leader"
        assert "leader" in row.printed


@pytest.mark.covers("BECTA09-INC-ATTR-2", "TF-1-10")
def test_keyed_in_later_both_times_are_kept(leader_store: Store) -> None:
    (number,) = out(leader_store, 1)
    sheet = keyed(leader_store, number)
    made = paper_service.key_in(leader_store, sheet).value
    detail = service.incident(leader_store, made)
    assert detail.row.entered_at - sheet.written_at > timedelta(days=1)
    assert detail.facts.reported_at == sheet.reported_at
    assert detail.facts.occurred.start == sheet.occurred_from
    assert detail.facts.place == "Class 4"
    opened, facts, first, second = detail.entries
    assert "P-001" in opened.text
    assert "Mrs Reed" in opened.text
    assert "A rude picture" in facts.text
    assert (first.kind, second.kind) == ("note", "call")
    assert "Screen off" in first.text
    assert "written by Mr Shah" in second.text
    for entry, line in ((first, sheet.lines[1]), (second, sheet.lines[0])):
        assert entry.happened_at == line.happened_at
        assert entry.at - line.happened_at > timedelta(days=1)
        assert "\nwritten " in entry.when
    assert chronology_service.verify(leader_store, made) is None
    (row,) = paper_service.sheets(leader_store)
    assert (row.state, row.incident_id, row.reference) == ("keyed", made, detail.row.reference)


def test_a_sheet_cannot_be_keyed_in_twice(leader_store: Store) -> None:
    (number,) = out(leader_store, 1)
    paper_service.key_in(leader_store, keyed(leader_store, number))
    with pytest.raises(Problem, match="keyed in already"):
        paper_service.key_in(leader_store, keyed(leader_store, number))
    with pytest.raises(Problem, match="is keyed in"):
        paper_service.mark_spoilt(leader_store, [number], "torn")
    assert len(service.incidents(leader_store)) == 1


def test_plain_paper_is_kept_without_a_number(leader_store: Store) -> None:
    out(leader_store, 1)
    made = paper_service.key_in(leader_store, keyed(leader_store, 0)).value
    opened, _facts, _first, second = service.incident(leader_store, made).entries
    assert "a handwritten sheet without a number" in opened.text
    assert "(On a handwritten sheet without a number, written by Mr Shah)" in second.text
    assert [row.state for row in paper_service.sheets(leader_store)] == ["out"]


def test_a_number_that_was_never_printed_is_refused(leader_store: Store) -> None:
    with pytest.raises(Problem, match="P-099"):
        paper_service.key_in(leader_store, keyed(leader_store, 99))
    assert service.incidents(leader_store) == ()


def test_spoilt_sheets_have_a_reason_and_stay_in_the_list(leader_store: Store) -> None:
    numbers = out(leader_store, 3)
    with pytest.raises(Problem, match="why"):
        paper_service.mark_spoilt(leader_store, numbers[:2], "  ")
    paper_service.mark_spoilt(leader_store, numbers[:2], "Not needed")
    with pytest.raises(Problem, match="not used: Not needed"):
        paper_service.key_in(leader_store, keyed(leader_store, 1))
    assert [row.state for row in paper_service.sheets(leader_store)] == ["out", "spoilt", "spoilt"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"written_by": ""}, "who wrote"),
        ({"what_happened": " "}, "what happened"),
        ({"occurred_how": "about", "occurred_from": None, "reported_at": None}, "ahead"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(
    leader_store: Store, changed: dict[str, object], said: str
) -> None:
    (number,) = out(leader_store, 1)
    if "reported_at" in changed:
        changed["reported_at"] = leader_store.clock() + timedelta(hours=1)
    with pytest.raises(Problem, match=said):
        paper_service.key_in(leader_store, keyed(leader_store, number, **changed))
    assert service.incidents(leader_store) == ()
    assert paper_service.sheets(leader_store)[0].state == "out"


def test_the_office_has_no_sheets(office_store: Store) -> None:
    assert paper_service.sheets(office_store) == ()
    with pytest.raises(Problem, match="leader"):
        paper_service.number_sheets(office_store, 1)
