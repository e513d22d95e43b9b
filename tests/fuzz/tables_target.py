"""Tables that schools hand over: pupils, contacts, replies, staff; up to the preview."""

from __future__ import annotations

import contextlib
import io
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.contacts import contact_column_rules, contact_table_service
from esafety_desktop.problem import Problem
from esafety_desktop.returns import known_service, replies_service
from esafety_desktop.school import import_service, table_rules
from esafety_desktop.staff_forms.import_service import read_staff_list
from tests.fuzz.mutation import mutated, mutated_zip
from tests.fuzz.school import PUPILS, put, school

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from esafety_desktop.school.table_rules import Table

_CONTACTS = (
    "Place,Name,Role,Organisation,Telephone,Out of hours,E-mail,Address,Notes,Last checked\n"
    "Police,PC Ames,Schools officer,Police,0151 496 0100,101,p@m.uk,,Mon to Fri,01/09/2026\n"
    "Filter provider,,,,01632 960001 (not answered since 02/10/2026),,,,,\n"
)
_REPLIES = (
    "Timestamp,Child's name,Class,Date of birth,Your name,Do you agree to the rules?,Photographs\n"
    "2026/09/14 8:05:11 am GMT+1,Zoë Ashdown,5B,04/03/2016,Mrs Ashdown,Yes,No\n"
    "15/09/2026 19:44,Niamh O'Brien,5B,30/09/2016,Mr O'Brien,I do not agree,Website\n"
)
_STAFF = (
    "Name,Role,Start date,Leaving date,Email\n"
    "Ms A. Patel,Teacher,01/09/2020,,a@school.uk\nMr B. Jones,Governor,1/9/19,31/02/26,\n"
)
_TOKENS = (
    b"UPN", b"Surname", b"Legal Surname", b"DOB", b"Class", b"sep=;\n", b"42430", b'"a\nb"',
    b"E823200119019", b"Zo\xc3\x83\xc2\xab", b"07700900123", b"=\"0770\"", b"\x85", b"yes", b"1016",
)  # fmt: skip
_XML = (
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b'r="XFD1048576"', b'r="A99999999"', b't="s"', b't="e"',
    b"<v>1e309</v>", b"<v>-1</v>", b"<c", b"</row>", b'<row r="0">', b"&#0;", b"&a;",
    b't="inlineStr"',
)  # fmt: skip


def _encoded(text: str) -> list[bytes]:
    return [text.encode(name, "replace") for name in ("utf-8-sig", "utf-16", "cp1252", "utf-8")] + [
        text.replace(",", ";").replace("\n", "\r").encode()
    ]


@lru_cache(maxsize=1)
def _workbooks() -> tuple[bytes, ...]:
    import xlsxwriter

    made = []
    for strings in (True, False):
        target = io.BytesIO()
        with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
            sheet = book.add_worksheet("Pupils")
            for row, line in enumerate(PUPILS.splitlines()):
                for column, cell in enumerate(line.split(",")):
                    if strings:
                        sheet.write_string(row, column, cell)
                    else:
                        sheet.write(row, column, cell)
            sheet.write_number(1, 3, 42433)
            sheet.write_formula(2, 5, "=2+3", None, 5)
        made.append(target.getvalue())
    return tuple(made)


def csv_inputs() -> SearchStrategy[bytes]:
    return mutated(_encoded(PUPILS), _TOKENS)


def xlsx_inputs() -> SearchStrategy[bytes]:
    return mutated_zip(_workbooks(), _XML)


def contact_inputs() -> SearchStrategy[bytes]:
    return mutated(_encoded(_CONTACTS), _TOKENS)


def reply_inputs() -> SearchStrategy[bytes]:
    return mutated(_encoded(_REPLIES), _TOKENS)


def staff_inputs() -> SearchStrategy[bytes]:
    return mutated(_encoded(_STAFF), _TOKENS)


def pupils_csv(content: bytes) -> None:
    _pupils("list.csv", content)


def pupils_xlsx(content: bytes) -> None:
    _pupils("list.xlsx", content)


def _pupils(name: str, content: bytes) -> None:
    with contextlib.suppress(Problem):
        read = import_service.read_import(school().store, put(name, content))
        _must_be_clean(read.table)
        known = import_service.known_school(school().store)
        for right in (False, True):
            found = import_service.preview(known, read, put_letters_right=right)
            _must_be_shown([question.text for question in found.questions])


def contacts(content: bytes) -> None:
    with contextlib.suppress(Problem):
        read = contact_table_service.read_contacts(put("contacts.csv", content))
        _must_be_clean(read.table)
        mapping = contact_column_rules.suggest(read.table.headings)
        shown = contact_table_service.look(
            school().store, read, mapping, {}, frozenset(), put_zeros_back=True
        )
        _must_be_shown([line.name for line in shown.lines])


def replies(content: bytes) -> None:
    with contextlib.suppress(Problem):
        read = replies_service.read_replies(put("replies.csv", content))
        _must_be_clean(read.table)
        known = known_service.known_register(school().store)
        found = replies_service.recall(school().store, read, known.papers)
        shown = replies_service.look(known, found, {}, put_letters_right=True)
        _must_be_shown([line.text for line in shown.lines])


def staff(content: bytes) -> None:
    with contextlib.suppress(Problem):
        read_staff_list(school().store, put("staff.csv", content))


def _must_be_clean(table: Table) -> None:
    """B6: nothing unseen is in any cell or heading, and each row is as wide as the headings."""
    for row in (table.headings, *(one.cells for one in table.rows)):
        assert not any(map(table_rules.has_unseen, row)), row
        assert len(row) == len(table.headings)


def _must_be_shown(texts: Iterable[str]) -> None:
    for text in texts:
        text.encode()  # half a surrogate could be neither shown nor kept
