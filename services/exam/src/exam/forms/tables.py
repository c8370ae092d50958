from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import index_where, instant


class Form(Base, table=True):
    """A published form as one sitting asks it, in an order that its seed gives.

    `published_id`: None where a form was put together for one sitting, as it was before. `again`: the person has had
    the published form in an earlier sitting.
    """

    __tablename__ = "forms"

    id: str = Field(primary_key=True)
    seed: str
    blueprint_id: str
    blueprint_version: int
    assembled_at: datetime = instant()
    published_id: str | None = Field(default=None, index=True)
    again: bool = Field(default=False, sa_column_kwargs={"server_default": sa.false()})


class FormItem(Base, table=True):
    """An item at its position, in the version it had when the sitting began."""

    __tablename__ = "form_items"
    __table_args__ = (index_where("accepts IS NULL", "ix_form_items_not_carried", "form_id"),)

    form_id: str = Field(primary_key=True, foreign_key="forms.id")
    item_id: str = Field(primary_key=True)
    position: int
    item_version: int
    kind: str
    """One of `exam.items.kinds.KINDS`; no check, so that a kind more needs no revision."""
    offered: list[str] = Field(sa_column=Column(JSON, nullable=False))
    """Ids of what can be chosen: the code of before looks at it. It goes once nothing does."""
    accepts: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True), nullable=True))
    """Which responses the item takes, compiled: a save looks at this, not at the item. NULL: not carried over yet."""
