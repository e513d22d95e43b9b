"""The frozen values of a source pack's file and of the part that is added to each."""

from datetime import date

import msgspec

from .procedure import Route, Step, Way


class Added(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every source pack gets besides its own boxes (``added.toml``).

    Attributes:
        before: Steps of today's procedure that come before the sorting.
        routes: Routes of today's procedure that stand beside those of the source.
        without: Steps of those routes that lead where a source pack has nothing.
        same_day: Steps of today's procedure for the same day; ``end``: its last step.
        wait: Its two steps of waiting, for packs that have no such box.
        after: Its steps afterwards, for packs that have no such boxes.
        steps: Steps of the added part's own, after ``before``.
    """

    before: tuple[str, ...]
    routes: tuple[str, ...]
    without: tuple[str, ...]
    same_day: tuple[str, ...]
    wait: tuple[str, ...]
    after: tuple[str, ...]
    end: str
    picture_question: str
    steps: tuple[Step, ...]


class SourcePack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A source pack as its file has it; see :class:`.procedure.Procedure` for the fields.

    Attributes:
        triage: The step that sorts: a box of the source, or one of today's procedure.
        wait: The box of waiting; empty: those of today's procedure.
        outcome: The box that says what came of it.
        instead: Steps of today's procedure and what takes their place here.
    """

    id: str
    title: str
    year: int
    hint: str
    note: str
    made_on: date
    triage: str
    routes: tuple[Route, ...]
    steps: tuple[Step, ...]
    sources: tuple[str, ...]
    wait: str = ""
    outcome: str = ""
    drawn: bool = False
    instead: dict[str, str] = {}
    ways: tuple[Way, ...] = ()
    rules: tuple[str, ...] = ()
