"""What is fed with broken files: each takes bytes and may end in nothing but a plain refusal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.fuzz import codes_target, content_target, files_target, store_target, tables_target

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy


@dataclass(frozen=True, slots=True)
class Target:
    """One way by which foreign bytes come in.

    Attributes:
        name: Also the folder of its found inputs, below ``tests/data/fuzz``.
        fault: The row of the register of faults that it helps to prove.
        inputs: What hypothesis feeds it with.
        run: Takes an input; raises when it is met with anything but a plain refusal.
        ci: Inputs in a run of the tests.
        full: Inputs in a run by ``dev.py faults``.
        longest: Seconds after which an input counts as a hang.
    """

    name: str
    fault: str
    inputs: Callable[[], SearchStrategy[bytes]]
    run: Callable[[bytes], None]
    ci: int = 100
    full: int = 5000
    longest: int = 60


TARGETS = {
    one.name: one
    for one in (
        Target("pupils-csv", "B4", tables_target.csv_inputs, tables_target.pupils_csv),
        Target("pupils-xlsx", "B12", tables_target.xlsx_inputs, tables_target.pupils_xlsx),
        Target("contacts-table", "B4", tables_target.contact_inputs, tables_target.contacts),
        Target("replies-table", "B4", tables_target.reply_inputs, tables_target.replies),
        Target("staff-table", "B4", tables_target.staff_inputs, tables_target.staff),
        Target("codes", "B6", codes_target.inputs, codes_target.run, ci=200, full=20_000),
        Target("content", "B4", content_target.inputs, content_target.run),
        Target("letters", "B13", content_target.letter_inputs, content_target.letters),
        Target("backup", "F8", store_target.backup_inputs, store_target.backup, ci=40, full=2000),
        Target("keyring", "F11", store_target.keyring_inputs, store_target.keyring),
        Target("settings", "B4", files_target.settings_inputs, files_target.settings),
        Target("envelopes", "F8", store_target.envelope_inputs, store_target.envelopes, 15, 1000),
        Target("pictures", "B20", files_target.picture_inputs, files_target.scan, 6, 400, 150),
        Target("logo", "B20", files_target.picture_inputs, files_target.logo, 6, 400, 150),
        Target("pdf", "B19", files_target.pdf_inputs, files_target.scan, 6, 400, 150),
    )
}
