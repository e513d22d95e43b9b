"""What is still missing before a wording can be adopted, and in which field it is put right."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value
from esafety_desktop.wordings.agreement_rules import unexplained
from esafety_desktop.wordings.rows import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.wordings.rows import Wording


class Field(enum.Enum):
    """A place of the editor."""

    TITLE = enum.auto()
    SHORT = enum.auto()
    STATEMENTS = enum.auto()
    STATEMENT = enum.auto()
    WHY = enum.auto()
    OWN_TEXT = enum.auto()


class Missing(Value):
    """The first thing that is missing.

    Attributes:
        said: The sentence.
        field: Where it is put right.
        statement: The id of the statement that it is about, or "".
        more: How many further things are missing.
    """

    said: str
    field: Field
    statement: str = ""
    more: int = 0

    @property
    def words(self) -> str:
        """For the strip over the editor."""
        more = f" ({self.more} more after this)" if self.more else ""
        return f"It can't be adopted yet. {self.said}{more}"


def first_missing(wording: Wording, said: Sequence[str]) -> Missing | None:
    """Where the first hindrance is put right; None when there is none.

    Args:
        wording: The draft.
        said: What keeps it from being adopted, in the order of `inherited_service.hindrances`.
    """
    if not said:
        return None
    field, statement = _place(wording)
    return Missing(said[0], field, statement, len(said) - 1)


def _place(wording: Wording) -> tuple[Field, str]:
    if not (wording.title.strip() and wording.short.strip()):
        return Field.SHORT if wording.title.strip() else Field.TITLE, ""
    rules = any(one.part.is_rule for one in wording.standing) or wording.free_text.strip()
    if not rules or not (wording.part(Part.CHILD) or wording.part(Part.ADULT)):
        return Field.STATEMENTS, ""
    if wording.audience != "pupil" and (child := wording.part(Part.CHILD)):
        return Field.STATEMENT, child[0].id
    if empty := [one for one in wording.standing if not one.text.strip()]:
        return Field.STATEMENT, empty[0].id
    if lines := unexplained(wording):
        return Field.WHY, lines[0].id
    return Field.OWN_TEXT, ""
