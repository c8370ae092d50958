from datetime import date
from typing import Annotated

from pydantic import StringConstraints

from registry.certifications.rules.mark_certification import Decision
from registry.issuing.inputs import Reason
from shared.inputs import Input, Line


class ProposeDecision(Input):
    number: Annotated[Line, StringConstraints(min_length=4, max_length=32)]
    decision: Decision
    person_told_on: date | None = None
    reason: Reason
