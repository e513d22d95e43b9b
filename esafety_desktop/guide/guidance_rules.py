"""The page *About this guidance*: what it rests on, what changed, what nobody has confirmed.

Written from the same files that the program works by, so that it can't say anything else.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from esafety_desktop.dates import british

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from esafety_desktop.guidance.september import Change, September
    from esafety_desktop.guidance.source_ids import Source

_UNCONFIRMED = (
    "Check these before you rely on them. The program never uses a telephone number from this list "
    "by itself."
)
_OLD, _PROPOSED = "seed", "proposal of 2026"
_HEAD = """# About this guidance

**If a child or anyone is in danger now, ring 999.**

The guidance in this program is a proposal that no safeguarding professional has approved yet. \
Your school's child protection policy and your local procedures come first.

It is written for **{label}**. What could be looked up was looked up until {day}. The program \
looks nothing up by itself: each September a leader walks through it (*September, for leaders*).

Wherever content stands, **Where does this come from?** (Shift+F1) names the source and the day."""


def source_of(found: September, sources: Mapping[str, Source]) -> str:
    """The page's Markdown.

    Args:
        found: What changed and what is to be checked.
        sources: Every source by its id.
    """
    parts = [
        _HEAD.format(label=_plain(found.label), day=british(found.checked_on)),
        "## What it is made from",
        *_old(sources.values()),
        "## Published guidance that it follows",
        "\n".join(_published(sources.values())),
        "## What has changed",
        "\n\n".join(_changed(found.changes)),
        "## What nobody has confirmed yet",
        _UNCONFIRMED,
        "\n\n".join(_changed(found.check_first)),
    ]
    return "\n\n".join(parts) + "\n"


def _old(sources: Iterable[Source]) -> Iterator[str]:
    counts = Counter(
        _plain(source.title.partition(",")[0]) for source in sources if source.kind == _OLD
    )
    yield (
        "Four documents of Becta (2007 to 2009) and one of Knowsley Council describe how a school "
        "keeps children safe online. What they ask for is in the program, item by item, with what "
        "holds today beside it:"
    )
    yield "\n".join(
        f"- {title}: {count} {'item' if count == 1 else 'items'}"
        for title, count in sorted(counts.items())
    )


def _published(sources: Iterable[Source]) -> Iterator[str]:
    for source in sources:
        if source.kind not in {_OLD, _PROPOSED} and source.kind.startswith("published"):
            where = f" ({_plain(source.where)})" if source.where else ""
            yield f"- {_plain(source.title)}{where}"


def _changed(changes: Iterable[Change]) -> Iterator[str]:
    for one in changes:
        yield f"**{_plain(one.title)}** {_plain(one.text)} Where to look: {_plain(one.look)}."


def _plain(text: str) -> str:
    """Text in which nothing is read as Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in text)
