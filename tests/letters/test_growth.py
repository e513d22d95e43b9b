"""Ten times the children cost ten times the work (V15), counted in calls and not in seconds."""

from __future__ import annotations

from functools import partial

import pytest

from esafety_desktop.letters.pages import render_class_pack
from esafety_desktop.letters.rows import Look
from esafety_desktop.printing.forgetting import forget
from esafety_desktop.value import replace
from tests.benchmarks.bench_printing import made_pack
from tests.work import calls_of


@pytest.mark.parametrize("look", [Look.STANDARD, Look.LARGE, Look.EASY])
def test_ten_times_the_children_cost_ten_times_the_work(look: Look) -> None:
    counts = []
    for children in (70, 700):
        pack = made_pack(children)
        dressed = replace(pack.wordings[0], look=look)
        pack = replace(pack, wordings=(dressed,))
        render_class_pack(replace(pack, children=pack.children[:1]))
        forget()
        counts.append(calls_of(partial(render_class_pack, pack)))
    few, many = counts
    assert many < 11 * few
