from typing import Annotated

from pydantic import StringConstraints

from shared.inputs import Input, Text

Reason = Annotated[Text, StringConstraints(min_length=10, max_length=2000)]
"""A sentence or more."""


class StopIssuing(Input):
    reason: Reason


class ResumeIssuing(Input):
    """What was found, so that certificates can be issued again; each of the two says it."""

    reason: Reason
