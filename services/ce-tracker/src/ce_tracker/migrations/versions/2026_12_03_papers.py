"""Papers are sealed for whoever sent them, belong to a claim or to a draft of one, and can be compared.

The code of before does not notice: what it kept stays until a duty seals it. On the way back papers are opened by the
keys that are there; whoever has no key any more was forgotten. A draft is unknown to the code of before.
"""

import sqlalchemy as sa
from alembic import op

from shared.settings import Settings
from shared.vault import Keyring, SealedShut

revision = "2026_12_03_papers"
down_revision = "2026_12_01_swept"
branch_labels = None
depends_on = None

NEW = {
    "draft_id": sa.String(),
    "person_id": sa.String(),
    "sealed_name": sa.LargeBinary(),
    "sealed": sa.LargeBinary(),
    "pages": sa.Integer(),
    "look": sa.LargeBinary(),
    "file_mark": sa.LargeBinary(),
    "course_mark": sa.LargeBinary(),
}
INDEXED = ("draft_id", "person_id", "file_mark", "course_mark")
WRITTEN = sa.text("content IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("evidence") as table:
        for name, kind in NEW.items():
            table.add_column(sa.Column(name, kind, nullable=True))
        _may_be_empty(table, True)
    for name in INDEXED:
        op.create_index(f"ix_evidence_{name}", "evidence", [name])
    op.create_index("ix_evidence_to_seal", "evidence", ["id"], sqlite_where=WRITTEN, postgresql_where=WRITTEN)


def downgrade() -> None:
    _open_again()
    op.drop_index("ix_evidence_to_seal", "evidence")
    for name in INDEXED:
        op.drop_index(f"ix_evidence_{name}", "evidence")
    with op.batch_alter_table("evidence") as table:
        for name in NEW:
            table.drop_column(name)
        _may_be_empty(table, False)


def _may_be_empty(table, may: bool) -> None:
    table.alter_column("credit_id", existing_type=sa.String(), nullable=may)
    table.alter_column("name", existing_type=sa.String(), nullable=may)
    table.alter_column("content", existing_type=sa.LargeBinary(), nullable=may)


def _open_again() -> None:
    keyring, connection = Keyring.of(Settings(), "ce-tracker"), op.get_bind()
    names = ("id", "person_id", "credit_id", "name")
    rows = sa.table(
        "evidence",
        *map(sa.column, names),
        *(sa.column(one, sa.LargeBinary) for one in ("content", "sealed", "sealed_name")),
    )
    connection.execute(rows.delete().where(rows.c.credit_id.is_(None)))
    for id in connection.execute(sa.select(rows.c.id).where(rows.c.content.is_(None))).scalars().all():
        row = connection.execute(sa.select(rows).where(rows.c.id == id)).one()
        try:
            name = keyring.unseal(row.person_id, f"evidence {id} name", row.sealed_name)
            content = keyring.unseal_content(row.person_id, f"evidence {id} paper", row.sealed)
        except SealedShut:
            name, content = "", b""
        connection.execute(rows.update().where(rows.c.id == id).values(name=name, content=content))
    keyring.close()
