"""Codes on paper: printed, typed again, refused where mistyped; the page and the dialog."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.log_reviews.pages import render_report
from esafety_desktop.problem import Problem
from esafety_desktop.store import backup
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.trail import code_rules, service
from esafety_desktop.trail.code_rules import Code, typed, written
from esafety_desktop.trail.pages import render_heads
from esafety_desktop.trail.trail_dialog import TrailDialog
from esafety_desktop.value import replace
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls
from tests.store.leaders import sign_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from tests.trail.conftest import Trails

CODES = st.builds(
    Code,
    st.sampled_from(["O", "L", "E7F3A", "E0000"]),
    st.integers(1, 10**9),
    st.text("0123456789abcdef", min_size=code_rules.DIGITS, max_size=code_rules.DIGITS),
)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def read_or_refused(text: str) -> tuple[tuple[Code, ...], str]:
    """What a person gets for what was typed: codes, or the sentence that refuses them."""
    try:
        return typed(text), ""
    except Problem as problem:
        return (), problem.message


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(CODES, max_size=4))
def test_what_is_printed_can_be_typed(codes: list[Code]) -> None:
    lines = [written(code) for code in codes]
    assert typed("\n\n".join(lines)) == tuple(codes)
    assert typed("\n".join(line.lower().replace(" ", "-") for line in lines)) == tuple(codes)
    assert typed("\n".join(line.replace("0", "O") for line in lines if line[0] != "E")) == tuple(
        code for code in codes if code.trail[0] != "E"
    )


@given(CODES, st.data())
def test_a_slip_in_typing_is_told_and_never_taken_for_tampering(
    code: Code, data: st.DataObject
) -> None:
    line = written(code)
    at = data.draw(
        st.integers(len(code.trail) + 1, len(line) - 1).filter(lambda at: line[at] != " ")
    )
    other = data.draw(st.sampled_from("0123456789ABCDEF").filter(lambda one: one != line[at]))
    mistyped = line[:at] + other + line[at + 1 :]
    read, refused = read_or_refused(mistyped)
    assert read != (code,)
    assert not refused or refused.startswith("Line 1 is not a code")


@given(st.text(max_size=80))
def test_whatever_is_typed_ends_in_codes_or_a_plain_sentence(text: str) -> None:
    _read, refused = read_or_refused(text)
    assert not refused or "is not a code" in refused


@pytest.fixture
def store(trails: Trails) -> Iterator[Store]:
    made = sign_in(trails.folder)
    yield made
    made.close()


def test_the_page_bears_the_codes_that_the_check_takes(store: Store) -> None:
    page = service.page(store)
    printed = " ".join(text_of(render_heads(page)).split())
    assert [head.name for head in page.heads] == ["Office cabinet", "Locked cabinet"]
    for head in page.heads:
        assert head.code in printed
    steps = service.check_steps(store, typed("\n".join(head.code for head in page.heads)))
    assert all(step.found.sound for step in steps if step.found)


def test_envelopes_are_on_the_page_only_when_asked_for(store: Store) -> None:
    assert "Sealed" not in text_of(render_heads(service.page(store)))
    assert "Sealed envelope E" in text_of(render_heads(service.page(store, envelopes=True)))


def test_the_log_report_is_a_termly_print_with_the_codes(store: Store) -> None:
    today = store.today()
    printed = " ".join(text_of(render_report(log_reviews.report(store, today, today))).split())
    for head in service.heads(store):
        assert head.code in printed
    assert "Sealed" not in printed


def test_a_back_up_gives_its_codes(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "one.esafety-backup"
    before = [head.code for head in service.heads(store, envelopes=True)]
    assert [code[0] for code in before] == ["O", "L", "E"]
    backup.write(backup.plan(store), target)
    who = service.looker(store)
    assert list(service.codes_of_backup(target, who)) == before
    assert not list(store.folder.glob("looking-inside*"))
    with pytest.raises(Problem, match="another school"):
        service.codes_of_backup(target, replace(who, school="other"))


def test_the_office_cannot_compare_what_it_cannot_open(office_store: Store, store: Store) -> None:
    codes = typed("\n".join(head.code for head in service.heads(store)))
    with pytest.raises(Problem, match="a cabinet that you can't open"):
        list(service.check_steps(office_store, codes))


def test_the_dialog_checks_prints_and_takes_a_back_up(
    store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "one.esafety-backup"
    backup.write(backup.plan(store), target)
    jobs = Jobs()
    dialog = TrailDialog(Desk(store, jobs))
    qtbot.addWidget(dialog)
    assert unnamed_controls(dialog) == []
    dialog.show()
    assert dialog.ui.envelopes.isVisible()
    dialog.add_backup(target)
    qtbot.waitUntil(lambda: dialog.ui.earlier.toPlainText().count("\n") == 2, timeout=10_000)
    dialog.check()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)
    said = dialog.ui.result.toPlainText()
    assert said.startswith("Everything adds up.")
    dialog.ui.earlier.setPlainText("no code at all")
    dialog.check()
    assert dialog.ui.result.toPlainText() == "", "what was found before is no answer to this"
    for box in dialog.findChildren(QMessageBox):
        box.reject()
    assert said.count("Agrees with what was written down") == 3
    with store.read() as session:
        newest = session.query(OfficeAudit).order_by(OfficeAudit.seq.desc()).first()
        assert newest is not None
        assert newest.action == service.CHECKED
        assert session.query(LockedAudit).filter_by(action=service.CHECKED).count() == 0
    dialog.close()
    jobs.close()
