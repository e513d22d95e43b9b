"""What was signed and on which day: never changed by what comes later."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from esafety_desktop.agreements import service
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.guidance import agreement_texts
from tests.agreements.school_maker import make_school, set_clock

if TYPE_CHECKING:
    from esafety_desktop.agreements.rows import CellRow
    from esafety_desktop.store.store import Store


def _cell(store: Store, key: SlotKey) -> CellRow:
    (row,) = [row for row in service.class_grid(store).rows if row.pupil_id == key.pupil_id]
    return next(one for one in row.cells if one.agreement_id == key.agreement_id)


def test_a_later_mark_never_replaces_the_day_on_which_somebody_signed(office_store: Store) -> None:
    made = make_school(office_store)
    service.bring_up_to_date(office_store)
    ks2 = next(row for row in service.agreements(office_store) if row.key == "ks2")
    key = SlotKey(made.pupils["5B"][0], ks2.id)
    code = service.issue_slips(office_store, [ks2.id], [key.pupil_id]).value[0].code
    service.mark_part(office_store, [key], "child")
    set_clock(office_store, datetime(2026, 11, 24, 9, tzinfo=UTC))
    service.mark_code(office_store, code)
    found = _cell(office_store, key)
    assert (found.child_on, found.parent_on) == (date(2026, 11, 20), date(2026, 11, 24))
    set_clock(office_store, datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert "Already returned" in service.mark(office_store, [key], Status.RETURNED).said
    assert _cell(office_store, key) == found
    service.mark(office_store, [key], Status.DUE)
    assert _cell(office_store, key).child_on is None


def test_the_pinned_wording_has_the_headings_under_which_the_rules_stand() -> None:
    text = agreement_texts.agreement_text("ks2")
    lines = text.wording.splitlines()
    heads = [lines.index(text.headings.of(block)) for block in agreement_texts.Block]
    assert heads == sorted(heads)
    for rule in text.rules:
        assert lines.index(rule.text) > lines.index(text.headings.of(rule.block))
