"""The walk in September: what is compared, how it is kept; own words outlive an update."""

from __future__ import annotations

import importlib
import io
import pkgutil
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from esafety_desktop import guidance
from esafety_desktop.checklists import editing_service
from esafety_desktop.checklists.reading_service import every_list
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.map_edit_service import rename
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.letter_library import shipped as shipped_letter
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.guidance.origins import origin_words
from esafety_desktop.guidance.september import load_september, september
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.guidance_checks import service
from esafety_desktop.guidance_checks.own_service import own_edits
from esafety_desktop.guidance_checks.pages import render_walk
from esafety_desktop.guidance_checks.rows import Section, WalkItem
from esafety_desktop.guidance_checks.walk_dialog import WalkDialog
from esafety_desktop.incidents import wording_service
from esafety_desktop.places import resource
from esafety_desktop.problem import Problem
from esafety_desktop.today import service as today
from esafety_desktop.value import replace
from esafety_desktop.widgets.wrap_rules import width_for
from esafety_desktop.wordings import adopted_service, draft_service, letter_service
from esafety_desktop.wordings.rows import Adoption
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

SEPTEMBER = datetime(2027, 9, 6, 9, tzinfo=UTC)
STEP, LETTER, SLOT = "TF-A1", "home/meeting", "SAM-LA-20"


@pytest.fixture
def store(leader_store: Store) -> Store:
    leader_store.clock = lambda: SEPTEMBER
    return leader_store


def item(store: Store, key: str) -> WalkItem:
    return next(one for one in service.walk(store).items if one.id == key)


def check_all(store: Store) -> None:
    for one in service.walk(store).items:
        service.put_check(store, one)


@pytest.mark.covers("TODAY-ADD-13", "TFG-11")
def test_the_content_names_sources_and_what_is_unsure() -> None:
    brought = september()
    assert len(brought.changes) > 5
    assert {one.confidence for one in brought.check_first} == {"M", "O"}
    for one in (*brought.changes, *brought.check_first):
        assert set(one.sources) <= known_sources()
        assert one.look
    place = resource("guidance", "september.toml")
    text = place.read_text("utf-8")
    broken = Path(place.name)
    assert broken.name == "september.toml"
    assert text.count("[[check_first]]") == len(brought.check_first)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "four-c"', 'id = "kcsie"', "stands twice"),
        ('confidence = "O"', 'confidence = "H"', "stands firm"),
        ('sources = ["S22"]', 'sources = ["S999"]', "no source"),
        ('sources = ["S22"]', "sources = []", "names no source"),
    ],
)
def test_content_that_is_wrong_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = resource("guidance", "september.toml").read_text("utf-8")
    changed = tmp_path / "september.toml"
    changed.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError, match=said):
        load_september(changed)


def test_an_origin_says_source_place_date_and_how_sure() -> None:
    words = origin_words(
        ("SAM-LA-3", "S1"), datetime(2026, 11, 21, tzinfo=UTC).date(), confidence="M"
    )
    for wanted in ("Becta 2009", "Keeping Children Safe", "Checked 21/11/2026", "Check before use"):
        assert wanted in words
    assert "not checked" in origin_words((), None).casefold()
    assert "school's own" in origin_words(("S1",), None, own=True)


def test_from_september_today_asks_for_the_walk_until_it_is_finished(store: Store) -> None:
    def asked() -> list[str]:
        found = today.due_lines(store, store.today())
        return [one.place for one in found if one.fault and "September" in one.what]

    assert asked() == ["incidents/september"]
    with pytest.raises(Problem, match="still open"):
        service.finish(store)
    check_all(store)
    assert asked() == ["incidents/september"], "finished is what somebody says, not what is counted"
    done = service.finish(store)
    assert asked() == []
    assert not service.walk(store).stale
    assert done.undo is not None
    done.undo.run(store)
    assert asked() == ["incidents/september"]


