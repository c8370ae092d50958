"""What examiners write beside scores is sealed for whom it tells of.

The code of before does not notice: what it kept stays until a duty seals it. On the way back words are opened by the
keys that are there; of whoever was forgotten, nobody has written anything.
"""

from typing import Any, NamedTuple

import sqlalchemy as sa
from alembic import op

from shared.settings import Settings
from shared.vault import Keyring, SealedShut

revision = "2026_12_01_sealed_ratings"
down_revision = "2026_12_01_unjudged"
branch_labels = None
depends_on = None


class Words(NamedTuple):
    """`id`: of the rating. `key`: of a row. `context`: what they are sealed as, before their key."""

    table: str
    plain: str
    id: str
    key: tuple[str, ...]
    context: str


SEALED = (
    Words("ratings", "note", "id", ("id",), "rating"),
    Words("rating_rows", "evidence", "rating_id", ("rating_id", "row"), "heard"),
)
RATINGS = sa.table("ratings", *map(sa.column, ("id", "task_id", "examiner_id")))
TASKS = sa.table("scoring_tasks", *map(sa.column, ("id", "person_id")))


def upgrade() -> None:
    for of in SEALED:
        with op.batch_alter_table(of.table) as table:
            table.add_column(sa.Column("sealed", sa.LargeBinary(), nullable=True))
            table.alter_column(of.plain, existing_type=sa.String(), nullable=True)
        written = sa.text(f"{of.plain} IS NOT NULL")
        op.create_index(f"ix_{of.table}_to_seal", of.table, [of.id], sqlite_where=written, postgresql_where=written)


def downgrade() -> None:
    keyring = Keyring.of(Settings(), "exam", remembered=60)
    for of in SEALED:
        op.drop_index(f"ix_{of.table}_to_seal", of.table)
        _open_again(keyring, of)
        with op.batch_alter_table(of.table) as table:
            table.drop_column("sealed")
            table.alter_column(of.plain, existing_type=sa.String(), nullable=False)
    keyring.close()


def _open_again(keyring: Keyring, of: Words) -> None:
    connection = op.get_bind()
    rows = sa.table(of.table, *map(sa.column, (*of.key, of.plain)), sa.column("sealed", sa.LargeBinary))
    rating = RATINGS.alias("its_rating")
    whose = sa.func.coalesce(sa.func.nullif(TASKS.c.person_id, ""), rating.c.examiner_id)
    key = [rows.c[name] for name in of.key]
    shut = (
        sa.select(*key, rows.c.sealed, whose.label("whose"))
        .join(rating, rating.c.id == rows.c[of.id])
        .join(TASKS, TASKS.c.id == rating.c.task_id)
        .where(rows.c.sealed.is_not(None))
    )
    for row in connection.execute(shut).all():
        same = [column == value for column, value in zip(key, row, strict=False)]
        connection.execute(rows.update().where(*same).values({of.plain: _opened(keyring, of, row)}))
    connection.execute(rows.update().where(rows.c[of.plain].is_(None)).values({of.plain: ""}))


def _opened(keyring: Keyring, of: Words, row: Any) -> str:
    context = " ".join((of.context, *(getattr(row, name) for name in of.key)))
    try:
        return keyring.unseal(row.whose, context, row.sealed)
    except SealedShut:
        return ""
