from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.agreements.version_service import versions
from esafety_desktop.aup_editor.adopting_service import adopt
from esafety_desktop.guidance.agreement_texts import adult_agreements
from esafety_desktop.guidance.roles import load_roles
from esafety_desktop.problem import Problem
from esafety_desktop.staff_forms import service
from esafety_desktop.staff_forms.paper_service import duties_of, signed_copies
from esafety_desktop.staff_forms.role_rules import asked_of, groups_of, roles_of
from esafety_desktop.staff_forms.rows import AdultForm, AdultHow, AdultStatus
from esafety_desktop.store.audit import OfficeAudit
from esafety_desktop.value import replace
from esafety_desktop.wordings.layer_service import start_wording
from esafety_desktop.wordings.rows import Adoption, Again, ChoiceRow
from esafety_desktop.wordings.service import choose_uses
from tests.agreements.school_maker import make_school, set_clock
from tests.staff_forms.staff_maker import agreement, at, cell, make_staff
from tests.work import calls_of

if TYPE_CHECKING:
    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

ROLES = load_roles()


@pytest.fixture
def ids(office_store: Store) -> dict[str, str]:
    make_school(office_store)
    return make_staff(office_store)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Teacher of 5B", {"staff", "kcsie", "equipment"}),
        ("Deputy head, deputy safeguarding lead", {"staff", "kcsie", "equipment"}),
        ("Teaching assistant", {"staff", "kcsie"}),
        ("Chair of governors", {"governors", "kcsie"}),
        ("Teacher, parent governor", {"staff", "kcsie", "equipment"}),
        ("Reading helper", {"governors", "kcsie"}),
        ("Visiting sports coach", {"governors"}),
        ("Hirer of the hall", {"community"}),
        ("Beekeeper", {"staff", "kcsie"}),
        ("", {"staff", "kcsie"}),
    ],
)
def test_the_role_decides_what_is_asked(written: str, asked: set[str]) -> None:
    assert asked_of(written, ROLES) == asked


def test_a_longer_word_beats_a_shorter_one_and_several_roles_stand_together() -> None:
    titles = [role.title for role in roles_of("Deputy head; DSL / class teacher", ROLES)]
    assert titles == ["Deputy headteacher", "Designated safeguarding lead", "Teacher"]
    assert groups_of("Teacher, governor", ROLES) == ("staff", "governor")


@pytest.mark.covers("KN-ROLE-STAFF-7", "KN-ROLE-LEADER-11", "KN-ROLE-HEAD-7")
def test_roles_say_what_they_answer_for() -> None:
    said = {part.heading: part.lines for part in duties_of("E-safety leader, teacher")}
    assert list(said) == ["Member of staff", "E-safety leader", "Teacher"]
    assert any("log of incidents" in line for line in said["E-safety leader"])
    assert list(dict.fromkeys(p.heading for p in duties_of("Link governor"))) == ["Governor"]


def test_every_agreement_that_a_role_asks_for_is_there() -> None:
    keys = {text.id for text in adult_agreements()}
    assert {key for role in ROLES for key in role.asks} <= keys


def test_each_adult_has_a_cell_for_what_is_asked(office_store: Store, ids: dict[str, str]) -> None:
    assert cell(office_store, ids["Tom"], "staff").status is AdultStatus.DUE
    assert cell(office_store, ids["Tom"], "governors").status is None
    assert cell(office_store, ids["Gita"], "governors").status is AdultStatus.DUE
    names = [row.name for row in service.staff_grid(office_store).rows]
    assert names == ["Mrs Ada Head", "Mr Tom Teach", "Ms Gita Gov", "Mr Vic Vol"]


