"""Content packs and letter templates: an error names the file and the place, or all is well."""

from __future__ import annotations

import contextlib
import shutil
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from esafety_desktop.guidance import letter_markdown, letter_texts
from esafety_desktop.guidance.agreement_texts import load_agreement
from esafety_desktop.guidance.checklists import load_checklist
from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.coverage_texts import load_coverage
from esafety_desktop.guidance.duties import load_duties
from esafety_desktop.guidance.easy_texts import load_easy_text
from esafety_desktop.guidance.home_letters import load_home_letter
from esafety_desktop.guidance.images import load_keeping
from esafety_desktop.guidance.incident_letters import load_incident_letters
from esafety_desktop.guidance.kinds import load_kinds
from esafety_desktop.guidance.label_sheets import load_label_sheet
from esafety_desktop.guidance.ladder import load_ladder
from esafety_desktop.guidance.letter_library import letter_library, read_wording
from esafety_desktop.guidance.letter_tidy import tidy
from esafety_desktop.guidance.levels import load_levels
from esafety_desktop.guidance.loader import load_procedure, load_source_pack, today_procedure
from esafety_desktop.guidance.points import load_points
from esafety_desktop.guidance.sanctions import load_sanctions
from esafety_desktop.guidance.scenarios import load_scenarios
from esafety_desktop.guidance.september import load_september
from esafety_desktop.guidance.slots import load_slots
from esafety_desktop.guidance.statement_texts import load_library
from esafety_desktop.guidance.terms import load_terms
from esafety_desktop.places import resource
from tests.fuzz.mutation import behind_a_line, mutated
from tests.fuzz.school import school

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hypothesis.strategies import SearchStrategy

_TOKENS = (
    b"[[", b"]]", b"[step]", b"[[steps]]", b'"""', b"sources = []", b"id = 'x'", b"next = 'TF-1'",
    b"inf", b"nan", b"2026-02-30", b"\\u0000", b"{{child}}", b"{{nobody}}", b"{% for %}", b"# ",
    b"---",    b"![x](y)", b"<script>", b"|a|b|", b"```", b"****", b"> > > ", b"1. ",
    b"\\", b"order: \xc2\xb2\n", b"like = 'today'", b"without = 3", b"rename = []",
)  # fmt: skip


def _source_pack(path: Path) -> object:
    return load_source_pack(path, resource("procedures", "added.toml"), today_procedure())


_LOADERS: tuple[tuple[str, Callable[[Path], object]], ...] = (
    ("agreements/easy/*.toml", load_easy_text),
    ("agreements/coverage.toml", load_coverage),
    ("agreements/ladder.toml", load_ladder),
    ("agreements/statements.toml", load_library),
    ("agreements/ks2.toml", load_agreement),
    ("agreements/images.toml", load_agreement),
    ("agreements/staff.toml", load_agreement),
    ("action_points/points.toml", load_points),
    ("action_points/duties.toml", load_duties),
    ("checklists/levels.toml", load_levels),
    ("checklists/policies.toml", load_checklist),
    ("checklists/network.toml", load_checklist),
    ("contacts/slots.toml", load_slots),
    ("follow_ups/terms.toml", load_terms),
    ("guidance/september.toml", load_september),
    ("images/keeping.toml", load_keeping),
    ("labels/*.toml", load_label_sheet),
    ("letters/home/*.md", load_home_letter),
    ("letters/incident_letters.toml", load_incident_letters),
    ("letters/*.md", letter_texts.load_letter),
    ("procedures/today.toml", load_procedure),
    ("procedures/becta-2009.toml", _source_pack),
    ("procedures/knowsley-staff.toml", _source_pack),
    ("procedures/becta-2007.toml", _source_pack),
    ("procedures/knowsley-scenarios.toml", _source_pack),
    ("procedures/kinds.toml", load_kinds),
    ("procedures/sanctions.toml", load_sanctions),
    ("procedures/scenarios.toml", lambda path: load_scenarios(path, today_procedure())),
)


@lru_cache(maxsize=1)
def _files() -> dict[str, tuple[Path, Callable[[Path], object]]]:
    root = resource()
    return {
        path.relative_to(root).as_posix(): (path, load)
        for pattern, load in reversed(_LOADERS)
        for path in root.glob(pattern)
    }


def inputs() -> SearchStrategy[bytes]:
    files = {name: path.read_bytes() for name, (path, _load) in _files().items()}
    return behind_a_line(files, lambda seeds: mutated(seeds, _TOKENS))


def run(content: bytes) -> None:
    name, _, body = content.partition(b"\n")
    found = _files().get(name.decode("utf-8", "replace"))
    if found is None:
        return
    file_name = PurePosixPath(found[0]).name
    said = ""
    try:
        found[1](_beside_its_like(found[0], body))
    except ContentError as error:
        said = str(error)
    if said:
        assert file_name.partition(".")[0] in said, f"names no file: {said}"
        assert len(said) > len(file_name) + 4, f"names no place: {said}"


def _beside_its_like(path: Path, body: bytes) -> Path:
    """The file among copies of those that stand beside it: packs build on one another."""
    folder = school().work / path.parent.name
    if not folder.exists():
        shutil.copytree(path.parent, folder)
    for one in path.parent.glob("*.*"):
        if (folder / one.name).stat().st_mtime_ns != one.stat().st_mtime_ns:
            shutil.copy2(one, folder / one.name)
    changed = folder / path.name
    changed.write_bytes(body)
    return changed


def letter_inputs() -> SearchStrategy[bytes]:
    seeds = [path.read_bytes() for path in sorted(resource("letters").rglob("*.md"))]
    return mutated(
        [*seeds, b"Dear {{parent}},\n\n- one\n- **two**\n\n**Bold** {{child}}.\n"], _TOKENS
    )


def letters(content: bytes) -> None:
    text = content.decode("utf-8", "replace").replace("\r\n", "\n")
    with contextlib.suppress(ContentError):
        read = letter_texts.parse_letter("Our letter", text)
        for block in read.blocks:
            for run_ in block.runs:
                assert not run_.field or run_.field in letter_texts.FIELDS
        again = letter_texts.parse_letter("Our letter", letter_markdown.to_markdown(read.blocks))
        assert letter_markdown.plain_text(again.blocks) == letter_markdown.plain_text(
            tidy(read.blocks)
        )
    for key in list(letter_library())[:3]:
        with contextlib.suppress(ContentError):
            read_wording(key, text)
    letter_markdown.from_plain(text)
