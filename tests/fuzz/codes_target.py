"""Whatever a scanner or a hand types where a code is expected."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from esafety_desktop.agreements import burst_rules, code_rules
from esafety_desktop.problem import Problem
from esafety_desktop.store import recovery_code
from esafety_desktop.trail.code_rules import typed
from tests.fuzz.mutation import mutated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

_GIVEN = [code_rules.with_check("23456AB"), code_rules.with_check("7KMNPQR")]
_SEEDS = [
    *(one.encode() for one in _GIVEN),
    "".join(f"{one}\r\n" for one in _GIVEN).encode(),
    f"]Q1{_GIVEN[0]}\r".encode(),
    f"\x02{_GIVEN[0]}\x03".encode(),
    b"L 1234 3F2A 91BC 0D4E 7788 A1B2 7C",
    recovery_code.to_text(bytes(range(20))).encode(),
]


def inputs() -> SearchStrategy[bytes]:
    return mutated(
        _SEEDS, (b"]Q3", b"\x02", b"\x03", b"\xc2\xa3", b"-", b"\xd9\xa1", b"\xef\xbc\x91")
    )


def _known(codes: Iterable[str]) -> set[str]:
    return set(codes) & set(_GIVEN)


def run(content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    for by_hand in (False, True):
        found = burst_rules.read(text, _known, by_hand=by_hand)
        assert all(code_rules.is_sound(one) for one in found.codes), found
    burst_rules.heard(text, [7.0 * at for at in range(len(text))], _known)
    burst_rules.heard_on(text[:5], text[5:], [7.0 * at for at in range(len(text))], _known)
    code_rules.explain(text)
    assert not code_rules.is_meant(text) or code_rules.normalise(text)
    with contextlib.suppress(Problem):
        typed(text)
    with contextlib.suppress(recovery_code.WrongCode):
        recovery_code.from_text(text)
