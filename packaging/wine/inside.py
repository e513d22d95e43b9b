"""Runs in the Windows Python: sets variables that wine keeps back (``QT_…``), then does the rest.

``python.exe inside.py QT_QPA_PLATFORM=offscreen -m pytest tests/store``
"""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path


def main(words: list[str]) -> None:
    """Set what is named, then run a module or a script as ``__main__``."""
    while "=" in words[0] and not words[0].startswith("-"):
        name, _is, value = words.pop(0).partition("=")
        os.environ[name] = value
    sys.path.append(sys.path[0])
    sys.path[0] = str(Path.cwd())
    if words[0] == "-m":
        sys.argv = words[1:]
        runpy.run_module(words[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv = words
        runpy.run_path(words[0], run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1:])
