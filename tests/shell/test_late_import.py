"""Parts of Python that are named and never used don't come along."""

from __future__ import annotations

import subprocess
import sys
import textwrap

from esafety_desktop.shell.late_import import LateModule

SCRIPT = textwrap.dedent("""
    import sys
    from esafety_desktop.shell import late_import
    late_import.begin()
    import hashlib, secrets
    print("_ssl" in sys.modules or sys.modules["_hashlib"] is not None)
    print(hashlib.sha256(b"abc").hexdigest()[:8])
    import sqlalchemy.orm, sqlalchemy.dialects.sqlite
    print("ssl" in sys.modules, "email" in sys.modules)

    import asyncio, importlib.metadata
    from asyncio.events import get_running_loop
    from sqlalchemy.util.concurrency import is_cancellation_exception, iscoroutine
    async def waited():
        get_running_loop()
        return 42
    waiting = waited()
    print(iscoroutine(waiting), asyncio.run(waiting))
    print(is_cancellation_exception(asyncio.CancelledError()))
    print(importlib.metadata.version("sqlalchemy") == sqlalchemy.__version__)
""")


def test_what_others_only_name_is_loaded_when_it_is_used() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == [
        "False",
        "ba7816bf",
        "False",
        "False",
        "True",
        "42",
        "True",
        "True",
    ]


def test_a_late_module_gives_way_to_the_real_one() -> None:
    real = sys.modules.pop("colorsys", None)
    late = LateModule("colorsys", ONE_THIRD="known")
    sys.modules["colorsys"] = late
    try:
        assert late.ONE_THIRD == "known"
        assert sys.modules["colorsys"] is late
        assert late.rgb_to_hsv(0, 0, 0) == (0.0, 0.0, 0)
        assert sys.modules["colorsys"] is not late
    finally:
        sys.modules.pop("colorsys", None)
        if real is not None:
            sys.modules["colorsys"] = real
