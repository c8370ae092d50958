"""What a year asks for, as an administrator lays it down. Times are minutes."""

from pydantic import Field

from shared.inputs import Input, Whole


class Rules(Input):
    """What a rule set of continuing education holds."""

    minutes: Whole = Field(ge=0, le=6_000)
    ethics_minutes: Whole = Field(ge=0, le=6_000)
    grace_days: Whole = Field(ge=0, le=365)
    own_modules_count: bool = False
    answer_days: Whole = Field(default=14, ge=0, le=365)
    """To answer when hours that would have filled a year were not counted, and to answer a question."""
    reversal_days: Whole = Field(default=30, ge=0, le=365)
    """To go on when hours that had filled a year count no more."""
    appeal_days: Whole = Field(default=60, ge=0, le=365)
    """To ask somebody else to look at a claim that was not counted."""


class DraftRequirements(Rules):
    year: Whole = Field(ge=2020, le=2200)

    def rules(self) -> Rules:
        return Rules(**self.model_dump(exclude={"year"}))
