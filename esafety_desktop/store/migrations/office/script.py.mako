"""${message}."""

import sqlalchemy as sa
from alembic import op
% if imports:
${imports}
% endif

# ruff: noqa: INP001, D103 - Alembic loads it by its path, it is no package
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None

LOSES: frozenset[str] = frozenset()
"""Tables that may hold fewer rows afterwards."""


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
