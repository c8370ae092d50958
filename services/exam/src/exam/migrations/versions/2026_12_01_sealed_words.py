"""What people write about what they need, and when, is sealed for the person whose need it tells of.

The code of before does not notice: what it kept stays until a duty seals it. On the way back words are opened by the
keys that are there; whoever has no key any more was forgotten, and has written nothing.
"""

from typing import Any, NamedTuple

import sqlalchemy as sa
from alembic import op

from shared.settings import Settings
from shared.vault import Keyring, SealedShut

revision = "2026_12_01_sealed_words"
down_revision = "2026_12_01_sealed_answers"
branch_labels = None
depends_on = None


class Words(NamedTuple):
    """`empty`: what stood where nothing was written."""

    table: str
    plain: str
    sealed: str
    context: str
    empty: str | None


SEALED = (
    Words("accommodation_requests", "words", "sealed", "accommodation request", ""),
    Words("accommodations", "reason", "sealed_reason", "declined accommodation", None),
    Words("oral_requests", "words", "sealed", "asked for a time", ""),
)


def upgrade() -> None:
    for of in SEALED:
        with op.batch_alter_table(of.table) as table:
            table.add_column(sa.Column(of.sealed, sa.LargeBinary(), nullable=True))
            table.alter_column(of.plain, existing_type=sa.String(), nullable=True)
        written = sa.text(f"{of.plain} IS NOT NULL")
        op.create_index(
            f"ix_{of.table}_to_seal", of.table, ["person_id"], sqlite_where=written, postgresql_where=written
        )


def downgrade() -> None:
    keyring = Keyring.of(Settings(), "exam")
    for of in SEALED:
        op.drop_index(f"ix_{of.table}_to_seal", of.table)
        _open_again(keyring, of)
        with op.batch_alter_table(of.table) as table:
            table.drop_column(of.sealed)
            table.alter_column(of.plain, existing_type=sa.String(), nullable=of.empty is None)
    keyring.close()


def _open_again(keyring: Keyring, of: Words) -> None:
    connection = op.get_bind()
    rows = sa.table(of.table, *map(sa.column, ("id", "person_id", of.plain)), sa.column(of.sealed, sa.LargeBinary))
    shut, plain = rows.c[of.sealed], rows.c[of.plain]
    for row in connection.execute(sa.select(rows.c.id, rows.c.person_id, shut).where(shut.is_not(None))).all():
        connection.execute(rows.update().where(rows.c.id == row.id).values({of.plain: _opened(keyring, of, row)}))
    if of.empty is not None:
        connection.execute(rows.update().where(plain.is_(None)).values({of.plain: of.empty}))


def _opened(keyring: Keyring, of: Words, row: Any) -> str:
    try:
        return keyring.unseal(row.person_id, f"{of.context} {row.id}", row[2])
    except SealedShut:
        return ""
