from typing import Annotated

from pydantic import Field

from exam.answers.inputs import Typed
from exam.keying.rules import Choice
from shared.inputs import Input

Keyed = Annotated[dict[str, Typed], Field(max_length=400, default_factory=dict)]
"""By question and response, as `exam.keying.rules.field_of` names it: `7-R`."""


class KeySheet(Input):
    """All that stands on a sheet; what is empty there is not here."""

    answers: Keyed


class DecideDifferences(Input):
    """`choices`: by question which of the two is right; `answers`: what stands on the sheet where neither is."""

    choices: Annotated[dict[str, Choice], Field(max_length=400, default_factory=dict)]
    answers: Keyed
