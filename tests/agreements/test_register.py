from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest
from sqlalchemy import select

from esafety_desktop.agreements import service, slip_service
from esafety_desktop.agreements.code_rules import new_code
from esafety_desktop.agreements.records import AgreementVersion
from esafety_desktop.agreements.rows import How, Outcome, SlotKey, Status
from esafety_desktop.agreements.version_service import versions
from esafety_desktop.guidance import agreement_texts
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.service import pupils as school_pupils
from esafety_desktop.store.audit import OfficeAudit
from esafety_desktop.store.changes import Area
from tests.agreements.school_maker import Made, change_pupil, make_school, set_clock

if TYPE_CHECKING:
    from esafety_desktop.agreements.rows import AgreementRow, CellRow
    from esafety_desktop.store.store import Store


@pytest.fixture
def made(office_store: Store) -> Made:
    made = make_school(office_store)
    service.bring_up_to_date(office_store)
    return made


def asked(store: Store, key: str = "ks2") -> AgreementRow:
    return next(row for row in service.agreements(store) if row.key == key)


def cell(store: Store, pupil_id: str, agreement_id: str) -> CellRow:
    for row in service.class_grid(store).rows:
        if row.pupil_id == pupil_id:
            return next(one for one in row.cells if one.agreement_id == agreement_id)
    raise AssertionError("no such pupil in the grid")


def code_for(store: Store, pupil_id: str, key: str = "ks2") -> str:
    return service.issue_slips(store, [asked(store, key).id], [pupil_id]).value[0].code


@pytest.mark.covers("KN-REC-1")
def test_every_child_has_a_slot_for_what_is_asked_of_it(office_store: Store, made: Made) -> None:
    grid = service.class_grid(office_store)
    keys = [row.key for row in grid.agreements]
    assert keys == ["ks1", "ks2", "images"]
    of_5b = [row for row in grid.rows if row.class_name == "5B"]
    assert [row.number for row in of_5b] == [1, 2, 3, 4]
    assert all([one.status for one in row.cells] == [None, Status.DUE, Status.DUE] for row in of_5b)
    assert grid.rows[0].class_name == "1A"
    assert service.bring_up_to_date(office_store).areas == Area(0)


@pytest.mark.covers("KN-ROLE-CHILD-2")
def test_joiners_movers_and_leavers_are_taken_in(office_store: Store, made: Made) -> None:
    leaver, mover = made.pupils["5B"][0], made.pupils["5B"][1]
    change_pupil(office_store, leaver, left_on=date(2026, 11, 1))
    change_pupil(office_store, mover, class_id=made.classes["1A"])
    with office_store.write() as unit:
        unit.session.add(
            Pupil(surname="Zed", forename="New", class_id=made.classes["5B"], year_group="5")
        )
        unit.commit("test joiner")
    assert service.bring_up_to_date(office_store).value == 4
    names = [row.name for row in service.class_grid(office_store, made.classes["5B"]).rows]
    assert names == ["Cedar, Kid3", "Dogwood, Kid4", "Zed, New"]
    moved = [row.pupil_id for row in service.class_grid(office_store, made.classes["1A"]).rows]
    assert mover in moved
    assert leaver not in {row.pupil_id for row in service.outstanding(office_store)}
    change_pupil(office_store, leaver, left_on=None)
    service.bring_up_to_date(office_store)
    assert cell(office_store, leaver, asked(office_store).id).status is Status.DUE


@pytest.mark.covers("KN-ROLE-CHILD-2")
def test_yearly_ones_are_due_again_and_entry_ones_are_not(office_store: Store, made: Made) -> None:
    ks2, images = asked(office_store), asked(office_store, "images")
    child = made.pupils["5B"][0]
    service.mark(office_store, [SlotKey(child, ks2.id), SlotKey(child, images.id)], Status.RETURNED)
    set_clock(office_store, datetime(2027, 9, 8, 9, 0, tzinfo=UTC))
    with office_store.write() as unit:
        six = SchoolClass(name="6B", year_group="6", academic_year=2027)
        unit.session.add(six)
        unit.session.flush()
        six_id = six.id
        unit.commit("test year")
    change_pupil(office_store, child, class_id=six_id, year_group="6")
    service.bring_up_to_date(office_store)
    assert cell(office_store, child, ks2.id).status is Status.DUE
    assert cell(office_store, child, images.id).status is Status.RETURNED
    before = service.class_grid(office_store, made.classes["5B"], 2026)
    assert [row.cells[1].status for row in before.rows if row.pupil_id == child] == [
        Status.RETURNED
    ]
    assert service.register_years(office_store) == (2027, 2026)


