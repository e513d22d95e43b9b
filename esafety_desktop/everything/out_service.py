"""Everything out: all that the signed-in person may see, into one folder of open formats.

The order: `begin` where the store is, `write` beside the window, `finish` where the store is again.
"""

from __future__ import annotations

import errno
import shutil
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from esafety_desktop.everything import copy_service, folder_rules, place_service
from esafety_desktop.everything.cabinet_service import CabinetOut
from esafety_desktop.everything.place_rules import Folder, Within, protected
from esafety_desktop.everything.rows import Written
from esafety_desktop.everything.sheet_rules import write_csv
from esafety_desktop.export.tables import defused
from esafety_desktop.problem import Problem
from esafety_desktop.store import workplace
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.faults import NotAllowed
from esafety_desktop.store.files import put_in_place, sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from esafety_desktop.everything.copy_service import Source
    from esafety_desktop.everything.place_rules import Place
    from esafety_desktop.store.store import Store

    Progress = Callable[[int, int], None]
    _Papers: TypeAlias = "list[tuple[PaperKind, Any]]"

BEGUN, DONE = "taking everything out", "everything taken out"
_PAPER = 2_000
"""Steps that a paper counts, beside the rows: it takes about as long."""


class PaperKind(NamedTuple):
    """Papers that a room prints anyway (`wiring.PAPERS`).

    Attributes:
        cabinet: In which cabinet what they say is kept.
        called: What one is called, in a file name.
        find: All that can be printed, of a store.
        sheet: One of them, frozen for paper.
        render: Its pages.
        neutral: Whether a file name says no more of one than what it is and of which day.
    """

    cabinet: Cabinet
    called: str
    find: Callable[[Store], Iterable[Any]]
    sheet: Callable[[Store, Any], Any]
    render: Callable[[Any], bytes]
    neutral: bool = False


class Wanted(NamedTuple):
    """What somebody asked for.

    Attributes:
        place: The folder in which the new folder is to lie.
        password: Opens what is of the locked cabinet; "" without one.
        papers: What is printed.
        protect: Encrypts a PDF with a password.
        safe_name: Makes a file name of a title.
        with_locked: Whether what a leader has of the locked cabinet goes out too.
    """

    place: Path
    password: str
    papers: tuple[PaperKind, ...]
    protect: Callable[[bytes, str], bytes]
    safe_name: Callable[[str], str]
    with_locked: bool = True

    def __repr__(self) -> str:
        return f"Wanted({self.place})"


def begin(store: Store, *, with_locked: bool = True) -> Source:
    """Put into the trails that it is begun; from now on a save stops the copying.

    Args:
        store: The open school.
        with_locked: As in `Wanted`; the trail of a cabinet that stays says nothing.

    Raises:
        NotAllowed: this account has no cabinet open.
    """
    if not store.account.role.cabinets:
        raise NotAllowed
    workplace.sweep_taken_out(store.folder)
    cabinets = store.account.role.cabinets
    _note(store, BEGUN, {}, [one for one in cabinets if with_locked or one is Cabinet.OFFICE])
    return copy_service.source(store)


def finish(store: Store, written: Written) -> Changed[Written]:
    """Put into the trails what went out."""
    detail = {"rows": written.rows, "files": written.files, **written.digests}
    cabinets = store.account.role.cabinets
    _note(store, DONE, detail, [one for one in cabinets if one.value in written.digests])
    words = f"{_said(written)} in the folder “{written.folder}”."
    return Changed(Area.SETTINGS, written, words)


def not_put_down(written: Written, problem: Problem) -> Problem:
    """What to say where everything is out, and `finish` failed."""
    return Problem(
        f"{_said(written)} in the folder “{written.folder}”, but the trail does not say so yet. "
        f"{problem.message}",
        "That folder is whole, and nothing else was changed. Mend what is wrong, for instance free "
        "some space, then press “Put it into the trail”.",
    )


def _said(written: Written) -> str:
    return "All but the locked cabinet is" if written.left_out else "Everything is"


def _note(
    store: Store, action: str, detail: dict[str, object], cabinets: Iterable[Cabinet]
) -> None:
    for cabinet in cabinets:
        with store.write() as unit:
            unit.commit(action, cabinet.value, detail, cabinet)


def write(given: Source, wanted: Wanted, progress: Progress) -> Written:
    """Copy, write, and give the folder its name at the end; whatever goes wrong leaves none.

    Raises:
        Problem: the place is refused, can't be written to or is full, or a cabinet isn't sound.
        Cancelled: somebody asked for it.
    """
    if refused := place_service.judge(given.what.folder, wanted.place).refused:
        raise Problem(refused, "Nothing was taken out.")
    name = folder_rules.name_at(given.what.made_at, wanted.place, made_up=given.made_up)
    begun = wanted.place / f"{name}{folder_rules.UNFINISHED}"
    try:
        begun.mkdir()
        with copy_service.copied(given, lambda _done: progress(0, 0)) as store:
            written = _Writing(given, wanted, begun, store, progress).run()
        progress(1, 1)
        _must_be_whole(begun, written.files)
        sync_folder(begun)
        put_in_place(begun, wanted.place / name)
        sync_folder(wanted.place)
    except BaseException as error:
        shutil.rmtree(begun, ignore_errors=True)
        if isinstance(error, OSError):
            raise folder_rules.why(error) from error
        raise
    return written


def _must_be_whole(folder: Path, files: int) -> None:
    """Raises `OSError` where a file that was written isn't there."""
    if sum(path.is_file() for path in folder.rglob("*")) != files:
        raise FileNotFoundError(errno.ENOENT, "files are missing", str(folder))


