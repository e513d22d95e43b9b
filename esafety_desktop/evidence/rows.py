"""Frozen values that leave the evidence register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


class Description(Value):
    """What a thing is and where it was when it came into the register.

    Attributes:
        kind: One of `register_rules.KINDS`.
        device: One of `register_rules.DEVICES`; "" where it is no device.
        what: What it is, in a few words.
        identification: Make, serial number, asset tag: all by which it is told from others.
        kept_where: Room, cupboard, safe.
        holder: Who has it in hand.
        handed_in_by: Who brought it; "" when nobody did.
        handed_in_at: UTC; None when not known.
        state: One of `register_rules.STATES`; "" where it is no device.
    """

    kind: str
    what: str
    kept_where: str = ""
    holder: str = ""
    handed_in_by: str = ""
    handed_in_at: datetime | None = None
    identification: str = ""
    device: str = ""
    state: str = ""
    note: str = ""


class HandOver(Value):
    """One thing goes from one hand to another.

    Attributes:
        at: UTC.
        officer_number: Of the police officer or other official who takes it, or "".
        reference: Crime, exhibit or case number, or "".
        kept_where: Where it is kept from now on, or "" when the taker did not say.
        returned: Whether it comes back to the school or its owner.
    """

    given_by: str
    taken_by: str
    at: datetime
    why: str
    officer_number: str = ""
    reference: str = ""
    kept_where: str = ""
    returned: bool = False


class PagesNote(Value):
    """Scanned pages of a thing, or where its paper is kept because they may not come in.

    Attributes:
        answer: What was answered to "could any page show a child?": "no", "yes" or "not-sure".
        where: Where the paper is; only when nothing was scanned.
        file_name: As it was chosen.
        file_digest: SHA-256 of the file as it was chosen, in hexadecimal.
        file_size: Its length in bytes.
        page_digests: SHA-256 of each page as it is kept.
    """

    answer: str
    where: str = ""
    file_name: str = ""
    file_digest: str = ""
    file_size: int = 0
    page_digests: tuple[str, ...] = ()


class EvidenceLineRow(Value):
    """One line of a thing's history.

    Attributes:
        kind: One of `register_rules.LINES`.
        words: What it says, lines of text; "" when it has been disposed of.
        struck_by: Number of the line that strikes this one, or None.
        strikes: Number of the line that this one strikes, or None.
        gap: Who had it by the line before, where that isn't who gave it; else "".
        early: Whether it is a hand-over from before the thing came in.
        pages: How many scanned pages hang on it.
        broken: Whether its digest does not match.
        value: What stands in it, to be corrected; None when disposed of.
    """

    id: str
    number: int
    kind: str
    at: datetime
    happened_at: datetime | None
    author: str
    words: str
    struck_by: int | None = None
    strikes: int | None = None
    gap: str = ""
    early: bool = False
    pages: int = 0
    broken: bool = False
    disposed: bool = False
    value: Description | HandOver | PagesNote | None = None


class EvidenceRow(Value):
    """One thing in the register, as it stands now.

    Attributes:
        description: As last corrected; None when taken out of the register or disposed of.
        holder: Who has it now.
        kept_where: Where it is now.
        pages: How many scanned pages are kept of it.
        lines: All its history, oldest first.
        known: Number of its last line, to notice what somebody else added meanwhile.
    """

    id: str
    incident_id: str
    number: int
    description: Description | None
    holder: str
    kept_where: str
    pages: int
    lines: tuple[EvidenceLineRow, ...]
    taken_out: bool = False
    disposed: bool = False

    @property
    def called(self) -> str:
        """``E1``."""
        return f"E{self.number}"

    @property
    def known(self) -> int:
        """Number of the last line."""
        return self.lines[-1].number if self.lines else 0

    @property
    def chain(self) -> tuple[EvidenceLineRow, ...]:
        """The hand-overs that stand, in the order in which they happened."""
        return tuple(one for one in by_time(self.lines) if one.kind == "hand_over")

    @property
    def broken(self) -> bool:
        """Whether any line does not match its digest."""
        return any(one.broken for one in self.lines)


def by_time(lines: Sequence[EvidenceLineRow]) -> tuple[EvidenceLineRow, ...]:
    """The lines that stand, as they happened; one that puts another right keeps its place."""
    strikes = {one.number: one.strikes for one in lines}

    def place(one: EvidenceLineRow) -> tuple[datetime, int]:
        number = one.number
        while (older := strikes.get(number)) is not None:
            number = older
        return one.happened_at or one.at, number

    return tuple(sorted((one for one in lines if one.struck_by is None), key=place))


class Gate(Value):
    """Whether scanned pages of a thing may come in.

    Attributes:
        reason: Why not, in words; "" when they may.
        refusal: The id of what refuses: "route", "kind", "picture", "envelope", "gone"; "" when
            nothing does.
    """

    reason: str = ""
    refusal: str = ""

    @property
    def allowed(self) -> bool:
        return not self.reason


class KeptPage(Value):
    """One scanned page as it is kept: compressed rows of 1-bit pixels, 1 is white."""

    width: int
    height: int
    packed: bytes


class PagesSheet(Value):
    """Kept pages, frozen for paper.

    Attributes:
        broken: What does not match, in words, instead of the pages; "" when all do.
    """

    school: str
    reference: str
    called: str
    what: str
    file_digest: str
    pages: tuple[KeptPage, ...]
    printed: str
    broken: str = ""


class RegisterSheet(Value):
    """The register of one incident, frozen for paper."""

    school: str
    reference: str
    rows: tuple[EvidenceRow, ...]
    printed: str
