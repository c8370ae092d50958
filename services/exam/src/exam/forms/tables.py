from datetime import datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class Form(Base, table=True):
    """The set of items of one written sitting, and the seed and blueprint that it came from."""

    __tablename__ = "forms"

    id: str = Field(primary_key=True)
    seed: str
    blueprint_id: str
    blueprint_version: int
    assembled_at: datetime = instant()


class FormItem(Base, table=True):
    """An item at its position, in the version it had when the sitting began. `offered`: ids of what can be chosen."""

    __tablename__ = "form_items"

    form_id: str = Field(primary_key=True, foreign_key="forms.id")
    item_id: str = Field(primary_key=True)
    position: int
    item_version: int
    kind: str
    """One of `exam.items.kinds.KINDS`; no check, so that a kind more needs no revision."""
    offered: list[str] = Field(sa_column=Column(JSON, nullable=False))
