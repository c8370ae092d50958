from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from exam.items.rules import Responses, normal
from shared.inputs import Id, Input, Whole

LAST = 2**31 - 2


Answer = Annotated[Responses, BeforeValidator(normal, json_schema_input_type=Responses | str | list[str])]
"""By response; words or a list alone answer the only one. As it was typed: nothing is taken off."""
Typed = Annotated[str, StringConstraints(max_length=20_000)]
"""A field of a form; several boxes that are ticked are as many lines."""
WriterToken = Annotated[str, StringConstraints(max_length=64, pattern=r"^[A-Za-z0-9-]+$")]
"""Marks the page that writes: given out when the sitting began, or was continued."""


class Version(Input):
    """`base`: the number of the version it was written on, 0 where there was none. Numbers are given out here."""

    base: Annotated[Whole, Field(ge=0, le=LAST)]
    answer: Answer


class SaveAnswer(Input):
    """`writer_token`: of the page that asks, if a page asks."""

    item_id: Id
    version: Version
    writer_token: str | None = None


class FlagQuestion(Input):
    flagged: Annotated[bool, Field(strict=True)]
