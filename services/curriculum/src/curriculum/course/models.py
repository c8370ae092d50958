from typing import Annotated, Literal

from pydantic import Field

from curriculum.modules.models import Content, Module

StatementId = Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=40)]


class Statement(Content):
    """One agrees with it or not; there is no right answer."""

    id: StatementId
    statement: str
    kind: Literal["agree-scale"]


class Course(Content):
    """For people who work beside peer specialists; made of the same parts as a module."""

    module: Module
    statements: Annotated[tuple[Statement, ...], Field(min_length=1, max_length=20)]
    """Asked before the first page and again after the last."""
