"""A source pack that could mislead is refused, and an incident survives a change of its pack."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.check import faults
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.loader import (
    load_source_pack,
    procedure_by_id,
    procedure_choices,
    today_procedure,
)
from esafety_desktop.guidance.replaying import replay
from esafety_desktop.guidance.slots import slot_catalogue
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource
from tests.guidance.test_properties import EACH, PACKS, walks

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.guidance.procedure import Procedure

TODAY = today_procedure()
SLOTS = slot_catalogue().ids


def judged(pack: Procedure) -> str:
    found = faults(pack, slots=SLOTS, sources=known_sources())
    return " | ".join(str(fault) for fault in found)


def with_step(name: str, step_id: str, **changes: object) -> Procedure:
    pack = procedure_by_id(name)
    steps = tuple(replace(s, **changes) if s.id == step_id else s for s in pack.steps)
    return replace(pack, steps=steps)


@pytest.mark.parametrize("name", [choice.id for choice in procedure_choices()])
def test_no_pack_has_a_fault(name: str) -> None:
    assert judged(procedure_by_id(name)) == ""


@pytest.mark.parametrize(
    ("step_id", "changes", "said"),
    [
        ("FLOW09-B", {"at": None}, "has no place in the chart"),
        ("FLOW09-B", {"at": (0, 2)}, "two boxes have this place"),
        ("FLOW09-B", {"said": ""}, "doesn't say what its source said"),
        ("FLOW09-B", {"struck": True, "today": ""}, "doesn't say what to do instead"),
        ("FLOW09-B", {"do": ("Shut down the computer.",)}, "says “shut down”"),
        ("FLOW09-B", {"do": ("Keep a screenshot of it.",)}, "says “screenshot”"),
        ("FLOW09-D1", {"next": "FLOW09-L"}, "no answer leads from FLOW09-D1 to FLOW09-K"),
        ("FLOW09-G1", {"required": False}, "must be required (TFG-6)"),
        ("ADD-TELL", {"required": False}, "no required question before the sorting"),
        ("ADD-TELL", {"why_not": True}, "no required question before the sorting"),
    ],
)
def test_a_spoilt_chart_is_refused(step_id: str, changes: dict[str, object], said: str) -> None:
    assert said in judged(with_step("becta-2009", step_id, **changes))


@pytest.mark.covers("TFG-8")
def test_ceop_alone_is_refused_in_every_pack() -> None:
    for one in procedure_choices():
        pack = procedure_by_id(one.id)
        lanes = {step.route for step in pack.steps if "ceop" in step.agencies}
        assert lanes
        steps = tuple(
            replace(s, required=False) if s.route in lanes and "ceop" not in s.agencies else s
            for s in pack.steps
        )
        found = faults(replace(pack, steps=steps), slots=SLOTS, sources=known_sources())
        assert any("TFG-8" in fault.what for fault in found)


def test_a_picture_question_after_the_sorting_is_too_late() -> None:
    pack = procedure_by_id("knowsley-children")
    order = sorted(pack.steps, key=lambda step: step.id == "ADD-PICTURE")
    assert "asks about pictures too late" in judged(replace(pack, steps=tuple(order)))


def test_a_pack_that_does_not_say_whose_it_is_is_refused() -> None:
    pack = replace(procedure_by_id("knowsley-staff"), note="")
    assert "doesn't say whose it is" in judged(pack)


def copied(folder: Path, name: str, old: str = "", new: str = "") -> Path:
    """The packs of the program in a folder, with one piece of one of them changed."""
    for one in ("becta-2009.toml", "becta-2007.toml", "added.toml"):
        shutil.copy(resource("procedures", one), folder)
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("becta-2007.toml", 'id = "FLOW07-K"\n', 'id = "FLOW07-KK"\n', "FLOW07-KK is not in"),
        ("becta-2007.toml", 'like = "becta-2009"', 'like = "becta-2005"', "becta-2005"),
        ("becta-2007.toml", "year = 2007", 'year = "2007"', "Expected `int`"),
        ("becta-2009.toml", "boxless = true", "boxles = true", "boxles"),
        ("added.toml", '"TF-4"]', '"TF-44"]', "has no step TF-44"),
        ("added.toml", '"TF-E11"', '"TF-E12"', "TF-I"),
    ],
)
def test_a_spoilt_file_is_refused(name: str, old: str, new: str, said: str, tmp_path: Path) -> None:
    folder = copied(tmp_path, name, old, new)
    with pytest.raises(ContentError, match=said):
        load_source_pack(folder / "becta-2007.toml", folder / "added.toml", TODAY)


@EACH
@given(st.sampled_from(PACKS), st.sampled_from(PACKS), st.data())
def test_what_was_entered_under_one_pack_stays_readable_under_another(
    old: Procedure, new: Procedure, data: st.DataObject
) -> None:
    before = data.draw(walks(old))[-1]
    kept = json.loads(json.dumps(before.to_dict()))
    switched = replay(new, {**kept, "procedure": new.id})
    assert switched.events == before.events
    if old is not new:
        assert switched.answers == {}
        assert switched.here == machine.start(new, before.switches).here
    back = replay(old, json.loads(json.dumps({**switched.to_dict(), "procedure": old.id})))
    assert back == before