def test_a_check_is_kept_with_who_when_and_note_and_can_be_taken_back(store: Store) -> None:
    first = item(store, "kcsie")
    done = service.put_check(store, first, "  Read on   GOV.UK ")
    kept = item(store, "kcsie").check
    assert kept is not None
    assert kept.words == "checked by leader on 06/09/2027: Read on GOV.UK"
    assert done.undo is not None
    undone = done.undo.run(store)
    assert item(store, "kcsie").check is None
    assert undone.undo is not None
    undone.undo.run(store)
    service.take_back(store, item(store, "kcsie"))
    assert item(store, "kcsie").check is None
    with pytest.raises(Problem, match="isn't checked"):
        service.take_back(store, first)


def test_next_september_begins_anew(store: Store) -> None:
    service.put_check(store, item(store, "kcsie"))
    store.clock = lambda: datetime(2028, 9, 4, 9, tzinfo=UTC)
    assert item(store, "kcsie").check is None


def test_only_a_leader_checks(office_store: Store) -> None:
    with pytest.raises(Problem, match="Only a leader"):
        service.put_check(office_store, service.walk(office_store).items[0])


def own_words(store: Store) -> None:
    """The school writes over a piece of each kind."""
    wording_service.save_wording(store, "today", STEP, ["Kneel down, praise, and smile."])
    text = shipped_letter(LETTER).source.replace("Dear", "Good day, dear", 1)
    letter_service.save_letter(store, LETTER, text)
    rename(store, SLOT, "Our LADO team")
    shown = every_list(store)[0]
    editing_service.reword_item(store, shown.items[0].id, "We do this in our own way.")
    with store.write() as unit:
        wording = draft_service.present_wording(unit.session, "ks2")
        first = replace(wording.statements[0], text="I am kind online, always.")
        own = replace(wording, statements=(first, *wording.statements[1:]))
        adopted_service.adopt_into(unit, "ks2", own, Adoption("Our own words"))
        unit.commit("own words for a test")


