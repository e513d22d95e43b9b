"""Decisions about an agreement's words: its layers, what may be done silently, its kept form."""

from __future__ import annotations

import json
from typing import Any

from esafety_desktop.value import as_dict, replace
from esafety_desktop.wordings.rows import (
    Answer,
    Layer,
    Offer,
    OfferKind,
    Part,
    Statement,
    Wording,
)

BINDING = ("BECTA09-CORE-", "BECTA09-ALSO-")
"""Sources whose statements every agreement inherits (BECTA09-CASCADE-1, -4)."""


def is_core(sources: tuple[str, ...]) -> bool:
    """Whether a statement with these sources is one that is inherited by all."""
    return any(source.startswith(BINDING) for source in sources)


def to_json(wording: Wording) -> str:
    """A wording as it is kept."""
    return json.dumps(as_dict(wording), ensure_ascii=False, sort_keys=True)


def from_json(text: str) -> Wording:
    """A wording as it was kept; what an older program did not write is left at its default."""
    kept: dict[str, Any] = json.loads(text)
    kept["headings"] = tuple(kept["headings"])
    kept["declined"] = tuple(kept.get("declined", ()))
    kept["answers"] = tuple(Answer(**one) for one in kept.get("answers", ()))
    kept["statements"] = tuple(_statement(one) for one in kept["statements"])
    return Wording(**kept)


def _statement(kept: dict[str, Any]) -> Statement:
    return Statement(
        **{
            **kept,
            "part": Part(kept["part"]),
            "layer": Layer(kept["layer"]),
            "sources": tuple(kept["sources"]),
            "inherited_part": Part(place) if (place := kept.get("inherited_part")) else None,
        }
    )


def unexplained(wording: Wording) -> tuple[Statement, ...]:
    """Binding statements that were changed or taken out and nobody has said why."""
    return tuple(one for one in wording.statements if one.needs_reason)


def faults(wording: Wording) -> tuple[str, ...]:
    """What keeps a wording from being adopted, a sentence each."""
    found = []
    if not wording.title.strip():
        found.append("It has no title.")
    if not wording.short.strip():
        found.append("It has no short name for the columns of the register.")
    rules = [one for one in wording.standing if one.part.is_rule]
    if not rules and not wording.free_text.strip():
        found.append("It has no rules yet.")
    if not (wording.part(Part.CHILD) or wording.part(Part.ADULT)):
        found.append("Nothing stands there that is signed: add what the child or adult signs.")
    if wording.audience != "pupil" and wording.part(Part.CHILD):
        found.append("It is for adults, but something stands there for a child to sign.")
    if any(not one.text.strip() for one in wording.standing):
        found.append("One statement is empty.")
    if lines := unexplained(wording):
        found.append(f"Say why this was changed or taken out: “{lines[0].inherited}”")
    return tuple(found)


def departures(wording: Wording) -> tuple[str, ...]:
    """Every departure from what is inherited, in words, for the editor and the history."""
    return tuple(departure(one) for one in wording.statements if one.core and one.departs)


def departure(statement: Statement) -> str:
    """How a statement departs from the layer above, in words."""
    what = "changed here"
    if statement.removed:
        what = "taken out here"
    elif statement.moved and statement.text == statement.inherited:
        what = "moved to another part here"
    why = f" because {statement.why.strip()}" if statement.why.strip() else ""
    return f"Comes from {statement.said_by or 'above'}, {what}{why}."


def offers(wording: Wording, above: tuple[Statement, ...]) -> tuple[Offer, ...]:
    """What changed in the layers above since a wording was last compared with them.

    Args:
        wording: The school's words.
        above: The national and regional statements as they are now, with their ids.
    """
    known = {one.inherited for one in wording.statements if one.inherited} | set(wording.declined)
    now = {one.inherited for one in above}
    fresh = [one for one in above if one.inherited not in known]
    stale = [one for one in wording.statements if one.inherited and one.inherited not in now]
    found = []
    for mine in stale:
        twin = _twin(mine, fresh)
        if twin is not None:
            fresh.remove(twin)
            found.append(Offer(OfferKind.CHANGED, twin, mine.id))
        else:
            found.append(Offer(OfferKind.GONE, replace(mine, text=mine.inherited), mine.id))
    return (*found, *(Offer(OfferKind.NEW, one) for one in fresh))


def _twin(mine: Statement, fresh: list[Statement]) -> Statement | None:
    """What a layer above says now in place of a statement that it said before."""
    best = max((_shared(mine, one) for one in fresh), default=0)
    return next((one for one in fresh if best and _shared(mine, one) == best), None)


def _shared(mine: Statement, other: Statement) -> int:
    """How much two statements of a layer above are about the same matter; 0: not at all."""
    if mine.layer is not other.layer:
        return 0
    if mine.layer is Layer.REGIONAL or mine.part is Part.CHOICE:
        return int(mine.id == other.id)
    return len(set(mine.sources) & set(other.sources))


def take(wording: Wording, offer: Offer) -> Wording:
    """The wording with what the layer above says now."""
    if offer.kind is OfferKind.NEW:
        return replace(wording, statements=_with_new(wording.statements, offer.statement))
    if offer.kind is OfferKind.GONE:
        left = tuple(one for one in wording.statements if one.id != offer.mine)
        return replace(wording, statements=left)
    fresh = replace(offer.statement, id=offer.mine)
    return _put(wording, fresh)


def keep(wording: Wording, offer: Offer, why: str = "") -> Wording:
    """The wording as it is, and the offer answered; what is binding needs a reason.

    Raises:
        ValueError: a binding statement would be passed over without a reason.
    """
    new = offer.statement
    if new.core and offer.kind is not OfferKind.GONE and not why.strip():
        raise ValueError("a reason is needed")
    if offer.kind is OfferKind.NEW:
        if not new.core:
            return replace(wording, declined=(*wording.declined, new.inherited))
        passed = replace(new, removed=True, why=why.strip())
        return replace(wording, statements=_with_new(wording.statements, passed))
    mine = next(one for one in wording.statements if one.id == offer.mine)
    if offer.kind is OfferKind.GONE:
        own = replace(mine, layer=Layer.SCHOOL, inherited="", said_by="", core=False, why="")
        return _put(wording, replace(own, inherited_part=None))
    kept = replace(
        mine,
        inherited=new.inherited,
        inherited_part=new.inherited_part,
        core=new.core,
        said_by=new.said_by,
    )
    return _put(wording, replace(kept, why=why.strip() or mine.why))


def _put(wording: Wording, statement: Statement) -> Wording:
    changed = (statement if one.id == statement.id else one for one in wording.statements)
    return replace(wording, statements=tuple(changed))


def _with_new(statements: tuple[Statement, ...], new: Statement) -> tuple[Statement, ...]:
    """With a statement at the end of its part."""
    places = [n for n, one in enumerate(statements) if one.part is new.part]
    at = places[-1] + 1 if places else len(statements)
    return (*statements[:at], new, *statements[at:])
