"""Credentials and papers as they were given out, and everybody's place in the status lists."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_credentials"
down_revision = "2026_11_30_erasures"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "status_places",
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("place", name="pk_status_places"),
        sa.UniqueConstraint("person_id", name="uq_status_places_person_id"),
    )
    op.create_table(
        "issued_credentials",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("id", "person_id", "number", "name")),
        sa.Column("by_name", sa.Boolean(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("granted_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.Column("body", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_issued_credentials"),
    )
    op.create_index("ix_issued_credentials_person_id", "issued_credentials", ["person_id"])
    op.create_table(
        "issued_papers",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_issued_papers"),
    )
    op.create_index("ix_issued_papers_person_id", "issued_papers", ["person_id"])


def downgrade() -> None:
    for table in ("issued_papers", "issued_credentials", "status_places"):
        op.drop_table(table)
