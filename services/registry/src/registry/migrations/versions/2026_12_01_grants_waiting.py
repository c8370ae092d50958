"""Which commitments nothing was granted for yet: among them alone is looked for whoever may be certified."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_grants_waiting"
down_revision = "2026_12_01_recognitions"
branch_labels = None
depends_on = None

WAITING = sa.text("granted IS NULL")


def upgrade() -> None:
    op.add_column("commitments", sa.Column("granted", sa.Boolean(), nullable=True))
    granted = "UPDATE commitments SET granted = TRUE WHERE person_id IN (SELECT person_id FROM certifications)"
    op.execute(granted)
    op.create_index(
        "ix_commitments_waiting", "commitments", ["person_id"], sqlite_where=WAITING, postgresql_where=WAITING
    )


def downgrade() -> None:
    op.drop_index("ix_commitments_waiting", "commitments")
    op.drop_column("commitments", "granted")
