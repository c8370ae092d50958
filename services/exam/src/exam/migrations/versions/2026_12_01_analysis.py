"""Reports on the examination, each with what it was made of and by what."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_analysis"
down_revision = "2026_12_01_answers_by_response"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ASKED = sa.text("state = 'asked'")


def upgrade() -> None:
    op.create_table(
        "analysis_runs",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("made_at", MOMENT, nullable=True),
        sa.Column("inputs", sa.String(), nullable=True),
        sa.Column("engine", sa.String(), nullable=True),
        sa.Column("report", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_analysis_runs"),
        sa.CheckConstraint("state IN ('asked', 'made')", name="ck_analysis_runs_state"),
    )
    op.create_index("ix_analysis_runs_asked_at", "analysis_runs", ["asked_at"])
    op.create_index(
        "ix_analysis_runs_asked",
        "analysis_runs",
        ["asked_by"],
        unique=True,
        sqlite_where=ASKED,
        postgresql_where=ASKED,
    )


def downgrade() -> None:
    op.drop_table("analysis_runs")
