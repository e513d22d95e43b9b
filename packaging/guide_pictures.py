"""Makes the pictures of the guide anew from the tour, and the list of its pages in docs/guide.

Run by ``python3 packaging/dev.py guide [FOLDER]``; FOLDER is a tour that was made already.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from esafety_desktop.guide import service
from esafety_desktop.places import resource
from esafety_desktop.sample.tour import WORDS

ROOT = Path(__file__).resolve().parent.parent
KNOWN = ROOT / "tests" / "data" / "guide_pictures.json"
LIST = ROOT / "docs" / "guide" / "README.md"
_USED = re.compile(r"^!\[.+\]\(pictures/([\w-]+)\.png\)$", re.MULTILINE)
_COLOURS = 64


def used() -> list[str]:
    """The names of all pictures that pages show."""
    sources = [path.read_text(encoding="utf-8") for path in resource("help").glob("*.md")]
    return sorted({name for source in sources for name in _USED.findall(source)})


def words_of_the_program() -> str:
    """All that is written in dialogs and code, as it stands on the screen."""
    forms = [path.read_text(encoding="utf-8") for path in (ROOT / "forms").rglob("*.ui")]
    code = [path.read_text(encoding="utf-8") for path in (ROOT / "esafety_desktop").rglob("*.py")]
    guide = resource("help", "guide.toml").read_text(encoding="utf-8")
    return "\n".join([*forms, *code, guide]).replace("&amp;", "").replace("&", "")


def page_list() -> str:
    """What docs/guide/README.md says."""
    lines = [
        f"- [{page.title}](../../resources/help/{page.name}.md): {page.about}"
        for page in service.contents()
        if not page.made
    ]
    head = (
        "# The guide\n\nThe program shows these pages with F1, finds words in them and prints them "
        "(**Help, Print the whole guide…**). Written in `resources/help/`; the pictures are those "
        "of the tour, made anew by `python3 packaging/dev.py guide`, which writes this list, too.\n"
    )
    return "\n".join([head, *lines, ""])


def main(arguments: list[str]) -> int:
    """Make the pictures; gives 0, or 1 when the tour lacks one."""
    with tempfile.TemporaryDirectory() as place:
        tour = Path(arguments[0]) if arguments else Path(place)
        if not arguments:
            subprocess.run(
                [sys.executable, "-m", "esafety_desktop", "--tour", str(tour)], check=False
            )
        return _take(tour)


def _take(tour: Path) -> int:
    from PIL import Image

    told = json.loads((tour / WORDS).read_text(encoding="utf-8"))
    shown = words_of_the_program()
    target = resource("help", "pictures")
    target.mkdir(exist_ok=True)
    names = used()
    missing = [name for name in names if name not in told]
    for name in sorted(set(names) - set(missing)):
        (source,) = (
            path for path in tour.glob(f"*-{name}.png") if path.stem.partition("-")[2] == name
        )
        picture = Image.open(source).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        picture.save(target / f"{name}.png", optimize=True)
    for old in target.glob("*.png"):
        if old.stem not in names:
            old.unlink()
    kept = {
        name: [word for word in told[name] if word.replace("&", "") in shown]
        for name in names
        if name in told
    }
    KNOWN.write_text(
        json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n"
    )
    LIST.write_text(page_list(), encoding="utf-8", newline="\n")
    for name in missing:
        sys.stdout.write(f"the tour has no picture {name}\n")
    sys.stdout.write(f"{len(names)} pictures in {target.relative_to(ROOT)}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