@pytest.mark.covers("KN-REC-2", "TODAY-ADD-8")
def test_a_mark_pins_the_version_and_can_be_undone(
    office_store: Store, ids: dict[str, str]
) -> None:
    key = at(office_store, ids["Tom"], "kcsie")
    done = service.mark(office_store, [key], AdultStatus.SIGNED, on=date(2026, 9, 3))
    one = cell(office_store, ids["Tom"], "kcsie")
    assert (one.status, one.signed_on, one.version) == (
        AdultStatus.SIGNED, date(2026, 9, 3), 1,
    )  # fmt: skip
    assert one.how == AdultHow.FORM
    service.copy_given(office_store, [key])
    assert cell(office_store, ids["Tom"], "kcsie").copy_on == date(2026, 11, 20)
    assert done.undo is not None
    with pytest.raises(Problem, match="changed again"):
        done.undo.run(office_store)
    with pytest.raises(Problem, match="lies ahead"):
        service.mark(office_store, [key], AdultStatus.SIGNED, on=date(2026, 12, 1))
    again = service.mark(office_store, [key], AdultStatus.DUE)
    assert cell(office_store, ids["Tom"], "kcsie").signed_on is None
    assert again.undo is not None
    back = again.undo.run(office_store)
    assert cell(office_store, ids["Tom"], "kcsie").copy_on == date(2026, 11, 20)
    assert back.undo is not None
    back.undo.run(office_store)
    assert cell(office_store, ids["Tom"], "kcsie").status is AdultStatus.DUE


def test_what_is_not_asked_can_not_be_marked(office_store: Store, ids: dict[str, str]) -> None:
    with pytest.raises(Problem, match="not asked"):
        service.mark(office_store, [at(office_store, ids["Vic"], "staff")], AdultStatus.SIGNED)


def test_all_present_except(office_store: Store, ids: dict[str, str]) -> None:
    kcsie = agreement(office_store, "kcsie")
    done = service.mark_all_except(office_store, kcsie, [ids["Gita"]], on=date(2026, 9, 2))
    assert done.value == 3
    assert cell(office_store, ids["Gita"], "kcsie").status is AdultStatus.DUE
    one = cell(office_store, ids["Ada"], "kcsie")
    assert (one.signed_on, one.how) == (date(2026, 9, 2), AdultHow.SHEET)
    assert not service.mark_all_except(office_store, kcsie, [ids["Gita"]]).areas


def test_reminders_count_once_a_day(office_store: Store, ids: dict[str, str]) -> None:
    key = at(office_store, ids["Tom"], "staff")
    service.remind(office_store, [key])
    assert not service.remind(office_store, [key]).areas
    set_clock(office_store, datetime(2026, 11, 27, 9, tzinfo=UTC))
    service.remind(office_store, [key])
    assert cell(office_store, ids["Tom"], "staff").reminded == 2


def test_a_changed_wording_is_to_be_signed_again(office_store: Store, ids: dict[str, str]) -> None:
    from esafety_desktop.wordings.layer_service import start_wording
    from esafety_desktop.wordings.rows import Adoption
    from esafety_desktop.wordings.service import adopt_into

    service.mark(office_store, [at(office_store, ids["Tom"], "staff")], AdultStatus.SIGNED)
    with office_store.write() as unit:
        wording = start_wording(unit.session, "staff")
        adopt_into(unit, "staff", replace(wording, intro="New words."), Adoption("new law"))
        unit.commit("test adoption")
    service.bring_up_to_date(office_store)
    one = cell(office_store, ids["Tom"], "staff")
    assert (one.version, one.again) == (1, True)
    assert ids["Tom"] in [one.id for one in service.wanted(service.staff_grid(office_store))]
    service.mark(office_store, [at(office_store, ids["Tom"], "staff")], AdultStatus.SIGNED)
    one = cell(office_store, ids["Tom"], "staff")
    assert (one.version, one.again) == (2, False)


def test_adopting_names_who_would_sign_again_and_an_old_year_asks_nobody(
    office_store: Store, ids: dict[str, str]
) -> None:
    choose_uses(office_store, [ChoiceRow("staff", in_use=True, yearly=True)])
    service.bring_up_to_date(office_store)
    assert service.signed_adults(office_store, "staff") == ()
    service.mark(office_store, [at(office_store, ids["Tom"], "staff")], AdultStatus.SIGNED)
    assert service.signed_adults(office_store, "staff") == ("Mr Tom Teach",)
    adopt_new(office_store, Adoption("new law"))
    assert service.signed_adults(office_store, "staff") == ()
    assert cell(office_store, ids["Tom"], "staff").again
    make_school(office_store, {"6B": "6"}, year=2027)
    set_clock(office_store, datetime(2027, 9, 2, 9, tzinfo=UTC))
    service.bring_up_to_date(office_store)
    row = next(r for r in service.staff_grid(office_store, 2026).rows if r.id == ids["Tom"])
    old = row.cell(agreement(office_store, "staff"))
    assert (old.status, old.version, old.again) == (AdultStatus.SIGNED, 1, False)


