"""The staff register on paper: signing sheet, signed copies, roles, reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.sheet import MM

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.printing.document import Progress
    from esafety_desktop.staff_forms.rows import RoleSheet, SignedCopy, SigningSheet, WantedList

_SIGNING = 13.0
_TO_SIGN = 10 * MM
_EMPTY_LINES = 5


def render_signing_sheet(sheet: SigningSheet, progress: Progress | None = None) -> bytes:
    """A line for each adult: name printed, signed, date; the school on every page.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document(
        f"Signing sheet: {sheet.title}",
        f"{sheet.year} · version {sheet.version}",
        sheet.school,
        f"printed {british(sheet.printed_on)}",
    )
    paper.text("By signing I say for myself:", bold=True)
    paper.items(sheet.statements)
    paper.text("The rules themselves lie beside this sheet; everybody gets a copy to keep.")
    paper.table(
        ("Name (printed)", "Role", "Signed", "Date"),
        [
            *((name, role, "", "") for name, role in sheet.names),
            *(("", "", "", "") for _ in range(_EMPTY_LINES)),
        ],
        widths=(3, 3, 3.4, 1.5),
        size=_SIGNING,
        least=_TO_SIGN,
    )
    paper.facts([("School", sheet.school), ("Seen by the headteacher", ""), ("Date", "")])
    return paper.render(progress)


def render_signed_copies(copies: Sequence[SignedCopy], progress: Progress | None = None) -> bytes:
    """For each person what was signed, word for word, with the day and the version.

    Raises:
        Cancelled: the progress callable said so.
    """
    first = copies[0]
    title = first.title if len({one.title for one in copies}) == 1 else "Signed agreements"
    paper = Document(f"Copy for you: {title}", first.year, first.school, "Keep this copy")
    for number, one in enumerate(copies):
        if number:
            paper.page_break()
        paper.heading(f"{one.title} (version {one.version})")
        paper.facts(
            [
                ("Name (printed)", f"{one.name}, {one.role}" if one.role else one.name),
                ("Signed", f"{one.how}; the signature is on file in the school office"),
                ("Date", british(one.signed_on)),
                ("School", one.school),
            ],
            together=True,
        )
        for part in one.rules:
            if part.heading:
                paper.heading(part.heading, 3)
                paper.items(part.lines)
            else:
                for line in part.lines:
                    paper.text(line)
        paper.heading("What you signed", 3)
        paper.items(one.statements)
    return paper.render(progress)


def render_role_sheets(sheets: Sequence[RoleSheet], progress: Progress | None = None) -> bytes:
    """What each person's roles ask, one sheet a person.

    Raises:
        Cancelled: the progress callable said so.
    """
    first = sheets[0]
    paper = Document("Online safety: what your role asks", first.year, first.school)
    for number, one in enumerate(sheets):
        if number:
            paper.page_break()
        paper.heading(one.name)
        paper.text(one.role or "Member of staff")
        for part in one.parts:
            paper.heading(part.heading, 2)
            paper.items(part.lines)
        paper.facts(
            [("Name (printed)", one.name), ("Signed", ""), ("Date", ""), ("School", one.school)],
            together=True,
        )
    return paper.render(progress)


def render_wanted_list(wanted: WantedList, progress: Progress | None = None) -> bytes:
    """Who has not signed, for the head.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document(
        "Adults who have not signed", wanted.year, wanted.school,
        f"as of {british(wanted.printed_on)}",
    )  # fmt: skip
    number = len(wanted.rows)
    paper.text(f"{number} {'person has' if number == 1 else 'people have'} something to sign.")
    paper.table(
        ("Name", "Role", "To sign", "First day", "Reminded"),
        [
            (
                row.name,
                row.role,
                "\n".join(row.titles),
                f"starts {british(row.joined_on)}" if row.starts else british(row.joined_on),
                _reminded(row.reminded, row.reminded_on),
            )
            for row in wanted.rows
        ],
        widths=(2.6, 2.8, 4.4, 1.8, 1.8),
    )
    return paper.render(progress)


def _reminded(times: int, last: date | None) -> str:
    if not times:
        return ""
    return f"on {british(last)}" if times == 1 else f"{times} times, last on {british(last)}"


def render_notes(wanted: WantedList, progress: Progress | None = None) -> bytes:
    """A note of one page to each of them.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document("A reminder", f"{british(wanted.printed_on)}", wanted.school)
    for number, row in enumerate(wanted.rows):
        if number:
            paper.page_break()
        paper.text(f"Dear {row.name},", bold=True)
        paper.text(f"We don't have your signature for {wanted.year} yet on:")
        paper.items(row.titles)
        if row.starts and row.joined_on:
            paper.text(
                f"You start on {british(row.joined_on)}. Please sign before that day: without it "
                "we can't give you an account."
            )
        else:
            paper.text(
                "Please sign in the school office this week. You will get a copy to keep. If "
                "something in it is not clear, or you would rather not sign, please talk to us."
            )
        paper.text(f"Thank you.\n\n{wanted.head or 'The school office'}")
    return paper.render(progress)
