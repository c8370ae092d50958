"""Items that wait for a person to look at them for fairness, and what was found."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_fairness"
down_revision = "2026_12_01_sealed_ratings"
branch_labels = None
depends_on = None

WORD = sa.String(40)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "fairness_flags",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("item_version", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("cause", WORD, nullable=False),
        sa.Column("run_id", sa.String(), nullable=True),
        sa.Column("trait", sa.String(), nullable=True),
        sa.Column("focal", sa.String(), nullable=True),
        sa.Column("reference", sa.String(), nullable=True),
        sa.Column("grade", sa.String(), nullable=True),
        sa.Column("delta", sa.Float(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("marked_by", sa.String(), nullable=True),
        sa.Column("marked_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_fairness_flags"),
        sa.CheckConstraint("cause IN ('figures', 'person')", name=op.f("ck_fairness_flags_cause")),
    )
    op.create_index("ix_fairness_flags_item", "fairness_flags", ["item_id", "item_version"])
    op.create_index("ix_fairness_flags_marked_at", "fairness_flags", ["marked_at"])
    op.create_table(
        "fairness_verdicts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("flag_id", sa.String(), nullable=False),
        sa.Column("verdict", WORD, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("given_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_fairness_verdicts"),
        sa.ForeignKeyConstraint(["flag_id"], ["fairness_flags.id"], name="fk_fairness_verdicts_flag_id_fairness_flags"),
        sa.CheckConstraint("verdict IN ('kept', 'changed', 'retired')", name=op.f("ck_fairness_verdicts_verdict")),
    )
    op.create_index("ix_fairness_verdicts_flag_id", "fairness_verdicts", ["flag_id"])


def downgrade() -> None:
    op.drop_table("fairness_verdicts")
    op.drop_table("fairness_flags")
