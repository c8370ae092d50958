"""What is pasted to be looked at."""

from typing import Annotated

from pydantic import Field

from shared.inputs import Input


class ExamineJob(Input):
    text: Annotated[str, Field(min_length=1, max_length=20_000)]
