from __future__ import annotations

import pytest

from esafety_desktop.shell.lock_rules import (
    CurtainRule,
    IdleWatch,
    caps_lock_seems_on,
    made_up_words,
    pin_reason,
)
from esafety_desktop.shell.watch import is_leaving


def test_locks_after_ten_idle_minutes() -> None:
    watch = IdleWatch(touched=1000.0)
    assert not watch.locks(1000 + 599)
    assert watch.locks(1000 + 600)
    assert not watch.touch(1500).locks(1000 + 600)


def test_the_setting_counts() -> None:
    assert IdleWatch(touched=0, minutes=2).locks(120)


def test_a_telephone_call_holds_the_lock_off_for_half_an_hour() -> None:
    watch = IdleWatch(touched=0).telephone(100, on=True)
    assert watch.on_telephone(100 + 1799)
    assert not watch.locks(100 + 1799)
    assert watch.locks(100 + 1800)
    over = watch.telephone(200, on=False)
    assert not over.on_telephone(201)
    assert over.locks(200 + 600)


def test_the_curtain_opens_with_its_pin_within_three_tries() -> None:
    rule = CurtainRule("2468", drawn=0)
    for _ in range(2):
        right, rule = rule.try_pin("1111")
        assert not right
        assert not rule.spent(1)
    right, rule = rule.try_pin("2468")
    assert right


def test_three_wrong_pins_or_thirty_minutes_spend_the_curtain() -> None:
    rule = CurtainRule("2468", drawn=0)
    for _ in range(3):
        _right, rule = rule.try_pin("1111")
    assert rule.spent(1)
    assert not rule.try_pin("2468")[0]
    assert not CurtainRule("2468", drawn=0).spent(1799)
    assert CurtainRule("2468", drawn=0).spent(1800)


@pytest.mark.parametrize(
    ("pin", "again", "word"),
    [("123", "123", "digits"), ("12a4", "12a4", "digits"), ("1111", "1111", "more than one"),
     ("1234", "1235", "not the same"), ("1234", "1234", "")],
)  # fmt: skip
def test_a_pin_is_judged_in_words(pin: str, again: str, word: str) -> None:
    assert word in pin_reason(pin, again)
    assert bool(pin_reason(pin, again)) == bool(word)


def test_caps_lock_is_told_from_what_is_typed() -> None:
    assert caps_lock_seems_on("A", shift=False) is True
    assert caps_lock_seems_on("a", shift=True) is True
    assert caps_lock_seems_on("A", shift=True) is False
    assert caps_lock_seems_on("7", shift=False) is None
    assert caps_lock_seems_on("", shift=False) is None


@pytest.mark.parametrize(
    ("message", "wparam", "leaves"),
    [(0x02B1, 7, True), (0x02B1, 8, False), (0x02B1, 2, True), (0x0218, 4, True),
     (0x0218, 7, False), (0x0100, 7, False)],
)  # fmt: skip
def test_windows_says_when_its_log_in_is_left(message: int, wparam: int, leaves: bool) -> None:
    assert is_leaving(message, wparam) is leaves


def test_a_curtain_without_a_pin_is_opened_by_none() -> None:
    rule = CurtainRule("", drawn=0)
    assert rule.try_pin("")[0] is False
    assert rule.try_pin("2468")[0] is False


def test_a_password_of_the_made_up_school_never_goes_on_in_the_next_line() -> None:
    told = made_up_words("only-pretend-office")
    assert told.splitlines()[-1] == "only-pretend-office"  # as it is typed, or copied
    assert made_up_words("") == ""
