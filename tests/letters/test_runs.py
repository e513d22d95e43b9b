"""Four hundred letters, a jam at one of them, somebody at the door: nothing is lost or doubled."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pypdf
import pytest
from sqlalchemy import select

from esafety_desktop.agreements import service as register
from esafety_desktop.letters import service
from esafety_desktop.letters.order_rules import Order, Sorting, from_child
from esafety_desktop.letters.pages import render_class_pack
from esafety_desktop.letters.records import PrintRun, PrintRunClass
from esafety_desktop.letters.rows import Paper
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Parent, Pupil
from esafety_desktop.value import replace
from tests.letters.letter_school import NAMES, fill, set_flag
from tests.printing.reading import read

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    return fill(office_store)


def test_after_a_jam_the_rest_is_the_very_rest(
    office_store: Store, classes: dict[str, str]
) -> None:
    whole = service.prepare_letters(office_store, Order()).value
    jammed = whole.children[6]
    rest = service.prepare_letters(office_store, Order(start_with=jammed.pupil_id)).value
    assert rest.children == whole.children[6:]
    assert [child.number for child in whole.children] == list(range(1, len(whole.children) + 1))
    assert rest.whole == len(whole.children)
    texts = read(render_class_pack(rest))
    assert f"no. 7 · for {jammed.name}" in texts[0]
    assert len(texts) == 2 * len(rest.children)


def test_a_child_who_left_the_run_meanwhile_drops_nobody_elses_letter(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.prepare_letters(office_store, Order()).value
    assert from_child(pack.children, "gone") == pack.children
    returned = pack.children[3]
    register.mark_code(office_store, returned.code)
    after = Order(only_waiting=True, start_with=pack.children[5].pupil_id)
    rest = service.prepare_letters(office_store, after).value
    assert [one.pupil_id for one in rest.children] == [one.pupil_id for one in pack.children[5:]]


def test_only_what_is_not_back_given_out_or_not(
    office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    register.mark_code(office_store, pack.children[0].code)
    order = Order(classes["5B"], only_waiting=True)
    rest = service.prepare_letters(office_store, order).value
    assert [one.name for one in rest.children] == [one.name for one in pack.children[1:]]
    assert service.plan_order(office_store, Paper.LETTER, order).letters == len(NAMES) - 1
    for child in rest.children:
        register.mark_code(office_store, child.code)
    with pytest.raises(Problem, match="nobody to write to"):
        service.prepare_letters(office_store, order)


def test_the_plan_numbers_children_as_their_letters_are_numbered(
    office_store: Store, classes: dict[str, str]
) -> None:
    for sorting in Sorting:
        order = Order(sorting=sorting)
        starts = service.plan_order(office_store, Paper.LETTER, order).starts
        pack = service.prepare_letters(office_store, order).value
        assert [(number, one) for number, one, _ in starts] == [
            (child.number, child.pupil_id) for child in pack.children
        ]


def test_letters_come_by_surname_or_with_brothers_and_sisters_together(
    office_store: Store, classes: dict[str, str]
) -> None:
    with office_store.write() as unit:
        brother = Pupil(surname="Ashdown", forename="Max", class_id=classes["1R"], year_group="1")
        unit.session.add(brother)
        unit.session.flush()
        unit.session.query(Parent).filter_by(salutation="Mrs Ashdown").update(
            {"parental_responsibility": True}
        )
        unit.session.add(
            Parent(
                pupil_id=brother.id, name="Parent Ashdown", salutation="Mrs Ashdown",
                addressee="Mr and Mrs Ashdown", address="14 Harbour Road\nSeabrook\nSB1 2CD",
                priority=1, parental_responsibility=True,
            )
        )  # fmt: skip
        unit.commit("test.brother")
    by_name = service.prepare_letters(office_store, Order(sorting=Sorting.SURNAMES)).value
    surnames = [child.name.split()[-1] for child in by_name.children]
    assert surnames.index("Ashdown") < surnames.index("Kowalczyk") < surnames.index("Young")
    families = service.prepare_letters(
        office_store, Order(sorting=Sorting.FAMILIES, separator=True)
    ).value
    names = [child.name for child in families.children]
    assert abs(names.index("Max Ashdown") - names.index("Zoë Ashdown")) == 1
    assert not families.separator


def test_a_list_tells_what_was_printed_and_nobodys_reason(
    office_store: Store, classes: dict[str, str]
) -> None:
    set_flag(office_store, "Ashdown", ask_dsl_first=True)
    set_flag(office_store, "Kowalczyk", telephone_only=True)
    order = Order(list_at_end=True, spares=2)
    pack = service.prepare_letters(office_store, order).value
    pack = replace(pack, children=pack.children[2:])
    listed = read(render_class_pack(pack))[-1]
    assert "What was printed" in listed
    assert "by office" in listed
    assert "My online rules, version 1" in listed
    assert "8, numbers 3 to 10 of 10" in listed
    assert "1R\n1\n3\n5B" in listed.replace(" ", "\n")
    assert "4–10" in listed
    assert "Left out: ask the safeguarding lead\nZoë Ashdown" in listed
    assert "Families to be rung\nŁukasz Kowalczyk" in listed


def test_a_run_is_kept_by_ids_and_told_in_the_list_of_classes(
    office_store: Store, classes: dict[str, str]
) -> None:
    office_store.clock = lambda: datetime(2026, 11, 24, 10, 42, tzinfo=UTC)
    pack = service.prepare_letters(office_store, Order(classes["5B"])).value
    assert all(not row.printed for row in service.targets(office_store))
    service.log_run(office_store, pack)
    rules, images = service.bundles(office_store)[:2]
    printed = {row.name: row.printed for row in service.targets(office_store, rules)}
    assert printed == {"Whole school": "1 of 2 classes", "1R": "", "5B": f"10:42, {len(NAMES)}"}
    assert all(not row.printed for row in service.targets(office_store, images))
    office_store.clock = lambda: datetime(2026, 11, 25, 9, 5, tzinfo=UTC)
    whole = service.prepare_letters(office_store, Order(start_with=pack.children[2].pupil_id))
    service.log_run(office_store, whole.value)
    newest, first = service.runs(office_store)
    assert newest.numbers == f"6 to {len(NAMES) + 3} of {len(NAMES) + 3}"
    assert [name for _, name in newest.classes] == ["5B"]
    assert first.about == "My online rules, version 1"
    assert first.by == "office"
    printed = {row.name: row.printed for row in service.targets(office_store, rules)}
    assert printed["5B"] == f"09:05, {len(NAMES) - 2}"


def test_the_log_of_runs_holds_no_name(office_store: Store, classes: dict[str, str]) -> None:
    pack = service.prepare_letters(office_store, Order()).value
    service.log_run(office_store, pack)
    with office_store.read() as session:
        for table in (PrintRun, PrintRunClass):
            rows = session.execute(select(table.__table__)).all()
            assert rows
            said = " ".join(str(value) for row in rows for value in row)
            assert not any(surname in said for surname, _ in NAMES)


def test_spares_alone_are_logged_with_what_they_are_about(
    office_store: Store, classes: dict[str, str]
) -> None:
    rules = service.bundles(office_store)[0]
    pack = service.spare_letters(office_store, Order(bundle=rules, spares=3))
    service.log_run(office_store, pack, rules)
    (row,) = service.runs(office_store)
    assert (row.paper, row.letters, row.spares, row.numbers) == (Paper.SPARE, 0, 3, "")
    assert row.agreement_ids == rules.agreement_ids


def test_a_broken_logo_never_stops_a_letter_and_a_huge_one_is_made_to_fit(
    office_store: Store, classes: dict[str, str]
) -> None:
    from PIL import Image

    pack = service.prepare_letters(office_store, Order(classes["1R"])).value
    pack = replace(pack, children=pack.children[:1])
    huge = io.BytesIO()
    Image.new("RGBA", (3000, 1200), (0, 0, 0, 0)).save(huge, "PNG")
    jpeg = io.BytesIO()
    Image.new("CMYK", (40, 400)).save(jpeg, "JPEG")
    for logo, images in (
        (b"", 0),
        (b"no picture at all", 0),
        (huge.getvalue()[:200], 0),
        (huge.getvalue(), 1),
        (jpeg.getvalue(), 1),
    ):
        pdf = render_class_pack(replace(pack, school=replace(pack.school, logo=logo)))
        assert "Seabrook Primary School" in read(pdf)[0]
        drawn = pdf.count(b"/Subtype /Image")
        assert bool(drawn) == bool(images)
        assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 2
