"""The whole tour of the made-up school: every picture shows something, every print is read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from esafety_desktop.incidents.service import incidents
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.log_reviews.diary_dialog import DiaryDialog
from esafety_desktop.log_reviews.service import checks
from esafety_desktop.sample import tour, tour_looks, tour_register
from esafety_desktop.sample.tour_looks import Look
from esafety_desktop.shell.application import application
from tests.printing.reading import missing_glyphs, read
from tests.printing.reading_order import leaps

if TYPE_CHECKING:
    from esafety_desktop.sample.tour_stage import Stage

SCREENS = {
    "sign-in", "today", "today-office", "search", "incidents", "new-incident", "procedure", "worse",
    "incident-agencies", "incident-follow-ups", "incident-evidence", "incident-letter",
    "incident-linked", "flowchart-2009", "sealed", "sealed-new", "paper-sheets", "paper-sheet",
    "training", "checks", "minor-debrief", "joiners", "requests", "keep", "follow-up-times",
    "dialog-evidence-new", "dialog-hand-over", "dialog-pages", "dialog-letter-new",
    "dialog-follow-up", "dialog-agency", "dialog-link", "dialog-packs", "dialog-minor",
    "dialog-history", "dialog-transfer", "dialog-access-check", "dialog-card-choice",
    "dialog-poster-choice", "dialog-drill", "dialog-periods", "own-concerns",
    "close-refused", "concern", "inbox", "signed-forms", "scanned", "outstanding", "unmatched",
    "print", "import-columns", "import-joiners", "import-leavers", "contacts", "contact-list",
    "contact", "map-edited", "map-named", "map-found", "map-everything", "map-add", "map-save",
    "large-contacts", "action-points", "action-point-form", "review", "accounts", "back-up",
    "locked",
    "curtain", "help", "bug", "problem", "dark-incidents", "dark-contacts", "large-today",
    "large-letters", "print-translation-reminder",
    "first-welcome", "first-office-sheet", "first-pupils", "step-tf-5",
}  # fmt: skip
SAMPLE = Path(tour.__file__).parent
#: What other dialogs are made of.
BASES = {"esafety_desktop.widgets.draft_dialog.DraftDialog"}
DIALOG = re.compile(r"^class (?!Ui_)(\w+Dialog)\(", re.MULTILINE)
#: Pages at least, and words that stand on them.
PRINTS = {
    "letters-5b": (58, ("Larkspur Hill Primary School", "Zoë Ashdown", "Return slip")),
    "reminders-5b": (1, ("5B", "Return slip")),
    "class-list-5b": (1, ("Class 5B", "Γεωργίου", "Шевченко")),
    "spares": (2, ("Return slip", "your child")),
    "contact-sheet": (1, ("Grab sheet", "999")),
    "contact-map-a3": (1, ("Safeguarding Sam", "The child")),
    "action-point": (1, ("Actioned by",)),
    "action-points-state": (1, ("how our action points stand",)),
    "poster-today": (1, ("What may it be?", "01632 960027")),
    "poster-becta-2009": (1, ("E-safety incident", "Debrief")),
    "poster-becta-2007": (1, ("Monitor situation",)),
    "poster-knowsley-staff": (1, ("misuse by adults",)),
    "poster-knowsley-children": (1, ("misuse by children",)),
    "poster-knowsley-scenarios": (1, ("what do we do if",)),
    "card": (1, ("Danger now? Ring 999",)),
    "card-a3": (1, ("Danger now? Ring 999",)),
    "card-wallet": (1, ("Danger now? Ring 999",)),
    "outage-pack": (9, ("P-002", "Whom to ring")),
    "evidence-register": (2, ("LH-0217", "Mr Keith Radcliffe", "Receipt")),
    "letter-home": (1, ("lunchtime club", "Mrs Delia Thornley")),
    "letter-invitation": (10, ("Larkspur Hill Primary School",)),
    "wall-ks2-a3": (1, ("Larkspur Hill Primary School", "off the school site")),
    "reminder-polish": (1, ("Szanowni Państwo", "Polish: entered by")),
    "letter-easy": (2, ("Return slip", "off the school site")),
    "closing-summary": (1, ("Closing summary", "Ticket 88-1403")),
    "becta-record": (5, ("Becta's chart of 2009", "The way gone, drawn")),
    "transfer-pack": (5, ("Toby Marchbank", "Fernleigh Junior School", "Receipt")),
    "child-chronology": (2, ("Chronology of a child",)),
    "access-copy": (3, ("Copy of records", "[Child B]")),
    "disposal-certificate": (1, ("Record of disposal 01-003",)),
    "schedule": (1, ("How long records are kept",)),
    "inspection-pack": (2, ("Filter and monitoring checks",)),
    "report-without-names": (1, ("Small numbers",)),
    "training-log": (1, ("Mr Kit Quayle",)),
    "training-signatures": (2, ("Signature",)),
    "incident-record": (1, ("Larkspur Hill Primary School",)),
    "recovery-sheet": (1, ("7XK2M", "T3V4W")),
}
A3 = (1191, 842)
#: What is drawn once for many families and then filled for each; drawings, cards, labels.
DRAWN_TOGETHER = (
    "letter", "reminder", "spares", "print-run", "labels", "contact-map", "child-map", "poster",
    "contact-cards", "contact-business-cards", "card", "becta-record",
)  # fmt: skip
LINE = re.compile(r"- \[(.+)\]\((.+)\): .{12,}\.$")


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made as the README says, by a program of its own: on a screen as large as an office's."""
    target = tmp_path_factory.mktemp("tour") / "new folder"
    made = _tour(target)
    assert made.returncode == 0, made.stdout + made.stderr
    return target


