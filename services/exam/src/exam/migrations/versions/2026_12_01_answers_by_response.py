"""What an item takes is frozen with a form, compiled; answers are written by response.

The column may be empty, and the code of before does not notice it. Forms of before are carried over by a duty, one
after the other; on the way back each answer to a single response is its own words again. The code of before knows no
other items: what was answered to those stays as it is written.
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_answers_by_response"
down_revision = "2026_12_01_swept"
branch_labels = None
depends_on = None

AT_ONCE = 1_000
VERSIONS = sa.table(
    "answer_versions", sa.column("sitting_id"), sa.column("item_id"), sa.column("sequence"), sa.column("answer")
)
KEY = (VERSIONS.c.sitting_id, VERSIONS.c.item_id, VERSIONS.c.sequence)
NOT_CARRIED = sa.text("accepts IS NULL")


def upgrade() -> None:
    op.add_column("form_items", sa.Column("accepts", sa.JSON(), nullable=True))
    op.create_index(
        "ix_form_items_not_carried",
        "form_items",
        ["form_id"],
        sqlite_where=NOT_CARRIED,
        postgresql_where=NOT_CARRIED,
    )


def downgrade() -> None:
    _back_to_words()
    op.drop_index("ix_form_items_not_carried", "form_items")
    with op.batch_alter_table("form_items") as batch:
        batch.drop_column("accepts")


def _back_to_words() -> None:
    connection = op.get_bind()
    written = sa.select(*KEY, VERSIONS.c.answer).where(VERSIONS.c.answer.like("{%")).order_by(*KEY).limit(AT_ONCE)
    to_words = (
        VERSIONS.update()
        .where(*(column == sa.bindparam(f"of_{column.name}") for column in KEY))
        .values(answer=sa.bindparam("words"))
    )
    rows = connection.execute(written).all()
    while rows:
        known = [(row, _words(row.answer)) for row in rows]
        changed = [
            {"of_sitting_id": row.sitting_id, "of_item_id": row.item_id, "of_sequence": row.sequence, "words": words}
            for row, words in known
            if words is not None
        ]
        if changed:
            connection.execute(to_words, changed)
        rows = connection.execute(written.where(sa.tuple_(*KEY) > sa.tuple_(*rows[-1][:3]))).all()


def _words(answer: str) -> str | None:
    """None: it is no answer to one response."""
    try:
        found: Any = json.loads(answer)
    except ValueError:
        return None
    if not isinstance(found, dict) or not found.keys() <= {"R"}:
        return None
    words = found.get("R", "")
    return words if isinstance(words, str) else None
