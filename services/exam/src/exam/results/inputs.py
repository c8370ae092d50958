from typing import Annotated

from pydantic import Field

from exam.score_runs.rules import Outcome
from shared.inputs import Id, Input, Text


class WithdrawResult(Input):
    reason: Annotated[Text, Field(min_length=1, max_length=4_000)]


class ReturnDraft(Input):
    reason: Annotated[Text, Field(min_length=1, max_length=4_000)]


class ImportResult(Input):
    """A result of the years before. `approvers`: the two people who released it then."""

    written: Outcome
    oral: Outcome
    approvers: tuple[Id, Id]
