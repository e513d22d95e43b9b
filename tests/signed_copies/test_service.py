"""Scanned piles over a real encrypted store: filed, found, printed, removed; nothing in plain."""

from __future__ import annotations

import zlib
from datetime import date
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import insert, text

from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.rows import Status
from esafety_desktop.kept_papers.rows import KeptPage
from esafety_desktop.letters import service as letters
from esafety_desktop.letters.pages import render_class_pack
from esafety_desktop.problem import Problem
from esafety_desktop.scans import reading
from esafety_desktop.scans.file_rules import FOR_SIGNED_FORMS, Refused
from esafety_desktop.school.records import StaffMember
from esafety_desktop.signed_copies import filing_service, finding_service, service
from esafety_desktop.signed_copies.pages import render_copies
from esafety_desktop.signed_copies.records import SignedCopy
from esafety_desktop.signed_copies.rows import ADULT, PUPIL, Filing, Form, Owner, State
from esafety_desktop.store.base import new_id
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.verifying import verify_chain
from tests.agreements.school_maker import Made, change_pupil, make_school
from tests.evidence import files
from tests.signed_copies.piles import blank_page, issue, pile, slip_page
from tests.work import calls_of

if TYPE_CHECKING:
    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store


@pytest.fixture
def made(office_store: Store) -> Made:
    school = make_school(office_store)
    agreements.bring_up_to_date(office_store)
    return school


def scanned(*pages: Image.Image) -> Scan:
    return reading.scan(pile(*pages), purpose=FOR_SIGNED_FORMS, codes=True)


def undo(store: Store, result: Changed[Any]) -> Changed[Any]:
    assert result.undo is not None
    return result.undo.run(store)


def status(store: Store, pupil_id: str, key: str = "ks2") -> Status | None:
    grid = agreements.class_grid(store)
    at = next(n for n, row in enumerate(grid.agreements) if row.key == key)
    return next(row for row in grid.rows if row.pupil_id == pupil_id).cells[at].status


def one_page(seed: int = 0) -> tuple[KeptPage, ...]:
    page = reading.scan(files.saved(slip_page(line=seed))).pages[0]
    return (KeptPage(page.width, page.height, page.packed, page.digest),)


@pytest.mark.covers("KN-REC-1")
def test_a_pile_files_itself_and_marks_its_slips(office_store: Store, made: Made) -> None:
    first, second, third, fourth = made.pupils["5B"]
    codes = issue(office_store, "ks2", made.pupils["5B"])
    agreements.mark_code(office_store, codes[third])
    stale = codes[fourth]
    scan = scanned(
        slip_page(codes[first], 1),
        blank_page(),
        slip_page(codes[second], 2).rotate(180),
        slip_page(codes[third], 3),
        slip_page("", 4),
        slip_page(codes[first], 5),
        slip_page("ABCD0000", 6),
    )
    change_pupil(office_store, fourth, left_on=date(2026, 11, 1))
    left = scanned(slip_page(stale, 7))
    items = service.sort_pile(office_store, scan)
    assert [item.state for item in items] == [
        State.READY,
        State.READY,
        State.BACK_ALREADY,
        State.NO_CODE,
        State.TWICE,
        State.UNKNOWN,
    ]
    assert service.sort_pile(office_store, left)[0].state is State.STALE
    assert status(office_store, first) is Status.DUE, "looking at a pile marks nothing"
    filed = service.file_pile(office_store, scan, items, "pile.pdf")
    marked = service.mark_pile(office_store, items)
    assert (filed.value, marked.value) == (3, 2)
    assert {status(office_store, pupil) for pupil in (first, second, third)} == {Status.RETURNED}
    (copy,) = service.of_owner(office_store, PUPIL, second)
    assert (copy.owner.name, copy.how, copy.form.key) == ("Birch, Kid2", "by its code", "ks2")
    (page,) = service.kept_pages(office_store, copy.id)
    kept = Image.frombytes("1", (page.width, page.height), zlib.decompress(page.packed))
    (code,) = zxingcpp.read_barcodes(kept.convert("L"))
    assert (code.text, abs(code.orientation) < 10) == (codes[second], True)
    again = service.sort_pile(office_store, scan)
    assert [item.state for item in again[:3]] == [State.SAME_PAGE] * 3
    anew = service.sort_pile(office_store, scanned(slip_page(codes[first], 9)))
    assert anew[0].state is State.HAS_COPY
    with office_store.read() as session:
        assert not verify_chain(session, Cabinet.OFFICE)


def test_a_page_with_two_slips_is_nobodys_by_itself(office_store: Store, made: Made) -> None:
    first, second, *_ = made.pupils["5B"]
    codes = issue(office_store, "ks2", made.pupils["5B"])
    both = slip_page(codes[first], 1)
    both.paste(slip_page(codes[second]).crop((1250, 2000, 1520, 2270)), (150, 300))
    poster = slip_page(codes[second], 2)
    poster.paste(slip_page("HELLO").crop((1250, 2000, 1450, 2200)), (150, 300))
    scan = scanned(both, poster)
    assert [len(page.codes) for page in scan.pages] == [2, 2]
    items = service.sort_pile(office_store, scan)
    assert [item.state for item in items] == [State.SEVERAL, State.READY]
    assert items[1].owner is not None
    assert items[1].owner.key == second
    service.file_pile(office_store, scan, items, "pile.pdf")
    service.mark_pile(office_store, items)
    assert status(office_store, first) is Status.DUE
    assert not service.of_owner(office_store, PUPIL, first)


