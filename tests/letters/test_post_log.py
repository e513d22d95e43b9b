"""Labels and envelopes stand in the log of print runs, as letters do."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.letters import post_service, service
from esafety_desktop.letters.kept_view import show_runs
from esafety_desktop.letters.log_service import log_post
from esafety_desktop.letters.order_rules import Order
from esafety_desktop.letters.post_rules import PLACES, PostKind
from esafety_desktop.letters.posters_view import PostersPage
from esafety_desktop.letters.rows import Paper
from esafety_desktop.letters.runs_dialog import RunsDialog
from esafety_desktop.letters.tab import PrintTab
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.verifying import verify_chain
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.letters.letter_school import fill
from tests.letters.test_post import add_brother

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    return fill(office_store)


@pytest.fixture
def desk(office_store: Store, classes: dict[str, str], qtbot: QtBot) -> Iterator[Desk]:
    with ThreadPoolExecutor(1) as executor:
        yield Desk(office_store, Jobs(executor))


@pytest.mark.parametrize("kind", list(PostKind))
def test_a_run_of_labels_is_kept_by_classes_and_numbers(
    office_store: Store, classes: dict[str, str], kind: PostKind
) -> None:
    add_brother(office_store, classes["1R"])
    run = post_service.post_run(office_store, kind)
    log_post(office_store, kind, run)
    (row,) = service.runs(office_store)
    assert row.paper is kind
    assert row.what == kind.value
    assert row.numbers == f"1 to {len(run.pieces)} of {len(run.pieces)}"
    assert {name for _, name in row.classes} == {"1R", "5B"}
    with office_store.read() as session:
        assert not verify_chain(session, Cabinet.OFFICE)


def test_labels_do_not_count_as_letters_that_were_printed(
    office_store: Store, classes: dict[str, str]
) -> None:
    run = post_service.post_run(office_store, PostKind.ENVELOPES, classes["5B"])
    log_post(office_store, PostKind.ENVELOPES, run)
    assert all(not row.printed for row in service.targets(office_store))
    service.log_run(office_store, service.prepare_letters(office_store, Order()).value)
    assert [row.paper for row in service.runs(office_store)] == [
        Paper.LETTER,
        PostKind.ENVELOPES,
    ]


def test_what_left_the_preview_is_logged_and_what_was_only_looked_at_is_not(
    desk: Desk, qtbot: QtBot, office_store: Store, classes: dict[str, str]
) -> None:
    page = PostersPage(desk)
    qtbot.addWidget(page)
    page.open_item("envelopes")
    page.open_item(classes["5B"])
    page.preview_post()
    qtbot.waitUntil(lambda: bool(page.findChildren(PreviewDialog)))
    (preview,) = page.findChildren(PreviewDialog)
    assert service.runs(office_store) == ()
    preview.taken.emit()
    (row,) = service.runs(office_store)
    assert row.paper is PostKind.ENVELOPES
    assert [name for _, name in row.classes] == ["5B"]
    preview.close()
    dialog = RunsDialog(desk)
    qtbot.addWidget(dialog)
    model = dialog.table.model()
    shown = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert "Envelopes" in shown
    assert "5B" in shown


@pytest.mark.parametrize("place", list(PLACES))
def test_a_run_of_labels_is_begun_again_on_its_own_page(
    desk: Desk, qtbot: QtBot, office_store: Store, classes: dict[str, str], place: str
) -> None:
    kind = PLACES[place]
    log_post(office_store, kind, post_service.post_run(office_store, kind, classes["5B"]))
    tab = PrintTab(desk)
    page = PostersPage(desk)
    for widget in (tab, page):
        qtbot.addWidget(widget)
    desk.place_wanted.connect(lambda where: page.open_item(where.removeprefix("letters/posters/")))
    show_runs(desk, tab, tab.choose_run)
    dialog = tab.findChild(RunsDialog)
    assert dialog is not None
    dialog.ui.again.click()
    assert page.kind is kind
    assert page.ui.whom.currentData() == classes["5B"]
