"""What people send to open a panel."""

from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Text


class OpenStandard(Input):
    """`just_ready`: in a few sentences, what somebody can do who is just ready to be a CPS."""

    just_ready: Annotated[Text, Field(min_length=40, max_length=4_000)]
