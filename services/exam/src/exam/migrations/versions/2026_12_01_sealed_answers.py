"""Answers are sealed for whoever wrote them, and lie in one place.

The code of before does not notice: what it kept stays until a duty seals it, sitting by sitting, and drops the copies
that lay beside scores. On the way back each answer is opened, and copied, by the keys that are there; whoever has no
key any more was forgotten, and has answered nothing.
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from shared.settings import Settings
from shared.vault import Keyring, SealedShut

revision = "2026_12_01_sealed_answers"
down_revision = "2026_12_01_ratings"
branch_labels = None
depends_on = None

AT_ONCE = 1_000
VERSIONS = sa.table(
    "answer_versions",
    *map(sa.column, ("sitting_id", "item_id", "sequence", "answer")),
    sa.column("sealed", sa.LargeBinary),
)
SITTINGS = sa.table("sittings", sa.column("id"), sa.column("person_id"))
TASKS = sa.table("scoring_tasks", *map(sa.column, ("sitting_id", "entry_id", "part", "answer")))
KEY = ("sitting_id", "item_id", "sequence")
PLAIN = sa.text("answer IS NOT NULL")
INDICES = {
    "answer_versions": ("ix_answer_versions_to_seal", "sitting_id"),
    "scoring_tasks": ("ix_scoring_tasks_copied", "id"),
}


def upgrade() -> None:
    with op.batch_alter_table("answer_versions") as table:
        table.alter_column("answer", existing_type=sa.String(), nullable=True)
        table.add_column(sa.Column("sealed", sa.LargeBinary(), nullable=True))
    for table, (name, column) in INDICES.items():
        op.create_index(name, table, [column], sqlite_where=PLAIN, postgresql_where=PLAIN)


def downgrade() -> None:
    for table, (name, _) in INDICES.items():
        op.drop_index(name, table)
    _open_again()
    with op.batch_alter_table("answer_versions") as table:
        table.drop_column("sealed")
        table.alter_column("answer", existing_type=sa.String(), nullable=False)


def _open_again() -> None:
    """So many versions at once, in order: of each answer the newest is copied last."""
    connection, keyring = op.get_bind(), Keyring.of(Settings(), "exam", remembered=60)
    key = [VERSIONS.c[name] for name in KEY]
    whose = SITTINGS.c.id == VERSIONS.c.sitting_id
    shut = sa.select(VERSIONS, SITTINGS.c.person_id).join(SITTINGS, whose).where(VERSIONS.c.answer.is_(None))
    in_place = VERSIONS.update().where(*(VERSIONS.c[name] == sa.bindparam(f"of_{name}") for name in KEY))
    beside = TASKS.update().where(
        TASKS.c.sitting_id == sa.bindparam("of_sitting_id"),
        TASKS.c.entry_id == sa.bindparam("of_item_id"),
        TASKS.c.part == "written",
    )
    first = shut.order_by(*key).limit(AT_ONCE)
    rows = connection.execute(first).all()
    while rows:
        opened = [{f"of_{name}": getattr(row, name) for name in KEY} | {"text": _opened(keyring, row)} for row in rows]
        connection.execute(in_place.values(answer=sa.bindparam("text")), opened)
        copied = [one | {"words": _words(one["text"])} for one in opened]
        connection.execute(beside.values(answer=sa.bindparam("words")), copied)
        rows = connection.execute(first.where(sa.tuple_(*key) > sa.tuple_(*rows[-1][:3]))).all()
    keyring.close()


def _opened(keyring: Keyring, row: Any) -> str:
    if row.sealed is None:
        return "{}"
    context = f"answer {row.sitting_id} {row.item_id} {row.sequence}"
    try:
        return keyring.unseal(row.person_id, context, row.sealed)
    except SealedShut:
        return "{}"


def _words(text: str) -> str:
    found = json.loads(text).get("R", "")
    return found if isinstance(found, str) else ""
