"""What the README and the workflow promise is there, and says what is true."""

from __future__ import annotations

import re

import pytest

from esafety_desktop.places import program_root
from esafety_desktop.shell.about_rules import VERSION
from esafety_desktop.shell.arguments import parser

ROOT = program_root()
README = (ROOT / "README.md").read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "windows.yml").read_text(encoding="utf-8")
HONEST = "built and tested with Windows CPython 3.11 under wine 8; not yet run on real Windows"


def test_it_says_honestly_where_it_was_tried() -> None:
    assert HONEST in README
    assert "not yet run on real Windows" not in README.replace(HONEST, "")


def test_the_office_reads_first_and_developers_after() -> None:
    heads = re.findall(r"^## (.+)$", README, re.MULTILINE)
    assert heads[:2] == ["Download and start", "The first hour"]
    assert heads[-1] == "For those who carry it on"
    for_the_office = README.partition("## For those who carry it on")[0]
    assert "dev.py" not in for_the_office
    assert "Python" not in for_the_office.replace(HONEST, "")


def test_every_picture_and_page_that_it_shows_is_there() -> None:
    for place in re.findall(r"\]\(([^)#:]+)\)", README):
        if place != "docs/windows.md":  # written by dev.py windows-check
            assert (ROOT / place).exists(), place
    start = README.partition("## Download and start")[2].partition("\n## ")[0]
    assert len(re.findall(r"!\[[^\]]+\]\(docs/screenshots/", start)) == 3


def test_the_download_bears_the_version_of_the_program() -> None:
    named = re.findall(r"E-Safety Desktop ([\d.]+) Setup\.exe", README)
    assert named
    assert set(named) == {VERSION}


@pytest.mark.parametrize("page", [README, WORKFLOW], ids=["README", "workflow"])
def test_every_command_is_known(page: str) -> None:
    known = set(re.findall(r'^        "([\w-]+)": \w+,$', _text("dev.py"), re.MULTILINE))
    assert known >= {"run", "test"}
    used = set(re.findall(r"dev\.py'?,? '?([a-z][\w-]+)", page))
    assert used
    assert used <= known
    switches = {name for action in parser()._actions for name in action.option_strings}
    own = set(re.findall(r"(--(?:self-test|report|tour|demo|text|style|of|data))\b", page))
    assert own <= switches


def test_the_workflow_names_no_host_and_pins_its_actions() -> None:
    assert "://" not in WORKFLOW
    used = re.findall(r"uses: (.+)", WORKFLOW)
    assert used
    for action in used:
        own = r"actions/(checkout|setup-python|upload-artifact|download-artifact)"
        assert re.fullmatch(own + r"@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
    assert "\t" not in WORKFLOW


def test_only_a_tag_signs_and_only_what_passed_becomes_a_release() -> None:
    jobs = dict(re.findall(r"^  (\w+):\n((?:(?:    .*)?\n)+)", WORKFLOW, re.MULTILINE))
    assert WORKFLOW.count("secrets.") == 1
    (line,) = [one for one in jobs["installer"].splitlines() if "secrets." in one]
    assert "startsWith(github.ref, 'refs/tags/v')" in line
    assert "needs: [tests, installer]" in jobs["release"]
    assert "startsWith(github.ref, 'refs/tags/v')" in jobs["release"]
    assert "--draft" in jobs["release"]
    assert "contents: write" in jobs["release"]
    assert "contents: write" not in jobs["tests"] + jobs["installer"]


def _text(name: str) -> str:
    return (ROOT / "packaging" / name).read_text(encoding="utf-8")
