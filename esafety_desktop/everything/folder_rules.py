"""The folder that everything goes into: where it may lie, what it is called, what it says."""

from __future__ import annotations

import errno
import textwrap
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.dates import british_time, to_london
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime
    from pathlib import Path

UNFINISHED = " (not finished)"
README = "README.txt"
OFFICE_FOLDER, LOCKED_FOLDER = "Office cabinet", "Protected"
CSV_FOLDER, FILES_FOLDER, PAPERS_FOLDER = "CSV", "Files", "Papers"
BOX = "Papers.zip"
CONTENTS, CONTENTS_COLUMNS = "Contents.csv", ("File", "What it is", "Incident")
LOCKED_NAME, ENVELOPE_NAME = "Locked cabinet", "Sealed envelope"
OFFICE_JSON, LOCKED_JSON, ENVELOPE_JSON = "office", "locked", "envelope"
MADE_UP = "Made-up school"
MADE_UP_WORDS = "Made-up school: nobody in these files is real."
NO_ROWS = "Nothing is in these tables"
EMPTY = "Empty tables.txt"
LEAST_PASSWORD = 14
"""Letters of a password that somebody types: a file can be tried at by a machine, day and night."""


def refusal(chosen: Path, data: Path, service: str = "") -> str:
    """Why nothing may be written there; "" when it may.

    Args:
        chosen: Where the new folder is to lie.
        data: The data folder.
        service: What copies that folder to other places ("OneDrive"), or "".
    """
    if service:
        return (
            f"That folder lies in {service}, which copies every file to other places. Choose an "
            "encrypted stick, or a folder of this PC's own disk such as Downloads."
        )
    where, own = chosen.resolve(), data.resolve()
    if not where.is_dir():
        return "That folder is not there. Choose another one."
    if where == own or own in where.parents:
        return "That is the folder in which the program keeps the school. Choose another one."
    return ""


def warning(*, shared: bool, removable: bool) -> str:
    """What to think of before children's data go there unprotected; "" for nothing special.

    Args:
        shared: Whether it lies on another computer.
        removable: Whether it is a stick or another drive that can be carried away.
    """
    if shared:
        return (
            "That folder lies on another computer. Everybody who may open it there, and whoever "
            "looks after that computer and its back-ups, can read the office cabinet's files. An "
            "encrypted stick or a folder of this PC's own disk is safer."
        )
    if removable:
        return (
            "That is a stick or another drive. The office cabinet's files can be read by anybody "
            "who finds it. Use an encrypted one, or lock it away."
        )
    return ""


def name_at(moment: datetime, place: Path, *, made_up: bool) -> str:
    """What the folder is called; no other one there has this name."""
    first = f"E-Safety Desktop {to_london(moment):%Y-%m-%d %H.%M}"
    if made_up:
        first += f" - {MADE_UP.lower()}"
    number, name = 1, first
    while (place / name).exists() or (place / f"{name}{UNFINISHED}").exists():
        number += 1
        name = f"{first} ({number})"
    return name


def why(error: OSError) -> Problem:
    """What to say of a disk that did not take a file."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return Problem(
            "There is not enough room at that place, so nothing was taken out.",
            "What was begun is removed. Free some space or choose another place, then try again.",
        )
    return Problem(
        "The files could not be written, so nothing was taken out.",
        "If a stick was pulled out, put it back in and delete the folder that ends in"
        f" “{UNFINISHED.strip()}”. Then try again, or choose another place.",
    )


_HEAD = """\
Everything out of E-Safety Desktop
==================================

Taken out on {when} by {who}.

These files hold personal data of children and families. Keep them locked away. Delete them when
you no longer need them. Whoever must not see the records of the school must not get this folder.


The folder "Office cabinet": ANYBODY WHO HAS IT CAN READ IT
-----------------------------------------------------------
office.xlsx         Every table as a sheet, for Excel or LibreOffice. The words of what a row
                    belongs to (class, child, agreement, contact) stand in it; the identifiers
                    that other programs need are the last columns.
CSV                 The same tables, a file each. A cell that begins like a formula has a ' before
                    it, so that no program takes it for one.
office.json         The same tables for other programs, and to bring everything back in.
office.schema.json  Says what each table and column of office.json holds (JSON Schema).
"""
_FILES = """\
Files               Scanned pages and pictures as the program keeps them. office.json names each by
                    its check sum (SHA-256).
"""
_PAPERS = """\
Papers              PDFs to read and print: signed forms and evidence of reviews that were scanned,
                    each letter home as it was printed, with every family's page, and the contact
                    map. The letters are in the order of the table of letters home.
