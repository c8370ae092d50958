from typing import Annotated

from pydantic import Field

from exam.answers.inputs import LAST
from shared.inputs import Id, Input, Whole


class ConfirmAnswer(Input):
    """`sequence`: of the version that was read. `writer_token`: of the page that asks, if a page asks."""

    item_id: Id
    sequence: Annotated[Whole, Field(ge=1, le=LAST)]
    writer_token: str | None = None


class ConfirmAnswerPage(ConfirmAnswer):
    writer_token: Annotated[str, Field(max_length=64)] = ""
