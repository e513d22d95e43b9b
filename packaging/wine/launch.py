"""Runs in the Windows Python: starts another Windows program and waits for it.

``python.exe launch.py [NAME=VALUE …] -- program arguments …`` — with variables that wine would keep
back (``QT_…``) or set by itself (``TEMP``, ``USERNAME``); gives its output and exit code.
"""

from __future__ import annotations

import os
import subprocess
import sys


def main(words: list[str]) -> int:
    """Start what stands behind ``--``."""
    middle = words.index("--")
    variables = dict(word.split("=", 1) for word in words[:middle])
    command: list[str] | str = words[middle + 1 :]
    if command[-1].startswith("/D="):  # NSIS takes this one unquoted, last of all
        command = f"{subprocess.list2cmdline(command[:-1])} {command[-1]}"
    done = subprocess.run(
        command,
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    sys.stdout.buffer.write(done.stdout)
    sys.stdout.flush()
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
