"""What was the matter with the house, and the letter that calls administrators."""

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_11_30_alarms"
down_revision = "2026_11_30_roles_by_two"
branch_labels = None
depends_on = None

LETTERS = ["confirm", "known", "sign-in", "reset", "password-changed", "news"]


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "alarms",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.Column("called_at", moment, nullable=True),
        sa.Column("ended_at", moment, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_alarms"),
    )
    is_open = sa.text("ended_at IS NULL")
    op.create_index(
        "ix_alarms_one_open",
        "alarms",
        ["part", "cause"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    drop_check("mails", "letter")
    add_check("mails", "letter", [*LETTERS, "alarm"])


def downgrade() -> None:
    op.execute("DELETE FROM mails WHERE letter = 'alarm'")
    drop_check("mails", "letter")
    add_check("mails", "letter", LETTERS)
    op.drop_index("ix_alarms_one_open", "alarms")
    op.drop_table("alarms")
