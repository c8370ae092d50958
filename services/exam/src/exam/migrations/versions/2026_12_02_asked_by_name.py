"""Who was asked by name to score something anew."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_02_asked_by_name"
down_revision = "2026_12_02_answer_sheets"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "scoring_asked",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("task_id", sa.String(), nullable=False),
        sa.Column("examiner_id", sa.String(), nullable=True),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("left_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_scoring_asked"),
        sa.ForeignKeyConstraint(["task_id"], ["scoring_tasks.id"], name="fk_scoring_asked_task_id_scoring_tasks"),
    )
    op.create_index("ix_scoring_asked_task_id", "scoring_asked", ["task_id", "asked_at"])
    op.create_index("ix_scoring_asked_examiner_id", "scoring_asked", ["examiner_id"])


def downgrade() -> None:
    op.drop_table("scoring_asked")
