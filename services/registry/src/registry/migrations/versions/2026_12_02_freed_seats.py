"""Seats that were freed by an objection: the same person does not sit down there again."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_02_freed_seats"
down_revision = "2026_12_02_who_answered"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("panel_seats") as batch:
        batch.add_column(sa.Column("freed_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "UPDATE panel_seats SET freed_at = (SELECT answered_at FROM panel_objections"
        " WHERE panel_objections.id = panel_seats.id AND panel_objections.state = 'upheld')"
    )


def downgrade() -> None:
    with op.batch_alter_table("panel_seats") as batch:
        batch.drop_column("freed_at")
