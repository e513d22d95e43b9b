"""What leaves the letters' service: frozen packs that hold all that a print needs."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Paper(enum.StrEnum):
    """What can be printed from the Print tab."""

    LETTER = "Parent letter with rules and slip"
    REMINDER = "Reminder letters"
    SPARE = "Spare slips without a name"
    CLASS_LIST = "Class list"


class Look(enum.StrEnum):
    """How the pages of one family are set."""

    STANDARD = "standard"
    LARGE = "large"
    LARGEST = "largest"
    EASY = "easy"
    CLEAR = "clear"

    @property
    def words(self) -> str:
        """As it stands in a list of choices."""
        return _LOOKS[self]


_LOOKS = {
    Look.STANDARD: "Standard",
    Look.LARGE: "Large print, 18 point",
    Look.LARGEST: "Very large print, 24 point",
    Look.EASY: "Easy read with pictures",
    Look.CLEAR: "Dyslexia-friendly",
}


class Bundle(Value):
    """Agreements that go home together."""

    title: str
    agreement_ids: tuple[str, ...]


class TextRun(Value):
    """Text in one weight; or, with ``field``, a place for what differs from child to child."""

    text: str = ""
    field: str = ""
    bold: bool = False


class TextBlock(Value):
    """A "paragraph", "heading" or "item" of a letter."""

    kind: str
    runs: tuple[TextRun, ...]

    @property
    def personal(self) -> bool:
        """Whether it differs from child to child."""
        return any(run.field for run in self.runs)


class RuleGroup(Value):
    """One of the four parts of an agreement."""

    heading: str
    rules: tuple[str, ...]


class EasyLine(Value):
    """A rule in few words beside the picture that tells it; picture "" leaves its place empty."""

    text: str
    picture: str = ""


class Beside(Value):
    """The school's own translation, printed beside the English.

    Attributes:
        language: As the school calls it: "Polish".
        pairs: English and translated lines that stand side by side; ("", text) where the school
            did not keep line to line.
        note: A few lines in that language under the letter.
        stamp: Whose it is and of which version.
    """

    language: str
    pairs: tuple[tuple[str, str], ...]
    note: str
    stamp: str


class Wording(Value):
    """A letter with its rules and what its slip asks, without anything personal.

    Attributes:
        letter: The letter's blocks, the school's own fields filled in.
        title: Of the agreement.
        version: The number of the school's wording, as the register pins it.
        size: Of the rules in points.
        groups: Empty where a letter prints no rules (a reminder).
        paragraphs: A school's own text, printed as it is in place of the four parts.
        choices: What the slip asks to be answered yes or no.
        easy: The rules with their pictures, for easy read; empty where there are none.
        beside: The school's translation, or None.
        agreement_id: What it is the wording of.
    """

    letter: tuple[TextBlock, ...]
    title: str
    version: str
    size: float = 12.0
    intro: str = ""
    groups: tuple[RuleGroup, ...] = ()
    paragraphs: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    child_statements: tuple[str, ...] = ()
    parent_statements: tuple[str, ...] = ()
    look: Look = Look.STANDARD
    easy: tuple[EasyLine, ...] = ()
    beside: Beside | None = None
    agreement_id: str = ""


class ChildSheet(Value):
    """What is personal in one child's letter.

    Attributes:
        envelope: Lines for the address window: addressee, then the address.
        values: The personal fields of the letter.
        code: For the QR code, or "" on a spare slip.
        shown_code: As people read it: 7K4M-2QX9.
        wording: Which of the pack's wordings it is.
        pupil_id: The child, or "" on a spare.
        agreement_id: What the slip is about, or "" on a spare.
        number: Its place in the whole run, from 1, at the foot of its pages; 0 for none.
        class_id: The child's class.
    """

    name: str
    class_name: str
    envelope: tuple[str, ...] = ()
    values: Mapping[str, str] = msgspec.field(default_factory=dict)
    code: str = ""
    shown_code: str = ""
    wording: int = 0
    pupil_id: str = ""
    agreement_id: str = ""
    number: int = 0
    class_id: str = ""


class SchoolHead(Value):
    """The letterhead and what every letter says of the school."""

    name: str
    lines: tuple[str, ...] = ()
    logo: bytes | None = None


class ClassPack(Value):
    """All letters of one print run.

    Attributes:
        title: What it is, for the preview and the saved file.
        left_out: Children who get no letter here, for the screen only; no reason is given.
        to_ring: Families who asked to be rung in place of reminders.
        separator: Whether each class begins with a sheet that names it.
        spares: How many letters without a name follow.
        both_sides: Whether each child begins on a new sheet and nothing stands on a slip's back.
        list_at_end: Whether a list of what was printed follows.
        paper: What kind of letters.
        whole: How many letters the run has, those left out after a jam among them.
        by: Who prints.
    """

    school: SchoolHead
    title: str
    year: str
    printed_on: date
    wordings: tuple[Wording, ...]
    children: tuple[ChildSheet, ...]
    left_out: tuple[str, ...] = ()
    to_ring: tuple[str, ...] = ()
    separator: bool = False
    spares: int = 0
    both_sides: bool = False
    list_at_end: bool = False
    paper: Paper = Paper.LETTER
    whole: int = 0
    by: str = ""


class AdultSheet(Value):
    """One adult's form: a member of staff, a governor, a volunteer; everything may be left empty.

    Attributes:
        name: Printed on the form; "" leaves a line to write it on.
        role: Beside the name: "Teacher, 5B".
        code: For a QR code, or "" for none.
        shown_code: The same as people read it.
    """

    name: str = ""
    role: str = ""
    code: str = ""
    shown_code: str = ""


class AdultPack(Value):
    """Forms for adults to sign (KN-STAFFFORM); what they sign is the wording's parent part.

    Attributes:
        title: What it is, for the preview and the saved file.
        wording: Title, rules and what is signed; its letter is not printed.
        two_copies: One for the file, one for the person (KN-REC-2).
        both_sides: Whether each copy begins on a new sheet.
    """

    school: SchoolHead
    title: str
    year: str
    printed_on: date
    wording: Wording
    adults: tuple[AdultSheet, ...] = (AdultSheet(),)
    two_copies: bool = False
    both_sides: bool = False


class ClassListRow(Value):
    """One line of a class list."""

    number: int
    name: str
    year_group: str


class ClassList(Value):
    """The children of a class with empty columns to tick."""

    school: str
    class_name: str
    year: str
    printed_on: date
    columns: tuple[str, ...]
    rows: tuple[ClassListRow, ...]
