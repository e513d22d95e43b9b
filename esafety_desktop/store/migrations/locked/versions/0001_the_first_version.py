"""The first version: every table as the SQL beside this file has it."""

from pathlib import Path

from alembic import op

# ruff: noqa: INP001, D103 - Alembic loads it by its path, it is no package
revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split(";\n\n"):
        if statement.strip():
            op.execute(statement)
