from typing import Annotated

from pydantic import StringConstraints

from shared.inputs import Input, Line, Name


class AskToWatch(Input):
    """As both stand on the certificate."""

    number: Annotated[Line, StringConstraints(min_length=4, max_length=40)]
    name: Name
