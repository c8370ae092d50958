"""From when to when certifications rested; what is suspended or retired now rests since its mark."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_pauses"
down_revision = "2026_11_30_search_index"
branch_labels = None
depends_on = None

CERTIFICATIONS = sa.table(
    "certifications", sa.column("person_id", sa.String), sa.column("mark", sa.String), sa.column("marked_on", sa.Date)
)
PAUSES = sa.table("pauses", *(sa.column(name, sa.String) for name in ("id", "person_id")), sa.column("since", sa.Date))


def upgrade() -> None:
    op.create_table(
        "pauses",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_pauses"),
    )
    op.add_column("retirements", sa.Column("told_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_pauses_person_id", "pauses", ["person_id"])
    resting = sa.select(CERTIFICATIONS.c.person_id, CERTIFICATIONS.c.person_id, CERTIFICATIONS.c.marked_on)
    marked = CERTIFICATIONS.c.mark.in_(("suspended", "retired"))
    op.execute(
        PAUSES.insert().from_select(
            ["id", "person_id", "since"], resting.where(marked, CERTIFICATIONS.c.marked_on.is_not(None))
        )
    )


def downgrade() -> None:
    op.drop_table("pauses")
    op.drop_column("retirements", "told_at")
