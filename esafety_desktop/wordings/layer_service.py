"""What an agreement inherits: the program's national wording and what the region asks for."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.guidance import agreement_texts
from esafety_desktop.guidance.agreement_texts import (
    ADULTS_OF,
    Block,
    Choice,
    Headings,
    Rule,
    Sourced,
)
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import names, replace
from esafety_desktop.wordings.agreement_records import RegionalStatement
from esafety_desktop.wordings.agreement_rules import is_core
from esafety_desktop.wordings.rows import Layer, Part, RegionalRow, Statement, Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.store import Store

PROGRAM = "what every school is asked to say"
AREAS = Area.AGREEMENTS | Area.LETTERS
_MOST = 2000


def shipped(key: str) -> AgreementText | None:
    """The program's wording of an agreement; None for one that the school made."""
    return next((text for text in agreement_texts.all_agreements() if text.id == key), None)


def national(text: AgreementText) -> tuple[Statement, ...]:
    """The statements of a shipped wording, as the layer above everything."""
    return (
        *(_national(Part(rule.block.value), rule) for rule in text.rules),
        *(
            replace(_national(Part.CHOICE, Sourced(one.text, one.sources)), id=one.id)
            for one in text.choices
        ),
        *(_national(Part.CHILD, line) for line in text.child_statements),
        *(_national(Part.ADULT, line) for line in text.parent_statements),
    )


def _national(part: Part, line: Rule | Sourced) -> Statement:
    digest = hashlib.sha256(f"{part.value}\n{line.text}".encode()).hexdigest()
    return Statement(
        id=digest[:12],
        part=part,
        text=line.text,
        layer=Layer.NATIONAL,
        sources=line.sources,
        inherited=line.text,
        said_by=PROGRAM,
        core=is_core(line.sources),
        inherited_part=part,
    )


def regional_statements(session: Session, key: str = "") -> tuple[RegionalRow, ...]:
    """What the region asks for now; with a key, only what belongs in that agreement."""
    found = session.scalars(
        select(RegionalStatement)
        .where(RegionalStatement.ended_on.is_(None))
        .order_by(RegionalStatement.seq)
    )
    rows = (_regional(record) for record in found)
    return tuple(row for row in rows if not key or not row.keys or key in row.keys)


def _regional(record: RegionalStatement) -> RegionalRow:
    return RegionalRow(
        record.id,
        record.said_by,
        Part(record.part),
        record.text,
        tuple(record.keys.split()),
        record.added_on,
        record.ended_on,
    )


def above(session: Session, key: str) -> tuple[Statement, ...]:
    """Everything that an agreement inherits now: the national layer, then the regional one."""
    text = shipped(key)
    asked = (
        Statement(
            id=row.id,
            part=row.part,
            text=row.text,
            layer=Layer.REGIONAL,
            inherited=row.text,
            said_by=row.said_by,
            core=True,
            inherited_part=row.part,
        )
        for row in regional_statements(session, key)
    )
    return (*(national(text) if text else ()), *asked)


def start_wording(session: Session, key: str) -> Wording:
    """What the editing of an agreement begins with: the program's words and the region's.

    Raises:
        Problem: there is no such agreement.
    """
    text = shipped(key)
    if text is None:
        raise Problem("There is no such agreement.", "Choose one from the list.")
    head = text.headings
    own = Wording(
        key=key,
        audience=text.audience,
        title=text.title,
        short=text.short,
        headings=(head.can, head.cannot, head.we_will, head.we_wont),
        intro=text.intro,
        size=text.size,
        free_text=text.free_text,
        based_on=text.version,
    )
    return _filled(own, above(session, key))


def _filled(wording: Wording, statements: Sequence[Statement]) -> Wording:
    in_parts = [one for part in Part for one in statements if one.part is part]
    return Wording(
        **{name: getattr(wording, name) for name in names(Wording)}
        | {"statements": tuple(in_parts)}
    )