@pytest.mark.covers("KN-CYCLE-1")
def test_in_september_yearly_ones_are_due_again_and_others_stay(
    office_store: Store, ids: dict[str, str]
) -> None:
    keys = [at(office_store, ids["Tom"], key) for key in ("staff", "kcsie", "equipment")]
    service.mark(office_store, keys, AdultStatus.SIGNED)
    yearly = {row.key: row.yearly for row in service.staff_grid(office_store).agreements}
    make_school(office_store, {"6B": "6"}, year=2027)
    set_clock(office_store, datetime(2027, 9, 2, 9, tzinfo=UTC))
    service.bring_up_to_date(office_store)
    grid = service.staff_grid(office_store)
    assert grid.year == 2027
    for key in ("staff", "kcsie", "equipment"):
        signed = cell(office_store, ids["Tom"], key).status is AdultStatus.SIGNED
        assert signed is not yearly[key]
    before = service.staff_grid(office_store, 2026)
    row = next(row for row in before.rows if row.id == ids["Tom"])
    assert row.cell(agreement(office_store, "staff")).status is AdultStatus.SIGNED


def test_on_the_last_day_somebody_is_still_here_as_a_child_is(
    office_store: Store, ids: dict[str, str]
) -> None:
    today = office_store.today()
    done = service.leave(office_store, ids["Tom"], today)
    assert "stays on the lists until" in done.said
    row = next(row for row in service.staff_grid(office_store).rows if row.id == ids["Tom"])
    assert (row.gone, row.cell(agreement(office_store, "kcsie")).missing) == (False, True)
    with pytest.raises(Problem, match="in the list already"):
        service.save_adult(office_store, AdultForm("", row.name, "Teacher"))
    set_clock(office_store, office_store.clock() + timedelta(days=1))
    service.bring_up_to_date(office_store)
    assert ids["Tom"] not in [row.id for row in service.staff_grid(office_store).rows]
    assert cell(office_store, ids["Tom"], "kcsie").status is AdultStatus.LEFT


def test_leavers_drop_out_and_stay_readable(office_store: Store, ids: dict[str, str]) -> None:
    service.mark(office_store, [at(office_store, ids["Tom"], "staff")], AdultStatus.SIGNED)
    done = service.leave(office_store, ids["Tom"], date(2026, 11, 19))
    assert ids["Tom"] not in [row.id for row in service.staff_grid(office_store).rows]
    assert cell(office_store, ids["Tom"], "staff").status is AdultStatus.SIGNED
    assert cell(office_store, ids["Tom"], "kcsie").status is AdultStatus.LEFT
    assert ids["Tom"] not in [one.id for one in service.wanted(service.staff_grid(office_store))]
    assert done.undo is not None
    done.undo.run(office_store)
    assert cell(office_store, ids["Tom"], "kcsie").status is AdultStatus.DUE


def test_another_role_asks_for_other_forms(office_store: Store, ids: dict[str, str]) -> None:
    service.mark(office_store, [at(office_store, ids["Vic"], "kcsie")], AdultStatus.SIGNED)
    form = next(one for one in service.adults(office_store) if one.id == ids["Vic"])
    service.save_adult(office_store, replace(form, role="Teacher"))
    assert cell(office_store, ids["Vic"], "staff").status is AdultStatus.DUE
    assert cell(office_store, ids["Vic"], "governors").status is None
    assert cell(office_store, ids["Vic"], "kcsie").status is AdultStatus.SIGNED


