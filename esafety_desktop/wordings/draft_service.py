"""Drafts of agreements: shared by office and leaders, kept while they are written (F18)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.dates import british_time
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.wordings.adopted_service import in_force
from esafety_desktop.wordings.agreement_records import WordingDraft
from esafety_desktop.wordings.agreement_rules import from_json, offers, to_json
from esafety_desktop.wordings.layer_service import above, shipped, start_wording
from esafety_desktop.wordings.rows import OWN, DraftRow, Offer, Part, Statement, Wording

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

_ADULT_HEADINGS = (
    "What you can do",
    "What you cannot do",
    "What the school will do",
    "What the school will not do",
)
_CHILD_HEADINGS = (
    "What I can do",
    "What I do not do",
    "What my school will do",
    "What my school will not do",
)


def draft(store: Store, key: str) -> DraftRow:
    """The draft of an agreement; without one, what its editing would begin with (revision 0).

    Raises:
        Problem: there is no such agreement.
    """
    with store.read() as session:
        return read_draft(session, key)


def read_draft(session: Session, key: str) -> DraftRow:
    """The same inside an open read or unit of work."""
    record = _record(session, key)
    if record is not None:
        return DraftRow(from_json(record.body), record.revision, record.by, record.at)
    return DraftRow(present_wording(session, key), 0)


def present_wording(session: Session, key: str) -> Wording:
    """The words in force with their layers: the school's own, else the program's.

    Raises:
        Problem: there is no such agreement.
    """
    adopted = in_force(session, key)
    if adopted is not None and adopted.wording is not None:
        return adopted.wording
    return start_wording(session, key)


def drafts(session: Session) -> dict[str, DraftRow]:
    """Every draft in the cabinet, by agreement."""
    return {
        record.key: DraftRow(from_json(record.body), record.revision, record.by, record.at)
        for record in session.scalars(select(WordingDraft).order_by(WordingDraft.seq))
    }


def save_draft(store: Store, wording: Wording, revision: int) -> DraftRow:
    """Keep a draft as it stands; like all drafts it is outside the audit trail.

    Args:
        store: The open cabinets.
        wording: The whole draft.
        revision: The one that was read or kept last; 0 for none.

    Raises:
        Problem: somebody else kept another one meanwhile; nothing was kept.
    """
    with store.write() as unit:
        kept = save_draft_in(unit, wording, revision)
        unit.commit_unaudited()
    return kept


def save_draft_in(unit: UnitOfWork, wording: Wording, revision: int) -> DraftRow:
    """The same inside an open unit of work.

    Raises:
        Problem: somebody else kept another one meanwhile.
    """
    record = _record(unit.session, wording.key)
    found = record.revision if record else 0
    if found != revision:
        raise changed_meanwhile(record)
    if record is None:
        record = WordingDraft(key=wording.key, revision=0)
        unit.session.add(record)
    record.body = to_json(wording)
    record.revision = revision + 1
    record.by = unit.account.name
    record.at = unit.now
    return DraftRow(wording, record.revision, record.by, record.at)


def changed_meanwhile(record: WordingDraft | None) -> Problem:
    """What the second of two editors is told."""
    if record is None:
        return Problem(
            "This draft was adopted or thrown away in another window.",
            "Copy what you typed, close, and open the agreement again.",
        )
    return Problem(
        f"{record.by} changed this draft at {british_time(record.at)}, in another window.",
        "Nothing of theirs was overwritten. Take their draft over, or put yours in its place.",
    )


def throw_away(store: Store, key: str) -> Changed[bool]:
    """Drop a draft; the words in force stay. Can be undone."""
    with store.write() as unit:
        record = _record(unit.session, key)
        if record is None:
            return Changed(Area(0), False)
        body = record.body
        drop_draft(unit, key)
        unit.commit("draft of an agreement thrown away", key, {})

    def put_back(back: Store) -> Changed[bool]:
        save_draft(back, from_json(body), read_revision(back, key))
        undo = Undo("a draft put back", lambda again: throw_away(again, key))
        return Changed(Area.AGREEMENTS, True, "The draft is back.", undo)

    said = "The draft was thrown away · Ctrl+Z undoes"
    return Changed(Area.AGREEMENTS, True, said, Undo("a draft thrown away", put_back))


def read_revision(store: Store, key: str) -> int:
    """The revision of the draft that lies in the cabinet; 0 for none."""
    with store.read() as session:
        record = _record(session, key)
    return record.revision if record else 0


def drop_draft(unit: UnitOfWork, key: str) -> None:
    """Remove a draft inside an open unit of work: its words were adopted or thrown away."""
    unit.session.execute(delete(WordingDraft).where(WordingDraft.key == key))
    unit.session.expire_all()


def new_agreement(store: Store, title: str, audience: str) -> Changed[str]:
    """Begin an agreement of the school's own as a draft; gives its key.

    Raises:
        Problem: it has no title.
    """
    title = " ".join(title.split())
    if not title:
        raise Problem("The agreement has no title.", "Write what stands above it.")
    child = audience == "pupil"
    key = f"{OWN}{new_id()[:8]}"
    signs = (
        [Statement(new_id()[:12], Part.CHILD, "I have read this and I will keep to it.")]
        if child
        else []
    )
    adult = "I have read this with my child." if child else "I have read this and will keep to it."
    with store.read() as session:
        asked = above(session, key)
    wording = Wording(
        key=key,
        audience=audience,
        title=title,
        short=title[:12].strip(),
        headings=_CHILD_HEADINGS if child else _ADULT_HEADINGS,
        statements=(*asked, *signs, Statement(new_id()[:12], Part.ADULT, adult)),
        size=13.0 if child else 12.0,
    )
    save_draft(store, wording, 0)
    undo = Undo("a new agreement", lambda back: throw_away(back, key))
    return Changed(Area.AGREEMENTS, key, f"{title} was begun as a draft · Ctrl+Z undoes", undo)


def offered(session: Session, wording: Wording) -> tuple[Offer, ...]:
    """What changed in the layers above a wording since it was last compared with them."""
    return offers(wording, above(session, wording.key))


def is_behind(session: Session, key: str) -> bool:
    """Whether the school's own words in force are behind a layer above."""
    adopted = in_force(session, key)
    if adopted is None or adopted.wording is None:
        asked = {one.id for one in above(session, key) if one.said_by and one.layer != "national"}
        return bool(asked) and shipped(key) is not None
    return bool(offered(session, adopted.wording))


def _record(session: Session, key: str) -> WordingDraft | None:
    return session.scalars(select(WordingDraft).where(WordingDraft.key == key)).first()
