"""What whoever runs a panel sends."""

from datetime import date
from typing import Annotated

from pydantic import Field

from exam.standards.rules import Step
from shared.inputs import Input, Text

Reason = Annotated[Text, Field(min_length=1, max_length=4_000)]


class MoveStandard(Input):
    """`step`: the one that is to come."""

    step: Step


class LockStandard(Input):
    effective_from: date
    reason: Reason


class SetStandardAside(Input):
    """`why`: it ends without a mark."""

    why: Reason