def test_adding_can_be_undone_until_something_is_marked(
    office_store: Store, ids: dict[str, str]
) -> None:
    done = service.save_adult(office_store, AdultForm("", "Miss New Comer", "Cook"))
    assert done.undo is not None
    service.mark(office_store, [at(office_store, done.value.id, "staff")], AdultStatus.SIGNED)
    with pytest.raises(Problem, match="recorded"):
        done.undo.run(office_store)
    service.mark(office_store, [at(office_store, done.value.id, "staff")], AdultStatus.DUE)
    done.undo.run(office_store)
    assert "Miss New Comer" not in [one.name for one in service.adults(office_store)]


def test_what_was_done_after_an_adding_is_done_again_after_it(office_store: Store) -> None:
    added = service.save_adult(office_store, AdultForm("", "Miss New Comer", "Cook"))
    mailed = replace(added.value, email="new@school.invalid")
    changed = service.save_adult(office_store, mailed, added.value)
    assert added.undo is not None
    assert changed.undo is not None
    change_again = changed.undo.run(office_store).undo
    add_again = added.undo.run(office_store).undo
    assert add_again is not None
    assert change_again is not None
    add_again.run(office_store)
    change_again.run(office_store)
    assert mailed in service.adults(office_store)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (AdultForm("", "  "), "no name"),
        (AdultForm("", "Tom  TEACH"), "in the list already"),
        (AdultForm("", "A B", "", "", date(2026, 1, 2), date(2026, 1, 1)), "before the first"),
    ],
)
def test_what_can_not_be_kept_is_said(
    office_store: Store, ids: dict[str, str], form: AdultForm, said: str
) -> None:
    if "TEACH" in form.name:
        form = replace(form, name="Mr Tom Teach")
    with pytest.raises(Problem, match=said):
        service.save_adult(office_store, form)


def test_today_names_who_starts_and_counts_the_others(
    office_store: Store, ids: dict[str, str]
) -> None:
    new = AdultForm("", "Ms Nel Nova", "Teacher", "", date(2026, 11, 30))
    one = service.save_adult(office_store, new).value
    lines = service.due(office_store, office_store.today())
    assert [line.what for line in lines] == [
        "Ms Nel Nova starts on 30/11/2026 and has not signed 3 forms",
        "4 adults have to sign an agreement",
    ]
    assert lines[0].place == f"agreements/staff/{one.id}"
    assert lines[0].on == date(2026, 11, 30)
    for row in service.staff_grid(office_store).rows:
        keys = [
            at(office_store, row.id, a.key) for a in service.staff_grid(office_store).agreements
        ]
        service.mark(office_store, keys, AdultStatus.SIGNED)
    assert service.due(office_store, office_store.today()) == ()


def test_tables_say_who_signed_and_who_has_not(office_store: Store, ids: dict[str, str]) -> None:
    service.mark(office_store, [at(office_store, ids["Tom"], "staff")], AdultStatus.SIGNED)
    whole, missing = service.tables(office_store)
    tom = next(row for row in whole.rows if row[0] == "Mr Tom Teach")
    assert date(2026, 11, 20) in tom
    assert "Mr Tom Teach" in [row[0] for row in missing.rows]
    assert len(whole.headings) == len(tom)


def test_every_change_is_one_entry_without_names(office_store: Store, ids: dict[str, str]) -> None:
    with office_store.read() as session:
        before = len(session.scalars(select(OfficeAudit)).all())
    keys = [at(office_store, one, "kcsie") for one in ids.values()]
    service.mark(office_store, keys, AdultStatus.SIGNED)
    with office_store.read() as session:
        entries = session.scalars(select(OfficeAudit).order_by(OfficeAudit.seq)).all()
    assert len(entries) == before + 1


def test_bringing_up_to_date_again_writes_nothing(office_store: Store, ids: dict[str, str]) -> None:
    assert not service.bring_up_to_date(office_store).areas


def test_leavers_of_fifty_years_do_not_slow_the_register(
    office_store: Store, ids: dict[str, str]
) -> None:
    few = calls_of(lambda: service.bring_up_to_date(office_store))
    with office_store.write() as unit:
        from esafety_desktop.school.records import StaffMember

        unit.session.add_all(
            StaffMember(name=f"Old {n}", role="Teacher", left_on=date(2000, 1, 1))
            for n in range(500)
        )
        unit.commit("old staff")
    many = calls_of(lambda: service.bring_up_to_date(office_store))
    assert many < few * 1.2


