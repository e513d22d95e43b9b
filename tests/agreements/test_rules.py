from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.agreements.cell_rules import (
    KEYS,
    MENU,
    Action,
    cell_text,
    cell_tip,
    cell_tone,
    empty_words,
    figure,
    figure_words,
    key_of,
    note,
    why_no_letters,
)
from esafety_desktop.agreements.chase_rows import ChasePlan
from esafety_desktop.agreements.chase_rules import reminder_sentence
from esafety_desktop.agreements.marking_rules import Child, SlipFacts, judge, sentence
from esafety_desktop.agreements.register_rules import (
    AskedFacts,
    PupilFacts,
    SlotFacts,
    SlotKeySeq,
    difference,
)
from esafety_desktop.agreements.rows import (
    ONCE,
    CellRow,
    GridRow,
    How,
    Outcome,
    ReturnedCounts,
    Status,
)

TODAY = date(2026, 11, 20)
YEAR = 2026

pupil_facts = st.builds(
    PupilFacts,
    st.integers(1, 20),
    st.none() | st.integers(1, 3),
    st.sampled_from(["R", "1", "5", ""]),
    st.booleans(),
)
asked_facts = st.builds(
    AskedFacts,
    st.integers(1, 4),
    st.booleans(),
    st.sampled_from([(), ("1",), ("5", "R")]),
)
slot_facts = st.dictionaries(
    st.builds(SlotKeySeq, st.sampled_from([ONCE, YEAR]), st.integers(1, 20), st.integers(1, 4)),
    st.builds(SlotFacts, st.none() | st.integers(1, 3), st.sampled_from([*Status])),
    max_size=20,
)


@given(
    st.lists(pupil_facts, unique_by=lambda p: p.seq, max_size=8),
    st.lists(asked_facts, unique_by=lambda a: a.seq, max_size=4),
    slot_facts,
)
def test_a_difference_once_written_is_gone(
    pupils: list[PupilFacts], asked: list[AskedFacts], slots: dict[SlotKeySeq, SlotFacts]
) -> None:
    found = difference(pupils, asked, slots, YEAR)
    assert not {key for key, _ in found.missing} & slots.keys()
    now = dict(slots) | {key: SlotFacts(cls, Status.DUE) for key, cls in found.missing}
    moved, left, back = dict(found.moved), set(found.left), set(found.back)
    for key, (class_seq, status) in now.items():
        pupil, after = key.pupil_seq, status
        if pupil in left and status == Status.DUE:
            after = Status.LEFT
        if pupil in back and status == Status.LEFT:
            after = Status.DUE
        if key in found.unasked:
            after = Status.UNASKED
        if key in found.asked_again:
            after = Status.DUE
        now[key] = SlotFacts(moved.get(pupil, class_seq), after)
    assert len(difference(pupils, asked, now, YEAR)) == 0


@given(
    status=st.sampled_from([*Status]),
    superseded=st.booleans(),
    year=st.sampled_from([ONCE, 2025, YEAR]),
)
def test_only_a_slip_of_this_year_of_a_child_at_school_marks(
    *, status: Status, superseded: bool, year: int
) -> None:
    facts = SlipFacts(year, 1, "Rules", None, superseded, None, status, None)
    outcome = judge(facts, YEAR)
    marks = not superseded and year in {ONCE, YEAR} and not status.signed
    assert (outcome is Outcome.RETURNED) == marks
    said = sentence(outcome, facts, Child("5B", 3, "Kid", "Ash"), YEAR)
    assert "5B, no. 3, Kid A." in said
    assert said.startswith("Returned:") == marks


def test_a_slot_that_is_not_there_is_said() -> None:
    facts = SlipFacts(YEAR, 1, "Rules", None, False, None, None, None)
    assert judge(facts, YEAR) is Outcome.UNKNOWN
    said = sentence(Outcome.UNKNOWN, facts, Child("", 0, "Kid", ""), YEAR)
    assert said == "The register asks nothing of Kid for Rules. Nothing was marked."


