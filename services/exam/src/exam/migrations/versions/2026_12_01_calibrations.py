"""Specimens that are scored like answers, and who has met the scores on which people agreed."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_calibrations"
down_revision = "2026_12_01_prints"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "calibrations",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("examiner_id", sa.String(), nullable=False),
        sa.Column("entry_id", sa.String(), nullable=False),
        sa.Column("entry_version", sa.Integer(), nullable=False),
        sa.Column("specimens_id", sa.String(), nullable=False),
        sa.Column("specimens_version", sa.Integer(), nullable=False),
        sa.Column("rule_set", sa.String(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("begun_at", TIME, nullable=False),
        sa.Column("ended_at", TIME, nullable=True),
        sa.Column("given", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_calibrations"),
        sa.CheckConstraint("state IN ('open', 'met', 'missed')", name="ck_calibrations_state"),
    )
    op.create_index("ix_calibrations_examiner_id", "calibrations", ["examiner_id", "ended_at"])
    where = sa.text("state = 'open'")
    op.create_index(
        *("uq_calibrations_open", "calibrations", ["examiner_id", "entry_id", "entry_version"]),
        unique=True,
        sqlite_where=where,
        postgresql_where=where,
    )
    with op.batch_alter_table("scoring_tasks") as table:
        table.add_column(sa.Column("kind", sa.String(40), nullable=False, server_default="answer"))
        table.add_column(sa.Column("for_examiner", sa.String(), nullable=True))
        table.create_check_constraint(op.f("ck_scoring_tasks_kind"), "kind IN ('answer', 'calibration', 'anchor')")
        table.create_index("ix_scoring_tasks_for_examiner", ["for_examiner"])


def downgrade() -> None:
    """Specimens go, with what was given to them: before, a task was somebody's answer."""
    of_specimens = "task_id IN (SELECT id FROM scoring_tasks WHERE kind != 'answer')"
    op.execute(f"DELETE FROM rating_rows WHERE rating_id IN (SELECT id FROM ratings WHERE {of_specimens})")
    op.execute(f"DELETE FROM ratings WHERE {of_specimens}")
    op.execute(f"DELETE FROM scoring_claims WHERE {of_specimens}")
    op.execute("DELETE FROM scoring_tasks WHERE kind != 'answer'")
    with op.batch_alter_table("scoring_tasks") as table:
        table.drop_index("ix_scoring_tasks_for_examiner")
        table.drop_constraint(op.f("ck_scoring_tasks_kind"), type_="check")
        table.drop_column("for_examiner")
        table.drop_column("kind")
    op.drop_table("calibrations")