def _tour(target: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    command = [sys.executable, "-m", "esafety_desktop", "--tour", str(target), *options]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def files(toured: Path) -> dict[str, Path]:
    """By name without number and ending."""
    return {path.stem.partition("-")[2]: path for path in toured.iterdir() if path.stem != "index"}


def test_every_screen_has_a_picture_and_no_picture_is_blank(toured: Path) -> None:
    found = {name: path for name, path in files(toured).items() if path.suffix == ".png"}
    assert set(found) >= SCREENS
    for name, path in found.items():
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == (1366, 768), name
        colours = {picture.pixel(x, y) for x in range(0, 1366, 3) for y in range(0, 768, 3)}
        assert len(colours) > 8, f"{name} is blank"


def test_every_print_has_its_pages_and_its_words(toured: Path) -> None:
    found = files(toured)
    for name, (least, words) in PRINTS.items():
        pdf = found[name].read_bytes()
        pages = read(pdf)
        assert len(pages) >= least, name
        printed = " ".join(" ".join(pages).split())
        assert [word for word in words if word not in printed] == [], name
        assert missing_glyphs(pdf) == 0, name


def test_no_two_pictures_or_prints_have_one_name(toured: Path) -> None:
    names = [path.stem.partition("-")[2] + path.suffix for path in toured.glob("*-*.*")]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_every_dialog_is_shown(toured: Path) -> None:
    """Fields, names, contrast and sizes are judged in what the tour opens: it opens them all."""
    shown = json.loads((toured / tour.WINDOWS).read_text("utf-8"))
    package = SAMPLE.parent
    there = {
        ".".join((package.name, *path.relative_to(package).with_suffix("").parts, name))
        for path in package.rglob("*.py")
        if not path.name.startswith("ui_")
        for name in DIALOG.findall(path.read_text("utf-8"))
    }
    assert there - set(shown) - BASES == set()


def test_the_map_is_as_large_as_a3(toured: Path) -> None:
    import pypdfium2

    page = pypdfium2.PdfDocument(files(toured)["contact-map-a3"].read_bytes())[0]
    assert page.get_size() == pytest.approx(A3, abs=1)


def test_every_print_says_its_title_and_language(toured: Path) -> None:
    import pypdf

    prints = {name: path for name, path in files(toured).items() if path.suffix == ".pdf"}
    for name, path in prints.items():
        paper = pypdf.PdfReader(path)
        assert paper.metadata is not None, name
        assert paper.metadata.title, name
        root: Any = paper.root_object
        assert root["/Lang"] == "en-GB", name
        assert root["/ViewerPreferences"]["/DisplayDocTitle"], name


def test_papers_are_read_from_top_to_bottom(toured: Path) -> None:
    """Letters for many share what is drawn first; maps and cards are drawings."""
    prints = {name: path for name, path in files(toured).items() if path.suffix == ".pdf"}
    back = {name for name, path in prints.items() if leaps(path.read_bytes())}
    assert {name for name in back if not name.startswith(DRAWN_TOGETHER)} == set()


def test_the_index_names_every_file_with_a_sentence(toured: Path) -> None:
    lines = (toured / "index.md").read_text("utf-8").splitlines()
    named = [match for line in lines if (match := LINE.match(line))]
    assert [match[1] for match in named] == [match[2] for match in named]
    lists = {"index.md", tour.WORDS, tour.WINDOWS}
    there = sorted(path.name for path in toured.iterdir() if path.name not in lists)
    assert [match[1] for match in named] == there


def test_a_stop_that_fails_is_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    def _broken_stop(_stage: Stage) -> None:
        raise RuntimeError("nothing here")

    def _sound_stop(stage: Stage) -> None:
        stage.picture("sound", "A picture after a stop that failed.")

    application()
    before = sys.excepthook
    assert tour.run(tmp_path, (_broken_stop, _sound_stop)) == 1
    sys.excepthook = before
    said = capsys.readouterr().out
    assert "failed  broken stop: RuntimeError: nothing here" in said
    assert (tmp_path / "001-sound.png").exists()


def test_checks_of_the_whole_log_never_go_into_the_envelope_that_is_shown(
    tmp_path: Path, qapp: object
) -> None:
    seen: list[tuple[bool, int]] = []

    def _checks_over_a_sealed_incident(stage: Stage) -> None:
        tab = stage.tab("incidents")
        assert isinstance(tab, IncidentsTab)
        (sealed,) = (row for row in incidents(tab.desk.store) if row.sealed)
        tab.open_item(sealed.id)
        assert tab.detail.desk.store.is_envelope
        tab.open_item("checks")
        dialog = stage.dialog(DiaryDialog)
        seen.append((dialog.desk.store.is_envelope, len(checks(dialog.desk.store))))

    application()
    before = sys.excepthook
    assert tour.run(tmp_path, (_checks_over_a_sealed_incident,)) == 0
    sys.excepthook = before
    assert seen == [(False, 8)]


def test_the_tour_is_made_under_another_look_and_of_chosen_parts(
    tmp_path: Path, qapp: object
) -> None:
    plain, special = tmp_path / "plain", tmp_path / "special"

    def _forms(stage: Stage) -> None:
        stage.tab("letters", "office")
        stage.picture("forms", "The Print tab under the look that was asked for.")

    application()
    before = sys.excepthook
    size = QApplication.font().pointSizeF()
    assert tour.run(plain, (_forms,)) == 0
    assert tour.run(special, (_forms,), Look(times=2, dark=True)) == 0
    sys.excepthook = before
    assert QApplication.font().pointSizeF() == size
    light, dark = (QImage(str(folder / "001-forms.png")) for folder in (plain, special))
    assert light.pixelColor(4, 400).lightness() > 200
    assert dark.pixelColor(4, 400).lightness() < 60


def test_a_part_that_is_not_there_is_said_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    assert tour.run_as_asked(tmp_path, 100, "light", ["nowhere"]) == 2
    assert "register, printing" in capsys.readouterr().out
    assert tour.stops_of(["register"], Look()) == tour_register.STOPS
    assert tour_looks.STOPS[0] in tour.stops_of([], Look())
    assert tour_looks.STOPS[0] not in tour.stops_of([], Look(times=2))
