"""Scanned pages: what comes in, in which incident, and what is found of it afterwards."""

from __future__ import annotations

import ctypes
import hashlib
import io
import subprocess
import sys
import tempfile
import time
import zlib
from typing import TYPE_CHECKING

import pytest
import sqlalchemy.exc
from PIL import Image, ImageChops
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Rectangle
from sqlalchemy import text as sql

from esafety_desktop.evidence import intake_service as intake
from esafety_desktop.evidence import service
from esafety_desktop.evidence.rows import Description
from esafety_desktop.incidents import envelope_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.scans import child_cap, child_talk, reading
from esafety_desktop.scans.file_rules import MOST_BYTES, MOST_PAGES, Refused
from esafety_desktop.value import replace
from tests.evidence import files
from tests.evidence.conftest import no_picture, sorted_as

if TYPE_CHECKING:
    import queue
    from collections.abc import Callable
    from pathlib import Path

    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.store.store import Store

MARKER = "Quokka-Xylophone-Evidence"


@pytest.fixture(scope="module")
def clean() -> Scan:
    """Two scanned pages, the second one grey and noisy."""
    pages = (files.page_of_text().convert("1"), files.noisy(files.page_of_text(), 40))
    return reading.scan(files.scanned_pdf(*(page.convert("L") for page in pages)))


def picture(page: reading.ScannedPage) -> Image.Image:
    return Image.frombytes("1", (page.width, page.height), zlib.decompress(page.packed))


def refused(content: bytes) -> str:
    with pytest.raises(Refused) as told:
        reading.scan(content)
    assert "Nothing of it was kept." in told.value.advice
    return told.value.code


# ── what comes in ───────────────────────────────────────────────────────────────────────────────


def test_clean_pages_come_in_black_and_white(clean: Scan) -> None:
    assert len(clean.pages) == 2
    for page in clean.pages:
        found = picture(page)
        ink = found.convert("L").histogram()[0] / (found.width * found.height)
        assert 0.02 < ink < 0.2, "the letters are there, the grain is not"
        assert len(page.packed) < 120_000


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("JPEG", {"quality": 70}), ("TIFF", {"compression": "group4"})],
)
def test_image_files_of_a_scanner_come_in(kind: str, options: dict[str, object]) -> None:
    page = files.page_of_text()
    page = page.convert("1") if kind == "TIFF" else files.noisy(page, 40)
    scan = reading.scan(files.saved(page, kind, **options))
    assert len(scan.pages) == 1
    assert (scan.pages[0].width, scan.pages[0].height) == files.A4


def test_a_scan_of_many_inches_is_brought_to_the_size_of_a_page() -> None:
    scan = reading.scan(files.saved(files.page_of_text().resize((4960, 7016)).convert("1"), "PNG"))
    assert scan.pages[0].height == 2339


def test_a_form_with_grey_boxes_and_bars_is_a_page_of_text() -> None:
    assert reading.scan(files.saved(files.noisy(files.form_with_boxes(), 30))).pages


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_scan_of_many_greys_keeps_its_letters(kind: str) -> None:
    deep = files.page_of_text(paper=230).convert("I").point(lambda value: value * 250 + 0)
    (page,) = reading.scan(files.saved(deep.convert("I;16"), kind)).pages
    (plain,) = reading.scan(files.saved(files.page_of_text(paper=230))).pages
    difference = ImageChops.logical_xor(picture(page), picture(plain)).convert("L").histogram()
    assert difference[255] < 0.002 * sum(difference)


def test_what_was_filled_into_a_form_is_kept() -> None:
    writer = PdfWriter(clone_from=io.BytesIO(files.scanned_pdf(files.page_of_text())))
    writer.add_annotation(0, Rectangle(rect=(50, 50, 300, 90), interior_color="000000"))
    (page,) = reading.scan(files.written_to(writer)).pages
    filled = picture(page).crop((200, 2110, 700, 2180)).convert("L")
    assert filled.histogram()[0] > 0.9 * 500 * 70


def test_a_letter_written_in_blue_ink_comes_in() -> None:
    assert reading.scan(files.saved(files.page_of_text("#2030a0", mode="RGB"))).pages


