from typing import Annotated

from fastapi import Path
from pydantic import Field

from exam.fairness.rules import Verdict
from shared.inputs import Input, Text

Reason = Annotated[Text, Field(min_length=3, max_length=1_000)]
Version = Annotated[int, Path(ge=1, le=1_000)]


class MarkItem(Input):
    """`reason`: why somebody should look at it."""

    reason: Reason


class GiveVerdict(Input):
    verdict: Verdict
    reason: Reason
