"""The form that staff sign: its fields, its copies, and nothing of anybody else on it."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
import zxingcpp
from pypdfium2 import raw

from esafety_desktop.agreements.rows import AgreementRow
from esafety_desktop.guidance.agreement_texts import agreement_text
from esafety_desktop.letters.adult_pages import FOR_FILE, FOR_PERSON, render_adult_forms
from esafety_desktop.letters.adult_service import rules_wording
from esafety_desktop.letters.rows import AdultPack, AdultSheet, Look, SchoolHead
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.value import replace
from tests.letters.test_packs import scale_of
from tests.printing.reading import read

STAFF = AgreementRow(
    id="s", key="staff", audience="staff", title="Staff rules", short="Staff", yearly=True,
    child_signs=False, parent_signs=True, year_groups=(), version=2, version_id="v",
)  # fmt: skip
PEOPLE = (AdultSheet("Ms Nadia Rahman", "Teacher, 5B", "7K4M2QX9", "7K4M-2QX9"), AdultSheet())


@pytest.fixture
def pack() -> AdultPack:
    school = SchoolRow("Seabrook Primary School", ("Harbour Road", "SB1 2CD"))
    return AdultPack(
        SchoolHead(school.name, school.address),
        "Staff forms",
        "2026-27",
        date(2026, 11, 23),
        rules_wording(STAFF, agreement_text("staff")),
        PEOPLE,
    )


@pytest.mark.covers(*(f"KN-STAFFFORM-{number}" for number in range(1, 5)))
@pytest.mark.parametrize("look", list(Look))
def test_a_form_has_its_four_fields_in_every_look(pack: AdultPack, look: Look) -> None:
    pack = replace(pack, wording=replace(pack.wording, look=look))
    texts = read(render_adult_forms(pack))
    half = len(texts) // 2
    for part in ("Signed", "Date", "Name (printed)", "School"):
        assert part in texts[half - 1]
        assert part in texts[-1]
    assert "Ms Nadia Rahman, Teacher, 5B" in texts[half - 1]
    assert "Seabrook Primary School" in texts[half - 1]
    assert all("for Ms Nadia Rahman" in text for text in texts[:half])
    assert not any("Nadia" in text for text in texts[half:])
    assert "version 2" in texts[0]
    assert f"page {half} of {half}" in texts[-1]


def test_a_long_name_of_the_school_stays_large_enough_to_read(pack: AdultPack) -> None:
    name = "St Bartholomew and the Holy Innocents Church of England Voluntary Aided Primary School"
    pack = replace(pack, school=replace(pack.school, name=name))
    pdf = render_adult_forms(pack)
    document = pypdfium2.PdfDocument(pdf)
    page = document[len(document) - 1]
    text = page.get_textpage()
    sizes = [
        raw.FPDFText_GetFontSize(text, at) * scale_of(text, at)
        for at in range(text.count_chars())
        if text.get_text_range(at, 1).strip()
    ]
    assert min(sizes) >= 7.99
    said = " ".join(" ".join(read(pdf)).split())
    assert said.count(name) >= 2


@pytest.mark.covers("KN-REC-2")
def test_one_copy_is_for_the_file_and_one_to_keep(pack: AdultPack) -> None:
    pack = replace(pack, two_copies=True, both_sides=True)
    texts = read(render_adult_forms(pack))
    each = len(texts) // 4
    assert each % 2 == 0
    firsts = [texts[number * each] for number in range(4)]
    assert [FOR_FILE in text for text in firsts] == [True, False, True, False]
    assert [FOR_PERSON in text for text in firsts] == [False, True, False, True]


def test_a_code_on_a_form_reads_back(pack: AdultPack) -> None:
    document = pypdfium2.PdfDocument(render_adult_forms(pack))
    found = [
        code.text
        for page in document
        for code in zxingcpp.read_barcodes(page.render(scale=200 / 72, grayscale=True).to_pil())
    ]
    assert found == ["7K4M2QX9"]


def test_a_long_name_stands_without_its_role_rather_than_too_small_to_read(
    pack: AdultPack,
) -> None:
    name = "Ms Alexandrina Featherstonehaugh"
    adult = AdultSheet(name, "Chair of governors, link governor for safeguarding and online safety")
    last = read(render_adult_forms(replace(pack, adults=(adult,))))[-1]
    assert last.count(name) == 2, "on its line and at the foot"
    assert "Chair of governors" not in last