# ── B18 to B21 ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.fault("B18")
def test_b18_javascript_attachments_and_metadata_stay_behind(
    leader_store: Store, letter: str
) -> None:
    content = files.pdf_with_javascript(MARKER)
    assert MARKER.encode() in content
    scan = reading.scan(content)
    made = intake.add_pages(leader_store, letter, scan, "letter.pdf", answer="no", known=1).value
    for page in intake.kept_pages(leader_store, made):
        raw = zlib.decompress(page.packed)
        assert len(raw) == (page.width + 7) // 8 * page.height, "pixels and nothing behind them"
        assert MARKER.encode() not in raw


@pytest.mark.fault("B18")
def test_b18_a_password_is_told_with_the_way_out() -> None:
    with pytest.raises(Refused, match="password") as told:
        reading.scan(files.pdf_with_password())
    assert "scan the paper" in told.value.advice


@pytest.mark.fault("B18")
@pytest.mark.parametrize("share", [0.02, 0.5, 0.95])
def test_b18_a_torn_file_is_refused(share: float) -> None:
    whole = files.scanned_pdf(files.page_of_text(), files.page_of_text())
    assert refused(whole[: int(len(whole) * share)]) == "torn"
    for kind in ("PNG", "JPEG"):
        image = files.saved(files.page_of_text(), kind)
        assert refused(image[: int(len(image) * share)]) == "torn"


@pytest.mark.fault("B18")
def test_b18_a_pdf_whose_inside_is_rubbish_is_refused() -> None:
    assert refused(b"%PDF-1.7\n" + b"\x00rubbish" * 900 + b"\n%%EOF\n") == "torn"


@pytest.mark.fault("B19")
def test_b19_a_small_pdf_that_draws_for_ever_is_ended() -> None:
    content = files.pdf_bomb()
    assert len(content) < 10_000
    start = time.monotonic()
    assert refused(content) in {"memory", "slow"}
    assert time.monotonic() - start < reading.PAGE_SECONDS + 3


@pytest.mark.fault("B19")
def test_b19_a_page_that_takes_long_is_ended_in_ten_seconds() -> None:
    content = files.slow_pdf()
    assert len(content) < 200_000
    start = time.monotonic()
    assert refused(content) == "slow"
    assert reading.PAGE_SECONDS <= time.monotonic() - start < reading.PAGE_SECONDS + 3


@pytest.mark.fault("B19")
def test_b19_a_long_reading_can_be_cancelled() -> None:
    calls = []

    def stop(done: int, total: int) -> None:
        calls.append((done, total))
        raise Cancelled

    start = time.monotonic()
    with pytest.raises(Cancelled):
        reading.scan(files.slow_pdf(), stop)
    assert time.monotonic() - start < 3
    assert calls


@pytest.mark.fault("B20")
def test_b20_a_png_bomb_is_refused_before_it_is_unpacked() -> None:
    content = files.png_bomb()
    assert len(content) < 50_000
    assert refused(content) == "pixels"


def zip_behind(content: bytes) -> bytes:
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("run.js", MARKER * 50)
    return content + out.getvalue()


@pytest.mark.fault("B20")
def test_b20_a_second_format_behind_the_picture_stays_behind() -> None:
    both = zip_behind(files.saved(files.page_of_text(), "PNG"))
    (page,) = reading.scan(both).pages
    assert b"PK\x03\x04" not in zlib.decompress(page.packed)
    assert page.digest == reading.scan(files.saved(files.page_of_text(), "PNG")).pages[0].digest


@pytest.mark.fault("B20")
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"MZ\x90\x00" + b"\0" * 400, "program"),
        (b"\x7fELF" + b"\0" * 400, "program"),
        (b"  <!DOCTYPE html><html><script>x()</script>", "web"),
        (b"\xef\xbb\xbf<svg xmlns='http://www.w3.org/2000/svg'/>", "web"),
        (b"PK\x03\x04" + b"word/document.xml" * 9, "office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "office"),
        (b"\0\0\0\x18ftypmp42" + b"\0" * 99, "film"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 99, "photo-format"),
        (b"RIFF\0\0\0\0AVI LIST", "film"),
        (b"GIF89a" + b"\0" * 99, "photo-format"),
        (b"From: somebody\nSubject: x\n", "mail"),
        (b"GIF89a/*%PDF-1.7*/ %%EOF", "photo-format"),
        (b"\0" * 3000, "unknown"),
        (b"", "empty"),
        (b"%PDF-1.7" + b"\0" * MOST_BYTES, "too-big"),
    ],
)
def test_b20_what_it_is_counts_not_what_it_is_called(content: bytes, code: str) -> None:
    assert refused(content) == code


