"""What people send about a training: a signature, or what trainings are to take from a day on."""

from datetime import date
from typing import Annotated

from pydantic import Field

from curriculum.trainings.content import Rules
from shared.inputs import Input, PaperName, Whole


class SignCommitment(Input):
    """`code_version`: the wording that was read."""

    signed_as: PaperName
    code_version: Annotated[str, Field(min_length=1, max_length=64)]


class DraftRuleSet(Rules):
    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{3,40}$")]
    effective_from: date

    def rules(self) -> Rules:
        return Rules(modules=self.modules, practice_minutes=self.practice_minutes, source=self.source)


class DraftRuleSetPage(DraftRuleSet):
    """As the page asks it: in hours."""

    practice_minutes: Annotated[Whole, Field(ge=0, le=100_000)] = 0
    hours: Annotated[Whole, Field(ge=0, le=1_000)]

    def rules(self) -> Rules:
        return Rules(modules=self.modules, practice_minutes=self.hours * 60, source=self.source)
