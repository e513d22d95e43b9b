"""The governors' page: what it counts, what it keeps, how it looks on paper and on the screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select, update
from sqlalchemy.exc import DatabaseError

from esafety_desktop.accounts import service as accounts
from esafety_desktop.agreements import service as agreements
from esafety_desktop.dates import AcademicYear, TermSpan
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.follow_ups.task_rules import ACTION
from esafety_desktop.governors import service
from esafety_desktop.governors.figure_rules import (
    FOUR_C,
    KIND,
    LONGEST_COMMENT,
    NO_CHILD,
    RISK,
    RULE,
    UNDECIDED,
    YEAR_GROUP,
    from_json,
    term_of,
    to_json,
)
from esafety_desktop.governors.governors_dialog import GovernorsDialog
from esafety_desktop.governors.packing_rules import LEAST
from esafety_desktop.governors.pages import drawing, render_page
from esafety_desktop.governors.picture_rules import WIDTH, Box, Words, figures, picture
from esafety_desktop.governors.records import GovernorsEdition, GovernorsPublished
from esafety_desktop.governors.rows import Chart, Count
from esafety_desktop.incidents import envelope_service, people_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.nameless_facts_service import facts
from esafety_desktop.incidents.rows import Facts, PersonRow
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.problem import Problem
from esafety_desktop.returns.told_rules import back_at_least, back_words, stepped
from esafety_desktop.school import service as school
from esafety_desktop.school.term_rules import proposed
from esafety_desktop.today.inspection_service import inspection_pack
from esafety_desktop.value import replace
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.agreements.school_maker import make_school
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD, unnamed_controls
from tests.window_kit import standing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.governors.rows import Edition
    from esafety_desktop.store.store import Store

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


@pytest.fixture
def store(leader_store: Store) -> Store:
    leader_store.clock = lambda: NOW
    return leader_store


def log(store: Store, number: int, *, kind: str = "misuse", child: str = "") -> None:
    """So many incidents of a kind, each about another child unless one is named."""
    for one in range(number):
        made = incidents.start_incident(store, "x").value
        facts = Facts(
            what_happened="x", kind=kind, risk="content-values", four_c=("content", "conduct")
        )
        incidents.save_facts(store, made, facts)
        name = child or f"Child {kind} {made}"
        person = PersonRow("", "pupil", "affected", name, f"{one % 2 + 4}B")
        people_service.add_person(store, made, person)


def page(store: Store, term: str = "") -> Edition:
    return service.candidate(store, 2026, term).edition


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1, "one side of paper"
    return str(document[0].get_textpage().get_text_bounded())


def test_it_counts_by_kind_c_risk_year_group_and_term(store: Store) -> None:
    log(store, 8)
    log(store, 12, kind="bullying")
    shown = page(store)
    assert shown.total == 20
    assert {one.label: one.number for one in shown.chart("kind").counts} == {
        "Bullying or harassment online": 12,
        "E-mail, messages or apps misused": 8,
    }
    assert shown.chart("four_c").number("More than one C") == 20
    assert shown.chart("risk").number("Content · values") == 20
    assert shown.chart("year_group").number("Year 4") == 10
    assert shown.chart("term").number("Autumn") == 20


def test_what_is_sealed_is_never_counted(store: Store) -> None:
    log(store, 8)
    before = page(store)
    for _ in range(LEAST * 2):
        envelope_service.start_sealed(store, (), "Sealed words")
    assert page(store) == before


def test_what_nobody_decided_or_entered_has_its_own_words(store: Store) -> None:
    for _ in range(8):
        incidents.start_incident(store, "x")
    shown = page(store)
    assert shown.chart("kind").number(UNDECIDED) == 8
    assert shown.chart("year_group").number(NO_CHILD) == 8


def test_one_child_again_and_again_is_not_shown(store: Store) -> None:
    log(store, 12, child="Zoë Ashdown")
    assert page(store).total == 0
    log(store, 9, kind="bullying")
    assert not page(store).chart("kind").counts


@pytest.mark.parametrize(
    ("day", "term"),
    [((2026, 9, 1), "Autumn"), ((2026, 12, 29), "Autumn"), ((2027, 1, 5), "Spring"),
     ((2027, 4, 6), "Spring"), ((2027, 7, 20), "Summer"), ((2027, 8, 30), "Summer")],
)  # fmt: skip
def test_a_holiday_belongs_to_the_term_before_it(day: tuple[int, int, int], term: str) -> None:
    spans = [TermSpan(one.first, one.last) for one in proposed(AcademicYear(2026))]
    assert term_of(date(*day), spans) == term
    assert term_of(date(*day), ()) in {"Autumn", "Spring", "Summer"}


def test_a_kept_page_stays_as_it_was_and_the_next_is_held_against_it(store: Store) -> None:
    log(store, 8)
    log(store, 9, kind="bullying")
    first = service.keep(store, service.candidate(store, 2026, "", "Well done.\n\n")).value
    log(store, 2)
    second = page(store)
    assert second.total == first.total == 17, "two more wait until there are enough"
    assert second.charts == first.charts
    (row,) = service.kept(store)
    assert row.edition == first
    assert row.edition.comment == "Well done."
    assert from_json(to_json(first)) == first
    with store.write() as unit, pytest.raises(DatabaseError, match="never changed"):
        unit.session.execute(update(GovernorsEdition).values(shown="{}"))


def test_a_page_made_before_another_was_kept_is_refused(store: Store) -> None:
    log(store, 8)
    old = service.candidate(store, 2026)
    service.keep(store, service.candidate(store, 2026))
    with pytest.raises(Problem, match="Another page was kept"):
        service.keep(store, old)


def test_the_year_before_stands_beside_where_it_is_large_enough(store: Store) -> None:
    store.clock = lambda: NOW - timedelta(days=365)
    log(store, 9, kind="bullying")
    store.clock = lambda: NOW
    log(store, 10, kind="bullying")
    log(store, 8)
    shown = page(store)
    assert shown.total_before == 9
    before = {one.label: one.before for one in shown.chart("kind").counts}
    assert before == {"Bullying or harassment online": 9, "E-mail, messages or apps misused": None}
    kept = service.keep(store, service.candidate(store, 2026)).value
    assert service.candidate(store, 2025).edition.total == 9
    assert kept.before_label == "School year 2025-26"


def test_governors_read_what_was_published_and_nothing_else(store: Store) -> None:
    log(store, 8)
    kept = service.keep(store, service.candidate(store, 2026)).value
    done = service.publish(store, kept.id)
    assert service.kept(store)[0].published
    with pytest.raises(Problem, match="already"):
        service.publish(store, kept.id)
    with pytest.raises(Problem, match="never kept"):
        service.publish(store, "nothing")
    folder = store.folder
    assert done.undo is not None
    undone = done.undo.run(store)
    assert not service.published(store)
    assert undone.undo is not None
    undone.undo.run(store)
    with store.read() as session:
        assert "Child" not in (session.scalar(select(GovernorsPublished.shown)) or "Child")
    store.close()
    office = accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
    try:
        assert service.published(office) == (kept,)
    finally:
        office.close()


def act(store: Store, made: list[str], *, done: bool = False) -> None:
    """An action from the debrief of each incident."""
    for incident_id in made:
        action = follow_ups.add(
            store, incident_id, Draft(ACTION, "x", "y", date(2026, 12, 1))
        ).value
        if done:
            follow_ups.settle(store, action, "Done.", given_up=False)


def test_actions_are_counted_when_there_are_enough_of_them(store: Store) -> None:
    log(store, 18)
    made = [row.id for row in facts(store, date(2026, 9, 1), date(2027, 8, 31))]
    act(store, made[:LEAST], done=True)
    assert page(store).actions == "–"
    assert "none, or too few" in page(store).actions_of
    act(store, made[:6], done=True)
    first = service.keep(store, service.candidate(store, 2026)).value
    assert (first.actions, first.actions_of) == ("11", "of 11 actions from debriefs are done")
    act(store, made[6:9])
    assert page(store).actions_of == first.actions_of, "three more wait"
    act(store, [made[6]] * 9)
    assert page(store).actions_of == first.actions_of, "twelve of three incidents wait as well"
    act(store, made[10:17])
    later = page(store)
    assert (later.actions, later.actions_of) == ("11", "of 30 actions from debriefs are done")


def test_missing_forms_are_told_in_steps(store: Store) -> None:
    make_school(store, size=7)
    agreements.bring_up_to_date(store)
    counts = [
        agreements.returned_counts(store, agreement_id=one.id)
        for one in agreements.agreements(store)
    ]
    told = [back_at_least(one.returned, one.asked) for one in counts]
    asked = sum(one.asked for one, least in zip(counts, told, strict=True) if least is not None)
    assert asked
    assert f"of {asked:,}, in steps of five" in page(store).returned_of
    told_words = back_words((one.returned, one.asked) for one in counts)[1]
    assert page(store).returned_of == stepped(told_words)
    lines = [back_words([(one.returned, one.asked)]) for one in counts if one.asked]
    printed = [f"{stepped(words)} ({share})" for share, words in lines]
    assert [words for _, words in inspection_pack(store).signed] == printed


def test_the_screen_says_why_with_the_words_of_the_paper(store: Store, qtbot: QtBot) -> None:
    make_school(store, size=7)
    agreements.bring_up_to_date(store)
    jobs = Jobs()
    with standing(qtbot, GovernorsDialog(Desk(store, jobs))) as dialog:
        edition = dialog.page.edition
        said = dialog.why.text()
        assert dialog.why.isVisible()
        assert said.startswith(RULE)
        assert " ".join(said.split()) in " ".join(words(render_page(edition)).split())
        assert "so that no child can be worked out" in dialog.ui.lead.text()
    jobs.close()


def test_a_figure_in_steps_says_so_in_its_line(store: Store) -> None:
    edition = replace(page(store), returned_of=stepped("at least 778 of 840"))
    tile = figures(edition)[1][1]
    assert tile == "of signed forms are back (at least 778 of 840, in steps of five)"
    assert "in steps of five" in " ".join(words(render_page(edition)).split())
    assert stepped("all of 840") == "all of 840"
    told = stepped("at least 778 of 840", " signatures are back")
    assert told == "at least 778 of 840 signatures are back, in steps of five"


def test_a_comment_that_is_too_long_is_refused(store: Store) -> None:
    with pytest.raises(Problem, match="too long"):
        service.candidate(store, 2026, "", "x" * (LONGEST_COMMENT + 1))


def test_one_side_of_paper_with_every_figure_and_no_name(store: Store) -> None:
    school.save_terms(store, proposed(AcademicYear(2026)))
    for kind in ("misuse", "bullying", "network", "other", "unsuitable", "KIND26-SCAM", "illegal"):
        log(store, 9, kind=kind)
    edition = service.candidate(store, 2026, "", "line of words\n" * 30).edition
    said = words(render_page(edition))
    wanted = ("By kind", "By year group", "By risk", "63", "of signed forms", "Small numbers")
    assert [one for one in wanted if one not in said] == []
    assert "Child" not in said.replace("Child on child", "")
    for number in (one.number for chart in edition.charts for one in chart.counts):
        assert str(number) in said


def test_an_empty_log_has_a_page_too(store: Store) -> None:
    said = words(render_page(page(store)))
    assert "too few incidents" in said


def test_paper_and_screen_draw_the_same_shapes(store: Store) -> None:
    log(store, 12)
    shown = picture(page(store))
    drawn = drawing(shown)
    assert len(drawn.contents) == len(shown.shapes)
    for shape in shown.shapes:
        assert shape.x >= 0
        assert shape.y <= shown.height
        if isinstance(shape, Box):
            assert shape.x + shape.width <= WIDTH + 0.1
    texts = [one.text for one in shown.shapes if isinstance(one, Words)]
    assert [one.text for one in drawn.contents if hasattr(one, "text")] == texts
    assert "incidents counted" in shown.said
    assert "E-mail, messages or apps misused 12" in shown.said


def test_choose_write_keep_and_print(desk: Desk, qtbot: QtBot) -> None:
    desk.store.clock = lambda: NOW
    log(desk.store, 8)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = GovernorsDialog(desk, window)
    dialog.show()
    assert unnamed_controls(dialog) == []
    assert "8 incidents counted" in dialog.view.accessibleDescription()
    dialog.ui.comment.setPlainText("We are pleased.")
    dialog.keep_draft()
    again = GovernorsDialog(desk, window)
    assert again.ui.comment.toPlainText() == "We are pleased."
    again.ui.print.click()
    qtbot.waitUntil(lambda: bool(again.findChildren(PreviewDialog)), timeout=10_000)
    again.findChildren(PreviewDialog)[0].close()
    assert [row.edition.comment for row in again.kept.records.shown] == ["We are pleased."]
    assert again.ui.publish.isEnabled(), "what was just kept is chosen"
    again.ui.comment.setPlainText("x" * (LONGEST_COMMENT + 1))
    assert not again.ui.print.isEnabled()
    again.ui.comment.clear()
    for one in (dialog, again):
        one.reject()


def test_the_page_is_looked_at_before_it_is_kept(desk: Desk, qtbot: QtBot) -> None:
    """As it would print, the words typed among it; neither button nor key puts it on paper."""
    desk.store.clock = lambda: NOW
    log(desk.store, 8)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = GovernorsDialog(desk, window)
    dialog.show()
    dialog.ui.comment.setPlainText("We are pleased.")
    dialog.ui.look.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(PreviewDialog)), timeout=10_000)
    (preview,) = dialog.findChildren(PreviewDialog)
    assert "We are pleased." in preview.document.getAllText(0).text()
    assert not preview.ui.printButton.isVisible()
    assert not preview.ui.saveButton.isVisible()
    on = [one.key().toString() for one in preview.findChildren(QShortcut) if one.isEnabled()]
    assert "Ctrl+P" not in on
    assert "Ctrl+S" not in on
    preview.close()
    assert dialog.kept.records.shown == []
    dialog.reject()


def test_all_of_the_figures_is_seen_or_scrolled_to(desk: Desk, qtbot: QtBot) -> None:
    """At 768 pixels of height the last row of the risks and of the year groups, too."""
    desk.store.clock = lambda: NOW
    for kind in ("misuse", "bullying", "unsuitable", "illegal", "scam", "commercial"):
        log(desk.store, 8, kind=kind)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = GovernorsDialog(desk, window)
    dialog.show()
    dialog.resize(dialog.width(), 640)
    QApplication.processEvents()
    shown = picture(page(desk.store))
    scale = dialog.view.width() / shown.width
    assert dialog.view.height() >= min(shown.height * scale, shown.height * 0.9)
    bar = dialog.ui.scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    low = dialog.view.mapTo(dialog.ui.scroll.viewport(), QPoint(0, dialog.view.height())).y()
    assert low <= dialog.ui.scroll.viewport().height()
    assert dialog.height() <= 700
    dialog.reject()


def test_the_heads_of_the_grid_stand_apart(qtbot: QtBot, store: Store) -> None:
    """The words of one head end before those of the next begin, on paper and on the screen."""
    log(store, 8)
    heads = [one for one in picture(page(store)).shapes if isinstance(one, Words) and one.room]
    assert [one.text for one in heads][:2] == ["Commercial", "Aggressive"]
    for one, following in pairwise(heads):
        assert one.x + one.room / 2 + 3 <= following.x - following.room / 2
    document = pypdfium2.PdfDocument(render_page(page(store)))
    text = document[0].get_textpage()
    places = [text.get_charbox(text.search(one.text).get_next()[0])[0] for one in heads]
    ends = [
        text.get_charbox(start + count - 1)[2]
        for start, count in (text.search(one.text).get_next() for one in heads)
    ]
    assert all(end + 1 < start for end, start in zip(ends, places[1:], strict=False))


def test_all_bars_of_a_page_have_one_scale(store: Store) -> None:
    """15 is as long in every panel, and 40 longer than 15."""
    charts = (
        Chart(KIND, "By kind", (Count("Bullying", 40, None), Count("Misuse", 15, None))),
        Chart(YEAR_GROUP, "By year group", (Count("Year 5", 15, 20),), rest=8),
        Chart(FOUR_C, "By the four Cs", (Count("Contact", 15, None),), rest=8),
        Chart(RISK, "By risk", ()),
    )
    shown = picture(replace(page(store), charts=charts))
    bars = [one.width for one in shown.shapes if isinstance(one, Box) and one.tone == "bar"]
    longest, *others = sorted(bars, reverse=True)
    assert len(bars) == 4
    assert others == pytest.approx([longest * 15 / 40] * 3)
    assert all(one.x + one.width <= WIDTH for one in shown.shapes if isinstance(one, Box))