@pytest.mark.fault("B21")
@pytest.mark.parametrize(
    "made",
    [
        files.photograph,
        files.gradient,
        lambda: files.photograph().convert("L"),
        lambda: files.photograph().convert("L").convert("1"),
        lambda: files.letter_with_photograph(3.5),
        lambda: files.letter_with_photograph().convert("1"),
    ],
    ids=["colour", "gradient", "grey", "dithered", "small on a letter", "dithered on a letter"],
)
def test_b21_a_photograph_is_refused_with_the_guidance(made: Callable[[], Image.Image]) -> None:
    with pytest.raises(Refused) as told:
        reading.scan(files.saved(made(), "PNG"))
    assert told.value.code == "photograph"
    assert "black-and-white text page" in told.value.advice
    assert "Do not copy or send it" in told.value.advice


@pytest.mark.fault("B21")
def test_b21_every_page_of_a_pdf_is_looked_at() -> None:
    with pytest.raises(Refused, match="Page 2: This looks like a photograph"):
        reading.scan(files.scanned_pdf(files.page_of_text(), files.letter_with_photograph()))


def test_too_many_pages_are_refused() -> None:
    blank = Image.new("1", (100, 140), 1)
    out = io.BytesIO()
    blank.save(out, "TIFF", save_all=True, append_images=[blank] * MOST_PAGES)
    assert refused(out.getvalue()) == "many-pages"


@pytest.mark.fault("B17")
@pytest.mark.parametrize(
    "name", ["Brief für Zoë.pdf", "a" * 200 + ".pdf", "çà ł 李.pdf"], ids=["u", "long", "scripts"]
)
def test_b17_paths_of_any_letters_are_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "Müller & Söhne"
    folder.mkdir()
    path = folder / name
    content = files.saved(files.page_of_text(), "PNG")
    path.write_bytes(content)
    assert reading.read_file(str(path)) == content


def test_a_file_that_is_gone_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be opened"):
        reading.read_file(str(tmp_path / "no.pdf"))


@pytest.mark.fault("B19")
def test_b19_the_child_may_use_so_much_memory_and_write_no_file(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from esafety_desktop.scans.child_cap import cap_self\n"
        "cap_self(64 * 1024 * 1024)\n"
        "try:\n    bytearray(512 * 1024 * 1024)\n"
        "except MemoryError:\n    sys.stdout.write('no memory. ')\n"
        f"try:\n    Path({str(tmp_path / 'x')!r}).write_text('plain')\n"
        "except OSError:\n    sys.stdout.write('no file.')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, env={"PYTHONPATH": "."}
    )
    if sys.platform != "win32":
        assert done.stdout == b"no memory. no file.", done.stderr
    assert b"no memory" in done.stdout


@pytest.mark.fault("B19")
def test_b19_the_limits_of_windows_are_laid_out_as_it_wants() -> None:
    made = child_cap.limits(5)
    assert ctypes.sizeof(made) == 144
    assert type(made).process_memory.offset == 112
    assert (made.basic.active_processes, made.process_memory) == (1, 5)


def test_a_child_that_breaks_off_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    content = files.saved(files.page_of_text())
    for code, wanted in (("1/0", "stopped"), ("import os; os.abort()", "memory")):
        monkeypatch.setattr(child_talk, "command", lambda code=code: [sys.executable, "-c", code])
        assert refused(content) == wanted
    monkeypatch.setattr(child_talk, "command", lambda: ["/no/such/program"])
    assert refused(content) == "not-started"


