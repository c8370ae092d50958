"""A certification may rest because its holder wishes it."""

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_11_30_pauses"
down_revision = "2026_11_30_digests_of_facts"
branch_labels = None
depends_on = None

BEFORE = ("granted", "suspended", "revoked")
CERTIFICATIONS = sa.table("certifications", sa.column("standing", sa.String))


def upgrade() -> None:
    drop_check("certifications", "standing")
    add_check("certifications", "standing", (*BEFORE, "paused"))


def downgrade() -> None:
    """What rests goes on resting; the words of before have one for it."""
    paused = CERTIFICATIONS.c.standing == "paused"
    op.execute(CERTIFICATIONS.update().where(paused).values(standing="suspended"))
    drop_check("certifications", "standing")
    add_check("certifications", "standing", BEFORE)