def test_a_slip_marks_its_child_and_undo_takes_it_back(office_store: Store, made: Made) -> None:
    child, ks2 = made.pupils["5B"][1], asked(office_store)
    code = code_for(office_store, child)
    marked = service.mark_code(office_store, f" {code[:4].lower()}-{code[4:]} ", How.SCANNED)
    assert marked.value.outcome is Outcome.RETURNED
    assert marked.said == "Returned: 5B, no. 2, Kid2 B. · Ctrl+Z undoes"
    done = cell(office_store, child, ks2.id)
    assert (done.status, done.how, done.by) == (Status.RETURNED, How.SCANNED, "office")
    assert done.child_on == done.parent_on == done.returned_on == date(2026, 11, 20)
    assert done.signed_version == 1
    assert marked.undo is not None
    taken = marked.undo.run(office_store)
    assert taken.said == "Taken back: 5B, no. 2 returned."
    again = cell(office_store, child, ks2.id)
    assert (again.status, again.how, again.returned_on) == (Status.DUE, None, None)
    assert taken.undo is not None
    taken.undo.run(office_store)
    assert cell(office_store, child, ks2.id) == done


def test_undo_gives_way_to_a_later_mark(office_store: Store, made: Made) -> None:
    child, ks2 = made.pupils["5B"][0], asked(office_store)
    first = service.mark(office_store, [SlotKey(child, ks2.id)], Status.RETURNED)
    service.mark(office_store, [SlotKey(child, ks2.id)], Status.DECLINED)
    assert first.undo is not None
    with pytest.raises(Problem, match="changed again"):
        first.undo.run(office_store)
    assert cell(office_store, child, ks2.id).status is Status.DECLINED


def test_a_doubled_slip_changes_nothing(office_store: Store, made: Made) -> None:
    code = code_for(office_store, made.pupils["5B"][0])
    service.mark_code(office_store, code)
    second = service.mark_code(office_store, code)
    assert second.value.outcome is Outcome.ALREADY
    assert "Already returned, today 10:00 by office: 5B, no. 1" in second.said
    assert second.areas == Area(0)
    assert second.undo is None
    assert service.unmatched(office_store) == ()


def test_a_reprint_keeps_its_code_and_children_not_asked_get_none(
    office_store: Store, made: Made
) -> None:
    ids = [row.id for row in service.agreements(office_store)]
    children = [made.pupils["5B"][0], made.pupils["1A"][0]]
    first = service.issue_slips(office_store, ids, children).value
    assert [slip.pupil_id for slip in first] == [children[0]] * 2 + [children[1]] * 2
    assert service.issue_slips(office_store, ids, children).value == first
    assert all(slip.year == 2026 for slip in first)
    assert len({slip.code for slip in first}) == 4


