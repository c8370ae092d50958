"""Help that people bring: who, when and where, and whether the person confirmed it."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_arrangements"
down_revision = "2026_12_01_item_keys"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
LIVE = "state != 'replaced'"


def upgrade() -> None:
    op.create_table(
        "arranged_help",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("id", "accommodation_id", "person_id", "made_by")),
        *(sa.Column(name, sa.String(length=40), nullable=False) for name in ("part", "state")),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        *(sa.Column(name, MOMENT, nullable=True) for name in ("at", "confirmed_at")),
        sa.CheckConstraint("part IN ('written', 'oral')", name="ck_arranged_help_part"),
        sa.CheckConstraint("state IN ('arranged', 'confirmed', 'waived', 'replaced')", name="ck_arranged_help_state"),
        sa.ForeignKeyConstraint(
            ["accommodation_id"], ["accommodations.id"], name="fk_arranged_help_accommodation_id_accommodations"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_arranged_help"),
    )
    op.create_index("ix_arranged_help_person_id", "arranged_help", ["person_id"])
    only = {"sqlite_where": sa.text(LIVE), "postgresql_where": sa.text(LIVE)}
    op.create_index("ix_arranged_help_live", "arranged_help", ["accommodation_id", "part"], unique=True, **only)


def downgrade() -> None:
    op.drop_table("arranged_help")
