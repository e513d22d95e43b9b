"""The words of the register, who may have pages scanned, and how lines are read and written.

Sources: I6; TFA-7, TFG-2 and TFG-3 (what may come in); TF-1-3 and TF-1-PHONE (left on, or off).
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from esafety_desktop.dates import british_time
from esafety_desktop.evidence.rows import Description, Gate, HandOver, PagesNote
from esafety_desktop.incidents.kind_rules import Choice, label
from esafety_desktop.value import as_dict, names

if TYPE_CHECKING:
    from collections.abc import Collection

    from esafety_desktop.evidence.rows import EvidenceRow

DEVICE, PAPER, PRINTOUT, LETTER, LOG, MESSAGE, POLICE, OTHER = (
    "device",
    "paper",
    "printout",
    "letter",
    "log",
    "message",
    "police",
    "other",
)
KINDS = (
    Choice(DEVICE, "Device or storage", "computer, tablet, telephone, camera, stick"),
    Choice(LETTER, "Letter, minutes or form", "written on paper, no picture in it"),
    Choice(PAPER, "Paper", "a handwritten note, a drawing, school work"),
    Choice(PRINTOUT, "Printout", "printed messages, a page of a website"),
    Choice(LOG, "Filter or monitoring log"),
    Choice(MESSAGE, "Message or post that somebody else keeps"),
    Choice(POLICE, "Recording or statement held by the police"),
    Choice(OTHER, "Something else"),
)
DEVICES = (
    Choice("", "Not chosen yet"),
    Choice("school-computer", "School computer or the classroom board"),
    Choice("school-portable", "School laptop or tablet"),
    Choice("own-device", "Telephone or tablet of a child or an adult"),
    Choice("storage", "Stick, card, disc or camera"),
)
STATES = (
    Choice("", "Not known"),
    Choice("as-found", "Left as it was found, untouched"),
    Choice("off-found", "It was off when it came"),
    Choice("off", "Turned off unopened, then locked away"),
    Choice("police", "As the police or the DSL advised (see the note)"),
)
DESCRIPTION, HAND_OVER, PAGES, ON_PAPER, CORRECTION = (
    "description",
    "hand_over",
    "pages",
    "on_paper",
    "correction",
)
LINES = (
    Choice(DESCRIPTION, "In the register"),
    Choice(HAND_OVER, "Handed over"),
    Choice(PAGES, "Scanned pages"),
    Choice(ON_PAPER, "Stays on paper"),
    Choice(CORRECTION, "Struck through"),
)
ANSWERS = (
    Choice("not-sure", "Not sure"),
    Choice("yes", "Yes"),
    Choice("no", "No"),
)

CLOSED_ROUTES = frozenset({"TF-E", "TF-F"})
"""Nudes, and illegal pictures: besides letters, minutes and forms nothing comes in (I4, TFA-7)."""
CLOSED_KINDS = frozenset({"illegal", "KIND26-NUDES"})

_ON_PAPER_HINT = "Keep it where it is and note here where that is."


def gate(
    kind: str, routes: Collection[str], incident_kinds: Collection[str], *, pictures_ruled_out: bool
) -> Gate:
    """Whether scanned pages of a thing of this kind may come in at all.

    Args:
        kind: One of `KINDS`.
        routes: The routes that are open in the incident's procedure.
        incident_kinds: The kinds that the incident was given.
        pictures_ruled_out: TF-I1 was answered *no* and nothing contradicts it.
    """
    if kind == LETTER:
        return Gate()
    if kind in {DEVICE, POLICE}:
        what = "A device" if kind == DEVICE else "What the police hold"
        reason = f"{what} is never copied into the register: only where it is, and who has it."
        return Gate(reason, "kind")
    if CLOSED_ROUTES & set(routes) or CLOSED_KINDS & set(incident_kinds):
        reason = (
            "In this incident a picture may show a child, so only letters, minutes and forms are "
            f"scanned. {_ON_PAPER_HINT}"
        )
        return Gate(reason, "route")
    if not pictures_ruled_out:
        reason = (
            "Pages that might hold a picture wait for a question of the procedure: “may any "
            "picture be an indecent one of someone under 18?” They come in once the answer was no. "
            f"{_ON_PAPER_HINT}"
        )
        return Gate(reason, "picture")
    return Gate()


def description_problem(given: Description) -> str:
    """What is missing in a description, in words; "" when nothing is."""
    if given.kind == DEVICE and not given.device:
        return "Choose which device it is."
    if not given.what.strip():
        return "Write what it is."
    if not given.holder.strip():
        return "Write who has it now."
    return "" if given.kept_where.strip() else "Write where it is kept."


def hand_over_problem(given: HandOver) -> str:
    """What is missing in a hand-over, in words; "" when nothing is."""
    if not given.given_by.strip():
        return "Write who hands it over."
    if not given.taken_by.strip():
        return "Write who takes it."
    if given.given_by.strip().casefold() == given.taken_by.strip().casefold():
        return "It goes from one person to another: the two names are the same."
    return "" if given.why.strip() else "Write why."


def description_lines(given: Description) -> tuple[tuple[str, str], ...]:
    """Each fact of a thing with its label; what was not asked is left out."""
    handed = " · ".join(
        part for part in (given.handed_in_by, british_time(given.handed_in_at)) if part
    )
    kind = label(KINDS, given.kind)
    if given.device:
        kind = f"{kind}: {label(DEVICES, given.device).lower()}"
    pairs = (
        ("What", given.what),
        ("Kind", kind),
        ("Identification", given.identification),
        ("State", label(STATES, given.state) if given.kind == DEVICE else ""),
        ("Handed in", handed),
        ("Held by", given.holder),
        ("Kept", given.kept_where),
        ("Note", given.note),
    )
    return tuple((name, value) for name, value in pairs if value)


def hand_over_lines(given: HandOver) -> tuple[tuple[str, str], ...]:
    """Each fact of a hand-over with its label."""
    taker = given.taken_by
    if given.officer_number:
        taker = f"{taker} (officer number {given.officer_number})"
    pairs = (
        ("From", given.given_by),
        ("To", taker),
        ("When", british_time(given.at)),
        ("Why", given.why),
        ("Reference", given.reference),
        ("Kept", given.kept_where),
        ("Returned", "yes" if given.returned else ""),
    )
    return tuple((name, value) for name, value in pairs if value)


def pages_lines(given: PagesNote) -> tuple[tuple[str, str], ...]:
    """What is told of scanned pages, or of paper that stays where it is."""
    answer = label(ANSWERS, given.answer).lower()
    count = len(given.page_digests)
    pairs = (
        ("Could any page show a child?", answer),
        ("Kept on paper", given.where),
        ("Pages", str(count) if count else ""),
        ("File", given.file_name),
        ("SHA-256 of the file", given.file_digest),
        ("SHA-256 of the pages", whole_digest(given.page_digests) if count else ""),
    )
    return tuple((name, value) for name, value in pairs if value)


def as_words(value: Description | HandOver | PagesNote) -> str:
    """What a line says, one fact a line."""
    if isinstance(value, Description):
        pairs = description_lines(value)
    elif isinstance(value, HandOver):
        pairs = hand_over_lines(value)
    else:
        pairs = pages_lines(value)
    return "\n".join(f"{name}: {text}" for name, text in pairs)


def whole_digest(digests: Collection[str]) -> str:
    """SHA-256 over the digests of all pages, in their order."""
    return hashlib.sha256("".join(digests).encode()).hexdigest()


def line_digest(salt: str, item_id: str, number: int, kind: str, content: str) -> str:
    """The digest that a line keeps when its words are disposed of."""
    sealed = json.dumps([salt, item_id, number, kind, content], ensure_ascii=False)
    return hashlib.sha256(sealed.encode()).hexdigest()


def to_content(value: Description | HandOver | PagesNote, why: str = "") -> str:
    """A line's content as it is kept."""
    return json.dumps({**as_dict(value), "correction": why}, default=_iso, ensure_ascii=False)


