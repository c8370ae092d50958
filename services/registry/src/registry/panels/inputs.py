from typing import Annotated

from pydantic import StringConstraints

from shared.inputs import Input, Line, Yes


class AskMember(Input):
    """By the number of their certificate."""

    number: Annotated[Line, StringConstraints(min_length=4, max_length=40)]


class SitDown(Input):
    no_tie: Yes
