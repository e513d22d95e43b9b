"""Who may be shown: found by chance over histories, then the words of lists."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.image_consent.answer_rules import (
    cell_words,
    digest,
    first_names,
    listed,
    mark,
    may_show,
    standing,
    unanswered,
    with_declined,
)
from esafety_desktop.image_consent.rows import Answer, Cell, ChildRow, Kind, Line, Use
from esafety_desktop.value import replace

START = date(2026, 9, 1)
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
WORDS = digest("On the website")
USE = Use("website", "Website", "On the website", "Take it down", WORDS)


def line(number: int, answer: Answer, day: int, **more: object) -> Line:
    kind = Kind.WITHDRAWN if answer is Answer.WITHDRAWN else Kind.ANSWERED
    made = Line(str(number), number, kind, "website", answer, START + timedelta(days=day))
    return replace(made, words=WORDS, **more)  # type: ignore[arg-type]  # fields by name


def child(*cells: Cell, ask: bool = False, name: str = "Ash, Kid", pupil: str = "p") -> ChildRow:
    first = name.partition(", ")[2]
    return ChildRow(pupil, 1, name, first, "c", "5B", cells, ask_dsl_first=ask)


histories = st.lists(
    st.builds(
        lambda answer, day, use, back, words: (answer, day, use, back, words),
        st.sampled_from(list(Answer)),
        st.integers(0, 12),
        st.sampled_from(["website", "press"]),
        st.booleans(),
        st.sampled_from([WORDS, "earlier"]),
    ),
    max_size=9,
).map(
    lambda found: [
        replace(
            line(number, answer, day),
            use=use,
            taken_back_at=NOW if back else None,
            words=words,
        )
        for number, (answer, day, use, back, words) in enumerate(found)
    ]
)
days = st.integers(-2, 15).map(lambda day: START + timedelta(days=day))


@given(histories, days)
def test_nobody_is_shown_without_a_valid_yes_on_the_day(lines: list[Line], day: date) -> None:
    cell = standing(lines, USE, day)
    yes = [
        one
        for one in lines
        if one.use == "website"
        and one.taken_back_at is None
        and one.answer is Answer.YES
        and one.words == WORDS
        and one.from_on <= day
    ]
    if cell.answer is Answer.YES:
        last = max(one.from_on for one in yes)
        later = [
            one
            for one in lines
            if one.use == "website" and one.taken_back_at is None and last < one.from_on <= day
        ]
        assert not later, "nothing newer says otherwise"
    elif not yes:
        assert not may_show(child(cell), "website")


@given(histories, st.integers(0, 12), days)
def test_a_withdrawal_wins_from_its_day_until_a_later_answer(
    lines: list[Line], taken: int, day: date
) -> None:
    withdrawal = line(99, Answer.WITHDRAWN, taken)
    cell = standing([*lines, withdrawal], USE, day)
    newer = any(
        one.use == "website"
        and one.taken_back_at is None
        and withdrawal.from_on < one.from_on <= day
        for one in lines
    )
    if day >= withdrawal.from_on and not newer:
        assert cell.answer is Answer.WITHDRAWN
        assert not may_show(child(cell), "website")
    if day < withdrawal.from_on:
        before = standing(lines, USE, day)
        assert (cell.answer, cell.from_on) == (before.answer, before.from_on)


@given(histories, st.integers(0, 12), st.sampled_from(list(Answer)), days)
def test_what_is_undone_leaves_no_trace_in_who_may_be_shown(
    lines: list[Line], on: int, answer: Answer, day: date
) -> None:
    more = line(99, answer, on, taken_back_at=NOW)
    assert standing([*lines, more], USE, day) == standing(lines, USE, day)
    assert standing([more, *lines], USE, day) == standing(lines, USE, day)


@given(histories, days)
def test_lines_of_other_uses_say_nothing_about_this_one(lines: list[Line], day: date) -> None:
    own = [one for one in lines if one.use == "website"]
    assert standing(lines, USE, day) == standing(own, USE, day)


def test_a_slip_that_turns_up_late_does_not_outlive_a_withdrawal() -> None:
    lines = [line(1, Answer.WITHDRAWN, 10), line(2, Answer.YES, 3)]
    assert standing(lines, USE, START + timedelta(days=20)).answer is Answer.WITHDRAWN
    same_day = [line(1, Answer.WITHDRAWN, 10), line(2, Answer.YES, 10)]
    assert standing(same_day, USE, START + timedelta(days=20)).answer is Answer.WITHDRAWN
    later = [*same_day, line(3, Answer.YES, 11)]
    assert standing(later, USE, START + timedelta(days=20)).answer is Answer.YES


def test_a_yes_that_ends_on_a_day_to_come_says_so() -> None:
    lines = [line(1, Answer.YES, 0), line(2, Answer.WITHDRAWN, 10)]
    cell = standing(lines, USE, START)
    assert cell.answer is Answer.YES
    assert cell_words(cell, "") == "Yes (until 11/09/2026)"


def test_an_answer_to_other_words_is_asked_again_and_counts_as_no() -> None:
    asked = replace(USE, words=digest("On the website and on television"))
    cell = standing([line(1, Answer.YES, 0)], asked, START)
    assert (cell.answer, cell.earlier) == (Answer.NONE, Answer.YES)
    assert cell_words(cell, "") == "Ask again"
    assert not may_show(child(cell), "website")
    assert digest("On the  Website.") == WORDS, "blanks, capitals and a stop change no question"


@pytest.mark.covers("KN-IMG-4", "KN-CONSENT-IMG")
def test_a_list_tells_no_reason() -> None:
    yes = Cell("website", Answer.YES, limits=("group",))
    plain_no = child(Cell("website", Answer.NO))
    asked_first = child(yes, ask=True)
    withdrawn = child(Cell("website", Answer.WITHDRAWN))
    marks = {mark(row, row.cells[0], "group only") for row in (plain_no, asked_first, withdrawn)}
    assert marks == {"NO"}
    assert not any(unanswered(row) for row in (plain_no, asked_first, withdrawn))
    assert mark(child(yes), yes, "group only") == "group only"


def test_who_stands_on_a_list() -> None:
    free = child(Cell("website", Answer.YES))
    limited = child(Cell("website", Answer.YES, limits=("group",)))
    silent = child(Cell("website"))
    asked_first = child(Cell("website", Answer.YES), ask=True)
    assert listed([free, limited, silent, asked_first]) == [limited, silent, asked_first]
    assert unanswered(silent)


def test_first_names_stay_told_apart() -> None:
    rows = [
        child(name="Ash, Sam", pupil="1"),
        child(name="Ashby, Sam", pupil="2"),
        child(name="Elm, Zoë", pupil="3"),
        child(name="Elm, Sam", pupil="4"),
    ]
    assert first_names(rows) == {"1": "Sam Ash", "2": "Sam Ashb", "3": "Zoë", "4": "Sam E"}


@given(histories, st.integers(0, 12), st.sampled_from([Answer.NO, Answer.WITHDRAWN]), days)
def test_whatever_is_entered_last_against_it_ends_a_yes(
    lines: list[Line], on: int, answer: Answer, day: date
) -> None:
    """Told on the phone on Friday, entered on Monday, after a yes that was typed in as Monday's."""
    against = line(99, answer, on)
    if day >= against.from_on:
        assert not may_show(child(standing([*lines, against], USE, day)), "website")


def test_a_withdrawal_entered_late_ends_a_yes_that_was_entered_before() -> None:
    lines = [line(1, Answer.YES, 10), line(2, Answer.WITHDRAWN, 8)]
    assert standing(lines, USE, START + timedelta(days=20)).answer is Answer.WITHDRAWN
    again = [*lines, line(3, Answer.YES, 11)]
    assert standing(again, USE, START + timedelta(days=20)).answer is Answer.YES


def test_a_declined_slip_is_a_no_until_a_later_answer() -> None:
    day, declined = START + timedelta(days=20), START + timedelta(days=5)
    yes = Cell("website", Answer.YES, START)
    assert with_declined(yes, declined, day) == Cell("website", Answer.NO, declined)
    assert with_declined(Cell("website"), declined, day).answer is Answer.NO
    later = replace(yes, from_on=declined + timedelta(days=1))
    assert with_declined(later, declined, day) == later
    assert with_declined(yes, declined, START) == yes
    assert with_declined(yes, None, day) == yes
