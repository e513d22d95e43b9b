"""Kinds, risk matrix and four Cs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.kinds import incident_kinds, load_kinds
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.guidance.procedure import Procedure

FILE = resource("procedures", "kinds.toml")


def spoilt(old: str, new: str, folder: Path) -> Path:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    path = folder / "kinds.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.covers(*(f"BECTA09-INC-{n}" for n in range(1, 8)), "BECTA09-INC-ATTR-1")
def test_the_seven_kinds_and_what_2026_added() -> None:
    kinds = incident_kinds()
    assert [k.id for k in kinds.kinds[:7]] == [f"BECTA09-INC-{n}" for n in range(1, 8)]
    assert {"TODAY-ADD-5", "TODAY-ADD-6"} <= {s for k in kinds.kinds for s in k.sources}
    assert {m.id for m in kinds.manners} == {"accident", "purpose", "unknown"}
    assert {"victim", "perpetrator"} <= {p.then for p in kinds.parts}


def test_each_kind_offers_routes_that_exist(today: Procedure) -> None:
    kinds = load_kinds(FILE, routes=set(today.route_by_id))
    offered = {route for kind in kinds.kinds for route in kind.routes("unknown")}
    assert offered == set(today.route_by_id)


def test_how_it_came_about_decides_what_is_offered() -> None:
    kind = incident_kinds().kind("BECTA09-INC-1")
    assert kind is not None
    assert kind.routes("accident") == ("TF-A",)
    assert kind.routes("purpose") == ("TF-B",)
    assert kind.routes("unknown") == ("TF-B", "TF-A")


@pytest.mark.covers(
    *(
        f"BECTA09-RISK-{row}-{column}"
        for row in ("CONTENT", "CONTACT", "CONDUCT")
        for column in ("COMMERCIAL", "AGGRESSIVE", "SEXUAL", "VALUES")
    )
)
def test_the_matrix_has_twelve_cells_and_the_tag_four_words() -> None:
    kinds = incident_kinds()
    assert len(kinds.cells) == 12
    cell = kinds.cell("contact-sexual")
    assert cell is not None
    assert "BECTA09-RISK-CONTACT-SEXUAL" in cell.sources
    assert [c.id for c in kinds.four_cs] == ["content", "contact", "conduct", "commerce"]
    assert kinds.cell("contact-nothing") is None
    assert kinds.kind("nothing") is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('column = "values"', 'column = "sexual"', "exactly one cell"),
        ('sources = ["BECTA09-INC-6"]', 'sources = ["BECTA09-INC-66"]', "BECTA09-INC-6"),
        ('by_accident = ["TF-I"]', 'by_accident = ["TF-XX"]', "TF-XX does not exist"),
        ('hint = "Nobody looks.', 'hnt = "Nobody looks.', "hnt"),
    ],
)
def test_a_spoilt_kinds_file_is_refused(
    old: str, new: str, said: str, tmp_path: Path, today: Procedure
) -> None:
    with pytest.raises(ContentError, match=r"kinds\.toml") as caught:
        load_kinds(spoilt(old, new, tmp_path), routes=set(today.route_by_id))
    assert said in str(caught.value)