def change_wording(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    texts = tuple(
        msgspec.structs.replace(text, intro=text.intro + " And one more thing.")
        if text.id == key
        else text
        for text in agreement_texts.all_agreements()
    )
    monkeypatch.setattr(agreement_texts, "all_agreements", lambda: texts)


def test_a_stale_slip_is_told_apart(
    office_store: Store, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = made.pupils["5B"][2]
    old = code_for(office_store, child)
    change_wording(monkeypatch, "ks2")
    set_clock(office_store, datetime(2026, 9, 30, 23, 30, tzinfo=UTC))
    new = code_for(office_store, child)
    assert new != old
    said = service.mark_code(office_store, old)
    assert said.value.outcome is Outcome.SUPERSEDED
    assert "version 1" in said.said
    assert "01/10/2026" in said.said
    assert service.mark_code(office_store, new).value.outcome is Outcome.RETURNED
    assert cell(office_store, child, asked(office_store).id).signed_version == 2


def test_changed_wording_lists_who_must_sign_again(
    office_store: Store, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = made.pupils["5B"][2]
    service.mark_code(office_store, code_for(office_store, child))
    assert service.must_sign_again(office_store) == ()
    change_wording(monkeypatch, "ks2")
    service.bring_up_to_date(office_store)
    ks2 = asked(office_store)
    (found,) = service.must_sign_again(office_store)
    assert (found.agreement, found.number) == (ks2, 1)
    again = service.ask_again(office_store, ks2.id)
    assert again.value == 1
    assert cell(office_store, child, ks2.id).status is Status.DUE
    assert _asked_again(office_store, ks2.key) == [0, 1]
    assert again.undo is not None
    redo = again.undo.run(office_store).undo
    assert cell(office_store, child, ks2.id).signed_version == 1
    assert _asked_again(office_store, ks2.key) == [0, 0]
    assert redo is not None
    redo.run(office_store)
    assert _asked_again(office_store, ks2.key) == [0, 1]


def _asked_again(store: Store, key: str) -> list[int]:
    """How many were asked again, by version, as the history of the wording tells it."""
    with store.read() as session:
        return [row.asked_again for row in versions(session, key)]


def test_who_is_asked_again_is_chased_only_once_the_new_words_are_out(
    office_store: Store, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = made.pupils["5B"][2]
    old = code_for(office_store, child)
    ks2 = asked(office_store)
    service.record_chase(office_store, [child])
    service.mark_code(office_store, old)
    signed = cell(office_store, child, ks2.id)
    assert (signed.rung, signed.issued_on is None) == (1, False)
    set_clock(office_store, datetime(2026, 12, 20, 12, tzinfo=UTC))
    change_wording(monkeypatch, "ks2")
    service.bring_up_to_date(office_store)
    again = service.ask_again(office_store, ks2.id)
    fresh = cell(office_store, child, ks2.id)
    assert (fresh.status, fresh.issued_on, fresh.rung, fresh.chased_on) == (
        Status.DUE,
        None,
        0,
        None,
    )
    assert [row for row in service.outstanding(office_store) if row.pupil_id == child] == []
    assert service.due(office_store, office_store.today()) == ()
    stale = service.mark_code(office_store, old).value
    assert stale.outcome is Outcome.SUPERSEDED
    assert "version 1" in stale.sentence
    assert again.undo is not None
    again.undo.run(office_store)
    assert cell(office_store, child, ks2.id) == signed
    service.ask_again(office_store, ks2.id)
    new = code_for(office_store, child)
    assert cell(office_store, child, ks2.id).issued_on == office_store.today()
    assert service.mark_code(office_store, new).value.outcome is Outcome.RETURNED
    assert cell(office_store, child, ks2.id).signed_version == 2


def test_a_mark_is_undone_though_the_slip_was_given_out_since(
    office_store: Store, made: Made
) -> None:
    key = SlotKey(made.pupils["5B"][0], asked(office_store).id)
    marked = service.mark(office_store, [key], Status.EXEMPT)
    service.give_out(office_store, [key])
    assert marked.undo is not None
    marked.undo.run(office_store)
    now = cell(office_store, key.pupil_id, key.agreement_id)
    assert (now.status, now.issued_on) == (Status.DUE, office_store.today())


def test_the_exact_wording_is_pinned(office_store: Store, made: Made) -> None:
    with office_store.read() as session:
        texts = dict(
            session.execute(select(AgreementVersion.agreement_id, AgreementVersion.text)).all()
        )
    wording = agreement_texts.agreement_text("ks2").wording
    assert texts[asked(office_store).id] == wording


def test_an_agreement_that_is_asked_of_others_is_taken_in(
    office_store: Store, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = tuple(
        msgspec.structs.replace(text, year_groups=(*text.year_groups, "1"), short="Older")
        if text.id == "ks2"
        else text
        for text in agreement_texts.all_agreements()
    )
    monkeypatch.setattr(agreement_texts, "all_agreements", lambda: texts)
    assert service.bring_up_to_date(office_store).value == len(made.pupils["1A"])
    assert asked(office_store).short == "Older"
    assert asked(office_store).version == 1
    assert service.bring_up_to_date(office_store).areas == Area(0)


def test_what_is_printed_is_never_another_childs_code(
    office_store: Store, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = made.pupils["5B"]
    taken = code_for(office_store, first)
    chance = iter([taken, taken, new_code()])
    monkeypatch.setattr(slip_service, "new_code", lambda: next(chance))
    code = code_for(office_store, second)
    assert code != taken
    row = service.mark_code(office_store, code).value
    assert (row.outcome, row.pupil_id) == (Outcome.RETURNED, second)


@pytest.mark.parametrize("typed", ["7K4M", "7K4M-2QU9", "7K4M2QX0"])
def test_a_misread_code_is_put_aside_once(office_store: Store, made: Made, typed: str) -> None:
    for _ in range(2):
        assert service.mark_code(office_store, typed).value.outcome is Outcome.CHECK_FAILS
    (waiting,) = service.unmatched(office_store)
    assert waiting.reason is Outcome.CHECK_FAILS
    assert waiting.typed == typed


def test_a_misread_code_is_settled_by_the_right_one(office_store: Store, made: Made) -> None:
    code = code_for(office_store, made.pupils["5B"][0])
    slip_of_the_finger = code[1] + code[0] + code[2:]
    if slip_of_the_finger == code:
        slip_of_the_finger = code[:-1]
    service.mark_code(office_store, slip_of_the_finger)
    assert len(service.unmatched(office_store)) == 1
    marked = service.mark_code(office_store, code)
    assert service.unmatched(office_store) == ()
    assert marked.undo is not None
    marked.undo.run(office_store)
    assert len(service.unmatched(office_store)) == 1


def test_an_unknown_code_waits_until_it_is_settled(office_store: Store, made: Made) -> None:
    said = service.mark_code(office_store, new_code())
    assert said.value.outcome is Outcome.UNKNOWN
    assert "No slip of this school has the code" in said.said
    (waiting,) = service.unmatched(office_store)
    settled = service.settle(office_store, [waiting.id])
    assert service.unmatched(office_store) == ()
    assert settled.undo is not None
    settled.undo.run(office_store)
    assert service.unmatched(office_store) == (waiting,)


def test_nothing_typed_is_not_put_aside(office_store: Store, made: Made) -> None:
    assert service.mark_code(office_store, "  ").said == "No code was typed."
    assert service.unmatched(office_store) == ()


def test_a_slip_of_a_child_who_left(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    code = code_for(office_store, child)
    change_pupil(office_store, child, left_on=date(2026, 11, 13))
    said = service.mark_code(office_store, code)
    assert said.value.outcome is Outcome.LEFT
    assert "left on 13/11/2026" in said.said


def test_a_slip_of_another_year(office_store: Store, made: Made) -> None:
    code = code_for(office_store, made.pupils["5B"][0])
    set_clock(office_store, datetime(2027, 9, 20, 9, 0, tzinfo=UTC))
    with office_store.write() as unit:
        unit.session.add(SchoolClass(name="6B", year_group="6", academic_year=2027))
        unit.commit("test year")
    said = service.mark_code(office_store, code)
    assert said.value.outcome is Outcome.OTHER_YEAR
    assert "2026-27" in said.said
    assert "2027-28" in said.said


def test_marks_by_hand(office_store: Store, made: Made) -> None:
    ks2, images = asked(office_store), asked(office_store, "images")
    keys = [SlotKey(pupil, ks2.id) for pupil in made.pupils["5B"]]
    service.mark(office_store, keys[:1], Status.DECLINED)
    service.mark(office_store, keys[1:2], Status.EXEMPT)
    service.mark(office_store, keys[2:3], Status.PAPER)
    found = service.returned_counts(office_store, made.classes["5B"], agreement_id=ks2.id)
    assert (found.asked, found.returned, found.declined, found.exempt) == (3, 1, 1, 1)
    assert (found.given_out, found.not_given_out) == (2, 1)
    service.mark(office_store, [SlotKey(made.pupils["5B"][0], images.id)], Status.RETURNED)
    only_parent = cell(office_store, made.pupils["5B"][0], images.id)
    assert only_parent.child_on is None
    assert only_parent.parent_on == date(2026, 11, 20)
    unchanged = service.mark(office_store, keys[:1], Status.DECLINED)
    assert unchanged.value == 0
    assert unchanged.undo is None


def test_a_cell_that_is_not_asked_is_refused(office_store: Store, made: Made) -> None:
    ks1 = asked(office_store, "ks1")
    with pytest.raises(Problem, match="not asked"):
        service.mark(office_store, [SlotKey(made.pupils["5B"][0], ks1.id)], Status.RETURNED)


@pytest.mark.covers("KN-SLIP-6", "KN-SLIP-7", "KN-SLIP-11", "KN-SLIP-12")
def test_the_childs_and_the_parents_signature_are_kept_apart(
    office_store: Store, made: Made
) -> None:
    child, ks2 = made.pupils["5B"][0], asked(office_store)
    key = SlotKey(child, ks2.id)
    service.mark_part(office_store, [key], "parent")
    half = cell(office_store, child, ks2.id)
    assert (half.status, half.half) == (Status.DUE, "parent")
    (row,) = [
        one
        for one in service.outstanding(office_store, made.classes["5B"])
        if one.pupil_id == child and one.agreement_id == ks2.id
    ]
    assert row.half == "parent"
    set_clock(office_store, datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    service.mark_part(office_store, [key], "child")
    whole = cell(office_store, child, ks2.id)
    assert whole.status is Status.RETURNED
    assert (whole.child_on, whole.parent_on) == (date(2026, 11, 24), date(2026, 11, 20))
    assert whole.signed_version == 1


def test_all_except(office_store: Store, made: Made) -> None:
    ks2, children = asked(office_store), made.pupils["5B"]
    service.mark(office_store, [SlotKey(children[3], ks2.id)], Status.EXEMPT)
    done = service.mark_all_except(office_store, made.classes["5B"], ks2.id, [children[0]])
    assert done.value == 2
    assert done.said == "2 signatures returned · Ctrl+Z undoes"
    statuses = [cell(office_store, child, ks2.id).status for child in children]
    assert statuses == [Status.DUE, Status.RETURNED, Status.RETURNED, Status.EXEMPT]
    assert done.undo is not None
    done.undo.run(office_store)
    assert cell(office_store, children[1], ks2.id).status is Status.DUE
    service.mark_all_except(office_store, made.classes["5B"], ks2.id)
    assert service.mark_all_except(office_store, made.classes["5B"], ks2.id).value == 0


def test_marks_are_audited_without_names(office_store: Store, made: Made) -> None:
    service.mark_code(office_store, code_for(office_store, made.pupils["5B"][0]))
    with office_store.read() as session:
        entries = [
            str(row) for row in session.execute(select(OfficeAudit.action, OfficeAudit.subject))
        ]
    assert any("slip returned" in entry for entry in entries)
    assert not any("Kid1" in entry or "Ash" in entry for entry in entries)


def test_stamping_back_to_due_forgets_the_signature(office_store: Store, made: Made) -> None:
    child, ks2 = made.pupils["5B"][0], asked(office_store)
    service.mark(office_store, [SlotKey(child, ks2.id)], Status.RETURNED)
    service.mark(office_store, [SlotKey(child, ks2.id)], Status.DUE)
    now = cell(office_store, child, ks2.id)
    assert (now.status, now.signed_version, now.by, now.child_on) == (Status.DUE, None, "", None)


def test_one_order_of_names_everywhere_accents_beside_their_letters(office_store: Store) -> None:
    made = make_school(office_store, {"5B": "5"}, size=3)
    ids, class_id = made.pupils["5B"], made.classes["5B"]
    for pupil_id, surname in zip(ids, ("Çelik", "Baker", "de Souza"), strict=True):
        change_pupil(office_store, pupil_id, surname=surname)
    service.bring_up_to_date(office_store)
    rules = asked(office_store).id
    slips = service.issue_slips(office_store, [rules], ids).value
    wanted = ["Baker, Kid2", "Çelik, Kid1", "de Souza, Kid3"]
    grid = service.class_grid(office_store, class_id).rows
    assert [(row.number, row.name) for row in grid] == list(enumerate(wanted, 1))
    assert [row.id for row in school_pupils(office_store, class_id)] == [
        row.pupil_id for row in grid
    ]
    assert [row.pupil_name for row in service.outstanding(office_store, class_id)] == wanted
    said = [service.mark_code(office_store, slip.code).said for slip in slips]
    assert all(f"no. {place}" in one for place, one in zip((2, 1, 3), said, strict=True))
