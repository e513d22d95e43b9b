"""Changes a password while another program keeps the keyring's file from being exchanged.

``python -m tests.faults.sharing <folder> <seconds>``: over the shim, which refuses every rename for
so long, as Windows does while a virus scanner reads a file. Prints how long it took and what was
told.
"""

from __future__ import annotations

import errno
import sys
import threading
import time
from pathlib import Path

from esafety_desktop.accounts import service
from esafety_desktop.problem import Problem
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.faults import shim

NEW = "another long sentence"


def main() -> None:
    """Change it, and say what came of it."""
    store = service.sign_in(Path(sys.argv[1]), LEADER_NAME, LEADER_PASSWORD)
    letting_go = threading.Timer(float(sys.argv[2]), shim.disarm)
    letting_go.daemon = True
    shim.arm_for_ever(1, errno.EACCES, shim.Kind.NAMES)
    begun = time.monotonic()
    letting_go.start()
    try:
        service.change_password(store, LEADER_PASSWORD, NEW)
        told = "changed"
    except Problem as problem:
        told = str(problem)
    took = time.monotonic() - begun
    shim.disarm()
    store.close()
    sys.stdout.write(f"{took:.2f} {told}\n")


if __name__ == "__main__":
    main()
