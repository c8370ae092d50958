from typing import Annotated

from pydantic import Field, StringConstraints

from registry.employers.rules import Kind
from shared.inputs import Input, Line, Name, Text


class AskForOrganization(Input):
    """`name` is that of who asks. `reached_at`: where whoever verifies it can see that it is so."""

    organization: Annotated[Line, StringConstraints(max_length=200)]
    kind: Kind
    reached_at: Annotated[Line, StringConstraints(max_length=300)]
    name: Name
    words: Annotated[Text, Field(max_length=2_000)] = ""


class DeclineOrganization(Input):
    """Whoever asked reads `reason`."""

    reason: Annotated[Text, Field(min_length=1, max_length=2_000)]


class CloseOrganization(DeclineOrganization):
    """Everybody who acts for it reads `reason`."""
