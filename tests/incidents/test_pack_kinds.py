"""An incident that goes by a source's procedure has its kind like any other."""

from __future__ import annotations

import pytest

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id, procedure_choices
from esafety_desktop.incidents.sorting_service import kind_of, kinds_of
from tests.guidance.walker import give


@pytest.mark.covers("BECTA09-INC-ATTR-1", "BECTA09-INC-2")
@pytest.mark.parametrize("pack_id", [choice.id for choice in procedure_choices()])
def test_every_route_of_every_procedure_has_a_kind(pack_id: str) -> None:
    pack = procedure_by_id(pack_id)
    for route in pack.routes:
        assert kind_of(pack.meant_by(route.id)[0]), route.id


def test_the_right_branch_of_2009_is_kept_as_illegal_material() -> None:
    pack = procedure_by_id("becta-2009")
    position = machine.start(pack)
    for step, choices in (
        ("TF-0", ()),
        ("TF-1", ("none",)),
        ("TF-2", ("no",)),
        ("TF-4", ()),
        ("ADD-PICTURE", ("no",)),
        ("ADD-TELL", ("no",)),
        ("FLOW09-A", ("FLOW09-RIGHT",)),
    ):
        position = give(pack, position, step, choices)
    assert kinds_of(pack, position) == kind_of("TF-F")