"""
_FOLDERS = {FILES_FOLDER: _FILES, PAPERS_FOLDER: _PAPERS}
_WANTED = "\nMost people want these files of the folder CSV, or the sheets of the same names:\n\n"
_EMPTY = "Nothing is in these tables, so they have no file and no sheet: "
_WIDE = 96
_LOCKED = """

The folder "Protected": it opens only with the password
-------------------------------------------------------
The password is written nowhere in this folder. Without it nobody can open these files, and nobody
can find it out for you. Keep it in another place than the folder.

"""
_LOCKED_PAPERS = """\
Papers 1.pdf, ...   The record of each incident, the scanned pages of each thing in its evidence
                    register, and each letter home about it, a file each. The names say nothing on
                    purpose: the list of what is in which file is Contents.csv in Papers.zip.
"""
_LOCKED_BOX = """\
Papers.zip          Contents.csv, the tables of the locked cabinet as JSON, CSV and workbook with
                    their files and a list of the empty ones, and sealed envelopes that the person
                    who took this out may open. Programs such as 7-Zip open it (AES-256). What you
                    unpack can be read by anybody: unpack it only on an encrypted disk, and delete
                    it afterwards.
"""
_TAIL = """

What is not here
----------------
{unseen}
- Passwords, keys and recovery sheets. They belong to the program's own files; a back-up holds them.
- Concerns that nobody has decided on: they are sealed to the leaders who are to read them.
- What somebody is still typing.
- The trail (who did what) is here to read, as a table. It can't go on in another school: its
  seals and signatures prove something only together with the old files. Keep the last back-up.


Bringing it back in
-------------------
Set up a new, empty school in E-Safety Desktop and choose File, Rarely needed, Bring everything
in. The program reads only the JSON and, where there are any, scanned pages and pictures. Nothing
is brought in unless all of it is sound.
"""


class Contents(NamedTuple):
    """What the README tells of a folder.

    Attributes:
        moment: Which state of the records it is.
        who: The sign-in name.
        locked: Whether the locked cabinet's part is there.
        left_out: Whether a leader left it out on purpose.
        not_made: How many papers could not be made as PDFs.
        made_up: Whether nobody in the school is real.
        folders: The folders beside the tables of the office cabinet.
        locked_papers: Whether papers lie in the protected folder.
        wanted: The files that most people want, each with what is in it.
        empty: The titles of the office's tables without a row.
    """

    moment: datetime
    who: str
    locked: bool
    left_out: bool
    not_made: int
    made_up: bool
    folders: Collection[str]
    locked_papers: bool
    wanted: Sequence[tuple[str, str]]
    empty: Sequence[str]


def paper_title(called: str, sheet: object, *, neutral: bool) -> str:
    """What the file of a paper is called, behind its number.

    Args:
        called: What it is, such as “Letter home”.
        sheet: What prints; its own title names people, its day nobody.
        neutral: Whether nothing but the day is to be told.
    """
    if not neutral:
        return str(getattr(sheet, "title", called))
    day = getattr(sheet, "printed_on", None) or getattr(sheet, "made_on", None)
    return f"{called} {day:%Y-%m-%d}" if day else called


def readme(told: Contents) -> str:
    """What the README.txt says."""
    parts = [f"{MADE_UP_WORDS}\n\n\n"] if told.made_up else []
    parts.append(_HEAD.format(when=british_time(told.moment), who=told.who))
    parts += [words for name, words in _FOLDERS.items() if name in told.folders]
    if told.wanted:
        parts += [_WANTED, *(f"{name}\n    {words}\n" for name, words in told.wanted)]
    parts.append(empty_words(told.empty))
    if told.locked:
        parts += [_LOCKED, _LOCKED_PAPERS if told.locked_papers else "", _LOCKED_BOX]
    if told.not_made:
        parts.append(
            f"\n\n{told.not_made} papers could not be made as PDFs, because what was kept of them "
            "does\nnot match. Their words are in the tables.\n"
        )
    parts.append(_TAIL.format(unseen=_unseen(told)))
    return "".join(parts).replace("\n", "\r\n")


def empty_words(titles: Sequence[str]) -> str:
    """Which tables have no file, in one sentence; "" for none."""
    if not titles:
        return ""
    return "\n" + "\n".join(textwrap.wrap(f"{_EMPTY}{', '.join(titles)}.", _WIDE)) + "\n"


def _unseen(told: Contents) -> str:
    if told.locked:
        return "- What this person may not see: sealed envelopes of others."
    closed = "the locked cabinet, with incidents and sealed envelopes"
    if told.left_out:
        return f"- Left out on purpose: {closed}."
    return f"- What this person may not see: {closed}."