@pytest.mark.parametrize("text", adult_agreements(), ids=lambda text: text.id)
def test_roles_and_texts_say_alike_for_whom_an_agreement_is(text: AgreementText) -> None:
    groups = {
        "volunteer" if role.group == "visitor" else role.group
        for role in ROLES
        if text.id in role.asks
    }
    assert groups == set(text.asked_of)


def test_only_what_the_school_uses_is_asked(office_store: Store, ids: dict[str, str]) -> None:
    assert cell(office_store, ids["Tom"], "equipment").status is AdultStatus.DUE
    choose_uses(office_store, [ChoiceRow("equipment", in_use=False, yearly=True)])
    service.bring_up_to_date(office_store)
    keys = [row.key for row in service.staff_grid(office_store).agreements]
    assert "equipment" not in keys
    choose_uses(office_store, [ChoiceRow("equipment", in_use=True, yearly=True)])
    service.bring_up_to_date(office_store)
    assert cell(office_store, ids["Tom"], "equipment").status is AdultStatus.DUE


def adopt_new(store: Store, adoption: Adoption) -> Changed[int]:
    """The wording of staff with a new beginning, put in force as the editor does it."""
    with store.read() as session:
        wording = start_wording(session, "staff")
    return adopt(store, replace(wording, intro="New words."), 0, adoption)


@pytest.mark.parametrize(
    ("again", "wanted"), [("everybody", True), ("september", False), ("nobody", False)]
)
def test_who_signs_a_changed_wording_again_is_as_it_was_adopted(
    office_store: Store, ids: dict[str, str], again: str, *, wanted: bool
) -> None:
    service.mark(office_store, [at(office_store, ids["Tom"], "staff")], AdultStatus.SIGNED)
    adopted = Adoption("new law", again=Again(again), again_why="spelling")
    adopt_new(office_store, adopted)
    service.bring_up_to_date(office_store)
    assert cell(office_store, ids["Tom"], "staff").again is wanted
    grid = service.staff_grid(office_store)
    titles = next(one.titles for one in service.wanted(grid) if one.id == ids["Tom"])
    title = next(row.title for row in grid.agreements if row.key == "staff")
    assert (title in titles) is wanted
    if again == "september":
        set_clock(office_store, datetime(2027, 9, 1, 9, tzinfo=UTC))
        row = next(r for r in service.staff_grid(office_store, 2026).rows if r.id == ids["Tom"])
        assert row.cell(agreement(office_store, "staff")).again


def test_a_reminded_form_of_another_role_is_wanted_no_more(
    office_store: Store, ids: dict[str, str]
) -> None:
    service.remind(office_store, [at(office_store, ids["Vic"], "governors")])
    form = next(one for one in service.adults(office_store) if one.id == ids["Vic"])
    service.save_adult(office_store, replace(form, role="Teacher"))
    assert cell(office_store, ids["Vic"], "governors").status is None
    left = service.leave(office_store, ids["Vic"], office_store.today() - timedelta(days=1))
    assert left.undo is not None
    left.undo.run(office_store)
    assert cell(office_store, ids["Vic"], "governors").status is None
    service.save_adult(office_store, form)
    back = cell(office_store, ids["Vic"], "governors")
    assert (back.status, back.reminded) == (AdultStatus.DUE, 1)


def test_the_second_who_opened_a_person_is_told(office_store: Store, ids: dict[str, str]) -> None:
    shown = next(one for one in service.adults(office_store) if one.id == ids["Tom"])
    first = service.save_adult(office_store, replace(shown, email="new@x.example"), shown)
    with pytest.raises(Problem, match="in the meantime"):
        service.save_adult(office_store, replace(shown, role="Governor"), shown)
    service.save_adult(office_store, replace(first.value, role="Head"), first.value)
    assert first.undo is not None
    with pytest.raises(Problem, match="in the meantime"):
        first.undo.run(office_store)
    assert next(one for one in service.adults(office_store) if one.id == ids["Tom"]).role == "Head"


