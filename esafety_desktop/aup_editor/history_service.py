"""The list of agreements and the history of each: every version, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.version_service import version_place, versions
from esafety_desktop.aup_editor.rows import HistoryRow, OverviewRow
from esafety_desktop.dates import british
from esafety_desktop.guidance.coverage_texts import coverage_items
from esafety_desktop.problem import Problem
from esafety_desktop.wordings.adopted_service import adoptions, all_effective
from esafety_desktop.wordings.agreement_rules import departures
from esafety_desktop.wordings.draft_service import drafts, is_behind
from esafety_desktop.wordings.rows import Again

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.agreements.version_rows import VersionRow
    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.store import Store
    from esafety_desktop.wordings.rows import AdoptedRow, DraftRow, Wording

_AGAIN = {
    Again.EVERYBODY: "everybody",
    Again.SEPTEMBER: "everybody, from {}",
    Again.NOBODY: "nobody, because {}",
}


def overview(store: Store) -> tuple[OverviewRow, ...]:
    """Every agreement, those that are only a draft so far among them, in their order."""
    with store.read() as session:
        texts = all_effective(session)
        open_drafts = drafts(session)
        known = {text.id for text in texts}
        rows = [_overview(session, text, open_drafts, store.today()) for text in texts]
        rows += [
            OverviewRow(
                key,
                draft.wording.title,
                draft.wording.short,
                draft.wording.audience,
                (),
                in_use=False,
                version=0,
                adopted_on=None,
                signatures=0,
                review_on=None,
                draft_by=draft.by,
                own=True,
            )
            for key, draft in open_drafts.items()
            if key not in known
        ]
    return tuple(rows)


def _overview(
    session: Session, text: AgreementText, open_drafts: Mapping[str, DraftRow], today: date
) -> OverviewRow:
    pinned = versions(session, text.id)
    newest = pinned[-1] if pinned else None
    kept = adoptions(session, text.id)
    last = kept[-1] if kept else None
    draft = open_drafts.get(text.id)
    again_from = newest.again_from if newest else None
    return OverviewRow(
        key=text.id,
        title=text.title,
        short=text.short,
        audience=text.audience,
        year_groups=text.year_groups,
        in_use=text.asked,
        version=newest.number if newest else 0,
        adopted_on=newest.adopted_on if newest else None,
        signatures=newest.signatures if newest else 0,
        review_on=last.adoption.review_on if last else None,
        draft_by=draft.by if draft else "",
        own=last is not None and last.wording is not None,
        behind=is_behind(session, text.id),
        earlier=sum(one.signatures for one in pinned[:-1]) + (newest.asked_again if newest else 0),
        again_from=again_from if again_from and again_from > today else None,
    )


def history(store: Store, key: str) -> tuple[HistoryRow, ...]:
    """Every version of an agreement and every look at it that changed no word, oldest first."""
    with store.read() as session:
        pinned = versions(session, key)
        kept = {one.id: one for one in adoptions(session, key)}
    rows = [_row(version, kept.get(version.adoption_id)) for version in pinned]
    seen = {version.adoption_id for version in pinned}
    rows += [
        HistoryRow("", 0, one.on, one.by, 0, _facts(one), "")
        for one in kept.values()
        if one.id not in seen
    ]
    return tuple(sorted(rows, key=lambda row: (row.on, row.number or len(rows))))


def _row(version: VersionRow, adopted: AdoptedRow | None) -> HistoryRow:
    facts = _facts(adopted) if adopted else (("Why", "The program's own words"),)
    if adopted and version.again == Again.SEPTEMBER:
        facts = (*facts, ("From", british(version.again_from)))
    by = adopted.by if adopted else "the program"
    return HistoryRow(
        version.id, version.number, version.adopted_on, by, version.signatures, facts, version.text
    )


def _facts(adopted: AdoptedRow) -> tuple[tuple[str, str], ...]:
    said = adopted.adoption
    again = _AGAIN.get(said.again, "").format(
        said.again_why if said.again is Again.NOBODY else "next September"
    )
    facts = [
        ("Why", said.reason),
        ("Consulted", ", ".join(said.consulted) or "nobody noted"),
        ("Understood", said.understood or "not noted"),
        ("Next review", british(said.review_on) or "no day set"),
        ("Signs again", again),
    ]
    if adopted.wording is None:
        facts.append(("Words", "back to the program's own"))
    else:
        facts += [("Differs", line) for line in departures(adopted.wording)]
        facts += [("Not said", line) for line in _not_said(adopted.wording)]
    return tuple(facts)


def _not_said(wording: Wording) -> tuple[str, ...]:
    """What a person said isn't for this agreement, with the reason."""
    short = {one.id: one.short for one in coverage_items()}
    return tuple(
        f"{short.get(one.item, one.item)}, because {one.reason}"
        for one in wording.answers
        if one.reason and not one.sentence
    )


def version_of(store: Store, version_id: str) -> tuple[str, int]:
    """The agreement's key and the number of a version.

    Raises:
        Problem: there is no such version.
    """
    with store.read() as session:
        found = version_place(session, version_id)
    if found is None:
        raise Problem("This version is not there.", "Choose the agreement from the list.")
    return found
