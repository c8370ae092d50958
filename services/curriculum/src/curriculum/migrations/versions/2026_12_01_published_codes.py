"""The agency's own wordings of the Code, as the registry tells them."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_published_codes"
down_revision = "2026_12_01_swept"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "published_codes",
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("wording", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("version", name="pk_published_codes"),
    )


def downgrade() -> None:
    op.drop_table("published_codes")
