"""Stories to practise today's procedure with: nothing of a drill is ever kept (TFG-14)."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import msgspec

from esafety_desktop.places import resource

from .content_file import ContentError, read_content
from .loader import today_procedure
from .procedure import Procedure
from .source_ids import known_sources


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One story.

    Attributes:
        story: What is read out, a paragraph each.
        device: The answer to the card's question that fits the story.
        routes: Routes of today's procedure that it leads to, the leading one first.
        wanted: Steps that must not be left out in this story.
        questions: Two to four questions to talk over.
        changed: What was advised in 2009 and is no longer right; "" where nothing is.
    """

    id: str
    title: str
    story: tuple[str, ...]
    device: str
    routes: tuple[str, ...]
    wanted: tuple[str, ...]
    questions: tuple[str, ...]
    sources: tuple[str, ...]
    changed: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    procedure: str
    scenarios: tuple[Scenario, ...]


def load_scenarios(path: Path, procedure: Procedure) -> tuple[Scenario, ...]:
    """Read and judge a file of scenarios.

    Raises:
        ContentError: a scenario names a route, step, device or source that doesn't exist.
    """
    file = read_content(path, _File)
    if file.procedure != procedure.id:
        raise ContentError(f"{path.name}: is for {file.procedure}, not for {procedure.id}")
    for complaint in _complaints(file.scenarios, procedure):
        raise ContentError(f"{path.name}: {complaint}")
    return file.scenarios


@lru_cache(maxsize=1)
def drill_scenarios() -> tuple[Scenario, ...]:
    """The scenarios that the program ships, for today's procedure."""
    return load_scenarios(resource("procedures", "scenarios.toml"), today_procedure())


def _complaints(scenarios: tuple[Scenario, ...], procedure: Procedure) -> Iterator[str]:
    if len({one.id for one in scenarios}) != len(scenarios):
        yield "two scenarios have the same id"
    card = procedure.step(procedure.trunk.card)
    for one in scenarios:
        if not one.routes or set(one.routes) - set(procedure.route_by_id):
            yield f"{one.id}: names no route, or one that does not exist"
        if not one.wanted or set(one.wanted) - set(procedure.by_id):
            yield f"{one.id}: names no step, or one that does not exist"
        if card.choice(one.device) is None:
            yield f"{one.id}: device {one.device} is none of the card's answers"
        if not 2 <= len(one.questions) <= 4 or not one.story:
            yield f"{one.id}: needs a story and two to four questions"
        if not one.sources or set(one.sources) - known_sources():
            yield f"{one.id}: names no source, or one that is not in sources.csv"
