from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from curriculum.base import Base


class PublishedCode(Base, table=True):
    """A projection of what the registry says: the agency's own wording, from a day on."""

    __tablename__ = "published_codes"

    version: str = Field(primary_key=True)
    effective_from: date
    source: str
    wording: dict[str, Any] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    """By language, of each principle its title, its text and what one promises."""
