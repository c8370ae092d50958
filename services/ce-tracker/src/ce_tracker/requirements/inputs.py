"""What a year asks for, as an administrator lays it down. Times are minutes."""

from pydantic import Field

from shared.inputs import Input, Whole


class Rules(Input):
    """What a rule set of continuing education holds."""

    minutes: Whole = Field(ge=0, le=6_000)
    ethics_minutes: Whole = Field(ge=0, le=6_000)
    grace_days: Whole = Field(ge=0, le=365)
    own_modules_count: bool = False


class DraftRequirements(Rules):
    year: Whole = Field(ge=2020, le=2200)

    def rules(self) -> Rules:
        return Rules(
            minutes=self.minutes,
            ethics_minutes=self.ethics_minutes,
            grace_days=self.grace_days,
            own_modules_count=self.own_modules_count,
        )
