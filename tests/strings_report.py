"""Writes docs/strings.md: ``python3 packaging/dev.py strings``.

Everything in it is worked out from the sources, so that a test can hold the page against them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from typing import TYPE_CHECKING

from esafety_desktop.aup_editor import reading_rules
from tests import strings_buttons as buttons
from tests import strings_kit as kit
from tests import strings_rules as rules
from tests.strings_problems import problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PAGE = kit.ROOT / "docs" / "strings.md"
COUNTS = "## How many, and how long"
_HEAD = """# Words

Every string that a person reads in the program, and what holds for it. Written by
`python3 packaging/dev.py strings` from content, dialog files and the program's own code;
`tests/test_strings.py` holds it to the rules and this page to the sources.

House style is GOV.UK's. A known error says what happened and what to do next, or that nothing needs
doing; over a window with something typed in it, the box adds that this is still there. Nobody reads
the name of a fault of the program. Reading age is the Flesch–Kincaid grade plus five years
(`esafety_desktop/aup_editor/reading_rules.py`), good to about a year; ‹name› stands for what is
filled in.
"""


def page() -> str:
    """The whole page."""
    parts = (_HEAD, *_counts(), *_ages(), *_exceptions(), *_problems())
    return "\n".join(parts).rstrip() + "\n"


def _table(head: str, rows: Iterable[Iterable[object]]) -> Iterator[str]:
    columns = head.split(" | ")
    yield f"| {head} |"
    yield "|" + "---|" * len(columns)
    yield from ("| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows)
    yield ""


def _cell(value: object) -> str:
    return re.sub(r"\s*\n\s*", "<br>", str(value)).replace("|", "\\|")


def _counts() -> Iterator[str]:
    yield f"{COUNTS}\n"
    yield (
        "A sentence has at most 25 words. Content, help and printed pages may have few longer "
        "ones; the last two columns say how long, and how many they have.\n"
    )
    found = Counter(one.kind for one in rules.read_by_people())
    rows = []
    for kind in kit.KINDS:
        count, long = rules.long_sentences(kind)
        longest = rules.LENGTHS.get(kind, (rules.MOST_WORDS, 0))[0]
        rows.append((kind, found[kind], count, longest, len(long)))
    yield from _table("what it is | strings | sentences | longest allowed | over 25 words", rows)


def _ages() -> Iterator[str]:
    yield "## How old a reader must be\n"
    limits = ", ".join(f"a {kind} {age:g}" for kind, age in rules.AGES.items())
    yield f"At most, in years: {limits}, all messages together {rules.PROBLEM_AGE:g}.\n"
    yield from _table("page | reading age", ((name, years) for name, years in page_ages()))


def page_ages() -> list[tuple[str, str]]:
    """Help pages, letters, agreements and messages with their reading age in whole years."""
    found = [
        (one.where.removeprefix("resources/"), one.text)
        for one in kit.pages()
        if rules.age(one.text) is not None
    ]
    for name in ("eyfs", "ks1", "ks2", "ks34", "images", "parents", "staff", "governors"):
        file = f"resources/agreements/{name}.toml"
        words = "\n".join(one.text for one in kit.content() if one.file == file)
        found.append((file.removeprefix("resources/"), words))
    found.append(("all messages and advices", all_problems()))
    return [
        (name, f"{reading_rules.read(rules.bare(words)).age or 0:.0f}") for name, words in found
    ]


def all_problems() -> str:
    """Every message and advice, a line each."""
    return "\n".join(f"{one.message}\n{one.advice}" for one in problems())


def _exceptions() -> Iterator[str]:
    yield "## Exceptions\n"
    yield "Words that the lists forbid and that stand all the same:\n"
    rows = [(one.words, one.where or "everywhere", one.why) for one in rules.ALLOWED]
    yield from _table("words | where | why", ((w.replace("|", ", "), f, y) for w, f, y in rows))
    yield f"Buttons of more than {buttons.MOST_WORDS} words:\n"
    yield from _table("button | why", buttons.LONG.items())


def _problems() -> Iterator[str]:
    yield "## Every known error\n"
    told = [one for one in problems() if one.room != "sample"]
    rooms = sorted({one.room for one in told})
    for room in rooms:
        rows = sorted({(one.message, one.advice) for one in told if one.room == room})
        yield f"### {room}\n"
        yield from _table("what happened | what to do next", rows)


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{PAGE.relative_to(kit.ROOT)} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
