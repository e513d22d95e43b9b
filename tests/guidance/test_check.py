"""Packs that could lead a person astray are refused, and the message says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from esafety_desktop.guidance.check import faults
from esafety_desktop.guidance.loader import ContentError, load_procedure, today_procedure
from esafety_desktop.guidance.slots import slot_catalogue
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.guidance.procedure import Procedure, Step

TODAY = today_procedure()
SLOTS = slot_catalogue().ids
PACK = resource("procedures", "today.toml").read_text(encoding="utf-8")


def judged(procedure: Procedure) -> str:
    return " | ".join(
        str(fault) for fault in faults(procedure, slots=SLOTS, sources=known_sources())
    )


def with_step(step_id: str, **changes: object) -> Procedure:
    """Today's procedure with one step changed."""
    steps = tuple(replace(step, **changes) if step.id == step_id else step for step in TODAY.steps)
    return replace(TODAY, steps=steps)


def spoilt(old: str, new: str, folder: Path) -> Path:
    """Today's pack as a file, with one piece of text changed."""
    assert old in PACK
    path = folder / "spoilt.toml"
    path.write_text(PACK.replace(old, new, 1), encoding="utf-8")
    return path


def test_today_has_no_fault() -> None:
    assert judged(TODAY) == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('next = "TF-D3"', 'next = "TF-D33"', "TF-D2: leads to TF-D33"),
        ('next = "TF-A3"', 'next = "TF-A4"', "TF-A3: no way leads here"),
        ('slots = ["SAM-LA-3", "SAM-LA-5"]', 'slots = ["SAM-LA-99"]', "contact slot SAM-LA-99"),
        ('sources = ["TF-A2",', 'sources = ["KN-NOBODY-1",', "source KN-NOBODY-1"),
        ('title = "Danger now?"', 'titel = "Danger now?"', "titel"),
        ('kind = "start"', 'kind = "begin"', "begin"),
        ("rank = 2", 'rank = "two"', "Expected `int`"),
        ("Ring 999. Say who", "Ring 0870 123 4567. Say who", "0870 123 4567"),
        ("Then fill in the CEOP form", "Then use becta.org.uk and", "becta.org.uk"),
        ('[trunk]\nstart = "TF-0"', '[trunk]\nstart = "TF-00"', "trunk: TF-00"),
        ("[trunk]", "[trunk", "spoilt.toml"),
        ('picture_routes = ["TF-E"', 'picture_routes = ["TF-EE"', "picture route TF-EE"),
    ],
)
def test_a_spoilt_file_is_refused_by_name_and_place(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(ContentError, match=r"spoilt\.toml") as caught:
        load_procedure(spoilt(old, new, tmp_path))
    assert said in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"none\.toml"):
        load_procedure(tmp_path / "none.toml")


def test_slots_and_sources_can_be_handed_in() -> None:
    path = resource("procedures", "today.toml")
    with pytest.raises(ContentError, match="contact slot"):
        load_procedure(path, slots=frozenset())
    with pytest.raises(ContentError, match=r"sources\.csv"):
        load_procedure(path, sources=frozenset())


@pytest.mark.parametrize(
    ("step_id", "changes", "said"),
    [
        ("TF-D7", {"next": ""}, "leads nowhere"),
        ("TF-D2", {"required": False}, "must be required (TFG-6)"),
        ("TF-R", {"why_not": True}, "allow no why-not (TFG-6)"),
        ("TF-OUT", {"asks": ()}, "ask for a note"),
        ("TF-I1", {"default": "no"}, "TFG-3"),
        ("TF-I1", {"default": "perhaps"}, "none of its choices"),
        ("TF-S5", {"next": "TF-RET"}, "a sanction alone can't close"),
        ("TF-D7", {"route": "TF-X"}, "route TF-X does not exist"),
        ("TF-D7", {"sources": ()}, "names no source"),
        ("TF-D7", {"numbers": ("becta",)}, "number becta"),
        ("TF-D7", {"question": "And now?"}, "a question needs choices"),
        ("TF-G4", {"slots": ()}, "names no contact slot"),
        ("TF-D7", {"id": "TF-D6"}, "used twice"),
        ("TF-W", {"why_not": True}, "leads nowhere"),
        ("TF-S2", {"agencies": ("care",)}, "an agency that the step doesn't name"),
    ],
)
def test_a_changed_step_is_refused(step_id: str, changes: dict[str, object], said: str) -> None:
    assert said in judged(with_step(step_id, **changes))


def test_ceop_alone_on_a_route_is_refused() -> None:
    steps = tuple(
        replace(step, agencies=()) if step.id in {"TF-D1", "TF-D2", "TF-D3"} else step
        for step in TODAY.steps
    )
    assert "TFG-8" in judged(replace(TODAY, steps=steps))


def test_a_route_with_agencies_cannot_be_minor() -> None:
    routes = tuple(replace(r, minor=True) if r.id == "TF-D" else r for r in TODAY.routes)
    assert "can't be minor" in judged(replace(TODAY, routes=routes))


def test_two_routes_cannot_be_equally_serious() -> None:
    routes = tuple(replace(r, rank=2) if r.id == "TF-A" else r for r in TODAY.routes)
    assert "equally serious" in judged(replace(TODAY, routes=routes))


def test_parents_belong_to_the_same_day() -> None:
    trunk = replace(TODAY.trunk, same_day=("TF-R", "TF-SW", "TF-SUP"))
    assert "same day" in judged(replace(TODAY, trunk=trunk))


def _cut(step: Step, kind: str) -> Step:
    if kind == "dangling":
        return replace(step, next="TF-NOWHERE", choices=())
    if kind == "source":
        return replace(step, sources=(*step.sources, "KN-INVENTED-1"))
    if kind == "slot":
        return replace(step, slots=(*step.slots, "SAM-INVENTED-1"))
    return replace(step, id=f"{step.id}-ELSEWHERE")


@settings(deadline=None)
@given(
    st.sampled_from([step for step in TODAY.steps if step.id != TODAY.trunk.triage]),
    st.sampled_from(["dangling", "source", "slot", "renamed"]),
)
def test_any_step_spoilt_in_any_way_is_noticed(step: Step, kind: str) -> None:
    steps = tuple(_cut(s, kind) if s.id == step.id else s for s in TODAY.steps)
    assert judged(replace(TODAY, steps=steps))


@settings(deadline=None)
@given(st.sampled_from([step for step in TODAY.steps if step.id != TODAY.trunk.end]))
def test_a_step_taken_out_leaves_a_fault(step: Step) -> None:
    assert judged(replace(TODAY, steps=tuple(s for s in TODAY.steps if s.id != step.id)))
