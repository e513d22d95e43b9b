"""Letters and rules as they will be printed: the school's own fields filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from esafety_desktop.dates import british
from esafety_desktop.guidance.agreement_texts import Block
from esafety_desktop.guidance.letter_library import read_wording
from esafety_desktop.guidance.letter_texts import PERSONAL, letter
from esafety_desktop.letters.rows import RuleGroup, SchoolHead, TextBlock, TextRun, Wording
from esafety_desktop.places import resource
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.guidance.letter_texts import LetterText
    from esafety_desktop.school.rows import SchoolRow

_NO_BREAK = "\N{NO-BREAK SPACE}"
DAYS_TO_RETURN = 10
DAYS_AFTER_REMINDER = 5


class TranslatedLetter(Protocol):
    """A letter in another language, and whose translation it is."""

    @property
    def language(self) -> str: ...
    @property
    def text(self) -> LetterText: ...
    @property
    def stamp(self) -> str: ...


def read_letters() -> None:
    """Read the wording of the letters that are printed most; it is kept for the next print."""
    for name in ("pupil", "reminder1"):
        letter(name)


def school_head(school: SchoolRow) -> SchoolHead:
    """The letterhead of a school."""
    lines = [", ".join(school.address)]
    contact = [f"Telephone {school.telephone}" if school.telephone else "", school.email]
    lines.append(" · ".join(part for part in contact if part))
    return SchoolHead(school.name, tuple(line for line in lines if line), school.logo)


def school_values(school: SchoolRow, year: str, today: date, return_by: date) -> dict[str, str]:
    """The fields that are the same in every letter of a print run.

    Args:
        school: The school.
        year: The academic year: 2026-27.
        today: The day of printing.
        return_by: The day by which slips should be back.
    """
    head = school.head_teacher.replace(" ", _NO_BREAK)
    telephone = school.telephone or "the school's number"
    return {
        "school": school.name,
        "telephone": telephone.replace(" ", _NO_BREAK),
        "head": head or "the headteacher",
        "signed": f"{head}, Headteacher" if head else "Headteacher",
        "date": british(today),
        "year": year,
        "return_by": british(return_by),
    }


def letter_wording(
    agreement: AgreementRow,
    text: AgreementText,
    values: Mapping[str, str],
    own_letters: Mapping[str, str] | None = None,
) -> Wording:
    """The letter that takes an agreement home, with its rules and what the slip asks.

    Args:
        agreement: The agreement.
        text: The exact words that its version pins (``agreements.service.printed_texts``).
        values: The school's own fields.
        own_letters: The school's own wording of letters, by key
            (``wordings.letter_service.own_texts``).
    """
    own = (resource("letters") / f"{agreement.key}.md").exists()
    name = agreement.key if own else "pupil" if text.audience == "pupil" else "parents"
    source = in_force(name, own_letters)
    return _wording(source, text, agreement, values, with_rules=True)


def reminder_wording(
    agreement: AgreementRow,
    text: AgreementText,
    rung: int,
    values: Mapping[str, str],
    own_letters: Mapping[str, str] | None = None,
    *,
    rules: bool = False,
    theirs: TranslatedLetter | None = None,
) -> Wording:
    """The first, second or last reminder about an agreement, with a slip; the rules are at home.

    With ``rules`` they go once more; with ``theirs`` the whole letter follows in that language.
    """
    source = in_force(f"reminder{rung}", own_letters)
    wording = _wording(source, text, agreement, values, with_rules=rules)
    if theirs is None:
        return wording
    translated = text_blocks(theirs.text, {**values, "agreement": agreement.title})
    return replace(
        wording,
        letter=(
            _heading("English"),
            *wording.letter,
            _heading(theirs.language),
            *translated,
            TextBlock("stamp", (TextRun(theirs.stamp),)),
        ),
    )


def _heading(language: str) -> TextBlock:
    return TextBlock("heading", (TextRun(language),))


def in_force(name: str, own_letters: Mapping[str, str] | None) -> LetterText:
    """A letter as it counts: the school's own wording, else the one that the program ships."""
    source = (own_letters or {}).get(name)
    return read_wording(name, source) if source else letter(name)


def text_blocks(source: LetterText, values: Mapping[str, str]) -> tuple[TextBlock, ...]:
    """The blocks of a letter, the fields that are the same for everybody filled in.

    A value stands as text: whatever it holds is never read as mark-up or as a field (B13).
    """
    return tuple(
        TextBlock(
            block.kind.value,
            tuple(
                TextRun(field=run.field, bold=run.bold)
                if run.field in PERSONAL
                else TextRun(values[run.field] if run.field else run.text, bold=run.bold)
                for run in block.runs
            ),
        )
        for block in source.blocks
    )


def _wording(
    source: LetterText,
    text: AgreementText,
    agreement: AgreementRow,
    values: Mapping[str, str],
    *,
    with_rules: bool,
) -> Wording:
    blocks = [block for block in Block if with_rules and text.block(block)]
    groups = tuple(
        RuleGroup(text.headings.of(block), tuple(rule.text for rule in text.block(block)))
        for block in blocks
    )
    known = {**values, "agreement": agreement.title}
    paragraphs = tuple(text.free_text.splitlines()) if with_rules else ()
    return Wording(
        letter=text_blocks(source, known),
        title=agreement.title,
        version=str(agreement.version),
        size=text.size,
        intro=text.intro if groups or paragraphs else "",
        groups=groups,
        paragraphs=paragraphs,
        choices=tuple(line.text for line in text.choices),
        child_statements=tuple(line.text for line in text.child_statements),
        parent_statements=tuple(line.text for line in text.parent_statements),
    )