@pytest.mark.parametrize("said", [b"\xff" * 40, b"\0\0\0\x02{}", b"\0\0\0\x04[10]", b""])
def test_what_a_child_says_is_not_trusted(said: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    code = f"import os; os.write(1, {said!r})"
    monkeypatch.setattr(child_talk, "command", lambda: [sys.executable, "-c", code])
    assert refused(files.saved(files.page_of_text())) in {"memory", "stopped"}


def test_a_child_that_shuts_its_pipe_and_stays_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import os, time; os.close(1); time.sleep(600)"
    monkeypatch.setattr(child_talk, "command", lambda: [sys.executable, "-c", code])
    monkeypatch.setattr(child_talk, "_LAST_SECONDS", 0.5)
    assert refused(files.saved(files.page_of_text())) == "slow"


def test_a_child_that_talks_without_end_fills_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import os, struct\n"
        'head = b\'{"size": 600000, "of": 60, "width": 2048, "height": 2343}\'\n'
        "while True: os.write(1, struct.pack('!I', len(head)) + head + bytes(600000))"
    )
    heard: list[int] = []

    def slowly(messages: queue.Queue[object], _progress: object) -> list[object]:
        time.sleep(2)
        heard.append(messages.qsize())
        return []

    monkeypatch.setattr(child_talk, "command", lambda: [sys.executable, "-c", code])
    monkeypatch.setattr(reading, "_collect", slowly)
    reading.scan(files.saved(files.page_of_text()))
    assert 0 < heard[0] <= MOST_PAGES + 2


def test_the_program_itself_reads_pages_when_asked_to() -> None:
    assert child_talk.command()[-1] == "--read-pages"
    done = subprocess.run(
        [sys.executable, "-m", "esafety_desktop", "--read-pages"],
        input=b"pdf\nrubbish",
        capture_output=True,
        check=True,
    )
    assert b'"refused": "torn"' in done.stdout
    assert done.stderr == b""


def test_pages_leave_with_the_thing_that_is_taken_out(
    leader_store: Store, letter: str, clean: Scan
) -> None:
    line = intake.add_pages(leader_store, letter, clean, "a.pdf", answer="no", known=1).value
    first = service.thing(leader_store, letter).lines[0]
    service.strike(leader_store, first.id, "Put in by mistake", known=2)
    row = service.thing(leader_store, letter)
    assert row.taken_out
    assert not any(one.pages for one in row.lines)
    with pytest.raises(Problem, match="disposed of"):
        intake.kept_pages(leader_store, line)


# ── in which incident ───────────────────────────────────────────────────────────────────────────


def thing(store: Store, incident_id: str, kind: str) -> str:
    given = Description(kind, "Something", "File 3", "Mrs Khan", device="own-device")
    return service.register(store, incident_id, given).value


@pytest.mark.covers("TFA-7", "TFG-2")
@pytest.mark.parametrize("routes", [(), ("TF-E",), ("TF-F",), ("TF-A",), ("TF-G", "TF-D")])
def test_letters_come_in_on_every_route(
    leader_store: Store, started: str, letter: str, clean: Scan, routes: tuple[str, ...]
) -> None:
    if routes:
        sorted_as(leader_store, started, *routes)
    assert intake.gate(leader_store, letter).allowed
    intake.add_pages(leader_store, letter, clean, "l.pdf", answer="no", known=1)
    assert service.thing(leader_store, letter).pages == 2


@pytest.mark.covers("TFA-7", "TFG-3")
@pytest.mark.parametrize("kind", ["printout", "paper", "log", "message", "other"])
def test_what_may_hold_a_picture_waits_for_the_question(
    leader_store: Store, started: str, clean: Scan, kind: str
) -> None:
    made = thing(leader_store, started, kind)
    assert intake.gate(leader_store, made).refusal == "picture"
    with pytest.raises(Problem, match="wait for a question of the procedure"):
        intake.add_pages(leader_store, made, clean, "p.pdf", answer="no", known=1)
    no_picture(leader_store, started)
    assert intake.gate(leader_store, made).allowed
    intake.add_pages(leader_store, made, clean, "p.pdf", answer="no", known=1)


@pytest.mark.covers("TFA-7", "TFG-2")
@pytest.mark.parametrize("route", ["TF-E", "TF-F"])
def test_on_the_routes_of_illegal_pictures_only_letters_come_in(
    leader_store: Store, started: str, clean: Scan, route: str
) -> None:
    made = thing(leader_store, started, "printout")
    sorted_as(leader_store, started, route, "TF-I")
    barred = intake.gate(leader_store, made)
    assert barred.refusal == "route"
    assert "only letters, minutes and forms" in barred.reason
    with pytest.raises(Problem, match="Nothing was kept"):
        intake.add_pages(leader_store, made, clean, "p.pdf", answer="no", known=1)
    assert service.thing(leader_store, made).pages == 0


