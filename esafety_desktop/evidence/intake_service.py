"""Scanned pages of a thing: whether they may come in, keeping them, opening them again (TFA-7)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.evidence import line_service as lines
from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence.records import EvidenceItem, EvidenceLine, EvidencePage
from esafety_desktop.evidence.rows import Description, Gate, KeptPage, PagesNote
from esafety_desktop.guidance.machine import pictures_ruled_out
from esafety_desktop.incidents.chronology_service import record
from esafety_desktop.incidents.kind_rules import GONE
from esafety_desktop.incidents.replay_service import stands
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.store.store import Store

MOST_IN_INCIDENT = 200
"""Scanned pages that one incident takes."""
_LONGEST_NAME = 120
_SEALED = (
    "In a sealed envelope everything stays on paper: an envelope that grows by scanned pages could "
    "be told from the others. Note here where the paper is."
)


def gate(store: Store, item_id: str) -> Gate:
    """Whether scanned pages of a thing may come in, by its kind and the incident's procedure."""
    with store.read() as session:
        return _gate(session, lines.item_of(session, item_id), store)


def add_pages(
    store: Store, item_id: str, scan: Scan, file_name: str, *, answer: str, known: int
) -> Changed[str]:
    """Keep scanned pages with a thing; gives the line's id.

    Args:
        store: The open cabinets.
        item_id: The thing.
        scan: What the child process made of the file.
        file_name: What the file was called.
        answer: What the person answered to "could any page show a child?"; only "no" lets it in.
        known: The last line that the person has seen.

    Raises:
        Problem: they may not come in, are too many, or somebody else changed it meanwhile.
    """
    if answer != "no":
        raise Problem("The pages stay on paper.", "Note where they are kept instead.")
    with store.write() as unit:
        item = lines.item_of(unit.session, item_id)
        lines.unchanged_since(item, known)
        barred = _gate(unit.session, item, store)
        if not barred.allowed:
            raise Problem("Nothing was kept.", barred.reason)
        _room_for(unit.session, item.incident_id, len(scan.pages))
        digests = tuple(page.digest for page in scan.pages)
        name = plain(file_name).replace("\n", " ")[:_LONGEST_NAME]
        note = PagesNote(answer, "", name, scan.digest, scan.size, digests)
        line = lines.add_line(unit, item, rules.PAGES, rules.to_content(note))
        unit.session.add_all(
            EvidencePage(
                line_id=line.id,
                number=number,
                width=page.width,
                height=page.height,
                digest=page.digest,
                packed=page.packed,
            )
            for number, page in enumerate(scan.pages, 1)
        )
        words = f"got scanned pages, in black and white.\n{rules.as_words(note)}"
        lines.tell(unit, item, "pages", words, line)
        made, called = line.id, f"E{item.number}"
    count = "1 page is" if len(digests) == 1 else f"{len(digests)} pages are"
    return Changed(Area.INCIDENTS, made, f"{count} kept with {called}. The paper stays with you.")


def keep_on_paper(store: Store, item_id: str, where: str, answer: str, known: int) -> Changed[str]:
    """Note that pages stay on paper because one might show a child, and where; the line's id.

    Raises:
        Problem: it isn't said where, or somebody else changed it meanwhile.
    """
    where = plain(where)
    if not where:
        raise Problem("Write where the paper is kept.", "For example: sealed, in the head's safe.")
    with store.write() as unit:
        item = lines.item_of(unit.session, item_id)
        lines.unchanged_since(item, known)
        note = PagesNote(answer, where)
        line = lines.add_line(unit, item, rules.ON_PAPER, rules.to_content(note))
        lines.tell(unit, item, "on_paper", f"stays on paper.\n{rules.as_words(note)}", line)
        made, called = line.id, f"E{item.number}"
    return Changed(Area.INCIDENTS, made, f"{called} stays on paper; the register says where.")


def kept_pages(store: Store, line_id: str) -> tuple[KeptPage, ...]:
    """The pages of a line, each checked against what was kept of it that day.

    Raises:
        Problem: a page is missing or does not match; nothing of it is shown. Or there are none.
    """
    with store.read() as session:
        line = lines.line_of(session, line_id)
        item = lines.item_of(session, line.item_id)
        query = select(EvidencePage).where(EvidencePage.line_id == line_id)
        pages = list(session.scalars(query.order_by(EvidencePage.number)))
        value = next(one.value for one in lines.row_of(item, {}).lines if one.id == line_id)
    if line.content is None or (pages and all(page.packed is None for page in pages)):
        raise Problem(
            "These pages were disposed of.",
            "Nothing is left to do: the register keeps only the line about them.",
        )
    if not isinstance(value, PagesNote) or tuple(map(_digest, pages)) != value.page_digests:
        raise Problem(
            "These pages do not match what was kept that day, so they are not shown.",
            "Nothing was changed now. Use the paper, and restore a back-up from before if you "
            "need the pages here.",
        )
    return tuple(KeptPage(page.width, page.height, page.packed or b"") for page in pages)


def _digest(page: EvidencePage) -> str:
    found = hashlib.sha256(page.packed or b"").hexdigest()
    return found if found == page.digest else ""


def _gate(session: Session, item: EvidenceItem, store: Store) -> Gate:
    if store.is_envelope:
        return Gate(_SEALED, "envelope")
    incident = record(session, item.incident_id)
    if incident.status in GONE:
        return Gate("No word of this incident is in the cabinet any more.", "gone")
    value = lines.row_of(item, {}).description
    if not isinstance(value, Description):
        return Gate("This was taken out of the register.", "gone")
    (procedure, stand), *before = stands(incident, store.today())
    return rules.gate(
        value.kind,
        {
            meant
            for pack, at in ((procedure, stand), *before)
            for route in at.routes
            for meant in pack.meant_by(route)
        },
        incident.kind.split(","),
        pictures_ruled_out=pictures_ruled_out(procedure, stand)
        and all(
            pictures_ruled_out(pack, at)
            for pack, at in before
            if at.answered(pack.trunk.picture_question) is not None
        ),
    )


def _room_for(session: Session, incident_id: str, more: int) -> None:
    query = (
        select(func.count())
        .select_from(EvidencePage)
        .join(EvidenceLine, EvidenceLine.id == EvidencePage.line_id)
        .join(EvidenceItem, EvidenceItem.id == EvidenceLine.item_id)
        .where(EvidenceItem.incident_id == incident_id, EvidencePage.packed.is_not(None))
    )
    if (session.scalar(query) or 0) + more > MOST_IN_INCIDENT:
        raise Problem(
            f"An incident takes at most {MOST_IN_INCIDENT} scanned pages. Nothing was kept.",
            "Keep the rest on paper and note in the register where it is.",
        )
