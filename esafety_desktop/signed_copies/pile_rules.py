"""A scanned pile is sorted: which page is whose, which is a back, which waits for a hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.signed_copies.rows import Form, Owner, PileItem, State
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

FILED_BY_ITSELF = frozenset({State.READY, State.BACK_ALREADY})
_NO_CODE = "No code can be read on this page. Say whose it is, or that it is a back."
_SEVERAL = "Several slips lie on this page: {}. Scan each by itself, or say whose the page is."
_SAME = "This very page is filed already."
_TWICE = "The same slip lies in this pile twice: {}"
_HAS_COPY = "A scanned copy of this slip is kept already: {}"


class Meaning(Value):
    """What the code on a page means.

    Attributes:
        state: READY, BACK_ALREADY, STALE, UNKNOWN or SEVERAL.
        said: As at the scan line.
    """

    state: State
    said: str
    code: str = ""
    owner: Owner | None = None
    form: Form | None = None


def meaning_of(codes: Sequence[Meaning]) -> Meaning | None:
    """What a page is by all the codes on it; slips of several never file themselves.

    A code that is no slip's, such as one on a poster behind, says nothing beside a slip's.
    """
    known = [one for one in codes if one.owner is not None]
    whose = {(one.owner, one.form) for one in known}
    if len(whose) > 1:
        names = ", ".join(dict.fromkeys(one.owner.name for one in known if one.owner))
        return Meaning(State.SEVERAL, _SEVERAL.format(names))
    best = next((one for one in known if one.state in FILED_BY_ITSELF), None)
    return best or next(iter(known or codes), None)


class PageFacts(Value):
    """What is known about one page of the file."""

    digest: str
    blank: bool
    meaning: Meaning | None


def sorted_pile(
    pages: Sequence[PageFacts], codes_kept: Collection[str], pages_kept: Collection[str]
) -> tuple[PileItem, ...]:
    """Each page of a pile, in its order; empty ones are left out.

    Args:
        pages: The pages as they lie in the file.
        codes_kept: Codes of slips that have a copy.
        pages_kept: Digests of pages that are filed.
    """
    seen: set[str] = set()
    found = []
    for place, page in enumerate(pages):
        if page.blank and page.meaning is None:
            continue
        item = _item(place, page, codes_kept, pages_kept, seen)
        if item.code:
            seen.add(item.code)
        found.append(item)
    return tuple(found)


def _item(
    place: int,
    page: PageFacts,
    codes_kept: Collection[str],
    pages_kept: Collection[str],
    seen: Collection[str],
) -> PileItem:
    meaning = page.meaning
    base = PileItem(place + 1, (place,), State.NO_CODE, _NO_CODE)
    if meaning is not None:
        base = replace(
            base,
            state=meaning.state,
            said=meaning.said,
            owner=meaning.owner,
            form=meaning.form,
            code=meaning.code,
        )
    if page.digest in pages_kept:
        return replace(base, state=State.SAME_PAGE, said=_SAME)
    if meaning is None or not meaning.code:
        return base
    if meaning.code in seen:
        return replace(base, state=State.TWICE, said=_TWICE.format(meaning.said))
    if meaning.code in codes_kept:
        return replace(base, state=State.HAS_COPY, said=_HAS_COPY.format(meaning.said))
    file_it = meaning.state in FILED_BY_ITSELF and meaning.owner is not None
    return replace(base, filed=file_it, mark=meaning.state is State.READY)


def given_to(item: PileItem, owner: Owner, form: Form) -> PileItem:
    """The page, filed with somebody by hand; a slip of somebody else is not marked by it."""
    same = item.owner == owner and item.form == form
    return replace(item, owner=owner, form=form, filed=True, mark=item.mark and same)


def left_out(item: PileItem) -> PileItem:
    """The page, not filed after all."""
    return replace(item, filed=False, mark=False)


def joined(items: Sequence[PileItem], at: int) -> tuple[PileItem, ...]:
    """A page laid behind the one before it: its back, or its second sheet.

    Raises:
        ValueError: there is none before it.
    """
    if not 0 < at < len(items):
        raise ValueError(at)
    before, item = items[at - 1], items[at]
    both = replace(before, pages=(*before.pages, *item.pages))
    return (*items[: at - 1], both, *items[at + 1 :])


def waits(item: PileItem) -> bool:
    """Whether somebody has to look at it."""
    return not item.filed


def in_words(items: Sequence[PileItem]) -> str:
    """What will happen, before it does."""
    filed = sum(item.filed for item in items)
    rest = len(items) - filed
    marked = sum(item.mark and item.filed for item in items)
    words = f"{filed} {'copy' if filed == 1 else 'copies'} will be filed"
    if marked:
        words += f", {marked} of them not back yet in the register"
    return f"{words}; {rest} left out." if rest else f"{words}."
