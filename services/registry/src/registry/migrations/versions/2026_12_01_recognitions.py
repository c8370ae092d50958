"""What other agencies certified, asked for and recognized by two people."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_recognitions"
down_revision = "2026_12_01_directory"
branch_labels = None
depends_on = None

WAITS = sa.text("state = 'waiting'")


def upgrade() -> None:
    op.create_table(
        "recognitions",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("recognized_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_recognitions"),
    )
    op.create_table(
        "recognition_requests",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("certified_on", sa.Date(), nullable=False),
        sa.Column("number", sa.LargeBinary(), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('waiting', 'recognized', 'declined', 'withdrawn')", name="ck_recognition_requests_state"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_recognition_requests"),
    )
    op.create_index("ix_recognition_requests_person_id", "recognition_requests", ["person_id"])
    op.create_index(
        "ix_recognition_requests_one_waits",
        "recognition_requests",
        ["person_id"],
        unique=True,
        sqlite_where=WAITS,
        postgresql_where=WAITS,
    )


def downgrade() -> None:
    op.drop_table("recognition_requests")
    op.drop_table("recognitions")
