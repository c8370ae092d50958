from typing import Annotated, Literal

from pydantic import Field

from exam.reviews.rules import Kind, Status, Verdict
from shared.inputs import Input, Listed, Text

Reason = Annotated[Text, Field(max_length=500)]
Code = Annotated[str, Field(pattern=r"^[a-z]{2}$")]


class ReviewItem(Input):
    """`digest`: of the words that were read. `reasons`: what was found, by criterion."""

    kind: Kind
    language: Code = "en"
    digest: Annotated[str, Field(max_length=140, pattern=r"^[0-9a-f]+( [0-9a-f]+)?$")]
    verdict: Verdict
    reasons: Annotated[dict[str, Reason], Field(max_length=4, default_factory=dict)]


class RetireItem(Input):
    reason: Annotated[Text, Field(min_length=3, max_length=500)]


class Stages(Listed):
    """What narrows the list of items down; what is empty narrows nothing."""

    status: Status | Literal[""] = ""
    kind: Annotated[str, Field(max_length=20)] = ""
    element: Annotated[str, Field(max_length=20)] = ""
    domain: Annotated[str, Field(max_length=40)] = ""
