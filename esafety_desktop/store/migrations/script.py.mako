"""${message}."""

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None

LOSES: frozenset[str] = frozenset()
"""Tables that may hold fewer rows afterwards."""


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
