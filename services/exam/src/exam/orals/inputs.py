from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Text


class VoidOral(Input):
    reason: Annotated[Text, Field(min_length=1, max_length=4_000)]
