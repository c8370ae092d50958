from typing import Annotated

from pydantic import BaseModel, Field


class ReflectionForm(BaseModel):
    text: Annotated[str, Field(max_length=20_000)] = ""