def test_filing_and_marking_are_taken_back(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    code = issue(office_store, "ks2", [child])[child]
    scan = scanned(slip_page(code))
    items = service.sort_pile(office_store, scan)
    filed = service.file_pile(office_store, scan, items, "pile.pdf")
    marked = service.mark_pile(office_store, items)
    undo(office_store, marked)
    assert status(office_store, child) is Status.DUE
    redo = undo(office_store, filed)
    assert service.newest(office_store) == ()
    with office_store.read() as session:
        left = session.execute(text("SELECT count(packed) FROM kept_paper_page")).scalar()
    assert left == 0, "the pixels are gone"
    assert service.sort_pile(office_store, scan)[0].state is State.READY
    undo(office_store, redo)
    assert len(service.newest(office_store)) == 1


@pytest.mark.covers("KN-SLIP-3")
def test_the_printed_class_set_comes_back_through_the_scanner(
    office_store: Store, made: Made
) -> None:
    pack = letters.class_pack(office_store, made.classes["1A"])
    paper = pypdfium2.PdfDocument(render_class_pack(pack))
    pages = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in paper]
    scan = scanned(*pages)
    items = service.sort_pile(office_store, scan)
    ready = [item for item in items if item.state is State.READY]
    assert len(ready) == len(pack.children), "each slip is read off its page"
    assert {item.owner.key for item in ready if item.owner} == set(made.pupils["1A"])
    assert len({(item.owner, item.form) for item in ready}) == len(ready)


@pytest.mark.fault("B18", "B19", "B20", "B21")
@pytest.mark.parametrize(
    "content",
    [
        files.saved(files.letter_with_photograph()),
        files.scanned_pdf(files.page_of_text(), files.photograph()),
        b"MZ\x90\x00" + b"\0" * 400,
        files.pdf_with_password(),
        files.png_bomb(),
    ],
    ids=["photograph", "photograph behind", "program", "password", "bomb"],
)
def test_b18_to_b21_are_refused_as_for_evidence(content: bytes) -> None:
    with pytest.raises(Refused) as told:
        reading.scan(content, purpose=FOR_SIGNED_FORMS, codes=True)
    assert "register" not in told.value.advice


@pytest.mark.fault("B18")
def test_b18_what_a_file_carries_stays_behind(office_store: Store, made: Made) -> None:
    marker = "Quokka-Signed-Form"
    scan = reading.scan(files.pdf_with_javascript(marker), purpose=FOR_SIGNED_FORMS)
    owner = Owner(PUPIL, made.pupils["5B"][0], "Ash, Kid1")
    pages = tuple(KeptPage(p.width, p.height, p.packed, p.digest) for p in scan.pages)
    filing = Filing(owner, Form("ks2", "KS2", 2026), pages)
    service.file_copies(office_store, [filing], "x.pdf")
    raw = zlib.decompress(
        service.kept_pages(office_store, service.newest(office_store)[0].id)[0].packed
    )
    assert marker.encode() not in raw


@pytest.mark.fault("F24")
def test_f24_no_copy_lies_in_plain(office_store: Store, made: Made) -> None:
    filing = Filing(
        Owner(PUPIL, made.pupils["5B"][0], "Ash, Kid1"), Form("ks2", "KS2", 2026), one_page()
    )
    service.file_copies(office_store, [filing], "Zebra-Ashkid.pdf")
    packed = filing.pages[0].packed
    for path in office_store.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert packed[:64] not in content
            assert b"Zebra-Ashkid" not in content


def test_a_copy_of_an_adult(office_store: Store, made: Made) -> None:
    with office_store.write() as unit:
        record = StaffMember(name="Mrs Jo Lee", role="teaching assistant")
        unit.session.add(record)
        unit.commit("test staff")
        key = record.id
    owner = service.owner_of(office_store, ADULT, key)
    assert owner == Owner(ADULT, key, "Mrs Jo Lee", "teaching assistant")
    form = service.form_of(office_store, "staff")
    assert form is not None
    service.file_copies(office_store, [Filing(owner, form, one_page())], "lee.pdf")
    (row,) = service.of_owner(office_store, ADULT, key)
    assert row.owner == owner
    assert service.owner_of(office_store, ADULT, "nobody") is None


