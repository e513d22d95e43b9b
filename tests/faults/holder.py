"""A program that holds a file as a virus scanner or a back-up program would.

``python -m tests.faults.holder <database> <seconds>``: locks a cabinet's file for so long; prints
``held`` and ``free``.
"""

from __future__ import annotations

import fcntl
import struct
import sys
import time
from pathlib import Path

_PENDING = 0x40000000
"""Where SQLite locks a file: one byte that says that somebody waits, then those that are held."""


def main() -> None:
    """Hold it."""
    with Path(sys.argv[1]).open("rb+") as file:
        whole = struct.pack("hhqqi", fcntl.F_WRLCK, 0, _PENDING, 512, 0)
        fcntl.fcntl(file, fcntl.F_SETLKW, whole)
        sys.stdout.write("held\n")
        sys.stdout.flush()
        time.sleep(float(sys.argv[2]))
    sys.stdout.write("free\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
