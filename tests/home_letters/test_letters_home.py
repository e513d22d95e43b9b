"""Letters home: whom they come to, how they print, what the log keeps (L4, L6, B13 to B17)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.home_letters import ASKED, home_letters, load_home_letter
from esafety_desktop.home_letters import library_service, log_service, service, target_service
from esafety_desktop.home_letters.pages import render_mailing, unprintable_texts
from esafety_desktop.home_letters.records import (
    HomeLetterKept,
    HomeLetterSheet,
    LetterHeadKept,
)
from esafety_desktop.home_letters.rows import Written
from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.school import people_service
from esafety_desktop.school import service as school_service
from esafety_desktop.school.records import Parent, Pupil, School, StaffMember
from esafety_desktop.value import replace
from esafety_desktop.wordings import letter_service
from tests.letters.letter_school import NAMES, fill, set_flag
from tests.printing.reading import missing_glyphs, read
from tests.work import calls_of

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.home_letters.rows import Mailing
    from esafety_desktop.store.store import Store

TEXT = "Dear {{parent}}\n\nAbout **{{child}}**, on {{event_day}}.\n\n{{close}}\\\n{{signed}}"
HEAD = "<!-- title: A -->\n<!-- when: B -->\n<!-- sources: KN-LETTER-1 -->\n"
DAY = {"event_day": "Thursday"}


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    return fill(office_store)


def written(*targets: str, text: str = TEXT, key: str = "own/blank") -> Written:
    return Written(key, "An invitation", text, DAY, targets)


def ready(store: Store, *targets: str, text: str = TEXT) -> Mailing:
    return service.make_ready(store, written(*targets, text=text))


def words(pdf: bytes) -> list[str]:
    return [" ".join(page.split()) for page in read(pdf)]


def child(store: Store, surname: str) -> str:
    return next(one.id for one in school_service.pupils(store) if one.surname == surname)


def test_every_group_can_be_chosen(office_store: Store, classes: dict[str, str]) -> None:
    found = target_service.targets(office_store)
    assert [(one.kind, one.name, one.about) for one in found[:5]] == [
        ("school", "Whole school", "11 children"),
        ("year", "Year 1", "3 children"),
        ("year", "Year 5", "8 children"),
        ("class", "1R", "3 children"),
        ("class", "5B", "8 children"),
    ]
    assert {one.kind for one in found[5:]} == {"child"}
    assert len(found) == 5 + 11


@pytest.mark.parametrize(
    ("targets", "count"),
    [(("school/",), 11), (("year/5",), 8), (("class/1R",), 3), (("class/1R", "school/"), 11)],
)
def test_each_child_once(
    office_store: Store, classes: dict[str, str], targets: tuple[str, ...], count: int
) -> None:
    ids = [one.replace("1R", classes["1R"]) for one in targets]
    made = ready(office_store, *ids)
    assert len(made.sheets) == count
    assert len({one.person_id for one in made.sheets}) == count


def test_who_gets_none_is_listed_without_a_reason(
    office_store: Store, classes: dict[str, str]
) -> None:
    set_flag(office_store, "Ashdown", ask_dsl_first=True)
    set_flag(office_store, "Kowalczyk", telephone_only=True)
    made = ready(office_store, f"class/{classes['5B']}")
    assert made.reach is not None
    assert made.reach.left_out == ("Zoë Ashdown",)
    assert made.reach.to_ring == ("Łukasz Kowalczyk",)
    assert len(made.sheets) == made.reach.letters == 7
    alone = replace(written(f"class/{classes['5B']}"), ring_too=False)
    made = service.make_ready(office_store, alone)
    assert len(made.sheets) == 6
    assert "Łukasz Kowalczyk" not in {one.name for one in made.sheets}
    zoe = child(office_store, "Ashdown")
    with pytest.raises(Problem) as caught:
        ready(office_store, f"child/{zoe}")
    assert "Zoë Ashdown" in caught.value.advice


def test_leavers_never(office_store: Store, classes: dict[str, str]) -> None:
    ada = next(one for one in school_service.pupils(office_store) if one.forename == "Ada")
    people_service.save_pupil(
        office_store, replace(ada, left_on=office_store.today() - timedelta(days=1))
    )
    made = ready(office_store, "school/")
    assert ada.id not in {one.person_id for one in made.sheets}
    with pytest.raises(Problem, match="not at school any more"):
        target_service.child_target(office_store, ada.id)
    with pytest.raises(Problem, match="Nobody gets"):
        ready(office_store, f"child/{ada.id}")


def test_an_order_of_the_court_keeps_a_name_off_the_envelope(
    office_store: Store, classes: dict[str, str]
) -> None:
    ben = child(office_store, "Ashdown")
    with office_store.write() as unit:
        for adult in unit.session.query(Parent).filter_by(pupil_id=ben):
            adult.court_order = True
        unit.commit("test.order")
    (sheet,) = ready(office_store, f"child/{ben}").sheets
    assert sheet.envelope == ("The parent or carer of Zoë Ashdown",)
    assert sheet.values["parent"] == "parent or carer"
    assert sheet.values["close"] == "Yours faithfully"


def test_staff_can_be_written_to_but_not_about_a_child(
    office_store: Store, classes: dict[str, str]
) -> None:
    with office_store.write() as unit:
        unit.session.add(StaffMember(name="Mr Patel", role="Teacher"))
        unit.commit("test.staff")
    with pytest.raises(Problem, match="speaks of a child"):
        ready(office_store, "staff/")
    made = ready(office_store, "staff/", text="Dear {{parent}}\n\nCome.\n\n{{close}}")
    assert "Dear Mr Patel" in words(render_mailing(made))[0]
    assert made.audience == "All staff"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"text": "Dear {{p.__init__}}"}, "Line 1: there is no field {{p.__init__}}"),
        ({"text": "One\n\n{% for a in b %}"}, "Line 3: a brace"),
        ({"text": ""}, "empty"),
        ({"given": {"event_day": "  "}}, "Day of the event"),
        ({"key": "incident/rules-1"}, "locked cabinet"),
    ],
)
def test_what_can_not_be_printed_is_named(
    office_store: Store, classes: dict[str, str], change: dict[str, object], said: str
) -> None:
    draft = replace(written("school/"), **change)  # type: ignore[arg-type]  # fields by name
    with pytest.raises(Problem) as caught:
        service.make_ready(office_store, draft)
    assert said in caught.value.advice


@pytest.mark.fault("B13", "B14")
def test_values_are_never_read_again(office_store: Store, classes: dict[str, str]) -> None:
    given = {"event_day": "{{child}} **x** <b>y</b> *O*Brien </para> <img src=z>"}
    bobby = child(office_store, "</para>")
    draft = replace(written(f"child/{bobby}"), given=given)
    (page,) = words(render_mailing(service.make_ready(office_store, draft)))
    assert "on {{child}} **x** <b>y</b> *O*Brien </para> <img src=z>." in page
    assert "About <b>Bobby</b> </para>," in page


def test_every_shipped_letter_prints(office_store: Store, classes: dict[str, str]) -> None:
    given = {name: asked.example for name, asked in ASKED.items()}
    assert len(home_letters()) >= 2
    for letter in home_letters():
        draft = Written(
            f"home/{letter.id}", letter.title, letter.source, given, (f"class/{classes['1R']}",)
        )
        pdf = render_mailing(service.make_ready(office_store, draft))
        text = " ".join(words(pdf))
        assert "{{" not in text
        assert missing_glyphs(pdf) == 0
        assert text.count("Dear Mrs Young") == 3
        assert "for Ada Young, 1R" in text
        assert "page 1 of" in text


@pytest.mark.fault("B16")
def test_names_in_any_script_print(office_store: Store, classes: dict[str, str]) -> None:
    made = ready(office_store, f"class/{classes['5B']}")
    pdf = render_mailing(made)
    assert missing_glyphs(pdf) == 0
    assert unprintable_texts(made) == ()
    pages = words(pdf)
    for surname, forename in NAMES[:5]:
        assert any(f"About {forename} {surname}" in page for page in pages)
    strange = replace(made, sheets=(replace(made.sheets[0], name="\U0001f600"),))
    assert unprintable_texts(strange) == ("\U0001f600",)


@pytest.mark.fault("B15")
def test_a_long_text_runs_over_pages(office_store: Store, classes: dict[str, str]) -> None:
    long = " ".join(f"word{number}" for number in range(2500))
    assert len(long) > 20_000
    ada = child(office_store, "Young")
    for text in (long, f"{{{{child}}}} {long}"):
        made = ready(office_store, f"child/{ada}", text=f"Dear\n\n{text}\n\n{{{{close}}}}")
        pages = words(render_mailing(made))
        assert len(pages) > 4
        whole = " ".join(pages)
        assert all(f"word{number}" in whole for number in (0, 1200, 2499))
        assert f"page {len(pages)} of {len(pages)}" in pages[-1]


def test_the_whole_school_prints_at_the_pace_of_the_packs(
    office_store: Store, classes: dict[str, str]
) -> None:
    (one,) = ready(office_store, f"child/{child(office_store, 'Young')}").sheets
    made = ready(office_store, "school/")
    few = replace(made, sheets=(one,) * 20)
    many = replace(made, sheets=(one,) * 420)
    render_mailing(few)  # faces and caches are there
    for_few, for_many = (
        calls_of(lambda: render_mailing(few)),
        calls_of(lambda: render_mailing(many)),
    )
    assert (for_many - for_few) / 400 < 2000  # a letter with a slip takes some 6000
    assert len(read(render_mailing(many))) == 420


def test_a_long_run_can_be_cancelled(office_store: Store, classes: dict[str, str]) -> None:
    made = ready(office_store, "school/")
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        render_mailing(made, progress)
    assert told == [(0, 11), (1, 11), (2, 11), (3, 11)]


def test_the_log_prints_exactly_what_went(office_store: Store, classes: dict[str, str]) -> None:
    made = ready(office_store, f"class/{classes['5B']}")
    pdf = render_mailing(made)
    before = words(pdf)
    letter_id = service.record(office_store, made).value
    letter_service.save_letter(office_store, "own/", TEXT + "\n\nMore.", title="Mine")
    set_flag(office_store, "Ashdown", forename="Zara")
    with office_store.write() as unit:
        unit.session.query(School).update(
            {"name": "Another School", "telephone": "1", "address": "Hill", "academic_year": 2027}
        )
        unit.session.query(Parent).update({"address": "Elsewhere", "addressee": "Another"})
        unit.session.query(Parent).update({"salutation": "Somebody else"})
        unit.session.query(Pupil).update({"known_as": "New"})
        unit.commit("test.changed")
    again = log_service.mailing(office_store, letter_id)
    assert render_mailing(again) == pdf
    zoe = service.only(again, [again.sheets[0].person_id])
    assert words(render_mailing(zoe)) == before[:1]


def test_the_common_text_is_kept_once(office_store: Store, classes: dict[str, str]) -> None:
    for _ in range(2):
        service.record(office_store, ready(office_store, "school/"))
    with office_store.read() as session:
        counts = [
            session.query(kind).count()
            for kind in (HomeLetterKept, HomeLetterSheet, LetterHeadKept)
        ]
    assert counts == [2, 22, 1]


def test_the_log_is_found_by_child_class_letter_and_day(
    office_store: Store, classes: dict[str, str]
) -> None:
    store = office_store
    service.record(store, ready(store, f"class/{classes['5B']}"))
    draft = replace(written(f"child/{child(store, 'Young')}"), title="Swimming")
    service.record(store, service.make_ready(store, draft))
    today = store.today().strftime("%d/%m/%Y")

    def titles(text: str) -> list[str]:
        return [one.title for one in log_service.log(store, text)[0]]

    assert titles("") == ["Swimming", "An invitation"]
    assert titles("zoe") == ["An invitation"]
    assert titles("ŁUKASZ 5b") == ["An invitation"]
    assert titles("1r") == ["Swimming"]
    assert titles("swim " * 2_000) == [], "a page that somebody pasted is no word to look for"
    assert titles("swim") == ["Swimming"]
    assert titles(today) == ["Swimming", "An invitation"]
    assert titles("%") == titles("_") == titles("01/01/1999") == []


def test_a_long_log_comes_in_parts(office_store: Store, classes: dict[str, str]) -> None:
    made = ready(office_store, f"child/{child(office_store, 'Young')}")
    for _ in range(3):
        service.record(office_store, made)
    newest = log_service.log(office_store)[0][0]
    older, more = log_service.log(office_store, before=newest.seq)
    assert len(older) == 2
    assert not more
    assert all(one.seq < newest.seq for one in older)


def test_printed_is_not_gone_out(office_store: Store, classes: dict[str, str]) -> None:
    store = office_store
    letter_id = service.record(store, ready(store, "school/")).value
    (row,) = log_service.log(store)[0]
    assert (row.letters, row.state, row.sent_at) == (11, "not out yet", None)
    sent = service.mark_sent(store, letter_id, " by the  children ")
    (row,) = log_service.log(store)[0]
    assert row.state.startswith("by the children, ")
    assert sent.undo
    sent.undo.run(store)
    assert log_service.log(store)[0][0].sent_at is None
    with pytest.raises(Problem, match="how the letters went"):
        service.mark_sent(store, letter_id, " ")


def test_what_was_printed_by_mistake_leaves_the_log_and_comes_back(
    office_store: Store, classes: dict[str, str]
) -> None:
    store = office_store
    kept = service.record(store, ready(store, "school/"))
    assert kept.undo
    gone = kept.undo.run(store)
    assert log_service.log(store) == ((), False)
    assert gone.undo
    gone.undo.run(store)
    assert len(log_service.log(store)[0]) == 1


def test_who_got_a_letter(office_store: Store, classes: dict[str, str]) -> None:
    letter_id = service.record(office_store, ready(office_store, f"class/{classes['1R']}")).value
    assert [(one.name, one.addressee) for one in log_service.sheets(office_store, letter_id)] == [
        (f"{name} Young", "Mr and Mrs Young") for name in ("Ada", "Ben", "Cai")
    ]


def test_the_library_names_where_other_letters_are_written(
    office_store: Store, classes: dict[str, str]
) -> None:
    rows = library_service.library(office_store)
    assert rows[0].id == library_service.BLANK
    assert all(one.here for one in rows if one.family in {"Letter home", "Our own letter"})
    assert not any(one.family == "From an incident" for one in rows)
    assert {one.id for one in rows if not one.here} == {
        "pupil", "parents", "images", "reminder1", "reminder2", "reminder3",
    }  # fmt: skip


def test_leaders_see_the_letters_of_incidents_in_the_library(leader_store: Store) -> None:
    found = [one for one in library_service.library(leader_store) if one.id.startswith("incident")]
    assert len(found) == 7
    assert not any(one.here for one in found)


def test_an_example_shows_a_real_child_and_what_is_asked(
    office_store: Store, classes: dict[str, str]
) -> None:
    blocks = library_service.example(office_store, "home/workshop", TEXT)
    text = "\n".join("".join(run.text for run in block.runs) for block in blocks)
    assert "Dear Mrs </para>" in text
    assert "About <b>Bobby</b> </para>, on [day of the event]." in text
    assert "Mrs\u00a0J.\u00a0Okafor, Headteacher" in text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Dear {{parent}}", "title, when, sources"),
        ("<!-- title: A -->\n<!-- when: B -->\n<!-- sources: NO-SUCH -->\nDear", "NO-SUCH"),
        (f"{HEAD}Dear {{{{papers}}}}", "{{papers}}"),
        (f"{HEAD}<!-- order: first -->\nDear", "number"),
    ],
)
def test_a_faulty_file_of_the_library_is_refused(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "mine.md"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ContentError, match=re.escape(said)):
        load_home_letter(path)


@pytest.mark.covers("KN-LETTER-WORKSHOP", "BECTA08-PARENT-LETTER")
def test_the_letters_of_the_sources_are_in_the_library() -> None:
    carried = {one for letter in home_letters() for one in letter.text.sources}
    assert {"KN-LETTER-WORKSHOP", "BECTA08-PARENT-LETTER"} <= carried
