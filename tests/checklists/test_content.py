"""The checklists as content: all that the sources list, in today's words, each id once."""

from __future__ import annotations

import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance import checklists as content
from esafety_desktop.guidance.checklists import checklists, load_checklist
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.levels import level_content, load_levels
from esafety_desktop.places import resource
from tests.content_kit import spoilt
from tests.coverage_report import items as every_id

if TYPE_CHECKING:
    from pathlib import Path

#: What P4 names, and what else only a checklist can carry.
FAMILIES = (
    "BECTA09-ROLE-", "BECTA09-AUPGEN-", "BECTA09-NETPRAC-", "BECTA09-POL-", "BECTA09-CONCERN-",
    "BECTA09-HELP-", "BECTA09-BYRON-", "BECTA09-XORG-", "BECTA09-TRAFFIC-", "BECTA09-REMIND-",
    "BECTA08-DO-", "BECTA08-STRAT-", "BECTA08-WHO-", "BECTA08-ELEM-", "BECTA08-DEF-",
    "BECTA08-LEAD", "BECTA07-Q-", "BECTA07-REC-", "BECTA07-OFFICER-", "KN-ROLE-", "KN-CURR-",
    "KN-PARENTSUP-", "KN-SAFERQ-", "KN-INTDOC-", "KN-LPTOOL-", "KN-AIM-", "KN-LEGAL-", "KN-TRUST-",
    "KN-LIB-",
)  # fmt: skip

#: What 2009 named and is no longer there: it may stand beside today's words, never in them.
GONE = (
    "Becta", "LSCB", "safeguarding children board", "Every Child Matters", "Connexions",
    "Safetynet", "Thinkuknow", "Virtual Global Taskforce", "Teachtoday", "self-review framework",
    "SEF ", "broadband consorti", "Know IT All", "Data Protection Act 1998", "e-safety",
)  # fmt: skip


def test_every_line_of_the_sources_lists_can_be_ticked() -> None:
    carried = {source for one in checklists() for item in one.items for source in item.sources}
    wanted = {name for name in every_id() if name.startswith(FAMILIES)}
    assert len(wanted) > 240
    assert sorted(wanted - carried) == []


def test_a_line_of_the_sources_stands_in_one_item_only() -> None:
    named = Counter(source for one in checklists() for item in one.items for source in item.sources)
    assert [source for source, times in named.items() if times > 1] == []


def test_what_is_gone_is_not_ticked_as_if_it_lived() -> None:
    wrong = [
        f"{item.id}: {word}"
        for one in checklists()
        for item in one.items
        for word in GONE
        if word.casefold() in item.text.casefold()
    ]
    assert wrong == []


def test_what_has_changed_says_how_the_source_put_it() -> None:
    changed = [item for one in checklists() for item in one.items if item.then]
    assert len(changed) > 60
    assert all(item.then != item.text for item in changed)


def test_each_list_says_what_it_is_for_and_can_be_read_at_a_glance() -> None:
    for one in checklists():
        assert len(one.title) < 45, one.title
        assert one.about.endswith((".", "?")), one.id
        assert 4 <= len(one.items) <= 25, one.id
        for item in one.items:
            assert len(item.text) < 260, item.id


def test_five_steps_for_each_of_the_four_parts() -> None:
    found = level_content()
    assert [part.id[-1] for part in found.parts] == ["P", "I", "E", "S"]
    every = [words for part in found.parts for words in part.levels]
    assert len(set(every)) == 20
    assert all(words.endswith(".") for words in every)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('id = "strategy"', 'id = "strategies"', "its id is strategies"),
        ('id = "strategy-2"', 'id = "strategy-1"', "strategy-1 stands twice"),
        ('sources = ["BECTA08-STRAT-3"]', "sources = []", "strategy-3 has no source"),
        ("BECTA08-STRAT-4", "BECTA08-STRAT-44", "BECTA08-STRAT-44, which is no source"),
        ('id = "strategy-1"\ntext', 'id = "strategy-1"\nwords', "unknown field"),
    ],
)
def test_a_spoilt_list_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    with pytest.raises(ContentError, match=complaint):
        load_checklist(spoilt(tmp_path, old, new, "checklists", "strategy.toml"))


def test_an_item_of_two_lists_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "checklists"
    folder.mkdir()
    for name in ("strategy", "everyone"):
        shutil.copy(resource("checklists", f"{name}.toml"), folder)
    (folder / "order.txt").write_text("strategy everyone", encoding="utf-8")
    path = folder / "everyone.toml"
    path.write_text(path.read_text("utf-8").replace('"everyone-1"', '"strategy-1"'), "utf-8")
    monkeypatch.setattr(content, "resource", lambda *names: tmp_path.joinpath(*names))
    checklists.cache_clear()
    with pytest.raises(ContentError, match="strategy-1 stands in two lists"):
        checklists()
    checklists.cache_clear()


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('id = "BECTA09-PIES-S"', 'id = "BECTA09-PIES-E"', "stands twice"),
        ('"Not begun", ', "", "not 5 names"),
        ('sources = ["BECTA09-PIES-I"]', "sources = []", "names no source"),
    ],
)
def test_spoilt_levels_are_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    text = resource("checklists", "levels.toml").read_text(encoding="utf-8")
    spoilt = tmp_path / "levels.toml"
    spoilt.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=complaint):
        load_levels(spoilt)
