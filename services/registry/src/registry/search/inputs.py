from typing import Annotated

from pydantic import StringConstraints

from shared.inputs import Input, Line


class LookUpNumber(Input):
    number: Annotated[Line, StringConstraints(max_length=40)]
