"""What the columns of a table of contacts hold; pure decisions."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import Hours

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Holds(enum.StrEnum):
    """What a column can hold; the value is its heading in a table that this program saved."""

    PLACE = "Place on the map"
    PLACE_CODE = "Place code"
    PERSON = "Person"
    ROLE = "Role"
    ORGANISATION = "Organisation"
    DAY = "Numbers by day"
    NIGHT = "Numbers out of hours"
    ALWAYS = "Numbers 24/7/365"
    EMAIL = "E-mail"
    WEB = "Web address"
    NOTES = "Notes"
    CHECKED_ON = "Last checked on"
    CHECKED_BY = "Checked by"
    CODE = "Contact code"


HOURS = {Holds.DAY: Hours.DAY, Holds.NIGHT: Hours.OUT_OF_HOURS, Holds.ALWAYS: Hours.ALWAYS}
"""Which column holds the numbers of which hours."""

_SAYS: tuple[tuple[Holds, str], ...] = (
    (Holds.CODE, r"^contact (code|id)$"),
    (Holds.PLACE_CODE, r"^(place|slot) (code|id)$"),
    (Holds.CHECKED_BY, r"checked by|who checked|verified by"),
    (Holds.CHECKED_ON, r"checked|verified|reviewed|confirmed|updated"),
    (Holds.ALWAYS, r"24 ?7|24 hours?|any hour|always"),
    (Holds.NIGHT, r"out of hours|\booh\b|evening|night|emergency|weekend|holiday|after hours"),
    (Holds.EMAIL, r"e ?mail"),
    (Holds.WEB, r"\bweb|website|\burl\b|internet address|link"),
    (Holds.DAY, r"tele?phone|\bphone|\btel\b|number|mobile|ring|contact no|extension"),
    (Holds.NOTES, r"note|comment|remark|information|details"),
    (Holds.PLACE, r"place|slot|purpose|service|category|kind|type|for what"),
    (Holds.ROLE, r"role|job|position|post\b|title"),
    (Holds.ORGANISATION, r"organi[sz]ation|company|agency|team|firm|supplier|authority|provider"),
    (Holds.PERSON, r"name|person|contact|who"),
)  # fmt: skip
_PLAIN = re.compile(r"[\W_]+")
_WHOM = (Holds.PERSON, Holds.ROLE, Holds.ORGANISATION, Holds.CODE)


def suggest(headings: Sequence[str]) -> dict[int, Holds]:
    """The likeliest meaning of each column; a column that means nothing known is left out."""
    found: dict[int, Holds] = {}
    own = {one.value.casefold(): one for one in Holds}
    for column, heading in enumerate(headings):
        holds = own.get(heading.strip().casefold()) or _meaning(heading)
        if holds is not None and holds not in found.values():
            found[column] = holds
    return found


def headings_at(rows: Sequence[Sequence[str]]) -> int | None:
    """Which of the first rows holds the headings: somebody, and a way to reach them."""
    for number, row in enumerate(rows):
        found = set(suggest(row).values())
        ways = found & {*HOURS, Holds.EMAIL, Holds.WEB}
        if ways and found & set(_WHOM):
            return number
    return None


def lacking(rows: Sequence[Sequence[str]]) -> str:
    """Which heading the first rows of a table lack, and what to call it."""
    found = {holds for row in rows for holds in suggest(row).values()}
    whom = "" if found & set(_WHOM) else "whom to ring (“Person”, “Role” or “Organisation”)"
    ways = found & {*HOURS, Holds.EMAIL, Holds.WEB}
    how = (
        "" if ways else "how to reach them (“Telephone”, “Out of hours”, “E-mail” or “Web address”)"
    )
    said = " and no heading for ".join(part for part in (whom, how) if part)
    lead = f"There is no heading for {said}. " if said else "They don't stand in one row. "
    return f"{lead}Write them above the columns, in one row, save the file and choose it again."


def missing(mapping: Mapping[int, Holds]) -> str:
    """What the columns lack before contacts can be made of them, in a sentence; "" for nothing."""
    if not set(mapping.values()) & set(_WHOM):
        return "Say which column holds the person, the role or the organisation."
    return ""


def _meaning(heading: str) -> Holds | None:
    words = _PLAIN.sub(" ", heading).strip().casefold()
    return next((holds for holds, pattern in _SAYS if re.search(pattern, words)), None)
