"""Who asked to be forgotten, as two administrators confirm it; what went, and that nothing is left beside it."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_erasures_asked_for"
down_revision = "2026_12_01_heads_mailed"
branch_labels = None
depends_on = None

OPEN = sa.text("state IN ('waiting', 'confirmed', 'begun')")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("erasures") as batch:
        batch.add_column(sa.Column("went", sa.JSON(none_as_null=True), nullable=True))
        batch.add_column(sa.Column("cleared_at", MOMENT, nullable=True))
    op.create_table(
        "erasure_requests",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.Column("known_by", sa.LargeBinary(), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.Column("recorded_at", MOMENT, nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("would_go", sa.JSON(), nullable=False),
        sa.Column("decision_stays", sa.Boolean(), nullable=False),
        sa.Column("erasure_id", sa.String(), nullable=True),
        sa.CheckConstraint(
            "state IN ('waiting', 'confirmed', 'begun', 'done', 'declined', 'stopped')",
            name="ck_erasure_requests_state",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_erasure_requests"),
    )
    op.create_index("ix_erasure_requests_person_id", "erasure_requests", ["person_id"])
    op.create_index("ix_erasure_requests_state", "erasure_requests", ["state", "asked_at", "id"])
    op.create_index(
        "ix_erasure_requests_one_open",
        "erasure_requests",
        ["person_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )


def downgrade() -> None:
    op.drop_table("erasure_requests")
    with op.batch_alter_table("erasures") as batch:
        batch.drop_column("cleared_at")
        batch.drop_column("went")
