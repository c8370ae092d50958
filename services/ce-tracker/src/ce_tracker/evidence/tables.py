from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from ce_tracker.base import Base
from shared.database import instant

_UNSEALED = sa.text("content IS NOT NULL")


class Evidence(Base, table=True):
    """A paper, sealed for its owner: kept here and nowhere else, so that no web server can reach it.

    It belongs to a claim, or to a draft of one. `content_type` is what the content was found to be, `size` are the
    bytes of what is kept. `file_mark` is a keyed digest of what was sent, `course_mark` of what the course is called,
    `look` the sealed look of its first page. `name`, `content` hold what earlier versions kept, until it is sealed;
    of such a paper nobody has counted the `pages`.
    """

    __tablename__ = "evidence"
    __table_args__ = (
        sa.Index("ix_evidence_to_seal", "id", sqlite_where=_UNSEALED, postgresql_where=_UNSEALED),
        sa.Index("ix_evidence_person_id", "person_id"),
        sa.Index("ix_evidence_file_mark", "file_mark"),
        sa.Index("ix_evidence_course_mark", "course_mark"),
    )

    id: str = Field(primary_key=True)
    credit_id: str | None = Field(default=None, foreign_key="credits.id", index=True)
    draft_id: str | None = Field(default=None, index=True)
    person_id: str | None = None
    name: str | None = None
    sealed_name: bytes | None = None
    content_type: str
    size: int
    content: bytes | None = None
    sealed: bytes | None = None
    pages: int | None = None
    look: bytes | None = None
    file_mark: bytes | None = None
    course_mark: bytes | None = None
    added_at: datetime = instant()
