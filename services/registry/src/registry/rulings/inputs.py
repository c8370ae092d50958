from typing import Annotated

from pydantic import Field

from registry.concerns.inputs import Words
from registry.rulings.rules import Outcome
from shared.inputs import Input, Text


class ProposeRuling(Input):
    """The person reads `reasons`, and `condition`, if there is one."""

    outcome: Outcome
    reasons: Words
    condition: Annotated[Text, Field(max_length=2_000)] = ""


class AppealRuling(Input):
    words: Words