def to_correction(why: str) -> str:
    """The content of a line that does nothing but strike another."""
    return json.dumps({"correction": why}, ensure_ascii=False)


_SHAPES: dict[str, type[Any]] = {
    DESCRIPTION: Description,
    HAND_OVER: HandOver,
    PAGES: PagesNote,
    ON_PAPER: PagesNote,
}


def from_content(kind: str, content: str) -> tuple[Description | HandOver | PagesNote | None, str]:
    """What a line says, and why it corrects another ("" when it does not).

    Raises:
        ValueError: the content is damaged.
    """
    kept = json.loads(content)
    why = str(kept.pop("correction", ""))
    shape = _SHAPES.get(kind)
    if shape is None:
        return None, why
    known = names(shape)
    values = {name: value for name, value in kept.items() if name in known}
    for name in ("handed_in_at", "at"):
        if values.get(name):
            values[name] = datetime.fromisoformat(values[name])
    if "page_digests" in values:
        values["page_digests"] = tuple(values["page_digests"])
    made: Description | HandOver | PagesNote = shape(**values)
    return made, why


def line_label(kind: str) -> str:
    """What a kind of line is called on screen and on paper."""
    return label(LINES, kind)


def standing(row: EvidenceRow) -> str:
    """``with Mrs Khan, head's safe``: where a thing is now, in a few words."""
    if row.disposed:
        return "disposed of"
    if row.taken_out:
        return "taken out of the register"
    return ", ".join(part for part in (row.holder, row.kept_where) if part)


def _iso(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(value)
