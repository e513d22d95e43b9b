"""B13, B14: what is typed is text, on paper and on the screen, and never read as mark-up."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.letter_library import letter_library, read_wording
from esafety_desktop.guidance.letter_texts import parse_letter
from esafety_desktop.printing.document import Document
from tests.printing.reading import read

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "esafety_desktop"
NAMES = ("<b>Bo</b>", "</para>", '<img src="x.png"/>', "&lt;i&gt;", "{{child}}", "{p.__init__}")
#: Rooms whose labels show nothing but our own words, sign-in names and folders.
OWN_WORDS = {"accounts", "backups", "setup", "shell"}
#: Labels that hold a picture.
PICTURES = {"logo"}
LABEL = re.compile(r'<widget class="QLabel" name="(\w+)">(.*?)</widget>', re.DOTALL)
INJECTIONS = (
    "{{p.__init__}}",
    "{{child.__class__}}",
    "{{child|upper}}",
    "{% for p in pupils %}{{p}}{% endfor %}",
    "{{child}} {{nobody}}",
    "{{{child}}}",
    "{{}}",
)


@pytest.mark.fault("B14", how="no parser of mark-up is loaded by any page of the program")
def test_b14_no_page_reads_text_as_markup() -> None:
    """ReportLab reads `<b>` in its paragraphs and nowhere else; no page of ours has any."""
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted(PROGRAM.rglob("*pages.py"))
    ]
    assert len(names) > 40
    code = (
        "import importlib, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "print([one for one in sys.modules if 'paraparser' in one or 'platypus' in one])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"


@pytest.mark.fault("B14")
def test_b14_every_part_of_a_document_prints_what_was_typed() -> None:
    paper = Document("Title", "for", "School", "version")
    for name in NAMES:
        paper.heading(f"H {name}", 2)
        paper.large(f"L {name}")
        paper.text(f"T {name}")
        paper.items([f"I {name}"])
        paper.facts([(f"F {name}", f"G {name}")])
        paper.table((f"A {name}", "B"), [(f"C {name}", "D")])
        paper.boxes([f"X {name}"])
    text = " ".join(" ".join(read(paper.render())).split())
    for name in NAMES:
        for sign in "HLTIFGACX":
            assert f"{sign} {name}" in text, (sign, name)


@pytest.mark.fault("B14", how="every label that the program fills shows plain text")
def test_b14_labels_that_are_filled_show_plain_text() -> None:
    rich = []
    for form in sorted((ROOT / "forms").glob("*/*.ui")):
        room = form.parent.name
        if room in OWN_WORDS:
            continue
        paths = [path for path in (PROGRAM / room).glob("*.py") if not path.name.startswith("ui_")]
        code = "".join(path.read_text(encoding="utf-8") for path in paths)
        for name, inside in LABEL.findall(form.read_text(encoding="utf-8")):
            filled = re.search(rf"\b{name}\.setText\(", code)
            plain = "PlainText" in inside or re.search(rf"\b{name}\.setTextFormat\(", code)
            if filled and not plain and name not in PICTURES:
                rich.append(f"{room}/{form.stem}.{name}")
    assert rich == [], "give them textFormat = PlainText in the form"


@pytest.mark.fault("B13")
@pytest.mark.parametrize("trick", INJECTIONS)
def test_b13_every_letter_of_the_library_names_and_refuses_it(trick: str) -> None:
    assert len(letter_library()) > 10
    for key, letter in letter_library().items():
        with pytest.raises(ContentError) as caught:
            read_wording(key, f"Dear {{{{parent}}}},\n\n{trick}\n")
        assert str(caught.value).strip(), letter.title


@pytest.mark.fault("B13")
@pytest.mark.parametrize("trick", INJECTIONS)
def test_b13_the_letters_with_slips_too(trick: str) -> None:
    with pytest.raises(ContentError, match="Our letter"):
        parse_letter("Our letter", f"Dear {{{{parent}}}},\n\n{trick}\n")