def test_keys_in_the_register_of_an_earlier_year_act_there(
    office_store: Store, ids: dict[str, str]
) -> None:
    key = at(office_store, ids["Tom"], "kcsie")
    service.mark(office_store, [key], AdultStatus.SIGNED)
    make_school(office_store, {"6B": "6"}, year=2027)
    set_clock(office_store, datetime(2027, 9, 2, 9, tzinfo=UTC))
    service.bring_up_to_date(office_store)
    service.copy_given(office_store, [key], year=2026)
    before = service.staff_grid(office_store, 2026)
    row = next(row for row in before.rows if row.id == ids["Tom"])
    assert row.cell(key.agreement_id).copy_on == date(2027, 9, 2)
    assert cell(office_store, ids["Tom"], "kcsie").copy_on is None
    (copy,) = signed_copies(office_store, [key], 2026)
    assert copy.year == "2026-27"
    with pytest.raises(Problem, match="Nothing of this is signed"):
        signed_copies(office_store, [key])


def test_who_signed_what_is_in_force_is_not_reminded(
    office_store: Store, ids: dict[str, str]
) -> None:
    key = at(office_store, ids["Tom"], "kcsie")
    service.mark(office_store, [key], AdultStatus.SIGNED)
    assert not service.remind(office_store, [key]).areas


def test_a_version_that_an_adult_signed_is_not_forgotten(
    office_store: Store, ids: dict[str, str]
) -> None:
    done = adopt_new(office_store, Adoption("law"))
    service.bring_up_to_date(office_store)
    service.mark(office_store, [at(office_store, ids["Tom"], "staff")], AdultStatus.SIGNED)
    with office_store.read() as session:
        assert versions(session, "staff")[-1].signatures == 1
    assert done.undo is not None
    with pytest.raises(Problem, match="signatures stand under this version"):
        done.undo.run(office_store)


def test_a_wrong_signing_day_is_put_right_in_place(
    office_store: Store, ids: dict[str, str]
) -> None:
    store = office_store
    keys = [at(store, ids["Tom"], "staff"), at(store, ids["Ada"], "staff")]
    exempt = at(store, ids["Tom"], "kcsie")
    service.mark(store, keys[:1], AdultStatus.SIGNED, on=date(2026, 11, 3), how=AdultHow.SHEET)
    service.mark(store, [exempt], AdultStatus.EXEMPT)
    before = [cell(store, ids[name], "staff") for name in ("Tom", "Ada")]
    shown = {keys[0]: date(2026, 11, 3), keys[1]: None, exempt: None}
    made = service.mark_on(store, [*keys, exempt], date(2026, 9, 2), seen=shown)
    assert made.value == 2
    tom, ada = (cell(store, ids[name], "staff") for name in ("Tom", "Ada"))
    assert tom == replace(before[0], signed_on=date(2026, 9, 2)), "how and version stay"
    assert (ada.status, ada.signed_on) == (AdultStatus.SIGNED, date(2026, 9, 2))
    assert cell(store, ids["Tom"], "kcsie").status is AdultStatus.EXEMPT
    with store.read() as session:
        last = session.scalars(select(OfficeAudit).order_by(OfficeAudit.seq.desc())).first()
        assert last is not None
        assert last.action == "staff signatures marked"
    assert made.undo is not None
    made.undo.run(store)
    assert [cell(store, ids[name], "staff") for name in ("Tom", "Ada")] == before


def test_a_signing_day_that_can_not_be_is_refused(office_store: Store, ids: dict[str, str]) -> None:
    store = office_store
    key = at(store, ids["Tom"], "staff")
    service.mark(store, [key], AdultStatus.SIGNED, on=date(2026, 11, 3))
    with pytest.raises(Problem, match="lies ahead"):
        service.mark_on(store, [key], store.today() + timedelta(days=1))
    with pytest.raises(Problem, match="in the meantime"):
        service.mark_on(store, [key], date(2026, 11, 2), seen={key: None})
    service.copy_given(store, [key])
    copied = cell(store, ids["Tom"], "staff").copy_on
    assert copied == store.today()
    set_clock(store, store.clock() + timedelta(days=3))
    with pytest.raises(Problem, match="was given back on"):
        service.mark_on(store, [key], copied + timedelta(days=1))
    assert cell(store, ids["Tom"], "staff").signed_on == date(2026, 11, 3)
