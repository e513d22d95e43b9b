"""The school's own words of an agreement as frozen values: statements, layers, versions."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime


class Layer(enum.StrEnum):
    """Who asks for a statement; what stands above is inherited below (BECTA09-CASCADE-1 … -3)."""

    NATIONAL = "national"
    REGIONAL = "regional"
    SCHOOL = "school"


class Part(enum.StrEnum):
    """Where a statement stands: four parts of rules, then what is answered and signed."""

    CAN = "can"
    CANNOT = "cannot"
    WE_WILL = "we_will"
    WE_WONT = "we_wont"
    CHOICE = "choice"
    CHILD = "child"
    ADULT = "adult"

    @property
    def is_rule(self) -> bool:
        """Whether it is one of the four parts (BECTA09-PRESENT-1 … -4)."""
        return self in RULE_PARTS


RULE_PARTS = (Part.CAN, Part.CANNOT, Part.WE_WILL, Part.WE_WONT)


class Again(enum.StrEnum):
    """Who signs a new version."""

    PROGRAM = ""
    EVERYBODY = "everybody"
    SEPTEMBER = "september"
    NOBODY = "nobody"


class Statement(Value):
    """One sentence of an agreement and where it comes from.

    Attributes:
        id: Stable within its agreement.
        inherited: The words as the layer above has them; "" for the school's own.
        said_by: Who says so, in words; "" for the school.
        core: Whether a change or removal needs a reason (BECTA09-CASCADE-4).
        why: Why it was changed or taken out.
        removed: Taken out; it stays visible in the editor and in the history.
        inherited_part: Where the layer above has it; None for the school's own, and for what was
            kept before this was noted. *Bully anyone* means something else among what one can do.
    """

    id: str
    part: Part
    text: str
    layer: Layer = Layer.SCHOOL
    sources: tuple[str, ...] = ()
    inherited: str = ""
    said_by: str = ""
    core: bool = False
    why: str = ""
    removed: bool = False
    inherited_part: Part | None = None

    @property
    def moved(self) -> bool:
        """Whether it stands in another part than the layer above has it in."""
        return self.inherited_part not in {None, self.part}

    @property
    def departs(self) -> bool:
        """Whether it says something else than the layer above."""
        changed = self.removed or self.moved or self.text != self.inherited
        return bool(self.inherited) and changed

    @property
    def needs_reason(self) -> bool:
        """Whether it departs from something binding and nobody has said why."""
        return self.core and self.departs and not self.why.strip()


class Answer(Value):
    """What a person said about one line of the coverage check.

    Attributes:
        item: The line's id.
        sentence: The sentence that answers it; "" with a reason: not for this agreement.
    """

    item: str
    sentence: str = ""
    reason: str = ""


class Wording(Value):
    """An agreement in the school's words, whole: what a draft and a version hold.

    Attributes:
        key: The agreement's stable name ("ks2"; "own-…" for one that the school made).
        headings: What stands above the four parts, in their order.
        size: Of the rules in points.
        free_text: The school's own text, used as it is in place of the four parts; "" for parts.
        laid_aside: That text while the four parts are used instead, so that it isn't lost.
        answers: What was said by hand about the coverage check.
        based_on: The version of the program's wording that it was last compared with.
        declined: Sentences of the layers above that the school chose not to take (none of them
            core: those stay as removed statements with a reason).
    """

    key: str
    audience: str
    title: str
    short: str
    headings: tuple[str, str, str, str]
    statements: tuple[Statement, ...] = ()
    intro: str = ""
    size: float = 12.0
    free_text: str = ""
    answers: tuple[Answer, ...] = ()
    based_on: str = ""
    declined: tuple[str, ...] = ()
    laid_aside: str = ""

    @property
    def standing(self) -> tuple[Statement, ...]:
        """The statements that are printed."""
        return tuple(one for one in self.statements if not one.removed)

    def part(self, part: Part) -> tuple[Statement, ...]:
        """What of one part is printed, in order."""
        return tuple(one for one in self.standing if one.part is part)

    @property
    def own(self) -> bool:
        """Whether the school made this agreement itself."""
        return self.key.startswith(OWN)


OWN = "own-"


class OfferKind(enum.StrEnum):
    """What happened in a layer above since the school's words were last compared with it."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


class Offer(Value):
    """A change in a layer above: to be taken, or the school keeps its own words.

    Attributes:
        kind: What happened.
        statement: As the layer above has it now; for one that is gone, as it was.
        mine: The school's statement that it is about; "" where there is none.
    """

    kind: OfferKind
    statement: Statement
    mine: str = ""


class DraftRow(Value):
    """A draft as it lies in the cabinet; ``revision`` goes up with every save, 0: not kept yet."""

    wording: Wording
    revision: int
    by: str = ""
    at: datetime | None = None


class Adoption(Value):
    """All that is said when a wording is adopted (BECTA09-AUPGEN-3, -10, -11).

    Attributes:
        reason: Why it changed, in words.
        consulted: Who was asked: pupils, parents, staff, governors.
        understood: How it was checked that it is understood.
        review_on: When it is looked at again.
        again: Who signs it anew.
        again_why: Why nobody has to, where nobody has.
    """

    reason: str
    consulted: tuple[str, ...] = ()
    understood: str = ""
    review_on: date | None = None
    again: Again = Again.EVERYBODY
    again_why: str = ""


class AdoptedRow(Value):
    """One adoption as it is kept; ``wording`` None: back to the program's own words."""

    id: str
    key: str
    number: int
    on: date
    by: str
    adoption: Adoption
    wording: Wording | None


class RegionalRow(Value):
    """A statement that the local authority, provider or trust asks for (BECTA09-CASCADE-2).

    Attributes:
        keys: The agreements that it belongs in; empty for all of them.
        ended_on: From when it no longer holds.
    """

    id: str
    said_by: str
    part: Part
    text: str
    keys: tuple[str, ...] = ()
    added_on: date | None = None
    ended_on: date | None = None


class ChoiceRow(Value):
    """How the school uses an agreement."""

    key: str
    in_use: bool
    yearly: bool
    year_groups: tuple[str, ...] = ()


class DueRow(Value):
    """A line for Today."""

    what: str
    on: date | None
    overdue: bool
    place: str
