"""Indexes by which it is found who rests on what, and which key signed each credential."""

import json

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_who_is_affected"
down_revision = "2026_12_01_erasures_asked_for"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_certifications_rule_set": ("certifications", ["rule_set", "person_id"]),
    "ix_certifications_granted": ("certifications", ["granted_on", "person_id"]),
    "ix_renewals_rule_set": ("renewals", ["rule_set", "person_id"]),
    "ix_trainings_completed": ("trainings", ["completed_on", "person_id"]),
    "ix_examinations_released": ("examinations", ["released_on", "person_id"]),
    "ix_commitments_code": ("commitments", ["code_version", "person_id"]),
    "ix_attested_names_confirmed": ("attested_names", ["confirmed_by", "person_id"]),
    "ix_issued_credentials_key_id": ("issued_credentials", ["key_id"]),
}
AT_ONCE = 500


def upgrade() -> None:
    with op.batch_alter_table("issued_credentials") as batch:
        batch.add_column(sa.Column("key_id", sa.String(), nullable=True))
    for name, (table, columns) in INDEXES.items():
        op.create_index(name, table, columns)
    _read_the_keys()


def downgrade() -> None:
    for name, (table, _) in reversed(INDEXES.items()):
        op.drop_index(name, table_name=table)
    with op.batch_alter_table("issued_credentials") as batch:
        batch.drop_column("key_id")


def _read_the_keys() -> None:
    """The proof of a credential names its key after the last `#`."""
    given = sa.table("issued_credentials", *(sa.column(one) for one in ("id", "body", "key_id")))
    connection, after = op.get_bind(), ""
    while True:
        some = sa.select(given.c.id, given.c.body).where(given.c.id > after, given.c.body.is_not(None))
        rows = connection.execute(some.order_by(given.c.id).limit(AT_ONCE)).all()
        if not rows:
            return
        for row in rows:
            method = json.loads(row.body)["proof"]["verificationMethod"]
            key_id = method.rpartition("#")[2]
            connection.execute(sa.update(given).where(given.c.id == row.id).values(key_id=key_id))
        after = rows[-1].id