def test_a_kind_of_illegal_pictures_bars_too(leader_store: Store, started: str) -> None:
    made = thing(leader_store, started, "printout")
    no_picture(leader_store, started)
    facts = incidents.incident(leader_store, started).facts
    incidents.save_facts(leader_store, started, replace(facts, kind="bullying,KIND26-NUDES"))
    assert intake.gate(leader_store, made).refusal == "route"


@pytest.mark.parametrize("kind", ["device", "police"])
def test_devices_and_what_the_police_hold_are_never_copied(
    leader_store: Store, started: str, kind: str
) -> None:
    made = thing(leader_store, started, kind)
    no_picture(leader_store, started)
    assert intake.gate(leader_store, made).refusal == "kind"


@pytest.mark.covers("TFA-7")
@pytest.mark.parametrize("answer", ["not-sure", "yes"])
def test_not_sure_stays_on_paper_and_where_is_noted(
    leader_store: Store, started: str, letter: str, clean: Scan, answer: str
) -> None:
    with pytest.raises(Problem, match="stay on paper"):
        intake.add_pages(leader_store, letter, clean, "l.pdf", answer=answer, known=1)
    with pytest.raises(Problem, match="where the paper is kept"):
        intake.keep_on_paper(leader_store, letter, " ", answer, known=1)
    intake.keep_on_paper(leader_store, letter, "Sealed, head's safe", answer, known=1)
    row = service.thing(leader_store, letter)
    assert row.lines[-1].kind == "on_paper"
    assert "Sealed, head's safe" in row.lines[-1].words
    assert "Sealed, head's safe" in incidents.incident(leader_store, started).entries[-1].text
    assert row.pages == 0


@pytest.mark.fault("F30")
def test_f30_in_a_sealed_envelope_pages_stay_on_paper(leader_store: Store, clean: Scan) -> None:
    made = envelope_service.start_sealed(leader_store, (), MARKER).value
    home = home_of(leader_store, made)
    letter = thing(home, made, "letter")
    assert intake.gate(home, letter).refusal == "envelope"
    with pytest.raises(Problem, match="Nothing was kept"):
        intake.add_pages(home, letter, clean, "l.pdf", answer="no", known=1)
    assert service.evidence(leader_store, made) == ()


@pytest.mark.fault("F30")
def test_f30_the_register_moves_into_an_envelope_whole(
    leader_store: Store, started: str, letter: str, clean: Scan
) -> None:
    line = intake.add_pages(leader_store, letter, clean, "l.pdf", answer="no", known=1).value
    before = service.evidence(leader_store, started)
    envelope_service.seal_away(leader_store, started, (), [service.dispose])
    home = home_of(leader_store, started)
    assert home.is_envelope
    assert service.evidence(home, started) == before
    assert len(intake.kept_pages(home, line)) == 2
    (left,) = service.evidence(leader_store, started)
    assert left.disposed
    assert left.description is None


# ── how it is kept ──────────────────────────────────────────────────────────────────────────────


def test_digests_stand_in_the_register_and_in_the_chronology(
    leader_store: Store, started: str, letter: str, clean: Scan
) -> None:
    intake.add_pages(leader_store, letter, clean, "Letter of 20 Nov.pdf", answer="no", known=1)
    text = incidents.incident(leader_store, started).entries[-1].text
    assert clean.digest in text
    assert "Letter of 20 Nov.pdf" in text
    assert "Pages: 2" in text


def test_a_page_changed_behind_the_program_is_told_not_shown(
    leader_store: Store, letter: str, clean: Scan
) -> None:
    made = intake.add_pages(leader_store, letter, clean, "l.pdf", answer="no", known=1).value
    assert len(intake.kept_pages(leader_store, made)) == 2
    with leader_store.write() as unit:
        unit.session.execute(sql("DROP TRIGGER incident_evidence_page_not_changed"))
        unit.session.execute(
            sql("UPDATE incident_evidence_page SET packed = :p WHERE number = 2"),
            {"p": clean.pages[0].packed},
        )
        unit.commit_unaudited()
    with pytest.raises(Problem, match="do not match") as told:
        intake.kept_pages(leader_store, made)
    assert "back-up" in told.value.advice