@pytest.fixture
def updated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of resources that can be changed; using it is as good as an update."""
    shutil.copytree(resource(), tmp_path / "resources")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    _forget_content()
    yield tmp_path / "resources"
    monkeypatch.undo()
    _forget_content()


def _forget_content() -> None:
    for module in pkgutil.iter_modules(guidance.__path__):
        loaded = importlib.import_module(f"{guidance.__name__}.{module.name}")
        for value in vars(loaded).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def _rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, (path.name, old)
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_schools_own_words_survive_an_update(store: Store, updated: Path) -> None:
    own_words(store)
    first = every_list(store)[0]
    theirs = first.items[0].shipped
    ks2 = updated / "agreements" / "ks2.toml"
    _rewrite(updated / "procedures" / "today.toml", "Play it down in front", "Stay calm in front")
    _rewrite(updated / "letters" / "home" / "meeting.md", "Dear", "To")
    _rewrite(updated / "contacts" / "slots.toml", '(LADO)"', '(LADO, new)"')
    _rewrite(updated / "checklists" / f"{first.row.id}.toml", theirs, f"{theirs} Anew.")
    _rewrite(ks2, "I use school devices and the internet", "I use all devices and the internet")
    _forget_content()
    with store.read() as session:
        step = wording_service.worded(session, "today").by_id[STEP]
        rules = adopted_service.effective(session, "ks2").rules
    assert "Kneel down, praise, and smile." in step.do
    assert letter_service.own_texts(store)[LETTER].startswith("Good day, dear")
    labels = {one.id: one.label for one in contacts.contact_map(store, everything=True).slots}
    assert labels[SLOT] == "Our LADO team"
    assert every_list(store)[0].items[0].text == "We do this in our own way."
    assert any("I am kind online, always." in rule.text for rule in rules)
    assert "Stay calm" in " ".join(today_procedure().by_id[STEP].do), "the update did arrive"
    listed = {one.id.split("/")[1]: one for one in own_edits(store)}
    said = service.walk(store).words
    assert f"{len(listed)} steps are about words that the school changed" in said
    assert "each further change adds one" in said
    assert set(listed) == {"step", "letter", "agreement", "slot", "item"}
    assert "changed since" in listed["letter"].text
    assert "changed since" in listed["item"].text
    assert "(LADO, new)" in listed["slot"].text


def test_a_check_of_own_words_ends_when_either_changes(store: Store, updated: Path) -> None:
    wording_service.save_wording(store, "today", STEP, ["Kneel down, praise, and smile."])
    key = f"own/step/{STEP}"
    service.put_check(store, item(store, key))
    assert item(store, key).check is not None
    _rewrite(updated / "procedures" / "today.toml", "Play it down in front", "Stay calm in front")
    _forget_content()
    assert item(store, key).check is None


def test_the_walk_prints_with_what_is_open(store: Store) -> None:
    service.put_check(store, item(store, "kcsie"), "Read.")
    found = service.walk(store)
    pdf = PdfReader(io.BytesIO(render_walk(found)))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    for wanted in ("What changed", "Check before use", "checked by leader on 06/09/2027: Read.",
                   "open", "Not finished yet", "Numbers"):  # fmt: skip
        assert wanted in text


def test_it_is_walked_by_keyboard_left_and_resumed(desk: Desk, qtbot: QtBot) -> None:
    desk.store.clock = lambda: SEPTEMBER
    window = QWidget()
    qtbot.addWidget(window)
    dialog = WalkDialog(desk, window)
    dialog.show()
    assert unnamed_controls(dialog) == []
    assert "Keeping Children Safe" in dialog.origin.words
    first = dialog.steps.current_row()
    assert first is not None
    qtbot.keyClicks(dialog.ui.note, "Read on GOV.UK")
    qtbot.keyClick(dialog.ui.note, Qt.Key.Key_Return)
    second = dialog.steps.current_row()
    assert second is not None
    assert second.id != first.id
    assert dialog.walk.done == 1
    qtbot.keyClicks(dialog.ui.note, "half a sen")
    dialog.reject()
    again = WalkDialog(desk, window)
    again.show()
    assert again.ui.note.text() == "half a sen"
    assert (again.steps.current_row() or first).id == second.id
    assert not again.ui.finish.isEnabled()
    again.steps.select_key(service.NUMBERS)
    with qtbot.waitSignal(desk.place_wanted) as wanted:
        again.ui.open.click()
    assert wanted.args == ["contacts/check-all"]


def test_the_button_answers_in_a_card_that_escape_closes(desk: Desk, qtbot: QtBot) -> None:
    desk.store.clock = lambda: SEPTEMBER
    window = QWidget()
    qtbot.addWidget(window)
    dialog = WalkDialog(desk, window)
    dialog.show()
    dialog.origin.click()
    card = dialog.origin.card
    assert card is not None
    assert "Keeping Children Safe" in card.accessibleDescription()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.origin.card is None)
    dialog.steps.select_key(service.NUMBERS)
    assert dialog.origin.isHidden(), "nothing to say, no button"
    dialog.reject()


def test_sections_come_in_their_order(store: Store) -> None:
    sections = [one.section for one in service.walk(store).items]
    assert sections == sorted(sections, key=list(Section).index)
    assert service.due(store, store.today())


@pytest.mark.parametrize("times", [1, 2])
def test_no_title_of_a_step_is_cut(
    desk: Desk, qtbot: QtBot, text_times: Callable[[int], None], times: int
) -> None:
    text_times(times)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = WalkDialog(desk, window)
    dialog.show()
    QApplication.processEvents()
    assert dialog.minimumSizeHint().width() <= 1300
    dialog.resize(1300, 660)  # what a screen of 1366 by 768 leaves
    QApplication.processEvents()
    steps, metrics = dialog.steps, dialog.steps.fontMetrics()
    room, lines = steps.columnWidth(0) - 8, steps.room.lines
    cut = [
        one.title
        for one in dialog.walk.items
        if width_for(one.title, lines, metrics.horizontalAdvance) > room
    ]
    assert cut == []
    dialog.reject()
