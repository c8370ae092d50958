"""News says of which kind it is and where it stands; a mail about it may wait."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_notices"
down_revision = "2026_11_30_what_waits"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("news") as batch:
        batch.add_column(sa.Column("kind", sa.String(), nullable=False, server_default="decision-made"))
        batch.add_column(sa.Column("link", sa.String(), nullable=False, server_default="/registry/path"))
    with op.batch_alter_table("notices") as batch:
        batch.add_column(sa.Column("due_at", MOMENT, nullable=True))
        batch.alter_column("posted_at", existing_type=MOMENT, nullable=True)
    waits = sa.text("posted_at IS NULL")
    op.create_index("ix_notices_due", "notices", ["due_at"], sqlite_where=waits, postgresql_where=waits)


def downgrade() -> None:
    """What still waits for its mail is not told: the old code knows no waiting."""
    op.drop_index("ix_notices_due", "notices")
    op.execute("DELETE FROM notices WHERE posted_at IS NULL")
    with op.batch_alter_table("notices") as batch:
        batch.alter_column("posted_at", existing_type=MOMENT, nullable=False)
        batch.drop_column("due_at")
    with op.batch_alter_table("news") as batch:
        batch.drop_column("link")
        batch.drop_column("kind")
