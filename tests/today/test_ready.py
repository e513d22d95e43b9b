"""“Ready for September”: each line leads where it is done and ticks by what was done there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from esafety_desktop.accounts import in_hand_service
from esafety_desktop.accounts import service as accounts
from esafety_desktop.action_points import service as action_points
from esafety_desktop.action_points.rows import ReviewRow
from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.backups import drives_service, places_service
from esafety_desktop.backups import service as backups
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.contact_rows import EntryRow, Hours, NumberRow
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.ready import load_ready, ready_list
from esafety_desktop.school import service as school
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.today import ready_service, search_service, service
from esafety_desktop.today.ready_view import TITLE, ReadyCard
from esafety_desktop.today.tab import TodayTab
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.wordings import choice_service
from tests.agreements.school_maker import make_school
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


@pytest.fixture
def desk(leader_store: Store) -> Iterator[Desk]:
    jobs = Jobs()
    yield Desk(leader_store, jobs)
    jobs.close()


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> TodayTab:
    made = TodayTab(desk)
    qtbot.addWidget(made)
    desk.changed.connect(lambda _areas, _origin: made.refresh())
    made.show()
    return made


def ticked(store: Store) -> set[str]:
    checks = {line.what: line.check for line in ready_list().lines}
    return {checks[line.what] for line in service.today(store).ready.lines if line.done}


def card_of(tab: TodayTab) -> ReadyCard:
    found = [one for one in tab.findChildren(ReadyCard) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_new_school_lacks_nearly_everything(leader_store: Store) -> None:
    assert ticked(leader_store) == {"leader"}


def test_the_office_has_no_lines_that_only_leaders_can_do(office_store: Store) -> None:
    whats = {line.what for line in service.today(office_store).ready.lines}
    wanted = ready_list().lines
    assert whats == {line.what for line in wanted if not line.leaders}
    assert any(line.leaders for line in wanted)


def test_each_line_ticks_by_what_was_done(leader_store: Store, tmp_path: Path) -> None:
    store = leader_store
    today = store.today()
    done = {"leader"}

    def now(*checks: str) -> None:
        done.update(checks)
        assert ticked(store) == done

    from esafety_desktop.school.rows import TermRow

    school.save_terms(store, (TermRow("Autumn 1", today, today + timedelta(days=30)),))
    now("terms")
    choice_service.choose_uses(store, ())
    now("agreements")
    accounts.add_account(store, "deputy", Role.LEADER, "five brown lanterns")
    now("deputy")
    in_hand_service.note(store, Cabinet.OFFICE)
    now()
    in_hand_service.note(store, Cabinet.LOCKED)
    now("sheets")


def so_far(store: Store) -> str:
    (forms,) = (line for line in ready_list().lines if line.check == "forms")
    lines = service.today(store).ready.lines
    return next(line.so_far for line in lines if line.what == forms.what)


def test_children_and_what_they_take_home(leader_store: Store, qtbot: QtBot, desk: Desk) -> None:
    made = make_school(leader_store)
    agreements.bring_up_to_date(leader_store)
    assert ticked(leader_store) == {"leader", "pupils"}
    asked = next(one for one in agreements.agreements(leader_store) if "5" in one.year_groups)
    agreements.give_out(leader_store, [SlotKey(made.pupils["5B"][0], asked.id)])
    assert ticked(leader_store) == {"leader", "pupils"}, "1A has nothing yet"
    assert so_far(leader_store) == "1 of 2 classes"
    card = ReadyCard(desk, service.today(leader_store).ready.lines)
    qtbot.addWidget(card)
    words = {button.text() for button in card.findChildren(QPushButton)}
    assert "Print the letters and slips · 1 of 2 classes" in words
    other = next(one for one in agreements.agreements(leader_store) if "1" in one.year_groups)
    agreements.mark(leader_store, [SlotKey(made.pupils["1A"][0], other.id)], Status.RETURNED)
    assert ticked(leader_store) == {"leader", "pupils", "forms"}
    assert so_far(leader_store) == ""


def test_eight_reviews_tick_the_action_points(leader_store: Store) -> None:
    points = [point for point in action_points.points(leader_store) if point.number]
    assert len(points) == 8
    for point in points:
        assert "points" not in ticked(leader_store)
        review = ReviewRow(point.id, actioned_by="A. Reed", last_reviewed=leader_store.today())
        action_points.record_review(leader_store, review)
    assert "points" in ticked(leader_store)


def test_numbers_that_were_rung_tick_the_contacts(leader_store: Store) -> None:
    def wanting() -> list[str]:
        lines = service.due_lines(leader_store, leader_store.today())
        return [line.place.removeprefix("contacts/") for line in lines if line.room == "Contacts"]

    assert wanting()
    for slot in wanting():
        assert "contacts" not in ticked(leader_store)
        number = NumberRow("01632 960001", Hours.ALWAYS)
        entry = EntryRow(
            slot, person="Priya Nair", numbers=(number,), last_checked_on=leader_store.today()
        )
        contacts.save_entry(leader_store, entry)
    assert "contacts" in ticked(leader_store)


def test_a_back_up_outside_ticks_its_line(
    leader_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def back_up() -> None:
        task = backups.task(leader_store)
        backups.finish(leader_store, backups.run(task, lambda _done, _of: None))

    monkeypatch.setattr(drives_service, "drives", lambda: (tmp_path / "stick",))
    for name in ("same disk", "stick"):
        (tmp_path / name).mkdir()
    places_service.add_place(leader_store, tmp_path / "same disk")
    back_up()
    assert "backup" not in ticked(leader_store), "it goes with this PC"
    places_service.add_place(leader_store, tmp_path / "stick")
    assert "backup" not in ticked(leader_store)
    back_up()
    assert "backup" in ticked(leader_store)


def test_put_away_and_brought_back(tab: TodayTab, desk: Desk) -> None:
    button = card_of(tab).findChild(QPushButton, "ready_away")
    assert isinstance(button, QPushButton)
    button.click()
    assert not [one for one in tab.findChildren(ReadyCard) if one.isVisible()]
    back = [one for one in tab.findChildren(QPushButton, "ready_back") if one.isVisible()]
    assert back
    assert "10 to do" in back[0].text()
    back[0].click()
    card_of(tab)
    assert desk.store.account.id not in _away(desk.store)


def test_put_away_is_one_persons_and_can_be_undone(tab: TodayTab, desk: Desk) -> None:
    changed = ready_service.put_away(desk.store)
    assert service.today(desk.store).ready.away
    assert changed.undo is not None
    changed.undo.run(desk.store)
    assert not service.today(desk.store).ready.away


def _away(store: Store) -> list[str]:
    from esafety_desktop.store.settings import get_setting

    with store.read() as session:
        return list(get_setting(session, "ready_put_away", []))


def test_the_search_box_brings_it_back(tab: TodayTab, desk: Desk) -> None:
    ready_service.put_away(desk.store)
    tab.refresh()
    (found,) = [
        one for one in search_service.find(desk.store, "ready for sep") if one.text == TITLE
    ]
    room, _slash, item = found.place.partition("/")
    assert room == "today"
    tab.open_item(item)
    card_of(tab)


def test_the_next_line_comes_first_and_says_why(qtbot: QtBot, tab: TodayTab, desk: Desk) -> None:
    card = card_of(tab)
    lines = service.today(desk.store).ready.lines
    following = next(line for line in lines if not line.done)
    assert following.why in {label.text() for label in card.findChildren(QLabel)}
    button = next(one for one in card.findChildren(QPushButton) if one.text() == following.what)
    assert button.property("role") == "primary"
    with qtbot.waitSignal(desk.place_wanted) as wanted:
        button.click()
    assert wanted.args == [following.place]
    assert unnamed_controls(tab) == []


def test_a_line_without_a_source_or_twice_is_refused(tmp_path: Path) -> None:
    good = '[[lines]]\ncheck="pupils"\nwhat="a"\nwhy="b"\nplace="c"\nsources=["S1"]\n'
    file = tmp_path / "ready.toml"
    file.write_text(f"checked_on = 2026-11-22\n{good}{good}")
    with pytest.raises(ContentError, match="twice"):
        load_ready(file)
    file.write_text(f"checked_on = 2026-11-22\n{good}".replace('["S1"]', "[]"))
    with pytest.raises(ContentError, match="source"):
        load_ready(file)


def test_a_sheet_that_was_used_is_wanted_anew(data_folder: Path, leader_store: Store) -> None:
    for cabinet in Cabinet:
        accounts.new_sheet(leader_store, cabinet)
        in_hand_service.note(leader_store, cabinet)
    code = accounts.new_sheet(leader_store, Cabinet.OFFICE).value.code
    assert in_hand_service.all_in_hand(leader_store)
    leader_store.close()
    store = accounts.recover(data_folder, code, "office", "five brown lanterns")
    try:
        lines = [line.what for line in service.due_lines(store, store.today())]
        assert "Print a new recovery sheet: no. 3 of the office cabinet was used" in lines
        assert not in_hand_service.all_in_hand(store)
        accounts.new_sheet(store, Cabinet.OFFICE)
        lines = [line.what for line in service.due_lines(store, store.today())]
        assert not [line for line in lines if "recovery sheet" in line]
        assert in_hand_service.all_in_hand(store)
    finally:
        store.close()
