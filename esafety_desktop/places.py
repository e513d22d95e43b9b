"""Where the program's own read-only files are."""

import sys
from pathlib import Path


def program_root() -> Path:
    """The folder that holds ``resources/``: the checkout or the installed bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """The path of a file or folder below ``resources/``."""
    return program_root().joinpath("resources", *parts)
