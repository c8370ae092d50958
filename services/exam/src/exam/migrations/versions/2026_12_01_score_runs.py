"""What a result rests on is a run of its own, with all that it follows from. Results of before get theirs by a duty."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_score_runs"
down_revision = "2026_12_01_texts_of_items"
branch_labels = None
depends_on = None

WRITTEN = sa.text("written_run_id IS NULL AND written_sitting_id IS NOT NULL")
ORAL = sa.text("oral_run_id IS NULL AND oral_sitting_id IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "score_runs",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sitting_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("part", sa.String(40), nullable=False),
        sa.Column("answers", sa.String(), nullable=False),
        sa.Column("keys", sa.JSON(), nullable=False),
        sa.Column("cut", sa.String(), nullable=False),
        sa.Column("rule_set", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("share", sa.String(), nullable=True),
        sa.Column("strands", sa.JSON(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_score_runs"),
        sa.CheckConstraint("part IN ('written', 'oral')", name="ck_score_runs_part"),
        sa.CheckConstraint("outcome IN ('passed', 'not_yet_passed', 'not_taken')", name="ck_score_runs_outcome"),
    )
    op.create_index("ix_score_runs_sitting_id", "score_runs", ["sitting_id"])
    op.create_index("ix_score_runs_person_id", "score_runs", ["person_id"])
    op.add_column("results", sa.Column("written_run_id", sa.String(), nullable=True))
    op.add_column("results", sa.Column("oral_run_id", sa.String(), nullable=True))
    for name, where in (("ix_results_no_written_run", WRITTEN), ("ix_results_no_oral_run", ORAL)):
        op.create_index(name, "results", ["id"], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    op.drop_index("ix_results_no_oral_run", "results")
    op.drop_index("ix_results_no_written_run", "results")
    with op.batch_alter_table("results") as table:
        table.drop_column("oral_run_id")
        table.drop_column("written_run_id")
    op.drop_table("score_runs")