def test_removing_asks_for_a_reason_and_empties_the_pages(office_store: Store, made: Made) -> None:
    owner = Owner(PUPIL, made.pupils["5B"][0], "Ash, Kid1")
    service.file_copies(
        office_store, [Filing(owner, Form("ks2", "KS2", 2026), one_page())], "a.pdf"
    )
    (row,) = service.newest(office_store)
    with pytest.raises(Problem, match="why it is removed"):
        service.remove_copies(office_store, [row.id], "  ")
    result = service.remove_copies(office_store, [row.id], "wrong child")
    assert result.undo is None, "removing is for good"
    assert result.final, "and no step before it brings the pages back"
    assert service.newest(office_store) == ()
    with pytest.raises(Problem, match="was removed"):
        service.kept_pages(office_store, row.id)
    with office_store.read() as session:
        kept = session.execute(text("SELECT removed_by, removed_why FROM signed_copy")).one()
        packed = session.execute(text("SELECT count(packed) FROM kept_paper_page")).scalar()
    assert tuple(kept) == ("office", "wrong child")
    assert packed == 0


def test_a_page_that_does_not_match_is_not_shown(office_store: Store, made: Made) -> None:
    owner = Owner(PUPIL, made.pupils["5B"][0], "Ash, Kid1")
    service.file_copies(
        office_store, [Filing(owner, Form("ks2", "KS2", 2026), one_page())], "a.pdf"
    )
    with office_store.write() as unit:
        unit.session.execute(text("UPDATE kept_paper_page SET packed = x'00'"))
        unit.commit("test spoil")
    with pytest.raises(Problem, match="do not match"):
        service.kept_pages(office_store, service.newest(office_store)[0].id)


def test_limits_of_a_copy(office_store: Store, made: Made) -> None:
    owner = Owner(PUPIL, made.pupils["5B"][0], "Ash, Kid1")
    many = one_page() * (filing_service.MOST_PAGES + 1)
    with pytest.raises(Problem, match="at most 12 pages"):
        service.file_copies(office_store, [Filing(owner, Form("ks2", "KS2", 2026), many)], "a.pdf")
    with pytest.raises(Problem, match="Nothing is to be filed"):
        service.file_copies(office_store, [], "a.pdf")


def test_copies_of_leavers_are_offered_never_removed(office_store: Store, made: Made) -> None:
    gone, recent, here = made.pupils["5B"][:3]
    for number, child in enumerate((gone, recent, here)):
        owner = Owner(PUPIL, child, "x")
        filing = Filing(owner, Form("ks2", "KS2", 2026), one_page(number))
        service.file_copies(office_store, [filing], "a.pdf")
    change_pupil(office_store, gone, left_on=date(2025, 7, 20))
    change_pupil(office_store, recent, left_on=date(2026, 7, 20))
    today = office_store.today()
    assert [row.owner.key for row in service.of_leavers(office_store, today)] == [gone]
    (line,) = service.due(office_store, today)
    assert "1 scanned copy" in line.what
    assert line.place == "agreements/copies/leavers"
    assert len(service.newest(office_store)) == 3


def test_a_copy_is_found_by_name_and_printed(office_store: Store, made: Made) -> None:
    for number, child in enumerate(made.pupils["5B"][:2]):
        owner = service.owner_of(office_store, PUPIL, child)
        assert owner is not None
        filing = Filing(owner, Form("ks2", "Pupil rules", 2026), one_page(number))
        service.file_copies(office_store, [filing], "a.pdf")
    (row,) = service.newest(office_store, "birch rules")
    pdf = render_copies(service.copy_sheet(office_store, [row]))
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    assert "Birch, Kid2 · Pupil rules" in document[0].get_textpage().get_text_bounded()
    ink = document[0].render(scale=0.5, grayscale=True).to_pil().histogram()
    assert sum(ink[:128]) > 2000, "the page is on the paper"


def grow(store: Store, times: int) -> None:
    """Copies of children of earlier years."""
    with store.write() as unit:
        unit.session.execute(
            insert(SignedCopy),
            [
                {
                    "id": new_id(),
                    "owner_kind": PUPIL,
                    "owner_key": f"old-{number}",
                    "owner_name": "Old",
                    "agreement_key": "ks2",
                    "title": "KS2",
                    "year": 2020,
                    "how": "by hand",
                    "pages": 1,
                    "digest": "x",
                    "file_name": "x",
                    "filed_on": date(2020, 1, 1),
                    "filed_at": unit.now,
                    "filed_by": "x",
                }
                for number in range(times)
            ],
        )
        unit.commit("test growth")


def test_many_years_of_copies_open_as_fast(office_store: Store, made: Made) -> None:
    grow(office_store, 400)

    def work() -> None:
        service.newest(office_store)
        service.of_owner(office_store, PUPIL, made.pupils["5B"][0])

    work()
    before = calls_of(work)
    grow(office_store, 4000)
    assert calls_of(work) < before * 1.05


def test_lists_are_read_by_index(office_store: Store) -> None:
    from sqlalchemy.dialects import sqlite

    queries = {
        finding_service.NEWEST: "ix_signed_copy_kept",
        finding_service.OLDEST: "ix_signed_copy_kept",
    }
    with office_store.read() as session:
        for query, index in queries.items():
            sql = str(query.compile(dialect=sqlite.dialect())).replace("?", ":p")
            plan = session.execute(text(f"EXPLAIN QUERY PLAN {sql}"), {"p": 1})
            told = " | ".join(row[3] for row in plan)
            assert index in told, told
            assert "TEMP B-TREE" not in told, told
