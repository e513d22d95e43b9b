"""Editing an agreement's words: each change gives a new frozen wording, so undo is the one before.

What is inherited is never lost by editing: taken out, it stays as a removed statement with its
reason (BECTA09-CASCADE-3).
"""

from __future__ import annotations

import uuid

from esafety_desktop.value import replace
from esafety_desktop.wordings.rows import RULE_PARTS, Answer, Part, Statement, Wording


def new_statement(part: Part, text: str = "", sources: tuple[str, ...] = ()) -> Statement:
    """A statement of the school's own."""
    return Statement(uuid.uuid4().hex[:12], part, text, sources=sources)


def add(wording: Wording, statement: Statement, after: str = "") -> Wording:
    """With one more statement: below another one of its part, else at the part's end."""
    lines = list(wording.statements)
    places = [n for n, one in enumerate(lines) if one.part is statement.part]
    below = [n for n in places if lines[n].id == after]
    at = (below or places or [len(lines) - 1])[-1] + 1
    lines.insert(at, statement)
    return _in_parts(wording, lines)


def change(wording: Wording, statement: Statement) -> Wording:
    """With a statement as it is given, known by its id; in another part it goes to its end."""
    old = next(one for one in wording.statements if one.id == statement.id)
    if old.part is statement.part:
        lines = [statement if one.id == statement.id else one for one in wording.statements]
        return replace(wording, statements=tuple(lines))
    rest = replace(
        wording, statements=tuple(one for one in wording.statements if one.id != statement.id)
    )
    return add(rest, statement)


def take_out(wording: Wording, statement_id: str) -> Wording:
    """Without a statement; an inherited one stays visible as taken out."""
    found = next(one for one in wording.statements if one.id == statement_id)
    if found.inherited:
        return change(wording, replace(found, removed=True))
    return replace(
        wording, statements=tuple(one for one in wording.statements if one.id != statement_id)
    )


def put_back(wording: Wording, statement_id: str) -> Wording:
    """An inherited statement in its own words and its own part again."""
    found = next(one for one in wording.statements if one.id == statement_id)
    back = replace(found, text=found.inherited, part=found.inherited_part or found.part)
    return change(wording, replace(back, removed=False, why=""))


def use_parts(wording: Wording) -> Wording:
    """With the four parts in the place of the school's own text, which is laid aside."""
    if not wording.free_text:
        return wording
    return replace(wording, free_text="", laid_aside=wording.free_text)


def use_own_text(wording: Wording) -> Wording:
    """With the own text that was laid aside, if there is one, in the place of the four parts."""
    if wording.free_text or not wording.laid_aside:
        return wording
    return replace(wording, free_text=wording.laid_aside, laid_aside="")


def move(wording: Wording, statement_id: str, step: int) -> Wording:
    """One place up (-1) or down (1) within its part; unchanged at its end."""
    lines = list(wording.statements)
    at = next(n for n, one in enumerate(lines) if one.id == statement_id)
    to = at + step
    if not 0 <= to < len(lines) or lines[to].part is not lines[at].part:
        return wording
    lines[at], lines[to] = lines[to], lines[at]
    return replace(wording, statements=tuple(lines))


def answer(wording: Wording, given: Answer) -> Wording:
    """With what a person said about a line of the check; an empty one takes it back."""
    rest = tuple(one for one in wording.answers if one.item != given.item)
    said = (given,) if given.sentence or given.reason else ()
    return replace(wording, answers=(*rest, *said))


def plain_text(wording: Wording) -> str:
    """What is printed, as plain text: headings, then their statements as a list."""
    lines = [wording.title, wording.intro]
    if wording.free_text:
        lines.append(wording.free_text)
    else:
        for part, heading in zip(RULE_PARTS, wording.headings, strict=True):
            lines += listed(heading, wording.part(part))
    signed = (*wording.part(Part.CHOICE), *wording.part(Part.CHILD), *wording.part(Part.ADULT))
    lines += [one.text for one in signed]
    return "\n\n".join(line for line in lines if line.strip())


def listed(heading: str, statements: tuple[Statement, ...]) -> list[str]:
    """A heading with its statements as a list; nothing where it has none."""
    if not statements:
        return []
    points = "\n".join(f"- {one.text}" for one in statements)
    return [f"{heading.rstrip(':')}:\n{points}"]


def _in_parts(wording: Wording, lines: list[Statement]) -> Wording:
    """Statements in the order of the parts, each part in the order given."""
    ordered = [one for part in Part for one in lines if one.part is part]
    return replace(wording, statements=tuple(ordered))
