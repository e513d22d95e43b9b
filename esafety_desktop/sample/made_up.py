"""The made-up school's fixed facts: its name, its accounts and their passwords, for all to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.school.rows import SchoolRow

if TYPE_CHECKING:
    from pathlib import Path

OFFICE = "office"
LEADER = "leader"
DEPUTY = "deputy"
GOVERNOR = "governor"
OFFICE_PASSWORD = "only-pretend-office"  # noqa: S105 - shown on the sign-in screen of the made-up school
LEADER_PASSWORD = "only-pretend-leader"  # noqa: S105 - the same
DEPUTY_PASSWORD = "only-pretend-deputy"  # noqa: S105 - the same
GOVERNOR_PASSWORD = "only-pretend-governor"  # noqa: S105 - the same
SEED = 26
SCHOOL = SchoolRow(
    name="Larkspur Hill Primary School (made up)",
    address=("1 Larkspur Rise", "Larkspur Hill", "LK1 1AA"),
    telephone="01632 960026",
    email="office@larkspur-hill.example.org",
    head_teacher="Mrs Delia Thornley",
)


def sign_ins(folder: Path) -> dict[str, tuple[str, str]]:  # noqa: ARG001 - every made-up school has the same
    """Name and password of the made-up accounts by role."""
    return {
        OFFICE: (OFFICE, OFFICE_PASSWORD),
        LEADER: (LEADER, LEADER_PASSWORD),
        DEPUTY: (DEPUTY, DEPUTY_PASSWORD),
        GOVERNOR: (GOVERNOR, GOVERNOR_PASSWORD),
    }
