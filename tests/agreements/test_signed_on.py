"""Which wording was signed on the day of an incident."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from esafety_desktop.agreements import service
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.agreements.signed_on_service import signatures
from esafety_desktop.agreements.signed_rules import Signature, signed_words
from tests.agreements.school_maker import make_school, set_clock

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

_ADOPTED = date(2025, 9, 1)


def test_the_register_says_what_was_signed_on_a_day(office_store: Store) -> None:
    made = make_school(office_store)
    service.bring_up_to_date(office_store)
    ks2 = next(row for row in service.agreements(office_store) if row.key == "ks2")
    child = made.pupils["5B"][0]
    set_clock(office_store, datetime(2026, 11, 24, 9, tzinfo=UTC))
    service.mark(office_store, [SlotKey(child, ks2.id)], Status.RETURNED)
    found = signatures(office_store, child)
    before = signed_words(found, date(2026, 11, 23))
    (line,) = [one for one in before if one.startswith(ks2.title)]
    assert "none signed on that day; the register now shows version 1 (2026-27)" in line
    after = signed_words(found, date(2026, 11, 24))
    assert f"{ks2.title}: version 1 (2026-27), signed 24/11/2026" in after
    assert not signed_words(found, date(2026, 11, 1)), "nothing was in use here yet"


def test_nobody_in_the_register_has_signed_nothing(office_store: Store) -> None:
    make_school(office_store)
    service.bring_up_to_date(office_store)
    assert signatures(office_store, "no such child") == ()


def test_last_years_signature_is_named_but_does_not_count() -> None:
    places = [
        Signature("Rules", 2025, _ADOPTED, 1, date(2025, 9, 12)),
        Signature("Rules", 2026, _ADOPTED),
    ]
    (words,) = signed_words(places, date(2026, 10, 1))
    assert words.startswith("Rules: none signed on that day; the last before was version 1 ")
    assert words.endswith("(2025-26), signed 12/09/2025")


def test_one_part_alone_and_a_family_that_declined() -> None:
    part = Signature("Rules", 2026, _ADOPTED, part_on=date(2026, 9, 5))
    no = Signature("Pictures", 0, _ADOPTED, declined_on=date(2026, 9, 6))
    first, second = signed_words([part, no], date(2026, 10, 1))
    assert "only one of the two parts was signed, on 05/09/2026" in first
    assert "declined on 06/09/2026" in second


def test_what_is_signed_once_counts_in_every_year() -> None:
    once = Signature("Pictures", 0, _ADOPTED, 2, date(2025, 9, 12))
    assert signed_words([once], date(2026, 10, 1)) == (
        "Pictures: version 2 (signed once), signed 12/09/2025",
    )


def test_a_signature_that_was_asked_for_again_is_not_denied() -> None:
    again = Signature("Rules", 2026, _ADOPTED, 2, date(2026, 11, 1), wordings=2)
    (words,) = signed_words([again], date(2026, 10, 1))
    assert "the register now shows version 2 (2026-27), signed 01/11/2026" in words
    assert words.endswith("an earlier wording may have been signed and then asked for again")
