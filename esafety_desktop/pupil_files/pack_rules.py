"""What a transfer pack says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.pupil_files.name_rules import Known, Names
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.pupil_files.alias_rules import Whom
    from esafety_desktop.pupil_files.transfer_rows import IncidentPaper

OTHERS_PARENTS = "(about another child’s parents: not passed on)"
_HERE, _ELSEWHERE, _PAPER = "here", "elsewhere", "paper"


def file_sentence(kept: str, at: str) -> str:
    """Where the child protection file is kept, for the school that gets the pack (TFA-8).

    Args:
        kept: Id of the answer that the school settled; "" when nobody has.
        at: The name of the other system, or where the paper lies.
    """
    only = "This pack is only what stands in our e-safety log; the file itself comes separately."
    if kept == _HERE:
        return "Our child protection file is this log: the pack is all that we hold of this child."
    if kept == _ELSEWHERE:
        return f"Our child protection file is kept in {at or 'another system'}. {only}"
    if kept == _PAPER:
        return f"Our child protection file is kept on paper{f' ({at})' if at else ''}. {only}"
    return (
        "Where our child protection file is kept has not been put down in this log: ask us whether "
        "there is more than this pack."
    )


def mentioned(papers: Iterable[IncidentPaper], whom: Iterable[Whom]) -> tuple[Whom, ...]:
    """Those whose full name stands somewhere in the records: their forenames alone count then."""
    rows = tuple(whom)
    names = Names(Known(one.key, _full(one)) for one in rows)
    texts = {text for paper in papers for text in _texts(paper)}
    found = {key for text in texts for hit in names.find(text) for key in hit.keys}
    return tuple(replace(one, named=True) for one in rows if one.key in found)


def _full(one: Whom) -> tuple[str, ...]:
    last = one.names[0].split()[-1]
    return (*one.names, *(f"{forename} {last}" for forename in one.known_as))


def _texts(paper: IncidentPaper) -> Iterable[str]:
    yield from (text for _, text in paper.facts)
    for table in (paper.people, paper.path, paper.told, paper.entries, paper.scans):
        for row in table:
            yield from row
    yield paper.outcome