@lru_cache(maxsize=64)
def as_text(wording: Wording) -> AgreementText:
    """A wording as it is printed and signed; what was taken out is left out."""
    base = shipped(wording.key)

    def lines(part: Part) -> tuple[Sourced, ...]:
        return tuple(Sourced(one.text, one.sources) for one in wording.part(part))

    child, adult = lines(Part.CHILD), lines(Part.ADULT)
    return agreement_texts.AgreementText(
        id=wording.key,
        audience=wording.audience,  # type: ignore[arg-type] # one of the shipped audiences
        title=wording.title,
        short=wording.short,
        version=wording.based_on,
        made_on=base.made_on if base else date.min,
        headings=Headings(*wording.headings),
        rules=()
        if wording.free_text
        else tuple(
            Rule(Block(one.part.value), one.text, one.sources)
            for one in wording.standing
            if one.part.is_rule
        ),
        sources=base.sources if base else (),
        asked=base.asked if base else True,
        yearly=base.yearly if base else True,
        child_signs=bool(child),
        parent_signs=bool(adult) and wording.audience not in ADULTS_OF,
        year_groups=base.year_groups if base else (),
        aup=base.aup if base else True,
        instead_of=base.instead_of if base else (),
        asked_of=base.asked_of if base else ADULTS_OF.get(wording.audience, ()),
        size=wording.size,
        intro=wording.intro,
        choices=tuple(_choice(one, base) for one in wording.part(Part.CHOICE)),
        child_statements=child,
        parent_statements=adult,
        fields=base.fields if base else (),
        free_text=wording.free_text,
    )


def _choice(one: Statement, base: AgreementText | None) -> Choice:
    """A question of the slip; one of the program's keeps its heading and what is done about it."""
    shipped_one = next((line for line in base.choices if line.id == one.id), None) if base else None
    heading = shipped_one.short if shipped_one else ""
    task = shipped_one.take_down if shipped_one else ""
    return Choice(one.id, one.text, one.sources, heading, task)


def regional(store: Store) -> tuple[RegionalRow, ...]:
    """What the region asks for, in the order in which it was entered."""
    with store.read() as session:
        return regional_statements(session)


def add_regional(store: Store, row: RegionalRow) -> Changed[str]:
    """Enter what the local authority, provider or trust asks for; can be undone.

    It comes into an agreement when its draft takes it in, so that nobody has to sign anew for a
    sentence that was entered a minute ago.

    Raises:
        Problem: who says so or the words are missing, or they are too long.
    """
    text, said_by = " ".join(row.text.split()), " ".join(row.said_by.split())
    if not text or not said_by:
        raise Problem("Something is missing.", "Write who asks for it, and its words.")
    if len(text) > _MOST:
        raise Problem("That is too long for one statement.", "Enter it as several statements.")
    with store.write() as unit:
        record = RegionalStatement(
            id=row.id,
            said_by=said_by,
            part=row.part.value,
            text=text,
            keys=" ".join(row.keys),
            added_on=store.today(),
        )
        unit.session.add(record)
        unit.commit("inherited statement entered", row.id, {"agreements": list(row.keys)})
    undo = Undo("an inherited statement entered", lambda back: _end(back, row.id, ended=True))
    return Changed(AREAS, row.id, f"Entered as asked for by {said_by} · Ctrl+Z undoes", undo)


def end_regional(store: Store, statement_id: str) -> Changed[str]:
    """It no longer holds: each agreement that has it is offered to drop it; can be undone."""
    return _end(store, statement_id, ended=True)


def _end(store: Store, statement_id: str, *, ended: bool) -> Changed[str]:
    with store.write() as unit:
        record = unit.session.scalars(
            select(RegionalStatement).where(RegionalStatement.id == statement_id)
        ).first()
        if record is None:
            raise Problem("This statement is not there any more.", "Look at the list again.")
        record.ended_on = store.today() if ended else None
        action = "inherited statement ended" if ended else "inherited statement holds again"
        unit.commit(action, statement_id, {})
    undo = Undo(
        "an inherited statement ended", lambda back: _end(back, statement_id, ended=not ended)
    )
    said = "It no longer holds · Ctrl+Z undoes" if ended else "It holds again."
    return Changed(AREAS, statement_id, said, undo)
