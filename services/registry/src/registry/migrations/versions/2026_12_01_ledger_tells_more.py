"""The ledger tells names and listings that stood before it did; erasures tell when a key was destroyed.

What stands gets its leaves by duties of the new code, row by row: until then the columns are empty.
"""

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_swept, drop_swept

revision = "2026_12_01_ledger_tells_more"
down_revision = "2026_12_01_concerns"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_swept()
    op.add_column("erasures", sa.Column("key_destroyed_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("erasures", sa.Column("keys", sa.JSON(), nullable=True))
    op.add_column("attested_names", sa.Column("leaf", sa.String(), nullable=True))
    op.add_column("standstills", sa.Column("leaf", sa.String(), nullable=True))
    untold = sa.text("leaf IS NULL AND ends_at IS NULL")
    op.create_index(
        "ix_attested_names_untold", "attested_names", ["person_id"], sqlite_where=untold, postgresql_where=untold
    )


def downgrade() -> None:
    op.drop_index("ix_attested_names_untold", "attested_names")
    for table, column in (
        ("standstills", "leaf"),
        ("attested_names", "leaf"),
        ("erasures", "keys"),
        ("erasures", "key_destroyed_at"),
    ):
        with op.batch_alter_table(table) as batch:
            batch.drop_column(column)
    drop_swept()
