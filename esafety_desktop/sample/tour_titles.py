"""Whether a window's title tells of anybody: Windows shows it to whoever stands by (F24)."""

from __future__ import annotations

import re
from functools import lru_cache

from esafety_desktop.sample import people


@lru_cache(maxsize=1)
def _telling() -> re.Pattern[str]:
    """The numbers of incidents, and everybody's name in the made-up school."""
    children = {f"{one.child.forename} {one.child.surname}" for one in people.children(2026)}
    names = "|".join(
        re.escape(one) for one in sorted(children | {name for name, _ in people.STAFF})
    )
    return re.compile(rf"(?<![\d-])\d\d-S?\d{{3,4}}\b|{names}")


def fault(title: str) -> str:
    """What a title tells, as a sentence for the tour's list of faults; "" for nothing."""
    found = _telling().search(title)
    return f"the title of a window tells {found.group()!r}" if found else ""
