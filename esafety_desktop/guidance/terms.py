"""How long things may take after an incident: published limits and proposals, as data."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from esafety_desktop.places import resource

from .content_file import ContentError, read_content
from .procedure import Agency, Confidence
from .source_ids import known_sources

FollowUpKind = Literal["waiting", "action", "debrief", "review", "change", "monitor"]
Unit = Literal["hours", "days", "working days", "school days", "weeks"]
Start = Literal["aware", "reached"]
_WEAK = frozenset({"O", "design"})


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One length of time.

    Attributes:
        amount: How many units; more than 0.
        unit: "hours" run on without a stop; "weeks" end on a school day.
        fixed: A published limit that no school changes.
        step: The step of today's procedure that it belongs to; "" for none.
        starts: Counted from when the school came to know, or from when the step was reached.
        agencies: Whose answer is awaited.
    """

    id: str
    kind: FollowUpKind
    label: str
    amount: int
    unit: Unit
    sources: tuple[str, ...]
    confidence: Confidence
    hint: str = ""
    fixed: bool = False
    step: str = ""
    starts: Start = "reached"
    agencies: tuple[Agency, ...] = ()


class Terms(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of them; ``checked_on``: when somebody last compared them with what is published."""

    checked_on: date
    terms: tuple[Term, ...]

    def term(self, term_id: str) -> Term:
        """The term with this id.

        Raises:
            KeyError: there is none.
        """
        found = next((term for term in self.terms if term.id == term_id), None)
        if found is None:
            raise KeyError(term_id)
        return found

    def for_agency(self, agency: str) -> Term:
        """The term in which an agency's answer is awaited; that of the others for an unknown one.

        Raises:
            KeyError: the file names no agency at all.
        """
        waiting = [term for term in self.terms if term.agencies]
        found = [term for term in waiting if agency in term.agencies]
        others = [term for term in waiting if "other" in term.agencies]
        for term in (*found, *others):
            return term
        raise KeyError(agency)


def load_terms(path: Path) -> Terms:
    """Read and judge a file of terms.

    Raises:
        ContentError: a term is doubled, too short, without a known source, or called a published
            limit though nobody published it.
    """
    terms = read_content(path, Terms)
    for complaint in _complaints(terms):
        raise ContentError(f"{path.name}: {complaint}")
    return terms


@lru_cache(maxsize=1)
def shipped_terms() -> Terms:
    """The terms that the program ships."""
    return load_terms(resource("follow_ups", "terms.toml"))


def _complaints(terms: Terms) -> Iterator[str]:
    ids = [term.id for term in terms.terms]
    for term in terms.terms:
        if ids.count(term.id) > 1:
            yield f"{term.id}: stands there twice"
        if term.amount < 1:
            yield f"{term.id}: the amount must be 1 or more"
        if not term.sources or not set(term.sources) <= known_sources():
            yield f"{term.id}: names no source, or one that is not in sources.csv"
        if term.fixed and term.confidence in _WEAK:
            yield f"{term.id}: a published limit needs a source that published it"
    if not any("other" in term.agencies for term in terms.terms):
        yield "no term says how long the answer of another agency may take"
