"""Further tracks that people completed, and which of them they let others see."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_specialties"
down_revision = "2026_12_01_strange_hours"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "specialty_awards",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("specialty", sa.String(), nullable=False),
        sa.Column("awarded_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "specialty", name="pk_specialty_awards"),
    )
    op.create_table(
        "specialty_kinds",
        sa.Column("specialty", sa.String(), nullable=False),
        sa.Column("titles", sa.JSON(), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.CheckConstraint("level IN ('specialty', 'advanced')", name="ck_specialty_kinds_level"),
        sa.PrimaryKeyConstraint("specialty", name="pk_specialty_kinds"),
    )
    op.add_column("listing_details", sa.Column("specialties", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("listing_details", "specialties")
    op.drop_table("specialty_kinds")
    op.drop_table("specialty_awards")
