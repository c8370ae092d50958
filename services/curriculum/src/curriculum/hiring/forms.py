from typing import Annotated

from pydantic import BaseModel, Field


class JobTextForm(BaseModel):
    text: Annotated[str, Field(min_length=1, max_length=20_000)]