@pytest.mark.parametrize(
    ("cell", "text", "tone"),
    [
        (CellRow("a"), "", "muted"),
        (CellRow("a", Status.DUE), "○ Due · not given out", None),
        (CellRow("a", Status.DUE, issued_on=date(2026, 11, 19)), "○ Due · 1 day", None),
        (CellRow("a", Status.DUE, issued_on=date(2026, 10, 1)), "○ Due · 50 days", "warn"),
        (CellRow("a", Status.DUE, rung=2), "○ Due · 2nd reminder", "warn"),
        (
            CellRow("a", Status.DUE, issued_on=date(2026, 11, 6), rung=1),
            "○ Due · 14 days · 1st reminder",
            "warn",
        ),
        (CellRow("a", Status.DUE, child_on=TODAY), "◐ parent's part due", "warn"),
        (CellRow("a", Status.RETURNED, returned_on=TODAY), "✓ Returned 20/11", "ok"),
        (CellRow("a", Status.PAPER, returned_on=TODAY), "✓ On paper 20/11", "ok"),
        (CellRow("a", Status.DECLINED, returned_on=TODAY), "✕ Declined 20/11", "danger"),
        (CellRow("a", Status.EXEMPT), "– Exempt", "muted"),
    ],
)
def test_a_cell_says_its_state_in_a_shape_and_a_word(
    cell: CellRow, text: str, tone: str | None
) -> None:
    assert cell_text(cell, TODAY) == text
    assert cell_tone(cell, TODAY) == tone


def test_a_cell_tells_all_it_knows() -> None:
    cell = CellRow(
        "a",
        Status.RETURNED,
        TODAY,
        TODAY,
        TODAY,
        How.SCANNED,
        "office",
        1,
        date(2026, 11, 2),
        1,
        date(2026, 11, 16),
    )
    assert cell_tip(cell) == (
        "Returned 20/11/2026, scanned, by office. Child's signature 20/11/2026. "
        "Parent's signature 20/11/2026. Version 1 was signed. Slip given out 02/11/2026. "
        "1st reminder 16/11/2026."
    )
    assert cell_tip(CellRow("a")) == "Not asked of this child."


def test_notes_say_what_to_do_and_never_why() -> None:
    row = GridRow("p", 1, "Ash, Kid", "c", "5B", ())
    assert note(row) == ""
    assert note(GridRow("p", 1, "Ash, Kid", "c", "5B", (), telephone_only=True)) == (
        "Ring, don't write"
    )
    both = GridRow("p", 1, "Ash, Kid", "c", "5B", (), telephone_only=True, ask_dsl_first=True)
    assert note(both) == "Ask the DSL first"


def test_every_entry_of_the_menu_has_a_key_of_its_own() -> None:
    keys = [key_of(action) for action, _ in MENU]
    assert len(set(keys)) == len(keys) == len(KEYS)
    assert {action for action in Action if action not in dict(MENU)} == {Action.TOGGLE}


def test_figures_in_words() -> None:
    assert figure_words(ReturnedCounts()) == "nobody here is asked"
    assert figure_words(ReturnedCounts(3, 3)) == "nothing outstanding"
    some = ReturnedCounts(80, 4, outstanding=14, not_given_out=62)
    assert figure(some) == "4 of 18 returned"
    assert figure_words(some) == "14 outstanding · 62 not given out yet"
    assert why_no_letters(some) == ""
    assert figure_words(ReturnedCounts(5, 3, 1, 2, 1, 1)) == (
        "1 outstanding · 1 chased · 1 declined · 2 exempt"
    )


def test_why_nothing_is_outstanding_is_not_always_that_everything_is_in() -> None:
    for counts, empty, why in (
        (ReturnedCounts(), "Nobody here is asked", "Nobody here is asked"),
        (ReturnedCounts(3, not_given_out=3), "Nothing was given out", "Nothing was given out"),
        (ReturnedCounts(3, 1, not_given_out=2), "is back.\n\n2 not given out", "is back"),
        (ReturnedCounts(3, 3), "Everything is in", "is back"),
    ):
        assert empty in empty_words(counts)
        assert why in why_no_letters(counts)


def test_no_letter_is_said_too() -> None:
    assert reminder_sentence("5B", ChasePlan((), (), ())) == "5B: no letter is needed."


def test_statuses_that_carry_a_signature_are_settled() -> None:
    for status in Status:
        assert status is not Status.DUE or not status.signed