class _Writing:
    """One folder being written."""

    def __init__(
        self, given: Source, wanted: Wanted, begun: Path, store: Store, progress: Progress
    ) -> None:
        self._given = given
        self._wanted = wanted
        self._folder = Folder(begun)
        self._progress = progress
        self._store = store
        self._done = self._total = self._not_made = 0

    def run(self) -> Written:
        """Write everything, the README last; gives what it will be called."""
        store, given = self._store, self._given
        stores = store.stores if self._wanted.with_locked else (store,)
        left_out = store.is_leader and not self._wanted.with_locked
        office = CabinetOut(store, Cabinet.OFFICE, given, self._tick)
        locked = [
            CabinetOut(one, Cabinet.LOCKED, given, self._tick)
            for one in stores
            if one.is_leader and self._wanted.with_locked
        ]
        papers = {one: self._papers(one) for one in stores}
        self._total = sum(one.count() for one in (office, *locked)) + 1
        self._total += _PAPER * sum(map(len, papers.values()))
        place = Within(self._folder, folder_rules.OFFICE_FOLDER)
        office.write(place, folder_rules.OFFICE_JSON)
        own = papers[store]
        of_office = [one for one in own if one[0].cabinet is Cabinet.OFFICE]
        self._print(store, of_office, Within(place, folder_rules.PAPERS_FOLDER))
        if locked:
            papers[store] = [one for one in own if one[0].cabinet is Cabinet.LOCKED]
            self._write_locked(locked, papers)
        there = self._folder.path
        beside = {one.name for one in (there / folder_rules.OFFICE_FOLDER).iterdir()}
        told = folder_rules.Contents(
            given.what.made_at,
            given.account.name,
            locked=bool(locked),
            left_out=left_out,
            not_made=self._not_made,
            made_up=given.made_up,
            folders=beside,
            locked_papers=any((there / folder_rules.LOCKED_FOLDER).glob("*.pdf")),
            wanted=office.wanted,
            empty=office.empty,
        )
        with self._folder.open(folder_rules.README) as file:
            file.write(folder_rules.readme(told).encode("utf-8-sig"))
        named = there.with_name(there.name.removesuffix(folder_rules.UNFINISHED))
        rows = office.rows + sum(one.rows for one in locked[:1])
        digests = {one.head.cabinet: one.digest for one in (office, *locked[:1])}
        return Written(named, rows, self._folder.files, digests, left_out=left_out)

    def _papers(self, store: Store) -> _Papers:
        """What there is to print of a store; the office's papers are not an envelope's."""
        kinds = self._wanted.papers
        return [
            (kind, one) for kind in kinds if self._prints(kind, store) for one in kind.find(store)
        ]

    def _prints(self, kind: PaperKind, store: Store) -> bool:
        if kind.cabinet is Cabinet.LOCKED:
            return store.is_leader and self._wanted.with_locked
        return not store.is_envelope

    def _write_locked(self, cabinets: list[CabinetOut], papers: dict[Store, _Papers]) -> None:
        """Envelopes lie inside the one protected file alone: their number would tell (F30)."""
        place = Within(self._folder, folder_rules.LOCKED_FOLDER)
        password = self._wanted.password
        if not password:
            raise ValueError("the locked cabinet goes out with a password only")
        listed = self._print(self._store, papers[self._store], place, password)
        folder = self._folder.path / folder_rules.LOCKED_FOLDER
        folder.mkdir(exist_ok=True)
        with protected(folder / folder_rules.BOX, password) as box:
            own, *envelopes = cabinets
            _list(box, listed)
            own.write(Within(box, folder_rules.LOCKED_NAME), folder_rules.LOCKED_JSON)
            stores = self._store.stores[1:]
            for number, (store, one) in enumerate(zip(stores, envelopes, strict=True), 1):
                inside = Within(box, f"{folder_rules.ENVELOPE_NAME} {number}")
                one.write(inside, folder_rules.ENVELOPE_JSON)
                _list(inside, self._print(store, papers[store], inside, password))
        self._folder.files += 1

    def _print(
        self, store: Store, papers: _Papers, place: Place, password: str = ""
    ) -> list[tuple[str, str, str]]:
        """The papers of a cabinet; those of the locked one are numbered, and need a password.

        Gives the name of each file, what it is, and of which incident.
        """
        listed: list[tuple[str, str, str]] = []
        for kind, one in papers:
            self._tick(_PAPER)
            sheet, pages = self._pages(kind, store, one)
            if pages:
                number = len(listed) + 1
                title = folder_rules.paper_title(kind.called, sheet, neutral=kind.neutral)
                name = f"Papers {number}.pdf" if password else f"{number:04} {title}.pdf"
                name = self._wanted.safe_name(name)
                listed.append((name, kind.called, _reference(sheet)))
                with place.open(name) as file:
                    file.write(self._wanted.protect(pages, password) if password else pages)
        return listed

    def _pages(self, kind: PaperKind, store: Store, one: Any) -> tuple[Any, bytes]:
        try:
            sheet = kind.sheet(store, one)
            return sheet, kind.render(sheet)
        except Problem:
            if not store.is_envelope:  # the README can be read by everybody
                self._not_made += 1
            return None, b""

    def _tick(self, rows: int) -> None:
        self._done += rows
        self._progress(min(self._done, self._total - 1), self._total)


def _reference(sheet: Any) -> str:
    """The number of the incident that a paper belongs to; "" for none."""
    row = getattr(getattr(sheet, "detail", None), "row", sheet)
    return str(getattr(row, "reference", ""))


def _list(place: Place, listed: list[tuple[str, str, str]]) -> None:
    """Which numbered file is which, behind the password: their names say nothing."""
    with place.open(folder_rules.CONTENTS) as file:
        write_csv(file, folder_rules.CONTENTS_COLUMNS, listed, defused)
