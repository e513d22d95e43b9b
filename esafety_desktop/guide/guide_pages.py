"""The guide on paper: contents with page numbers, then page after page; or one page alone."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.guide.rows import Block, GuidePage, Kind
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.lines import Span
from esafety_desktop.printing.sheet import new_canvas

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Progress = Callable[[int, int], None]
    Pictures = Callable[[str], bytes]

TITLE = "E-Safety Desktop: the guide"


def render_page(page: GuidePage, picture: Pictures, progress: Progress | None = None) -> bytes:
    """One page of the guide as a paper of its own.

    Args:
        page: Which.
        picture: Gives the PNG of a picture by its name.
        progress: Told (pages done, pages in all).
    """
    return _paper(page, picture).render(progress)


def render_guide(
    pages: Sequence[GuidePage], picture: Pictures, progress: Progress | None = None
) -> bytes:
    """The whole guide, with its contents in front."""
    papers = [_paper(page, picture) for page in pages]
    front = _contents(pages, [0] * len(pages)).count_pages()
    starts, following = [], front + 1
    for paper in papers:
        starts.append(following)
        following += paper.count_pages()
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, TITLE)
    _contents(pages, starts).draw_on(canvas, progress, total=following - 1)
    for paper, page, start in zip(papers, pages, starts, strict=True):
        canvas.bookmarkPage(page.name)
        canvas.addOutlineEntry(page.title, page.name)
        paper.draw_on(canvas, progress, before=start - 1, total=following - 1)
    canvas.save()
    return buffer.getvalue()


def _contents(pages: Sequence[GuidePage], starts: Sequence[int]) -> Document:
    paper = Document(TITLE, "If a child or anyone is in danger now, ring 999.")
    rows = [(page.title, page.about, str(start)) for page, start in zip(pages, starts, strict=True)]
    paper.table(("Page of the guide", "What it tells", "On page"), rows, widths=(3, 5, 1))
    return paper


def _paper(page: GuidePage, picture: Pictures) -> Document:
    paper = Document(page.title, page.about)
    for block in page.blocks:
        _put(paper, block, picture)
    return paper


def _put(paper: Document, block: Block, picture: Pictures) -> None:
    spans = [Span(run.text, run.bold) for run in block.runs]
    match block.kind:
        case Kind.HEADING if block.level == 1:
            return  # the title stands over the page
        case Kind.HEADING:
            paper.heading(block.text, block.level)
        case Kind.TEXT:
            paper.rich(spans)
        case Kind.ITEM:
            paper.item(spans, block.mark, block.level)
        case Kind.TABLE:
            head, *rows = block.rows
            paper.table(head, rows)
        case Kind.PICTURE:
            paper.picture(picture(block.picture), block.text)
