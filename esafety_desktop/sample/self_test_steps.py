"""What the self-test tries with a school of its own: keys, records, paper, back-ups."""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.accounts.rows import RecoverySheet
    from esafety_desktop.school.child_rules import Child
    from esafety_desktop.store.store import Store

PASSWORD = "throw-away school"  # noqa: S105 - of a school that lives for a minute
LEADER = "leader"
_NAME = "self-test"
_NAMES = (
    ("Łukasz", "Wiśniewski"),
    ("Ολυμπία", "Γεωργίου"),
    ("Юлия", "Шевченко"),
    ("ليلى", "حداد"),
    ("נועה", "כהן"),
)
_CODE = "7K4M2QX9"
_INCIDENT = "A made-up child saw a made-up picture."


class Steps:
    """What is tried, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "school"
        self.folder.mkdir()
        self._sheet: RecoverySheet | None = None
        self._slips: bytes = b""
        self._codes: frozenset[str] = frozenset()

    def make(self) -> None:
        from esafety_desktop.accounts import service

        new = service.first_office_account(self.folder, "office", PASSWORD, school=_NAME)
        self._sheet = service.make_locked_cabinet(new.store, LEADER, PASSWORD, school=_NAME)
        new.store.close()

    def open(self) -> None:
        from esafety_desktop.accounts import service
        from esafety_desktop.school import service as school
        from esafety_desktop.school.rows import SchoolRow

        store = service.sign_in(self.folder, LEADER, PASSWORD)
        try:
            school.save_school(store, SchoolRow("Łódź Śródmieście Primary"))
            _must(school.school(store).name.startswith("Łódź"), "the school's name came back wrong")
            _must(store.is_leader, "the locked cabinet is not open")
        finally:
            store.close()

    def migrate(self) -> None:
        from esafety_desktop.store.cabinet import Cabinet, Drawer
        from esafety_desktop.store.keys import new_key
        from esafety_desktop.store.opening import version_of
        from esafety_desktop.store.revising import upgrade_empty
        from esafety_desktop.store.versions import head

        for cabinet in Cabinet:
            path = self.folder.parent / f"migrated-{cabinet.file_name}"
            drawer = Drawer(cabinet, path, new_key())
            upgrade_empty(drawer)
            _must(version_of(drawer) == head(cabinet), "the newest version was not reached")

    def read_guidance(self) -> None:
        from esafety_desktop.guidance.points import point_catalogue
        from esafety_desktop.guidance.slots import slot_catalogue

        _must(bool(point_catalogue()), "there are no action points")
        _must(bool(slot_catalogue()), "there are no contact slots")

    def print_sheet(self) -> None:
        from esafety_desktop.accounts.sheet_pages import render_sheet

        sheet = self._sheet
        if sheet is None:
            raise AssertionError("there is no sheet to print")
        (page,) = _read(render_sheet(sheet, _silent))
        missing = [group for group in sheet.code.split("-") if group not in page]
        _must(not missing, "a group of the code is missing on the sheet")

    def print_letters(self) -> None:
        from msgspec import structs

        from esafety_desktop.letters import service
        from esafety_desktop.letters.pages import render_class_pack, unprintable_names
        from esafety_desktop.school import import_service
        from esafety_desktop.school.child_rules import Gathered
        from esafety_desktop.school.difference_rules import compare

        with self._opened("office") as store:
            gathered = Gathered(tuple(_children()), ())
            known = import_service.known_school(store)
            import_service.apply_import(store, compare(known, gathered))
            pack = service.prepare_class_pack(store, None).value
        _must(len(pack.children) == len(_NAMES), "a child has no letter")
        _must(not unprintable_names(pack), "a name can't be printed")
        pages = _read(render_class_pack(pack, _silent))
        _must(len(pages) >= len(_NAMES), "pages are missing")
        printed = "\n".join(pages)
        for name in _NAMES:
            _must(all(letter in printed for letter in "".join(name)), f"{name} came out wrong")
        _must(all(child.shown_code in printed for child in pack.children), "a code is missing")
        one = structs.replace(pack, children=pack.children[:1])
        self._slips = render_class_pack(one, _silent)
        self._codes = frozenset(child.code for child in one.children)

    def print_contacts(self) -> None:
        from esafety_desktop.contacts import service
        from esafety_desktop.contacts.pages import render_sheet

        with self._opened("office") as store:
            sheet = service.sheet(store)
        _must("999" in _read(render_sheet(sheet))[0], "the grab sheet does not say 999")

    def print_record(self) -> None:
        from esafety_desktop.incidents import service
        from esafety_desktop.incidents.pages import render_record
        from esafety_desktop.incidents.print_service import record_snapshot

        with self._opened(LEADER) as store:
            made = service.start_incident(store, _INCIDENT).value
            sheet = record_snapshot(store, made)
        printed = " ".join(" ".join(_read(render_record(sheet, _silent))).split())
        _must(_INCIDENT in printed, "the record does not say what happened")
        _must(not sheet.broken, "the chronology's seal is broken")

    def read_slips(self) -> None:
        from esafety_desktop.scans.reading import scan

        found = scan(self._slips, codes=True)
        read = {code for page in found.pages for code in page.codes}
        missing = len(self._codes - read)
        _must(bool(self._codes) and not missing, f"{missing} slips can't be read again")

    def read_pages(self) -> None:
        from esafety_desktop.printing.codes import draw_qr
        from esafety_desktop.printing.document import Document
        from esafety_desktop.scans.reading import scan

        paper = Document("A made-up letter")
        paper.text("Nobody wrote this letter, and nobody reads it. " * 30)
        paper.figure("A code", lambda canvas, x, y, *_: draw_qr(canvas, _CODE, x, y, 120))
        pdf = paper.render()
        found = scan(pdf, codes=True)
        _must(len(found.pages) == 2, "the pages did not come back")
        _must(found.pages[1].codes == (_CODE,), "the code of a slip can't be read")
        for kind in ("PNG", "JPEG", "TIFF"):
            seen = scan(_picture(pdf, 1, kind), codes=True)
            _must(seen.pages[0].codes == (_CODE,), f"the code on a {kind} picture can't be read")

    def follow_trails(self) -> None:
        from esafety_desktop.store.cabinet import Cabinet
        from esafety_desktop.store.verifying import verify_chain

        with self._opened(LEADER) as store, store.read() as session:
            for cabinet in Cabinet:
                faults = verify_chain(session, cabinet)
                _must(not faults, f"the {cabinet.value} trail was changed")

    def back_up(self) -> None:
        from esafety_desktop.accounts import service
        from esafety_desktop.school import service as school
        from esafety_desktop.store import backup, restore

        target = self.folder.parent / "self-test.esafety-backup"
        with self._opened(LEADER) as store:
            backup.write(backup.plan(store), target)
        elsewhere = self.folder.parent / "elsewhere"
        elsewhere.mkdir()
        restore.restore(elsewhere, target)
        store = service.sign_in(elsewhere, "office", PASSWORD)
        try:
            _must(len(school.pupils(store)) == len(_NAMES), "children are missing after it")
        finally:
            store.close()

    @contextmanager
    def _opened(self, name: str) -> Iterator[Store]:
        from esafety_desktop.accounts import service

        store = service.sign_in(self.folder, name, PASSWORD)
        try:
            yield store
        finally:
            store.close()


def _children() -> Iterator[Child]:
    from esafety_desktop.school.adult_rules import Adult
    from esafety_desktop.school.child_rules import Child

    for number, (forename, surname) in enumerate(_NAMES, start=1):
        parent = Adult(f"Mrs {surname}", address=("1 High Street",), priority=1)
        yield Child((number,), surname, forename, class_name="5B", year_group="5", adults=(parent,))


def _read(pdf: bytes) -> list[str]:
    """The text of each page, joined letters taken apart again."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    _must(bool(pages), "the pages could not be opened again")
    return [unicodedata.normalize("NFKC", page) for page in pages]


def _picture(pdf: bytes, page: int, kind: str) -> bytes:
    """A page as a scanner gives it."""
    from io import BytesIO

    from PIL import Image
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtGui import QImage
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    drawn = document.render(page, QSize(1240, 1754)).convertToFormat(QImage.Format.Format_RGBA8888)
    document.close()
    size = (drawn.width(), drawn.height())
    clear = Image.frombytes("RGBA", size, bytes(drawn.constBits()))
    paper = Image.new("RGB", size, "white")
    paper.paste(clear, mask=clear.getchannel("A"))
    made = BytesIO()
    paper.save(made, kind, dpi=(150, 150))
    return made.getvalue()


def _silent(_done: int, _total: int) -> None:
    """Nobody waits for the progress of a self-test."""


def _must(right: bool, words: str) -> None:  # noqa: FBT001 - reads like a sentence where it is used
    if not right:
        raise AssertionError(words)
