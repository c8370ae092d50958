"""What people send about an application."""

from typing import Annotated

from pydantic import Field

from curriculum.applications.rules import Decision
from shared.inputs import Input, PaperName, Text, Yes
from shared.versions import Base

Reference = Annotated[Text, Field(max_length=1_000)]


class KeepApplication(Input):
    """An application, perhaps half-filled."""

    name: Annotated[Text, Field(max_length=1_000)] = ""
    experience: Text = ""
    support: Text = ""
    reference: Reference = ""
    attested: bool = False
    base: Base | None = None


class SendApplication(Input):
    name: PaperName
    experience: Annotated[Text, Field(min_length=1)]
    support: Text = ""
    reference: Reference = ""
    attested: Yes
    base: Base | None = None


class DecideApplication(Input):
    """The person reads `reasons` and `way_back`."""

    decision: Decision
    reasons: Text = ""
    way_back: Text = ""
