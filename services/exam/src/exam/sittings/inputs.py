from typing import Annotated

from pydantic import Field

from shared.inputs import Input


class ContinueHere(Input):
    """What the page goes on with."""

    position: Annotated[int, Field(ge=1, le=1_000)] = 1


class SubmitSitting(Input):
    """`writer_token`: of the page that asks, if a page asks."""

    writer_token: str | None = None


class SubmitSittingPage(SubmitSitting):
    writer_token: Annotated[str, Field(max_length=64)] = ""
