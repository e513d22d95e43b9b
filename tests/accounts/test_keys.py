from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.store import keys, recovery_code

CHEAP = keys.KdfCost(memory_kib=8, passes=1)


def test_a_password_opens_what_it_locked_and_no_other_does() -> None:
    salt = keys.new_salt()
    locked = keys.lock(keys.derive("copper kettle", salt, CHEAP), b"secret")
    assert keys.unlock(keys.derive("copper kettle", salt, CHEAP), locked) == b"secret"
    with pytest.raises(keys.WrongKey):
        keys.unlock(keys.derive("copper kettles", salt, CHEAP), locked)


def test_the_same_letters_typed_on_another_keyboard_are_the_same_password() -> None:
    salt = keys.new_salt()
    assert keys.derive("Zoe\u0308 caf\u00e9", salt, CHEAP) == keys.derive(
        "Zo\u00eb cafe\u0301", salt, CHEAP
    )


def test_sealed_bytes_open_for_their_reader_only() -> None:
    reader, other = keys.new_pair(), keys.new_pair()
    sealed = keys.seal(reader.public, b"a concern")
    assert keys.unseal(reader.private, sealed) == b"a concern"
    for private, bytes_ in (
        (other.private, sealed),
        (reader.private, sealed[:-1] + bytes([sealed[-1] ^ 1])),
    ):
        with pytest.raises(keys.WrongKey):
            keys.unseal(private, bytes_)
    assert b"a concern" not in sealed


def test_calibration_never_goes_below_the_floor() -> None:
    assert keys.calibrate(target_seconds=0.0) == keys.FLOOR
    assert keys.FLOOR.memory_kib == 64 * 1024
    assert keys.FLOOR.passes >= 3


def test_nothing_secret_is_shown() -> None:
    pair = keys.new_pair()
    assert pair.private.hex() not in repr(pair)
    assert str(pair.private) not in repr(pair)


@given(st.binary(min_size=20, max_size=20))
def test_a_code_is_read_as_it_was_written(code: bytes) -> None:
    text = recovery_code.to_text(code)
    assert recovery_code.from_text(text) == code
    assert recovery_code.from_text(text.lower().replace("-", " ")) == code


@given(
    st.binary(min_size=20, max_size=20), st.integers(0, 39), st.sampled_from(recovery_code.ALPHABET)
)
def test_one_wrong_character_is_noticed_and_its_group_named(
    code: bytes, place: int, other: str
) -> None:
    typed = list(recovery_code.to_text(code).replace("-", ""))
    if typed[place] == other:
        return
    typed[place] = other
    with pytest.raises(recovery_code.WrongCode, match=f"Group {place // 5 + 1} "):
        recovery_code.from_text("".join(typed))


@given(st.binary(min_size=20, max_size=20), st.integers(0, 38))
def test_two_swapped_characters_are_noticed(code: bytes, place: int) -> None:
    typed = list(recovery_code.to_text(code).replace("-", ""))
    if typed[place] == typed[place + 1] or place % 5 == 4:
        return
    typed[place], typed[place + 1] = typed[place + 1], typed[place]
    with pytest.raises(recovery_code.WrongCode):
        recovery_code.from_text("".join(typed))


@given(st.binary(min_size=20, max_size=20), st.permutations(range(8)))
def test_swapped_groups_are_noticed(code: bytes, order: list[int]) -> None:
    groups = recovery_code.to_text(code).split("-")
    shuffled = [groups[index] for index in order]
    if order == sorted(order):
        return
    with pytest.raises(recovery_code.WrongCode):
        recovery_code.from_text("-".join(shuffled))


@pytest.mark.parametrize("typed", ["", "7XK2M", "U" * 40, "7XK2M-" * 9, "ü" * 40])
def test_what_is_no_code_is_refused_in_words(typed: str) -> None:
    with pytest.raises(recovery_code.WrongCode) as caught:
        recovery_code.from_text(typed)
    assert caught.value.advice
