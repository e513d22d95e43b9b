"""Reads a page of the guide: headings, paragraphs, lists, tables and pictures.

That is all a page may hold: whatever else Markdown knows is refused when the pages are loaded, so
that screen and paper never show different things.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from esafety_desktop.guide.rows import Block, Kind, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BULLET = "•"
_LISTS = {"bullet_list_open", "ordered_list_open"}
_QUIET = {
    "paragraph_close", "heading_close", "bullet_list_close", "ordered_list_close",
    "list_item_close", "softbreak",
}  # fmt: skip


def blocks_of(source: str) -> tuple[Block, ...]:
    """The blocks of a page.

    Raises:
        ValueError: the page holds something else, such as a quotation or code.
    """
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    return tuple(_Reader(tokens).read())


class _Reader:
    """Walks along the tokens once."""

    def __init__(self, tokens: Sequence[Any]) -> None:
        self._tokens = iter(tokens)
        self._counts: list[int | None] = []
        self._mark = ""

    def read(self) -> Iterator[Block]:
        for token in self._tokens:
            kind = token.type
            if kind in _LISTS:
                start = int(token.attrGet("start") or 1)
                self._counts.append(start if kind.startswith("ordered") else None)
            elif kind == "list_item_open":
                self._begin_item()
            elif kind in {"bullet_list_close", "ordered_list_close"}:
                self._counts.pop()
            elif kind == "heading_open":
                yield Block(Kind.HEADING, _runs(next(self._tokens)), level=int(token.tag[1:]))
            elif kind == "paragraph_open":
                yield self._paragraph(next(self._tokens))
            elif kind == "table_open":
                yield Block(Kind.TABLE, rows=tuple(self._rows()))
            elif kind not in _QUIET:
                raise ValueError(f"a page of the guide can't hold {kind}")

    def _begin_item(self) -> None:
        count = self._counts[-1]
        self._mark = _BULLET if count is None else f"{count}."
        if count is not None:
            self._counts[-1] = count + 1

    def _paragraph(self, inline: Any) -> Block:
        first = inline.children[0]
        if first.type == "image":
            name = PurePosixPath(str(first.attrGet("src"))).stem
            return Block(Kind.PICTURE, (Run(first.content),), picture=name)
        mark, self._mark = self._mark, ""
        if self._counts:
            return Block(Kind.ITEM, _runs(inline), level=len(self._counts), mark=mark)
        return Block(Kind.TEXT, _runs(inline))

    def _rows(self) -> Iterator[tuple[str, ...]]:
        cells: list[str] = []
        for token in self._tokens:
            if token.type == "inline":
                cells.append("".join(run.text for run in _runs(token)))
            elif token.type == "tr_close":
                yield tuple(cells)
                cells = []
            elif token.type == "table_close":
                return


def _runs(inline: Any) -> tuple[Run, ...]:
    runs: list[Run] = []
    bold = False
    for child in inline.children:
        match child.type:
            case "strong_open" | "strong_close":
                bold = child.type == "strong_open"
            case "text" | "code_inline":
                runs.append(Run(child.content, bold))
            case "softbreak":
                runs.append(Run(" ", bold))
            case "hardbreak":
                runs.append(Run("\n", bold))
            case "em_open" | "em_close" | "link_open" | "link_close":
                pass
            case other:
                raise ValueError(f"a page of the guide can't hold {other}")
    return tuple(run for run in runs if run.text)