def test_the_file_itself_refuses_a_changed_page(
    leader_store: Store, letter: str, clean: Scan
) -> None:
    intake.add_pages(leader_store, letter, clean, "l.pdf", answer="no", known=1)
    for statement in (
        "UPDATE incident_evidence_page SET packed = x'00'",
        "DELETE FROM incident_evidence_page",
    ):
        with leader_store.write() as unit, pytest.raises(sqlalchemy.exc.DBAPIError, match="never"):
            unit.session.execute(sql(statement))


def test_disposal_empties_pages_too(
    leader_store: Store, started: str, letter: str, clean: Scan
) -> None:
    made = intake.add_pages(leader_store, letter, clean, "l.pdf", answer="no", known=1).value
    with leader_store.write() as unit:
        service.dispose(unit, started)
        unit.commit_unaudited()
    with pytest.raises(Problem, match="disposed of"):
        intake.kept_pages(leader_store, made)
    with leader_store.read() as session:
        rows = session.execute(sql("SELECT packed, digest FROM incident_evidence_page")).all()
    assert [packed for packed, _digest in rows] == [None, None]
    assert [digest for _packed, digest in rows] == [page.digest for page in clean.pages]


@pytest.mark.covers("TFG-2")
def test_struck_pages_leave_the_cabinet_for_good(
    leader_store: Store, started: str, letter: str, clean: Scan
) -> None:
    made = intake.add_pages(leader_store, letter, clean, "l.pdf", answer="no", known=1).value
    service.strike(leader_store, made, "A child can be seen on page 2", known=2)
    row = service.thing(leader_store, letter)
    assert row.pages == 0
    assert row.lines[1].struck_by == 3
    with pytest.raises(Problem, match="disposed of"):
        intake.kept_pages(leader_store, made)
    with leader_store.read() as session:
        rows = session.execute(sql("SELECT packed, digest FROM incident_evidence_page")).all()
    assert [tuple(row) for row in rows] == [(None, page.digest) for page in clean.pages]
    text = incidents.incident(leader_store, started).entries[-1].text
    assert "its scanned pages are out of the cabinet" in text
    locked = leader_store.folder / "locked.db"
    leader_store.close()
    assert clean.pages[0].packed[200:260] not in locked.read_bytes()


def test_an_incident_takes_only_so_many_pages(
    leader_store: Store, letter: str, clean: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "MOST_IN_INCIDENT", 3)
    intake.add_pages(leader_store, letter, clean, "l.pdf", answer="no", known=1)
    with pytest.raises(Problem, match="at most 3 scanned pages"):
        intake.add_pages(leader_store, letter, clean, "l.pdf", answer="no", known=2)


@pytest.mark.fault("F17")
def test_f17_pages_are_not_put_over_what_somebody_else_added(
    leader_store: Store, letter: str, clean: Scan
) -> None:
    intake.keep_on_paper(leader_store, letter, "Safe", "yes", known=1)
    with pytest.raises(Problem, match="changed meanwhile"):
        intake.add_pages(leader_store, letter, clean, "l.pdf", answer="no", known=1)


@pytest.mark.fault("F24")
def test_f24_nothing_of_a_page_lies_on_the_disk_unencrypted(
    leader_store: Store, letter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_tmp = tmp_path / "tmp"
    own_tmp.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(own_tmp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    content = files.pdf_with_javascript(MARKER)
    scan = reading.scan(content)
    intake.add_pages(leader_store, letter, scan, f"{MARKER}.pdf", answer="no", known=1)
    service.thing(leader_store, letter)
    leader_store.close()
    wanted = (MARKER.encode(), MARKER.encode("utf-16-le"), scan.pages[0].packed[200:240])
    searched = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "locked.db" for path in searched)
    assert [path for path in searched if any(one in path.read_bytes() for one in wanted)] == []
    assert list(own_tmp.iterdir()) == []


def test_the_original_is_told_by_its_digest(clean: Scan) -> None:
    pages = (files.page_of_text().convert("1"), files.noisy(files.page_of_text(), 40))
    content = files.scanned_pdf(*(page.convert("L") for page in pages))
    assert reading.scan(content).digest == hashlib.sha256(content).hexdigest()
    assert len(PdfReader(io.BytesIO(content)).pages) == len(clean.pages)
