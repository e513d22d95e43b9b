"""The governors' page (W5): looked at, kept, printed again, published, taken back."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import delete, select

from esafety_desktop.accounts import governor_service as accounts
from esafety_desktop.governors import figure_rules as rules
from esafety_desktop.governors.figures_service import Candidate, candidate, editions, periods
from esafety_desktop.governors.records import GovernorsEdition, GovernorsPublished
from esafety_desktop.governors.rows import Edition, Kept, ShownPages
from esafety_desktop.problem import Problem
from esafety_desktop.store import signing
from esafety_desktop.store.base import new_id
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.faults import NotAllowed
from esafety_desktop.store.settings import LockedSetting
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from esafety_desktop.accounts.visiting import Visitor
    from esafety_desktop.store.store import Store, UnitOfWork

_PUBLISHED = "governors' pages"

__all__ = ["candidate", "keep", "kept", "periods", "publish", "published", "withdraw"]


def keep(store: Store, page: Candidate) -> Changed[Edition]:
    """Keep a page before it goes onto paper, so that later ones are held against it.

    Kept for good: what was printed can't be made unprinted.

    Raises:
        Problem: another page was kept since this one was made.
    """
    edition = replace(page.edition, id=new_id())
    with store.write() as unit:
        if len(editions(unit.session)) != page.held_against:
            raise Problem(
                "Another page was kept in the meantime.", "Look at this one again, then print it."
            )
        unit.session.add(
            GovernorsEdition(
                id=edition.id,
                year_start=edition.year_start,
                term=edition.term,
                made_at=unit.now,
                made_by=unit.account.name,
                shown=rules.to_json(edition),
                packets=rules.packets_to_json(page.packets),
            )
        )
        unit.commit("governors' page", edition.id, cabinet=Cabinet.LOCKED)
    return Changed(Area.INCIDENTS, edition, "The page is kept with what it shows.")


def kept(store: Store) -> tuple[Kept, ...]:
    """Every page that was kept, the newest first."""
    query = select(GovernorsEdition.id, GovernorsEdition.made_at, GovernorsEdition.shown)
    with store.read() as session:
        found = session.execute(query.order_by(GovernorsEdition.seq.desc())).all()
        out = set(session.scalars(select(GovernorsPublished.edition_id)))
    return tuple(Kept(rules.from_json(shown), made_at, key in out) for key, made_at, shown in found)


def publish(store: Store, edition_id: str) -> Changed[str]:
    """Let governors open a kept page: its figures and words go into the office cabinet.

    Raises:
        Problem: it was never kept, or is published already.
    """
    accounts.announce_key(store)
    with store.write() as unit:
        shown = _shown(unit.session, edition_id)
        if edition_id in set(unit.session.scalars(select(GovernorsPublished.edition_id))):
            raise Problem(
                "This page is published already.", "Nothing was changed, and nothing is left to do."
            )
        unit.session.add(
            GovernorsPublished(
                edition_id=edition_id,
                shown=shown,
                published_at=unit.now,
                published_by=unit.account.name,
                signed_with=store.signer.public,
                signature=store.signer.sign(_digest(edition_id, shown), signing.PUBLISHED),
            )
        )
        _list(unit, {*_listed(unit.session), edition_id})
        seen_by = [one.id for one in accounts.governors(store)]
        unit.commit("governors' page published", edition_id, {"seen by": seen_by})
    undo = Undo("publish the governors' page", lambda back: withdraw(back, edition_id))
    return Changed(Area.SETTINGS, edition_id, "Governors may open this page.", undo)


def withdraw(store: Store, edition_id: str) -> Changed[str]:
    """Take a published page back; what was read can't be made unread.

    Raises:
        NotAllowed: only a leader shows governors anything, or takes it back.
        Problem: it isn't published.
    """
    if not store.is_leader:
        raise NotAllowed("What governors are shown")
    with store.write() as unit:
        wanted = GovernorsPublished.edition_id == edition_id
        if unit.session.scalar(select(GovernorsPublished.seq).where(wanted)) is None:
            raise Problem(
                "This page isn't published.", "Nothing was changed, and nothing is left to do."
            )
        unit.session.execute(delete(GovernorsPublished).where(wanted))
        _list(unit, _listed(unit.session) - {edition_id})
        unit.commit("governors' page withdrawn", edition_id)
    undo = Undo("withdraw the governors' page", lambda back: publish(back, edition_id))
    return Changed(Area.SETTINGS, edition_id, "Governors can't open this page any more.", undo)


def published(store: Store) -> tuple[Edition, ...]:
    """The pages that governors may open, the newest first; the office cabinet is enough."""
    query = select(GovernorsPublished.shown).order_by(GovernorsPublished.seq.desc())
    with store.read() as session:
        return tuple(rules.from_json(shown) for shown in session.scalars(query))


def readers(store: Store) -> tuple[str, ...]:
    """The sign-in names of the governors who see what is published."""
    return tuple(one.name for one in accounts.governors(store))


def keep_in_step(store: Store) -> Changed[None]:
    """Seal what is published to the governors of now; nothing is written where nothing changed.

    A page in the office cabinet that no leader has signed is left out, and so is one that a leader
    withdrew: the office, too, can write there. Whose keys are leaders' the trail of the locked
    cabinet tells, what is published a list in it.

    Raises:
        SwappedKey: a governor's key isn't the one that a leader made.
        NotSaved: the disk did not take it.
    """
    nothing = Changed(Area(0), None)
    if not store.is_leader:
        return nothing
    kept = GovernorsPublished
    query = select(kept.edition_id, kept.shown, kept.signed_with, kept.signature)
    with store.read() as session:
        rows = session.execute(query.order_by(kept.seq.desc())).all()
        listed = _listed(session)
        known = {store.signer.public, *signing.every_key(session.connection(), Cabinet.LOCKED)}
    pages = {
        row.edition_id: row.shown
        for row in rows
        if row.edition_id in listed
        and row.signed_with in known
        and signing.fits(
            row.signed_with,
            _digest(row.edition_id, row.shown),
            row.signature,
            signing.PUBLISHED,
        )
    }
    accounts.seal_to_governors(store, pages)
    return nothing


def shown_to(visitor: Visitor) -> ShownPages:
    """The pages that a governor may read, the newest first, if a leader has signed them."""
    found = visitor.pages()
    return ShownPages(tuple(rules.from_json(text) for text in found.pages), found.holds)


def _listed(session: Session) -> set[str]:
    """The editions that leaders have published and not withdrawn, as the locked cabinet has it."""
    kept = session.get(LockedSetting, _PUBLISHED)
    return set(msgspec.json.decode(kept.value, type=list[str])) if kept else set()


def _list(unit: UnitOfWork, edition_ids: Iterable[str]) -> None:
    value = msgspec.json.encode(sorted(edition_ids)).decode()
    unit.session.merge(LockedSetting(name=_PUBLISHED, value=value))


def _digest(edition_id: str, shown: str) -> str:
    return hashlib.sha256(msgspec.json.encode([edition_id, shown])).hexdigest()


def _shown(session: Session, edition_id: str) -> str:
    found = session.scalar(select(GovernorsEdition.shown).where(GovernorsEdition.id == edition_id))
    if found is None:
        raise Problem("This page was never kept.", "Print it first: that keeps it.")
    return found
