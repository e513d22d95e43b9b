"""What is decided without a cabinet: the seal, closing, leaders, the drawing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from esafety_desktop.incidents import chain_rules, kind_rules
from esafety_desktop.incidents.chain_rules import Link
from esafety_desktop.incidents.chart_place_rules import draw
from esafety_desktop.incidents.chart_rules import HEIGHT, ROUTE_HEIGHT, WIDTH, Box
from esafety_desktop.incidents.chart_rules import Link as WayLink
from esafety_desktop.incidents.closing_rules import missing_facts, outcome_problem
from esafety_desktop.incidents.leader_rules import about_leader
from esafety_desktop.incidents.procedure_rules import Option, StepAnswer, StepView
from esafety_desktop.incidents.rows import Facts, PersonRow, When
from esafety_desktop.incidents.text_rules import changed_facts, plain, reference
from esafety_desktop.value import replace

AT = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)


def chain(*texts: str) -> list[Link]:
    links: list[Link] = []
    previous = chain_rules.START
    for number, text in enumerate(texts):
        salt = f"{number:032x}"
        digest = chain_rules.text_digest(salt, text)
        link = Link(
            f"id{number}",
            "inc",
            "note",
            AT,
            None,
            "DSL",
            None,
            text,
            "",
            salt,
            digest,
            previous,
            "",
        )
        link = replace(link, hash=chain_rules.entry_hash(link))
        links.append(link)
        previous = link.hash
    return links


def test_a_whole_chain_holds() -> None:
    links = chain("one", "two", "three")
    assert chain_rules.first_broken(links, links[-1].hash, 3) is None


@pytest.mark.parametrize(
    "change",
    [
        {"text": "else"},
        {"answer": "else"},
        {"author": "else"},
        {"kind": "call"},
        {"strikes": "id0"},
        {"happened_at": AT},
        {"previous": "0" * 64},
        {"text_digest": "0" * 64, "text": None},
    ],
)
def test_any_change_breaks_it(change: dict[str, object]) -> None:
    links = chain("one", "two", "three")
    links[1] = replace(links[1], **change)  # type: ignore[arg-type]  # fields by name
    assert chain_rules.first_broken(links, links[-1].hash, 3)


def test_a_cut_tail_and_a_missing_middle_are_noticed() -> None:
    links = chain("one", "two", "three")
    assert chain_rules.first_broken(links[:2], links[-1].hash, 3)
    assert chain_rules.first_broken([links[0], links[2]], links[-1].hash, 3)
    assert chain_rules.first_broken(links, links[1].hash, 3)


def test_disposal_takes_the_text_and_leaves_the_chain_whole() -> None:
    links = [replace(link, text=None, salt="") for link in chain("one", "two")]
    assert chain_rules.first_broken(links, links[-1].hash, 2) is None


def test_the_short_seal_reads_in_groups() -> None:
    assert chain_rules.short_seal("ab12" * 16) == "AB12 AB12 AB12 AB12"


def test_a_reference_has_three_digits() -> None:
    assert reference(2026, 14) == "26-014"
    assert reference(2009, 7) == "09-007"


def test_plain_text() -> None:
    assert plain(" a\r\nb\u2066\x07 \u202ec ") == "a\nb c"
    assert plain("Łucja Şahin 李") == "Łucja Şahin 李"


def test_changed_facts_name_only_what_changed() -> None:
    before = Facts("One thing.", kind="misuse")
    after = replace(before, kind="bullying", occurred=When("unknown"))
    assert changed_facts(before, after) == (
        "Kind: Bullying or harassment online\nWhen it happened: not known"
    )
    assert changed_facts(after, after) == ""


def test_when_as_it_is_read_in_england() -> None:
    summer = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
    assert When("about", summer).text == "about 01/07/2026 10:00"
    assert When("between", summer, summer.replace(hour=10)).text.endswith("and 01/07/2026 11:00")
    assert When().text == ""


def test_missing_facts_lead_to_their_screen() -> None:
    assert [place for _, place in missing_facts(Facts(), 0)] == ["details"] * 4 + ["people"]
    full = Facts("x", kind="other", occurred=When("unknown"), where="in")
    assert missing_facts(full, 1) == ()


@pytest.mark.parametrize(
    ("ticked", "reasons", "agencies", "fine"),
    [
        ((), "x", (), False),
        (("sanction",), "Detention", (), True),
        (("sanction",), "", (), False),
        (("sanction",), "Detention", ("the police",), False),
        (("sanction", "nothing"), "Detention", ("the LADO",), False),
        (("sanction", "agency"), "They closed it.", ("the police",), True),
    ],
)
@pytest.mark.covers("TFG-6")
def test_outcomes(ticked: tuple[str, ...], reasons: str, agencies: list[str], fine: bool) -> None:
    assert (outcome_problem(ticked, reasons, agencies) == "") is fine


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Mrs Okafor", True),
        ("Ngozi Okafor", True),
        ("N. OKAFOR", True),
        ("Peter Okafor", False),
        ("Mr Reed", False),
        ("", False),
    ],
)
def test_names_that_may_be_a_leaders(name: str, same: bool) -> None:
    assert about_leader(name, ["Mrs Ngozi Okafor"]) is same


def test_initials_for_lists() -> None:
    assert PersonRow("", "pupil", "affected", "Zoë Mary Ashdown", "5B").short == "ZMA, 5B"


@pytest.mark.covers(
    "BECTA09-INC-1",
    "BECTA09-INC-2",
    "BECTA09-INC-3",
    "BECTA09-INC-4",
    "BECTA09-INC-5",
    "BECTA09-INC-6",
    "BECTA09-INC-7",
)
def test_all_seven_kinds_and_twelve_risks_can_be_chosen() -> None:
    carried = {source for kind in kind_rules.KINDS for source in kind.sources}
    assert carried == {f"BECTA09-INC-{number}" for number in range(1, 8)}
    cells = {source for risk in kind_rules.RISKS for source in risk.sources}
    assert len(cells) == 12
    assert "BECTA09-RISK-CONDUCT-AGGRESSIVE" in cells


def box(box_id: str, *, route: bool = False) -> Box:
    return Box(box_id, box_id, "ahead", 0, 0, WIDTH, ROUTE_HEIGHT if route else HEIGHT, route)


def test_boxes_never_overlap_and_lanes_stand_side_by_side() -> None:
    lanes = [[box("R1", route=True), box("a"), box("b")], [box("R2", route=True), box("c")]]
    links = [WayLink("t", "R1", taken=True), WayLink("a", "b", taken=False)]
    chart = draw([box("s"), box("t")], lanes, [box("e")], links)
    for one in chart.boxes:
        for other in chart.boxes:
            if one.id != other.id:
                apart = abs(one.x - other.x) >= WIDTH or one.y + one.height <= other.y
                assert apart or other.y + other.height <= one.y, (one.id, other.id)
    ways = {(way.source, way.target): way.lit for way in chart.ways}
    assert ways["t", "R1"] is True
    assert ways["b", "e"] is False
    assert chart.box("c") is not None
    assert chart.box("nowhere") is None


def test_before_triage_the_routes_stand_in_a_grid() -> None:
    chart = draw([box("t")], [[box(f"R{n}", route=True)] for n in range(5)], [], [])
    assert len({b.x for b in chart.boxes if b.id.startswith("R")}) == 2


def step(**changes: object) -> StepView:
    plain_step = StepView(
        "S", "S", "", "here", "", (), (), (), "", (), "", many=False, asks=("who", "when"),
        offers=(), required=True, why_not=True, triage=False, caution="", calls=(), history=(),
    )  # fmt: skip
    return replace(plain_step, **changes)  # type: ignore[arg-type]  # fields by name


def test_a_step_says_what_an_answer_lacks() -> None:
    assert step().lacks(StepAnswer()) == "Write who it was."
    assert step().lacks(StepAnswer(who="DSL", when=AT)) == ""
    assert step().lacks(StepAnswer("not done")) == "Write why it was not done."
    assert step().lacks(StepAnswer("not done", reason="Away.")) == ""
    asked = step(options=(Option("y", "Yes", asks=("reference",)), Option("n", "No")))
    assert asked.lacks(StepAnswer()) == "Choose an answer."
    assert asked.lacks(StepAnswer(choices=("n",))) == ""
    assert asked.lacks(StepAnswer(choices=("y",))) == "Write the reference number."
