"""What is mapped makes ready only what a statement asks of it."""

from __future__ import annotations

import subprocess
import sys
import textwrap

SCRIPT = textwrap.dedent("""
    import gc
    from sqlalchemy import event, select
    from sqlalchemy.orm import configure_mappers
    from sqlalchemy.sql.annotation import Annotated
    from esafety_desktop.incidents.records import Incident

    configure_mappers()
    def copied():
        copies = (one for one in gc.get_objects() if isinstance(one, Annotated))
        return {one.name for one in copies if one.table is Incident.__table__}

    print("place" in copied(), len(copied()) < len(Incident.__table__.columns) / 2)
    select(Incident.place)
    print("place" in copied())

    heard = []
    event.listen(Incident.place, "set", lambda row, value, *more: heard.append(value))
    Incident(place="ICT suite")
    print(*heard)
""")


def test_a_column_is_made_ready_when_it_is_asked_for_and_its_listeners_hear() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.splitlines() == ["False True", "True", "ICT suite"], done.stderr
