"""Replies of an online form: matched, asked about, never doubled, taken back as a whole (S5)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import How, SlotKey, Status
from esafety_desktop.export.tables import Table, to_xlsx
from esafety_desktop.image_consent import replies_service as pictures
from esafety_desktop.image_consent import service as images
from esafety_desktop.image_consent.rows import Answer
from esafety_desktop.problem import Problem
from esafety_desktop.returns import replies_service, taking_service
from esafety_desktop.returns.known_service import known_register, papers
from esafety_desktop.returns.reply_column_rules import (
    Holds,
    Target,
    Use,
    headings_at,
    says,
    suggest,
)
from esafety_desktop.returns.reply_rules import Kind
from esafety_desktop.returns.taking_service import ChoiceTaker
from esafety_desktop.school import upn_rules
from esafety_desktop.school.records import Parent, Pupil
from tests.agreements.school_maker import Made, change_pupil, set_clock
from tests.returns.who_kit import given_out, returned

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.returns.replies_service import Replies
    from esafety_desktop.returns.reply_preview_rules import Preview
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

HEAD = "Timestamp,Child's full name,Class,Do you agree to the online rules?\n"
TAKER = ChoiceTaker(pictures.uses, pictures.take, pictures.swap)


def upn(number: int) -> str:
    body = f"8809999{16:02d}{number:03d}"
    return upn_rules.check_letter(body) + body


@pytest.fixture
def made(office_store: Store) -> Made:
    return given_out(office_store)


def read(store: Store, folder: Path, text: str | bytes, name: str = "replies.csv") -> Replies:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    uses = tuple(Use(*one) for one in pictures.uses(store))
    return replies_service.recall(store, replies_service.read_replies(path), papers(store), uses)


def look(store: Store, found: Replies, **answers: str) -> Preview:
    known = known_register(store, pictures.uses(store))
    return replies_service.look(known, found, {k.replace("_", ":"): v for k, v in answers.items()})


def take(store: Store, found: Replies, **answers: str) -> Changed[int]:
    return taking_service.take_in(store, found, look(store, found, **answers), TAKER)


def kinds(shown: Preview) -> list[tuple[int, Kind]]:
    return sorted((line.line, line.kind) for line in shown.lines)


def cell(store: Store, pupil_id: str, short: str = "Rules KS2") -> Any:
    row = next(r for r in register.class_grid(store).rows if r.pupil_id == pupil_id)
    ids = {one.id: one.short for one in register.agreements(store)}
    return next(one for one in row.cells if ids.get(one.agreement_id) == short)


def test_replies_are_marked_with_their_own_day_and_taken_back_as_a_whole(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    text = HEAD + (
        "05/11/2026 18:20:11,Kid1 Ash,5B,Yes\n"
        '06/11/2026 07:01:00,"Birch, Kid2",5B,"No, I do not agree"\n'
        "2026/11/07 8:41:05 AM GMT,Kid3 Cedar,Class 5B,I agree\n"
    )
    found = read(office_store, tmp_path, text)
    shown = look(office_store, found)
    assert not shown.questions
    assert kinds(shown) == [(2, Kind.RETURNED), (3, Kind.DECLINED), (4, Kind.RETURNED)]
    assert register.returned_counts(office_store).returned == 0
    done = take(office_store, found)
    assert done.value == 3
    one, two, three, _ = made.pupils["5B"]
    first = cell(office_store, one)
    assert (first.status, first.returned_on, first.how) == (
        Status.RETURNED,
        date(2026, 11, 5),
        How.ONLINE,
    )
    assert (first.child_on, first.signed_version) == (date(2026, 11, 5), 1)
    assert cell(office_store, two).status is Status.DECLINED
    assert cell(office_store, three).returned_on == date(2026, 11, 7)
    assert done.undo is not None
    undone = done.undo.run(office_store)
    assert register.returned_counts(office_store).returned == 0
    assert undone.undo is not None
    undone.undo.run(office_store)
    assert cell(office_store, one).status is Status.RETURNED


def test_the_same_file_twice_changes_nothing(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    text = HEAD + "05/11/2026 18:20:11,Kid1 Ash,5B,Yes\n"
    done = take(office_store, read(office_store, tmp_path, text))
    again = read(office_store, tmp_path, text, "renamed.csv")
    assert again.taken_in is not None
    assert again.remembered
    register.mark(
        office_store,
        [SlotKey(made.pupils["5B"][0], cell(office_store, made.pupils["5B"][0]).agreement_id)],
        Status.DUE,
    )
    shown = look(office_store, again)
    assert [line.text for line in shown.lines] == ["Taken in with this file before."]
    with pytest.raises(Problem, match="nothing to mark"):
        take(office_store, again)
    assert register.returned_counts(office_store).returned == 0
    assert done.undo is not None
    with pytest.raises(Problem, match="changed again"):
        done.undo.run(office_store)


def test_what_was_left_to_decide_is_taken_from_the_same_file_later(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    text = HEAD + "05/11/2026,Kid1 Ash,5B,Yes\n05/11/2026,Kid2 Birch,,Yes\n"
    assert take(office_store, read(office_store, tmp_path, text)).value == 1
    again = read(office_store, tmp_path, text)
    child = made.pupils["5B"][1]
    assert take(office_store, again, **{"3_who": child}).value == 1
    assert cell(office_store, child).status is Status.RETURNED


@pytest.mark.usefixtures("made")
def test_a_longer_file_of_the_same_form_marks_only_what_is_new(
    office_store: Store, tmp_path: Path
) -> None:
    text = HEAD + "05/11/2026 18:20:11,Kid1 Ash,5B,Yes\n"
    take(office_store, read(office_store, tmp_path, text))
    longer = read(office_store, tmp_path, text + "08/11/2026 10:00:00,Kid2 Birch,5B,Yes\n")
    shown = look(office_store, longer)
    assert kinds(shown) == [(2, Kind.ALREADY), (3, Kind.RETURNED)]
    assert take(office_store, longer).value == 1


@pytest.mark.usefixtures("made")
def test_of_several_replies_the_last_one_counts_and_all_are_shown(
    office_store: Store, tmp_path: Path
) -> None:
    text = HEAD + (
        "07/11/2026 18:00:00,Kid1 Ash,5B,No\n"
        "05/11/2026 18:00:00,Kid1 Ash,5B,Yes\n"
        "05/11/2026 09:00:00,Kid2 Birch,5B,Yes\n"
        "05/11/2026 19:00:00,Kid2 Birch,5B,No\n"
    )
    shown = look(office_store, read(office_store, tmp_path, text))
    assert kinds(shown) == [
        (2, Kind.DECLINED),
        (3, Kind.DOUBLE),
        (4, Kind.DOUBLE),
        (5, Kind.DECLINED),
    ]
    double = next(line for line in shown.lines if line.line == 3)
    assert double.text == "Line 2 is the later reply: that one counts."


def test_who_may_be_one_of_two_is_asked_and_never_guessed(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    text = (
        "Timestamp,Child's full name,Do you agree to the online rules?\n"
        "05/11/2026 18:00:00,Kid1 Ash,Yes\n"
        "05/11/2026 18:00:00,Nobody Atall,Yes\n"
    )
    found = read(office_store, tmp_path, text)
    shown = look(office_store, found)
    assert kinds(shown) == [(2, Kind.ASK), (3, Kind.UNKNOWN)]
    (question,) = shown.questions
    assert question.text == "2 children of this school could be meant."
    assert [words for _, words in question.choices] == [
        "Leave out",
        "It is Ash, Kid1, 5B",
        "It is Ash, Kid1, 1A",
    ]
    with pytest.raises(Problem, match="nothing to mark"):
        take(office_store, found)
    chosen = made.pupils["5B"][0]
    assert take(office_store, found, **{"2_who": chosen}).value == 1
    assert cell(office_store, chosen).status is Status.RETURNED


def test_a_number_finds_a_child_and_another_name_is_asked_about(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    one, two = made.pupils["5B"][:2]
    change_pupil(office_store, one, upn=upn(1))
    change_pupil(office_store, two, upn=upn(2))
    text = (
        f"UPN,Child's name,Agree\n{upn(1)},,Yes\n{upn(2)},Kid1 Ash,Yes\n{upn(9)},Kid3 Cedar,Yes\n"
    )
    shown = look(office_store, read(office_store, tmp_path, text))
    assert kinds(shown) == [(2, Kind.RETURNED), (3, Kind.ASK), (4, Kind.ASK)]
    assert shown.questions[0].text.startswith(f"The number {upn(2)} belongs to Birch, Kid2, 5B")


def test_another_class_or_birthday_is_asked_about(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    one = made.pupils["5B"][0]
    change_pupil(office_store, one, born=date(2016, 3, 4), surname="Ashby")
    text = (
        "Child's name,Date of birth,Class,Agree\n"
        "Kid1 Ashby,04/03/2016,,Yes\nKid1 Ashby,05/03/2016,,Yes\nKid1 Ashby,,3C,Yes\n"
    )
    shown = look(office_store, read(office_store, tmp_path, text))
    assert kinds(shown) == [(2, Kind.RETURNED), (3, Kind.ASK), (4, Kind.ASK)]


def test_an_answer_that_is_neither_is_asked_about(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    text = HEAD + (
        '05/11/2026 18:00:00,Kid1 Ash,5B,"Yes, but not at home"\n05/11/2026,Kid2 Birch,5B,\n'
    )
    found = read(office_store, tmp_path, text)
    shown = look(office_store, found)
    assert kinds(shown) == [(2, Kind.ASK), (3, Kind.ASIDE)]
    (question,) = shown.questions
    agreement = cell(office_store, made.pupils["5B"][0]).agreement_id
    decided = replies_service.look(shown.known, found, {question.key: "no"})
    assert question.key == f"2:{agreement}"
    assert kinds(decided)[0] == (2, Kind.DECLINED)


def test_a_mark_that_stands_is_not_overwritten_unasked(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    returned(office_store, made.pupils["5B"][0], Status.DECLINED)
    returned(office_store, made.pupils["5B"][1], Status.EXEMPT)
    text = HEAD + (
        "05/11/2026 18:00:00,Kid1 Ash,5B,Yes\n"
        "05/11/2026 18:00:00,Kid2 Birch,5B,Yes\n"
        "05/11/2026 18:00:00,Kid3 Cedar,5B,Yes\n"
    )
    found = read(office_store, tmp_path, text)
    shown = look(office_store, found)
    assert kinds(shown) == [(2, Kind.ASK), (3, Kind.ASK), (4, Kind.RETURNED)]
    assert "Marked declined on 24/11/2026 by office" in shown.questions[0].text
    taken = replies_service.look(shown.known, found, {shown.questions[0].key: "take"})
    assert kinds(taken)[0] == (2, Kind.RETURNED)


def test_leavers_other_years_days_to_come_and_wrong_days_are_left_out(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    change_pupil(office_store, made.pupils["5B"][0], left_on=date(2026, 11, 1))
    text = HEAD + (
        "05/11/2026 18:00:00,Kid1 Ash,5B,Yes\n"
        "05/07/2026 18:00:00,Kid2 Birch,5B,Yes\n"
        "05/12/2026 18:00:00,Kid3 Cedar,5B,Yes\n"
        "31/02/2026 18:00:00,Kid4 Dogwood,5B,Yes\n"
    )
    shown = look(office_store, read(office_store, tmp_path, text))
    assert kinds(shown) == [(2, Kind.LEFT), (3, Kind.ASIDE), (4, Kind.ASIDE), (5, Kind.ASIDE)]
    texts = {line.line: line.text for line in shown.lines}
    assert "earlier school year" in texts[3]
    assert "still to come" in texts[4]
    assert "not in the calendar" in texts[5]


def test_an_adult_without_a_say_is_looked_at(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    with office_store.write() as unit:
        child = made.pupils["5B"][0]
        unit.session.add(Parent(pupil_id=child, name="Mr Al Ash", parental_responsibility=False))
        unit.commit("test")
    text = "Child's name,Class,Agree,Your name\nKid1 Ash,5B,Yes,al ash\nKid2 Birch,5B,Yes,Al Ash\n"
    shown = look(office_store, read(office_store, tmp_path, text))
    assert kinds(shown) == [(2, Kind.ASK), (3, Kind.RETURNED)]
    assert shown.questions[0].text == "al ash answered: look at who may decide for Ash, Kid1."


def test_answers_about_pictures_go_where_they_are_kept(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    uses = pictures.uses(office_store)
    (first, heading), (second, other) = uses[0], uses[1]
    text = (
        f"Timestamp,Child's name,Class,{heading},{other}\n05/11/2026 18:00:00,Kid1 Ash,5B,Yes,No\n"
    )
    found = read(office_store, tmp_path, text)
    assert found.mapping[3] == Target(Holds.CHOICE, first)
    done = take(office_store, found)
    child = made.pupils["5B"][0]
    assert cell(office_store, child, "Images").status is Status.RETURNED

    def said() -> dict[str, Answer]:
        row = images.answer_grid(office_store).row(child)
        assert row is not None
        return {one.use: one.answer for one in row.cells if one.use in {first, second}}

    assert said() == {first: Answer.YES, second: Answer.NO}
    assert done.undo is not None
    undone = done.undo.run(office_store)
    assert said() == {first: Answer.NONE, second: Answer.NONE}
    assert cell(office_store, child, "Images").status is Status.DUE
    assert undone.undo is not None
    undone.undo.run(office_store)
    assert said() == {first: Answer.YES, second: Answer.NO}


def test_a_form_without_an_answer_column_says_yes_and_the_years_rules_are_found(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    text = "Timestamp,Child's name,Class\n05/11/2026,Kid1 Ash,1A\n"
    found = read(office_store, tmp_path, text)
    assert found.about == "rules"
    take(office_store, found)
    assert cell(office_store, made.pupils["1A"][0], "Rules KS1").status is Status.RETURNED


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("between", [(";", "\r\n"), ("\t", "\r"), (",", "\n")])
def test_every_writing_of_a_file_is_read(
    office_store: Store, made: Made, tmp_path: Path, encoding: str, between: tuple[str, str]
) -> None:
    mark, ending = between
    change_pupil(office_store, made.pupils["5B"][0], forename="Zoë")
    lines = [["Child's name", "Class", "Agree"], ["Zoë Ash", "5B", "Yes"], ["=cmd", "5B", "Yes"]]
    text = ending.join(mark.join(line) for line in lines) + ending
    shown = look(office_store, read(office_store, tmp_path, text.encode(encoding)))
    assert kinds(shown) == [(2, Kind.RETURNED), (3, Kind.UNKNOWN)]


@pytest.mark.usefixtures("made")
def test_a_workbook_with_true_times_is_read(office_store: Store, tmp_path: Path) -> None:
    table = Table(
        "Form1",
        ("ID", "Completion time", "Child's name", "Class", "I agree to the online rules"),
        ((1, date(2026, 11, 5), "Kid1 Ash", "5B", "Yes"),),
    )
    found = read(office_store, tmp_path, to_xlsx([table]), "replies.xlsx")
    (line,) = look(office_store, found).lines
    assert (line.kind, line.on) == (Kind.RETURNED, date(2026, 11, 5))


def test_what_is_no_table_of_replies_says_what_it_is(office_store: Store, tmp_path: Path) -> None:
    for data, words in (
        (b"%PDF-1.7", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1", "old Excel"),
        (b"", "empty"),
        (b"one,two\n1,2\n", "No headings for replies"),
        (b"Timestamp,Child's name,Agree\n", "no replies below"),
    ):
        with pytest.raises(Problem, match=words):
            read(office_store, tmp_path, data)
    ragged = HEAD + '05/11/2026,Kid1 Ash,5B,Yes,more\n05/11/2026,"Kid2 Birch,5B,Yes\n'
    shown = look(
        office_store, read(office_store, tmp_path, ragged + "05/11/2026,Kid3 Cedar,5B,Yes\n")
    )
    assert [note[:7] for note in shown.notes] == ["Line 2:", "Line 3:"]


def test_a_register_that_changed_meanwhile_is_told(
    office_store: Store, made: Made, tmp_path: Path
) -> None:
    found = read(office_store, tmp_path, HEAD + "05/11/2026,Kid1 Ash,5B,Yes\n")
    shown = look(office_store, found)
    returned(office_store, made.pupils["5B"][0])
    with pytest.raises(Problem, match="has changed since"):
        taking_service.take_in(office_store, found, shown, TAKER)


@pytest.mark.usefixtures("made")
def test_no_reply_and_no_name_is_kept_of_the_file(office_store: Store, tmp_path: Path) -> None:
    take(office_store, read(office_store, tmp_path, HEAD + "05/11/2026,Kid1 Ash,5B,Yes\n"))
    with office_store.write() as unit:
        unit.session.execute(update(Pupil).values(surname="Gone"))
        unit.commit("test")
    set_clock(office_store, datetime(2026, 11, 25, 9, 0, tzinfo=UTC))
    with office_store.read() as session:
        dump = str(session.connection().exec_driver_sql("SELECT * FROM reply_file").all())
    assert "Ash" not in dump


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Yes", True), ("y", True), ("I agree", True), ("Agreed", True), ("TRUE", True),
        ("✓", True), ("We have read the rules", True), ("I have read and agree", True),
        ("No", False), ("I do not agree", False), ("I don’t agree", False), ("Declined", False),
        ("I do not give consent", False), ("FALSE", False), ("", None), ("Not sure", None),
        ("Yes but not Facebook", None), ("Ask dad", None), ("Nothing", None), ("Yesterday", None),
    ],
)  # fmt: skip
def test_what_an_answer_says(text: str, said: bool | None) -> None:
    assert says(text) is said


@given(st.text())
def test_no_text_breaks_an_answer_and_nothing_odd_is_a_yes(text: str) -> None:
    assert says(f"not {text}") is not True


@given(st.lists(st.text(max_size=20), max_size=8))
def test_any_headings_are_looked_at(headings: list[str]) -> None:
    found = suggest(headings, ())
    assert len(set(found.values())) == len(found)
    assert headings_at([headings]) in {0, None}
