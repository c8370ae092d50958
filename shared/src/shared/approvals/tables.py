from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from shared.database import index_where, instant
from shared.messaging.tables import MessagingBase


class Approval(MessagingBase, table=True):
    """Who approved what, and why. A closed row is never changed, and no row is ever deleted.

    Closed with a `second_by`: the act was carried out in the same transaction. Closed without: it was taken back,
    or, where nobody did that, the thing came to an end another way.
    """

    __tablename__ = "approvals"
    __table_args__ = (
        index_where("closed_at IS NULL", "ix_approvals_one_open", "about", "subject_id", unique=True),
        sa.Index("ix_approvals_subject", "about", "subject_id", "first_at"),
    )

    id: str = Field(primary_key=True)
    about: str
    """The kind of thing, such as `result`."""
    subject_id: str
    act: str
    first_by: str
    first_at: datetime = instant()
    reason: str = ""
    second_by: str | None = None
    second_reason: str = ""
    taken_back_by: str | None = None
    closed_at: datetime | None = instant(nullable=True)
