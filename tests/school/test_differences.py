"""What an import would change, and that it asks where it can't be sure (S5, B7, B9, B10)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.school import column_rules, upn_rules
from esafety_desktop.school.adult_rules import Adult, completed
from esafety_desktop.school.change_rules import differing, pair
from esafety_desktop.school.child_rules import Gathered, gather
from esafety_desktop.school.difference_rows import Answer, Differences, Known, Scope
from esafety_desktop.school.difference_rules import compare
from esafety_desktop.school.reading import read_table
from esafety_desktop.school.rows import ClassRow, ParentRow, PupilRow
from esafety_desktop.value import replace

TODAY = date(2026, 11, 22)


def upn(number: int) -> str:
    body = f"8809999{16:02d}{number:03d}"
    return upn_rules.check_letter(body) + body


CLASSES = (ClassRow("c5a", "5A", "5", 2026, 1), ClassRow("c5b", "5B", "5", 2026, 2))
ZOE = PupilRow(
    "p1", "Ashdown", "Zoë", "", date(2016, 3, 4), upn(1), "c5b", "5B", "5", date(2021, 9, 1)
)
PER = PupilRow("p2", "Lund", "Per", "", date(2016, 5, 6), upn(2), "c5b", "5B", "5")
ADA = PupilRow("p3", "Marsh", "Ada", "", date(2016, 7, 8), "", "c5a", "5A", "5")
RHEA = ParentRow("a1", "p1", "Mrs Rhea Ashdown", "Mother", "Mrs Ashdown", "Mrs R Ashdown")
KNOWN = Known(2026, TODAY, CLASSES, (ZOE, PER, ADA), (RHEA,))


def gathered(text: str) -> Gathered:
    table = read_table(text.encode(), "list.csv")
    return gather(table, column_rules.suggest(table.headings), TODAY)


def differences(text: str, scope: Scope = Scope.CLASSES_IN_FILE, **answers: Answer) -> Differences:
    file = gathered(text)
    by_name = {child.forename: child.key for child in file.children}
    return compare(KNOWN, file, scope, {by_name[name]: given for name, given in answers.items()})


HEAD = "UPN,Surname,Forename,DOB,Class\n"
SAME = (
    f"{upn(1)},Ashdown,Zoë,04/03/2016,5B\n{upn(2)},Lund,Per,06/05/2016,5B\n"
    ",Marsh,Ada,08/07/2016,5A\n"
)


def test_the_same_school_again_changes_nothing() -> None:
    result = differences(HEAD + SAME)
    assert result.is_empty
    assert result.unchanged == 3
    assert not result.questions
    assert not result.is_partial


def test_joiners_leavers_moves_and_changed_details() -> None:
    result = differences(
        HEAD + f"{upn(1)},Ashdown,Zoë,05/03/2016,5A\n{upn(9)},Ng,Bo,01/01/2016,5B\n"
        f"{upn(3)},Marsh,Ada,08/07/2016,5A\n"
    )
    assert [item.child.name for item in result.joiners] == ["Ng, Bo"]
    assert [item.pupil for item in result.leavers] == [PER]
    assert [item.pupil for item in result.moves] == [ZOE]
    assert [item.details[0].sentence for item in result.changed] == [
        "Date of birth: 04/03/2016 → 05/03/2016",
        f"Unique pupil number: – → {upn(3)}",
    ]


def test_a_child_whose_last_day_is_to_come_is_known_again_under_another_surname() -> None:
    leaving = replace(ADA, left_on=date(2026, 12, 18))
    known = replace(KNOWN, pupils=(ZOE, PER, leaving))
    file = gathered(HEAD + SAME.replace("Marsh", "Marsh-Lund"))
    (question,) = compare(known, file).questions
    assert question.pupil == leaving
    assert ", left in" not in question.text


def test_a_file_of_one_class_makes_no_leavers_of_the_others() -> None:
    one_class = HEAD + f"{upn(1)},Ashdown,Zoë,04/03/2016,5B\n"
    result = differences(one_class)
    assert result.classes_in_file == ("5B",)
    assert result.classes_left_out == ("5A",)
    assert [item.pupil for item in result.leavers] == [PER]
    whole = differences(one_class, Scope.WHOLE_SCHOOL)
    assert [item.pupil for item in whole.leavers] == [PER, ADA]


def test_a_child_whose_row_was_put_aside_is_no_leaver() -> None:
    result = differences(HEAD + f"{upn(1)},Ashdown,Zoë,04/03/2016,5B\n{upn(2)},Lund,Per,5B\n")
    assert len(result.aside) == 1
    assert not result.leavers


def test_several_rows_for_several_parents_are_one_child() -> None:
    text = (
        "UPN,Surname,Forename,Class,Contact Name,Priority,PR,Court order\n"
        f"{upn(9)},Ng,Bo,5B,Mrs Lan Ng,1,Yes,No\n"
        f"{upn(9)},Ng,Bo,5B,Mr Tho Ng,2,No,See file\n"
    )
    (child,) = gathered(text).children
    assert child.lines == (2, 3)
    named = [completed(adult) for adult in child.adults]
    assert [(a.name, a.salutation, a.priority) for a in named] == [
        ("Mrs Lan Ng", "Mrs Ng", 1),
        ("Mr Tho Ng", "Mr Ng", 2),
    ]
    assert [(a.parental_responsibility, a.court_order) for a in child.adults] == [
        (True, False),
        (False, True),
    ]


@pytest.mark.fault("B9")
def test_b9_a_wrong_check_letter_is_asked_and_the_child_is_no_leaver() -> None:
    wrong = ("A" if upn(2)[0] != "A" else "B") + upn(2)[1:]
    text = HEAD + f"{upn(1)},Ashdown,Zoë,04/03/2016,5B\n{wrong},Lund,Per,06/05/2016,5B\n"
    unanswered = differences(text)
    assert "first letter" in unanswered.questions[0].text
    assert unanswered.is_empty
    answered = differences(text, Per=Answer.NO_NUMBER)
    assert (unanswered.unchanged, answered.unchanged) == (1, 2)


@pytest.mark.fault("B9")
def test_b9_a_doubled_number_is_asked_and_never_merged() -> None:
    text = HEAD + f"{upn(8)},Ng,Bo,01/01/2016,5B\n{upn(8)},Ng,Lan,01/01/2016,5B\n"
    assert len(gathered(text).children) == 2
    unanswered = differences(text)
    assert [question.child.forename for question in unanswered.questions] == ["Bo", "Lan"]
    assert not unanswered.joiners
    answered = differences(text, Lan=Answer.NO_NUMBER)
    assert [(item.child.forename, item.child.upn) for item in answered.joiners] == [("Lan", "")]


@pytest.mark.fault("B9")
def test_b9_a_number_of_somebody_else_is_asked() -> None:
    text = HEAD + f"{upn(1)},Ng,Bo,01/01/2016,5B\n"
    assert "belongs to Zoë Ashdown, class 5B" in differences(text).questions[0].text
    as_new = differences(text, Bo=Answer.NEW)
    assert [(item.child.name, item.child.upn) for item in as_new.joiners] == [("Ng, Bo", "")]


@pytest.mark.fault("B9")
def test_b9_a_twin_with_the_others_number_is_asked() -> None:
    twin = PupilRow("p4", "Lund", "Pia", "", PER.born, upn(4), "c5b", "5B", "5")
    known = Known(2026, TODAY, CLASSES, (ZOE, PER, ADA, twin), ())
    file = gathered(HEAD + f"{upn(2)},Lund,Pia,06/05/2016,5B\n")
    assert "belongs to Per Lund" in compare(known, file).questions[0].text


def test_a_new_surname_is_a_change_not_a_question() -> None:
    result = differences(HEAD + f"{upn(1)},Reed,Zoë,04/03/2016,5B\n")
    assert result.changed[0].details[0].sentence == "Surname: Ashdown → Reed"


def test_the_same_child_twice_in_a_file_is_asked() -> None:
    result = differences(HEAD + ",Marsh,Ada,08/07/2016,5A\n,Marsh,Ada,08/07/2016,5B\n")
    assert "more than once" in result.questions[0].text
    assert result.unchanged == 1


def test_a_namesake_without_a_birthday_is_asked() -> None:
    result = differences(HEAD + f"{upn(9)},Ashdown,Zoe,,5A\n")
    assert "already is Zoë Ashdown" in result.questions[0].text
    assert differences(HEAD + f"{upn(9)},Ashdown,Zoe,,5A\n", Zoe=Answer.NEW).joiners


@pytest.mark.fault("B10")
def test_b10_an_impossible_birthday_is_left_as_it_was_and_said() -> None:
    result = differences(HEAD + SAME.replace("04/03/2016", "31/02/2016"))
    assert result.is_empty
    assert result.aside[0].line == 2
    assert "not in the calendar" in result.aside[0].reason


def test_another_birthday_in_the_same_class_is_asked() -> None:
    result = differences(HEAD + ",Marsh,Ada,09/07/2016,5A\n")
    assert "already is Ada Marsh" in result.questions[0].text
    assert result.is_empty
    same = differences(HEAD + ",Marsh,Ada,09/07/2016,5A\n", Ada=Answer.SAME)
    assert same.changed[0].details[0].after == "09/07/2016"


def test_a_leaver_who_comes_back_and_a_day_of_leaving_in_the_file() -> None:
    gone = PupilRow("p5", "Reed", "Kim", "", date(2016, 1, 2), upn(5), left_on=date(2025, 7, 20))
    known = Known(2026, TODAY, CLASSES, (ZOE, PER, ADA, gone), ())
    text = (
        "UPN,Surname,Forename,Class,Leaving date\n"
        f"{upn(5)},Reed,Kim,5B,\n{upn(1)},Ashdown,Zoë,5B,20/11/2026\n{upn(2)},Lund,Per,5B,\n"
    )
    result = compare(known, gathered(text))
    assert [item.back for item in result.joiners] == [gone]
    assert [(item.pupil, item.on) for item in result.leavers] == [(ZOE, date(2026, 11, 20))]


def test_blank_cells_wipe_nothing_and_parents_are_compared() -> None:
    text = (
        "UPN,Surname,Forename,DOB,Class,Parent name,Telephone\n"
        f"{upn(1)},Ashdown,Zoë,,5B,Mrs Rhea Ashdown,01632 960111\n"
        f"{upn(1)},Ashdown,Zoë,,5B,Mr Hal Ashdown,\n"
        f"{upn(2)},Lund,Per,,5B,,\n,Marsh,Ada,,5A,,\n"
    )
    result = differences(text)
    (update,) = result.updates
    assert [detail.sentence for detail in update.details] == [
        "Mrs Rhea Ashdown, telephone: – → 01632 960111",
        "Parent: – → Mr Hal Ashdown (new)",
    ]


def test_a_parent_who_is_not_in_the_file_any_more_is_shown_as_taken_off() -> None:
    text = (
        "UPN,Surname,Forename,Class,Parent name\n"
        f"{upn(1)},Ashdown,Zoë,5B,Mr Hal Ashdown\n{upn(2)},Lund,Per,5B,\n"
    )
    sentences = [d.sentence for d in differences(text).updates[0].details]
    assert "Parent: Mrs Rhea Ashdown → not in the file any more: taken off" in sentences


def test_a_file_without_parents_names_takes_nobody_off() -> None:
    text = f"UPN,Surname,Forename,Class,Home Telephone\n{upn(1)},Ashdown,Zoë,5B,01632960123\n"
    sentences = [d.sentence for d in differences(text).updates[0].details]
    assert sentences == ["Mrs Rhea Ashdown, telephone: – → 01632960123"]


def test_a_parent_with_a_court_order_is_never_taken_off_by_a_file() -> None:
    mother, father = (
        ParentRow("a", "p1", "Mrs Rhea Ashdown", court_order=True),
        ParentRow("b", "p1", "Mr Hal Ashdown"),
    )
    paired = pair([Adult("Mrs Ivy Stone")], [mother, father])
    assert paired.gone == (father,)


def test_a_salutation_of_the_schools_own_is_kept_where_the_file_has_none() -> None:
    own = ParentRow("a", "p1", "Miss Rhea Ashdown", "", "Mr and Mrs Ashdown", "The Ashdowns")
    made = ParentRow("a", "p1", "Miss Rhea Ashdown", "", "Miss Ashdown", "Miss Rhea Ashdown")
    married = Adult("Mrs Rhea Ashdown")
    assert [name for name, _ in differing(*pair([married], [own]).same[0])] == ["name"]
    ((adult, parent),) = pair([married], [made]).same
    assert (adult.salutation, adult.addressee) == ("Mrs Ashdown", "Mrs Rhea Ashdown")
    assert [name for name, _ in differing(adult, parent)] == ["name", "salutation", "addressee"]


def test_a_changed_surname_without_a_number_is_asked_about() -> None:
    renamed = "Surname,Forename,DOB,Class\nReed,Ada,08/07/2016,5A\n"
    result = differences(renamed)
    (question,) = result.questions
    assert question.pupil == ADA
    assert not result.joiners
    assert ADA not in [item.pupil for item in result.leavers]
    same = differences(renamed, Ada=Answer.SAME)
    assert [item.details[0].sentence for item in same.updates] == ["Surname: Marsh → Reed"]
    both = differences(renamed + "Marsh,Ada,08/07/2016,5A\n")
    assert not both.questions
    assert [item.child.surname for item in both.joiners] == ["Reed"]


def test_a_second_parent_below_an_empty_name_belongs_to_the_child_above() -> None:
    file = gathered(
        "Surname,Forename,Class,Contact Name\n"
        "Ng,Bo,5B,Mrs Lan Ng\n,,,Mr Tho Ng\nLund,,5B,\n,,,Mrs Eva Lund\n"
    )
    (child,) = file.children
    assert [adult.name for adult in child.adults] == ["Mrs Lan Ng", "Mr Tho Ng"]
    assert [item.line for item in file.aside] == [4, 5]


def test_a_row_of_totals_and_a_shortened_number_are_put_aside() -> None:
    file = gathered(
        "Surname,Forename,Class,Contact Name,Telephone\n"
        "Ng,Bo,5B,Mrs Lan Ng,1.63E+09\nTotal pupils,1,,,\n"
    )
    assert [child.name for child in file.children] == ["Ng, Bo"]
    assert file.children[0].adults[0].telephone == ""
    assert [item.line for item in file.aside] == [2, 3]


NAMES = st.sampled_from(["Ashdown", "Lund", "Marsh", "Ng", ""])
ROW = st.tuples(
    st.sampled_from([upn(1), upn(2), upn(3), "A123", ""]),
    NAMES,
    st.sampled_from(["Zoë", "Per", "Ada", "Bo", ""]),
    st.sampled_from(["04/03/2016", "06/05/2016", "31/02/2016", ""]),
    st.sampled_from(["5A", "5B", "6A", ""]),
)


@given(st.lists(ROW, min_size=1, max_size=8), st.sampled_from(Scope), st.sampled_from(Answer))
def test_no_child_is_ever_in_two_places_or_merged(
    rows: list[tuple[str, ...]], scope: Scope, answer: Answer
) -> None:
    file = gathered(HEAD + "".join(",".join(row) + "\n" for row in rows))
    answers = {child.key: answer for child in file.children}
    result = compare(KNOWN, file, scope, answers)
    touched = [item.pupil.id for item in result.updates]
    touched += [item.pupil.id for item in result.leavers]
    touched += [item.back.id for item in result.joiners if item.back]
    assert len(touched) == len(set(touched))
    numbers = [item.child.upn for item in result.joiners if item.child.upn]
    numbers += [p.upn for p in KNOWN.pupils if p.upn]
    assert len(numbers) == len(set(numbers))
    assert all(not upn_rules.fault(item.child.upn) for item in result.joiners if item.child.upn)
    settled = len(result.joiners) + len(result.updates) + result.unchanged
    assert settled <= len(file.children)
