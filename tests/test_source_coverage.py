"""No id named anywhere is unknown, and the report over them adds up."""

from __future__ import annotations

import csv
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.source_ids import known_sources, source_list
from tests import coverage_report

if TYPE_CHECKING:
    from pathlib import Path


def test_every_id_stands_once_in_its_list() -> None:
    for name in ("source_items.csv", "flow_items.csv"):
        with (coverage_report.DATA / name).open(encoding="utf-8", newline="") as file:
            counted = Counter(row["id"] for row in csv.DictReader(file))
        assert [source_id for source_id, times in counted.items() if times > 1] == []


def test_the_program_knows_every_source() -> None:
    assert set(coverage_report.items()) <= known_sources()
    for source in source_list().values():
        assert source.kind
        assert source.title


def test_no_content_names_an_unknown_source() -> None:
    unknown = {
        name: sorted(files)
        for name, files in coverage_report.content_ids().items()
        if name not in known_sources()
    }
    assert not unknown, f"add them to resources/sources.csv or mend the name: {unknown}"


def test_no_test_proves_an_unknown_source(request: pytest.FixtureRequest) -> None:
    unknown = {
        item.nodeid: sorted(wrong)
        for item in request.session.items
        if (wrong := coverage_report.proofs(item) - known_sources())
    }
    assert not unknown


def test_families_add_up() -> None:
    carried = coverage_report.content_ids()
    rows = coverage_report.families(carried, {"KN-SLIP-3", "BECTA09-AP-01", "NOBODY"})
    assert sum(row.total for row in rows) == len(coverage_report.items())
    by_name = {row.name: row for row in rows}
    assert by_name["KN-SLIP"].proved == 1
    assert by_name["BECTA09-AP"].proved == 1
    assert all(max(row.carried, row.proved) <= row.either <= row.total for row in rows)
    assert len(list(coverage_report.lines(rows))) == len(rows) + 2


def test_every_id_is_carried_by_content_or_proved_by_a_test(request: pytest.FixtureRequest) -> None:
    missing = coverage_report.uncovered(
        coverage_report.content_ids(),
        coverage_report.claimed(request.session),
        coverage_report.exceptions(),
    )
    assert not missing, (
        f"nothing carries or proves {', '.join(missing)}: name it in a content file's sources, mark"
        " the test that proves it with covers, or say in tests/data/source_exceptions.csv why it"
        " can't live in a program"
    )


def test_exceptions_are_few_and_each_has_its_reason() -> None:
    excused = coverage_report.exceptions()
    assert len(excused) < 10
    assert set(excused) <= set(coverage_report.items())
    assert all(reason.strip() for reason in excused.values())
    assert not set(excused) & set(coverage_report.content_ids()), "what is carried needs no excuse"


def test_a_missing_id_is_named() -> None:
    every = set(coverage_report.items())
    left_out = {"KN-SLIP-3", "BECTA07-Q-POL-1", "TF-D4"}
    found = coverage_report.uncovered(every - left_out, {"KN-SLIP-3"}, {"TF-D4"})
    assert found == ["BECTA07-Q-POL-1"]


def test_claims_are_collected_whichever_part_of_the_suite_runs(tmp_path: Path) -> None:
    tests = tmp_path / "test_claims.py"
    tests.write_text(
        "import pytest\n"
        "@pytest.mark.covers('KN-SLIP-3', *(f'TF-D{n}' for n in (4, 5)))\n"
        "def test_one(): raise AssertionError('collected, not run')\n",
        encoding="utf-8",
    )
    (tmp_path / "conftest.py").write_text(
        "pytest_plugins = ('tests.coverage_report',)\n", encoding="utf-8"
    )
    (tmp_path / "pytest.ini").write_text(
        f"[pytest]\npythonpath = {coverage_report.ROOT.as_posix()}\nmarkers = covers(*ids): x\n",
        encoding="utf-8",
    )
    assert coverage_report.collect_claims(tests) == {"KN-SLIP-3", "TF-D4", "TF-D5"}


@pytest.mark.parametrize(
    ("source_id", "family"),
    [("KN-SCEN-4-3", "KN-SCEN"), ("FLOW09-J1", "FLOW09"), ("SAM-LA-3", "SAM-LA"), ("TF-D4", "TF")],
)
def test_the_family_of_an_id(source_id: str, family: str) -> None:
    assert coverage_report.family_of(source_id) == family


def test_sources_are_found_at_any_depth() -> None:
    value = {"a": [{"sources": ["X-1"]}, {"b": {"sources": ["X-2", 3]}}], "sources": ["X-3"]}
    assert sorted(coverage_report.named_in(value)) == ["X-1", "X-2", "X-3"]
