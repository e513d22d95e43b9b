from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from esafety_desktop.printing.sheet import MM
from esafety_desktop.problem import Problem
from esafety_desktop.staff_forms import pages, paper_service, service
from esafety_desktop.staff_forms.rows import AdultStatus
from tests.agreements.school_maker import make_school
from tests.printing.reading import read
from tests.staff_forms.staff_maker import at, make_staff

if TYPE_CHECKING:
    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.store.store import Store


@pytest.fixture
def ids(office_store: Store) -> dict[str, str]:
    make_school(office_store)
    return make_staff(office_store)


def row(store: Store, key: str) -> AgreementRow:
    return next(one for one in service.staff_grid(store).agreements if one.key == key)


@pytest.mark.covers(*(f"KN-STAFFFORM-{number}" for number in range(1, 5)))
def test_the_signing_sheet_has_a_line_for_each(office_store: Store, ids: dict[str, str]) -> None:
    service.mark(office_store, [at(office_store, ids["Ada"], "kcsie")], AdultStatus.SIGNED)
    sheet = paper_service.signing_sheet(office_store, row(office_store, "kcsie"))
    text = " ".join(read(pages.render_signing_sheet(sheet)))
    for part in ("Name (printed)", "Signed", "Date", "School", "Mr Tom Teach", "Ms Gita Gov"):
        assert part in text
    assert "Mrs Ada Head" not in text
    assert "version 1" in text


def test_a_row_of_the_signing_sheet_is_high_enough_to_sign(
    office_store: Store, ids: dict[str, str]
) -> None:
    sheet = paper_service.signing_sheet(office_store, row(office_store, "kcsie"))
    assert len(sheet.names) > 1
    text = pypdfium2.PdfDocument(pages.render_signing_sheet(sheet))[0].get_textpage()
    bottoms = []
    for name, _role in sheet.names:
        at = text.search(name).get_next()
        assert at
        bottoms.append(text.get_charbox(at[0])[1])
    steps = [high - low for high, low in pairwise(bottoms)]
    assert min(steps) >= 9 * MM


@pytest.mark.covers("KN-REC-2", "KN-GIVE-1")
def test_the_copy_says_what_was_signed_when_and_by_whom(
    office_store: Store, ids: dict[str, str]
) -> None:
    keys = [at(office_store, ids[name], "staff") for name in ("Ada", "Tom")]
    service.mark(office_store, keys, AdultStatus.SIGNED, on=date(2026, 9, 3))
    found = paper_service.signed_copies(office_store, keys)
    texts = read(pages.render_signed_copies(found))
    whole = " ".join(" ".join(texts).split())
    assert "Mr Tom Teach, Teacher of 5B" in whole
    assert "03/09/2026" in whole
    assert "version 1" in whole
    assert all(line.split(".")[0][:40] in whole for line in found[0].rules[0].lines)
    first = next(n for n, text in enumerate(texts) if "Mr Tom Teach" in text)
    assert not any("Mrs Ada Head" in text for text in texts[first:])


def test_nothing_signed_gives_no_copy(office_store: Store, ids: dict[str, str]) -> None:
    with pytest.raises(Problem, match="Nothing of this is signed"):
        paper_service.signed_copies(office_store, [at(office_store, ids["Tom"], "staff")])


def test_notes_go_to_each_who_has_not(office_store: Store, ids: dict[str, str]) -> None:
    found = service.wanted_list(office_store)
    texts = read(pages.render_notes(found))
    assert len(texts) == len(found.rows) == 4
    assert "Mr Tom Teach" in texts[1]
    assert "Gita" not in texts[1]
    listed = " ".join(read(pages.render_wanted_list(found)))
    assert all(one.name.split()[-1] in listed for one in found.rows)


@pytest.mark.covers("KN-ROLE-LEADER-1")
def test_role_sheets_are_one_a_person(office_store: Store, ids: dict[str, str]) -> None:
    sheets = paper_service.role_sheets(office_store, [ids["Ada"], ids["Gita"]])
    texts = read(pages.render_role_sheets(sheets))
    assert len(texts) == 2
    assert "Headteacher" in texts[0]
    assert "Governor" in texts[1]
