from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from shared.inputs import Id, Input, Text


def _ids(sent: Any) -> Any:
    """`w-001, w-002`, as a page sends it."""
    text = sent[0] if isinstance(sent, list) and len(sent) == 1 else sent
    return text.replace(",", " ").split() if isinstance(text, str) else sent


class DecideEnemies(Input):
    """`verdict`: whether a form may ask one of these at most, or all of them."""

    items: Annotated[tuple[Id, ...], Field(min_length=2, max_length=20), BeforeValidator(_ids)]
    verdict: Literal["enemies", "apart"]
    reason: Annotated[Text, Field(min_length=3, max_length=500)]
