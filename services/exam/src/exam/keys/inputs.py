from typing import Annotated, Any

from fastapi import Path
from pydantic import AllowInfNan, BeforeValidator, Field

from shared.inputs import Id, Input, Text

Version = Annotated[int, Path(ge=1, le=1_000)]
Reason = Annotated[Text, Field(min_length=3, max_length=1_000)]
Points = Annotated[float, AllowInfNan(False)]


def _lines(sent: Any) -> Any:
    """`a = 1`, a line a value, as a page sends it. What is no such line is left for the model to refuse."""
    if not isinstance(sent, str):
        return sent
    lines = [line.rpartition("=") for line in sent.splitlines() if line.strip()]
    return {value.strip(): points.strip() for value, _, points in lines}


_Sent = BeforeValidator(_lines, json_schema_input_type=dict[str, float])
Worth = Annotated[dict[str, Points], Field(max_length=400), _Sent]


class ProposeKey(Input):
    """`keys`: of each response that is changed, of each value what it is worth."""

    keys: Annotated[dict[str, Worth], Field(max_length=40, default_factory=dict)]
    reason: Reason


class ValueAnswer(Input):
    """What a short answer that the key does not know is worth from now on."""

    words: Annotated[str, Field(min_length=1, max_length=200)]
    points: Annotated[Points, Field(ge=0, le=20)]
    reason: Reason


class ValueAnswerPage(ValueAnswer):
    """With the item that it was given to: the page's address names the answer only."""

    item_id: Id
    version: Annotated[int, Field(ge=1, le=1_000)]
