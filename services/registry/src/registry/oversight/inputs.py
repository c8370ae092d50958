from datetime import date
from typing import Annotated

from pydantic import StringConstraints

from registry.issuing.inputs import Reason
from registry.statuses.rules.mark_certification import Decision
from shared.inputs import Input, Line


class ProposeDecision(Input):
    number: Annotated[Line, StringConstraints(min_length=4, max_length=32)]
    decision: Decision
    person_told_on: date | None = None
    reason: Reason
