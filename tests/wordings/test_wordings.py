"""The school's own words: layers, drafts, versions, who signs again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.agreements.version_rules import VersionFacts, signed_enough_from
from esafety_desktop.aup_editor import adopting_service, history_service
from esafety_desktop.guidance import agreement_texts
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.value import replace
from esafety_desktop.wordings import edit_rules, service
from esafety_desktop.wordings.agreement_rules import faults, from_json, keep, take, to_json
from esafety_desktop.wordings.draft_service import offered, read_draft, read_revision
from esafety_desktop.wordings.rows import (
    Adoption,
    Again,
    ChoiceRow,
    Layer,
    OfferKind,
    Part,
    RegionalRow,
    Statement,
    Wording,
)
from tests.agreements.school_maker import Made, make_school, set_clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.agreements.marking_service import Part as SignedPart
    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.store import Store

PARTS: tuple[SignedPart, ...] = ("child", "parent")
NEW_RULE = "I put my tablet back on its shelf."
ADOPT = Adoption("The school has tablets now.", ("pupils", "governors"), "We asked class 5B.")


@pytest.fixture
def made(office_store: Store) -> Made:
    found = make_school(office_store)
    register.bring_up_to_date(office_store)
    return found


def ks2(store: Store) -> AgreementRow:
    return next(row for row in register.agreements(store) if row.key == "ks2")


def with_rule(wording: Wording, text: str = NEW_RULE) -> Wording:
    return edit_rules.add(wording, edit_rules.new_statement(Part.CAN, text))


def sign(store: Store, pupil_id: str) -> str:
    code = register.issue_slips(store, [ks2(store).id], [pupil_id]).value[0].code
    register.mark_code(store, code)
    return code


def adopt(store: Store, wording: Wording, adoption: Adoption = ADOPT) -> int:
    return adopting_service.adopt(store, wording, read_revision(store, wording.key), adoption).value


def effective(store: Store, key: str) -> AgreementText:
    with store.read() as session:
        return service.effective(session, key)


def test_without_own_words_the_programs_are_in_force(office_store: Store, made: Made) -> None:
    with office_store.read() as session:
        found = service.effective_agreements(session)
    assert found == agreement_texts.load_agreements()


@pytest.mark.covers("BECTA09-CASCADE-1", "BECTA09-CASCADE-4")
def test_a_draft_begins_with_the_national_layer_and_its_core(
    office_store: Store, made: Made
) -> None:
    wording = service.draft(office_store, "ks2").wording
    assert all(one.layer is Layer.NATIONAL for one in wording.statements)
    assert any(one.core for one in wording.statements)
    assert not all(one.core for one in wording.statements)


def test_a_wording_is_kept_whole(office_store: Store, made: Made) -> None:
    wording = service.draft(office_store, "ks2").wording
    changed = edit_rules.take_out(with_rule(wording), wording.statements[0].id)
    assert from_json(to_json(changed)) == changed


def test_adopted_words_reach_the_register_and_the_letter(office_store: Store, made: Made) -> None:
    wording = with_rule(service.draft(office_store, "ks2").wording)
    assert adopt(office_store, wording) == 2
    assert ks2(office_store).version == 2
    texts = register.printed_texts(office_store, [ks2(office_store)])
    assert NEW_RULE in [rule.text for rule in texts[ks2(office_store).id].rules]
    assert register.bring_up_to_date(office_store).value == 0


def test_a_signature_pins_the_exact_text_that_was_printed(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    code = register.issue_slips(office_store, [ks2(office_store).id], [child]).value[0].code
    first = ks2(office_store).version_id
    nobody = replace(ADOPT, again=Again.NOBODY, again_why="one spelling")
    adopt(office_store, with_rule(service.draft(office_store, "ks2").wording), nobody)
    register.mark_code(office_store, code)
    row = next(one for one in register.class_grid(office_store).rows if one.pupil_id == child)
    cell = next(one for one in row.cells if one.agreement_id == ks2(office_store).id)
    assert cell.signed_version == 1
    assert NEW_RULE not in register.printed_text(office_store, first).wording
    assert register.printed_text(office_store, first) == agreement_texts.agreement_text("ks2")


@pytest.mark.parametrize(
    ("again", "now", "in_september"),
    [(Again.EVERYBODY, 0, 0), (Again.SEPTEMBER, 0, 1), (Again.NOBODY, 0, 0)],
)
def test_who_signs_again(
    office_store: Store, made: Made, again: Again, now: int, in_september: int
) -> None:
    choice = ChoiceRow("ks2", in_use=True, yearly=False, year_groups=("3", "4", "5", "6"))
    service.choose_uses(office_store, [choice])
    register.bring_up_to_date(office_store)
    sign(office_store, made.pupils["5B"][0])
    adoption = replace(ADOPT, again=again, again_why="a spelling")
    adopt(office_store, with_rule(service.draft(office_store, "ks2").wording), adoption)
    counts = register.returned_counts(office_store, agreement_id=ks2(office_store).id)
    assert counts.returned == (0 if again is Again.EVERYBODY else 1)
    assert len(register.must_sign_again(office_store)) == now
    set_clock(office_store, datetime(2027, 9, 2, 9, tzinfo=UTC))
    later = register.must_sign_again(office_store)
    assert len(later) == in_september
    if later:
        assert "because The school has tablets now" in later[0].sentence


def test_a_spelling_after_a_real_change_frees_nobody_of_that() -> None:
    day = datetime(2026, 11, 20, tzinfo=UTC).date()
    facts = [VersionFacts(1, "", None), VersionFacts(2, "", None), VersionFacts(3, "nobody", None)]
    assert signed_enough_from(facts, day) == 2
    assert signed_enough_from([*facts[:1], VersionFacts(2, "nobody", None)], day) == 1
    waits = VersionFacts(2, "september", day.replace(year=2027))
    assert signed_enough_from([facts[0], waits], day) == 1
    assert signed_enough_from([facts[0], waits], day.replace(year=2028)) == 2
    assert signed_enough_from([], day) == 0


def test_adopting_asks_for_a_reason(office_store: Store, made: Made) -> None:
    wording = with_rule(service.draft(office_store, "ks2").wording)
    with pytest.raises(Problem, match="Say why the wording changes"):
        adopt(office_store, wording, Adoption(" "))
    with pytest.raises(Problem, match="Say why nobody"):
        adopt(office_store, wording, replace(ADOPT, again=Again.NOBODY))
    assert ks2(office_store).version == 1


@pytest.mark.covers("BECTA09-CASCADE-3")
def test_a_core_statement_is_never_weakened_silently(office_store: Store, made: Made) -> None:
    wording = service.draft(office_store, "ks2").wording
    core = next(one for one in wording.statements if one.core)
    without = edit_rules.take_out(wording, core.id)
    with pytest.raises(Problem, match="Say why this was changed or taken out"):
        adopt(office_store, without)
    changed = edit_rules.change(wording, replace(core, text="I do what I like."))
    assert faults(changed)
    said = edit_rules.change(
        without, replace(without.statements[0], removed=True, why="we have no computers")
    )
    assert next(one for one in said.statements if one.id == core.id).removed
    adopt(office_store, said)
    assert core.text not in effective(office_store, "ks2").wording
    facts = dict(history_service.history(office_store, "ks2")[-1].facts)
    assert facts["Differs"] == (
        "Comes from what every school is asked to say, taken out here because we have no computers."
    )


@pytest.mark.covers("BECTA09-CASCADE-2", "BECTA09-CASCADE-5")
def test_the_region_asks_and_the_draft_is_offered_it(office_store: Store, made: Made) -> None:
    own = with_rule(service.draft(office_store, "ks2").wording)
    adopt(office_store, own)
    row = RegionalRow(new_id(), "Northshire Grid", Part.CANNOT, "No games at lunch.", ("ks2",))
    added = service.add_regional(office_store, row)
    with office_store.read() as session:
        (offer,) = offered(session, own)
        assert offered(session, read_draft(session, "parents").wording) == ()
    assert offer.kind is OfferKind.NEW
    with pytest.raises(ValueError, match="reason"):
        keep(own, offer)
    passed = keep(own, offer, "the club meets then")
    assert [one.text for one in passed.statements if one.removed] == ["No games at lunch."]
    taken = take(own, offer)
    adopt(office_store, taken)
    assert "No games at lunch." in effective(office_store, "ks2").wording
    service.end_regional(office_store, row.id)
    with office_store.read() as session:
        (gone,) = offered(session, taken)
    assert gone.kind is OfferKind.GONE
    assert "No games at lunch." not in edit_rules.plain_text(take(taken, gone))
    assert keep(taken, gone).statements[-1].layer in {Layer.SCHOOL, Layer.NATIONAL}
    assert added.undo is not None


def test_a_new_program_never_overwrites_the_schools_own(
    office_store: Store, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = with_rule(service.draft(office_store, "ks2").wording)
    adopt(office_store, own)
    first = agreement_texts.agreement_text("ks2").rules[0]
    newer = tuple(
        msgspec.structs.replace(
            text,
            version="2027.1",
            rules=(
                msgspec.structs.replace(first, text="I learn with every device."),
                *text.rules[1:],
            ),
        )
        if text.id == "ks2"
        else text
        for text in agreement_texts.all_agreements()
    )
    monkeypatch.setattr(agreement_texts, "all_agreements", lambda: newer)
    assert register.bring_up_to_date(office_store).value == 0
    assert ks2(office_store).version == 2
    assert first.text in effective(office_store, "ks2").wording
    assert next(row for row in history_service.overview(office_store) if row.key == "ks2").behind
    with office_store.read() as session:
        (offer,) = offered(session, own)
    assert offer.kind is OfferKind.CHANGED
    taken = take(own, offer)
    assert "I learn with every device." in edit_rules.plain_text(taken)
    kept = keep(own, offer, "ours is shorter")
    with office_store.read() as session:
        assert offered(session, kept) == ()
        assert offered(session, taken) == ()
    assert first.text in edit_rules.plain_text(kept)


def test_an_adoption_is_taken_back_whole(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    sign(office_store, child)
    draft = service.save_draft(
        office_store, with_rule(service.draft(office_store, "ks2").wording), 0
    )
    changed = adopting_service.adopt(office_store, draft.wording, draft.revision, ADOPT)
    assert "1 asked to sign again" in changed.said
    assert changed.undo is not None
    changed.undo.run(office_store)
    assert ks2(office_store).version == 1
    assert register.returned_counts(office_store).returned == 1
    assert NEW_RULE in edit_rules.plain_text(service.draft(office_store, "ks2").wording)


def test_nothing_of_a_draft_begun_since_is_lost_by_taking_back(
    office_store: Store, made: Made
) -> None:
    first = service.save_draft(
        office_store, with_rule(service.draft(office_store, "ks2").wording), 0
    )
    changed = adopting_service.adopt(office_store, first.wording, first.revision, ADOPT)
    theirs = service.save_draft(office_store, with_rule(first.wording, "Theirs."), 0)
    assert changed.undo is not None
    with pytest.raises(Problem, match="new draft"):
        changed.undo.run(office_store)
    assert ks2(office_store).version == 2
    assert service.draft(office_store, "ks2") == theirs
    service.throw_away(office_store, "ks2")
    changed.undo.run(office_store)
    assert ks2(office_store).version == 1
    assert service.draft(office_store, "ks2").wording == first.wording


def test_only_the_newest_adoption_is_taken_back(office_store: Store, made: Made) -> None:
    wording = with_rule(service.draft(office_store, "ks2").wording)
    changed = adopting_service.adopt(office_store, wording, 0, ADOPT)
    adopt(office_store, with_rule(wording, "Another one."))
    assert changed.undo is not None
    with pytest.raises(Problem, match="changed again since"):
        changed.undo.run(office_store)
    assert [row.number for row in history_service.history(office_store, "ks2")] == [1, 2, 3]


def test_what_the_region_asks_stays_in_an_own_text(office_store: Store, made: Made) -> None:
    asked = RegionalRow(new_id(), "Our trust", Part.CANNOT, "I  do not film fights.", ("own-x",))
    service.add_regional(office_store, replace(asked, keys=()))
    key = service.new_agreement(office_store, "Robot club rules", "pupil").value
    wording = replace(service.draft(office_store, key).wording, free_text="We share the parts.")
    with pytest.raises(Problem, match="leaves out what Our trust asks for"):
        adopt(office_store, wording)
    adopt(office_store, replace(wording, free_text="We share.\n\nI DO NOT\nfilm fights. Ever."))
    assert effective(office_store, key).rules == ()


@pytest.mark.parametrize("way", ["mark", "on", "all", "parts", "code"])
def test_each_way_of_marking_pins_the_version_that_was_printed(
    office_store: Store, made: Made, way: str
) -> None:
    child, own = made.pupils["5B"][0], ks2(office_store).id
    code = register.issue_slips(office_store, [own], [child]).value[0].code
    nobody = replace(ADOPT, again=Again.NOBODY, again_why="one spelling")
    adopt(office_store, with_rule(service.draft(office_store, "ks2").wording), nobody)
    keys, today = [SlotKey(child, own)], office_store.today()
    ways: dict[str, Callable[[], object]] = {
        "mark": lambda: register.mark(office_store, keys, Status.RETURNED),
        "on": lambda: register.mark_on(office_store, keys, today),
        "all": lambda: register.mark_all_except(office_store, made.classes["5B"], own),
        "parts": lambda: [register.mark_part(office_store, keys, one) for one in PARTS],
        "code": lambda: register.mark_code(office_store, code),
    }
    ways[way]()
    row = next(one for one in register.class_grid(office_store).rows if one.pupil_id == child)
    cell = next(one for one in row.cells if one.agreement_id == own)
    assert (cell.status, cell.signed_version) == (Status.RETURNED, 1)


def test_september_waits_until_the_register_has_moved_on(office_store: Store, made: Made) -> None:
    sign(office_store, made.pupils["5B"][0])
    september = replace(ADOPT, again=Again.SEPTEMBER)
    adopt(office_store, with_rule(service.draft(office_store, "ks2").wording), september)
    assert adopting_service.signers(office_store, "ks2").number == 1
    set_clock(office_store, datetime(2027, 9, 2, 9, tzinfo=UTC))
    assert register.class_grid(office_store).year == 2026
    assert register.must_sign_again(office_store) == ()
    choice = ChoiceRow("ks2", in_use=True, yearly=True, year_groups=("3", "4", "5", "6"))
    service.choose_uses(office_store, [choice])
    assert register.returned_counts(office_store, agreement_id=ks2(office_store).id).returned == 1


def test_an_adoption_that_slips_were_printed_for_stands(office_store: Store, made: Made) -> None:
    wording = with_rule(service.draft(office_store, "ks2").wording)
    changed = adopting_service.adopt(office_store, wording, 0, ADOPT)
    register.issue_slips(office_store, [ks2(office_store).id], [made.pupils["5B"][0]])
    assert changed.undo is not None
    with pytest.raises(Problem, match="Slips or signatures"):
        changed.undo.run(office_store)
    assert ks2(office_store).version == 2


def test_looked_at_and_left_as_it_is(office_store: Store, made: Made) -> None:
    wording = service.draft(office_store, "ks2").wording
    changed = adopting_service.adopt(office_store, wording, 0, replace(ADOPT, reason="Yearly look"))
    assert changed.value == 1
    assert "no word changed" in changed.said
    assert [row.number for row in history_service.history(office_store, "ks2")] == [1, 0]


def test_back_to_the_programs_words(office_store: Store, made: Made) -> None:
    adopt(office_store, with_rule(service.draft(office_store, "ks2").wording))
    number = adopting_service.back_to_program(office_store, "ks2", ADOPT).value
    assert number == 3
    assert effective(office_store, "ks2") == agreement_texts.agreement_text("ks2")


@pytest.mark.fault("F18")
def test_f18_the_second_of_two_editors_is_told(office_store: Store, made: Made) -> None:
    wording = service.draft(office_store, "ks2").wording
    first = service.save_draft(office_store, with_rule(wording), 0)
    with pytest.raises(Problem, match="office changed this draft"):
        service.save_draft(office_store, with_rule(wording, "Mine."), 0)
    assert service.draft(office_store, "ks2") == first
    adopt(office_store, first.wording)
    with pytest.raises(Problem, match="adopted or thrown away"):
        service.save_draft(office_store, wording, first.revision)


def test_a_draft_thrown_away_comes_back(office_store: Store, made: Made) -> None:
    service.save_draft(office_store, with_rule(service.draft(office_store, "ks2").wording), 0)
    gone = service.throw_away(office_store, "ks2")
    assert service.draft(office_store, "ks2").revision == 0
    assert gone.undo is not None
    gone.undo.run(office_store)
    assert NEW_RULE in edit_rules.plain_text(service.draft(office_store, "ks2").wording)


def test_an_agreement_of_the_schools_own_as_free_text(office_store: Store, made: Made) -> None:
    key = service.new_agreement(office_store, "Robot club rules", "pupil").value
    draft = service.draft(office_store, key)
    text = "Our club builds robots.\n\nWe share the parts."
    wording = replace(draft.wording, free_text=text)
    adopting_service.adopt(office_store, wording, draft.revision, ADOPT)
    row = next(row for row in register.agreements(office_store) if row.key == key)
    assert row.title == "Robot club rules"
    printed = register.printed_texts(office_store, [row])[row.id]
    assert printed.free_text == text
    assert printed.rules == ()


def test_which_are_used_is_the_schools_choice(office_store: Store, made: Made) -> None:
    before = [row.key for row in register.agreements(office_store)]
    changed = service.choose_uses(
        office_store, [ChoiceRow("images", in_use=False, yearly=False, year_groups=())]
    )
    register.bring_up_to_date(office_store)
    assert "images" not in [row.key for row in register.agreements(office_store)]
    assert changed.undo is not None
    changed.undo.run(office_store)
    register.bring_up_to_date(office_store)
    assert [row.key for row in register.agreements(office_store)] == before
    with pytest.raises(Problem, match="no year group X"):
        service.choose_uses(office_store, [ChoiceRow("ks2", True, True, ("X",))])


def test_editing_keeps_parts_together() -> None:
    one = Statement("1", Part.CAN, "a")
    two = Statement("2", Part.CAN, "b")
    last = Statement("3", Part.CHILD, "c")
    wording = Wording("own-x", "pupil", "T", "T", ("a", "b", "c", "d"), (one, two, last))
    moved = edit_rules.move(wording, "2", -1)
    assert [line.id for line in moved.statements] == ["2", "1", "3"]
    assert edit_rules.move(wording, "2", 1) == wording
    other = edit_rules.change(wording, replace(one, part=Part.WE_WILL))
    assert [line.id for line in other.statements] == ["2", "1", "3"]
    assert edit_rules.take_out(wording, "1").statements == (two, last)
    added = edit_rules.add(wording, Statement("4", Part.CAN, "d"), after="1")
    assert [line.id for line in added.statements] == ["1", "4", "2", "3"]


@pytest.mark.covers("BECTA09-AUPGEN-10")
def test_a_review_that_is_due_is_on_today(office_store: Store, made: Made) -> None:
    review = datetime(2027, 9, 1, tzinfo=UTC).date()
    wording = with_rule(service.draft(office_store, "ks2").wording)
    adopt(office_store, wording, replace(ADOPT, review_on=review))
    assert service.due(office_store, office_store.today()) == ()
    (soon,) = service.due(office_store, review)
    assert (soon.overdue, soon.place) == (False, "agreements/wording/ks2")
    (late,) = service.due(office_store, review.replace(month=11))
    assert late.overdue
    assert "My online rules (Rules KS2)" in late.what
